//! What all lists of people share: chosen columns, count line, letterhead, what is missing.
//!
//! Invariant: [`document`] and [`missing`] look at the same columns and the same cells, so whatever prints as dots is
//! named and nothing else.

use super::choices::{Choices, ColumnSpec};
use super::office::Office;
use crate::spoken::counted;
use crate::{Block, Closing, DateStyle, Document, Form, Heading, Page, Table, Text};

/// One row of a list.
pub(super) trait Row {
    /// Whom the row is about, for the sentence about a missing cell.
    fn name(&self) -> &str;
    /// The cell of a column; the ordinal number is the list's own affair.
    fn cell(&self, column: &str, dates: DateStyle) -> String;
}

/// A list about to become a document.
pub(super) struct List<'a, R> {
    pub columns: &'static [ColumnSpec],
    pub rows: &'a [R],
    pub office: &'a Office,
    pub choices: &'a Choices,
    /// Title in the file's properties.
    pub title: String,
    pub title_lines: Vec<String>,
    pub sub_title: &'a str,
    pub landscape: bool,
    pub confirmation: bool,
    /// What is counted at the foot: "đồng chí".
    pub counted: &'static str,
}

/// Ô còn thiếu: something that would print as dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// Họ và tên of the row; empty for the facts in the letterhead and at the foot.
    pub row_name: String,
    /// Name of the column or fact.
    pub column: String,
}

impl Missing {
    /// "người giúp đỡ của Lâm Gia Hào", "số văn bản".
    pub fn phrase(&self) -> String {
        let mut letters = self.column.chars();
        let column: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
        if self.row_name.is_empty() { column } else { format!("{column} của {}", self.row_name) }
    }
}

/// Id of the ordinal number's column in every list.
pub(super) const ORDINAL: &str = "ordinal";
/// Id of the name's column in every list.
pub(super) const FULL_NAME: &str = "full_name";

impl<R: Row> List<'_, R> {
    fn chosen(&self) -> Vec<&'static ColumnSpec> {
        let mut chosen: Vec<&ColumnSpec> = Vec::new();
        for id in &self.choices.columns {
            let found = self.columns.iter().find(|c| c.id == *id);
            chosen.extend(found.filter(|c| !chosen.iter().any(|already| already.id == c.id)));
        }
        if chosen.is_empty() { self.columns.iter().filter(|c| c.default_on).collect() } else { chosen }
    }

    pub fn document(&self) -> Document {
        let choices = self.choices;
        let landscape = choices.landscape.unwrap_or(self.landscape);
        let mut page = Page::a4(landscape);
        if let Some(margins) = choices.margins {
            page.margins = margins.within_reason();
        }
        let chosen = self.chosen();
        let mut table = Table::new(chosen.iter().map(|c| c.column()).collect());
        for (i, row) in self.rows.iter().enumerate() {
            let cell = |c: &&ColumnSpec| -> Text {
                if c.id == ORDINAL { (i + 1).to_string().into() } else { row.cell(c.id, choices.date_style).into() }
            };
            table.push(chosen.iter().map(cell).collect());
        }
        Document {
            title: self.title.as_str().into(),
            dated: self.office.dated(choices),
            page,
            letterhead: Some(self.office.letterhead(choices)),
            heading: Heading {
                lines: self.title_lines.iter().map(|l| l.as_str().into()).collect(),
                sub_title: choices.sub_title.as_deref().unwrap_or(self.sub_title).into(),
                hyphens: choices.form == Form::Party,
            },
            body: vec![Block::Table(table)],
            closing: Closing {
                count_line: format!("Danh sách này có {} {}./.", counted(self.rows.len()), self.counted).into(),
                signatures: self.office.signatures(choices, self.confirmation),
            },
            mark: self.office.mark,
        }
    }

    pub fn missing(&self) -> Vec<Missing> {
        let facts = self.office.facts_missing(self.choices, self.confirmation);
        let mut found: Vec<Missing> =
            facts.into_iter().map(|f| Missing { row_name: String::new(), column: f.into() }).collect();
        let wanted: Vec<_> = self.chosen().into_iter().filter(|c| c.wanted).collect();
        for row in self.rows {
            let empty = wanted.iter().filter(|c| Text::from(row.cell(c.id, self.choices.date_style)).is_blank());
            found.extend(empty.map(|c| Missing { row_name: row.name().into(), column: c.label.into() }));
        }
        found
    }
}
