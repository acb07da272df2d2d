//! Bàn giao cả khóa on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::candidates::Handed;
use crate::candidates::wire::DueWire;

/// Which part of the hand-overs; nothing named = all.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct HandOversAsk {
    /// Only those who leave on this day.
    pub leaving_on: Option<String>,
    /// `all` (default), `open` (something to do), `unanswered` (the new place has not answered).
    pub state: Option<String>,
}

/// The grid of people and items.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOversList {
    /// By class and name.
    pub rows: Vec<HandOverRow>,
    /// How many.
    pub total: u32,
    /// The ten items, in the order of the list.
    pub items: Vec<HandOverHead>,
    /// Those who leave on one day, the latest first; whatever was filtered.
    pub cohorts: Vec<HandOverCohort>,
}

/// Head of a column.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverHead {
    /// Code of the item.
    pub item: String,
    /// Its name.
    pub label: String,
    /// Its name in a narrow column.
    pub short: String,
}

/// Those who leave on one day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverCohort {
    /// The day; none: not recorded yet.
    pub leaving_on: Option<String>,
    /// People.
    pub people: u32,
    /// Whose list is finished.
    pub done: u32,
    /// Of whom the new place has answered.
    pub answered: u32,
}

/// One person and his list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverRow {
    /// Candidacy.
    pub candidate: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// Rời đi vì, in words.
    pub kind_label: Option<String>,
    /// Ngày rời đơn vị.
    pub leaving_on: Option<String>,
    /// Nơi đến.
    pub to_organisation: Option<String>,
    /// Trả lời của nơi đến.
    pub answer: Option<String>,
    /// Đã kết nạp ở nơi đến ngày.
    pub admitted_elsewhere_on: Option<String>,
    /// A cell for each of the ten items.
    pub items: Vec<HandOverCell>,
    /// Items needed.
    pub needed: u32,
    /// Needed items that are done.
    pub done: u32,
    /// The day of the last needed item, once all are done.
    pub completed_on: Option<String>,
    /// Until when the list is to be finished, while it is not.
    pub due: Option<DueWire>,
    /// The candidacy is closed here.
    pub closed: bool,
}

/// One item of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverCell {
    /// Code of the item.
    pub item: String,
    /// Needed here.
    pub needed: bool,
    /// When it was done.
    pub done_on: Option<String>,
    /// To whom, by whom, receipt, in one line.
    pub said: String,
}

/// Who might leave.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverOffer {
    /// By class and name.
    pub rows: Vec<HandOverOffered>,
    /// The day of graduation of the school year in work.
    pub leaving_on: String,
    /// `graduation` in a school, `job` elsewhere.
    pub kind: String,
    /// Why somebody may leave: code and label.
    pub kinds: Vec<(String, String)>,
}

/// Somebody without a leaving record.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverOffered {
    /// Candidacy.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// In a class that finishes this year.
    pub graduating: bool,
}

/// Open the list for many.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOversOpen {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// Ngày rời đơn vị.
    pub leaving_on: String,
    /// `graduation`, `school`, `job`, `other`.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Nơi đến, if all go to one place.
    #[serde(default)]
    #[ts(optional)]
    pub to_organisation: Option<String>,
}

/// Tick items for many.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOversMark {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// Codes of items.
    pub items: Vec<String>,
    /// How they were done; without a day: not done after all.
    #[serde(flatten)]
    pub handed: Handed,
}

/// Note the new place and its answer.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOversNote {
    /// Each person.
    pub rows: Vec<HandOverNote>,
}

/// What is noted of one person; what is left out stays as it is, an empty text takes it away.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOverNote {
    /// Candidacy.
    pub candidate: String,
    /// Nơi đến.
    #[serde(default)]
    #[ts(optional)]
    pub to_organisation: Option<String>,
    /// Nơi đến tiếp nhận ngày: ticks the item.
    #[serde(default)]
    #[ts(optional)]
    pub accepted_on: Option<String>,
    /// Trả lời của nơi đến.
    #[serde(default)]
    #[ts(optional)]
    pub answer: Option<String>,
    /// Đã kết nạp ở nơi đến ngày.
    #[serde(default)]
    #[ts(optional)]
    pub admitted_elsewhere_on: Option<String>,
}

/// End the candidacies of those handed over.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOversClose {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// The day; none = today.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Although items are open.
    #[serde(default)]
    pub anyway: bool,
}

/// What was done for many.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOversDone {
    /// People something was written of.
    pub people: u32,
    /// Cells written.
    pub cells: u32,
}

/// Letters of many, several papers in one job.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOversLetters {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// Papers about one person.
    pub papers: Vec<String>,
    /// `pdf` or `docx`.
    pub format: String,
    /// Where to.
    pub folder: String,
}

/// The letters written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverLettersMade {
    /// Files.
    pub total: u32,
    /// Of these, drafts.
    pub drafts: u32,
    /// Paths.
    pub paths: Vec<String>,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}
