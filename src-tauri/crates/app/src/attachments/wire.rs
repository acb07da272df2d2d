//! Attachments on the wire. Paths are those of the user's own files; nothing else of the disk is told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The attachments of one person.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentsOf {
    /// Person.
    pub person: String,
}

/// A file attached to a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentRow {
    /// Attachment.
    pub id: String,
    /// Name of the file, without its folder.
    pub name: String,
    /// `picture`, `pdf`, `word`, `excel`.
    pub kind: String,
    /// Media type, found by the content.
    pub media_type: String,
    /// Bytes as kept.
    #[ts(type = "number")]
    pub size: i64,
    /// The day it was attached.
    pub added_on: String,
    /// The step it belongs to, by its Vietnamese name.
    pub step: Option<String>,
    /// The document of the file it shows, by its title.
    pub document: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Its bytes are lost; attaching the same file again brings them back.
    pub lost: bool,
}

/// Attachments, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Attachments {
    /// Newest first.
    pub rows: Vec<AttachmentRow>,
    /// How many.
    pub total: u32,
    /// Bytes of all.
    #[ts(type = "number")]
    pub size: i64,
}

/// Look at files before they are attached.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentsLook {
    /// Person.
    pub person: String,
    /// Paths of files.
    pub paths: Vec<String>,
}

/// Names a file of the user.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentPath {
    /// Path.
    pub path: String,
}

/// What would become of a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentLooked {
    /// Path.
    pub path: String,
    /// Its name.
    pub name: String,
    /// `new`, `ask` (attached only when told so), `refused`.
    pub verdict: String,
    /// What is to be asked, or why it is refused.
    pub sentence: Option<String>,
    /// Bytes as it would be kept.
    #[ts(type = "number | null")]
    pub size: Option<i64>,
}

/// Files looked at, in the order they were named.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentsLooked {
    /// One for each path.
    pub rows: Vec<AttachmentLooked>,
}

/// Attach files to a person: all of them or none.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentsAdd {
    /// Person.
    pub person: String,
    /// Files.
    pub files: Vec<AttachmentFile>,
    /// The step they belong to.
    #[serde(default)]
    #[ts(optional)]
    pub step: Option<String>,
}

/// One file to attach.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentFile {
    /// Path.
    pub path: String,
    /// Ghi chú.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Key of the document of the file it shows.
    #[serde(default)]
    #[ts(optional)]
    pub document: Option<String>,
    /// Attach it although there is something to ask.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub sure: bool,
}

/// The attachments made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentsAdded {
    /// In the order of the files; a lost one whose bytes came back keeps its id.
    pub ids: Vec<String>,
}

/// Look at files of several people before they are attached.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentsMatch {
    /// Paths of files.
    pub paths: Vec<String>,
}

/// Files held against the people they may be of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentsMatched {
    /// One for each path, in their order.
    pub rows: Vec<AttachmentMatched>,
    /// Documents of the file: key and title.
    pub documents: Vec<(String, String)>,
}

/// Whose a file is, and what would become of it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentMatched {
    /// Path.
    pub path: String,
    /// Its name.
    pub name: String,
    /// Bytes as it would be kept.
    #[ts(type = "number | null")]
    pub size: Option<i64>,
    /// `new`, `ask` (attached only when told so), `refused`.
    pub verdict: String,
    /// `sure`, `doubtful`, `nobody`.
    pub whose: String,
    /// `number`, `name`: what told it.
    pub by: Option<String>,
    /// Of whom it is, or those who may be meant.
    pub people: Vec<MatchedPerson>,
    /// Key of the document its name tells.
    pub document: Option<String>,
    /// What is to be asked, or why it is refused.
    pub sentence: Option<String>,
}

/// Somebody a file may be of.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MatchedPerson {
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Ngày sinh, as far as known.
    pub born_on: Option<String>,
    /// Stands on the path.
    pub on_the_path: bool,
}

/// Attach files to several people: all of them or none.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentsAddMany {
    /// Files, each with its person.
    pub files: Vec<AttachmentOf>,
}

/// One file and whose it is.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentOf {
    /// Path.
    pub path: String,
    /// Person.
    pub person: String,
    /// Key of the document of the file it shows.
    #[serde(default)]
    #[ts(optional)]
    pub document: Option<String>,
    /// Attach it although there is something to ask.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub sure: bool,
}

/// One attachment by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentId {
    /// Attachment.
    pub id: String,
}

/// A picture or PDF to be shown.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentShown {
    /// Name of the file.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// The bytes in base 64.
    pub base64: String,
}

/// «Lưu tệp»: write a plain copy.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentSave {
    /// Attachment.
    pub id: String,
    /// Where to; the ending must be that of its content.
    pub path: String,
}

/// A plain copy was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AttachmentSaved {
    /// Where it lies.
    pub path: String,
}

/// Write another note.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AttachmentNote {
    /// Attachment.
    pub id: String,
    /// Ghi chú; empty = none.
    pub note: String,
}
