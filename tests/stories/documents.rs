//! Giấy tờ trong hồ sơ: what the office writes of each beside what the steps show, and what is wanting before submission.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, text};

fn document(office: &Office, candidate: &str, key: &str) -> Value {
    let page = office.page(candidate);
    let found = page["documents"].as_array().expect("documents").iter().find(|one| one["key"] == key).cloned();
    found.expect("a document")
}

fn write(office: &Office, candidate: &str, document: Value) {
    office.call("candidates.set_documents", json!({ "candidate": candidate, "documents": [document] }));
}

#[test]
fn a_document_is_asked_for_received_sent_back_and_found_in_order() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let state = |key: &str| {
        let one = document(&office, &candidate, key);
        (text(&one["state"]), text(&one["says"]))
    };
    assert_eq!(state("application"), ("missing".to_owned(), "chưa có".to_owned()));
    write(&office, &candidate, json!({ "key": "application", "status": "requested", "on": "2026-05-04" }));
    assert_eq!(state("application"), ("requested".to_owned(), "đã đề nghị nộp ngày 04/05/2026".to_owned()));
    office.step(&candidate, "application_received", "2026-05-06", json!({ "dated_on": "2026-05-05" }));
    assert_eq!(state("application"), ("received".to_owned(), "có".to_owned()), "a step shows it");
    let returned = json!({ "key": "application", "status": "returned", "on": "2026-05-07", "note": "thiếu chữ ký" });
    write(&office, &candidate, returned);
    assert_eq!(state("application").1, "trả lại để sửa ngày 07/05/2026");
    let accepted = json!({ "key": "application", "status": "accepted", "on": "2026-05-11", "number": "3", "dated": "2026-05-08",
        "author": "Người xin vào Đảng", "copy": "original", "pages": 2 });
    write(&office, &candidate, accepted);
    let one = document(&office, &candidate, "application");
    assert_eq!((&one["state"], &one["number"], &one["dated"]), (&json!("accepted"), &json!("3"), &json!("2026-05-08")));
    assert_eq!(one["details"], json!(["Người xin vào Đảng", "bản chính", "2 trang"]));
    assert_eq!(one["own"]["pages"], 2);
    office.undo();
    assert_eq!(state("application").0, "returned");
    // Taken away: as the step shows it.
    write(&office, &candidate, json!({ "key": "application" }));
    assert_eq!(state("application").0, "received");
    assert!(document(&office, &candidate, "application")["own"].is_null());
    for wrong in [
        json!({ "key": "passport", "status": "accepted" }),
        json!({ "key": "opinions", "status": "lost" }),
        json!({ "key": "opinions", "status": "accepted", "on": "2026-05-15" }),
        json!({ "key": "opinions", "status": "accepted", "dated": "2026-02-31" }),
        json!({ "key": "opinions", "status": "accepted", "copy": "fax" }),
        json!({ "key": "opinions", "status": "accepted", "pages": 0 }),
    ] {
        office.refused("candidates.set_documents", json!({ "candidate": candidate, "documents": [wrong] }));
    }
    office.refused("candidates.set_documents", json!({ "candidate": candidate, "documents": [] }));
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn what_is_wanting_before_the_chi_bo_is_told() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    let said = |office: &Office| {
        let page = office.page(&candidate);
        let all = page["findings"].as_array().expect("findings").clone();
        all.into_iter().find(|one| one["rule_id"] == "submission-file-complete").unwrap_or(Value::Null)
    };
    office.step(&candidate, "certificate_issued", "2026-01-12", json!({ "number": "200/GCN" }));
    office.step(&candidate, "application_received", "2026-02-02", json!({ "dated_on": "2026-02-01" }));
    assert!(said(&office).is_null(), "nothing is planned yet");
    let plan = json!({ "candidate": candidate, "code": "submitted_to_branch", "on": "2026-05-20" });
    office.call("candidates.plan_event", plan);
    let finding = said(&office);
    assert_sentence(&text(&finding["sentence"]));
    assert_eq!((&finding["outcome"], &finding["severity"]), (&json!("missing"), &json!("informs")));
    assert!(
        text(&finding["sentence"])
            .contains("còn thiếu 2-KNĐ, 3-KNĐ, 4-KNĐ, 5-KNĐ; chưa ghi là đạt yêu cầu: CN-NTVĐ1, 1-KNĐ"),
        "{finding}"
    );
    let keys = ["awareness_certificate", "application", "applicant_cv", "member_introduction", "union_resolution"];
    let mut all: Vec<Value> = keys.iter().map(|key| json!({ "key": key, "status": "accepted" })).collect();
    all.push(json!({ "key": "opinions", "status": "not_needed" }));
    office.call("candidates.set_documents", json!({ "candidate": candidate, "documents": all }));
    assert_eq!(said(&office)["outcome"], "met");
    office.undo();
    assert_eq!(said(&office)["outcome"], "missing", "six at once are one operation");
}
