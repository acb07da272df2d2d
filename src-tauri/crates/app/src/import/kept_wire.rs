//! What an office keeps of its imports, on the wire: those that were left, and the words they taught.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An import that was left before it was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedImport {
    /// Id.
    pub id: String,
    /// Names of its files, in order.
    pub files: Vec<String>,
    /// Rows of people.
    pub rows: u32,
    /// The day it was left.
    pub saved_on: String,
}

/// All of them, the newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedImports {
    /// The newest first.
    pub rows: Vec<SavedImport>,
    /// How many.
    pub total: u32,
}

/// Names one.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SavedImportId {
    /// Id.
    pub id: String,
}

/// What was chosen for one of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SavedChoices {
    /// As the window wrote it.
    pub choices: String,
    /// Names of its files, in order.
    pub files: Vec<String>,
}

/// Leave an import, to take it up again.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ImportSave {
    /// The plan as it is now.
    pub plan: String,
    /// What was chosen, as the window reads it again.
    pub choices: String,
    /// Paths of its files.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub files: Vec<String>,
    /// A pasted block.
    pub pasted: Option<String>,
    /// It was left before: its files stay, the rest is written anew.
    pub saved: Option<String>,
}

/// A spelling and the word it stands for in this office.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct WordChoice {
    /// Code of the field: `ethnicity`, `religion`, `post`, `class`, `sex`, `kind`.
    pub field: String,
    /// As lists write it.
    pub from: String,
    /// As it is kept.
    pub to: String,
}

/// A word that was taught.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportWord {
    /// Id.
    pub id: String,
    /// Code of the field.
    pub field: String,
    /// The field by its name.
    pub label: String,
    /// As lists write it.
    pub from: String,
    /// As it is kept.
    pub to: String,
}

/// A field that has words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WordField {
    /// Code.
    pub code: String,
    /// Vietnamese name.
    pub label: String,
}

/// Every word that was taught.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportWords {
    /// By field and spelling.
    pub rows: Vec<ImportWord>,
    /// How many.
    pub total: u32,
    /// Fields that have words.
    pub fields: Vec<WordField>,
}

/// Names a word that was taught.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ImportWordId {
    /// Id.
    pub id: String,
}

/// Teach a word, or change one.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ImportWordSet {
    /// The one that is changed; a new one without it.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Code of the field.
    pub field: String,
    /// As lists write it.
    pub from: String,
    /// As it is kept.
    pub to: String,
}
