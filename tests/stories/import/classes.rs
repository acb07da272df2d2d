//! Classes: going up, changing, written almost alike.

use serde_json::{Value, json};

use super::{HEAD, commit, counts, list, prepared, preview};
use crate::office::{Office, TODAY, rows, text};

#[test]
fn a_class_going_up_keeps_its_people_together() {
    let (office, plan) = prepared("nam-hoc-sau-12a1.xlsx");
    let notes = plan["notes"].to_string();
    assert!(notes.contains("Lên lớp: 12A1"), "{notes}");
    let branches = |year: &str| rows(&office.call("branches.list", json!({ "school_year": year })));
    let before = branches("2025-2026");
    commit(&office, &plan);
    let after = branches("2026-2027");
    let went_up = after.iter().find(|row| row["name"] == "12A1").expect("12A1");
    assert_eq!(went_up["id"], before[0]["id"], "the same chi đoàn under its new name");
    let person = office.named("Tạ Khánh My");
    let page = office.call("members.get", json!({ "id": person["id"] }));
    assert_eq!(page["memberships"].as_array().map(Vec::len), Some(1), "{}", page["memberships"]);
    assert_eq!(page["memberships"][0]["to"], Value::Null);
    for (day, class) in [(TODAY, "11A1"), ("2026-09-15", "12A1")] {
        let seen = rows(&office.call("members.search", json!({ "text": "Tạ Khánh My", "as_of": day })));
        assert_eq!(seen[0]["branch"], class, "as of {day}");
    }
    // Known by number, another name is a change, and the name of the file is written.
    let renamed = office.named("Kim Minh Ri Anh");
    assert_eq!(renamed["born_on"], "2009-05-11");
}

#[test]
fn another_class_is_a_change_of_membership_with_its_days() {
    let office = Office::new();
    let written =
        |name: &str, class: &str| list(&office, name, &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", class, ""]]);
    commit(&office, &preview(&office, &written("mot.xlsx", "11A1"), json!({})));
    let plan = preview(&office, &written("hai.xlsx", "11A2"), json!({}));
    assert_eq!(rows(&plan)[0]["changes"], json!([{ "field": "branch", "old": "11A1", "new": "11A2" }]));
    commit(&office, &plan);
    let page = office.call("members.get", json!({ "id": office.named("Thạch Sô Phi")["id"] }));
    let expected = json!([
        { "branch": "11A2", "from": TODAY, "to": null },
        { "branch": "11A1", "from": "2025-09-01", "to": "2026-05-13" },
    ]);
    assert_eq!(page["memberships"], expected, "the day of change belongs to the new one");
    let as_of =
        |day: &str| rows(&office.call("members.search", json!({ "text": "", "as_of": day })))[0]["branch"].clone();
    assert_eq!([as_of("2026-03-26"), as_of("2026-05-13"), as_of(TODAY)], ["11A1", "11A1", "11A2"]);
}

#[test]
fn a_class_written_almost_like_a_known_one_is_asked_about() {
    let office = Office::new();
    office.branch("12 Toán");
    let file = list(&office, "lop.xlsx", &[HEAD, &["1", "Thạch Sô Phi", "01/02/2008", "12 Toan", ""]]);
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [0, 0, 0, 1, 0], "{plan}");
    assert!(text(&rows(&plan)[0]["doubt"]).contains("12 Toán"));
}

#[test]
fn two_spellings_of_one_new_class_are_not_two_classes() {
    let office = Office::new();
    let file = list(
        &office,
        "lop.xlsx",
        &[
            HEAD,
            &["1", "Thạch Sô Phi", "01/02/2008", "11a1", ""],
            &["2", "Kim Sa Ry", "03/04/2008", "11A1", ""],
            &["3", "Lâm Thị Ánh", "05/06/2008", "11A1", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [2, 0, 0, 1, 0], "the spelling of more rows is the class: {plan}");
    assert!(text(&rows(&plan)[0]["doubt"]).contains("11A1"));
}
