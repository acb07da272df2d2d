//! Backups that nobody asks for: after work, before a big operation, before the first step of a migration.
//!
//! Invariant: one that fails never takes anybody's work away or stands in its way: it is told beside (status bar,
//! overview, this screen) and tried again. Only a migration waits for its copy, because nothing else would bring the file
//! of the version before back; who wants to go on without one says so. None is entered in the journal: the journal tells
//! what people did, and an entry for each backup would itself be work to back up. The demonstration has nothing to lose,
//! nor has an office that was made and not yet worked in.

use std::path::Path;

use chrono::{DateTime, Duration, Utc};
use store::{Unclimbed, operations};
use vault::DatabaseKey;

use super::disk::{OFFICE_SAFE, Target};
use super::folder::{self, newest};
use super::header::{AFTER_WORK, BEFORE_MIGRATION, Header, told};
use super::make::{Order, Taken, keep, place_of_copy, sweep, take};
use super::memory::{self, Trouble};
use super::wire::BackupAutomatic;
use crate::jobs::Progress;
use crate::office::wire::Nothing;
use crate::office::{Office, keys_of};
use crate::{App, Call, Failure, clock};

/// The making of an office is its first operation.
const FIRST_OPERATION: i64 = 1;

/// `backup.automatic`: asked every so often while an office is open; makes a backup when it is time for one.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<BackupAutomatic, Failure> {
    let office = call.office()?;
    sweep(&folder::of(&office), call.now());
    sweep(&office.folder, call.now());
    if !is_due(&office, call.now())? {
        return Ok(BackupAutomatic { made: None, trouble: None });
    }
    let order = Order::of(call, AFTER_WORK);
    Ok(match take(&office, &order).and_then(|taken| keep(taken, &order)) {
        Ok(row) => BackupAutomatic { made: Some(row), trouble: None },
        Err(failure) => BackupAutomatic { made: None, trouble: Some(told_beside(&office.folder, &order, failure)) },
    })
}

/// The office is being left: its copy is taken now, the rest goes on without it on a thread of its own.
pub fn after_work(app: &App) {
    let Ok(office) = app.office() else { return };
    let (at, home) = (app.clock().now(), office.folder.clone());
    if !is_due(&office, at).unwrap_or(false) {
        return;
    }
    let progress = Progress::default();
    let order = Order::new(app, AFTER_WORK, &progress);
    match take(&office, &order) {
        Ok(taken) => {
            let app = app.clone();
            let background = app.background();
            background.start(move || {
                let progress = Progress::default();
                // `keep` itself remembers what failed.
                keep(taken, &Order::new(&app, AFTER_WORK, &progress)).ok();
            });
        }
        Err(failure) => {
            told_beside(&home, &order, failure);
        }
    }
}

/// A big operation is about to begin: what it changes can be had back even where undo would not reach.
pub fn before_big(call: &Call<'_>, reason: &'static str) {
    let Ok(office) = call.office() else { return };
    if !worth_it(&office).unwrap_or(false) || !has_changed(&office).unwrap_or(true) {
        return;
    }
    let order = Order::of(call, reason);
    if let Err(failure) = take(&office, &order).and_then(|taken| keep(taken, &order)) {
        told_beside(&office.folder, &order, failure);
    }
}

/// An older file is about to be brought up to this version: its copy stands before the first step, or the step waits.
pub fn before_migration(app: &App, home: &Path, older: &Unclimbed<'_>, key: &DatabaseKey) -> Result<(), Failure> {
    let progress = Progress::default();
    let order = Order::new(app, BEFORE_MIGRATION, &progress);
    let copied = copy_of_older(home, older, key, &order).and_then(|taken| keep(taken, &order));
    copied.map(|_| ()).map_err(|failure| {
        Failure::new(
            "migration-without-backup",
            format!(
                "Dữ liệu cần được chuyển sang dạng của phiên bản này, nhưng chưa sao lưu được trước khi chuyển: {} Chưa có gì thay đổi.",
                failure.sentence
            ),
        )
    })
}

fn copy_of_older(home: &Path, older: &Unclimbed<'_>, key: &DatabaseKey, order: &Order<'_>) -> Result<Taken, Failure> {
    let copy = place_of_copy(home, order)?;
    let there = Target { folder: home, size: 0, safe: OFFICE_SAFE };
    older.copy_into(&copy.0).map_err(|error| there.refused_copy(error))?;
    let told = older.read(told)?;
    let header = Header {
        office_id: older.office_id()?.to_string(),
        at: clock::written(order.at),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        unit: told.unit,
        demo: false,
        counts: told.counts,
        keys: keys_of(home)?,
        reason: Some(order.reason.to_owned()),
        last: told.last,
    };
    Ok(Taken::new(copy, header, key.clone(), home.to_owned()))
}

/// Remembers what failed; gives its sentence.
fn told_beside(home: &Path, order: &Order<'_>, failure: Failure) -> String {
    // Who asked to stop needs no telling.
    if failure.refused != "cancelled" {
        let (at, sentence) = (clock::written(order.at), failure.sentence.clone());
        memory::note(home, |memory| memory.trouble = Some(Trouble { at, sentence }));
    }
    failure.sentence
}

/// Whether work was done since the last backup, and the pause is over.
fn is_due(office: &Office, now: DateTime<Utc>) -> Result<bool, Failure> {
    if !worth_it(office)? || !has_changed(office)? {
        return Ok(false);
    }
    let Some((_, last)) = newest(&folder::of(office), Some(&office.store.office_id().to_string())) else {
        return Ok(true);
    };
    let pause = Duration::minutes(memory::of(&office.folder).choices.pause_minutes.into());
    // A clock that was set back must not put backups off until it has caught up.
    Ok(DateTime::parse_from_rfc3339(&last.at).map_or(true, |at| at > now || now.signed_duration_since(at) >= pause))
}

/// Whether there is anything that could be lost.
fn worth_it(office: &Office) -> Result<bool, Failure> {
    if office.demo || office.is_looked_at() {
        return Ok(false);
    }
    Ok(office.store.read(store::last_change)?.is_some_and(|last| last.number > FIRST_OPERATION))
}

/// Whether the office holds something that no backup here does: rows, or other keys. A backup whose last operation is not
/// in the journal is of another course of the same office, and holds nothing of this one.
fn has_changed(office: &Office) -> Result<bool, Failure> {
    let heads = folder::heads(&folder::of(office), Some(&office.store.office_id().to_string()));
    let keys = keys_of(&office.folder)?;
    office.store.read(|conn| {
        let Some(change) = store::last_change(conn)? else { return Ok(false) };
        for (_, head) in heads.into_iter().filter(|(_, head)| head.keys == keys) {
            let Some(backed) = head.last.filter(|last| last.number >= change.number) else { continue };
            let Ok(id) = backed.id.parse() else { continue };
            if operations::get(conn, id)?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    })
}
