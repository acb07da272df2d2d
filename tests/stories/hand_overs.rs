//! Bàn giao cả khóa: the lists of all who leave, opened, ticked, closed and answered together.

use serde_json::{Value, json};

use crate::office::{Office, rows, text};

/// Pupils of grade 12 on the path, and one of grade 11.
fn cohort(office: &Office) -> (Vec<String>, String) {
    let (last, other) = (office.branch("12A1"), office.branch("11A1"));
    let open = |branch: &str, name: &str| {
        let person = office.member(Some(branch), &[("name", name), ("born_on", "2008-01-20")]);
        text(&office.call("candidates.open", json!({ "persons": [person], "on": "2025-09-15" }))["ids"][0])
    };
    let names = ["Kim Thị Ngân", "Lâm Văn Hào", "Thạch Sa Ry"];
    (names.map(|name| open(&last, name)).to_vec(), open(&other, "Trần Minh Khánh"))
}

fn list(office: &Office, more: Value) -> Value {
    office.call("hand_overs.list", more)
}

fn of(list: &Value, candidate: &str) -> Value {
    rows(list).into_iter().find(|row| row["candidate"] == candidate).expect("somebody who leaves")
}

fn cell(row: &Value, item: &str) -> Value {
    let items = row["items"].as_array().cloned().unwrap_or_default();
    items.into_iter().find(|cell| cell["item"] == item).expect("one of the ten")
}

#[test]
fn a_cohort_is_handed_over_item_by_item_and_answered_later() {
    let office = Office::new();
    let (people, other) = cohort(&office);
    let offer = office.call("hand_overs.offer", json!({}));
    let graduating: Vec<String> =
        rows(&offer).iter().filter(|row| row["graduating"] == true).map(|row| text(&row["id"])).collect();
    assert_eq!(graduating.len(), 3);
    assert!(!graduating.contains(&other) && offer["kind"] == "graduation");
    // Somebody admitted already leaves with the list of a member.
    office.step(&people[2], "admission_decision", "2026-02-02", json!({ "number": "290-QĐ/ĐU" }));
    office.step(&people[2], "ceremony_held", "2026-02-19", json!({}));
    let before = office.dump();
    let open = json!({ "candidates": people, "leaving_on": "2026-04-20", "kind": "graduation" });
    assert_eq!(office.call("hand_overs.open", open)["people"], 3);
    let shown = list(&office, json!({}));
    assert_eq!(shown["cohorts"], json!([{ "leaving_on": "2026-04-20", "people": 3, "done": 0, "answered": 0 }]));
    let needed = |candidate: &str| of(&shown, candidate)["needed"].clone();
    assert_eq!((needed(&people[0]), needed(&people[2])), (json!(7), json!(8)));
    office.undo();
    assert_eq!(office.dump(), before, "one undo for all of them");
    office.redo();

    // Many at once; who does not need an item is passed over.
    let mark = |items: &[&str], on: &str| json!({ "candidates": people, "items": items, "done_on": on, "handed_to": "Đoàn phường" });
    let done = office.call("hand_overs.mark", mark(&["union_transfer", "helped_certificate"], "2026-05-04"));
    assert_eq!((&done["people"], &done["cells"]), (&json!(3), &json!(5)));
    assert!(text(&done["said"]).contains("Đã ghi 5 mục bàn giao cho 3 người"), "{}", done["said"]);
    let row = of(&list(&office, json!({})), &people[0]);
    assert_eq!((&row["done"], cell(&row, "union_transfer")["done_on"].clone()), (&json!(2), json!("2026-05-04")));
    // The certificate of the chi bộ is a fact of the rules too: written once.
    let page = office.page(&people[0]);
    assert_eq!(page["leaving"]["facts"]["helped_certificate_on"], "2026-05-04");
    // One cell is taken back.
    let one = json!({ "candidates": [people[0]], "items": ["helped_certificate"] });
    office.call("hand_overs.mark", one);
    assert_eq!(office.page(&people[0])["leaving"]["facts"]["helped_certificate_on"], Value::Null);
    assert_eq!(
        office
            .refused(
                "hand_overs.mark",
                json!({ "candidates": [people[2]], "items": ["helped_certificate"], "done_on": "2026-05-04" })
            )
            .refused,
        "nothing-to-mark"
    );

    // What is late stands in the agenda once for all of them.
    office.call("candidates.set_graduation", json!({ "on": "2026-04-20" }));
    let agenda = rows(&office.call("agenda.list", json!({ "source": "hand_over" })));
    assert_eq!(agenda.len(), 1, "{agenda:?}");
    assert_eq!((&agenda[0]["about"], &agenda[0]["group"]), (&json!("3 người chưa xong"), &json!("overdue")));
    assert_eq!(rows(&list(&office, json!({ "state": "open" }))).len(), 3);

    let every = [
        "union_transfer",
        "helped_certificate",
        "awareness_certificate",
        "file_forwarded",
        "follow_up_letter",
        "party_transfer_paper",
        "helper_remark",
        "probation_days_told",
        "passing_on",
    ];
    office.call("hand_overs.mark", mark(&every, "2026-05-06"));
    // Asked before it is closed with something open.
    let close = json!({ "candidates": people, "on": "2026-05-12", "anyway": false });
    let asked = office.refused("hand_overs.close", close.clone());
    assert_eq!(asked.refused, "ask-before-closing");
    assert!(asked.sentence.starts_with("3 người còn mục bàn giao chưa xong"), "{}", asked.sentence);
    let places = |more: Value| {
        let row = |candidate: &String| {
            let mut row = json!({ "candidate": candidate });
            for (key, value) in more.as_object().cloned().unwrap_or_default() {
                row[key] = value;
            }
            row
        };
        json!({ "rows": people.iter().map(row).collect::<Vec<_>>() })
    };
    office.call(
        "hand_overs.note",
        places(json!({ "to_organisation": "Đảng bộ phường Mẫu", "accepted_on": "2026-05-11" })),
    );
    assert_eq!(office.call("hand_overs.close", close.clone())["people"], 3);
    assert_eq!(office.refused("hand_overs.close", close).refused, "step-on-closed");
    let side = |candidate: &str| office.page(candidate)["row"]["side_state"].clone();
    assert_eq!((side(&people[0]), side(&people[2])), (json!("referred_away"), json!("transferred")));
    assert!(office.page(&people[0])["steps"].to_string().contains("Đảng bộ phường Mẫu"));
    // The answer comes long afterwards; nobody waits in the agenda any more.
    assert_eq!(rows(&list(&office, json!({ "state": "unanswered" }))).len(), 3);
    office.call(
        "hand_overs.note",
        places(json!({ "answer": "Chi bộ khu phố 3 đang theo dõi", "admitted_elsewhere_on": "2026-05-13" })),
    );
    let shown = list(&office, json!({ "leaving_on": "2026-04-20" }));
    assert_eq!(shown["cohorts"][0], json!({ "leaving_on": "2026-04-20", "people": 3, "done": 3, "answered": 3 }));
    assert_eq!(rows(&office.call("agenda.list", json!({ "source": "hand_over" }))), Vec::<Value>::new());
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn letters_of_many_are_written_in_one_job() {
    let office = Office::new();
    let (people, _) = cohort(&office);
    office.call(
        "hand_overs.open",
        json!({ "candidates": people, "leaving_on": "2026-05-08", "to_organisation": "Đảng bộ phường Mẫu" }),
    );
    let folder = office.file("thu");
    std::fs::create_dir_all(&folder).expect("a folder");
    let ask = |papers: Value| json!({ "candidates": people, "papers": papers, "format": "pdf", "folder": folder });
    let made = office.call("hand_overs.letters", ask(json!(["follow-up-letter", "union-transfer"])));
    assert_eq!(made["total"], 6);
    assert_eq!(std::fs::read_dir(&folder).map(Iterator::count).unwrap_or(0), 6);
    let view = office.call("papers.view", json!({ "paper": "follow-up-letter", "subject": people[0] }));
    let missing = view["missing"].to_string();
    assert!(!missing.contains("Gửi đến"), "the new place is known: {missing}");
    assert_eq!(office.refused("hand_overs.letters", ask(json!(["union-resolution"]))).refused, "usage");
    assert_eq!(office.refused("hand_overs.letters", ask(json!([]))).refused, "usage");
}

#[test]
fn what_cannot_be_handed_over_is_refused() {
    let office = Office::new();
    let (people, other) = cohort(&office);
    let one = &people[0];
    office.call("hand_overs.open", json!({ "candidates": [one], "leaving_on": "2026-05-08" }));
    let refused = [
        ("hand_overs.open", json!({ "candidates": [one], "leaving_on": "2026-05-08" }), "hand-over-open"),
        ("hand_overs.open", json!({ "candidates": [other], "leaving_on": "2026-02-31" }), "not-a-date"),
        ("hand_overs.open", json!({ "candidates": [other], "leaving_on": "2026-05-08", "kind": "exile" }), "usage"),
        ("hand_overs.open", json!({ "candidates": [], "leaving_on": "2026-05-08" }), "nobody-chosen"),
        ("hand_overs.mark", json!({ "candidates": [one], "items": ["lunch"], "done_on": "2026-05-08" }), "usage"),
        ("hand_overs.mark", json!({ "candidates": [one], "items": [], "done_on": "2026-05-08" }), "nothing-chosen"),
        (
            "hand_overs.mark",
            json!({ "candidates": [one], "items": ["acceptance"], "done_on": "2026-05-15" }),
            "future-step",
        ),
        (
            "hand_overs.mark",
            json!({ "candidates": [other], "items": ["acceptance"], "done_on": "2026-05-08" }),
            "hand-over-missing",
        ),
        (
            "hand_overs.note",
            json!({ "rows": [{ "candidate": one, "admitted_elsewhere_on": "2026-05-15" }] }),
            "future-step",
        ),
        ("hand_overs.note", json!({ "rows": [{ "candidate": one }] }), "nothing-to-mark"),
        ("hand_overs.note", json!({ "rows": [{ "candidate": other, "answer": "Đã nhận" }] }), "hand-over-missing"),
        ("hand_overs.close", json!({ "candidates": [other], "anyway": true }), "hand-over-missing"),
        ("hand_overs.close", json!({ "candidates": [one], "on": "2026-05-15", "anyway": true }), "future-step"),
        ("hand_overs.list", json!({ "state": "lost" }), "usage"),
    ];
    for (command, args, code) in refused {
        let said = office.refused(command, args);
        assert_eq!(said.refused, code, "{command}: {}", said.sentence);
    }
}

#[test]
fn both_demonstrations_have_a_cohort_that_is_handed_over_and_waits_for_answers() {
    for kind in ["school", "enterprise"] {
        let office = Office::demo_of(kind);
        let shown = list(&office, json!({}));
        let cohort = &shown["cohorts"][0];
        assert_eq!(
            (&cohort["people"], &cohort["done"], &cohort["answered"]),
            (&json!(9), &json!(9), &json!(7)),
            "{kind}"
        );
    }
}
