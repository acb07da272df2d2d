//! Thử thách và đồng hành: companions, tasks, remarks and reviews as an office uses them, and what it is not let do.

use std::fs;

use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, TODAY, assert_sentence, rows, text};

fn companion(office: &Office, name: &str) -> String {
    let args = json!({ "name": name, "official_on": "2015-02-03", "party_branch": "Chi bộ trường" });
    text(&office.call("companions.save_person", args)["person"])
}

fn assign(candidate: &str, role: &str, person: &str) -> Value {
    json!({ "candidates": [candidate], "role": role, "person": person, "on": "2026-01-05" })
}

fn companions_of(office: &Office, candidate: &str) -> Vec<(String, String, bool)> {
    let page = office.page(candidate);
    let all = page["companions"]["companions"].as_array().cloned().unwrap_or_default();
    all.iter().map(|own| (text(&own["companion"]), text(&own["role"]), own["current"] == true)).collect()
}

fn finding(office: &Office, candidate: &str, rule: &str) -> Option<String> {
    let page = office.page(candidate);
    let all = page["findings"].as_array().cloned().unwrap_or_default();
    all.iter().find(|own| own["rule_id"] == rule).map(|own| text(&own["outcome"]))
}

#[test]
fn one_companion_of_each_kind_and_a_reason_for_another() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "sympathiser_listing", "2025-12-01", json!({}));
    assert_eq!(finding(&office, &candidate, "companion-assigned").as_deref(), Some("missing"));
    let (first, second) = (companion(&office, "Phan Văn Thuận"), companion(&office, "Kim Thị Thu Hà"));
    office.call("companions.assign", assign(&candidate, "party", &first));
    office.call("companions.assign", assign(&candidate, "union", &second));
    assert_eq!(finding(&office, &candidate, "companion-assigned").as_deref(), Some("met"));
    let list = office.call("companions.list", json!({}));
    assert_eq!(list["wanting"], json!([]));
    let loads: Vec<(String, u64)> =
        rows(&list).iter().map(|row| (text(&row["name"]), row["load"].as_u64().unwrap_or(9))).collect();
    assert_eq!(loads, [("Kim Thị Thu Hà".to_owned(), 1), ("Phan Văn Thuận".to_owned(), 1)]);

    // Not himself, not twice, not two of a kind; by the form of the step no more than by the list.
    assert_eq!(office.refused("companions.assign", assign(&candidate, "union", &person)).refused, "companion-is-self");
    assert_eq!(office.refused("companions.assign", assign(&candidate, "party", &first)).refused, "companion-already");
    let two = office.refused("companions.assign", assign(&candidate, "party", &second));
    assert_eq!(two.refused, "two-companions");
    assert!(two.sentence.contains("Phan Văn Thuận") && two.sentence.contains("Thạch Thị Sa Ry"), "{}", two.sentence);
    let facts = json!({ "kind": "party", "companion": { "name": "Lâm Thị Mỹ Hạnh" } });
    let step = json!({ "candidate": candidate, "code": "companion_assignment", "on": "2026-02-01", "facts": facts });
    assert_eq!(office.refused("candidates.record_step", step).refused, "two-companions");

    // Replaced with a reason, the first ends with the day of the second.
    let mut replace = assign(&candidate, "party", &second);
    replace["replace"] = json!(true);
    replace["on"] = json!("2026-03-02");
    assert_eq!(office.refused("companions.assign", replace.clone()).refused, "reason-missing");
    replace["reason"] = json!("Chuyển công tác");
    office.call("companions.assign", replace);
    let all = companions_of(&office, &candidate);
    let (old, new) = (
        ("Phan Văn Thuận".to_owned(), "party".to_owned(), false),
        ("Kim Thị Thu Hà".to_owned(), "party".to_owned(), true),
    );
    assert!(all.contains(&old) && all.contains(&new), "{all:?}");
    let sheet = office.call("companions.get", json!({ "person": first }));
    assert_eq!(sheet["charges"][0]["to"], "2026-03-02");
    assert_eq!(sheet["line"]["load"], 0);

    // Who has left is named as wanting, and assigned to nobody.
    office.call("companions.save_person", json!({ "person": second, "left_on": "2026-05-10" }));
    let list = office.call("companions.list", json!({}));
    let wanting = text(&list["wanting"][0]["sentence"]);
    assert_sentence(&wanting);
    assert!(wanting.contains("Kim Thị Thu Hà đã rời đơn vị từ 10/05/2026"), "{wanting}");
    let (_, other) = office.candidate("Kim Sô Phi");
    let mut late = assign(&other, "party", &second);
    late["on"] = json!(TODAY);
    assert_eq!(office.refused("companions.assign", late).refused, "companion-gone");
    assert_eq!(office.refused("companions.remove_person", json!({ "person": second })).refused, "companion-in-use");
    assert_eq!(office.problems(), json!([]));
}

/// Somebody who is no member is recorded where he is picked; a name that is known is asked about.
#[test]
fn a_companion_who_is_no_member() {
    let office = Office::new();
    let before = office.state();
    let person = companion(&office, "Phan Văn Thuận");
    assert_eq!(office.everybody(), Vec::<Value>::new(), "a companion is on no roll");
    assert_eq!(office.problems(), json!([]));
    let again = json!({ "name": "Phan Văn Thuận" });
    assert_eq!(office.refused("companions.save_person", again).refused, "name-known");
    office.call("companions.save_person", json!({ "name": "Phan Văn Thuận", "namesake": true }));
    let wrong = json!({ "person": person, "admitted_on": "2016-01-01", "official_on": "2015-01-01" });
    assert_eq!(office.refused("companions.save_person", wrong).refused, "ends-before-start");
    for _ in 0..2 {
        office.undo();
    }
    assert_eq!(office.state(), before);
    office.redo();
    office.call("companions.remove_person", json!({ "person": person }));
    assert_eq!(office.call("companions.list", json!({}))["total"], 0);
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_task_for_a_group_is_judged_in_one_grid() {
    let office = Office::new();
    let people: Vec<String> =
        ["Thạch Thị Sa Ry", "Kim Sô Phi", "Lâm Văn Thuận"].map(|name| office.candidate(name).1).to_vec();
    let mut task = json!({
        "title": "Ngày thứ bảy tình nguyện", "kind": "volunteer", "given_on": "2026-04-01", "due_on": "2026-03-31",
        "candidates": people,
    });
    let refused = office.refused("challenges.save", task.clone());
    assert_eq!(refused.refused, "due-before-given");
    assert!(refused.sentence.contains("31/03/2026") && refused.sentence.contains("01/04/2026"), "{}", refused.sentence);
    task["due_on"] = json!("2026-05-01");
    let id = office.call("challenges.save", task.clone())["id"].clone();
    for candidate in &people {
        assert_eq!(finding(&office, candidate, "challenge-task-due").as_deref(), Some("overdue"));
    }
    let overdue = |office: &Office| {
        let agenda = rows(&office.call("agenda.list", json!({ "when": "overdue" })));
        agenda.iter().filter(|row| row["title"] == "Việc thử thách đến hạn").count()
    };
    assert_eq!(overdue(&office), 3);

    let judge = |on: &str, last: &str| {
        let one = |at: usize, result: &str| json!({ "candidate": people[at], "result": result, "hours": 8, "evidence": "Có xác nhận" });
        json!({ "id": id, "judged_by": "BCH", "judged_on": on, "people": [one(0, "passed"), one(1, "passed"), one(2, last)] })
    };
    assert_eq!(office.refused("challenges.judge", judge("2026-03-30", "failed")).refused, "judged-before-given");
    assert_eq!(office.refused("challenges.judge", judge(TODAY, "excellent")).refused, "usage");
    office.call("challenges.judge", judge("2026-05-05", "failed"));
    assert_eq!(overdue(&office), 0);
    let line = office.call("challenges.get", json!({ "id": id }))["task"].clone();
    assert_eq!((&line["passed"], &line["failed"], &line["open"]), (&json!(2), &json!(1), &json!(0)));
    assert_eq!(office.refused("challenges.remove", json!({ "id": id })).refused, "task-judged");
    task["candidates"] = json!([people[0]]);
    task["id"] = id;
    assert_eq!(office.refused("challenges.save", task).refused, "twice-in-task");
    office.undo();
    assert_eq!(overdue(&office), 3);
    office.redo();
    let overview = office.call("companions.overview", json!({}));
    let number = |code: &str| {
        let all = overview["numbers"].as_array().cloned().unwrap_or_default();
        let own = all.into_iter().find(|own| own["code"] == code).expect("a number");
        assert_eq!(own["count"].as_u64(), own["people"].as_array().map(|all| all.len() as u64), "{code}");
        own["count"].clone()
    };
    assert_eq!((number("tasks_given"), number("tasks_passed")), (json!(3), json!(2)));
}

/// Forty people: opened in one operation, locked in another.
#[test]
fn a_quarter_of_forty_is_opened_and_locked_in_two_operations() {
    let office = Office::new();
    let persons: Vec<String> = (0..40)
        .map(|at| office.member(None, &[("name", &format!("Kim Sô {at}")), ("born_on", "1999-03-02")]))
        .collect();
    office.call("candidates.open", json!({ "persons": persons, "on": "2025-09-15" }));
    let before = office.state();
    let opened = office.call("remarks.open", json!({ "kind": "quarter", "on": "2026-03-31" }));
    assert_eq!(opened["people"], 40);
    let period = opened["period"].clone();
    assert_eq!(office.refused("remarks.open", json!({ "kind": "quarter", "on": "2026-01-01" })).refused, "period-open");
    assert_eq!(
        office.refused("remarks.open", json!({ "kind": "quarter", "on": "2026-07-01" })).refused,
        "period-to-come"
    );
    let due = rows(&office.call("agenda.list", json!({ "when": "overdue" })));
    assert_eq!(due.iter().filter(|row| row["title"] == "Nhận xét quý").count(), 40, "due on 15 April, today is in May");

    let grid = office.call("remarks.get", json!({ "period": period }));
    let first = grid["rows"][0]["candidate"].clone();
    let remark = json!({ "candidate": first, "strengths": "Gương mẫu", "conclusion": "stop" });
    let fill = json!({ "period": period, "rows": [remark] });
    office.call("remarks.fill", fill.clone());
    let locked = office.call("remarks.lock", json!({ "period": period }));
    assert_eq!((&locked["people"], &locked["unwritten"]), (&json!(40), &json!(39)));
    for (command, args) in [
        ("remarks.fill", fill.clone()),
        ("remarks.lock", json!({ "period": period })),
        ("remarks.add_people", json!({ "period": period, "candidates": [first] })),
        ("remarks.read_forms", json!({ "period": period, "files": [office.file("khong-co.xlsx")] })),
    ] {
        assert_eq!(office.refused(command, args).refused, "locked-period", "{command}");
    }
    assert_eq!(office.call("agenda.counts", json!({}))["overdue"], 0, "what is locked asks for nothing");
    assert_eq!(office.refused("remarks.unlock", json!({ "period": period, "reason": " " })).refused, "reason-missing");
    office.call("remarks.unlock", json!({ "period": period, "reason": "Bổ sung nhận xét nộp trễ" }));
    let journal = rows(&office.call("journal.list", json!({})));
    let said = text(&journal[0]["sentence"]);
    assert_eq!(said, "Đã mở khóa Quý I năm 2026. Lý do: Bổ sung nhận xét nộp trễ.");

    // A conclusion moves nobody; it is offered to the review, and the words as a draft of the 4-KNĐ.
    let candidate = text(&first);
    assert_eq!(office.page(&candidate)["row"]["stage"], "source");
    let offer = rows(&office.call("reviews.offer", json!({})));
    let own = offer.iter().find(|row| row["candidate"] == first).expect("in the review");
    assert_eq!(
        (&own["proposed"], &own["last_conclusion"]),
        (&json!("strike_off"), &json!("Quý I năm 2026: Thôi theo dõi"))
    );
    let page = office.page(&candidate);
    let forms: Vec<Value> =
        ["next", "others"].iter().flat_map(|key| page[key].as_array().cloned().unwrap_or_default()).collect();
    let step = forms.iter().find(|form| form["code"] == "union_introduction").expect("a form");
    let field =
        step["fields"].as_array().and_then(|all| all.iter().find(|own| own["key"] == "strengths")).expect("a field");
    assert_eq!(field["proposed"], "Gương mẫu");
    for _ in 0..4 {
        office.undo();
    }
    assert_eq!(office.state(), before);
}

#[test]
fn what_a_remark_must_say() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let (_, outside) = office.candidate("Kim Sô Phi");
    let open = json!({ "kind": "quarter", "on": TODAY, "candidates": [candidate] });
    let period = office.call("remarks.open", open)["period"].clone();
    let fill = |candidate: &str, more: Value| {
        let mut row = json!({ "candidate": candidate, "strengths": "Gương mẫu" });
        row.as_object_mut().expect("a row").extend(more.as_object().expect("fields").clone());
        json!({ "period": period, "rows": [row] })
    };
    for (args, code) in [
        (fill(&outside, json!({})), "not-in-period"),
        (fill(&candidate, json!({ "signed_on": TODAY })), "remark-not-whole"),
        (fill(&candidate, json!({ "conclusion": "continue", "signed_on": "2026-05-15" })), "future-date"),
        (fill(&candidate, json!({ "conclusion": "continue", "signed_on": "2026-03-31" })), "signed-before-period"),
        (fill(&candidate, json!({ "conclusion": "very good" })), "usage"),
    ] {
        assert_eq!(office.refused("remarks.fill", args).refused, code);
    }
    let begun = office.call("remarks.fill", fill(&candidate, json!({})));
    assert_eq!(begun["unwritten"], 1, "begun is not signed");
    office.call("remarks.fill", fill(&candidate, json!({ "conclusion": "continue" })));
    let row = office.call("remarks.get", json!({ "period": period }))["rows"][0].clone();
    assert_eq!((&row["signed_on"], &row["conclusion_label"]), (&json!(TODAY), &json!("Tiếp tục theo dõi")));
    assert_eq!(office.refused("remarks.remove", json!({ "period": period })).refused, "remarks-written");
}

/// Forms go out, come back in a heap, and become one plan and one operation.
#[test]
fn forms_that_companions_hand_back() {
    let office = Office::new();
    let people: Vec<(String, String)> = ["Thạch Thị Sa Ry", "Kim Sô Phi", "Lâm Văn Thuận"]
        .map(|name| (name.to_owned(), office.candidate(name).1))
        .to_vec();
    let helper = companion(&office, "Phan Văn Thuận");
    for (_, candidate) in &people[..2] {
        office.call("companions.assign", assign(candidate, "party", &helper));
    }
    let period = text(&office.call("remarks.open", json!({ "kind": "quarter", "on": TODAY }))["period"]);
    let before = text(&office.call("remarks.open", json!({ "kind": "quarter", "on": "2026-03-01" }))["period"]);
    let folder = office.file("phieu");
    fs::create_dir(&folder).expect("a folder");
    let saved = office.call("remarks.save_forms", json!({ "period": period, "folder": folder }));
    assert_eq!(saved["files"].as_array().map(Vec::len), Some(1), "one companion, one form");
    assert_eq!((&saved["files"][0]["people"], &saved["without"]), (&json!(2), &json!(["Lâm Văn Thuận"])));
    let path = text(&saved["files"][0]["path"]);
    assert!(!path.contains("Phan"), "no name stands in the name of a file: {path}");
    let blank = office.call("remarks.read_forms", json!({ "period": period, "files": [path] }));
    assert_eq!((&blank["counts"]["blank"], blank["rows"].as_array().map(Vec::len)), (&json!(2), Some(2)));
    assert_eq!(office.refused("remarks.take_forms", json!({ "plan": blank["plan"] })).refused, "nothing-to-take");

    let form = |file: &str, period: &str, rows: &[(&str, &str, &str)]| {
        let path = office.file(file);
        let mark = format!("Mã kỳ: {period}");
        let mut sheet: Vec<Vec<&str>> = vec![vec![&mark], vec!["Họ và tên", "Ưu điểm", "Kết luận", "Mã (không sửa)"]];
        sheet.extend(rows.iter().map(|(name, said, candidate)| vec![*name, *said, "tiep tuc theo doi", *candidate]));
        excel::write(&path, &sheet.iter().map(Vec::as_slice).collect::<Vec<_>>());
        path
    };
    let [one, two, three] = [&people[0], &people[1], &people[2]].map(|(name, id)| (name.as_str(), id.as_str()));
    let files = [
        form("a.xlsx", &period, &[(one.0, "Tốt", one.1), (two.0, "Chăm", two.1)]),
        form("b.xlsx", &period, &[(two.0, "Lười", two.1)]),
        form("c.xlsx", &before, &[(three.0, "Kỳ khác", three.1)]),
        form(
            "d.xlsx",
            &period,
            &[(one.0, "Người khác", three.1), ("Ai Đó", "Lạ", "018f0000-0000-7000-8000-000000000001")],
        ),
    ];
    fs::write(office.file("e.xlsx"), "không phải bảng tính").expect("a file");
    let mut all = files.to_vec();
    all.push(office.file("e.xlsx"));
    let plan = office.call("remarks.read_forms", json!({ "period": period, "files": all }));
    let lines = plan["rows"].as_array().cloned().unwrap_or_default();
    let verdicts: Vec<&str> = lines.iter().filter_map(|line| line["verdict"].as_str()).collect();
    assert_eq!(verdicts, ["new", "doubtful", "doubtful", "rejected", "doubtful", "rejected", "rejected"]);
    let counts = &plan["counts"];
    let sum: u64 =
        ["new", "same", "doubtful", "blank", "rejected"].iter().filter_map(|key| counts[*key].as_u64()).sum();
    assert_eq!(sum, lines.len() as u64);
    for line in lines.iter().filter(|line| line["verdict"] != "new") {
        assert_sentence(&text(&line["sentence"]));
    }
    let both = json!({ "plan": plan["plan"], "take": [1, 2] });
    assert_eq!(office.refused("remarks.take_forms", both).refused, "forms-disagree");
    let state = office.state();
    let taken = office.call("remarks.take_forms", json!({ "plan": plan["plan"], "take": [2] }));
    assert_eq!((&taken["people"], &taken["unwritten"]), (&json!(2), &json!(1)));
    let grid = rows(&office.call("remarks.get", json!({ "period": period })));
    let said: Vec<&Value> = grid.iter().map(|row| &row["strengths"]).collect();
    assert_eq!(said, [&json!("Lười"), &json!("Tốt"), &Value::Null]);
    assert_eq!(office.refused("remarks.take_forms", json!({ "plan": plan["plan"] })).refused, "plan-changed");
    // What comes out and is read again says only what is there.
    let saved = office.call("remarks.save_forms", json!({ "period": period, "folder": folder }));
    let again = office.call("remarks.read_forms", json!({ "period": period, "files": [saved["files"][0]["path"]] }));
    assert_eq!(again["counts"], json!({ "new": 0, "same": 2, "doubtful": 0, "blank": 0, "rejected": 0 }));
    office.undo();
    assert_eq!(office.state(), state);
}

#[test]
fn a_review_strikes_off_by_a_step() {
    let office = Office::new();
    let people: Vec<String> = ["Thạch Thị Sa Ry", "Kim Sô Phi"].map(|name| office.candidate(name).1).to_vec();
    let said = |second: Value| {
        let keep = json!({ "candidate": people[0], "verdict": "keep" });
        json!({ "on": "2026-05-04", "chair": "Bí thư chi bộ", "number": "07-NQ/CB", "people": [keep, second] })
    };
    let bare = json!({ "candidate": people[1], "verdict": "strike_off" });
    assert_eq!(office.refused("reviews.save", said(bare)).refused, "reason-missing");
    let mut ahead = said(json!({ "candidate": people[1], "verdict": "keep" }));
    ahead["on"] = json!("2026-05-15");
    assert_eq!(office.refused("reviews.save", ahead).refused, "future-date");
    let before = office.state();
    let strike = json!({ "candidate": people[1], "verdict": "strike_off", "note": "Tự nguyện xin thôi" });
    let saved = office.call("reviews.save", said(strike.clone()));
    assert_eq!(saved["struck_off"], 1);
    let page = office.page(&people[1]);
    assert_eq!((&page["row"]["side_state"], &page["row"]["closed"]), (&json!("struck_off"), &json!(true)));
    assert_eq!(page["steps"][0]["facts"]["reason"], "Tự nguyện xin thôi");
    assert_eq!(office.refused("reviews.remove", json!({ "id": saved["id"] })).refused, "review-struck-off");
    // Struck off twice is refused whole: nothing of the second meeting is kept.
    let mut later = said(strike);
    later["on"] = json!("2026-05-11");
    assert_eq!(office.refused("reviews.save", later).refused, "step-on-closed");
    office.undo();
    assert_eq!(office.state(), before);
    assert_eq!(office.page(&people[1])["row"]["closed"], false);
}

/// The demonstration has something to show in every tab, and nothing wrong.
#[test]
fn the_demonstration_walks_with_somebody() {
    for kind in ["school", "enterprise"] {
        let office = Office::demo_of(kind);
        let list = office.call("companions.list", json!({}));
        let rows_of = |reply: &Value| reply["rows"].as_array().cloned().unwrap_or_default();
        assert!(rows_of(&list).len() >= 9 && rows_of(&list).iter().any(|row| row["load"].as_u64() > Some(3)), "{kind}");
        assert!(
            list["wanting"].as_array().is_some_and(|all| (1..20).contains(&all.len())),
            "{kind}: {}",
            list["wanting"]
        );
        let tasks = office.call("challenges.list", json!({}));
        assert!(rows_of(&tasks).len() == 5 && rows_of(&tasks).iter().any(|row| row["late"] == true), "{kind}");
        let periods = rows_of(&office.call("remarks.periods", json!({})));
        assert_eq!(periods.len(), 2);
        assert!(periods[0]["locked_on"].is_null() && periods[1]["locked_on"].is_string());
        assert!(periods[0]["written"].as_u64() < periods[0]["people"].as_u64());
        assert_eq!(rows_of(&office.call("reviews.list", json!({}))).len(), 1);
        assert_eq!(office.problems(), json!([]));
        let person = rows_of(&list).iter().find(|row| row["load"].as_u64() > Some(3)).map(|row| row["person"].clone());
        let out = office.file("phieu.pdf");
        let made = json!({ "paper": "companion-sheet", "subject": person, "subject_kind": "companion", "path": out });
        office.call("papers.make", made);
        assert!(fs::metadata(&out).is_ok());
    }
}
