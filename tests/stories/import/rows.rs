//! What several rows, several files and several years of one person come to, and who is not in them.

use serde_json::{Value, json};

use super::{HEAD, commit, counts, list, preview};
use crate::office::{Office, assert_sentence, rows, text};

#[test]
fn several_rows_of_one_person_add_up() {
    let office = Office::new();
    let first = list(&office, "lop.xlsx", &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000123"]]);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Tôn giáo"];
    let second = list(
        &office,
        "so.xlsx",
        &[
            head,
            &["1", "Thạch Sô Phi", "01/02/2009", "000000000011", "Phật giáo"],
            &["2", "Thạch Sô Phi", "01/02/2009", "000000000011", ""],
            &["3", "Thạch Sô Phi", "01/02/2009", "", "Công giáo"],
        ],
    );
    let plan = office.call("import.preview", json!({ "files": [first, second] }));
    assert_eq!(counts(&plan), [1, 1, 1, 1, 0], "{}", plan["rows"]);
    let doubt = text(&rows(&plan)[3]["doubt"]);
    assert!(doubt.contains("Phật giáo") && doubt.contains("Công giáo"), "{doubt}");
    assert_sentence(&doubt);
    commit(&office, &plan);
    assert_eq!(office.everybody().len(), 1);
    let row = office.named("Thạch Sô Phi");
    let kept = [&row["phone"], &row["personal_id"], &row["religion"], &row["branch"]];
    assert_eq!(kept, [&json!("0900000123"), &json!("000000000011"), &json!("Phật giáo"), &json!("11A1")]);
}

/// On a tracking list a person twice is asked about: his steps are never added up unseen.
#[test]
fn somebody_twice_on_a_tracking_list_is_asked_about() {
    let office = Office::new();
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày công nhận ĐVƯT", "Số GCN", "Ngày cấp GCN"];
    let first: &[&str] = &["1", "Kim Sa Ry", "02/03/2008", "12A1", "06/10/2025", "", ""];
    let second: &[&str] = &["2", "Kim Sa Ry", "02/03/2008", "12A1", "07/10/2025", "201/GCN", "21/11/2025"];
    let path = list(&office, "nguon.xlsx", &[head, first, second]);
    let read = || preview(&office, &path, json!({ "as": "candidates" }));
    let plan = read();
    assert_eq!(counts(&plan), [1, 0, 0, 1, 0], "{}", plan["rows"]);
    let doubt = text(&rows(&plan)[1]["doubt"]);
    assert!(doubt.contains("dòng 2") && doubt.contains("nhập lại tệp này"), "{doubt}");
    assert_sentence(&doubt);
    let decided = |plan: &Value| {
        let decisions = json!([{ "key": rows(plan)[1]["key"], "decision": "person" }]);
        office.call("import.commit", json!({ "plan": plan["plan"], "decisions": decisions }))
    };
    // Nobody recorded is meant yet: the row stays out, and one person comes in.
    assert_eq!(decided(&plan)["left"], 1);
    assert_eq!(office.everybody().len(), 1);
    let before = office.state();
    // Now he is known: the first row says nothing new, the second adds what was decided.
    let plan = read();
    assert_eq!(counts(&plan), [0, 1, 0, 1, 0], "{}", plan["rows"]);
    assert_eq!(decided(&plan)["changed"], 1);
    let candidate = rows(&office.call("candidates.list", json!({}))).remove(0);
    let page = office.page(&text(&candidate["id"]));
    let steps = page["steps"].as_array().cloned().unwrap_or_default();
    let live = |code: &str| -> Vec<Value> {
        let own = steps.iter().filter(|step| step["code"] == code && step["voided"].is_null());
        own.map(|step| step["on"].clone()).collect()
    };
    assert_eq!(live("certificate_issued"), ["2025-11-21"], "{steps:?}");
    assert_eq!(office.problems(), json!([]));
    office.undo();
    assert_eq!(office.state(), before);
}

#[test]
fn who_of_a_class_is_missing_is_shown_and_marked() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let other = office.branch("11A2");
    for (name, born) in [("Thạch Sô Phi", "2009-02-01"), ("Kim Sa Ry", "2009-04-03"), ("Sơn Gia Hào", "2009-06-05")]
    {
        office.member(Some(&branch), &[("name", name), ("born_on", born)]);
    }
    let lines: &[&[&str]] =
        &[HEAD, &["1", "Sơn Gia Hào", "05/06/2009", "11A1", ""], &["2", "Lâm Tú", "31/02/2009", "11A1", ""]];
    let plan = preview(&office, &list(&office, "lop.xlsx", lines), json!({}));
    let missing: Vec<(String, String)> = plan["missing"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|person| (text(&person["name"]), text(&person["id"])))
        .collect();
    let names: Vec<&str> = missing.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Thạch Sô Phi", "Kim Sa Ry"]);
    let before = office.state();
    let id = |name: &str| missing.iter().find(|(own, _)| own == name).map(|(_, id)| id.clone());
    let marks = json!([
        { "person": id("Thạch Sô Phi"), "decision": "left" },
        { "person": id("Kim Sa Ry"), "decision": "moved", "branch": other },
    ]);
    office.call("import.commit", json!({ "plan": plan["plan"], "missing": marks }));
    assert_eq!(office.named("Thạch Sô Phi")["status"], "moved_out");
    assert_eq!(office.named("Kim Sa Ry")["branch"], "11A2");
    office.undo();
    assert_eq!(office.state(), before);
}

#[test]
fn somebody_renamed_is_found_by_the_old_name_and_number() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let numbers = [("name", "Thạch Sô Phi"), ("born_on", "2009-02-01"), ("personal_id", "000000000011")];
    let id = office.member(Some(&branch), &numbers);
    let rename =
        json!([{ "field": "name", "value": "Thạch Sô Phia" }, { "field": "personal_id", "value": "000000000022" }]);
    office.call("members.update", json!({ "id": id, "values": rename }));
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Số CCCD"];
    for line in [
        &["1", "Thạch Sô Phi", "01/02/2009", "000000000011"][..],
        &["1", "Thạch Sô Phi", "01/02/2009", ""],
        &["1", "Thạch Sô Phi", "01/02/2009", "000000000022"],
    ] {
        let plan = preview(&office, &list(&office, "cu.xlsx", &[head, line]), json!({}));
        assert_eq!(counts(&plan), [0, 1, 0, 0, 0], "{line:?}: {}", plan["rows"]);
        assert_eq!(rows(&plan)[0]["person"], id.as_str());
    }
    // A name that was taken back was never theirs.
    office.undo();
    let plan =
        preview(&office, &list(&office, "moi.xlsx", &[head, &["1", "Thạch Sô Phia", "01/02/2009", ""]]), json!({}));
    assert_ne!(counts(&plan)[1], 1, "{}", plan["rows"]);
}
