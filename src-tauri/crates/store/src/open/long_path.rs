//! The path of a file as SQLite must be told it.
//!
//! Rust's own calls lengthen a path for Windows by themselves; SQLite hands it on as it is, and Windows then stops at 260
//! letters: an office below a few long Vietnamese folder names could be made but not opened. So a long path gets the
//! mark `\\?\` that lifts the limit. Short ones keep their plain form. Rejected: the switch in the registry and in the
//! program's description that lifts it (a school's PC rarely has it on).

use std::borrow::Cow;
use std::path::Path;

/// The path, marked as long where Windows needs it. What cannot be made absolute is left to SQLite's own refusal.
pub(crate) fn for_sqlite(path: &Path) -> Cow<'_, Path> {
    if !cfg!(windows) {
        return Cow::Borrowed(path);
    }
    let marked = std::path::absolute(path).ok().and_then(|absolute| marked(absolute.to_str()?));
    marked.map_or(Cow::Borrowed(path), |text| Cow::Owned(text.into()))
}

/// The marked form of an absolute path of Windows, if it is long. Room is left for what SQLite appends (`-journal`).
fn marked(absolute: &str) -> Option<String> {
    const PLAIN: usize = 240;
    if absolute.encode_utf16().count() < PLAIN || absolute.starts_with(r"\\?\") {
        return None;
    }
    Some(match absolute.strip_prefix(r"\\") {
        Some(share) => format!(r"\\?\UNC\{share}"),
        None => format!(r"\\?\{absolute}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_long_paths_are_marked_and_each_kind_in_its_way() {
        let long = r"Hồ sơ\".repeat(50);
        assert_eq!(marked(r"C:\Đoàn trường\Tài liệu\office.db"), None);
        assert_eq!(marked(&format!(r"C:\{long}office.db")), Some(format!(r"\\?\C:\{long}office.db")));
        assert_eq!(marked(&format!(r"\\may-chu\{long}office.db")), Some(format!(r"\\?\UNC\may-chu\{long}office.db")));
        assert_eq!(marked(&format!(r"\\?\C:\{long}office.db")), None);
    }

    #[test]
    fn a_path_keeps_naming_the_same_file() {
        let folder = tempfile::tempdir().unwrap();
        let deep = (0..3).fold(folder.path().to_owned(), |path, _| path.join("Sổ đoàn viên ".repeat(5).trim_end()));
        std::fs::create_dir_all(&deep).unwrap();
        let file = deep.join("office.db");
        std::fs::write(&file, b"x").unwrap();
        assert_eq!(std::fs::read(for_sqlite(&file)).unwrap(), b"x");
    }
}
