//! Every sample, every fixture and every list made here through the true command line, each beside its truth; the table is
//! written to `target/imports.md`.

use std::fmt::Write as _;

use dong_hanh_tests::place;
use serde_json::{Value, json};

use super::sentences::{Case, cases};
use super::{FILES, KEYS, fixture, kinds, truth};
use crate::command_line::Desk;
use crate::office::{rows, text};

const DAY: &str = "2026-05-14";

/// One line of the table.
struct Line {
    name: String,
    plan: Value,
    /// What does not agree, first of all.
    against: Option<String>,
}

impl Line {
    fn of(name: impl Into<String>, plan: Value, against: Option<String>) -> Self {
        Line { name: name.into(), plan, against }
    }

    fn cells(&self) -> [String; 9] {
        let rows = rows(&self.plan);
        let count = |verdict: &str| self.plan["counts"][verdict].to_string();
        let complaints: usize = rows.iter().filter_map(|row| row["complaints"].as_array().map(Vec::len)).sum();
        [
            self.name.clone(),
            rows.len().to_string(),
            count("new"),
            count("changes"),
            count("same"),
            count("doubtful"),
            count("rejected"),
            complaints.to_string(),
            if self.against.is_none() { "yes" } else { "NO" }.to_owned(),
        ]
    }
}

/// The plan of a file on this desk; with the verdicts of a plan that does not add up nothing agrees.
fn plan(desk: &Desk, file: &str, more: &[&str]) -> Value {
    let plan = desk.run(&[&["import", file, "--today", DAY], more].concat()).done();
    let counted: u64 =
        plan["counts"].as_object().into_iter().flat_map(|all| all.values()).filter_map(Value::as_u64).sum();
    assert_eq!(counted as usize, rows(&plan).len(), "{file}");
    plan
}

/// What a row says somewhere: offers, complaints, the doubt.
fn said(row: &Value) -> String {
    let texts = [&row["changes"], &row["complaints"], &row["doubt"]];
    texts.iter().map(|value| value.to_string()).collect::<Vec<_>>().join(" ")
}

fn against_case(plan: &Value, case: &Case) -> Option<String> {
    let Case { truth, notes, open, .. } = case;
    let found = rows(plan);
    if found.len() != truth.len() {
        return Some(format!("{} rows", found.len()));
    }
    for (row, wanted) in found.iter().zip(truth) {
        for (key, value) in wanted.as_object()? {
            let fine = match key.as_str() {
                "row" | "verdict" | "complaints" => row[key] == *value,
                "says" => value.as_array()?.iter().all(|word| said(row).contains(&text(word))),
                field => row["fields"][field] == *value,
            };
            if !fine {
                return Some(format!("{key} {value} of {row}"));
            }
        }
    }
    let columns = plan["sheets"][0]["columns"].as_array().cloned().unwrap_or_default();
    for (letter, asked) in *open {
        let own = columns.iter().find(|column| column["column"] == *letter);
        if own.is_none_or(|own| (own["dates"]["open"] == true) != *asked) {
            return Some(format!("column {letter}: {own:?}"));
        }
    }
    let told = plan["notes"].to_string();
    notes.iter().find(|words| !told.contains(**words)).map(|words| format!("no «{words}» in {told}"))
}

fn against_sample(plan: &Value, truth: &Value) -> Option<String> {
    let (found, expected) = (rows(plan), rows(truth));
    if found.len() != expected.len() {
        return Some(format!("{} rows", found.len()));
    }
    let plain = |value: &Value| value.as_str().unwrap_or_default().to_lowercase().replace("uỷ", "ủy");
    for (row, wanted) in found.iter().zip(&expected) {
        for (key, field) in KEYS {
            let Some(value) = wanted.get(key) else { continue };
            let value = match value.as_str() {
                Some("Nam") => json!("male"),
                Some("Nữ") => json!("female"),
                Some("") => Value::Null,
                _ => value.clone(),
            };
            let own = &row["fields"][field];
            if *own != value && !(*key == "post" && plain(own) == plain(&value)) {
                return Some(format!("row {}, {key}: {own} {value}", row["row"]));
            }
        }
        let verdict =
            wanted["verdict"].as_str().map(|verdict| verdict.split(':').next().unwrap_or_default().to_owned());
        if verdict.is_some_and(|verdict| row["verdict"] != verdict) {
            return Some(format!("row {}: {}", row["row"], row["verdict"]));
        }
    }
    None
}

fn samples() -> Vec<Line> {
    let mut lines = Vec::new();
    for file in FILES {
        let desk = Desk::of_kind("school", "2025-2026");
        let truth = truth(file);
        if let Some(before) = truth["before"].as_str() {
            desk.run(&["import", &fixture(before), "--commit", "--today", DAY]).done();
        }
        let more: &[&str] = if file.starts_with("nam-hoc-sau") { &["--school-year", "2026-2027"] } else { &[] };
        let plan = plan(&desk, &fixture(file), more);
        let against = against_sample(&plan, &truth);
        lines.push(Line::of(file, plan, against));
    }
    lines
}

/// Lists of people on the path: every row comes in, and says of its steps what the truth says.
fn on_the_path() -> Vec<Line> {
    let mut lines = Vec::new();
    let text = std::fs::read_to_string(place::fixture("import").join("nguon-khac.truth.json")).expect("a truth");
    let others: serde_json::Map<String, Value> = serde_json::from_str(&text).expect("JSON");
    let own = ("theo-doi-nguon.xlsx".to_owned(), truth("theo-doi-nguon.xlsx")["rows"].clone());
    for (file, expected) in others.into_iter().chain([own]) {
        let desk = Desk::of_kind(if file.contains("cong-ty") { "enterprise" } else { "school" }, "2025-2026");
        let plan = plan(&desk, &fixture(&file), &["--as", "candidates"]);
        let (found, expected) = (rows(&plan), expected.as_array().cloned().unwrap_or_default());
        let pairs = [("name", "name"), ("dob", "born_on"), ("cls", "branch"), ("steps", "steps"), ("papers", "papers")];
        let odd = found.iter().zip(&expected).find_map(|(row, wanted)| {
            let odd = pairs.iter().find(|(key, field)| row["fields"][field] != wanted[key])?;
            Some(format!("row {}: {}", row["row"], odd.0))
        });
        let against = odd.or((found.len() != expected.len()).then(|| format!("{} rows", found.len())));
        lines.push(Line::of(file, plan, against));
    }
    lines
}

fn made() -> Vec<Line> {
    let desk = Desk::of_kind("school", "2025-2026");
    let path = desk.file("danh-sach.dat");
    let mut lines = Vec::new();
    for (kind, bytes) in kinds::files() {
        std::fs::write(&path, bytes).expect("a file");
        let plan = plan(&desk, &path, &[]);
        let against = (kinds::people(&plan) != kinds::expected()).then(|| plan["rows"].to_string());
        lines.push(Line::of(format!("kind: {kind}"), plan, against));
    }
    for case in cases() {
        std::fs::write(&path, &case.bytes).expect("a file");
        let plan = plan(&desk, &path, &[]);
        let against = against_case(&plan, &case);
        lines.push(Line::of(case.name, plan, against));
    }
    lines
}

#[test]
fn every_list_against_its_truth_as_a_table() {
    let lines: Vec<Line> = [samples(), on_the_path(), made()].into_iter().flatten().collect();
    let head = ["list", "rows", "new", "update", "same", "questions", "rejected", "complaints", "agrees"];
    let mut table = format!("| {} |\n|---|{}\n", head.join(" | "), "---:|".repeat(8));
    for line in &lines {
        let _ = writeln!(table, "| {} |", line.cells().join(" | "));
    }
    let agreed = lines.iter().filter(|line| line.against.is_none()).count();
    let _ = writeln!(table, "\n{agreed} of {} lists agree with their truth.", lines.len());
    let target = place::root().join("target").join("imports.md");
    std::fs::write(&target, &table).expect("the table");
    let odd: Vec<String> =
        lines.iter().filter_map(|line| Some(format!("{}: {}", line.name, line.against.as_ref()?))).collect();
    assert!(odd.is_empty(), "{}\n{table}", odd.join("\n"));
}
