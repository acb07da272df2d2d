//! Unlocking, and backups: each held against a bare `VACUUM INTO` of the same file, with the photos of a whole school in
//! it, or (only when asked for by `--million`, for it takes minutes) with a million members.

use std::path::Path;
use std::time::Duration;

use app::App;
use dong_hanh_tests::{Outcome, photo};
use serde_json::{Value, json};

use super::{call, limited, line, made_with, median, ms, ratio, timed, yardstick_of};

/// Photos in the office, as many as a school of 3,000 keeps of those on the path; each about 200 kB once it is kept.
const PHOTOS: usize = 200;
const DOTS: (u32, u32) = (480, 320);
const MILLION: &str = "1000000";
const LAPS: usize = 5;
const PASSWORD: &str = "hai mươi hạt dẻ";
/// What a person takes for at once: so much may a backup add to the wait for a keystroke.
const AT_ONCE_MS: f64 = 100.0;
/// Keystrokes without a backup, to hold those beside it against.
const ALONE: usize = 20;

/// Measures on the office that was filled before, with its recovery code.
pub fn run((office, code): &(App, Value), folder: &Path, million: bool) -> Outcome {
    println!("\n{:<52}{:>12}{:>12}", "Unlocking and backups", "value", "limit");
    limited("unlock with a password", ms(unlock(folder)?), 300.0, "ms");
    let kept = photos(office, &folder.join("anh"))?;
    println!("    {PHOTOS} photos attached, {:.0} kB each as kept", kept / PHOTOS as f64 / 1000.0);
    backups(office, code, "3,000 members, 200 photos", &[])?;
    if million {
        backups(office, code, "1,000,000 members", &["members", MILLION])?;
    }
    Ok(())
}

fn unlock(folder: &Path) -> Outcome<Duration> {
    let (office, _) = made_with(&folder.join("khoa"), json!({ "password": PASSWORD }))?;
    let times = (0..LAPS).map(|_| {
        call(&office, "office.close", json!({}))?;
        Ok(timed(|| call(&office, "office.unlock", json!({ "password": PASSWORD })))?.0)
    });
    Ok(median(times.collect::<Outcome<_>>()?))
}

/// Attaches a photo to each of so many members; gives the bytes kept of all.
fn photos(office: &App, folder: &Path) -> Outcome<f64> {
    std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let found = call(office, "members.search", json!({ "text": "", "limit": PHOTOS }))?;
    let people = found["rows"].as_array().ok_or("no rows")?;
    let mut kept = 0.0;
    for (at, row) in people.iter().enumerate() {
        let path = folder.join(format!("{at}.jpg"));
        photo::write(&path, at as u32, DOTS.0, DOTS.1)?;
        let files = json!([{ "path": path }]);
        call(office, "attachments.add", json!({ "person": row["id"], "files": files }))?;
        let there = call(office, "attachments.list", json!({ "person": row["id"] }))?;
        kept += there["size"].as_f64().unwrap_or(0.0);
    }
    if people.len() == PHOTOS { Ok(kept) } else { Err(format!("{} people", people.len())) }
}

fn backups(office: &App, code: &Value, name: &str, fill: &[&str]) -> Outcome {
    let (hex, database) = {
        let open = office.office().map_err(|failure| failure.sentence)?;
        (open.key.hex(), open.folder.join("office.db"))
    };
    let (mut bare, mut whole, mut alone, mut meanwhile) = (Vec::new(), Vec::new(), Duration::ZERO, Duration::ZERO);
    for lap in 0..LAPS {
        // One connection holds a file: the office is closed while the bare program has it.
        office.end(Duration::from_secs(600));
        let more: Vec<&str> = std::iter::once(hex.as_str()).chain(fill.iter().copied().filter(|_| lap == 0)).collect();
        bare.push(yardstick_of("bare_vacuum", &database, &more)?);
        call(office, "office.unlock", json!({ "recovery_code": code }))?;
        call(office, "members.search", json!({ "text": "", "limit": 60 }))?;
        if lap + 1 < LAPS {
            whole.push(timed(|| call(office, "backup.make", json!({})))?.0);
        } else {
            for _ in 0..ALONE {
                alone = alone.max(keystroke(office)?);
            }
            meanwhile = typing_meanwhile(office)?;
        }
    }
    bare.truncate(whole.len());
    limited(&format!("{name}: backup / bare VACUUM INTO"), ratio(&whole, &bare), 3.0, "×");
    println!("    {:.1} ms / {:.1} ms", ms(median(whole)), ms(median(bare)));
    let added = ms(meanwhile.saturating_sub(alone));
    limited(&format!("{name}: wait a backup adds to a keystroke"), added, AT_ONCE_MS, "ms");
    println!("    slowest {:.1} ms meanwhile, {:.1} ms without", ms(meanwhile), ms(alone));
    line("    size of the office.db", std::fs::metadata(&database).map_or(0.0, |found| found.len() as f64 / 1e6), "MB");
    Ok(())
}

/// Types into the search until a backup has ended; gives the longest wait.
fn typing_meanwhile(office: &App) -> Outcome<Duration> {
    std::thread::scope(|scope| {
        let backup = scope.spawn(|| call(office, "backup.make", json!({})));
        let mut slowest = Duration::ZERO;
        while !backup.is_finished() {
            slowest = slowest.max(keystroke(office)?);
        }
        backup.join().map_err(|_| "the backup fell over".to_owned())?.map(|_| slowest)
    })
}

fn keystroke(office: &App) -> Outcome<Duration> {
    let asked = json!({ "text": "sa ry", "limit": 60 });
    Ok(timed(|| call(office, "members.search", asked))?.0)
}
