//! What rounds begin with: small invented offices, made once and copied for every round.

use std::fs;
use std::path::{Path, PathBuf};

use app::Failure;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::fault::{Act, Fault, Library};
use super::round;
use super::scene::{BACKUP, Beginning, Desk, LISTS, SCENES, Scene, add, backup, class, program};
use crate::{Outcome, place};

/// Opens the office at rest, beside its code.
pub const PASSWORD: &str = "hoa phượng đỏ sân trường";
/// Of a second user, who came after the backup.
const SECOND_PASSWORD: &str = "tiếng trống vào lớp";
/// Where the key slots of the backup are kept for comparison.
const SLOTS_BEFORE: &str = "truoc.keys";
/// The office of the oldest version, and the code that opens it.
const OLD: (&str, &str) = ("offices/1", "ma-khoi-phuc.txt");
const SEED: u64 = 5;
const ROWS: usize = 30;

/// The offices, lists and backup of a run.
pub struct Stage {
    root: TempDir,
    bases: [PathBuf; 3],
    files: PathBuf,
    keys: [Value; 2],
    code: String,
    old_code: String,
}

impl Stage {
    /// Makes everything.
    ///
    /// # Errors
    /// When an office cannot be made, or the kept one is not there.
    pub fn set(library: impl FnOnce(&Path) -> Outcome<Library>) -> Outcome<(Stage, Library)> {
        let root = folder()?;
        let library = library(root.path())?;
        let bases = ["tai-cho", "doi-cu", "dang-do"].map(|name| root.path().join(name));
        let files = root.path().join("tep");
        fs::create_dir(&files).map_err(|error| format!("{}: {error}", files.display()))?;
        for (grade, name) in LISTS.iter().enumerate() {
            fs::write(files.join(name), list(grade)).map_err(|error| format!("{name}: {error}"))?;
        }
        let code = office(&bases[0], Some(PASSWORD), &files).map_err(|failure| failure.sentence)?;
        let keys = [slots(&files.join(SLOTS_BEFORE))?, slots(&bases[0].join("office.keys"))?];
        let old = place::fixture(OLD.0);
        let old_code = fs::read_to_string(old.join(OLD.1)).map_err(|error| format!("{}: {error}", old.display()))?;
        fs::create_dir(&bases[1]).map_err(|error| format!("{}: {error}", bases[1].display()))?;
        fs::copy(old.join("office.db"), bases[1].join("office.db"))
            .map_err(|error| format!("an old office: {error}"))?;
        let stage = Stage { root, bases, files, keys, code, old_code: old_code.trim().to_owned() };
        stage.crash(&library)?;
        Ok((stage, library))
    }

    /// The office that a scene begins with; to be copied, never worked on.
    pub fn base(&self, beginning: Beginning) -> &Path {
        match beginning {
            Beginning::AtRest => &self.bases[0],
            Beginning::Old => &self.bases[1],
            Beginning::Crashed => &self.bases[2],
        }
    }

    /// Lists and backup.
    pub fn files(&self) -> &Path {
        &self.files
    }

    /// The key slots that there ever were: of the backup, and of the office since.
    pub fn keys(&self) -> &[Value] {
        &self.keys
    }

    /// What opens the office of a scene.
    pub fn code(&self, scene: &Scene) -> &str {
        if scene.beginning == Beginning::Old { &self.old_code } else { &self.code }
    }

    /// An empty folder for one round.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn room(&self) -> Outcome<TempDir> {
        tempfile::tempdir_in(self.root.path()).map_err(|error| format!("no temporary folder: {error}"))
    }

    /// Kills an import so late that pages of the office are half written and only the journal beside it can tell.
    fn crash(&self, library: &Library) -> Outcome {
        let import = &SCENES[0];
        let all = round::run(self, library, import, &Fault::At { calls: "write", at: 0, act: Act::Kill })?;
        let writes = round::counted(&all)?.iter().find(|(name, _)| name == "write").map_or(0, |(_, number)| *number);
        let before = fs::read(self.bases[0].join("office.db")).map_err(|error| format!("an office: {error}"))?;
        for at in (1..=writes).rev() {
            let killed = round::run(self, library, import, &Fault::At { calls: "write", at, act: Act::Kill })?;
            let hot = fs::metadata(killed.folder.join("office.db-journal")).is_ok_and(|found| found.len() > 4096);
            // The first import alone: what is restored over it must be told apart from what it was.
            let first = killed.heard.confirmed.len() == 1;
            if hot && first && fs::read(killed.folder.join("office.db")).is_ok_and(|now| now != before) {
                return copy_folder(&killed.folder, &self.bases[2]);
            }
        }
        Err("no kill left an office half written".to_owned())
    }
}

/// Makes the small office that is kept as a fixture when a new version of the file comes.
///
/// # Errors
/// When it cannot be made.
pub fn keep(target: &Path) -> Outcome {
    let files = folder()?;
    let code = office(target, None, files.path()).map_err(|failure| failure.sentence)?;
    fs::write(target.join(OLD.1), code + "\n").map_err(|error| format!("{}: {error}", target.display()))
}

/// A small invented office; gives its code.
fn office(target: &Path, password: Option<&str>, files: &Path) -> Result<String, Failure> {
    let app = program(target, SEED).map_err(Failure::usage)?;
    let mut args = json!({ "unit": "Đoàn trường THPT Bến Lá", "kind": "school", "school_year": "2025-2026" });
    if let Some(password) = password {
        args["password"] = json!(password);
    }
    let made = app.call("office.create", args)?;
    let code = made["recovery_code"].as_str().unwrap_or_default().to_owned();
    let desk = Desk { app: &app, files, code: &code };
    app.call("branches.save", json!({ "name": "11A1" }))?;
    for name in ["Thạch Thị Sa Ry", "Kim Sô Phi", "Lâm Ngọc Duyên", "Trần Minh Khôi"] {
        add(&desk, name)?;
    }
    let first = app.call("members.search", json!({ "text": "Khoi" }))?["rows"][0]["id"].clone();
    app.call("candidates.open", json!({ "persons": [first], "on": "2022-09-15" }))?;
    if password.is_some() {
        app.call("backup.make", json!({ "path": files.join(BACKUP) }))?;
        // The slots become others than those in the backup, so that a restore has to replace them.
        fs::copy(target.join("office.keys"), files.join(SLOTS_BEFORE))
            .map_err(|error| Failure::usage(format!("office.keys: {error}")))?;
        app.call("users.add", json!({ "name": "Văn phòng Đoàn", "password": SECOND_PASSWORD, "present": PASSWORD }))?;
        add(&desk, "Nguyễn Hoàng Phúc")?;
        backup(&desk)?;
        add(&desk, "Đỗ Kim Ngân")?;
        class_of_staff(&desk)?;
    }
    app.call("office.close", json!({}))?;
    Ok(code)
}

/// Key slots as they lie in a file.
fn slots(path: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn class_of_staff(desk: &Desk<'_>) -> Result<(), Failure> {
    class(desk)?;
    // Taken back, so that there is something to do again.
    desk.app.call("journal.undo", json!({}))?;
    desk.app.call("branches.save", json!({ "name": "Giáo viên", "kind": "teacher" }))?;
    Ok(())
}

/// A list of a class, every name invented.
fn list(grade: usize) -> String {
    const GIVEN: [&str; 10] = ["An", "Bình", "Chi", "Dung", "Giang", "Hà", "Khánh", "Linh", "Mai", "Ngọc"];
    const FAMILY: [&str; 3] = ["Thạch", "Lâm", "Sơn"];
    let row = |at: usize| {
        let name = format!("{} Thị {} {}", FAMILY[at / 10], GIVEN[(at + grade) % 10], GIVEN[at % 10]);
        format!("{name},{:02}/0{}/2009,1{grade}A1\n", at % 28 + 1, at % 9 + 1)
    };
    "Họ và tên,Ngày sinh,Lớp\n".to_owned() + &(0..ROWS).map(row).collect::<String>()
}

/// A folder in memory where the system has one: rounds write much and keep nothing.
fn folder() -> Outcome<TempDir> {
    let memory = Path::new("/dev/shm");
    let made = tempfile::tempdir_in(memory).or_else(|_| tempfile::tempdir());
    made.map_err(|error| format!("no temporary folder: {error}"))
}

/// Copies a folder and everything in it.
///
/// # Errors
/// What the disk refuses.
pub fn copy_folder(from: &Path, to: &Path) -> Outcome {
    let refused = |error: std::io::Error| format!("cannot copy {}: {error}", from.display());
    fs::create_dir(to).map_err(refused)?;
    for entry in fs::read_dir(from).map_err(refused)? {
        let entry = entry.map_err(refused)?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            copy_folder(&source, &target)?;
        } else {
            fs::copy(&source, &target).map_err(refused)?;
        }
    }
    Ok(())
}
