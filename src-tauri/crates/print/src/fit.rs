//! How wide columns become, and how large a table's letters are.
//!
//! Invariant: the widths of a table add up to the room between the margins, and no column is narrower than the longest
//! syllable in it, so nothing is cut and no name is broken inside a syllable. PDF and Word get the same numbers.
//! Rejected: the typesetter's automatic columns (other results in Word, dates broken at the slash) and widths written
//! down per paper (wrong as soon as a column is chosen or left out).

use crate::fonts::{Face, width_em};
use crate::{Breaks, Column, Document, Signature, Table, Text, Width};
use serde::Serialize;

/// Millimetres in a point.
pub(crate) const PT: f64 = 25.4 / 72.0;
/// Blank at the left and at the right inside a cell, in millimetres.
pub(crate) const CELL_SIDE: f64 = 1.3;
/// Room for rounding and for the border itself.
const SLACK: f64 = 0.6;
/// Letter sizes tried while names stay on one line, each with the least width long columns may be squeezed to.
const PLEASANT: [(f64, f64); 5] = [(12.0, 34.0), (11.5, 32.0), (11.0, 30.0), (10.5, 26.0), (10.0, 22.0)];
/// Letter sizes tried after that, with names broken between their words.
const CROWDED: [f64; 7] = [11.0, 10.5, 10.0, 9.5, 9.0, 8.5, SMALLEST];
const SMALLEST: f64 = 8.0;
/// A line of text is this many times as high as its letters' size (Word's single spacing of Times).
pub(crate) const LINE: f64 = 1.15;

/// What was decided about a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct TableFit {
    /// Letters, in points.
    pub size: f64,
    /// Columns, in millimetres.
    pub widths: Vec<f64>,
    /// The columns' titles with their line breaks.
    pub titles: Vec<Text>,
    /// A row may run over two pages: only where one row is so high that it would not fit on a page at all.
    pub breakable: bool,
}

/// Fits a table into a page's text area.
pub(crate) fn table(table: &Table, document: &Document) -> TableFit {
    let room = document.page.text_width_mm();
    let wishes: Vec<Wish> =
        table.columns.iter().enumerate().map(|(i, c)| Wish::of(c, table.rows().iter().map(|r| &r[i]), room)).collect();
    let pleasant = PLEASANT.iter().find_map(|&(size, least)| Some((size, fill(&wishes, room, size, least, false)?)));
    let crowded = || CROWDED.iter().find_map(|&size| Some((size, fill(&wishes, room, size, 0.0, true)?)));
    let (size, widths) = pleasant.or_else(crowded).unwrap_or_else(|| {
        // Too many columns for this page even in the smallest letters: all shrink alike and words break.
        let needs: Vec<f64> = wishes.iter().map(|w| w.need(SMALLEST, true)).collect();
        let total: f64 = needs.iter().sum();
        (SMALLEST, needs.iter().map(|n| n * room / total).collect())
    });
    let titles = table.columns.iter().zip(&widths).map(|(c, &mm)| title(&c.title, size, mm)).collect();
    let margins = document.page.margins;
    let height = document.page.size_mm().1 - margins.top - margins.bottom;
    let lines = |text: &Text, mm: f64| -> f64 {
        let inner = (mm - 2.0 * CELL_SIDE).max(1.0);
        text.lines().map(|line| (width_em(line, Face::Regular) * size * PT / inner).ceil().max(1.0)).sum()
    };
    let breakable = table
        .rows()
        .iter()
        .flat_map(|row| row.iter().zip(&widths))
        .any(|(cell, &mm)| lines(cell, mm) * size * PT * LINE > height * 0.4);
    TableFit { size, widths, titles, breakable }
}

/// Puts invisible breaking points into words wider than their column (a mail address of sixty letters), which could
/// otherwise run over the neighbour. No other word is touched.
pub(crate) fn soften(table: &mut Table, fit: &TableFit) {
    let too_wide = |word: &str, i: usize| {
        width_em(word, Face::Regular) * fit.size * PT > fit.widths[i] - 2.0 * CELL_SIDE - SLACK / 2.0
    };
    for row in table.rows_mut() {
        for (i, cell) in row.iter_mut().enumerate() {
            if cell.split_whitespace().any(|word| too_wide(word, i)) {
                let pieces = cell.split_inclusive(char::is_whitespace).map(|word| {
                    let bare = word.trim_end();
                    if too_wide(bare, i) {
                        word.chars().map(|c| format!("{c}\u{200b}")).collect()
                    } else {
                        word.to_string()
                    }
                });
                *cell = Text::from(pieces.collect::<String>());
            }
        }
    }
}

/// What a column asks for, in em: `word` its longest word, `line` its longest line.
struct Wish {
    word: f64,
    line: f64,
    breaks: Breaks,
    fixed: Option<f64>,
    weight: f64,
}

impl Wish {
    fn of<'a>(column: &Column, cells: impl Iterator<Item = &'a Text>, room: f64) -> Self {
        let (fixed, weight) = match column.width {
            Width::Mm(mm) => (Some(mm), 0.0),
            Width::Content(weight) => (None, weight),
        };
        let header: Vec<&str> = column.title.split_whitespace().collect();
        let mut word = header.iter().map(|w| width_em(w, Face::Bold)).fold(0.0, f64::max);
        let mut line = two_lines(&header).1;
        for cell in cells {
            word = cell.split_whitespace().map(|w| width_em(w, Face::Regular)).fold(word, f64::max);
            line = cell.lines().map(|l| width_em(l, Face::Regular)).fold(line, f64::max);
        }
        // One freak word must not starve the other columns.
        let most = room * 0.25 / (SMALLEST * PT);
        let breaks = if line > most { Breaks::Freely } else { column.breaks };
        Self { word: word.min(most), line: line.max(word.min(most)), breaks, fixed, weight }
    }

    fn need(&self, size: f64, crowded: bool) -> f64 {
        let whole = self.breaks == Breaks::Never || (self.breaks == Breaks::Reluctantly && !crowded);
        self.millimetres(if whole { self.line } else { self.word }, size)
    }

    fn millimetres(&self, em: f64, size: f64) -> f64 {
        self.fixed.unwrap_or(em * size * PT + 2.0 * CELL_SIDE + SLACK)
    }
}

/// Where a title in two lines is narrowest (after how many words), and how wide it then is, in em.
fn two_lines(words: &[&str]) -> (usize, f64) {
    let line = |words: &[&str]| width_em(&words.join(" "), Face::Bold);
    let width = |i: usize| line(&words[..i]).max(line(&words[i..]));
    (0..words.len()).map(|i| (i, width(i))).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0))
}

/// A column's title, broken where both lines come out alike if one line has no room.
fn title(title: &Text, size: f64, mm: f64) -> Text {
    let inner = (mm - 2.0 * CELL_SIDE) / (size * PT);
    let words: Vec<&str> = title.split_whitespace().collect();
    let (first, width) = two_lines(&words);
    let fits = width_em(title, Face::Bold) <= inner || title.contains('\n');
    if fits || first == 0 || width > inner {
        return title.clone();
    }
    format!("{}\n{}", words[..first].join(" "), words[first..].join(" ")).into()
}

/// Widths at this letter size, or nothing if that is too large. Columns up to a common level get all they want; longer
/// ones (places, remarks) are cut down to that level, so that short cells stay on one line.
fn fill(wishes: &[Wish], room: f64, size: f64, least: f64, crowded: bool) -> Option<Vec<f64>> {
    let wants: Vec<f64> = wishes.iter().map(|w| w.millimetres(w.line, size)).collect();
    let spare = room - wants.iter().sum::<f64>();
    if spare >= 0.0 {
        return Some(share(wishes, wants, spare));
    }
    let at = |level: f64| -> Vec<f64> {
        wishes.iter().zip(&wants).map(|(w, want)| want.min(level.max(w.need(size, crowded)))).collect()
    };
    let sum = |level: f64| at(level).iter().sum::<f64>();
    if sum(least) > room {
        return None;
    }
    // The sum grows with the level: halving finds it to well below a hundredth of a millimetre.
    let (mut low, mut high) = (least, room);
    for _ in 0..24 {
        let middle = f64::midpoint(low, high);
        if sum(middle) > room { high = middle } else { low = middle }
    }
    let widths = at(low);
    let rest = room - widths.iter().sum::<f64>();
    Some(share(wishes, widths, rest))
}

/// Hands out what is left by weight; without any weight, by width.
fn share(wishes: &[Wish], mut widths: Vec<f64>, spare: f64) -> Vec<f64> {
    let weights: f64 = wishes.iter().map(|w| w.weight).sum();
    let total: f64 = widths.iter().sum();
    for (width, wish) in widths.iter_mut().zip(wishes) {
        *width += if weights > 0.0 { spare * wish.weight / weights } else { spare * *width / total };
    }
    widths
}

/// Letters of recipients, in points.
pub(crate) const RECIPIENTS_SIZE: f64 = 11.0;
/// Letters of the text, in points.
pub(crate) const BODY_SIZE: f64 = 13.0;

/// Widths of the blocks at the foot in millimetres: recipients as their lines need, signers share the rest. One signer
/// stands in the right half.
pub(crate) fn signatures(blocks: &[Signature], room: f64) -> Vec<f64> {
    if matches!(blocks, [Signature::Recipients { .. }, Signature::Signer { .. }]) {
        return vec![room / 2.0; 2];
    }
    let longest = |lines: &[Text], face: Face| lines.iter().map(|l| width_em(l, face)).fold(0.0, f64::max);
    let needs: Vec<f64> = blocks
        .iter()
        .map(|block| match block {
            Signature::Recipients { lines } => {
                (longest(lines, Face::Regular) * RECIPIENTS_SIZE * PT + 5.0).clamp(room * 0.2, room * 0.4)
            }
            Signature::Signer { lines, .. } => longest(lines, Face::Bold) * BODY_SIZE * PT + 4.0,
        })
        .collect();
    let is_signer = |i: usize| matches!(blocks[i], Signature::Signer { .. });
    let taken: f64 = (0..blocks.len()).filter(|&i| !is_signer(i)).map(|i| needs[i]).sum();
    let signers: Vec<usize> = (0..blocks.len()).filter(|&i| is_signer(i)).collect();
    let asked: f64 = signers.iter().map(|&i| needs[i]).sum();
    let left = room - taken;
    let equal = left / signers.len().max(1) as f64;
    let all_fit = signers.iter().all(|&i| needs[i] <= equal);
    (0..blocks.len())
        .map(|i| match (is_signer(i), all_fit) {
            (false, _) => needs[i],
            (true, true) => equal,
            (true, false) => left * needs[i] / asked,
        })
        .collect()
}

#[cfg(test)]
mod tests;
