//! The papers of a ceremony, one file each, all made from one value; and the whole set at once.

mod decoration;
mod event;
mod invitation;
mod items;
mod keep;
mod minutes;
mod oath;
mod programme;
mod script;
mod seats;
mod set;
pub mod wire;

pub use event::Event;
pub use keep::{run as programme, set as set_programme};
pub use set::{make_set, set, set_printed};

use super::paper::Paper;

/// Every paper of a ceremony, in the order of menus.
pub static ALL: &[&Paper] = &[
    &programme::PAPER,
    &script::PAPER,
    &invitation::PAPER,
    &oath::PAPER,
    &decoration::PAPER,
    &seats::PAPER,
    &minutes::PAPER,
];
