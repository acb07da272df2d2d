//! Which rows under a header are people.
//!
//! The foot is told by its words and by standing after the last person; a row without a name that still has a date or
//! a number is a person's, so that it is rejected aloud.

use domain::name::fold;
use domain::text::clean;
use domain::{class_name, values};

use super::title::class_in;
use super::{Heading, Layout, NotAPerson, PassedOver};
use crate::fields::Field;
use crate::headers;
use crate::mapping::{About, ColumnMap, propose_for};
use crate::sheet::{Cell, CellValue, Row};

/// How totals and signatures begin, folded.
const FOOT: &[&str] = &[
    "tong cong",
    "tong so",
    "tong:",
    "cong:",
    "danh sach nay",
    "danh sach co",
    "danh sach gom",
    "danh sach tren",
    "an dinh danh sach",
    "nguoi lap",
    "nguoi tong hop",
    "tm.",
    "tm ",
    "t/m",
    "t.m",
    "kt.",
    "tl.",
    "tuq.",
    "hieu truong",
    "pho hieu truong",
    "bi thu",
    "pho bi thu",
    "giao vien chu nhiem",
    "gvcn",
    "xac nhan",
    "thu truong",
    "noi nhan",
    "ghi chu:",
    "(ky",
    "ky ten",
    "co du lieu ca nhan",
];

/// Totals are a foot whatever else stands in their row.
const TOTALS: &[&str] = &["tong cong", "tong so", "danh sach nay", "an dinh danh sach"];

struct Judge {
    map: ColumnMap,
    numbering: Option<u32>,
    /// The folded lines of each title, by column: every row is asked whether it is the header again.
    titles: Vec<(u32, Vec<String>)>,
}

/// Fills [`Layout::passed_over`] and [`Layout::headings`].
pub(super) fn sort_out(body: &[&Row], layout: &mut Layout) {
    let names = |map: &ColumnMap| map.has(Field::Name) || map.has(Field::Given);
    let map = Some(propose_for(&layout.columns, About::People)).filter(names);
    let judge = Judge {
        // «Họ và tên đảng viên» names nobody but in a list of people on the path.
        map: map.unwrap_or_else(|| propose_for(&layout.columns, About::Path)),
        numbering: layout
            .columns
            .iter()
            .find(|column| headers::is_row_number(&column.title))
            .map(|column| column.index),
        titles: layout
            .columns
            .iter()
            .map(|column| (column.index, column.title.split(headers::BETWEEN_LINES).map(headers::words).collect()))
            .collect(),
    };
    let last_person = body.iter().rposition(|row| judge.is_person(row));
    let (mut headings, mut passed_over) = (Vec::new(), Vec::new());
    let mut in_foot = false;
    for (at, row) in body.iter().enumerate() {
        let gap = at > 0 && row.number > body[at - 1].number + 1;
        let after_people = last_person.is_some_and(|last| at > last);
        let why = if at == 0 && judge.numbers_columns(row) {
            Some(NotAPerson::ColumnNumbers)
        } else if judge.is_header_again(row) {
            Some(NotAPerson::HeaderAgain)
        } else if judge.is_unfilled(row) {
            Some(NotAPerson::Unfilled)
        } else if let Some(class) = judge.heading(row) {
            headings.push(Heading { row: row.number, class });
            Some(NotAPerson::Heading)
        } else if judge.begins_foot(row) || ((in_foot || (gap && after_people)) && judge.may_be_foot(row)) {
            in_foot = true;
            Some(NotAPerson::Foot)
        } else {
            in_foot = false;
            None
        };
        passed_over.extend(why.map(|why| PassedOver { row: row.number, why }));
    }
    (layout.headings, layout.passed_over) = (headings, passed_over);
}

impl Judge {
    fn is_name(&self, column: u32) -> bool {
        self.means(column, &[Field::Name, Field::FamilyMiddle, Field::Given])
    }

    fn means(&self, column: u32, fields: &[Field]) -> bool {
        self.map.columns.iter().any(|mapped| mapped.index == column && fields.contains(&mapped.field))
    }

    /// A date, a number, a class or a sex where one belongs: no foot has that.
    fn has_facts(&self, row: &Row) -> bool {
        const FACTS: &[Field] = &[
            Field::BornOn,
            Field::BornOnMale,
            Field::BornOnFemale,
            Field::BornDay,
            Field::BornMonth,
            Field::BornYear,
            Field::UnionJoinedOn,
            Field::Phone,
            Field::MoetId,
            Field::PersonalId,
        ];
        row.cells.iter().any(|cell| {
            let text = clean(&cell.value.shown());
            let digits = !matches!(cell.value, CellValue::Text(_))
                || (text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(char::is_alphabetic));
            (digits && self.means(cell.column, FACTS))
                || (self.means(cell.column, &[Field::Class]) && class_name::grade(&text).is_some())
                || (self.means(cell.column, &[Field::Sex]) && values::sex(&text).is_some())
        })
    }

    fn numbered(&self, row: &Row) -> bool {
        self.numbering.and_then(|column| row.cell(column)).is_some_and(|value| match value {
            CellValue::Number(_) | CellValue::Formula(_) => true,
            other => other.shown().trim().trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit()),
        })
    }

    /// Surely a person: a name beside a running number or a fact.
    fn is_person(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| self.is_name(cell.column))
            && (self.numbered(row) || self.has_facts(row))
            && !self.begins_foot(row)
    }

    fn numbers_columns(&self, row: &Row) -> bool {
        let number = |cell: &Cell| {
            let shown = cell.value.shown();
            shown.trim().trim_matches(['(', ')']).parse::<u32>().ok()
        };
        let numbers: Option<Vec<u32>> = row.cells.iter().map(number).collect();
        row.cells.iter().any(|cell| self.is_name(cell.column))
            && numbers.is_some_and(|numbers| numbers.len() > 2 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1))
    }

    fn is_header_again(&self, row: &Row) -> bool {
        let same = |cell: &Cell| {
            let title = self.titles.iter().find(|(column, _)| *column == cell.column);
            title.is_some_and(|(_, lines)| lines.contains(&headers::words(&cell.value.shown())))
        };
        row.cells.len() > 1 && row.cells.iter().all(same)
    }

    fn is_unfilled(&self, row: &Row) -> bool {
        self.numbered(row) && row.cells.iter().all(|cell| Some(cell.column) == self.numbering)
    }

    /// "Lớp 10A2" alone in its row, and not in the column of classes.
    fn heading(&self, row: &Row) -> Option<String> {
        let cell = match row.cells.as_slice() {
            [cell] => cell,
            [first, cell] if Some(first.column) == self.numbering && !self.numbered(row) => cell,
            _ => return None,
        };
        let CellValue::Text(text) = &cell.value else { return None };
        // A few letters may stand before the word: "I. Lớp 10A1".
        let begins = fold(text);
        let near = |word| begins.find(word).is_some_and(|at| at < 6);
        if self.means(cell.column, &[Field::Class]) || !(near("lop") || near("chi doan")) {
            return None;
        }
        class_in(text)
    }

    fn begins_foot(&self, row: &Row) -> bool {
        if self.numbered(row) {
            return false;
        }
        let first = row.cells.iter().find_map(|cell| match &cell.value {
            CellValue::Text(text) => Some(fold(&clean(text))),
            _ => None,
        });
        let Some(first) = first else { return false };
        let begins = |words: &[&str]| words.iter().any(|word| first.starts_with(word) || first == word.trim());
        // Counts may stand under any title in a row of totals.
        begins(TOTALS)
            || (row.cells.len() <= 3
                && !self.has_facts(row)
                && (begins(FOOT) || first == "cong" || is_place_and_date(&first)))
    }

    /// After the foot has begun, or after a gap below the last person: names of signers, titles, dates.
    fn may_be_foot(&self, row: &Row) -> bool {
        !self.has_facts(row) && !self.numbered(row) && row.cells.len() <= 4
    }
}

/// "Vĩnh Long, ngày 05 tháng 9 năm 2025".
fn is_place_and_date(folded: &str) -> bool {
    match (folded.find("ngay"), folded.find("thang"), folded.rfind("nam")) {
        (Some(day), Some(month), Some(year)) => day < month && month < year,
        _ => false,
    }
}
