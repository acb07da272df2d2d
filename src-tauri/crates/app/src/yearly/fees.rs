//! `yearly.fees`: đoàn phí and activity of a chi đoàn, month by month, and who is in arrears.
//!
//! Invariant: a month is kept when somebody of the chi đoàn has paid for it; a meeting when somebody's absence from it is
//! written. What is not kept is nobody's debt, so an office that records no fees hears nothing.

use std::collections::{BTreeSet, HashMap};

use chrono::{Datelike as _, Days, NaiveDate};
use domain::id::Id;
use domain::rules::{Finding, MonthKept, Rulebook, fee_arrears};
use domain::values::MemberStatus;
use domain::yearly::Month;
use store::Conn;
use store::yearly::months::{self, MemberMonthRow};
use store::yearly::{RollRow, kept_in};

use super::fees_wire::{FeeCell, FeeGrid, FeeLine, FeeMonth};
use super::rates;
use super::span::{Span, is_youth, member_since};
use super::wire::BranchInYear;
use crate::candidates::finding_wire;
use crate::rules::OfficeBook;
use crate::{Call, Failure, dates};

/// `yearly.fees`.
pub fn run(call: &Call<'_>, args: BranchInYear) -> Result<FeeGrid, Failure> {
    let branch = dates::id(&args.branch, "chi đoàn này")?;
    let today = call.today();
    call.office()?.store.read(|conn| {
        let span = Span::named(conn, args.school_year.as_deref())?;
        let (book, roll) = (OfficeBook::read(conn)?, FeeRoll::read(conn, &span, branch)?);
        let rows: Vec<FeeLine> = roll.lines.iter().map(|line| roll.wire(line, &book.rules, today)).collect();
        let months = roll
            .months
            .iter()
            .map(|month| FeeMonth {
                month: month.to_string(),
                label: month.spoken(),
                short: format!("T{}", month.first_day().month()),
                begun: month.first_day() <= today,
                collected: roll.lines.iter().filter_map(|line| line.paid(*month)).sum(),
            })
            .collect::<Vec<FeeMonth>>();
        Ok(FeeGrid {
            name: span.name(conn, branch)?,
            school_year: span.year.label(),
            collected: months.iter().map(|month| month.collected).sum(),
            months,
            total: rows.len() as u32,
            rows,
            rates: rates::wire(&rates::now(conn)?),
        })
    })
}

/// A chi đoàn with members in arrears.
pub struct Arrears {
    /// Chi đoàn.
    pub branch: Id,
    /// Its class name in the year in work.
    pub class: String,
    /// How many members.
    pub late: u32,
    /// What is said of the first of them.
    pub first: Finding,
}

/// Chi đoàn of the year in work that keep their fees and have members in arrears.
pub fn arrears(conn: &Conn<'_>, today: NaiveDate) -> Result<Vec<Arrears>, Failure> {
    let span = Span::named(conn, None)?;
    let (first, last) = (Month::of(span.from).to_string(), Month::of(span.to).to_string());
    let kept = kept_in(conn, &first, &last, today.clamp(span.from, span.to))?;
    let mut found = Vec::new();
    for branch in kept {
        let (book, roll) = (OfficeBook::read(conn)?, FeeRoll::read(conn, &span, branch)?);
        let late: Vec<Finding> = roll.lines.iter().filter_map(|line| roll.finding(line, &book.rules, today)).collect();
        if let Some(first) = late.first().cloned() {
            let late = u32::try_from(late.len()).unwrap_or(u32::MAX);
            found.push(Arrears { branch, class: span.name(conn, branch)?, late, first });
        }
    }
    Ok(found)
}

/// What is to be said of one person in the year in work.
pub fn finding_of(
    conn: &Conn<'_>,
    branch: Id,
    person: Id,
    book: &Rulebook,
    today: NaiveDate,
) -> Result<Option<Finding>, Failure> {
    let roll = FeeRoll::read(conn, &Span::named(conn, None)?, branch)?;
    Ok(roll.lines.iter().find(|line| line.row.person.id == person).and_then(|line| roll.finding(line, book, today)))
}

/// The members of a chi đoàn in a year with their months.
struct FeeRoll {
    months: Vec<Month>,
    lines: Vec<Line>,
    fees_kept: BTreeSet<Month>,
    meetings_kept: BTreeSet<Month>,
}

struct Line {
    row: RollRow,
    months: HashMap<Month, MemberMonthRow>,
}

impl FeeRoll {
    fn read(conn: &Conn<'_>, span: &Span, branch: Id) -> Result<Self, Failure> {
        let months = span.months();
        let (first, last) = (Month::of(span.from).to_string(), Month::of(span.to).to_string());
        let (mut fees_kept, mut meetings_kept) = (BTreeSet::new(), BTreeSet::new());
        let mut lines = Vec::new();
        for row in span.roll(conn, branch)?.into_iter().filter(|row| !is_youth(row)) {
            let mut own = HashMap::new();
            for kept in months::of_person(conn, row.person.id, &first, &last)? {
                let Ok(month) = kept.month.parse::<Month>() else { continue };
                fees_kept.extend(kept.paid.map(|_| month));
                meetings_kept.extend(kept.absent.then_some(month));
                own.insert(month, kept);
            }
            lines.push(Line { row, months: own });
        }
        Ok(Self { months, lines, fees_kept, meetings_kept })
    }

    /// Whether a fee is to be paid here for the month: by who was there in its first half and to its end.
    fn is_due(&self, line: &Line, month: Month) -> bool {
        let here = line.row.member.status != MemberStatus::TemporaryOut.code();
        let half = month.first_day() + Days::new(14);
        here && member_since(&line.row).is_some_and(|since| since <= half)
            && line.row.ends_on.is_none_or(|day| day >= month.last_day())
    }

    fn kept(&self, line: &Line) -> Vec<MonthKept> {
        let of = |month: &Month| {
            let own = line.months.get(month);
            let due = self.is_due(line, *month);
            MonthKept {
                month: *month,
                paid: (due && self.fees_kept.contains(month)).then(|| own.is_some_and(|own| own.paid.is_some())),
                came: (due && self.meetings_kept.contains(month)).then(|| own.is_none_or(|own| !own.absent)),
                excused: own.is_some_and(|own| own.reason.is_some()),
            }
        };
        self.months.iter().map(of).collect()
    }

    fn finding(&self, line: &Line, book: &Rulebook, today: NaiveDate) -> Option<Finding> {
        fee_arrears(&self.kept(line), book, today).filter(|finding| finding.severity.is_some())
    }

    fn wire(&self, line: &Line, book: &Rulebook, today: NaiveDate) -> FeeLine {
        let cell = |month: &Month| {
            let own = line.months.get(month);
            FeeCell {
                due: self.is_due(line, *month),
                paid: line.paid(*month),
                absent: own.is_some_and(|own| own.absent),
                reason: own.and_then(|own| own.reason.clone()).unwrap_or_default(),
            }
        };
        let cells: Vec<FeeCell> = self.months.iter().map(cell).collect();
        FeeLine {
            id: line.row.person.id.to_string(),
            name: line.row.person.full_name.clone(),
            status: line.row.member.status.clone(),
            paid_months: cells.iter().filter(|cell| cell.paid.is_some()).count() as u32,
            paid: cells.iter().filter_map(|cell| cell.paid).sum(),
            cells,
            findings: self.finding(line, book, today).iter().map(finding_wire).collect(),
        }
    }
}

impl Line {
    fn paid(&self, month: Month) -> Option<u32> {
        self.months.get(&month)?.paid.map(|paid| u32::try_from(paid).unwrap_or(0))
    }
}
