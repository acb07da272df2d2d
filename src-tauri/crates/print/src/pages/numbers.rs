//! Numbers at the head of pages, from a sheet's second page on.
//!
//! Invariant: they stand where a page's head is; all of a file are set in one small run of the typesetter.

use super::pieces::{Given, compiled};
use crate::{Document, PrintError};
use serde::Serialize;
use typst::layout::Point;
use typst_layout::Page;

/// The number of one page, with what decides where it stands, in millimetres.
#[derive(Clone, Serialize)]
pub(super) struct Number {
    width: f64,
    height: f64,
    top: f64,
    left: f64,
    right: f64,
    number: usize,
}

impl Number {
    pub fn new(document: &Document, number: usize) -> Self {
        let (width, height) = document.page.size_mm();
        let inner = document.inside_frame();
        let margins = document.page.margins;
        Self {
            width,
            height,
            top: margins.top + inner,
            left: margins.left + inner,
            right: margins.right + inner,
            number,
        }
    }
}

/// Puts numbers on the pages at these places.
pub(super) fn stamp(pages: &mut [Page], numbers: &[(usize, Number)]) -> Result<(), PrintError> {
    if numbers.is_empty() {
        return Ok(());
    }
    let wanted: Vec<Number> = numbers.iter().map(|(_, number)| number.clone()).collect();
    let laid = compiled(&Given { numbers: &wanted, ..Given::default() })?;
    for ((at, _), stamp) in numbers.iter().zip(laid.pages()) {
        // First, as it is read first.
        pages[*at].frame.prepend_frame(Point::zero(), stamp.frame.clone());
    }
    Ok(())
}
