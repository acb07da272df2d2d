//! Ghép cột: which column of a list means what. Proposed from the titles, changed by the office, remembered by the
//! header's signature.
//!
//! Invariant: a proposed map gives each field to one column only, the surest and then the leftmost, but for fields
//! that join.

mod beside;
mod order;

use std::collections::BTreeSet;

use domain::path::StepCode;
use serde::{Deserialize, Serialize};

use crate::fields::{Field, Part};
use crate::headers::{self, Meaning};
use crate::layout::{Column, Layout};
use beside::UNKNOWN;
pub use order::DateOrder;

/// What a list is about: it decides how its titles are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// People of the Union; dates of the Party are left out.
    People,
    /// People on the path: columns are steps and their papers.
    Path,
}

/// Ghép cột: the map of one header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMap {
    /// One entry per column of the layout.
    pub columns: Vec<MappedColumn>,
}

/// One column of a [`ColumnMap`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedColumn {
    /// Column from 0 (A).
    pub index: u32,
    /// Its title, as the file has it.
    #[serde(default)]
    pub title: String,
    /// What it means.
    pub field: Field,
    /// How sure the proposal is: 0 unknown words, 1 a guess, 2 likely, 3 known words or the office's own choice.
    #[serde(default)]
    pub sure: u8,
    /// How its dates are written, where the office said so; else its cells tell. Not remembered: the next file of the
    /// same titles may have been through another program.
    #[serde(skip)]
    pub order: Option<DateOrder>,
    /// Whether filled fields are overwritten by this column; without it the choice for the whole list holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overwrite: Option<bool>,
}

impl ColumnMap {
    /// The columns that mean this field, left to right.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = u32> {
        self.columns.iter().filter(move |column| column.field == field).map(|column| column.index)
    }

    /// Whether any column means this field.
    pub fn has(&self, field: Field) -> bool {
        self.columns_of(field).next().is_some()
    }

    /// The same map with the order of each column of dates settled, so that nobody looks through the column again.
    pub fn ordered(&self, orders: &[(u32, DateOrder)]) -> ColumnMap {
        let mut map = self.clone();
        for column in &mut map.columns {
            let found = orders.iter().find(|(own, _)| *own == column.index).map(|(_, order)| *order);
            column.order = column.order.or(found);
        }
        map
    }

    /// A remembered or hand-written map fitted to this layout: columns the layout lacks are dropped, columns the map
    /// lacks are ignored. Titles win over indexes, so a column that moved keeps its meaning.
    pub fn fitted(&self, layout: &Layout) -> Self {
        let entry = |column: &Column| {
            let same_title = |mapped: &&MappedColumn| {
                !mapped.title.is_empty() && headers::words(&mapped.title) == headers::words(&column.title)
            };
            let here = self.columns.iter().filter(|mapped| mapped.index == column.index);
            here.clone()
                .find(same_title)
                .or_else(|| self.columns.iter().find(same_title))
                .or_else(|| here.clone().find(|mapped| mapped.title.is_empty()))
        };
        let columns = layout
            .columns
            .iter()
            .map(|column| {
                let found = entry(column);
                MappedColumn {
                    index: column.index,
                    title: column.title.clone(),
                    field: found.map_or(Field::Ignore, |mapped| mapped.field),
                    sure: found.map_or(0, |mapped| mapped.sure),
                    order: found.and_then(|mapped| mapped.order),
                    overwrite: found.and_then(|mapped| mapped.overwrite),
                }
            })
            .collect();
        Self { columns }
    }
}

/// The map that the titles propose.
pub fn propose(layout: &Layout, about: About) -> ColumnMap {
    propose_for(&layout.columns, about)
}

/// The folded titles in order: the name under which a map is remembered. A list read as one of the path has another.
pub fn signature(layout: &Layout, about: About) -> String {
    let words = layout.columns.iter().map(|column| headers::words(&column.title)).collect::<Vec<_>>().join("|");
    match about {
        About::People => words,
        About::Path => format!("path|{words}"),
    }
}

/// Whether the titles tell steps of the path: days or papers of two of them at least.
pub fn tells_steps(layout: &Layout) -> bool {
    let map = propose(layout, About::Path);
    let sure = map.columns.iter().filter(|column| column.sure >= 2);
    let steps: BTreeSet<StepCode> = sure
        .filter_map(|column| match column.field {
            Field::Step(code, Part::On | Part::Month | Part::Paper) => Some(code),
            _ => None,
        })
        .collect();
    steps.len() >= 2
}

pub(crate) fn propose_for(columns: &[Column], about: About) -> ColumnMap {
    let titles: Vec<String> = columns.iter().map(|column| column.title.clone()).collect();
    let mut found = beside::told(columns, &titles, about);
    for at in 0..found.len() {
        let Meaning { field, sure } = found[at];
        // A joining field is single all the same unless its columns share an upper title.
        let beaten = |other: usize| {
            other != at
                && found[other].field == field
                && (found[other].sure > sure || (found[other].sure == sure && other < at))
                && !(field.joins() && share_upper_title(&titles[other], &titles[at]))
                && !(field == Field::FamilyMiddle && sure == 2 && found[other].sure == 2)
        };
        if field != Field::Ignore && (0..found.len()).any(beaten) {
            found[at] = UNKNOWN;
        }
    }
    let columns = columns
        .iter()
        .zip(found)
        .map(|(column, meaning)| MappedColumn {
            index: column.index,
            title: column.title.clone(),
            field: meaning.field,
            sure: meaning.sure,
            order: None,
            overwrite: None,
        })
        .collect();
    ColumnMap { columns }
}

fn share_upper_title(one: &str, other: &str) -> bool {
    let upper = |title: &str| title.rsplit_once(headers::BETWEEN_LINES).map(|(upper, _)| upper.to_owned());
    upper(one).is_some() && upper(one) == upper(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(titles: &[&str]) -> Layout {
        let columns = (0_u32..)
            .zip(titles)
            .map(|(index, title)| Column {
                index,
                letter: crate::sheet::letters(index),
                title: (*title).to_owned(),
                filled: 10,
            })
            .collect();
        Layout { columns, ..Layout::default() }
    }

    fn fields(titles: &[&str]) -> Vec<&'static str> {
        propose(&layout(titles), About::People).columns.iter().map(|column| column.field.code()).collect()
    }

    #[test]
    fn each_field_has_one_column() {
        for (titles, expected) in [
            (&["STT", "Họ đệm", "Tên"][..], &["ignore", "family_middle", "given"][..]),
            (&["Tên", "Lớp"], &["name", "class"]),
            (&["Họ và tên", "", "Lớp"], &["family_middle", "given", "class"]),
            (&["Họ và tên", "Tên", "Lớp"], &["family_middle", "given", "class"]),
            (&["Họ", "Tên", "Họ và tên"], &["ignore", "ignore", "name"]),
            (&["Họ", "Tên lót", "Tên"], &["family_middle", "family_middle", "given"]),
            (&["Họ tên", "Thường trú", "Chỗ ở (ấp, xã)"], &["name", "ignore", "address"]),
            (&["Email", "Tên", "Họ và tên"], &["email", "ignore", "name"]),
            (&["Email", "Name", "Họ và tên"], &["email", "ignore", "name"]),
            (&["Số CMND", "Số định danh cá nhân"], &["ignore", "personal_id"]),
            (&["Họ tên", "Số CMND"], &["name", "personal_id"]),
            (&["Lớp", "Chi đoàn"], &["class", "ignore"]),
            (&["Họ tên", "Ngày", "Tháng", "Năm sinh"], &["name", "born_day", "born_month", "born_year"]),
            (&["Họ tên", "Năm"], &["name", "born_on"]),
            (&["Họ tên", "Ngày sinh", "Tháng", "Năm"], &["name", "born_day", "born_month", "born_year"]),
            (&["Họ tên", "Ngày sinh", "", "", "Lớp"], &["name", "born_day", "born_month", "born_year", "class"]),
            (&["Họ tên", "Ngày sinh", "Tháng sinh", "Năm sinh"], &["name", "born_day", "born_month", "born_year"]),
            (&["Nơi ở › Ấp", "Nơi ở › Xã", "Thường trú"], &["address", "address", "ignore"]),
            (&["Họ tên", "Nữ"], &["name", "female_mark"]),
            (&["Đoàn viên", "Ngày sinh"], &["name", "born_on"]),
            (&["Họ tên", "Chức vụ", "Chức vụ Đoàn"], &["name", "ignore", "post"]),
            (&["Tên cha", "Năm sinh cha", "Trạng thái"], &["ignore", "ignore", "ignore"]),
        ] {
            assert_eq!(fields(titles), expected, "{titles:?}");
        }
    }

    #[test]
    fn a_remembered_map_follows_titles() {
        let mut remembered = propose(&layout(&["Họ tên", "Điểm", "Lớp"]), About::People);
        remembered.columns[1].field = Field::Note;
        let text = serde_json::to_string(&remembered).unwrap();
        let read: ColumnMap = serde_json::from_str(&text).unwrap();
        assert_eq!(read, remembered);
        let later = layout(&["STT", "Họ tên", "ĐIỂM", "Lớp"]);
        let fields: Vec<_> = read.fitted(&later).columns.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Field::Ignore, Field::Name, Field::Note, Field::Class]);
        assert_eq!(read.fitted(&layout(&["Họ tên", "Điểm", "Lớp"])), remembered);
    }

    #[test]
    fn the_signature_is_of_the_words() {
        let layout = layout(&["STT", "Họ và  tên", "Ngày sinh (dd/mm/yyyy)"]);
        assert_eq!(signature(&layout, About::People), "stt|ho va ten|ngay sinh");
        assert_eq!(signature(&layout, About::Path), "path|stt|ho va ten|ngay sinh");
    }

    #[test]
    fn a_number_of_a_decision_is_that_of_the_day_beside_it() {
        let titles = ["Họ tên", "Ngày công nhận ĐVƯT", "Số QĐ", "Ngày giới thiệu", "Số Nghị quyết"];
        let map = propose(&layout(&titles), About::Path);
        let found: Vec<&str> = map.columns.iter().map(|column| column.field.code()).collect();
        let expected = [
            "name",
            "union_recognition.on",
            "union_recognition.paper",
            "union_introduction.on",
            "union_introduction.paper",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn tracking_lists() {
        let on_path = |titles: &[&str]| -> Vec<&'static str> {
            propose(&layout(titles), About::Path).columns.iter().map(|column| column.field.code()).collect()
        };
        for (titles, expected) in [
            (
                &["STT", "Họ và tên", "Ngày sinh", "Chi đoàn", "Số GCN", "Ngày cấp", "Số QĐ kết nạp", "Ngày QĐ"][..],
                &["ignore", "name", "born_on", "class", "certificate_issued.paper", "certificate_issued.on"][..],
            ),
            (
                &["Họ tên", "QĐ công nhận ĐVƯT", "Ngày QĐ", "Số QĐ kết nạp", "Ngày QĐ"],
                &[
                    "name",
                    "union_recognition.paper",
                    "union_recognition.on",
                    "admission_decision.paper",
                    "admission_decision.on",
                ],
            ),
            (
                &["Họ tên", "Số QĐ", "Ngày QĐ", "Ngày kết nạp", "Chi bộ", "Người giúp đỡ", "Ghi chú / Ký nhận"],
                &[
                    "name",
                    "admission_decision.paper",
                    "admission_decision.on",
                    "ceremony_held.on",
                    "party_branch",
                    "probation_helper_assigned.who",
                ],
            ),
            (
                &["Họ tên", "Ngày vào danh sách", "Người giúp đỡ", "Ngày kết nạp"],
                &["name", "sympathiser_listing.on", "companion_assignment.who", "ceremony_held.on"],
            ),
            (
                &["Họ tên", "Đảng viên giúp đỡ › Họ tên", "Ngày vào Đoàn", "Ngày vào Đảng"],
                &["name", "companion_assignment.who", "union_joined_on", "ignore"],
            ),
            (&["Họ tên", "Ngày", "Tháng", "Năm sinh"], &["name", "born_day", "born_month", "born_year"]),
        ] {
            let found = on_path(titles);
            assert_eq!(&found[..expected.len()], expected, "{titles:?}");
        }
        assert!(tells_steps(&layout(&["Họ tên", "Ngày công nhận ĐVƯT", "Ngày vào DS cảm tình"])));
        for titles in [
            &["Họ tên", "Ngày dự bị Đảng", "Ngày chính thức Đảng"][..],
            &["Họ tên", "Ngày vào Đoàn", "Ngày kết nạp"],
            &["Họ tên", "Ngày sinh", "Số CMND", "Ngày cấp", "Nơi cấp"],
        ] {
            assert!(!tells_steps(&layout(titles)), "{titles:?}");
        }
    }
}
