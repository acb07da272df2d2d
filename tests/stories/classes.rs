//! Lớp bồi dưỡng nhận thức về Đảng: who is worth sending, the list, results, certificates in sequence.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

/// A class of five days in April, over by today.
fn held(office: &Office) -> String {
    class(office, "2026-04-13", "2026-04-17")
}

fn class(office: &Office, from: &str, to: &str) -> String {
    let class = json!({
        "name": format!("Lớp nhận thức {from}"), "organiser": "Trung tâm chính trị phường", "starts_on": from, "ends_on": to,
        "letter_number": "18-CV/TTCT", "letter_on": "2026-03-02",
    });
    text(&office.call("classes.save", class)["id"])
}

fn page(office: &Office, class: &str) -> Value {
    office.call("classes.get", json!({ "id": class }))
}

fn of(page: &Value, candidate: &str) -> Value {
    let people = page["people"].as_array().cloned().unwrap_or_default();
    people.into_iter().find(|one| one["candidate"] == candidate).expect("somebody of the class")
}

/// A pupil of grade 12 who comes of age on a day, on the path.
fn pupil(office: &Office, branch: &str, name: &str, born: &str) -> String {
    let person = office.member(Some(branch), &[("name", name), ("born_on", born)]);
    text(&office.call("candidates.open", json!({ "persons": [person], "on": "2025-09-15" }))["ids"][0])
}

/// One school sent 53 and could admit 8: before anybody is sent the office is told.
#[test]
fn whoever_cannot_be_admitted_in_time_is_named_before_the_list_is_sent() {
    let office = Office::new();
    let branch = office.branch("12A1");
    // Of age long before graduation at the end of May, or only in the summer.
    let early: Vec<String> =
        (0..8).map(|n| pupil(&office, &branch, &format!("Kim Thị Sa Ry {n}"), "2008-01-20")).collect();
    let late: Vec<String> =
        (0..45).map(|n| pupil(&office, &branch, &format!("Thạch Văn Phi {n}"), "2008-08-20")).collect();
    let younger = {
        let branch = office.branch("11A1");
        pupil(&office, &branch, "Sơn Ngọc Thanh", "2009-03-20")
    };
    let class = class(&office, "2026-05-18", "2026-05-20");
    let offer = office.call("classes.offer", json!({ "id": class }));
    assert_eq!(offer["people"].as_array().map(Vec::len), Some(54));
    let all: Vec<&String> = early.iter().chain(&late).collect();
    office.call("classes.add_people", json!({ "id": class, "candidates": all }));
    let shown = page(&office, &class);
    let one = of(&shown, &late[0]);
    assert_eq!(
        (&one["verdict"], &one["too_late"], &one["adult_on"]),
        (&json!("impossible"), &json!(true), &json!("2026-08-20"))
    );
    assert!(text(&one["reason"]).contains("20/08/2026"), "{one}");
    assert_eq!((&one["age"], &one["months_left"]), (&json!(17), &json!(0)));
    assert_eq!(of(&shown, &early[0])["verdict"], "possible");
    let says = text(&shown["says"][0]);
    assert!(says.starts_with("8 trong 53 người kịp được kết nạp; 45 người không kịp: "), "{says}");
    assert!(says.ends_with("và 40 người nữa."), "{says}");

    // Asked once; the same again is done. Whoever is in time is sent without a question.
    let send = |candidates: &[&String], anyway: bool| json!({ "id": class, "candidates": candidates, "act": "proposal", "anyway": anyway });
    let refused = office.refused("classes.send", send(&all, false));
    assert_eq!(refused.refused, "ask-before-sending");
    assert!(refused.sentence.contains("45 người không kịp"), "{}", refused.sentence);
    let in_time: Vec<&String> = early.iter().collect();
    assert_eq!(office.call("classes.send", send(&in_time, false))["recorded"], 8);
    assert_eq!(office.call("classes.send", send(&all, true))["recorded"], 45, "who was sent already keeps his step");
    let shown = page(&office, &class);
    assert_eq!(shown["list_sent_on"], "2026-05-14");
    assert_eq!(of(&shown, &late[0])["proposed_on"], "2026-05-14");
    let steps = office.page(&late[0])["steps"].to_string();
    assert!(steps.contains("class_proposal"), "{steps}");

    // Who has a year more is judged by the year in which he leaves.
    office.call("classes.add_people", json!({ "id": class, "candidates": [younger] }));
    let one = of(&page(&office, &class), &younger);
    assert_eq!((&one["verdict"], &one["months_left"]), (&json!("possible"), &json!(12)));
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_class_feeds_the_planner_until_it_is_over() {
    let office = Office::new();
    let branch = office.branch("12A1");
    let one = pupil(&office, &branch, "Kim Thị Sa Ry", "2008-01-20");
    let steps = |office: &Office| {
        let plan = office.call("candidates.plan", json!({ "candidate": one, "graduation": "2026-08-31" }));
        let steps = plan["people"][0]["steps"].as_array().cloned().unwrap_or_default();
        let day = |code: &str| {
            steps.iter().find(|step| step["code"] == code).map(|step| text(&step["earliest"])).unwrap_or_default()
        };
        (day("class_referral"), day("certificate_issued"))
    };
    assert_eq!(steps(&office), ("2026-05-14".to_owned(), "2026-05-14".to_owned()));
    let class = class(&office, "2026-06-08", "2026-06-12");
    office.call("classes.add_people", json!({ "id": class, "candidates": [one] }));
    assert_eq!(steps(&office), ("2026-06-08".to_owned(), "2026-06-12".to_owned()));
    // One line of the agenda for the class, none for each of its people.
    let agenda = rows(&office.call("agenda.list", json!({})));
    let of_class: Vec<&Value> = agenda.iter().filter(|item| item["source"] == "class").collect();
    assert_eq!(of_class.len(), 1);
    assert_eq!((&of_class[0]["class"], &of_class[0]["due"]["on"]), (&json!(class), &json!("2026-06-08")));
    assert!(agenda.iter().all(|item| item["source"] != "plan"), "{agenda:?}");
    // Moved: the plan moves.
    office.call(
        "classes.save",
        json!({ "id": class, "name": "Lớp hè", "starts_on": "2026-07-06", "ends_on": "2026-07-10" }),
    );
    assert_eq!(steps(&office).1, "2026-07-10");
    office.call("classes.record", json!({ "id": class, "people": [{ "candidate": one, "status": "withdrawn" }] }));
    assert_eq!(steps(&office), ("2026-05-14".to_owned(), "2026-05-14".to_owned()));
}

#[test]
fn certificates_are_entered_in_one_operation_with_numbers_in_sequence() {
    let office = Office::new();
    let class = held(&office);
    let people: Vec<String> =
        ["Kim Thị Ngân", "Lâm Văn Hào", "Thạch Sa Ry", "Trần Minh Khánh"].map(|name| office.candidate(name).1).to_vec();
    office.call("classes.add_people", json!({ "id": class, "candidates": people }));
    office.call(
        "classes.send",
        json!({ "id": class, "candidates": people, "act": "referral", "on": "2026-04-01", "number": "44-CV/ĐU" }),
    );
    assert_eq!(of(&page(&office, &class), &people[0])["status"], "approved");
    let says = text(&page(&office, &class)["says"][0]);
    assert_eq!(says, "Lớp đã bế giảng ngày 17/04/2026, còn 4 người chưa ghi kết quả.");
    let asked = json!({ "first": "0099/GCN", "count": 3 });
    let numbers = office.call("classes.numbers", asked)["numbers"].clone();
    assert_eq!(numbers, json!(["0099/GCN", "0100/GCN", "0101/GCN"]));
    let mut results: Vec<Value> =
        (0..3).map(|at| json!({ "candidate": people[at], "number": numbers[at], "grade": "Khá" })).collect();
    results.push(json!({ "candidate": people[3], "status": "failed", "note": "Vắng hai buổi" }));
    let record = json!({ "id": class, "issued_on": "2026-04-24", "signer": "Giám đốc", "people": results });
    let before = office.dump();
    let done = office.call("classes.record", record.clone());
    assert_eq!((&done["recorded"], &done["certificates"]), (&json!(4), &json!(3)));
    assert!(text(&done["said"]).contains("của 4 người, 3 giấy chứng nhận"), "{}", done["said"]);
    let shown = page(&office, &class);
    let one = of(&shown, &people[1]);
    assert_eq!(
        (&one["status"], &one["certificate_number"], &one["certificate_on"], &one["grade"], &one["valid_through"]),
        (&json!("passed"), &json!("0100/GCN"), &json!("2026-04-24"), &json!("Khá"), &json!("2031-04-24"))
    );
    let lines = office.page(&people[1])["steps"].to_string();
    assert!(lines.contains("Số 0100/GCN") && lines.contains("Lớp từ 13/04/2026 đến 17/04/2026"), "{lines}");
    assert_eq!(of(&shown, &people[3])["status"], "failed");
    // Said again it is the same; another number is corrected in the file of that person.
    assert_eq!(office.call("classes.record", record)["certificates"], 0);
    office.undo();
    assert_eq!(office.dump(), before, "one undo for all of it");
    office.redo();
    let other =
        json!({ "id": class, "issued_on": "2026-04-24", "people": [{ "candidate": people[0], "number": "7/GCN" }] });
    assert_eq!(office.refused("classes.record", other).refused, "certificate-recorded");
    let row = &rows(&office.call("classes.list", json!({})))[0];
    assert_eq!(
        (&row["certificates"], &row["passed"], &row["open"], &row["state"]),
        (&json!(3), &json!(3), &json!(0), &json!("ended"))
    );
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn what_cannot_be_is_refused_and_what_is_unusual_is_asked_about() {
    let office = Office::new();
    let class_id = held(&office);
    let ahead = class(&office, "2026-06-08", "2026-06-12");
    let [one, two, three] = ["Kim Thị Ngân", "Lâm Văn Hào", "Thạch Sa Ry"].map(|name| office.candidate(name).1);
    let add = |class: &str, who: &str| json!({ "id": class, "candidates": [who] });
    for who in [&one, &two] {
        office.call("classes.add_people", add(&class_id, who));
    }
    office.call("classes.add_people", add(&ahead, &three));
    let record = |class: &str, more: Value, own: Value| {
        let mut args = json!({ "id": class, "people": [own] });
        for (key, value) in more.as_object().cloned().unwrap_or_default() {
            args[key] = value;
        }
        args
    };
    let saved = |more: Value| {
        let mut args = json!({ "name": "Lớp" });
        for (key, value) in more.as_object().cloned().unwrap_or_default() {
            args[key] = value;
        }
        args
    };
    let issued = json!({ "issued_on": "2026-04-24" });
    let refused: Vec<(&str, Value, &str)> = vec![
        ("classes.save", json!({ "name": " " }), "name-missing"),
        ("classes.save", saved(json!({ "starts_on": "2026-06-10", "ends_on": "2026-06-08" })), "ends-before-start"),
        ("classes.save", saved(json!({ "starts_on": "2026-02-31" })), "not-a-date"),
        ("classes.save", saved(json!({ "letter_on": "2026-05-15" })), "future-date"),
        ("classes.save", saved(json!({ "quota": 0 })), "class-quota"),
        ("classes.save", json!({ "id": class_id, "name": "Lớp", "starts_on": "2026-06-10" }), "class-to-come"),
        // Twice in one class, and in two open ones.
        ("classes.add_people", add(&class_id, &one), "twice-in-class"),
        ("classes.add_people", add(&ahead, &one), "two-classes"),
        ("classes.add_people", add(&class_id, &three), "two-classes"),
        ("classes.add_people", json!({ "id": class_id, "candidates": [] }), "nobody-chosen"),
        // Before it has begun, or outside its days.
        (
            "classes.record",
            record(&ahead, json!({}), json!({ "candidate": three, "status": "passed" })),
            "class-to-come",
        ),
        (
            "classes.record",
            record(&class_id, json!({}), json!({ "candidate": two, "status": "withdrawn", "left_on": "2026-04-20" })),
            "outside-class",
        ),
        // Certificates: no day, before the class, after today, of somebody who failed.
        (
            "classes.record",
            record(&class_id, json!({}), json!({ "candidate": two, "number": "1/GCN" })),
            "date-missing",
        ),
        (
            "classes.record",
            record(
                &class_id,
                json!({ "issued_on": "2026-04-01", "anyway": true }),
                json!({ "candidate": two, "number": "1/GCN" }),
            ),
            "certificate-before-class",
        ),
        (
            "classes.record",
            record(&class_id, json!({ "issued_on": "2026-05-15" }), json!({ "candidate": two, "number": "1/GCN" })),
            "future-step",
        ),
        (
            "classes.record",
            record(&class_id, issued.clone(), json!({ "candidate": two, "number": "1/GCN", "status": "failed" })),
            "certificate-not-passed",
        ),
        (
            "classes.record",
            record(&class_id, issued.clone(), json!({ "candidate": three, "number": "1/GCN" })),
            "not-found",
        ),
        ("classes.record", record(&class_id, issued.clone(), json!({ "candidate": two, "status": "asleep" })), "usage"),
        // Asked about: dated before the class ended.
        (
            "classes.record",
            record(&class_id, json!({ "issued_on": "2026-04-15" }), json!({ "candidate": two, "number": "1/GCN" })),
            "ask-before-recording",
        ),
        ("classes.numbers", json!({ "first": "1", "count": 100_000 }), "usage"),
        ("classes.send", json!({ "id": class_id, "candidates": [one], "act": "letter" }), "usage"),
    ];
    for (command, args, code) in refused {
        // It could be done before the class was moved: there has to be a result to contradict.
        if code == "class-to-come" && command == "classes.save" {
            office.call(
                "classes.record",
                record(&class_id, json!({}), json!({ "candidate": one, "status": "attending" })),
            );
        }
        let said = office.refused(command, args);
        assert_eq!(said.refused, code, "{command}: {}", said.sentence);
    }
    // One number for two, in one grid and one after the other; in another class of the year it is asked.
    let both = json!({
        "id": class_id, "issued_on": "2026-04-24",
        "people": [{ "candidate": one, "number": "1/GCN" }, { "candidate": two, "number": "1 / gcn" }],
    });
    let said = office.refused("classes.record", both);
    assert_eq!(said.refused, "certificate-number-twice");
    assert!(said.sentence.contains("Kim Thị Ngân") && said.sentence.contains("Lâm Văn Hào"), "{}", said.sentence);
    office.call("classes.record", record(&class_id, issued.clone(), json!({ "candidate": one, "number": "1/GCN" })));
    let again = record(&class_id, issued, json!({ "candidate": two, "number": "1/GCN" }));
    assert_eq!(office.refused("classes.record", again).refused, "certificate-number-twice");
    let other = class(&office, "2026-05-04", "2026-05-06");
    let four = office.candidate("Trần Minh Khánh").1;
    office.call("classes.add_people", add(&other, &four));
    let same = record(&other, json!({ "issued_on": "2026-05-08" }), json!({ "candidate": four, "number": "1/GCN" }));
    let said = office.refused("classes.record", same.clone());
    assert_eq!(said.refused, "ask-before-recording");
    assert!(said.sentence.contains("Kim Thị Ngân"), "{}", said.sentence);
    let mut anyway = same;
    anyway["anyway"] = json!(true);
    office.call("classes.record", anyway);
    // Who has a good certificate needs no class; nobody with steps of it is taken out, nor the class taken away.
    let later = class(&office, "2026-07-06", "2026-07-10");
    let said = office.refused("classes.add_people", add(&later, &four));
    assert_eq!(said.refused, "certificate-valid");
    assert!(said.sentence.contains("08/05/2031"), "{}", said.sentence);
    assert_eq!(office.refused("classes.remove_people", add(&other, &four)).refused, "class-sent");
    assert_eq!(office.refused("classes.remove", json!({ "id": other })).refused, "class-sent");
    office.call("classes.remove", json!({ "id": later }));
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn more_than_the_quota_is_said_and_asked_about() {
    let office = Office::new();
    let class = json!({ "name": "Lớp hè", "starts_on": "2026-05-18", "ends_on": "2026-05-20", "quota": 2, "list_due_on": "2026-05-16" });
    let class = text(&office.call("classes.save", class)["id"]);
    let people: Vec<String> =
        ["Kim Thị Ngân", "Lâm Văn Hào", "Thạch Sa Ry"].map(|name| office.candidate(name).1).to_vec();
    office.call("classes.add_people", json!({ "id": class, "candidates": people }));
    let says = page(&office, &class)["says"].as_array().cloned().unwrap_or_default();
    assert!(says.contains(&json!("Danh sách có 3 người, nhiều hơn chỉ tiêu 2 người là 1.")), "{says:?}");
    assert_eq!(rows(&office.call("classes.list", json!({})))[0]["over_quota"], true);
    let agenda = rows(&office.call("agenda.list", json!({ "source": "class" })));
    assert_eq!(agenda[0]["title"], "Gửi danh sách: Lớp hè");
    let all = json!({ "id": class, "candidates": people, "act": "referral", "anyway": false });
    let said = office.refused("classes.send", all);
    assert_eq!(said.refused, "ask-before-sending");
    assert!(said.sentence.contains("chỉ tiêu 2 người"), "{}", said.sentence);
    for sentence in says {
        assert_sentence(&text(&sentence));
    }
    let two = json!({ "id": class, "candidates": people[..2], "act": "referral" });
    assert_eq!(office.call("classes.send", two)["recorded"], 2);
    office.call("classes.remove_people", json!({ "id": class, "candidates": [people[2]] }));
    assert_eq!(page(&office, &class)["people"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_list_is_a_paper_of_its_class() {
    let office = Office::new();
    let class = held(&office);
    let one = office.candidate("Kim Thị Ngân").1;
    office.call("classes.add_people", json!({ "id": class, "candidates": [one] }));
    let ask = json!({ "paper": "awareness-class-list", "subject": class, "subject_kind": "class" });
    let view = office.call("papers.view", ask.clone());
    assert_eq!(view["subject_title"], "Lớp nhận thức 2026-04-13");
    let shown: Vec<String> = view["columns"]
        .as_array()
        .cloned()
        .unwrap_or_default()
        .iter()
        .filter(|column| column["on"] == true)
        .map(|column| text(&column["title"]))
        .collect();
    assert!(
        shown.contains(&"Ngày đủ 18 tuổi".to_owned()) && !shown.contains(&"Khả năng kết nạp".to_owned()),
        "{shown:?}"
    );
    for ending in ["pdf", "docx", "xlsx"] {
        let mut make = ask.clone();
        make["path"] = json!(office.file(&format!("lop.{ending}")));
        office.call("papers.make", make);
    }
    assert_eq!(office.refused("papers.view", json!({ "paper": "awareness-class-list" })).refused, "usage");
    let other = json!({ "paper": "awareness-class-list", "subject": "Lớp không có" });
    assert_eq!(office.refused("papers.view", other).refused, "not-found");
}

#[test]
fn both_demonstrations_have_a_class_that_is_over_and_one_that_is_prepared() {
    for kind in ["school", "enterprise"] {
        let office = Office::demo_of(kind);
        let all = rows(&office.call("classes.list", json!({})));
        assert_eq!(all.iter().map(|row| text(&row["state"])).collect::<Vec<_>>(), ["planned", "ended"], "{kind}");
        assert_eq!((&all[1]["certificates"], &all[1]["open"]), (&json!(4), &json!(0)), "{kind}");
        assert_eq!(all[0]["over_quota"], true, "{kind}");
        let past = page(&office, &text(&all[1]["id"]));
        let numbers: Vec<Value> = past["people"].as_array().cloned().unwrap_or_default();
        assert!(numbers.iter().filter(|one| one["certificate_on"].is_string()).count() == 4, "{kind}: {past}");
        assert_eq!(office.problems(), json!([]), "{kind}");
    }
}
