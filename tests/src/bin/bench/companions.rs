//! «Đồng hành» under the stopwatch: its overview over an office of many candidates, each with tasks and two years of
//! remarks, and a heap of forms that come back at once.

use std::path::Path;
use std::time::Duration;

use app::App;
use serde_json::{Value, json};

use super::{Outcome, call, limited, median, ms, slowness, timed};

/// Tasks given to so many people each: ten thousand parts.
const TASKS: usize = 500;
const GROUP: usize = 20;
/// Quarters of remarks, so many that two thousand people have sixteen thousand.
const QUARTERS: [&str; 8] =
    ["2024-05-10", "2024-08-10", "2024-11-10", "2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10", "2026-02-10"];
/// Companions, each with a form of so many people.
const FORMS: usize = 30;
const LAPS: usize = 3;

/// Measures on an office of many candidates.
pub fn run(office: &App, folder: &Path) -> Outcome {
    let everybody = call(office, "candidates.list", json!({ "closed": true }))?;
    let ids: Vec<&Value> = everybody["rows"].as_array().ok_or("no rows")?.iter().map(|row| &row["id"]).collect();
    for (at, companion) in companions(office)?.into_iter().enumerate() {
        let own = &ids[at * GROUP..(at + 1) * GROUP];
        let assign = json!({ "candidates": own, "role": "union", "person": companion, "on": "2026-01-05" });
        call(office, "companions.assign", assign)?;
    }
    let tasks = give(office, &ids)?;
    let (remarks, newest) = remark(office)?;
    let span = json!({ "from": "2024-01-01", "to": "2026-12-31" });
    let name = format!("overview: {} candidates, {tasks} tasks, {remarks} remarks", ids.len());
    limited(&name, ms(slowness(office, "companions.overview", span.clone())?), 80.0, "ms");
    let step = json!({ "candidate": ids[0], "code": "parents_opinion", "on": "2026-04-06" });
    call(office, "candidates.record_step", step)?;
    let first = timed(|| call(office, "companions.overview", span))?.0;
    limited("    the first one after a step", ms(first), 80.0, "ms");
    limited(&format!("{FORMS} forms previewed"), ms(forms(office, &newest, folder)?), 2_000.0, "ms");
    Ok(())
}

fn companions(office: &App) -> Outcome<Vec<Value>> {
    let one = |at: usize| {
        let person = json!({ "name": format!("Trần Thị Bạn Đường {at}"), "kind": "teacher", "namesake": true });
        Ok(call(office, "companions.save_person", person)?["person"].clone())
    };
    (0..FORMS).map(one).collect()
}

fn give(office: &App, ids: &[&Value]) -> Outcome<usize> {
    for at in 0..TASKS {
        let group: Vec<&Value> = (0..GROUP).map(|n| ids[(at * GROUP + n) % ids.len()]).collect();
        let task = json!({
            "title": format!("Việc thử thách {at}"), "kind": "volunteer", "given_on": "2025-10-06", "due_on": "2026-12-01",
            "candidates": group,
        });
        call(office, "challenges.save", task)?;
    }
    Ok(TASKS * GROUP)
}

/// Every quarter opened for all; the last one stays to be written.
fn remark(office: &App) -> Outcome<(usize, Value)> {
    let (mut count, mut newest) = (0, Value::Null);
    for (at, on) in QUARTERS.iter().enumerate() {
        newest = call(office, "remarks.open", json!({ "kind": "quarter", "on": on }))?["period"].clone();
        let grid = call(office, "remarks.get", json!({ "period": newest }))?;
        let rows = grid["rows"].as_array().ok_or("no rows")?;
        count += rows.len();
        if at + 1 == QUARTERS.len() {
            continue;
        }
        let said: Vec<Value> = rows
            .iter()
            .map(|row| {
                json!({
                    "candidate": row["candidate"], "strengths": "Gương mẫu, hoàn thành tốt việc được giao",
                    "weaknesses": "Còn ít phát biểu", "conclusion": "continue", "written_by": "Trần Thị Bạn Đường",
                })
            })
            .collect();
        call(office, "remarks.fill", json!({ "period": newest, "rows": said }))?;
    }
    Ok((count, newest))
}

/// The forms handed out, filled in by nobody, read back: what costs is the reading.
fn forms(office: &App, period: &Value, folder: &Path) -> Outcome<Duration> {
    let folder = folder.join("phieu");
    std::fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let made = call(office, "remarks.save_forms", json!({ "period": period, "folder": folder }))?;
    let files: Vec<&Value> = made["files"].as_array().ok_or("no forms")?.iter().map(|file| &file["path"]).collect();
    if files.len() != FORMS {
        return Err(format!("{} forms", files.len()));
    }
    let read = || call(office, "remarks.read_forms", json!({ "period": period, "files": files }));
    let times = (0..LAPS).map(|_| Ok(timed(read)?.0)).collect::<Outcome<Vec<_>>>()?;
    Ok(median(times))
}
