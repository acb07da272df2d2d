//! Tests of the room as a whole; `kit` holds the invented office they play in.

mod attachments;
mod copies;
mod kit;
mod law;
mod migrations;
mod opening;
mod parity;
mod rekey;
mod search;
mod things;
mod writing;
