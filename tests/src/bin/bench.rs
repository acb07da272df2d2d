//! `cargo xtask bench`: the promises about speed and memory, each beside its limit, and a few other calls as ratios.
//!
//! Seconds of one machine say nothing about another, so reading and writing a whole school are held against a yardstick
//! of the same run: two small programs that read the same file and write the same rows and do nothing else. Each round
//! opens a fresh office and takes everything in turn, so that a slow minute of the machine hits all alike; shown are
//! medians over the rounds. It reports and never fails a test. Rejected: criterion (fifty crates and statistics nobody
//! reads for a table of a dozen rows).

#[path = "bench/backups.rs"]
mod backups;
#[path = "bench/companions.rs"]
mod companions;
#[path = "bench/imports.rs"]
mod imports;
#[path = "bench/papers.rs"]
mod papers;
#[path = "bench/path.rs"]
mod path;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Duration;

use app::{App, Clock, Place};
use dong_hanh_tests::patience::now;
use dong_hanh_tests::{Outcome, place};
use serde_json::{Value, json};

/// A whole school on three sheets, and how many people it is.
const SCHOOL: &str = "import/ca-truong.xlsx";
const PEOPLE: usize = 2_700;
/// The day on which all this happens.
const TODAY: &str = "2026-05-14";
/// Members in the office that is searched, people on the list of the ceremony.
const MEMBERS: usize = 3_000;
const ADMITTED: usize = 40;
/// Rounds, unless another number is given.
const ROUNDS: usize = 11;
const CALLS: usize = 9;

/// What is typed, letter by letter.
const TYPED: &[&str] =
    &["nguyen thi", "Nguyễn Thị Mỹ", "Trần Văn", "thach sa", "kim minh ri", "12a1", "Lê Hoàng", "2009", "danh", "y"];

/// The way to the decision: step, day, facts.
const WAY: &[(&str, &str, &str)] = &[
    ("union_recognition", "2025-10-06", r#"{"number": "7-QĐ/ĐTN"}"#),
    ("certificate_issued", "2025-11-21", r#"{"number": "201/GCN"}"#),
    ("union_introduction", "2026-01-09", r#"{"number": "4-NQ/ĐTN"}"#),
    ("application_received", "2026-01-16", "{}"),
    ("branch_resolution", "2026-03-06", r#"{"number": "9-NQ/CB"}"#),
    ("admission_decision", "2026-04-10", r#"{"number": "311-QĐ/ĐU"}"#),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some((papers::ALONE, rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return told(papers::one(rest));
    }
    if let Some((imports::ALONE, rest)) = words.split_first().map(|(first, rest)| (first.as_str(), rest)) {
        return told(imports::one(rest));
    }
    if words.iter().any(|word| word == "imports") {
        return told(only_imports());
    }
    if words.iter().any(|word| word == "papers") {
        return told(only_papers());
    }
    let rounds = words.iter().find_map(|word| word.parse().ok()).unwrap_or(ROUNDS);
    told(run(rounds, words.iter().any(|word| word == "--million")))
}

fn told(outcome: Outcome) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("The bench stopped: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// What concerns imports, and nothing else.
fn only_imports() -> Outcome {
    imports::run(temporary()?.path())
}

/// What concerns papers, and nothing else.
fn only_papers() -> Outcome {
    let folder = temporary()?;
    let (office, _) = made(&folder.path().join("don-vi"))?;
    commit(&office, &preview(&office, &place::fixture(SCHOOL))?)?;
    papers::run(&office, folder.path())
}

fn temporary() -> Outcome<tempfile::TempDir> {
    tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))
}

fn run(rounds: usize, million: bool) -> Outcome {
    let folder = temporary()?;
    let school = place::fixture(SCHOOL).canonicalize().map_err(|error| format!("{SCHOOL}: {error}"))?;
    let rows = folder.path().join("rows.json");
    let mut times = Times::default();
    let mut last = None;
    for round in 0..rounds {
        // The office of the round before is closed before the next is opened.
        drop(last.take());
        let (office, code) = made(&folder.path().join(format!("don-vi-{round}")))?;
        let (time, plan) = timed(|| imports::preview(&office, &school))?;
        let plan: Value = serde_json::from_str(&plan).map_err(|error| error.to_string())?;
        times.preview.push(time);
        times.read.push(yardstick("bare_read", &school)?);
        if round == 0 {
            write(&rows, plan["rows"].to_string())?;
        }
        let (time, done) = timed(|| commit(&office, &plan))?;
        if done["added"] != PEOPLE {
            return Err(format!("{} people were added", done["added"]));
        }
        times.commit.push(time);
        times.inserts.push(yardstick("bare_inserts", &rows)?);
        last = Some((office, code));
    }
    let made = last.ok_or("no round")?;
    let office = &made.0;
    let undo = timed(|| call(office, "journal.undo", json!({})))?.0;
    let redo = timed(|| call(office, "journal.redo", json!({})))?.0;
    let again = median((0..3).map(|_| Ok(timed(|| imports::preview(office, &school))?.0)).collect::<Outcome<_>>()?);
    fill_up(office, &folder.path().join("them.csv"))?;
    let ceremony = admit(office)?;
    for round in 0..rounds {
        times.keys.push(type_all(office)?);
        let path = folder.path().join(format!("{round}.pdf"));
        times.paper.push(timed(|| make(office, &ceremony, &path))?.0);
    }
    let peak = peak_megabytes();
    let keystroke = times.show(peak);
    plans(office)?;
    if let Some(share) = share_of_waiting() {
        line("(waiting for a processor, of the time it wanted one)", share * 100.0, "%");
    }

    let commit = median(times.commit);
    println!("\n{:<52}{:>12}", "beside them, as ratios", "");
    line("preview of a school that is there already / bare read", over(again, median(times.read)), "×");
    line("undo the import / commit it", over(undo, commit), "×");
    line("redo it / commit it", over(redo, commit), "×");
    for (name, command, args) in others() {
        line(&format!("{name} / a keystroke"), over(slowness(office, command, args)?, keystroke), "×");
    }
    imports::run(folder.path())?;
    path::run(office, folder.path())?;
    papers::run(office, folder.path())?;
    backups::run(&made, folder.path(), million)
}

/// What was measured, round by round.
#[derive(Default)]
struct Times {
    preview: Vec<Duration>,
    read: Vec<Duration>,
    commit: Vec<Duration>,
    inserts: Vec<Duration>,
    /// By round, then by keystroke.
    keys: Vec<Vec<Duration>>,
    paper: Vec<Duration>,
}

impl Times {
    /// Prints what was promised; gives the usual keystroke, to hold other calls against.
    fn show(&self, peak: Option<f64>) -> Duration {
        let middle = |times: &Vec<Duration>| median(times.clone());
        let (preview, read) = (middle(&self.preview), middle(&self.read));
        let (commit, inserts) = (middle(&self.commit), middle(&self.inserts));
        println!("{:<52}{:>12}{:>12}", "2,700 people, medians of rounds", "value", "limit");
        limited("preview / bare read of the file", ratio(&self.preview, &self.read), 2.5, "×");
        println!("    {:.1} ms / {:.1} ms", ms(preview), ms(read));
        limited("commit / bare inserts of the rows", ratio(&self.commit, &self.inserts), 2.0, "×");
        println!("    {:.1} ms / {:.1} ms", ms(commit), ms(inserts));
        let each = |at: usize| median(self.keys.iter().filter_map(|round| round.get(at).copied()).collect());
        let mut keys: Vec<Duration> = (0..self.keys[0].len()).map(each).collect();
        keys.sort();
        line("3,000 members, keystroke to result, p50", ms(keys[keys.len() / 2]), "ms");
        limited("3,000 members, keystroke to result, p99", ms(keys[keys.len() * 99 / 100]), 16.0, "ms");
        limited("ceremony list of 40 as PDF", ms(middle(&self.paper)), 100.0, "ms");
        println!("    the first one {:.1} ms", ms(self.paper[0]));
        match peak {
            Some(peak) => limited("peak memory of the core", peak, 120.0, "MB"),
            None => println!("{:<52}{:>15}", "peak memory of the core", "Linux only"),
        }
        keys[keys.len() / 2]
    }
}

fn limited(name: &str, value: f64, limit: f64, unit: &str) {
    let verdict = if value <= limit { "within" } else { "over" };
    println!("{name:<52}{value:>9.2} {unit:<2}{limit:>9} {unit:<2}  {verdict}");
}

fn line(name: &str, value: f64, unit: &str) {
    println!("{name:<52}{value:>9.2} {unit}");
}

fn others() -> Vec<(&'static str, &'static str, Value)> {
    vec![
        ("everybody, one page", "members.search", json!({ "text": "", "limit": 60 })),
        ("everybody at once", "members.search", json!({ "text": "" })),
        ("find anything", "find.everything", json!({ "text": "ng" })),
        ("overview", "overview.get", json!({})),
        ("board of candidates", "candidates.list", json!({ "text": "", "closed": false })),
        ("check of the office", "office.check", json!({})),
    ]
}

/// Everybody planned for at once, and one person with a day tried out.
fn plans(office: &App) -> Outcome {
    let everybody = json!({ "members": true, "brief": true });
    let total = call(office, "candidates.plan", everybody.clone())?["total"].as_u64().unwrap_or(0);
    limited(&format!("plan of a cohort of {total}"), ms(slowness(office, "candidates.plan", everybody)?), 300.0, "ms");
    let found = call(office, "members.search", json!({ "text": "", "grade": 11, "limit": 1 }))?;
    let tried = json!({ "person": found["rows"][0]["id"], "tried": { "branch_resolution": "2026-05-29" } });
    limited("one person, a day of the meeting tried out", ms(slowness(office, "candidates.plan", tried)?), 16.0, "ms");
    Ok(())
}

fn made(folder: &Path) -> Outcome<(App, Value)> {
    made_with(folder, json!({}))
}

/// An office and its recovery code.
fn made_with(folder: &Path, more: Value) -> Outcome<(App, Value)> {
    let clock = Clock::today_from(TODAY).map_err(|failure| failure.sentence)?;
    let office = App::new(Place::Folder(folder.to_owned()), clock);
    let mut unit = json!({ "unit": "Đoàn trường THPT Giồng Lớn", "kind": "school", "school_year": "2025-2026" });
    for (name, value) in more.as_object().into_iter().flatten() {
        unit[name] = value.clone();
    }
    let code = call(&office, "office.create", unit)?["recovery_code"].clone();
    Ok((office, code))
}

fn preview(office: &App, file: &Path) -> Outcome<Value> {
    call(office, "import.preview", json!({ "files": [file] }))
}

/// Writes a plan; whoever may be somebody known is taken for somebody new.
fn commit(office: &App, plan: &Value) -> Outcome<Value> {
    let rows = plan["rows"].as_array().ok_or("a plan without rows")?.iter();
    let doubtful = rows.filter(|row| row["verdict"] == "doubtful");
    let decisions: Vec<Value> = doubtful.map(|row| json!({ "key": row["key"], "decision": "new" })).collect();
    call(office, "import.commit", json!({ "plan": plan["plan"], "decisions": decisions }))
}

/// Runs one of the small programs, which print milliseconds.
fn yardstick(name: &str, file: &Path) -> Outcome<Duration> {
    yardstick_of(name, file, &[])
}

fn yardstick_of(name: &str, file: &Path, more: &[&str]) -> Outcome<Duration> {
    let own = std::env::current_exe().map_err(|error| format!("the running program has no path: {error}"))?;
    let program = own.with_file_name("examples").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let failed = |reason: String| format!("{}: {reason}; `cargo xtask bench` builds it", program.display());
    let said = Command::new(&program).arg(file).args(more).output().map_err(|error| failed(error.to_string()))?;
    let text = String::from_utf8_lossy(&said.stdout);
    let time: f64 = text.trim().parse().map_err(|_| failed(String::from_utf8_lossy(&said.stderr).into_owned()))?;
    Ok(Duration::from_secs_f64(time / 1000.0))
}

/// Adds people by a second list until there are as many as are to be searched.
fn fill_up(office: &App, list: &Path) -> Outcome {
    let there = call(office, "members.search", json!({ "text": "", "limit": 400 }))?;
    let missing = MEMBERS.saturating_sub(there["everyone"].as_u64().unwrap_or(0) as usize);
    let names = there["rows"].as_array().ok_or("no rows")?.iter().filter_map(|row| row["name"].as_str());
    // Nobody is there twice: two of one name have two birth dates.
    let born = |at: usize| format!("{:02}/{:02}/1985", at % 28 + 1, at / 28 % 12 + 1);
    let people = names.take(missing).enumerate().map(|(at, name)| format!("{name},Giáo viên,{}\n", born(at)));
    write(list, format!("Họ và tên,Lớp,Ngày sinh\n{}", people.collect::<String>()))?;
    let plan = preview(office, list)?;
    commit(office, &plan)?;
    let there = call(office, "members.search", json!({ "text": "", "limit": 1 }))?;
    if there["everyone"] == MEMBERS { Ok(()) } else { Err(format!("{} members", there["everyone"])) }
}

/// Leads people of the last grade to a ceremony that was held; gives the ceremony.
fn admit(office: &App) -> Outcome<Value> {
    let oldest = call(office, "members.search", json!({ "text": "", "grade": 12, "limit": ADMITTED }))?;
    let persons: Vec<&Value> = oldest["rows"].as_array().ok_or("no rows")?.iter().map(|row| &row["id"]).collect();
    let opened = call(office, "candidates.open", json!({ "persons": persons, "on": "2025-09-15" }))?;
    let candidates = opened["ids"].as_array().ok_or("no candidacies")?;
    for candidate in candidates {
        for (code, on, facts) in WAY {
            let facts: Value = serde_json::from_str(facts).map_err(|error| format!("{code}: {error}"))?;
            let step = json!({ "candidate": candidate, "code": code, "on": on, "facts": facts });
            call(office, "candidates.record_step", step)?;
        }
    }
    let set = json!({ "title": "Lễ kết nạp đảng viên đợt 26/4", "on": "2026-04-26", "place": "Hội trường A" });
    let ceremony = call(office, "ceremonies.save", set)?["id"].clone();
    call(office, "ceremonies.add_people", json!({ "id": ceremony, "candidates": candidates }))?;
    let came = |candidate| json!({ "candidate": candidate, "attended": true, "helper": "Kim Thị Thu Hà" });
    let people: Vec<Value> = candidates.iter().map(came).collect();
    call(office, "ceremonies.record_result", json!({ "id": ceremony, "on": "2026-04-26", "people": people }))?;
    if candidates.len() == ADMITTED { Ok(ceremony) } else { Err(format!("{} admitted", candidates.len())) }
}

fn make(office: &App, ceremony: &Value, path: &PathBuf) -> Outcome<Value> {
    call(office, "papers.make", json!({ "paper": "ceremony-admitted", "subject": ceremony, "path": path }))
}

/// Types every text letter by letter, as the list of members asks: a page of sixty, and the reply as text.
fn type_all(office: &App) -> Outcome<Vec<Duration>> {
    let mut times = Vec::new();
    for whole in TYPED {
        for (end, _) in whole.char_indices().skip(1).chain([(whole.len(), ' ')]) {
            let ask = json!({ "text": whole[..end], "limit": 60 });
            times.push(timed(|| Ok(call(office, "members.search", ask)?.to_string()))?.0);
        }
    }
    Ok(times)
}

fn call(office: &App, command: &str, args: Value) -> Outcome<Value> {
    office.call(command, args).map_err(|failure| format!("{command}: {}", failure.sentence))
}

fn write(path: &Path, text: String) -> Outcome {
    std::fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(Duration, T)> {
    let began = now();
    let done = work()?;
    Ok((began.elapsed(), done))
}

/// The median of several calls; the first one fills caches and prepares statements, and is not counted.
fn slowness(office: &App, command: &str, args: Value) -> Outcome<Duration> {
    call(office, command, args.clone())?;
    let times = (0..CALLS).map(|_| Ok(timed(|| call(office, command, args.clone()))?.0));
    Ok(median(times.collect::<Outcome<_>>()?))
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The median of what each round says.
fn ratio(times: &[Duration], bases: &[Duration]) -> f64 {
    let mut ratios: Vec<f64> = times.iter().zip(bases).map(|(time, base)| over(*time, *base)).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied().unwrap_or_default()
}

fn over(time: Duration, base: Duration) -> f64 {
    time.as_secs_f64() / base.as_secs_f64().max(1e-9)
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// How much of the time in which this thread could have worked it waited for a processor: beyond a few percent the
/// machine is busy, and the numbers say more of that than of the program.
fn share_of_waiting() -> Option<f64> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let mut times = text.split_whitespace().filter_map(|word| word.parse::<f64>().ok());
    let (worked, waited) = (times.next()?, times.next()?);
    Some(waited / (worked + waited).max(1.0))
}

/// The most memory this process ever held: the core, the rows it was told and nothing else.
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}
