//! A ceremony of six: its whole set of papers in one job, what is prepared for it, what is recorded after it.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::office::{Office, rows, text};

const NAMES: [&str; 6] =
    ["Thạch Thị Sa Ry", "Kim Sô Phi", "Lê Thị Ánh", "Nguyễn Hoàng Phúc", "Trần #1 [Bảo] $x", "Sơn Thị Mỹ Duyên"];

/// Six people with their decisions in one ceremony, two guests.
fn ceremony(office: &Office) -> (String, Vec<String>) {
    for (role, name) in [
        ("party_branch", "Chi bộ trường THPT Bến Lá"),
        ("place_line", "Bến Lá"),
        ("party_competent", "Đảng ủy phường Bến Lá"),
    ] {
        office.call("settings.set_unit", json!({ "role": role, "name": name }));
    }
    let signer =
        json!({ "side": "party", "name": "Võ Thị Thanh Tâm", "post": "Bí thư", "authority_line": "T/M CHI BỘ" });
    office.call("settings.set_signer", signer);
    let candidates: Vec<String> = NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let (_, candidate) = office.candidate(name);
            let facts = json!({ "number": format!("30{at}-QĐ/ĐU") });
            office.step(&candidate, "admission_decision", "2026-05-04", facts);
            candidate
        })
        .collect();
    let about = json!({
        "title": "Lễ kết nạp đảng viên đợt 19/5", "on": "2026-05-19", "starts_at": "14:00", "place": "Hội trường A",
        "host": "Kim Thị Thu Hà", "reader": "Võ Thị Thanh Tâm", "speaker": "Đồng chí Bí thư Đảng ủy phường",
    });
    let id = text(&office.call("ceremonies.save", about)["id"]);
    office.call("ceremonies.add_people", json!({ "id": id, "candidates": candidates }));
    for candidate in &candidates {
        let helper = json!({ "id": id, "candidate": candidate, "helper": "Phan Văn Thuận" });
        office.call("ceremonies.set_admittee", helper);
    }
    for (name, post) in [("Trần Văn Sáu", "Hiệu trưởng"), ("Lý Thị Bạch Tuyết", "Phó Bí thư Đoàn phường")]
    {
        office.call("ceremonies.save_guest", json!({ "ceremony": id, "name": name, "post": post }));
    }
    (id, candidates)
}

fn pdf_text(path: &str) -> String {
    let run = Command::new("pdftotext").args(["-layout", path, "-"]).output().expect("pdftotext of poppler-utils");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("UTF-8")
}

/// Waits for a job by asking; every question lets the other thread work.
fn finished(office: &Office, job: &Value) -> Value {
    loop {
        let status = office.call("jobs.status", json!({ "job": job }));
        if status["state"] != "running" {
            return status;
        }
        std::thread::yield_now();
    }
}

#[test]
fn a_whole_set_of_six_people_in_one_job() {
    let office = Office::new();
    let (id, _) = ceremony(&office);
    let mut about = office.call("ceremonies.get", json!({ "id": id }))["ceremony"].clone();
    about["place"] = Value::Null;
    office.call("ceremonies.save", about);
    let set = office.call("papers.ceremony_set", json!({ "ceremony": id }));
    let papers: Vec<String> = rows(&set).iter().map(|row| text(&row["paper"])).collect();
    assert_eq!(papers.len(), 11);
    let drafts: Vec<String> =
        rows(&set).iter().filter(|row| row["draft"] == true).map(|row| text(&row["paper"])).collect();
    assert_eq!(drafts, ["ceremony-programme", "ceremony-script", "ceremony-invitation", "ceremony-minutes"], "{set}");
    // One fact is lacking: the place.
    office.undo();
    let set = office.call("papers.ceremony_set", json!({ "ceremony": id }));
    assert!(rows(&set).iter().all(|row| row["draft"] == false), "{set}");

    let folder = office.file("bo-giay-to");
    std::fs::create_dir_all(&folder).expect("a folder");
    let args = json!({ "command": "papers.make_ceremony_set", "args": { "ceremony": id, "folder": folder } });
    let job = office.call("jobs.start", args)["job"].clone();
    let end = finished(&office, &job);
    assert_eq!(end["state"], "done", "{end}");
    assert_eq!((&end["reply"]["total"], &end["done"], &end["total"]), (&json!(11), &json!(11), &json!(11)));
    let files: Vec<String> = end["reply"]["paths"].as_array().into_iter().flatten().map(text).collect();
    assert_eq!(files.len(), 11);
    for path in &files {
        let name = Path::new(path).file_name().and_then(|name| name.to_str()).expect("a name");
        assert!(!NAMES.iter().any(|person| name.contains(person)), "no person stands in «{name}»");
    }
    let of = |paper: &str| {
        let at = papers.iter().position(|own| own == paper).expect("the paper");
        pdf_text(&files[at])
    };
    let oaths = of("ceremony-oath");
    assert_eq!(oaths.matches("NGƯỜI TUYÊN THỆ").count(), 6);
    let places: Vec<usize> = NAMES.iter().map(|name| oaths.find(name).expect("his oath")).collect();
    assert!(places.is_sorted(), "in the order of being called");
    assert_eq!(of("ceremony-invitation").matches("GIẤY MỜI").count(), 2);
    let cards = of("ceremony-place-cards");
    assert!(NAMES.iter().all(|name| name.split(' ').all(|word| cards.contains(word))), "{cards}");
    // Two items, three for each of six, two more: 5 + 5 + 6 × 8 + 10 + 3 minutes.
    let programme = of("ceremony-programme");
    assert!(programme.contains("14:00–14:05") && programme.contains("15:08–15:11"), "{programme}");
    // The journal tells one operation, and a set that was stopped says so.
    let said = text(&rows(&office.call("journal.list", json!({})))[0]["sentence"]);
    assert_eq!(
        said,
        "Đã lưu bộ giấy tờ lễ kết nạp: 11 giấy (8 người; có dữ liệu nhạy cảm: dân tộc, quá trình vào Đảng)."
    );
    let gone = json!({ "ceremony": id, "folder": office.file("không có") });
    assert_eq!(office.refused("papers.make_ceremony_set", gone).refused, "no-folder");
    let strange = json!({ "ceremony": id, "papers": ["branch-members"] });
    assert!(office.refused("papers.ceremony_set", strange).usage);
}

/// A set that is stopped leaves whole files only, and says that it was stopped.
#[test]
fn a_set_that_is_stopped_leaves_whole_files_only() {
    let office = Office::new();
    let (id, _) = ceremony(&office);
    let folder = office.file("bo-giay-to");
    std::fs::create_dir_all(&folder).expect("a folder");
    let before = office.state();
    let args = json!({ "command": "papers.make_ceremony_set", "args": { "ceremony": id, "folder": folder } });
    let job = office.call("jobs.start", args)["job"].clone();
    office.call("jobs.cancel", json!({ "job": job }));
    let end = finished(&office, &job);
    assert_eq!((&end["state"], &end["refused"]), (&json!("cancelled"), &json!("cancelled")), "{end}");
    assert!(text(&end["sentence"]).starts_with("Đã dừng theo yêu cầu"), "{end}");
    assert!(end["done"].as_u64() < end["total"].as_u64(), "{end}");
    for file in std::fs::read_dir(&folder).expect("the folder").flatten() {
        let bytes = std::fs::read(file.path()).expect("a file");
        assert!(file.path().extension().is_some_and(|ending| ending == "pdf"), "{file:?}");
        assert!(bytes.starts_with(b"%PDF-") && bytes.trim_ascii_end().ends_with(b"%%EOF"), "{file:?} is half");
    }
    assert_eq!(office.state(), before, "the journal tells of no set");
}

#[test]
fn a_programme_of_the_offices_own_moves_script_and_times() {
    let office = Office::new();
    let (id, _) = ceremony(&office);
    let read = |paper: &str| text(&office.call("papers.text", json!({ "paper": paper, "subject": id }))["text"]);
    let item = |what: &str, who: &str, minutes: u32, each: bool, on: bool| json!({ "what": what, "who": who, "minutes": minutes, "each": each, "on": on });
    let items = [
        item("Chào cờ", "{người điều hành}", 5, false, true),
        item("Trao quyết định cho đồng chí {họ tên}", "Chi ủy", 4, true, true),
        item("Đọc đơn của đồng chí {họ tên}", "{họ tên}", 9, true, false),
        item("Văn nghệ", "Lớp 12A1", 15, false, true),
    ];
    let usual = office.call("papers.programme", json!({ "ceremony": id }));
    assert_eq!((&usual["whose"], &usual["minutes"], &usual["ends_at"]), (&json!("usual"), &json!(71), &json!("15:11")));
    office.call("papers.set_programme", json!({ "ceremony": id, "items": items }));
    let told = office.call("papers.programme", json!({ "ceremony": id }));
    assert_eq!((&told["whose"], &told["minutes"], &told["ends_at"]), (&json!("ceremony"), &json!(44), &json!("14:44")));
    let seen: Vec<(Value, Value)> = rows(&told).iter().map(|row| (row["from"].clone(), row["told"].clone())).collect();
    let expected = [
        (json!("14:00"), json!("Kim Thị Thu Hà")),
        (json!("14:05"), Value::Null),
        (Value::Null, json!(NAMES[0])),
        (json!("14:29"), Value::Null),
    ];
    assert_eq!(seen, expected);
    let (programme, script) = (read("ceremony-programme"), read("ceremony-script"));
    for part in ["14:05–14:09", "14:25–14:29", "14:29–14:44", "Văn nghệ"] {
        assert!(programme.contains(part) && script.contains(part), "{part}: {programme}{script}");
    }
    assert!(script.contains("Tiếp theo chương trình: Văn nghệ."));
    assert!(!programme.contains("tuyên thệ"));
    office.undo();
    assert!(read("ceremony-programme").contains("đọc lời tuyên thệ"));
    // The office's own stands for every ceremony that has none of its own.
    office.call("papers.set_programme", json!({ "ceremony": id, "for_all": true, "items": items }));
    assert!(read("ceremony-programme").contains("Văn nghệ"));
    for (wrong, says) in [
        (item("  ", "", 5, false, true), "Mục 1 của chương trình chưa có nội dung"),
        (item("Chào cờ", "", 601, false, true), "số phút phải từ 0 đến 600"),
    ] {
        let failure = office.refused("papers.set_programme", json!({ "ceremony": id, "items": [wrong] }));
        assert!(failure.sentence.contains(says), "{}", failure.sentence);
    }
    office.call("papers.set_programme", json!({ "ceremony": id, "for_all": true, "items": [] }));
    assert_eq!(office.call("papers.programme", json!({ "ceremony": id }))["whose"], "usual");

    // The chi bộ's own oath is proposed for the next ceremony.
    let oath = json!({ "paper": "ceremony-oath", "subject": id, "texts": { "text": "Tôi là {họ tên}, xin thề." } });
    office.call("papers.write", oath);
    let next = json!({ "title": "Lễ kết nạp đảng viên đợt 02/9", "on": "2026-09-02" });
    let next = office.call("ceremonies.save", next)["id"].clone();
    let read = text(&office.call("papers.text", json!({ "paper": "ceremony-oath", "subject": next }))["text"]);
    assert!(read.contains("Tôi là ……") && read.contains("xin thề."), "{read}");
}

#[test]
fn preparation_has_people_and_days_and_stands_in_the_agenda() {
    let office = Office::new();
    let (id, candidates) = ceremony(&office);
    office.call("ceremonies.propose_tasks", json!({ "id": id }));
    let page = || office.call("ceremonies.get", json!({ "id": id }));
    let tasks = page()["tasks"].as_array().cloned().unwrap_or_default();
    assert_eq!(tasks.len(), 12);
    assert_eq!((&tasks[0]["due_on"], &tasks[0]["late"]), (&json!("2026-05-05"), &json!(true)));
    assert_eq!(office.refused("ceremonies.propose_tasks", json!({ "id": id })).refused, "nothing-to-propose");
    let flowers = tasks.iter().find(|task| task["title"] == "Hoa, huy hiệu").expect("flowers")["id"].clone();
    let set = json!({ "ceremony": id, "id": flowers, "title": "Hoa tươi, huy hiệu", "who": "Kim Sô Phi", "due_on": "2026-05-16" });
    office.call("ceremonies.save_task", set);
    let shown = || rows(&office.call("agenda.list", json!({ "source": "ceremony" })));
    let own = shown().into_iter().find(|row| row["title"] == "Hoa tươi, huy hiệu").expect("it stands in the agenda");
    assert_eq!(
        (&own["ceremony"], &own["note"], &own["group"]),
        (&json!(id), &json!("Kim Sô Phi"), &json!("this_week"))
    );
    assert!(!text(&own["about"]).contains("Kim Sô Phi"), "a calendar file tells no name");
    let before = shown().len();
    office.call("ceremonies.finish_task", json!({ "id": flowers, "done": true }));
    assert_eq!(shown().len(), before - 1);
    office.undo();
    assert_eq!(shown().len(), before);

    // After the ceremony each who came has its day, his helper and the twelve months.
    let people: Vec<Value> = candidates
        .iter()
        .enumerate()
        .map(|(at, one)| json!({ "candidate": one, "attended": at != 5, "helper": "Phan Văn Thuận" }))
        .collect();
    let result = json!({ "id": id, "on": "2026-05-13", "present_count": 42, "people": people });
    office.call("ceremonies.record_result", result);
    assert!(shown().is_empty(), "what was prepared is past");
    for (at, candidate) in candidates.iter().enumerate() {
        let page = office.page(candidate);
        let steps = page["steps"].as_array().cloned().unwrap_or_default();
        let of = |code: &str| steps.iter().find(|step| step["code"] == code).cloned();
        if at == 5 {
            assert!(of("ceremony_held").is_none() && of("probation_helper_assigned").is_none());
            continue;
        }
        assert_eq!(of("ceremony_held").expect("the ceremony")["on"], "2026-05-13");
        assert_eq!(of("probation_helper_assigned").expect("a helper")["on"], "2026-05-13");
        assert!(page.to_string().contains("2027-05-13"), "twelve months: {page}");
    }
    let names =
        rows(&office.call("ceremonies.list", json!({}))).iter().map(|row| text(&row["state"])).collect::<BTreeSet<_>>();
    assert_eq!(names, BTreeSet::from(["held".to_owned()]));
    let minutes = text(&office.call("papers.text", json!({ "paper": "ceremony-minutes", "subject": id }))["text"]);
    for part in ["Tổng số người dự lễ: 42 (bốn mươi hai).", "Số 300-QĐ/ĐU, ngày 04/05/2026", "Đã đọc", "Phan Văn Thuận"]
    {
        assert!(minutes.contains(part), "{part}: {minutes}");
    }
    assert!(!minutes.contains(NAMES[5]), "who did not come was not admitted");
}

/// Formats of the office's own lie where they say; a half-used sheet begins at the cell that is free.
#[test]
fn labels_lie_on_the_sheets_of_the_office() {
    let office = Office::new();
    let branch = office.branch("12A1");
    (0..9).for_each(|at| {
        office.member(Some(&branch), &[("name", &format!("Kim Sô Phi {at}")), ("born_on", "2008-03-02")]);
    });
    let format = json!({
        "name": "Nhãn 99 × 38", "page_width": 210, "page_height": 297, "across": 2, "down": 7, "cell_width": 99,
        "cell_height": 38.1, "left_edge": 4.5, "top_edge": 15.1, "gap_across": 2.5, "gap_down": 0, "padding": 3,
        "letter_size": 13, "framed": false, "at_left": true,
    });
    let id = office.call("papers.save_label_format", format.clone())["id"].clone();
    assert_eq!(office.refused("papers.save_label_format", format.clone()).refused, "name-taken");
    let mut wide = format;
    (wide["name"], wide["across"]) = (json!("Rộng quá"), json!(3));
    assert_eq!(office.refused("papers.save_label_format", wide).refused, "label-format");

    let subject = json!({ "status": ["active"] }).to_string();
    let made = |choices: Value| {
        let path = office.file("nhan.pdf");
        let args = json!({ "paper": "member-labels", "subject": subject, "choices": choices, "path": path });
        let reply = office.call("papers.make", args);
        let run = Command::new("pdftotext").args(["-bbox", &path, "-"]).output().expect("pdftotext of poppler-utils");
        let words = String::from_utf8(run.stdout).expect("UTF-8");
        let first = words.lines().find(|line| line.contains(">Kim<")).expect("the first name").to_owned();
        let at = |name: &str| -> f64 {
            let rest = first.split_once(&format!("{name}=\"")).map_or("", |(_, rest)| rest);
            rest.split('"').next().unwrap_or_default().parse::<f64>().expect("a number") * 25.4 / 72.0
        };
        (reply["pages"].clone(), at("xMin"), at("yMin"))
    };
    let (pages, left, top) = made(json!({ "label": id }));
    assert_eq!(pages, 1);
    assert!((left - 7.5).abs() < 0.6 && top > 15.1 && top < 53.2, "{left} {top}");
    // The eighth cell: the right one of the fourth row; one name goes over to a second sheet.
    let (pages, left, top) = made(json!({ "label": id, "start": 8 }));
    assert_eq!(pages, 2);
    assert!((left - (4.5 + 99.0 + 2.5 + 3.0)).abs() < 0.6, "{left}");
    assert!(top > 15.1 + 3.0 * 38.1 && top < 15.1 + 4.0 * 38.1, "{top}");
    // The format is remembered, the half-used sheet is not.
    let view = office.call("papers.view", json!({ "paper": "member-labels", "subject": subject }));
    assert_eq!((&view["choices"]["label"], &view["choices"]["start"]), (&id, &json!(1)));
    office.call("papers.remove_label_format", json!({ "id": id }));
    let view = office.call("papers.view", json!({ "paper": "member-labels", "subject": subject }));
    assert_eq!(view["choices"]["label"], "label-70x37");
}
