//! The people of the demonstration: 45 classes and the chi đoàn of teachers, or the departments of an enterprise.

use chrono::{Datelike, Duration, NaiveDate};
use domain::date::reaches_age;
use domain::id::Id;
use domain::school_year::SchoolYear;
use domain::values::{MemberStatus, PersonKind};
use store::Tx;

use super::names::{Die, invent};
use super::unit::Unit;
use crate::branches::{call_it, make};
use crate::members::{blank, insert, put_field};
use crate::office::add_year;
use crate::{Call, Failure};

/// Classes a grade, people a class.
const CLASSES: usize = 15;
const PUPILS: usize = 20;
const TEACHERS: usize = 24;
const DEPARTMENTS: &[&str] = &[
    "Phân xưởng 1",
    "Phân xưởng 2",
    "Phân xưởng 3",
    "Phân xưởng 4",
    "Tổ Kỹ thuật",
    "Phòng Kế hoạch",
    "Phòng Nhân sự",
    "Kho",
];
const PLACES: &[&str] = &["Khóm 1", "Khóm 2", "Khóm 3", "Ấp Giồng Lớn", "Ấp Cây Dừa", "Ấp Bến Đò"];

/// One person of the demonstration.
pub struct Someone {
    /// Person.
    pub id: Id,
    /// Grade, for pupils.
    pub grade: Option<u8>,
    /// Since when in the unit.
    pub joined_on: NaiveDate,
}

/// Writes everybody and gives them back, in the order made.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit, year: SchoolYear, year_id: Id) -> Result<Vec<Someone>, Failure> {
    let mut die = Die::new(u64::from(year.starts_on().year().unsigned_abs()));
    let mut all = Vec::new();
    if !unit.school {
        for name in DEPARTMENTS {
            let branch = make(tx, call.new_id(), name, PersonKind::Worker)?;
            call_it(call, tx, branch, year_id, name, None)?;
            for _ in 0..PUPILS {
                all.push(adult(call, tx, &mut die, branch, PersonKind::Worker, year)?);
            }
        }
        return Ok(all);
    }
    let (last, before) = (year.previous(), year.previous().previous());
    let (last_id, before_id) = (add_year(tx, last)?, add_year(tx, before)?);
    for grade in 10..=12_u8 {
        for number in 1..=CLASSES {
            let teacher = invent(&mut die).full;
            let name = format!("{grade}A{number}");
            let branch = make(tx, call.new_id(), &name, PersonKind::Pupil)?;
            if grade == 12 {
                call_it(call, tx, branch, before_id, &format!("10A{number}"), None)?;
            }
            if grade >= 11 {
                call_it(call, tx, branch, last_id, &format!("{}A{number}", grade - 1), None)?;
            }
            call_it(call, tx, branch, year_id, &name, Some(teacher))?;
            for place in 0..PUPILS {
                all.push(pupil(call, tx, &mut die, branch, grade, place, year)?);
            }
        }
    }
    let teachers = make(tx, call.new_id(), "Giáo viên", PersonKind::Teacher)?;
    call_it(call, tx, teachers, year_id, "Giáo viên", None)?;
    for _ in 0..TEACHERS {
        all.push(adult(call, tx, &mut die, teachers, PersonKind::Teacher, year)?);
    }
    Ok(all)
}

/// Days on which the Union admits, month and day.
const ROUNDS: [(u32, u32); 3] = [(3, 26), (5, 19), (11, 20)];

/// The rounds of admission to the Union from the sixteenth birthday on.
pub(super) fn rounds_from(born: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let of_age = reaches_age(born, 16);
    let days = (of_age.year()..)
        .flat_map(|year| ROUNDS.into_iter().filter_map(move |(month, day)| NaiveDate::from_ymd_opt(year, month, day)));
    days.skip_while(move |day| *day < of_age)
}

fn pupil(
    call: &Call<'_>,
    tx: &Tx<'_>,
    die: &mut Die,
    branch: Id,
    grade: u8,
    place: usize,
    year: SchoolYear,
) -> Result<Someone, Failure> {
    let born_year = year.starts_on().year() - 5 - i32::from(grade);
    // Those who hold posts in the first grade are its eldest: they alone are old enough to have joined.
    let days = die.roll(365) % if grade == 10 && place < 3 { 75 } else { 365 };
    let born = NaiveDate::from_ymd_opt(born_year, 1, 1).unwrap_or_default() + Duration::days(days as i64);
    let entered = year.starts_on() - Duration::days(i64::from(grade - 10) * 365);
    let entered = NaiveDate::from_ymd_opt(entered.year(), 9, 5).unwrap_or(entered).min(call.today());
    // Most join in the first round after they have come of age for it, a few in the next; some are still thanh niên, as
    // is whoever is too young, and a few dates are not known.
    let youth = die.roll(8) == 0 && place > 2;
    let round = usize::from(die.roll(12) == 0 && place > 2);
    let known = !youth && die.roll(30) != 0;
    let joined = rounds_from(born).nth(round).filter(|day| *day <= call.today());
    let youth = youth || joined.is_none();
    let joined = joined.filter(|_| known).map(|day| day.to_string());
    let post = match place {
        _ if youth => None,
        0 => Some("Bí thư chi đoàn"),
        1 => Some("Phó bí thư chi đoàn"),
        2 => Some("Ủy viên"),
        _ => None,
    };
    person(
        call,
        tx,
        die,
        Facts { branch: Some(branch), kind: PersonKind::Pupil, born, entered, youth, joined, post, grade: Some(grade) },
    )
}

fn adult(
    call: &Call<'_>,
    tx: &Tx<'_>,
    die: &mut Die,
    branch: Id,
    kind: PersonKind,
    year: SchoolYear,
) -> Result<Someone, Failure> {
    let born_year = year.starts_on().year() - 23 - die.roll(6) as i32;
    let born = NaiveDate::from_ymd_opt(born_year, 1, 1).unwrap_or_default() + Duration::days(die.roll(365) as i64);
    let entered = NaiveDate::from_ymd_opt(born_year + 22, 9, 5).unwrap_or_default().min(call.today());
    let joined = rounds_from(born).next().map(|day| day.to_string());
    person(
        call,
        tx,
        die,
        Facts { branch: Some(branch), kind, born, entered, youth: false, joined, post: None, grade: None },
    )
}

/// What is told of one person; the rest is invented.
pub(super) struct Facts {
    pub(super) branch: Option<Id>,
    pub(super) kind: PersonKind,
    pub(super) born: NaiveDate,
    pub(super) entered: NaiveDate,
    pub(super) youth: bool,
    pub(super) joined: Option<String>,
    pub(super) post: Option<&'static str>,
    pub(super) grade: Option<u8>,
}

pub(super) fn person(call: &Call<'_>, tx: &Tx<'_>, die: &mut Die, facts: Facts) -> Result<Someone, Failure> {
    let name = invent(die);
    let (mut person, mut member) = blank(call);
    let given_words = name.given_words.to_string();
    let phone = format!("0900000{:03}", die.roll(1000));
    let personal_id = format!("000{:03}{:06}", die.roll(1000), die.roll(1_000_000));
    let address = format!("{}, phường Hàng Dừa", die.pick(PLACES));
    let born = facts.born.to_string();
    let entered = facts.entered.to_string();
    let mut put = |field: &str, value: &str| put_field(&mut person, &mut member, field, value);
    put("given_words", &given_words)?;
    put("name", &name.full)?;
    put("sex", name.sex.code())?;
    put("born_on", &born)?;
    put("kind", facts.kind.code())?;
    put("ethnicity", name.ethnicity)?;
    put("religion", name.religion)?;
    put("phone", &phone)?;
    put("personal_id", &personal_id)?;
    put("address", &address)?;
    put("home_town", "Phường Hàng Dừa")?;
    put("unit_joined_on", &entered)?;
    if let Some(joined) = &facts.joined {
        put("union_joined_on", joined)?;
    }
    if let Some(post) = facts.post {
        put("post", post)?;
    }
    if facts.youth {
        MemberStatus::Youth.code().clone_into(&mut member.status);
    }
    insert(call, tx, &person, &member, facts.branch, facts.entered)?;
    Ok(Someone { id: person.id, grade: facts.grade, joined_on: facts.entered })
}
