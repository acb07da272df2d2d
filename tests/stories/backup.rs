//! Backups: one file brings the office back, here or elsewhere, and nothing that was there is lost by it.

use std::path::Path;

use app::{App, Place};
use dong_hanh_tests::place;
use serde_json::{Value, json};

use crate::office::{NOW, Office, another, assert_sentence, clock, rows, text};

const PASSWORD: &str = "hai mươi hạt dẻ";

/// An office with a password and a few people.
fn office() -> Office {
    let office = Office::with(json!({ "password": PASSWORD }));
    let branch = office.branch("11A1");
    for name in ["Thạch Thị Sa Ry", "Nguyễn Minh Khôi", "Sơn Minh Đa"] {
        office.member(Some(&branch), &[("name", name), ("born_on", "2009-02-09")]);
    }
    office
}

fn backup(office: &Office) -> String {
    office.call("backup.make", json!({}))["path"].as_str().expect("a path").to_owned()
}

/// A second PC: an empty folder and a program of its own.
fn elsewhere(home: &Path) -> App {
    App::new(Place::Folder(home.join("may-khac")), clock(NOW))
}

fn hash(app: &App) -> Value {
    app.call("office.check", json!({})).expect("an open office")["state_sha256"].clone()
}

#[test]
fn one_file_opens_the_same_office_elsewhere_with_password_or_code() {
    let office = office();
    let file = backup(&office);
    let ways = [json!({ "password": PASSWORD }), json!({ "recovery_code": office.recovery_code })];
    for way in ways {
        let home = tempfile::tempdir().expect("a folder");
        let there = elsewhere(home.path());
        let mut args = json!({ "path": file });
        for (key, value) in way.as_object().expect("arguments") {
            args[key] = value.clone();
        }
        let restored = there.call("backup.restore", args).expect("restored");
        assert_eq!(restored["backup"]["people"], 3, "{way}");
        assert_eq!(hash(&there), office.state(), "the same office by {way}");
        // The slots came along: the password of then opens it again, without the file.
        there.call("office.close", json!({})).expect("closed");
        there.call("office.unlock", json!({ "password": PASSWORD })).expect("the password works there");
    }
}

#[test]
fn restoring_keeps_the_office_that_was_there_and_takes_back_what_came_after_the_backup() {
    let office = office();
    let before = office.state();
    let file = backup(&office);
    office.member(None, &[("name", "Lâm Gia Hào")]);
    let after = office.state();
    assert_ne!(before, after, "somebody was added after the backup");

    let refused = office.refused("backup.restore", json!({ "path": file, "password": PASSWORD }));
    assert_eq!(refused.refused, "office-exists", "never without being told to replace");

    let restored = office.call("backup.restore", json!({ "path": file, "password": PASSWORD, "replace": true }));
    assert_eq!(office.state(), before, "the office of the backup");
    let kept = restored["kept"].as_str().expect("what was there is kept");
    let kept = App::new(Place::Folder(kept.into()), clock(NOW));
    kept.call("office.unlock", json!({ "password": PASSWORD })).expect("and opens with its password");
    assert_eq!(hash(&kept), json!(after), "with everything that came after the backup");
}

#[test]
fn whatever_is_no_good_backup_is_told_apart_and_changes_nothing() {
    let office = office();
    let file = backup(&office);
    let whole = std::fs::read(&file).expect("the backup");
    let made = |name: &str, bytes: &[u8]| {
        let path = office.file(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut newer = whole.clone();
    newer[8] = 9;
    let cases = [
        ("cut", made("cut.donghanh", &whole[..whole.len() - 700]), "backup-damaged"),
        ("one bit", made("bit.donghanh", &flipped), "backup-damaged"),
        ("empty", made("empty.donghanh", b""), "not-a-backup"),
        ("foreign", made("foreign.donghanh", b"PK\x03\x04 not ours at all"), "not-a-backup"),
        ("newer", made("newer.donghanh", &newer), "backup-newer"),
        ("absent", office.file("absent.donghanh"), "backup-missing"),
    ];
    for (what, path, code) in cases {
        let verify = office.refused("backup.verify", json!({ "path": path }));
        assert_eq!(verify.refused, code, "verify: {what}");
        let restore = office.refused("backup.restore", json!({ "path": path, "password": PASSWORD, "replace": true }));
        assert_eq!(restore.refused, code, "restore: {what}");
        let left: Vec<_> =
            std::fs::read_dir(office.folder()).expect("the folder").flatten().map(|e| e.file_name()).collect();
        assert!(
            !left.iter().any(|name| name.to_string_lossy().starts_with("truoc")),
            "nothing was moved aside: {left:?}"
        );
    }
}

#[test]
fn a_wrong_password_and_a_wrong_code_are_told_apart() {
    let office = office();
    let file = backup(&office);
    let home = tempfile::tempdir().expect("a folder");
    let there = elsewhere(home.path());
    let mut other = office.recovery_code.clone();
    other.replace_range(..1, if other.starts_with('A') { "B" } else { "A" });
    for (key, value, code) in [
        ("password", "không phải mật khẩu", "wrong-password"),
        ("recovery_code", other.as_str(), "backup-wrong-key"),
        ("recovery_code", "K7QD", "code-malformed"),
    ] {
        let failure = there.call("backup.restore", json!({ "path": file, key: value })).expect_err("refused");
        assert_eq!(failure.refused, code, "{key}");
        assert!(!home.path().join("may-khac/office.db").exists(), "nothing half-restored by {key}");
    }
}

#[test]
fn a_backup_holds_no_name_in_plain() {
    let office = office();
    let bytes = std::fs::read(backup(&office)).expect("the backup");
    for name in ["Sa Ry", "Minh Khôi", "Sơn Minh Đa"] {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for form in [name.as_bytes().to_vec(), wide] {
            assert!(!bytes.windows(form.len()).any(|window| window == form), "{name} stands in the file");
        }
    }
}

#[test]
fn the_list_shows_what_each_file_is_and_says_what_is_wrong_with_a_bad_one() {
    let office = office();
    let file = backup(&office);
    let bad = Path::new(&file).with_file_name("sao-luu-1999.donghanh");
    std::fs::write(&bad, b"DONGHANH").expect("a file");
    let listed = office.call("backup.list", json!({}));
    assert_eq!(listed["total"], 2, "{listed}");
    let row = |path: &Path| {
        listed["rows"].as_array().expect("rows").iter().find(|row| row["path"] == json!(path)).expect("a row").clone()
    };
    assert_eq!(row(Path::new(&file))["people"], 3);
    assert_eq!(row(Path::new(&file))["problem"], Value::Null);
    assert!(row(&bad)["problem"].as_str().is_some_and(|sentence| sentence.ends_with('.')), "{listed}");
}

#[test]
fn two_backups_within_one_second_are_two_and_the_demonstration_is_no_place_to_restore_into() {
    let office = office();
    assert_ne!(backup(&office), backup(&office), "the clock of this story stands still");
    assert_eq!(office.call("backup.list", json!({}))["total"], 2);
    let file = backup(&office);
    let demo = Office::demo();
    let refused = demo.refused("backup.restore", json!({ "path": file, "password": PASSWORD, "replace": true }));
    assert_eq!(refused.refused, "demo-folder");
}

/// On Unix a file that somebody works in can be renamed over: they would write on into one that nobody finds any more.
#[test]
fn an_office_that_is_open_elsewhere_is_not_replaced() {
    let mine = office();
    let file = backup(&mine);
    // Of another school, with chance and so a key of its own.
    let house = std::path::PathBuf::from(mine.file("nguoi-la"));
    let theirs = App::new(Place::Folder(house.clone()), clock(NOW));
    let unit = json!({ "unit": "Đoàn trường THPT Cù Lao", "kind": "school", "school_year": "2025-2026" });
    theirs.call("office.create", unit).expect("an office");
    let before = hash(&theirs);
    let first_start = App::new(Place::Folder(mine.file("moi").into()), clock(NOW));
    let into = |folder: &Path| json!({ "path": file, "folder": folder, "password": PASSWORD, "replace": true });
    let failure = first_start.call("backup.restore", into(&house)).expect_err("it is open");
    assert_eq!(failure.refused, "office-busy");
    assert_sentence(&failure.sentence);
    assert!(failure.sentence.contains("ở một chương trình khác"), "{}", failure.sentence);
    // Of the same office the key opens the note, and it is said by whom.
    let failure = first_start.call("backup.restore", into(&mine.folder())).expect_err("it is open");
    assert!(failure.sentence.contains("người dùng"), "{}", failure.sentence);
    // Nothing was touched: both work on, and nothing was put beside them.
    theirs.call("branches.save", json!({ "name": "11A1" })).expect("written");
    theirs.call("journal.undo", json!({})).expect("taken back");
    assert_eq!(hash(&theirs), before);
    mine.call("office.check", json!({}));
    let beside = std::fs::read_dir(&house).expect("a folder").flatten();
    let strange: Vec<_> =
        beside.map(|entry| entry.file_name()).filter(|name| name.to_string_lossy().contains("khoi-phuc")).collect();
    assert!(strange.is_empty(), "{strange:?}");
    // Once it is closed there, the same command goes through.
    theirs.call("office.close", json!({})).expect("closed");
    let restored = first_start.call("backup.restore", into(&house)).expect("restored");
    assert_eq!(restored["backup"]["people"], 3);
}

/// An office of the first version, opened by this one: before its first migration a copy of it stood, was opened and
/// counted, and opens again as it was.
#[test]
fn an_older_office_is_backed_up_before_it_is_brought_up_to_this_version() {
    let home = tempfile::tempdir().expect("a folder");
    let (folder, elsewhere) = (home.path().join("don-vi"), home.path().join("may-khac"));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::copy(place::fixture("offices/1/office.db"), folder.join("office.db")).expect("an office");
    let code = std::fs::read_to_string(place::fixture("offices/1/ma-khoi-phuc.txt")).expect("its code");
    let code = json!({ "recovery_code": code.trim() });
    let app = another(&folder, clock(NOW));
    app.call("office.unlock", code.clone()).expect("an older office opens");
    let people = app.call("members.search", json!({ "text": "" })).expect("people")["everyone"].clone();
    let reasons = |app: &App| -> Vec<String> {
        rows(&app.call("backup.list", json!({})).expect("a list")).iter().map(|row| text(&row["reason"])).collect()
    };
    assert_eq!(reasons(&app), ["migration"]);
    let made = rows(&app.call("backup.list", json!({})).expect("a list"))[0].clone();
    assert!(made["checked"].is_string() && made["problem"].is_null(), "{made}");
    app.call("backup.verify", json!({ "path": made["path"], "recovery_code": code["recovery_code"] })).expect("whole");
    app.call("office.close", json!({})).expect("closed");

    let there = another(&elsewhere, clock(NOW));
    let args = json!({ "path": made["path"], "recovery_code": code["recovery_code"] });
    there.call("backup.restore", args).expect("it opens");
    assert_eq!(there.call("members.search", json!({ "text": "" })).expect("people")["everyone"], people);
    assert_eq!(
        reasons(&there),
        ["migration"],
        "it was of the older version still, and was copied again before it went up"
    );
    assert_eq!(there.call("office.check", json!({})).expect("a check")["problems"], json!([]));
}

/// After the program was started anew nothing is known of the office but what lies in plain beside it.
#[test]
fn the_lock_says_whose_office_it_is_and_when_it_was_last_backed_up() {
    let office = office();
    let told = |folder: &Path| {
        let status = another(folder, clock(NOW)).call("office.status", json!({})).expect("a status");
        assert_eq!(status["phase"], "locked");
        json!([status["unit"], status["backed_up"]])
    };
    let made = backup(&office);
    let head = rows(&office.call("backup.list", json!({})))[0].clone();
    assert_eq!(head["path"], made.as_str());
    office.call("office.close", json!({}));
    assert_eq!(told(&office.folder()), json!(["Đoàn trường THPT Bến Lá", head["at"]]));
    // Without the slots, or with a backup of another office, nothing is guessed.
    std::fs::remove_file(office.folder().join("office.keys")).expect("gone");
    assert_eq!(told(&office.folder()), json!([null, null]));
}
