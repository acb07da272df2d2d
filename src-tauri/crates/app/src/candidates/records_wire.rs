//! What stands beside the steps, on the wire: conditions and documents of the file.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::wire::CandidatesList;

use super::wire::StepField;

/// Write the people of a view as a file, with every fact of their path.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CandidatesExport {
    /// The view.
    #[serde(default)]
    pub list: CandidatesList,
    /// Where to, ending `.xlsx` or `.csv`.
    pub path: String,
}

/// What is known of the person's side of the conditions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConditionsWire {
    /// A record is there.
    pub recorded: bool,
    /// Facts, as recorded.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Facts as lines of text.
    pub lines: Vec<String>,
    /// Fields of the form.
    pub fields: Vec<StepField>,
}

/// Record the conditions: the whole record; an empty one takes it away.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetConditions {
    /// Candidacy.
    pub candidate: String,
    /// Facts by key, days as `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
}

/// One of the twenty documents of the file, or of the Union's own three.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentWire {
    /// Key, `member_introduction`.
    pub key: String,
    /// «3-KNĐ Giấy giới thiệu người vào Đảng».
    pub title: String,
    /// `missing`, `requested`, `received`, `renewed`, `returned`, `accepted`, `stale`, `not_needed`.
    pub state: String,
    /// The same in words, with the last day of its worth.
    pub says: String,
    /// Its number or numbers.
    pub number: Option<String>,
    /// Its date.
    pub dated: Option<String>,
    /// Last day of its worth, as written on it or by a rule.
    pub valid_until: Option<String>,
    /// The step that yielded it.
    pub step: Option<String>,
    /// It is worth nothing any more on a day that is planned; as a clause.
    pub lapses: Option<String>,
    /// Who made it: as written, else who usually does.
    pub author: String,
    /// «bản chính», «bản sao».
    pub copy: Option<String>,
    /// Pages.
    pub pages: Option<u32>,
    /// Note.
    pub note: Option<String>,
    /// One of the Union's own, beside the twenty.
    pub of_union: bool,
    /// Somebody who stands there needs it.
    pub wanted: bool,
    /// Attached files that show it.
    pub files: u32,
    /// Who made it, original or copy, pages, note: what is written, one part each.
    pub details: Vec<String>,
    /// What the office has written of it.
    pub own: Option<DocumentOwn>,
}

/// What the office has written of a document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentOwn {
    /// Code of the status.
    pub status: String,
    /// Since when.
    pub on: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Date written on it.
    pub dated: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// `original` or `copy`.
    pub copy: Option<String>,
    /// Pages.
    pub pages: Option<u32>,
    /// Note.
    pub note: Option<String>,
}

/// Ask for the files of everybody.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct FilesAsk {
    /// Words of name and class, any order; «12» finds khối 12.
    pub text: Option<String>,
    /// Only this station.
    pub station: Option<u8>,
    /// Only those that lack something.
    #[ts(as = "Option<bool>")]
    pub wanting: bool,
}

/// The files of everybody on the path.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FilesList {
    /// By class and name.
    pub rows: Vec<FileLine>,
    /// How many.
    pub total: u32,
    /// Of them lacking something.
    pub wanting: u32,
    /// Documents of the file: key and title, in order; the Union's own last.
    pub documents: Vec<(String, String)>,
}

/// One file: what of it is there and what is wanting where the person stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLine {
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
    /// Documents there.
    pub there: u32,
    /// Documents that somebody who stands there needs.
    pub needed: u32,
    /// Wanting, each by its short name; what was sent back or has lapsed says so.
    pub missing: Vec<String>,
    /// Worth nothing any more on a day that is planned, or soon.
    pub lapsing: Vec<String>,
    /// Attached files.
    pub files: u32,
}

/// Write of documents of one file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetDocuments {
    /// Candidacy.
    pub candidate: String,
    /// The documents, each whole.
    pub documents: Vec<DocumentSet>,
}

/// What is written of one document; without a status nothing is any more.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct DocumentSet {
    /// Key, `member_introduction`.
    pub key: String,
    /// `missing`, `requested`, `received`, `returned`, `accepted`, `stale`, `not_needed`.
    pub status: Option<String>,
    /// Since when.
    pub on: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Date written on it.
    pub dated: Option<String>,
    /// Who made it.
    pub author: Option<String>,
    /// `original` or `copy`.
    pub copy: Option<String>,
    /// Pages.
    pub pages: Option<u32>,
    /// Note.
    pub note: Option<String>,
}
