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
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
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
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}

/// Mục của chương trình, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct ProgrammeItem {
    /// Nội dung; `{họ tên}` and the like are filled in.
    pub what: String,
    /// Người thực hiện.
    pub who: String,
    /// Số phút, of each time.
    pub minutes: u32,
    /// Repeated for each person.
    pub each: bool,
    /// In use.
    pub on: bool,
}

/// The programme of which ceremony.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ProgrammeAsk {
    /// Ceremony (id or title).
    pub ceremony: String,
}

/// An item with its time.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ProgrammeRow {
    /// The item.
    #[serde(flatten)]
    pub item: ProgrammeItem,
    /// "14:05", of the first time; none while the start is not known or the item is not in use.
    pub from: Option<String>,
    /// Who does it, with the names put in.
    pub told: Option<String>,
    /// What is not known of whoever does it: "Người điều hành".
    pub missing: Option<String>,
}

/// Chương trình.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Programme {
    /// `ceremony`, `office`, `usual`: whose items they are.
    pub whose: String,
    /// For how many people an item is repeated.
    pub people: u32,
    /// How long it takes.
    pub minutes: u32,
    /// "15:15".
    pub ends_at: Option<String>,
    /// Items in order.
    pub rows: Vec<ProgrammeRow>,
}

/// The items of a programme anew.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ProgrammeSet {
    /// Ceremony.
    pub ceremony: String,
    /// For every ceremony that has no programme of its own, instead of this one.
    #[serde(default)]
    pub for_all: bool,
    /// In order; none: back to those of the office, or to the usual ones.
    pub items: Vec<ProgrammeItem>,
}
