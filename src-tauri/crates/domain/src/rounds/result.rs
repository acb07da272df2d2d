//! What comes out of a round for somebody: proposed by criteria and votes, decided by the office.

use super::checklist::Checked;
use crate::values::codes;

codes! {
    /// Kết quả xét.
    RoundResult {
        /// Công nhận.
        Recognised = "recognised", "Công nhận";
        /// Không công nhận.
        NotRecognised = "not_recognised", "Không công nhận";
        /// Để đợt sau.
        Later = "later", "Để đợt sau";
    }
}

/// What criteria and votes propose; none while something is still to be told.
#[must_use]
pub fn proposed(checked: Checked, nomination: Option<bool>, committee: Option<bool>) -> Option<RoundResult> {
    if checked == Checked::Failed || nomination == Some(false) || committee == Some(false) {
        return Some(RoundResult::NotRecognised);
    }
    let whole = checked == Checked::Met && nomination == Some(true) && committee == Some(true);
    whole.then_some(RoundResult::Recognised)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_proposed_while_something_is_open() {
        use RoundResult::{NotRecognised, Recognised};
        for (checked, nomination, committee, expected) in [
            (Checked::Met, Some(true), Some(true), Some(Recognised)),
            (Checked::Met, Some(true), None, None),
            (Checked::Open, Some(true), Some(true), None),
            (Checked::Failed, None, None, Some(NotRecognised)),
            (Checked::Open, Some(false), None, Some(NotRecognised)),
            (Checked::Met, Some(true), Some(false), Some(NotRecognised)),
        ] {
            assert_eq!(proposed(checked, nomination, committee), expected);
        }
        assert!(RoundResult::ALL.iter().all(|one| RoundResult::parse(one.code()) == Some(*one)));
    }
}
