//! Three lives through the command line alone, each step on its own day: a pupil of grade 10 who becomes an official
//! member at university, a worker of an enterprise, and a pupil who is too young when the school ends.

use serde_json::{Value, json};

use crate::command_line::Desk;
use crate::office::{assert_sentence, text};

/// One candidacy, walked by calls of the command line.
struct Walk {
    desk: Desk,
    candidate: String,
}

impl Walk {
    /// A new office with one person, put on the path.
    fn begin(kind: &str, year: &str, values: &[(&str, &str)], on: &str) -> Self {
        let desk = Desk::of_kind(kind, year);
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        let call = |command: &str, args: Value| desk.call(command, &args, on).done();
        let branch = call("branches.save", json!({ "name": if kind == "school" { "10A1" } else { "Xưởng may 1" } }));
        let added = call("members.add", json!({ "branch": branch["id"], "values": values }));
        let opened = call("candidates.open", json!({ "persons": [added["row"]["id"]], "on": on }));
        let candidate = text(&opened["ids"][0]);
        Self { desk, candidate }
    }

    #[track_caller]
    fn call(&self, command: &str, args: Value, day: &str) -> Value {
        self.desk.call(command, &args, day).done()
    }

    /// Records a step on the day it happens, and says at which stage it leads.
    #[track_caller]
    fn step(&self, code: &str, day: &str, facts: Value) -> Value {
        let args = json!({ "candidate": self.candidate, "code": code, "on": day, "facts": facts });
        self.call("candidates.record_step", args, day)
    }

    fn page(&self, day: &str) -> Value {
        self.call("candidates.get", json!({ "id": self.candidate }), day)
    }

    /// All these steps; each must lead to its stage.
    #[track_caller]
    fn walk(&self, way: &[(&str, &str, Value, &str)]) {
        for (code, day, facts, stage) in way {
            let row = self.step(code, day, facts.clone())["row"].clone();
            assert_eq!(row["stage"], *stage, "after {code}");
        }
    }
}

#[track_caller]
fn outcome(findings: &Value, rule: &str) -> Option<String> {
    let all = findings.as_array().expect("findings");
    all.iter().find(|finding| finding["rule_id"] == rule).map(|finding| text(&finding["outcome"]))
}

fn party_vote() -> Value {
    json!({ "total": 31, "summoned": 31, "present": 30, "in_favour": 30, "against": 0, "blank": 0 })
}

fn introducer() -> Value {
    json!({ "introducer": { "name": "Kim Thị Thu Hà", "official_on": "2016-02-03" }, "shared_since": "2023-09-05" })
}

#[test]
fn from_grade_10_to_official_member_at_university() {
    let born = [("name", "Thạch Thị Sa Ry"), ("born_on", "2008-01-10"), ("unit_joined_on", "2023-09-05")];
    let walk = Walk::begin("school", "2023-2024", &born, "2023-10-16");
    let companion = json!({ "kind": "party", "companion": { "name": "Kim Thị Thu Hà", "official_on": "2016-02-03" } });
    walk.walk(&[
        (
            "union_branch_nomination",
            "2024-05-13",
            json!({ "vote": { "total": 33, "present": 33, "in_favour": 31 } }),
            "source",
        ),
        ("union_recognition", "2024-05-22", json!({ "number": "12-QĐ/ĐTN" }), "outstanding"),
        (
            "parents_opinion",
            "2025-02-24",
            json!({ "who": "Thạch Sa Mết", "relation": "cha", "agrees": true }),
            "outstanding",
        ),
        ("sympathiser_listing", "2025-03-05", json!({ "number": "02-NQ/CB" }), "sympathiser"),
        ("companion_assignment", "2025-03-05", companion, "sympathiser"),
        (
            "certificate_issued",
            "2025-08-18",
            json!({ "number": "214/GCN", "class_from": "2025-08-04" }),
            "awareness_class",
        ),
        ("union_introduction", "2025-11-10", json!({ "number": "09-NQ/ĐTN", "form": "4-KNĐ" }), "introduced"),
        ("application_received", "2026-01-12", json!({ "dated_on": "2026-01-12", "handwritten": true }), "dossier"),
        ("cv_received", "2026-01-20", json!({ "photo": true, "overlap_seal": true }), "dossier"),
        ("cv_certified", "2026-02-23", json!({ "body": "Đảng ủy phường Bến Lá" }), "dossier"),
        ("member_introduction", "2026-02-24", introducer(), "dossier"),
        ("opinions_summary", "2026-03-02", json!({ "organisations": { "asked": 33, "agree": 33 } }), "dossier"),
        ("submitted_to_branch", "2026-03-09", json!({ "file_complete": true }), "branch_review"),
        ("branch_resolution", "2026-03-16", json!({ "number": "07-NQ/CB", "vote": party_vote() }), "committee_review"),
        ("admission_decision", "2026-04-13", json!({ "number": "311-QĐ/ĐU" }), "awaiting_ceremony"),
        ("decision_received", "2026-04-15", json!({}), "awaiting_ceremony"),
        ("ceremony_held", "2026-05-14", json!({ "place": "Hội trường" }), "probationary"),
    ]);
    let page = walk.page("2026-05-14");
    for rule in ["age-at-branch-meeting", "admission-decision", "ceremony-after-receipt", "branch-vote-admission"] {
        assert_eq!(outcome(&page["findings"], rule).as_deref(), Some("met"), "{rule}");
    }
    assert_eq!(page["dates"]["decision_issued_on"], "2026-04-13");
    assert_eq!(page["dates"]["ceremony_on"], "2026-05-14");
    // School is over: she goes to university, and her membership follows her.
    let leaving = json!({
        "kind": "graduation", "leaving_on": "2026-05-29", "to_organisation": "Đại học Bến Lá",
        "transfer_decided_on": "2026-08-17", "effective_on": "2026-08-24", "enrolled_on": "2026-09-07",
    });
    let set = |facts: &Value, day: &str| {
        walk.call("candidates.set_leaving", json!({ "candidate": walk.candidate, "facts": facts }), day)
    };
    let stands = set(&leaving, "2026-09-07");
    assert_eq!(outcome(&stands["findings"], "transfer-of-membership").as_deref(), Some("running"));
    assert!(outcome(&stands["findings"], "student-party-file").is_some());
    let mut leaving = leaving;
    leaving["membership_transferred_on"] = json!("2026-09-21");
    leaving["student_file_handed_on"] = json!("2026-09-10");
    let stands = set(&leaving, "2026-09-21");
    assert_eq!(outcome(&stands["findings"], "transfer-of-membership").as_deref(), Some("met"));
    // What the university does is told as done elsewhere.
    let there = |mut facts: Value| {
        facts["elsewhere"] = json!(true);
        facts
    };
    walk.walk(&[
        ("new_member_class", "2026-12-07", there(json!({ "number": "41/GCN" })), "probationary"),
        ("self_review", "2027-05-17", there(json!({})), "recognition_review"),
        ("helper_review", "2027-05-17", there(json!({})), "recognition_review"),
        ("recognition_branch_resolution", "2027-05-24", there(json!({ "vote": party_vote() })), "recognition_review"),
    ]);
    let decided = there(json!({ "number": "88-QĐ/ĐU", "official_from": "2027-05-14" }));
    let row = walk.step("recognition_decision", "2027-06-14", decided)["row"].clone();
    assert_eq!((&row["stage"], &row["station"]), (&json!("official"), &json!(10)));
    let page = walk.page("2027-06-14");
    assert_eq!(page["dates"]["official_from"], "2027-05-14");
    assert_eq!(outcome(&page["findings"], "recognition-meeting").as_deref(), Some("met"));
    assert_eq!(outcome(&page["findings"], "official-date-differs"), None);
    let told = page["steps"][0]["lines"].to_string();
    assert!(told.contains("Làm ở nơi khác"), "{told}");
    assert_eq!(walk.desk.run(&["check"]).done()["problems"], json!([]));
}

#[test]
fn a_worker_of_an_enterprise() {
    let who =
        [("name", "Lâm Gia Hào"), ("born_on", "1996-07-02"), ("kind", "worker"), ("unit_joined_on", "2019-03-04")];
    let walk = Walk::begin("enterprise", "2024-2025", &who, "2024-09-16");
    walk.walk(&[
        ("union_recognition", "2024-11-20", json!({ "number": "05-QĐ/ĐTN" }), "outstanding"),
        ("sympathiser_listing", "2025-01-06", json!({ "number": "01-NQ/CB" }), "sympathiser"),
        (
            "certificate_issued",
            "2025-04-14",
            json!({ "number": "77/GCN", "class_from": "2025-04-07" }),
            "awareness_class",
        ),
        ("union_introduction", "2025-06-09", json!({ "form": "4a-KNĐ", "number": "02-NQ/CĐ" }), "introduced"),
        ("application_received", "2025-07-07", json!({ "dated_on": "2025-07-07" }), "dossier"),
        ("cv_certified", "2025-09-15", json!({}), "dossier"),
        ("member_introduction", "2025-09-22", introducer(), "dossier"),
        ("submitted_to_branch", "2025-10-06", json!({}), "branch_review"),
        ("branch_resolution", "2025-10-13", json!({ "vote": party_vote() }), "committee_review"),
        ("admission_decision", "2025-11-10", json!({ "number": "41-QĐ/ĐU" }), "awaiting_ceremony"),
        ("decision_received", "2025-11-12", json!({}), "awaiting_ceremony"),
        ("ceremony_held", "2025-11-24", json!({}), "probationary"),
        ("self_review", "2026-11-25", json!({}), "recognition_review"),
        ("recognition_branch_resolution", "2026-12-07", json!({ "vote": party_vote() }), "recognition_review"),
        ("recognition_decision", "2026-12-28", json!({ "official_from": "2026-11-24" }), "official"),
    ]);
    let page = walk.page("2026-12-28");
    for rule in ["age-at-branch-meeting", "introducer-shared-time", "recognition-meeting"] {
        assert_eq!(outcome(&page["findings"], rule).as_deref(), Some("met"), "{rule}");
    }
    // Nobody graduates here.
    for rule in ["graduation-before-branch-meeting", "graduation-before-ceremony"] {
        assert!(outcome(&page["findings"], rule).is_none_or(|outcome| outcome == "not_applicable"), "{rule}");
    }
    assert_eq!(page["row"]["closed"], true);
}

#[test]
fn too_young_when_the_school_ends() {
    let born = [("name", "Lý Hoàng Phúc"), ("born_on", "2008-11-20"), ("unit_joined_on", "2023-09-05")];
    let walk = Walk::begin("school", "2025-2026", &born, "2025-10-06");
    walk.walk(&[
        ("union_recognition", "2025-11-20", json!({ "number": "14-QĐ/ĐTN" }), "outstanding"),
        ("sympathiser_listing", "2026-01-05", json!({ "number": "01-NQ/CB" }), "sympathiser"),
        (
            "certificate_issued",
            "2026-03-09",
            json!({ "number": "31/GCN", "class_from": "2026-03-02" }),
            "awareness_class",
        ),
    ]);
    // The plan says so before anybody hopes: no meeting fits between his eighteenth birthday and the end of school.
    let plan =
        ["candidates", "plan", "--graduation", "2026-05-29", "--candidate", &walk.candidate, "--today", "2026-03-16"];
    let plan = walk.desk.run(&plan).done();
    let person = &plan["people"][0];
    assert_eq!(person["verdict"], "impossible", "{person}");
    let sentence = text(&person["sentence"]);
    assert_sentence(&sentence);
    assert!(sentence.contains("20/11/2026"), "the day he is eighteen: {sentence}");
    // A meeting all the same is recorded as it was, and judged.
    let early = json!({ "candidate": walk.candidate, "code": "branch_resolution", "on": "2026-05-11", "facts": { "vote": party_vote() } });
    let stands = walk.call("candidates.record_step", early, "2026-05-11");
    assert_eq!(outcome(&stands["findings"], "age-at-branch-meeting").as_deref(), Some("too_early"));
    let page = walk.page("2026-05-11");
    let step = page["steps"][0]["id"].clone();
    let void = json!({ "candidate": walk.candidate, "step": step, "reason": "Chưa đủ tuổi, chi bộ rút lại" });
    walk.call("candidates.void_step", void, "2026-05-12");
    // He goes on elsewhere, with the chi bộ's paper.
    let leaving = json!({ "kind": "graduation", "leaving_on": "2026-05-29", "helped_certificate_on": "2026-05-25" });
    walk.call("candidates.set_leaving", json!({ "candidate": walk.candidate, "facts": leaving }), "2026-05-29");
    let away = json!({ "to_organisation": "Đoàn phường Bến Lá", "number": "15-CV/ĐTN" });
    let stands = walk.step("referred_away", "2026-05-29", away);
    assert_eq!((&stands["row"]["side_state"], &stands["row"]["closed"]), (&json!("referred_away"), &json!(true)));
    assert_eq!(outcome(&stands["findings"], "transfer-helped-certificate").as_deref(), Some("met"));
    let late = json!({ "candidate": walk.candidate, "code": "submitted_to_branch", "on": "2026-06-01" });
    walk.desk.call("candidates.record_step", &late, "2026-06-01").refused("step-on-closed");
}
