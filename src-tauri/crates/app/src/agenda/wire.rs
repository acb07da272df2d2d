//! Việc phải làm on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::candidates::wire::DueWire;

/// Which part of the agenda; nothing named = everything open within sixty days.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct AgendaList {
    /// `overdue`, `this_week`, `next_week`, `later`, `undated`.
    pub when: Option<String>,
    /// `rule`, `paper`, `plan`, `ceremony`, `class`, `hand_over`, `report`, `union`, `todo`.
    pub source: Option<String>,
    /// Only this class, as the rows name it.
    pub branch: Option<String>,
    /// Only what whoever works now wrote down.
    pub mine: bool,
    /// Also dates more than sixty days ahead.
    pub far: bool,
    /// `open` (default), `put_off`, `done`.
    pub shown: Option<String>,
}

/// One thing to do.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaItem {
    /// What it is, for ever: `rule:…`, `plan:…`, `ceremony:…`, `task:…`, `report:…`, `union:…`, `fees:…`,
    /// `class:…`, `hand-over:…`, `todo:…`.
    pub key: String,
    /// The day and how far it is; an own to-do may have none.
    pub due: Option<DueWire>,
    /// What to do.
    pub title: String,
    /// Who, class.
    pub about: String,
    /// Short name of the stage, or of what it comes from.
    pub stage_label: String,
    /// A milestone of the Party.
    pub party: bool,
    /// `rule`, `paper`, `plan`, `ceremony`, `class`, `hand_over`, `report`, `union`, `todo`.
    pub source: String,
    /// `overdue`, `this_week`, `next_week`, `later`, `far`, `undated`.
    pub group: String,
    /// Class.
    pub branch: Option<String>,
    /// Person to open, where there is no candidacy.
    pub person: Option<String>,
    /// Candidacy to open.
    pub candidate: Option<String>,
    /// Step whose recording ends it.
    pub step: Option<String>,
    /// Ceremony to open.
    pub ceremony: Option<String>,
    /// Lớp nhận thức to open.
    pub class: Option<String>,
    /// It is done in the grid of hand-overs.
    pub hand_over: bool,
    /// The report to be sent, and the first day of its period.
    pub report: Option<ReportDue>,
    /// The rule of the roll it comes from; a list of members can be made of some.
    pub rule: Option<String>,
    /// Chi đoàn (id) to open.
    pub branch_id: Option<String>,
    /// The own to-do.
    pub todo: Option<String>,
    /// Where the deadline comes from: number, date, section.
    pub basis: Option<String>,
    /// What the rule says of it.
    pub sentence: Option<String>,
    /// Note of an own to-do.
    pub note: Option<String>,
    /// Written by whoever works now.
    pub mine: bool,
    /// When an own to-do was done.
    pub done_on: Option<String>,
    /// Put off, while it is.
    pub put_off: Option<PutOff>,
}

/// A report to be sent.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportDue {
    /// Report.
    pub id: String,
    /// First day of its period.
    pub period: String,
}

/// Until when something is put off, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PutOff {
    /// The day it comes back.
    pub until: String,
    /// Why.
    pub reason: String,
}

/// The agenda.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AgendaRows {
    /// By deadline, those without one last.
    pub rows: Vec<AgendaItem>,
    /// How many.
    pub total: u32,
    /// How many there are of each kind, whatever was filtered.
    pub counts: AgendaCounts,
    /// Classes that occur in what is open, in class order.
    pub branches: Vec<String>,
}

/// How much there is to do.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct AgendaCounts {
    /// Overdue.
    pub overdue: u32,
    /// This week, from today on.
    pub this_week: u32,
    /// Next week.
    pub next_week: u32,
    /// After that, within sixty days.
    pub later: u32,
    /// Without a day.
    pub undated: u32,
    /// All of these.
    pub all: u32,
    /// Put off.
    pub put_off: u32,
}

/// An own to-do, new or changed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TodoSet {
    /// Without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// What to do.
    pub title: String,
    /// By when.
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<String>,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// About a person.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
    /// About a candidacy.
    #[serde(default)]
    #[ts(optional)]
    pub candidate: Option<String>,
}

/// An own to-do by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TodoId {
    /// To-do.
    pub id: String,
}

/// Done, or not done after all.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TodoFinish {
    /// To-do.
    pub id: String,
    /// Done; false takes it back.
    pub done: bool,
}

/// Put something off.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AgendaSnooze {
    /// Key of the thing.
    pub key: String,
    /// The day it comes back.
    pub until: String,
    /// Why.
    pub reason: String,
}

/// A thing of the agenda by its key.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AgendaKey {
    /// Key.
    pub key: String,
}

/// Write the agenda as a calendar file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AgendaExport {
    /// Which part of it.
    #[serde(flatten)]
    pub list: AgendaList,
    /// With the names of people; a calendar is often kept on somebody else's machine.
    #[serde(default)]
    pub names: bool,
    /// Where to, ending `.ics`.
    pub path: String,
}

/// The calendar file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CalendarWritten {
    /// Where it lies.
    pub path: String,
    /// Events in it.
    pub events: u32,
}
