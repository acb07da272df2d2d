//! Where the pages of a long list probably begin, so that two pieces of it can be laid out at once.
//!
//! Invariant: only a guess. What it says is held against the pages that were laid out, and a piece that began elsewhere
//! is laid out again; a wrong guess costs time and nothing else.

/// How far a list runs down its pages.
pub(super) struct Pace<'h> {
    /// Heights of its rows as they were fitted, with the bands above them, in millimetres.
    heights: &'h [f64],
    /// What a page holds of them.
    page: f64,
    /// Pages that come to about as many rows as a piece should have.
    pages: usize,
}

impl<'h> Pace<'h> {
    /// Learnt from a page that held these rows and no more; `rows` is what a piece should have.
    pub fn of(heights: &'h [f64], held: std::ops::Range<usize>, rows: usize) -> Self {
        let next = heights.get(held.end).copied().unwrap_or_default();
        // The row after it did not fit: what a page holds lies between.
        let page = heights[held.clone()].iter().sum::<f64>() + next / 2.0;
        Self { heights, page, pages: (rows / held.len().max(1)).max(1) }
    }

    /// The row that begins the page after a piece that begins here, or the end of the list.
    pub fn next(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..self.pages {
            let mut room = self.page;
            while let Some(height) = self.heights.get(at).filter(|height| **height <= room) {
                room -= height;
                at += 1;
            }
        }
        at.max(from + 1).min(self.heights.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_the_same_rows_are_alike() {
        for (heights, held, rows, from, expected) in [
            (vec![7.0; 100], 10..30, 40, 30, 70),
            (vec![7.0; 100], 10..30, 40, 70, 100),
            (vec![7.0; 100], 10..30, 5, 30, 50),
            ([vec![7.0; 30], vec![14.0; 70]].concat(), 10..30, 20, 30, 40),
            (vec![7.0; 3], 0..2, 40, 2, 3),
        ] {
            assert_eq!(Pace::of(&heights, held, rows).next(from), expected);
        }
    }
}
