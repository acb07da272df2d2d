//! What the machine tells about a folder: who synchronises it, on which disk it lies, whether it can be written.
//!
//! Invariant: nothing is left behind, neither a folder nor a file. `sysinfo` (kept since 2015, the same words on Windows
//! and Linux) names the disks; nothing else of it is compiled in. The `OneDrive…` variables are read because OneDrive may
//! be told to keep a folder of any name.

use std::path::{Path, PathBuf};

use sysinfo::{DiskRefreshKind, Disks};

use super::ground::{Cloud, Drive, FILES, Ground, Signs, judge};
use crate::Failure;

const ROOTS: [&str; 3] = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"];
const NETWORK: [&str; 7] = ["cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "9p"];
/// A `desktop.ini` has a few lines; whatever is longer is none.
const LOOK_MOST: u64 = 64 * 1024;

/// The ground of a folder of this machine, which need not be there yet.
pub fn ground(folder: &Path) -> Ground {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    judge(&folder.display().to_string(), &signs(&folder))
}

/// Of folders that could be proposed the first on ground of its own; if there is none, the first.
pub fn proposed(candidates: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
    let mut first = None;
    for folder in candidates {
        if ground(&folder) == Ground::Own {
            return Some(folder);
        }
        first.get_or_insert(folder);
    }
    first
}

/// Refuses, before anything is made, a folder in which no file can be made.
pub fn writable(folder: &Path) -> Result<(), Failure> {
    let refused = || {
        Failure::new(
            "folder",
            format!(
                "Không ghi được vào thư mục {}. Chọn thư mục khác, hoặc kiểm tra ổ đĩa và quyền ghi.",
                folder.display()
            ),
        )
    };
    let whole = std::path::absolute(folder).map_err(|_| refused())?;
    let there = whole.ancestors().find(|above| above.exists()).filter(|above| above.is_dir()).ok_or_else(refused)?;
    let trial = there.join(".dong-hanh-thu-ghi");
    let written = std::fs::write(&trial, b"");
    // Gone again whether it was written or not; a trial that stays is an empty file.
    std::fs::remove_file(&trial).ok();
    written.map_err(|_| refused())
}

fn signs(folder: &Path) -> Signs {
    let roots = ROOTS.iter().filter_map(|name| Some((Cloud::OneDrive, std::env::var(name).ok()?))).collect();
    let mut signs = Signs { roots, drive: drive(folder), ..Signs::default() };
    for above in folder.ancestors() {
        // `.dropbox` in a home is the program's own folder; in a synchronised one it is a file.
        let is_sign = |name: &&&str| {
            let path = above.join(name);
            if **name == ".dropbox" { path.is_file() } else { path.exists() }
        };
        signs.files.extend(FILES.iter().filter(is_sign).map(|name| (*name).to_owned()));
        signs.looks.extend(look(&above.join("desktop.ini")));
    }
    signs
}

/// The text of a `desktop.ini`, which is written in letters of one byte or of two.
fn look(path: &Path) -> Option<String> {
    if std::fs::metadata(path).ok()?.len() > LOOK_MOST {
        return None;
    }
    let bytes: Vec<u8> = std::fs::read(path).ok()?.into_iter().filter(|byte| *byte != 0).collect();
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn drive(folder: &Path) -> Drive {
    // Windows gives a mapped drive its true name: `\\?\UNC\server\share`.
    let there = folder.ancestors().find_map(|above| above.canonicalize().ok());
    if there.as_ref().is_some_and(|there| judge(&there.display().to_string(), &Signs::default()) == Ground::Network) {
        return Drive::Network;
    }
    // A machine that does not tell its disks has nothing known against them.
    let disks = Disks::new_with_refreshed_list_specifics(DiskRefreshKind::nothing()).ok();
    let whole = there.unwrap_or_else(|| folder.to_owned());
    let plain = PathBuf::from(whole.display().to_string().trim_start_matches(r"\\?\"));
    let under = disks.iter().flat_map(|disks| disks.iter()).filter(|disk| plain.starts_with(disk.mount_point()));
    match under.max_by_key(|disk| disk.mount_point().as_os_str().len()) {
        Some(disk) if NETWORK.iter().any(|kind| disk.file_system() == *kind) => Drive::Network,
        Some(disk) if disk.is_removable() => Drive::Removable,
        _ => Drive::Fixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_found_above_a_folder_that_is_not_there_yet() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let own = home.path().join("Dong Hanh");
        assert_eq!(ground(&own), Ground::Own);
        std::fs::create_dir(home.path().join(".dropbox")).expect("a folder of the program itself");
        assert_eq!(ground(&own), Ground::Own, "a home with Dropbox in it is no synchronised folder");
        std::fs::remove_dir(home.path().join(".dropbox")).expect("gone");
        std::fs::write(home.path().join(".dropbox"), b"").expect("a sign");
        assert_eq!(ground(&own), Ground::Synced(Cloud::Dropbox));
        std::fs::remove_file(home.path().join(".dropbox")).expect("gone");
        let wide: Vec<u8> = "IconResource=C:\\OneDrive.exe".encode_utf16().flat_map(u16::to_le_bytes).collect();
        std::fs::write(home.path().join("desktop.ini"), wide).expect("a look");
        assert_eq!(ground(&own), Ground::Synced(Cloud::OneDrive));
        assert!(!own.exists(), "looking makes nothing");
    }

    #[test]
    fn the_first_folder_on_own_ground_is_proposed() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let (synced, own) = (home.path().join("OneDrive").join("Dong Hanh"), home.path().join("Dong Hanh"));
        assert_eq!(proposed([synced.clone(), own.clone()]), Some(own));
        assert_eq!(proposed([synced.clone()]), Some(synced));
        assert_eq!(proposed([]), None);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_refused_and_nothing_is_left() {
        let home = tempfile::tempdir().expect("a temporary folder");
        let file = home.path().join("mot-tep");
        std::fs::write(&file, b"x").expect("a file");
        let failure = writable(&file.join("Dong Hanh")).expect_err("a file holds no folder");
        assert!(failure.sentence.contains("mot-tep"), "{}", failure.sentence);
        writable(&home.path().join("moi").join("Dong Hanh")).expect("a folder that can be made");
        let left: Vec<_> = std::fs::read_dir(home.path()).expect("a folder").flatten().map(|e| e.file_name()).collect();
        assert_eq!(left, ["mot-tep"]);
    }
}
