//! The first day on a school's PC, told with the true command line: an office is made, a class imported, a paper printed,
//! something undone, a backup made and brought back; then what a PC puts in the way: long paths, a second program, a
//! program that dies, a file that somebody has open.
//!
//! The folder has a name as people give it there. `DONG_HANH_DOCUMENTS` says where it lies; under Wine that is
//! `C:\users\Nguyễn Thị Hòa\Tài liệu`. What differs between systems stands in one place each and says why.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use dong_hanh_tests::{patience, place};
use serde_json::{Value, json};

use crate::command_line::{Desk, spoken};
use crate::office::{rows, text};

const DAY: &str = "2026-05-14";
const PASSWORD: &str = "Phượng đỏ tháng năm";

/// An empty desk in the documents of somebody whose name has marks and spaces.
fn desk() -> Desk {
    let documents = std::env::var_os("DONG_HANH_DOCUMENTS").map_or_else(std::env::temp_dir, PathBuf::from);
    std::fs::create_dir_all(&documents).expect("a folder of documents");
    let named = tempfile::Builder::new().prefix("Văn phòng Đoàn trường ").tempdir_in(documents);
    Desk { home: named.expect("a folder") }
}

/// With an office that the password in «mật khẩu.txt» opens, and its recovery code in «ma.txt».
fn office() -> Desk {
    let desk = desk();
    // As Notepad writes it: a mark of UTF-8, a line ending of Windows.
    std::fs::write(desk.path("mật khẩu.txt"), format!("\u{feff}{PASSWORD}\r\n")).expect("a file");
    let words = ["init", "--unit", "Đoàn trường THPT Bến Lá", "--kind", "school", "--school-year", "2025-2026"];
    let made = by_password(&desk, &words).done();
    std::fs::write(desk.path("ma.txt"), text(&made["recovery_code"])).expect("a file");
    desk
}

fn by_password(desk: &Desk, words: &[&str]) -> crate::command_line::Ended {
    let password = desk.file("mật khẩu.txt");
    desk.data(&[&["--password-file", &password, "--today", DAY], words].concat())
}

fn state(desk: &Desk) -> String {
    text(&desk.run(&["check"]).done()["state_sha256"])
}

/// The list of a class under a name as schools give it.
fn class_list(desk: &Desk) -> String {
    let file = desk.path("Danh sách lớp 11A1 (bản mới).xlsx");
    std::fs::copy(place::fixture("import/csdl-nganh-11a1.xlsx"), &file).expect("the list");
    file.display().to_string()
}

fn begins_with(path: &str, magic: &[u8]) {
    let bytes = std::fs::read(path).expect("a paper");
    assert!(bytes.starts_with(magic), "{path} begins with {:?}", &bytes[..bytes.len().min(8)]);
}

#[test]
fn an_office_is_made_used_backed_up_and_brought_back() {
    let desk = office();
    let empty = state(&desk);

    let imported = by_password(&desk, &["import", &class_list(&desk), "--commit"]).done();
    assert_eq!(imported["counts"]["new"], 38);
    let full = state(&desk);

    for (name, magic) in [("Danh sách.pdf", &b"%PDF"[..]), ("Danh sách.docx", b"PK"), ("Danh sách.xlsx", b"PK")] {
        let out = desk.file(name);
        by_password(&desk, &["papers", "make", "branch-members", "--branch", "11A1", "--out", &out]).done();
        begins_with(&out, magic);
        // Over the one that lies there, as when it is made again after a correction.
        by_password(&desk, &["papers", "make", "branch-members", "--branch", "11A1", "--out", &out]).done();
    }

    by_password(&desk, &["undo"]).done();
    assert_eq!(state(&desk), empty, "the import is taken back");
    by_password(&desk, &["redo"]).done();
    assert_eq!(state(&desk), full);

    let backup = desk.file("Sao lưu cuối năm.donghanh");
    by_password(&desk, &["backup", "make", "--out", &backup]).done();
    by_password(&desk, &["backup", "verify", &backup]).done();
    let values = json!({ "values": [{ "field": "name", "value": "Lâm Gia Hào" }] }).to_string();
    by_password(&desk, &["call", "members.add", &values]).done();
    assert_ne!(state(&desk), full);

    let restored = by_password(&desk, &["backup", "restore", &backup, "--replace"]).done();
    assert!(Path::new(&text(&restored["kept"])).join("office.db").is_file(), "what was there is kept: {restored}");
    assert_eq!(state(&desk), full, "the office of the backup");

    let check = by_password(&desk, &["check"]).done();
    assert_eq!(check["problems"], json!([]));
    assert_eq!(by_password(&desk, &["members", "search", "duong thi ngan"]).done()["total"], 1);
}

#[test]
fn an_office_may_lie_below_a_very_long_path() {
    let outer = desk();
    let mut deep = outer.path("don-vi");
    // More than 260 letters, the limit of old Windows programs; below the 512 bytes of SQLite on Linux.
    for year in 0..5 {
        deep = deep.join(format!("Hồ sơ công tác Đoàn và phong trào thanh niên năm {}", 2018 + year));
    }
    assert!(deep.display().to_string().chars().count() > 290, "{}", deep.display());
    let folder = deep.display().to_string();
    let run = |words: &[&str]| spoken(&[&["--data", &folder, "--json", "--today", DAY], words].concat(), "");
    let made = run(&["init", "--unit", "Đoàn trường", "--kind", "school", "--school-year", "2025-2026"]).done();
    let code = outer.file("ma.txt");
    std::fs::write(&code, text(&made["recovery_code"])).expect("a file");
    let open = |words: &[&str]| run(&[&["--recovery-file", &code], words].concat());

    let list = deep.join("Danh sách lớp.xlsx");
    std::fs::copy(class_list(&outer), &list).expect("the list");
    open(&["import", &list.display().to_string(), "--commit"]).done();
    let before = open(&["check"]).done();
    let paper = deep.join("Danh sách.pdf").display().to_string();
    open(&["papers", "make", "branch-members", "--branch", "11A1", "--out", &paper]).done();
    let backup = text(&open(&["backup", "make"]).done()["path"]);
    open(&["backup", "restore", &backup, "--replace"]).done();
    assert_eq!(open(&["check"]).done(), before);
}

/// A second program that has the office open, until its standard input is closed or it is killed.
fn holder(desk: &Desk) -> Child {
    let list = class_list(desk);
    let start = || {
        Command::new(place::program("dong-hanh-cli").expect("the command line"))
            .args(["--data", &desk.file("don-vi"), "--recovery-file", &desk.file("ma.txt"), "--json"])
            // The office is opened before the columns are read from standard input.
            .args(["import", &list, "--commit", "--map", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a second program")
    };
    let mut child = start();
    let busy = patience::until("the second program to open the office", patience::LONG, || {
        // Whoever asks has the office open for a moment: the second program may have met that, and begins again.
        if child.try_wait().expect("a child").is_some() {
            child = start();
        }
        let ended = desk.run(&["check"]);
        (ended.code == 1).then_some(ended)
    });
    match busy {
        Ok(ended) => ended.refused("office-busy"),
        Err(reason) => {
            child.kill().expect("an end");
            panic!("{reason}");
        }
    }
    child
}

#[test]
fn a_second_program_gets_its_sentence_and_the_first_goes_on() {
    let desk = office();
    let mut first = holder(&desk);
    by_password(&desk, &["backup", "make"]).refused("office-busy");
    drop(first.stdin.take());
    let output = first.wait_with_output().expect("an end");
    // An empty map is no map: it is refused as such, and the office is free again.
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(desk.run(&["check"]).done()["problems"], json!([]));
}

#[test]
fn a_program_that_dies_leaves_a_sound_office_and_no_lock() {
    let desk = office();
    by_password(&desk, &["import", &class_list(&desk), "--commit"]).done();
    let before = state(&desk);
    let mut first = holder(&desk);
    first.kill().expect("an end");
    first.wait().expect("an end");
    let after = patience::until("the lock of a dead program to go", patience::LONG, || {
        let ended = desk.run(&["check"]);
        (ended.code == 0).then(|| ended.done())
    });
    let after: Value = after.expect("an office that opens");
    assert_eq!((&after["problems"], text(&after["state_sha256"])), (&json!([]), before));
}

/// Opens a file as other programs do: nobody may move, replace or remove it meanwhile. Linux has no such thing.
#[cfg(windows)]
fn held_fast(path: &Path, others_may: u32) -> File {
    use std::os::windows::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new().read(true).share_mode(others_may).open(path).expect("a file to hold")
}

/// What Excel lets others do with its file.
#[cfg(windows)]
const READ: u32 = 1;
/// What a program that copies files in the background lets others do.
#[cfg(windows)]
const READ_AND_WRITE: u32 = 3;

/// Nothing is ever half-written over a file that a reader has open: it is the new one, or a sentence and the old one.
#[test]
fn a_paper_that_somebody_reads_is_replaced_whole_or_left_whole() {
    let desk = office();
    by_password(&desk, &["import", &class_list(&desk), "--commit"]).done();
    let out = desk.file("Danh sách.pdf");
    std::fs::write(&out, b"the old one").expect("a file");
    let reader = File::open(&out).expect("the old one");
    let made = by_password(&desk, &["papers", "make", "branch-members", "--branch", "11A1", "--out", &out]);
    match made.code {
        0 => begins_with(&out, b"%PDF"),
        _ => {
            made.refused("file-unwritable");
            assert_eq!(std::fs::read(&out).expect("the old one"), b"the old one");
        }
    }
    drop(reader);
    no_leftovers(&desk);
}

/// What a program that holds a file fast does to each file that is to be replaced.
#[cfg(windows)]
#[test]
fn a_file_held_fast_by_another_program_is_left_whole_and_the_sentence_says_so() {
    let desk = office();
    by_password(&desk, &["import", &class_list(&desk), "--commit"]).done();
    let (paper, backup) = (desk.path("Danh sách.xlsx"), desk.path("Sao lưu.donghanh"));
    let make_paper = || {
        let out = paper.display().to_string();
        by_password(&desk, &["papers", "make", "branch-members", "--branch", "11A1", "--out", &out])
    };
    let make_backup = || by_password(&desk, &["backup", "make", "--out", &backup.display().to_string()]);
    make_paper().done();
    make_backup().done();
    for (file, code, again) in [
        (&paper, "file-unwritable", &make_paper as &dyn Fn() -> crate::command_line::Ended),
        (&backup, "file-held", &make_backup),
    ] {
        let old = std::fs::read(file).expect("the old one");
        let held = held_fast(file, READ);
        again().refused(code);
        assert_eq!(std::fs::read(file).expect("the old one"), old, "{}", file.display());
        drop(held);
        again().done();
    }
    no_leftovers(&desk);

    // Over the database while a backup is brought back: everything stays as it was, and opens.
    let before = state(&desk);
    let restore = || by_password(&desk, &["backup", "restore", &backup.display().to_string(), "--replace"]);
    let held = held_fast(&desk.path("don-vi").join("office.db"), READ_AND_WRITE);
    restore().refused("backup-disk");
    drop(held);
    assert_eq!(text(&by_password(&desk, &["check"]).done()["state_sha256"]), before);
    restore().done();
}

/// Neither beside the papers nor in the office lies anything half-written.
fn no_leftovers(desk: &Desk) {
    for folder in [desk.home.path().to_path_buf(), desk.path("don-vi")] {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            assert!(!name.contains("dang-ghi") && !name.contains(".moi"), "{name} was left behind");
        }
    }
    assert!(!rows(&by_password(desk, &["journal"]).done()).is_empty());
}
