//! Lists as strangers make them: titles in short forms, in English, as questions; tables beside and below each other; what is
//! written once for many; each beside what a careful reader understands of it.

use serde_json::json;

use super::sentences::{Case, case, plain, valued};
use crate::made::Xlsx;

/// Every list.
pub fn cases() -> Vec<Case> {
    [titles(), headers(), tables(), bands(), values()].into_iter().flatten().collect()
}

fn titles() -> Vec<Case> {
    vec![
        case(
            "titles in short forms",
            plain(&[
                &["TT", "HT", "NS", "GT", "DT", "TG", "CĐ", "NVĐ", "CV", "ĐT", "GC"],
                &[
                    "1",
                    "Thạch Sô Phi",
                    "01/02/2009",
                    "Nam",
                    "Khmer",
                    "Phật giáo",
                    "11A1",
                    "26/03/2024",
                    "BT",
                    "0900000123",
                ],
            ]),
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "sex": "male", "ethnicity": "Khmer",
                "religion": "Phật giáo", "branch": "11A1", "union_joined_on": "2024-03-26", "post": "Bí thư", "phone": "0900000123" }]),
        ),
        case(
            "titles in English",
            plain(&[
                &["No.", "Name", "DOB", "Gender", "Class", "Mobile", "Ethnicity", "Student ID"],
                &["1", "Thạch Sô Phi", "01/02/2009", "M", "11A1", "0900000123", "Khmer", "0000000201"],
            ]),
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "sex": "male", "branch": "11A1",
                "phone": "0900000123", "ethnicity": "Khmer", "moet_id": "0000000201" }]),
        ),
        case(
            "titles are the questions of an online form, and the account stands before the name",
            plain(&[
                &[
                    "Thời gian hoàn tất",
                    "Email",
                    "Tên",
                    "1. Họ và tên của em:",
                    "2. Em sinh ngày nào?",
                    "3. Em đang học lớp nào?",
                    "4. Em đã là đoàn viên chưa?",
                    "5. Vui lòng nhập số điện thoại (Zalo)",
                    "6. Số điện thoại của phụ huynh",
                ],
                &[
                    "3/14/2026 9:05:10",
                    "phi@vi-du.vn",
                    "11A1 Phi",
                    "Thạch Sô Phi",
                    "01/02/2009",
                    "11A1",
                    "Rồi",
                    "0900000123",
                    "0900000200",
                ],
                &[
                    "3/14/2026 9:07:10",
                    "ry@vi-du.vn",
                    "Ry",
                    "Kim Sa Ry",
                    "25/02/2009",
                    "11A1",
                    "Chưa",
                    "không có",
                    "0900000201",
                ],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "branch": "11A1", "status": "active", "phone": "0900000123" },
                { "row": 3, "verdict": "new", "name": "Kim Sa Ry", "born_on": "2009-02-25", "status": "youth", "phone": null, "complaints": [] },
            ]),
        ),
        case(
            "the given name stands once more in a column to sort by",
            plain(&[
                &["STT", "Họ và tên", "Tên", "Ngày sinh"],
                &["1", "Thạch Sô Phi", "Phi", "01/02/2009"],
                &["2", "Kim Sa Ry", "Ry", "03/04/2009"],
            ]),
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi" }, { "row": 3, "verdict": "new", "name": "Kim Sa Ry" }]),
        ),
    ]
}

fn headers() -> Vec<Case> {
    let months = Xlsx { values: true, merged: &["A1:A2", "B1:B2", "C1:C2", "D1:F1"], ..Xlsx::default() }.bytes(&[(
        "11A1",
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Đoàn phí các tháng"],
            &["", "", "", "#9", "#10", "#11"],
            &["#1", "Thạch Sô Phi", "01/02/2009", "#2000", "#2000", "#2000"],
            &["", "Cộng", "", "#2000", "#2000", "#2000"],
        ],
    )]);
    let divided = plain(&[
        &["TT", "Họ và tên", "Trình độ", "", "Ngày vào Đoàn", "Ngày sinh", ""],
        &["", "", "Chuyên ngành", "Bậc thợ", "", "Nam", "Nữ"],
        &["A", "B", "1", "2", "3", "4", "5"],
        &["1", "Thạch Sô Phi", "Điện", "3/7", "26/03/2024", "01/02/2001", ""],
    ]);
    vec![
        case(
            "months as numbers under one title",
            months,
            &[],
            json!([{ "row": 3, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01" }]),
        ),
        case(
            "a title is divided by words nobody listed, columns are counted by letters and numbers",
            divided,
            &[],
            json!([{ "row": 4, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2001-02-01", "sex": "male", "union_joined_on": "2024-03-26" }]),
        ),
        case(
            "a table of counts is no list of people",
            Xlsx::default().bytes(&[
                ("11A1", &[&["STT", "Họ và tên", "Ngày sinh"], &["1", "Thạch Sô Phi", "01/02/2009"]]),
                (
                    "Thống kê",
                    &[&["STT", "Lớp", "Sĩ số", "Nam", "Nữ", "Dân tộc"], &["1", "11A1", "40", "18", "22", "12"]],
                ),
            ]),
            &["«Thống kê»"],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" }]),
        ),
    ]
}

fn tables() -> Vec<Case> {
    vec![
        case(
            "tables below each other, the second with its columns in another order",
            plain(&[
                &["DANH SÁCH LỚP 11A1"],
                &["STT", "Họ và tên", "Ngày sinh", "Giới tính"],
                &["1", "Thạch Sô Phi", "01/02/2009", "Nam"],
                &["Tổng cộng: 1"],
                &[],
                &["DANH SÁCH LỚP 11A2"],
                &["STT", "Họ và tên", "Giới tính", "Ngày sinh"],
                &["1", "Kim Sa Ry", "Nữ", "03/04/2009"],
            ]),
            &["có 2 bảng"],
            json!([
                { "row": 3, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "sex": "male", "branch": "11A1" },
                { "row": 8, "verdict": "new", "name": "Kim Sa Ry", "born_on": "2009-04-03", "sex": "female", "branch": "11A2" },
            ]),
        ),
        case(
            "tables below each other under the same titles",
            plain(&[
                &["DANH SÁCH LỚP 11A1"],
                &["STT", "Họ và tên", "Ngày sinh"],
                &["1", "Thạch Sô Phi", "01/02/2009"],
                &["Tổng cộng: 1"],
                &[],
                &["DANH SÁCH LỚP 11A2"],
                &["STT", "Họ và tên", "Ngày sinh"],
                &["1", "Kim Sa Ry", "03/04/2009"],
            ]),
            &[],
            json!([
                { "row": 3, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" },
                { "row": 8, "verdict": "new", "name": "Kim Sa Ry", "branch": "11A2" },
            ]),
        ),
        case(
            "two tables side by side",
            Xlsx::default().bytes(&[(
                "11A1",
                &[
                    &["STT", "Họ và tên", "Ngày sinh", "", "STT", "Họ và tên", "Ngày sinh"],
                    &["1", "Thạch Sô Phi", "01/02/2009", "", "2", "Kim Sa Ry", "03/04/2009"],
                ],
            )]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" },
                { "row": 2, "verdict": "new", "name": "Kim Sa Ry", "born_on": "2009-04-03", "branch": "11A1" },
            ]),
        ),
    ]
}

fn bands() -> Vec<Case> {
    vec![
        case(
            "classes and grades as lines between the people",
            plain(&[
                &["STT", "Họ và tên", "Ngày sinh"],
                &["I", "KHỐI 10"],
                &["1", "Lớp 10A1 - GVCN cô Hoa"],
                &["1", "Thạch Sô Phi", "01/02/2010"],
                &["10A2"],
                &["1", "Kim Sa Ry", "03/04/2010"],
                &["KHỐI 11"],
                &["", "11 Toán"],
                &["1", "Sơn Gia Hào", "05/06/2009"],
            ]),
            &[],
            json!([
                { "row": 4, "verdict": "new", "name": "Thạch Sô Phi", "branch": "10A1" },
                { "row": 6, "verdict": "new", "name": "Kim Sa Ry", "branch": "10A2" },
                { "row": 9, "verdict": "new", "name": "Sơn Gia Hào", "branch": "11 Toán" },
            ]),
        ),
        case(
            "a class written once speaks for the blank cells below it",
            plain(&[
                &["STT", "Lớp", "Họ và tên", "Ngày sinh"],
                &["1", "11A1", "Thạch Sô Phi", "01/02/2009"],
                &["2", "", "Kim Sa Ry", "03/04/2009"],
                &["3", "", "Lâm Tú", "04/04/2009"],
                &["4", "11A2", "Sơn Gia Hào", "05/06/2009"],
                &["5", "", "Danh Út", "05/07/2009"],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "branch": "11A1" },
                { "row": 3, "verdict": "new", "branch": "11A1", "says": ["11A1"] },
                { "row": 4, "verdict": "new", "branch": "11A1" },
                { "row": 5, "verdict": "new", "branch": "11A2" },
                { "row": 6, "verdict": "new", "branch": "11A2" },
            ]),
        ),
        case(
            "rows prepared and not filled in",
            Xlsx { values: true, ..Xlsx::default() }.bytes(&[(
                "11A1",
                &[
                    &["STT", "Họ và tên", "Ngày sinh", "Lớp"],
                    &["#1", "Thạch Sô Phi", "01/02/2009", "11A1"],
                    &["#2", "", "", "11A1"],
                    &["#3"],
                ],
            )]),
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi" }]),
        ),
    ]
}

fn values() -> Vec<Case> {
    let turned = valued(&[
        &["STT", "Họ và tên", "Ngày sinh", "Lớp"],
        &["#1", "Thạch Sô Phi", "01/02/2009", "@46032"],
        &["#2", "Kim Sa Ry", "01/03/2009", "@46338"],
        &["#3", "Lâm Tú", "@1", "10/1"],
    ]);
    let classes = case(
        "classes that a spreadsheet took for days, and its first day",
        turned,
        &[],
        json!([
            { "row": 2, "verdict": "new", "branch": "10/1", "says": ["10/01/2026"] },
            { "row": 3, "verdict": "new", "branch": null, "says": ["D3", "đổi thành ngày"] },
            { "row": 4, "verdict": "rejected", "branch": "10/1", "says": ["C4"] },
        ]),
    );
    vec![
        classes,
        case(
            "days without a mark between, with Roman and English months, with remarks; a day that was not given",
            valued(&[
                &["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đoàn"],
                &["#1", "Thạch Sô Phi", "01022009", "không"],
                &["#2", "Kim Sa Ry", "#1022009", "chưa vào"],
                &["#3", "Sơn Gia Hào", "1/II/2009", "26/03/2024"],
                &["#4", "Lâm Tú", "1-Feb-2009", "26/03/2024"],
                &["#5", "Danh Út", "01/02/2009 (khai sinh)", ""],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "born_on": "2009-02-01", "status": "youth", "says": ["01022009"] },
                { "row": 3, "verdict": "new", "born_on": "2009-02-01", "status": "youth" },
                { "row": 4, "verdict": "new", "born_on": "2009-02-01", "status": "active" },
                { "row": 5, "verdict": "new", "born_on": "2009-02-01" },
                { "row": 6, "verdict": "new", "born_on": "2009-02-01" },
            ]),
        ),
    ]
}
