//! The test kit: what whole-application suites share, so that a story reads like a story.
//!
//! Invariant: a suite works in a temporary folder and never sees a real office. Nothing here is shipped. Waiting is done
//! in one place ([`patience`]) by asking again until a deadline, never by sleeping and hoping.

pub mod base64;
pub mod http;
pub mod old_letters;
pub mod patience;
pub mod photo;
pub mod place;
#[cfg(target_os = "linux")]
pub mod rig;
pub mod server;
pub mod sheets;
#[cfg(target_os = "linux")]
pub mod torture;
pub mod webdriver;
pub mod words;

/// What went wrong in a rig, in one sentence.
pub type Outcome<T = ()> = Result<T, String>;
