//! What opens an office and what does not: the sheet of paper with the code, a password, nothing.

use std::path::{Path, PathBuf};

use app::{App, Failure};
use serde_json::{Value, json};

use crate::office::{NOW, Office, another, assert_sentence, clock, text};

const PASSWORD: &str = "Sông Tiền êm đềm";

fn open(folder: &Path, with: Value) -> Result<App, Failure> {
    let app = another(folder, clock(NOW));
    app.call("office.unlock", with).map(|_| app)
}

#[track_caller]
fn closed_to(folder: &Path, with: Value) -> Failure {
    let failure = open(folder, with).err().expect("closed to it");
    assert_sentence(&failure.sentence);
    failure
}

fn state(app: &App) -> String {
    text(&app.call("office.check", json!({})).expect("a check")["state_sha256"])
}

/// A copy of files of an office in an empty folder.
fn copied(office: &Office, name: &str, files: &[&str]) -> PathBuf {
    let to = PathBuf::from(office.file(name));
    std::fs::create_dir_all(&to).expect("a folder");
    for file in files {
        std::fs::copy(office.folder().join(file), to.join(file)).expect("a copy");
    }
    to
}

/// An office with somebody in it, closed, and its state.
fn closed_office(with: Value) -> (Office, String) {
    let office = Office::with(with);
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Thạch Thị Sa Ry"), ("personal_id", "000123456789")]);
    let state = office.state();
    office.call("office.close", json!({}));
    (office, state)
}

#[test]
fn the_database_and_the_code_alone_open_the_office_elsewhere() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    let elsewhere = copied(&office, "may-khac", &["office.db"]);
    // Without office.keys a password is not wrong: there is nothing it could open.
    assert_eq!(closed_to(&elsewhere, json!({ "password": PASSWORD })).refused, "no-password");
    let opened = open(&elsewhere, json!({ "recovery_code": office.recovery_code })).expect("the code is enough");
    assert_eq!(state(&opened), before);
}

#[test]
fn wrong_password_damaged_file_and_wrong_code_are_three_things() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    let folder = office.folder();
    assert_eq!(closed_to(&folder, json!({ "password": "Sông Hậu êm đềm" })).refused, "wrong-password");
    assert_eq!(closed_to(&folder, json!({})).refused, "password-wanted");
    let other = Office::with(json!({}));
    // Another seed, or both codes would be one: a code of the right shape that belongs to no office here.
    let mut code = other.recovery_code.clone();
    code.replace_range(0..1, if code.starts_with('7') { "8" } else { "7" });
    assert_eq!(closed_to(&folder, json!({ "recovery_code": code })).refused, "wrong-code");
    for malformed in ["", "ABCD-EFGH", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU-UUUU"] {
        assert_eq!(closed_to(&folder, json!({ "recovery_code": malformed })).refused, "code-malformed", "{malformed}");
    }
    assert_eq!(state(&open(&folder, json!({ "password": PASSWORD })).expect("the right one")), before);

    let broken = copied(&office, "hong", &["office.db", "office.keys"]);
    let mut bytes = std::fs::read(broken.join("office.db")).expect("the database");
    bytes[64..512].iter_mut().for_each(|byte| *byte ^= 0x5A);
    std::fs::write(broken.join("office.db"), bytes).expect("damaged");
    let failure = closed_to(&broken, json!({ "password": PASSWORD }));
    assert_eq!(failure.refused, "office-damaged");
    assert!(!failure.sentence.contains("ật khẩu"), "the password was right: {}", failure.sentence);
    std::fs::write(broken.join("office.db"), b"").expect("emptied");
    assert_eq!(closed_to(&broken, json!({ "password": PASSWORD })).refused, "office-empty");
    std::fs::remove_file(broken.join("office.db")).expect("removed");
    assert_eq!(closed_to(&broken, json!({ "password": PASSWORD })).refused, "office-missing");
}

#[test]
fn a_password_has_ten_characters_and_may_be_typed_in_either_form_of_unicode() {
    let short = Office::new();
    let folder = short.file("moi");
    let make = |password: &str| {
        json!({
            "folder": folder, "unit": "Đoàn trường", "kind": "school", "school_year": "2025-2026", "password": password,
        })
    };
    assert_eq!(
        short.refused("office.create", make("chín ký tự".get(0..11).unwrap_or("123456789"))).refused,
        "password-weak"
    );
    assert!(!Path::new(&folder).exists(), "a refused password makes no folder");
    for weak in ["123456789", "êêêêêêêêê", ""] {
        assert_eq!(short.refused("office.create", make(weak)).refused, "password-weak", "{weak:?}");
    }

    let (office, before) = closed_office(json!({ "password": "mật khẩu" .to_owned() + " ê" }));
    let decomposed = "m\u{61}\u{323}\u{302}t kh\u{61}\u{302}\u{309}u \u{65}\u{302}";
    let opened = open(&office.folder(), json!({ "password": decomposed })).expect("the same letters");
    assert_eq!(state(&opened), before);
}

#[test]
fn the_code_forgives_a_tired_hand() {
    let (office, before) = closed_office(json!({}));
    let code = &office.recovery_code;
    assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 8], "8 groups of 4");
    let plain = code.replace('-', "");
    let spaced: String = plain.chars().flat_map(|letter| [letter, ' ']).collect();
    for typed in [code.to_lowercase(), plain.clone(), spaced, format!("  {}\r\n", code.replace('-', " – "))] {
        let opened = open(&office.folder(), json!({ "recovery_code": typed })).expect("the same code");
        assert_eq!(state(&opened), before, "{typed}");
    }
}

#[test]
fn two_groups_typed_back_prove_the_sheet() {
    let office = Office::new();
    let group = |n: usize| office.recovery_code.split('-').nth(n - 1).unwrap_or_default().to_lowercase();
    let wrong = json!({ "groups": [[3, group(3)], [7, "0000"]] });
    assert_eq!(office.refused("office.confirm_recovery", wrong).refused, "code-mismatch");
    office.call("office.confirm_recovery", json!({ "groups": [[3, group(3)], [7, group(7)]] }));
}

/// Bytes that office.keys may turn into: cut, no JSON, a slot changed.
fn damages(whole: &[u8]) -> Vec<Vec<u8>> {
    let mut turned: Value = serde_json::from_slice(whole).expect("JSON");
    turned["slots"][0]["user"] = json!("Người khác");
    vec![whole[..whole.len() / 2].to_vec(), b"khong phai JSON".to_vec(), turned.to_string().into_bytes(), Vec::new()]
}

#[test]
fn a_lost_or_damaged_key_file_gives_way_to_the_one_kept_beside_it() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    let path = office.folder().join("office.keys");
    let whole = std::fs::read(&path).expect("slots");
    for bytes in damages(&whole).into_iter().map(Some).chain([None]) {
        match bytes {
            Some(bytes) => std::fs::write(&path, bytes).expect("damaged"),
            None => std::fs::remove_file(&path).expect("lost"),
        }
        assert_eq!(closed_to(&office.folder(), json!({ "password": "Sông Hậu êm đềm" })).refused, "wrong-password");
        let opened = open(&office.folder(), json!({ "password": PASSWORD })).expect("the kept one opens");
        assert_eq!(state(&opened), before);
        let note = text(&opened.call("office.status", json!({})).expect("a status")["keys_note"]);
        assert!(note.contains("office.keys"), "it is said: {note}");
        assert_sentence(&note);
        assert_eq!(std::fs::read(&path).expect("slots"), whole, "and is mended");
        drop(opened);
        let again = open(&office.folder(), json!({ "password": PASSWORD })).expect("opens");
        assert!(again.call("office.status", json!({})).expect("a status")["keys_note"].is_null(), "said once");
    }
}

#[test]
fn without_any_key_file_the_code_opens_and_every_password_works_again() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    let path = office.folder().join("office.keys");
    let whole = std::fs::read(&path).expect("slots");
    for bytes in damages(&whole) {
        for name in ["office.keys", "office.keys.cu"] {
            std::fs::write(office.folder().join(name), &bytes).expect("damaged");
        }
        let failure = closed_to(&office.folder(), json!({ "password": PASSWORD }));
        assert_eq!(failure.refused, "keys-damaged");
        assert!(failure.sentence.contains("Dữ liệu vẫn còn nguyên") && failure.sentence.contains("mã khôi phục"));
        let opened = open(&office.folder(), json!({ "recovery_code": office.recovery_code })).expect("the code opens");
        assert_eq!(state(&opened), before);
        drop(opened);
        assert_eq!(state(&open(&office.folder(), json!({ "password": PASSWORD })).expect("works again")), before);
    }
}

#[test]
fn the_key_file_of_another_office_is_called_so() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    // Made by chance of its own, or both would be one office to the letter.
    let other = PathBuf::from(office.file("don-vi-khac"));
    let args = json!({
        "unit": "Đoàn trường THPT Bến Khác", "kind": "school", "school_year": "2025-2026", "password": "Sông Hậu êm đềm",
    });
    another(&other, clock(NOW)).call("office.create", args).expect("another office");
    let foreign = std::fs::read(other.join("office.keys")).expect("slots");
    std::fs::write(office.folder().join("office.keys"), &foreign).expect("exchanged");
    // Its own slots are still kept beside it.
    let failure = closed_to(&office.folder(), json!({ "password": "Sông Hậu êm đềm" }));
    assert_eq!(failure.refused, "keys-foreign", "{}", failure.sentence);
    let opened = open(&office.folder(), json!({ "password": PASSWORD })).expect("by the kept one");
    assert!(text(&opened.call("office.status", json!({})).expect("a status")["keys_note"]).contains("đơn vị khác"));
    drop(opened);

    for name in ["office.keys", "office.keys.cu"] {
        std::fs::write(office.folder().join(name), &foreign).expect("exchanged");
    }
    for password in [PASSWORD, "Sông Hậu êm đềm", "không phải cái nào"] {
        assert_eq!(closed_to(&office.folder(), json!({ "password": password })).refused, "keys-foreign", "{password}");
    }
    let opened = open(&office.folder(), json!({ "recovery_code": office.recovery_code })).expect("the code opens");
    assert_eq!(state(&opened), before);
    drop(opened);
    open(&office.folder(), json!({ "password": PASSWORD })).expect("and the slots are its own again");
}

#[test]
fn fifty_wrong_passwords_shut_nobody_out() {
    let (office, before) = closed_office(json!({ "password": PASSWORD }));
    let app = another(&office.folder(), clock(NOW));
    let mut last = String::new();
    for turn in 0..50 {
        let wrong = json!({ "password": format!("không phải câu này {turn}") });
        let failure = app.call("office.unlock", wrong).expect_err("wrong");
        assert_eq!(failure.refused, "wrong-password");
        assert_sentence(&failure.sentence);
        last = failure.sentence;
    }
    for word in ["50 lần", "Caps Lock", "bộ gõ", "mã khôi phục", "vẫn nguyên"] {
        assert!(last.contains(word), "«{word}» in {last}");
    }
    app.call("office.unlock", json!({ "password": PASSWORD })).expect("the right one at once");
    assert_eq!(state(&app), before);
}

#[test]
fn a_password_of_a_thousand_characters_opens_in_either_form() {
    let long = "mật khẩu dài ".repeat(80);
    assert!(long.chars().count() > 1000);
    let (office, before) = closed_office(json!({ "password": long }));
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(long.as_str()).collect();
    assert_ne!(decomposed, long);
    for typed in [&long, &decomposed] {
        assert_eq!(state(&open(&office.folder(), json!({ "password": typed })).expect("the same letters")), before);
    }
    assert_eq!(closed_to(&office.folder(), json!({ "password": &long[1..] })).refused, "wrong-password");
}

#[test]
fn a_file_of_a_newer_version_is_refused() {
    let office = Office::demo();
    office.call("office.close", json!({}));
    let slots = std::fs::read(office.folder().join("office.keys")).expect("slots");
    let slots: Value = serde_json::from_slice(&slots).expect("JSON");
    let key = text(&hex_of(&slots).expect("the demonstration's key lies in the clear"));
    let database = office.folder().join("office.db");
    let stranger = rusqlite::Connection::open(&database).expect("a file");
    stranger.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA user_version = 999;")).expect("the key fits");
    drop(stranger);
    let bytes = std::fs::read(&database).expect("the database");
    assert_eq!(closed_to(&office.folder(), json!({})).refused, "office-newer");
    assert!(std::fs::read(&database).expect("the database") == bytes, "and not touched");
}

/// The first text of 64 hexadecimal digits.
fn hex_of(value: &Value) -> Option<Value> {
    match value {
        Value::String(text) if text.len() == 64 && text.chars().all(|c| c.is_ascii_hexdigit()) => Some(value.clone()),
        Value::Array(items) => items.iter().find_map(hex_of),
        Value::Object(fields) => fields.values().find_map(hex_of),
        _ => None,
    }
}

#[test]
fn nothing_of_a_person_lies_in_the_clear() {
    let office = Office::with(json!({ "password": PASSWORD }));
    let branch = office.branch("12 Chuyên Hóa");
    let facts = [
        ("name", "Quách Tường Vi"),
        ("personal_id", "000123456789"),
        ("phone", "0900000777"),
        ("address", "Ấp Giồng Ổi"),
        ("religion", "Phật giáo Hòa Hảo"),
    ];
    let person = office.member(Some(&branch), &facts);
    let opened = office.call("candidates.open", json!({ "persons": [person], "on": "2025-10-06" }));
    office.step(&text(&opened["ids"][0]), "union_recognition", "2025-11-20", json!({ "number": "14-QĐ/ĐTN" }));
    office.call("office.close", json!({}));
    let code = office.recovery_code.replace('-', "");
    let secrets = ["Quách Tường Vi", "Quach", "quach tuong vi", "Tường Vi", "000123456789", "0900000777", "Giồng Ổi"];
    let more = ["Hòa Hảo", "Chuyên Hóa", "14-QĐ", "THPT Bến Lá", "union_recognition", PASSWORD, &office.recovery_code];
    let mut seen = Vec::new();
    office.app.end(std::time::Duration::from_secs(60));
    let files = |folder: PathBuf| std::fs::read_dir(folder).expect("the folder").map(|file| file.expect("a file"));
    // A backup names the unit in its head, so that it can be told from another before any key is known.
    let of_people = secrets.iter().copied().chain([code.as_str(), "12 Chuyên Hóa", "14-QĐ", PASSWORD]);
    for file in files(office.folder().join("sao-luu")) {
        let bytes = std::fs::read(file.path()).expect("readable");
        for secret in of_people.clone() {
            let bare = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!bare, "«{secret}» lies in {}", file.path().display());
        }
    }
    for file in files(office.folder()).filter(|file| file.path().is_file()) {
        let name = file.file_name().to_string_lossy().into_owned();
        let bytes = std::fs::read(file.path()).expect("readable");
        for secret in secrets.iter().chain(&more).copied().chain([code.as_str()]) {
            let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [secret.as_bytes(), wide.as_slice()] {
                assert!(!bytes.windows(form.len()).any(|window| window == form), "«{secret}» lies in {name}");
            }
            assert!(!name.contains(secret));
        }
        seen.push(name);
    }
    seen.sort();
    assert_eq!(seen, ["office.db", "office.keys", "office.keys.cu"], "an office at rest, its slots twice");
}

#[test]
fn a_demonstration_with_a_password_asks_for_it() {
    let office = Office::new();
    let folder = PathBuf::from(office.file("mau"));
    let demo = another(&folder, clock(NOW));
    demo.call("office.demo", json!({ "password": PASSWORD })).expect("a demonstration");
    demo.call("office.close", json!({})).expect("closed");
    assert_eq!(closed_to(&folder, json!({})).refused, "password-wanted");
    open(&folder, json!({ "password": PASSWORD })).expect("opens");
}
