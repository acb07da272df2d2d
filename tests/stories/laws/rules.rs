//! The rulebook as the office keeps it, and reports that fall due.

use serde_json::json;

use super::Story;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("rules.override", |desk| {
        json!({
            "rule": "admission-decision", "value": (1 + desk.next() % 900).to_string(), "confirmed_by": "Đảng ủy xã",
            "confirmed_on": "2026-05-11", "paper": "Công văn 12-CV/ĐU", "from": "2026-01-05",
        })
    }),
    ("rules.remove_override", |desk| {
        desk.own_value("dossier-validity", "18");
        json!({ "rule": "dossier-validity" })
    }),
    ("rules.remove_override", |desk| {
        desk.own_value("branch-vote-admission", "3/4");
        json!({ "rule": "branch-vote-admission", "on": "2026-05-12" })
    }),
    ("rules.set_practice", |desk| json!({ "name": "youth-age-below", "value": (20 + desk.next() % 40).to_string() })),
    ("rules.set_practice", |desk| {
        desk.act("rules.set_practice", json!({ "name": "party-deadlines", "value": "true" }));
        json!({ "name": "party-deadlines" })
    }),
    ("rules.set_holidays", |desk| {
        let name = format!("Nghỉ thêm {}", desk.next());
        json!({ "year": 2028, "announced": true, "days": [{ "on": "2028-01-26", "kind": "tet", "name": name }] })
    }),
    ("rules.set_holidays", |desk| {
        desk.act("rules.set_holidays", json!({ "year": 2029, "days": [{ "on": "2029-01-01", "kind": "statutory" }] }));
        json!({ "year": 2029 })
    }),
    ("rules.set_meetings", |desk| {
        let date = format!("{}-06-05", 2030 + desk.next());
        json!({ "day": 1 + desk.next() % 28, "dates": [date] })
    }),
    ("rules.set_meetings", |desk| {
        desk.act("rules.set_meetings", json!({ "day": 1 + desk.next() % 28, "dates": ["2026-06-05"] }));
        json!({})
    }),
    ("reports.save", |desk| {
        let name = format!("Báo cáo quý {}", desk.next());
        json!({ "name": name, "addressee": "Đoàn phường", "every": "quarter", "due_month": 3, "due_day": 15 })
    }),
    ("reports.save", |desk| {
        let id = desk.report();
        json!({ "id": id, "name": "Báo cáo sáu tháng", "every": "half_year", "due_month": 6, "due_day": 31 })
    }),
    ("reports.remove", |desk| json!({ "id": desk.report() })),
    ("reports.mark_sent", |desk| {
        let (number, note) = ("12-BC/ĐTN", "Gửi qua thư điện tử");
        json!({ "report": desk.report(), "period": "2026-01-01", "sent_on": "2026-03-14", "number": number, "note": note })
    }),
    ("reports.unmark_sent", |desk| {
        let sent = json!({ "report": desk.report(), "period": "2026-01-01", "sent_on": "2026-03-14" });
        json!({ "id": desk.act("reports.mark_sent", sent)["id"] })
    }),
    ("rules.answer_question", |desk| {
        let answered = json!({ "by": "Đảng ủy xã", "on": "2026-05-12", "answer": format!("Lần {}", desk.next()) });
        json!({ "code": "U2", "answered": answered })
    }),
];
