//! Looks for what an office knows of people in every byte and every name of a folder; proved to find what is there.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::work::{GIVEN, GONE, PAPER};
use crate::office::{another, clock};

/// Everything in the office that speaks of a person: long enough to be met by chance nowhere else.
pub fn marks(folder: &Path, code: &str) -> BTreeSet<String> {
    const TABLES: [&str; 12] = [
        "person",
        "member",
        "membership",
        "branch_year",
        "candidacy",
        "step",
        "ceremony",
        "ceremony_admittee",
        "signer",
        "companion",
        "remark",
        "task_share",
    ];
    let app = another(folder, clock(crate::office::NOW));
    app.call("office.unlock", json!({ "recovery_code": code })).expect("an office after the kill");
    let dump = app.office().expect("an open office").store.dump().expect("a readable office");
    let mut marks: BTreeSet<String> = GONE.into_iter().chain(PAPER).map(str::to_owned).collect();
    marks.extend(GIVEN.map(|given| format!("Sơn Thị Dấu {given}")));
    for line in dump.lines() {
        let (table, row) = line.split_once(' ').expect("a table and a row");
        let row: Value = serde_json::from_str(row).expect("a row");
        let values = row.as_object().expect("columns").values().filter_map(Value::as_str);
        let personal = |value: &&str| {
            let phone = value.len() >= 10 && value.bytes().all(|byte| byte.is_ascii_digit());
            let words = value.contains(' ') && value.chars().count() >= 8 && !value.is_ascii();
            phone || words
        };
        marks.extend(values.filter(|_| TABLES.contains(&table)).filter(personal).map(str::to_owned));
    }
    marks
}

/// Every file, and every name of a file, that holds one of the marks. Looked up by their first four bytes, so that each
/// byte of a file is looked at once.
pub fn search(folder: &Path, marks: &BTreeSet<String>) -> Vec<String> {
    let mut begins: HashMap<[u8; 4], Vec<(&str, Vec<u8>)>> = HashMap::new();
    for mark in marks {
        for form in forms(mark) {
            begins.entry(form[..4].try_into().expect("four bytes")).or_default().push((mark, form));
        }
    }
    let mut found = BTreeSet::new();
    for path in files(folder) {
        let bytes = fs::read(&path).expect("a readable file");
        for bytes in [bytes.as_slice(), path.as_os_str().as_encoded_bytes()] {
            for (at, four) in bytes.windows(4).enumerate() {
                let four: &[u8; 4] = four.try_into().expect("four bytes");
                for (mark, form) in begins.get(four).into_iter().flatten() {
                    if bytes[at..].starts_with(form) {
                        found.insert(format!("{}: {mark}", path.display()));
                    }
                }
            }
        }
    }
    found.into_iter().collect()
}

/// The spellings in which a mark may lie on a disk.
fn forms(mark: &str) -> BTreeSet<Vec<u8>> {
    let bare = |c: char| if matches!(c, 'đ' | 'Đ') { 'd' } else { c };
    let folded: String = mark.nfd().filter(|c| !is_combining_mark(*c)).map(bare).collect::<String>().to_lowercase();
    let spellings = [mark.nfc().collect(), mark.nfd().collect(), mark.to_lowercase(), folded];
    let mut forms = BTreeSet::new();
    for spelling in spellings {
        forms.insert(spelling.as_bytes().to_vec());
        forms.insert(spelling.encode_utf16().flat_map(u16::to_le_bytes).collect());
        forms.insert(spelling.encode_utf16().flat_map(u16::to_be_bytes).collect());
        // As JSON and logs write what is not ASCII.
        forms.insert(spelling.escape_default().to_string().into_bytes());
    }
    forms
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

pub fn name_of(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_string_lossy().into_owned())
}

/// The searcher finds a mark in each form, in the middle of other bytes and in names; and nothing where nothing is.
#[test]
fn the_searcher_finds_what_is_there() {
    let room = tempfile::tempdir().expect("a folder");
    let mark = "Thạch Thị Đào Ánh";
    let marks = BTreeSet::from([mark.to_owned()]);
    let noise: Vec<u8> = (0..10_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let file = room.path().join("deep/deeper/file");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(&file, &noise).expect("a file");
    assert_eq!(search(room.path(), &marks), Vec::<String>::new());

    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (composed, decomposed): (String, String) = (mark.nfc().collect(), mark.nfd().collect());
    assert_ne!(composed, decomposed);
    let hidden = [
        composed.clone().into_bytes(),
        decomposed.clone().into_bytes(),
        wide(&composed, u16::to_le_bytes),
        wide(&composed, u16::to_be_bytes),
        wide(&decomposed, u16::to_le_bytes),
        wide(&decomposed, u16::to_be_bytes),
        b"thach thi dao anh".to_vec(),
        wide("thach thi dao anh", u16::to_le_bytes),
    ];
    for (number, form) in hidden.iter().enumerate() {
        for at in [0, 1, 4_095, noise.len()] {
            let bytes = [&noise[..at], form, &noise[at..]].concat();
            fs::write(&file, bytes).expect("a file");
            assert_eq!(search(room.path(), &marks).len(), 1, "form {number} at {at}");
        }
        let cut = &form[..form.len() - 1];
        fs::write(&file, cut).expect("a file");
        assert_eq!(search(room.path(), &marks), Vec::<String>::new(), "form {number}, cut short");
    }
    fs::write(&file, &noise).expect("a file");
    fs::write(room.path().join(format!("{decomposed}.tmp")), b"").expect("a file");
    assert_eq!(search(room.path(), &marks).len(), 1, "a name of a file");
}
