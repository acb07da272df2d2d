//! The path of a candidate, alone and for many.

use serde_json::json;

use super::Story;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("candidates.open", |desk| {
        let people = [desk.person(None), desk.person(Some(&desk.branch()))];
        json!({ "persons": people, "on": "2025-10-06", "party_branch": "Chi bộ trường" })
    }),
    ("candidates.record_step", |desk| {
        let vote = json!({ "total": 15, "present": 15, "in_favour": 14, "against": 1 });
        json!({
            "candidate": desk.candidate(), "code": "union_recognition", "on": "2025-11-20",
            "facts": { "number": "14-QĐ/ĐTN", "vote": vote }, "note": "Đợt 20/11",
        })
    }),
    ("candidates.record_step_many", |desk| {
        let (first, second) = (desk.candidate(), desk.candidate());
        let people = json!([
            { "candidate": first, "facts": { "number": "200/GCN", "grade": "Giỏi" } },
            { "candidate": second, "facts": { "number": "201/GCN" }, "on": "2026-01-19" },
        ]);
        let facts = json!({ "class_from": "2026-01-05" });
        json!({ "code": "certificate_issued", "on": "2026-01-12", "facts": facts, "people": people })
    }),
    (
        "candidates.set_conditions",
        |desk| json!({ "candidate": desk.candidate(), "facts": { "consent_on": "2026-03-02", "education": "exempt" } }),
    ),
    ("candidates.set_conditions", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_conditions", json!({ "candidate": candidate, "facts": { "record_erased": true } }));
        json!({ "candidate": candidate, "facts": { "left_party_on": "2020-03-02" } })
    }),
    ("candidates.set_conditions", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_conditions", json!({ "candidate": candidate, "facts": { "record_erased": true } }));
        json!({ "candidate": candidate })
    }),
    ("candidates.set_documents", |desk| {
        let application =
            json!({ "key": "application", "status": "requested", "on": "2026-05-04", "note": "Nhắc nộp đơn" });
        json!({ "candidate": desk.candidate(), "documents": [application, { "key": "opinions", "status": "not_needed" }] })
    }),
    ("candidates.set_documents", |desk| {
        let candidate = desk.candidate();
        let before =
            json!([{ "key": "application", "status": "requested" }, { "key": "opinions", "status": "returned" }]);
        desk.act("candidates.set_documents", json!({ "candidate": candidate, "documents": before }));
        let accepted =
            json!({ "key": "application", "status": "accepted", "author": "Người xin vào Đảng", "pages": 2 });
        json!({ "candidate": candidate, "documents": [accepted, { "key": "opinions" }] })
    }),
    ("candidates.set_leaving", |desk| {
        let items = json!([{ "item": "union_transfer", "done_on": "2026-05-11", "handed_to": "Trường mới" }]);
        let facts = json!({ "kind": "graduation", "leaving_on": "2026-05-29" });
        json!({ "candidate": desk.candidate(), "facts": facts, "items": items })
    }),
    ("candidates.set_leaving", |desk| {
        let candidate = desk.candidate();
        let before = json!({ "candidate": candidate, "facts": { "kind": "job", "leaving_on": "2026-05-04" } });
        desk.act("candidates.set_leaving", before);
        json!({ "candidate": candidate, "facts": { "kind": "job", "transfer_decided_on": "2026-05-04" } })
    }),
    ("candidates.set_leaving", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_leaving", json!({ "candidate": candidate, "facts": { "leaving_on": "2026-05-04" } }));
        json!({ "candidate": candidate })
    }),
    ("candidates.void_step", |desk| {
        let candidate = desk.candidate();
        json!({ "candidate": candidate, "step": desk.first_step(&candidate), "reason": "Ghi nhầm người" })
    }),
    ("candidates.correct_step", |desk| {
        let candidate = desk.candidate();
        let step = desk.first_step(&candidate);
        json!({ "candidate": candidate, "step": step, "on": "2022-09-16", "facts": {}, "reason": "Nhầm ngày" })
    }),
    ("candidates.correct_step", |desk| {
        let candidate = desk.candidate();
        let step = desk.first_step(&candidate);
        let facts = json!({ "number": "03-DS/ĐTN" });
        json!({ "candidate": candidate, "step": step, "on": "2022-09-15", "facts": facts, "reason": "" })
    }),
    (
        "candidates.plan_event",
        |desk| json!({ "candidate": desk.candidate(), "code": "branch_resolution", "on": "2026-05-29" }),
    ),
    ("candidates.plan_event", |desk| {
        let candidate = desk.candidate();
        let plan = json!({ "candidate": candidate, "code": "branch_resolution", "on": "2026-05-29" });
        desk.act("candidates.plan_event", plan);
        json!({ "candidate": candidate, "code": "branch_resolution" })
    }),
    ("candidates.set_graduation", |desk| json!({ "on": format!("{}-05-29", desk.second_year()) })),
    ("candidates.set_graduation", |desk| {
        desk.act("candidates.set_graduation", json!({ "on": format!("{}-05-28", desk.second_year()) }));
        json!({})
    }),
    ("candidates.set_pace", |desk| json!({ "code": "cv_certified", "days": 20 + desk.next() % 900 })),
    ("candidates.set_pace", |desk| {
        desk.act("candidates.set_pace", json!({ "code": "cv_received", "days": 9 }));
        json!({ "code": "cv_received" })
    }),
];
