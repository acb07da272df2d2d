//! What is recorded for each school year: a class rated in one go, locked, opened with a reason; fees month by month;
//! rewards, discipline, education; and what rules say of it.

use serde_json::{Value, json};

use crate::office::{Office, TODAY, assert_sentence, rows, text};

fn class(office: &Office) -> (String, Vec<String>) {
    let branch = office.branch("11A1");
    let names = ["Kim Thị Ánh", "Lâm Gia Bảo", "Thạch Sô Phi"];
    let member = |name: &&str| {
        let values = [("name", *name), ("union_joined_on", "2024-03-26")]
            .map(|(field, value)| json!({ "field": field, "value": value }));
        let added = office.call("members.add", json!({ "branch": branch, "from": "2025-09-05", "values": values }));
        text(&added["row"]["id"])
    };
    let people = names.iter().map(member).collect();
    (branch, people)
}

fn grid(office: &Office, branch: &str) -> Value {
    office.call("yearly.grid", json!({ "branch": branch }))
}

fn set(people: &[String], field: &str, value: &str) -> Value {
    let cell = |one: &String| json!({ "person": one, "field": field, "value": value });
    json!({ "cells": people.iter().map(cell).collect::<Vec<_>>() })
}

fn column(grid: &Value, field: &str) -> Vec<String> {
    rows(grid).iter().map(|row| text(&row["record"][field])).collect()
}

fn said(findings: &Value) -> Vec<String> {
    let all = findings.as_array().expect("findings");
    for finding in all {
        assert_sentence(&text(&finding["sentence"]));
    }
    all.iter().map(|finding| text(&finding["rule_id"])).collect()
}

#[test]
fn a_class_is_rated_at_once_locked_and_opened_with_a_reason() {
    let office = Office::new();
    let (branch, people) = class(&office);
    let done = office.call("yearly.set", set(&people, "rating", "Hoàn thành tốt nhiệm vụ"));
    assert_eq!(
        (done["count"].as_u64(), text(&done["said"]).as_str()),
        (Some(3), "Đã ghi xếp loại đoàn viên năm học 2025–2026 của 3 người.")
    );
    office.call("yearly.set", set(&people[..1], "rating", "Xuất sắc"));
    office.call("yearly.set", set(&people, "study", "Khá"));
    assert_eq!(column(&grid(&office, &branch), "rating"), ["excellent", "good", "good"]);
    assert_eq!(column(&grid(&office, &branch), "study"), ["kha", "kha", "kha"]);

    office.call("yearly.lock", json!({}));
    assert_eq!(grid(&office, &branch)["locked_on"], TODAY);
    let refused = office.refused("yearly.set", set(&people, "rating", "good"));
    assert_eq!(refused.refused, "locked-period");
    assert_sentence(&refused.sentence);
    assert_eq!(office.refused("yearly.lock", json!({})).refused, "locked-period");
    // Writing what stands there changes nothing; the school's results may still come.
    office.call("yearly.set", set(&people[1..], "rating", "good"));
    office.call("yearly.set", set(&people, "conduct", "Tốt"));

    assert_eq!(office.refused("yearly.unlock", json!({ "reason": " " })).refused, "reason-missing");
    let opened = office.call("yearly.unlock", json!({ "reason": "Bổ sung bạn mới chuyển đến." }));
    assert_eq!(text(&opened["said"]), "Đã mở khóa xếp loại năm học 2025–2026: Bổ sung bạn mới chuyển đến.");
    assert_eq!(grid(&office, &branch)["opened"][0]["reason"], "Bổ sung bạn mới chuyển đến.");
    assert_eq!(office.refused("yearly.unlock", json!({ "reason": "x" })).refused, "not-locked");
    office.call("yearly.set", set(&people, "rating", ""));
    assert_eq!(column(&grid(&office, &branch), "rating"), ["", "", ""]);
    for _ in 0..2 {
        office.undo();
    }
    assert_eq!(grid(&office, &branch)["locked_on"], TODAY, "the opening is taken back too");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_rating_keeps_the_scale_it_was_made_with() {
    let office = Office::new();
    let (branch, people) = class(&office);
    office.call("yearly.set", set(&people, "rating", "Xuất sắc"));
    let levels = json!([{ "code": "excellent", "label": "Loại A" }, { "label": "Loại B" }, { "label": "Loại C" }]);
    office.call("yearly.set_scale", json!({ "levels": levels }));
    office.call("yearly.set", set(&people[..1], "rating", "Loại B"));
    assert_eq!(
        column(&grid(&office, &branch), "rating_label"),
        ["Loại B", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"]
    );
    assert_eq!(office.refused("yearly.set", set(&people, "rating", "Tốt")).refused, "field");
    for wrong in [json!([]), json!([{ "label": "A" }, { "label": "a" }]), json!([{ "label": "A" }, { "label": "" }])] {
        let refused = office.refused("yearly.set_scale", json!({ "levels": wrong }));
        assert_eq!(refused.refused, "rating-scale");
        assert_sentence(&refused.sentence);
    }
}

#[test]
fn who_is_not_in_the_union_is_not_rated() {
    let office = Office::new();
    let (branch, mut people) = class(&office);
    let values = json!([{ "field": "name", "value": "Trần Văn Hào" }]);
    let youth = office.call("members.add", json!({ "branch": branch, "status": "youth", "values": values }));
    people.push(text(&youth["row"]["id"]));
    let refused = office.refused("yearly.set", set(&people, "rating", "good"));
    assert_eq!(refused.refused, "not-a-member");
    assert_eq!(column(&grid(&office, &branch), "rating"), ["", "", "", ""], "all or nothing");
    office.call("yearly.set", set(&people, "study", "tot"));
    let shown = rows(&grid(&office, &branch));
    let rated: Vec<bool> = shown.iter().map(|row| row["rated"] == true).collect();
    assert_eq!(rated.iter().filter(|rated| !**rated).count(), 1);
    let fees = json!({ "cells": [{ "person": people[3], "month": "2025-10" }], "paid": true });
    assert_eq!(office.refused("yearly.set_months", fees).refused, "not-a-member");
}

#[test]
fn a_short_stay_and_a_party_member_are_told_beside_the_row() {
    let office = Office::new();
    let (branch, people) = class(&office);
    let values = json!([{ "field": "name", "value": "Võ Ngọc Yến" }]);
    let late = office.call("members.add", json!({ "branch": branch, "from": "2026-02-02", "values": values }));
    let late = text(&late["row"]["id"]);
    let opened = office.call("candidates.open", json!({ "persons": [people[0]], "on": "2025-10-06" }));
    let candidate = text(&opened["ids"][0]);
    office.step(&candidate, "admission_decision", "2026-04-06", json!({ "number": "300-QĐ/ĐU" }));
    office.step(&candidate, "ceremony_held", "2026-04-20", json!({}));
    let told = |at: usize| said(&rows(&grid(&office, &branch))[at]["findings"]);
    assert_eq!((told(0), told(3)), (vec![], vec![]));
    office.call("yearly.set", set(&[people[0].clone(), people[1].clone(), late.clone()], "rating", "good"));
    assert_eq!(told(0), ["party-member-not-rated"]);
    assert_eq!(told(1), Vec::<String>::new());
    assert_eq!(told(3), ["rating-minimum-stay"]);
    let page = office.call("yearly.of_person", json!({ "id": late }));
    assert_eq!(said(&page["findings"]), ["rating-minimum-stay"]);
    office.call("yearly.set", set(&[late], "rating", "not_rated"));
    assert_eq!(told(3), Vec::<String>::new());
}

fn months(people: &[String], months: &[&str]) -> Vec<Value> {
    people.iter().flat_map(|one| months.iter().map(move |month| json!({ "person": one, "month": month }))).collect()
}

#[test]
fn fees_are_ticked_in_one_go_and_three_months_without_are_told() {
    let office = Office::new();
    let (branch, people) = class(&office);
    let fees = || office.call("yearly.fees", json!({ "branch": branch }));
    let late = || -> Vec<Vec<String>> { rows(&fees()).iter().map(|row| said(&row["findings"])).collect() };
    assert_eq!(late(), vec![Vec::<String>::new(); 3], "an office that records no fees hears nothing");

    let kept = ["2025-10", "2025-11", "2025-12", "2026-01"];
    office.call("yearly.set_months", json!({ "cells": months(&people[..2], &kept), "paid": true }));
    assert_eq!((fees()["collected"].as_u64(), fees()["months"][1]["collected"].as_u64()), (Some(16_000), Some(4_000)));
    assert_eq!(late()[2], ["fee-arrears"]);
    assert_eq!(late()[..2], [Vec::<String>::new(), Vec::new()]);
    let agenda = office.call("agenda.list", json!({}));
    let item = rows(&agenda).into_iter().find(|item| text(&item["key"]).starts_with("fees:")).expect("an item");
    assert_eq!((text(&item["about"]).as_str(), text(&item["branch_id"])), ("11A1, 1 đoàn viên", branch.clone()));

    // A reason is enough, and so is a month paid.
    let excused = json!({ "cells": months(&people[2..], &["2025-11"]), "reason": "Gia đình khó khăn, được miễn" });
    office.call("yearly.set_months", excused);
    assert_eq!(late()[2], Vec::<String>::new());
    let page = office.call("yearly.of_person", json!({ "id": people[2] }));
    assert_eq!(said(&page["findings"]), Vec::<String>::new());
    office.undo();
    assert_eq!(said(&office.call("yearly.of_person", json!({ "id": people[2] }))["findings"]), ["fee-arrears"]);

    // Absence counts the same way.
    office.call("yearly.set_months", json!({ "cells": months(&people[..1], &kept), "absent": true }));
    assert_eq!(late()[0], ["fee-arrears"]);
    let ahead = json!({ "cells": months(&people, &["2026-08"]), "absent": true });
    assert_eq!(office.refused("yearly.set_months", ahead).refused, "month-ahead");
    office.undo();
    office.undo();
    assert_eq!(fees()["collected"], 0, "one operation, one undo");
}

#[test]
fn the_rate_of_the_month_is_paid() {
    let office = Office::new();
    let (branch, people) = class(&office);
    let rates = json!([{ "from": "2026-01-01", "unsalaried": 3000, "salaried": 9000 },
        { "from": "2011-01-01", "unsalaried": 2000, "salaried": 5000 }]);
    office.call("yearly.set_rates", json!({ "rates": rates }));
    let cells = months(&people[..1], &["2025-12", "2026-01"]);
    office.call("yearly.set_months", json!({ "cells": cells, "paid": true }));
    let other = json!({ "cells": months(&people[1..2], &["2026-01"]), "paid": true, "amount": 10_000 });
    office.call("yearly.set_months", other);
    let fees = office.call("yearly.fees", json!({ "branch": branch }));
    let paid: Vec<Option<u64>> = rows(&fees).iter().map(|row| row["paid"].as_u64()).collect();
    assert_eq!(paid, [Some(5_000), Some(10_000), Some(0)]);
    assert_eq!(fees["rates"].as_array().map(Vec::len), Some(2));
}

#[test]
fn rewards_discipline_and_education_stand_on_the_page_of_the_person() {
    let office = Office::new();
    let (_, people) = class(&office);
    let person = &people[0];
    let prize = json!({ "person": person, "kind": "prize", "level": "province", "content": "Giải Ba môn Toán",
        "paper": "15-QĐ/SGDĐT", "on": "2026-03-02" });
    office.call("yearly.save_reward", prize);
    office.call("yearly.save_discipline", json!({ "person": person, "kind": "reprimand", "on": "2025-11-03" }));
    office.call("yearly.set_education", json!({ "person": person, "general": "11/12", "language": "Tiếng Anh B1" }));
    let page = office.call("yearly.of_person", json!({ "id": person }));
    assert_eq!(page["rewards"][0]["line"], "Giải thưởng cấp tỉnh: Giải Ba môn Toán");
    assert_eq!(page["discipline"][0]["line"], "Khiển trách");
    assert_eq!(page["education"][0]["value"], "11/12");
    assert_eq!(page["years"][0]["school_year"], "2025-2026");
    assert_eq!(page["years"][0]["branch"], "11A1");
    for (wrong, code) in [
        (json!({ "person": person, "kind": "other" }), "content-missing"),
        (json!({ "person": person, "kind": "prize", "on": "2030-01-01" }), "date-ahead"),
        (json!({ "person": person, "kind": "reprimand" }), "usage"),
        (json!({ "person": people[1], "kind": "prize", "id": page["rewards"][0]["id"] }), "not-found"),
    ] {
        assert_eq!(office.refused("yearly.save_reward", wrong).refused, code);
    }
}

#[test]
fn marks_of_the_years_speak_for_the_listing() {
    let office = Office::new();
    let branch = office.branch("11A1");
    office.call("branches.save", json!({ "id": branch, "name": "10A1", "school_year": "2024-2025" }));
    let values = json!([{ "field": "name", "value": "Thạch Thị Sa Ry" }]);
    let added = office.call("members.add", json!({ "branch": branch, "from": "2024-09-05", "values": values }));
    let person = text(&added["row"]["id"]);
    let opened = office.call("candidates.open", json!({ "persons": [person], "on": "2025-10-06" }));
    let candidate = text(&opened["ids"][0]);
    office.call("rules.set_practice", json!({ "name": "pupil-marks", "value": "true" }));
    office.step(&candidate, "sympathiser_listing", "2026-04-20", json!({}));
    let outcome = || {
        let page = office.page(&candidate);
        let all = page["findings"].as_array().cloned().unwrap_or_default();
        all.iter().find(|finding| finding["rule_id"] == "pupil-marks").map(|finding| text(&finding["outcome"]))
    };
    assert_eq!(outcome().as_deref(), Some("missing"));
    let mut grade_ten = set(std::slice::from_ref(&person), "study", "dat");
    grade_ten["school_year"] = json!("2024-2025");
    office.call("yearly.set", grade_ten.clone());
    assert_eq!(outcome().as_deref(), Some("failed"));
    grade_ten["cells"][0]["value"] = json!("tot");
    office.call("yearly.set", grade_ten.clone());
    grade_ten["cells"][0] = json!({ "person": person, "field": "conduct", "value": "tot" });
    office.call("yearly.set", grade_ten);
    assert_eq!(outcome().as_deref(), Some("met"));
}
