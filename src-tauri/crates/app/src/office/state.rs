//! The program between calls: which office is open, the plans and jobs it holds. Everything is behind locks, because the
//! window calls from several threads.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, RwLock};
use std::time::Duration;

use domain::id::Id;
use serde_json::Value;
use serde_json::value::RawValue;
use store::Store;

use super::place::Place;
use super::wire::OfficeUnlock;
use crate::backups::{Background, Beside};
use crate::candidates::Judged;
use crate::import::Plans;
use crate::jobs::{Jobs, Progress};
use crate::papers::Laid;
use crate::remarks::FormPlan;
use crate::{Call, Clock, Failure, Ids};

/// Cơ sở dữ liệu của đơn vị, open.
#[derive(Debug)]
pub struct Office {
    /// The database; shared, so that another key makes another [`Office`] over the same connection.
    pub store: Arc<Store>,
    /// Its key, for backups.
    pub key: vault::DatabaseKey,
    /// Its folder.
    pub folder: PathBuf,
    /// Who opened it, as the journal names them.
    pub user: String,
    /// Their row; none with the recovery code, and where there is no password.
    pub user_id: Option<Id>,
    /// The recovery code opened it.
    pub by_code: bool,
    /// What was found wrong with `office.keys` at the opening and mended, as a sentence.
    pub keys_note: Option<String>,
    /// Invented people.
    pub demo: bool,
    /// What lies beside the database: the note that it is open, what it lacks, whether it is only looked at.
    pub beside: Arc<Beside>,
}

impl Office {
    /// An office just opened.
    pub fn new(store: Store, key: vault::DatabaseKey, folder: PathBuf, user: String, demo: bool) -> Self {
        Office {
            store: Arc::new(store),
            key,
            folder,
            user,
            user_id: None,
            by_code: false,
            keys_note: None,
            demo,
            beside: Arc::default(),
        }
    }
}

/// The program: one door, [`App::call`].
#[derive(Clone)]
pub struct App {
    inner: Arc<Inner>,
}

struct Inner {
    place: Mutex<Place>,
    clock: Clock,
    ids: Ids,
    office: RwLock<Option<Arc<Office>>>,
    plans: Plans,
    forms: Plans<FormPlan>,
    jobs: Jobs,
    background: Arc<Background>,
    judged: Judged,
    laid: Laid,
    fresh_code: Mutex<Option<vault::RecoveryCode>>,
    next_code: Mutex<Option<vault::RecoveryCode>>,
    wrong: AtomicU32,
}

impl App {
    /// A program that knows where its office lies or may lie.
    pub fn new(place: Place, clock: Clock) -> Self {
        App::with_ids(place, clock, Ids::System)
    }

    /// The same with a given source of chance.
    pub fn with_ids(place: Place, clock: Clock, ids: Ids) -> Self {
        App {
            inner: Arc::new(Inner {
                place: Mutex::new(place),
                clock,
                ids,
                office: RwLock::new(None),
                plans: Plans::default(),
                forms: Plans::default(),
                jobs: Jobs::default(),
                background: Arc::default(),
                judged: Judged::default(),
                laid: Laid::default(),
                fresh_code: Mutex::new(None),
                next_code: Mutex::new(None),
                wrong: AtomicU32::new(0),
            }),
        }
    }

    /// Runs a command of the catalogue: the one door.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Failure> {
        self.call_watched(command, args, &Progress::default())
    }

    /// The same, with progress that another thread may read and stop.
    pub fn call_watched(&self, command: &str, args: Value, progress: &Progress) -> Result<Value, Failure> {
        let entry = crate::catalogue::named(command)?;
        entry.run(&Call::new(self, entry.name, progress), args)
    }

    /// Runs a command for a door that passes its reply on as text.
    pub fn answer(&self, command: &str, args: Value) -> Result<Box<RawValue>, Failure> {
        self.answer_watched(command, args, &Progress::default())
    }

    /// The same, with progress that another thread may read and stop.
    pub fn answer_watched(&self, command: &str, args: Value, progress: &Progress) -> Result<Box<RawValue>, Failure> {
        let entry = crate::catalogue::named(command)?;
        entry.run_to_text(&Call::new(self, entry.name, progress), args)
    }

    /// Runs work under the name of a command, with a context of its own.
    pub(crate) fn watched<T>(
        &self,
        command: &'static str,
        work: impl FnOnce(&Call<'_>) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let progress = Progress::default();
        work(&Call::new(self, command, &progress))
    }

    /// Closes the office that is open.
    pub(crate) fn leave(&self) {
        self.put(None);
    }

    /// The folder of the demonstration.
    pub(crate) fn demo_folder(&self) -> PathBuf {
        self.place().demo()
    }

    /// Takes in an office just made.
    pub(crate) fn put_made(&self, made: super::Made) {
        self.put(Some(made.office));
    }

    /// The folder where an office is, or may be made.
    pub(crate) fn office_folder(&self) -> PathBuf {
        let place = self.place();
        place.folder().unwrap_or_else(|| place.proposed())
    }

    /// Keeps the folder of the office for the next start.
    pub(crate) fn remember_folder(&self, folder: &Path) -> Result<(), Failure> {
        self.place().remember(folder)
    }

    /// Opens the office of a folder.
    pub(crate) fn open_folder(&self, folder: &Path, with: OfficeUnlock) -> Result<(), Failure> {
        let opened = super::file::open_with(self, folder, &with);
        let opened = opened.map_err(|failure| self.counted(failure))?;
        self.inner.wrong.store(0, Ordering::Relaxed);
        let office = super::settle::after_opening(self, opened)?;
        // A disk that refuses keeps nobody out; the next opening sweeps.
        crate::attachments::sweep(&office, self.clock().today()).ok();
        self.put(Some(office));
        Ok(())
    }

    /// A wrong password is counted, and from the fifth on the sentence says more. Nothing is ever shut for it: the cost
    /// of each try is the slot's, and who holds the files can try elsewhere anyway.
    fn counted(&self, failure: Failure) -> Failure {
        if failure.refused != "wrong-password" {
            return failure;
        }
        let times = self.inner.wrong.fetch_add(1, Ordering::Relaxed) + 1;
        if times < 5 { failure } else { super::file::wrong_again(times) }
    }

    /// Opens the office of a folder with a key that is known already.
    pub(crate) fn open_with_key(&self, folder: &Path, key: &vault::DatabaseKey, user: String) -> Result<(), Failure> {
        let office = super::file::open_with_key(self, folder, key, &user)?;
        self.put(Some(office));
        Ok(())
    }

    /// Takes in an office opened by other means: a backup that is looked at.
    pub(crate) fn take_in(&self, office: Office) {
        self.put(Some(office));
    }

    /// The program ends: work is backed up if it is time, and what is being sealed, before that and by it, is waited for,
    /// each time so long at most.
    pub fn end(&self, at_most: Duration) {
        // A copy that is still being sealed counts: only afterwards is it known whether another one is due.
        self.inner.background.wait(at_most);
        crate::backups::after_work(self);
        self.put(None);
        self.inner.background.wait(at_most);
    }

    /// Work that goes on after an office was left.
    pub(crate) fn background(&self) -> Arc<Background> {
        Arc::clone(&self.inner.background)
    }

    /// Its clock.
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Its source of ids.
    pub fn ids(&self) -> &Ids {
        &self.inner.ids
    }

    /// The open office, or the sentence that none is open.
    pub fn office(&self) -> Result<Arc<Office>, Failure> {
        self.inner.office.read().unwrap_or_else(|poisoned| poisoned.into_inner()).clone().ok_or_else(Failure::closed)
    }

    /// The folder that may be shown to whoever asks: that of the open office, and no other.
    pub fn folder_to_show(&self) -> Result<PathBuf, Failure> {
        Ok(self.office()?.folder.clone())
    }

    /// Jobs of this program.
    pub fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }

    /// The paper laid out last.
    pub fn laid(&self) -> &Laid {
        &self.inner.laid
    }

    /// Who stands where, as judged last.
    pub fn judged(&self) -> &Judged {
        &self.inner.judged
    }

    /// Forms of remarks that were read and not taken yet.
    pub fn forms(&self) -> &Plans<FormPlan> {
        &self.inner.forms
    }

    /// Import plans not yet written.
    pub fn plans(&self) -> &Plans {
        &self.inner.plans
    }

    /// Where the office lies.
    pub(super) fn place(&self) -> MutexGuard<'_, Place> {
        self.inner.place.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The recovery code just made, until two of its groups were typed back.
    pub(super) fn fresh_code(&self) -> MutexGuard<'_, Option<vault::RecoveryCode>> {
        self.inner.fresh_code.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The recovery code that will take the place of the one in force, until two of its groups were typed back.
    pub(crate) fn next_code(&self) -> MutexGuard<'_, Option<vault::RecoveryCode>> {
        self.inner.next_code.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// The same office, opened by another key or another user from now on.
    pub(crate) fn change(&self, office: Office) {
        *self.inner.office.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(Arc::new(office));
    }

    /// Puts an office in place of the one that was open.
    pub(super) fn put(&self, office: Option<Office>) {
        self.inner.plans.clear();
        self.inner.forms.clear();
        self.inner.judged.clear();
        self.inner.laid.clear();
        *self.next_code() = None;
        // The one before is gone before the next arrives: both may leave a note in the same folder.
        *self.inner.office.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = None;
        let office = office.map(|mut office| {
            office.arrive(self);
            office
        });
        *self.inner.office.write().unwrap_or_else(|poisoned| poisoned.into_inner()) = office.map(Arc::new);
    }
}

impl Office {
    /// The school year in work, by the setting of the office.
    pub fn current_year(&self) -> Result<(Id, domain::school_year::SchoolYear), Failure> {
        self.store.read(crate::branches::current_year)
    }
}
