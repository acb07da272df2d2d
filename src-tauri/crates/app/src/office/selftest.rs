//! The program tries itself on this machine: an office is made, closed, opened again by its code, checked, taken away.
//!
//! For whoever looks after a machine where something does not work: is it the machine, the window, or the office's own
//! folder? Invariant: no office of the user is touched, and nothing is left behind.

use std::path::Path;

use serde_json::{Value, json};

use super::{App, Place};
use crate::{Clock, Failure};

/// Tries everything that one office needs, in a folder of its own below `folder`.
///
/// # Errors
/// The sentence of what this machine did not let happen.
pub fn selftest(folder: &Path) -> Result<(), Failure> {
    // The number of the process: two trials at a time do not meet.
    let own = folder.join(format!("dong-hanh-tu-kiem-tra-{}", std::process::id()));
    let tried = office(&own);
    // What is left of a failed trial is of use to nobody; what cannot be removed holds invented words only.
    std::fs::remove_dir_all(&own).ok();
    tried
}

fn office(folder: &Path) -> Result<(), Failure> {
    let program = || App::new(Place::Folder(folder.to_owned()), Clock::System);
    let made = program();
    let words = json!({ "unit": "Đơn vị tự kiểm tra", "kind": "school", "school_year": "2025-2026" });
    let code = made.call("office.create", words)?["recovery_code"].clone();
    made.call("office.close", json!({}))?;
    let again = program();
    again.call("office.unlock", json!({ "recovery_code": code }))?;
    let found = again.call("office.check", json!({}))?["problems"].clone();
    again.call("office.close", json!({}))?;
    if found.as_array().is_some_and(Vec::is_empty) { Ok(()) } else { Err(unsound(&found)) }
}

fn unsound(found: &Value) -> Failure {
    Failure::new("selftest", format!("Dữ liệu vừa lập không nguyên vẹn: {found}. Kiểm tra ổ đĩa."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_passes_on_a_sound_machine_leaves_nothing_and_fails_where_nothing_can_be_written() {
        let home = tempfile::tempdir().unwrap();
        assert!(selftest(home.path()).is_ok());
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
        let file = home.path().join("tep");
        std::fs::write(&file, b"").unwrap();
        let failure = selftest(&file).expect_err("a file is no folder");
        assert_eq!(failure.refused, "folder");
    }
}
