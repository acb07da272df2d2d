//! Imports of the files offices really bring, beside what a careful reader understands of them, and of small lists that
//! try one promise each.

mod classes;
mod columns;
mod files;
mod kinds;
mod lists;
mod locks;
mod out;
mod rows;
mod saved;
mod sentences;
mod table;
mod verdicts;

use dong_hanh_tests::place;
use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, rows};

const FILES: [&str; 7] = [
    "csdl-nganh-11a1.xlsx",
    "doan-truong-12a2.xlsx",
    "ca-truong.xlsx",
    "nam-hoc-sau-12a1.xlsx",
    "de-nghi-hoc-lop.ods",
    "doan-vien-uu-tu-cu.xls",
    "lop-11a5-vni.csv",
];

/// Key of a truth row → field of a reply.
const KEYS: &[(&str, &str)] = &[
    ("name", "name"),
    ("dob", "born_on"),
    ("sex", "sex"),
    ("cls", "branch"),
    ("joined", "union_joined_on"),
    ("ethnicity", "ethnicity"),
    ("religion", "religion"),
    ("phone", "phone"),
    ("moet", "moet_id"),
    ("pid", "personal_id"),
    ("post", "post"),
];

fn fixture(file: &str) -> String {
    place::fixture("import").join(file).display().to_string()
}

fn truth(file: &str) -> Value {
    let path = place::fixture("import").join(format!("{file}.truth.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a truth")).expect("JSON")
}

/// The plan of an import; in every plan the verdicts add up to the rows.
fn preview(office: &Office, file: &str, more: Value) -> Value {
    let mut args = json!({ "files": [file] });
    for (key, value) in more.as_object().expect("arguments") {
        args[key] = value.clone();
    }
    let before = office.state();
    let plan = office.call("import.preview", args);
    assert_eq!(office.state(), before, "a preview writes nothing");
    let counted: u64 = plan["counts"].as_object().expect("counts").values().filter_map(Value::as_u64).sum();
    assert_eq!(counted as usize, rows(&plan).len(), "verdicts add up to the rows read");
    let people: u64 =
        plan["sheets"].as_array().into_iter().flatten().filter_map(|sheet| sheet["people"].as_u64()).sum();
    assert_eq!(people, counted, "the sheets' people add up too");
    plan
}

fn commit(office: &Office, plan: &Value) -> Value {
    office.call("import.commit", json!({ "plan": plan["plan"] }))
}

/// How many rows of each verdict: new, same, changes, doubtful, rejected.
fn counts(plan: &Value) -> [u64; 5] {
    ["new", "same", "changes", "doubtful", "rejected"].map(|verdict| plan["counts"][verdict].as_u64().unwrap_or(99))
}

/// A preview of the file with the years and earlier files its truth asks for, in an office where they are there.
fn prepared(file: &str) -> (Office, Value) {
    let office = Office::new();
    if let Some(before) = truth(file)["before"].as_str() {
        commit(&office, &preview(&office, &fixture(before), json!({})));
    }
    let plan = preview(&office, &fixture(file), year_of(file));
    (office, plan)
}

/// Next year's list names its year nowhere: the secretary says it.
fn year_of(file: &str) -> Value {
    if file.starts_with("nam-hoc-sau") { json!({ "school_year": "2026-2027" }) } else { json!({}) }
}

/// Writes a file of the user.
fn file(office: &Office, name: &str, bytes: &[u8]) -> String {
    let path = office.file(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

/// Writes a small list.
fn list(office: &Office, name: &str, rows: &[&[&str]]) -> String {
    let path = office.file(name);
    excel::write(&path, rows);
    path
}

const HEAD: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Điện thoại"];
