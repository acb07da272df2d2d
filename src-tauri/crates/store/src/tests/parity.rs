//! What stands in the way of an undo, as short stories.

use super::kit::{Office, id, member, membership, person};
use crate::*;

const WHO: u64 = 10;

fn office_with_one_person() -> Office {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(WHO, "Lê Thị Hoa", "le thi hoa")));
    office
}

fn set(office: &Office, command: &str, change: impl FnOnce(&mut people::PersonRow)) -> domain::id::Id {
    office.done(command, |tx| {
        let mut row = people::get(tx, id(WHO))?.unwrap();
        change(&mut row);
        people::update(tx, &row)
    })
}

fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn a_later_change_of_the_same_field_blocks_and_is_named() {
    let office = office_with_one_person();
    let first = set(&office, "members.set_phone", |row| row.phone = Some("0900000001".to_owned()));
    let second = set(&office, "members.set_phone_again", |row| row.phone = Some("0900000002".to_owned()));
    let before = office.dump();
    let refusal = refusal(office.undo(first));
    assert_eq!(refusal.reason, Reason::ChangedLater);
    let later = refusal.later.unwrap();
    assert_eq!((later.id, later.command.as_str()), (second, "members.set_phone_again"));
    assert_eq!(office.dump(), before);
}

#[test]
fn a_later_change_of_another_field_or_an_undone_one_does_not_block() {
    let office = office_with_one_person();
    let phone = set(&office, "a", |row| row.phone = Some("0900000001".to_owned()));
    set(&office, "b", |row| row.email = Some("hoa@example.invalid".to_owned()));
    let again = set(&office, "c", |row| row.phone = Some("0900000002".to_owned()));
    office.undo(again).unwrap();
    office.undo(phone).unwrap();
    let row = office.store.read(|conn| people::get(conn, id(WHO))).unwrap().unwrap();
    assert_eq!((row.phone, row.email.as_deref()), (None, Some("hoa@example.invalid")));
}

#[test]
fn undo_undo_redo_redo_on_one_field_is_allowed_to_the_end() {
    let office = office_with_one_person();
    set(&office, "a", |row| row.phone = Some("0900000001".to_owned()));
    set(&office, "b", |row| row.phone = Some("0900000002".to_owned()));
    let full = office.dump();
    for _ in 0..3 {
        office.undo_last().unwrap();
        office.undo_last().unwrap();
        office.redo_last().unwrap();
        office.redo_last().unwrap();
        assert_eq!(office.dump(), full);
    }
    assert!(matches!(office.redo_last(), Err(StoreError::NothingToRedo)));
}

#[test]
fn a_row_used_later_and_a_parent_gone_later_are_refused_by_name() {
    let office = Office::new();
    let added = office.done("people.add", |tx| people::insert(tx, &person(WHO, "Lê Thị Hoa", "le thi hoa")));
    let joined = office.done("members.add", |tx| members::insert(tx, &member(20, id(WHO))));
    let used = refusal(office.undo(added));
    assert_eq!((used.reason, used.later.map(|later| later.id)), (Reason::UsedLater, Some(joined)));

    let left = office.done("members.delete", |tx| members::delete(tx, id(20)));
    let gone = office.done("people.delete", |tx| people::delete(tx, id(WHO)));
    let parent = refusal(office.undo(left));
    assert_eq!((parent.reason, parent.later.map(|later| later.id)), (Reason::ParentGone, Some(gone)));
}

#[test]
fn a_value_taken_later_is_refused_by_name() {
    let office = Office::new();
    office.done("set-up", |tx| {
        people::insert(tx, &person(WHO, "Lê Thị Hoa", "le thi hoa"))?;
        kit_branches(tx)?;
        memberships::insert(tx, &membership(30, id(WHO), id(2), "2025-09-01", None))
    });
    let closed = office.done("memberships.close", |tx| {
        memberships::update(tx, &membership(30, id(WHO), id(2), "2025-09-01", Some("2026-01-05")))
    });
    let moved = office
        .done("memberships.open", |tx| memberships::insert(tx, &membership(31, id(WHO), id(3), "2026-01-06", None)));
    let taken = refusal(office.undo(closed));
    assert_eq!((taken.reason, taken.later.map(|later| later.id)), (Reason::ValueTaken, Some(moved)));
}

fn kit_branches(tx: &Tx<'_>) -> Result<()> {
    super::kit::branch(tx, 2, "K66 Toán")?;
    super::kit::branch(tx, 3, "K66 Văn").map(|_| ())
}

#[test]
fn undo_passes_over_what_never_can_be_undone() {
    let office = office_with_one_person();
    let undoable = set(&office, "a", |row| row.phone = Some("0900000001".to_owned()));
    let meta = OperationMeta { undoable: false, ..office.meta("register.give_number") };
    office
        .store
        .write(&meta, |tx| settings::set(tx, id(50), "register.next", &serde_json::json!(8)))
        .unwrap()
        .1
        .unwrap();
    let printed = office.store.note(&office.meta("papers.make")).unwrap();
    assert!(printed.changes.is_empty());

    assert!(matches!(office.undo(meta.id), Err(StoreError::NotUndoable)));
    assert!(matches!(office.undo(printed.operation), Err(StoreError::NotUndoable)));
    assert!(matches!(office.undo(id(999)), Err(StoreError::NoSuchOperation)));
    assert_eq!(office.undo_last().unwrap().operation.id, undoable);
    assert!(matches!(office.undo(undoable), Err(StoreError::AlreadyUndone)));
    // A print in between is nothing new: redo is still offered.
    office.store.note(&office.meta("papers.make")).unwrap();
    assert_eq!(office.redo_last().unwrap().operation.command, "a");
    assert_eq!(office.store.read(|conn| settings::get(conn, "register.next")).unwrap(), Some(serde_json::json!(8)));
}

#[test]
fn something_new_ends_redo() {
    let office = office_with_one_person();
    set(&office, "a", |row| row.phone = Some("0900000001".to_owned()));
    office.undo_last().unwrap();
    assert!(office.store.read(next_redo).unwrap().is_some());
    set(&office, "b", |row| row.email = Some("x@example.invalid".to_owned()));
    assert_eq!(office.store.read(next_redo).unwrap(), None);
    assert!(matches!(office.redo_last(), Err(StoreError::NothingToRedo)));
}

#[test]
fn the_callers_check_sees_the_office_as_it_would_be_and_may_refuse_whole() {
    let office = office_with_one_person();
    office.done("candidates.open", |tx| {
        candidacies::insert(tx, &super::things::candidacy(40, id(WHO)))?;
        steps::insert(tx, &super::things::step(41, id(40), id(WHO), 1))
    });
    let before = office.dump();
    let answer = office.store.undo_last(&office.meta("journal.undo"), |conn, touched| {
        assert_eq!(touched.persons.iter().copied().collect::<Vec<_>>(), [id(WHO)]);
        assert_eq!(touched.candidacies.iter().copied().collect::<Vec<_>>(), [id(40)]);
        assert_eq!(candidacies::get(conn, id(40))?, None);
        Err(StoreError::StillUsed)
    });
    assert!(matches!(answer, Err(StoreError::StillUsed)));
    assert_eq!(office.dump(), before);
    let (journal, total) = office.store.read(|conn| operations::list(conn, None, 0)).unwrap();
    assert_eq!((journal.len(), total, journal[0].command.as_str()), (2, 2, "candidates.open"));
}

#[test]
fn a_step_undone_names_its_candidacy_though_the_row_is_gone() {
    let office = office_with_one_person();
    office.done("candidates.open", |tx| candidacies::insert(tx, &super::things::candidacy(40, id(WHO))));
    office.done("candidates.record_step", |tx| steps::insert(tx, &super::things::step(41, id(40), id(WHO), 1)));
    let mut seen = Touched::default();
    let undone: Result<Undone> = office.store.undo_last(&office.meta("journal.undo"), |_, touched| {
        seen = touched.clone();
        Ok(())
    });
    assert_eq!(undone.unwrap().written.changes, ["step"]);
    assert_eq!(seen.candidacies.into_iter().collect::<Vec<_>>(), [id(40)]);
}
