//! `backup.compare`: what restoring a backup would take away and bring back, before anything is exchanged.
//!
//! Invariant: the copy is taken out, opened and checked as for restoring, and only read. People, steps and operations are
//! compared by their ids; the sentences are made from each side's own rows, so that a name is told as it stands there.

use std::collections::HashSet;
use std::path::Path;

use domain::id::Id;
use store::{Conn, attachments, operations, people, steps};

use super::folder::of as folder_of;
use super::open::{Keys, Passing, header, key, unpack};
use super::wire::{BackupCompared, BackupDifference, BackupOperation, BackupVerify};
use crate::journal::said::sentence_in;
use crate::{Call, Failure};

/// So many operations are told by their sentences, newest first.
const TOLD: usize = 40;

/// What is compared.
struct Side {
    people: HashSet<Id>,
    steps: HashSet<Id>,
    attachments: HashSet<Id>,
    /// Newest first.
    operations: Vec<Id>,
}

/// `backup.compare`.
pub fn run(call: &Call<'_>, args: BackupVerify) -> Result<BackupCompared, Failure> {
    let office = call.office()?;
    let path = Path::new(&args.path);
    let head = header(path)?;
    let keys = Keys {
        office: Some((&office.key, office.store.office_id().to_string())),
        password: args.password.as_deref(),
        recovery_code: args.recovery_code.as_deref(),
    };
    let key = key(&head, &keys)?;
    let copy = Passing::beside(&folder_of(&office), call)?;
    unpack(path, &head, &key, &copy.0, call.progress())?;
    call.tell("Đang so sánh", 0, 0)?;
    let backup = store::open_copy(&copy.0, &key.hex())?;
    let theirs = backup.read(side)?;
    let (ours, lost) = office.store.read(|conn| -> Result<_, Failure> {
        let ours = side(conn)?;
        let lost = difference(conn, &ours, &theirs)?;
        Ok((ours, lost))
    })?;
    let gained = backup.read(|conn| difference(conn, &theirs, &ours))?;
    let size = std::fs::metadata(path).map(|found| found.len()).unwrap_or(0);
    Ok(BackupCompared {
        same_office: head.office_id == office.store.office_id().to_string(),
        backup: head.row(args.path, size),
        people: u32::try_from(ours.people.len()).unwrap_or(u32::MAX),
        steps: u32::try_from(ours.steps.len()).unwrap_or(u32::MAX),
        attachments: u32::try_from(ours.attachments.len()).unwrap_or(u32::MAX),
        lost,
        gained,
    })
}

fn side(conn: &Conn<'_>) -> Result<Side, Failure> {
    Ok(Side {
        people: people::ids(conn)?.into_iter().collect(),
        steps: steps::ids(conn)?.into_iter().collect(),
        attachments: attachments::ids(conn)?.into_iter().collect(),
        operations: operations::ids(conn)?,
    })
}

/// What one side has and the other lacks.
fn difference(conn: &Conn<'_>, has: &Side, lacks: &Side) -> Result<BackupDifference, Failure> {
    let known: HashSet<&Id> = lacks.operations.iter().collect();
    // Prints, exports and backups change nothing that could be lost.
    let mut told = Vec::new();
    let mut count = 0;
    for id in has.operations.iter().filter(|id| !known.contains(id)) {
        let Some(row) = operations::get(conn, *id)? else { continue };
        if row.counts.is_empty() {
            continue;
        }
        count += 1;
        if told.len() < TOLD {
            told.push(BackupOperation {
                at: row.at.clone(),
                user: row.user.clone(),
                sentence: sentence_in(conn, &row),
            });
        }
    }
    let only =
        |one: &HashSet<Id>, other: &HashSet<Id>| u32::try_from(one.difference(other).count()).unwrap_or(u32::MAX);
    Ok(BackupDifference {
        people: only(&has.people, &lacks.people),
        steps: only(&has.steps, &lacks.steps),
        attachments: only(&has.attachments, &lacks.attachments),
        count,
        operations: told,
    })
}
