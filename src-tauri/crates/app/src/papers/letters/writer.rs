//! The hand that writes a letter: what it is asked to say and does not know becomes dots and an entry of what is missing.
//!
//! Invariant: a fact is told as missing exactly when its dots are printed, because one function does both. What the
//! office writes itself (a field) stands over what is known from the records.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use print::papers::{Choices, List};
use print::papers::{Foot, Letter, ListKind, Missing, Row};
use print::{Align, Block, Dotted, Paragraph, Signature, Text, Words};

use crate::papers::paper::Field;
use crate::settings::Letterhead;

/// Texts of a paper by the key of their field.
pub type Texts = BTreeMap<String, String>;

/// What stands for a fact that is not known.
pub const DOTS: &str = "………………";

/// One letter being written.
pub struct Writer<'a> {
    /// Names of the units on its day.
    pub head: &'a Letterhead,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// The letter so far.
    pub letter: Letter,
    fields: &'static [Field],
    texts: &'a Texts,
    missing: Vec<Missing>,
    sheets: Vec<Letter>,
}

impl<'a> Writer<'a> {
    /// A letter with nothing in it. `texts` are those typed, and the known ones where nothing was typed.
    pub fn new(
        head: &'a Letterhead,
        date: Option<NaiveDate>,
        fields: &'static [Field],
        texts: &'a Texts,
        letter: Letter,
    ) -> Self {
        Self { head, date, letter, fields, texts, missing: Vec::new(), sheets: Vec::new() }
    }

    /// The letter and what it lacks.
    pub fn done(self) -> (Letter, Vec<Missing>) {
        let mut sheets = self.sheets.into_iter().chain([self.letter]);
        let mut first = sheets.next().unwrap_or_default();
        first.then = sheets.collect();
        (first, self.missing)
    }

    /// Begins the same letter to somebody else, on a page of its own.
    pub fn next_sheet(&mut self) {
        let Letter { office, title, size, ruled, .. } = &self.letter;
        let (office, title) = (office.clone(), title.clone());
        let blank = Letter { office, title, size: *size, ruled: *ruled, ..Letter::default() };
        self.sheets.push(std::mem::replace(&mut self.letter, blank));
    }

    /// A fact of the records, entered at `place` ("candidate:…", "person:…"); dots when it is not known.
    pub fn want(&mut self, what: &str, whose: &str, value: Option<String>, place: &str) -> String {
        match value.filter(|value| !value.trim().is_empty()) {
            Some(value) => value,
            None => {
                let (row_name, key) = (whose.to_owned(), place.to_owned());
                let missing = Missing { row_name, key, column: what.to_owned() };
                if !self.missing.contains(&missing) {
                    self.missing.push(missing);
                }
                DOTS.to_owned()
            }
        }
    }

    /// What was written in a field; dots when nothing was.
    pub fn field(&mut self, key: &'static str) -> String {
        let label = self.fields.iter().find(|field| field.key == key).map_or(key, |field| field.label);
        self.want(label, "", self.maybe(key), &format!("field:{key}"))
    }

    /// What was written in a field that may stay empty.
    pub fn maybe(&self, key: &str) -> Option<String> {
        self.texts.get(key).cloned().filter(|text| !text.trim().is_empty())
    }

    /// Tên loại và trích yếu.
    pub fn heading(&mut self, lines: &[&str]) {
        self.letter.heading = lines.iter().map(|line| (*line).to_owned()).collect();
    }

    /// Kính gửi: one body on the line, several below it.
    pub fn to(&mut self, bodies: &[String]) {
        match bodies {
            [one] => {
                self.block(&format!("Kính gửi: {one}"), Paragraph { align: Align::Center, ..Paragraph::default() })
            }
            many => {
                let last = many.len().saturating_sub(1);
                let line = |(at, body): (usize, &String)| format!("- {body}{}", if at == last { "." } else { ";" });
                let lines: Vec<String> = many.iter().enumerate().map(line).collect();
                self.block("Kính gửi:", Paragraph { inset: 30.0, ..Paragraph::default() });
                self.block(&lines.join("\n"), Paragraph { inset: 42.0, ..Paragraph::default() });
            }
        }
    }

    /// A paragraph of the text. Beside dots for the hand, which cannot be broken, a line would be pulled apart: no even edge.
    pub fn say(&mut self, text: &str) {
        let align = if text.contains("……") { Align::Left } else { Align::Justify };
        self.block(text, Paragraph { align, indent: true, ..Paragraph::default() });
    }

    /// An article of a decision, its number bold: "Điều 1. …".
    pub fn article(&mut self, number: u32, text: &str) {
        self.words(
            Words::led(&format!("Điều {number}."), text),
            Paragraph { align: Align::Justify, indent: true, ..Paragraph::default() },
        );
    }

    /// Several paragraphs, one a line of what was typed.
    pub fn say_lines(&mut self, text: &str) {
        text.lines().filter(|line| !line.trim().is_empty()).for_each(|line| self.say(line.trim()));
    }

    /// A base of a decision: "Căn cứ …;" in italics.
    pub fn base(&mut self, text: &str) {
        self.block(text, Paragraph { align: Align::Justify, indent: true, italic: true, ..Paragraph::default() });
    }

    /// A line at the left.
    pub fn line(&mut self, text: &str) {
        self.block(text, Paragraph::default());
    }

    /// A bold line at the left.
    pub fn part(&mut self, text: &str) {
        self.block(text, Paragraph { bold: true, ..Paragraph::default() });
    }

    /// A bold line in the middle.
    pub fn middle(&mut self, text: &str) {
        self.block(text, Paragraph { align: Align::Center, bold: true, ..Paragraph::default() });
    }

    /// A paragraph in letters of this size.
    pub fn sized(&mut self, text: &str, size: f64, align: Align, bold: bool) {
        self.block(text, Paragraph { align, size, bold, ..Paragraph::default() });
    }

    /// Place and date at the right, for a paper without a letterhead.
    pub fn place_and_date(&mut self) {
        let place = self.head.place.clone().unwrap_or_else(|| DOTS.to_owned());
        let text = format!("{place}, {}", print::spelled(self.date));
        self.block(&text, Paragraph { align: Align::Right, italic: true, ..Paragraph::default() });
    }

    /// Dots for the hand after a label, then more lines of them.
    pub fn room(&mut self, label: &str, lines: usize) {
        self.letter.body.push(Block::Dotted(Dotted { label: label.into() }));
        let blank = || Block::Dotted(Dotted { label: Text::default() });
        self.letter.body.extend(std::iter::repeat_with(blank).take(lines.saturating_sub(1)));
    }

    /// "Label: text", or room for the hand where nothing is known.
    pub fn told_or_room(&mut self, label: &str, text: Option<String>, lines: usize) {
        match text {
            Some(text) => self.say(&format!("{label}: {text}")),
            None => self.room(&format!("{label}:"), lines),
        }
    }

    /// A table; what its rows lack is missing too.
    pub fn table(&mut self, kind: &'static ListKind, rows: Vec<Row>) {
        let lacking = self.table_told(kind, rows);
        self.missing.extend(lacking);
    }

    /// A table whose facts were asked for before; gives what its rows lack.
    pub fn table_told(&mut self, kind: &'static ListKind, rows: Vec<Row>) -> Vec<Missing> {
        let office = self.letter.office.clone();
        let list = List {
            kind,
            office,
            title: String::new(),
            heading: Vec::new(),
            sub_title: String::new(),
            rows,
            notes: Vec::new(),
        };
        let choices = Choices::default();
        self.letter.body.push(Block::Table(list.table(&choices)));
        list.cells_missing(&choices)
    }

    /// A table of facts; one that is empty is missing under the name of its row.
    pub fn facts(&mut self, kind: &'static ListKind, rows: Vec<Row>) {
        let before = self.missing.len();
        self.table(kind, rows);
        for missing in &mut self.missing[before..] {
            missing.column = std::mem::take(&mut missing.row_name);
        }
    }

    /// Several paragraphs of a field, or room for the hand where nothing was written.
    pub fn say_field(&mut self, key: &'static str, lines: usize) {
        match self.maybe(key) {
            Some(text) => self.say_lines(&text),
            None => {
                self.field(key);
                self.room("", lines);
            }
        }
    }

    /// Ends with the office's signer and a block of somebody else at his left.
    pub fn signed_beside(&mut self, lines: &[&str]) {
        let lines = lines.iter().map(|line| Text::from(*line)).collect();
        self.letter.foot = Foot::Beside(vec![Signature::Signer { lines, name: Text::default() }]);
    }

    /// Ends with blocks of its own: lines above each name, and the name.
    pub fn signed(&mut self, blocks: &[(&[&str], Option<String>)]) {
        let block = |(lines, name): &(&[&str], Option<String>)| Signature::Signer {
            lines: lines.iter().map(|line| Text::from(*line)).collect(),
            name: name.as_deref().unwrap_or_default().into(),
        };
        self.letter.foot = Foot::Own(blocks.iter().map(block).collect());
    }

    fn block(&mut self, text: &str, look: Paragraph) {
        self.words(text.into(), look);
    }

    fn words(&mut self, text: Words, look: Paragraph) {
        self.letter.body.push(Block::Paragraph(Paragraph { text, ..look }));
    }
}
