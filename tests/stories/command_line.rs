//! The true `dong-hanh-cli`, as a script of the school calls it: shapes of replies and exit codes that others rely on.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use dong_hanh_tests::place;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::excel;
use crate::office::{assert_sentence, rows, text};

const DAY: &str = "2026-05-14";

/// A folder for one office, and the command line on it.
pub struct Desk {
    /// Where everything of this desk lies.
    pub home: TempDir,
}

/// How a call ended.
pub struct Ended {
    /// Its exit code.
    pub code: i32,
    out: String,
    err: String,
}

impl Ended {
    /// The one JSON value on standard output.
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: «{}» {}", self.out, self.err))
    }

    /// The reply of a call that went well.
    #[track_caller]
    pub fn done(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        self.json()
    }

    /// A call that was refused with this code and a sentence.
    #[track_caller]
    pub fn refused(&self, code: &str) {
        assert_eq!(self.code, 1, "{} {}", self.out, self.err);
        let reply = self.json();
        assert_eq!(reply["refused"], code, "{reply}");
        assert_eq!(reply.as_object().map(serde_json::Map::len), Some(2), "{reply}");
        assert_sentence(&text(&reply["sentence"]));
        assert!(self.err.contains(&text(&reply["sentence"])), "the sentence on standard error: {}", self.err);
    }

    #[track_caller]
    fn wrong_usage(&self) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        assert!(!self.err.trim().is_empty());
    }
}

/// One call of the command line, with what it reads on standard input.
pub fn spoken(arguments: &[&str], input: &str) -> Ended {
    let program = place::program("dong-hanh-cli").expect("the command line");
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a program that starts");
    // One that reads nothing may be gone already.
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).ok();
    let output = child.wait_with_output().expect("an end");
    Ended {
        code: output.status.code().expect("no signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

impl Desk {
    fn empty() -> Self {
        Desk { home: tempfile::tempdir().expect("a temporary folder") }
    }

    /// With an office that the file «ma.txt» opens.
    fn new() -> Self {
        Desk::of_kind("school", "2025-2026")
    }

    /// The same, of another kind or in another school year.
    pub fn of_kind(kind: &str, school_year: &str) -> Self {
        let desk = Desk::empty();
        let made =
            desk.data(&["init", "--unit", "Đoàn trường THPT Bến Lá", "--kind", kind, "--school-year", school_year]);
        std::fs::write(desk.path("ma.txt"), text(&made.done()["recovery_code"])).expect("a file");
        desk
    }

    fn demo(day: &str) -> Self {
        let desk = Desk::empty();
        desk.data(&["demo", "--today", day]).done();
        desk
    }

    /// A path on this desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The same as text.
    pub fn file(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// With `--data` and `--json`, but no key.
    pub fn data(&self, arguments: &[&str]) -> Ended {
        let folder = self.file("don-vi");
        spoken(&[&["--data", &folder, "--json"], arguments].concat(), "")
    }

    /// With the recovery code too.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        let code = self.file("ma.txt");
        self.data(&[&["--recovery-file", &code], arguments].concat())
    }

    /// Any command of the catalogue, on a day.
    pub fn call(&self, command: &str, arguments: &Value, today: &str) -> Ended {
        self.run(&["call", command, &arguments.to_string(), "--today", today])
    }

    fn state(&self) -> String {
        text(&self.run(&["check"]).done()["state_sha256"])
    }
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[track_caller]
fn has_keys(value: &Value, wanted: &[&str]) {
    let found = keys(value);
    for key in wanted {
        assert!(found.iter().any(|own| own == key), "`{key}` in {found:?}");
    }
}

const MEMBER: &[&str] = &[
    "id",
    "name",
    "born_on",
    "sex",
    "status",
    "branch",
    "school_year",
    "union_joined_on",
    "ethnicity",
    "religion",
    "phone",
    "moet_id",
    "personal_id",
    "post",
];

#[test]
fn init_prints_the_code_once_and_the_code_opens() {
    let desk = Desk::empty();
    let init = ["init", "--unit", "Đoàn trường", "--kind", "school", "--school-year", "2025-2026"];
    let made = desk.data(&init).done();
    let code = text(&made["recovery_code"]);
    assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
    desk.data(&init).refused("office-exists");
    desk.data(&["check"]).refused("password-wanted");
    std::fs::write(desk.path("ma.txt"), format!(" {}\n", code.to_lowercase().replace('-', " "))).expect("a file");
    let check = desk.run(&["check"]).done();
    assert_eq!(check["problems"], json!([]));
    assert_eq!(text(&check["state_sha256"]).len(), 64);
    assert!(check["state_sha256"].as_str().is_some_and(|hash| hash.chars().all(|c| c.is_ascii_hexdigit())));
    for wrong in [
        &["init", "--unit", "X", "--kind", "school"][..],
        &["init", "--unit", "X", "--kind", "circus", "--school-year", "2025-2026"],
    ] {
        Desk::empty().data(wrong).wrong_usage();
    }
}

#[test]
fn the_first_password_comes_from_a_file() {
    let desk = Desk::empty();
    let file = desk.file("mk.txt");
    let init = |password: &str| {
        std::fs::write(&file, password).expect("a file");
        let words = ["init", "--unit", "Đoàn trường", "--kind", "other", "--school-year", "2025-2026"];
        desk.data(&[&["--password-file", &file], &words[..]].concat())
    };
    init("chin ky tu").done();
    let opened = |password: &str| {
        std::fs::write(&file, password).expect("a file");
        desk.data(&["check", "--password-file", &file])
    };
    // One line ending is dropped, both when it is made and when it is typed.
    opened("chin ky tu\r\n").done();
    opened("chin ky tu\n").done();
    opened("chin ky tu ").refused("wrong-password");
    opened("mat khau khac").refused("wrong-password");
    let short = Desk::empty();
    std::fs::write(&file, "123456789\n").expect("a file");
    let words = ["init", "--unit", "X", "--kind", "other", "--school-year", "2025-2026", "--password-file", &file];
    short.data(&words).refused("password-weak");
}

#[test]
fn an_import_shows_and_only_with_commit_writes() {
    let desk = Desk::new();
    let file = place::fixture("import/csdl-nganh-11a1.xlsx").display().to_string();
    let before = desk.state();
    let plan = desk.run(&["import", &file, "--today", DAY]).done();
    assert_eq!(desk.state(), before);
    assert_eq!(plan["counts"], json!({ "new": 38, "same": 0, "changes": 0, "doubtful": 0, "rejected": 0 }));
    assert_eq!(plan["operation"], Value::Null);
    let row = &rows(&plan)[0];
    has_keys(row, &["file", "sheet", "row", "verdict", "fields", "changes", "complaints"]);
    has_keys(&row["fields"], &MEMBER[1..]);
    assert_eq!(row["file"], "csdl-nganh-11a1.xlsx");
    let done = desk.run(&["--commit", "import", &file, "--today", DAY]).done();
    assert!(done["operation"].is_string(), "{}", done["operation"]);
    assert_eq!(desk.run(&["import", &file]).done()["counts"]["same"], 38);
    let again = desk.run(&["import", &file, "--commit"]).done();
    assert_eq!(again["operation"], Value::Null, "nothing written, no operation");
    let youth = desk.run(&["import", &file, "--as", "members"]).done();
    assert_eq!(youth["as"], "members");
    desk.run(&["import", &file, "--as", "nobody"]).wrong_usage();
    desk.run(&["import"]).wrong_usage();
    desk.run(&["import", &desk.file("khong-co.xlsx")]).refused("file_unreadable");
    desk.run(&["import", &file, "--sheet", "Khác"]).refused("no-people");
    desk.run(&["import", &file, "--school-year", "2025"]).refused("school-year");
    desk.run(&["undo"]).done();
    assert_eq!(desk.state(), before);
}

/// The truth of the tracking list, row for row, as a script sees it.
#[test]
fn a_tracking_list_becomes_people_on_the_path() {
    let desk = Desk::new();
    let file = place::fixture("import/theo-doi-nguon.xlsx").display().to_string();
    let truth = std::fs::read_to_string(format!("{file}.truth.json")).expect("a truth");
    let truth: Value = serde_json::from_str(&truth).expect("JSON");
    let today = text(&truth["today"]);
    let done = desk.run(&["import", &file, "--as", "candidates", "--commit", "--today", &today]).done();
    assert_eq!(done["counts"], json!({ "new": 40, "same": 0, "changes": 0, "doubtful": 0, "rejected": 0 }));
    assert!(done["operation"].is_string());
    for (row, wanted) in rows(&done).iter().zip(rows(&truth)) {
        let at = &row["row"];
        assert_eq!((&row["fields"]["name"], &row["fields"]["born_on"]), (&wanted["name"], &wanted["dob"]), "{at}");
        assert_eq!(row["fields"]["branch"], wanted["cls"], "{at}");
        for part in ["steps", "papers", "stage"] {
            assert_eq!(row["fields"][part], wanted[part], "{at}, {part}");
        }
    }
    let listed = rows(&desk.run(&["candidates", "list", "--today", &today]).done());
    let key = |name: &Value, born: &Value, stage: &Value| format!("{name} {born} {stage}");
    let mut found: Vec<String> = listed.iter().map(|row| key(&row["name"], &row["born_on"], &row["stage"])).collect();
    let mut wanted: Vec<String> =
        rows(&truth).iter().map(|row| key(&row["name"], &row["dob"], &row["stage"])).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
    let again = desk.run(&["import", &file, "--as", "candidates", "--commit", "--today", &today]).done();
    assert_eq!((&again["counts"]["same"], &again["operation"]), (&json!(40), &Value::Null));
    desk.run(&["undo", "--today", &today]).done();
    assert_eq!(rows(&desk.run(&["members", "search", "", "--today", &today]).done()).len(), 0);
}

#[test]
fn an_import_with_rejected_rows_is_no_failure_and_a_map_is_read() {
    let desk = Desk::new();
    let (file, map) = (desk.file("lop.xlsx"), desk.file("cot.json"));
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Gọi"];
    excel::write(&file, &[head, &["1", "Kim Sa Ry", "31/02/2009", ""], &["2", "Sơn Hào", "01/02/2009", "0900000123"]]);
    std::fs::write(&map, r#"{ "columns": [{ "column": "D", "field": "phone" }] }"#).expect("a file");
    let plan = desk.run(&["import", &file, "--map", &map, "--commit", "--today", DAY]).done();
    assert_eq!(plan["counts"], json!({ "new": 1, "same": 0, "changes": 0, "doubtful": 0, "rejected": 1 }));
    has_keys(&rows(&plan)[0]["complaints"][0], &["cell", "sentence"]);
    assert_eq!(rows(&desk.run(&["members", "search", "hào"]).done())[0]["phone"], "0900000123");
    std::fs::write(&map, "khong phai JSON").expect("a file");
    desk.run(&["import", &file, "--map", &map]).wrong_usage();
}

#[test]
fn members_are_searched_without_accents_with_a_limit_and_as_of_a_day() {
    let desk = Desk::new();
    let file = place::fixture("import/csdl-nganh-11a1.xlsx").display().to_string();
    desk.run(&["import", &file, "--commit", "--today", DAY]).done();
    let everyone = desk.run(&["members", "search", "", "--today", DAY]).done();
    assert_eq!((everyone["total"].as_u64(), rows(&everyone).len()), (Some(38), 38), "without a limit all rows");
    has_keys(&rows(&everyone)[0], MEMBER);
    let some = desk.run(&["members", "search", "", "--limit", "5"]).done();
    assert_eq!((some["total"].as_u64(), rows(&some).len()), (Some(38), 5));
    let found = desk.run(&["members", "search", "duong thi ngan", "--today", DAY]).done();
    assert_eq!((rows(&found)[0]["name"].as_str(), found["total"].as_u64()), (Some("Dương Thị Ngân"), Some(1)));
    assert_eq!(rows(&found)[0]["branch"], "11A1");
    let earlier = desk.run(&["members", "search", "duong thi ngan", "--as-of", "2024-10-01"]).done();
    assert_eq!(rows(&earlier)[0]["branch"], Value::Null, "nobody was in a class before the list says so");
    desk.run(&["members", "search", "", "--limit", "many"]).wrong_usage();
    desk.run(&["members", "search", "", "--as-of", "2024-02-31"]).refused("not-a-date");
}

#[test]
fn candidates_ceremonies_and_papers_have_their_shapes() {
    let desk = Desk::demo(DAY);
    let run = |arguments: &[&str]| desk.data(&[arguments, &["--today", DAY]].concat());
    let candidates = run(&["candidates", "list"]).done();
    assert!(rows(&candidates).len() > 30);
    assert_eq!(candidates["total"].as_u64(), Some(rows(&candidates).len() as u64));
    has_keys(&rows(&candidates)[0], &["id", "name", "born_on", "branch", "stage", "side_state"]);
    let ceremonies = run(&["call", "ceremonies.list"]).done();
    has_keys(&rows(&ceremonies)[0], &["id", "title", "on", "state", "admittees"]);
    for row in rows(&ceremonies) {
        assert!(["planned", "held"].contains(&row["state"].as_str().unwrap_or_default()), "{row}");
    }
    let papers = run(&["papers", "list"]).done();
    for row in rows(&papers) {
        has_keys(&row, &["id", "title", "subject", "formats", "example"]);
        let (id, option) = (text(&row["id"]), format!("--{}", text(&row["subject"])));
        if row["example"].is_null() {
            // It needs nothing said: it is made as it is, and of nothing else.
            let out = desk.file(&format!("{id}.pdf"));
            assert!(run(&["papers", "make", &id, "--out", &out]).done()["draft"].is_boolean());
            run(&["papers", "make", &id, "--ceremony", "19-5", "--out", &out]).wrong_usage();
            continue;
        }
        let example = text(&row["example"]);
        for ending in row["formats"].as_array().expect("formats") {
            let out = desk.file(&format!("{id}.{}", text(ending)));
            let made = run(&["papers", "make", &id, &option, &example, "--out", &out]).done();
            assert!(made["draft"].is_boolean());
            assert!(Path::new(&out).is_file());
        }
        let out = desk.file("giay.pdf");
        run(&["papers", "make", &id, "--out", &out]).wrong_usage();
        run(&["papers", "make", &id, "--round", &example, "--out", &out]).wrong_usage();
        run(&["papers", "make", &id, &option, &example]).wrong_usage();
        run(&["papers", "make", &id, &option, &example, "--out", &desk.file("giay.odt")]).wrong_usage();
        run(&["papers", "make", &id, &option, "không có", "--out", &out]).refused("not-found");
        assert!(!Path::new(&out).exists());
    }
    run(&["papers", "make", "no-such-paper", "--branch", "12A1", "--out", &desk.file("giay.pdf")]).wrong_usage();
}

#[test]
fn a_story_is_judged_refused_or_wrong() {
    let examples = place::root().join("src-tauri/crates/domain/tests/examples.json");
    let examples: Value = serde_json::from_str(&std::fs::read_to_string(examples).expect("examples")).expect("JSON");
    let examples = examples.as_array().expect("a list");
    assert!(examples.len() > 40);
    let (mut judged, mut refused) = (0, 0);
    for example in examples {
        let ended = spoken(&["--json", "rules", "examine", "-"], &example["story"].to_string());
        if let Some(code) = example["refused"].as_str().or_else(|| example["expect"]["refused"].as_str()) {
            ended.refused(code);
            refused += 1;
            continue;
        }
        let reply = ended.done();
        let findings = reply["findings"].as_array().unwrap_or_else(|| panic!("findings, not {reply}"));
        for wanted in example["expect"].as_array().into_iter().flatten() {
            let says = |found: &&Value| {
                wanted.as_object().is_some_and(|wanted| {
                    wanted.iter().all(|(key, value)| match value.as_array().filter(|_| key == "sentence_has") {
                        None => &found[key.as_str()] == value,
                        Some(words) => words.iter().all(|word| text(&found["sentence"]).contains(&text(word))),
                    })
                })
            };
            assert!(findings.iter().any(|found| says(&found)), "{}: {wanted} in {findings:?}", example["id"]);
        }
        for absent in example["absent"].as_array().into_iter().flatten() {
            assert!(findings.iter().all(|found| &found["rule_id"] != absent), "{}: {absent}", example["id"]);
        }
        for (name, day) in example["expect_dates"].as_object().into_iter().flatten() {
            assert_eq!(&reply["dates"][name], day, "{}: {name}", example["id"]);
        }
        judged += 1;
    }
    assert!(judged > 30 && judged + refused == examples.len(), "{judged} judged, {refused} refused");

    let desk = Desk::empty();
    let story = |name: &str, content: &str| {
        std::fs::write(desk.path(name), content).expect("a file");
        spoken(&["--json", "rules", "examine", &desk.file(name)], "")
    };
    let person = r#""person": {"kind": "pupil", "born_on": "2008-05-15"}"#;
    let with = |steps: &str| format!(r#"{{"today": "2026-05-14", {person}, "steps": [{steps}]}}"#);
    story("tot.json", &with("")).done();
    story("mai.json", &with(r#"{"code": "identified", "on": "2026-05-15"}"#)).refused("future-step");
    story("la.json", &with(r#"{"code": "danced", "on": "2026-05-13"}"#)).wrong_usage();
    story("hong.json", "{").wrong_usage();
    spoken(&["--json", "rules", "examine"], "").wrong_usage();
    spoken(&["--json", "rules", "examine", &desk.file("khong-co.json")], "").refused("file");
}

#[test]
fn undo_redo_and_journal() {
    let desk = Desk::new();
    let empty = desk.state();
    desk.run(&["undo"]).refused("nothing-to-undo");
    desk.run(&["redo"]).refused("nothing-to-redo");
    desk.run(&["call", "branches.save", r#"{ "name": "11A1" }"#]).done();
    let with = desk.state();
    assert_sentence(&text(&desk.run(&["undo"]).done()["sentence"]));
    assert_eq!(desk.state(), empty);
    desk.run(&["redo"]).done();
    assert_eq!(desk.state(), with);
    let journal = desk.run(&["journal"]).done();
    let told: Vec<(Value, Value)> =
        rows(&journal).iter().map(|row| (row["command"].clone(), row["kind"].clone())).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert_eq!(told.last(), Some(&(json!("office.create"), json!("do"))));
    assert_eq!([&told[0].1, &told[1].1, &told[2].1], ["redo", "undo", "do"]);
    assert_eq!(rows(&desk.run(&["journal", "--limit", "2"]).done()).len(), 2);
    desk.run(&["undo", "everything"]).wrong_usage();
}

#[test]
fn the_plan_of_a_class_is_printed_with_its_reasons() {
    let desk = Desk::new();
    let file = desk.file("12a9.xlsx");
    excel::write(
        &file,
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Ngày vào Đoàn"],
            &["1", "Thạch Thị Bông", "15/05/2008", "Nữ", "12A9", "26/03/2023"],
            &["2", "Kim Sa Ry", "20/06/2008", "Nam", "12A9", "26/03/2023"],
            &["3", "Lê Minh Khang", "31/05/2008", "Nam", "12A9", "26/03/2023"],
        ],
    );
    desk.run(&["import", &file, "--commit"]).done();
    let day = ["--today", "2025-12-01"];
    let plan = |more: &[&str]| desk.run(&[&["candidates", "plan"], more, &day].concat());
    let found = plan(&["--graduation", "2026-05-30", "--branch", "12a9"]).done();
    has_keys(&found, &["graduation", "total", "possible", "to_ask", "impossible", "blocked_by", "people"]);
    assert_eq!((&found["total"], &found["possible"]), (&json!(3), &json!(1)));
    assert_eq!((&found["to_ask"], &found["impossible"]), (&json!(1), &json!(1)));
    assert_eq!(found["blocked_by"], json!({ "age-at-branch-meeting": 1 }));
    for person in rows_of(&found, "people") {
        has_keys(&person, &["name", "born_on", "branch", "verdict", "blocked_by", "sentence", "steps"]);
        assert_eq!(person["steps"].is_null(), person["verdict"] == "impossible", "{person}");
        for step in person["steps"].as_array().into_iter().flatten() {
            has_keys(step, &["code", "earliest", "latest", "usual"]);
        }
    }
    // Nobody is on the path yet.
    assert_eq!(plan(&["--graduation", "2026-05-30"]).done()["total"], 0);
    plan(&["--graduation", "2026-05-30", "--branch", "12B7"]).refused("not-found");
    plan(&["--graduation", "2026-02-30"]).refused("not-a-date");
    plan(&[]).wrong_usage();
}

fn rows_of(value: &Value, key: &str) -> Vec<Value> {
    value[key].as_array().expect("a list").clone()
}

#[test]
fn what_nobody_knows_is_wrong_usage() {
    let desk = Desk::new();
    let cases: &[&[&str]] = &[
        &[],
        &["dance"],
        &["members"],
        &["members", "dance"],
        &["report", "2026"],
        &["backup", "dance"],
        &["check", "--colour", "red"],
        &["check", "--limit", "3"],
        &["check", "--commit"],
        &["check", "-x"],
        &["check", "--today"],
        &["check", "--today", "14/05/2026"],
        &["call"],
        &["call", "no.such_command"],
        &["call", "members.search", "{"],
        &["call", "members.search", "{}", "more"],
        &["call", "members.search", r#"{ "limit": "ten" }"#],
    ];
    for case in cases {
        desk.run(case).wrong_usage();
    }
    spoken(&["--json", "check"], "").wrong_usage();
    let elsewhere = desk.file("khong-co");
    spoken(&["--data", &elsewhere, "check", "--json"], "").refused("office-missing");
    assert!(!Path::new(&elsewhere).exists(), "looking makes no folder");
}

#[test]
fn call_takes_any_command_with_its_json_a_pipe_or_nothing() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    let all = desk.run(&["call", "members.search"]).done();
    assert_eq!(all["total"], 0, "without JSON it is {{}}");
    let piped = spoken(
        &["call", "branches.save", "-", "--data", &data, "--recovery-file", &code, "--json"],
        r#"{ "name": "11A1" }"#,
    );
    assert!(piped.done()["id"].is_string());
    desk.run(&["call", "members.add", r#"{ "values": [] }"#]).refused("name-missing");
    // `call` speaks JSON also when not asked to.
    let plain = spoken(&["--data", &data, "--recovery-file", &code, "call", "branches.list"], "");
    assert_eq!(rows(&plain.done())[0]["name"], "11A1");
    let catalogue = spoken(&["commands", "--json"], "").done();
    for row in rows(&catalogue) {
        has_keys(&row, &["name", "args", "reply", "effect"]);
        let undone = row["effect"] == "not_undone";
        assert_eq!(row["not_undone_because"].is_string(), undone, "{row}");
    }
    assert!(!catalogue["types"].is_null());
}

#[test]
fn options_stand_before_or_after_the_verb() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    let words = ["--data", &data, "--recovery-file", &code, "--today", DAY];
    let before = [&words[..], &["--json", "members", "search", ""]].concat();
    let after = [&["members", "search", "", "--json"], &words[..]].concat();
    let between = [&["members", "--json", "search"], &words[..], &[""]].concat();
    let replies = [before, after, between].map(|words| spoken(&words, "").done());
    assert_eq!(replies[0], replies[1]);
    assert_eq!(replies[0], replies[2]);
    let status = spoken(&[&["call", "office.status"], &words[..]].concat(), "").done();
    assert_eq!(status["today"], DAY);
    let equals = spoken(&[&format!("--data={data}"), "check", &format!("--recovery-file={code}"), "--json"], "");
    equals.done();
}

#[test]
fn without_json_a_reader_gets_lines_and_the_sentence() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    desk.run(&["call", "members.add", r#"{ "values": [{ "field": "name", "value": "Kim Sa Ry" }] }"#]).done();
    let plain = spoken(&["--data", &data, "--recovery-file", &code, "members", "search", ""], "");
    assert_eq!(plain.code, 0);
    assert!(plain.out.contains("Kim Sa Ry") && !plain.out.contains('{'), "{}", plain.out);
    let refused = spoken(&["--data", &data, "undo"], "");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert_sentence(refused.err.trim());
}

#[test]
fn a_demonstration_is_the_same_for_the_same_day() {
    let hash = |kind: &str, day: &str| {
        let desk = Desk::empty();
        desk.data(&["demo", "--kind", kind, "--today", day]).done();
        // It opens with nothing.
        let check = desk.data(&["check", "--today", day]).done();
        assert_eq!(check["problems"], json!([]), "{kind} {day}");
        text(&check["state_sha256"])
    };
    let school = hash("school", DAY);
    assert_eq!(hash("school", DAY), school);
    assert_ne!(hash("school", "2026-05-15"), school);
    let enterprise = hash("enterprise", DAY);
    assert_ne!(enterprise, school);
    assert_eq!(hash("enterprise", DAY), enterprise);
    Desk::empty().data(&["demo", "--kind", "circus"]).wrong_usage();
    let again = Desk::demo(DAY);
    again.data(&["demo", "--today", "2026-09-07"]).done();
    Desk::new().data(&["demo"]).refused("office-exists");
}

/// A demonstration is sound whatever the day it is made around.
#[test]
fn a_demonstration_is_sound_on_any_day_of_the_year() {
    for day in ["2026-01-01", "2026-02-28", "2024-02-29", "2026-08-31", "2026-09-01", "2026-12-31"] {
        let desk = Desk::demo(day);
        assert_eq!(desk.data(&["check", "--today", day]).done()["problems"], json!([]), "{day}");
        assert!(rows(&desk.data(&["candidates", "list", "--today", day]).done()).len() > 30, "{day}");
    }
}
