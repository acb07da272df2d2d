//! Ceremonies: their people, guests, tasks, results.

use serde_json::json;

use super::Story;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    (
        "ceremonies.save",
        |_| json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19", "starts_at": "7h30", "place": "Hội trường" }),
    ),
    (
        "ceremonies.save",
        |desk| json!({ "id": desk.ceremony(&[]), "title": "Lễ kết nạp đợt 03/02", "on": "2026-02-03", "host": "Kim Sa Ry" }),
    ),
    (
        "ceremonies.save_guest",
        |desk| json!({ "ceremony": desk.ceremony(&[]), "name": "Trần Văn Sáu", "post": "Hiệu trưởng", "unit": "Ban Giám hiệu" }),
    ),
    ("ceremonies.save_guest", |desk| {
        let (ceremony, guest) = desk.guest();
        json!({ "ceremony": ceremony, "id": guest, "name": "Lý Thị Bạch Tuyết", "post": "" })
    }),
    ("ceremonies.save_guest", |desk| {
        let (ceremony, guest) = desk.guest();
        json!({ "ceremony": ceremony, "id": guest, "name": "Bí thư các chi đoàn", "group": "Bí thư chi đoàn", "people": 12 })
    }),
    ("ceremonies.mark_guests", |desk| {
        let (ceremony, guest) = desk.guest();
        json!({ "ceremony": ceremony, "guests": [guest], "mark": "invited", "on": true })
    }),
    ("ceremonies.reorder_guests", |desk| {
        let (ceremony, first) = desk.guest();
        desk.act("ceremonies.save_guest", json!({ "ceremony": ceremony, "name": "Trần Văn Sáu" }));
        let page = desk.office.call("ceremonies.get", json!({ "id": ceremony }));
        json!({ "ceremony": ceremony, "guests": [page["guests"][1]["id"], first] })
    }),
    ("ceremonies.remove_guest", |desk| json!({ "id": desk.guest().1 })),
    (
        "ceremonies.save_task",
        |desk| json!({ "ceremony": desk.ceremony(&[]), "title": "Hoa, huy hiệu", "who": "Kim Sô Phi", "due_on": "2026-05-18" }),
    ),
    ("ceremonies.save_task", |desk| {
        let (ceremony, task) = desk.task();
        json!({ "ceremony": ceremony, "id": task, "title": "Hoa tươi", "due_on": "2026-05-17" })
    }),
    ("ceremonies.finish_task", |desk| json!({ "id": desk.task().1, "done": true })),
    ("ceremonies.remove_task", |desk| json!({ "id": desk.task().1 })),
    ("ceremonies.propose_tasks", |desk| json!({ "id": desk.ceremony(&[]) })),
    ("ceremonies.remove", |desk| json!({ "id": desk.ceremony(&[&desk.decided()]) })),
    (
        "ceremonies.add_people",
        |desk| json!({ "id": desk.ceremony(&[]), "candidates": [desk.decided(), desk.candidate()] }),
    ),
    ("ceremonies.remove_people", |desk| {
        let (first, second) = (desk.decided(), desk.decided());
        json!({ "id": desk.ceremony(&[&first, &second]), "candidates": [first] })
    }),
    ("ceremonies.reorder", |desk| {
        let (first, second) = (desk.decided(), desk.decided());
        json!({ "id": desk.ceremony(&[&first, &second]), "candidates": [second, first] })
    }),
    ("ceremonies.set_admittee", |desk| {
        let one = desk.decided();
        json!({ "id": desk.ceremony(&[&one]), "candidate": one, "helper": "Đỗ Kim Ngân", "note": "đọc lời thề" })
    }),
    ("ceremonies.record_result", |desk| {
        let (came, stayed) = (desk.decided(), desk.decided());
        let plan = json!({ "candidate": came, "code": "ceremony_held", "on": "2026-05-19" });
        desk.act("candidates.plan_event", plan);
        let people = json!([
            { "candidate": came, "attended": true, "helper": "Đỗ Kim Ngân" },
            { "candidate": stayed, "attended": false },
        ]);
        json!({ "id": desk.ceremony(&[&came, &stayed]), "on": "2026-05-13", "present_count": 41, "people": people })
    }),
];
