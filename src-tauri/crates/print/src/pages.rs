//! A document laid out: PDF file and page pictures.
//!
//! Invariant: the page pictures and the PDF of one [`Pages`] come from the same layout. The typesetter's memory is
//! emptied after every piece of a paper: cold costs twice a very short time. The PDF is untagged: tagged it is over ten times as large for long lists.

mod numbers;
mod pace;
mod pieces;
mod plan;

use crate::{Document, PrintError};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// Các trang: a document laid out, kept for asking page after page.
pub struct Pages {
    laid_out: PagedDocument,
}

impl Pages {
    /// Lays a document out.
    ///
    /// # Errors
    /// [`PrintError::Layout`] if the typesetter refuses it.
    pub fn layout(document: &Document) -> Result<Self, PrintError> {
        Ok(Self { laid_out: pieces::lay(document)? })
    }

    /// How many pages it has.
    pub fn page_count(&self) -> usize {
        self.laid_out.pages().len()
    }

    /// Width and height of a page in millimetres; pages are counted from 1.
    ///
    /// # Errors
    /// [`PrintError::NoSuchPage`].
    pub fn size_mm(&self, page: usize) -> Result<(f64, f64), PrintError> {
        let size = self.page(page)?.frame.size();
        Ok((size.x.to_mm(), size.y.to_mm()))
    }

    /// The picture of a page, counted from 1: letters are outlines, so there is no text to select in it.
    ///
    /// # Errors
    /// [`PrintError::NoSuchPage`].
    pub fn svg(&self, page: usize) -> Result<String, PrintError> {
        let svg = typst_svg::svg(self.page(page)?, &Default::default());
        comemo::evict(0);
        Ok(svg)
    }

    /// The PDF file of these pages.
    ///
    /// # Errors
    /// [`PrintError::Pdf`] if the exporter refuses.
    pub fn pdf(&self) -> Result<Vec<u8>, PrintError> {
        let file = typst_pdf::pdf(
            &self.laid_out,
            &PdfOptions {
                tagged: false,
                creator: Smart::Custom(Some("Đồng Hành".to_string())),
                ..PdfOptions::default()
            },
        );
        comemo::evict(0);
        file.map_err(|errors| PrintError::Pdf { reason: first_message(errors.iter().map(|e| &*e.message)) })
    }

    fn page(&self, page: usize) -> Result<&typst_layout::Page, PrintError> {
        let pages = self.laid_out.pages();
        let found = page.checked_sub(1).and_then(|i| pages.get(i));
        found.ok_or(PrintError::NoSuchPage { page, pages: pages.len() })
    }
}

/// A document as a PDF file; the same document gives the same bytes.
///
/// # Errors
/// [`PrintError::Layout`] and [`PrintError::Pdf`].
pub fn pdf(document: &Document) -> Result<Vec<u8>, PrintError> {
    Pages::layout(document)?.pdf()
}

fn first_message<'a>(mut messages: impl Iterator<Item = &'a str>) -> String {
    messages.next().unwrap_or("không rõ lý do").to_string()
}

#[cfg(test)]
mod tests;
