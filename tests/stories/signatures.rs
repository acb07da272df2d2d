//! The signature rule, proved at the edge of a page: 26 to 40 rows, both ways of the paper.
//!
//! `RENEW_GOLDEN=1` writes `golden/signatures.txt` anew: for every length which rows stand on which page and what ends it.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::json;

use crate::layout::{add, class_of, list, number};
use crate::office::{rows, text};
use dong_hanh_tests::sheets::Sheets;

/// Numbers of the rows on a page, and whether the signature is there.
fn on_page(sheets: &Sheets, page: usize) -> (Vec<usize>, bool) {
    let row = |text: &str| text.split_once("Thạch Thị Sa Ry ")?.1.split(' ').next()?.parse().ok();
    let numbers = sheets.of(page).filter_map(|line| row(&line.text)).collect();
    (numbers, sheets.of(page).any(|line| line.text.contains("Nguyễn Hoàng Phúc")))
}

#[test]
fn a_signature_takes_two_rows_along() {
    let office = class_of(25);
    let branch = text(&rows(&office.call("branches.list", json!({})))[0]["id"]);
    let mut told = String::new();
    let mut taken_along = 0;
    for count in 26..=40 {
        add(&office, &branch, count);
        for landscape in [false, true] {
            let sheets = list(&office, &json!({ "landscape": landscape, "recipients": ["Đoàn phường", "Lưu VP"] }));
            let way = if landscape { "across" } else { "upright" };
            let _ = write!(told, "{count} rows {way}:");
            let mut all = Vec::new();
            for page in 1..=sheets.pages.len() {
                let (numbers, signed) = on_page(&sheets, page);
                assert_eq!(signed, page == sheets.pages.len(), "{count} rows {way}: where the signature is");
                if signed {
                    let texts: Vec<&str> = sheets.of(page).map(|line| line.text.as_str()).collect();
                    assert!(numbers.len() as f64 >= number("signature-rows"), "{count} rows {way}: {texts:?}");
                    taken_along += usize::from(page > 1 && numbers.len() == 2);
                }
                let ends = if signed { " and signature" } else { "" };
                let _ = write!(
                    told,
                    " [{}–{}{ends}]",
                    numbers.first().copied().unwrap_or_default(),
                    numbers.last().copied().unwrap_or_default()
                );
                all.extend(numbers);
            }
            told.push('\n');
            // Each row is there once and whole: its second line, where it has one, on the same page.
            assert_eq!(all, (1..=count).collect::<Vec<_>>(), "{count} rows {way}");
            let cut = (1..=sheets.pages.len()).filter(|page| {
                let begins = sheets.of(*page).filter(|line| line.text.contains("ấp Trà Kha,")).count();
                let ends = sheets.of(*page).filter(|line| line.text.contains("Vĩnh Long")).count();
                begins != ends
            });
            assert_eq!(cut.count() as f64, number("rows-whole"), "{count} rows {way}");
        }
    }
    assert!(taken_along > 0, "no length tried a signature that must take rows along");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories/golden/signatures.txt");
    if std::env::var_os("RENEW_GOLDEN").is_some() {
        std::fs::write(&path, &told).expect("the folder of expected files is writable");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), told);
}
