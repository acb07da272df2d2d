//! What lists print of a person's years: the words as recorded, in the year of the list's date.

use std::collections::HashMap;

use domain::id::Id;
use domain::path::Mark;
use domain::school_year::SchoolYear;
use domain::yearly::RewardKind;
use store::yearly::awards::rewards;
use store::yearly::{YearRecordRow, education};
use store::{Conn, school_years, yearly};

use super::awards;
use super::education::line;
use super::scale::Scales;
use crate::Failure;

/// Words of one person; nothing recorded is empty.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// KQ học tập.
    pub study: String,
    /// KQ rèn luyện.
    pub conduct: String,
    /// Xếp loại đoàn viên.
    pub rating: String,
    /// Thành tích: the rewards of the year.
    pub merits: String,
    /// Trình độ.
    pub education: String,
    /// Ưu điểm.
    pub strengths: String,
    /// Khuyết điểm.
    pub weaknesses: String,
}

/// The words of these people. Results of the year asked for; where nothing of a kind is recorded for it yet, those of
/// the year before (a list of October knows no other).
pub fn of_people(
    conn: &Conn<'_>,
    people: impl Iterator<Item = Id>,
    year: SchoolYear,
) -> Result<HashMap<Id, Facts>, Failure> {
    let scales = Scales::read(conn)?;
    let own = of_year(conn, year)?;
    let before = of_year(conn, year.previous())?;
    let mut all = HashMap::new();
    for person in people {
        let rows = [own.get(&person), before.get(&person)];
        let first = |word: &dyn Fn(&YearRecordRow) -> String| {
            rows.iter().flatten().map(|row| word(row)).find(|word| !word.is_empty()).unwrap_or_default()
        };
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let facts = Facts {
            study: first(&|row| mark(row.study.as_deref())),
            conduct: first(&|row| mark(row.conduct.as_deref())),
            rating: first(&|row| scales.label(row)),
            merits: merits(conn, person, year)?,
            education: education::of_person(conn, person)?.map(|row| line(&row)).unwrap_or_default(),
            strengths: first(&|row| text(&row.strengths)),
            weaknesses: first(&|row| text(&row.weaknesses)),
        };
        all.insert(person, facts);
    }
    Ok(all)
}

fn of_year(conn: &Conn<'_>, year: SchoolYear) -> Result<HashMap<Id, YearRecordRow>, Failure> {
    let Some(row) = school_years::by_label(conn, &year.label())? else { return Ok(HashMap::new()) };
    Ok(yearly::of_year(conn, row.id)?.into_iter().map(|row| (row.person_id, row)).collect())
}

fn mark(code: Option<&str>) -> String {
    code.and_then(Mark::parse).map(|mark| mark.label().to_owned()).unwrap_or_default()
}

/// The rewards of the year and of the one before, newest first; those without a day too.
fn merits(conn: &Conn<'_>, person: Id, year: SchoolYear) -> Result<String, Failure> {
    let lines: Vec<String> = rewards::of_person(conn, person)?
        .into_iter()
        .filter(|row| row.on_date.is_none_or(|day| day >= year.previous().starts_on() && day <= year.ends_on()))
        .map(|row| {
            let label = RewardKind::parse(&row.kind).map_or("", RewardKind::label);
            awards::line(label, row.level.as_deref(), row.content.as_deref())
        })
        .collect();
    Ok(lines.join("; "))
}
