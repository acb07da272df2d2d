//! Stories of the whole application: what an office does in a day, told through the one door and with real files.
//!
//! Invariant: a story works in a temporary folder with a fixed clock and seeded chance, so that it ends alike every time.
//! Files are made and read back by other programs than ours (calamine, rust_xlsxwriter, poppler), so that a mistake
//! made twice is still seen. What one room promises is tested in that room; here the rooms are tried together.

mod agenda;
#[cfg(target_os = "linux")] // read back with poppler
mod alike;
mod attachments;
mod backup;
mod bad_input;
mod beside;
#[cfg(target_os = "linux")] // read back with poppler too
mod ceremony_set;
mod chain;
mod classes;
mod command_line;
mod companions;
mod conditions;
mod documents;
mod door;
mod excel;
mod files;
mod first_run;
mod first_start;
mod hand_overs;
mod health;
mod import;
mod kept;
mod keys;
mod laws;
#[cfg(target_os = "linux")] // measured with poppler
mod layout;
#[cfg(target_os = "linux")] // what a process holds open is read from /proc
mod leak;
mod leaving;
mod letters;
mod made;
mod many;
mod office;
mod other_lists;
mod other_pc;
#[cfg(target_os = "linux")] // its subjects are told in `papers`
mod paper_texts;
#[cfg(target_os = "linux")] // papers are read back with poppler, which `cargo xtask test` installs there
mod papers;
mod path;
mod plan;
mod refused;
mod reports;
mod rounds;
mod rulebook;
#[cfg(target_os = "linux")] // measured with poppler
mod signatures;
#[cfg(target_os = "linux")] // read back with poppler
mod strange_papers;
mod templates;
mod tracking;
mod union;
mod users;
#[cfg(target_os = "linux")] // the list of ways is kept in `leak`
mod ways_out;
mod whole_path;
mod yearly;
