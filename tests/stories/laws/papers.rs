//! Papers, templates of the office, the register.

use serde_json::{Value, json};

use super::Story;
use crate::office::text;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("papers.save_label_format", |desk| desk.format(None)),
    ("papers.save_label_format", |desk| {
        let known = text(&desk.act("papers.save_label_format", desk.format(None))["id"]);
        desk.format(Some(&known))
    }),
    (
        "papers.remove_label_format",
        |desk| json!({ "id": desk.act("papers.save_label_format", desk.format(None))["id"] }),
    ),
    ("templates.add", |desk| json!({ "path": desk.word(), "name": format!("Mẫu {}", desk.next()) })),
    ("templates.replace", |desk| json!({ "id": desk.template(), "path": desk.word() })),
    ("templates.remove", |desk| json!({ "id": desk.template() })),
    ("papers.write", |desk| {
        let texts = json!({ "strengths": "Gương mẫu.\nTrung thực.", "weaknesses": "Ít phát biểu." });
        json!({ "paper": "union-resolution", "subject": desk.candidate(), "texts": texts })
    }),
    ("papers.write", |desk| {
        let candidate = desk.candidate();
        let texts =
            |text: Value| json!({ "paper": "union-resolution", "subject": candidate, "texts": { "strengths": text } });
        desk.act("papers.write", texts(json!("Gương mẫu.")));
        texts(Value::Null)
    }),
    ("papers.write", |desk| {
        let texts = json!({ "strengths": "Gương mẫu." });
        json!({ "paper": "union-resolution", "subject": desk.candidate(), "for_all": true, "texts": texts })
    }),
    ("papers.write", |desk| {
        let both = [desk.candidate(), desk.candidate()].join(",");
        json!({ "paper": "union-resolution", "subject": both, "texts": { "strengths": "Gương mẫu." } })
    }),
    ("papers.fill_in", |desk| {
        let at = json!({ "of": "person", "id": desk.person(None), "field": "home_town", "input": "text" });
        json!({ "at": at, "value": "xã Bến Lá" })
    }),
    ("papers.fill_in", |desk| {
        let at = json!({ "of": "ceremony", "id": desk.ceremony(&[]), "field": "starts_at", "input": "text" });
        json!({ "at": at, "value": "14h30" })
    }),
    ("papers.fill_in", |desk| {
        let candidate = desk.decided();
        let ceremony = desk.ceremony(&[&candidate]);
        let at =
            json!({ "of": "admittee", "id": format!("{ceremony}:{candidate}"), "field": "helper", "input": "text" });
        json!({ "at": at, "value": desk.name() })
    }),
    ("papers.set_order", |desk| {
        let branch = desk.branch();
        let keys: Vec<String> = (0..3).map(|_| format!("person:{}", desk.person(Some(&branch)))).collect();
        json!({ "paper": "branch-members", "subject": branch, "keys": keys })
    }),
    ("papers.set_order", |desk| {
        let branch = desk.branch();
        let keys = [format!("person:{}", desk.person(Some(&branch)))];
        desk.act("papers.set_order", json!({ "paper": "branch-members", "subject": branch, "keys": keys }));
        json!({ "paper": "branch-members", "subject": branch, "keys": [] })
    }),
    ("papers.set_programme", |desk| {
        let item = json!({ "what": "Chào cờ", "who": "{người điều hành}", "minutes": 5, "each": false, "on": true });
        json!({ "ceremony": desk.ceremony(&[]), "items": [item] })
    }),
    ("papers.set_programme", |desk| {
        let ceremony = desk.ceremony(&[]);
        let item = json!({ "what": "Văn nghệ", "who": desk.name(), "minutes": 15, "each": false, "on": true });
        desk.act("papers.set_programme", json!({ "ceremony": ceremony, "for_all": true, "items": [item] }));
        json!({ "ceremony": ceremony, "for_all": true, "items": [] })
    }),
    (
        "papers.save_variant",
        |desk| json!({ "paper": "branch-members", "name": desk.name(), "choices": { "columns": ["full_name", "born"] } }),
    ),
    ("papers.remove_variant", |desk| {
        let variant = json!({ "paper": "branch-members", "name": desk.name(), "choices": {} });
        json!({ "id": desk.act("papers.save_variant", variant)["id"] })
    }),
    ("register.set", |desk| {
        let terms = json!([{ "label": desk.name(), "from": "2022-10-01" }]);
        json!({ "by": if desk.next() % 2 == 0 { "term" } else { "year" }, "terms": terms })
    }),
];
