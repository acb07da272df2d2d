//! What the rules need of a person beside the steps, and the papers of the file: entered, judged, told, due.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

fn said(page: &Value, rule: &str) -> Value {
    let own =
        page["findings"].as_array().and_then(|all| all.iter().find(|finding| finding["rule_id"] == rule).cloned());
    own.unwrap_or(Value::Null)
}

#[track_caller]
fn outcome(page: &Value, rule: &str) -> String {
    let finding = said(page, rule);
    assert!(!finding.is_null(), "{rule} is silent: {}", page["findings"]);
    assert_sentence(&text(&finding["sentence"]));
    assert_ne!(finding["source"], "");
    text(&finding["outcome"])
}

fn know(office: &Office, candidate: &str, facts: Value) -> Value {
    office.call("candidates.set_conditions", json!({ "candidate": candidate, "facts": facts }));
    office.page(candidate)
}

fn document(page: &Value, key: &str) -> Value {
    rows(&json!({ "rows": page["documents"] })).into_iter().find(|one| one["key"] == key).expect("a document")
}

#[test]
fn what_is_known_of_the_person_is_judged() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    office.call("rules.set_practice", json!({ "name": "pupil-marks", "value": "true" }));
    office.step(&candidate, "sympathiser_listing", "2026-03-03", json!({}));
    office.step(&candidate, "union_introduction", "2026-04-06", json!({}));
    office.call(
        "candidates.plan_event",
        json!({ "candidate": candidate, "code": "branch_resolution", "on": "2026-05-20" }),
    );
    let page = office.page(&candidate);
    for (rule, expected) in
        [("consent-recorded", "missing"), ("political-standard-concluded", "missing"), ("pupil-marks", "missing")]
    {
        assert_eq!(outcome(&page, rule), expected, "{rule}");
    }
    assert_eq!(page["conditions"]["recorded"], false);
    let all = json!({
        "consent_on": "2026-03-02", "representative_consent_on": "2026-03-02", "political_concluded_by": "Đảng ủy phường",
        "political_concluded_on": "2026-05-04", "year_10_result": "kha", "year_10_conduct": "tot",
        "year_11_result": "tot", "year_11_conduct": "tot", "term_12_result": "kha", "term_12_conduct": "tot",
    });
    let page = know(&office, &candidate, all.clone());
    for rule in ["consent-recorded", "political-standard-concluded", "pupil-marks", "education-minimum"] {
        assert_eq!(outcome(&page, rule), "met", "{rule}");
    }
    assert!(
        page["conditions"]["lines"].to_string().contains("Lớp 11: học tập: Tốt"),
        "{}",
        page["conditions"]["lines"]
    );
    let mut low = all;
    low["year_11_conduct"] = json!("kha");
    assert_eq!(outcome(&know(&office, &candidate, low), "pupil-marks"), "failed");
    office.undo();
    assert_eq!(outcome(&office.page(&candidate), "pupil-marks"), "met");
    assert_eq!(know(&office, &candidate, json!({}))["conditions"]["recorded"], false);
    for wrong in
        [json!({ "year_10_result": "9,5" }), json!({ "consent_on": "2026-02-31" }), json!({ "shoe_size": "41" })]
    {
        office.refused("candidates.set_conditions", json!({ "candidate": candidate, "facts": wrong }));
    }
    assert_eq!(office.problems(), json!([]));
}

/// A believer of the unit's staff, once a Party member, above the upper age: each has its paper.
#[test]
fn the_papers_of_a_teacher() {
    let office = Office::new();
    let values = [("name", "Kim Thị Hoa"), ("born_on", "1965-05-20"), ("religion", "Phật giáo"), ("kind", "teacher")];
    let person = office.member(None, &values);
    office.call("candidates.open", json!({ "persons": [person], "on": "2026-01-05" }));
    let candidate = text(&rows(&office.call("candidates.list", json!({})))[0]["id"]);
    office.call("rules.set_practice", json!({ "name": "religion-consent", "value": "true" }));
    office.step(&candidate, "dossier_opened", "2026-04-06", json!({}));
    office.step(&candidate, "branch_resolution", "2026-05-11", json!({}));
    let page = office.page(&candidate);
    for (rule, expected) in [
        ("religion-consent", "missing"),
        ("education-minimum", "missing"),
        ("age-upper", "failed"),
        ("political-standard-concluded", "missing"),
    ] {
        assert_eq!(outcome(&page, rule), expected, "{rule}");
    }
    assert!(said(&page, "readmission-wait").is_null());
    let facts = json!({
        "religion_request_on": "2026-02-02", "religion_consent_on": "2026-03-02", "education": "upper_secondary",
        "left_party_on": "2023-05-06", "over_age_consent_on": "2026-01-15",
    });
    let page = know(&office, &candidate, facts);
    for (rule, expected) in
        [("religion-consent", "met"), ("education-minimum", "met"), ("readmission-wait", "too_early")]
    {
        assert_eq!(outcome(&page, rule), expected, "{rule}");
    }
}

/// Papers of a step carry number, date and last day; the renewed ones of a file take their place, and both fall due.
#[test]
fn papers_have_a_date_and_run_out() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.call("rules.set_practice", json!({ "name": "paper-12-months", "value": "true" }));
    let introducer = json!({ "introducer": { "name": "Lê Văn Dũng", "same_base": true }, "number": "3",
        "paper": { "valid_until": "2026-06-30", "pages": 2 } });
    office.step(&candidate, "member_introduction", "2025-05-12", introducer);
    let page = office.page(&candidate);
    assert_eq!(outcome(&page, "introducer-same-base"), "met");
    let due = said(&page, "paper-validity");
    assert_eq!((&due["outcome"], &due["date"]), (&json!("expired"), &json!("2026-05-12")));
    let paper = document(&page, "member_introduction");
    assert_eq!(
        (&paper["state"], &paper["number"], &paper["dated"]),
        (&json!("stale"), &json!("3"), &json!("2025-05-12"))
    );
    assert_eq!(document(&page, "opinions")["state"], "missing");
    let agenda = rows(&office.call("agenda.list", json!({ "far": true, "candidate": candidate })));
    let own = |title: &str| {
        agenda.iter().filter(|row| row["source"] == "paper" && text(&row["title"]).contains(title)).count()
    };
    assert_eq!((own("Giấy tờ, 12 tháng"), own("Hết giá trị: Giấy giới thiệu của đảng viên")), (1, 1), "{agenda:?}");

    let papers = json!([{ "doc_type": "member_introduction", "dated": "2026-05-04", "number": "4" }]);
    office.step(&candidate, "dossier_renewed", "2026-05-05", json!({ "papers": papers }));
    let page = office.page(&candidate);
    let due = said(&page, "paper-validity");
    assert_eq!((&due["outcome"], &due["date"]), (&json!("running"), &json!("2027-05-04")));
    assert_eq!(document(&page, "member_introduction")["state"], "renewed");
    let lines = page["steps"][0]["lines"].to_string();
    assert!(lines.contains("3-KNĐ Giấy giới thiệu người vào Đảng, 04/05/2026, 4"), "{lines}");
    let form = office.call("candidates.step_many", json!({ "candidates": [candidate], "code": "union_recognition" }));
    let fields = rows(&json!({ "rows": form["form"]["fields"] }));
    let list = fields.iter().find(|field| field["kind"] == "rows").expect("the checklist");
    assert_eq!(rows(&json!({ "rows": list["columns"] })).len(), 4);
    let wrong = json!({ "papers": [{ "doc_type": "opinions", "dated": "2026-02-31" }] });
    office.refused(
        "candidates.record_step",
        json!({ "candidate": candidate, "code": "dossier_renewed", "facts": wrong }),
    );
}

/// Forms of one province are shown only where the office has switched them on.
#[test]
fn lettered_forms_are_shown_when_switched_on() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    let papers = || {
        let form =
            office.call("candidates.step_many", json!({ "candidates": [candidate], "code": "opinions_summary" }));
        form["form"]["papers"].to_string()
    };
    assert!(papers().contains("5-KNĐ") && !papers().contains("5A-KNĐ"), "{}", papers());
    office.call("rules.set_practice", json!({ "name": "lettered-forms", "value": "true" }));
    assert!(papers().contains("5A-KNĐ"), "{}", papers());
}

/// Where the parents are asked, their opinion is the step that is offered before the listing.
#[test]
fn the_parents_opinion_is_offered_where_it_is_asked_for() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    office.step(&candidate, "union_recognition", "2026-03-02", json!({}));
    let offered = || text(&office.page(&candidate)["next"][0]["code"]);
    assert_eq!(offered(), "sympathiser_listing");
    office.call("rules.set_practice", json!({ "name": "parents-opinion", "value": "true" }));
    assert_eq!(offered(), "parents_opinion");
}
