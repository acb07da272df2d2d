//! References are journalled, bytes are not: what undo finds, what is swept and when.

use super::kit::{Office, day, id, person};
use crate::attachments::{self, AttachmentRow, bodies};
use crate::*;

const SHA: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

fn attached(number: u64, sha256: &str) -> AttachmentRow {
    AttachmentRow {
        id: id(number),
        person_id: id(10),
        step_id: None,
        document: None,
        kind: "picture".to_owned(),
        name: "giấy khai sinh.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 4,
        sha256: sha256.to_owned(),
        note: None,
        added_on: day("2026-05-14"),
    }
}

fn office_with_one() -> Office {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    office.done("attachments.add", |tx| {
        bodies::keep(tx, SHA, b"test")?;
        attachments::insert(tx, &attached(20, SHA))
    });
    office
}

#[test]
fn undo_moves_references_and_leaves_the_bytes() {
    let office = office_with_one();
    let there = |office: &Office| office.store.read(|conn| bodies::get(conn, SHA)).unwrap();
    office.undo_last().unwrap();
    assert_eq!(office.store.read(|conn| attachments::of_person(conn, id(10))).unwrap(), []);
    assert_eq!(there(&office).as_deref(), Some(&b"test"[..]));
    office.redo_last().unwrap();
    assert_eq!(office.store.read(|conn| attachments::with_bytes(conn, SHA)).unwrap(), [attached(20, SHA)]);
    assert_eq!(office.store.read(totals).unwrap().attachments, Attached { files: 1, bodies: 1 });
}

#[test]
fn bytes_nobody_refers_to_stay_ninety_days() {
    let office = office_with_one();
    office.done("attachments.remove", |tx| attachments::delete(tx, id(20)));
    let due = |on: &str| office.store.read(|conn| bodies::is_sweep_due(conn, day(on))).unwrap();
    let sweep = |on: &str| office.store.remember::<_, StoreError>(|tx| bodies::sweep(tx, day(on))).unwrap();
    for (on, is_due, gone, why) in [
        ("2026-05-14", true, 0, "noted"),
        ("2026-05-14", false, 0, "noted already"),
        ("2026-08-11", false, 0, "89 days"),
        ("2026-08-12", true, 1, "90 days"),
        ("2026-08-12", false, 0, "nothing left"),
    ] {
        assert_eq!((due(on), sweep(on)), (is_due, gone), "{on}: {why}");
    }
    // An undo now brings back a reference whose bytes are gone, and says which.
    let back = office.store.undo_last::<StoreError>(&office.meta("journal.undo"), |conn, touched| {
        assert_eq!(touched.attachments, [id(20)].into());
        assert_eq!(attachments::without_bytes(conn)?, 1);
        Err(StoreError::NotUndoable)
    });
    assert!(matches!(back, Err(StoreError::NotUndoable)));
}

#[test]
fn bytes_that_are_referred_to_again_are_kept() {
    let office = office_with_one();
    office.done("attachments.remove", |tx| attachments::delete(tx, id(20)));
    let sweep = |on: &str| office.store.remember::<_, StoreError>(|tx| bodies::sweep(tx, day(on))).unwrap();
    sweep("2026-05-14");
    office.undo_last().unwrap();
    assert_eq!((sweep("2026-12-01"), sweep("2027-12-01")), (0, 0));
    assert!(office.store.read(|conn| bodies::is_there(conn, SHA)).unwrap());
}
