//! One list in every kind of file an office is given: found by content, the same people each time; and what is no list.

use calamine::Reader as _;
use dong_hanh_tests::old_letters::{spoilt, tcvn3, vni, windows_1258};
use serde_json::{Value, json};

use super::{counts, file, preview};
use crate::made::{self, Xlsx};
use crate::office::{Office, assert_sentence, rows, text};

const LIST: made::Table<'_> = &[
    &["DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN 11A5"],
    &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Ngày vào Đoàn", "Số CCCD"],
    &["1", "Nguyễn Thị Hoàng Yến", "05/09/2009", "Nữ", "Kinh", "26/03/2024", "000000000101"],
    &["2", "Trần Văn Đức", "17/12/2009", "Nam", "Khmer", "26/03/2025", "000000000102"],
    &["3", "Lê Dũng", "01/02/2009", "Nam", "Kinh", "", "000000000103"],
    &["4", "Thạch Sa Ry", "03/04/2009", "Nữ", "Khmer", "", "000000000104"],
    &["", "Tổng cộng: 4 người."],
];

/// What every file of this list says, row by row.
pub(super) fn people(plan: &Value) -> Vec<Value> {
    let fields = ["name", "born_on", "sex", "branch", "ethnicity", "union_joined_on", "personal_id"];
    rows(plan).iter().map(|row| fields.iter().map(|field| row["fields"][field].clone()).collect()).collect()
}

pub(super) fn expected() -> Vec<Value> {
    let row = |name: &str, born: &str, sex: &str, ethnicity: &str, joined: Option<&str>, number: &str| {
        json!([name, born, sex, "11A5", ethnicity, joined, number])
    };
    vec![
        row("Nguyễn Thị Hoàng Yến", "2009-09-05", "female", "Kinh", Some("2024-03-26"), "000000000101"),
        row("Trần Văn Đức", "2009-12-17", "male", "Khmer", Some("2025-03-26"), "000000000102"),
        row("Lê Dũng", "2009-02-01", "male", "Kinh", None, "000000000103"),
        row("Thạch Sa Ry", "2009-04-03", "female", "Khmer", None, "000000000104"),
    ]
}

/// The list in every kind of file.
pub(super) fn files() -> Vec<(&'static str, Vec<u8>)> {
    let sheet = [("11A5", LIST)];
    let utf16 = |little: bool| -> Vec<u8> {
        let content = format!("\u{feff}{}", made::delimited('\t', LIST));
        content.encode_utf16().flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
    };
    let old = |write: fn(&str) -> Vec<u8>| write(&made::delimited(';', LIST));
    let as_letters = |bytes: Vec<u8>| -> String { bytes.iter().map(|byte| char::from(*byte)).collect() };
    let in_font = |write: fn(&str) -> Vec<u8>| -> Vec<Vec<String>> {
        LIST.iter().map(|row| row.iter().map(|text| as_letters(write(text))).collect()).collect()
    };
    let tcvn = in_font(tcvn3);
    let tcvn: Vec<Vec<&str>> = tcvn.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let tcvn: Vec<&[&str]> = tcvn.iter().map(Vec::as_slice).collect();
    vec![
        ("xlsx", Xlsx::default().bytes(&sheet)),
        ("xlsx strict", Xlsx { strict: true, ..Xlsx::default() }.bytes(&sheet)),
        ("xlsx without addresses", Xlsx { unaddressed: true, ..Xlsx::default() }.bytes(&sheet)),
        ("xlsx in .VnTime", Xlsx { font: Some(".VnTime"), ..Xlsx::default() }.bytes(&[("11A5", &tcvn)])),
        ("xlsx in TCVN3, no font named", Xlsx::default().bytes(&[("11A5", &tcvn)])),
        ("xlsb", made::xlsb("11A5", LIST)),
        ("ods", made::ods("11A5", LIST, None)),
        ("ods in .VnTime", made::ods("11A5", &tcvn, Some(".VnTime"))),
        ("xls in .VnTime", made::xls("11A5", &made::bytes_of(LIST, tcvn3), ".VnTime")),
        ("xls in VNI", made::xls("11A5", &made::bytes_of(LIST, vni), "VNI-Times")),
        ("xls, bare records, TCVN3", made::bare_records(&made::bytes_of(LIST, tcvn3))),
        ("xls, bare records, 1258", made::bare_records(&made::bytes_of(LIST, windows_1258))),
        ("html", made::html("Trường THPT Bến Lá", LIST).into_bytes()),
        ("xml 2003", made::sheet_xml("11A5", LIST).into_bytes()),
        ("page in one file (MHT)", made::mht("11A5", LIST, true)),
        ("page in one file, base64", made::mht("11A5", LIST, false)),
        ("csv ,", made::delimited(',', LIST).into_bytes()),
        ("csv ;", made::delimited(';', LIST).into_bytes()),
        ("csv |", made::delimited('|', LIST).into_bytes()),
        ("tsv", made::delimited('\t', LIST).into_bytes()),
        ("csv, BOM", format!("\u{feff}{}", made::delimited(';', LIST)).into_bytes()),
        ("csv, sep=", format!("sep=,\r\n{}", made::delimited(',', LIST)).into_bytes()),
        ("UTF-16 LE", utf16(true)),
        ("UTF-16 BE", utf16(false)),
        ("csv in TCVN3", old(tcvn3)),
        ("csv in VNI", old(vni)),
        ("csv in Windows-1258", old(windows_1258)),
        ("csv, UTF-8 read as 1252 and saved again", spoilt(&made::delimited(';', LIST)).into_bytes()),
    ]
}

#[test]
fn every_kind_of_file_says_the_same() {
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect::<Vec<u8>>();
    let office = Office::new();
    for (kind, bytes) in &files() {
        // The ending tells nothing.
        let path = file(&office, "lop.dat", bytes);
        let plan = preview(&office, &path, json!({}));
        assert_eq!(people(&plan), expected(), "{kind}: {}", plan["rows"]);
        assert_eq!(counts(&plan), [4, 0, 0, 0, 0], "{kind}");
    }
    // A block pasted is a file too.
    let plan = office.call("import.preview", json!({ "pasted": made::delimited('\t', LIST) }));
    assert_eq!(people(&plan), expected());
    // Saved as 1252, the letters beyond it are lost: the file is stopped, and where only rows are, the rows.
    let refused = office.refused(
        "import.preview",
        json!({ "files": [file(&office, "mat-chu.csv", &latin(&made::delimited(';', LIST)))] }),
    );
    assert_eq!(refused.refused, "letters-lost");
    assert!(refused.sentence.contains("CSV UTF-8"), "{}", refused.sentence);
    let head = made::delimited(';', &LIST[..2]);
    let lost =
        [head.into_bytes(), b"1;Nguy?n V?n An;05/09/2009;Nam;Kinh;;\r\n2;Kim Sa Ry;05/09/2009;Nam;Kinh;;".to_vec()];
    let plan = preview(&office, &file(&office, "mat-chu.csv", &lost.concat()), json!({}));
    let told = text(&rows(&plan)[0]["complaints"][0]["sentence"]);
    assert_eq!(counts(&plan), [1, 0, 0, 0, 1], "{}", plan["rows"]);
    assert!(told.contains("B3") && told.contains("CSV UTF-8"), "{told}");
}

/// Two readers, one opinion: calamine sees the same texts in a workbook of records.
#[test]
fn a_binary_workbook_is_one_to_others_too() {
    let bytes = made::xlsb("11A5", LIST);
    let mut book: calamine::Xlsb<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).expect("a workbook");
    let range = book.worksheet_range("11A5").expect("a sheet");
    let found: Vec<String> = range.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
    let made: Vec<&str> = LIST.iter().flat_map(|row| row.iter().copied()).filter(|text| !text.is_empty()).collect();
    assert_eq!(found, made);
}

#[test]
fn what_was_rewritten_is_shown_before_and_after() {
    let office = Office::new();
    let path = file(&office, "lop.xls", &made::xls("11A5", &made::bytes_of(LIST, tcvn3), ".VnTime"));
    let plan = preview(&office, &path, json!({}));
    let mended = plan["sheets"][0]["mended"].as_array().expect("columns").clone();
    let names = mended.iter().find(|column| column["column"] == "B").expect("the names");
    assert_eq!((&names["way"], &names["after"]), (&json!("TCVN3 (ABC)"), &json!("Nguyễn Thị Hoàng Yến")));
    assert_ne!(names["before"], names["after"]);
    let notes: Vec<String> = plan["notes"].as_array().into_iter().flatten().map(text).collect();
    assert!(notes.iter().any(|note| note.contains("TCVN3") && note.contains("Nguyễn Thị Hoàng Yến")), "{notes:?}");
    notes.iter().for_each(|note| assert_sentence(note));
}

#[test]
fn capital_fonts_give_capitals_and_proper_case_is_only_offered() {
    let office = Office::new();
    let head: Vec<Vec<u8>> = ["STT", "Họ và tên", "Ngày sinh"].map(tcvn3).to_vec();
    let row: Vec<Vec<u8>> = ["1", "nguyễn thị hoàng yến", "05/09/2009"].map(tcvn3).to_vec();
    let path = file(&office, "hoa.xls", &made::xls("11A5", &[head, row], ".VnTimeH"));
    let row = |more: Value| rows(&preview(&office, &path, more)).remove(0);
    assert_eq!(row(json!({}))["fields"]["name"], "Nguyễn Thị Hoàng Yến");
    assert_eq!(row(json!({ "keep_capitals": true }))["fields"]["name"], "NGUYỄN THỊ HOÀNG YẾN");
}

#[test]
fn days_counted_from_1904_and_formulas_never_computed() {
    let office = Office::new();
    let table: made::Table<'_> = &[
        &["STT", "Họ và tên", "Ngày sinh", "Lớp"],
        &["#1", "Thạch Sô Phi", "@38426", "11A1"],
        &["#2", "Kim Sa Ry", "@38427", "=B2"],
    ];
    let bytes = Xlsx { from_1904: true, values: true, ..Xlsx::default() }.bytes(&[("11A1", table)]);
    let plan = preview(&office, &file(&office, "mac.xlsx", &bytes), json!({}));
    let found = rows(&plan);
    assert_eq!(found[0]["fields"]["born_on"], "2009-03-16");
    assert_eq!(found[1]["verdict"], "rejected");
    assert!(text(&found[1]["complaints"][0]["sentence"]).contains("D3: công thức chưa được tính"), "{}", found[1]);
}

#[test]
fn what_is_hidden_is_taken_in_and_said() {
    let office = Office::new();
    let xlsx = Xlsx { hidden_rows: &[4], hidden_columns: &[3], hidden: true, ..Xlsx::default() };
    let plan = preview(&office, &file(&office, "an.xlsx", &xlsx.bytes(&[("11A5", LIST)])), json!({}));
    assert_eq!(people(&plan), expected());
    let notes = plan["notes"].to_string();
    let sheet = &plan["sheets"][0];
    let hidden: Vec<bool> =
        sheet["columns"].as_array().into_iter().flatten().map(|column| column["hidden"] == true).collect();
    assert_eq!((&sheet["hidden"], &sheet["hidden_rows"]), (&json!(true), &json!(1)));
    assert_eq!(hidden.iter().position(|hidden| *hidden), Some(2), "{}", sheet["columns"]);
    for words in ["đang ẩn trong Excel", "1 dòng đang ẩn (4)", "cột đang ẩn (C)"] {
        assert!(notes.contains(words), "{words}: {notes}");
    }
}

#[test]
fn a_merged_class_speaks_for_all_its_rows() {
    let office = Office::new();
    let table: made::Table<'_> = &[
        &["Lớp", "Họ và tên", "Ngày sinh"],
        &["11A1", "Thạch Sô Phi", "01/02/2009"],
        &["", "Kim Sa Ry", "03/04/2009"],
        &["11A2", "Sơn Gia Hào", "05/06/2009"],
    ];
    let bytes = Xlsx { merged: &["A2:A3"], ..Xlsx::default() }.bytes(&[("khối 11", table)]);
    let plan = preview(&office, &file(&office, "gop.xlsx", &bytes), json!({}));
    let classes: Vec<Value> = rows(&plan).iter().map(|row| row["fields"]["branch"].clone()).collect();
    assert_eq!(classes, ["11A1", "11A1", "11A2"]);
}

#[test]
fn locked_half_downloaded_and_no_list_are_three_sentences() {
    let office = Office::new();
    let whole = Xlsx::default().bytes(&[("11A5", LIST)]);
    let files = [
        ("khoa.xlsx", made::contained("EncryptedPackage", &[0; 5000]), "file_password", "mật khẩu"),
        ("dut.xlsx", whole[..whole.len() / 2].to_vec(), "file_cut_off", "chưa tải về hoặc chép xong"),
        ("anh.xlsx", b"\x89PNG\r\n\x1a\n0000".to_vec(), "not_a_spreadsheet", "không phải bảng tính"),
    ];
    let mut paths = vec![file(&office, "lop.xlsx", &whole)];
    for (name, bytes, code, words) in &files {
        let path = file(&office, name, bytes);
        let refused = office.refused("import.preview", json!({ "files": [path] }));
        assert_eq!(refused.refused, *code, "{}", refused.sentence);
        assert!(refused.sentence.contains(words) && refused.sentence.contains(name), "{}", refused.sentence);
        paths.push(path);
    }
    // One bad file refuses the whole list, unless it is to be left out: then it is named.
    assert_eq!(office.refused("import.preview", json!({ "files": paths })).refused, "file_password");
    let plan = office.call("import.preview", json!({ "files": paths, "leave_unreadable": true }));
    assert_eq!(counts(&plan), [4, 0, 0, 0, 0]);
    let unread: Vec<(String, String)> = plan["unread"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|file| (text(&file["file"]), text(&file["code"])))
        .collect();
    let told: Vec<(String, String)> =
        files.iter().map(|(name, _, code, _)| ((*name).to_owned(), (*code).to_owned())).collect();
    assert_eq!(unread, told);
}

#[test]
fn thirty_files_are_one_plan() {
    let office = Office::new();
    let paths: Vec<String> = (1..=30)
        .map(|number| {
            let (tab, name) = (
                format!("10A{number}"),
                format!("Thạch Sô Phi {}", "ABCDEFGHIJKLMNOPQRSTUVWXYZĂÂÊÔ".chars().nth(number - 1).unwrap_or('Z')),
            );
            let born = format!("{:02}/03/2010", number.min(28));
            let table: &[&[&str]] = &[&["STT", "Họ và tên", "Ngày sinh"], &["1", &name, &born]];
            file(&office, &format!("lop-{number}.xlsx"), &Xlsx::default().bytes(&[(tab.as_str(), table)]))
        })
        .collect();
    let plan = office.call("import.preview", json!({ "files": paths }));
    assert_eq!(counts(&plan), [30, 0, 0, 0, 0], "{}", plan["rows"]);
    let done = office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!((&done["added"], &done["branches"]), (&json!(30), &json!(30)));
    office.undo();
    assert_eq!(office.everybody().len(), 0);
}
