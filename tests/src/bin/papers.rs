//! `cargo xtask look --papers`: every paper at 0, 1, 4, 40 and 400 lines, as PDF and as LibreOffice shows its Word file,
//! side by side in pictures. Fails on what can be judged without eyes: text outside the margins, a Word file that is
//! refused, other words than in the PDF, a signature without two rows of its list.
//!
//! Invariant: every person in it is invented, and every file lies in the folder that was named. LibreOffice stands for
//! Word, which does not run here; it is called once for each office, because its start takes longer than a paper.

#[path = "papers/judge.rs"]
mod judge;
#[path = "papers/people.rs"]
mod people;
#[path = "papers/show.rs"]
mod show;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use app::App;
use dong_hanh_tests::Outcome;
use serde_json::{Value, json};

/// How many lines a paper has.
const LENGTHS: &[usize] = &[0, 1, 4, 40, 400];
/// Seconds LibreOffice may take for all papers of one length.
const PATIENCE: &str = "900";

/// One paper of one length.
pub struct Made {
    /// `branch-members`.
    pub id: String,
    /// Its name in menus.
    pub title: String,
    /// Lines asked for.
    pub lines: usize,
    /// The PDF.
    pub pdf: PathBuf,
    /// The Word file, where the paper has one.
    pub docx: Option<PathBuf>,
    /// What LibreOffice made of it.
    pub by_office: Option<PathBuf>,
    /// A list: rows with running numbers.
    pub list: bool,
    /// Margins in force: top, bottom, left, right.
    pub margins: [f64; 4],
    /// What is wrong with it.
    pub faults: Vec<String>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some((folder, wanted)) = words.split_first() else {
        eprintln!("papers FOLDER [PAPER…] [LINES…]");
        return ExitCode::FAILURE;
    };
    match run(Path::new(folder), wanted) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(faults) => {
            eprintln!("{faults} papers have a fault; it stands above and in {folder}/index.html");
            ExitCode::FAILURE
        }
        Err(reason) => {
            eprintln!("The papers were not made: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(folder: &Path, wanted: &[String]) -> Outcome<usize> {
    let lengths: Vec<usize> = wanted.iter().filter_map(|word| word.parse().ok()).collect();
    let names: Vec<&String> = wanted.iter().filter(|word| word.parse::<usize>().is_err()).collect();
    let mut all = Vec::new();
    for &lines in LENGTHS.iter().filter(|lines| lengths.is_empty() || lengths.contains(lines)) {
        let own = folder.join(format!("{lines:03}"));
        // What an earlier look left is not to be taken for this one's.
        std::fs::remove_dir_all(&own).ok();
        std::fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
        let mut made = papers(&own, lines, &names)?;
        by_libreoffice(&own, &mut made)?;
        for paper in &mut made {
            judge::judge(paper)?;
            println!("{lines:>4} lines  {:<36} {}", paper.id, if paper.faults.is_empty() { "well" } else { "FAULT" });
            paper.faults.iter().for_each(|fault| println!("            {fault}"));
        }
        all.extend(made);
    }
    show::sheet(folder, &all)?;
    println!("Pictures beside each other: {}", folder.join("index.html").display());
    Ok(all.iter().filter(|paper| !paper.faults.is_empty()).count())
}

/// Every paper that an office with so many people can make.
fn papers(folder: &Path, lines: usize, names: &[&String]) -> Outcome<Vec<Made>> {
    let home = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let office = people::office(&home.path().join("don-vi"), lines)?;
    let mut all = Vec::new();
    for paper in call(&office.app, "papers.list", json!({}))?["rows"].as_array().into_iter().flatten() {
        let id = paper["id"].as_str().unwrap_or_default();
        if !names.is_empty() && !names.iter().any(|name| id.contains(name.as_str())) {
            continue;
        }
        // Nobody has no letter of his own.
        let Some(subject) = office.subject(paper) else { continue };
        let ask = json!({ "paper": id, "subject": subject });
        let view = call(&office.app, "papers.view", ask.clone())?;
        let file = |ending: &str| -> Outcome<PathBuf> {
            let path = folder.join(format!("{id}.{ending}"));
            let mut ask = ask.clone();
            ask["path"] = json!(path);
            call(&office.app, "papers.make", ask)?;
            Ok(path)
        };
        let has = |ending: &str| paper["formats"].as_array().is_some_and(|formats| formats.contains(&json!(ending)));
        let margin = |side: &str| view["choices"]["margins"][side].as_f64().unwrap_or_default();
        all.push(Made {
            id: id.to_owned(),
            title: paper["title"].as_str().unwrap_or_default().to_owned(),
            lines,
            pdf: file("pdf")?,
            docx: if has("docx") { Some(file("docx")?) } else { None },
            by_office: None,
            list: has("xlsx"),
            margins: ["top", "bottom", "left", "right"].map(margin),
            faults: Vec::new(),
        });
    }
    Ok(all)
}

/// All Word files in one call; what did not come out is a fault of its paper.
fn by_libreoffice(folder: &Path, made: &mut [Made]) -> Outcome {
    let out = folder.join("word");
    let profile = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let files: Vec<&PathBuf> = made.iter().filter_map(|paper| paper.docx.as_ref()).collect();
    if files.is_empty() {
        return Ok(());
    }
    Command::new("timeout")
        .args([PATIENCE, "soffice", "--headless"])
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--convert-to", "pdf", "--outdir"])
        .arg(&out)
        .args(&files)
        .output()
        .map_err(|error| format!("LibreOffice: {error}"))?;
    for paper in made.iter_mut().filter(|paper| paper.docx.is_some()) {
        let path = out.join(format!("{}.pdf", paper.id));
        if path.is_file() {
            paper.by_office = Some(path);
        } else {
            paper.faults.push("LibreOffice refuses the Word file".to_owned());
        }
    }
    Ok(())
}

/// Runs a command of the catalogue.
pub fn call(office: &App, command: &str, args: Value) -> Outcome<Value> {
    office.call(command, args).map_err(|failure| format!("{command}: {}", failure.sentence))
}
