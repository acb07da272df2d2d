//! How wide columns become, and how large a table's letters are.
//!
//! Invariant: the widths of a table add up to the room between the margins, and no column is narrower than the longest
//! syllable in it, so nothing is cut and no name is broken inside a syllable. PDF and Word get the same numbers.
//! Rejected: the typesetter's automatic columns (other results in Word, dates broken at the slash) and widths written
//! down per paper (wrong as soon as a column is chosen or left out).

use crate::fonts::{Face, width_em};
use crate::{Breaks, Column, Document, Table, Text, Width};
use rayon::iter::{IntoParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};
use serde::Serialize;

/// Millimetres in a point.
pub(crate) const PT: f64 = 25.4 / 72.0;
/// Blank at the left and at the right inside a cell, in millimetres.
pub(crate) const CELL_SIDE: f64 = 1.3;
/// Room for rounding and for the border itself.
const SLACK: f64 = 0.6;
/// Letter sizes that read well, in points; each step down costs something (see [`strain`]).
const READABLE: [f64; 6] = [12.0, 11.5, 11.0, 10.5, 10.0, 9.5];
/// Letter sizes for tables that do not fit otherwise.
const TINY: [f64; 3] = [9.0, 8.5, SMALLEST];
const SMALLEST: f64 = 8.0;
/// Letters of a table that is copied letter by letter.
const LARGE: [f64; 1] = [22.0];
/// A table that takes less than this part of a page is short.
const SHORT: f64 = 0.35;
/// A column that wants as much spare room as remarks do (a weight of 2) is at least so wide, in millimetres: for the hand.
const REMARKS: f64 = 16.0;
/// Blank above and below the text of a row, together, in millimetres.
const ROW_BLANK: f64 = 2.7;
/// A line of text is this many times as high as its letters' size (Word's single spacing of Times).
pub(crate) const LINE: f64 = 1.15;

/// What was decided about a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct TableFit {
    /// Letters, in points.
    pub size: f64,
    /// Columns, in millimetres.
    pub widths: Vec<f64>,
    /// What stands in a cell of each column that lacks its fact.
    pub dots: Vec<String>,
    /// The columns' titles with their line breaks.
    pub titles: Vec<Text>,
    /// A row may run over two pages: only where one row is so high that it would not fit on a page at all.
    pub breakable: bool,
    /// How many of the last rows go with the closing: two, unless they are so high that all would not fit on a page.
    pub along: usize,
    /// Rows with the bands above them, in millimetres.
    #[serde(skip)]
    pub heights: Vec<f64>,
}

/// Fits a table into a page's text area: the largest letters if every cell then stands on one line, otherwise what
/// gives the lowest rows, where small letters and broken names are only taken if they save much.
pub(crate) fn table(table: &Table, document: &Document) -> TableFit {
    let room = document.page.text_width_mm();
    let wishes: Vec<Wish> =
        table.columns.iter().enumerate().map(|(i, c)| Wish::of(c, table.rows().iter().map(|r| &r[i]), room)).collect();
    let margins = document.page.margins;
    let height = document.page.size_mm().1 - margins.top - margins.bottom;
    let cells: Vec<Vec<Cell>> = table.rows().par_iter().map(|row| row.iter().map(Cell::of).collect()).collect();

    let best = |sizes: &[f64]| {
        let tries: Vec<_> = sizes.iter().flat_map(|&size| CROWDING.map(|crowding| (size, crowding))).collect();
        let scored = tries.into_par_iter().filter_map(|(size, crowding)| {
            let widths = settle::settle(&wishes, &cells, fill(&wishes, room, size, crowding)?, size, crowding);
            let rows = cells.iter().map(|row| row_height(row, &widths, size)).sum::<f64>();
            let short = rows < height * SHORT;
            let lines = (rows / cells.len().max(1) as f64 - ROW_BLANK) / (size * PT * LINE);
            Some((rows * strain(size, crowding, short, lines), size, widths))
        });
        let scored: Vec<_> = scored.collect();
        // Of equals the first is kept: the largest letters.
        scored.into_iter().min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, size, widths)| (size, widths))
    };
    let (size, widths) =
        best(if table.large { &LARGE } else { &READABLE }).or_else(|| best(&TINY)).unwrap_or_else(|| {
            // Too many columns for this page even in the smallest letters: all shrink alike and words break.
            let needs: Vec<f64> = wishes.iter().map(|w| w.need(SMALLEST, Crowding::Words)).collect();
            let total: f64 = needs.iter().sum();
            (SMALLEST, needs.iter().map(|n| n * room / total).collect())
        });
    let titles = table.columns.iter().zip(&widths).map(|(c, &mm)| even_lines(&c.title, size, mm)).collect();
    let mut heights: Vec<f64> = cells.iter().map(|row| row_height(row, &widths, size)).collect();
    let breakable = heights.iter().any(|row| *row > height * 0.4);
    let sums = heights.iter().rev().take(2).scan(0.0, |sum, row| {
        *sum += row;
        Some(*sum)
    });
    let along = sums.take_while(|sum| *sum <= height * 0.4).count();
    let dots = widths.iter().map(|&mm| dots(mm, size)).collect();
    for (row, _) in table.bands() {
        if let Some(height) = heights.get_mut(*row) {
            *height += size * PT * LINE + ROW_BLANK;
        }
    }
    TableFit { size, widths, dots, titles, breakable, along, heights }
}

/// As many full stops as fit into a cell. Rejected: the typesetter's own filling, which for a column of two thousand cells
/// takes a fifth of all its time and memory.
fn dots(mm: f64, size: f64) -> String {
    let inner = mm - 2.0 * CELL_SIDE - 0.5;
    ".".repeat((inner / (width_em(".", Face::Regular) * size * PT)).max(3.0) as usize)
}

/// How close names stand in their column.
#[derive(Clone, Copy)]
enum Crowding {
    /// Each on one line.
    Whole,
    /// The longest on two or three.
    Halved,
    /// A syllable on each, where nothing else helps.
    Words,
}

const CROWDING: [Crowding; 3] = [Crowding::Whole, Crowding::Halved, Crowding::Words];

/// What a millimetre of height counts: 6 % more for each half point below 12, 30 % more for broken names, 60 % for names
/// that stand like towers. A short table has room enough: there small letters count for much more than another line.
/// Where rows are several lines high anyway, a name in two lines costs nobody anything.
fn strain(size: f64, crowding: Crowding, short: bool, lines: f64) -> f64 {
    let step = if short { 0.3 } else { 0.12 };
    let names = match crowding {
        Crowding::Whole => 1.0,
        Crowding::Halved if lines >= 3.0 => 1.02,
        Crowding::Halved => 1.3,
        Crowding::Words if lines >= 5.0 => 1.3,
        Crowding::Words => 1.6,
    };
    (1.0 + step * (12.0 - size)) * names
}

/// A cell's words by line, each as its width in em.
struct Cell(Vec<Vec<f64>>);

impl Cell {
    fn of(text: &Text) -> Self {
        let words = |line: &str| line.split_whitespace().map(|w| width_em(w, Face::Regular)).collect();
        Self(text.lines().map(words).collect())
    }

    /// Lines it takes in a column with this much room, in em.
    fn lines(&self, room: f64) -> f64 {
        const BLANK: f64 = 0.25;
        let mut count: f64 = 0.0;
        for words in &self.0 {
            let mut at = 0.0;
            count += 1.0;
            for word in words {
                if at > 0.0 && at + BLANK + word > room {
                    count += 1.0;
                    at = 0.0;
                }
                at += word + if at > 0.0 { BLANK } else { 0.0 };
                if at > room && room > 0.0 {
                    count += (at / room).floor();
                    at %= room;
                }
            }
        }
        count.max(1.0)
    }
}

/// Room for text in a column, in em; a little less than there is, for Word measures letters in its own way.
fn inner(mm: f64, size: f64) -> f64 {
    (mm - 2.0 * CELL_SIDE - SLACK / 2.0) / (size * PT)
}

fn row_height(cells: &[Cell], widths: &[f64], size: f64) -> f64 {
    let lines = cells.iter().zip(widths).map(|(cell, mm)| cell.lines(inner(*mm, size)));
    lines.fold(1.0, f64::max) * size * PT * LINE + ROW_BLANK
}

/// Puts invisible breaking points into words wider than their column (a mail address of sixty letters), which could
/// otherwise run over the neighbour, and dots into cells that lack their fact. No other word is touched.
pub(crate) fn soften(table: &mut Table, fit: &TableFit) {
    let too_wide = |word: &str, i: usize| {
        width_em(word, Face::Regular) * fit.size * PT > fit.widths[i] - 2.0 * CELL_SIDE - SLACK / 2.0
    };
    let wanted: Vec<bool> = table.columns.iter().map(|column| column.wanted).collect();
    for row in table.rows_mut() {
        for (i, cell) in row.iter_mut().enumerate() {
            if wanted[i] && cell.is_blank() {
                *cell = fit.dots[i].as_str().into();
            } else if cell.split_whitespace().any(|word| too_wide(word, i)) {
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
    least: f64,
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
        let least = if weight >= 2.0 { REMARKS } else { 0.0 };
        Self { word: word.min(most), line: line.max(word.min(most)), breaks, fixed, weight, least }
    }

    fn need(&self, size: f64, crowding: Crowding) -> f64 {
        let em = match (self.breaks, crowding) {
            (Breaks::Never, _) | (Breaks::Reluctantly, Crowding::Whole) => self.line,
            (Breaks::Reluctantly, Crowding::Halved) => self.word.max(self.line / 2.0),
            (Breaks::Reluctantly, Crowding::Words) | (Breaks::Freely, _) => self.word,
        };
        self.millimetres(em, size)
    }

    fn millimetres(&self, em: f64, size: f64) -> f64 {
        self.fixed.unwrap_or((em * size * PT + 2.0 * CELL_SIDE + SLACK).max(self.least))
    }
}

/// Where a title in two lines is narrowest (after how many words), and how wide it then is, in em.
fn two_lines(words: &[&str]) -> (usize, f64) {
    let line = |words: &[&str]| width_em(&words.join(" "), Face::Bold);
    let width = |i: usize| line(&words[..i]).max(line(&words[i..]));
    (0..words.len()).map(|i| (i, width(i))).min_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0))
}

/// A title, broken where both lines come out alike if one line has no room and two have.
pub(crate) fn even_lines(title: &Text, size: f64, mm: f64) -> Text {
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
fn fill(wishes: &[Wish], room: f64, size: f64, crowding: Crowding) -> Option<Vec<f64>> {
    let wants: Vec<f64> = wishes.iter().map(|w| w.millimetres(w.line, size)).collect();
    let spare = room - wants.iter().sum::<f64>();
    if spare >= 0.0 {
        return Some(share(wishes, wants, spare));
    }
    let at = |level: f64| -> Vec<f64> {
        wishes.iter().zip(&wants).map(|(w, want)| want.min(level.max(w.need(size, crowding)))).collect()
    };
    let sum = |level: f64| at(level).iter().sum::<f64>();
    if sum(0.0) > room {
        return None;
    }
    // The sum grows with the level: halving finds it to well below a hundredth of a millimetre.
    let (mut low, mut high) = (0.0, room);
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

mod settle;
#[cfg(test)]
mod tests;
