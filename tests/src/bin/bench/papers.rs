//! Papers under the stopwatch: a class list of 40 and one of 2,000, each made by a program that has just been started, in
//! every format; beside them LibreOffice, which makes a PDF of the same list from its Word file.
//!
//! Invariant: "cold" is meant: nothing is kept from an earlier paper, because each time this program starts itself anew
//! (opening the office is not counted). Where LibreOffice is not installed its lines are left out, and that is said.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use app::{App, Clock, Place};
use serde_json::{Value, json};

use super::{
    Outcome, TODAY, call, commit, limited, line, made, median, ms, over, peak_megabytes, preview, timed, write,
};

/// The word that makes this program a maker of one paper.
pub const ALONE: &str = "--paper";
/// Lines of a usual list and of a long one, and the classes that have so many.
const LISTS: [(usize, &str); 2] = [(40, "12A1"), (2_000, "12A2")];
const ROUNDS: usize = 5;
/// Seconds LibreOffice may take for one list.
const PATIENCE: &str = "120";

/// Measures and prints.
pub fn run(names_from: &App, folder: &Path) -> Outcome {
    let home = folder.join("giay-to");
    let code = classes(names_from, &home, folder)?;
    println!("\n{:<52}{:>12}{:>12}", "papers, each in a program just started", "value", "limit");
    for (rows, class) in LISTS {
        let mut own = Vec::new();
        let limits = if rows == 40 {
            [("pdf", 60.0), ("docx", 60.0), ("xlsx", 60.0)]
        } else {
            [("pdf", 1_200.0), ("docx", 150.0), ("xlsx", 150.0)]
        };
        let mut peak: f64 = 0.0;
        for (ending, limit) in limits {
            let path = folder.join(format!("{rows}.{ending}"));
            let each: Vec<(Duration, f64)> =
                (0..ROUNDS).map(|_| alone(&home, &code, class, &path)).collect::<Outcome<_>>()?;
            peak = each.iter().map(|(_, peak)| *peak).fold(peak, f64::max);
            let time = median(each.into_iter().map(|(time, _)| time).collect());
            limited(&format!("list of {rows} as {ending}, cold"), ms(time), limit, "ms");
            own.push(time);
        }
        limited(&format!("list of {rows}, peak memory of the program"), peak, 200.0, "MB");
        match libreoffice(folder, rows)? {
            Some(time) => {
                line(&format!("LibreOffice, the same list of {rows} from Word to PDF"), ms(time), "ms");
                line("    / the list as pdf, cold", over(time, own[0]), "×");
            }
            None => println!("    LibreOffice is not installed: nothing to hold it against"),
        }
    }
    Ok(())
}

/// Makes one paper in the office of this folder; prints milliseconds and megabytes.
pub fn one(words: &[String]) -> Outcome {
    let [folder, code, class, path] = words else { return Err("a folder, its code, a class and a path".to_owned()) };
    let clock = Clock::today_from(TODAY).map_err(|failure| failure.sentence)?;
    let office = App::new(Place::Folder(folder.into()), clock);
    call(&office, "office.unlock", json!({ "recovery_code": code }))?;
    let ask = json!({ "paper": "branch-members", "subject": class, "path": path });
    let (time, _) = timed(|| call(&office, "papers.make", ask))?;
    println!("{} {}", ms(time), peak_megabytes().unwrap_or_default());
    Ok(())
}

fn alone(home: &Path, code: &str, class: &str, path: &Path) -> Outcome<(Duration, f64)> {
    let own = std::env::current_exe().map_err(|error| format!("the running program has no path: {error}"))?;
    let run = Command::new(own)
        .arg(ALONE)
        .arg(home)
        .args([code, class])
        .arg(path)
        .output()
        .map_err(|error| error.to_string())?;
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    let mut numbers = said.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    match (numbers.next(), numbers.next()) {
        (Some(time), Some(peak)) => Ok((Duration::from_secs_f64(time / 1000.0), peak)),
        _ => Err(format!("one paper: {}", String::from_utf8_lossy(&run.stderr))),
    }
}

/// The second of two runs: the first one makes LibreOffice's own folder.
fn libreoffice(folder: &Path, rows: usize) -> Outcome<Option<Duration>> {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("libreoffice").display());
    let file = folder.join(format!("{rows}.docx"));
    let mut last = None;
    for _ in 0..2 {
        let mut command = Command::new("timeout");
        command.args([PATIENCE, "soffice", "--headless", &profile, "--convert-to", "pdf", "--outdir"]);
        command.arg(folder.join("libreoffice-pdf")).arg(&file);
        let (time, done) = timed(|| command.output().map_err(|error| format!("timeout: {error}")))?;
        if !done.status.success() {
            return Ok(None);
        }
        last = Some(time);
    }
    Ok(last)
}

/// An office with both classes, closed again; gives its code. People come by an import, as in any office.
fn classes(names_from: &App, home: &Path, folder: &Path) -> Outcome<String> {
    let (office, code) = made(home)?;
    let there = call(names_from, "members.search", json!({ "text": "", "limit": 2_040 }))?;
    let names: Vec<&str> =
        there["rows"].as_array().ok_or("no rows")?.iter().filter_map(|row| row["name"].as_str()).collect();
    let mut list = String::from("Họ và tên,Lớp,Ngày sinh,Ngày vào Đoàn,Nơi ở,Điện thoại\n");
    let mut at = 0;
    for (rows, class) in LISTS {
        for _ in 0..rows {
            let name = names.get(at).ok_or("too few names")?;
            let (day, month) = (at % 28 + 1, at / 28 % 12 + 1);
            list.push_str(&format!(
                "{name},{class},{day:02}/{month:02}/2008,26/03/2024,\"khóm 4, phường Trà Vinh, tỉnh Vĩnh Long\",0900{at:06}\n"
            ));
            at += 1;
        }
    }
    let file = folder.join("hai-lop.csv");
    write(&file, list)?;
    let plan = preview(&office, &file)?;
    commit(&office, &plan)?;
    let counted = |class: &str| -> Outcome<Value> {
        Ok(call(&office, "papers.view", json!({ "paper": "branch-members", "subject": class }))?["rows"].clone())
    };
    for (rows, class) in LISTS {
        let there = counted(class)?.as_array().map_or(0, Vec::len);
        if there != rows {
            return Err(format!("{there} people in {class}"));
        }
    }
    Ok(code.as_str().ok_or("no code")?.to_owned())
}
