//! See `src/pages.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::pages::ask(bytes));
