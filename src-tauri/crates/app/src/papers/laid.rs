//! The pages of the paper that was laid out last, kept while its pictures are asked for one after the other.
//!
//! Invariant: what is kept belongs to one question, one opening of the file, one stamp of its writes and one day; it is
//! forgotten with the office (a closed office leaves no names in memory) and whenever choices are remembered. Rejected:
//! laying out anew for each page (a paper for sixty people has sixty), and pictures of all pages in one reply.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use chrono::NaiveDate;
use print::Pages;
use store::Store;

use super::ask::{Prepared, prepare};
use super::view::failed;
use super::wire::PaperAsk;
use crate::{Call, Failure};

/// What was laid out last.
#[derive(Default)]
pub struct Laid {
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    store: Weak<Store>,
    stamp: u64,
    today: NaiveDate,
    ask: String,
    pages: Arc<Pages>,
}

impl Laid {
    /// Forgets it.
    pub fn clear(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Prepares a paper and lays it out.
pub fn lay(call: &Call<'_>, ask: &PaperAsk) -> Result<(Prepared, Arc<Pages>), Failure> {
    let office = call.office()?;
    let stamp = office.store.read(|conn| Ok::<_, Failure>(conn.stamp()))?;
    let prepared = prepare(call, ask)?;
    let pages = Arc::new(Pages::layout(&prepared.document).map_err(failed)?);
    let (store, today) = (Arc::downgrade(&office.store), call.today());
    *call.app().laid().lock() = Some(Kept { store, stamp, today, ask: told(ask)?, pages: Arc::clone(&pages) });
    Ok((prepared, pages))
}

/// The pages of a paper: those kept, when they are of this very question.
pub fn pages(call: &Call<'_>, ask: &PaperAsk) -> Result<Arc<Pages>, Failure> {
    let office = call.office()?;
    let stamp = office.store.read(|conn| Ok::<_, Failure>(conn.stamp()))?;
    let told = told(ask)?;
    let same = |kept: &&Kept| {
        let here = std::ptr::eq(kept.store.as_ptr(), Arc::as_ptr(&office.store));
        here && kept.stamp == stamp && kept.today == call.today() && kept.ask == told
    };
    let known = call.app().laid().lock().as_ref().filter(same).map(|kept| Arc::clone(&kept.pages));
    match known {
        Some(pages) => Ok(pages),
        None => Ok(lay(call, ask)?.1),
    }
}

fn told(ask: &PaperAsk) -> Result<String, Failure> {
    serde_json::to_string(ask).map_err(|error| Failure::usage(error.to_string()))
}
