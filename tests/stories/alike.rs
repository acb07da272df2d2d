//! Every paper in every format, word by word: PDF, preview, Word and Excel say the same in the same order, on every page
//! nothing leaves its place, and no syllable is broken.
//!
//! Invariant: compared are letters, without blanks and without the dots that stand for what is missing (their number is
//! a matter of room). What a format has of its own is taken out where it stands: numbers and repeated heads of pages.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::excel;
use crate::layout::{number, rule};
use crate::office::{Office, rows, text};
use crate::papers::subject_of;
use dong_hanh_tests::sheets::{Sheets, told};
use dong_hanh_tests::words::{first_difference, heads, letters, pdf_letters, word_text};

/// Where two texts part, with what stands around it.
#[track_caller]
fn same(one: &str, other: &str, what: &str) {
    assert!(one == other, "{what}: {}", first_difference(one, other));
}

fn made(office: &Office, paper: &Value, subject: &Value, ending: &str) -> Option<String> {
    let id = text(&paper["id"]);
    paper["formats"].as_array().is_some_and(|formats| formats.contains(&json!(ending))).then(|| {
        let path = office.file(&format!("{id}.{ending}"));
        office.call("papers.make", json!({ "paper": id, "subject": subject, "path": path }));
        path
    })
}

/// Visible letters of each page of a PDF, marks and page numbers too.
fn counts(path: &str, pages: usize) -> Vec<usize> {
    let whole = String::from_utf8(told("pdftotext", &["-raw", path, "-"]).expect("poppler-utils")).expect("UTF-8");
    let count = |page: &str| page.chars().filter(|letter| !letter.is_whitespace() && *letter != '\u{200b}').count();
    whole.split('\u{c}').take(pages).map(count).collect()
}

#[test]
fn every_format_says_the_same() {
    let office = Office::demo();
    let papers = rows(&office.call("papers.list", json!({})));
    assert!(papers.len() >= 37);
    let mut differences = 0;
    for paper in papers {
        let id = text(&paper["id"]);
        let subject = subject_of(&office, &paper);
        let pdf = made(&office, &paper, &subject, "pdf").expect("every paper is a PDF");
        let sheets = Sheets::read(&pdf).expect("a PDF");
        // The preview draws each letter that the file has, page by page.
        let drawn: Vec<usize> = (1..=sheets.pages.len())
            .map(|page| {
                let ask = json!({ "paper": id, "subject": subject, "page": page });
                text(&office.call("papers.page", ask)["svg"]).matches("<use ").count()
            })
            .collect();
        assert_eq!(drawn, counts(&pdf, sheets.pages.len()), "{id}: letters of the preview and of the PDF, by page");
        let Some(docx) = made(&office, &paper, &subject, "docx") else { continue };
        let from_word = letters(&word_text(&docx).expect("a Word file"));
        let from_pdf = pdf_letters(&sheets, &heads(&docx).expect("a Word file"));
        same(&from_pdf, &from_word, &format!("{id}: PDF and Word"));
        differences += usize::from(from_pdf != from_word);
        if let Some(xlsx) = made(&office, &paper, &subject, "xlsx") {
            excel_says_the_same(&id, &xlsx, &from_pdf);
        }
    }
    assert_eq!(differences as f64, number("alike"));
}

/// Rows of a sheet in order are what stands on paper in order; signers stand below each other and are compared as words.
#[track_caller]
fn excel_says_the_same(id: &str, path: &str, on_paper: &str) {
    // What only a sheet has: the note of a mark, the word about personal data, and the hidden codes of its people.
    let code = |cell: &str| cell == "Mã trong sổ" || (cell.len() == 36 && cell.matches('-').count() == 4);
    let own = |line: &str| line.starts_with("MẪU:") || line.starts_with("Có dữ liệu cá nhân") || code(line);
    let cells: Vec<String> =
        excel::read(path).into_iter().flatten().filter(|cell| !cell.trim().is_empty() && !own(cell)).collect();
    let signers = cells.iter().rposition(|cell| cell.starts_with("- ")).map_or(cells.len(), |at| at + 1);
    assert!(signers < cells.len() && signers > 10, "{id}: recipients, then signers: {cells:?}");
    let without_stars = on_paper.replace('*', "");
    let above: String = cells[..signers].iter().map(|cell| letters(cell)).collect();
    same(
        &without_stars.chars().take(above.chars().count()).collect::<String>(),
        &above,
        &format!("{id}: PDF and Excel"),
    );
    let rest: String = without_stars.chars().skip(above.chars().count()).collect();
    let mut left = rest.clone();
    for cell in &cells[signers..] {
        let at = left.find(&letters(cell)).unwrap_or_else(|| panic!("{id}: «{cell}» is not in «{rest}»"));
        left.replace_range(at..at + letters(cell).len(), "");
    }
    assert_eq!(left, "", "{id}: what Excel lacks below the table");
}

#[test]
fn no_syllable_is_broken_and_nothing_leaves_the_page() {
    let office = Office::demo();
    let letters_of_tables = rule("table-letters");
    let (mut broken, mut outside) = (Vec::new(), Vec::new());
    for paper in rows(&office.call("papers.list", json!({}))) {
        let id = text(&paper["id"]);
        let subject = subject_of(&office, &paper);
        let ask = json!({ "paper": id, "subject": subject });
        let read = text(&office.call("papers.text", ask.clone())["text"]);
        let strip = |word: &str| word.trim_matches(['.', '…', '[', ']', '/', '|']).to_owned();
        let words: BTreeSet<String> = read.split_whitespace().map(strip).collect();
        let view = office.call("papers.view", ask);
        let sheets = Sheets::read(&made(&office, &paper, &subject, "pdf").expect("a path")).expect("a PDF");
        let margin = |side: &str| view["choices"]["margins"][side].as_f64().unwrap_or(0.0);
        let cells = paper["formats"] == json!(["pdf"]);
        for line in &sheets.lines {
            for word in line.text.split([' ', '\u{a0}', '\u{200b}']).map(strip).filter(|word| !word.is_empty()) {
                if !words.contains(&word) && word.parse::<usize>().is_err() {
                    broken.push(format!("{id}: {word}"));
                }
            }
            let page = sheets.pages[line.page - 1];
            let reaches = line.left < margin("left") - 0.5
                || line.right > page.width - margin("right") + 0.5
                || line.bottom > page.height - margin("bottom") + 0.5;
            if reaches && !cells {
                outside.push(format!("{id}, page {}: {}", line.page, line.text));
            }
            let smallest = if cells { 4.0 } else { letters_of_tables[0] };
            assert!(line.size >= smallest - 0.1, "{id}: «{}» is set in {}", line.text, line.size);
        }
        if paper["formats"].as_array().is_some_and(|formats| formats.contains(&json!("xlsx"))) {
            let in_table = sheets.lines.iter().filter(|line| line.bold && line.text.trim() == "TT");
            in_table.for_each(|line| assert!(line.size <= letters_of_tables[1] + 0.1, "{id}"));
        }
    }
    assert_eq!(broken.len() as f64, number("syllables"), "{broken:?}");
    assert_eq!(outside.len() as f64, number("inside"), "{outside:?}");
}
