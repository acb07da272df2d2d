//! The files offices really bring, each beside what a careful reader understands of it: every row, every key.

use std::path::PathBuf;

use calamine::{Data, Reader as _};
use chrono::{Datelike as _, NaiveDate};
use exchange::draft::{Options, RowDraft, drafts};
use exchange::layout::{self, Layout, NotAPerson};
use exchange::mapping;
use exchange::read::{Flow, Limits, Source, read};
use exchange::sheet::{CellValue, Workbook};
use serde_json::Value;

const FILES: [&str; 4] = ["csdl-nganh-11a1.xlsx", "doan-truong-12a2.xlsx", "ca-truong.xlsx", "nam-hoc-sau-12a1.xlsx"];

/// Other kinds of files, of which some rows are to be rejected or need an offer.
const OLD_FILES: [&str; 3] = ["de-nghi-hoc-lop.ods", "doan-vien-uu-tu-cu.xls", "lop-11a5-vni.csv"];

fn place(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import").join(file)
}

fn workbook(file: &str) -> Workbook {
    read(Source::Path(&place(file)), file, &Limits::default(), &mut |_| Flow::Go).expect("a readable sample")
}

fn understood(file: &str) -> Vec<(Layout, Vec<RowDraft>)> {
    let options = Options::on(NaiveDate::from_ymd_opt(2026, 5, 14).expect("a day"));
    let book = workbook(file);
    book.sheets
        .iter()
        .map(|sheet| {
            let layout = layout::find(sheet).expect("a table");
            let drafts = drafts(sheet, &layout, &mapping::propose(&layout, mapping::About::People), &options);
            (layout, drafts)
        })
        .collect()
}

fn truth(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(place(&format!("{file}.truth.json"))).expect("a truth file");
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    whole["rows"].as_array().expect("rows").clone()
}

/// The draft under the keys of a truth file.
fn key(draft: &RowDraft, key: &str) -> Value {
    let text = |text: &Option<String>| text.clone().map_or(Value::Null, Value::String);
    let fields = &draft.fields;
    match key {
        "row" => draft.row.into(),
        "name" => text(&fields.name),
        "dob" => text(&fields.born_on.map(|born| born.to_string())),
        "sex" => text(&fields.sex.map(|sex| sex.label().to_owned())),
        "cls" => text(&fields.class),
        "joined" => text(&fields.union_joined_on.map(|day| day.to_string())),
        "ethnicity" => text(&fields.ethnicity),
        "religion" => text(&fields.religion),
        "phone" => text(&fields.phone),
        "moet" => text(&fields.moet_id),
        "pid" => text(&fields.personal_id),
        "post" => text(&fields.post),
        "stopped" => fields.stopped.map_or(Value::Null, Value::Bool),
        other => panic!("a key no draft answers: {other}"),
    }
}

#[test]
fn every_row_is_as_a_careful_reader_understands_it() {
    for file in FILES {
        let found: Vec<RowDraft> = understood(file).into_iter().flat_map(|(_, drafts)| drafts).collect();
        let expected = truth(file);
        assert_eq!(found.len(), expected.len(), "{file}");
        for (draft, row) in found.iter().zip(&expected) {
            // Verdicts compare with an office; that belongs to another room.
            for (name, value) in row.as_object().unwrap().iter().filter(|(name, _)| *name != "verdict") {
                assert_eq!(&key(draft, name), value, "{file}, row {}, {name}", draft.row);
            }
            assert_eq!(draft.complaints, [], "{file}, row {}", draft.row);
        }
    }
}

#[test]
fn old_kinds_are_as_a_careful_reader_understands_them() {
    for file in OLD_FILES {
        let found: Vec<RowDraft> = understood(file).into_iter().flat_map(|(_, drafts)| drafts).collect();
        let expected = truth(file);
        assert_eq!(found.len(), expected.len(), "{file}");
        for (draft, row) in found.iter().zip(&expected) {
            for (name, value) in row.as_object().unwrap().iter().filter(|(name, _)| *name != "verdict") {
                let value = if value == "" { &Value::Null } else { value };
                // Posts are kept in one spelling: case and the place of the tone aside it is the one written.
                let plain = |value: &Value| value.as_str().map(|text| text.to_lowercase().replace("uỷ", "ủy"));
                let found = key(draft, name);
                let alike = name == "post" && plain(&found) == plain(value);
                assert!(alike || found == *value, "{file}, row {}, {name}: {found} {value}", draft.row);
            }
            assert_eq!(draft.rejected(), row["verdict"] == "rejected", "{file}, row {}", draft.row);
        }
    }
}

#[test]
fn where_the_tables_stand() {
    let of = |file: &str| understood(file).into_iter().map(|(layout, _)| layout).collect::<Vec<_>>();
    let ministry = &of("csdl-nganh-11a1.xlsx")[0];
    assert_eq!((ministry.header_rows.as_slice(), ministry.first_row, ministry.last_row), (&[4][..], 5, 42));
    assert_eq!(ministry.school_year.map(|year| year.label()).as_deref(), Some("2025-2026"));
    let union = &of("doan-truong-12a2.xlsx")[0];
    assert_eq!((union.header_rows.as_slice(), union.first_row, union.last_row), (&[7][..], 8, 42));
    let passed: Vec<_> = union.passed_over.iter().map(|passed| (passed.row, passed.why)).collect();
    assert_eq!(passed, [(44, NotAPerson::Foot), (46, NotAPerson::Foot), (47, NotAPerson::Foot)]);
    for layout in of("ca-truong.xlsx") {
        assert_eq!((layout.header_rows.as_slice(), layout.first_row, layout.last_row), (&[3][..], 4, 903));
        assert_eq!(layout.class, None);
    }
}

#[test]
fn lost_zeros_and_only_they_are_offered() {
    for file in FILES {
        for draft in understood(file).iter().flat_map(|(_, drafts)| drafts) {
            let fields: Vec<_> = draft.offers.iter().map(|offer| offer.field.code()).collect();
            let expected: &[&str] = if file.starts_with("doan-truong") { &["phone"] } else { &[] };
            assert_eq!(fields, expected, "{file}, row {}", draft.row);
        }
    }
}

/// Two readers, one opinion: calamine reads the same cells.
#[test]
fn another_reader_sees_the_same_cells() {
    for file in FILES {
        let book = workbook(file);
        let mut other: calamine::Xlsx<_> = calamine::open_workbook(place(file)).unwrap();
        let names: Vec<String> = book.sheets.iter().map(|sheet| sheet.name.clone()).collect();
        assert_eq!(other.sheet_names(), names);
        for sheet in &book.sheets {
            let range = other.worksheet_range(&sheet.name).unwrap();
            let (top, left) = range.start().unwrap();
            let theirs: Vec<(u32, u32, Data)> = range
                .used_cells()
                .map(|(row, column, value)| (row as u32 + top + 1, column as u32 + left, value.clone()))
                .filter(|(_, _, value)| !matches!(value, Data::String(text) if text.trim().is_empty()))
                .collect();
            assert_eq!(sheet.rows.iter().map(|row| row.cells.len()).sum::<usize>(), theirs.len(), "{file}");
            for (row, column, value) in theirs {
                let ours = sheet.cell(row, column).unwrap();
                let same = match (&value, ours) {
                    (Data::String(text), CellValue::Text(own)) => text == own,
                    (Data::Float(number), CellValue::Number(own)) => number == own,
                    (Data::Int(number), CellValue::Number(own)) => *number as f64 == *own,
                    (Data::DateTime(at), CellValue::Date(own)) => {
                        at.as_datetime().is_some_and(|at| (at.year(), at.ordinal()) == (own.year(), own.ordinal()))
                    }
                    _ => false,
                };
                assert!(same, "{file} {row} {column}: {value:?} {ours:?}");
            }
        }
    }
}
