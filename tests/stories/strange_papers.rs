//! Papers of what nobody expects on them: letters that are code elsewhere, remarks of twenty thousand letters, lists of
//! nobody, places where no file can be. Every paper, every format: letter by letter right, or a sentence.

use dong_hanh_tests::sheets::Sheets;
use dong_hanh_tests::words::{first_difference, heads, letters, pdf_letters, word_text};
use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, assert_sentence, rows, text};

/// What is code in a typesetter, in XML, in a spreadsheet, in a template; and marks that turn the direction of reading.
const NAMES: [&str; 3] = [
    "Trần #let x = $x^2$ *Bảo* _Hân_ [ô] `raw`",
    "Kim <Sô> & {{Phi}} \"ngoặc\" 'đơn' @SUM =1+1",
    "Lê\u{202e} Thị\u{200f} Ánh //ghi /*chú*/ ~ -- ...",
];

/// The office, its ceremony and its people: all of strange names, led as far as the decision.
struct Strange {
    office: Office,
    ceremony: String,
    candidates: Vec<String>,
}

impl Strange {
    fn new(names: &[&str]) -> Self {
        let office = Office::new();
        let branch = office.branch("12A1");
        let candidates: Vec<String> = names
            .iter()
            .map(|name| {
                let (person, candidate) = office.candidate(name);
                office.call("members.move", json!({ "ids": [person], "branch": branch, "on": "2025-09-05" }));
                for (code, on) in [
                    ("union_branch_nomination", "2025-10-01"),
                    ("union_recognition", "2025-10-06"),
                    ("union_introduction", "2026-01-09"),
                    ("admission_decision", "2026-04-10"),
                ] {
                    office.step(&candidate, code, on, json!({}));
                }
                candidate
            })
            .collect();
        let about = json!({ "title": "Lễ kết nạp #1 <đợt> $19/5$", "on": "2026-05-19" });
        let ceremony = text(&office.call("ceremonies.save", about)["id"]);
        if !candidates.is_empty() {
            office.call("ceremonies.add_people", json!({ "id": ceremony, "candidates": candidates }));
        }
        for name in names {
            office.call("ceremonies.save_guest", json!({ "ceremony": ceremony, "name": name, "unit": "Ban #1 <&>" }));
        }
        let helper = json!({ "name": "Phan #Văn <Thuận> & $x$", "official_on": "2015-02-03" });
        let companion = office.call("companions.save_person", helper)["person"].clone();
        if !candidates.is_empty() {
            let all = json!({ "candidates": candidates, "role": "party", "person": companion, "on": "2026-01-05" });
            office.call("companions.assign", all);
            let class = json!({ "name": "Lớp #1 <khóa> $I$ & II", "place": "Ấp #1 <&>", "starts_on": "2026-06-08" });
            let class = office.call("classes.save", class)["id"].clone();
            office.call("classes.add_people", json!({ "id": class, "candidates": candidates }));
        }
        Self { office, ceremony, candidates }
    }

    /// The papers that can be made of what is here.
    fn papers(&self) -> Vec<Value> {
        let mut all = rows(&self.office.call("papers.list", json!({})));
        all.retain(|paper| paper["subject"] == "none" || !self.subject(paper).is_null());
        all
    }

    fn subject(&self, paper: &Value) -> Value {
        match paper["of"].as_str().unwrap_or_default() {
            "branch" => json!("12A1"),
            "ceremony" => json!(self.ceremony),
            "candidates" if !self.candidates.is_empty() => json!(self.candidates.join(",")),
            "view" => json!("{\"text\":\"\"}"),
            _ => paper["example"].clone(),
        }
    }
}

/// Every paper as PDF, Word and Excel: its letters, equal in the first two; what is refused says so in a sentence.
fn told_by_all(strange: &Strange) -> Vec<(String, String, Vec<String>)> {
    let office = &strange.office;
    let mut all = Vec::new();
    for paper in strange.papers() {
        let id = text(&paper["id"]);
        let made = |ending: &str| {
            let path = office.file(&format!("{id}.{ending}"));
            let ask = json!({ "paper": id, "subject": strange.subject(&paper), "path": path });
            match office.app.call("papers.make", ask) {
                Ok(_) => Some(path),
                Err(failure) => {
                    assert_sentence(&failure.sentence);
                    assert!(!std::path::Path::new(&path).exists(), "{id}: refused, and a file is there");
                    None
                }
            }
        };
        let has = |ending: &str| paper["formats"].as_array().is_some_and(|own| own.contains(&json!(ending)));
        let Some(pdf) = made("pdf") else { continue };
        let sheets = Sheets::read(&pdf).expect("a PDF");
        let mut cells = Vec::new();
        if has("docx") {
            let docx = made("docx").expect("what is a PDF is a Word file");
            let on_paper = pdf_letters(&sheets, &heads(&docx).expect("a Word file"));
            let in_word = letters(&word_text(&docx).expect("a Word file"));
            // A row that goes over two pages stands on each with all its columns.
            let cut = on_paper.chars().count() > 15_000;
            let sorted = |text: &str| {
                let mut letters: Vec<char> = text.chars().collect();
                letters.sort_unstable();
                letters
            };
            let alike = on_paper == in_word || (cut && sorted(&on_paper) == sorted(&in_word));
            assert!(alike, "{id}: {}", first_difference(&on_paper, &in_word));
        }
        if has("xlsx") {
            let xlsx = made("xlsx").expect("what is a PDF is a sheet");
            assert!(!excel::has_formula(&xlsx), "{id}");
            cells = excel::read(&xlsx).concat();
        }
        let lines: String = sheets.lines.iter().map(|line| format!("{} ", line.text)).collect();
        all.push((id, letters(&lines), cells));
    }
    all
}

/// A name as it is kept: without what turns the direction of reading.
fn kept(name: &str) -> String {
    name.replace(['\u{202e}', '\u{200f}'], "")
}

#[test]
fn strange_names_are_right_in_every_paper_and_format() {
    let strange = Strange::new(&NAMES);
    let mut seen = 0;
    for (id, on_paper, cells) in told_by_all(&strange) {
        let found = NAMES.iter().filter(|name| on_paper.contains(&letters(&kept(name)))).count();
        // A paper about one person tells one; of all, all are told.
        let begun =
            NAMES.iter().filter(|name| on_paper.contains(&letters(&kept(name)).chars().take(6).collect::<String>()));
        assert_eq!(found, begun.count(), "{id}: a name is not whole: {on_paper}");
        seen += found;
        let in_cells = |name: &str| cells.iter().any(|cell| *cell == kept(name));
        if !cells.is_empty() && found == NAMES.len() && id != "cohort-plan" {
            assert!(NAMES.iter().all(|name| in_cells(name)), "{id}: {cells:?}");
        }
    }
    assert!(seen > 50, "{seen} names were read");
    // The command line and the journal tell no more than the paper does.
    let said = text(&rows(&strange.office.call("journal.list", json!({})))[0]["sentence"]);
    assert!(!NAMES.iter().any(|name| said.contains(&kept(name))), "{said}");
}

#[test]
fn a_remark_of_twenty_thousand_letters_is_printed_to_its_end() {
    let strange = Strange::new(&NAMES[..1]);
    let office = &strange.office;
    let remark: String = (0..).map(|at| format!("từ{at} ")).take(2_800).collect();
    assert!(remark.chars().count() > 18_000);
    let facts = json!({ "number": "09-NQ/ĐTN", "strengths": remark.trim() });
    office.step(&strange.candidates[0], "union_introduction", "2026-01-10", facts);
    let mut written = 0;
    for paper in strange.papers() {
        let (id, subject) = (text(&paper["id"]), strange.subject(&paper));
        let view = office.call("papers.view", json!({ "paper": id, "subject": subject }));
        let long = view["fields"].as_array().into_iter().flatten().find(|field| field["kind"] == "long_text");
        let Some(key) = long.map(|field| text(&field["key"])).filter(|key| key != "lines") else { continue };
        let mut texts = serde_json::Map::new();
        texts.insert(key, json!(remark));
        office.call("papers.write", json!({ "paper": id, "subject": subject, "texts": texts }));
        written += 1;
    }
    assert!(written >= 5, "{written} papers have room for a long text");
    // Alone: a page may end before it.
    let last = letters("từ2799");
    let mut whole = 0;
    for (id, on_paper, cells) in told_by_all(&strange) {
        if on_paper.contains(&letters("từ10 từ11 từ12")) {
            assert!(on_paper.contains(&last), "{id} ends before the remark does");
            assert!(cells.is_empty() || cells.iter().any(|cell| cell.contains("từ2799")), "{id}");
            whole += 1;
        }
    }
    assert!(whole >= 5, "{whole} papers told the remark");
}

#[test]
fn a_list_of_nobody_is_a_paper_or_a_sentence() {
    let strange = Strange::new(&[]);
    let all = told_by_all(&strange);
    assert!(all.len() >= 25, "{} papers", all.len());
    for (id, on_paper, cells) in all {
        assert!(!on_paper.is_empty() || cells.is_empty(), "{id}");
        assert!(cells.is_empty() || cells.iter().any(|cell| cell == "TT"), "{id}: {cells:?}");
    }
}

/// What stands where a file was to go stays as it was, and nothing half lies beside it.
#[test]
fn where_no_file_can_be_nothing_is_written() {
    let strange = Strange::new(&NAMES[..1]);
    let office = &strange.office;
    let folder = office.file("noi-luu");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(format!("{folder}/tep"), b"khac").expect("a file");
    for paper in strange.papers() {
        let (id, subject) = (text(&paper["id"]), strange.subject(&paper));
        for ending in paper["formats"].as_array().into_iter().flatten().map(text) {
            let taken = format!("{folder}/{id}.{ending}");
            std::fs::create_dir_all(&taken).expect("a folder of that name");
            for (path, says) in [
                (taken.clone(), "thư mục mang tên này"),
                (format!("{folder}/không có/{id}.{ending}"), "Chọn lại nơi lưu"),
                (format!("{folder}/tep/{id}.{ending}"), "Chọn lại nơi lưu"),
            ] {
                let failure =
                    match office.app.call("papers.make", json!({ "paper": id, "subject": subject, "path": path })) {
                        Ok(reply) => panic!("{path}: {reply}"),
                        Err(failure) => failure,
                    };
                assert_sentence(&failure.sentence);
                assert_eq!(failure.refused, "file-unwritable", "{path}");
                assert!(failure.sentence.contains(says), "{}", failure.sentence);
            }
            std::fs::remove_dir(&taken).expect("an empty folder");
        }
    }
    let left: Vec<_> = std::fs::read_dir(&folder).expect("the folder").flatten().map(|one| one.file_name()).collect();
    assert_eq!(left, ["tep"], "nothing half is left");
    assert_eq!(std::fs::read(format!("{folder}/tep")).expect("the file"), b"khac");
    let said: Vec<String> =
        rows(&office.call("journal.list", json!({}))).iter().map(|row| text(&row["sentence"])).collect();
    assert!(!said.iter().any(|sentence| sentence.contains("Đã lưu «Danh sách")), "{said:?}");
}
