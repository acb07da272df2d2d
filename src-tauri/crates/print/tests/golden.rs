//! The papers as a reader sees them. `RENEW_GOLDEN=1` writes the expected files anew: read them before committing.
//! `PAPERS_OUT=<folder>` also leaves PDF and Word files there, to be looked at.

mod people;

use people::{admitted, members};
use print::papers::{Choices, Row, Signer, recovery_sheet};
use print::{DateStyle, Document, Form, Mark, Pages, docx, pdf, text};
use std::path::Path;

fn check(name: &str, document: &Document) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    let seen = text(document);
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        std::fs::write(&path, &seen).expect("the folder of expected files is writable");
    }
    if let Some(folder) = std::env::var_os("PAPERS_OUT") {
        let folder = Path::new(&folder);
        let files = [("pdf", pdf(document).expect("a PDF")), ("docx", docx(document).expect("a Word file"))];
        for (ending, bytes) in files {
            std::fs::write(folder.join(format!("{name}.{ending}")), bytes).expect("PAPERS_OUT is a folder");
        }
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(seen, expected, "{name}.txt differs");
}

#[test]
fn the_list_of_people_admitted() {
    check("ceremony-admitted", &admitted().document(&Choices::default()));
}

#[test]
fn the_same_list_as_the_chi_bo_would_send_it() {
    let choices = Choices { form: Form::Party, date_style: DateStyle::Padded, ..Choices::default() };
    check("ceremony-admitted-party", &admitted().document(&choices));
}

#[test]
fn a_list_of_the_demonstration_office_with_everything_unknown() {
    let mut input = admitted();
    input.office = print::papers::Office { mark: Some(Mark::Sample), ..Default::default() };
    input.rows.truncate(1);
    input.rows[0] = Row::of("H'Hen Niê");
    check("ceremony-admitted-unknown", &input.document(&Choices::default()));
}

#[test]
fn the_members_of_a_class() {
    check("branch-members", &members(35).document(&Choices::default()));
}

#[test]
fn the_same_members_in_groups() {
    let mut input = members(4);
    for (at, row) in input.rows.iter_mut().enumerate() {
        row.group = format!("Chi đoàn 11A{}", at / 2 + 1);
    }
    check("branch-members-grouped", &input.document(&Choices::default()));
}

#[test]
fn the_members_of_a_class_as_chosen() {
    let choices = Choices {
        columns: [
            "full_name",
            "ordinal",
            "religion",
            "ethnicity",
            "union_joined_on",
            "unheard_of",
            "full_name",
            "note",
        ]
        .map(String::from)
        .to_vec(),
        landscape: Some(true),
        number: Some("9".into()),
        dated: people::day(2026, 9, 5),
        signer: Some(Signer {
            authority: "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG".into(),
            instead_of: "KT. BÍ THƯ".into(),
            post: "PHÓ BÍ THƯ".into(),
            name: "Kim Thị Thu Hà".into(),
        }),
        confirmation: Some(true),
        recipients: Some(vec![]),
        date_style: DateStyle::Padded,
        sub_title: Some(String::new()),
        ..Choices::default()
    };
    check("branch-members-chosen", &members(3).document(&choices));
}

#[test]
fn the_sheet_with_the_recovery_code() {
    let input = recovery_sheet::Input {
        unit: "Đoàn trường THPT Chuyên Nguyễn Thiện Thành".into(),
        folder: r"C:\Nguoi dung\doan\Documents\Dong Hanh".into(),
        made_on: "14/05/2026".into(),
        groups: "K7QD-2MXA-9TPJ-4HRE-C8WN-6JVB-R3FZ-P5GY".split('-').map(str::to_owned).collect(),
    };
    let document = recovery_sheet::document(&input);
    check("recovery-sheet", &document);
    assert_eq!(Pages::layout(&document).expect("a page").page_count(), 1);
    let long =
        recovery_sheet::Input {
            unit: "Đoàn trường ".repeat(12), folder: r"C:\Thư mục rất dài".repeat(12), ..input
        };
    assert_eq!(Pages::layout(&recovery_sheet::document(&long)).expect("a page").page_count(), 1);
}
