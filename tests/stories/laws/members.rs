//! Members and where they belong.

use serde_json::{Value, json};

use super::Story;
use crate::office::TODAY;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("members.add", |desk| {
        let values = [("name", desk.name()), ("post", "Ủy viên".to_owned()), ("phone", "0900000111".to_owned())];
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        json!({ "branch": desk.branch(), "status": "youth", "from": "2025-09-05", "values": values })
    }),
    ("members.update", |desk| {
        let id = desk.person(None);
        let values = [("name", desk.name()), ("religion", "Phật giáo".to_owned()), ("post", String::new())];
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        json!({ "id": id, "values": values })
    }),
    ("members.move", |desk| {
        let from = desk.branch();
        let people = [desk.person(Some(&from)), desk.person(Some(&from)), desk.person(None)];
        json!({ "ids": people, "branch": desk.branch(), "on": "2026-02-02" })
    }),
    ("members.end", |desk| {
        let people = [desk.person(Some(&desk.branch())), desk.person(None)];
        json!({ "ids": people, "status": "moved_out", "on": TODAY, "reason": "Theo gia đình" })
    }),
    ("members.keep_layout", |desk| json!({ "path": desk.layout() })),
    (
        "members.drop_layout",
        |desk| json!({ "id": desk.act("members.keep_layout", json!({ "path": desk.layout() }))["id"] }),
    ),
    ("members.set_consent", |desk| {
        let (first, second) = (desk.person(None), desk.person(None));
        let (signed, representative) = ("2026-05-04", "Thạch Văn Danh, cha");
        json!({ "ids": [first, second], "given_on": signed, "representative": representative, "representative_on": signed })
    }),
    ("members.set_consent", |desk| {
        let person = desk.person(None);
        desk.act("members.set_consent", json!({ "ids": [person], "given_on": "2026-05-04" }));
        json!({ "ids": [person], "given_on": "", "withdrawn_on": "2026-05-08" })
    }),
];
