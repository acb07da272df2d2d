//! Who writes: the head of a paper of the Union, and of one of the Party.

use serde_json::json;

use super::{class_of, list, looks, near, number, percent};

#[test]
fn letterhead_of_the_union() {
    let office = class_of(3);
    for (landscape, size, margins) in
        [(false, "size-upright", "margins-upright"), (true, "size-across", "margins-across")]
    {
        let choices = json!({ "landscape": landscape, "number": "9", "dated": "2026-05-04" });
        let sheets = list(&office, &choices);
        let (upper, own) = (sheets.line("ĐOÀN PHƯỜNG BẾN LÁ"), sheets.line("BCH ĐOÀN TRƯỜNG THPT BẾN LÁ"));
        let (stars, sign) = (sheets.line("*"), sheets.line("Số"));
        let (motto, date) = (sheets.line("ĐOÀN TNCS HỒ CHÍ MINH"), sheets.line("Bến Lá, ngày"));
        looks(upper, number("upper"), "");
        looks(own, number("own"), "b");
        assert_eq!(stars.text.trim(), "*".repeat(number("separator-union") as usize));
        assert_eq!(sign.text.trim(), "Số: 09-DS/ĐTN");
        looks(sign, number("number-union"), "");
        looks(motto, number("motto"), "b");
        looks(date, number("place-date"), "i");
        assert_eq!(date.text.trim(), "Bến Lá, ngày 04 tháng 5 năm 2026");
        for line in [own, stars, sign] {
            near(line.middle(), upper.middle(), 0.5, &line.text);
        }
        near(date.middle(), motto.middle(), 0.5, "place and date under the motto");
        if !landscape {
            near(percent(upper.middle(), size, margins), number("left-half"), 1.0, "left half");
            near(percent(motto.middle(), size, margins), number("right-half"), 1.0, "right half");
        }
        assert!(upper.top < own.top && own.top < stars.top && stars.top < sign.top, "from top to bottom");
        near(motto.top, upper.top, 0.5, "both halves begin at one height");
        let ink = sheets.ink(1).expect("a picture");
        let under = |x: f64| ink.down(x, motto.bottom - 0.6, motto.bottom + 1.2).iter().any(|shade| *shade < 128);
        let inside = [0.1, 0.3, 0.5, 0.7, 0.9].map(|part| motto.left + (motto.right - motto.left) * part);
        assert!(inside.iter().all(|x| under(*x)), "the motto is underlined");
        assert!(!under(motto.left - 2.0) && !under(motto.right + 2.0), "and nothing beside it");
    }
}

#[test]
fn letterhead_of_the_party() {
    let office = class_of(3);
    let sheets = list(&office, &json!({ "letterhead": "party", "number": "5" }));
    assert_eq!(sheets.line("*").text.trim(), "*".repeat(number("separator-party") as usize));
    let sign = sheets.line("Số");
    assert_eq!(sign.text.trim(), "Số 05-DS/CB");
    looks(sign, number("number-party"), "");
    looks(sheets.line("ĐẢNG BỘ PHƯỜNG BẾN LÁ"), number("upper"), "");
    looks(sheets.line("ĐẢNG CỘNG SẢN VIỆT NAM"), number("motto"), "b");
    let hyphens = "-".repeat(number("hyphens-party") as usize);
    let (title, under) = (sheets.line("CHI ĐOÀN 12A1"), sheets.line("--"));
    assert_eq!(under.text.trim(), hyphens);
    assert!(under.top > title.top);
    near(under.middle(), title.middle(), 0.8, "hyphens in the middle");
    looks(sheets.line("T/M CHI BỘ"), number("party-signer"), "b");
    let union = list(&office, &json!({ "letterhead": "union" }));
    assert!(!union.texts().contains(&hyphens.as_str()) && !union.texts().contains(&"T/M CHI BỘ"));
}
