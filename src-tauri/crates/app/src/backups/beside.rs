//! What an open office has beside its database: the note that it is open, what it lacks, whether it is only looked at.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use store::Store;

use super::look::Looking;
use super::older;
use super::presence::Presence;
use super::wire::OlderFile;
use crate::App;
use crate::office::{Office, is_demo_folder};

/// Beside the database of an open office; shared when the same office goes on under another key or user.
#[derive(Debug, Default)]
pub struct Beside {
    /// The note that it is open; none for a demonstration or a copy that is looked at.
    presence: Option<Presence>,
    /// What is asked for its last operation when it is left, and where that is remembered.
    home: Option<(Arc<Store>, PathBuf)>,
    /// What the file lacks of what was seen before, found when it was opened.
    pub(super) older: Mutex<Option<OlderFile>>,
    /// A backup that is only looked at.
    pub(super) looking: Option<Looking>,
}

impl Drop for Beside {
    /// The office is left: what was seen last is kept, unless it is known to be too little.
    fn drop(&mut self) {
        let whole = self.older.lock().unwrap_or_else(PoisonError::into_inner).is_none();
        if let Some((store, folder)) = self.home.take().filter(|_| whole) {
            older::remember(&store, &folder);
        }
        // The note goes last.
        self.presence = None;
    }
}

impl Beside {
    /// Of a backup that is only looked at.
    pub(super) fn looking(looking: Looking) -> Arc<Self> {
        Arc::new(Beside { presence: None, home: None, older: Mutex::default(), looking: Some(looking) })
    }
}

impl Office {
    /// The office was opened: the note is left, and the file is held against what was seen of it.
    pub(crate) fn arrive(&mut self, app: &App) {
        if self.demo || is_demo_folder(&self.folder) || self.is_looked_at() {
            return;
        }
        // An office must open even where its past cannot be read.
        let lacking = older::of(self).ok().flatten();
        if lacking.is_none() {
            older::remember(&self.store, &self.folder);
        }
        self.beside = Arc::new(Beside {
            presence: Some(Presence::leave(app, self)),
            home: Some((Arc::clone(&self.store), self.folder.clone())),
            older: Mutex::new(lacking),
            looking: None,
        });
    }

    /// What the file lacks of what was seen before.
    pub fn lacking(&self) -> Option<OlderFile> {
        self.beside.older.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it is a copy that is only looked at.
    pub fn is_looked_at(&self) -> bool {
        self.beside.looking.is_some()
    }
}
