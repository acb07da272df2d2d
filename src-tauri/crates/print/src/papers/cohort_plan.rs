//! Kế hoạch kết nạp: of a cohort, who can be admitted before the end, from when to when, and what holds the others up.
//!
//! Invariant: people stand as the caller brings them; the counts are told in the sentence above the table, in the words
//! of the planner, and never counted anew here.

use super::choices::{Choices, ColumnSpec};
use super::list::{FULL_NAME, List, Missing, ORDINAL, Row};
use super::office::Office;
use crate::{Align, Block, DateStyle, Document, Paragraph};

/// Stored name of this paper.
pub const ID: &str = "cohort-plan";
/// Name of this paper in menus.
pub const TITLE: &str = "Kế hoạch kết nạp";

/// What the list is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// The issuing office.
    pub office: Office,
    /// "(Khối 12, ra trường ngày 31/05/2026)".
    pub sub_title: String,
    /// The cohort in one sentence.
    pub sentence: String,
    /// The people, in order.
    pub rows: Vec<Person>,
}

/// Kế hoạch của một người. Unknown facts are empty; days are written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Person {
    /// Họ và tên.
    pub full_name: String,
    /// Ngày sinh.
    pub born: String,
    /// Chi đoàn.
    pub branch: String,
    /// Chặng đang đứng.
    pub stage: String,
    /// The day from which the chi bộ may consider the case for age.
    pub of_age: String,
    /// Kịp, cần hỏi, không kịp.
    pub verdict: String,
    /// First possible meeting of the chi bộ.
    pub meeting_from: String,
    /// Last possible one.
    pub meeting_until: String,
    /// First possible ceremony.
    pub ceremony_from: String,
    /// Ceremony by the office's pace.
    pub ceremony_usual: String,
    /// What stands in the way, or what is not recorded.
    pub reason: String,
    /// What can be done when it is too late.
    pub act: String,
}

const COLUMNS: [ColumnSpec; 13] = [
    ColumnSpec::new(ORDINAL, "TT").code(),
    ColumnSpec::new(FULL_NAME, "Họ và tên").name(),
    ColumnSpec::new("born", "Ngày sinh").code(),
    ColumnSpec::new("branch", "Chi đoàn").word(),
    ColumnSpec::new("stage", "Đang ở chặng").off().word(),
    ColumnSpec::new("of_age", "Đủ tuổi từ").code(),
    ColumnSpec::new("verdict", "Kết luận").word(),
    ColumnSpec::new("meeting_from", "Họp sớm nhất").label("Chi bộ họp sớm nhất").word(),
    ColumnSpec::new("meeting_until", "Muộn nhất").label("Chi bộ họp muộn nhất").code(),
    ColumnSpec::new("ceremony_from", "Lễ sớm nhất").off().code(),
    ColumnSpec::new("ceremony_usual", "Lễ theo nhịp").label("Lễ theo nhịp của đơn vị").word(),
    ColumnSpec::new("reason", "Vì sao, còn thiếu").weight(2.0),
    ColumnSpec::new("act", "Việc còn làm được").off().weight(2.0),
];

/// The columns offered, in their default order.
pub fn columns() -> &'static [ColumnSpec] {
    &COLUMNS
}

/// The list as a document.
pub fn document(input: &Input, choices: &Choices) -> Document {
    let mut document = list(input, choices).document();
    let sentence = Paragraph { text: input.sentence.as_str().into(), align: Align::Left, ..Paragraph::default() };
    document.body.insert(0, Block::Paragraph(sentence));
    document
}

/// What would print as dots.
pub fn missing(input: &Input, choices: &Choices) -> Vec<Missing> {
    list(input, choices).missing()
}

fn list<'a>(input: &'a Input, choices: &'a Choices) -> List<'a, Person> {
    List {
        columns: &COLUMNS,
        rows: &input.rows,
        office: &input.office,
        choices,
        title: TITLE.into(),
        title_lines: vec!["DANH SÁCH".into(), "KẾ HOẠCH KẾT NẠP ĐẢNG TRƯỚC KHI RA TRƯỜNG".into()],
        sub_title: &input.sub_title,
        landscape: true,
        confirmation: false,
        counted: "người",
    }
}

impl Row for Person {
    fn name(&self) -> &str {
        &self.full_name
    }

    fn cell(&self, column: &str, _: DateStyle) -> String {
        match column {
            FULL_NAME => &self.full_name,
            "born" => &self.born,
            "branch" => &self.branch,
            "stage" => &self.stage,
            "of_age" => &self.of_age,
            "verdict" => &self.verdict,
            "meeting_from" => &self.meeting_from,
            "meeting_until" => &self.meeting_until,
            "ceremony_from" => &self.ceremony_from,
            "ceremony_usual" => &self.ceremony_usual,
            "reason" => &self.reason,
            _ => &self.act,
        }
        .clone()
    }
}
