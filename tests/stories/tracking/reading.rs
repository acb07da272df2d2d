//! What the rows of a tracking list say, and what is said of rows that cannot be taken as they stand.

use serde_json::json;

use super::{commit, counts, list, preview, steps_of};
use crate::excel;
use crate::office::{Office, rows, text};

#[test]
fn two_header_lines_number_and_day_in_one_cell_dates_as_text() {
    let office = Office::new();
    let file = list(
        &office,
        "hai-dong.xlsx",
        &[
            &["ĐOÀN TRƯỜNG THPT BẾN LÁ"],
            &["DANH SÁCH THEO DÕI KẾT NẠP ĐẢNG"],
            &[],
            &[
                "TT",
                "Họ và tên",
                "Ngày sinh",
                "Chi đoàn",
                "Đảng viên giúp đỡ",
                "Giấy chứng nhận",
                "",
                "NQ Đoàn (số, ngày)",
                "Nghị quyết chi bộ",
                "",
                "",
                "QĐ kết nạp",
                "Hết 12 tháng",
            ],
            &["", "", "", "", "", "Số", "Ngày cấp", "", "Số", "Ngày", "Số phiếu", "", ""],
            &[
                "1",
                "Thạch Sô Phi",
                "2/3/2007",
                "12A1",
                "Nguyễn Thị Mỹ Duyên",
                "200/GCN",
                "9.4.2025",
                "số 15-NQ/ĐTN, 12/6/2025",
                "38-NQ/CB",
                "8-7-2025",
                "28/29/30",
                "324-QĐ/ĐU ngày 09/10/2025",
                "",
            ],
            &["2", "Kim Sa Ry", "05/06/2007", "12A1", "", "201/GCN", "45756", "QĐ 45 (02/2025)", "", "", "", "", ""],
            &["3", "Sơn Gia Hào", "07/08/2007", "12A1", "", "202/GCN", "31/02/2025", "", "", "", "", "", ""],
            &["4", "Lâm Ngọc Ánh", "07/08/2007", "12A1", "", "203/GCN", "01/10/2027", "", "", "", "", "", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    let found = rows(&plan);
    assert_eq!(counts(&plan), [2, 0, 0, 0, 2], "{found:?}");
    let papers = json!({
        "certificate_issued": "200/GCN", "union_introduction": "15-NQ/ĐTN", "branch_resolution": "38-NQ/CB",
        "admission_decision": "324-QĐ/ĐU",
    });
    let steps = json!({
        "certificate_issued": "2025-04-09", "union_introduction": "2025-06-12", "branch_resolution": "2025-07-08",
        "admission_decision": "2025-10-09",
    });
    assert_eq!((&found[0]["fields"]["papers"], &found[0]["fields"]["steps"]), (&papers, &steps));
    // Three months from the resolution to the decision: late, told beside its cell, and taken all the same.
    let findings = found[0]["path"]["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["cell"] == "L6"), "{findings:?}");
    // Month and year are no day: the paper stays as written and is complained about.
    assert_eq!(found[1]["fields"]["papers"]["union_introduction"], "QĐ 45 (02/2025)");
    assert_eq!(found[1]["fields"]["steps"], json!({ "certificate_issued": "2025-04-09" }));
    assert_eq!(found[1]["complaints"][0]["cell"], "H7");
    // What no calendar has, and what is still to come, keeps the row out and says where.
    for (row, cell) in [(2, "G8"), (3, "G9")] {
        assert_eq!(found[row]["complaints"][0]["cell"], cell, "{}", found[row]);
        assert!(text(&found[row]["complaints"][0]["sentence"]).starts_with(cell));
    }
    commit(&office, &plan);
    let recorded = steps_of(&office, "Thạch Sô Phi");
    assert!(recorded.contains_key("companion_assignment"));
    assert_eq!(counts(&preview(&office, &file, json!({}))), [0, 2, 0, 0, 2]);
}

#[test]
fn what_the_path_refuses_is_rejected_with_its_sentence() {
    let office = Office::new();
    let head: &[&str] = &[
        "Họ và tên",
        "Ngày sinh",
        "Lớp",
        "Đảng viên giúp đỡ",
        "Ngày QĐ kết nạp",
        "Ngày lễ kết nạp",
        "Ngày đủ 18 tuổi",
    ];
    let file = list(
        &office,
        "sai.xlsx",
        &[
            head,
            &["Thạch Sô Phi", "02/03/2007", "12A1", "", "", "19/05/2025", ""],
            &["Kim Sa Ry", "02/03/2007", "12A1", "", "20/05/2025", "19/05/2025", ""],
            &["Sơn Gia Hào", "02/03/2007", "12A1", "Sơn Gia Hào", "", "", ""],
            &["Lâm Ngọc Ánh", "02/03/2007", "12A1", "", "x", "", "03/03/2025"],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    let found = rows(&plan);
    assert_eq!(counts(&plan), [1, 0, 0, 0, 3]);
    for (row, cell) in [(0, "F2"), (1, "F3"), (2, "D4")] {
        assert_eq!(found[row]["complaints"][0]["cell"], cell, "{}", found[row]);
    }
    let odd: Vec<String> =
        found[3]["complaints"].as_array().expect("complaints").iter().map(|one| text(&one["cell"])).collect();
    assert_eq!(odd, ["E5", "G5"], "a mark without a day, and a day that does not follow from the birth date");
    assert_eq!(found[3]["fields"]["stage"], "awaiting_ceremony");
}

#[test]
fn the_shipped_form_comes_back_without_any_mapping() {
    let office = Office::new();
    let path = office.file("mau.xlsx");
    assert_eq!(office.call("import.save_form", json!({ "path": path }))["path"], path.as_str());
    assert!(!excel::has_formula(&path));
    let form = excel::read(&path);
    let head = form.iter().position(|row| row.iter().any(|cell| cell == "Họ và tên")).expect("the header");
    let filled: Vec<(&str, &str)> = vec![
        ("Họ và tên", "Thạch Sô Phi"),
        ("Ngày sinh", "02/03/2007"),
        ("Giới tính", "Nam"),
        ("Chi đoàn", "12A1"),
        ("Ngày vào Đoàn", "26/03/2022"),
        ("Số QĐ công nhận ĐVƯT", "14-QĐ/ĐTN"),
        ("Ngày công nhận ĐVƯT", "20/11/2024"),
        ("Ngày vào danh sách cảm tình Đảng", "03/02/2025"),
        ("Đảng viên giúp đỡ", "Nguyễn Thị Mỹ Duyên"),
        ("Số giấy chứng nhận", "200/GCN"),
        ("Ngày cấp giấy chứng nhận", "09/04/2025"),
        ("Số NQ Đoàn giới thiệu", "09-NQ/ĐTN"),
        ("Ngày NQ Đoàn giới thiệu", "12/05/2025"),
        ("Ngày nộp đơn xin vào Đảng", "19/05/2025"),
        ("Ngày nộp lý lịch", "26/05/2025"),
        ("Ngày có kết quả thẩm tra lý lịch", "20/06/2025"),
        ("Người giới thiệu", "Phan Văn Thuận"),
        ("Số NQ chi bộ", "17-NQ/CB"),
        ("Ngày chi bộ xét", "07/07/2025"),
        ("Số QĐ kết nạp", "324-QĐ/ĐU"),
        ("Ngày QĐ kết nạp", "01/08/2025"),
        ("Ngày lễ kết nạp", "20/08/2025"),
    ];
    let titles: Vec<&str> = form[head].iter().map(String::as_str).collect();
    let row: Vec<&str> = titles
        .iter()
        .map(|title| filled.iter().find(|(name, _)| name == title).map(|(_, value)| *value).unwrap_or_default())
        .collect();
    assert_eq!(row.iter().filter(|cell| !cell.is_empty()).count(), filled.len(), "every column is there");
    let back = list(&office, "da-dien.xlsx", &[&["DANH SÁCH THEO DÕI NGƯỜI TRONG NGUỒN"], &titles, &row]);
    let plan = office.call("import.preview", json!({ "files": [back] }));
    assert_eq!((&plan["as"], counts(&plan)), (&json!("candidates"), [1, 0, 0, 0, 0]));
    let own = &rows(&plan)[0];
    assert_eq!(own["complaints"], json!([]));
    assert_eq!(own["fields"]["stage"], "probationary");
    assert_eq!(own["fields"]["steps"].as_object().expect("steps").len(), 10);
    assert_eq!(own["fields"]["papers"].as_object().expect("papers").len(), 5);
    commit(&office, &plan);
    assert_eq!(counts(&office.call("import.preview", json!({ "files": [back] }))), [0, 1, 0, 0, 0]);
}

#[test]
fn a_map_of_a_tracking_list_is_remembered_apart_from_the_same_titles_of_people() {
    let office = Office::new();
    let head: &[&str] = &["Họ và tên", "Ngày sinh", "Lớp", "Ngày vào Đảng"];
    let file = list(&office, "dang.xlsx", &[head, &["Thạch Sô Phi", "02/03/2000", "GV", "19/05/2024"]]);
    let plan = preview(&office, &file, json!({}));
    assert_eq!(rows(&plan)[0]["fields"]["steps"], json!({}), "which of the four dates it is nobody can know");
    let notes = plan["notes"].as_array().expect("notes");
    assert!(notes.iter().any(|note| text(note).contains("Ngày vào Đảng")), "{notes:?}");
    let map = json!({ "columns": [{ "column": "D", "field": "admission_decision.on" }] });
    let plan = preview(&office, &file, json!({ "maps": [map] }));
    assert_eq!(rows(&plan)[0]["fields"]["steps"], json!({ "admission_decision": "2024-05-19" }));
    office.call("import.commit", json!({ "plan": plan["plan"], "remember": true }));
    assert_eq!(preview(&office, &file, json!({}))["sheets"][0]["remembered"], true);
    let people = office.call("import.preview", json!({ "files": [file], "as": "members" }));
    assert_eq!(people["sheets"][0]["remembered"], false);
    assert!(people["fields"].as_array().expect("fields").iter().all(|field| !text(&field["code"]).contains('.')));
}
