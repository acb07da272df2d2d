//! The official layout, measured in the PDF: each line of `golden/layout.md` by the story it names.
//!
//! Invariant: numbers are taken from that table and from nowhere else. Fonts are named by poppler, places are those of
//! the letters themselves, the grey of a head row and the underline of a motto are looked up in the ink of the page.

mod letterhead;
mod list_of_people;
mod page;
mod text;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::office::{Office, rows};
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
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("stories");
    let own = std::fs::read_dir(stories.join("layout")).expect("the stories").flatten().map(|entry| entry.path());
    let others = ["signatures.rs", "alike.rs"].map(|name| stories.join(name));
    let read = |path: PathBuf| std::fs::read_to_string(path).expect("a file of stories");
    let sources: Vec<String> = own.chain(others).map(read).collect();
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
