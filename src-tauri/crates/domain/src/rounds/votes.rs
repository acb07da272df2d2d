//! The two votes of a round and the quota of a chi đoàn, each by the rulebook.

use chrono::NaiveDate;

use crate::path::{Threshold, Vote};
use crate::rules::{Practice, Quantity, Rulebook};

/// A vote counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// Whether it reaches what it needs.
    pub reached: bool,
    /// Votes needed.
    pub needs: i64,
    /// Of how many.
    pub base: i64,
}

/// The vote of the chi đoàn, of those present: `union-nomination-majority`. None while a number is missing.
#[must_use]
pub fn nomination(vote: &Vote, on: NaiveDate, book: &Rulebook, practice: &Practice) -> Option<Counted> {
    let rule = book.row("union-nomination-majority", Some(on));
    count(vote.in_favour, vote.present, practice.settings.nomination_majority.threshold(rule.threshold()))
}

/// The vote of the committee, of all its members: `union-resolution-majority`.
#[must_use]
pub fn committee(vote: &Vote, on: NaiveDate, book: &Rulebook, practice: &Practice) -> Option<Counted> {
    let rule = book.row("union-resolution-majority", Some(on));
    count(vote.in_favour, vote.total, practice.settings.resolution_majority.threshold(rule.threshold()))
}

/// How many of one chi đoàn may be recognised, as the rulebook says on a day: `outstanding-per-union-branch`.
#[must_use]
pub fn quota(on: NaiveDate, book: &Rulebook) -> Option<u32> {
    match book.row("outstanding-per-union-branch", Some(on)).value {
        Some(Quantity::Number(most)) => Some(most),
        _ => None,
    }
}

fn count(votes: Option<i64>, base: Option<i64>, threshold: Threshold) -> Option<Counted> {
    let (votes, base) = votes.zip(base.filter(|base| *base > 0))?;
    Some(Counted { reached: threshold.reached(votes, base), needs: threshold.needs(base), base })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Majority, Settings};

    #[test]
    fn the_rulebook_says_what_a_vote_needs() {
        let (book, half) = (Rulebook::built_in(), Practice::default());
        let settings = Settings { nomination_majority: Majority::TwoThirds, ..Settings::default() };
        let two_thirds = Practice { settings, ..Practice::default() };
        let on = NaiveDate::from_ymd_opt(2026, 5, 14).unwrap();
        let vote = |total, present, in_favour| Vote { total, present, in_favour, ..Vote::default() };
        for (own, practice, reached) in [
            (vote(Some(20), Some(19), Some(10)), &half, Some(true)),
            (vote(Some(20), Some(20), Some(10)), &half, Some(false)),
            (vote(Some(20), Some(18), Some(12)), &two_thirds, Some(false)),
            (vote(Some(20), Some(18), Some(13)), &two_thirds, Some(true)),
            (vote(Some(20), None, Some(13)), &half, None),
            (vote(Some(20), Some(0), Some(0)), &half, None),
        ] {
            assert_eq!(nomination(&own, on, &book, practice).map(|counted| counted.reached), reached, "{own:?}");
        }
        // The committee counts all its members.
        let counted = committee(&vote(Some(15), Some(13), Some(7)), on, &book, &half).unwrap();
        assert_eq!((counted.reached, counted.needs, counted.base), (false, 8, 15));
        assert_eq!(quota(on, &book), None, "empty while the office sets none");
    }
}
