//! The planner through the door: a cohort before anyone is sent to the class, one person with days tried out, the pace.
//!
//! What a plan says is proved in the domain; here it is that the right people are planned for, from what is recorded.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, text};

const END: &str = "2026-06-30";

fn people(plan: &Value) -> Vec<String> {
    plan["people"].as_array().expect("people").iter().map(|person| text(&person["name"])).collect()
}

fn window(plan: &Value, code: &str) -> (String, String) {
    let steps = plan["people"][0]["steps"].as_array().expect("steps");
    let step = steps.iter().find(|step| step["code"] == code).unwrap_or_else(|| panic!("{code}: {steps:?}"));
    (text(&step["earliest"]), text(&step["latest"]))
}

#[test]
fn a_class_is_planned_before_anyone_is_on_the_path() {
    let office = Office::new();
    let branch = office.branch("12A1");
    let born = [("Thạch Thị Bông", "2008-05-15"), ("Kim Sa Ry", "2008-07-01"), ("Lê Minh Khang", "2008-06-30")];
    for (name, born_on) in born {
        let person = office.member(Some(&branch), &[("name", name), ("born_on", born_on)]);
        if name == "Thạch Thị Bông" {
            office.call("candidates.open", json!({ "persons": [person], "on": "2026-05-01" }));
        }
    }
    office.member(None, &[("name", "Sơn Thị Mai"), ("born_on", "2008-01-01")]);
    let class = office.call("candidates.plan", json!({ "graduation": END, "branch": "12A1" }));
    assert_eq!(people(&class), ["Thạch Thị Bông", "Lê Minh Khang", "Kim Sa Ry"]);
    assert_eq!((&class["possible"], &class["impossible"]), (&json!(2), &json!(1)));
    assert_eq!(class["reasons"][0]["label"], "Đủ 18 tuổi khi chi bộ xét");
    assert_eq!(class["sentence"], "Trong 3 người, 2 kết nạp được trước 30/06/2026, 1 không: 1 đủ 18 tuổi quá muộn.");
    let by_id = office.call("candidates.plan", json!({ "graduation": END, "branch": branch }));
    assert_eq!(by_id["people"], class["people"]);
    assert_eq!(office.call("candidates.plan", json!({ "graduation": END, "grade": 12 }))["people"], class["people"]);
    let everybody = office.call("candidates.plan", json!({ "graduation": END, "members": true, "brief": true }));
    assert_eq!(everybody["total"], 4);
    assert_eq!(people(&office.call("candidates.plan", json!({ "graduation": END }))), ["Thạch Thị Bông"]);
    for person in class["people"].as_array().expect("people") {
        assert_sentence(&text(&person["sentence"]));
    }
    office.refused("candidates.plan", json!({ "graduation": END, "branch": "12A2" }));
}

#[test]
fn the_plan_on_the_screen_is_a_paper() {
    let office = Office::new();
    let branch = office.branch("12A1");
    for (name, born_on) in [("Kim Sa Ry", "2008-07-01"), ("Thạch Thị Bông", "2008-05-15"), ("Lê Khang", "2008-06-30")]
    {
        office.member(Some(&branch), &[("name", name), ("born_on", born_on)]);
    }
    let asked = |more: &str| format!("scope=branch:{branch}&graduation={END}{more}");
    let view = office.call("papers.view", json!({ "paper": "cohort-plan", "subject": asked("") }));
    assert_eq!(
        (&view["title"], &view["subject_title"]),
        (&json!("Kế hoạch kết nạp"), &json!("Chi đoàn 12A1, đến 30/06/2026"))
    );
    let path = office.file("ke-hoach.xlsx");
    let make = |subject: &str, order: &str| {
        let choices = json!({ "order": order, "columns": ["full_name", "of_age", "verdict", "meeting_from"] });
        office.call(
            "papers.make",
            json!({ "paper": "cohort-plan", "subject": subject, "choices": choices, "path": path }),
        );
        let rows = crate::excel::read(&path);
        let head = rows.iter().position(|row| row.first().is_some_and(|cell| cell == "Họ và tên")).expect("a header");
        rows[head + 1..]
            .iter()
            .map(|row| row[0].clone())
            .take_while(|name| !name.starts_with("Danh sách"))
            .collect::<Vec<_>>()
    };
    let filled = |names: Vec<String>| names.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>();
    assert_eq!(filled(make(&asked(""), "age")), ["Thạch Thị Bông", "Lê Khang", "Kim Sa Ry"]);
    assert_eq!(filled(make(&asked("&only=impossible"), "class")), ["Kim Sa Ry"]);
    assert_eq!(filled(make("12A1", "class"))[0], "Thạch Thị Bông");
    for wrong in ["scope=planet", "12A9", "graduation=soon"] {
        office.refused("papers.view", json!({ "paper": "cohort-plan", "subject": wrong }));
    }
}

#[test]
fn a_day_tried_out_is_written_nowhere() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Bông"), ("born_on", "2008-05-20")]);
    let before = office.state();
    let ask = |on: &str| json!({ "graduation": END, "person": person, "tried": { "branch_resolution": on } });
    let fits = office.call("candidates.plan", ask("2026-05-25"));
    assert_eq!(fits["people"][0]["verdict"], "possible");
    assert_eq!(window(&fits, "admission_decision").0, "2026-05-25");
    assert_eq!(office.call("candidates.plan", ask("2026-05-18"))["people"][0]["verdict"], "to_ask");
    assert_eq!(office.state(), before);
    assert_eq!(office.refused("candidates.plan", ask("2026-05-13")).refused, "planned-past");
}

#[test]
fn what_is_recorded_counts() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Kim Thị Hoa");
    let companion = json!({ "name": "Trần Thị Cúc", "official_on": "2019-02-03", "unit_joined_on": "2025-06-10" });
    office.step(&candidate, "companion_assignment", "2025-10-06", json!({ "kind": "party", "companion": companion }));
    office.call(
        "candidates.plan_event",
        json!({ "candidate": candidate, "code": "certificate_issued", "on": "2026-06-05" }),
    );
    let plan = office.call("candidates.plan", json!({ "graduation": END, "candidate": candidate }));
    assert_eq!(window(&plan, "certificate_issued").0, "2026-06-05");
    assert_eq!(window(&plan, "member_introduction"), ("2026-06-10".to_owned(), END.to_owned()));
    assert_eq!(window(&plan, "branch_resolution").0, "2026-06-10");
    assert_eq!(window(&plan, "self_review").0, "2027-06-11");
    assert!(!plan["people"][0]["hand_over"].as_array().expect("a list").is_empty());
}

#[test]
fn the_pace_is_learned_from_five_finished_cases() {
    let office = Office::new();
    office.call("candidates.set_pace", json!({ "code": "ceremony_held", "days": 40 }));
    let line = || {
        let lines = office.call("rules.book", json!({}))["pace"].as_array().cloned().unwrap_or_default();
        lines.into_iter().find(|line| line["name"] == "ceremony_held").expect("a line of the pace")
    };
    for (at, day) in ["2025-05-05", "2025-05-06", "2025-05-09", "2025-05-16", "2025-05-30"].iter().enumerate() {
        let (_, candidate) = office.candidate(&format!("Kim Thị Hoa {at}"));
        office.step(&candidate, "admission_decision", "2025-05-02", json!({ "number": format!("{at}-QĐ/ĐU") }));
        office.step(&candidate, "decision_received", "2025-05-03", json!({}));
        assert!(text(&line()["says"]).starts_with("Đủ 5 hồ sơ"), "{at}");
        office.step(&candidate, "ceremony_held", day, json!({}));
    }
    assert_eq!(text(&line()["says"]), "Đang dùng 6 ngày: trung vị của 5 hồ sơ đã xong.");
    assert_eq!(line()["value"], "40", "what is set stays beside");
    let plan = office.call("candidates.plan", json!({}));
    let pace = plan["pace"].as_array().expect("a list");
    let own = pace.iter().find(|step| step["code"] == "ceremony_held").expect("a step");
    assert_eq!((&own["days"], &own["learned"]), (&json!(6), &json!(true)));
}

#[test]
fn graduation_and_pace_are_settings() {
    let office = Office::new();
    office.candidate("Kim Thị Hoa");
    assert_eq!(office.call("candidates.plan", json!({}))["graduation"], "2026-05-31");
    office.call("candidates.set_graduation", json!({ "on": "2026-06-12" }));
    office.call("candidates.set_pace", json!({ "code": "cv_certified", "days": 3 }));
    let plan = office.call("candidates.plan", json!({}));
    assert_eq!(plan["graduation"], "2026-06-12");
    let pace = plan["pace"].as_array().expect("a list");
    let own = pace.iter().find(|step| step["code"] == "cv_certified").expect("a step of the pace");
    assert_eq!((&own["days"], &own["learned"]), (&json!(3), &json!(false)));
    let line = |code: &str| {
        let lines = office.call("rules.book", json!({}))["pace"].as_array().cloned().unwrap_or_default();
        lines.into_iter().find(|line| line["name"] == code).expect("a line of the pace")
    };
    assert_eq!((&line("cv_certified")["value"], &line("cv_certified")["shipped"]), (&json!("3"), &json!("45")));
    office.undo();
    assert_eq!(line("cv_certified")["value"], "45");
    office.refused("candidates.set_graduation", json!({ "on": "2027-06-12" }));
    office.refused("candidates.set_pace", json!({ "code": "cv_certified", "days": 5000 }));
}
