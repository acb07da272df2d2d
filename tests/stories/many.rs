//! One step for many people: one form, one operation, one undo; the refused are named and nothing is half written.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

const NAMES: [&str; 31] = [
    "Sa Ry",
    "Hữu Phát",
    "Cẩm Tiên",
    "Minh Khôi",
    "Bảo Hân",
    "Minh Đa",
    "Gia Hào",
    "Quỳnh Như",
    "Hải Yến",
    "Thanh Nhã",
    "Hải Đăng",
    "Quang Trường",
    "Minh Quân",
    "Sô Phia",
    "Chí Bảo",
    "Ngọc Linh",
    "Thanh Rith",
    "Hà My",
    "Vũ Luân",
    "Hoàng Long",
    "Ngọc Trâm",
    "Thành Lộc",
    "Ri Na",
    "Minh Tuệ",
    "Nhật Duy",
    "Khánh Vy",
    "Gia Bảo",
    "Thúy Hồng",
    "Chanh Na",
    "Đức Huy",
    "Sóc Kha",
];

fn people(office: &Office, count: usize) -> Vec<String> {
    NAMES[..count].iter().map(|name| office.candidate(&format!("Thạch {name}")).1).collect()
}

fn steps(office: &Office, candidate: &str, code: &str) -> Vec<Value> {
    let page = office.page(candidate);
    let all = page["steps"].as_array().cloned().unwrap_or_default();
    all.into_iter().filter(|step| step["code"] == code && step["voided"].is_null()).collect()
}

/// Fifteen people voted on in one meeting of the Union committee, each with votes of his own.
#[test]
fn a_vote_of_fifteen_is_one_operation_and_one_undo() {
    let office = Office::new();
    let fifteen = people(&office, 15);
    let before = office.state();
    let own: Vec<Value> = fifteen
        .iter()
        .enumerate()
        .map(
            |(at, id)| json!({ "candidate": id, "facts": { "vote": { "in_favour": 15 - at % 3, "against": at % 3 } } }),
        )
        .collect();
    let facts = json!({ "number": "09-NQ/ĐTN", "form": "4-KNĐ", "vote": { "total": 15, "present": 15 } });
    let ask = json!({ "code": "union_introduction", "on": "2026-03-02", "facts": facts, "people": own });
    assert_eq!(office.call("candidates.try_step_many", ask.clone())["refused"], json!([]));
    assert_eq!(office.state(), before, "trying writes nothing");
    let reply = office.call("candidates.record_step_many", ask);
    assert_eq!((&reply["recorded"], &reply["left_out"]), (&json!(15), &json!([])));
    assert_eq!(text(&reply["said"]), "Đã ghi «Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng» của 15 người.");
    for (at, id) in fifteen.iter().enumerate() {
        let recorded = steps(&office, id, "union_introduction");
        assert_eq!(recorded.len(), 1);
        let vote = json!({ "total": 15, "present": 15, "in_favour": 15 - at % 3, "against": at % 3 });
        assert_eq!(recorded[0]["facts"]["vote"], vote);
        assert_eq!(recorded[0]["facts"]["number"], "09-NQ/ĐTN");
        let twice = office.page(id)["findings"].to_string().contains("paper-number-twice");
        assert!(!twice, "one resolution for fifteen people is one paper");
    }
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(steps(&office, &fifteen[14], "union_introduction").len(), 1);
}

/// Certificates of a whole class: shared days, numbers in sequence, grades of their own.
#[test]
fn certificates_of_thirty_one() {
    let office = Office::new();
    let class = people(&office, 31);
    let before = office.state();
    let own: Vec<Value> = class
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let grade = if at % 4 == 0 { "Giỏi" } else { "Khá" };
            json!({ "candidate": id, "facts": { "number": format!("{}/GCN", 200 + at), "grade": grade } })
        })
        .collect();
    let facts = json!({ "class_from": "2026-04-06", "class_to": "2026-04-10", "signer": "Lê Văn Mẫu" });
    let ask = json!({ "code": "certificate_issued", "on": "2026-04-20", "facts": facts, "people": own });
    office.call("candidates.record_step_many", ask);
    let list = rows(&office.call("candidates.list", json!({})));
    assert!(list.iter().all(|row| row["stage"] == "awareness_class"), "{list:?}");
    let last = steps(&office, &class[30], "certificate_issued");
    assert_eq!((&last[0]["facts"]["number"], &last[0]["on"]), (&json!("230/GCN"), &json!("2026-04-20")));
    let page = office.page(&class[30]);
    assert!(!page["findings"].to_string().contains("paper-number-twice"));
    // One of them typed twice is told on both pages.
    let facts = json!({ "number": "200/GCN", "class_from": "2026-04-06" });
    let correct = json!({
        "candidate": class[30], "step": last[0]["id"], "on": "2026-04-20", "facts": facts, "reason": "Nhầm số",
    });
    office.call("candidates.correct_step", correct);
    for id in [&class[0], &class[30]] {
        assert!(office.page(id)["findings"].to_string().contains("paper-number-twice"));
    }
    office.undo();
    office.undo();
    assert_eq!(office.state(), before);
}

#[test]
fn one_who_is_refused_is_named_and_nothing_is_half_written() {
    let office = Office::new();
    let three = people(&office, 3);
    office.step(&three[1], "withdrawn", "2026-01-05", json!({ "reason": "Theo nguyện vọng" }));
    let own: Vec<Value> = three.iter().map(|id| json!({ "candidate": id })).collect();
    let mut ask = json!({ "code": "union_recognition", "on": "2026-03-26", "people": own });
    let failure = office.refused("candidates.record_step_many", ask.clone());
    assert_eq!(failure.refused, "step-on-closed");
    assert!(
        failure.sentence.starts_with("Chưa ghi cho ai: 1 trong 3 người bị từ chối. Thạch Hữu Phát: "),
        "{failure:?}"
    );
    let tried = office.call("candidates.try_step_many", ask.clone())["refused"].clone();
    assert_eq!(tried[0]["candidate"], three[1]);
    assert_sentence(&text(&tried[0]["sentence"]));
    ask["leave_out_refused"] = json!(true);
    let reply = office.call("candidates.record_step_many", ask.clone());
    assert_eq!(reply["recorded"], 2);
    assert_eq!(reply["left_out"][0]["candidate"], three[1]);
    assert_eq!(steps(&office, &three[1], "union_recognition").len(), 0);
    assert_eq!(steps(&office, &three[2], "union_recognition").len(), 1);
    // Nobody left is no operation.
    ask["people"] = json!([{ "candidate": three[1] }]);
    office.refused("candidates.record_step_many", ask);
}

#[test]
fn what_cannot_be_read_is_refused_for_all() {
    let office = Office::new();
    let two = people(&office, 2);
    let own = |facts: Value| json!([{ "candidate": two[0] }, { "candidate": two[1], "facts": facts }]);
    let refused: [(Value, &str); 4] = [
        (
            json!({ "code": "branch_resolution", "people": own(json!({ "vote": { "total": 9, "present": 10 } })) }),
            "vote-arithmetic",
        ),
        (json!({ "code": "certificate_issued", "people": own(json!({ "class_from": "2026-02-31" })) }), "not-a-date"),
        (json!({ "code": "baptised", "people": own(json!({})) }), "usage"),
        (json!({ "code": "union_recognition", "people": [{ "candidate": two[0] }, { "candidate": two[0] }] }), "usage"),
    ];
    for (ask, code) in refused {
        assert_eq!(office.refused("candidates.record_step_many", ask).refused, code);
    }
}

/// The form knows what most of them are waiting for.
#[test]
fn the_form_for_many_offers_what_most_are_waiting_for() {
    let office = Office::new();
    let three = people(&office, 3);
    for id in &three[..2] {
        office.step(id, "union_branch_nomination", "2026-03-02", json!({}));
    }
    let offer = office.call("candidates.step_many", json!({ "candidates": three }));
    assert_eq!(offer["people"].as_array().map(Vec::len), Some(3));
    assert_eq!(offer["steps"][0]["waiting"], 2, "{}", offer["steps"]);
    assert_eq!(offer["form"]["code"], offer["steps"][0]["code"]);
    let chosen = office.call("candidates.step_many", json!({ "candidates": three, "code": "certificate_issued" }));
    assert_eq!(chosen["form"]["code"], "certificate_issued");
}
