//! The rulebook through the door: what the office sets changes what is said of everybody, is shown beside it, and can
//! be taken back; what began earlier keeps the value of its day.

use std::path::Path;

use serde_json::{Value, json};

use crate::office::{Office, another, assert_sentence, clock, text};

/// A candidate whose chi bộ resolved on this day, and who waits for the decision.
fn resolved(office: &Office, name: &str, on: &str) -> String {
    let (_, candidate) = office.candidate(name);
    office.step(&candidate, "branch_resolution", on, json!({ "number": "08-NQ/CB" }));
    candidate
}

fn finding(page: &Value, rule: &str) -> Value {
    let all = page["findings"].as_array().expect("findings");
    let own: Vec<&Value> = all.iter().filter(|one| one["rule_id"] == rule).collect();
    assert!(own.len() <= 1, "{rule}: {own:?}");
    own.first().map_or(Value::Null, |one| (*one).clone())
}

fn row(office: &Office, rule: &str) -> Value {
    let book = office.call("rules.book", json!({}));
    let themes = book["themes"].as_array().expect("themes").clone();
    let mut rows = themes.iter().flat_map(|theme| theme["rows"].as_array().expect("rows").clone());
    rows.find(|row| row["id"] == rule).unwrap_or_else(|| panic!("no row {rule}"))
}

fn set(office: &Office, rule: &str, value: &str, from: &str) {
    let args = json!({
        "rule": rule, "value": value, "confirmed_by": "ông Thạch Văn Sang", "confirmed_on": "2026-05-11",
        "paper": "Công văn 12-CV/ĐU", "from": from,
    });
    office.call("rules.override", args);
}

#[test]
fn an_own_value_changes_the_finding_and_stands_beside_it() {
    let office = Office::new();
    let candidate = resolved(&office, "Kim Thị Hoa", "2026-04-01");
    let due = |office: &Office| finding(&office.page(&candidate), "admission-decision");
    let before = due(&office);
    assert_eq!((&before["date"], &before["own"]), (&json!("2026-06-08"), &Value::Null));
    let reply = office.call(
        "rules.override",
        json!({
            "rule": "admission-decision", "value": "30", "confirmed_by": "ông Thạch Văn Sang",
            "confirmed_on": "2026-05-11", "from": "2026-03-01",
        }),
    );
    assert_eq!(reply["said"], "Đã đổi giá trị «Quyết định kết nạp».");
    let after = due(&office);
    assert_eq!(after["date"], "2026-05-18");
    let said =
        "Đơn vị đã đổi: 45 → 30 ngày làm việc, ông Thạch Văn Sang xác nhận ngày 11/05/2026, áp dụng từ 01/03/2026";
    assert_eq!(after["own"], said);
    let shown = row(&office, "admission-decision");
    assert_eq!((&shown["changed"], &shown["value"]), (&json!(said), &json!("30 ngày làm việc")));
    assert_eq!((&shown["shipped"], &shown["own"][0]["bare"]), (&json!("45 ngày làm việc"), &json!("30")));
    office.undo();
    assert_eq!(due(&office), before);
    assert_eq!(row(&office, "admission-decision")["changed"], Value::Null);
    office.redo();
    assert_eq!(due(&office), after);
}

#[test]
fn what_began_earlier_keeps_the_value_of_its_day() {
    let office = Office::new();
    let started = ["2026-03-16", "2026-04-15", "2026-05-04"];
    let names = ["Kim Thị Hoa", "Sơn Văn Phi", "Lâm Thị Ánh"];
    let people: Vec<String> = names.iter().zip(started).map(|(name, on)| resolved(&office, name, on)).collect();
    let changed = || -> Vec<bool> {
        people.iter().map(|one| finding(&office.page(one), "admission-decision")["own"].is_string()).collect()
    };
    set(&office, "admission-decision", "30", "2026-04-01");
    assert_eq!(changed(), [false, true, true]);
    office.call("rules.remove_override", json!({ "rule": "admission-decision", "on": "2026-05-01" }));
    assert_eq!(changed(), [false, true, false], "back to the text from May on; April keeps its own");
    office.call("rules.remove_override", json!({ "rule": "admission-decision" }));
    assert_eq!(changed(), [false, false, false]);
    office.refused("rules.remove_override", json!({ "rule": "admission-decision" }));
}

#[test]
fn a_vote_is_judged_by_the_share_of_its_day() {
    let office = Office::new();
    let vote = json!({ "number": "08-NQ/CB", "vote": { "total": 30, "present": 30, "in_favour": 21, "against": 9 } });
    let (_, early) = office.candidate("Kim Thị Hoa");
    let (_, late) = office.candidate("Sơn Văn Phi");
    office.step(&early, "branch_resolution", "2026-04-10", vote.clone());
    office.step(&late, "branch_resolution", "2026-05-12", vote);
    set(&office, "branch-vote-admission", "3/4", "2026-05-01");
    let outcome = |candidate: &str| text(&finding(&office.page(candidate), "branch-vote-admission")["outcome"]);
    assert_eq!((outcome(&early), outcome(&late)), ("met".to_owned(), "failed".to_owned()));
}

#[test]
fn an_announced_holiday_makes_a_provisional_deadline_certain() {
    let office = Office::new();
    let app = another(Path::new(&office.file("don-vi-khac")), clock("2027-01-25T02:00:00Z"));
    let call = |command: &str, args: Value| app.call(command, args).unwrap_or_else(|why| panic!("{}", why.sentence));
    call("office.create", json!({ "unit": "Đoàn trường THPT Bến Khác", "kind": "school", "school_year": "2026-2027" }));
    let values = json!([{ "field": "name", "value": "Kim Thị Hoa" }, { "field": "born_on", "value": "1999-03-02" }]);
    let person = call("members.add", json!({ "branch": null, "values": values }))["row"]["id"].clone();
    let opened = call("candidates.open", json!({ "persons": [person], "on": "2026-09-15" }));
    let id = opened["ids"][0].clone();
    let decision = json!({ "number": "300-QĐ/ĐU" });
    let step = json!({ "candidate": id, "code": "admission_decision", "on": "2027-01-18", "facts": decision });
    call("candidates.record_step", step);
    let due = || {
        let finding = finding(&call("candidates.get", json!({ "id": id })), "ceremony-after-decision");
        (text(&finding["date"]), finding["provisional"] == true)
    };
    assert_eq!(due(), ("2027-03-08".to_owned(), true));
    let book = call("rules.book", json!({}));
    let years = book["years"].as_array().expect("years");
    let year = years.iter().find(|year| year["year"] == 2027).expect("2027");
    assert_eq!((&year["announced"], &year["working_days"]), (&json!(false), &json!(249)));
    let mut days = year["days"].as_array().expect("days").clone();
    days.push(json!({ "on": "2027-02-12", "kind": "swap_off" }));
    let said = call("rules.set_holidays", json!({ "year": 2027, "announced": true, "days": days }));
    assert_eq!(said["said"], "Đã ghi ngày nghỉ năm 2027.");
    assert_eq!(due(), ("2027-03-09".to_owned(), false), "a day more off, and nothing provisional any more");
    call("rules.set_holidays", json!({ "year": 2027 }));
    assert_eq!(due(), ("2027-03-08".to_owned(), true), "as shipped");
}

#[test]
fn practice_holds_for_the_rules_and_the_planner() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Bông"), ("born_on", "2008-05-30")]);
    let verdict = || {
        let plan = json!({ "person": person, "graduation": "2026-05-28" });
        text(&office.call("candidates.plan", plan)["people"][0]["verdict"])
    };
    assert_eq!(verdict(), "to_ask");
    office.call("rules.set_practice", json!({ "name": "age-month-reading", "value": "month" }));
    assert_eq!(verdict(), "possible");
    office.undo();
    set(&office, "age-at-branch-meeting", "17", "2026-05-01");
    assert_eq!(verdict(), "possible");
    let book = office.call("rules.book", json!({}));
    let on = |name: &str| {
        let all =
            book["switches"].as_array().expect("switches").iter().chain(book["settings"].as_array().expect("set"));
        all.filter(|line| line["name"] == name).map(|line| text(&line["value"])).collect::<Vec<_>>()
    };
    assert_eq!((on("party-deadlines"), on("due-soon-working-days")), (vec!["false".into()], vec!["10".into()]));
}

#[test]
fn pupils_who_leave_school_are_judged_by_the_day_of_graduation() {
    let office = Office::new();
    let candidate = |class: &str, name: &str| {
        let branch = office.branch(class);
        let person = office.member(Some(&branch), &[("name", name), ("born_on", "2008-01-10")]);
        let opened = office.call("candidates.open", json!({ "persons": [person], "on": "2026-02-02" }));
        let id = text(&opened["ids"][0]);
        let plan = json!({ "candidate": id, "code": "branch_resolution", "on": "2026-06-15" });
        office.call("candidates.plan_event", plan);
        id
    };
    let (leaving, staying) = (candidate("12A1", "Kim Thị Hoa"), candidate("11A1", "Sơn Văn Phi"));
    let said = |id: &str| finding(&office.page(id), "graduation-before-branch-meeting")["outcome"].clone();
    assert_eq!((said(&leaving), said(&staying)), (Value::Null, Value::Null), "nobody has set the day");
    office.call("candidates.set_graduation", json!({ "on": "2026-05-29" }));
    assert_eq!((said(&leaving), said(&staying)), (json!("failed"), Value::Null));
    office.call("candidates.set_graduation", json!({ "on": "2026-06-20" }));
    assert_eq!(said(&leaving), "met");
}

#[test]
fn the_book_is_whole() {
    let office = Office::new();
    let answer = json!({ "by": "Đảng ủy xã", "on": "2026-05-12", "answer": "Tính từ ngày ban hành." });
    office.call("rules.answer_question", json!({ "code": "U1", "answered": answer }));
    let book = office.call("rules.book", json!({}));
    let themes: Vec<String> =
        book["themes"].as_array().expect("themes").iter().map(|theme| text(&theme["code"])).collect();
    assert_eq!(themes, ["conditions", "validities", "deadlines", "leaving", "union", "votes", "unusual"]);
    let first = &book["themes"][0]["rows"][0];
    assert_eq!((&first["id"], &first["value"]), (&json!("age-at-branch-meeting"), &json!("18 tuổi")));
    assert_eq!((&first["certainty_label"], &first["source_short"]), (&json!("Đã đọc toàn văn"), &json!("294-QĐ/TW")));
    assert_eq!(first["questions"], json!(["U3"]));
    let questions = book["questions"].as_array().expect("questions");
    assert_eq!((questions.len(), &questions[0]["answered"]["by"]), (12, &json!("Đảng ủy xã")));
    let versions = row(&office, "admission-decision")["versions"].clone();
    assert_eq!((&versions[0]["validity"], &versions[1]["now"]), (&json!("đến 30/06/2025"), &json!(true)));
    let years: Vec<i64> = book["years"].as_array().expect("years").iter().filter_map(|y| y["year"].as_i64()).collect();
    assert_eq!(years, [2024, 2025, 2026, 2027, 2028]);
}

#[test]
fn what_cannot_be_meant_is_refused() {
    let office = Office::new();
    let over = |rule: &str, value: &str, by: &str, on: &str, from: &str| json!({ "rule": rule, "value": value, "confirmed_by": by, "confirmed_on": on, "from": from });
    let who = "Đảng ủy xã";
    for (args, code) in [
        (over("no-such-rule", "30", who, "2026-05-11", ""), "not-found"),
        (over("admission-decision", "nhiều", who, "2026-05-11", ""), "value"),
        (over("admission-decision", "0", who, "2026-05-11", ""), "override"),
        (over("admission-decision", "2/3", who, "2026-05-11", ""), "override"),
        (over("weekend-meeting", "3", who, "2026-05-11", ""), "override"),
        (over("admission-decision", "30", " ", "2026-05-11", ""), "empty"),
        (over("admission-decision", "30", who, "2026-05-15", ""), "future"),
        (over("admission-decision", "30", who, "2026-02-30", ""), "not-a-date"),
    ] {
        assert_eq!(office.refused("rules.override", args.clone()).refused, code, "{args}");
    }
    for (name, value, code) in [
        ("due-soon-working-days", "0", "out-of-range"),
        ("age-month-reading", "week", "usage"),
        ("parents-opinion", "maybe", "usage"),
        ("nothing", "true", "usage"),
    ] {
        assert_eq!(
            office.refused("rules.set_practice", json!({ "name": name, "value": value })).refused,
            code,
            "{name}"
        );
    }
    for (on, kind, code) in [
        ("2027-01-05", "statutory", "holiday"),
        ("2026-11-23", "swap_work", "holiday"),
        ("2026-11-23", "feast", "usage"),
        ("hôm qua", "statutory", "not-a-date"),
    ] {
        let args = json!({ "year": 2026, "days": [{ "on": on, "kind": kind }] });
        assert_eq!(office.refused("rules.set_holidays", args).refused, code, "{on} {kind}");
    }
    let twice = json!([{ "on": "2026-11-23", "kind": "swap_off" }, { "on": "2026-11-23", "kind": "swap_off" }]);
    office.refused("rules.set_holidays", json!({ "year": 2026, "days": twice }));
    office.refused("rules.set_holidays", json!({ "year": 26, "days": [] }));
    office.refused("rules.answer_question", json!({ "code": "U99" }));
    let unsaid = json!({ "by": "", "on": "2026-05-12", "answer": "" });
    assert_sentence(&office.refused("rules.answer_question", json!({ "code": "U1", "answered": unsaid })).sentence);
}
