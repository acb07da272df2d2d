//! What the other program does: every command of the catalogue, export apart, then imports until it is killed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use app::catalogue;
use serde_json::{Value, json};

use crate::excel;
use crate::laws::{Desk, stories};
use crate::office::{Office, TODAY, another, clock, rows, text};

const PASSWORD: &str = "hoa phượng đỏ sân trường";
/// Written once and taken away again: only the journal still knows them.
pub const GONE: [&str; 3] = ["Thạch Thị Dấu Vết", "0900000789", "đã hỏi gia đình ở ấp Sóc Dấu"];
/// A paper that is attached: its name, and words inside it.
pub const PAPER: [&str; 2] = ["Giấy khai sinh có dấu.pdf", "Họ và tên: Lâm Thị Trong Giấy, ấp Sóc Dấu"];
/// What leaves the office because the user says where to: export.
pub const APART: [&str; 14] = [
    "members.export",
    "candidates.export",
    "yearly.export",
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

pub const GIVEN: [&str; 8] = ["Ánh", "Bích", "Chi", "Dung", "Hạnh", "Khuê", "Lan", "Ngọc"];

/// Everything that the other program does. What it tells the test begins with LEAK.
pub fn work() {
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

/// The smallest picture there is: one dot.
const DOT: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 31, 21, 196,
    137, 0, 0, 0, 13, 73, 68, 65, 84, 120, 218, 99, 252, 207, 192, 80, 15, 0, 4, 133, 1, 128, 132, 169, 140, 33, 0, 0,
    0, 0, 73, 69, 78, 68, 174, 66, 96, 130,
];

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
    call("import.saved", json!({}));
    call("import.words", json!({}));
    let list = office.file("de-do.csv");
    fs::write(&list, "Họ và tên,Ngày sinh,Lớp\nThạch Thị Sa Ry,01/02/2009,11B1").expect("a list");
    let plan = call("import.preview", json!({ "files": [list] }))["plan"].clone();
    let left = office.call("import.save", json!({ "plan": plan, "choices": "{}", "files": [list] }))["id"].clone();
    fs::remove_file(&list).expect("gone");
    call("import.take_up", json!({ "id": left }));
    call("import.preview", json!({ "saved": left, "since_saved": true }));
    let photo = office.file("anh.png");
    fs::write(&photo, DOT).expect("a picture");
    call("attachments.thumb", json!({ "path": photo }));
    fs::remove_file(&photo).expect("gone");
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
