//! What the template reads of each sheet: the document and the sizes that were fitted to it.
//!
//! Invariant: a plan that was cut keeps the sizes of the whole, so that its rows look as if nothing had been cut.

use crate::fit::{self, TableFit};
use crate::foot::{Foot, feet};
use crate::{Block, Closing, Document, Heading, Mark};
use serde::Serialize;
use std::ops::Range;

/// A sheet as the template reads it.
#[derive(Serialize)]
pub(super) struct Plan {
    document: Document,
    /// Beside each block of the body, the fit of that block if it is a table.
    fits: Vec<Option<TableFit>>,
    feet: Vec<Foot>,
    mark: Option<Printed>,
    /// Blanks of this page size, in millimetres: above and below the title, between post and name.
    around_title: (f64, f64),
    signing_room: f64,
    /// Width and height of the page, in millimetres.
    width: f64,
    height: f64,
    /// Its table goes on in another piece: each row says where it came to stand.
    open: bool,
}

#[derive(Clone, Serialize)]
struct Printed {
    word: &'static str,
    note: &'static str,
}

impl Plan {
    pub fn of(document: &Document) -> Self {
        let mut document = Document { then: Vec::new(), ..document.clone() };
        let fits: Vec<Option<TableFit>> = document
            .body
            .iter()
            .map(|block| match block {
                Block::Table(table) => Some(fit::table(table, &document)),
                _ => None,
            })
            .collect();
        for (block, fit) in document.body.iter_mut().zip(&fits) {
            match (block, fit) {
                (Block::Table(table), Some(fit)) => fit::soften(table, fit),
                (Block::Cards(cards), _) => *cards = cards.fitted(),
                _ => {}
            }
        }
        let (width, height) = document.page.size_mm();
        Plan {
            fits,
            feet: feet(&document.closing.signatures, document.page.text_width_mm()),
            mark: document.mark.map(|mark: Mark| Printed { word: mark.word(), note: mark.note() }),
            around_title: document.page.around_title(),
            signing_room: document.page.signing_room(),
            width,
            height,
            open: false,
            document,
        }
    }

    /// The sheet.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Which block is a table of more than so many rows, none of which may run over two pages; and how many it has.
    pub fn long_table(&self, rows: usize) -> Option<(usize, usize)> {
        self.document.body.iter().zip(&self.fits).enumerate().find_map(|(at, (block, fit))| match (block, fit) {
            (Block::Table(table), Some(fit)) if !fit.breakable && table.rows().len() > rows => {
                Some((at, table.rows().len()))
            }
            _ => None,
        })
    }

    /// The heights of the rows of the table at a block, as they were fitted.
    pub fn heights(&self, at: usize) -> &[f64] {
        self.fits[at].as_ref().map_or(&[], |fit| &fit.heights)
    }

    /// The sheet with these rows alone of the table at a block: what stands above it belongs to the first of its rows,
    /// what stands below it to the last, and an open piece has no end.
    pub fn piece(&self, at: usize, rows: Range<usize>, open: bool) -> Self {
        let (first, whole) = (rows.start == 0, &self.document);
        let mut body = Vec::new();
        let mut fits = Vec::new();
        for (place, (block, fit)) in whole.body.iter().zip(&self.fits).enumerate() {
            let wanted = if place < at { first } else { place == at || !open };
            if wanted {
                fits.push(fit.clone());
                body.push(match block {
                    Block::Table(table) if place == at => Block::Table(table.part(rows.clone())),
                    other => other.clone(),
                });
            }
        }
        Plan {
            document: Document {
                title: whole.title.clone(),
                letterhead: whole.letterhead.clone().filter(|_| first),
                heading: if first { whole.heading.clone() } else { Heading::default() },
                body,
                closing: if open { Closing::default() } else { whole.closing.clone() },
                then: Vec::new(),
                ..*whole
            },
            fits,
            feet: self.feet.clone(),
            mark: self.mark.clone(),
            open,
            ..*self
        }
    }
}
