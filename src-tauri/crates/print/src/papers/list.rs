//! A list: chosen columns, rows with cells by column, count line, letterhead, what is missing.
//!
//! Invariant: [`List::document`] and [`List::missing`] look at the same columns and the same cells, so whatever prints as
//! dots is named and nothing else.

use super::choices::{Choices, ColumnSpec};
use super::columns::{FULL_NAME, ORDINAL};
use super::office::Office;
use crate::spoken::counted;
use crate::{Block, Closing, DateStyle, Document, Form, Heading, Page, Paragraph, Table, Text};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Loại danh sách: what is the same for every list of one kind.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ListKind {
    /// Columns offered, in their default order.
    pub columns: &'static [ColumnSpec],
    /// Giấy ngang unless chosen otherwise.
    pub landscape: bool,
    /// Ô xác nhận của chi bộ unless chosen otherwise.
    pub confirmation: bool,
    /// What is counted at the foot: "đồng chí"; empty: no such line.
    pub counted: &'static str,
}

/// Danh sách: one list with its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What it has in common with others of its kind.
    pub kind: &'static ListKind,
    /// The issuing office.
    pub office: Office,
    /// Title in the file's properties.
    pub title: String,
    /// Tên loại và trích yếu.
    pub heading: Vec<String>,
    /// "(Năm học 2026–2027)".
    pub sub_title: String,
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// Lines above the table.
    pub notes: Vec<String>,
}

/// Dòng: one row. A cell that was not put is empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What the caller knows it by; told with what it lacks.
    pub key: String,
    /// Whom the row is about, for the sentence about a missing cell.
    pub name: String,
    /// Nhóm: a band stands above the first row of each.
    pub group: String,
    /// How many more than one it counts for at the foot.
    more: usize,
    cells: BTreeMap<&'static str, Cell>,
    lacks: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq)]
enum Cell {
    Text(String),
    Date(Option<NaiveDate>),
}

impl Row {
    /// A row about somebody or something, whose name is its first cell.
    pub fn of(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }.with(FULL_NAME, name)
    }

    /// With a cell of text.
    pub fn with(mut self, column: &'static str, text: impl Into<String>) -> Self {
        self.put(column, text);
        self
    }

    /// With a date of a paper, written as the office chooses.
    pub fn with_day(mut self, column: &'static str, day: Option<NaiveDate>) -> Self {
        self.cells.insert(column, Cell::Date(day));
        self
    }

    /// Known by this to the caller.
    pub fn keyed(mut self, key: impl Into<String>) -> Self {
        self.key = key.into();
        self
    }

    /// Counting for so many at the foot: several under one name.
    pub fn counting(self, people: usize) -> Self {
        Self { more: people.saturating_sub(1), ..self }
    }

    /// Lacking something that no empty cell shows.
    pub fn lacking(mut self, what: &'static str) -> Self {
        self.lacks.push(what);
        self
    }

    /// Puts a cell of text in place of what was there.
    pub fn put(&mut self, column: &'static str, text: impl Into<String>) {
        self.cells.insert(column, Cell::Text(text.into()));
    }

    /// The text of a cell.
    pub fn cell(&self, column: &str, dates: DateStyle) -> String {
        match self.cells.get(column) {
            None => String::new(),
            Some(Cell::Text(text)) => text.clone(),
            Some(Cell::Date(day)) => dates.cell(*day),
        }
    }
}

/// Ô còn thiếu: something that would print as dots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Họ và tên of the row; empty for the facts in the letterhead and at the foot.
    pub row_name: String,
    /// What the caller knows the row, or the place to enter it, by; empty for facts of the office.
    pub key: String,
    /// Name of the column or fact.
    pub column: String,
}

impl Missing {
    /// A fact of the paper itself.
    pub fn fact(column: &str) -> Self {
        Self { column: column.to_owned(), ..Self::default() }
    }

    /// "người giúp đỡ của Lâm Gia Hào", "số văn bản".
    pub fn phrase(&self) -> String {
        let mut letters = self.column.chars();
        let column: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        if self.row_name.is_empty() { column } else { format!("{column} của {}", self.row_name) }
    }
}

impl List {
    /// The columns shown under these choices.
    pub fn chosen(&self, choices: &Choices) -> Vec<&'static ColumnSpec> {
        let mut chosen: Vec<&ColumnSpec> = Vec::new();
        for id in &choices.columns {
            let found = self.kind.columns.iter().find(|c| c.id == *id);
            chosen.extend(found.filter(|c| !chosen.iter().any(|already| already.id == c.id)));
        }
        if chosen.is_empty() { self.kind.columns.iter().filter(|c| c.default_on).collect() } else { chosen }
    }

    /// The list as a document.
    pub fn document(&self, choices: &Choices) -> Document {
        let mut page = Page::a4(choices.landscape.unwrap_or(self.kind.landscape));
        if let Some(margins) = choices.margins {
            page.margins = margins.within_reason();
        }
        let note = |text: &String| Paragraph { text: text.as_str().into(), ..Paragraph::default() };
        let notes = self.notes.iter().map(|text| Block::Paragraph(note(text)));
        let body = notes.chain([Block::Table(self.table(choices))]).collect();
        let count_line = match self.kind.counted {
            "" => Text::default(),
            what => {
                let people = self.rows.iter().map(|row| 1 + row.more).sum();
                format!("Danh sách này có {} {what}./.", counted(people)).into()
            }
        };
        Document {
            title: self.title.as_str().into(),
            dated: self.office.dated(choices),
            page,
            letterhead: Some(self.office.letterhead(choices)),
            heading: Heading {
                lines: self.heading.iter().map(|l| l.as_str().into()).collect(),
                sub_title: choices.sub_title.as_deref().unwrap_or(&self.sub_title).into(),
                hyphens: choices.form == Form::Party,
            },
            body,
            closing: Closing { count_line, signatures: self.office.signatures(choices, self.kind.confirmation) },
            ruled: false,
            mark: self.office.mark,
            then: Vec::new(),
        }
    }

    /// The table alone, for a letter that carries a list.
    pub fn table(&self, choices: &Choices) -> Table {
        let chosen = self.chosen(choices);
        let mut table = Table::new(chosen.iter().map(|c| c.column()).collect());
        let mut group = "";
        for (i, row) in self.rows.iter().enumerate() {
            if row.group != group {
                group = &row.group;
                table.band(group.into());
            }
            let cell = |c: &&ColumnSpec| -> Text {
                if c.id == ORDINAL.id { (i + 1).to_string().into() } else { row.cell(c.id, choices.date_style).into() }
            };
            table.push(chosen.iter().map(cell).collect());
        }
        table
    }

    /// What would print as dots.
    pub fn missing(&self, choices: &Choices) -> Vec<Missing> {
        let facts = self.office.facts_missing(choices, self.kind.confirmation);
        let mut found: Vec<Missing> = facts.into_iter().map(Missing::fact).collect();
        found.extend(self.cells_missing(choices));
        found
    }

    /// What of the rows would print as dots.
    pub fn cells_missing(&self, choices: &Choices) -> Vec<Missing> {
        let wanted: Vec<_> = self.chosen(choices).into_iter().filter(|c| c.wanted).collect();
        let of = |row: &Row, what: &str| Missing {
            row_name: row.name.clone(),
            key: row.key.clone(),
            column: what.to_owned(),
        };
        let mut found = Vec::new();
        for row in &self.rows {
            let empty = wanted.iter().filter(|c| Text::from(row.cell(c.id, choices.date_style)).is_blank());
            found.extend(empty.map(|c| of(row, c.label)));
            found.extend(row.lacks.iter().map(|what| of(row, what)));
        }
        found
    }
}
