//! What is decided once for a whole column: its words, the order of its dates, whether it overwrites.

use serde_json::{Value, json};

use super::sentences::half_turned;
use super::{commit, counts, file, list, preview};
use crate::office::{Office, rows, text};

fn born(plan: &Value) -> Vec<Value> {
    rows(plan).iter().map(|row| row["fields"]["born_on"].clone()).collect()
}

#[test]
fn a_column_may_overwrite_by_itself() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let known = [("name", "Thạch Sô Phi"), ("born_on", "2009-02-01"), ("phone", "0900000123"), ("religion", "Không")];
    office.member(Some(&branch), &known);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Tôn giáo"];
    let path = list(&office, "khac.xlsx", &[head, &["1", "Thạch Sô Phi", "01/02/2009", "0900000456", "Công giáo"]]);
    let map = json!({ "columns": [{ "column": "D", "field": "phone", "overwrite": true }] });
    let plan = preview(&office, &path, json!({ "maps": [map] }));
    let change = json!([{ "field": "phone", "old": "0900000123", "new": "0900000456" }]);
    assert_eq!((counts(&plan), &rows(&plan)[0]["changes"]), ([0, 0, 1, 0, 0], &change));
}

#[test]
fn words_of_the_office_are_remembered() {
    let office = Office::new();
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Dân tộc", "Tôn giáo"];
    let first = list(&office, "mot.xlsx", &[head, &["1", "Thạch Sô Phi", "01/02/2009", "K'mer", "Đạo nhà"]]);
    let plan = preview(&office, &first, json!({}));
    let value = |old: &str, new: &str, known: bool| json!({ "field": if old == "K'mer" { "ethnicity" } else { "religion" }, "old": old, "new": new, "rows": 1, "known": known, "taught": false });
    assert_eq!(plan["values"], json!([value("Đạo nhà", "Đạo nhà", false), value("K'mer", "Khmer", true)]));
    let lists = plan["word_lists"].as_array().cloned().unwrap_or_default();
    assert!(lists.iter().any(|list| list["field"] == "religion" && list["words"].to_string().contains("Công giáo")));
    let words = json!([{ "field": "religion", "from": "Đạo nhà", "to": "Không" }]);
    let plan = preview(&office, &first, json!({ "words": words }));
    assert_eq!(rows(&plan)[0]["fields"]["religion"], "Không");
    office.call("import.commit", json!({ "plan": plan["plan"], "remember": true }));
    let second = list(&office, "hai.xlsx", &[head, &["1", "Kim Sa Ry", "03/04/2009", "Kinh", "ĐẠO NHÀ"]]);
    let plan = preview(&office, &second, json!({}));
    assert_eq!(rows(&plan)[0]["fields"]["religion"], "Không");
    assert!(rows(&plan)[0]["changes"].to_string().contains("ĐẠO NHÀ"), "{}", plan["rows"]);
    assert_eq!(plan["values"][0]["taught"], true, "{}", plan["values"]);
    // Taught while importing, seen among the words of the office; taken back, the next list asks again.
    let kept = rows(&office.call("import.words", json!({})));
    assert_eq!((kept.len(), &kept[0]["from"], &kept[0]["to"]), (1, &json!("Đạo nhà"), &json!("Không")));
    office
        .call("import.set_word", json!({ "id": kept[0]["id"], "field": "religion", "from": "Đạo nhà", "to": "Khác" }));
    assert_eq!(rows(&preview(&office, &second, json!({})))[0]["fields"]["religion"], "Khác");
    let twice = json!({ "field": "religion", "from": "đạo NHÀ", "to": "Không" });
    assert_eq!(office.refused("import.set_word", twice).refused, "word-taught");
    office.call("import.forget_word", json!({ "id": kept[0]["id"] }));
    assert_eq!(preview(&office, &second, json!({}))["values"][0]["known"], false);
    office.undo();
    assert_eq!(preview(&office, &second, json!({}))["values"][0]["known"], true);
}

#[test]
fn words_nobody_knows_are_listed_with_their_cell_and_taught() {
    let office = Office::new();
    let known = office.branch("11 Hóa");
    office.member(Some(&known), &[("name", "Sơn Gia Hào"), ("born_on", "2009-05-06")]);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Đối tượng"];
    let path = list(
        &office,
        "chu.xlsx",
        &[
            head,
            &["1", "Thạch Sô Phi", "01/02/2009", "gái", "11 Hóa", "ĐV"],
            &["2", "Kim Sa Ry", "03/04/2009", "N", "Lớp 11 Hoá 1", "cựu"],
            &["3", "Lâm Tú", "03/05/2009", "Nam", "11 Hóa 1", "ĐV"],
            &["4", "Danh Út", "03/06/2009", "Nam", "11 Hóa 1", "ĐV"],
        ],
    );
    let plan = preview(&office, &path, json!({}));
    let told =
        |value: &Value| (text(&value["field"]), text(&value["old"]), text(&value["new"]), value["known"] == true);
    let unknown: Vec<_> =
        plan["values"].as_array().into_iter().flatten().filter(|one| one["known"] == false).map(told).collect();
    let own = |field: &str, old: &str, new: &str| (field.to_owned(), old.to_owned(), new.to_owned(), false);
    assert_eq!(unknown, [own("sex", "N", ""), own("branch", "Lớp 11 Hoá 1", "11 Hoá 1"), own("kind", "cựu", "")]);
    let known =
        plan["values"].as_array().into_iter().flatten().map(told).any(|one| one.1 == "gái" && one.2 == "Nữ" && one.3);
    assert!(known, "{}", plan["values"]);
    let classes = plan["word_lists"].as_array().into_iter().flatten().find(|list| list["field"] == "branch");
    assert_eq!(classes.map(|list| &list["words"]), Some(&json!(["11 Hóa"])));
    let words = json!([
        { "field": "branch", "from": "Lớp 11 Hoá 1", "to": "11 Hóa 1" },
        { "field": "sex", "from": "N", "to": "Nữ" },
        { "field": "kind", "from": "cựu", "to": "Đoàn viên" },
    ]);
    let plan = preview(&office, &path, json!({ "words": words }));
    assert_eq!(counts(&plan), [4, 0, 0, 0, 0], "{}", plan["rows"]);
    let second = &rows(&plan)[1]["fields"];
    assert_eq!((&second["branch"], &second["sex"]), (&json!("11 Hóa 1"), &json!("female")));
}

#[test]
fn a_column_shows_its_dates_both_ways_and_its_capitals() {
    let office = Office::new();
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp"];
    let path = list(
        &office,
        "cot.xlsx",
        &[head, &["1", "THẠCH SÔ PHI", "01/02/2009", "11A1"], &["2", "KIM SA RY", "03/04/2009", "11A1"]],
    );
    let column = |plan: &Value, at: usize| plan["sheets"][0]["columns"][at].clone();
    let plan = preview(&office, &path, json!({}));
    let dates = &column(&plan, 2)["dates"];
    assert_eq!(dates["open"], true, "nothing tells the day from the month");
    let read = |order: usize| text(&dates["orders"][order]["examples"][0]["after"]);
    assert_eq!([read(0), read(1)], ["01/02/2009", "02/01/2009"]);
    let capitals = |plan: &Value| {
        let own = &column(plan, 1)["capitals"];
        (own["rows"].clone(), text(&own["examples"][0]["before"]), text(&own["examples"][0]["after"]))
    };
    let told = (json!(2), "THẠCH SÔ PHI".to_owned(), "Thạch Sô Phi".to_owned());
    assert_eq!(capitals(&plan), told);
    let kept = preview(&office, &path, json!({ "keep_capitals": true }));
    assert_eq!(capitals(&kept), told, "offered although the capitals stay");
    assert_eq!(rows(&kept)[0]["fields"]["name"], "THẠCH SÔ PHI");
    // One date that has one reading settles the column.
    let clear = list(
        &office,
        "ro.xlsx",
        &[head, &["1", "Lâm Tú", "25/02/2009", "11A1"], &["2", "Danh Út", "03/04/2009", "11A1"]],
    );
    assert_eq!(column(&preview(&office, &clear, json!({})), 2)["dates"]["open"], false);
}

#[test]
fn answers_of_a_form_month_first_and_the_later_answer_proposed() {
    let office = Office::new();
    let path = list(
        &office,
        "tra-loi.xlsx",
        &[
            &["Dấu thời gian", "Họ và tên của bạn", "Ngày sinh", "Bạn học lớp nào?", "Số điện thoại liên hệ"],
            &["3/14/2026 9:05:10", "Thạch Sô Phi", "02/25/2009", "11A1", "0900000123"],
            &["3/15/2026 20:15:00", "Kim Sa Ry", "04/03/2009", "11A1", "0900000124"],
            &["3/16/2026 7:00:00", "Thạch Sô Phi", "02/25/2009", "11A1", "0900000999"],
        ],
    );
    let plan = preview(&office, &path, json!({}));
    assert_eq!(born(&plan), ["2009-02-25", "2009-04-03", "2009-02-25"], "{}", plan["rows"]);
    assert_eq!(counts(&plan), [2, 0, 0, 1, 0], "{}", plan["rows"]);
    let doubt = text(&rows(&plan)[0]["doubt"]);
    assert!(doubt.contains("dòng 4") && doubt.contains("0900000999") && doubt.contains("16/03/2026"), "{doubt}");
    commit(&office, &plan);
    assert_eq!(office.named("Thạch Sô Phi")["phone"], "0900000999");
}

#[test]
fn a_half_turned_column_is_decided_once_and_can_be_decided_otherwise() {
    let office = Office::new();
    let path = file(&office, "nua-cot.xlsx", &half_turned());
    let turned = ["2009-03-05", "2009-03-25", "2009-11-07", "2009-12-17", "2009-09-02"];
    let plan = preview(&office, &path, json!({}));
    assert_eq!(plan["sheets"][0]["columns"][2]["order"], "day_first_turned", "{}", plan["sheets"]);
    assert_eq!(born(&plan), turned, "{}", plan["rows"]);
    assert!(plan["notes"].to_string().contains("đổi chỗ ngày và tháng"), "{}", plan["notes"]);
    // The column shows a cell of each kind in every order it may have.
    let dates = &plan["sheets"][0]["columns"][2]["dates"];
    let read: Vec<(String, String)> = dates["orders"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|order| (text(&order["order"]), text(&order["examples"][0]["after"])))
        .collect();
    let told = |order: &str, day: &str| (order.to_owned(), day.to_owned());
    let both = [
        told("day_first", "03/05/2009"),
        told("month_first", "03/05/2009"),
        told("day_first_turned", "05/03/2009"),
        told("month_first_turned", "05/03/2009"),
    ];
    assert_eq!((dates["open"].clone(), read), (json!(false), both.to_vec()));
    assert!(rows(&plan)[0]["changes"].to_string().contains("born_on"), "{}", plan["rows"]);
    let map = json!({ "columns": [{ "column": "C", "field": "born_on", "order": "day_first" }] });
    let plain = preview(&office, &path, json!({ "maps": [map] }));
    assert_ne!(born(&plain)[0], born(&plan)[0]);
    let wrong =
        json!({ "files": [path], "maps": [{ "columns": [{ "column": "C", "field": "born_on", "order": "never" }] }] });
    assert_eq!(office.refused("import.preview", wrong).refused, "usage");
}

#[test]
fn results_of_a_year_come_along() {
    let office = Office::new();
    let head: &[&str] = &[
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Lớp",
        "Ngày vào Đoàn",
        "KQ học tập",
        "KQ rèn luyện",
        "Xếp loại đoàn viên",
        "Trình độ văn hóa",
        "Khen thưởng",
    ];
    let line = |study: &'static str| {
        [
            "1",
            "Thạch Sô Phi",
            "01/02/2009",
            "11A1",
            "26/03/2024",
            study,
            "Tốt",
            "Hoàn thành xuất sắc nhiệm vụ",
            "11/12",
            "Giấy khen Đoàn phường",
        ]
    };
    let path = list(&office, "kq.xlsx", &[head, &line("Giỏi")]);
    let plan = preview(&office, &path, json!({}));
    assert_eq!(counts(&plan), [1, 0, 0, 0, 0], "{}", plan["rows"]);
    let before = office.state();
    commit(&office, &plan);
    assert_eq!(counts(&preview(&office, &path, json!({}))), [0, 1, 0, 0, 0]);
    let other = preview(&office, &list(&office, "kq2.xlsx", &[head, &line("Khá")]), json!({ "overwrite": true }));
    let change = json!([{ "field": "study", "old": "Giỏi", "new": "Khá" }]);
    assert_eq!(rows(&other)[0]["changes"], change, "{}", other["rows"]);
    let odd = preview(&office, &list(&office, "kq3.xlsx", &[head, &line("hay")]), json!({}));
    assert!(rows(&odd)[0]["complaints"].to_string().contains("F2"), "{}", odd["rows"]);
    office.undo();
    assert_eq!(office.state(), before);
}
