//! `cargo xtask bench`: how long commands take in one office, as ratios to the cheapest call within the same run.
//!
//! Seconds of one machine say nothing about another; a ratio that doubles does. The office is the demonstration, grown by
//! a bundled list of a whole school, in a temporary folder. Each row is the median of its calls. Rejected: criterion (fifty
//! crates and statistics nobody reads for a table of twelve rows).

use std::process::ExitCode;
use std::time::Duration;

use app::{App, Clock, Place};
use dong_hanh_tests::patience::now;
use dong_hanh_tests::{Outcome, place};
use serde_json::{Value, json};

/// A whole school, about a thousand people.
const SCHOOL: &str = "import/ca-truong.xlsx";
const CALLS: usize = 15;

/// What is measured: a name for the reader, a command, its arguments.
type Row = (&'static str, &'static str, Value);

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    match run(&wanted) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("The bench stopped: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run(wanted: &[String]) -> Outcome {
    let folder = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
    let office = App::new(Place::Folder(folder.path().join("van-phong")), Clock::System);
    let made = timed(|| call(&office, "office.demo", &json!({})))?;
    let file = place::fixture(SCHOOL).canonicalize().map_err(|error| format!("{SCHOOL}: {error}"))?;
    let preview = json!({ "files": [file], "overwrite": false });
    let (planned, plan) = timed(|| call(&office, "import.preview", &preview))?;
    let commit = json!({ "plan": plan["plan"], "decisions": [], "remember": false });
    let committed = timed(|| call(&office, "import.commit", &commit))?;
    let undone = timed(|| call(&office, "journal.undo", &json!({})))?;
    let redone = timed(|| call(&office, "journal.redo", &json!({})))?;

    let base = median(&office, "office.status", &json!({}))?;
    println!("{:<34}{:>12}{:>14}", "one call, median of 15", "ms", "× status");
    print("status of the office", base, base);
    for (name, command, args) in rows() {
        if wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str())) {
            print(name, median(&office, command, &args)?, base);
        }
    }
    println!("\n{:<34}{:>12}{:>14}", "once", "ms", "× status");
    for (name, time) in [
        ("make the demonstration", made.0),
        ("plan the import of a school", planned),
        ("commit the import", committed.0),
        ("undo it", undone.0),
        ("redo it", redone.0),
    ] {
        print(name, time, base);
    }
    println!(
        "\nundo / commit {:.2}    redo / commit {:.2}",
        ratio(undone.0, committed.0),
        ratio(redone.0, committed.0)
    );
    Ok(())
}

fn rows() -> Vec<Row> {
    vec![
        ("overview", "overview.get", json!({})),
        ("everybody", "members.search", json!({ "text": "" })),
        ("a name without accents", "members.search", json!({ "text": "nguyen thi" })),
        ("a name with accents", "members.search", json!({ "text": "Nguyễn Thị" })),
        ("first letters, anything", "find.everything", json!({ "text": "ng" })),
        ("the board of candidates", "candidates.list", json!({ "text": "", "closed": false })),
        ("journal", "journal.list", json!({})),
        ("papers", "papers.list", json!({})),
        ("check of the office", "office.check", json!({})),
    ]
}

fn call(office: &App, command: &str, args: &Value) -> Outcome<Value> {
    office.call(command, args.clone()).map_err(|failure| format!("{command}: {}", failure.sentence))
}

fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(Duration, T)> {
    let began = now();
    let done = work()?;
    Ok((began.elapsed(), done))
}

fn median(office: &App, command: &str, args: &Value) -> Outcome<Duration> {
    // The first call fills caches and prepares statements; it is not what a reader waits for every day.
    call(office, command, args)?;
    let mut times =
        (0..CALLS).map(|_| Ok(timed(|| call(office, command, args))?.0)).collect::<Outcome<Vec<Duration>>>()?;
    times.sort();
    Ok(times[CALLS / 2])
}

fn print(name: &str, time: Duration, base: Duration) {
    println!("{name:<34}{:>12.2}{:>14.1}", time.as_secs_f64() * 1000.0, ratio(time, base));
}

fn ratio(time: Duration, base: Duration) -> f64 {
    time.as_secs_f64() / base.as_secs_f64().max(1e-9)
}
