//! Việc phải làm trong tuần: what is overdue and what falls due this week, to lay on the desk or read in a meeting.
//!
//! Invariant: rows stand by deadline as the caller brings them; the column of the result is for the hand.

use super::choices::{Choices, ColumnSpec};
use super::list::{List, Missing, ORDINAL, Row};
use super::office::Office;
use crate::{DateStyle, Document};

/// Stored name of this paper.
pub const ID: &str = "agenda-week";
/// Name of this paper in menus.
pub const TITLE: &str = "Việc phải làm trong tuần";

/// What the list is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// The issuing office.
    pub office: Office,
    /// "(Từ ngày 11/05/2026 đến ngày 17/05/2026)".
    pub sub_title: String,
    /// What is to be done, in order.
    pub rows: Vec<Task>,
}

/// Việc phải làm: one thing. Unknown facts are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Task {
    /// "T5 14/05/2026".
    pub due: String,
    /// "trễ 2 ngày".
    pub left: String,
    /// What to do.
    pub title: String,
    /// Whom it is about.
    pub about: String,
    /// Chi đoàn.
    pub branch: String,
    /// Where the deadline comes from.
    pub basis: String,
    /// Ghi chú.
    pub note: String,
}

const COLUMNS: [ColumnSpec; 9] = [
    ColumnSpec::new(ORDINAL, "TT").code(),
    ColumnSpec::new("due", "Hạn").code(),
    ColumnSpec::new("left", "Còn lại").code(),
    ColumnSpec::new("title", "Việc phải làm").weight(2.0),
    ColumnSpec::new("about", "Người").name(),
    ColumnSpec::new("branch", "Chi đoàn").word(),
    ColumnSpec::new("basis", "Căn cứ").weight(1.5),
    ColumnSpec::new("note", "Ghi chú").off().weight(1.5),
    ColumnSpec::new("result", "Kết quả").by_hand(32.0),
];

/// The columns offered, in their default order.
pub fn columns() -> &'static [ColumnSpec] {
    &COLUMNS
}

/// The list as a document.
pub fn document(input: &Input, choices: &Choices) -> Document {
    list(input, choices).document()
}

/// What would print as dots.
pub fn missing(input: &Input, choices: &Choices) -> Vec<Missing> {
    list(input, choices).missing()
}

fn list<'a>(input: &'a Input, choices: &'a Choices) -> List<'a, Task> {
    List {
        columns: &COLUMNS,
        rows: &input.rows,
        office: &input.office,
        choices,
        title: TITLE.into(),
        title_lines: vec!["DANH SÁCH".into(), "VIỆC PHẢI LÀM TRONG TUẦN".into()],
        sub_title: &input.sub_title,
        landscape: true,
        confirmation: false,
        counted: "việc",
    }
}

impl Row for Task {
    fn name(&self) -> &str {
        &self.title
    }

    fn cell(&self, column: &str, _: DateStyle) -> String {
        match column {
            "due" => self.due.clone(),
            "left" => self.left.clone(),
            "title" => self.title.clone(),
            "about" => self.about.clone(),
            "branch" => self.branch.clone(),
            "basis" => self.basis.clone(),
            "note" => self.note.clone(),
            // Kết quả is for the hand.
            _ => String::new(),
        }
    }
}
