//! Paper: a [`Document`] value and what can be made of it: PDF, page pictures, Word, plain text, tables for a sheet.
//!
//! Invariant: everything that leaves this room is a function of one `Document`; the same value gives the same bytes.
//! The room knows no database, no clock and no Union rule; the caller brings plain strings and dates, in the order in
//! which they shall stand. Rejected: generating typesetting markup (a name with `#` or `$` would become code), a
//! Word library (none repeats a table header), system fonts (two machines would break pages differently).

mod cards;
mod clean;
mod dates;
mod document;
mod docx;
mod error;
mod fit;
mod fonts;
mod foot;
mod pages;
mod plain;
mod sheet;
mod signature;
mod spoken;
mod table;
mod words;
mod world;

pub mod papers;
pub mod template;

pub use cards::{Card, CardLine, Cards};
pub use clean::Text;
pub use dates::{DateStyle, spelled};
pub use document::{Block, Document, Dotted, Form, Heading, Letterhead, Margins, Mark, Page, PageSize, Paragraph};
pub use docx::docx;
pub use error::PrintError;
pub use fonts::missing_glyphs;
pub use pages::{Pages, pdf};
pub use plain::text;
pub use sheet::{Sheet, sheet};
pub use signature::{Closing, Signature};
pub use spoken::counted;
pub use table::{Align, Breaks, Column, Table, Width};
pub use words::{Run, Words};
