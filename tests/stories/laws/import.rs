//! What comes in from spreadsheets.

use serde_json::{Value, json};

use super::{Desk, Story};
use crate::excel;

/// Every writing command of these areas at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("import.commit", |desk| {
        let known = desk.name();
        desk.add(None, &known);
        let (file, class) = (desk.office.file("lop.xlsx"), desk.class());
        excel::write(
            &file,
            &[
                &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Điện thoại"],
                &["1", &known, "02/03/1999", "Nữ", &class, "0900000222"],
                &["2", &desk.name(), "11/05/2009", "Nam", &class, ""],
                &["3", &desk.name(), "", "", &class, "0900000333"],
            ],
        );
        let plan = desk.office.call("import.preview", json!({ "files": [file], "school_year": "2025-2026" }));
        json!({ "plan": plan["plan"], "remember": true })
    }),
    ("import.commit", |desk| {
        // Somebody recorded comes onto the path, somebody new too.
        let (known, class) = (desk.name(), desk.class());
        desk.add(None, &known);
        let file = desk.office.file("nguon.xlsx");
        excel::write(
            &file,
            &[
                &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày công nhận ĐVƯT", "Số GCN", "Ngày cấp GCN"],
                &["1", &known, "02/03/1999", &class, "20/11/2024", "200/GCN", "09/04/2025"],
                &["2", &desk.name(), "11/05/2007", &class, "20/11/2024", "", ""],
            ],
        );
        let ask = json!({ "files": [file], "as": "candidates", "school_year": "2025-2026" });
        let plan = desk.office.call("import.preview", ask);
        json!({ "plan": plan["plan"], "remember": true })
    }),
    ("import.commit", |desk| {
        // A plan that was left is written, with a word that was taught.
        let (saved, plan) = left(desk);
        json!({ "plan": plan, "remember": true, "saved": saved })
    }),
    ("import.save", |desk| {
        let (saved, plan) = left(desk);
        json!({ "plan": plan, "choices": "{\"year\":\"\"}", "saved": saved })
    }),
    ("import.save", |desk| {
        let file = list(desk);
        let plan = desk.office.call("import.preview", json!({ "files": [file] }));
        json!({ "plan": plan["plan"], "choices": "{}", "files": [file], "pasted": "Họ và tên\tLớp" })
    }),
    ("import.drop_saved", |desk| json!({ "id": left(desk).0 })),
    ("import.set_word", |desk| json!({ "field": "religion", "from": desk.name(), "to": "Công giáo" })),
    ("import.set_word", |desk| {
        let id = taught(desk);
        json!({ "id": id, "field": "ethnicity", "from": desk.name(), "to": "Hoa" })
    }),
    ("import.forget_word", |desk| json!({ "id": taught(desk) })),
];

/// A list of one class.
fn list(desk: &Desk<'_>) -> String {
    let (file, class) = (desk.office.file("de-do.xlsx"), desk.class());
    excel::write(
        &file,
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Dân tộc"],
            &["1", &desk.name(), "02/03/2009", &class, "Kh'mer Krom"],
            &["2", &desk.name(), "11/05/2009", &class, "Kinh"],
        ],
    );
    file
}

/// An import that was left: its id, and the plan that was made of its files since.
fn left(desk: &Desk<'_>) -> (Value, Value) {
    let file = list(desk);
    let plan = desk.office.call("import.preview", json!({ "files": [file] }))["plan"].clone();
    let ask = json!({ "plan": plan, "choices": "{}", "files": [file] });
    let saved = desk.act("import.save", ask)["id"].clone();
    let words = json!([{ "field": "ethnicity", "from": "Kh'mer Krom", "to": "Khmer" }]);
    let plan = desk.office.call("import.preview", json!({ "saved": saved, "words": words }))["plan"].clone();
    (saved, plan)
}

/// A word that was taught.
fn taught(desk: &Desk<'_>) -> Value {
    let word = json!({ "field": "ethnicity", "from": desk.name(), "to": "Khmer" });
    desk.act("import.set_word", word)["id"].clone()
}
