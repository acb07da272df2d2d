//! People who graduate or move before the path is finished: the clocks of leaving and the list of what is handed over.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, text};

fn said(page: &Value, rule: &str) -> Option<Value> {
    page["findings"].as_array()?.iter().find(|finding| finding["rule_id"] == rule).cloned()
}

#[track_caller]
fn outcome(page: &Value, rule: &str) -> String {
    let finding = said(page, rule).unwrap_or_else(|| panic!("{rule} is silent: {}", page["findings"]));
    assert_sentence(&text(&finding["sentence"]));
    text(&finding["outcome"])
}

fn leave(office: &Office, candidate: &str, facts: Value, items: Value) -> Value {
    office.call("candidates.set_leaving", json!({ "candidate": candidate, "facts": facts, "items": items }));
    office.page(candidate)
}

/// Listed, and gone to university before the chi bộ has resolved: the chi bộ's certificate is asked for.
#[test]
fn a_pupil_who_graduates_before_the_chi_bo_has_resolved() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    office.step(&candidate, "sympathiser_listing", "2025-03-03", json!({}));
    assert_eq!(said(&office.page(&candidate), "transfer-helped-certificate"), None);
    let facts = json!({ "kind": "graduation", "leaving_on": "2026-05-08", "to_organisation": "Đại học Bến Lá" });
    let page = leave(&office, &candidate, facts.clone(), json!([]));
    assert_eq!(outcome(&page, "transfer-helped-certificate"), "missing");
    assert_eq!(outcome(&page, "handover-complete"), "due_soon");
    assert_eq!(page["leaving"]["recorded"], true);
    assert_eq!(page["leaving"]["completed_on"], Value::Null);
    let needed = |page: &Value| {
        let items = page["leaving"]["items"].as_array().cloned().unwrap_or_default();
        items.into_iter().filter(|item| item["needed"] == true).map(|item| text(&item["item"])).collect::<Vec<_>>()
    };
    let wanted = [
        "union_transfer",
        "helped_certificate",
        "awareness_certificate",
        "follow_up_letter",
        "helper_remark",
        "acceptance",
        "passing_on",
    ];
    assert_eq!(needed(&page), wanted);

    let done = |item: &str| json!({ "item": item, "done_on": "2026-05-13", "handed_to": "Đại học Bến Lá" });
    let mut items: Vec<Value> = wanted.iter().map(|item| done(item)).collect();
    // There was no certificate of a class: the office says it is not needed.
    items[2] = json!({ "item": "awareness_certificate", "needed": false });
    let mut facts = facts;
    facts["helped_certificate_on"] = json!("2026-05-06");
    let page = leave(&office, &candidate, facts, json!(items));
    assert_eq!(outcome(&page, "transfer-helped-certificate"), "met");
    assert_eq!(outcome(&page, "handover-complete"), "met");
    assert_eq!(page["leaving"]["completed_on"], "2026-05-13");
    assert_eq!(office.problems(), json!([]));
}

/// The chi bộ has resolved, the file lies above, the pupil graduates: the file follows him, the decision has a last day,
/// and after the candidacy is closed the clocks go on.
#[test]
fn a_pupil_who_graduates_before_the_ceremony() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "sympathiser_listing", "2025-03-03", json!({}));
    office.step(&candidate, "submitted_to_branch", "2026-03-30", json!({}));
    let vote = json!({ "vote": { "total": 30, "summoned": 30, "present": 30, "in_favour": 29, "against": 1 } });
    office.step(&candidate, "branch_resolution", "2026-04-06", vote);
    let facts = json!({ "kind": "graduation", "leaving_on": "2026-04-20", "file_with_competent": true });
    let page = leave(&office, &candidate, facts.clone(), json!([]));
    assert_eq!(said(&page, "transfer-helped-certificate"), None, "the file goes instead");
    let last_days = ["transfer-file-forward", "decision-after-transfer"].map(|rule| outcome(&page, rule));
    assert!(last_days.iter().all(|outcome| ["running", "due_soon"].contains(&outcome.as_str())), "{last_days:?}");
    office.step(&candidate, "referred_away", "2026-05-04", json!({ "to_organisation": "Đảng bộ phường Bến Lá" }));
    let page = office.page(&candidate);
    assert_eq!((&page["row"]["side_state"], &page["row"]["closed"]), (&json!("referred_away"), &json!(true)));
    assert!(said(&page, "transfer-file-forward").is_some(), "leaving goes on after the end here");
    let mut facts = facts;
    facts["file_forwarded_on"] = json!("2026-05-07");
    facts["file_received_on"] = json!("2026-05-11");
    facts["answer"] = json!("Chi bộ nơi đến tiếp tục theo dõi");
    let page = leave(&office, &candidate, facts, json!([]));
    assert_eq!(outcome(&page, "transfer-file-forward"), "met");
    assert!(said(&page, "transfer-receiving-decision").is_some());
    let lines = page["leaving"]["lines"].to_string();
    assert!(lines.contains("Hồ sơ chuyển đi ngày: 07/05/2026") && lines.contains("Rời đi vì: ra trường"), "{lines}");
}

/// Admitted, then moved during the probation: sixty working days, and a list with what a member takes along.
#[test]
fn a_probationer_who_is_transferred() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Ngô Hải Yến");
    office.step(&candidate, "admission_decision", "2025-11-03", json!({ "number": "290-QĐ/ĐU" }));
    office.step(&candidate, "ceremony_held", "2025-11-19", json!({}));
    let facts = json!({ "kind": "job", "transfer_decided_on": "2026-03-02", "effective_on": "2026-03-16" });
    let page = leave(&office, &candidate, facts.clone(), json!([]));
    assert_eq!(outcome(&page, "transfer-of-membership"), "running");
    assert_eq!(outcome(&page, "handover-complete"), "overdue");
    let item = |page: &Value, code: &str| {
        let items = page["leaving"]["items"].as_array().cloned().unwrap_or_default();
        items.into_iter().find(|item| item["item"] == code).expect("one of the ten")
    };
    assert_eq!(item(&page, "party_transfer_paper")["needed"], true);
    assert_eq!(item(&page, "helped_certificate")["needed"], false);
    office.step(&candidate, "transferred", "2026-05-04", json!({ "to_organisation": "Đảng bộ phường Mẫu" }));
    let mut facts = facts;
    facts["membership_transferred_on"] = json!("2026-05-06");
    let page = leave(&office, &candidate, facts, json!([]));
    assert_eq!(outcome(&page, "transfer-of-membership"), "met");
    assert_eq!(page["row"]["side_state"], "transferred");
    assert!(said(&page, "recognition-meeting").is_some(), "the end of the probation stays in sight");
}

#[test]
fn a_leaving_record_is_read_as_strictly_as_a_step() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    let ask = |facts: Value, items: Value| json!({ "candidate": candidate, "facts": facts, "items": items });
    let refused: [(Value, Value, &str); 5] = [
        (json!({ "leaving_on": "2026-02-31" }), json!([]), "not-a-date"),
        (json!({ "kind": "exile" }), json!([]), "usage"),
        (json!({ "weather": "mưa" }), json!([]), "usage"),
        (json!({}), json!([{ "item": "union_transfer", "done_on": "2026-05-15" }]), "future-step"),
        (json!({}), json!([{ "item": "lunch" }]), "usage"),
    ];
    for (facts, items, code) in refused {
        assert_eq!(office.refused("candidates.set_leaving", ask(facts, items)).refused, code);
    }
    // Told as nothing, nothing is kept.
    let before = office.state();
    office.call("candidates.set_leaving", ask(json!({ "answer": "  " }), json!([])));
    assert_eq!(office.state(), before);
}
