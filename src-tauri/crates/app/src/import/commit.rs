//! `import.commit`: the plan that was shown is written, as one operation.
//!
//! Invariant: what is written is what was shown. Every row is judged again on the office as it is now; a row whose
//! verdict is not the one shown stays out, as a doubtful one does.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use domain::school_year::SchoolYear;
use exchange::draft::Fields;
use exchange::fields::Field;
use serde_json::json;
use store::members::MemberListRow;
use store::{Tx, members, memberships, people, saved_imports};

use super::classes::{Settled, kind_of};
use super::compare::{Compared, compare, first_status};
use super::dictionary;
use super::facts::{is_blank, values};
use super::missing;
use super::path::{Judged, Paths, judge, write as write_path};
use super::plan::{Plan, PlanDraft};
use super::preview::Held;
use super::saved::SAVED;
use super::seen::Seen;
use super::wire::{ImportCommit, ImportCommitted, Verdict};
use super::year::YearPen;
use crate::branches::{current_year, usual_kind};
use crate::members::{blank, insert, last_day, move_one, put_field};
use crate::office::add_year;
use crate::{Call, Failure, dates};

/// `import.commit`.
pub fn run(call: &Call<'_>, args: ImportCommit) -> Result<ImportCommitted, Failure> {
    let plan = call.app().plans().find(&args.plan)?;
    let decisions: HashMap<u32, &str> =
        args.decisions.iter().map(|decision| (decision.key, decision.decision.as_str())).collect();
    // Counted on the office as it is, for the sentence of the journal: it tells what was written, not what was shown.
    let count = call.office()?.store.read(|conn| {
        let held = Held::read(conn, call.today(), &plan)?;
        Ok::<_, Failure>(still_as_shown(&plan, &held, &decisions).len())
    })?;
    let (done, keys) = call.write(json!({ "count": count }), |tx| {
        // Within the operation: a failure of the one must not be told when the other was written.
        if args.remember {
            remember(tx, &plan)?;
        }
        missing::settle(call, tx, &plan, &args.missing)?;
        if let Some(saved) = &args.saved {
            saved_imports::forget(tx, dates::id(saved, SAVED)?)?;
        }
        write(call, tx, &plan, &decisions)
    })?;
    plan.written.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).extend(keys);
    Ok(done)
}

/// Whether a row is to be written: new and changed ones unless left out, doubtful ones only when decided.
fn wanted(verdict: Verdict, decision: Option<&str>) -> bool {
    match verdict {
        Verdict::New | Verdict::Changes => decision != Some("leave"),
        Verdict::Doubtful => matches!(decision, Some("new" | "person")),
        Verdict::Same | Verdict::Rejected => false,
    }
}

/// A row that is to be written.
struct Work<'p, 'k> {
    key: u32,
    row: &'p PlanDraft,
    compared: Compared<'k>,
    decision: Option<&'p str>,
}

/// The rows to be written: those whose verdict, person and changes are still the ones shown.
fn still_as_shown<'p>(plan: &'p Plan, held: &'p Held, decisions: &HashMap<u32, &'p str>) -> Vec<Work<'p, 'p>> {
    let mut seen = Seen::of_rows(plan.drafts.len());
    let mut work = Vec::new();
    for (row, shown) in plan.drafts.iter().zip(plan.rows.iter()) {
        let compared = compare(shown.key, &row.draft, &held.ground(plan, row), &mut seen);
        let person = compared.person.map(|person| person.person.id);
        // The changes of the person stand behind the offers of the cells.
        let changes = shown.changes.get(row.draft.offers.len()..).unwrap_or_default();
        let as_shown = compared.verdict == shown.verdict && person == shown.person && compared.changes == changes;
        let decision = decisions.get(&shown.key).copied();
        // Of somebody surely known only the steps are in doubt: he is no new person.
        let twin = compared.corrects && decision == Some("new");
        // Nobody recorded is meant: a row above makes that person in this very import, and a path is not added up unseen.
        let nobody = compared.person.is_none() && decision == Some("person");
        if as_shown && !twin && !nobody && wanted(shown.verdict, decision) {
            work.push(Work { key: shown.key, row, compared, decision });
        }
    }
    work
}

fn write(
    call: &Call<'_>,
    tx: &Tx<'_>,
    plan: &Plan,
    decisions: &HashMap<u32, &str>,
) -> Result<(ImportCommitted, Vec<u32>), Failure> {
    let held = Held::read(tx, call.today(), plan)?;
    let work = still_as_shown(plan, &held, decisions);
    let keys = work.iter().map(|row| row.key).collect();
    let mut done = ImportCommitted { added: 0, changed: 0, left: 0, branches: 0, candidacies: 0, steps: 0 };
    let same = plan.rows.iter().filter(|row| row.verdict == Verdict::Same).count();
    done.left = (plan.rows.len() - work.len() - same) as u32;
    if work.is_empty() {
        return Ok((done, keys));
    }
    let mut settled = BTreeMap::new();
    for (year, own) in held.years() {
        let rows = work.iter().filter(|work| work.row.year == year);
        let used: BTreeSet<&str> = rows.clone().filter_map(|work| work.row.draft.fields.class.as_deref()).collect();
        if rows.count() > 0 {
            let id = add_year(tx, year)?;
            let own = own.classes.settle(call, tx, id, &used)?;
            done.branches += own.made;
            settled.insert(year, own);
        }
    }
    let total = work.len() as u32;
    let mut written: HashMap<u32, Id> = HashMap::new();
    let mut pens: BTreeMap<SchoolYear, YearPen> = BTreeMap::new();
    let mut walked: BTreeSet<Id> = BTreeSet::new();
    for (at, Work { key, row, mut compared, decision }) in work.into_iter().enumerate() {
        let (draft, paths) = (&row.draft, held.of(row).paths.as_ref());
        let desk = Desk { call, tx, plan, year: row.year, settled: &settled[&row.year], paths };
        let fields = &draft.fields;
        if at.is_multiple_of(100) {
            call.tell("Đang ghi", at as u32, total)?;
        }
        if let (Some(onto), None) = (compared.onto, compared.person) {
            // A further row of somebody new: what it adds goes where the first one went.
            match written.get(&onto) {
                Some(id) => {
                    desk.fill(fields, *id)?;
                    desk.write_year(&mut pens, *id, &compared.year.writes)?;
                    done.changed += 1;
                }
                None => done.left += 1,
            }
            continue;
        }
        let person = match (compared.verdict, decision) {
            (Verdict::Changes, _) | (Verdict::Doubtful, Some("person")) => compared.person,
            _ => None,
        };
        let id = match person {
            Some(person) => {
                desk.change(fields, person, &compared)?;
                done.changed += 1;
                person.person.id
            }
            None => {
                done.added += 1;
                desk.add(fields)?
            }
        };
        written.insert(key, id);
        desk.write_year(&mut pens, id, &compared.year.writes)?;
        if let (Some(paths), Some(mut judged)) = (paths, compared.path.take()) {
            if person.is_none() && compared.person.is_some() {
                // Decided to be somebody new: the path of the namesake is not his.
                judged = judge(draft, None, paths);
            }
            // A row above has written to this path: what stands there now is what this row is held against.
            let fresh = match person {
                Some(_) if !walked.insert(id) => Some(Paths::read(tx, call.today(), row.year, current_year(tx)?.1)?),
                _ => None,
            };
            let paths = fresh.as_ref().unwrap_or(paths);
            if fresh.is_some() {
                judged = judge(draft, person, paths);
                if judged.refused.is_some() {
                    return Err(Failure::new("import-row-refused", refused_now(draft.row, &judged)));
                }
            }
            let acts = judged.acts(paths, person, decision == Some("person") || plan.overwrite.all);
            let (opened, steps) = write_path(call, tx, paths, id, &judged, acts)?;
            done.candidacies += opened;
            done.steps += steps;
        }
    }
    for pen in pens.into_values() {
        pen.write(tx)?;
    }
    Ok((done, keys))
}

/// Why a second row of one person cannot be written any more after the first.
fn refused_now(row: u32, judged: &Judged) -> String {
    let why = judged.refused.as_ref().map(|refused| refused.sentence.as_str()).unwrap_or_default();
    format!("Dòng {row} không ghi được sau dòng phía trên của cùng một người: {why} Hãy để riêng dòng này.")
}

/// What every row is written with.
struct Desk<'w> {
    call: &'w Call<'w>,
    tx: &'w Tx<'w>,
    plan: &'w Plan,
    /// The school year of the row.
    year: SchoolYear,
    settled: &'w Settled,
    paths: Option<&'w Paths>,
}

impl Desk<'_> {
    fn add(&self, fields: &Fields) -> Result<Id, Failure> {
        let Desk { call, tx, plan, year, settled, paths } = *self;
        let (mut person, mut member) = blank(call);
        for (field, value) in values(fields) {
            put_field(&mut person, &mut member, field, &value)?;
        }
        let usual = usual_kind(tx)?;
        let kind = fields.class.as_ref().map_or(usual, |class| kind_of(class, usual));
        kind.code().clone_into(&mut person.kind);
        first_status(fields, plan.people, paths).code().clone_into(&mut member.status);
        let left = paths.filter(|paths| paths.has_left(fields));
        member.status_since = left.map(|paths| paths.left_on().to_string());
        let branch = fields.class.as_ref().and_then(|class| settled.by_name.get(class)).copied();
        insert(call, tx, &person, &member, branch, year.starts_on().min(call.today()))?;
        if let Some(paths) = left
            && let Some(mut open) = memberships::open_of_person(tx, person.id)?
        {
            open.ends_on = Some(paths.left_on());
            open.reason = Some(member.status.clone());
            memberships::update(tx, &open)?;
        }
        Ok(person.id)
    }

    /// Puts what a row says of its year.
    fn write_year(
        &self,
        pens: &mut BTreeMap<SchoolYear, YearPen>,
        person: Id,
        writes: &[(Field, String)],
    ) -> Result<(), Failure> {
        if writes.is_empty() {
            return Ok(());
        }
        let pen = match pens.entry(self.year) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(free) => free.insert(YearPen::of(self.tx, self.year)?),
        };
        pen.put(self.call, self.tx, person, writes)
    }

    /// Fills what somebody lacks, and puts him into his class if he has none.
    fn fill(&self, fields: &Fields, id: Id) -> Result<(), Failure> {
        let Desk { call, tx, year, settled, .. } = *self;
        let mut person = people::get(tx, id)?.ok_or_else(|| Failure::not_found("người này"))?;
        let mut member = members::of_person(tx, id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
        for (field, value) in values(fields) {
            if is_blank(&person, &member, field) {
                put_field(&mut person, &mut member, field, &value)?;
            }
        }
        people::update(tx, &person)?;
        members::update(tx, &member)?;
        if memberships::open_of_person(tx, id)?.is_none()
            && let Some(branch) = fields.class.as_ref().and_then(|class| settled.by_name.get(class))
        {
            place(call, tx, id, *branch, year)?;
        }
        Ok(())
    }

    /// Writes the changes shown; for a doubtful row decided to be this person, fills its blanks.
    fn change(&self, fields: &Fields, row: &MemberListRow, compared: &Compared<'_>) -> Result<(), Failure> {
        let Desk { call, tx, year, settled, paths, .. } = *self;
        let id = row.person.id;
        let mut person = people::get(tx, id)?.ok_or_else(|| Failure::not_found("người này"))?;
        let mut member = members::of_person(tx, id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
        if compared.verdict == Verdict::Doubtful {
            for (field, value) in values(fields) {
                if is_blank(&person, &member, field) {
                    put_field(&mut person, &mut member, field, &value)?;
                }
            }
        }
        for change in &compared.changes {
            let value = change.new.as_deref().unwrap_or_default();
            match change.field.as_str() {
                "branch" => {}
                step if StepCode::parse(step).is_some() => {}
                year if Field::parse(year).is_some_and(|field| Field::OF_YEAR.contains(&field)) => {}
                "status" => value.clone_into(&mut member.status),
                field => put_field(&mut person, &mut member, field, value)?,
            }
        }
        people::update(tx, &person)?;
        members::update(tx, &member)?;
        if !paths.is_some_and(Paths::past)
            && let Some(branch) = fields.class.as_ref().and_then(|class| settled.by_name.get(class))
        {
            place(call, tx, id, *branch, year)?;
        }
        Ok(())
    }
}

/// A class change is a membership change: from the first day of a new school year, or from today within one. A list of
/// an earlier year never moves anybody who has gone on since.
fn place(call: &Call<'_>, tx: &Tx<'_>, person: Id, branch: Id, year: SchoolYear) -> Result<(), Failure> {
    let open = memberships::open_of_person(tx, person)?;
    let on: NaiveDate = match &open {
        Some(open) if open.starts_on > year.ends_on() => return Ok(()),
        Some(open) if open.starts_on >= year.starts_on() => call.today().clamp(year.starts_on(), year.ends_on()),
        Some(_) => year.starts_on(),
        // Back after having left: from the day after.
        None => match last_day(tx, person)?.and_then(|until| until.succ_opt()) {
            Some(free) => free.max(year.starts_on()),
            None => year.starts_on(),
        },
    };
    move_one(call, tx, person, branch, on)
}

/// Keeps how the columns were mapped, for the next file with these headers.
fn remember(tx: &Tx<'_>, plan: &Plan) -> Result<(), Failure> {
    for sheet in &plan.sheets {
        let map = serde_json::to_value(&sheet.map).map_err(|error| Failure::new("map", error.to_string()))?;
        let signature = exchange::mapping::signature(&sheet.layout, plan.people.about());
        store::remembered::set_column_map(tx, &signature, &map)?;
    }
    dictionary::keep(tx, &plan.taught)
}
