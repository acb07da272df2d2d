//! A document as rows and columns, for the room that writes spreadsheets.
//!
//! Invariant: same columns, same order, same words as on paper; a cell that would print as dots is empty here, because
//! dots in a sheet would be taken for a value. This room writes no spreadsheet itself.

use crate::signature::RECIPIENTS;
use crate::{Block, Document, Signature, Table, Text};

/// Bảng tính của một giấy tờ: what a spreadsheet of a document contains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Mark, letterhead, title, sub-title and what is said above the table, one per line.
    pub title_lines: Vec<String>,
    /// Column titles; empty if the document has no table.
    pub header: Vec<String>,
    /// Cells of the first table; each row as long as the header.
    pub rows: Vec<Vec<String>>,
    /// Which of these rows are bands between the others.
    pub bands: Vec<usize>,
    /// Count line; recipients; authority, post and name of each signer.
    pub foot_lines: Vec<String>,
    /// Giấy ngang.
    pub landscape: bool,
}

/// The table of a document and the lines around it.
pub fn sheet(document: &Document) -> Sheet {
    let mut title_lines: Vec<String> = document.mark.iter().map(|m| m.note().to_string()).collect();
    if let Some(l) = &document.letterhead {
        push_filled(&mut title_lines, [&l.upper, &l.own, &l.number, &l.about, &l.motto, &l.place_and_date]);
    }
    push_filled(&mut title_lines, document.heading.lines.iter().chain([&document.heading.sub_title]));
    let above = document.body.iter().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph.text.plain()),
        _ => None,
    });
    push_filled(&mut title_lines, &above.collect::<Vec<_>>());

    let mut foot_lines = Vec::new();
    push_filled(&mut foot_lines, [&document.closing.count_line]);
    for block in &document.closing.signatures {
        match block {
            Signature::Recipients { lines } => {
                push_filled(&mut foot_lines, [&Text::from(RECIPIENTS)].into_iter().chain(lines));
            }
            Signature::Signer { lines, name } => push_filled(&mut foot_lines, lines.iter().chain([name])),
        }
    }
    let table = document.body.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    Sheet {
        title_lines,
        header: table.map(|t| t.columns.iter().map(|c| c.title.to_string()).collect()).unwrap_or_default(),
        rows: table.map(rows).unwrap_or_default(),
        bands: table.map(bands).unwrap_or_default(),
        foot_lines,
        landscape: document.page.landscape,
    }
}

/// Rows with the bands between them; a band stands in the first cell of its row.
fn rows(table: &Table) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for (at, row) in table.rows().iter().enumerate() {
        if let Some(title) = table.band_above(at) {
            let mut band = vec![String::new(); row.len()];
            if let Some(first) = band.first_mut() {
                *first = title.to_string();
            }
            rows.push(band);
        }
        rows.push(row.iter().map(|t| t.to_string()).collect());
    }
    rows
}

/// The places of the bands among the rows.
fn bands(table: &Table) -> Vec<usize> {
    let banded = (0..table.rows().len()).filter(|at| table.band_above(*at).is_some());
    banded.enumerate().map(|(before, at)| at + before).collect()
}

fn push_filled<'a>(lines: &mut Vec<String>, texts: impl IntoIterator<Item = &'a Text>) {
    lines.extend(texts.into_iter().filter(|t| !t.is_blank()).map(|t| t.replace('\n', " ")));
}
