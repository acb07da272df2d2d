//! Name plates, envelopes and sheets of labels: cells of a format, some of the office's own.

mod envelopes;
mod format;
mod keep;
mod member_labels;
mod name_plates;
mod sheet;
pub mod wire;

pub use keep::{list, remove, save};
pub use sheet::prepare;

use super::paper::Paper;

/// Every paper made of cells, in the order of menus.
pub static ALL: &[&Paper] = &[&name_plates::PAPER, &envelopes::PAPER, &member_labels::PAPER];
