//! What the office writes down to be done, and what it attaches.

use serde_json::json;

use super::Story;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("agenda.save_todo", |desk| {
        let candidate = desk.candidate();
        json!({ "title": "Gửi giấy mời", "due_on": "2026-05-16", "candidate": candidate, "note": "34 khách" })
    }),
    ("agenda.save_todo", |desk| {
        let id = desk.todo();
        json!({ "id": id, "title": format!("Chốt danh sách lần {}", desk.next()), "person": desk.person(None) })
    }),
    ("agenda.finish_todo", |desk| json!({ "id": desk.todo(), "done": true })),
    ("agenda.finish_todo", |desk| {
        let id = desk.todo();
        desk.act("agenda.finish_todo", json!({ "id": id, "done": true }));
        json!({ "id": id, "done": false })
    }),
    ("agenda.remove_todo", |desk| {
        let id = desk.todo();
        let off = json!({ "key": format!("todo:{id}"), "until": "2026-06-01", "reason": "Chờ văn bản" });
        desk.act("agenda.snooze", off);
        json!({ "id": id })
    }),
    (
        "agenda.snooze",
        |desk| json!({ "key": format!("todo:{}", desk.todo()), "until": "2026-06-01", "reason": "Chờ văn bản" }),
    ),
    ("agenda.snooze", |desk| {
        let key = format!("ceremony:{}", desk.ceremony(&[]));
        desk.act("agenda.snooze", json!({ "key": key, "until": "2026-05-20", "reason": "Đợi quyết định" }));
        json!({ "key": key, "until": "2026-05-21", "reason": "Vẫn đợi quyết định" })
    }),
    ("agenda.wake", |desk| {
        let key = format!("todo:{}", desk.todo());
        desk.act("agenda.snooze", json!({ "key": key, "until": "2026-06-01", "reason": "Chờ văn bản" }));
        json!({ "key": key })
    }),
    ("attachments.add", |desk| {
        let candidate = desk.candidate();
        let person = desk.office.page(&candidate)["row"]["person"].clone();
        let file = json!({ "path": desk.photo(), "note": "Bản chụp chứng thực" });
        json!({ "person": person, "files": [file, { "path": desk.photo() }], "step": desk.first_step(&candidate) })
    }),
    ("attachments.add_many", |desk| {
        let people = [desk.person(None), desk.person(None)];
        let files = people.map(|person| json!({ "path": desk.photo(), "person": person, "document": "application" }));
        json!({ "files": files })
    }),
    ("attachments.note", |desk| json!({ "id": desk.attached(), "note": format!("Thay lần {}", desk.next()) })),
    ("attachments.remove", |desk| json!({ "id": desk.attached() })),
];
