//! No byte of a person stays in plain on the disk.
//!
//! A program of its own works through every command of the catalogue, export apart, in folders of its own (home, temporary
//! files, settings, caches, its log), and is killed with -9 while it imports. Then every file and every file name in those
//! folders is searched for every name, number and note of the office, as written and as folded for search, in NFC and
//! NFD, in UTF-8 and UTF-16. The searcher is proved to find what is there.
//!
//! Plays both parts: the test starts itself once more as the other program, which finds the mark in its environment.
//! Rejected: the bridge over HTTP (the stories of `laws` hold an `App`, and the door behind both is the same).

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use app::catalogue;
use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::excel;
use crate::laws::{Desk, stories};
use crate::office::{Office, TODAY, another, clock, rows, text};

const WORKS: &str = "LEAK_STORY_WORKS";
const PASSWORD: &str = "hoa phượng đỏ sân trường";
/// Written once and taken away again: only the journal still knows them.
const GONE: [&str; 3] = ["Thạch Thị Dấu Vết", "0900000789", "đã hỏi gia đình ở ấp Sóc Dấu"];
/// A paper that is attached: its name, and words inside it.
const PAPER: [&str; 2] = ["Giấy khai sinh có dấu.pdf", "Họ và tên: Lâm Thị Trong Giấy, ấp Sóc Dấu"];
/// What leaves the office because the user says where to: export.
pub const APART: [&str; 12] = [
    "members.export",
    "papers.make",
    "papers.make_each",
    "papers.make_ceremony_set",
    "templates.export",
    "templates.fill",
    "agenda.export_ics",
    "attachments.save",
    "hand_overs.letters",
    "import.save_rejected",
    "remarks.save_forms",
    "office.save_recovery_sheet",
];

#[test]
fn nothing_of_a_person_is_left_in_plain() {
    if std::env::var_os(WORKS).is_some() {
        return work();
    }
    let room = tempfile::tempdir().expect("a folder");
    let place = |name: &str| {
        let folder = room.path().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    };
    let log = fs::File::create(room.path().join("log")).expect("a log");
    let mut worker = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "leak::nothing_of_a_person_is_left_in_plain", "--nocapture"])
        .current_dir(place("cwd"))
        .env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR"))
        .env(WORKS, "1")
        .env("HOME", place("home"))
        .env("TMPDIR", place("tmp"))
        .env("XDG_CACHE_HOME", place("cache"))
        .env("XDG_CONFIG_HOME", place("config"))
        .env("XDG_DATA_HOME", place("data"))
        .env("XDG_STATE_HOME", place("state"))
        .env("XDG_RUNTIME_DIR", place("runtime"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("a program that starts");
    let said = BufReader::new(worker.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let mut told = said.filter_map(|line| line.strip_prefix("LEAK ").map(str::to_owned));
    let (folder, code) = (told.next(), told.next());
    // In the middle of its work: it imports and takes back until it is killed.
    let at_work = told.by_ref().take(4).count();
    let elsewhere = open_elsewhere(worker.id(), room.path());
    worker.kill().expect("a signal");
    let by_signal = worker.wait().expect("an end").code().is_none();
    let log = fs::read_to_string(room.path().join("log")).unwrap_or_default();
    assert!(by_signal && at_work == 4, "the program did not get to its work: {log}");
    assert_eq!(elsewhere, Vec::<PathBuf>::new(), "files open outside its folders");

    let (folder, code) = (PathBuf::from(folder.expect("a folder")), code.expect("a code"));
    let found: Vec<String> = {
        // The copy is looked into, so that the search meets the folders as the kill left them.
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["office.db", "office.db-journal"] {
            fs::copy(folder.join(name), copy.path().join(name)).ok();
        }
        let marks = marks(copy.path(), &code);
        assert!(marks.len() > 60, "too little to look for: {}", marks.len());
        search(room.path(), &marks)
    };
    assert_eq!(found, Vec::<String>::new());
    let names: BTreeSet<String> = files(room.path()).iter().filter_map(|path| name_of(path)).collect();
    for name in ["office.db", "office.keys", "log"] {
        assert!(names.contains(name), "{name} was to be searched: {names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with(".donghanh")), "a backup was to be searched: {names:?}");
}

/// Everything that the other program does. What it tells the test begins with LEAK.
fn work() {
    let office = Office::with(json!({ "password": PASSWORD }));
    let tell = |line: &str| println!("\nLEAK {line}");
    let desk = Desk::of(&office);
    for (command, story) in stories() {
        let args = story(&desk);
        desk.act(command, args);
    }
    let gone = office.member(None, &[("name", GONE[0]), ("phone", GONE[1]), ("note", GONE[2])]);
    office.call("members.get", json!({ "id": gone }));
    office.undo();
    office.redo();
    office.undo();
    attach(&office);
    let (told, code) = everything_else(&office);
    let known: BTreeSet<&str> = stories().map(|(name, _)| *name).chain(APART).chain(told).collect();
    let missing: Vec<&str> =
        catalogue::all().iter().map(|command| command.name).filter(|name| !known.contains(name)).collect();
    assert_eq!(missing, Vec::<&str>::new(), "commands that this story does not call; add them to `everything_else`");

    tell(&office.folder().display().to_string());
    tell(&code);
    let file = office.file("lop.xlsx");
    let names: Vec<[String; 3]> = (0..400)
        .map(|at| {
            [format!("Sơn Thị Dấu {}", GIVEN[at % 8]), format!("{:02}/03/2009", at % 28 + 1), format!("11B{}", at % 9)]
        })
        .collect();
    let mut sheet: Vec<Vec<&str>> = vec![vec!["Họ và tên", "Ngày sinh", "Lớp"]];
    sheet.extend(names.iter().map(|row| row.iter().map(String::as_str).collect()));
    excel::write(&file, &sheet.iter().map(Vec::as_slice).collect::<Vec<_>>());
    loop {
        let plan = office.call("import.preview", json!({ "files": [file], "school_year": "2025-2026" }));
        office.call("import.commit", json!({ "plan": plan["plan"] }));
        tell("again");
        office.undo();
    }
}

/// Attaches a marked paper, looks at it, takes the reference away and brings it back. The user's own file goes, as the
/// stick it came on would.
fn attach(office: &Office) {
    let (person, path) = (office.everybody()[0]["id"].clone(), office.file(PAPER[0]));
    fs::write(&path, format!("%PDF-1.7\n{}", PAPER[1])).expect("a paper");
    office.call("attachments.look", json!({ "person": person, "paths": [path] }));
    office.call("attachments.match", json!({ "paths": [path] }));
    let made = office.call("attachments.add", json!({ "person": person, "files": [{ "path": path }] }));
    fs::remove_file(&path).expect("gone");
    office.call("attachments.list", json!({ "person": person }));
    office.call("attachments.read", json!({ "id": made["ids"][0] }));
    office.call("attachments.remove", json!({ "id": made["ids"][0] }));
    office.undo();
}

const GIVEN: [&str; 8] = ["Ánh", "Bích", "Chi", "Dung", "Hạnh", "Khuê", "Lan", "Ngọc"];

/// Reads, previews, prints, jobs, backups, passwords: every command that writes no row, with what it needs.
fn everything_else(office: &Office) -> (Vec<&'static str>, String) {
    let mut told = vec!["office.create", "journal.undo", "journal.redo", "import.preview"];
    told.extend(["attachments.look", "attachments.match", "attachments.list", "attachments.read"]);
    let mut call = |command: &'static str, args: Value| {
        told.push(command);
        office.call(command, args)
    };
    for command in [
        "school_years.list",
        "branches.list",
        "journal.list",
        "overview.get",
        "settings.get",
        "papers.list",
        "rules.book",
    ] {
        call(command, json!({}));
    }
    for command in ["union.findings", "reports.list"] {
        call(command, json!({}));
    }
    for command in ["agenda.list", "agenda.counts", "overview.year_sentence"] {
        call(command, json!({}));
    }
    call("office.status", json!({}));
    call("office.check", json!({}));
    call("office.place", json!({}));
    call("office.recovery_sheet", json!({}));
    let group = |n: usize| office.recovery_code.split('-').nth(n - 1).unwrap_or_default();
    call("office.confirm_recovery", json!({ "groups": [[1, group(1)], [5, group(5)]] }));
    call("find.everything", json!({ "text": "thach" }));
    call("members.search", json!({ "text": "Thạch Thị" }));
    let candidate = rows(&call("candidates.list", json!({})))[0]["id"].clone();
    call("candidates.get", json!({ "id": candidate }));
    call("candidates.step_many", json!({ "candidates": [candidate] }));
    let one = json!([{ "candidate": candidate }]);
    call("candidates.try_step_many", json!({ "code": "list_handover", "on": TODAY, "people": one }));
    call("candidates.plan", json!({ "members": true, "brief": true }));
    call("candidates.files", json!({}));
    call("import.save_form", json!({ "path": office.file("mau.xlsx") }));
    call("import.photos_look", json!({ "folder": office.file("") }));
    call("members.layouts", json!({}));
    let ceremonies = rows(&call("ceremonies.list", json!({})));
    for ceremony in &ceremonies {
        call("ceremonies.get", json!({ "id": ceremony["id"] }));
    }
    companions(office, &mut call);
    let person = office.everybody()[0]["id"].clone();
    call("members.get", json!({ "id": person }));
    call("yearly.of_person", json!({ "id": person }));
    let branch = office.branch("11B1");
    call("yearly.grid", json!({ "branch": branch }));
    call("yearly.fees", json!({ "branch": branch }));
    let branch = rows(&call("branches.list", json!({})))[0]["id"].clone();
    let papers = ceremonies.iter().map(|row| ("ceremony-admitted", &row["id"])).chain([("branch-members", &branch)]);
    for (paper, subject) in papers {
        let mut page = json!({ "paper": paper, "subject": subject, "date": TODAY });
        call("papers.view", page.clone());
        page["page"] = json!(1);
        call("papers.page", page.clone());
        call("papers.text", page.clone());
        call("papers.printed", json!({ "paper": paper, "subject": subject }));
    }
    let set = json!({ "ceremony": ceremonies[0]["id"] });
    call("papers.programme", set.clone());
    call("papers.ceremony_set", set.clone());
    call("papers.ceremony_set_printed", set);
    call("papers.label_formats", json!({}));
    call("templates.list", json!({}));
    call("templates.inspect", json!({ "id": "starter:list" }));
    call("templates.people", json!({ "people": [person] }));
    call("templates.preview", json!({ "id": "starter:confirmation", "person": person }));
    call("papers.give_number", json!({ "paper": "branch-members", "subject": branch }));
    call("register.give", json!({ "symbol": "QĐ/ĐTN", "abstract_line": "công nhận đoàn viên ưu tú" }));
    let given = rows(&call("register.list", json!({})))[0]["id"].clone();
    call("register.cancel", json!({ "id": given, "reason": "ghi nhầm" }));
    let job = call("jobs.start", json!({ "command": "members.search", "args": { "text": "Kim" } }))["job"].clone();
    call("jobs.status", json!({ "job": job }));
    call("jobs.cancel", json!({ "job": job }));

    call("users.list", json!({}));
    let second = json!({ "name": "Kim Thị Thu Hà", "password": "câu của người thứ hai", "present": PASSWORD });
    let second = call("users.add", second)["id"].clone();
    let anew = json!({ "id": second, "password": "câu đặt lại lần sau", "present": PASSWORD });
    call("users.set_password", anew);
    call("users.remove", json!({ "id": second, "present": PASSWORD }));
    let code = text(&call("users.renew_code", json!({ "present": PASSWORD }))["recovery_code"]);
    call("users.confirm_code", json!({ "groups": [[1, &code[0..4]], [8, &code[35..39]]] }));
    call("office.set_lock_minutes", json!({ "minutes": 5 }));
    call("office.lock", json!({ "unfinished": "Thạch Thị Sa Ry, 0900000111" }));
    call("office.unlock", json!({ "password": PASSWORD }));
    call("office.take_unfinished", json!({}));

    let backup = call("backup.make", json!({}))["path"].clone();
    call("backup.list", json!({}));
    call("backup.verify", json!({ "path": backup }));
    call("backup.compare", json!({ "path": backup }));
    call("backup.automatic", json!({}));
    let choices = call("backup.state", json!({}))["choices"].clone();
    call("backup.set", choices);
    call("backup.accept_older", json!({}));
    call("backup.move", json!({ "path": office.file("chuyen.donghanh"), "then": "read_only" }));
    call("backup.work_again", json!({}));
    let demo = another(&PathBuf::from(office.file("mau")), clock(crate::office::NOW));
    demo.call("office.demo", json!({})).expect("a demonstration");
    let elsewhere = office.file("may-khac");
    call("backup.restore", json!({ "path": backup, "folder": elsewhere, "password": PASSWORD }));
    call("office.close", json!({}));
    call("backup.look", json!({ "path": backup, "password": PASSWORD }));
    call("office.close", json!({}));
    call("office.open_folder", json!({ "folder": office.folder() }));
    call("office.unlock", json!({ "password": PASSWORD }));
    told.push("office.demo");
    (told, code)
}

/// Companions, tasks, remarks, reviews and rounds, read.
fn companions(office: &Office, call: &mut impl FnMut(&'static str, Value) -> Value) {
    let companions = rows(&call("companions.list", json!({})));
    call("companions.get", json!({ "person": companions[0]["person"] }));
    call("companions.overview", json!({}));
    let tasks = rows(&call("challenges.list", json!({})));
    call("challenges.get", json!({ "id": tasks[0]["id"] }));
    let periods = rows(&call("remarks.periods", json!({})));
    call("remarks.get", json!({ "period": periods[0]["id"] }));
    let open = periods.iter().find(|row| row["locked_on"].is_null()).expect("an open period");
    let form = office.file("phieu.xlsx");
    excel::write(&form, &[&["Họ và tên", "Kết luận"], &["Thạch Thị Không Ai", "Thôi theo dõi"]]);
    call("remarks.read_forms", json!({ "period": open["id"], "files": [form] }));
    let classes = rows(&call("classes.list", json!({})));
    call("classes.get", json!({ "id": classes[0]["id"] }));
    call("classes.offer", json!({ "id": classes[0]["id"] }));
    call("classes.numbers", json!({ "first": "0123/GCN", "count": 3 }));
    call("hand_overs.offer", json!({}));
    call("hand_overs.list", json!({}));
    let reviews = rows(&call("reviews.list", json!({})));
    call("reviews.get", json!({ "id": reviews[0]["id"] }));
    call("reviews.offer", json!({}));
    let round = rows(&call("rounds.list", json!({})))[0]["id"].clone();
    call("rounds.get", json!({ "id": round }));
    call("rounds.offer", json!({ "id": round }));
}

/// Everything in the office that speaks of a person: long enough to be met by chance nowhere else.
fn marks(folder: &Path, code: &str) -> BTreeSet<String> {
    const TABLES: [&str; 12] = [
        "person",
        "member",
        "membership",
        "branch_year",
        "candidacy",
        "step",
        "ceremony",
        "ceremony_admittee",
        "signer",
        "companion",
        "remark",
        "task_share",
    ];
    let app = another(folder, clock(crate::office::NOW));
    app.call("office.unlock", json!({ "recovery_code": code })).expect("an office after the kill");
    let dump = app.office().expect("an open office").store.dump().expect("a readable office");
    let mut marks: BTreeSet<String> = GONE.into_iter().chain(PAPER).map(str::to_owned).collect();
    marks.extend(GIVEN.map(|given| format!("Sơn Thị Dấu {given}")));
    for line in dump.lines() {
        let (table, row) = line.split_once(' ').expect("a table and a row");
        let row: Value = serde_json::from_str(row).expect("a row");
        let values = row.as_object().expect("columns").values().filter_map(Value::as_str);
        let personal = |value: &&str| {
            let phone = value.len() >= 10 && value.bytes().all(|byte| byte.is_ascii_digit());
            let words = value.contains(' ') && value.chars().count() >= 8 && !value.is_ascii();
            phone || words
        };
        marks.extend(values.filter(|_| TABLES.contains(&table)).filter(personal).map(str::to_owned));
    }
    marks
}

/// Every file, and every name of a file, that holds one of the marks. Looked up by their first four bytes, so that each
/// byte of a file is looked at once.
fn search(folder: &Path, marks: &BTreeSet<String>) -> Vec<String> {
    let mut begins: HashMap<[u8; 4], Vec<(&str, Vec<u8>)>> = HashMap::new();
    for mark in marks {
        for form in forms(mark) {
            begins.entry(form[..4].try_into().expect("four bytes")).or_default().push((mark, form));
        }
    }
    let mut found = BTreeSet::new();
    for path in files(folder) {
        let bytes = fs::read(&path).expect("a readable file");
        for bytes in [bytes.as_slice(), path.as_os_str().as_encoded_bytes()] {
            for (at, four) in bytes.windows(4).enumerate() {
                let four: &[u8; 4] = four.try_into().expect("four bytes");
                for (mark, form) in begins.get(four).into_iter().flatten() {
                    if bytes[at..].starts_with(form) {
                        found.insert(format!("{}: {mark}", path.display()));
                    }
                }
            }
        }
    }
    found.into_iter().collect()
}

/// The spellings in which a mark may lie on a disk.
fn forms(mark: &str) -> BTreeSet<Vec<u8>> {
    let bare = |c: char| if matches!(c, 'đ' | 'Đ') { 'd' } else { c };
    let folded: String = mark.nfd().filter(|c| !is_combining_mark(*c)).map(bare).collect::<String>().to_lowercase();
    let spellings = [mark.nfc().collect(), mark.nfd().collect(), mark.to_lowercase(), folded];
    let mut forms = BTreeSet::new();
    for spelling in spellings {
        forms.insert(spelling.as_bytes().to_vec());
        forms.insert(spelling.encode_utf16().flat_map(u16::to_le_bytes).collect());
        forms.insert(spelling.encode_utf16().flat_map(u16::to_be_bytes).collect());
        // As JSON and logs write what is not ASCII.
        forms.insert(spelling.escape_default().to_string().into_bytes());
    }
    forms
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

fn name_of(path: &Path) -> Option<String> {
    Some(path.file_name()?.to_string_lossy().into_owned())
}

/// Regular files that a process holds open outside a folder.
fn open_elsewhere(process: u32, folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("/proc/{process}/fd")).expect("the files of a process");
    let open = entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok());
    open.filter(|path| path.is_file() && !path.starts_with(folder)).collect()
}

/// The searcher finds a mark in each form, in the middle of other bytes and in names; and nothing where nothing is.
#[test]
fn the_searcher_finds_what_is_there() {
    let room = tempfile::tempdir().expect("a folder");
    let mark = "Thạch Thị Đào Ánh";
    let marks = BTreeSet::from([mark.to_owned()]);
    let noise: Vec<u8> = (0..10_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let file = room.path().join("deep/deeper/file");
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
    fs::write(&file, &noise).expect("a file");
    assert_eq!(search(room.path(), &marks), Vec::<String>::new());

    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let (composed, decomposed): (String, String) = (mark.nfc().collect(), mark.nfd().collect());
    assert_ne!(composed, decomposed);
    let hidden = [
        composed.clone().into_bytes(),
        decomposed.clone().into_bytes(),
        wide(&composed, u16::to_le_bytes),
        wide(&composed, u16::to_be_bytes),
        wide(&decomposed, u16::to_le_bytes),
        wide(&decomposed, u16::to_be_bytes),
        b"thach thi dao anh".to_vec(),
        wide("thach thi dao anh", u16::to_le_bytes),
    ];
    for (number, form) in hidden.iter().enumerate() {
        for at in [0, 1, 4_095, noise.len()] {
            let bytes = [&noise[..at], form, &noise[at..]].concat();
            fs::write(&file, bytes).expect("a file");
            assert_eq!(search(room.path(), &marks).len(), 1, "form {number} at {at}");
        }
        let cut = &form[..form.len() - 1];
        fs::write(&file, cut).expect("a file");
        assert_eq!(search(room.path(), &marks), Vec::<String>::new(), "form {number}, cut short");
    }
    fs::write(&file, &noise).expect("a file");
    fs::write(room.path().join(format!("{decomposed}.tmp")), b"").expect("a file");
    assert_eq!(search(room.path(), &marks).len(), 1, "a name of a file");
}
