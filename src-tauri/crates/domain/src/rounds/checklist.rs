//! The checklist of one person: every criterion with its answer, and what they come to.

use std::collections::BTreeMap;

use super::criterion::{Criterion, Record};

/// The answer to one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Met or not; none: open.
    pub met: Option<bool>,
    /// What is recorded says.
    pub known: Option<bool>,
    /// By hand.
    pub by_hand: bool,
    /// Minh chứng.
    pub evidence: String,
}

/// What the criteria come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Every required one is met, and enough of each group.
    Met,
    /// Not any more.
    Failed,
    /// Something is still to be told.
    Open,
}

/// Answers by criterion, and what they come to. `by_hand` is what the office has ticked: met, evidence.
#[must_use]
pub fn checklist(
    criteria: &[Criterion],
    record: &Record,
    by_hand: impl Fn(usize) -> Option<(bool, Option<String>)>,
) -> (Vec<Answer>, Checked) {
    let answers: Vec<Answer> = criteria
        .iter()
        .enumerate()
        .map(|(at, criterion)| {
            let (known, found) = criterion.told(record);
            match by_hand(at) {
                Some((met, said)) => Answer { met: Some(met), known, by_hand: true, evidence: said.unwrap_or(found) },
                None => Answer { met: known, known, by_hand: false, evidence: found },
            }
        })
        .collect();
    let checked = sum(criteria, &answers);
    (answers, checked)
}

fn sum(criteria: &[Criterion], answers: &[Answer]) -> Checked {
    let mut groups: BTreeMap<&str, (u32, u32, u32)> = BTreeMap::new();
    let (mut failed, mut open) = (false, false);
    for (criterion, answer) in criteria.iter().zip(answers) {
        match criterion.together.as_deref() {
            None => {
                failed |= answer.met == Some(false);
                open |= answer.met.is_none();
            }
            Some(group) => {
                let (met, unknown, needs) = groups.entry(group).or_default();
                *met += u32::from(answer.met == Some(true));
                *unknown += u32::from(answer.met.is_none());
                *needs = (*needs).max(criterion.needs);
            }
        }
    }
    for (met, unknown, needs) in groups.into_values() {
        failed |= met + unknown < needs;
        open |= met < needs && met + unknown >= needs;
    }
    match (failed, open) {
        (true, _) => Checked::Failed,
        (false, true) => Checked::Open,
        (false, false) => Checked::Met,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rounds::CriterionSource;

    #[test]
    fn at_least_one_of_a_group_is_enough() {
        let one = |together: Option<&str>, needs| Criterion {
            text: "x".to_owned(),
            source: CriterionSource::Hand,
            level: None,
            together: together.map(str::to_owned),
            needs,
        };
        let criteria = [one(None, 1), one(Some("a"), 1), one(Some("a"), 1), one(Some("b"), 2), one(Some("b"), 2)];
        let (yes, no, open) = (Some(true), Some(false), None);
        for (told, expected) in [
            ([yes, yes, no, yes, yes], Checked::Met),
            ([yes, yes, open, yes, yes], Checked::Met),
            ([yes, no, no, yes, yes], Checked::Failed),
            ([yes, no, open, yes, yes], Checked::Open),
            ([yes, yes, no, yes, no], Checked::Failed),
            ([no, yes, yes, yes, yes], Checked::Failed),
            ([open, yes, yes, yes, yes], Checked::Open),
            ([open, open, open, open, open], Checked::Open),
        ] {
            let (answers, checked) =
                checklist(&criteria, &Record::default(), |at| told[at].map(|met: bool| (met, None)));
            assert_eq!(checked, expected, "{told:?}");
            assert_eq!(answers.iter().map(|answer| answer.met).collect::<Vec<_>>(), told);
        }
        assert_eq!(checklist(&[], &Record::default(), |_| None).1, Checked::Met);
    }

    #[test]
    fn what_is_ticked_goes_before_what_is_recorded() {
        let post = Criterion {
            text: "Giữ chức vụ".to_owned(),
            source: CriterionSource::Post,
            level: None,
            together: None,
            needs: 1,
        };
        let record = Record { post: Some("Bí thư".to_owned()), ..Record::default() };
        let (answers, _) = checklist(std::slice::from_ref(&post), &record, |_| None);
        assert_eq!((answers[0].met, answers[0].by_hand, answers[0].evidence.as_str()), (Some(true), false, "Bí thư"));
        let (answers, checked) = checklist(&[post], &record, |_| Some((false, Some("thôi giữ".to_owned()))));
        assert_eq!(
            (answers[0].met, answers[0].known, answers[0].evidence.as_str()),
            (Some(false), Some(true), "thôi giữ")
        );
        assert_eq!(checked, Checked::Failed);
    }
}
