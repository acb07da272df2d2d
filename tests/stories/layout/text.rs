//! Titles and running text of a paper.

use serde_json::json;

use super::{class_of, list, looks, near, number, percent, rule, shown};
use crate::office::Office;

#[test]
fn title_and_what_is_under_it() {
    let office = class_of(3);
    let sheets = list(&office, &json!({ "landscape": false }));
    for title in ["DANH SÁCH ĐOÀN VIÊN", "CHI ĐOÀN 12A1"] {
        let line = sheets.line(title);
        looks(line, number("title"), "b");
        near(percent(line.middle(), "size-upright", "margins-upright"), 50.0, 0.3, title);
    }
    let under = sheets.line("(Năm học");
    looks(under, number("sub-title"), "i");
    near(percent(under.middle(), "size-upright", "margins-upright"), 50.0, 0.3, "under the title");
}

#[test]
fn text_of_a_letter() {
    let office = Office::demo();
    let sheets = shown(&office, "union-resolution");
    let first = sheets.line("Ban Chấp hành Đoàn trường THPT Hàng Dừa họp");
    let at = sheets.lines.iter().position(|line| std::ptr::eq(line, first)).expect("its place");
    let (second, next) = (&sheets.lines[at + 1], &sheets.lines[at + 2]);
    looks(first, number("text"), "");
    let left = rule("margins-upright")[2];
    near(second.left, left, 0.3, "second line");
    near(first.left, left + number("first-line"), 0.3, "first line");
    let pt = 25.4 / 72.0;
    let line = number("line") * number("text") * pt;
    near(second.top - first.top, line, 0.2, "from line to line");
    // The last line of a paragraph lacks the blank that parts it from a next line.
    near(next.top - second.top, line + number("between"), 0.4, "from paragraph to paragraph");
}

#[test]
fn articles_begin_bold() {
    let office = Office::demo();
    let sheets = shown(&office, "recognition-decision-outstanding");
    for article in ["Điều 1.", "Điều 2.", "Điều 3."] {
        let lead = sheets.lines.iter().find(|line| line.text.trim() == article);
        looks(lead.unwrap_or_else(|| panic!("{article}: {:?}", sheets.texts())), number("article"), "b");
    }
    looks(sheets.line("Công nhận 09 (chín) đồng chí"), number("article"), "");
    looks(sheets.line("Căn cứ Điều lệ Đoàn"), number("bases"), "i");
}

#[test]
fn an_official_letter_has_no_title() {
    let office = Office::demo();
    let sheets = shown(&office, "letter-to-party-branch");
    let (sign, about) = (sheets.line("Số: "), sheets.line("V/v "));
    looks(about, number("about"), "");
    assert!(about.top > sign.top);
    near(about.middle(), sign.middle(), 0.8, "under the number");
    assert!(sheets.lines.iter().all(|line| line.size < number("title") - 0.1), "no title");
}
