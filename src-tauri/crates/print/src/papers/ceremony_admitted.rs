//! Danh sách đảng viên mới được kết nạp: the list read and signed around an admission ceremony.
//!
//! Invariant: columns of `office.md` §7; the Union's paper by default, with a box in which the chi bộ confirms. Rows
//! stand in the order of the ceremony, which the caller brings.

use super::choices::{Choices, ColumnSpec};
use super::list::{FULL_NAME, List, Missing, ORDINAL, Row};
use super::office::Office;
use crate::{DateStyle, Document};
use chrono::NaiveDate;

/// Stored name of this paper.
pub const ID: &str = "ceremony-admitted";
/// Name of this paper in menus and in the file's properties.
pub const TITLE: &str = "Danh sách đảng viên mới được kết nạp";

/// What the list is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// The issuing office.
    pub office: Office,
    /// "(Lễ kết nạp đợt 19/5, năm học 2025–2026)".
    pub sub_title: String,
    /// The people admitted, in order.
    pub rows: Vec<Admitted>,
}

/// Đảng viên mới: one person admitted. Unknown facts are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Admitted {
    /// Họ và tên.
    pub full_name: String,
    /// Ngày sinh as far as known: "02/11/2007", "2007".
    pub born: String,
    /// Giới tính.
    pub sex: String,
    /// Dân tộc.
    pub ethnicity: String,
    /// Chi đoàn.
    pub branch: String,
    /// Số quyết định kết nạp.
    pub decision_number: String,
    /// Ngày ban hành quyết định.
    pub decision_issued_on: Option<NaiveDate>,
    /// Ngày lễ kết nạp.
    pub ceremony_on: Option<NaiveDate>,
    /// Chi bộ.
    pub party_branch: String,
    /// Người giúp đỡ đảng viên dự bị.
    pub probation_helper: String,
    /// Ghi chú.
    pub note: String,
    /// Quê quán.
    pub origin: String,
}

const COLUMNS: [ColumnSpec; 14] = [
    ColumnSpec::new(ORDINAL, "TT").code(),
    ColumnSpec::new(FULL_NAME, "Họ và tên").name().wanted(),
    ColumnSpec::new("born", "Ngày sinh").code().wanted(),
    ColumnSpec::new("sex", "Giới tính").code().wanted(),
    ColumnSpec::new("ethnicity", "Dân tộc").sensitive().word().wanted(),
    ColumnSpec::new("branch", "Chi đoàn").word().wanted(),
    ColumnSpec::new("decision_number", "Số QĐ").label("Số quyết định").code().wanted(),
    ColumnSpec::new("decision_issued_on", "Ngày QĐ").label("Ngày quyết định").code().wanted(),
    ColumnSpec::new("ceremony_on", "Ngày kết nạp").code().wanted(),
    ColumnSpec::new("party_branch", "Chi bộ").word().wanted(),
    ColumnSpec::new("probation_helper", "Người giúp đỡ").name().wanted(),
    ColumnSpec::new("note", "Ghi chú").weight(4.0),
    ColumnSpec::new("signature", "Ký nhận").off().by_hand(24.0),
    ColumnSpec::new("origin", "Quê quán").off().wanted(),
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

fn list<'a>(input: &'a Input, choices: &'a Choices) -> List<'a, Admitted> {
    List {
        columns: &COLUMNS,
        rows: &input.rows,
        office: &input.office,
        choices,
        title: TITLE.into(),
        title_lines: vec!["DANH SÁCH".into(), "ĐẢNG VIÊN MỚI ĐƯỢC KẾT NẠP".into()],
        sub_title: &input.sub_title,
        landscape: true,
        confirmation: true,
        counted: "đồng chí",
    }
}

impl Row for Admitted {
    fn name(&self) -> &str {
        &self.full_name
    }

    fn cell(&self, column: &str, dates: DateStyle) -> String {
        match column {
            FULL_NAME => self.full_name.clone(),
            "born" => self.born.clone(),
            "sex" => self.sex.clone(),
            "ethnicity" => self.ethnicity.clone(),
            "branch" => self.branch.clone(),
            "decision_number" => self.decision_number.clone(),
            "decision_issued_on" => dates.cell(self.decision_issued_on),
            "ceremony_on" => dates.cell(self.ceremony_on),
            "party_branch" => self.party_branch.clone(),
            "probation_helper" => self.probation_helper.clone(),
            "note" => self.note.clone(),
            "origin" => self.origin.clone(),
            // Ký nhận is for the hand.
            _ => String::new(),
        }
    }
}
