//! Copies are judged as they lie there, and an older file is copied before its first migration or not migrated at all.

use std::cell::RefCell;
use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use super::kit::{KEY, OTHER_KEY, Office, id, person};
use crate::migrations::{LADDER, Step, newest};
use crate::*;

fn one_person() -> Office {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    office
}

#[test]
fn what_is_told_of_a_copy_is_what_lies_in_it() {
    let office = one_person();
    let path = office.folder.path().join("copy.db");
    let told = office.store.copy_into(&path, |conn| (totals(conn).unwrap(), last_operation(conn).unwrap())).unwrap();
    office.done("people.delete", |tx| people::delete(tx, id(10)));
    let seen = inspect(&path, KEY).unwrap();
    assert_eq!((seen.totals, seen.whole, seen.office_id), (told.0, true, office.store.office_id()));
    assert_eq!((told.0.people, told.1.unwrap().number), (1, 1));
    assert_eq!(office.store.read(last_operation).unwrap().unwrap().number, 2);
    let copy = open_copy(&path, KEY).unwrap();
    assert_eq!(copy.read(people::ids).unwrap(), [id(10)]);
    assert!(matches!(inspect(&path, OTHER_KEY), Err(StoreError::WrongKeyOrDamaged)));
}

/// Written to all the while, a copy still shows one moment: both rows of each operation or none.
#[test]
fn a_copy_is_of_one_moment_whoever_writes_meanwhile() {
    let office = one_person();
    let photo = vec![7; 5 << 20];
    office.store.remember::<_, StoreError>(|tx| attachments::bodies::keep(tx, "anh", &photo)).unwrap();
    let (stop, meta) = (AtomicBool::new(false), office.meta("people.add"));
    let mark = office.store.mark().unwrap();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| {
            for pair in 1.. {
                let meta = OperationMeta { id: id(0xeeee_0000 + pair), ..meta.clone() };
                let two = |tx: &Tx<'_>| {
                    people::insert(tx, &person(1_000 + pair * 2, "Lê Thị Hoa", "le thi hoa"))?;
                    people::insert(tx, &person(1_001 + pair * 2, "Lê Thị Hoa", "le thi hoa"))
                };
                office.store.write::<_, StoreError>(&meta, two).unwrap();
                if stop.load(Ordering::Relaxed) {
                    return pair;
                }
            }
            0
        });
        for lap in 0..6 {
            let path = office.folder.path().join(format!("copy-{lap}.db"));
            let told = office.store.copy_into(&path, |conn| totals(conn).unwrap()).unwrap();
            let seen = inspect(&path, KEY).unwrap();
            assert!(seen.whole && seen.totals == told && told.people % 2 == 1, "{seen:?} {told:?}");
            assert_eq!(file_mark(&path), Some(mark.clone()), "it keeps the mark of its office");
        }
        stop.store(true, Ordering::Relaxed);
        assert!(writer.join().unwrap() > 0);
    });
    let left: Vec<String> = fs::read_dir(office.folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("copy") && !name.ends_with(".db"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(office.store.health().unwrap().is_empty());
}

/// Looking reads every page through its seal: a byte changed anywhere is found, whatever page it lies in.
#[test]
fn a_byte_changed_on_any_page_is_found() {
    let office = Office::new();
    office.done("people.add", |tx| {
        (100..400).try_for_each(|number| people::insert(tx, &person(number, "Trần Thị Đánh Dấu", "tran thi danh dau")))
    });
    let path = office.folder.path().join("copy.db");
    office.store.copy_into(&path, |_| ()).unwrap();
    let good = fs::read(&path).unwrap();
    assert!(inspect(&path, KEY).unwrap().whole);
    for page in 1..good.len() / 4096 {
        let mut hurt = good.clone();
        hurt[page * 4096 + 100] ^= 1;
        fs::write(&path, &hurt).unwrap();
        let seen = inspect(&path, KEY);
        assert!(seen.as_ref().map_or(true, |seen| !seen.whole), "page {page}: {seen:?}");
    }
    fs::write(&path, &good[..good.len() - 4096]).unwrap();
    assert!(inspect(&path, KEY).map_or(true, |seen| !seen.whole), "cut by a page");
}

#[test]
fn a_print_is_an_operation_and_no_change() {
    let office = one_person();
    office.store.note(&office.meta("papers.make")).unwrap();
    let (last, change) = office.store.read(|conn| (last_operation(conn).unwrap(), last_change(conn).unwrap()));
    assert_eq!((last.unwrap().number, change.unwrap().number), (2, 1));
    let of = |commands: &[&str]| office.store.read(|conn| operations::last_of(conn, commands)).unwrap();
    assert!(of(&["papers.make", "nothing"]).is_some());
    assert_eq!(of(&["nothing"]), None);
}

#[test]
fn an_older_file_is_not_climbed_until_its_copy_stands() {
    let Office { store, path, folder, .. } = one_person();
    let before = store.dump().unwrap();
    drop(store);
    let ladder: Vec<Step> =
        LADDER.iter().copied().chain([(newest() + 1, "ALTER TABLE person ADD COLUMN extra TEXT;")]).collect();
    let copy = folder.path().join("before.db");

    let refused = Store::open_on(&ladder, &path, KEY, |_| Err(StoreError::Full)).unwrap_err();
    assert!(matches!(refused, StoreError::Full));
    assert_eq!(Store::open(&path, KEY).unwrap().dump().unwrap(), before, "nothing was begun");

    let asked = RefCell::new(Vec::new());
    let climbed = Store::open_on(&ladder, &path, KEY, |older: &Unclimbed<'_>| {
        asked.borrow_mut().push((older.version(), older.read(totals).unwrap().people));
        older.copy_into(&copy)
    })
    .unwrap();
    assert_eq!(*asked.borrow(), [(newest(), 1)]);
    drop(climbed);
    assert!(matches!(inspect(&path, KEY), Err(StoreError::Newer { .. })), "the office went up");
    assert!(inspect(&copy, KEY).unwrap().whole, "its copy is of the version before");

    let again = Store::open_on(&ladder, &copy, KEY, |older| older.copy_into(&path.with_extension("two"))).unwrap();
    drop(again);
    Store::open_on::<StoreError>(LADDER, &path.with_extension("two"), KEY, |_| panic!("it is of this version"))
        .unwrap();
}
