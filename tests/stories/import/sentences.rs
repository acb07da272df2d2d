//! A list for each thing that lists of offices do to people, made here, beside what a careful reader understands of it.
//!
//! A truth row names the row of the sheet, its verdict, the fields that matter, and words that are said of it somewhere:
//! in an offer, a complaint, a doubt.

use serde_json::{Value, json};

use crate::made::{self, Table, Xlsx};

/// One list and its truth.
pub struct Case {
    /// What it shows.
    pub name: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// Words said of the whole list.
    pub notes: &'static [&'static str],
    /// Columns of dates, and whether nothing in them tells the day from the month: the office is asked once.
    pub open: &'static [(&'static str, bool)],
    /// Its rows.
    pub truth: Vec<Value>,
}

pub(super) fn case(name: &'static str, bytes: Vec<u8>, notes: &'static [&'static str], truth: Value) -> Case {
    Case { name, bytes, notes, open: &[], truth: truth.as_array().cloned().unwrap_or_default() }
}

/// Texts alone.
pub(super) fn plain(table: Table<'_>) -> Vec<u8> {
    Xlsx::default().bytes(&[("Danh sách", table)])
}

/// With numbers ("#"), days ("@") and formulas ("=").
pub(super) fn valued(table: Table<'_>) -> Vec<u8> {
    Xlsx { values: true, ..Xlsx::default() }.bytes(&[("Danh sách", table)])
}

/// Every list.
pub fn cases() -> Vec<Case> {
    let own = [layouts(), texts(), dates(), numbers(), words()].into_iter().flatten();
    own.chain(super::lists::cases()).collect()
}

fn layouts() -> Vec<Case> {
    let letterhead = plain(&[
        &["ĐOÀN TRƯỜNG THPT BẾN LÁ", "", "", "ĐOÀN TNCS HỒ CHÍ MINH"],
        &["CHI ĐOÀN 11A5"],
        &["", "", "Bến Lá, ngày 05 tháng 9 năm 2025"],
        &["DANH SÁCH ĐOÀN VIÊN NĂM HỌC 2025 - 2026"],
        &[],
        &["TT", "Họ và tên đoàn viên", "Ngày, tháng, năm sinh", "", "Nơi ở hiện nay"],
        &["", "", "Nam", "Nữ", ""],
        &["(1)", "(2)", "(3)", "(4)", "(5)"],
        &["1", "Thạch Sô Phi", "01/02/2009", "", "Ấp Chợ"],
        &["2", "Kim Sa Ry", "", "03/04/2009", "Ấp Giữa"],
        &["", "Tổng cộng: 02 đoàn viên"],
        &[],
        &["", "NGƯỜI LẬP", "", "", "TM. BCH CHI ĐOÀN"],
        &["", "(Ký tên)", "", "", "BÍ THƯ"],
        &["", "", "", "", "Lâm Tú"],
    ]);
    let merged: Table<'_> = &[
        &["Lớp", "Họ và tên", "Ngày sinh"],
        &["11A1", "Thạch Sô Phi", "01/02/2009"],
        &["", "Kim Sa Ry", "03/04/2009"],
        &["11A2", "Sơn Gia Hào", "05/06/2009"],
    ];
    let several = Xlsx::default().bytes(&[
        ("11A1", &[&["STT", "Họ và tên", "Ngày sinh"], &["1", "Thạch Sô Phi", "01/02/2009"]]),
        ("Ghi chú", &[&["Nộp trước ngày 20"]]),
        ("11A2", &[&["STT", "Họ và tên", "Ngày sinh"], &["1", "Kim Sa Ry", "03/04/2009"]]),
    ]);
    let hidden = Xlsx { hidden_rows: &[3], hidden_columns: &[3], hidden: true, ..Xlsx::default() }.bytes(&[(
        "11A1",
        &[&["STT", "Họ và tên", "Ngày sinh"], &["1", "Thạch Sô Phi", "01/02/2009"], &["2", "Kim Sa Ry", "03/04/2009"]],
    )]);
    // Excel keeps styles of cells that hold nothing, down to the last row it knows.
    let tail = "<row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/><c r=\"XFD1048576\" s=\"1\"/></row>";
    let used_empty = Xlsx { tail, ..Xlsx::default() }
        .bytes(&[("11A1", &[&["STT", "Họ và tên", "Ngày sinh"], &["1", "Thạch Sô Phi", "01/02/2009"]])]);
    vec![
        case(
            "letterhead, two header lines, birth date split under Nam and Nữ, signatures",
            letterhead,
            &[],
            json!([
                { "row": 9, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "sex": "male", "branch": "11A5", "address": "Ấp Chợ" },
                { "row": 10, "verdict": "new", "name": "Kim Sa Ry", "born_on": "2009-04-03", "sex": "female", "branch": "11A5", "address": "Ấp Giữa" },
            ]),
        ),
        case(
            "a merged class speaks for all its rows",
            Xlsx { merged: &["A2:A3"], ..Xlsx::default() }.bytes(&[("Khối 11", merged)]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "branch": "11A1" },
                { "row": 3, "verdict": "new", "branch": "11A1" },
                { "row": 4, "verdict": "new", "branch": "11A2" },
            ]),
        ),
        case(
            "several sheets, one of them no list",
            several,
            &["«Ghi chú»"],
            json!([
                { "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" },
                { "row": 2, "verdict": "new", "name": "Kim Sa Ry", "branch": "11A2" },
            ]),
        ),
        case(
            "hidden sheet, row and column are taken in and said",
            hidden,
            &["đang ẩn trong Excel", "1 dòng đang ẩn (3)", "cột đang ẩn (C)"],
            json!([
                { "row": 2, "verdict": "new", "born_on": "2009-02-01" },
                { "row": 3, "verdict": "new", "born_on": "2009-04-03" },
            ]),
        ),
        case(
            "a used-empty tail of a million rows",
            used_empty,
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi" }]),
        ),
        case(
            "names in two columns, birth date in three",
            plain(&[
                &["STT", "Họ và chữ lót", "Tên", "Ngày", "Tháng", "Năm sinh", "Nữ"],
                &["1", "Thạch Sô", "Phi", "1", "2", "2009", ""],
                &["2", "Kim Sa", "Ry", "", "4", "2009", "x"],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "born_on": "2009-02-01", "sex": "male" },
                { "row": 3, "verdict": "new", "name": "Kim Sa Ry", "born_on": "2009-04", "sex": "female" },
            ]),
        ),
        case(
            "answers of an online form: month first, one pupil twice",
            plain(&[
                &["Dấu thời gian", "Họ và tên của bạn", "Ngày sinh", "Bạn học lớp nào?", "Số điện thoại liên hệ"],
                &["3/14/2026 9:05:10", "Thạch Sô Phi", "02/25/2009", "11A1", "0900000123"],
                &["3/15/2026 20:15:00", "Kim Sa Ry", "04/03/2009", "11A1", "0900000124"],
                &["3/16/2026 7:00:00", "Thạch Sô Phi", "02/25/2009", "11A1", "0900000999"],
            ]),
            &["ghi tháng trước ngày"],
            json!([
                { "row": 2, "verdict": "doubtful", "born_on": "2009-02-25", "says": ["dòng 4", "0900000999"] },
                { "row": 3, "verdict": "new", "born_on": "2009-04-03" },
                { "row": 4, "verdict": "new", "phone": "0900000999" },
            ]),
        ),
    ]
}

fn texts() -> Vec<Case> {
    vec![
        case(
            "decomposed letters, no-break and zero-width spaces",
            plain(&[
                &["STT", "Họ\u{a0}và  tên", "Ngày sinh", "Lớp"],
                &["1", "Nguye\u{302}\u{303}n\u{a0}Va\u{306}n\u{200b} An ", "01/02/2009\u{a0}", "\u{feff}11A1"],
            ]),
            &[],
            json!([{ "row": 2, "verdict": "new", "name": "Nguyễn Văn An", "born_on": "2009-02-01", "branch": "11A1" }]),
        ),
        case(
            "capitals are offered in proper case; names as their bearers write them stay",
            plain(&[
                &["STT", "Họ và tên", "Ngày sinh"],
                &["1", "NGUYỄN THỊ HOÀNG YẾN", "01/02/2009"],
                &["2", "H'Hen Niê", "02/02/2009"],
                &["3", "Y Ăm Byă", "03/02/2009"],
                &["4", "H'HEN NIÊ KDĂM", "04/02/2009"],
                &["5", "Thạch Sa Ry", "05/02/2009"],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "name": "Nguyễn Thị Hoàng Yến", "says": ["NGUYỄN THỊ HOÀNG YẾN"] },
                { "row": 3, "verdict": "new", "name": "H'Hen Niê" },
                { "row": 4, "verdict": "new", "name": "Y Ăm Byă" },
                { "row": 5, "verdict": "new", "name": "H'Hen Niê Kdăm", "says": ["H'HEN"] },
                { "row": 6, "verdict": "new", "name": "Thạch Sa Ry" },
            ]),
        ),
    ]
}

/// A list whose birth dates a program turned where it could: 05/03, 07/11 and 02/09 became real dates the wrong way round;
/// what could not be turned stayed text.
pub fn half_turned() -> Vec<u8> {
    valued(&[
        &["STT", "Họ và tên", "Ngày sinh", "Lớp"],
        &["#1", "Thạch Sô Phi", "@39936", "11A1"],
        &["#2", "Kim Sa Ry", "25/03/2009", "11A1"],
        &["#3", "Sơn Gia Hào", "@40005", "11A1"],
        &["#4", "Lâm Tú", "17/12/2009", "11A1"],
        &["#5", "Danh Út", "@39853", "11A1"],
    ])
}

fn dates() -> Vec<Case> {
    vec![
        case(
            "half a column was turned in silence",
            half_turned(),
            &["đổi chỗ ngày và tháng"],
            json!([
                { "row": 2, "verdict": "new", "born_on": "2009-03-05", "says": ["05/03/2009"] },
                { "row": 3, "verdict": "new", "born_on": "2009-03-25" },
                { "row": 4, "verdict": "new", "born_on": "2009-11-07" },
                { "row": 5, "verdict": "new", "born_on": "2009-12-17" },
                { "row": 6, "verdict": "new", "born_on": "2009-09-02" },
            ]),
        ),
        Case {
            open: &[("C", true), ("E", false)],
            ..case(
                "a column that nothing tells the day from the month of is read day first and asked about once",
                plain(&[
                    &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày vào Đoàn"],
                    &["1", "Thạch Sô Phi", "05/03/2009", "11A1", "26/03/2024"],
                    &["2", "Kim Sa Ry", "7-11-2009", "11A1", "26/03/2024"],
                    &["3", "Sơn Gia Hào", "02.09.2009", "11A1", "03/09/2024"],
                    &["4", "Lâm Tú", "12/12/2009", "11A1", ""],
                ]),
                &[],
                json!([
                    { "row": 2, "verdict": "new", "born_on": "2009-03-05", "union_joined_on": "2024-03-26" },
                    { "row": 3, "verdict": "new", "born_on": "2009-11-07", "union_joined_on": "2024-03-26" },
                    { "row": 4, "verdict": "new", "born_on": "2009-09-02", "union_joined_on": "2024-09-03" },
                    { "row": 5, "verdict": "new", "born_on": "2009-12-12", "union_joined_on": null },
                ]),
            )
        },
        case(
            "days in every way they are written",
            valued(&[
                &["STT", "Họ và tên", "Ngày sinh", "Ngày vào Đoàn"],
                &["#1", "Thạch Sô Phi", "#39845", "26.03.2024"],
                &["#2", "Kim Sa Ry", "1-2-09", "26/3/24"],
                &["#3", "Sơn Gia Hào", "2009", "chưa"],
                &["#4", "Lâm Tú", "#2009", ""],
                &["#5", "Danh Út", "9/2009", "26/03/2024"],
                &["#6", "Lê Dũng", "2009-02-01T17:00:00.000Z", "@45377.5"],
                &["#7", "Trần Bình", "31/02/2009", "30/02/2024"],
                &["#8", "Hồ An", "01/02/2009 00:00", "26/03/2034"],
            ]),
            &[],
            json!([
                { "row": 2, "verdict": "new", "born_on": "2009-02-01", "union_joined_on": "2024-03-26", "status": "active" },
                { "row": 3, "verdict": "new", "born_on": "2009-02-01", "union_joined_on": "2024-03-26", "says": ["1-2-09", "26/3/24"] },
                { "row": 4, "verdict": "new", "born_on": "2009", "union_joined_on": null, "status": "youth" },
                { "row": 5, "verdict": "new", "born_on": "2009", "union_joined_on": null, "status": "youth" },
                { "row": 6, "verdict": "new", "born_on": "2009-09" },
                { "row": 7, "verdict": "new", "born_on": "2009-02-02", "union_joined_on": "2024-03-26", "says": ["02/02/2009"] },
                { "row": 8, "verdict": "rejected", "says": ["C8", "31/02/2009", "D8", "30/02/2024"] },
                { "row": 9, "verdict": "new", "born_on": "2009-02-01", "union_joined_on": null, "says": ["D9", "sau hôm nay"] },
            ]),
        ),
    ]
}

fn numbers() -> Vec<Case> {
    vec![case(
        "lost zeros are offered back, a number cut to 15 digits is lost, formulas never computed are named",
        valued(&[
            &["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã học sinh", "Điện thoại"],
            &["#1", "Thạch Sô Phi", "01/02/2009", "000000000101", "0000000201", "#900000123"],
            &["#2", "Kim Sa Ry", "02/02/2009", "#389256102", "#889953202", "0900 000 124"],
            &["#3", "Sơn Gia Hào", "03/02/2009", "1.02E+11", "0000000203", "=D2"],
            &["#4", "Lâm Tú", "04/02/2009", "#123456789012345000", "12", "không có"],
            &["#5", "=B2", "05/02/2009", "000000000105", "0000000205", ""],
        ]),
        &[],
        json!([
            { "row": 2, "verdict": "new", "personal_id": "000000000101", "moet_id": "0000000201", "phone": "0900000123", "says": ["900000123"] },
            { "row": 3, "verdict": "new", "personal_id": "000389256102", "moet_id": "0889953202", "phone": "0900000124", "says": ["000389256102"] },
            { "row": 4, "verdict": "rejected", "personal_id": null, "moet_id": "0000000203", "says": ["D4", "mất các chữ số", "F4: công thức chưa được tính"] },
            { "row": 5, "verdict": "new", "personal_id": null, "moet_id": null, "phone": null, "says": ["D5", "E5"] },
            { "row": 6, "verdict": "rejected", "says": ["B6: công thức chưa được tính"] },
        ]),
    )]
}

fn words() -> Vec<Case> {
    vec![case(
        "values in every spelling, classes written three ways",
        plain(&[
            &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Lớp", "Đoàn viên"],
            &["1", "Thạch Sô Phi", "01/02/2009", "Nu", "K'mer", "Thiên Chúa", "12A1", "x"],
            &["2", "Kim Sa Ry", "02/02/2009", "nữ", "Khơ me", "thiên chúa giáo", "12 A1", "X"],
            &["3", "Sơn Gia Hào", "03/02/2009", "NAM", "KHMER", "PG", "Lớp 12A1", ""],
        ]),
        &[],
        json!([
            { "row": 2, "verdict": "new", "sex": "female", "ethnicity": "Khmer", "religion": "Công giáo", "branch": "12A1", "says": ["K'mer", "Thiên Chúa"] },
            { "row": 3, "verdict": "new", "sex": "female", "ethnicity": "Khmer", "religion": "Công giáo", "branch": "12A1", "says": ["12 A1", "Khơ me"] },
            { "row": 4, "verdict": "new", "sex": "male", "ethnicity": "Khmer", "religion": "Phật giáo", "branch": "12A1", "says": ["Lớp 12A1"] },
        ]),
    ),
    case(
        "a web page under the name of a spreadsheet, with merged cells",
        "<html><body><table><tr><th>STT<th>Họ tên<th>Ngày sinh<th>Lớp</tr><tr><td>1<td>Thạch S&#244; Phi<td>01/02/2009<td rowspan=2>11A1</tr><tr><td>2<td>Kim Sa Ry<td>02/02/2009</tr></table>".as_bytes().to_vec(),
        &[],
        json!([
            { "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" },
            { "row": 3, "verdict": "new", "name": "Kim Sa Ry", "branch": "11A1" },
        ]),
    ),
    case(
        "a text with a mark and another separator",
        made::delimited('|', &[&["Họ và tên", "Ngày sinh", "Lớp"], &["Thạch Sô Phi", "01/02/2009", "11A1"]]).into_bytes(),
        &[],
        json!([{ "row": 2, "verdict": "new", "name": "Thạch Sô Phi", "branch": "11A1" }]),
    )]
}
