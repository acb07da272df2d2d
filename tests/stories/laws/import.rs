//! What comes in from spreadsheets.

use serde_json::json;

use super::Story;
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
];
