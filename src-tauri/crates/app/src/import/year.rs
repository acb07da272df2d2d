//! What a list says of a year: results at school, the Union's rating, schooling, rewards. Read with the office's own words
//! and held against what is recorded, as the fields of a person are: blanks are filled, filled ones stay unless
//! overwriting was chosen.

use std::collections::HashMap;

use domain::id::Id;
use domain::path::Mark;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use domain::yearly::{RatingScale, RewardKind};
use exchange::draft::{RowDraft, YearFact};
use exchange::fields::Field;
use store::yearly::YearRecordRow;
use store::yearly::awards::rewards::{self, RewardRow};
use store::yearly::education::{self, EducationRow};
use store::{Conn, Tx};

use super::plan::Overwrite;
use super::wire::{PlanChange, PlanComplaint};
use crate::yearly::{Record, blank_education, is_locked, rating_scale};
use crate::{Call, Failure};

/// What is recorded of a year.
#[derive(Debug)]
pub struct YearNow {
    records: HashMap<Id, YearRecordRow>,
    education: HashMap<Id, EducationRow>,
    rewards: HashMap<Id, Vec<String>>,
    scale: RatingScale,
    locked: bool,
}

/// What a row comes to.
#[derive(Debug, Clone, Default)]
pub struct YearJudged {
    /// What is written, in words as they are kept.
    pub writes: Vec<(Field, String)>,
    /// What that changes.
    pub changes: Vec<PlanChange>,
    /// Cells not taken over.
    pub odd: Vec<PlanComplaint>,
}

impl YearNow {
    /// Reads it; `year`: the school year's row, if it is there.
    pub fn read(conn: &Conn<'_>, year: SchoolYear, row: Option<Id>) -> Result<Self, Failure> {
        let records = match row {
            Some(id) => store::yearly::of_year(conn, id)?,
            None => Vec::new(),
        };
        let mut all: HashMap<Id, Vec<String>> = HashMap::new();
        for reward in rewards::all(conn)? {
            all.entry(reward.person_id).or_default().extend(reward.content);
        }
        Ok(Self {
            records: records.into_iter().map(|row| (row.person_id, row)).collect(),
            education: education::all(conn)?.into_iter().map(|row| (row.person_id, row)).collect(),
            rewards: all,
            scale: rating_scale(conn)?,
            locked: is_locked(conn, year)?.is_some(),
        })
    }

    /// Judges the facts of a row; `status`: what the person is, or becomes by it.
    pub fn judge(&self, draft: &RowDraft, person: Option<Id>, status: &str, overwrite: &Overwrite) -> YearJudged {
        let mut judged = YearJudged::default();
        for fact in &draft.yearly {
            let left = |why: &str| PlanComplaint {
                cell: fact.cell.clone(),
                sentence: format!("{}: «{}» {why}; ô này chưa được nhập.", fact.cell, fact.text),
            };
            let value = match self.value(fact, status) {
                Ok(Some(value)) => value,
                Ok(None) => continue,
                Err(why) => {
                    judged.odd.push(left(&why));
                    continue;
                }
            };
            let before = person.and_then(|id| self.recorded(id, fact.field, &value));
            match before {
                Some(before) if before == value => {}
                _ if self.locked && fact.field == Field::Rating => {
                    judged.odd.push(left("thuộc năm học đã khóa xếp loại"));
                }
                Some(before) if !overwrite.of(fact.field) || fact.field == Field::Reward => {
                    let label = fact.field.label();
                    judged.odd.push(PlanComplaint {
                        cell: fact.cell.clone(),
                        sentence: format!("{label} trong tệp là «{value}», dữ liệu đang ghi «{before}»: giữ nguyên."),
                    });
                }
                before => {
                    if person.is_some() {
                        let field = fact.field.code().to_owned();
                        judged.changes.push(PlanChange { field, old: before, new: Some(value.clone()) });
                    }
                    judged.writes.push((fact.field, value));
                }
            }
        }
        judged
    }

    /// The value in the words that are kept; `None` where the cell says nothing.
    fn value(&self, fact: &YearFact, status: &str) -> Result<Option<String>, String> {
        let text = fact.text.trim();
        let mark = |good: &str| match Mark::read(text) {
            Some(mark) => Ok(Some(mark.label().to_owned())),
            None => Err(format!("không phải là kết quả {good}")),
        };
        match fact.field {
            Field::Study | Field::TermStudy => mark("học tập"),
            Field::Conduct | Field::TermConduct => mark("rèn luyện"),
            Field::Rating => {
                let level = self.scale.read(text).ok_or("không có trong thang xếp loại của đơn vị")?;
                if status == MemberStatus::Youth.code() {
                    return Err("là xếp loại đoàn viên, mà người này chưa vào Đoàn".to_owned());
                }
                Ok(Some(level.label))
            }
            Field::Reward if matches!(domain::name::fold(text).as_str(), "khong" | "khong co") => Ok(None),
            _ => Ok(Some(text.to_owned())),
        }
    }

    fn recorded(&self, person: Id, field: Field, value: &str) -> Option<String> {
        let mark = |code: &Option<String>| code.as_deref().and_then(Mark::parse).map(|mark| mark.label().to_owned());
        let record = self.records.get(&person);
        let education = self.education.get(&person);
        match field {
            Field::Study => mark(&record?.study),
            Field::Conduct => mark(&record?.conduct),
            Field::TermStudy => mark(&record?.term_study),
            Field::TermConduct => mark(&record?.term_conduct),
            Field::Rating => {
                let code = record?.rating.as_deref()?;
                Some(self.scale.level(code).map_or_else(|| code.to_owned(), |level| level.label))
            }
            // A reward is a further one, unless it is there already.
            Field::Reward => self.rewards.get(&person)?.iter().find(|content| *content == value).cloned(),
            field => of_education(education?, field).cloned().flatten(),
        }
    }
}

fn of_education(row: &EducationRow, field: Field) -> Option<&Option<String>> {
    Some(match field {
        Field::General => &row.general,
        Field::Professional => &row.professional,
        Field::Political => &row.political,
        Field::Language => &row.language,
        Field::Computing => &row.computing,
        _ => return None,
    })
}

/// Writes what rows say of a year.
pub struct YearPen {
    record: Record,
}

impl YearPen {
    /// Begins to write in a school year.
    pub fn of(tx: &Tx<'_>, year: SchoolYear) -> Result<Self, Failure> {
        Ok(Self { record: Record::of_year(tx, year)? })
    }

    /// Puts what one row says.
    pub fn put(&mut self, call: &Call<'_>, tx: &Tx<'_>, person: Id, writes: &[(Field, String)]) -> Result<(), Failure> {
        let mut schooling: Option<(bool, EducationRow)> = None;
        for (field, value) in writes {
            match field {
                Field::Reward => rewards::insert(
                    tx,
                    &RewardRow {
                        id: call.new_id(),
                        person_id: person,
                        kind: RewardKind::Other.code().to_owned(),
                        level: None,
                        content: Some(value.clone()),
                        paper: None,
                        on_date: None,
                    },
                )?,
                Field::Study | Field::Conduct | Field::TermStudy | Field::TermConduct | Field::Rating => {
                    self.record.put(tx, person, field.code(), value)?;
                }
                field => {
                    if schooling.is_none() {
                        let there = education::of_person(tx, person)?;
                        schooling = Some((there.is_some(), there.unwrap_or_else(|| blank_education(person))));
                    }
                    if let Some((_, row)) = &mut schooling {
                        let place = match field {
                            Field::General => &mut row.general,
                            Field::Professional => &mut row.professional,
                            Field::Political => &mut row.political,
                            Field::Language => &mut row.language,
                            _ => &mut row.computing,
                        };
                        *place = Some(value.clone());
                    }
                }
            }
        }
        match schooling {
            Some((true, row)) => education::update(tx, &row)?,
            Some((false, row)) => education::insert(tx, &row)?,
            None => {}
        }
        Ok(())
    }

    /// Writes it down.
    pub fn write(self, tx: &Tx<'_>) -> Result<(), Failure> {
        self.record.write(tx).map(|_| ())
    }
}
