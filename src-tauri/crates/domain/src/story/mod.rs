//! A story: one person's path told as JSON, judged without an office and without a clock.
//!
//! Invariant: wrong usage is said before a refusal, and a refusal before any finding. A date that does not exist is a
//! refusal wherever a date is read, also in a voided step; a field nobody reads is ignored. Rejected: reading dates
//! leniently, because a mistyped day would silently move a deadline.

mod dates;

use crate::calendar::Holidays;
use crate::path::{
    Conditions, DocumentKind, DocumentMark, Leaving, Person, Planned, Refusal, Remark, Step, StepCode, Task, Timeline,
};
use crate::rules::{Case, Meetings, Practice, Reply, Rulebook, Settings, Switch, examine};
use crate::unit::{ChainLevel, UnitChain};
use chrono::NaiveDate;
use serde::Deserialize;
use serde_json::{Map, Value};
use std::sync::LazyLock;

/// Why a story was not judged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoryError {
    /// Wrong usage: no JSON, no `today`, an unknown code, switch or setting, a wrong type. The sentence says which.
    #[error("{0}")]
    Usage(String),
    /// The story tells something impossible.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Câu chuyện: everything a file tells of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    /// The day on which it is judged.
    pub today: NaiveDate,
    /// Switches and settings.
    pub practice: Practice,
    /// The person.
    pub person: Person,
    /// Recorded steps in order of entry.
    pub steps: Vec<Step>,
    /// Planned events in order of entry.
    pub planned: Vec<Planned>,
    /// The leaving record, if there is one.
    pub leaving: Option<Leaving>,
    /// The person's side of the conditions, if told.
    pub conditions: Option<Conditions>,
    /// What the office has written of the documents of the file.
    pub documents: Vec<DocumentMark>,
    /// Challenge tasks.
    pub tasks: Vec<Task>,
    /// Quarterly remarks.
    pub remarks: Vec<Remark>,
}

#[derive(Deserialize)]
struct Told {
    today: Option<NaiveDate>,
    switches: Option<Vec<String>>,
    settings: Option<Map<String, Value>>,
    meetings: Option<Meetings>,
    chain: Option<Vec<ChainLevel>>,
    person: Option<Person>,
    steps: Option<Vec<Step>>,
    planned: Option<Vec<Planned>>,
    leaving: Option<Leaving>,
    conditions: Option<Conditions>,
    documents: Option<Vec<DocumentMark>>,
    tasks: Option<Vec<Task>>,
    remarks: Option<Vec<Remark>>,
}

impl Story {
    /// Reads a story.
    ///
    /// # Errors
    /// [`StoryError::Usage`] for what cannot be read, [`StoryError::Refused`] with `not-a-date` for a day that does
    /// not exist; the former goes first.
    pub fn parse(text: &str) -> Result<Self, StoryError> {
        let mut value: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|wrong| {
            usage(format!("Tệp không phải JSON hợp lệ (dòng {}, cột {})", wrong.line(), wrong.column()))
        })?;
        if !value.is_object() {
            return Err(usage("Tệp phải là một đối tượng JSON kể chuyện một người"));
        }
        empty_is_absent(&mut value);
        if value.get("today").is_none_or(Value::is_null) {
            return Err(usage("Thiếu ngày xét \"today\""));
        }
        known_codes(&value)?;
        let wrong_date = dates::take_wrong(&mut value);
        let told: Told =
            serde_json::from_value(value).map_err(|wrong| usage(format!("Tệp có trường sai kiểu: {wrong}")))?;
        let practice = Practice {
            switches: switches(told.switches)?,
            settings: settings(told.settings)?,
            meetings: told.meetings.unwrap_or_default(),
            chain: UnitChain::of(told.chain.unwrap_or_default()),
        };
        let documents = told.documents.unwrap_or_default();
        if let Some(unknown) = documents.iter().find(|mark| DocumentKind::of(&mark.doc_type).is_none()) {
            return Err(usage(format!("Không có giấy tờ \"{}\"", unknown.doc_type)));
        }
        let today = match (wrong_date, told.today) {
            (Some(refusal), _) => return Err(refusal.into()),
            (None, Some(today)) => today,
            (None, None) => return Err(usage("Thiếu ngày xét \"today\"")),
        };
        Ok(Self {
            today,
            practice,
            person: told.person.unwrap_or_default(),
            steps: told.steps.unwrap_or_default(),
            planned: told.planned.unwrap_or_default(),
            leaving: told.leaving,
            conditions: told.conditions,
            documents,
            tasks: told.tasks.unwrap_or_default(),
            remarks: told.remarks.unwrap_or_default(),
        })
    }

    /// Judges the story.
    ///
    /// # Errors
    /// The [`Refusal`] of what is impossible in it.
    pub fn examine(&self, book: &Rulebook, holidays: &Holidays) -> Result<Reply, Refusal> {
        if let Some(refusal) = self.remarks.iter().find_map(Remark::refusal) {
            return Err(refusal);
        }
        let terms = book.terms(&self.practice);
        let timeline = Timeline::build(self.steps.clone(), &self.person, self.today, terms)?;
        let case = Case {
            person: &self.person,
            timeline: &timeline,
            planned: &self.planned,
            leaving: self.leaving.as_ref(),
            conditions: self.conditions.as_ref(),
            documents: &self.documents,
            tasks: &self.tasks,
            remarks: &self.remarks,
            practice: &self.practice,
            holidays,
        };
        Ok(examine(&case, book))
    }
}

/// Judges a story by the shipped rulebook and calendar.
///
/// # Errors
/// [`StoryError::Usage`] (exit code 2) or [`StoryError::Refused`] (exit code 1).
pub fn examine_json(text: &str) -> Result<Reply, StoryError> {
    static SHIPPED: LazyLock<(Rulebook, Holidays)> = LazyLock::new(|| (Rulebook::built_in(), Holidays::built_in()));
    let story = Story::parse(text)?;
    Ok(story.examine(&SHIPPED.0, &SHIPPED.1)?)
}

/// A missing field, `null` and `[]` all mean: not recorded.
fn empty_is_absent(value: &mut Value) {
    match value {
        Value::Array(entries) if entries.is_empty() => *value = Value::Null,
        Value::Array(entries) => entries.iter_mut().for_each(empty_is_absent),
        Value::Object(fields) => fields.values_mut().for_each(empty_is_absent),
        _ => {}
    }
}

fn usage(sentence: impl Into<String>) -> StoryError {
    StoryError::Usage(format!("{}.", sentence.into()))
}

/// Names an unknown step code before anything else, because then no other field of the step can be understood.
fn known_codes(value: &Value) -> Result<(), StoryError> {
    for list in ["steps", "planned"] {
        for entry in value.get(list).and_then(Value::as_array).into_iter().flatten().filter(|entry| entry.is_object()) {
            match entry.get("code") {
                Some(Value::String(code)) if StepCode::parse(code).is_some() => {}
                Some(Value::String(code)) => return Err(usage(format!("Không có mã bước \"{code}\""))),
                None | Some(Value::Null) => {
                    return Err(usage(format!("Có mục trong \"{list}\" thiếu mã bước \"code\"")));
                }
                Some(_) => return Err(usage(format!("Mã bước trong \"{list}\" phải là chữ"))),
            }
        }
    }
    Ok(())
}

fn switches(named: Option<Vec<String>>) -> Result<std::collections::BTreeSet<Switch>, StoryError> {
    let read =
        |name: &String| Switch::parse(name).ok_or_else(|| usage(format!("Không có công tắc địa phương \"{name}\"")));
    named.unwrap_or_default().iter().map(read).collect()
}

/// A setting that is `null` keeps its default.
fn settings(told: Option<Map<String, Value>>) -> Result<Settings, StoryError> {
    let given = told.unwrap_or_default();
    let known = serde_json::to_value(Settings::default()).unwrap_or_default();
    if let Some(name) = given.keys().find(|name| known.get(name.as_str()).is_none()) {
        return Err(usage(format!("Không có thiết lập \"{name}\"")));
    }
    let given = given.into_iter().filter(|(_, value)| !value.is_null()).collect();
    serde_json::from_value(Value::Object(given)).map_err(|wrong| usage(format!("Thiết lập có giá trị sai: {wrong}")))
}
