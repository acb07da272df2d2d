//! What is recorded of people for the year of a round: results, rating, rewards, discipline, post, tasks.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{Mark, TaskResult};
use domain::rounds::{CriterionSource, Record};
use domain::school_year::SchoolYear;
use domain::values::PersonKind;
use domain::yearly::{AwardLevel, DisciplineKind, MarkScale, NOT_RATED, RewardKind};
use store::yearly::YearRecordRow;
use store::yearly::awards::{discipline, rewards};
use store::{Conn, members, school_years, yearly};

use super::wire::CriterionChoice;
use crate::Failure;
use crate::candidates::Stand;
use crate::yearly::{Scales, award_line, rating_scale};

/// Records of the year asked for and of the one before: a round of autumn knows no other.
pub struct Evidence {
    year: SchoolYear,
    own: HashMap<Id, YearRecordRow>,
    before: HashMap<Id, YearRecordRow>,
    scales: Scales,
    ratings: Vec<String>,
}

impl Evidence {
    /// Reads the records of everybody.
    pub fn read(conn: &Conn<'_>, year: SchoolYear) -> Result<Self, Failure> {
        Ok(Self {
            year,
            own: of_year(conn, year)?,
            before: of_year(conn, year.previous())?,
            scales: Scales::read(conn)?,
            ratings: rating_scale(conn)?.levels().iter().map(|level| level.code.clone()).collect(),
        })
    }

    /// What is recorded of somebody on the path.
    pub fn of(&self, conn: &Conn<'_>, stand: &Stand) -> Result<Record, Failure> {
        let person = stand.person.id;
        let recent = |day: Option<NaiveDate>| {
            day.is_none_or(|day| day >= self.year.previous().starts_on() && day <= self.year.ends_on())
        };
        let rewards = rewards::of_person(conn, person)?.into_iter().filter(|row| recent(row.on_date)).map(|row| {
            let label = RewardKind::parse(&row.kind).map_or("", RewardKind::label);
            let level = row.level.as_deref().and_then(AwardLevel::parse);
            (level, award_line(label, row.level.as_deref(), row.content.as_deref()))
        });
        let discipline =
            discipline::of_person(conn, person)?.into_iter().filter(|row| recent(row.on_date)).map(|row| {
                let label = DisciplineKind::parse(&row.kind).map_or("", DisciplineKind::label);
                award_line(label, row.level.as_deref(), row.content.as_deref())
            });
        let passed = stand.work.tasks.iter().filter(|own| own.result() == TaskResult::Passed);
        Ok(Record {
            grown_up: stand.person.kind != PersonKind::Pupil.code(),
            study: self.first(person, |row| row.study.as_deref().and_then(Mark::parse)),
            conduct: self.first(person, |row| row.conduct.as_deref().and_then(Mark::parse)),
            rating: self.rating(person),
            ratings: self.ratings.clone(),
            rewards: rewards.collect(),
            discipline: discipline.collect(),
            post: members::of_person(conn, person)?.and_then(|row| row.post),
            tasks: passed.map(|own| own.task.title.clone()).collect(),
        })
    }

    /// Xếp loại đoàn viên of the year, else of the year before: code and words.
    pub fn rating(&self, person: Id) -> Option<(String, String)> {
        self.first(person, |row| {
            let code = row.rating.clone().filter(|code| code != NOT_RATED)?;
            Some((code, self.scales.label(row)))
        })
    }

    fn first<T>(&self, person: Id, of: impl Fn(&YearRecordRow) -> Option<T>) -> Option<T> {
        [self.own.get(&person), self.before.get(&person)].into_iter().flatten().find_map(of)
    }
}

fn of_year(conn: &Conn<'_>, year: SchoolYear) -> Result<HashMap<Id, YearRecordRow>, Failure> {
    let Some(row) = school_years::by_label(conn, &year.label())? else { return Ok(HashMap::new()) };
    Ok(yearly::of_year(conn, row.id)?.into_iter().map(|row| (row.person_id, row)).collect())
}

/// Sources of evidence with the levels of this office.
pub fn choices(conn: &Conn<'_>) -> Result<Vec<CriterionChoice>, Failure> {
    let scale = rating_scale(conn)?;
    let marks = |all: &[Mark]| all.iter().map(|mark| (mark.code().to_owned(), mark.label().to_owned())).collect();
    let levels = |source: CriterionSource| -> Vec<(String, String)> {
        match source {
            CriterionSource::Study => marks(MarkScale::Current.study()),
            CriterionSource::Conduct => marks(MarkScale::Current.conduct()),
            CriterionSource::Rating => {
                scale.levels().iter().map(|level| (level.code.clone(), level.label.clone())).collect()
            }
            CriterionSource::Reward => {
                AwardLevel::ALL.iter().map(|level| (level.code().to_owned(), level.label().to_owned())).collect()
            }
            _ => Vec::new(),
        }
    };
    let choice = |source: &CriterionSource| CriterionChoice {
        code: source.code().to_owned(),
        label: source.label().to_owned(),
        levels: levels(*source),
        level_needed: matches!(source, CriterionSource::Study | CriterionSource::Conduct | CriterionSource::Rating),
    };
    Ok(CriterionSource::ALL.iter().map(choice).collect())
}
