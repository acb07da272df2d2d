//! The register of outgoing papers on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One number given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterEntry {
    /// Entry.
    pub id: String,
    /// "14-NQ/ĐTN".
    pub text: String,
    /// "NQ/ĐTN".
    pub symbol: String,
    /// Nhiệm kỳ or year.
    pub scope: String,
    /// Số.
    pub number: u32,
    /// Ngày văn bản.
    pub dated: Option<String>,
    /// Trích yếu.
    pub abstract_line: String,
    /// The paper, if the program makes it.
    pub paper: Option<String>,
    /// What it is made of.
    pub subject: Option<String>,
    /// Who gave it.
    pub given_by: String,
    /// Cancelled on.
    pub cancelled_on: Option<String>,
    /// Why.
    pub cancel_reason: Option<String>,
}

/// The next number of a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextNumber {
    /// "NQ/ĐTN".
    pub symbol: String,
    /// The number.
    pub number: u32,
}

/// The register.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RegisterRows {
    /// Entries, newest term first.
    pub rows: Vec<RegisterEntry>,
    /// How many.
    pub total: u32,
    /// The term or year of today.
    pub scope: String,
    /// Next numbers in it, of kinds that have one.
    pub next: Vec<NextNumber>,
    /// How numbers run.
    pub numbering: Numbering,
}

/// How numbers run.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct Numbering {
    /// `term` or `year`.
    pub by: String,
    /// Terms, oldest first.
    #[serde(default)]
    pub terms: Vec<Term>,
}

impl Default for Numbering {
    fn default() -> Self {
        Self { by: "term".to_owned(), terms: Vec::new() }
    }
}

/// Nhiệm kỳ.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct Term {
    /// "2022–2027".
    pub label: String,
    /// First day.
    pub from: String,
}

/// Give a number to a paper written elsewhere.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct GiveNumber {
    /// "QĐ/ĐTN".
    pub symbol: String,
    /// The number wanted; without it the next.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<u32>,
    /// Ngày văn bản.
    #[serde(default)]
    #[ts(optional)]
    pub dated: Option<String>,
    /// Trích yếu.
    pub abstract_line: String,
}

/// The number given.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NumberGiven {
    /// The number.
    pub number: u32,
    /// "14-NQ/ĐTN".
    pub text: String,
}

/// Cancel a number.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CancelNumber {
    /// Entry.
    pub id: String,
    /// Why.
    pub reason: String,
}
