//! The path on the wire: who stands where, what was recorded, what may come next.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::companions::section_wire::CompanionSection;

use super::leaving::wire::LeavingWire;
use super::records_wire::{ConditionsWire, DocumentWire};

/// Which candidates.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CandidatesList {
    /// Words of a name, folded.
    pub text: String,
    /// Only this station (number 1 to 10).
    pub station: Option<u8>,
    /// Also closed candidacies; false by default.
    pub closed: bool,
}

/// One candidacy in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidateRow {
    /// Candidacy.
    pub id: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// Class now.
    pub branch: Option<String>,
    /// Code of the stage.
    pub stage: Option<String>,
    /// Its short name.
    pub stage_label: String,
    /// Number of the station, 1 to 10.
    pub station: u8,
    /// A milestone of the Party.
    pub party: bool,
    /// Code of the side state.
    pub side_state: Option<String>,
    /// Its name.
    pub side_label: Option<String>,
    /// What comes next: label of the proposed step.
    pub next: Option<String>,
    /// The nearest deadline.
    pub due: Option<DueWire>,
    /// Findings that block or warn.
    pub warnings: u32,
    /// Closed candidacy.
    pub closed: bool,
}

/// A date to keep an eye on.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueWire {
    /// The day.
    pub on: String,
    /// "Quyết định kết nạp".
    pub label: String,
    /// "còn 11 ngày làm việc", "trễ 4 ngày làm việc".
    pub words: String,
    /// `late`, `soon`, `later`.
    pub state: String,
    /// Planned by rule on a holiday table that is not announced yet.
    pub provisional: bool,
}

/// Candidates found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidateRows {
    /// By nearest deadline.
    pub rows: Vec<CandidateRow>,
    /// How many.
    pub total: u32,
    /// How many stand at each of the ten stations.
    pub stations: Vec<StationCount>,
}

/// People at a station.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationCount {
    /// 1 to 10.
    pub number: u8,
    /// Label.
    pub label: String,
    /// People there.
    pub count: u32,
    /// A milestone of the Party.
    pub party: bool,
    /// Of these, with something late.
    pub late: u32,
    /// Codes of the steps that bring somebody here.
    pub steps: Vec<String>,
}

/// One candidacy by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CandidateId {
    /// Candidacy.
    pub id: String,
}

/// Put people on the path.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CandidatesOpen {
    /// People.
    pub persons: Vec<String>,
    /// The day they were noticed (step «Đưa vào nguồn»).
    pub on: String,
    /// Chi bộ that will consider them.
    #[serde(default)]
    #[ts(optional)]
    pub party_branch: Option<String>,
}

/// The candidacies made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidatesOpened {
    /// Candidacies, in the order of the people.
    pub ids: Vec<String>,
}

/// Everything about one candidacy.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidatePage {
    /// The row of the list.
    pub row: CandidateRow,
    /// Class, post, sex, ethnic group: the line under the name.
    pub about: String,
    /// Chi bộ.
    pub party_branch: Option<String>,
    /// Ten stations.
    pub stations: Vec<StationWire>,
    /// Everything recorded, newest first, voided steps too.
    pub steps: Vec<StepWire>,
    /// Planned days.
    pub planned: Vec<PlannedWire>,
    /// What rules have to say.
    pub findings: Vec<FindingWire>,
    /// Steps that may come next; the first is proposed.
    pub next: Vec<NextStep>,
    /// All other steps («Bước khác»).
    pub others: Vec<NextStep>,
    /// The four dates and the end of probation.
    pub dates: DatesWire,
    /// «Chuyển đi, bàn giao».
    pub leaving: LeavingWire,
    /// The documents of the file, in their order.
    pub documents: Vec<DocumentWire>,
    /// The person's side of the conditions.
    pub conditions: ConditionsWire,
    /// Companions, tasks and remarks.
    pub companions: CompanionSection,
}

/// One of the ten stations.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationWire {
    /// 1 to 10.
    pub number: u8,
    /// Label.
    pub label: String,
    /// `done`, `current`, `done_current` (the mark stands here and all is recorded), `gap` (passed, something is not
    /// recorded), `future`.
    pub state: String,
    /// A milestone of the Party.
    pub party: bool,
    /// Date shown, if any.
    pub on: Option<String>,
    /// Lines under it: number, who, votes.
    pub lines: Vec<String>,
    /// The step that fills it, to open it.
    pub step: Option<String>,
    /// The step that would fill it next.
    pub wanted: Option<String>,
}

/// A recorded step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepWire {
    /// Step.
    pub id: String,
    /// Code.
    pub code: String,
    /// Vietnamese name.
    pub label: String,
    /// Day it happened.
    pub on: Option<String>,
    /// Facts, as recorded.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Facts as lines of text.
    pub lines: Vec<String>,
    /// Note.
    pub note: Option<String>,
    /// Voided, and why.
    pub voided: Option<String>,
    /// Facts its form asks for that are empty.
    pub missing: Vec<String>,
    /// A step `void` itself (not offered for changing).
    pub void: bool,
    /// Fields of its form, to correct it or to fill in what is missing.
    pub fields: Vec<StepField>,
}

/// A planned day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlannedWire {
    /// Code of the step planned.
    pub code: String,
    /// Its name.
    pub label: String,
    /// The day.
    pub on: String,
}

/// What a rule has to say.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FindingWire {
    /// Rule.
    pub rule_id: String,
    /// Short name of the rule.
    pub label: String,
    /// `blocks`, `warns`, `informs`; none = nothing to worry about.
    pub severity: Option<String>,
    /// Code of the outcome.
    pub outcome: String,
    /// Due, valid through, earliest day.
    pub date: Option<String>,
    /// Days left, negative = over.
    pub days: Option<i64>,
    /// First day of the clock.
    pub start: Option<String>,
    /// Planned event.
    pub planned: bool,
    /// Holidays of a year not announced yet.
    pub provisional: bool,
    /// The sentence.
    pub sentence: String,
    /// Where it comes from.
    pub source: String,
    /// What the office has put in place of the limit, and who confirmed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub own: Option<String>,
}

/// A step that may be recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextStep {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// Fields its form asks for.
    pub fields: Vec<StepField>,
    /// A day may be planned for it.
    pub plannable: bool,
    /// A milestone of the Party.
    pub party: bool,
    /// Its documents in the file, by code and name; with the local switch the forms of that place too.
    pub papers: Vec<String>,
}

/// A field of the form of a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepField {
    /// Key in the facts; `vote.in_favour` for a part of a vote.
    pub key: String,
    /// Label.
    pub label: String,
    /// `date`, `text`, `number`, `choice`, `long_text`, `yes_no`, `rows` (a list of objects).
    pub kind: String,
    /// Values and labels, for `choice`.
    pub choices: Vec<(String, String)>,
    /// What is proposed.
    pub proposed: Option<String>,
    /// What stands in the empty field: the number of members the chain of committees tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub hint: Option<String>,
    /// Rarely used: shown under «Thêm».
    pub more: bool,
    /// Fields of one row, for `rows`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(optional, as = "Option<Vec<RowField>>")]
    pub columns: Vec<RowField>,
}

/// A field of one row of a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowField {
    /// Key in the row.
    pub key: String,
    /// Label.
    pub label: String,
    /// `date`, `text`, `choice`, `yes_no`.
    pub kind: String,
    /// Values and labels, for `choice`.
    pub choices: Vec<(String, String)>,
}

/// The four dates that must never be mixed, and the end of probation.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct DatesWire {
    /// Ngày ban hành quyết định.
    pub decision_issued_on: Option<String>,
    /// Ngày nhận quyết định.
    pub decision_received_on: Option<String>,
    /// Ngày lễ kết nạp.
    pub ceremony_on: Option<String>,
    /// Ngày chính thức.
    pub official_from: Option<String>,
    /// Hết 12 tháng dự bị.
    pub probation_end: Option<String>,
}

/// Record a step.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RecordStep {
    /// Candidacy.
    pub candidate: String,
    /// Code.
    pub code: String,
    /// Day it happened; may be empty.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Facts by key (a vote under `vote`).
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Void a step.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct VoidStep {
    /// Candidacy.
    pub candidate: String,
    /// Step.
    pub step: String,
    /// Why.
    pub reason: String,
}

/// «Sửa»: void a step and record it anew, in one operation.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CorrectStep {
    /// Candidacy.
    pub candidate: String,
    /// Step.
    pub step: String,
    /// Right day.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Right facts.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Why.
    pub reason: String,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Plan a day for a step, or drop the plan.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PlanEvent {
    /// Candidacy.
    pub candidate: String,
    /// Code.
    pub code: String,
    /// The day; none = no plan any more.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// Where the candidate stands after a step.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CandidateStands {
    /// The row as it now is.
    pub row: CandidateRow,
    /// What rules have to say now.
    pub findings: Vec<FindingWire>,
}
