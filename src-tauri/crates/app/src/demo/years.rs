//! What is recorded for school years: results and ratings of the year before, locked; the year in work as far as it has
//! come; fees of a few chi đoàn, one member in arrears; rewards, education. The same for the same day.

use chrono::{Datelike, Days, NaiveDate};
use domain::school_year::SchoolYear;
use domain::values::PersonKind;
use domain::yearly::{FeeRates, Month};
use store::yearly::RollRow;
use store::yearly::awards::rewards::{self, RewardRow};
use store::yearly::education::{self, EducationRow};
use store::yearly::locks::{self, RatingLockRow};
use store::yearly::months::{self, MemberMonthRow};
use store::{Tx, branches};

use super::names::Die;
use super::unit::Unit;
use crate::yearly::{Record, Span, blank_education, blank_month, is_youth, member_since};
use crate::{Call, Failure};

/// Chi đoàn whose fees are kept, of those in name order every so many.
const FEES_EVERY: usize = 9;
const MARKS: &[&str] = &["tot", "tot", "kha", "kha", "kha", "dat"];
const CONDUCT: &[&str] = &["tot", "tot", "tot", "tot", "kha"];
const RATINGS: &[&str] = &["excellent", "good", "good", "good", "fulfilled"];
const PROGRAMMES: &[&str] = &["Rèn luyện hằng ngày", "Tình nguyện tại địa phương", "Kỹ năng và hội nhập"];
const STRENGTHS: &[&str] = &["Gương mẫu, trung thực", "Nhiệt tình trong phong trào", "Hòa đồng, giúp đỡ bạn"];
const WEAKNESSES: &[&str] = &["Còn rụt rè khi phát biểu", "Đôi lúc đến muộn", "Chưa đều trong sinh hoạt"];
/// Kind, level, what for.
type Prizes = &'static [(&'static str, &'static str, &'static str)];
const PRIZES: Prizes = &[
    ("title", "school", "Học sinh Giỏi năm học"),
    ("certificate", "school", "Hoàn thành tốt công tác Đoàn và phong trào thanh niên"),
    ("prize", "province", "Giải Ba học sinh giỏi môn Toán"),
    ("merit", "province", "Có thành tích trong chiến dịch Mùa hè xanh"),
];

/// The same of an enterprise.
const AT_WORK: Prizes = &[
    ("title", "branch", "Lao động tiên tiến"),
    ("certificate", "commune", "Hoàn thành tốt công tác Đoàn và phong trào thanh niên"),
    ("prize", "province", "Giải Ba hội thi thợ giỏi"),
    ("merit", "province", "Có sáng kiến trong phong trào Tuổi trẻ sáng tạo"),
];

/// Writes all of it.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit, year: SchoolYear) -> Result<(), Failure> {
    let mut die = Die::new(u64::from(year.starts_on().year().unsigned_abs()) + 2);
    let all = branches::all(tx)?;
    let (before, now) = (Span::of(tx, year.previous())?, Span::of(tx, year)?);
    let mut record = Record::of_year(tx, year.previous())?;
    let mut at = 0;
    for branch in &all {
        for row in before.roll(tx, branch.id)? {
            results(tx, &mut record, &mut die, &row, &before)?;
        }
    }
    record.write(tx)?;
    lock(call, tx, &Span::of(tx, year.previous())?)?;
    let mut record = Record::of_year(tx, year)?;
    for (place, branch) in all.iter().enumerate() {
        let roll = now.roll(tx, branch.id)?;
        for row in &roll {
            so_far(call, tx, &mut record, &mut die, row)?;
            beside(call, tx, &mut die, row, (at, if unit.school { PRIZES } else { AT_WORK }))?;
            at += 1;
        }
        if place.is_multiple_of(FEES_EVERY) {
            fees(call, tx, &mut die, &roll, &now)?;
        }
    }
    record.write(tx)?;
    Ok(())
}

fn is_pupil(row: &RollRow) -> bool {
    row.person.kind == PersonKind::Pupil.code()
}

/// A whole year of one person.
fn results(tx: &Tx<'_>, record: &mut Record, die: &mut Die, row: &RollRow, span: &Span) -> Result<(), Failure> {
    let id = row.person.id;
    let better = die.roll(3) == 0;
    if is_pupil(row) {
        record.put(tx, id, "term_study", die.pick(MARKS))?;
        record.put(tx, id, "term_conduct", die.pick(CONDUCT))?;
        record.put(tx, id, "study", if better { "tot" } else { die.pick(MARKS) })?;
        record.put(tx, id, "conduct", if better { "tot" } else { die.pick(CONDUCT) })?;
    }
    if member_since(row).is_none_or(|since| since > span.to) {
        return Ok(());
    }
    let rating = if better { "excellent" } else { die.pick(RATINGS) };
    // Who came late in the year is usually left without a rating.
    let short = member_since(row).is_some_and(|since| since > span.to - Days::new(270));
    record.put(tx, id, "rating", if short && die.roll(4) != 0 { "not_rated" } else { rating })?;
    record.put(tx, id, "programme", die.pick(PROGRAMMES))?;
    record.put(tx, id, "programme_result", if better { "Hoàn thành tốt" } else { "Hoàn thành" })?;
    if die.roll(4) == 0 {
        record.put(tx, id, "strengths", die.pick(STRENGTHS))?;
        record.put(tx, id, "weaknesses", die.pick(WEAKNESSES))?;
    }
    Ok(())
}

/// The year in work: the programme is registered in autumn, the first term ends in January.
fn so_far(call: &Call<'_>, tx: &Tx<'_>, record: &mut Record, die: &mut Die, row: &RollRow) -> Result<(), Failure> {
    let (id, month) = (row.person.id, call.today().month());
    let (mark, conduct, programme) = (die.pick(MARKS), die.pick(CONDUCT), die.pick(PROGRAMMES));
    if is_pupil(row) && (2..=8).contains(&month) {
        record.put(tx, id, "term_study", mark)?;
        record.put(tx, id, "term_conduct", conduct)?;
    }
    if !is_youth(row) {
        record.put(tx, id, "programme", programme)?;
    }
    Ok(())
}

/// The ratings of the year before are locked at its end.
fn lock(call: &Call<'_>, tx: &Tx<'_>, span: &Span) -> Result<(), Failure> {
    let day = NaiveDate::from_ymd_opt(span.to.year(), 5, 25).unwrap_or(span.to);
    let Some(school_year_id) = span.id else { return Ok(()) };
    let row = RatingLockRow { id: call.new_id(), school_year_id, locked_on: day, opened_on: None, reason: None };
    Ok(locks::insert(tx, &row)?)
}

/// Rewards of a few; education of the grown-ups and of those in the last grades.
fn beside(
    call: &Call<'_>,
    tx: &Tx<'_>,
    die: &mut Die,
    row: &RollRow,
    (at, prizes): (usize, Prizes),
) -> Result<(), Failure> {
    let id = row.person.id;
    if at % 17 == 3 {
        let (kind, level, content) = die.pick(prizes);
        let day = NaiveDate::from_ymd_opt(call.today().year() - 1, 5, 20).filter(|day| *day <= call.today());
        rewards::insert(
            tx,
            &RewardRow {
                id: call.new_id(),
                person_id: id,
                kind: kind.to_owned(),
                level: Some(level.to_owned()),
                content: Some(content.to_owned()),
                paper: Some(format!("{:02}-QĐ/KT", at % 90 + 1)),
                on_date: day,
            },
        )?;
    }
    let row = match PersonKind::parse(&row.person.kind) {
        Some(PersonKind::Pupil) if at.is_multiple_of(3) => {
            EducationRow { general: Some("11/12".to_owned()), ..blank_education(id) }
        }
        Some(PersonKind::Teacher) => EducationRow {
            general: Some("12/12".to_owned()),
            professional: Some("Đại học".to_owned()),
            political: at.is_multiple_of(4).then(|| "Sơ cấp".to_owned()),
            ..blank_education(id)
        },
        _ => return Ok(()),
    };
    Ok(education::insert(tx, &row)?)
}

/// Months paid up to the one before today; the last of the class owes the last three, the one before has a reason.
fn fees(call: &Call<'_>, tx: &Tx<'_>, die: &mut Die, roll: &[RollRow], span: &Span) -> Result<(), Failure> {
    let (today, rates) = (Month::of(call.today()), FeeRates::default());
    let months: Vec<Month> = span.months().into_iter().filter(|month| *month < today).collect();
    let members: Vec<&RollRow> = roll.iter().filter(|row| !is_youth(row)).collect();
    let owing = members.len().saturating_sub(1);
    for (place, row) in members.iter().enumerate() {
        let kind = PersonKind::parse(&row.person.kind).unwrap_or(PersonKind::Other);
        for (at, month) in months.iter().enumerate() {
            if member_since(row).is_none_or(|since| since > month.first_day() + Days::new(14)) {
                continue;
            }
            let late = months.len() - at <= 3;
            let reason = (place + 1 == owing && late).then(|| "Gia đình khó khăn, được miễn".to_owned());
            let paid = reason.is_none() && !(place == owing && late);
            let absent = die.roll(25) == 0;
            if !paid && !absent && reason.is_none() {
                continue;
            }
            let paid = paid.then(|| i64::from(rates.amount(*month, kind)));
            months::insert(tx, &MemberMonthRow { paid, absent, reason, ..blank_month(row.person.id, *month) })?;
        }
    }
    Ok(())
}
