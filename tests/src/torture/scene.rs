//! What a worker does: scenes of a few deeds each, the same every time.

use std::fs;
use std::path::Path;

use app::{App, Clock, Failure, Ids, Place};
use serde_json::{Value, json};

/// The instant of every scene.
const NOW: &str = "2026-05-14T02:00:00Z";

/// A list of a class.
pub const LISTS: [&str; 2] = ["lop-10.csv", "lop-11.csv"];
/// The code that scene «code» puts in force, the same in every round.
const NEXT_CODE: &str = "ma-moi.txt";
/// A backup of the office as it was a little earlier.
pub const BACKUP: &str = "ban-sao.donghanh";

/// What a worker has at hand.
pub struct Desk<'a> {
    /// The program.
    pub app: &'a App,
    /// Lists and a backup, outside the office.
    pub files: &'a Path,
    /// What opens the office.
    pub code: &'a str,
}

/// One intention: confirmed, or refused in words.
pub type Deed = fn(&Desk<'_>) -> Result<Value, Failure>;

/// The office a scene begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beginning {
    /// One that was closed.
    AtRest,
    /// A file of the oldest version there is.
    Old,
    /// One whose program was killed in the middle of an import.
    Crashed,
}

/// A few deeds on an office.
pub struct Scene {
    /// Its name in the table.
    pub name: &'static str,
    /// What it begins with.
    pub beginning: Beginning,
    /// Its deeds in order.
    pub deeds: &'static [Deed],
}

impl Scene {
    /// Whether another office takes the place of the one that was there.
    pub fn restores(&self) -> bool {
        self.name.starts_with("restore")
    }
}

/// Every scene.
pub const SCENES: &[Scene] = &[
    Scene { name: "import", beginning: Beginning::AtRest, deeds: &[open, |d| import(d, 0), |d| import(d, 1)] },
    Scene {
        name: "commit",
        beginning: Beginning::AtRest,
        deeds: &[open, |d| add(d, "Thạch Sô Phi"), class, unit, rename, candidate, step, ceremony],
    },
    Scene { name: "undo", beginning: Beginning::AtRest, deeds: &[open, undo, undo, redo, undo, undo, redo, redo] },
    Scene { name: "users", beginning: Beginning::AtRest, deeds: &[open, add_user, set_password, remove_user] },
    Scene { name: "code", beginning: Beginning::AtRest, deeds: &[open, renew_code, |d| add(d, "Kim Sa Ry")] },
    Scene { name: "migration", beginning: Beginning::Old, deeds: &[open, |d| add(d, "Kim Sa Ry")] },
    Scene {
        name: "backup", beginning: Beginning::AtRest, deeds: &[open, backup, |d| add(d, "Lâm Thị Ánh"), backup]
    },
    Scene { name: "restore", beginning: Beginning::AtRest, deeds: &[restore, |d| add(d, "Sơn Minh Đa")] },
    Scene { name: "restore-after-kill", beginning: Beginning::Crashed, deeds: &[restore, |d| add(d, "Sơn Minh Đa")] },
];

/// The code that [`SCENES`]' «code» puts in force, once it was shown.
pub fn next_code(files: &Path) -> Option<String> {
    fs::read_to_string(files.join(NEXT_CODE)).ok()
}

/// A program on the office of a folder, with a clock that stands still and a chance that repeats itself.
pub fn program(folder: &Path, seed: u64) -> Result<App, String> {
    let instant = NOW.parse().map_err(|error| format!("{NOW}: {error}"))?;
    Ok(App::with_ids(Place::Folder(folder.to_owned()), Clock::Fixed(instant), Ids::seeded(seed)))
}

/// Opens the office by its code.
pub fn open(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("office.unlock", json!({ "recovery_code": desk.code }))
}

/// Adds somebody.
pub fn add(desk: &Desk<'_>, name: &str) -> Result<Value, Failure> {
    let values = json!([{ "field": "name", "value": name }, { "field": "born_on", "value": "1999-03-02" }]);
    desk.app.call("members.add", json!({ "values": values }))
}

/// A new chi đoàn.
pub fn class(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("branches.save", json!({ "name": "12A9" }))
}

/// One more operation, which no scene has: does the office still take it?
pub fn probe(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("branches.save", json!({ "name": "Giáo viên thử lại", "kind": "teacher" }))
}

/// Takes the newest back.
pub fn undo(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("journal.undo", json!({}))
}

/// Makes a backup in the folder of backups.
pub fn backup(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("backup.make", json!({}))
}

fn redo(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("journal.redo", json!({}))
}

fn import(desk: &Desk<'_>, list: usize) -> Result<Value, Failure> {
    let plan = desk.app.call("import.preview", json!({ "files": [desk.files.join(LISTS[list])] }))?;
    desk.app.call("import.commit", json!({ "plan": plan["plan"], "remember": true }))
}

fn unit(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("settings.set_unit", json!({ "role": "union_upper", "name": "Đoàn phường Bến Lá" }))
}

fn rename(desk: &Desk<'_>) -> Result<Value, Failure> {
    let values = json!([{ "field": "name", "value": "Thạch Thị Ánh Nguyệt" }]);
    desk.app.call("members.update", json!({ "id": somebody(desk, "Sa Ry")?, "values": values }))
}

fn candidate(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("candidates.open", json!({ "persons": [somebody(desk, "Ngan")?], "on": "2025-10-06" }))
}

fn step(desk: &Desk<'_>) -> Result<Value, Failure> {
    let first = desk.app.call("candidates.list", json!({}))?["rows"][0]["id"].clone();
    let facts = json!({ "number": "14-QĐ/ĐTN" });
    let step = json!({ "candidate": first, "code": "union_recognition", "on": "2025-11-20", "facts": facts });
    desk.app.call("candidates.record_step", step)
}

fn ceremony(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("ceremonies.save", json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19" }))
}

fn add_user(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("users.add", json!({ "name": "Phó bí thư", "password": "ve kêu cuối tháng năm" }))
}

fn set_password(desk: &Desk<'_>) -> Result<Value, Failure> {
    let id = user(desk, "Phó bí thư")?;
    desk.app.call("users.set_password", json!({ "id": id, "password": "mưa rào qua sân" }))
}

fn remove_user(desk: &Desk<'_>) -> Result<Value, Failure> {
    desk.app.call("users.remove", json!({ "id": user(desk, "Phó bí thư")? }))
}

fn user(desk: &Desk<'_>, name: &str) -> Result<Value, Failure> {
    let page = desk.app.call("users.list", json!({}))?;
    let row = page["rows"].as_array().and_then(|rows| rows.iter().find(|row| row["name"] == name));
    Ok(row.map(|row| row["id"].clone()).unwrap_or_default())
}

fn renew_code(desk: &Desk<'_>) -> Result<Value, Failure> {
    let code = desk.app.call("users.renew_code", json!({}))?["recovery_code"].as_str().unwrap_or_default().to_owned();
    if next_code(desk.files).is_none() {
        // Whole under its name at once: rounds run beside each other.
        let own = desk.files.join(format!("{NEXT_CODE}.{}", std::process::id()));
        let refused = |error: std::io::Error| Failure::usage(format!("{NEXT_CODE}: {error}"));
        fs::write(&own, &code).and_then(|()| fs::rename(&own, desk.files.join(NEXT_CODE))).map_err(refused)?;
    }
    let groups: Vec<(usize, &str)> = code.split('-').enumerate().map(|(at, group)| (at + 1, group)).take(2).collect();
    desk.app.call("users.confirm_code", json!({ "groups": groups }))
}

fn restore(desk: &Desk<'_>) -> Result<Value, Failure> {
    let backup = desk.files.join(BACKUP);
    desk.app.call("backup.restore", json!({ "path": backup, "recovery_code": desk.code, "replace": true }))
}

fn somebody(desk: &Desk<'_>, name: &str) -> Result<Value, Failure> {
    Ok(desk.app.call("members.search", json!({ "text": name }))?["rows"][0]["id"].clone())
}
