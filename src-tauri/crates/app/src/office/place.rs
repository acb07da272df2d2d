//! Where an office lies. The command line names the folder; the window remembers it in its own data folder, in a small
//! file that holds a path and nothing personal.

use std::path::{Path, PathBuf};

use crate::Failure;

/// Where the office lies or may lie.
#[derive(Debug, Clone)]
pub enum Place {
    /// This folder (command line, bridge).
    Folder(PathBuf),
    /// The program's own data folder: it remembers the folder of the office there, and keeps the demonstration in it.
    Home {
        /// Data folder of the program.
        home: PathBuf,
        /// Folder proposed for a new office.
        proposed: PathBuf,
    },
}

const REMEMBERED: &str = "noi-luu.json";
const DEMO: &str = "du-lieu-mau";

impl Place {
    /// The window's place: data folder of the program, and the folder proposed for a new office.
    pub fn home(home: PathBuf, proposed: PathBuf) -> Self {
        Place::Home { home, proposed }
    }

    /// The folder where an office is expected, if one is known.
    pub fn folder(&self) -> Option<PathBuf> {
        match self {
            Place::Folder(folder) => Some(folder.clone()),
            Place::Home { home, .. } => {
                let text = std::fs::read_to_string(home.join(REMEMBERED)).ok()?;
                serde_json::from_str::<serde_json::Value>(&text).ok()?["folder"].as_str().map(PathBuf::from)
            }
        }
    }

    /// The folder proposed for a new office.
    pub fn proposed(&self) -> PathBuf {
        match self {
            Place::Folder(folder) => folder.clone(),
            Place::Home { proposed, .. } => proposed.clone(),
        }
    }

    /// The folder of the demonstration.
    pub fn demo(&self) -> PathBuf {
        match self {
            Place::Folder(folder) => folder.clone(),
            Place::Home { home, .. } => home.join(DEMO),
        }
    }

    /// Keeps the folder for the next start.
    pub fn remember(&mut self, folder: &Path) -> Result<(), Failure> {
        match self {
            Place::Folder(own) => folder.clone_into(own),
            Place::Home { home, .. } => {
                let text = serde_json::json!({ "folder": folder }).to_string();
                std::fs::create_dir_all(&*home)
                    .and_then(|()| vault::write_atomic(&home.join(REMEMBERED), text.as_bytes()))
                    .map_err(|_| {
                        Failure::new("place", format!("Không ghi được vào {}. Kiểm tra ổ đĩa.", home.display()))
                    })?;
            }
        }
        Ok(())
    }
}
