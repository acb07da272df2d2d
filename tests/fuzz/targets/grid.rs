//! See `src/grid.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::grid::ask(bytes));
