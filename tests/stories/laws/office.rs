//! The frame of the office: school years, chi đoàn, units, signers, the health of the file.

use serde_json::json;

use super::Story;
use crate::health::blob;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("school_years.add", |desk| json!({ "label": desk.year() })),
    ("school_years.set_current", |desk| {
        // Away, and back in the next round, so that what follows happens in both school years.
        let now = desk.office.call("office.status", json!({}))["school_year"].clone();
        json!({ "label": if now == "2025-2026" { "2026-2027" } else { "2025-2026" } })
    }),
    ("branches.save", |desk| json!({ "name": desk.class(), "homeroom_teacher": "Kim Thị Thu Hà" })),
    ("branches.save", |desk| {
        let id = desk.branch();
        json!({ "id": id, "name": desk.class(), "kind": "teacher" })
    }),
    ("branches.remove", |desk| json!({ "id": desk.branch() })),
    ("settings.set_unit", |_| json!({ "role": "union_upper", "name": "Đoàn phường Bến Lá", "short_name": "phường" })),
    ("settings.set_unit", |desk| {
        let id = desk.unit();
        json!({ "id": id, "role": "party_branch", "name": "Chi bộ trường", "valid_from": "2025-07-01" })
    }),
    (
        "settings.set_level",
        |_| json!({ "role": "party_base_committee", "valid_from": "2025-07-01", "members": 15, "note": "Sau sáp nhập" }),
    ),
    ("settings.set_level", |desk| {
        let id = desk.level();
        json!({ "id": id, "role": "party_competent", "body": "delegated_committee", "members": 15, "valid_to": "2026-12-31" })
    }),
    ("settings.remove_level", |desk| json!({ "id": desk.level() })),
    ("settings.remove_unit", |desk| json!({ "id": desk.unit() })),
    (
        "settings.set_signer",
        |_| json!({ "side": "union", "name": "Nguyễn Hoàng Phúc", "post": "Bí thư", "authority_line": "TM. BAN CHẤP HÀNH" }),
    ),
    ("settings.set_signer", |desk| {
        let id = desk.signer();
        json!({ "id": id, "side": "party", "name": "Võ Thị Tâm", "post": "Bí thư", "authority_line": "T/M CHI BỘ" })
    }),
    ("settings.remove_signer", |desk| json!({ "id": desk.signer() })),
    ("office.repair", |desk| {
        let person = blob(&desk.person(Some(&desk.branch())));
        desk.spoil(&format!("UPDATE person SET sort_key = '', folded = '' WHERE id = {person};"));
        json!({})
    }),
];
