//! What the roll of a school year shows: ratings that should wait or are not the Union's to give, and months without fee
//! or activity.
//!
//! Invariant: a month counts only where the chi đoàn keeps it, so an office that records no fees hears nothing. These
//! rules look at the roll, not at a timeline; whoever lists a class asks them row by row.

use chrono::NaiveDate;

use super::{Finding, Outcome, Rulebook};
use crate::date::{add_months, dmy};
use crate::yearly::Month;

/// Xếp loại của một năm, as the rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RatedYear {
    /// A rating other than «Chưa xếp loại» is recorded.
    pub rated: bool,
    /// Since when the person belongs to the chi đoàn as a member; `None` = not known.
    pub member_since: Option<NaiveDate>,
    /// The day of the rating: when it was locked, else today, never after the year.
    pub on: NaiveDate,
    /// Admitted into the Party by that day.
    pub in_the_party: bool,
}

/// `rating-minimum-stay`.
pub fn rating_minimum_stay(year: &RatedYear, book: &Rulebook) -> Option<Finding> {
    let since = year.member_since.filter(|_| year.rated)?;
    let rule = book.row("rating-minimum-stay", Some(year.on));
    let earliest = add_months(since, rule.number());
    let mut finding = if year.on >= earliest {
        Finding::new(rule, Outcome::Met, format!("ở chi đoàn từ {}", dmy(since)))
    } else {
        let says = format!("ở chi đoàn từ {}, đủ {} tháng ngày {}", dmy(since), rule.number(), dmy(earliest));
        Finding::new(rule, Outcome::TooEarly, format!("{says}. {}", rule.act))
    };
    finding.start = Some(since);
    finding.date = Some(earliest);
    finding.event = Some(year.on);
    Some(finding)
}

/// `party-member-not-rated`.
pub fn party_member_not_rated(year: &RatedYear, book: &Rulebook) -> Option<Finding> {
    if !year.in_the_party {
        return None;
    }
    let rule = book.row("party-member-not-rated", Some(year.on));
    let mut finding = match year.rated {
        true => Finding::new(rule, Outcome::Failed, format!("đã ghi xếp loại. {}", rule.act)),
        false => Finding::new(rule, Outcome::Met, "để trống hoặc chưa xếp loại"),
    };
    finding.event = Some(year.on);
    Some(finding)
}

/// Một tháng của một đoàn viên.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MonthKept {
    /// Which month.
    pub month: Month,
    /// Fee paid; `None` where the chi đoàn keeps no fees for it or none is due.
    pub paid: Option<bool>,
    /// Came to the meeting; `None` where it is not kept.
    pub came: Option<bool>,
    /// A reason is recorded.
    pub excused: bool,
}

/// `fee-arrears`: the longest run of months that are over, without fee or without activity and without a reason.
pub fn fee_arrears(months: &[MonthKept], book: &Rulebook, today: NaiveDate) -> Option<Finding> {
    let over = || months.iter().filter(|kept| kept.month.last_day() < today);
    let rule = book.row("fee-arrears", Some(today));
    let wanted = usize::try_from(rule.number()).unwrap_or(usize::MAX);
    let unpaid = longest(over(), |kept| kept.paid == Some(false) && !kept.excused);
    let absent = longest(over(), |kept| kept.came == Some(false) && !kept.excused);
    let (run, what) = match (unpaid.len() >= wanted, absent.len() >= wanted) {
        (true, _) => (unpaid, "chưa đóng đoàn phí"),
        (false, true) => (absent, "không dự sinh hoạt"),
        (false, false) => {
            let kept = over().any(|kept| kept.paid.is_some() || kept.came.is_some());
            return kept.then(|| Finding::new(rule, Outcome::Met, format!("không thiếu {wanted} tháng liền")));
        }
    };
    let (first, last) = (run.first()?, run.last()?);
    let says = format!("{what} {} tháng liền, từ {} đến {}. {}", run.len(), first.spoken(), last.spoken(), rule.act);
    let mut finding = Finding::new(rule, Outcome::Failed, says);
    finding.start = Some(first.first_day());
    finding.event = Some(last.last_day());
    Some(finding)
}

/// The longest run of months that follow each other and are such; the latest of equal ones.
fn longest<'a>(months: impl Iterator<Item = &'a MonthKept>, such: impl Fn(&MonthKept) -> bool) -> Vec<Month> {
    let (mut best, mut run): (Vec<Month>, Vec<Month>) = (Vec::new(), Vec::new());
    for kept in months {
        let follows = run.last().is_some_and(|last| last.next() == kept.month);
        if !such(kept) || !follows {
            run.clear();
        }
        if such(kept) {
            run.push(kept.month);
        }
        if run.len() >= best.len() && !run.is_empty() {
            best.clone_from(&run);
        }
    }
    best
}
