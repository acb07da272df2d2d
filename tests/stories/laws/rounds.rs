//! Rounds of đoàn viên ưu tú.

use serde_json::json;

use super::Story;

/// Every writing command of this area at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("rounds.open", |desk| {
        let group =
            json!({ "text": "Có giải thưởng", "source": "reward", "level": "school", "together": "Thành tích" });
        let criteria =
            json!([{ "text": "Gương mẫu" }, { "text": "Học tập từ Khá", "source": "study", "level": "kha" }, group]);
        json!({ "name": format!("Đợt {}", desk.next()), "quota": 2, "criteria": criteria })
    }),
    ("rounds.open", |desk| {
        let (round, _) = desk.round();
        json!({ "copy": round, "name": format!("Đợt {}", desk.next()) })
    }),
    ("rounds.change", |desk| {
        let (round, _) = desk.round();
        let kept = desk.office.call("rounds.get", json!({ "id": round }))["criteria"][0]["id"].clone();
        let criteria = json!([{ "id": kept, "text": "Gương mẫu trong học tập" }, { "text": "Không bị kỷ luật", "source": "no_discipline" }]);
        json!({ "id": round, "name": format!("Đợt {}", desk.next()), "committee_total": 15, "criteria": criteria })
    }),
    ("rounds.remove", |desk| {
        let (round, candidates) = desk.round();
        let criterion = desk.office.call("rounds.get", json!({ "id": round }))["criteria"][1]["id"].clone();
        let mark = json!([{ "candidate": candidates[0], "marks": [{ "criterion": criterion, "met": true }] }]);
        desk.act("rounds.fill", json!({ "id": round, "people": mark }));
        json!({ "id": round })
    }),
    ("rounds.add_people", |desk| {
        let (round, _) = desk.round();
        let known = desk.office.page(&desk.candidate())["row"]["person"].clone();
        json!({ "id": round, "persons": [known, desk.person(Some(&desk.branch()))] })
    }),
    ("rounds.take_out", |desk| {
        let (round, candidates) = desk.round();
        json!({ "id": round, "candidates": [candidates[1]] })
    }),
    ("rounds.fill", |desk| {
        let (round, candidates) = desk.round();
        let criteria = desk.office.call("rounds.get", json!({ "id": round }))["criteria"].clone();
        let tick = json!({ "criterion": criteria[0]["id"], "met": true, "evidence": "Có xác nhận" });
        let nomination = json!({ "total": 20, "present": 19, "in_favour": 17, "against": 2 });
        let one = json!({ "candidate": candidates[0], "marks": [tick], "nomination": nomination, "committee": { "in_favour": 14 } });
        let other = json!({ "candidate": candidates[1], "result": "later", "note": "Chờ kết quả học kỳ" });
        json!({ "id": round, "nominated_on": "2026-03-02", "committee_on": "2026-03-16", "committee_total": 15, "people": [one, other] })
    }),
    ("rounds.decide", |desk| desk.decision(&desk.round().0)),
    ("rounds.reopen", |desk| {
        let (round, _) = desk.round();
        let decision = desk.decision(&round);
        desk.act("rounds.decide", decision);
        json!({ "id": round })
    }),
];
