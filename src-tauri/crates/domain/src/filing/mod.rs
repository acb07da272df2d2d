//! Ghép tệp: whose a scan or photo is and which paper it shows, told by the name of its file alone.
//!
//! Invariant: nothing is read and nothing decided; what is not certain is a question with those who may be meant.
//! Accents may be missing in a file name; where they are written and differ, it is another name.

mod what;
mod whose;

pub use what::document_in;
pub use whose::{By, People, Somebody, Whose, place_in};
