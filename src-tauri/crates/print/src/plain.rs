//! A document as plain text, the way a reader sees it: halves beside each other, titles centred, cells in columns.
//!
//! Invariant: every printed word is in it and nothing else, so a golden file of it shows any change of a paper to an
//! eye. It knows no page: what depends on the layout (breaks, numbers, the repeated header) is tested on the pages.

use crate::signature::{NAME_DOTS, RECIPIENTS};
use crate::{Align, Block, Card, Cards, Document, Letterhead, Signature, Table};

/// The document as lines of text, with `\n` at the end of each.
pub fn text(document: &Document) -> String {
    let sheets: Vec<String> = document.sheets().into_iter().map(sheet).collect();
    sheets.join("\n════════\n\n")
}

fn sheet(document: &Document) -> String {
    let blocks: Vec<Vec<String>> = document.body.iter().map(body_block).collect();
    let letterhead = document.letterhead.as_ref().map(halves).unwrap_or_default();
    let width = blocks.iter().flatten().chain(&letterhead).map(|l| len(l)).max().unwrap_or(0);

    let mut lines: Vec<String> = Vec::new();
    if let Some(mark) = document.mark {
        lines.extend([format!("[{}]", mark.word()), String::new()]);
    }
    if document.ruled {
        lines.push(document.page.margins.told());
    }
    lines.extend(letterhead);
    let heading = &document.heading;
    if !heading.lines.is_empty() {
        let under = [&*heading.sub_title, if heading.hyphens { "-----" } else { "" }];
        let all = heading.lines.iter().map(|l| &**l).chain(under.into_iter().filter(|l| !l.trim().is_empty()));
        lines.push(String::new());
        lines.extend(all.flat_map(str::lines).map(|l| padded(l, width, Align::Center)));
        lines.push(String::new());
    }
    for block in blocks {
        lines.extend(block);
    }
    let closing = &document.closing;
    let heads = closing.signatures.iter().map(Signature::head_lines).max().unwrap_or(0);
    if !closing.count_line.is_blank() {
        lines.push(closing.count_line.to_string());
    }
    if !closing.signatures.is_empty() {
        lines.push(String::new());
        lines.extend(beside(closing.signatures.iter().map(|block| signature(block, heads)).collect()));
    }
    if let Some(mark) = document.mark {
        lines.extend([String::new(), mark.note().to_string()]);
    }
    lines.iter().map(|l| format!("{}\n", l.trim_end())).collect()
}

fn halves(l: &Letterhead) -> Vec<String> {
    let left = [&l.upper, &l.own, &l.separator, &l.number, &l.about];
    let lines = |texts: &[&crate::Text]| texts.iter().flat_map(|t| t.lines()).map(str::to_string).collect::<Vec<_>>();
    beside(vec![(lines(&left), Align::Center), (lines(&[&l.motto, &l.place_and_date]), Align::Center)])
}

fn signature(block: &Signature, heads: usize) -> (Vec<String>, Align) {
    match block {
        Signature::Recipients { lines } => {
            ([RECIPIENTS].into_iter().chain(lines.iter().map(|l| &**l)).map(str::to_string).collect(), Align::Left)
        }
        Signature::Signer { lines, name } => {
            let shown = if name.is_blank() { NAME_DOTS } else { name };
            let gap = vec![""; heads + 2 - lines.len()];
            (lines.iter().map(|l| &**l).chain(gap).chain([shown]).map(str::to_string).collect(), Align::Center)
        }
    }
}

fn body_block(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(p) => {
            let before = if p.indent || p.inset > 0.0 { "    " } else { "" };
            p.text.plain().lines().map(|l| format!("{before}{l}")).collect()
        }
        Block::Dotted(d) => vec![format!("{} ………………", &*d.label).trim_start().to_string()],
        Block::Table(t) => table(t),
        Block::Cards(c) => cards(c),
    }
}

/// One cell a line, its lines after one another; those left empty are told.
fn cards(cards: &Cards) -> Vec<String> {
    let told = |card: &Card| {
        let lines: Vec<&str> = card.iter().map(|line| &*line.text).filter(|text| !text.trim().is_empty()).collect();
        format!("[ {} ]", lines.join(" / "))
    };
    std::iter::repeat_n("[ ]".to_owned(), cards.skip).chain(cards.cards.iter().map(told)).collect()
}

fn table(table: &Table) -> Vec<String> {
    let shown = |cell: &str, wanted: bool| {
        if wanted && cell.trim().is_empty() { "……".to_string() } else { cell.replace('\n', " / ") }
    };
    let header: Vec<String> = table.columns.iter().map(|c| c.title.replace('\n', " ")).collect();
    let rows: Vec<Vec<String>> = table
        .rows()
        .iter()
        .map(|row| row.iter().zip(&table.columns).map(|(cell, c)| shown(cell, c.wanted)).collect())
        .collect();
    let widths: Vec<usize> =
        (0..header.len()).map(|i| rows.iter().chain([&header]).map(|row| len(&row[i])).max().unwrap_or(0)).collect();
    let line = |row: &Vec<String>, align: &dyn Fn(usize) -> Align| {
        let cells = row.iter().enumerate().map(|(i, cell)| padded(cell, widths[i], align(i)));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let rule = format!("|{}|", widths.iter().map(|w| "-".repeat(w + 2)).collect::<Vec<_>>().join("|"));
    let mut lines = vec![line(&header, &|_| Align::Center), rule];
    for (at, row) in rows.iter().enumerate() {
        lines.extend(table.band_above(at).map(|title| format!("| {} |", &**title)));
        lines.push(line(row, &|i| table.columns[i].align));
    }
    lines
}

/// Blocks side by side, each as wide as its longest line.
fn beside(blocks: Vec<(Vec<String>, Align)>) -> Vec<String> {
    let height = blocks.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
    let widths: Vec<usize> = blocks.iter().map(|(lines, _)| lines.iter().map(|l| len(l)).max().unwrap_or(0)).collect();
    (0..height)
        .map(|y| {
            let cell = |(i, (lines, align)): (usize, &(Vec<String>, Align))| {
                padded(lines.get(y).map_or("", |l| l), widths[i], *align)
            };
            blocks.iter().enumerate().map(cell).collect::<Vec<_>>().join("      ").trim_end().to_string()
        })
        .collect()
}

fn padded(text: &str, width: usize, align: Align) -> String {
    match align {
        Align::Center => format!("{text:^width$}"),
        Align::Right => format!("{text:>width$}"),
        Align::Left | Align::Justify => format!("{text:<width$}"),
    }
}

fn len(text: &str) -> usize {
    text.chars().count()
}
