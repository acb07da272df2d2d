//! An import under the stopwatch: a list of 3,000 people and one of 100,000, held against a bare streaming read of the
//! same file by calamine; what is written, against bare inserts of the same rows; and the memory of a program that has
//! just been started and does nothing else. Beside them openpyxl and LibreOffice reading the same file.
//!
//! Invariant: all ratios are of one run, each round takes everything in turn. What is not installed is named so.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use app::App;
use serde_json::{Value, json};

use super::{
    Outcome, commit, limited, line, made, median, ms, over, peak_megabytes, ratio, timed, write, yardstick,
    yardstick_of,
};

/// The word that makes this program a reader of one list.
pub const ALONE: &str = "--preview";
/// Rows of the two lists, and how many rounds each takes.
const LISTS: [(usize, usize); 2] = [(3_000, 7), (100_000, 3)];
/// Rows up to which the plan is written too: more of them only take longer.
const WRITTEN: usize = 10_000;
/// Megabytes a preview of the longest list may take.
const MEMORY: f64 = 400.0;
/// Seconds another program may take for one list.
const PATIENCE: &str = "300";

/// openpyxl as its own pages advise for long files.
const OPENPYXL: &str = "import sys, time, openpyxl
def read():
    began = time.perf_counter()
    cells = 0
    for sheet in openpyxl.load_workbook(sys.argv[1], read_only=True, data_only=True):
        for row in sheet.iter_rows(values_only=True):
            cells += len(row)
    return (time.perf_counter() - began) * 1000
read()
print(read())";

/// Measures and prints.
pub fn run(folder: &Path) -> Outcome {
    println!("\n{:<52}{:>12}{:>12}", "imports, medians of rounds", "value", "limit");
    for (rows, rounds) in LISTS {
        let list = folder.join(format!("danh-sach-{rows}.xlsx"));
        written(&list, rows)?;
        let (mut previews, mut reads, mut commits, mut inserts) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let told = folder.join("rows.json");
        for round in 0..rounds {
            let (office, _) = made(&folder.join(format!("nhap-{rows}-{round}")))?;
            let (time, plan) = timed(|| preview(&office, &list))?;
            previews.push(time);
            reads.push(yardstick("bare_read", &list)?);
            if rows > WRITTEN {
                continue;
            }
            let plan: Value = serde_json::from_str(&plan).map_err(|error| error.to_string())?;
            write(&told, plan["rows"].to_string())?;
            let (time, done) = timed(|| commit(&office, &plan))?;
            if done["added"] != rows {
                return Err(format!("{} people were added", done["added"]));
            }
            commits.push(time);
            inserts.push(yardstick("bare_inserts", &told)?);
        }
        let read = median(reads.clone());
        limited(&format!("preview of {rows} rows / bare read of the file"), ratio(&previews, &reads), 2.5, "×");
        println!("    {:.1} ms / {:.1} ms", ms(median(previews)), ms(read));
        if rows > WRITTEN {
            let alone = alone(&list, &folder.join("nhap-rieng"))?;
            limited(&format!("preview of {rows} rows, peak memory"), alone, MEMORY, "MB");
        } else {
            limited(&format!("commit of {rows} rows / bare inserts of them"), ratio(&commits, &inserts), 2.0, "×");
            println!("    {:.1} ms / {:.1} ms", ms(median(commits)), ms(median(inserts)));
        }
        beside(&format!("openpyxl reading the {rows} rows / bare read"), openpyxl(&list), read);
        beside(&format!("LibreOffice reading the {rows} rows / bare read"), libreoffice(&list, folder), read);
    }
    Ok(())
}

fn beside(name: &str, time: Option<Duration>, base: Duration) {
    match time {
        Some(time) => line(name, over(time, base), "×"),
        None => println!("{name:<52}{:>15}", "not installed"),
    }
}

/// The reply as a door passes it on.
pub fn preview(office: &App, list: &Path) -> Outcome<String> {
    let reply = office.answer("import.preview", json!({ "files": [list] }));
    reply.map(|text| Box::<str>::from(text).into_string()).map_err(|failure| failure.sentence)
}

/// Reads one list in a fresh office; prints the megabytes that took.
pub fn one(words: &[String]) -> Outcome {
    let [list, folder] = words else { return Err("a list and a folder".to_owned()) };
    let (office, _) = made(folder.as_ref())?;
    let reply = preview(&office, list.as_ref())?;
    if reply.is_empty() {
        return Err("no reply".to_owned());
    }
    println!("{}", peak_megabytes().unwrap_or_default());
    Ok(())
}

fn alone(list: &Path, folder: &Path) -> Outcome<f64> {
    let own = std::env::current_exe().map_err(|error| format!("the running program has no path: {error}"))?;
    let run = Command::new(own).arg(ALONE).args([list, folder]).output().map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    said.trim().parse().map_err(|_| format!("one preview: {}", String::from_utf8_lossy(&run.stderr)))
}

fn written(list: &Path, rows: usize) -> Outcome {
    yardstick_of("school_list", list, &[&rows.to_string()]).map(|_| ())
}

fn openpyxl(list: &Path) -> Option<Duration> {
    let run = Command::new("timeout").args([PATIENCE, "python3", "-c", OPENPYXL]).arg(list).output().ok()?;
    let milliseconds: f64 = String::from_utf8_lossy(&run.stdout).trim().parse().ok()?;
    Some(Duration::from_secs_f64(milliseconds / 1000.0))
}

/// The second of two runs, into text: the first one makes LibreOffice's own folder.
fn libreoffice(list: &Path, folder: &Path) -> Option<Duration> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("lo").display());
    let out: PathBuf = folder.join("lo-ra");
    let once = || {
        let mut run = Command::new("timeout");
        run.args([PATIENCE, "soffice", &profile, "--headless", "--convert-to", "csv", "--outdir"]).arg(&out).arg(list);
        let (time, done) = timed(|| run.output().map_err(|error| error.to_string())).ok()?;
        done.status.success().then_some(time)
    };
    once().and_then(|_| once())
}
