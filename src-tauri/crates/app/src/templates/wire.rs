//! Word templates on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateRow {
    /// Its id; `starter:…` for those that come with the program.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Comes with the program.
    pub starter: bool,
    /// When it was put in.
    pub added_on: Option<String>,
}

/// All templates, those of the office first, and what may stand in one.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateRows {
    /// Rows.
    pub rows: Vec<TemplateRow>,
    /// How many.
    pub total: u32,
    /// Placeholders that are known: name and what is put there.
    pub names: Vec<(String, String)>,
}

/// A template by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateId {
    /// Template.
    pub id: String,
}

/// A file to look at, or a template.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateLook {
    /// The file.
    #[serde(default)]
    #[ts(optional)]
    pub path: Option<String>,
    /// Or the template.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
}

/// What was found in a template.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateFound {
    /// Placeholders that are known.
    pub known: Vec<String>,
    /// Those that are not: they print as dots.
    pub unknown: Vec<String>,
    /// What is broken, a sentence each; it must be put right before filling.
    pub broken: Vec<String>,
    /// A table row is repeated for each person: one file for all of them.
    pub repeats: bool,
}

/// Put a file in as a template.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateAdd {
    /// The file.
    pub path: String,
    /// Its name here.
    pub name: String,
}

/// Put a changed file in the place of a template.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateReplace {
    /// Template.
    pub id: String,
    /// The file.
    pub path: String,
}

/// Write a template to a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateExport {
    /// Template.
    pub id: String,
    /// Where to, ending `.docx`.
    pub path: String,
}

/// The file written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateExported {
    /// Where it lies.
    pub path: String,
}

/// A template with somebody's facts.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplatePreview {
    /// Template.
    pub id: String,
    /// Person (or candidacy).
    pub person: String,
}

/// People chosen elsewhere.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplatePeople {
    /// Persons (or candidacies).
    pub people: Vec<String>,
}

/// Somebody chosen.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonNamed {
    /// As it was asked for.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// Class now.
    pub branch: Option<String>,
    /// Took the consent back: nothing is printed or written of him.
    pub withdrawn: bool,
}

/// People by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeopleNamed {
    /// In the order asked for.
    pub rows: Vec<PersonNamed>,
    /// How many.
    pub total: u32,
}

/// What each placeholder becomes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateValues {
    /// Họ và tên.
    pub person: String,
    /// Placeholder and its value; none prints as dots.
    pub values: Vec<(String, Option<String>)>,
}

/// Fill a template.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TemplateFill {
    /// Template.
    pub id: String,
    /// People (or candidacies), in order.
    pub people: Vec<String>,
    /// Where to: a file ending `.docx` for one person or a template with a repeated row, else a folder.
    pub path: String,
}

/// The files written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TemplateFilled {
    /// Where they lie, in the order of the people.
    pub paths: Vec<String>,
    /// Values that were not known and print as dots.
    pub missing: u32,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}
