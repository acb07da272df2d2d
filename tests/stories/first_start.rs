//! Where an office is made and how its code gets on paper, without a window.

use app::papers::for_queue;
use serde_json::json;

use crate::office::{Office, text};

#[test]
fn the_sheet_can_be_had_until_two_different_groups_are_typed_back() {
    let office = Office::new();
    let group = |n: usize| office.recovery_code.split('-').nth(n - 1).unwrap_or_default().to_owned();
    let sheet = office.call("office.recovery_sheet", json!({}));
    assert_eq!((sheet["width_mm"].clone(), sheet["height_mm"].clone()), (json!(210.0), json!(297.0)));
    let ask = json!({ "paper": sheet["paper"] });
    let queued = for_queue(&office.app, ask.clone()).expect("pages for a queue");
    assert!(queued.pdf.starts_with(b"%PDF-") && queued.media == "A4");
    for groups in [json!([]), json!([[3, group(3)]]), json!([[3, group(3)], [3, group(3)]])] {
        let failure = office.refused("office.confirm_recovery", json!({ "groups": groups }));
        assert_eq!(failure.refused, "code-mismatch");
    }
    office.call("office.recovery_sheet", json!({}));
    office.call("office.confirm_recovery", json!({ "groups": [[3, group(3)], [7, group(7)]] }));
    assert_eq!(office.refused("office.recovery_sheet", json!({})).refused, "no-fresh-code");
    let late = office.refused("office.save_recovery_sheet", json!({ "path": office.file("ma.pdf") }));
    assert_eq!(late.refused, "no-fresh-code");
    assert_eq!(for_queue(&office.app, ask).err().expect("the code is forgotten").refused, "no-fresh-code");
}

#[test]
fn the_sheet_never_lies_beside_the_data() {
    let office = Office::new();
    for path in [office.folder().join("ma.pdf"), office.folder().join(".").join("ma.pdf")] {
        let failure = office.refused("office.save_recovery_sheet", json!({ "path": path }));
        assert_eq!(failure.refused, "code-beside-office");
        assert!(!path.exists());
    }
    let path = office.file("ma.pdf");
    office.call("office.save_recovery_sheet", json!({ "path": path }));
    let bytes = std::fs::read(&path).expect("the file");
    assert!(bytes.starts_with(b"%PDF-"));
}

#[test]
fn an_office_is_not_made_where_nothing_can_be_written() {
    let office = Office::new();
    let file = office.file("mot-tep");
    std::fs::write(&file, b"x").expect("a file");
    let inside = format!("{file}/Đoàn");
    let args = json!({ "unit": "Đoàn trường", "kind": "school", "school_year": "2025-2026", "folder": inside });
    assert_eq!(office.refused("office.create", args).refused, "folder");
    let said = office.call("office.place", json!({ "folder": inside }));
    assert!(text(&said["problem"]).contains("mot-tep"), "{said}");
}

#[test]
fn the_folder_of_the_open_office_is_told_without_being_asked_for() {
    let office = Office::new();
    let said = office.call("office.place", json!({}));
    assert_eq!(said["folder"], json!(office.folder()));
    assert_eq!((&said["problem"], &said["occupied"]), (&json!(null), &json!(false)));
    let other = office.file("OneDrive/Đoàn");
    let said = office.call("office.place", json!({ "folder": other }));
    assert_eq!(said["ground"], json!("synced"));
    assert!(text(&said["advice"]).contains("OneDrive"), "{said}");
    office.call("office.close", json!({}));
    assert_eq!(office.app.folder_to_show().expect_err("a closed office shows nothing").refused, "office-closed");
}
