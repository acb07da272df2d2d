//! The sheet itself: its size, margins, numbers and faces, of papers and of the trial page.

use serde_json::{Value, json};

use super::{class_of, list, made, near, number, percent, rule, shown};
use crate::office::Office;
use dong_hanh_tests::sheets::Line;

#[test]
fn paper_and_margins() {
    let office = class_of(30);
    for (landscape, size, margins) in
        [(false, "size-upright", "margins-upright"), (true, "size-across", "margins-across")]
    {
        let sheets = list(&office, &json!({ "landscape": landscape }));
        let (size, margins) = (rule(size), rule(margins));
        assert_eq!(sheets.pages.len(), 2);
        for page in &sheets.pages {
            near(page.width, size[0], 0.2, "width");
            near(page.height, size[1], 0.2, "height");
        }
        let top = sheets.of(1).map(|line| line.top).fold(f64::MAX, f64::min);
        near(top, margins[0], 1.5, "top");
        near(sheets.line("Nơi nhận:").left, margins[2], 0.3, "left");
        // The lines of a table reach from margin to margin; their ink is there and not beyond.
        let (ink, row) = (sheets.ink(1).expect("a picture"), sheets.line("Sa Ry 001"));
        let y = row.top + 1.0;
        let inked = |x: f64| (-2..=2).any(|dot| ink.at(x + f64::from(dot) * 0.13, y) < 128);
        assert!(inked(margins[2]) && inked(size[0] - margins[3]), "frame of the table, landscape: {landscape}");
        assert!(!inked(margins[2] - 1.5) && !inked(size[0] - margins[3] + 1.5));
        for line in sheets.lines.iter().filter(|line| line.top > margins[0] - 1.0) {
            assert!(line.bottom <= size[1] - margins[1] + 0.5, "«{}» ends at {:.1}", line.text, line.bottom);
        }
    }
}

#[test]
fn one_family_is_embedded() {
    let office = class_of(3);
    let fonts = list(&office, &json!({})).fonts().expect("poppler-utils");
    assert!(!fonts.is_empty() && fonts.len() as f64 <= number("family"), "{fonts:?}");
    for (name, embedded) in fonts {
        assert!(name.starts_with("LiberationSerif") && embedded, "{name}");
    }
    let path = office.file("chi-doan.docx");
    office.call("papers.make", json!({ "paper": "branch-members", "subject": "12A1", "path": path }));
    let styles = dong_hanh_tests::words::part(&path, "word/styles.xml").expect("a Word file");
    assert!(styles.contains("w:ascii=\"Times New Roman\"") && styles.contains("w:sz w:val=\"26\""), "{styles}");
}

#[test]
fn pages_are_numbered_from_the_second() {
    let office = class_of(60);
    for (landscape, size, margins) in
        [(false, "size-upright", "margins-upright"), (true, "size-across", "margins-across")]
    {
        let sheets = list(&office, &json!({ "landscape": landscape }));
        let first = number("page-number") as usize;
        let top = rule(margins)[0];
        for page in 1..=sheets.pages.len() {
            let above: Vec<&Line> = sheets.of(page).filter(|line| line.bottom < top).collect();
            if page < first {
                assert!(above.is_empty(), "nothing stands above the text of page {page}");
                continue;
            }
            assert_eq!(above.iter().map(|line| line.text.trim()).collect::<Vec<_>>(), [page.to_string()]);
            near(percent(above[0].middle(), size, margins), 50.0, 0.3, "in the middle of the text");
        }
    }
}

#[test]
fn an_invitation_is_a5_across() {
    let office = Office::demo();
    let (sheets, size) = (shown(&office, "ceremony-invitation"), rule("size-invitation"));
    for (at, page) in sheets.pages.iter().enumerate() {
        near(page.width, size[0], 0.3, "width");
        near(page.height, size[1], 0.3, "height");
        assert!(sheets.of(at + 1).any(|line| line.text.contains("GIẤY MỜI")), "each is whole on its page");
        assert!(sheets.of(at + 1).any(|line| line.text.contains("Võ Thị Thanh Tâm")));
    }
}

#[test]
fn a_trial_page_draws_its_margins() {
    let office = Office::new();
    let sheets = made(&office, "print-trial", &Value::Null, &json!({}));
    assert_eq!(sheets.pages.len(), 1);
    let (margins, size) = (rule("trial"), rule("size-upright"));
    assert_eq!(margins, rule("margins-upright"));
    let ink = sheets.ink(1).expect("a picture");
    let dark = |x: f64, y: f64| (-2..=2).any(|dot| ink.at(x + f64::from(dot) * 0.13, y) < 160);
    // Between two marks of the ruler, where nothing but the frame is drawn.
    for (x, what) in [(margins[2], "left"), (size[0] - margins[3], "right")] {
        assert!(dark(x, margins[0] + 35.0) && !dark(x - 2.0, margins[0] + 35.0), "{what} edge of the frame");
    }
    for (y, what) in [(margins[0], "upper"), (size[1] - margins[1], "lower")] {
        let line = ink.down(margins[2] + 35.0, y - 0.4, y + 0.6);
        assert!(line.iter().any(|shade| *shade < 160), "{what} edge of the frame");
    }
    for (side, mm) in ["trên", "dưới", "trái", "phải"].iter().zip(&margins) {
        sheets.line(&format!("{side} {mm} mm"));
    }
    // Other margins are drawn where they then are, and told.
    let wide = json!({ "landscape": true, "margins": { "top": 25, "bottom": 12.5, "left": 20, "right": 15 } });
    let sheets = made(&office, "print-trial", &Value::Null, &wide);
    sheets.line("dưới 12,5 mm");
    assert!(sheets.pages[0].width > sheets.pages[0].height);
}
