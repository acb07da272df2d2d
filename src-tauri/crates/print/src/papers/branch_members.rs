//! Danh sách đoàn viên chi đoàn: the members of one branch in one school year.
//!
//! Invariant: columns of `office.md` §7; ethnicity and religion are offered and off. Across by default: upright, nine
//! columns force places into three lines and the letters below 11 points.

use super::choices::{Choices, ColumnSpec};
use super::list::{FULL_NAME, List, Missing, ORDINAL, Row};
use super::office::Office;
use crate::{DateStyle, Document};
use chrono::NaiveDate;

/// Stored name of this paper.
pub const ID: &str = "branch-members";
/// Name of this paper in menus.
pub const TITLE: &str = "Danh sách đoàn viên chi đoàn";

/// What the list is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// The issuing office.
    pub office: Office,
    /// Tên chi đoàn without the word: "11A1".
    pub branch: String,
    /// "(Năm học 2026–2027)".
    pub sub_title: String,
    /// The members, in order.
    pub rows: Vec<Member>,
}

/// Đoàn viên: one member. Unknown facts are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Member {
    /// Họ và tên.
    pub full_name: String,
    /// Ngày sinh as far as known: "02/11/2007", "2007".
    pub born: String,
    /// Giới tính.
    pub sex: String,
    /// Dân tộc.
    pub ethnicity: String,
    /// Tôn giáo.
    pub religion: String,
    /// Ngày vào Đoàn.
    pub union_joined_on: Option<NaiveDate>,
    /// Chức vụ; most members have none.
    pub post: String,
    /// Nơi ở.
    pub residence: String,
    /// Điện thoại.
    pub phone: String,
    /// Ghi chú.
    pub note: String,
}

const COLUMNS: [ColumnSpec; 11] = [
    ColumnSpec::new(ORDINAL, "TT").code(),
    ColumnSpec::new(FULL_NAME, "Họ và tên").name().wanted(),
    ColumnSpec::new("born", "Ngày sinh").code().wanted(),
    ColumnSpec::new("sex", "Giới tính").code().wanted(),
    ColumnSpec::new("ethnicity", "Dân tộc").off().sensitive().word().wanted(),
    ColumnSpec::new("religion", "Tôn giáo").off().sensitive().word().wanted(),
    ColumnSpec::new("union_joined_on", "Ngày vào Đoàn").code().wanted(),
    ColumnSpec::new("post", "Chức vụ").word(),
    ColumnSpec::new("residence", "Nơi ở").wanted().weight(1.5),
    ColumnSpec::new("phone", "Điện thoại").code().wanted(),
    ColumnSpec::new("note", "Ghi chú").weight(2.0),
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

fn list<'a>(input: &'a Input, choices: &'a Choices) -> List<'a, Member> {
    List {
        columns: &COLUMNS,
        rows: &input.rows,
        office: &input.office,
        choices,
        title: format!("{TITLE} {}", input.branch),
        title_lines: vec!["DANH SÁCH ĐOÀN VIÊN".into(), format!("CHI ĐOÀN {}", input.branch.to_uppercase())],
        sub_title: &input.sub_title,
        landscape: true,
        confirmation: false,
        counted: "đồng chí",
    }
}

impl Row for Member {
    fn name(&self) -> &str {
        &self.full_name
    }

    fn cell(&self, column: &str, dates: DateStyle) -> String {
        match column {
            FULL_NAME => self.full_name.clone(),
            "born" => self.born.clone(),
            "sex" => self.sex.clone(),
            "ethnicity" => self.ethnicity.clone(),
            "religion" => self.religion.clone(),
            "union_joined_on" => dates.cell(self.union_joined_on),
            "post" => self.post.clone(),
            "residence" => self.residence.clone(),
            "phone" => self.phone.clone(),
            "note" => self.note.clone(),
            _ => String::new(),
        }
    }
}
