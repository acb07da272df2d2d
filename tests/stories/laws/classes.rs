//! Classes of awareness and hand-overs.

use serde_json::json;

use super::{Desk, Story};
use crate::office::text;

/// Each writing command of these areas.
pub const STORIES: &[(&str, Story)] = &[
    (
        "classes.save",
        |desk| json!({ "name": format!("Lớp nhận thức {}", desk.next()), "starts_on": "2026-06-08", "quota": 53 }),
    ),
    ("classes.save", |desk| {
        let (class, _) = class(desk);
        json!({ "id": class, "name": "Lớp dời ngày", "starts_on": "2026-04-06", "ends_on": "2026-04-10", "place": "Hội trường" })
    }),
    ("classes.remove", |desk| json!({ "id": class(desk).0 })),
    ("classes.add_people", |desk| {
        let (class, _) = class(desk);
        json!({ "id": class, "candidates": [desk.candidate(), desk.candidate()] })
    }),
    ("classes.remove_people", |desk| {
        let (class, people) = class(desk);
        json!({ "id": class, "candidates": [people[0]] })
    }),
    ("classes.send", |desk| {
        let (class, people) = class(desk);
        json!({ "id": class, "candidates": people, "act": "proposal", "on": "2026-03-30", "anyway": true })
    }),
    ("classes.send", |desk| {
        let (class, people) = class(desk);
        json!({ "id": class, "candidates": people, "act": "referral", "number": "44-CV/ĐU", "anyway": true })
    }),
    ("classes.record", |desk| {
        let (class, people) = class(desk);
        let passed = json!({ "candidate": people[0], "number": format!("{}/GCN", 1000 + desk.next()), "grade": "Khá" });
        let results = json!([passed, { "candidate": people[1], "status": "failed" }]);
        json!({ "id": class, "issued_on": "2026-04-24", "people": results, "anyway": true })
    }),
    ("hand_overs.open", |desk| {
        let people = [desk.candidate(), desk.candidate()];
        json!({ "candidates": people, "leaving_on": "2026-05-08", "to_organisation": "Đảng bộ phường Mẫu" })
    }),
    ("hand_overs.mark", |desk| {
        let people = leaving(desk);
        let items = ["union_transfer", "helped_certificate"];
        json!({ "candidates": people, "items": items, "done_on": "2026-05-11", "handed_by": "Văn phòng Đoàn" })
    }),
    ("hand_overs.mark", |desk| {
        let people = leaving(desk);
        desk.act("hand_overs.mark", json!({ "candidates": people, "items": ["acceptance"], "done_on": "2026-05-11" }));
        json!({ "candidates": people, "items": ["acceptance"] })
    }),
    ("hand_overs.note", |desk| {
        let [one, other] = leaving(desk);
        let answered = json!({ "candidate": one, "answer": "Đã tiếp nhận", "accepted_on": "2026-05-11" });
        json!({ "rows": [answered, { "candidate": other, "to_organisation": "Đại học" }] })
    }),
    ("hand_overs.close", |desk| json!({ "candidates": leaving(desk), "on": "2026-05-12", "anyway": true })),
];

/// A class that is over and the two people in it.
fn class(desk: &Desk<'_>) -> (String, [String; 2]) {
    let people = [desk.candidate(), desk.candidate()];
    let name = format!("Lớp nhận thức {}", desk.next());
    let class = json!({ "name": name, "starts_on": "2026-04-13", "ends_on": "2026-04-17" });
    let class = text(&desk.act("classes.save", class)["id"]);
    desk.act("classes.add_people", json!({ "id": class, "candidates": people }));
    (class, people)
}

/// Two who leave, their lists open.
fn leaving(desk: &Desk<'_>) -> [String; 2] {
    let people = [desk.candidate(), desk.candidate()];
    desk.act("hand_overs.open", json!({ "candidates": people, "leaving_on": "2026-05-08" }));
    people
}
