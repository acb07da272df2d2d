//! Companions, tasks, remarks, reviews.

use serde_json::json;

use super::Story;
use crate::excel;
use crate::office::text;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("companions.save_person", |desk| {
        json!({
            "name": desk.name(), "born_on": "1985", "kind": "teacher", "phone": "0900000444", "post": "Tổ trưởng",
            "party_branch": "Chi bộ trường", "admitted_on": "2014-02-03", "official_on": "2015-02-03", "namesake": true,
        })
    }),
    (
        "companions.save_person",
        |desk| json!({ "person": desk.companion(), "left_on": "2026-05-01", "note": "Nghỉ hưu" }),
    ),
    ("companions.save_person", |desk| json!({ "person": desk.person(None), "post": "Bí thư chi đoàn" })),
    ("companions.remove_person", |desk| json!({ "person": desk.companion() })),
    ("companions.set_limit", |desk| json!({ "limit": desk.next() })),
    ("companions.assign", |desk| {
        let people = [desk.candidate(), desk.candidate()];
        json!({ "candidates": people, "role": "party", "person": desk.companion(), "on": "2026-02-02", "number": "05-NQ/CB" })
    }),
    ("companions.assign", |desk| {
        let candidate = desk.accompanied();
        json!({ "candidates": [candidate], "role": "party", "person": desk.companion(), "replace": true, "reason": "Chuyển công tác" })
    }),
    (
        "companions.assign",
        |desk| json!({ "candidates": [desk.candidate()], "role": "union", "person": desk.person(None) }),
    ),
    ("companions.end", |desk| {
        let candidate = desk.accompanied();
        let step = desk.office.page(&candidate)["companions"]["companions"][0]["step"].clone();
        json!({ "candidate": candidate, "step": step, "to": "2026-05-10", "reason": "Nghỉ dài ngày" })
    }),
    ("challenges.save", |desk| {
        let people = [desk.candidate(), desk.candidate()];
        json!({
            "title": "Ngày thứ bảy tình nguyện", "kind": "volunteer", "expected": "Đủ buổi", "given_by": "BCH Đoàn trường",
            "given_on": "2026-04-01", "due_on": "2026-05-01", "candidates": people,
        })
    }),
    ("challenges.save", |desk| {
        let (task, _) = desk.challenge();
        json!({ "id": task, "title": "Dạy học hè", "given_on": "2026-04-02", "candidates": [desk.candidate()] })
    }),
    ("challenges.take_out", |desk| {
        let (task, people) = desk.challenge();
        json!({ "id": task, "candidates": [people[1]] })
    }),
    ("challenges.remove", |desk| json!({ "id": desk.challenge().0 })),
    ("challenges.judge", |desk| {
        let (task, people) = desk.challenge();
        let passed =
            json!({ "candidate": people[0], "result": "passed", "hours": 8, "evidence": "Có giấy xác nhận của xã" });
        let failed = json!({ "candidate": people[1], "result": "failed", "remark": "Chưa nộp bài thu hoạch" });
        json!({ "id": task, "judged_by": "BCH Đoàn trường", "judged_on": "2026-05-10", "people": [passed, failed] })
    }),
    (
        "challenges.save_pattern",
        |desk| json!({ "title": format!("Việc mẫu {}", desk.next()), "kind": "help", "days": 30 }),
    ),
    ("challenges.save_pattern", |desk| {
        let id = desk.pattern();
        json!({ "id": id, "title": format!("Việc mẫu {}", desk.next()), "expected": "Có báo cáo" })
    }),
    ("challenges.remove_pattern", |desk| json!({ "id": desk.pattern() })),
    ("challenges.add_patterns", |desk| {
        let titles = [desk.next(), desk.next()].map(|n| json!({ "title": format!("Việc mẫu {n}"), "kind": "study" }));
        json!({ "patterns": titles })
    }),
    ("remarks.open", |desk| json!({ "kind": "month", "on": desk.month(), "candidates": [desk.candidate()] })),
    ("remarks.add_people", |desk| json!({ "period": desk.period().0, "candidates": [desk.candidate()] })),
    ("remarks.fill", |desk| {
        let (period, candidate) = desk.period();
        json!({ "period": period, "rows": [desk.remark(&candidate)] })
    }),
    ("remarks.take_forms", |desk| {
        let (period, candidate) = desk.period();
        let name = text(&desk.office.page(&candidate)["row"]["name"]);
        let file = desk.office.file(&format!("phieu-{}.xlsx", desk.next()));
        excel::write(
            &file,
            &[
                &[&format!("Mã kỳ: {period}"), "Người nhận xét: Phan Văn Thuận"],
                &["Họ và tên", "Ưu điểm", "Khuyết điểm", "Kết luận", "Mã (không sửa)"],
                &[&name, "Hoàn thành tốt việc được giao", "Còn ít phát biểu", "Đề nghị học lớp", &candidate],
            ],
        );
        let plan = desk.office.call("remarks.read_forms", json!({ "period": period, "files": [file] }));
        json!({ "plan": plan["plan"] })
    }),
    ("remarks.lock", |desk| json!({ "period": desk.period().0 })),
    ("remarks.unlock", |desk| {
        let (period, _) = desk.period();
        desk.act("remarks.lock", json!({ "period": period }));
        json!({ "period": period, "reason": "Bổ sung nhận xét nộp trễ" })
    }),
    ("remarks.remove", |desk| json!({ "period": desk.period().0 })),
    ("reviews.save", |desk| {
        let keep = json!({ "candidate": desk.candidate(), "verdict": "keep" });
        let strike = json!({ "candidate": desk.candidate(), "verdict": "strike_off", "note": "Tự nguyện xin thôi" });
        json!({ "on": "2026-05-04", "chair": "Bí thư chi bộ", "present": 12, "number": "07-NQ/CB", "people": [keep, strike] })
    }),
    (
        "reviews.change",
        |desk| json!({ "id": desk.review(), "chair": "Phó Bí thư chi bộ", "note": "Họp cùng sinh hoạt tháng" }),
    ),
    ("reviews.remove", |desk| json!({ "id": desk.review() })),
];
