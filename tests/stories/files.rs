//! Hồ sơ: files of several people let fall together, what is wanting in each file and in all of them, and the index of a bag.

use std::fs;

use dong_hanh_tests::photo;
use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

fn photo_of(office: &Office, name: &str, seed: u32) -> String {
    let path = office.file(name);
    photo::write(path.as_ref(), seed, 48, 64).expect("a photo");
    path
}

/// A class with two of one name, and somebody on the path.
fn class(office: &Office) -> [String; 4] {
    let [one, two] = ["12A1", "12A2"].map(|name| office.branch(name));
    let sa_ry = office.member(Some(&one), &[("name", "Thạch Thị Sa Ry"), ("personal_id", "000100000001")]);
    let first = office.member(Some(&one), &[("name", "Kim Sô Phi"), ("born_on", "2008-01-05")]);
    let second = office.member(Some(&two), &[("name", "Kim Sô Phi"), ("born_on", "2008-02-06")]);
    let thuan = office.member(Some(&two), &[("name", "Lâm Văn Thuận"), ("union_card", "0123456")]);
    [sa_ry, first, second, thuan]
}

#[test]
fn files_of_many_people_are_matched_by_name_and_number_and_taken_in_one_operation() {
    let office = Office::new();
    let [sa_ry, first, second, thuan] = class(&office);
    office.call("candidates.open", json!({ "persons": [second], "on": "2025-10-06" }));
    let table = [
        ("thach thi sa ry - don xin vao dang.jpg", "sure", vec![&sa_ry], Some("application")),
        ("000100000001.jpg", "sure", vec![&sa_ry], None),
        ("GCN_0123456.jpg", "sure", vec![&thuan], Some("awareness_certificate")),
        ("Lâm Văn Thuận 2-KNĐ.jpg", "sure", vec![&thuan], Some("applicant_cv")),
        ("kim so phi 12A1.jpg", "sure", vec![&first], None),
        // Two of one name: asked, whoever is on the path first.
        ("kim so phi.jpg", "doubtful", vec![&second, &first], None),
        ("Lâm Văn Thuần.jpg", "doubtful", vec![&thuan], None),
        ("scan0001.jpg", "nobody", vec![], None),
    ];
    let paths: Vec<String> = table.iter().zip(1..).map(|((name, ..), seed)| photo_of(&office, name, seed)).collect();
    let before = office.state();
    let matched = office.call("attachments.match", json!({ "paths": paths }));
    assert_eq!(office.state(), before);
    for ((name, whose, people, document), row) in table.iter().zip(rows(&matched)) {
        let told: Vec<String> =
            row["people"].as_array().expect("people").iter().map(|one| text(&one["person"])).collect();
        assert_eq!(row["whose"], *whose, "{name}");
        assert_eq!(told.iter().collect::<Vec<_>>(), *people, "{name}");
        assert_eq!(row["document"].as_str(), *document, "{name}");
        assert_eq!(row["verdict"], "new", "{name}");
    }
    let of =
        |at: usize, person: &str, document: &str| json!({ "path": paths[at], "person": person, "document": document });
    let files = json!([
        of(0, &sa_ry, "application"),
        of(1, &sa_ry, ""),
        of(2, &thuan, "awareness_certificate"),
        of(5, &second, "")
    ]);
    office.call("attachments.add_many", json!({ "files": files }));
    let after = office.state();
    let kept = |person: &str| rows(&office.call("attachments.list", json!({ "person": person }))).len();
    assert_eq!([kept(&sa_ry), kept(&thuan), kept(&first), kept(&second)], [2, 1, 0, 1]);
    let scan = rows(&office.call("attachments.list", json!({ "person": thuan })))[0].clone();
    assert_eq!(scan["document"], "CN-NTVĐ1 Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng");
    let last = rows(&office.call("journal.list", json!({})))[0].clone();
    assert_eq!(last["sentence"], "Đã đính kèm 4 tệp cho 3 người.");
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(office.state(), after);
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn one_bad_file_of_many_keeps_all_out() {
    let office = Office::new();
    let [sa_ry, _, _, thuan] = class(&office);
    let good = photo_of(&office, "thach thi sa ry.jpg", 1);
    let huge = office.file("lam van thuan.mp4");
    fs::File::create(&huge).and_then(|file| file.set_len(500 << 20)).expect("500 MB of nothing");
    let twin = office.file("lam van thuan.jpg");
    fs::copy(&good, &twin).expect("the same scan");
    let misnamed = office.file("lam van thuan.pdf");
    fs::rename(photo_of(&office, "tam.jpg", 7), &misnamed).expect("another ending");
    let foreign = office.file("thach thi sa ry.jpg.exe");
    fs::write(&foreign, b"MZ\x90\x00\x03\x00\x00\x00 a program").expect("a file");
    for (path, verdict, code) in [
        (&huge, "refused", "attachment-too-large"),
        (&twin, "refused", "attachment-twice"),
        (&foreign, "refused", "attachment-foreign"),
        (&misnamed, "ask", "attachment-misnamed"),
    ] {
        let matched = office.call("attachments.match", json!({ "paths": [good, path] }));
        let row = rows(&matched)[1].clone();
        assert_eq!(row["verdict"], verdict, "{row}");
        assert_sentence(&text(&row["sentence"]));
        let both = json!([{ "path": good, "person": sa_ry }, { "path": path, "person": thuan }]);
        let failure = office.refused("attachments.add_many", json!({ "files": both }));
        assert_eq!(failure.refused, code, "{}", failure.sentence);
        assert_eq!(rows(&office.call("attachments.list", json!({ "person": sa_ry }))), Vec::<Value>::new());
    }
    // What is only asked about goes once the user is sure.
    let sure = json!([{ "path": good, "person": sa_ry }, { "path": misnamed, "person": thuan, "sure": true }]);
    office.call("attachments.add_many", json!({ "files": sure }));
    assert_eq!(office.refused("attachments.add_many", json!({ "files": [] })).refused, "no-files");
    assert_eq!(office.refused("attachments.match", json!({ "paths": [] })).refused, "no-files");
    let wrong = json!([{ "path": twin, "person": thuan, "document": "passport" }]);
    assert_eq!(office.refused("attachments.add_many", json!({ "files": wrong })).refused, "usage");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn what_is_wanting_follows_from_where_somebody_stands() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let line = || {
        let all = rows(&office.call("candidates.files", json!({})));
        all.into_iter().find(|row| row["candidate"] == json!(candidate)).expect("a file")
    };
    assert_eq!((&line()["needed"], &line()["missing"]), (&json!(0), &json!([])), "at the source nothing is asked yet");
    office.step(&candidate, "union_recognition", "2025-11-20", json!({ "number": "5-QĐ/ĐTN" }));
    assert_eq!((&line()["there"], &line()["needed"]), (&json!(1), &json!(1)), "the Union's own list");
    office.step(&candidate, "certificate_issued", "2026-01-15", json!({ "number": "210/GCN" }));
    office.step(&candidate, "union_introduction", "2026-02-10", json!({ "number": "14-NQ/ĐTN" }));
    office.step(&candidate, "application_received", "2026-03-02", json!({ "dated_on": "2026-02-25" }));
    let missing = json!(["2-KNĐ", "3-KNĐ", "5-KNĐ"]);
    assert_eq!(line()["missing"], missing);
    let set = |document: Value| {
        office.call("candidates.set_documents", json!({ "candidate": candidate, "documents": [document] }));
    };
    set(json!({ "key": "application", "status": "returned", "on": "2026-03-09" }));
    set(json!({ "key": "opinions", "status": "requested", "on": "2026-03-09" }));
    assert_eq!(line()["missing"], json!(["1-KNĐ (trả lại)", "2-KNĐ", "3-KNĐ", "5-KNĐ (đã đề nghị)"]));
    // One of the Union's own three is written of like any other.
    set(
        json!({ "key": "union_introduction_minutes", "status": "accepted", "copy": "original", "pages": 2, "number": "3-BB" }),
    );
    let own = |key: &str| {
        let page = office.page(&candidate);
        page["documents"].as_array().expect("documents").iter().find(|one| one["key"] == key).cloned().expect("one")
    };
    let minutes = own("union_introduction_minutes");
    assert_eq!(
        (&minutes["of_union"], &minutes["copy"], &minutes["pages"]),
        (&json!(true), &json!("bản chính"), &json!(2))
    );
    assert_eq!(own("applicant_cv")["author"], "Người xin vào Đảng");
    // A scan that shows a document is counted beside it.
    let scan = photo_of(&office, "don.jpg", 3);
    let file = json!([{ "path": scan, "document": "application" }]);
    office.call("attachments.add", json!({ "person": person, "files": file }));
    assert_eq!((&own("application")["files"], &line()["files"]), (&json!(1), &json!(1)));

    // Worth nothing any more on the day the chi bộ is to meet.
    let plan = json!({ "candidate": candidate, "code": "branch_resolution", "on": "2031-03-03" });
    office.call("candidates.plan_event", plan);
    let lapses = text(&own("awareness_certificate")["lapses"]);
    assert!(lapses.contains("03/03/2031"), "{lapses}");
    assert!(text(&line()["lapsing"][0]).starts_with("CN-NTVĐ1: hết giá trị trước"), "{}", line());

    let asked = |ask: Value| rows(&office.call("candidates.files", ask)).len();
    assert_eq!(
        [asked(json!({ "text": "sa ry" })), asked(json!({ "text": "12A9" })), asked(json!({ "wanting": true }))],
        [1, 0, 1]
    );
    assert_eq!(asked(json!({ "station": 1 })), 0);
    let list = json!({ "paper": "file-missing" });
    let told = text(&office.call("papers.text", list)["text"]);
    assert!(told.contains("Thạch Thị Sa Ry") && told.contains("1-KNĐ (trả lại); 2-KNĐ"), "{told}");
}

#[test]
fn the_index_of_a_file_tells_what_lies_in_the_bag() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "certificate_issued", "2026-01-15", json!({ "number": "210/GCN" }));
    office.step(&candidate, "union_introduction", "2026-02-10", json!({ "number": "14-NQ/ĐTN" }));
    office.step(&candidate, "application_received", "2026-03-02", json!({ "dated_on": "2026-02-25" }));
    let accepted =
        json!({ "key": "application", "status": "accepted", "copy": "original", "pages": 4, "note": "viết tay" });
    office.call("candidates.set_documents", json!({ "candidate": candidate, "documents": [accepted] }));
    let told = text(&office.call("papers.text", json!({ "paper": "file-index", "subject": candidate }))["text"]);
    for words in [
        "MỤC LỤC",
        "Hồ sơ của: Thạch Thị Sa Ry",
        "1-KNĐ Đơn xin vào Đảng",
        "25/02/2026",
        "bản chính",
        "viết tay",
        "210/GCN",
        "14-NQ/ĐTN",
        "Còn thiếu: 2-KNĐ Lý lịch của người xin vào Đảng",
        "Đoàn giữ",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(!told.contains("6-KNĐ Nghị quyết chi bộ"), "what is not needed yet is not missed: {told}");
    let out = office.file("muc-luc.docx");
    office.call("papers.make", json!({ "paper": "file-index", "subject": candidate, "path": out }));
    assert!(fs::metadata(&out).is_ok_and(|file| file.len() > 1000));
}
