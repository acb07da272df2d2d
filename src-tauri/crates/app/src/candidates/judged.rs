//! Everybody on the path with what the rules say of them today, judged once for each state of the office.
//!
//! Invariant: what is kept belongs to one opening of the file, one stamp of its writes and one day. After a write only
//! those are judged anew whom the journal names since, and those who share the number of a paper with them; a change of
//! what all are judged by (settings, school years, classes, ceremonies) judges everybody anew, and so does any table that is not
//! known here. Whatever takes rows away outside the journal has to forget it. It is forgotten with the office (a closed
//! office leaves no names in memory). Rejected: keeping the replies (each list filters in its own way).

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use chrono::NaiveDate;
use domain::id::Id;
use domain::rules::Finding;
use store::{Conn, Store, candidacies, operations};

use super::beside::Beside;
use super::row::candidate_row_with;
use super::stand::{Stand, stands, stands_of};
use super::wire::CandidateRow;
use crate::{Call, Failure};

/// Tables whose rows say something of one person alone.
const OF_ONE: &[&str] = &[
    "candidacy",
    "class_attendance",
    "conditions",
    "consent",
    "dossier_document",
    "leaving",
    "member",
    "membership",
    "person",
    "planned_event",
    "remark",
    "step",
    "task_share",
    "year_record",
];
/// Tables that nobody is judged by.
const OF_NOBODY: &[&str] = &[
    "attachment",
    "ceremony_task",
    "companion",
    "discipline",
    "education",
    "export_layout",
    "guest",
    "import_word",
    "label_format",
    "list_review",
    "member_month",
    "paper_text",
    "paper_variant",
    "rating_lock",
    "rating_scale",
    "outstanding_round",
    "register_entry",
    "report",
    "report_sent",
    "review_line",
    "reward",
    "round_criterion",
    "round_entry",
    "round_mark",
    "saved_import",
    "saved_import_file",
    "signer",
    "snooze",
    "task_pattern",
    "todo",
    "unit_name",
    "word_template",
];
/// Of how many in a hundred the steps are still read one by one.
const FEW: usize = 10;

/// One candidacy, judged.
pub struct Judgement {
    /// Where it stands.
    pub stand: Stand,
    /// What the rules say, gravest first.
    pub findings: Vec<Finding>,
    /// Its row of the list.
    pub row: CandidateRow,
}

/// Everybody, in name order.
pub type Everybody = Arc<Vec<Arc<Judgement>>>;

/// What was judged last.
#[derive(Default)]
pub struct Judged {
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    store: Weak<Store>,
    stamp: u64,
    /// Place of the journal up to which it is judged.
    place: i64,
    today: NaiveDate,
    beside: Beside,
    all: Everybody,
}

/// What has to be done.
enum Work {
    Nothing(Kept),
    Some(Kept, HashSet<Id>, Vec<Stand>),
    All(Vec<Stand>, Beside),
}

impl Judged {
    /// Forgets it.
    pub fn clear(&self) {
        *self.lock() = None;
    }

    fn take(&self, store: &Arc<Store>, today: NaiveDate) -> Option<Kept> {
        let same = |kept: &Kept| std::ptr::eq(kept.store.as_ptr(), Arc::as_ptr(store)) && kept.today == today;
        self.lock().take_if(|kept| same(kept))
    }

    fn lock(&self) -> MutexGuard<'_, Option<Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Every candidacy in name order, judged today.
pub fn judged(call: &Call<'_>) -> Result<Everybody, Failure> {
    let (office, today, memory) = (call.office()?, call.today(), call.app().judged());
    // The stamp and the rows are read under one lock: what is written next has another stamp.
    let (stamp, place, work) = office.store.read(|conn| {
        let (stamp, place) = (conn.stamp(), operations::newest_change(conn)?);
        let work = match memory.take(&office.store, today) {
            Some(kept) if kept.stamp == stamp => Work::Nothing(kept),
            Some(kept) => after(conn, kept, place, today)?,
            None => Work::All(stands(conn, today)?, Beside::all(conn)?),
        };
        Ok::<_, Failure>((stamp, place, work))
    })?;
    let (beside, all) = match work {
        Work::Nothing(kept) => (kept.beside, kept.all),
        Work::Some(kept, people, stands) => anew(kept, &people, stands),
        Work::All(stands, beside) => {
            let all = stands.into_iter().map(|stand| Arc::new(judge(stand, &beside))).collect();
            (beside, Arc::new(all))
        }
    };
    let kept = Kept { store: Arc::downgrade(&office.store), stamp, place, today, beside, all: Arc::clone(&all) };
    *memory.lock() = Some(kept);
    Ok(all)
}

/// What a write asks for: only the people it was about, if it was about people alone.
fn after(conn: &Conn<'_>, mut kept: Kept, place: i64, today: NaiveDate) -> Result<Work, Failure> {
    let mut people = HashSet::new();
    let mut of_all = place < kept.place;
    for (table, person) in operations::changed_since(conn, kept.place)? {
        match person {
            Some(person) if OF_ONE.contains(&table.as_str()) => _ = people.insert(person),
            _ => of_all |= !OF_NOBODY.contains(&table.as_str()),
        }
    }
    if of_all || people.len() * FEW > kept.all.len() {
        return Ok(Work::All(stands(conn, today)?, Beside::all(conn)?));
    }
    let mut ids = Vec::new();
    for person in &people {
        ids.extend(candidacies::of_person(conn, *person)?.into_iter().map(|row| row.id));
        kept.beside.look_again(conn, *person)?;
    }
    let stands = if ids.is_empty() { Vec::new() } else { stands_of(conn, &ids, today)? };
    Ok(Work::Some(kept, people, stands))
}

/// These people anew; everybody else as before, but for those who share a number with them.
fn anew(kept: Kept, people: &HashSet<Id>, stands: Vec<Stand>) -> (Beside, Everybody) {
    let Kept { mut beside, all, .. } = kept;
    let gone = all.iter().filter(|one| people.contains(&one.stand.person.id)).map(|one| one.stand.candidacy.id);
    let mut now: HashMap<Id, Option<Stand>> = gone.map(|id| (id, None)).collect();
    now.extend(stands.into_iter().map(|stand| (stand.candidacy.id, Some(stand))));
    let mut touched = BTreeSet::new();
    for (id, stand) in &now {
        touched.extend(beside.numbers_of(*id, stand.as_ref()));
    }
    let others = all.iter().filter(|one| !now.contains_key(&one.stand.candidacy.id));
    let mut everybody: Vec<Arc<Judgement>> = others
        .map(|one| match touched.contains(&one.stand.candidacy.id) {
            true => Arc::new(judge(one.stand.clone(), &beside)),
            false => Arc::clone(one),
        })
        .collect();
    everybody.extend(now.into_values().flatten().map(|stand| Arc::new(judge(stand, &beside))));
    everybody.sort_by(|one, other| place_of(one).cmp(&place_of(other)));
    (beside, Arc::new(everybody))
}

/// The order of the list: by name, then as the store lists people of one name.
fn place_of(one: &Judgement) -> (&str, Id, NaiveDate, Id) {
    let (person, candidacy) = (&one.stand.person, &one.stand.candidacy);
    (&person.sort_key, person.id, candidacy.opened_on, candidacy.id)
}

fn judge(stand: Stand, beside: &Beside) -> Judgement {
    let findings = beside.findings(&stand);
    let row = candidate_row_with(&stand, &findings);
    Judgement { stand, findings, row }
}
