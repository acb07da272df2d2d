//! A list: its table from page to page, how it ends and who signs it.

use serde_json::json;

use super::{class_of, list, looks, near, number, percent, rule};
use crate::office::text;

#[test]
fn a_table_repeats_its_grey_head() {
    let office = class_of(60);
    let sheets = list(&office, &json!({}));
    assert!(sheets.pages.len() >= 3);
    let head = |page: usize| sheets.of(page).find(|line| line.text.trim() == "Họ và tên");
    let without = (1..=sheets.pages.len()).filter(|page| head(*page).is_none()).count();
    assert_eq!(without as f64, number("head-repeats"));
    for page in 1..=sheets.pages.len() {
        let head = head(page).expect("the head row");
        assert!(head.bold);
        let ink = sheets.ink(page).expect("a picture");
        let blank = ink.at(head.left - 1.0, f64::midpoint(head.top, head.bottom));
        near(f64::from(blank), number("head-row"), 2.0, "grey of the head row");
        let row = sheets.of(page).find(|line| line.text.contains("Sa Ry")).expect("a row");
        assert_eq!(ink.at(row.right + 1.0, f64::midpoint(row.top, row.bottom)), 255, "rows are white");
        // The line under the head row, in points: how dark it is all together.
        let dark: f64 =
            ink.down(head.left - 1.0, head.bottom, row.top).iter().map(|shade| f64::from(255 - shade) / 255.0).sum();
        let grey = f64::from(255 - blank) / 255.0;
        let inside = ink.down(head.left - 1.0, head.bottom, row.top).iter().filter(|shade| **shade == blank).count();
        near((dark - grey * inside as f64) * 72.0 / 200.0, number("rules"), 0.25, "a thin line");
    }
}

#[test]
fn how_a_list_ends() {
    let office = class_of(6);
    let sheets = list(&office, &json!({ "landscape": false, "recipients": ["Đoàn phường Bến Lá", "Lưu VP"] }));
    let count = sheets.line("Danh sách này có");
    assert_eq!(count.text.trim(), "Danh sách này có 06 (sáu) đồng chí./.");
    looks(count, number("count-line"), "i");
    let (head, to) = (sheets.line("Nơi nhận:"), sheets.line("- Đoàn phường"));
    looks(head, number("recipients-head"), "bi");
    looks(to, number("recipients"), "");
    assert_eq!((to.text.trim(), sheets.line("- Lưu").text.trim()), ("- Đoàn phường Bến Lá;", "- Lưu VP."));
    near(to.left, rule("margins-upright")[2], 0.3, "recipients at the margin");
    let signer = rule("signer");
    let (authority, post, name) =
        (sheets.line("TM. BAN CHẤP HÀNH"), sheets.line("BÍ THƯ"), sheets.line("Nguyễn Hoàng Phúc"));
    looks(authority, signer[0], "b");
    looks(post, signer[0], "b");
    looks(name, number("signer-name"), "b");
    for line in [authority, post, name] {
        near(percent(line.middle(), "size-upright", "margins-upright"), signer[1], 1.0, &line.text);
    }
    near(authority.top, head.top, 1.0, "both at one height");
    // From the foot of the post to the head of the name, by the letters' own height.
    near(name.top - post.bottom, number("signing-room"), 1.5, "room for the hand");
}

#[test]
fn who_signs_for_whom() {
    let office = class_of(3);
    let view = office.call("papers.view", json!({ "paper": "branch-members", "subject": "12A1" }));
    let deputy = view["signers"].as_array().into_iter().flatten().find(|one| text(&one["label"]).contains("Thu Hà"));
    let deputy = deputy.expect("the deputy")["id"].clone();
    let sheets = list(&office, &json!({ "signer": deputy, "confirmation": true, "landscape": true }));
    let (instead, post) = (sheets.line("KT. BÍ THƯ"), sheets.line("PHÓ BÍ THƯ"));
    looks(instead, number("deputy"), "b");
    looks(post, number("deputy"), "b");
    assert!(post.top > instead.top);
    let (confirms, signs) = (sheets.line("XÁC NHẬN CỦA CHI BỘ"), sheets.line("TM. BAN CHẤP HÀNH"));
    looks(confirms, number("confirmation"), "b");
    assert!(confirms.right < signs.left);
    near(confirms.top, signs.top, 0.3, "both at one height");
    near(sheets.line("Võ Thị Thanh Tâm").top, sheets.line("Kim Thị Thu Hà").top, 0.3, "names on one level");
}
