//! Votes: counted in whole numbers, compared without fractions.
//!
//! Invariant: a number that was not written down is absent, never zero. Rejected: percentages as input or in any
//! comparison; 20 of 31 is not 64,52 %.

use serde::{Deserialize, Serialize};

/// Biểu quyết: the numbers of one vote; any of them may be unknown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Vote {
    /// Tổng số: all members of the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<i64>,
    /// Được triệu tập: all minus those who need not come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summoned: Option<i64>,
    /// Có mặt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub present: Option<i64>,
    /// Tán thành.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_favour: Option<i64>,
    /// Không tán thành.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<i64>,
    /// Phiếu trắng, không hợp lệ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub blank: Option<i64>,
}

impl Vote {
    /// What makes these numbers impossible, as a Vietnamese clause; `None` when they can be true.
    ///
    /// Only numbers given are compared: total ≥ summoned ≥ present, and the votes against the last given of these.
    pub fn impossible(&self) -> Option<String> {
        let bases = [("tổng số", self.total), ("số được triệu tập", self.summoned), ("số có mặt", self.present)];
        let votes = [("tán thành", self.in_favour), ("không tán thành", self.against), ("phiếu trắng", self.blank)];
        let given = |pair: (&'static str, Option<i64>)| pair.1.map(|number| (pair.0, number));
        if let Some((name, number)) = bases.into_iter().chain(votes).filter_map(given).find(|(_, number)| *number < 0) {
            return Some(format!("{name} không thể là số âm ({number})"));
        }
        let bases: Vec<_> = bases.into_iter().filter_map(given).collect();
        if let Some([larger, smaller]) = bases.array_windows().find(|[larger, smaller]| smaller.1 > larger.1) {
            return Some(format!("{} ({}) lớn hơn {} ({})", smaller.0, smaller.1, larger.0, larger.1));
        }
        let sum = votes.into_iter().filter_map(given).fold(0_i64, |sum, (_, number)| sum.saturating_add(number));
        let (name, base) = bases.last()?;
        (sum > *base).then(|| format!("tổng số phiếu ({sum}) lớn hơn {name} ({base})"))
    }

    /// Whether all four numbers are given and some of those present gave no vote.
    pub fn does_not_add_up(&self) -> bool {
        let all = self.in_favour.zip(self.against).zip(self.blank);
        let sum = all.map(|((yes, no), blank)| yes.saturating_add(no).saturating_add(blank));
        sum.zip(self.present).is_some_and(|(sum, present)| sum < present)
    }
}

/// Tỷ lệ cần đạt: a share of a base, reached exactly or only beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Numerator of the share.
    pub part: u32,
    /// Denominator of the share, never 0.
    pub whole: u32,
    /// True: more than the share; false: at least the share.
    pub beyond: bool,
}

impl Threshold {
    /// Whether `votes` of `base` reach it.
    pub fn reached(self, votes: i64, base: i64) -> bool {
        let (have, need) = (i128::from(votes) * i128::from(self.whole), i128::from(base) * i128::from(self.part));
        if self.beyond { have > need } else { have >= need }
    }

    /// The smallest number of votes that reaches it.
    pub fn needs(self, base: i64) -> i64 {
        let (share, whole) = (i128::from(base) * i128::from(self.part), i128::from(self.whole));
        let votes = if self.beyond { share.div_euclid(whole) + 1 } else { (share + whole - 1).div_euclid(whole) };
        i64::try_from(votes).unwrap_or(i64::MAX)
    }
}

/// Tỷ lệ: a share in percent with two decimals, half rounded up: `"66.67"` (rules.md §4.6). `None` for a base of 0.
pub fn percent(votes: i64, base: i64) -> Option<String> {
    if base <= 0 {
        return None;
    }
    let hundredths = (i128::from(votes) * 20_000 + i128::from(base)) / (i128::from(base) * 2);
    Some(format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_THIRDS: Threshold = Threshold { part: 2, whole: 3, beyond: false };
    const HALF: Threshold = Threshold { part: 1, whole: 2, beyond: true };

    #[test]
    fn thresholds_are_exact() {
        for (threshold, base, needs) in [
            (TWO_THIRDS, 31, 21),
            (TWO_THIRDS, 29, 20),
            (TWO_THIRDS, 30, 20),
            (TWO_THIRDS, 40, 27),
            (HALF, 8, 5),
            (HALF, 9, 5),
        ] {
            assert_eq!(threshold.needs(base), needs, "{base}");
            assert!(threshold.reached(needs, base) && !threshold.reached(needs - 1, base));
        }
    }

    #[test]
    fn percents_are_rounded_half_up() {
        for (votes, base, text) in
            [(20, 31, "64.52"), (20, 29, "68.97"), (2, 3, "66.67"), (1, 8, "12.50"), (1, 16, "6.25"), (1, 800, "0.13")]
        {
            assert_eq!(percent(votes, base).as_deref(), Some(text));
        }
        assert_eq!(percent(1, 0), None);
    }

    #[test]
    fn impossible_numbers() {
        let vote = |total, summoned, present, in_favour, against, blank| Vote {
            total,
            summoned,
            present,
            in_favour,
            against,
            blank,
        };
        for (numbers, refused) in [
            (vote(Some(31), Some(29), Some(28), Some(20), Some(7), Some(1)), false),
            (vote(Some(31), None, Some(32), None, None, None), true),
            (vote(Some(31), Some(32), None, None, None, None), true),
            (vote(None, Some(10), Some(11), None, None, None), true),
            (vote(None, None, None, Some(40), None, None), false),
            (vote(Some(10), None, None, Some(6), Some(5), None), true),
            (vote(Some(10), None, Some(8), Some(9), None, None), true),
            (vote(None, None, None, None, Some(-1), None), true),
            (Vote::default(), false),
        ] {
            assert_eq!(numbers.impossible().is_some(), refused, "{numbers:?}");
        }
        assert!(vote(None, None, Some(9), Some(5), Some(2), Some(1)).does_not_add_up());
        assert!(!vote(None, None, Some(9), Some(5), Some(2), None).does_not_add_up());
    }
}
