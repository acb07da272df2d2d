//! What is recorded by year: marks, ratings, fees, rewards.

use serde_json::{Value, json};

use super::Story;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("yearly.set", |desk| {
        let people = [desk.person(Some(&desk.branch())), desk.person(None)];
        let cell =
            |person: &String, field: &str, value: &str| json!({ "person": person, "field": field, "value": value });
        let cells: Vec<Value> = people
            .iter()
            .flat_map(|one| {
                [cell(one, "study", "kha"), cell(one, "rating", "Xuất sắc"), cell(one, "strengths", "Nhiệt tình")]
            })
            .collect();
        json!({ "cells": cells })
    }),
    ("yearly.set", |desk| {
        // What is cleared again leaves no row.
        let (person, year) = (desk.person(None), desk.year());
        let cell = |value: &str| json!([{ "person": person, "field": "rating", "value": value }]);
        desk.act("yearly.set", json!({ "school_year": year, "cells": cell("good") }));
        json!({ "school_year": year, "cells": cell("") })
    }),
    ("yearly.set_scale", |desk| {
        let own = format!("Mức {}", desk.next());
        json!({ "levels": [{ "code": "excellent", "label": "Xuất sắc" }, { "label": own }, { "label": "Trung bình", "short": "TB" }] })
    }),
    ("yearly.lock", |desk| json!({ "school_year": desk.rated_year() })),
    ("yearly.unlock", |desk| {
        let year = desk.rated_year();
        desk.act("yearly.lock", json!({ "school_year": year }));
        json!({ "school_year": year, "reason": "Bổ sung người chuyển đến" })
    }),
    ("yearly.set_months", |desk| {
        let people = [desk.person(None), desk.person(None)];
        let cells: Vec<Value> = people
            .iter()
            .flat_map(|one| ["2025-09", "2025-10"].map(|month| json!({ "person": one, "month": month })))
            .collect();
        json!({ "cells": cells, "paid": true, "absent": true, "reason": "Ốm dài ngày" })
    }),
    ("yearly.set_months", |desk| {
        let cells = json!([{ "person": desk.person(None), "month": "2025-09" }]);
        desk.act("yearly.set_months", json!({ "cells": cells, "paid": true }));
        json!({ "cells": cells, "paid": false })
    }),
    (
        "yearly.set_rates",
        |desk| json!({ "rates": [{ "from": "2026-01-01", "unsalaried": 3000 + desk.next(), "salaried": 9000 }] }),
    ),
    ("yearly.set_rates", |desk| {
        let rate = json!({ "from": "2025-01-01", "unsalaried": 1000 + desk.next(), "salaried": 9000 });
        desk.act("yearly.set_rates", json!({ "rates": [rate] }));
        json!({ "rates": [] })
    }),
    ("yearly.save_reward", |desk| desk.award("prize")),
    ("yearly.save_reward", |desk| {
        let mut award = desk.award("prize");
        award["id"] = desk.act("yearly.save_reward", award.clone())["id"].clone();
        award["kind"] = json!("merit");
        award
    }),
    ("yearly.remove_reward", |desk| {
        let award = desk.award("title");
        json!({ "id": desk.act("yearly.save_reward", award)["id"] })
    }),
    ("yearly.save_discipline", |desk| desk.award("reprimand")),
    ("yearly.save_discipline", |desk| {
        let mut award = desk.award("warning");
        award["id"] = desk.act("yearly.save_discipline", award.clone())["id"].clone();
        award["content"] = json!("");
        award
    }),
    ("yearly.remove_discipline", |desk| {
        let award = desk.award("reprimand");
        json!({ "id": desk.act("yearly.save_discipline", award)["id"] })
    }),
    (
        "yearly.set_education",
        |desk| json!({ "person": desk.person(None), "general": "11/12", "language": "Tiếng Anh B1" }),
    ),
    ("yearly.set_education", |desk| {
        let person = desk.person(None);
        desk.act("yearly.set_education", json!({ "person": person, "general": "11/12" }));
        json!({ "person": person })
    }),
];
