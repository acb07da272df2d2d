//! Opening: every way it can fail has its own answer, and the file with its key is enough.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::kit::{KEY, OTHER_KEY, Office, id, instant, person};
use crate::open::give_key;
use crate::*;

fn error_code(path: &Path, key: &str) -> &'static str {
    match Store::open(path, key) {
        Ok(_) => "opened",
        Err(error) => {
            assert!(!error.to_string().is_empty());
            error.code()
        }
    }
}

/// The bytes of an office at rest with a few hundred people.
fn office_at_rest() -> (tempfile::TempDir, Vec<u8>) {
    let Office { store, path, folder, .. } = filled();
    drop(store);
    let bytes = fs::read(path).unwrap();
    (folder, bytes)
}

fn filled() -> Office {
    let office = Office::new();
    office.done("people.add", |tx| {
        (100..500).try_for_each(|number| people::insert(tx, &person(number, "Trần Thị Đánhdấu", "tran thi danhdau")))
    });
    office
}

#[test]
fn each_failure_of_opening_is_told_apart() {
    let (folder, good) = office_at_rest();
    let page = |number: usize| number * 4096;
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut bytes = good.clone();
        change(&mut bytes);
        bytes
    };
    let cases: Vec<(&str, Vec<u8>, &str, &str)> = vec![
        ("sound", good.clone(), KEY, "opened"),
        ("wrong key", good.clone(), OTHER_KEY, "wrong-key-or-damaged"),
        ("key too short", good.clone(), &KEY[1..], "bad-key"),
        (
            "key with a letter",
            good.clone(),
            "zz112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
            "bad-key",
        ),
        ("empty", Vec::new(), KEY, "office-empty"),
        ("a few bytes", b"hello".to_vec(), KEY, "wrong-key-or-damaged"),
        ("a letter", "Kính gửi Đoàn trường".repeat(900).into_bytes(), KEY, "wrong-key-or-damaged"),
        ("cut in half", good[..page(good.len() / 4096 / 2)].to_vec(), KEY, "office-damaged"),
        ("cut in the first page", good[..1000].to_vec(), KEY, "wrong-key-or-damaged"),
        ("first page altered", with(&|bytes| bytes[100] ^= 1), KEY, "wrong-key-or-damaged"),
        ("salt altered", with(&|bytes| bytes[3] ^= 1), KEY, "wrong-key-or-damaged"),
        ("plain database", plain_database(folder.path()), KEY, "not-an-office"),
        ("another program's database", foreign_database(folder.path()), KEY, "not-an-office"),
    ];
    for (name, bytes, key, expected) in cases {
        let path = folder.path().join("case.db");
        fs::write(&path, &bytes).unwrap();
        assert_eq!(error_code(&path, key), expected, "{name}");
        let now = fs::read(&path).unwrap();
        assert!(expected == "opened" || now == bytes, "{name}: a failed opening left the file as it was");
        fs::remove_file(&path).unwrap();
    }
    assert_eq!(error_code(&folder.path().join("none.db"), KEY), "office-missing");
    assert!(!folder.path().join("none.db").exists());
    assert_eq!(error_code(folder.path(), KEY), "not-an-office", "a folder");
}

fn plain_database(folder: &Path) -> Vec<u8> {
    let path = folder.join("plain.db");
    Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x)").unwrap();
    fs::read(path).unwrap()
}

fn foreign_database(folder: &Path) -> Vec<u8> {
    let path = folder.join("foreign.db");
    let conn = Connection::open(&path).unwrap();
    give_key(&conn, KEY).unwrap();
    conn.execute_batch("CREATE TABLE t (x); PRAGMA user_version = 1").unwrap();
    drop(conn);
    fs::read(path).unwrap()
}

#[test]
fn a_file_of_a_newer_version_is_left_alone() {
    let Office { store, path, folder: _folder, .. } = Office::new();
    drop(store);
    let conn = Connection::open(&path).unwrap();
    give_key(&conn, KEY).unwrap();
    conn.execute_batch("PRAGMA user_version = 999").unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert!(matches!(Store::open(&path, KEY), Err(StoreError::Newer { found: 999, .. })));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_second_opening_is_refused_at_once_and_possible_after_closing() {
    let Office { store, path, folder: _folder, .. } = Office::new();
    assert_eq!(error_code(&path, KEY), "office-busy");
    drop(store);
    let only_opened = Store::open(&path, KEY).unwrap();
    assert_eq!(error_code(&path, KEY), "office-busy", "though nothing was written yet");
    drop(only_opened);
    assert_eq!(error_code(&path, KEY), "opened");
}

/// Plays both parts: the test runs itself once more as the other program, which finds the path in this variable.
#[test]
fn another_program_is_refused_also_after_a_second_opening_here() {
    const VARIABLE: &str = "STORE_TEST_OTHER_PROGRAM";
    if let Some(path) = std::env::var_os(VARIABLE) {
        assert_eq!(error_code(Path::new(&path), KEY), "office-busy");
        return;
    }
    let office = Office::new();
    for key in [KEY, OTHER_KEY] {
        assert_eq!(error_code(&office.path, key), "office-busy");
        let other = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "tests::opening::another_program_is_refused_also_after_a_second_opening_here"])
            .env(VARIABLE, &office.path)
            .output()
            .unwrap();
        assert!(other.status.success(), "{}", String::from_utf8_lossy(&other.stdout));
        assert!(String::from_utf8_lossy(&other.stdout).contains("1 passed"));
    }
}

#[test]
fn creating_over_something_is_refused_and_a_bad_place_leaves_nothing() {
    let Office { path, folder, .. } = Office::new();
    let office = NewOffice { office_id: id(2), created_at: instant(0) };
    assert!(matches!(Store::create(&path, KEY, &office), Err(StoreError::Exists)));
    let nowhere = folder.path().join("no such folder").join("office.db");
    assert!(matches!(Store::create(&nowhere, KEY, &office), Err(StoreError::Gone)));
}

#[test]
fn the_bare_file_opens_elsewhere_by_its_key_alone() {
    let Office { store, path, folder, .. } = filled();
    let (dump, hash) = (store.dump().unwrap(), store.state_sha256().unwrap());
    drop(store);
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["office.db"], "one whole file at rest");

    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("Sổ đoàn.db");
    fs::copy(path, &copy).unwrap();
    let store = Store::open(&copy, KEY).unwrap();
    assert_eq!((store.dump().unwrap(), store.state_sha256().unwrap()), (dump, hash));
    assert_eq!(store.office_id(), id(1));
    assert_eq!(store.health().unwrap(), []);
}

#[test]
fn neither_the_file_nor_its_journal_holds_a_readable_name() {
    let office = filled();
    // A rolled-back write makes SQLite put pages into the rollback journal while the file is open.
    let seen = std::cell::RefCell::new(Vec::new());
    let answer: Result<((), _)> = office.store.write(&office.meta("test"), |tx| {
        (100..500).try_for_each(|number| {
            let mut row = person(number, "Trần Thị Đánhdấu", "tran thi danhdau");
            row.note = Some("Đánhdấu lần hai".repeat(40));
            people::update(tx, &row)
        })?;
        for entry in fs::read_dir(office.folder.path()).unwrap() {
            seen.borrow_mut().push(fs::read(entry.unwrap().path()).unwrap());
        }
        Err(StoreError::StillUsed)
    });
    assert!(answer.is_err());
    let mut files = seen.into_inner();
    files.push(fs::read(&office.path).unwrap());
    for bytes in files {
        for word in ["nhdấu", "danhdau", "CREATE TABLE", "SQLite format"] {
            let found = bytes.windows(word.len()).any(|window| window == word.as_bytes());
            assert!(!found, "«{word}» can be read in a file");
        }
    }
}

#[test]
fn damage_further_in_is_found_by_health() {
    let (folder, good) = office_at_rest();
    let root = |table: &str| -> usize {
        let path = folder.path().join("good.db");
        fs::write(&path, &good).unwrap();
        let conn = Connection::open(&path).unwrap();
        give_key(&conn, KEY).unwrap();
        let number = "SELECT rootpage FROM sqlite_schema WHERE name = ?1";
        conn.query_row(number, [table], |row| row.get::<_, i64>(0)).map(|number| number as usize).unwrap()
    };
    // Pages that opening does not read: it reads those that tell of the tables, wherever they came to lie.
    for (name, table) in [("people", "person"), ("their path", "step")] {
        let mut bytes = good.clone();
        bytes[(root(table) - 1) * 4096 + 1000] ^= 0xff;
        let path = folder.path().join("case.db");
        fs::write(&path, &bytes).unwrap();
        let store = Store::open(&path, KEY).unwrap();
        let codes: Vec<_> = store.health().unwrap().into_iter().map(|problem| problem.code).collect();
        assert_eq!(codes, ["pages-damaged"], "{name}");
    }
}

#[test]
fn rows_changed_around_the_journal_are_found() {
    let cases = [
        ("DELETE FROM member", "journal-row-lost"),
        ("DELETE FROM change WHERE id = (SELECT max(id) FROM change)", "journal-gap"),
        ("DELETE FROM operation WHERE number = 1", "journal-gap"),
        ("UPDATE operation SET root = x'00'", "journal-rootless"),
        ("PRAGMA foreign_keys = OFF; DELETE FROM person", "reference-missing"),
    ];
    for (sql, code) in cases {
        let office = Office::new();
        office.done("set-up", |tx| {
            people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
            members::insert(tx, &super::kit::member(20, id(10)))
        });
        let Office { store, path, folder: _folder, .. } = office;
        drop(store);
        let conn = Connection::open(&path).unwrap();
        give_key(&conn, KEY).unwrap();
        conn.execute_batch(sql).unwrap();
        drop(conn);
        let store = Store::open(&path, KEY).unwrap();
        let problems = store.health().unwrap();
        assert!(problems.iter().any(|problem| problem.code == code), "{sql}: {problems:?}");
        assert!(problems.iter().all(|problem| !problem.repairable && !problem.sentence.contains("Hoa")), "{sql}");
    }
}

#[test]
fn the_habits_of_the_connection_are_in_force() {
    let office = Office::new();
    let conn = office.store.lock();
    let newest = crate::migrations::newest().to_string();
    let habits = [
        ("locking_mode", "exclusive"),
        ("journal_mode", "delete"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("recursive_triggers", "1"),
        ("cache_size", "-262144"),
        ("temp_store", "2"),
        ("trusted_schema", "0"),
        ("busy_timeout", "0"),
        ("user_version", newest.as_str()),
        ("application_id", "1146048072"),
    ];
    for (name, expected) in habits {
        let value: rusqlite::types::Value = conn.pragma_query_value(None, name, |row| row.get(0)).unwrap();
        let value = match value {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{name}: {other:?}"),
        };
        assert_eq!(value, expected, "{name}");
    }
}

#[cfg(unix)] // Windows lets nobody remove a file that is open
#[test]
fn a_file_pulled_away_is_noticed_before_the_next_write() {
    let office = filled();
    fs::remove_file(&office.path).unwrap();
    let answer = office.store.write(&office.meta("x"), |tx| people::delete(tx, id(100)));
    assert!(matches!(answer, Err(StoreError::Gone)));
    assert!(matches!(office.undo_last(), Err(StoreError::Gone)));
}

#[cfg(windows)]
#[test]
fn a_file_in_use_is_not_removed_by_others() {
    let office = filled();
    assert!(fs::remove_file(&office.path).is_err());
    assert!(office.store.write(&office.meta("x"), |tx| people::delete(tx, id(100))).is_ok());
}

#[test]
fn a_wrong_index_is_found_and_built_anew() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let Office { store, path, folder: _folder, .. } = office;
    let dump = store.dump().unwrap();
    drop(store);
    let conn = Connection::open(&path).unwrap();
    give_key(&conn, KEY).unwrap();
    conn.execute_batch(
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'WHERE personal_id IS NOT NULL', '') WHERE name = 'person_by_personal_id'",
    )
    .unwrap();
    drop(conn);
    let store = Store::open(&path, KEY).unwrap();
    let problems = store.health().unwrap();
    assert_eq!(
        problems.iter().map(|problem| (problem.code, problem.repairable)).collect::<Vec<_>>(),
        [("index-damaged", true)]
    );
    store.rebuild_indexes().unwrap();
    assert_eq!((store.health().unwrap(), store.dump().unwrap()), (Vec::new(), dump));
}

#[test]
fn a_store_goes_between_threads() {
    fn between_threads<T: Send + Sync>() {}
    between_threads::<Store>();
}
