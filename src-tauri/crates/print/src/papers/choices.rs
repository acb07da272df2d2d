//! What an office may choose about a list, and the columns it chooses from.
//!
//! Invariant: a choice that is absent means the paper's own default, so an empty object is a valid choice and choices
//! kept by an older version stay readable; a column id that is no longer offered is passed over.

use super::office::Signer;
use crate::{Align, Breaks, Column, DateStyle, Form, Margins, Width};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Lựa chọn in của một mẫu: everything may be left out. The order of rows is the caller's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// Ids of the columns, in order; empty: the default columns.
    pub columns: Vec<String>,
    /// Giấy ngang.
    pub landscape: Option<bool>,
    /// Lề; brought into what a printer can do.
    pub margins: Option<Margins>,
    /// Whose letterhead: the Union's (default) or the chi bộ's.
    pub form: Form,
    /// Số văn bản: "14" gets the symbol, "14-DS/ĐTN" stands as typed. Absent: the number given by the register.
    pub number: Option<String>,
    /// Ngày ký; absent: the date among the facts.
    pub dated: Option<NaiveDate>,
    /// Người ký; absent: the one among the facts.
    pub signer: Option<Signer>,
    /// Ô xác nhận của chi bộ.
    pub confirmation: Option<bool>,
    /// Nơi nhận; an empty list prints none, absent: those among the facts.
    pub recipients: Option<Vec<String>>,
    /// How dates of papers are written in the table; birth dates are always written in full.
    pub date_style: DateStyle,
    /// Line under the title; absent: the paper's own, empty: none.
    pub sub_title: Option<String>,
}

/// Cột được chọn: a column a list offers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ColumnSpec {
    /// Stored name.
    pub id: &'static str,
    /// Header on paper, may be abbreviated ("Số QĐ").
    pub title: &'static str,
    /// Name in menus and sentences ("Số quyết định").
    pub label: &'static str,
    /// On unless the office chooses otherwise.
    pub default_on: bool,
    /// Ethnicity, religion: printing it is noted in the journal.
    pub sensitive: bool,
    align: Align,
    pub(super) wanted: bool,
    breaks: Breaks,
    width: Width,
}

impl ColumnSpec {
    /// A column that is on, at the left, with room as it needs.
    pub const fn new(id: &'static str, title: &'static str) -> Self {
        Self {
            id,
            title,
            label: title,
            default_on: true,
            sensitive: false,
            align: Align::Left,
            wanted: false,
            breaks: Breaks::Freely,
            width: Width::Content(1.0),
        }
    }

    /// With another name in menus and sentences.
    pub const fn label(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    /// Under another header.
    pub const fn titled(self, title: &'static str) -> Self {
        Self { title, label: title, ..self }
    }

    /// May stay empty.
    pub const fn unwanted(self) -> Self {
        Self { wanted: false, ..self }
    }

    /// Offered, and off.
    pub const fn off(self) -> Self {
        Self { default_on: false, ..self }
    }

    /// Personal data of the sensitive kind.
    pub const fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }

    /// Short codes and dates: centred, never broken, without use for spare room.
    pub const fn code(self) -> Self {
        Self { align: Align::Center, breaks: Breaks::Never, width: Width::Content(0.0), ..self }
    }

    /// Short words: centred, may take two lines.
    pub const fn word(self) -> Self {
        Self { align: Align::Center, width: Width::Content(0.0), ..self }
    }

    /// Names of people: on one line as long as that can be had.
    pub const fn name(self) -> Self {
        Self { breaks: Breaks::Reluctantly, ..self }
    }

    /// An empty cell is a missing fact.
    pub const fn wanted(self) -> Self {
        Self { wanted: true, ..self }
    }

    /// Takes this share of the spare room.
    pub const fn weight(self, weight: f64) -> Self {
        Self { width: Width::Content(weight), ..self }
    }

    /// Exactly so wide, in millimetres: room for the hand, or for a paragraph among short facts.
    pub const fn by_hand(self, mm: f64) -> Self {
        Self { width: Width::Mm(mm), ..self }
    }

    pub(super) fn column(&self) -> Column {
        Column {
            title: self.title.into(),
            width: self.width,
            align: self.align,
            wanted: self.wanted,
            breaks: self.breaks,
        }
    }
}
