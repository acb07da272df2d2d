//! Everybody on the path with what the rules say of them today, judged once for each state of the office.
//!
//! Invariant: what is kept belongs to one opening of the file, one stamp of its writes and one day; with any other it is
//! judged anew, so nothing has to remember to drop it. It is forgotten with the office (a closed office leaves no names
//! in memory). Rejected: dropping it by kind of row (a rule may look at anything), and keeping the replies (each list
//! filters in its own way).

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use chrono::NaiveDate;
use domain::rules::Finding;
use store::Store;

use super::beside::Beside;
use super::row::candidate_row_with;
use super::stand::{Stand, stands};
use super::wire::CandidateRow;
use crate::{Call, Failure};

/// One candidacy, judged.
pub struct Judgement {
    /// Where it stands.
    pub stand: Stand,
    /// What the rules say, gravest first.
    pub findings: Vec<Finding>,
    /// Its row of the list.
    pub row: CandidateRow,
}

/// What was judged last.
#[derive(Default)]
pub struct Judged {
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    store: Weak<Store>,
    stamp: u64,
    today: NaiveDate,
    all: Arc<Vec<Judgement>>,
}

impl Judged {
    /// Forgets it.
    pub fn clear(&self) {
        *self.lock() = None;
    }

    fn find(&self, store: &Arc<Store>, stamp: u64, today: NaiveDate) -> Option<Arc<Vec<Judgement>>> {
        let kept = self.lock();
        let same = |kept: &&Kept| {
            std::ptr::eq(kept.store.as_ptr(), Arc::as_ptr(store)) && kept.stamp == stamp && kept.today == today
        };
        kept.as_ref().filter(same).map(|kept| Arc::clone(&kept.all))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every candidacy in name order, judged today.
pub fn judged(call: &Call<'_>) -> Result<Arc<Vec<Judgement>>, Failure> {
    let (office, today, memory) = (call.office()?, call.today(), call.app().judged());
    // The stamp and the rows are read under one lock: what is written next has another stamp.
    let (stamp, known, read) = office.store.read(|conn| {
        let stamp = conn.stamp();
        let known = memory.find(&office.store, stamp, today);
        let read = if known.is_some() { None } else { Some((stands(conn, today)?, Beside::all(conn)?)) };
        Ok::<_, Failure>((stamp, known, read))
    })?;
    if let Some(all) = known {
        return Ok(all);
    }
    let all: Vec<Judgement> = read
        .map(|(stands, beside)| stands.into_iter().map(|stand| judge(stand, &beside)).collect())
        .unwrap_or_default();
    let all = Arc::new(all);
    let kept = Kept { store: Arc::downgrade(&office.store), stamp, today, all: Arc::clone(&all) };
    *memory.lock() = Some(kept);
    Ok(all)
}

fn judge(stand: Stand, beside: &Beside) -> Judgement {
    let findings = beside.findings(&stand);
    let row = candidate_row_with(&stand, &findings);
    Judgement { stand, findings, row }
}
