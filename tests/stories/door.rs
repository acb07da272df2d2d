//! Every command of the catalogue treated as a careless caller would: nothing, ids of nobody, text in the wrong form of
//! Unicode, many calls at once, a program that dies half-way.

use std::collections::BTreeSet;
use std::thread;

use app::catalogue::{self, Effect};
use serde_json::{Value, json};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

use crate::excel;
use crate::laws::{Desk, stories};
use crate::office::{Office, assert_sentence, rows, text};

/// The same value with every text passed through `change`.
fn each_text(value: Value, change: &impl Fn(String) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(change(text)),
        Value::Array(items) => items.into_iter().map(|item| each_text(item, change)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(key, value)| (key, each_text(value, change))).collect(),
        other => other,
    }
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}

/// Whatever is called with nothing answers or refuses in words; nothing is written by chance.
#[test]
fn every_command_answers_to_nothing() {
    let office = Office::new();
    let before = office.state();
    for command in catalogue::all().iter().filter(|command| !command.name.starts_with("office.")) {
        if let Err(failure) = office.app.call(command.name, json!({})) {
            assert_sentence(&failure.sentence);
        }
        assert_eq!(office.state(), before, "{} wrote something of nothing", command.name);
    }
    assert_eq!(office.problems(), json!([]));
}

/// Ids of what is not there (undone, removed, of another office) are told as such.
#[test]
fn ids_of_nobody_are_refused() {
    const NOBODY: &str = "018f0000-0000-7000-8000-000000000001";
    for (command, story) in stories() {
        let office = Office::new();
        let desk = Desk::of(&office);
        let args = story(&desk);
        for (unknown, codes) in
            [(NOBODY, &["not-found", "no-such-row", "plan-gone"][..]), ("x", &["not-found", "plan-gone"])]
        {
            let strange = each_text(args.clone(), &|text| if is_id(&text) { unknown.to_owned() } else { text });
            if strange == args {
                continue;
            }
            let failure = office.refused(command, strange);
            assert!(codes.contains(&failure.refused.as_str()), "{command}: {} {}", failure.refused, failure.sentence);
        }
    }
}

/// Text is NFC from the moment it enters, whoever typed it.
#[test]
fn text_is_composed_wherever_it_enters() {
    for (command, story) in stories() {
        let office = Office::new();
        let desk = Desk::of(&office);
        // A path is the disk's own spelling, which the temporary folder's name may depend on.
        let args = each_text(story(&desk), &|text| {
            if std::path::Path::new(&text).exists() { text } else { text.nfd().collect() }
        });
        office.call(command, args);
        let dump = office.dump();
        let wrong = dump.lines().find(|line| !is_nfc(line));
        assert_eq!(wrong, None, "{command}");
    }
    let office = Office::with(json!({ "unit": "Đoàn trường THPT Bến Lá".nfd().collect::<String>() }));
    let path = office.file("lop.xlsx");
    let decomposed = |text: &str| text.nfd().collect::<String>();
    let (head, name) = (["Họ và tên", "Ngày sinh", "Lớp"].map(decomposed), decomposed("Thạch Thị Sa Ry"));
    let class = decomposed("12 Hóa");
    excel::write(&path, &[&head.each_ref().map(String::as_str), &[&name, "01/02/2009", &class]]);
    let plan = office.call("import.preview", json!({ "files": [path] }));
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert!(is_nfc(&office.dump()));
    assert_eq!(office.named("Thạch Thị Sa Ry")["branch"], "12 Hóa");
    let found = office.call("members.search", json!({ "text": decomposed("Thạch Thị") }));
    assert_eq!(found["total"], 1, "typed in either form, it is found");
}

/// What only reads changes neither the office nor its journal.
#[test]
fn reading_writes_nothing() {
    let office = Office::demo();
    let journal = || office.call("journal.list", json!({}))["total"].clone();
    let (before, entries) = (office.dump(), journal());
    let first = |command: &str, args: Value| rows(&office.call(command, args))[0]["id"].clone();
    let (member, candidate) = (first("members.search", json!({ "limit": 1 })), first("candidates.list", json!({})));
    let (ceremony, branch) = (first("ceremonies.list", json!({})), first("branches.list", json!({})));
    let paper = json!({ "paper": "ceremony-admitted", "subject": ceremony });
    let mut page = paper.clone();
    page["page"] = json!(1);
    let asked: &[(&str, Value)] = &[
        ("members.get", json!({ "id": member })),
        ("yearly.of_person", json!({ "id": member })),
        ("yearly.grid", json!({ "branch": branch })),
        ("yearly.fees", json!({ "branch": branch })),
        ("candidates.get", json!({ "id": candidate })),
        ("ceremonies.get", json!({ "id": ceremony })),
        ("find.everything", json!({ "text": "sa" })),
        ("papers.view", paper),
        ("papers.page", page),
    ];
    let named: BTreeSet<&str> = asked.iter().map(|(name, _)| *name).collect();
    for (command, args) in asked {
        office.call(command, args.clone());
    }
    let needs_more = [
        "attachments.match",
        "attachments.read",
        "import.preview",
        "jobs.start",
        "jobs.status",
        "jobs.cancel",
        "office.confirm_recovery",
        "office.recovery_sheet",
    ];
    for command in catalogue::all() {
        let plain = command.effect == Effect::Reads && !named.contains(command.name);
        if plain
            && !needs_more.contains(&command.name)
            && office.app.call(command.name, json!({})).is_err_and(|f| !f.usage)
        {
            panic!("{} wants more than nothing; tell it in this story", command.name);
        }
    }
    assert_eq!(office.dump(), before);
    assert_eq!(journal(), entries);
}

/// The window calls from several threads.
#[test]
fn many_calls_at_once_are_one_after_the_other() {
    let office = Office::new();
    let before = office.state();
    thread::scope(|scope| {
        for part in 0..6 {
            let app = office.app.clone();
            scope.spawn(move || {
                for number in 0..10 {
                    let values = json!([{ "field": "name", "value": format!("Kim Sô {part} {number}") }]);
                    app.call("members.add", json!({ "values": values })).expect("written");
                    app.call("members.search", json!({ "text": "kim" })).expect("read");
                }
            });
        }
    });
    assert_eq!(office.everybody().len(), 60);
    let numbers: Vec<u64> =
        rows(&office.call("journal.list", json!({}))).iter().filter_map(|row| row["number"].as_u64()).collect();
    assert_eq!(numbers, (1..=61).rev().collect::<Vec<u64>>(), "no number is missing or given twice");
    for _ in 0..60 {
        office.undo();
    }
    assert_eq!(office.state(), before);
}

/// The program dies in the middle of writing a long import: afterwards nothing of it is there. The system ends it at the
/// write that would make a file longer than it may be, so that where it dies is decided by what it does and not by time.
#[cfg(target_os = "linux")]
#[test]
fn a_program_that_dies_leaves_a_whole_office() {
    use std::os::unix::process::ExitStatusExt as _;
    use std::process::Command;

    /// Signal 25: a file grew beyond what was granted.
    const SIGXFSZ: i32 = 25;
    let office = Office::new();
    let before = office.state();
    office.call("office.close", json!({}));
    let code = office.file("ma.txt");
    std::fs::write(&code, &office.recovery_code).expect("a file");
    let program = dong_hanh_tests::place::program("dong-hanh-cli").expect("the command line");
    let import = |most: &str| {
        let mut command = Command::new("prlimit");
        command.args(["--core=0", &format!("--fsize={most}")]).arg(&program).arg("--data").arg(office.folder());
        command.args(["--json", "--recovery-file", &code, "import", "--commit"]);
        command.arg(dong_hanh_tests::place::fixture("import/ca-truong.xlsx"));
        command.output().expect("prlimit of util-linux")
    };
    for granted in [64, 256, 1024] {
        let size = std::fs::metadata(office.folder().join("office.db")).expect("the database").len();
        let ended = import(&(size + granted * 1024).to_string());
        let told = String::from_utf8_lossy(&ended.stderr);
        assert_eq!(ended.status.signal(), Some(SIGXFSZ), "with {granted} KiB more it came to an end: {told}");
        office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
        assert_eq!(office.problems(), json!([]), "after {granted} KiB");
        assert_eq!(office.state(), before, "after {granted} KiB");
        office.call("office.close", json!({}));
    }
    assert!(import("unlimited").status.success());
    office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
    assert_eq!((office.everybody().len(), office.problems()), (2700, json!([])));
    office.undo();
    assert_eq!(office.state(), before);
}

/// The result of a ceremony is for its own people only.
#[test]
fn a_result_names_only_people_of_the_ceremony() {
    let office = Office::new();
    let (_, stranger) = office.candidate("Thạch Thị Sa Ry");
    office.step(&stranger, "admission_decision", "2026-05-04", json!({ "number": "300-QĐ/ĐU" }));
    let (_, own) = office.candidate("Kim Sô Phi");
    office.step(&own, "admission_decision", "2026-05-04", json!({ "number": "301-QĐ/ĐU" }));
    let id = text(&office.call("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": "2026-05-12" }))["id"]);
    office.call("ceremonies.add_people", json!({ "id": id, "candidates": [own] }));
    let people = json!([{ "candidate": stranger, "attended": true }]);
    office.refused("ceremonies.record_result", json!({ "id": id, "on": "2026-05-12", "people": people }));
}

/// What stands in a sentence is Vietnamese, also where a script sends facts of the wrong kind.
#[test]
fn wrong_facts_are_told_in_words_of_the_office() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let cases = [
        ("certificate_issued", json!({ "class_from": "31/02/2023" })),
        ("certificate_issued", json!({ "class_from": "2023-02-31" })),
        ("union_recognition", json!({ "vote": { "total": "mười lăm" } })),
        ("union_recognition", json!({ "vote": 15 })),
    ];
    for (code, facts) in cases {
        let args = json!({ "candidate": candidate, "code": code, "on": "2023-03-10", "facts": facts });
        let failure = office.refused("candidates.record_step", args);
        let english = ["invalid", "expected", "input", "line ", "column ", "missing field"];
        assert!(english.iter().all(|word| !failure.sentence.contains(word)), "{facts}: {}", failure.sentence);
    }
}

/// The sentence of the journal tells how many were written, not how many were shown.
#[test]
fn the_journal_counts_what_was_written() {
    let office = Office::new();
    let path = office.file("lop.xlsx");
    let head: &[&str] = &["Họ và tên", "Ngày sinh", "Lớp"];
    excel::write(&path, &[head, &["Thạch Sô Phi", "01/02/2009", "11A1"], &["Kim Sa Ry", "03/04/2009", "11A1"]]);
    let plan = office.call("import.preview", json!({ "files": [path] }));
    office.member(None, &[("name", "Kim Sa Ry"), ("born_on", "2009-04-03")]);
    let done = office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!((&done["added"], &done["said"]), (&json!(1), &json!("Đã nhập 1 người từ Excel.")));
    let journal = rows(&office.call("journal.list", json!({})));
    assert_eq!(journal[0]["sentence"], "Đã nhập 1 người từ Excel.");
}
