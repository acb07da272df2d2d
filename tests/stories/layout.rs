//! The official layout, measured in the PDF: each line of `golden/layout.md` by the story it names.
//!
//! Invariant: numbers are taken from that table and from nowhere else. Fonts are named by poppler, places are those of
//! the letters themselves, the grey of a head row and the underline of a motto are looked up in the ink of the page.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::office::{Office, rows, text};
use dong_hanh_tests::sheets::{Line, Sheets};

/// The table.
fn table() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories/golden/layout.md");
    std::fs::read_to_string(path).expect("the table of the layout")
}

/// Its lines, cell by cell.
fn lines_of(table: &str) -> Vec<Vec<&str>> {
    let rules = table.split("\n## ").next().unwrap_or_default();
    let rows = rules.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| Key"));
    rows.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// The numbers of a rule.
#[track_caller]
pub fn rule(key: &str) -> Vec<f64> {
    let table = table();
    let line = lines_of(&table).into_iter().find(|cells| cells[0] == key);
    let line = line.unwrap_or_else(|| panic!("no rule «{key}» in golden/layout.md"));
    line[3].split(' ').map(|number| number.parse().expect("a number")).collect()
}

/// The only number of a rule.
#[track_caller]
pub fn number(key: &str) -> f64 {
    rule(key)[0]
}

#[track_caller]
fn near(found: f64, wanted: f64, by: f64, what: &str) {
    assert!((found - wanted).abs() <= by, "{what}: {found:.2} instead of {wanted:.2}");
}

/// A line of this size, and bold or italic as the letters of `face` say: "b", "i", "bi", "".
#[track_caller]
fn looks(line: &Line, size: f64, face: &str) {
    near(line.size, size, 0.1, &line.text);
    assert_eq!((line.bold, line.italic), (face.contains('b'), face.contains('i')), "«{}»: {}", line.text, line.family);
}

/// A chi đoàn of so many, with everything a letterhead asks for.
pub fn class_of(count: usize) -> Office {
    let office = Office::new();
    for (role, name) in [
        ("union_upper", "Đoàn phường Bến Lá"),
        ("party_competent", "Đảng ủy phường Bến Lá"),
        ("party_branch", "Chi bộ trường THPT Bến Lá"),
        ("place_line", "Bến Lá"),
    ] {
        office.call("settings.set_unit", json!({ "role": role, "name": name }));
    }
    for (side, name, post, line) in [
        ("union", "Nguyễn Hoàng Phúc", "Bí thư", "TM. BAN CHẤP HÀNH"),
        ("union", "Kim Thị Thu Hà", "Phó Bí thư", "TM. BAN CHẤP HÀNH"),
        ("party", "Võ Thị Thanh Tâm", "Bí thư", "T/M CHI BỘ"),
    ] {
        let signer = json!({ "side": side, "name": name, "post": post, "authority_line": line });
        office.call("settings.set_signer", signer);
    }
    let branch = office.branch("12A1");
    (1..=count).for_each(|at| add(&office, &branch, at));
    office
}

/// One more in the class.
pub fn add(office: &Office, branch: &str, at: usize) {
    let name = format!("Thạch Thị Sa Ry {at:03}");
    let address =
        if at.is_multiple_of(4) { "ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long" } else { "phường Trà Vinh" };
    let values = [("name", name.as_str()), ("born_on", "2008-11-02"), ("address", address), ("phone", "0900000001")];
    office.member(Some(branch), &values);
}

/// The list of the class.
#[track_caller]
pub fn list(office: &Office, choices: &Value) -> Sheets {
    made(office, "branch-members", &json!("12A1"), choices)
}

#[track_caller]
fn made(office: &Office, paper: &str, subject: &Value, choices: &Value) -> Sheets {
    let path = office.file(&format!("{paper}.pdf"));
    let args = json!({ "paper": paper, "subject": subject, "choices": choices, "path": path });
    office.call("papers.make", args);
    Sheets::read(&path).expect("a PDF")
}

/// A paper of the demonstration.
#[track_caller]
fn shown(office: &Office, paper: &str) -> Sheets {
    let papers = rows(&office.call("papers.list", json!({})));
    let subject = papers.iter().find(|row| row["id"] == paper).expect("the paper")["example"].clone();
    made(office, paper, &subject, &json!({}))
}

/// Where something stands, in percent of the width between the margins.
fn percent(middle: f64, size: &str, margins: &str) -> f64 {
    let (width, margins) = (number(size), rule(margins));
    (middle - margins[2]) / (width - margins[2] - margins[3]) * 100.0
}

#[test]
fn every_line_of_the_table_has_its_test() {
    let table = table();
    let lines = lines_of(&table);
    let sources = ["layout.rs", "signatures.rs", "alike.rs"].map(|name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories").join(name);
        std::fs::read_to_string(path).expect("the stories")
    });
    let there: BTreeSet<String> = sources
        .iter()
        .flat_map(|source| source.split("#[test]\nfn ").skip(1))
        .map(|rest| rest.split('(').next().unwrap_or_default().to_owned())
        .collect();
    let all = sources.concat();
    for line in &lines {
        assert_eq!(line.len(), 6, "{line:?}");
        let test = line[5].trim_matches('`');
        assert!(there.contains(test), "{}: no story «{test}»", line[0]);
        assert!(all.contains(&format!("\"{}\"", line[0])), "«{}» is in the table and nobody measures it", line[0]);
    }
    let named: BTreeSet<String> = lines.iter().map(|line| line[5].trim_matches('`').to_owned()).collect();
    let own = BTreeSet::from(["every_line_of_the_table_has_its_test".to_owned()]);
    assert_eq!(there.difference(&named).cloned().collect::<BTreeSet<_>>(), own, "stories without a line");
    let keys: BTreeSet<&str> = lines.iter().map(|line| line[0]).collect();
    assert_eq!(keys.len(), lines.len(), "a key is there twice");
}

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
