//! Any bytes: what kind of file they are, and what is read of them.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::bytes(bytes));
