//! Another key: the same office, the old key shut out, the store goes on; what fails leaves the old key in force.

use std::fs;

use super::kit::{KEY, OTHER_KEY, Office, id, person};
use crate::*;

fn filled() -> Office {
    let office = Office::new();
    office.done("people.add", |tx| {
        (100..400).try_for_each(|number| people::insert(tx, &person(number, "Trần Thị Hoa", "tran thi hoa")))
    });
    office
}

#[test]
fn the_office_goes_on_under_its_new_key_and_the_old_one_opens_nothing() {
    let office = filled();
    let (before, mark) = (office.dump(), office.store.mark().unwrap());
    office.store.rekey(OTHER_KEY).unwrap();
    assert_eq!(office.dump(), before);
    assert_eq!(office.store.health().unwrap(), []);
    // The journal goes on, undo reaches back beyond the change, copies open with the new key.
    office.done("people.add", |tx| people::insert(tx, &person(500, "Lê Văn An", "le van an")));
    office.undo_last().unwrap();
    assert_eq!(office.dump(), before);
    let copy = office.folder.path().join("copy.db");
    office.store.copy_into(&copy, |_| ()).unwrap();
    assert_eq!(Store::open(&copy, OTHER_KEY).unwrap().dump().unwrap(), before);
    assert_eq!(office.store.copy_in_memory().unwrap().read(people::all).unwrap().len(), 300);

    let Office { store, path, folder: _folder, .. } = office;
    drop(store);
    assert!(matches!(Store::open(&path, KEY), Err(StoreError::WrongKeyOrDamaged)));
    assert_eq!(file_mark(&path).as_ref(), Some(&mark), "the mark of the file stays");
    assert_eq!(file_mark(&copy), Some(mark), "and is that of its copies");
    let store = Store::open(&path, OTHER_KEY).unwrap();
    assert_eq!((store.dump().unwrap(), store.office_id()), (before, id(1)));
}

#[test]
fn a_key_that_is_none_changes_nothing() {
    let office = filled();
    let before = office.dump();
    for bad in ["", "short", &OTHER_KEY[1..]] {
        assert!(matches!(office.store.rekey(bad), Err(StoreError::BadKey)), "{bad}");
    }
    assert_eq!(office.dump(), before);
    let Office { store, path, folder: _folder, .. } = office;
    drop(store);
    assert!(Store::open(&path, KEY).is_ok());
}

/// No page can be written without its journal, and a folder lies where the journal would be.
#[test]
fn a_change_that_fails_leaves_the_old_key() {
    let office = filled();
    let before = office.dump();
    let Office { store, path, folder, .. } = office;
    drop(store); // only a file that was closed has no journal beside it
    let store = Store::open(&path, KEY).unwrap();
    let in_the_way = folder.path().join("office.db-journal");
    fs::create_dir(&in_the_way).unwrap();
    assert!(store.rekey(OTHER_KEY).is_err());
    fs::remove_dir(&in_the_way).unwrap();
    drop(store);
    assert!(matches!(Store::open(&path, OTHER_KEY), Err(StoreError::WrongKeyOrDamaged)));
    assert_eq!(Store::open(&path, KEY).unwrap().dump().unwrap(), before);
}

#[cfg(unix)] // Windows lets nobody rename a file that is open
#[test]
fn a_file_that_is_gone_is_said() {
    let office = filled();
    let away = office.folder.path().join("away.db");
    fs::rename(&office.path, &away).unwrap();
    assert!(matches!(office.store.rekey(OTHER_KEY), Err(StoreError::Gone)));
    fs::rename(&away, &office.path).unwrap();
    office.done("people.add", |tx| people::insert(tx, &person(500, "Lê Văn An", "le van an")));
}
