//! Writing: one operation or nothing.

use super::kit::{Office, id, person};
use crate::*;

#[test]
fn what_was_written_is_told_by_table_and_number() {
    let office = Office::new();
    let meta = office.meta("import.commit");
    let (number, written) = office
        .store
        .write(&meta, |tx| -> Result<usize> {
            people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
            people::insert(tx, &person(11, "Lê Thị Lan", "le thi lan"))?;
            members::insert(tx, &super::kit::member(20, id(10)))?;
            let mut changed = person(11, "Lê Thị Lan", "le thi lan");
            changed.phone = Some("0900000003".to_owned());
            people::update(tx, &changed)?;
            members::delete(tx, id(20))?;
            Ok(7)
        })
        .unwrap();
    let written = written.unwrap();
    assert_eq!((number, written.operation), (7, meta.id));
    assert_eq!(written.changes, ["member", "person"]);
    assert_eq!(written.counts["person"], Count { inserted: 2, updated: 1, deleted: 0 });
    assert_eq!(written.counts["member"], Count { inserted: 1, updated: 0, deleted: 1 });

    let row = office.store.read(|conn| operations::get(conn, meta.id)).unwrap().unwrap();
    assert_eq!((row.number, row.kind, row.live, row.undoable), (1, Kind::Do, true, true));
    assert_eq!(
        (row.counts, row.user.as_str(), row.at.as_str()),
        (written.counts, "Văn phòng", "2026-05-28T20:26:41.000Z")
    );
    let changes = office.store.read(|conn| operations::changes(conn, meta.id)).unwrap();
    let update = changes.iter().find(|change| change.kind == "U").unwrap();
    assert_eq!(update.before, Some(serde_json::json!({"phone": null})));
    assert_eq!(update.after, Some(serde_json::json!({"phone": "0900000003"})));
    assert_eq!(update.person, Some(id(11)));
}

#[test]
fn nothing_changed_leaves_no_operation() {
    let office = Office::new();
    let row = person(10, "Lê Thị Hoa", "le thi hoa");
    office.done("people.add", |tx| people::insert(tx, &row));
    let (_, written) = office.store.write(&office.meta("people.rename"), |tx| people::update(tx, &row)).unwrap();
    assert_eq!(written, None);
    assert_eq!(office.store.read(|conn| operations::list(conn, None, 0)).unwrap().1, 1);
}

#[test]
fn an_error_or_a_panic_leaves_nothing() {
    let office = Office::new();
    let before = office.dump();
    let failed: Result<((), _)> = office.store.write(&office.meta("test"), |tx| {
        people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
        people::insert(tx, &person(10, "Lê Thị Lan", "le thi lan"))
    });
    match failed {
        Err(StoreError::Taken { place }) => assert_eq!(place, "person.id"),
        other => panic!("{other:?}"),
    }
    assert_eq!(office.dump(), before);
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        office.store.write(&office.meta("test"), |tx| -> Result<()> {
            people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
            panic!("a mistake of the program")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(office.dump(), before);
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    assert_eq!(office.store.health().unwrap(), []);
}

#[test]
fn a_full_disk_has_its_sentence_and_leaves_nothing_half_written() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let before = office.dump();
    {
        let conn = office.store.lock();
        let pages: i64 = conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        conn.execute_batch(&format!("PRAGMA max_page_count = {}", pages + 8)).unwrap();
    }
    let many = |tx: &Tx<'_>| (100..2000).try_for_each(|number| people::insert(tx, &person(number, "Lê A", "le a")));
    let error = office.store.write(&office.meta("import.commit"), many).unwrap_err();
    assert!(matches!(error, StoreError::Full), "{error:?}");
    assert!(error.to_string().contains("đầy"));
    assert_eq!(office.dump(), before);

    // A writer that does not listen must not get half of it in.
    let deaf = office.store.write(&office.meta("import.commit"), |tx| -> Result<()> {
        for number in 100..2000 {
            people::insert(tx, &person(number, "Lê A", "le a")).ok();
        }
        Ok(())
    });
    assert!(matches!(deaf, Err(StoreError::Aborted)));
    assert_eq!(office.dump(), before);
    office.store.lock().execute_batch("PRAGMA max_page_count = 1000000").unwrap();
    assert_eq!(office.store.health().unwrap(), []);
    office.store.write(&office.meta("import.commit"), many).unwrap();
    office.undo_last().unwrap();
}

#[test]
fn a_transaction_taken_back_underneath_stops_the_writer() {
    let office = Office::new();
    let gone = office.store.write(&office.meta("test"), |tx| -> Result<()> {
        people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
        // What SQLite does by itself when a writing statement is interrupted.
        tx.sql().execute_batch("ROLLBACK")?;
        people::insert(tx, &person(11, "Lê Thị Lan", "le thi lan")).ok();
        Ok(())
    });
    assert!(matches!(gone, Err(StoreError::Aborted)));
    assert!(office.dump().is_empty());
}

#[test]
fn a_refused_value_may_be_answered_within_the_operation() {
    let office = Office::new();
    office.done("people.add", |tx| {
        people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
        assert!(matches!(people::insert(tx, &person(10, "Lê Thị Lan", "le thi lan")), Err(StoreError::Taken { .. })));
        Ok(())
    });
    assert_eq!(office.dump().lines().count(), 1);
}

#[test]
fn changes_outside_any_operation_stop_the_next_write() {
    let office = Office::new();
    office.store.lock().execute("INSERT INTO branch (id, name, kind) VALUES (x'01', 'K', 'pupil')", []).unwrap();
    let error = office.store.write(&office.meta("test"), |_| Ok::<_, StoreError>(())).unwrap_err();
    assert!(matches!(error, StoreError::WrittenOutside));
}

#[test]
fn ids_never_change() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let conn = office.store.lock();
    assert!(conn.execute("UPDATE person SET id = x'00112233445566778899aabbccddeeff'", []).is_err());
}

#[test]
fn what_is_remembered_stays_out_of_the_journal() {
    let office = Office::new();
    let map = serde_json::json!({"Họ tên": "full_name"});
    office.store.remember(|tx| remembered::set_column_map(tx, "abc", &map)).unwrap();
    office.store.remember(|tx| remembered::set_paper_choice(tx, "branch-members", &map)).unwrap();
    let (_, written) = office
        .store
        .write(&office.meta("test"), |tx| remembered::set_column_map(tx, "abc", &serde_json::json!({})))
        .unwrap();
    assert_eq!(written, None);
    let (columns, choice) = office
        .store
        .read(|conn| -> Result<_> {
            Ok((remembered::column_map(conn, "abc")?, remembered::paper_choice(conn, "branch-members")?))
        })
        .unwrap();
    assert_eq!((columns, choice), (Some(serde_json::json!({})), Some(map)));
    let user = remembered::OfficeUserRow {
        id: id(5),
        name: "Văn phòng".to_owned(),
        wrapping_key: vec![1, 0, 2],
        since: None,
        recipe: Some("{}".to_owned()),
    };
    office.store.remember(|tx| remembered::insert(tx, &user)).unwrap();
    assert_eq!(office.store.read(remembered::users).unwrap(), std::slice::from_ref(&user));
    assert_eq!(office.store.read(|conn| remembered::user_by_name(conn, "Văn phòng")).unwrap(), Some(user));

    let wrong: Result<()> = office.store.remember(|tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    assert!(matches!(wrong, Err(StoreError::MustBeJournalled)));
    assert!(office.dump().is_empty());
}

#[test]
fn the_dump_does_not_depend_on_the_order_of_writing() {
    let rows = [person(10, "Lê A", "le a"), person(11, "Lê B", "le b"), person(12, "Lê C", "le c")];
    let hashes: Vec<String> = [[0, 1, 2], [2, 0, 1], [1, 2, 0]]
        .into_iter()
        .map(|order| {
            let office = Office::new();
            office.done("people.add", |tx| order.iter().try_for_each(|at| people::insert(tx, &rows[*at])));
            office.store.state_sha256().unwrap()
        })
        .collect();
    assert_eq!(hashes[0].len(), 64);
    assert!(hashes.iter().all(|hash| *hash == hashes[0]));
}

#[test]
fn a_copy_in_memory_shows_the_moment_it_was_made_and_cannot_be_written() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let snapshot = office.store.copy_in_memory().unwrap();
    let before = office.dump();
    office.done("people.delete", |tx| people::delete(tx, id(10)));
    let copied = std::thread::spawn(move || snapshot.read(dump).unwrap()).join().unwrap();
    assert_eq!(copied, before);
    assert!(office.dump().is_empty());
}

#[test]
fn a_copy_in_a_file_is_an_office_of_its_own() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let path = office.folder.path().join("copy.db");
    office.store.copy_into(&path, |_| ()).unwrap();
    assert!(matches!(office.store.copy_into(&path, |_| ()), Err(StoreError::Exists)));
    let copy = Store::open(&path, super::kit::KEY).unwrap();
    assert_eq!((copy.dump().unwrap(), copy.office_id()), (office.dump(), office.store.office_id()));
    assert!(copy.health().unwrap().is_empty());
    assert!(matches!(Store::open(&path, super::kit::OTHER_KEY), Err(StoreError::WrongKeyOrDamaged | StoreError::Busy)));
}
