//! Workbooks their owners locked: opened with the password, refused with a sentence, never a reason to fall.

use serde_json::json;

use super::kinds::{expected, people};
use super::{fixture, preview};
use crate::made;
use crate::office::{Office, assert_sentence};

/// Every way of locking that is opened, with the password.
const LOCKED: [(&str, &str); 5] = [
    ("khoa-2010.xlsx", "Đoàn-2026"),
    ("khoa-2007.xlsx", "Doan2026"),
    ("khoa.ods", "Đoàn-2026"),
    // The 40 bits of Excel 97, as LibreOffice saves a .xls, and the 128 bits that Excel 2003 offers.
    ("khoa-cu.xls", "Doan2026"),
    ("khoa-2003.xls", "Đoàn-2026"),
];

#[test]
fn a_locked_workbook_is_opened_with_its_password() {
    let office = Office::new();
    for (locked, password) in LOCKED {
        let path = fixture(locked);
        assert_eq!(office.refused("import.preview", json!({ "files": [path] })).refused, "file_password", "{locked}");
        let wrong = json!({ "files": [path], "passwords": ["sai"] });
        assert_eq!(office.refused("import.preview", wrong).refused, "file_wrong_password", "{locked}");
        let plan = preview(&office, &path, json!({ "passwords": ["sai", password] }));
        assert_eq!(people(&plan), expected(), "{locked}");
    }
    // All of them at once, each with its own password among several.
    let paths: Vec<String> = LOCKED.iter().map(|(locked, _)| fixture(locked)).collect();
    let plan = office.call("import.preview", json!({ "files": paths, "passwords": ["Doan2026", "Đoàn-2026"] }));
    assert_eq!(plan["unread"], json!([]), "{}", plan["unread"]);
    assert_eq!(people(&plan).len(), expected().len() * LOCKED.len());
}

/// Excel locks a .xls whose owner only protected its sheets; nobody knows of a password, so none is asked for.
#[test]
fn a_workbook_that_is_only_protected_asks_for_nothing() {
    let office = Office::new();
    for passwords in [json!([]), json!(["sai"])] {
        let plan = preview(&office, &fixture("chi-bao-ve.xls"), json!({ "passwords": passwords }));
        assert_eq!(people(&plan), expected());
    }
}

/// A lock that is not opened here has its own sentence, and asks for no password in vain.
#[test]
fn other_locks_are_said_with_what_to_do() {
    let office = Office::new();
    // The oldest way of Excel 97: the letters mixed with the password. And one with the numbers of a later age.
    let mixed = [0_u16, 0x1234, 0xABCD].map(u16::to_le_bytes).concat();
    let unknown = [1_u16, 9, 9, 0, 0, 0].map(u16::to_le_bytes).concat();
    for said in [mixed, unknown] {
        let record = |number: u16, content: &[u8]| {
            [&number.to_le_bytes()[..], &(content.len() as u16).to_le_bytes(), content].concat()
        };
        let begin = record(0x809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let stream = [begin, record(0x2F, &said), vec![0x5A; 4100]].concat();
        let path = office.file("khoa-la.xls");
        std::fs::write(&path, made::contained("Workbook", &stream)).expect("a file");
        for passwords in [json!([]), json!(["Doan2026"])] {
            let refused = office.refused("import.preview", json!({ "files": [path], "passwords": passwords }));
            assert_eq!(refused.refused, "file_locked", "{}", refused.sentence);
            let said = [".xls", "bỏ mật khẩu"].iter().all(|words| refused.sentence.contains(words));
            assert!(said, "{}", refused.sentence);
        }
    }
}

/// Old workbooks, cut at every length and wounded in seeded ways, opened with the right password: a list or a sentence.
#[test]
fn a_damaged_lock_is_a_sentence() {
    let office = Office::new();
    let path = office.file("hong.xls");
    let mut opened = 0;
    for (locked, password) in [("khoa-cu.xls", "Doan2026"), ("khoa-2003.xls", "Đoàn-2026")] {
        let whole = std::fs::read(fixture(locked)).expect("a fixture");
        let mut tries: Vec<Vec<u8>> = (0..whole.len()).step_by(97).map(|end| whole[..end].to_vec()).collect();
        let mut chance = 0x9E37_79B9_7F4A_7C15_u64;
        for _ in 0..150 {
            let mut wounded = whole.clone();
            for _ in 0..3 {
                chance ^= chance << 13;
                chance ^= chance >> 7;
                chance ^= chance << 17;
                // Most wounds near the beginning of the records, where the lock stands.
                let end = if chance & 1 == 0 { wounded.len() } else { 2200.min(wounded.len()) };
                wounded[(chance >> 16) as usize % end] = (chance >> 8) as u8;
            }
            tries.push(wounded);
        }
        for bytes in tries {
            std::fs::write(&path, bytes).expect("a file");
            match office.app.call("import.preview", json!({ "files": [path], "passwords": [password] })) {
                Ok(plan) => {
                    let counted: u64 =
                        plan["counts"].as_object().into_iter().flatten().filter_map(|(_, n)| n.as_u64()).sum();
                    assert_eq!(counted as usize, plan["rows"].as_array().map_or(0, Vec::len), "{locked}");
                    opened += 1;
                }
                Err(failure) => assert_sentence(&failure.sentence),
            }
        }
    }
    assert!(opened > 20, "wounds far from the lock leave a list: {opened}");
    assert_eq!(office.everybody().len(), 0, "a look writes nothing");
}
