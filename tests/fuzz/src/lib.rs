//! What every target asks of the import, whatever it is given: a list or a sentence, and no row passed over in silence.
//!
//! Invariant: only the public ways of `exchange` are used, so that what is found here can happen to an office. The same
//! questions are asked of the kept corpus by `crates/exchange/tests/corpus.rs`, in every run of the tests.

pub mod grid;
pub mod letters;
pub mod pages;
pub mod parts;
pub mod records;

use chrono::NaiveDate;
use exchange::draft::{Options, drafts, orders};
use exchange::layout;
use exchange::mapping::{About, propose};
use exchange::read::{Flow, Limits, Lock, ReadError, Source, locked, read, unlocked_records};
use exchange::sheet::Sheet;

/// What sentences call the file.
pub const NAME: &str = "danh-sach.xls";

/// Smaller than an office's, so that a run does not spend its time on length.
fn limits() -> Limits {
    Limits { bytes: 1 << 20, cells: 20_000, text: 2 << 20, unfolded: 8 << 20, ..Limits::default() }
}

/// Reads bytes as an import would.
///
/// # Panics
/// When a promise is broken: that is what a target looks for.
pub fn bytes(bytes: &[u8]) {
    match read(Source::Bytes(bytes), NAME, &limits(), &mut |_| Flow::Go) {
        Ok(book) => book.sheets.iter().for_each(sheet),
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.ends_with('.') && sentence.contains(NAME), "{sentence}");
            if matches!(error, ReadError::Password { .. }) {
                behind_a_lock(bytes);
            }
        }
    }
}

/// What a lock says of itself is read too; an old workbook goes on as if its cipher hid nothing.
fn behind_a_lock(locked_bytes: &[u8]) {
    let Ok(Some(found)) = locked(Source::Bytes(locked_bytes), NAME, &limits()) else { return };
    if matches!(found.lock, Lock::Records { .. }) {
        bytes(&unlocked_records(&found.package, &found.package));
    }
}

/// The question of a target, by its name; `None` where there is no such target.
#[must_use]
pub fn target(name: &str) -> Option<fn(&[u8])> {
    Some(match name {
        "any_bytes" => bytes,
        "grid" => grid::ask,
        "letters" => letters::ask,
        "pages" => pages::ask,
        "parts" => parts::ask,
        "records" => records::ask,
        _ => return None,
    })
}

/// Finds the people of a sheet.
///
/// # Panics
/// When a row is lost, or cells are out of order.
pub fn sheet(sheet: &Sheet) {
    assert!(sheet.rows.is_sorted_by(|a, b| a.number < b.number), "rows out of order");
    for row in &sheet.rows {
        assert!(row.cells.is_sorted_by(|a, b| a.column < b.column), "cells out of order in row {}", row.number);
    }
    let Some(layout) = layout::find(sheet) else { return };
    let header = layout.header_rows.last().copied().unwrap_or(0);
    let under = sheet.rows.iter().filter(|row| row.number > header).count();
    let options = Options::on(NaiveDate::from_ymd_opt(2026, 5, 14).unwrap_or_default());
    for about in [About::People, About::Path] {
        let map = propose(&layout, about);
        let found = drafts(sheet, &layout, &map, &options);
        assert_eq!(found.len() + layout.passed_over.len(), under, "rows are passed over in silence");
        // An order that was found and then said reads the same.
        let said = map.ordered(&orders(sheet, &layout, &map));
        assert!(drafts(sheet, &layout, &said, &options) == found, "an order told is another");
        for complaint in found.iter().flat_map(|draft| &draft.complaints) {
            assert!(complaint.sentence.starts_with(&complaint.cell), "{}", complaint.sentence);
        }
    }
}
