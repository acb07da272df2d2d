//! Papers in all formats, read back by other programs: poppler for PDF, the plain XML for Word, calamine for Excel.
//!
//! How a page looks is measured in `layout`, that all formats say the same in `alike`; here it is that the order chosen is
//! the order of all, that what is missing is told, and that a page has the margins asked for.

use std::io::Read as _;
use std::process::Command;

use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, rows, text};
use dong_hanh_tests::sheets::plain;

const MM: f64 = 72.0 / 25.4;

/// A word of a PDF and where it stands, in millimetres from the upper left corner of its page.
struct Word {
    page: usize,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    text: String,
}

impl Word {
    fn middle(&self) -> f64 {
        (self.top + self.bottom) / 2.0
    }

    /// A letter of the slanted mark behind the text of a demonstration.
    fn is_slanted_mark(&self) -> bool {
        self.bottom - self.top > 15.0
    }
}

/// Pages of a PDF (width, height) and its words, as poppler reads them.
fn words(path: &str) -> (Vec<(f64, f64)>, Vec<Word>) {
    let run = Command::new("pdftotext").args(["-bbox", path, "-"]).output().expect("pdftotext of poppler-utils");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let (mut pages, mut words) = (Vec::new(), Vec::new());
    for line in String::from_utf8(run.stdout).expect("UTF-8").lines().map(str::trim) {
        let number = |name: &str| -> f64 {
            let from = line.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
            from.split('"').next().unwrap_or_default().parse::<f64>().expect("a number") / MM
        };
        if line.starts_with("<page ") {
            pages.push((number("width"), number("height")));
        } else if line.starts_with("<word ") {
            let inner = line.split_once('>').map_or("", |(_, rest)| rest).trim_end_matches("</word>");
            words.push(Word {
                page: pages.len(),
                left: number("xMin"),
                right: number("xMax"),
                top: number("yMin"),
                bottom: number("yMax"),
                text: plain(inner),
            });
        }
    }
    (pages, words)
}

/// The rows of the list in a Word file: of all its tables, the one whose header begins with "TT".
fn word_table(path: &str) -> Vec<Vec<String>> {
    let mut package = zip::ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a package");
    let mut xml = String::new();
    package.by_name("word/document.xml").expect("the text").read_to_string(&mut xml).expect("UTF-8");
    let xml = xml.replace("<w:br/>", "<w:t> </w:t>");
    let inner = |text: &str| plain(text.split_once('>').map_or("", |(_, rest)| rest).split('<').next().unwrap_or(""));
    let cell = |part: &str| {
        let own = part.rsplit_once("<w:tc>").map_or("", |(_, own)| own);
        let lines = own.split("</w:p>").map(|paragraph| {
            let pieces = paragraph.split("<w:t").skip(1).filter(|piece| piece.starts_with(['>', ' ']));
            pieces.map(inner).collect::<String>()
        });
        lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
    };
    let row = |row: &str| row.split("</w:tc>").filter(|part| part.contains("<w:tc>")).map(cell).collect::<Vec<_>>();
    let table = |table: &str| table.split("</w:tr>").filter(|part| part.contains("<w:tr")).map(row).collect::<Vec<_>>();
    let tables = xml.split("</w:tbl>").filter(|part| part.contains("<w:tbl>")).map(table);
    let list = tables.into_iter().find(|rows| rows[0].first().is_some_and(|title| title == "TT")).expect("the list");
    // What ends the list is its last row.
    let is_row = |row: &Vec<String>| row.first().is_some_and(|cell| cell == "TT" || cell.parse::<u32>().is_ok());
    list.into_iter().take_while(is_row).collect()
}

/// Header and rows of the list in an Excel file.
fn excel_table(path: &str) -> Vec<Vec<String>> {
    let all = excel::read(path);
    let head = all.iter().position(|row| row.first().is_some_and(|title| title == "TT")).expect("the header");
    let count = all[head + 1..].iter().take_while(|row| row[0].parse::<u32>().is_ok()).count();
    all[head..=head + count].to_vec()
}

fn sorted(mut words: Vec<String>) -> Vec<String> {
    words.sort();
    words
}

/// Makes one paper in its three formats.
fn made(office: &Office, paper: &str, subject: &Value, choices: &Value) -> [String; 3] {
    ["pdf", "docx", "xlsx"].map(|ending| {
        let path = office.file(&format!("{paper}.{ending}"));
        let args = json!({ "paper": paper, "subject": subject, "choices": choices, "path": path });
        let reply = office.call("papers.make", args);
        assert_eq!((&reply["path"], &reply["draft"]), (&json!(path), &json!(false)));
        path
    })
}

/// What a paper of the demonstration is made of; a view of one class where it would be nine hundred people.
pub fn subject_of(office: &Office, paper: &Value) -> Value {
    if paper["id"] == "nomination-minutes" {
        // A class with somebody nominated.
        return json!("12A3");
    }
    if paper["of"] != "view" {
        return paper["example"].clone();
    }
    let branch = rows(&office.call("branches.list", json!({})))[0]["id"].clone();
    json!(json!({ "branch": branch, "status": ["active"] }).to_string())
}

#[test]
fn the_order_chosen_is_the_order_of_all_formats() {
    let office = Office::demo();
    let ceremonies = rows(&office.call("ceremonies.list", json!({})));
    let subject = ceremonies.iter().find(|row| row["state"] == "planned").expect("a planned ceremony")["id"].clone();
    let names = |table: &[Vec<String>]| table[1..].iter().map(|row| row[1].clone()).collect::<Vec<_>>();
    let page = office.call("ceremonies.get", json!({ "id": subject }));
    let people = page["admittees"].as_array().cloned().unwrap_or_default();
    let by_hand: Vec<String> = people.iter().map(|row| text(&row["name"])).collect();
    let mut turned: Vec<Value> = people.iter().map(|row| row["candidate"].clone()).collect();
    turned.reverse();
    let of = |order: &str| {
        let [_, docx, xlsx] = made(&office, "ceremony-admitted", &subject, &json!({ "order": order }));
        let found = names(&excel_table(&xlsx));
        assert_eq!(names(&word_table(&docx)), found);
        found
    };
    assert_eq!(of("hand"), by_hand);
    office.call("ceremonies.reorder", json!({ "id": subject, "candidates": turned }));
    assert_eq!(of("hand"), by_hand.iter().rev().cloned().collect::<Vec<_>>());
    let given = of("given");
    assert_eq!(sorted(given.clone()), sorted(by_hand));
    let last = |name: &String| name.rsplit(' ').next().unwrap_or_default().to_owned();
    // The list of members keeps the same order of given names: one comparison for screen, paper and Excel.
    let screen = rows(&office.call("members.search", json!({ "text": "" })));
    let place = |name: &String| screen.iter().position(|row| row["name"] == *name).unwrap_or(usize::MAX);
    let places: Vec<usize> = given.iter().map(place).collect();
    assert!(places.is_sorted(), "{:?}", given.iter().map(last).collect::<Vec<_>>());
}

/// A4 both ways, and the margins asked for to a millimetre.
#[test]
fn a_page_is_a4_with_the_margins_asked_for() {
    let office = Office::demo();
    let margins = |top: u32, left: u32| json!({ "top": top, "bottom": 20, "left": left, "right": 15 });
    for (landscape, top, left) in [(true, 20, 20), (true, 25, 35), (false, 20, 30), (false, 30, 25)] {
        let choices = json!({ "landscape": landscape, "margins": margins(top, left) });
        let [pdf, ..] = made(&office, "branch-members", &json!("12A1"), &choices);
        let (pages, words) = words(&pdf);
        let (width, height) = if landscape { (297.0, 210.0) } else { (210.0, 297.0) };
        for page in &pages {
            assert!((page.0 - width).abs() < 0.2 && (page.1 - height).abs() < 0.2, "{page:?}");
        }
        let near = |found: f64, wanted: f64, what: &str| {
            assert!(
                (found - wanted).abs() <= 1.0,
                "{what}: {found:.1} mm instead of {wanted} (landscape: {landscape})"
            );
        };
        let (left, top) = (f64::from(left), f64::from(top));
        // The mark of a demonstration stands in the margin.
        let marks: Vec<(usize, f64)> =
            words.iter().filter(|word| word.text.contains("MẪU")).map(|word| (word.page, word.middle())).collect();
        let is_mark =
            |word: &Word| marks.iter().any(|(page, at)| *page == word.page && (word.middle() - at).abs() < 2.0);
        let body: Vec<&Word> = words.iter().filter(|word| !is_mark(word) && !word.is_slanted_mark()).collect();
        let recipients = body.windows(2).find(|pair| pair[0].text == "Nơi" && pair[1].text == "nhận:");
        let recipients = recipients.expect("«Nơi nhận»")[0];
        near(recipients.left, left, "left");
        let first = body.iter().filter(|word| word.page == 1).map(|word| word.top).fold(f64::MAX, f64::min);
        near(first, top, "top");
        for word in body.iter().filter(|word| word.top > top - 1.0) {
            assert!(word.left >= left - 1.0 && word.right <= width - 15.0 + 1.0, "«{}» at {:.1}", word.text, word.left);
            assert!(word.bottom <= height - 20.0 + 1.0, "«{}» ends at {:.1}", word.text, word.bottom);
        }
    }
}

#[test]
fn a_demonstration_is_marked_and_a_true_office_is_not() {
    let has_mark = |office: &Office, subject: &str| {
        let [pdf, docx, xlsx] = made(office, "branch-members", &json!(subject), &json!({}));
        let (pages, words) = words(&pdf);
        let mut package = zip::ZipArchive::new(std::fs::File::open(docx).expect("a file")).expect("a package");
        let mut all = String::new();
        for at in 0..package.len() {
            let mut part = package.by_index(at).expect("a part");
            if part.name().is_ok_and(|name| name.ends_with(".xml")) {
                part.read_to_string(&mut all).expect("UTF-8");
            }
        }
        let on_sheet = excel::read(&xlsx).concat().iter().any(|cell| cell.to_uppercase().contains("MẪU"));
        let slanted = words.iter().filter(|word| word.is_slanted_mark()).count();
        let on_paper = words.iter().any(|word| word.text.contains("MẪU"));
        assert_eq!(slanted, if on_paper { 3 * pages.len() } else { 0 }, "three letters behind every page");
        [on_paper, all.contains("MẪU"), on_sheet]
    };
    assert_eq!(has_mark(&Office::demo(), "12A1"), [true; 3]);
    let office = Office::new();
    office.member(Some(&office.branch("12A1")), &[("name", "Thạch Thị Sa Ry")]);
    assert_eq!(has_mark(&office, "12A1"), [false; 3]);
}

#[test]
fn what_is_missing_is_listed_and_prints_as_dots() {
    let office = Office::new();
    let branch = office.branch("12A1");
    office.member(Some(&branch), &[("name", "Thạch Thị Sa Ry"), ("sex", "Nữ"), ("born_on", "2008-03-02")]);
    office.member(Some(&branch), &[("name", "Kim Sô Phi"), ("sex", "Nam")]);
    let ask = json!({ "paper": "branch-members", "subject": "12A1" });
    let view = office.call("papers.view", ask);
    let told: Vec<(Value, String)> = view["missing"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|missing| (missing["name"].clone(), text(&missing["what"])))
        .collect();
    for wanted in [(json!("Kim Sô Phi"), "ngày sinh"), (Value::Null, "số văn bản"), (Value::Null, "người ký")]
    {
        assert!(told.contains(&(wanted.0.clone(), wanted.1.to_owned())), "{wanted:?} in {told:?}");
    }
    assert!(!told.contains(&(json!("Thạch Thị Sa Ry"), "ngày sinh".to_owned())), "{told:?}");
    let [pdf, docx, xlsx] = made(&office, "branch-members", &json!("12A1"), &json!({}));
    let (_, words) = words(&pdf);
    assert!(words.iter().any(|word| word.text.contains('…') || word.text.contains("...")), "dots on paper");
    let born = |table: &[Vec<String>]| {
        let at = table[0].iter().position(|title| title == "Ngày sinh").expect("the column");
        table[1..].iter().map(|row| row[at].clone()).collect::<Vec<_>>()
    };
    // In a sheet dots would be taken for a value.
    assert_eq!(born(&excel_table(&xlsx)), ["", "02/03/2008"]);
    let [first, second] = &born(&word_table(&docx))[..] else { panic!("two rows") };
    assert!(first.contains('…') || first.contains("..."), "{first:?}");
    assert_eq!(second, "02/03/2008");
}

/// A paper gets its number from the register, never from being printed.
#[test]
fn a_paper_made_twice_has_no_number_twice() {
    let office = Office::demo();
    let number_of = |choices: Value| {
        let [pdf, ..] = made(&office, "branch-members", &json!("12A1"), &choices);
        let (_, words) = words(&pdf);
        let at = words.iter().position(|word| word.text == "Số:").expect("«Số:»");
        words[at + 1].text.clone()
    };
    for _ in 0..2 {
        let printed = number_of(json!({}));
        assert!(printed.starts_with(['…', '.']) && !printed.contains(|c: char| c.is_ascii_digit()), "{printed}");
    }
    assert!(number_of(json!({ "number": "14" })).starts_with("14-DS/ĐTN"));
    let printed = number_of(json!({}));
    assert!(!printed.contains("14"), "a number typed once is not remembered: {printed}");
}

#[test]
fn sensitive_columns_are_on_only_where_the_list_is_made_of_them() {
    let office = Office::demo();
    for (paper, on) in [("ceremony-admitted", true), ("branch-members", false)] {
        let papers = rows(&office.call("papers.list", json!({})));
        let subject = papers.iter().find(|row| row["id"] == paper).expect("the paper")["example"].clone();
        let view = office.call("papers.view", json!({ "paper": paper, "subject": subject }));
        let columns = view["columns"].as_array().cloned().unwrap_or_default();
        let sensitive: Vec<bool> =
            columns.iter().filter(|column| column["sensitive"] == true).map(|column| column["on"] == true).collect();
        assert!(!sensitive.is_empty() && sensitive.iter().all(|own| *own == on), "{paper}: {columns:?}");
        let [.., xlsx] = made(&office, paper, &subject, &json!({}));
        assert_eq!(excel_table(&xlsx)[0].iter().any(|title| title == "Dân tộc"), on, "{paper}");
    }
}

#[test]
fn what_a_paper_needs_is_asked_for() {
    let office = Office::demo();
    let path = office.file("giay.pdf");
    let cases = [
        json!({ "paper": "branch-members", "path": path }),
        json!({ "paper": "branch-members", "subject": "12A1", "subject_kind": "ceremony", "path": path }),
        json!({ "paper": "branch-members", "subject": "12A1", "path": office.file("giay.odt") }),
        json!({ "paper": "no-such-paper", "subject": "12A1", "path": path }),
    ];
    for args in cases {
        assert!(office.refused("papers.make", args.clone()).usage, "{args}");
    }
    let nobody = json!({ "paper": "branch-members", "subject": "99A9", "path": path });
    assert_eq!(office.refused("papers.make", nobody).refused, "not-found");
    assert!(!std::path::Path::new(&path).exists());
}
