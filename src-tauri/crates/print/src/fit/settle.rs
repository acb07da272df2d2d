//! The last touch to the widths of a table: room goes where it makes rows lower.
//!
//! Invariant: the widths keep their sum, no column gets narrower than it must be, and the rows looked at never get
//! higher. Rejected: the lowest table of all (a search over every width), for a paper is to be there at once; moves
//! between two columns only, which end where a line needs a little room of several neighbours.

use std::collections::HashMap;

use super::{Cell, Crowding, Wish, inner};

/// Rows looked at, evenly spread: the others are like them.
const LOOKED_AT: usize = 20;
/// The room of one move at most, in whole millimetres: so much may be needed before a line is won.
const FARTHEST: i32 = 12;
/// What a line of any cell counts beside one that makes its row higher, so that of two columns that are equally high the
/// first is helped although the row is lower only after the second.
const QUIET: f64 = 0.05;
/// Moves at most.
const PATIENCE: usize = 24;

/// Moves room from columns that can spare it to those that make rows high, as long as rows get lower.
pub(super) fn settle(
    wishes: &[Wish],
    cells: &[Vec<Cell>],
    mut widths: Vec<f64>,
    size: f64,
    crowding: Crowding,
) -> Vec<f64> {
    let every = cells.len().div_ceil(LOOKED_AT).max(1);
    let rows = cells.iter().step_by(every).map(Vec::as_slice).collect();
    let narrowest = wishes.iter().map(|wish| wish.need(size, crowding)).collect();
    let mut desk = Desk { rows, start: widths.clone(), narrowest, size, seen: HashMap::new() };
    let mut moved = vec![0; widths.len()];
    for _ in 0..PATIENCE {
        let blamed = desk.blamed(&moved).into_iter().filter(|to| wishes[*to].fixed.is_none());
        let Some(next) = blamed.take(3).find_map(|to| desk.help(&moved, to)) else { break };
        moved = next;
    }
    for (width, moved) in widths.iter_mut().zip(moved) {
        *width += f64::from(moved);
    }
    widths
}

/// What was asked about the lines of columns is remembered: widths differ from where they started by whole millimetres.
struct Desk<'a> {
    rows: Vec<&'a [Cell]>,
    start: Vec<f64>,
    narrowest: Vec<f64>,
    size: f64,
    seen: HashMap<(usize, i32), Vec<f64>>,
}

impl Desk<'_> {
    /// Lines of each row's cell in a column that is so many millimetres wider than at first.
    fn lines(&mut self, at: usize, moved: i32) -> &[f64] {
        let room = inner(self.start[at] + f64::from(moved), self.size);
        let rows = &self.rows;
        self.seen.entry((at, moved)).or_insert_with(|| rows.iter().map(|row| row[at].lines(room)).collect())
    }

    /// Lines of all rows, each as high as its highest cell, and a little for every line of every cell.
    fn cost(&mut self, moved: &[i32]) -> f64 {
        let mut high = vec![1.0; self.rows.len()];
        let mut all = 0.0;
        for (at, moved) in moved.iter().enumerate() {
            for (high, lines) in high.iter_mut().zip(self.lines(at, *moved)) {
                *high = f64::max(*high, *lines);
                all += lines;
            }
        }
        high.iter().sum::<f64>() + QUIET * all
    }

    /// The columns that make rows high, first the one that does so most often; none where every row is one line.
    fn blamed(&mut self, moved: &[i32]) -> Vec<usize> {
        let lines: Vec<Vec<f64>> = (0..moved.len()).map(|at| self.lines(at, moved[at]).to_vec()).collect();
        let mut times: Vec<(usize, usize)> = (0..moved.len()).map(|at| (at, 0)).collect();
        for row in 0..self.rows.len() {
            let most = lines.iter().map(|column| column[row]).fold(1.0, f64::max);
            for ((_, own), column) in times.iter_mut().zip(&lines) {
                *own += usize::from(most > 1.0 && column[row] >= most);
            }
        }
        times.retain(|(_, own)| *own > 0);
        // Of equals the last: remarks and places stand at the end of a list, names at its head.
        times.sort_by_key(|(at, own)| std::cmp::Reverse((*own, *at)));
        times.into_iter().map(|(at, _)| at).collect()
    }

    /// Gives a column a millimetre after the other, each from where it costs least, and stays where most was won for
    /// each; nothing where nothing is won.
    fn help(&mut self, moved: &[i32], to: usize) -> Option<Vec<i32>> {
        let now = self.cost(moved);
        let mut at = moved.to_vec();
        let mut best: Option<(f64, Vec<i32>)> = None;
        for mm in 1..=FARTHEST {
            at[to] += 1;
            let mut cheapest: Option<(f64, usize)> = None;
            for from in (0..at.len()).filter(|from| *from != to) {
                if self.start[from] + f64::from(at[from] - 1) < self.narrowest[from] {
                    continue;
                }
                at[from] -= 1;
                let cost = self.cost(&at);
                at[from] += 1;
                if cheapest.is_none_or(|(least, _)| cost < least - 1e-9) {
                    cheapest = Some((cost, from));
                }
            }
            let Some((cost, from)) = cheapest else { break };
            at[from] -= 1;
            let won = (now - cost) / f64::from(mm);
            if won > 1e-9 && best.as_ref().is_none_or(|(most, _)| won > most + 1e-9) {
                best = Some((won, at.clone()));
            }
        }
        best.map(|(_, at)| at)
    }
}
