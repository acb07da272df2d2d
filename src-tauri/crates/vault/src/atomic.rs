//! Replacing a small file so that a power cut leaves the old one or the new one, never half of one.
//!
//! Invariant: from the first write on, the path always names a whole file. Rejected: moving the old file aside before
//! the new one takes its name (between the two renames there would be no file).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes `bytes` to `path`: into a file beside it, to the disk, then by one rename. What stood there before is kept
/// beside it with the ending `.cu`.
///
/// # Errors
/// Whatever the disk refuses; the file at `path` is then the old one.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::read(path) {
        Ok(previous) => replace(&beside(path, ".cu"), &previous)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    replace(path, bytes)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = beside(path, ".moi");
    let written = write_through(&fresh, bytes).and_then(|()| fs::rename(&fresh, path));
    if written.is_err() {
        // The first failure is the one to report; a leftover is overwritten next time.
        fs::remove_file(&fresh).ok();
    }
    written.and_then(|()| sync_folder(path))
}

fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the rename itself durable; Windows writes it with the file and opens no folders.
fn sync_folder(path: &Path) -> io::Result<()> {
    match path.parent().filter(|parent| cfg!(unix) && !parent.as_os_str().is_empty()) {
        Some(parent) => File::open(parent)?.sync_all(),
        None => Ok(()),
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_previous_one_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.keys");
        write_atomic(&path, b"one").unwrap();
        assert_eq!(names(folder.path()), ["office.keys"]);
        write_atomic(&path, b"two").unwrap();
        write_atomic(&path, b"three").unwrap();
        assert_eq!(names(folder.path()), ["office.keys", "office.keys.cu"]);
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(fs::read(beside(&path, ".cu")).unwrap(), b"two");
    }

    #[test]
    fn leftovers_of_a_power_cut_do_not_matter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.keys");
        write_atomic(&path, b"one").unwrap();
        fs::write(beside(&path, ".moi"), b"half of a long file that was never finished").unwrap();
        write_atomic(&path, b"two").unwrap();
        assert_eq!(names(folder.path()), ["office.keys", "office.keys.cu"]);
        assert_eq!(fs::read(&path).unwrap(), b"two");
    }

    #[test]
    fn a_refusal_leaves_the_old_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.keys");
        write_atomic(&path, b"one").unwrap();
        // A folder in the way of the fresh file.
        fs::create_dir(beside(&path, ".moi")).unwrap();
        assert!(write_atomic(&path, b"two").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert!(write_atomic(&folder.path().join("missing").join("office.keys"), b"one").is_err());
    }
}
