//! Several tables on one sheet: side by side, or below each other under other titles. Each becomes a sheet of its own.
//!
//! Invariant: every filled row stands in one of the parts, with the number it has in the file; a sheet of one table
//! stays as it is. A header that only comes again on the next page is none of this: its rows are one table.

use std::ops::Range;

use super::{Layout, find, title_of};
use crate::fields::Field;
use crate::headers;
use crate::sheet::{CellValue, Row, Sheet};

/// Between the name of a tab and the number of the table on it.
pub(super) const PART: &str = " (bảng ";

/// Tables told apart on one sheet; what lies below belongs to the last of them.
const MOST: usize = 200;

/// The tables of people of a sheet; none when no row of it looks like a header of people.
pub fn tables(sheet: Sheet) -> Vec<(Sheet, Layout)> {
    let Some(layout) = find(&sheet) else { return Vec::new() };
    let parts = parts(&sheet, &layout);
    if parts.is_empty() {
        return vec![(sheet, layout)];
    }
    let mut waiting: Vec<Sheet> = parts.into_iter().rev().collect();
    let mut told = Vec::new();
    while let Some(part) = waiting.pop() {
        // A part that nobody could read alone: the sheet is one table after all.
        let Some(own) = find(&part) else { return vec![(sheet, layout)] };
        let more = if told.len() + waiting.len() < MOST { self::parts(&part, &own) } else { Vec::new() };
        if more.is_empty() {
            told.push((part, own));
        } else {
            waiting.extend(more.into_iter().rev());
        }
    }
    for (number, (part, _)) in (1..).zip(&mut told) {
        part.name = format!("{}{PART}{number})", sheet.name);
    }
    told
}

fn parts(sheet: &Sheet, layout: &Layout) -> Vec<Sheet> {
    let beside = side_by_side(sheet, layout);
    if beside.is_empty() { below_each_other(sheet, layout) } else { beside }
}

/// Where the same titles begin anew to the right, a name among them.
fn side_by_side(sheet: &Sheet, layout: &Layout) -> Vec<Sheet> {
    let titled: Vec<_> = layout.columns.iter().filter(|column| !column.title.is_empty()).collect();
    let Some(first) = titled.first() else { return Vec::new() };
    let begins = headers::words(&first.title);
    let names = |column: u32| {
        let title = layout.columns.iter().find(|own| own.index == column).map(|own| own.title.as_str());
        title.and_then(|title| headers::meaning(title, &[])).is_some_and(|meaning| meaning.field == Field::Name)
    };
    let mut starts: Vec<u32> =
        titled.iter().filter(|column| headers::words(&column.title) == begins).map(|column| column.index).collect();
    starts.push(u32::MAX);
    let ranges: Vec<Range<u32>> = starts.windows(2).map(|two| two[0]..two[1]).collect();
    let filled = |range: &Range<u32>| {
        layout.columns.iter().any(|column| range.contains(&column.index) && column.filled > 0 && names(column.index))
    };
    if ranges.len() < 2 || !ranges.iter().all(filled) {
        return Vec::new();
    }
    let header = layout.header_rows.first().copied().unwrap_or(0);
    let part = |range: &Range<u32>| {
        let cells = |row: &Row| {
            let mut row = row.clone();
            if row.number >= header {
                row.cells.retain(|cell| range.contains(&cell.column));
            }
            (!row.cells.is_empty()).then_some(row)
        };
        Sheet { rows: sheet.rows.iter().filter_map(cells).collect(), ..sheet.clone() }
    };
    ranges.iter().map(part).collect()
}

/// Where a header with its titles in other columns stands among the rows: above it and from its title lines on.
fn below_each_other(sheet: &Sheet, layout: &Layout) -> Vec<Sheet> {
    let known: Vec<&str> = layout
        .columns
        .iter()
        .flat_map(|column| column.title.split(headers::BETWEEN_LINES))
        .chain(["STT", "TT", "Stt", "Số TT"])
        .filter(|title| !title.is_empty())
        .collect();
    let last_header = layout.header_rows.last().copied().unwrap_or(0);
    let again = sheet.rows.iter().position(|row| {
        let begins = match row.cells.first().map(|cell| &cell.value) {
            Some(CellValue::Text(text)) => text.starts_with(char::is_alphabetic) && known.contains(&text.trim()),
            _ => false,
        };
        row.number > last_header && begins && is_another_header(row, layout)
    });
    let Some(header) = again else { return Vec::new() };
    // Titles, totals and signatures between the two are short; the last row of three cells is a person's.
    let above = sheet.rows[..header].iter().rposition(|row| row.cells.len() > 2).map_or(header, |last| last + 1);
    let part = |rows: &[Row]| Sheet { rows: rows.to_vec(), ..sheet.clone() };
    vec![part(&sheet.rows[..above]), part(&sheet.rows[above..])]
}

/// Whether a row is the header of another table: titles only, a name among them, and not those of the first header.
fn is_another_header(row: &Row, layout: &Layout) -> bool {
    let titles: Option<Vec<String>> = row.cells.iter().map(|cell| title_of(&cell.value)).collect();
    let Some(titles) = titles.filter(|titles| titles.len() > 2) else { return false };
    let same = row.cells.iter().zip(&titles).all(|(cell, title)| {
        let own = layout.columns.iter().find(|column| column.index == cell.column);
        own.is_some_and(|own| {
            own.title.split(headers::BETWEEN_LINES).any(|line| headers::words(line) == headers::words(title))
        })
    });
    let known: Vec<_> = titles.iter().filter_map(|title| headers::meaning(title, &titles)).collect();
    let named = known.iter().any(|meaning| matches!(meaning.field, Field::Name | Field::FamilyMiddle | Field::Given));
    !same && named && known.iter().filter(|meaning| meaning.sure > 1).count() >= 3
}
