//! Which rows under a header are people.
//!
//! The foot is told by its words and by standing after the last person; a row without a name that still has a date or
//! a number is a person's, so that it is rejected aloud.

use domain::name::fold;
use domain::school_year::SchoolYear;
use domain::text::clean;
use domain::{class_name, values};

use super::title::{bare_class, class_in};
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

/// Words that are a total by themselves.
const SUMS: &[&str] = &["cong", "cong:", "tong", "tong:"];

/// How parts of an enterprise begin, which are the classes of its people.
const DIVISIONS: &[&str] = &["phòng ", "ban ", "bộ phận ", "phân xưởng ", "chi đoàn ", "tổ "];

/// What a form says under its titles of how they are to be filled in.
const HINTS: &[&str] = &["bat buoc", "khong bat buoc", "bat buoc nhap", "bat buoc (*)", "nhap", "nhap chu"];

struct Judge {
    map: ColumnMap,
    numbering: Option<u32>,
    /// People are numbered 1, 2, 3.
    counts: bool,
    /// The folded lines of each title, by column: every row is asked whether it is the header again.
    titles: Vec<(u32, Vec<String>)>,
}

/// Fills [`Layout::passed_over`] and [`Layout::headings`].
pub(super) fn sort_out(body: &[&Row], layout: &mut Layout) {
    let names = |map: &ColumnMap| map.has(Field::Name) || map.has(Field::Given);
    let map = Some(propose_for(&layout.columns, About::People)).filter(names);
    let mut judge = Judge {
        // «Họ và tên đảng viên» names nobody but in a list of people on the path.
        map: map.unwrap_or_else(|| propose_for(&layout.columns, About::Path)),
        numbering: layout
            .columns
            .iter()
            .find(|column| headers::is_row_number(&column.title))
            .map(|column| column.index),
        counts: false,
        titles: layout
            .columns
            .iter()
            .map(|column| (column.index, column.title.split(headers::BETWEEN_LINES).map(headers::words).collect()))
            .collect(),
    };
    judge.counts = body.iter().any(|row| judge.numbered(row));
    let last_person = body.iter().rposition(|row| judge.is_person(row));
    let (mut headings, mut passed_over, mut years) = (Vec::new(), Vec::new(), Vec::new());
    let mut in_foot = false;
    for (at, row) in body.iter().enumerate() {
        let gap = at > 0 && row.number > body[at - 1].number + 1;
        let after_people = last_person.is_some_and(|last| at > last);
        let why = if at < 2 && judge.numbers_columns(row) {
            Some(NotAPerson::ColumnNumbers)
        } else if at < 2 && judge.is_hint(row) {
            Some(NotAPerson::Hint)
        } else if judge.is_header_again(row) {
            Some(NotAPerson::HeaderAgain)
        } else if judge.is_unfilled(row) {
            Some(NotAPerson::Unfilled)
        } else if let Some(class) = judge.heading(row) {
            headings.push(Heading { row: row.number, class });
            Some(NotAPerson::Heading)
        } else if !after_people && judge.is_group(row) {
            headings.extend(judge.division(row).map(|class| Heading { row: row.number, class }));
            years.extend(judge.year(row).map(|year| (row.number, year)));
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
    (layout.headings, layout.passed_over, layout.years) = (headings, passed_over, years);
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
            CellValue::Text(text) => text.trim().trim_end_matches('.').bytes().all(|byte| byte.is_ascii_digit()),
            other => other.shown().bytes().all(|byte| byte.is_ascii_digit()),
        })
    }

    /// Surely a person: a name beside a running number or a fact.
    fn is_person(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| self.is_name(cell.column))
            && (self.numbered(row) || self.has_facts(row))
            && !self.begins_foot(row)
    }

    /// "(1) (2) (3)" or "A B 1 2", left to right.
    fn numbers_columns(&self, row: &Row) -> bool {
        let number = |cell: &Cell| {
            let shown = cell.value.shown();
            let bare = shown.trim().trim_matches(['(', ')', '[', ']']);
            match bare.as_bytes() {
                [letter @ b'A'..=b'E'] => Some(u32::from(*letter) - 0x41),
                _ => bare.parse::<u32>().ok().filter(|number| *number < 100).map(|number| number + 5),
            }
        };
        let numbers: Option<Vec<u32>> = row.cells.iter().map(number).collect();
        row.cells.iter().any(|cell| self.is_name(cell.column))
            && numbers.is_some_and(|numbers| numbers.len() > 2 && numbers.windows(2).all(|pair| pair[1] > pair[0]))
    }

    /// "Bắt buộc" under the title of the name.
    fn is_hint(&self, row: &Row) -> bool {
        let said =
            |cell: &Cell| matches!(&cell.value, CellValue::Text(text) if HINTS.contains(&fold(&clean(text)).as_str()));
        row.cells.iter().any(|cell| self.is_name(cell.column) && said(cell))
    }

    fn is_header_again(&self, row: &Row) -> bool {
        let same = |cell: &Cell| {
            let CellValue::Text(text) = &cell.value else { return false };
            let title = self.titles.iter().find(|(column, _)| *column == cell.column);
            title.is_some_and(|(_, lines)| lines.contains(&headers::words(text)))
        };
        row.cells.len() > 1 && row.cells.iter().all(same)
    }

    /// Prepared and not filled in: a running number, a box not ticked, the class of all.
    fn is_unfilled(&self, row: &Row) -> bool {
        let prepared = |cell: &Cell| {
            Some(cell.column) == self.numbering
                || cell.value == CellValue::Bool(false)
                || self.means(cell.column, &[Field::Class])
        };
        let empty = |cell: &Cell| cell.value == CellValue::Bool(false);
        (self.numbered(row) || row.cells.iter().all(empty)) && row.cells.iter().all(prepared)
    }

    /// What stands alone in its row, but for a number or a letter of its own, and not in the column of classes.
    fn lone<'r>(&self, row: &'r Row) -> Option<&'r str> {
        let cell = match row.cells.as_slice() {
            [cell] => cell,
            [first, cell] if Some(first.column) == self.numbering => cell,
            _ => return None,
        };
        let CellValue::Text(text) = &cell.value else { return None };
        (!self.means(cell.column, &[Field::Class])).then_some(text.as_str())
    }

    /// "Lớp 10A2", "DANH SÁCH LỚP 10A2", "10A2" alone in its row.
    fn heading(&self, row: &Row) -> Option<String> {
        let text = self.lone(row)?;
        // A few letters may stand before the word: "I. Lớp 10A1".
        let begins = fold(&clean(text));
        let near = |word| begins.find(word).is_some_and(|at| at < 6);
        let first = |words: &[&str]| words.iter().any(|word| begins.starts_with(word));
        let says = if self.numbered(row) {
            // «1 | Lớp 10A2»: nobody is called so.
            first(&["lop ", "chi doan "])
        } else {
            near("lop") || near("chi doan") || first(&["danh sach", "ds "])
        };
        if says {
            return class_in(text);
        }
        // A date begins like a class.
        if self.numbered(row) || self.has_facts(row) { None } else { bare_class(text) }
    }

    /// "KHỐI 10", "Năm học 2023–2024", "Phòng Kế hoạch" between people that are numbered: no person, and no class. Names
    /// are told from such words by their accents: «Tổ 2» is a group, «Tô An», «Trương Hoa» and «Bàn Sa» are people.
    fn is_group(&self, row: &Row) -> bool {
        const GROUPS: &[&str] = &[
            "khối ",
            "năm học",
            "niên khóa",
            "niên khoá",
            "nhóm ",
            "chi bộ",
            "lớp ",
            "học sinh",
            "giáo viên",
            "danh sách",
            "đợt ",
            "trường ",
        ];
        let roman = |text: &str| {
            let bare = text.trim().trim_end_matches(['.', ')']);
            let letter = |byte| matches!(byte, b'A'..=b'E' | b'I' | b'V' | b'X');
            !bare.is_empty() && bare.len() < 5 && bare.bytes().all(letter)
        };
        if self.numbered(row) {
            return false;
        }
        let Some(text) = self.lone(row) else { return false };
        if self.year(row).is_some() {
            return true;
        }
        if !self.counts {
            return false;
        }
        let lettered = row.cells.len() == 2 && roman(&row.cells[0].value.shown());
        let under_number = row.cells.len() == 1 && Some(row.cells[0].column) == self.numbering;
        let begins = clean(text).to_lowercase();
        lettered
            || (under_number && !roman(text))
            || GROUPS.iter().chain(DIVISIONS).any(|word| begins.starts_with(word))
    }

    /// «Năm học 2023–2024» over the people of that year.
    fn year(&self, row: &Row) -> Option<SchoolYear> {
        let text = self.lone(row)?;
        let begins = fold(&clean(text));
        let said = ["nam hoc", "nien hoc", "danh sach"].iter().any(|word| begins.starts_with(word));
        SchoolYear::parse(text).filter(|_| said)
    }

    /// «Phòng Kế hoạch» over its people, in a list without a column for it.
    fn division(&self, row: &Row) -> Option<String> {
        let text = clean(self.lone(row)?);
        let begins = text.to_lowercase();
        let own = !self.map.has(Field::Class) && DIVISIONS.iter().any(|word| begins.starts_with(word));
        own.then(|| class_name::normalise(text.trim_end_matches([':', '.', ','])))
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
            || SUMS.contains(&first.as_str())
            || is_page(&first)
            || (row.cells.len() <= 3 && !self.has_facts(row) && (begins(FOOT) || is_place_and_date(&first)))
    }

    /// After the foot has begun, or after a gap below the last person: names of signers, titles, dates.
    fn may_be_foot(&self, row: &Row) -> bool {
        !self.has_facts(row) && !self.numbered(row) && row.cells.len() <= 4
    }
}

/// "Trang 2", "Trang 2/5".
fn is_page(folded: &str) -> bool {
    let number = folded.strip_prefix("trang ").or_else(|| folded.strip_prefix("trang: "));
    number
        .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()) && !number.contains(char::is_alphabetic))
}

/// "Vĩnh Long, ngày 05 tháng 9 năm 2025".
fn is_place_and_date(folded: &str) -> bool {
    match (folded.find("ngay"), folded.find("thang"), folded.rfind("nam")) {
        (Some(day), Some(month), Some(year)) => day < month && month < year,
        _ => false,
    }
}
