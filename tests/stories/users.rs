//! Who may open the office: a second user, new passwords, somebody who leaves, a new recovery code, the lock.

use std::path::Path;

use app::{App, Failure};
use serde_json::{Value, json};

use crate::office::{NOW, Office, another, assert_sentence, clock, rows, text};

const FIRST: &str = "Sông Tiền êm đềm";
const SECOND: &str = "Sông Hậu rộng dài";

fn two_users() -> Office {
    let office = Office::with(json!({ "password": FIRST, "user": "Thạch Thị Sa Ry" }));
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Quách Tường Vi"), ("personal_id", "000123456789")]);
    office.call("users.add", json!({ "name": "Kim Thị Thu Hà", "password": SECOND, "present": FIRST }));
    office
}

fn id_of(office: &Office, name: &str) -> String {
    let all = rows(&office.call("users.list", json!({})));
    text(&all.iter().find(|row| row["name"] == name).expect("a user")["id"])
}

fn open(folder: &Path, with: Value) -> Result<App, Failure> {
    let app = another(folder, clock(NOW));
    app.call("office.unlock", with).map(|_| app)
}

#[track_caller]
fn opens(office: &Office, password: &str) -> bool {
    office.call("office.close", json!({}));
    let opened = open(&office.folder(), json!({ "password": password }));
    if let Err(failure) = &opened {
        assert_eq!(failure.refused, "wrong-password");
    }
    opened.is_ok()
}

fn reopen(office: &Office, with: Value) {
    office.app.call("office.close", json!({})).expect("closed");
    office.call("office.unlock", with);
}

/// A new code, typed back.
fn renew(office: &Office, present: Value) -> String {
    let code = text(&office.call("users.renew_code", present)["recovery_code"]);
    let group = |n: usize| code.split('-').nth(n - 1).unwrap_or_default().to_owned();
    office.call("users.confirm_code", json!({ "groups": [[3, group(3)], [8, group(8).to_lowercase()]] }));
    code
}

#[test]
fn a_second_user_opens_with_a_password_of_their_own_and_the_journal_tells_them_apart() {
    let office = two_users();
    let page = office.call("users.list", json!({}));
    let names: Vec<String> = rows(&page).iter().map(|row| text(&row["name"])).collect();
    assert_eq!(names, ["Kim Thị Thu Hà", "Thạch Thị Sa Ry"]);
    assert_eq!(rows(&page)[1]["here"], true);
    assert_eq!(rows(&page)[0]["since"], "2026-05-14T02:00:00.000Z");
    for (password, name) in [(SECOND, "Kim Thị Thu Hà"), (FIRST, "Thạch Thị Sa Ry")] {
        reopen(&office, json!({ "password": password }));
        assert_eq!(office.call("office.status", json!({}))["user"], name);
        office.branch(&format!("lớp của {name}"));
        assert_eq!(rows(&office.call("journal.list", json!({})))[0]["user"], name);
    }
}

#[test]
fn a_change_of_users_asks_who_is_at_work_and_refuses_what_makes_no_sense() {
    let office = two_users();
    let second = id_of(&office, "Kim Thị Thu Hà");
    let add =
        |name: &str, password: &str, present: &str| json!({ "name": name, "password": password, "present": present });
    let table = [
        ("users.add", add("Người thứ ba", "Sông Ba chảy mãi", SECOND), "wrong-password"),
        ("users.add", json!({ "name": "Người thứ ba", "password": "Sông Ba chảy mãi" }), "wrong-password"),
        ("users.add", add("  ", "Sông Ba chảy mãi", FIRST), "empty"),
        ("users.add", add("kim thị thu hà", "Sông Ba chảy mãi", FIRST), "user-exists"),
        ("users.add", add("Người thứ ba", "ngắn", FIRST), "password-weak"),
        ("users.add", add("Người thứ ba", SECOND, FIRST), "password-taken"),
        ("users.set_password", json!({ "id": second, "password": FIRST, "present": FIRST }), "password-taken"),
        (
            "users.set_password",
            json!({ "id": second, "password": "Sông Ba chảy mãi", "present": "" }),
            "wrong-password",
        ),
        ("users.remove", json!({ "id": second, "present": "không phải" }), "wrong-password"),
        ("users.renew_code", json!({ "present": SECOND }), "wrong-password"),
        ("users.confirm_code", json!({ "groups": [[1, "0000"], [2, "0000"]] }), "no-new-code"),
    ];
    for (command, args, code) in table {
        assert_eq!(office.refused(command, args.clone()).refused, code, "{command} {args}");
    }
    assert!(opens(&office, FIRST) && opens(&office, SECOND), "nothing changed");
}

#[test]
fn a_changed_password_shuts_the_old_one_out_everywhere_and_leaves_the_other() {
    let office = two_users();
    let first = id_of(&office, "Thạch Thị Sa Ry");
    let said =
        office.call("users.set_password", json!({ "id": first, "password": "Biển Đông xa xanh", "present": FIRST }));
    assert_eq!(said["said"], "Đã đổi mật khẩu của mình.");
    assert!(said["operation"].is_null(), "never offered to be undone");
    // Also not by the slots kept beside the present ones.
    std::fs::remove_file(office.folder().join("office.keys")).expect("lost");
    assert!(!opens(&office, FIRST));
    assert!(opens(&office, "Biển Đông xa xanh") && opens(&office, SECOND));
    reopen(&office, json!({ "password": SECOND }));
    office.call("users.set_password", json!({ "id": first, "password": FIRST, "present": SECOND }));
    assert!(opens(&office, FIRST) && !opens(&office, "Biển Đông xa xanh"));
}

#[test]
fn somebody_removed_is_shut_out_and_the_last_one_stays() {
    let office = two_users();
    let (first, second) = (id_of(&office, "Thạch Thị Sa Ry"), id_of(&office, "Kim Thị Thu Hà"));
    office.call("users.remove", json!({ "id": second, "present": FIRST }));
    assert_eq!(office.refused("users.remove", json!({ "id": second, "present": FIRST })).refused, "not-found");
    assert_eq!(office.refused("users.remove", json!({ "id": first, "present": FIRST })).refused, "last-user");
    std::fs::remove_file(office.folder().join("office.keys")).expect("lost");
    assert!(!opens(&office, SECOND), "nor by the slots kept beside");
    assert!(opens(&office, FIRST));
    // Losing the slots brings nobody back who was removed.
    for name in ["office.keys", "office.keys.cu"] {
        std::fs::remove_file(office.folder().join(name)).expect("lost");
    }
    reopen(&office, json!({ "recovery_code": office.recovery_code }));
    assert!(!opens(&office, SECOND) && opens(&office, FIRST));
    // By the recovery code also the last one may go: the code still opens.
    reopen(&office, json!({ "recovery_code": office.recovery_code }));
    office.call("users.remove", json!({ "id": first }));
    assert!(office.call("office.status", json!({}))["lock_minutes"].is_null(), "nothing would open a lock");
    reopen(&office, json!({ "recovery_code": office.recovery_code }));
}

#[test]
fn a_forgotten_password_is_set_anew_by_the_code() {
    let office = two_users();
    let before = office.state();
    reopen(&office, json!({ "recovery_code": office.recovery_code }));
    let page = office.call("users.list", json!({}));
    assert_eq!((&page["by_code"], &page["asks_password"]), (&json!(true), &json!(false)));
    assert_eq!(office.call("office.status", json!({}))["by_code"], true);
    let first = id_of(&office, "Thạch Thị Sa Ry");
    office.call("users.set_password", json!({ "id": first, "password": "Biển Đông xa xanh" }));
    assert_eq!(office.state(), before);
    assert!(opens(&office, "Biển Đông xa xanh") && opens(&office, SECOND) && !opens(&office, FIRST));
}

#[test]
fn a_renewed_code_leaves_every_password_and_old_backups_their_old_code() {
    let office = two_users();
    let before = office.state();
    let backup = text(&office.call("backup.make", json!({}))["path"]);
    let shown = text(&office.call("users.renew_code", json!({ "present": FIRST }))["recovery_code"]);
    for groups in [json!([[1, "0000"], [5, "0000"]]), json!([[1, &shown[0..4]]]), json!([])] {
        assert_eq!(office.refused("users.confirm_code", json!({ "groups": groups })).refused, "code-mismatch");
    }
    // Not typed back: the old code is in force.
    reopen(&office, json!({ "recovery_code": office.recovery_code }));
    reopen(&office, json!({ "password": FIRST }));
    assert_eq!(
        office.refused("users.confirm_code", json!({ "groups": [[1, &shown[0..4]], [2, &shown[5..9]]] })).refused,
        "no-new-code"
    );

    let code = renew(&office, json!({ "present": FIRST }));
    assert_eq!(office.state(), before);
    assert_eq!(office.problems(), json!([]));
    office.branch("12A1");
    office.undo();
    let after = text(&office.call("backup.make", json!({}))["path"]);
    assert!(opens(&office, FIRST) && opens(&office, SECOND));
    let failure = open(&office.folder(), json!({ "recovery_code": office.recovery_code })).err().expect("the old one");
    assert_eq!(failure.refused, "wrong-code");
    assert_sentence(&failure.sentence);
    drop(open(&office.folder(), json!({ "recovery_code": code })).expect("the new one"));
    // A backup is opened by the code of its day.
    let restore = |file: &str, code: &str| {
        let home = tempfile::tempdir().expect("a folder");
        another(&home.path().join("noi-khac"), clock(NOW))
            .call("backup.restore", json!({ "path": file, "recovery_code": code }))
    };
    restore(&backup, &office.recovery_code).expect("the old backup by the old code");
    assert!(restore(&backup, &code).is_err());
    restore(&after, &code).expect("the new backup by the new code");
    // And once more, from the office that the new code opened.
    reopen(&office, json!({ "recovery_code": code }));
    let third = renew(&office, json!({}));
    reopen(&office, json!({ "recovery_code": third }));
    assert!(opens(&office, SECOND));
}

#[test]
fn an_office_without_a_password_gets_its_first_one_and_its_new_code() {
    let office = Office::new();
    assert_eq!(office.call("users.list", json!({}))["asks_password"], false);
    let code = renew(&office, json!({}));
    reopen(&office, json!({ "recovery_code": code }));
    office.call("users.add", json!({ "name": "Cán bộ Đoàn", "password": FIRST }));
    assert_eq!(office.call("office.status", json!({}))["lock_minutes"], 10);
    assert!(opens(&office, FIRST));

    let plain = Office::new();
    plain.call("users.add", json!({ "name": "Cán bộ Đoàn", "password": FIRST }));
    assert_eq!(plain.refused("users.renew_code", json!({})).refused, "wrong-password", "at work under it now");

    let demo = Office::demo();
    assert!(demo.call("office.status", json!({}))["lock_minutes"].is_null());
    assert_sentence(&text(&demo.call("users.list", json!({}))["closed"]));
    assert_eq!(demo.refused("users.add", json!({ "name": "Ai đó", "password": FIRST })).refused, "demo-open");
    assert_eq!(demo.refused("users.renew_code", json!({})).refused, "demo-open");
}

#[test]
fn what_was_being_typed_waits_inside_for_the_one_who_typed_it() {
    let office = two_users();
    let before = office.state();
    let typed = json!({ "place": "members", "values": ["Huỳnh Đang Gõ Dở"] }).to_string();
    let locked = office.app.call("office.lock", json!({ "unfinished": typed })).expect("locked");
    assert_eq!(locked["phase"], "locked");
    assert!(!locked.to_string().contains("Thạch Thị Sa Ry"), "who worked is not told: {locked}");
    for file in std::fs::read_dir(office.folder()).expect("the folder") {
        let path = file.expect("a file").path();
        if path.is_file() {
            let bytes = std::fs::read(&path).expect("readable");
            for secret in ["Đang Gõ Dở", "Thạch Thị", "Kim Thị Thu"] {
                assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{secret} in {path:?}");
            }
        }
    }
    office.call("office.unlock", json!({ "password": SECOND }));
    assert!(office.call("office.take_unfinished", json!({}))["unfinished"].is_null(), "somebody else's");
    reopen(&office, json!({ "password": FIRST }));
    assert_eq!(office.call("office.take_unfinished", json!({}))["unfinished"], typed);
    assert!(office.call("office.take_unfinished", json!({}))["unfinished"].is_null(), "given once");
    assert_eq!(office.state(), before, "outside the journal");
}

#[test]
fn minutes_until_the_lock_are_remembered() {
    let office = two_users();
    assert_eq!(office.call("office.status", json!({}))["lock_minutes"], 10);
    office.call("office.set_lock_minutes", json!({ "minutes": 3 }));
    reopen(&office, json!({ "password": SECOND }));
    assert_eq!(office.call("office.status", json!({}))["lock_minutes"], 3);
    for minutes in [0, 121, 100_000] {
        assert_eq!(office.refused("office.set_lock_minutes", json!({ "minutes": minutes })).refused, "lock-minutes");
    }
}

#[test]
fn the_journal_tells_of_passwords_and_codes_without_any() {
    let office = two_users();
    let second = id_of(&office, "Kim Thị Thu Hà");
    office.call("users.set_password", json!({ "id": second, "password": "Biển Đông xa xanh", "present": FIRST }));
    office.call("users.remove", json!({ "id": second, "present": FIRST }));
    let code = renew(&office, json!({ "present": FIRST }));
    let told: Vec<String> =
        rows(&office.call("journal.list", json!({}))).iter().take(4).map(|row| text(&row["sentence"])).collect();
    let expected = [
        "Đã đổi mã khôi phục.",
        "Đã bỏ 1 người dùng.",
        "Đã đặt mật khẩu mới cho 1 người dùng.",
        "Đã thêm 1 người dùng.",
    ];
    assert_eq!(told, expected);
    let all = office.call("journal.list", json!({})).to_string() + &office.dump();
    for secret in [FIRST, SECOND, "Biển Đông", &code[0..9], &office.recovery_code[0..9]] {
        assert!(!all.contains(secret), "{secret}");
    }
}
