//! The whole set of a ceremony on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::papers::wire::PaperMissing;

/// The papers of a ceremony.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonySetAsk {
    /// Ceremony (id or title).
    pub ceremony: String,
    /// Only these; all when none are named.
    #[serde(default)]
    #[ts(optional)]
    pub papers: Option<Vec<String>>,
}

/// Write the papers of a ceremony.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonySetMake {
    /// Which.
    #[serde(flatten)]
    pub ask: CeremonySetAsk,
    /// Where to.
    pub folder: String,
}

/// The files written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonySetMade {
    /// How many papers.
    pub total: u32,
    /// Pages in all.
    pub pages: u32,
    /// Where they lie, in order.
    pub paths: Vec<String>,
}

/// A paper of the set and how it stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetPaper {
    /// Paper.
    pub paper: String,
    /// Title.
    pub title: String,
    /// Pages.
    pub pages: u32,
    /// Printed as a draft.
    pub draft: bool,
    /// What prints as dots.
    pub missing: Vec<PaperMissing>,
}

/// All papers of a ceremony.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetPapers {
    /// Rows, in the order of being needed.
    pub rows: Vec<SetPaper>,
    /// How many.
    pub total: u32,
}
