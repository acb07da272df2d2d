//! The table of a Word file, with the closing as its last row.
//!
//! Invariant: the closing keeps the last two rows with it (`keepNext` in every paragraph of theirs), rows do not split and
//! the header row repeats, as in the PDF. Rejected: the closing as paragraphs after the table; LibreOffice then leaves the
//! signatures alone on a page as soon as the table itself has two.

use super::body::{CENTRED, PLAIN};
use super::closing::closing;
use super::xml::{Cell, Look, Para, Xml};
use crate::fit::{CELL_SIDE, TableFit};
use crate::{Align, Closing, Page, Table, Text};

/// Blank above and below the text of a cell, in millimetres: a line is a little higher in Word, rows come out alike.
const CELL_TOP: f64 = 1.17;

/// A table; the closing, where there is one, is its last row, which the two rows above stay with.
pub(super) fn table(xml: &mut Xml, table: &Table, fit: &TableFit, tail: Option<&Closing>, page: &Page) {
    if table.columns.is_empty() {
        return;
    }
    let look = Look { size: fit.size, ..PLAIN };
    let kept_from = if tail.is_some() { table.rows().len() - fit.along } else { usize::MAX };
    xml.table(&fit.widths, true, (CELL_SIDE, CELL_TOP), |x| {
        x.row(true, false, |x| {
            for (title, &width) in fit.titles.iter().zip(&fit.widths) {
                x.cell(Cell { width, grey: true, middle: true, ..Cell::default() }, |x| {
                    x.paragraph(Para { keep_next: true, mark: fit.size, ..CENTRED }, |x| {
                        x.run(title, Look { bold: true, ..look });
                    });
                });
            }
        });
        for (i, row) in table.rows().iter().enumerate() {
            if let Some(title) = table.band_above(i) {
                band(x, title, &fit.widths, look);
            }
            x.row(false, fit.breakable, |x| {
                let columns = table.columns.iter().zip(row).zip(fit.widths.iter().zip(&fit.dots));
                for ((column, cell), (&width, dots)) in columns {
                    let para = Para { align: column.align, keep_next: i >= kept_from, mark: fit.size, ..CENTRED };
                    x.cell(Cell { width, middle: true, ..Cell::default() }, |x| {
                        x.paragraph(para, |x| {
                            if cell.is_blank() && column.wanted {
                                x.run(dots, look);
                            } else {
                                x.run(cell, look);
                            }
                        });
                    });
                }
            });
        }
        if let Some(tail) = tail {
            x.row(false, false, |x| {
                let cell = Cell { width: page.text_width_mm(), span: fit.widths.len(), bare: true, ..Cell::default() };
                x.cell(cell, |x| {
                    x.gap(if tail.count_line.is_blank() { 3.5 } else { 1.5 }, true);
                    closing(x, tail, page);
                    x.part_from_table();
                });
            });
        }
    });
}

/// A title over the whole width, on the page of the row below it.
fn band(xml: &mut Xml, title: &Text, widths: &[f64], look: Look) {
    let cell = Cell { width: widths.iter().sum(), middle: true, span: widths.len(), ..Cell::default() };
    xml.row(false, false, |x| {
        x.cell(cell, |x| {
            x.paragraph(Para { align: Align::Left, keep_next: true, mark: look.size, ..CENTRED }, |x| {
                x.run(title, Look { bold: true, ..look });
            });
        });
    });
}
