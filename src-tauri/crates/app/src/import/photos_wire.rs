//! Photos of a class on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Look at the photos of a folder before they are taken.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PhotosLook {
    /// The folder.
    pub folder: String,
    /// Only people of this chi đoàn (id); everybody without it.
    #[serde(default)]
    #[ts(optional)]
    pub branch: Option<String>,
}

/// One picture of the folder.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PhotoRow {
    /// Path.
    pub path: String,
    /// Name of the file.
    pub file: String,
    /// Whom it is of.
    pub person: Option<String>,
    /// His name.
    pub name: Option<String>,
    /// His class.
    pub branch: Option<String>,
    /// `number`, `name`, `place` (in the class list), `several`, `nobody`.
    pub by: String,
    /// Why it is nobody's yet.
    pub sentence: Option<String>,
}

/// The pictures of a folder, by name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PhotoRows {
    /// The pictures.
    pub rows: Vec<PhotoRow>,
    /// How many.
    pub total: u32,
}
