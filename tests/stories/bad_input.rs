//! Files that are not what they seem, disks that are full, folders that are in use: each gets a stable code and a
//! sentence in Vietnamese, and the office stays as it was.

use std::fmt::Write as _;

use serde_json::json;

use crate::office::{Office, another, assert_sentence, clock, rows, text};
use crate::{excel, office};

const HEAD: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp"];

/// Name of the file, what is in it, code, what the sentence must tell beside the name of the file.
type Case = (&'static str, fn(&str), &'static str, &'static [&'static str]);

const CASES: &[Case] = &[
    ("anh.xlsx", |path| put(path, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "not_a_spreadsheet", &["hình ảnh"]),
    ("giay.xlsx", |path| put(path, b"%PDF-1.7\n%\xE2\xE3\n1 0 obj"), "not_a_spreadsheet", &["PDF"]),
    ("van-ban.xlsx", |path| put(path, "Kính gửi Đoàn trường".as_bytes()), "no-people", &["họ và tên"]),
    ("mat-khau.xlsx", with_password, "file_password", &["mật khẩu"]),
    ("dut.xlsx", cut, "file_cut_off", &["chưa tải về hoặc chép xong"]),
    ("rong.xlsx", |path| put(path, b""), "file_empty", &["trống"]),
    ("chi-dong-trong.xlsx", |path| put(path, b"\r\n \r\n\t"), "file_empty", &["trống"]),
    ("khong-o.xlsx", |path| excel::write(path, &[]), "file_empty", &["trống"]),
    (
        "trang-web.xls",
        |path| put(path, b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
        "file_empty",
        &["trống"],
    ),
    ("xa.xlsx", far, "cell_too_far", &["XFD1048576", "Lớp"]),
    ("khong-nguoi.xlsx", |path| excel::write(path, &[&["Kế hoạch", "Tháng 5"]]), "no-people", &["họ và tên"]),
    ("o-dai.xlsx", endless, "cell_too_long", &["B2", "Lớp"]),
];

fn put(path: &str, bytes: &[u8]) {
    std::fs::write(path, bytes).expect("a file");
}

/// The container of an encrypted workbook: its directory names stand in the clear.
fn with_password(path: &str) {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(1024, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    bytes.resize(4096, 0);
    put(path, &bytes);
}

fn cut(path: &str) {
    excel::write(path, &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "11A1"]]);
    let whole = std::fs::read(path).expect("a spreadsheet");
    put(path, &whole[..whole.len() / 2]);
}

fn far(path: &str) {
    let mut rows = excel::raw_row(1, HEAD) + &excel::raw_row(2, &["1", "Thạch Sô Phi", "01/02/2009", "11A1"]);
    rows += "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    excel::raw(path, &rows);
}

fn endless(path: &str) {
    let name = "Sa ".repeat(20_000);
    excel::raw(path, &(excel::raw_row(1, HEAD) + &excel::raw_row(2, &["1", &name, "01/02/2009", "11A1"])));
}

#[test]
fn a_file_that_cannot_be_read_has_its_code_and_its_sentence() {
    let office = Office::new();
    for (name, make, code, words) in CASES {
        let path = office.file(name);
        make(&path);
        let failure = office.refused("import.preview", json!({ "files": [path] }));
        assert_eq!(failure.refused, *code, "{name}: {}", failure.sentence);
        for word in [name].iter().copied().chain(words.iter()) {
            assert!(failure.sentence.contains(word), "{name}: «{word}» is not in «{}»", failure.sentence);
        }
        assert!(!failure.refused.contains(name), "a code names no file");
    }
    let gone = office.refused("import.preview", json!({ "files": [office.file("khong-co.xlsx")] }));
    assert_eq!(gone.refused, "file_unreadable");
    let folder = office.refused("import.preview", json!({ "files": [office.folder()] }));
    assert_eq!(folder.refused, "not_a_spreadsheet");
}

/// One unreadable file among good ones: nothing of any of them.
#[test]
fn one_bad_file_stops_the_import_of_all() {
    let office = Office::new();
    let (good, bad) = (office.file("tot.xlsx"), office.file("hong.xlsx"));
    excel::write(&good, &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "11A1"]]);
    cut(&bad);
    assert_eq!(office.refused("import.preview", json!({ "files": [good, bad] })).refused, "file_cut_off");
}

/// Rows that were formatted down to the end of the sheet hold nobody.
#[test]
fn a_million_empty_rows_are_no_people() {
    let office = Office::new();
    let path = office.file("trieu-dong.xlsx");
    let mut sheet = excel::raw_row(1, HEAD) + &excel::raw_row(2, &["1", "Thạch Sô Phi", "01/02/2009", "11A1"]);
    for row in 3..=1_000_000 {
        write!(sheet, "<row r=\"{row}\" spans=\"1:4\"><c r=\"A{row}\" s=\"0\"/></row>").expect("room in memory");
    }
    excel::raw(&path, &sheet);
    let plan = office.call("import.preview", json!({ "files": [path] }));
    assert_eq!(rows(&plan).len(), 1);
    assert_eq!(plan["counts"]["new"], 1);
}

/// Cells that are wrong in a file that can be read: the row is rejected, the cell is named, the rest is still shown.
#[test]
fn a_bad_cell_is_named() {
    let office = Office::new();
    let path = office.file("o-sai.xlsx");
    let formula = "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"B4\"><f>CONCATENATE(&quot;Sơn &quot;,&quot;Hào&quot;)</f></c></row>";
    let long = "Sa ".repeat(3_400);
    let sheet = [
        excel::raw_row(1, HEAD),
        excel::raw_row(2, &["1", "Thạch Sô Phi", "31/02/2009", "11A1"]),
        excel::raw_row(3, &["2", long.trim(), "01/02/2009", "11A1"]),
        formula.to_owned(),
        excel::raw_row(5, &["4", "Kim Sa Ry", "01/02/2030", "11A1"]),
        excel::raw_row(6, &["5", "", "01/02/2009", "11A1"]),
    ];
    excel::raw(&path, &sheet.concat());
    let plan = office.call("import.preview", json!({ "files": [path] }));
    assert_eq!(plan["counts"]["rejected"], 5, "{plan}");
    for (row, cell) in rows(&plan).iter().zip(["C2", "B3", "B4", "C5", "B6"]) {
        let complaint = &row["complaints"][0];
        assert_eq!(complaint["cell"], cell, "{row}");
        let sentence = text(&complaint["sentence"]);
        assert!(sentence.starts_with(&format!("{cell}: ")), "{sentence}");
        assert_sentence(&sentence);
        assert!(sentence.chars().count() < 240, "a sentence stays readable: {sentence}");
    }
    assert_eq!(rows(&plan)[0]["fields"]["name"], "Thạch Sô Phi");
    assert!(text(&rows(&plan)[0]["complaints"][0]["sentence"]).contains("31/02/2009"));
    let done = office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!([&done["added"], &done["left"]], [0, 5]);
    assert_eq!(office.everybody().len(), 0);
}

/// A formula that Excel has worked out is its value; nothing is ever worked out or opened here.
#[test]
fn a_formula_is_its_kept_value() {
    let office = Office::new();
    let path = office.file("cong-thuc.xlsx");
    let row = "<row r=\"2\"><c r=\"A2\"><f>1+0</f><v>1</v></c><c r=\"B2\" t=\"str\"><f>UPPER(&quot;x&quot;)</f><v>Thạch Sô Phi</v></c></row>";
    excel::raw(&path, &(excel::raw_row(1, HEAD) + row));
    let plan = office.call("import.preview", json!({ "files": [path] }));
    assert_eq!(rows(&plan)[0]["fields"]["name"], "Thạch Sô Phi");
}

/// What looks like a formula or a page is a text like any other: letter for letter in, letter for letter out.
#[test]
fn names_that_look_like_formulas_or_pages_stay_text() {
    const NAMES: [&str; 5] = [
        "=HYPERLINK(\"http://mau.invalid\",\"Kim Sa Ry\")",
        "@SUM(1) Kim Sô",
        "+84 Thạch Phi",
        "<b>Sơn Gia Hào</b><script>alert(1)</script>",
        "Lâm & Con {họ tên}",
    ];
    let office = Office::new();
    let path = office.file("ten-la.xlsx");
    let lines: Vec<Vec<&str>> = NAMES.iter().map(|name| vec!["1", *name, "01/02/2009", "11A1"]).collect();
    let table: Vec<&[&str]> = std::iter::once(HEAD).chain(lines.iter().map(Vec::as_slice)).collect();
    excel::write(&path, &table);
    let plan = office.call("import.preview", json!({ "files": [path] }));
    for (row, name) in rows(&plan).iter().zip(NAMES) {
        assert_eq!(row["fields"]["name"], name);
    }
    let people = rows(&plan).len();
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!(office.everybody().len(), people);

    let out = office.file("xuat.xlsx");
    office.call("members.export", json!({ "search": {}, "path": out }));
    let made = office.file("giay.xlsx");
    office.call("papers.make", json!({ "paper": "branch-members", "subject": "11A1", "path": made }));
    for path in [out, made] {
        assert!(!excel::has_formula(&path), "{path}");
        let cells: Vec<String> = excel::read(&path).concat();
        for name in NAMES {
            assert!(cells.iter().any(|cell| cell == name), "{name} in {path}");
        }
    }
    for ending in ["pdf", "docx"] {
        let path = office.file(&format!("giay.{ending}"));
        office.call("papers.make", json!({ "paper": "branch-members", "subject": "11A1", "path": path }));
    }
}

/// A disk without room, tried by a limit on the size of files: the sentence comes, nothing half is kept.
#[cfg(unix)]
#[test]
fn a_database_that_may_not_grow_stays_as_it_was() {
    let office = Office::new();
    let before = office.state();
    office.call("office.close", json!({}));
    let code = office.file("ma.txt");
    put(&code, office.recovery_code.as_bytes());
    let program = dong_hanh_tests::place::program("dong-hanh-cli").expect("the command line");
    let file = dong_hanh_tests::place::fixture("import/ca-truong.xlsx");
    let length = std::fs::metadata(office.folder().join("office.db")).expect("the database").len();
    // Blocks of 1024 bytes; without the signal the write itself fails, as it does on a full disk.
    let limit = length / 1024 + 64;
    let run = std::process::Command::new("bash")
        .args(["-c", "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"", "limit", &limit.to_string()])
        .arg(program)
        .args(["--json", "--data"])
        .arg(office.folder())
        .args(["--recovery-file", &code, "import"])
        .arg(file)
        .arg("--commit")
        .output()
        .expect("a shell");
    assert_eq!(run.status.code(), Some(1), "{}", String::from_utf8_lossy(&run.stderr));
    let refused: serde_json::Value = serde_json::from_slice(&run.stdout).expect("one JSON value");
    assert!(["disk-full", "office-gone"].contains(&refused["refused"].as_str().unwrap_or_default()), "{refused}");
    assert_sentence(&text(&refused["sentence"]));

    office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
    assert_eq!(office.state(), before);
    assert_eq!(office.problems(), json!([]));
}

/// The stick is pulled out while the office is open.
#[cfg(unix)]
#[test]
fn a_file_removed_while_open_is_told_at_the_next_writing() {
    let office = Office::new();
    office.branch("11A1");
    let there = office.folder().join("office.db");
    let aside = office.file("office.db");
    std::fs::rename(&there, &aside).expect("moved away");
    let failure = office.refused("branches.save", json!({ "name": "11A2" }));
    assert_eq!(failure.refused, "office-gone");
    // Put back, everything goes on.
    std::fs::rename(&aside, &there).expect("moved back");
    office.branch("11A2");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_second_program_is_told_at_once() {
    let office = Office::new();
    let before = office.state();
    let second = another(&office.folder(), clock(office::NOW));
    let code = json!({ "recovery_code": office.recovery_code });
    let began = dong_hanh_tests::patience::now();
    let failure = second.call("office.unlock", code.clone()).expect_err("held by the first");
    assert!(began.elapsed().as_secs() < 3, "at once, not after a timeout");
    assert_eq!(failure.refused, "office-busy");
    assert_sentence(&failure.sentence);
    // The first goes on undisturbed, and lets go when it closes.
    office.branch("11A1");
    office.undo();
    assert_eq!(office.state(), before);
    office.call("office.close", json!({}));
    second.call("office.unlock", code).expect("free now");
}

#[test]
fn a_folder_with_an_office_is_never_made_anew() {
    let office = Office::new();
    let args = json!({ "unit": "Đoàn trường khác", "kind": "school", "school_year": "2025-2026" });
    assert_eq!(office.refused("office.create", args).refused, "office-exists");
    let failure = another(&office.folder(), clock(office::NOW)).call("office.demo", json!({})).expect_err("refused");
    assert_eq!(failure.refused, "office-exists");
    office.branch("11A1");
}

#[test]
fn wrong_arguments_are_wrong_usage() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Kim Sa Ry");
    let cases = [
        ("members.search", json!({ "limit": "mười" })),
        ("members.add", json!({})),
        ("members.add", json!({ "values": [{ "field": "shoe_size", "value": "38" }] })),
        ("candidates.record_step", json!({ "candidate": candidate, "code": "danced", "on": office::TODAY })),
        ("import.preview", json!({ "files": [] })),
        ("no.such_command", json!({})),
    ];
    for (command, args) in cases {
        let failure = office.refused(command, args);
        assert!(failure.usage, "{command}: {}", failure.refused);
    }
}

#[test]
fn a_file_that_cannot_be_written_leaves_no_half() {
    let office = Office::new();
    let folder = office.file("khong-co-thu-muc");
    for path in [format!("{folder}/xuat.xlsx"), office.file("xuat.pdf")] {
        office.refused("members.export", json!({ "search": {}, "path": path }));
        assert!(!std::path::Path::new(&path).exists());
    }
    let journal = rows(&office.call("journal.list", json!({})));
    assert!(journal.iter().all(|row| row["command"] != "members.export"), "what was not written is not in the journal");
}
