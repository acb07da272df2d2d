//! A private view of apt: packages are fetched and unpacked into a folder, and the system is left as it is.
//!
//! Needs no rights of root, and nothing that is installed has to give way: Debian's own Rust would push out the one of
//! whoever works here. The signatures are checked as always; the mirror is the one the system itself uses.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::at;
use crate::Outcome;
use crate::process::{program, step};

/// Debian 12's keyring knows the keys of the newer suites too.
const KEYRING: &str = "/usr/share/keyrings/debian-archive-keyring.gpg";

/// A folder with lists of packages of its own.
pub struct Shelf {
    room: PathBuf,
    list: PathBuf,
}

impl Shelf {
    /// Fetches the lists of these suites into a fresh folder.
    ///
    /// # Errors
    /// When no mirror answers.
    pub fn fresh(room: &Path, suites: &[&str]) -> Outcome<Self> {
        let _ = fs::remove_dir_all(room);
        for folder in ["lists/partial", "cache/archives/partial"] {
            let folder = room.join(folder);
            fs::create_dir_all(&folder).map_err(|error| at(&folder, &error))?;
        }
        let shelf = Shelf { room: room.to_owned(), list: room.join("suites.list") };
        let mirror = mirror();
        let line = |suite: &&str| {
            let more = if suite.ends_with("-security") { "-security" } else { "" };
            format!("deb [signed-by={KEYRING}] {mirror}{more} {suite} main\n")
        };
        let lines: String = suites.iter().map(line).collect();
        fs::write(&shelf.list, lines).map_err(|error| at(&shelf.list, &error))?;
        step(&format!("package lists of {}", suites.join(", ")), shelf.apt("apt-get").arg("update"))?;
        Ok(shelf)
    }

    /// Fetches packages; false when the mirror has not all of them.
    pub fn download(&self, packages: &[&str]) -> bool {
        let title = format!("packages {}", packages.join(" "));
        step(&title, self.apt("apt-get").arg("download").args(packages)).is_ok()
    }

    /// The packages that this one needs, directly or not, whose names begin with one of these words.
    pub fn needed(&self, package: &str, beginnings: &[&str]) -> Outcome<Vec<String>> {
        let mut apt = self.apt("apt-cache");
        apt.args(["depends", "--recurse", "--no-recommends", "--no-suggests", "--no-conflicts", "--no-breaks"]);
        let output = apt.args(["--no-replaces", "--no-enhances", package]).output();
        let text = output.map_err(|error| format!("apt-cache: {error}"))?.stdout;
        let text = String::from_utf8_lossy(&text).into_owned();
        // What is needed stands further in; each package has its own line at the left.
        let named = text.lines().filter(|line| beginnings.iter().any(|word| line.starts_with(word)));
        Ok(named.map(str::to_owned).collect())
    }

    /// The packages that were fetched.
    pub fn fetched(&self) -> Outcome<Vec<PathBuf>> {
        let entries = fs::read_dir(&self.room).map_err(|error| at(&self.room, &error))?;
        let paths = entries.flatten().map(|entry| entry.path());
        Ok(paths.filter(|path| path.extension().is_some_and(|ending| ending == "deb")).collect())
    }

    /// Unpacks one folder of a package, or all of it (`.`).
    pub fn unpack(&self, package: &Path, folder: &str) -> Outcome {
        let mut opened = program("dpkg-deb".as_ref());
        opened.arg("--fsys-tarfile").arg(package).stdout(Stdio::piped());
        let mut archive = opened.spawn().map_err(|error| format!("dpkg-deb: {error}"))?;
        let files = archive.stdout.take().ok_or("dpkg-deb gave no archive")?;
        step("unpack", program("tar".as_ref()).arg("-C").arg(&self.room).args(["-x", folder]).stdin(files))?;
        // tar may stop reading before the end: its own verdict counts.
        archive.wait().map(|_| ()).map_err(|error| format!("dpkg-deb: {error}"))
    }

    fn apt(&self, name: &str) -> Command {
        let mut apt = program(name.as_ref());
        apt.current_dir(&self.room).arg("-q");
        let options = [
            format!("Dir::Etc::sourcelist={}", self.list.display()),
            "Dir::Etc::sourceparts=-".to_owned(),
            format!("Dir::State::lists={}", self.room.join("lists").display()),
            format!("Dir::Cache={}", self.room.join("cache").display()),
            "APT::Sandbox::User=root".to_owned(),
        ];
        for option in options {
            apt.args(["-o", &option]);
        }
        apt
    }
}

fn mirror() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let named = named_mirror(&read("/etc/apt/sources.list.d/debian.sources"), &read("/etc/apt/sources.list"));
    named.unwrap_or_else(|| "http://deb.debian.org/debian".to_owned())
}

/// The mirror out of the new form of apt's sources, or the old one.
fn named_mirror(new: &str, old: &str) -> Option<String> {
    let by_key = new.lines().find_map(|line| line.strip_prefix("URIs:")?.split_whitespace().next());
    let by_line = || {
        let deb = old.lines().find(|line| line.starts_with("deb "))?;
        deb.split_whitespace().find(|word| word.starts_with("http"))
    };
    by_key.or_else(by_line).map(|mirror| mirror.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mirror_is_read_from_both_forms_of_apt() {
        let new =
            "Types: deb\n# a remark\nURIs: http://mirror.example/debian/\nSuites: bookworm\n\nURIs: http://other/\n";
        let old = "# deb http://wrong/\ndeb [signed-by=/a/key] http://old.example/debian bookworm main\n";
        assert_eq!(named_mirror(new, old).as_deref(), Some("http://mirror.example/debian"));
        assert_eq!(named_mirror("", old).as_deref(), Some("http://old.example/debian"));
        assert_eq!(named_mirror("", ""), None);
    }
}
