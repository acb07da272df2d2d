//! Error: the operation did not happen. One type for the whole door, with a stable code and a Vietnamese sentence that
//! says what is wrong, where, and what to do. (A *finding* speaks of what is so, a *complaint* of a cell of a file.)

use serde::Serialize;
use ts_rs::TS;

/// Why nothing happened.
#[derive(Debug, Clone, Serialize, TS, PartialEq, Eq)]
pub struct Failure {
    /// Stable code for scripts, never with personal data.
    pub refused: String,
    /// The sentence for the reader.
    pub sentence: String,
    /// True when the call itself was wrong (unknown command, wrong arguments): the command line exits with 2.
    #[serde(skip)]
    #[ts(skip)]
    pub usage: bool,
    /// The later operation that stands in the way of an undo, by id.
    #[serde(skip)]
    #[ts(skip)]
    pub later: Option<String>,
}

impl Failure {
    /// A refusal with its code and sentence.
    pub fn new(code: &str, sentence: impl Into<String>) -> Self {
        Failure { refused: code.to_owned(), sentence: sentence.into(), usage: false, later: None }
    }

    /// The call is wrong, not the world.
    pub fn usage(sentence: impl Into<String>) -> Self {
        Failure { refused: "usage".to_owned(), sentence: sentence.into(), usage: true, later: None }
    }

    /// What was named is not there any more.
    pub fn not_found(what: &str) -> Self {
        Failure::new(
            "not-found",
            format!("Không tìm thấy {what}. Có thể đã bị xóa hoặc hoàn tác; hãy mở lại danh sách."),
        )
    }

    /// No office is open.
    pub fn closed() -> Self {
        Failure::new("office-closed", "Chưa mở dữ liệu của đơn vị. Hãy mở khóa hoặc lập dữ liệu trước.")
    }
}

impl From<domain::path::Refusal> for Failure {
    fn from(refusal: domain::path::Refusal) -> Self {
        Failure::new(refusal.id.code(), refusal.sentence)
    }
}

impl From<domain::companions::WorkRefusal> for Failure {
    fn from(refusal: domain::companions::WorkRefusal) -> Self {
        Failure::new(refusal.id.code(), refusal.sentence)
    }
}

impl From<domain::classes::ClassRefusal> for Failure {
    fn from(refusal: domain::classes::ClassRefusal) -> Self {
        Failure::new(refusal.id.code(), refusal.sentence)
    }
}

impl From<store::StoreError> for Failure {
    fn from(error: store::StoreError) -> Self {
        let later = match &error {
            store::StoreError::Refused(refusal) => refusal.later.as_ref().map(|later| later.id.to_string()),
            _ => None,
        };
        Failure { later, ..Failure::new(error.code(), error.to_string()) }
    }
}
