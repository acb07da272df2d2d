//! The true window, driven like a person would: what only it can prove (permissions, the policy of the page, the native
//! door, the print queue, closing and opening again). Everything else is proved faster over the bridge.
#![cfg(target_os = "linux")]

mod door;
mod first_start;
mod queue;
