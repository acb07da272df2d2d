//! An invented office and a source of chance that gives the same numbers for the same seed.

use std::path::PathBuf;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use domain::id::Id;
use serde_json::json;

use crate::branches::years::BranchYearRow;
use crate::branches::{BranchRow, years};
use crate::members::MemberRow;
use crate::memberships::MembershipRow;
use crate::people::PersonRow;
use crate::school_years::SchoolYearRow;
use crate::*;

pub(super) const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
pub(super) const OTHER_KEY: &str = "ff112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

pub(super) fn id(number: u64) -> Id {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&number.to_be_bytes());
    Id::from_bytes(bytes)
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn instant(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(1_780_000_000 + seconds, 0).unwrap()
}

/// Numbers that only depend on the seed (SplitMix64).
pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(super) fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap()
    }

    pub(super) fn one_of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// A new office in a folder of its own.
pub(super) struct Office {
    pub(super) store: Store,
    pub(super) path: PathBuf,
    pub(super) folder: tempfile::TempDir,
    operations: std::cell::Cell<u64>,
}

impl Office {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("office.db");
        let store = Store::create(&path, KEY, &NewOffice { office_id: id(1), created_at: instant(0) }).unwrap();
        Self { store, path, folder, operations: std::cell::Cell::new(0) }
    }

    pub(super) fn meta(&self, command: &str) -> OperationMeta {
        let number = self.operations.get() + 1;
        self.operations.set(number);
        OperationMeta {
            id: id(0xffff_0000 + number),
            at: instant(number.cast_signed()),
            user: "Văn phòng".to_owned(),
            command: command.to_owned(),
            arguments: json!({}),
            undoable: true,
        }
    }

    /// Writes as one undoable operation and gives its id.
    pub(super) fn done(&self, command: &str, write: impl FnOnce(&Tx<'_>) -> Result<()>) -> Id {
        let ((), written) = self.store.write(&self.meta(command), write).unwrap();
        written.unwrap().operation
    }

    pub(super) fn undo_last(&self) -> Result<Undone> {
        self.store.undo_last(&self.meta("journal.undo"), allow)
    }

    pub(super) fn undo(&self, operation: Id) -> Result<Undone> {
        self.store.undo(operation, &self.meta("journal.undo"), allow)
    }

    pub(super) fn redo_last(&self) -> Result<Undone> {
        self.store.redo_last(&self.meta("journal.redo"), allow)
    }

    pub(super) fn dump(&self) -> String {
        self.store.dump().unwrap()
    }
}

pub(super) fn allow(_: &Conn<'_>, _: &Touched) -> Result<()> {
    Ok(())
}

pub(super) fn person(number: u64, name: &str, folded: &str) -> PersonRow {
    let given = folded.rsplit(' ').next().unwrap();
    PersonRow {
        id: id(number),
        kind: "pupil".to_owned(),
        full_name: name.to_owned(),
        given_words: 1,
        sort_key: format!("{given} {folded}"),
        folded: folded.to_owned(),
        other_name: None,
        sex: "female".to_owned(),
        born_on: Some("2008-05-15".to_owned()),
        personal_id: None,
        moet_id: None,
        ethnicity: None,
        religion: None,
        phone: None,
        email: None,
        birth_place: None,
        home_town: None,
        address: None,
        unit_joined_on: None,
        note: None,
    }
}

pub(super) fn member(number: u64, person: Id) -> MemberRow {
    MemberRow {
        id: id(number),
        person_id: person,
        status: "active".to_owned(),
        status_since: None,
        union_joined_on: Some("2023-03-26".to_owned()),
        union_joined_at: None,
        union_card: None,
        post: None,
        note: None,
        stays_on: None,
    }
}

pub(super) fn membership(number: u64, person: Id, branch: Id, from: &str, to: Option<&str>) -> MembershipRow {
    MembershipRow {
        id: id(number),
        person_id: person,
        branch_id: branch,
        starts_on: day(from),
        ends_on: to.map(day),
        reason: None,
    }
}

pub(super) fn school_year(tx: &Tx<'_>, number: u64, first: i32) -> Result<Id> {
    let row = SchoolYearRow {
        id: id(number),
        label: format!("{first}–{}", first + 1),
        starts_on: NaiveDate::from_ymd_opt(first, 9, 1).unwrap(),
        ends_on: NaiveDate::from_ymd_opt(first + 1, 8, 31).unwrap(),
    };
    school_years::insert(tx, &row)?;
    Ok(row.id)
}

pub(super) fn branch(tx: &Tx<'_>, number: u64, name: &str) -> Result<Id> {
    branches::insert(tx, &BranchRow { id: id(number), name: name.to_owned(), kind: "pupil".to_owned() })?;
    Ok(id(number))
}

pub(super) fn class(
    tx: &Tx<'_>,
    number: u64,
    branch: Id,
    year: Id,
    name: &str,
    folded: &str,
    grade: i64,
) -> Result<()> {
    let row = BranchYearRow {
        id: id(number),
        branch_id: branch,
        school_year_id: year,
        class_name: name.to_owned(),
        sort_key: format!("{grade:02} {folded}"),
        folded: folded.to_owned(),
        grade: Some(grade),
        homeroom_teacher: None,
    };
    years::insert(tx, &row)
}
