//! A change of the recovery code cut short after each of its steps: whatever lies on the disk then, each password opens
//! the office, one of the two codes does, and the opening leaves slots with one key.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use vault::{DatabaseKey, KeyFile, Password, RecoveryCode};

use crate::office::files::{DATABASE, KEYS};
use crate::{App, Clock, Ids, Place};

const FIRST: &str = "mật khẩu thứ nhất";
const SECOND: &str = "mật khẩu thứ hai";

fn program(folder: &Path, ids: Ids) -> App {
    App::with_ids(Place::Folder(folder.to_owned()), Clock::Fixed("2026-05-14T02:00:00Z".parse().unwrap()), ids)
}

fn call(app: &App, command: &str, args: Value) -> Value {
    app.call(command, args).unwrap_or_else(|failure| panic!("{command}: {failure:?}"))
}

/// Two users; gives the code printed.
fn made(folder: &Path) -> String {
    let app = program(folder, Ids::seeded(7));
    let made = call(
        &app,
        "office.create",
        json!({ "unit": "Đoàn trường", "kind": "school", "school_year": "2025-2026", "password": FIRST }),
    );
    call(&app, "users.add", json!({ "name": "Người thứ hai", "password": SECOND, "present": FIRST }));
    made["recovery_code"].as_str().unwrap().to_owned()
}

fn key(code: &str) -> DatabaseKey {
    DatabaseKey::of(&code.parse::<RecoveryCode>().unwrap())
}

fn renew(app: &App) -> String {
    let code = call(app, "users.renew_code", json!({ "present": FIRST }))["recovery_code"].as_str().unwrap().to_owned();
    let group = |n: usize| code.split('-').nth(n - 1).unwrap();
    call(app, "users.confirm_code", json!({ "groups": [[2, group(2)], [6, group(6)]] }));
    code
}

/// The slots as they are written before the database changes its key.
fn with_both(slots: &[u8], old: &DatabaseKey, new: &DatabaseKey) -> Vec<u8> {
    let mut keys = KeyFile::from_json(slots).unwrap();
    let wrapping: Vec<_> = [FIRST, SECOND]
        .map(|password| keys.open(&Password::typed(password)).unwrap())
        .map(|opened| (opened.user, opened.wrapping.unwrap()))
        .into_iter()
        .collect();
    let of = |user: &str| wrapping.iter().find(|(known, _)| known == user).map(|(_, key)| key.clone());
    let mut drawn = 0;
    let nonce = || {
        drawn += 1;
        [drawn; 24]
    };
    keys.begin_rekey(old, new, of, nonce).unwrap();
    keys.to_json()
}

struct Disk<'a> {
    name: &'a str,
    keys: &'a [u8],
    before: &'a [u8],
    database: &'a [u8],
    code: &'a str,
    other: &'a str,
}

#[test]
fn cut_short_at_any_moment_the_office_opens_by_every_password_and_by_one_code() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("don-vi");
    let old = made(&folder);
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let (keys_old, database_old) = (read(KEYS), read(DATABASE));
    let app = program(&folder, Ids::seeded(8));
    call(&app, "office.unlock", json!({ "password": FIRST }));
    let new = renew(&app);
    let state = call(&app, "office.check", json!({}))["state_sha256"].clone();
    drop(app);
    let (keys_new, database_new) = (read(KEYS), read(DATABASE));
    let both = with_both(&keys_old, &key(&old), &key(&new));

    let disk = |name, keys, before, database, new_in_force: bool| Disk {
        name,
        keys,
        before,
        database,
        code: if new_in_force { &new } else { &old },
        other: if new_in_force { &old } else { &new },
    };
    let disks = [
        disk("before anything", &keys_old, &keys_old, &database_old, false),
        disk("slots half written", &both, &keys_old, &database_old, false),
        disk("slots written", &both, &both, &database_old, false),
        disk("the database has its new key", &both, &both, &database_new, true),
        disk("settled, half written", &keys_new, &both, &database_new, true),
        disk("settled", &keys_new, &keys_new, &database_new, true),
        disk("slots torn while they were settled", b"{", &both, &database_new, true),
    ];
    for Disk { name, keys, before, database, code, other } in disks {
        for way in [json!({ "password": SECOND }), json!({ "recovery_code": code })] {
            let there: PathBuf = home.path().join("sau-khi-mat-dien");
            std::fs::create_dir(&there).unwrap();
            std::fs::write(there.join(DATABASE), database).unwrap();
            std::fs::write(there.join(KEYS), keys).unwrap();
            std::fs::write(there.join("office.keys.cu"), before).unwrap();
            let app = program(&there, Ids::seeded(9));
            call(&app, "office.unlock", way.clone());
            assert_eq!(call(&app, "office.check", json!({}))["state_sha256"], state, "{name} by {way}");
            call(&app, "office.close", json!({}));

            let settled = KeyFile::from_json(&std::fs::read(there.join(KEYS)).unwrap()).unwrap();
            // Each try costs what Argon2id costs: the slot tried last stands for both.
            assert_eq!(settled.users().count(), 2, "{name} by {way}");
            let opened = settled.open(&Password::typed(SECOND)).unwrap();
            assert!(opened.key == key(code) && opened.older.is_none(), "{name} by {way}");
            let refused = app.call("office.unlock", json!({ "recovery_code": other })).unwrap_err();
            assert_eq!(refused.refused, "wrong-code", "{name} by {way}");
            call(&app, "office.unlock", json!({ "recovery_code": code }));
            drop(app);
            std::fs::remove_dir_all(&there).unwrap();
        }
    }
}

/// The disk refuses while the database changes its key: nothing is in force but what was, and a next try succeeds.
#[test]
fn a_disk_that_refuses_leaves_the_old_code() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("don-vi");
    let old = made(&folder);
    let app = program(&folder, Ids::seeded(8));
    call(&app, "office.unlock", json!({ "password": FIRST }));
    let code = call(&app, "users.renew_code", json!({ "present": FIRST }))["recovery_code"].clone();
    let group = |n: usize| code.as_str().unwrap().split('-').nth(n - 1).unwrap().to_owned();
    let in_the_way = folder.join("office.db-journal");
    std::fs::create_dir(&in_the_way).unwrap();
    let refused = app.call("users.confirm_code", json!({ "groups": [[1, group(1)], [5, group(5)]] })).unwrap_err();
    assert!(refused.sentence.ends_with('.'), "{refused:?}");
    std::fs::remove_dir(&in_the_way).unwrap();
    drop(app);
    for way in [json!({ "password": SECOND }), json!({ "recovery_code": old }), json!({ "password": FIRST })] {
        let app = program(&folder, Ids::seeded(9));
        call(&app, "office.unlock", way);
    }
    let app = program(&folder, Ids::seeded(10));
    call(&app, "office.unlock", json!({ "password": FIRST }));
    let new = renew(&app);
    drop(app);
    let app = program(&folder, Ids::seeded(11));
    call(&app, "office.unlock", json!({ "recovery_code": new }));
}
