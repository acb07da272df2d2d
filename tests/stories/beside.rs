//! What only the whole office can see (path.md §7): each refusal and each finding once where it speaks and once where it
//! is silent.

use serde_json::{Value, json};

use crate::office::Office;

fn says(office: &Office, candidate: &str, rule: &str) -> bool {
    let page = office.page(candidate);
    page["findings"].as_array().is_some_and(|all| all.iter().any(|finding| finding["rule_id"] == rule))
}

#[test]
fn a_number_given_to_two_papers() {
    let office = Office::new();
    let ids: Vec<String> = ["Thạch Sa Ry", "Kim Sô Phia"].iter().map(|name| office.candidate(name).1).collect();
    let number = json!({ "number": "09-NQ/ĐTN" });
    office.step(&ids[0], "union_introduction", "2026-03-02", number.clone());
    office.step(&ids[1], "union_introduction", "2026-03-02", number.clone());
    assert!(!says(&office, &ids[0], "paper-number-twice"), "one paper for two people");
    let (_, third) = office.candidate("Lâm Gia Hào");
    office.step(&third, "union_introduction", "2026-04-13", number);
    for id in ids.iter().chain([&third]) {
        assert!(says(&office, id, "paper-number-twice"));
    }
    let told = office.call("candidates.list", json!({}))["rows"][0]["warnings"].as_u64();
    assert!(told.is_some_and(|warnings| warnings > 0), "the list counts it too");
}

#[test]
fn the_first_screen_counts_what_only_the_whole_office_sees() {
    let office = Office::new();
    let ids: Vec<String> = ["Thạch Sa Ry", "Kim Sô Phia"].iter().map(|name| office.candidate(name).1).collect();
    let to_settle = || office.call("overview.get", json!({}))["candidates_to_settle"].clone();
    office.step(&ids[0], "certificate_issued", "2026-03-02", json!({ "number": "200/GCN" }));
    assert_eq!(to_settle(), 0);
    office.step(&ids[1], "certificate_issued", "2026-03-02", json!({ "number": "200/GCN" }));
    assert_eq!(to_settle(), 2, "the step of one is a warning for both");
}

#[test]
fn a_decision_for_several_people() {
    let office = Office::new();
    let ids: Vec<String> = ["Thạch Sa Ry", "Kim Sô Phia"].iter().map(|name| office.candidate(name).1).collect();
    office.step(&ids[0], "admission_decision", "2026-05-04", json!({ "number": "311-QĐ/ĐU" }));
    office.step(&ids[1], "admission_decision", "2026-05-04", json!({ "number": "312-QĐ/ĐU" }));
    assert!(!says(&office, &ids[0], "decision-shared-number"));
    let (_, third) = office.candidate("Lâm Gia Hào");
    office.step(&third, "admission_decision", "2026-05-04", json!({ "number": "311-QĐ/ĐU" }));
    assert!(says(&office, &ids[0], "decision-shared-number") && !says(&office, &ids[1], "decision-shared-number"));
}

#[test]
fn somebody_who_is_no_longer_a_member() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Sa Ry");
    assert!(!says(&office, &candidate, "member-lapsed"));
    office.call("members.end", json!({ "ids": [person], "status": "moved_out", "on": "2026-05-04", "reason": "" }));
    assert!(says(&office, &candidate, "member-lapsed"));
    office.step(&candidate, "referred_away", "2026-05-05", json!({ "to_organisation": "Đoàn phường" }));
    assert!(!says(&office, &candidate, "member-lapsed"), "he is followed elsewhere now");
}

#[test]
fn somebody_who_waits_long() {
    let office = Office::new();
    let (_, waiting) = office.candidate("Thạch Sa Ry");
    office.step(&waiting, "union_introduction", "2025-12-01", json!({}));
    let (_, fresh) = office.candidate("Kim Sô Phia");
    office.step(&fresh, "union_introduction", "2026-04-13", json!({}));
    assert!(says(&office, &waiting, "long-in-stage") && !says(&office, &fresh, "long-in-stage"));
}

#[test]
fn a_second_open_candidacy_is_refused_and_a_second_after_the_first_is_not() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Sa Ry");
    let again = json!({ "persons": [person], "on": "2026-05-11" });
    assert_eq!(office.refused("candidates.open", again.clone()).refused, "two-open-candidacies");
    office.step(&candidate, "withdrawn", "2026-05-04", json!({ "reason": "Theo nguyện vọng" }));
    office.call("candidates.open", again);
    let reopen = json!({ "candidate": candidate, "step": withdrawal(&office, &candidate), "reason": "Ghi nhầm" });
    assert_eq!(office.refused("candidates.void_step", reopen).refused, "two-open-candidacies");
}

fn withdrawal(office: &Office, candidate: &str) -> Value {
    let page = office.page(candidate);
    let steps = page["steps"].as_array().cloned().unwrap_or_default();
    steps.into_iter().find(|step| step["code"] == "withdrawn").expect("the step")["id"].clone()
}

#[test]
fn nobody_is_his_own_companion() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Sa Ry");
    let assign = |name: &str| {
        let facts = json!({ "kind": "party", "companion": { "name": name, "official_on": "2016-02-03" } });
        json!({ "candidate": candidate, "code": "companion_assignment", "on": "2026-03-02", "facts": facts })
    };
    assert_eq!(office.refused("candidates.record_step", assign("Thạch Sa Ry")).refused, "companion-is-self");
    office.call("candidates.record_step", assign("Kim Thị Thu Hà"));
}

/// Twice in one ceremony, or in two that were both held.
#[test]
fn nobody_is_admitted_twice() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Sa Ry");
    office.step(&candidate, "admission_decision", "2026-05-04", json!({ "number": "311-QĐ/ĐU" }));
    let ceremony = |on: &str| {
        let saved = office.call("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": on }));
        saved["id"].clone()
    };
    let (first, second) = (ceremony("2026-05-12"), ceremony("2026-05-13"));
    let add = |id: &Value| json!({ "id": id, "candidates": [candidate] });
    office.call("ceremonies.add_people", add(&first));
    assert_eq!(office.refused("ceremonies.add_people", add(&first)).refused, "twice-in-ceremony");
    let people = json!([{ "candidate": candidate, "attended": true }]);
    let result = json!({ "id": first, "on": "2026-05-12", "present_count": 40, "people": people });
    office.call("ceremonies.record_result", result);
    assert_eq!(office.refused("ceremonies.add_people", add(&second)).refused, "twice-in-ceremony");
}

/// After a write only those are judged anew whom it was about; what is shown is what a fresh opening would show.
#[test]
fn what_is_kept_in_memory_is_what_the_file_says() {
    let office = Office::new();
    let ids: Vec<String> = (0..40).map(|at| office.candidate(&format!("Kim Sô Phia {at:02}")).1).collect();
    let shown = || {
        let list = office.call("candidates.list", json!({ "closed": true }));
        let (agenda, first) =
            (office.call("agenda.list", json!({ "far": true })), office.call("overview.get", json!({})));
        (list, agenda, first)
    };
    let check = |what: &str| {
        let kept = shown();
        office.call("office.close", json!({}));
        office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
        assert_eq!(kept, shown(), "after {what}");
    };
    let step = |at: usize, code: &str, on: &str, facts: serde_json::Value| office.step(&ids[at], code, on, facts);
    check("opening");
    step(3, "certificate_issued", "2026-03-02", json!({ "number": "200/GCN" }));
    check("a step");
    step(7, "certificate_issued", "2026-03-02", json!({ "number": "200/GCN" }));
    check("a number of somebody else");
    office.undo();
    check("taking it back");
    office.redo();
    let page = office.page(&ids[3]);
    let own = page["steps"][0]["id"].clone();
    office.call("candidates.void_step", json!({ "candidate": ids[3], "step": own, "reason": "Ghi nhầm" }));
    check("a void");
    let person = page["row"]["person"].clone();
    office.call("members.update", json!({ "id": person, "values": [{ "field": "name", "value": "An Thị Bé" }] }));
    check("another name");
    office.call(
        "candidates.plan_event",
        json!({ "candidate": ids[9], "code": "union_introduction", "on": "2026-05-20" }),
    );
    check("a plan");
    office.call("candidates.set_conditions", json!({ "candidate": ids[9], "facts": { "consent_on": "2026-05-04" } }));
    check("a condition");
    office.call("agenda.save_todo", json!({ "title": "Họp Ban Chấp hành", "due_on": "2026-05-20" }));
    check("a to-do");
    step(5, "identified", "2026-01-05", json!({}));
    step(5, "struck_off", "2026-02-02", json!({ "reason": "tự ý nghỉ" }));
    check("the end of one");
    office.call("rules.set_practice", json!({ "name": "due-soon-working-days", "value": "30" }));
    check("a setting");
    let ceremony = office.call("ceremonies.save", json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19" }));
    step(11, "admission_decision", "2026-05-04", json!({ "number": "311-QĐ/ĐU" }));
    office.call("ceremonies.add_people", json!({ "id": ceremony["id"], "candidates": [ids[11]] }));
    check("a ceremony");
}
