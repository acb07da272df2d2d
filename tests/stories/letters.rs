//! Letters, their numbers, and what an office keeps of papers: drafts while something is missing, numbers given once.

use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, rows, text};

const PAPER: &str = "union-resolution";

fn told(view: &Value) -> Vec<String> {
    view["missing"].as_array().into_iter().flatten().map(|one| text(&one["what"])).collect()
}

fn settings(office: &Office) {
    for (role, name) in [
        ("union_upper", "Đoàn phường Bến Lá"),
        ("party_branch", "Chi bộ trường THPT Bến Lá"),
        ("place_line", "Bến Lá"),
        ("party_competent", "Đảng ủy phường Bến Lá"),
    ] {
        office.call("settings.set_unit", json!({ "role": role, "name": name }));
    }
    let signer = json!({ "side": "union", "name": "Nguyễn Hoàng Phúc", "post": "Bí thư", "authority_line": "TM. BAN CHẤP HÀNH" });
    office.call("settings.set_signer", signer);
}

/// An official form is a draft until its last fact is there; each fact that is missing says where it is entered.
#[test]
fn a_resolution_is_a_draft_until_nothing_is_missing() {
    let office = Office::new();
    settings(&office);
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let class = office.branch("12A1");
    office.call("members.move", json!({ "ids": [person], "branch": class, "on": "2025-09-05" }));
    let ask = json!({ "paper": PAPER, "subject": candidate });
    let view = office.call("papers.view", ask.clone());
    assert_eq!(view["draft"], true);
    assert_eq!(view["formats"], json!(["pdf", "docx"]));
    let places: Vec<(String, String)> = view["missing"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|one| !one["place"].is_null())
        .map(|one| (text(&one["what"]), format!("{}:{}", text(&one["place"]["kind"]), text(&one["place"]["id"]))))
        .collect();
    for (what, place) in [
        ("ưu điểm", "field:strengths".to_owned()),
        ("quê quán", format!("person:{person}")),
        ("số tán thành", format!("candidate:{candidate}")),
    ] {
        assert!(places.contains(&(what.to_owned(), place.clone())), "{what} at {place}: {places:?}");
    }
    let text_of = || text(&office.call("papers.text", ask.clone())["text"]);
    assert!(text_of().contains("BẢN NHÁP"));

    office.call(
        "members.update",
        json!({ "id": person, "values": [
        { "field": "home_town", "value": "xã Long Vĩnh, tỉnh Vĩnh Long" },
        { "field": "born_on", "value": "2008-03-02" },
    ] }),
    );
    let vote = json!({ "total": 15, "present": 14, "in_favour": 14, "against": 0 });
    let facts =
        json!({ "number": "09-NQ/ĐTN", "vote": vote, "union_branch_on": "2026-04-02", "strengths": "Gương mẫu." });
    office.step(&candidate, "union_introduction", "2026-04-10", facts);
    office.call(
        "papers.write",
        json!({ "paper": PAPER, "subject": candidate, "texts": { "weaknesses": "Ít phát biểu." } }),
    );
    let view = office.call("papers.view", ask.clone());
    assert_eq!((&view["draft"], told(&view)), (&json!(false), vec![]), "{view}");
    let read = text_of();
    for part in [
        "Số: 09-NQ/ĐTN",
        "ngày 10 tháng 4 năm 2026",
        "Gương mẫu.",
        "Ít phát biểu.",
        "14 đồng chí trong tổng số 15 ủy viên, đạt 93,33%",
        "không tán thành 00 đồng chí.",
        "- Chi bộ trường THPT Bến Lá;",
    ] {
        assert!(read.contains(part), "«{part}» is not in {read}");
    }
    assert!(!read.contains('…') && !read.contains("BẢN NHÁP"), "{read}");
    // What is taken back is missing again.
    office.undo();
    assert_eq!(told(&office.call("papers.view", ask)), ["khuyết điểm"]);
}

#[test]
fn what_others_write_by_hand_is_always_marked() {
    let office = Office::demo();
    for (paper, mark) in
        [("application-help", "GIÚP VIẾT"), ("member-introduction-draft", "BẢN NHÁP"), ("opinions-draft", "BẢN NHÁP")]
    {
        let papers = rows(&office.call("papers.list", json!({})));
        let subject = papers.iter().find(|row| row["id"] == paper).expect("the paper")["example"].clone();
        let read = text(&office.call("papers.text", json!({ "paper": paper, "subject": subject }))["text"]);
        assert!(read.contains(&format!("[{mark}]")), "{paper}: {read}");
    }
}

/// A number is given once, cancelled and never returned; undo passes over it; each term and kind counts for itself.
#[test]
fn a_number_is_given_once_and_never_returned() {
    let office = Office::new();
    office.member(Some(&office.branch("12A1")), &[("name", "Thạch Thị Sa Ry")]);
    office.member(Some(&office.branch("12A2")), &[("name", "Kim Sô Phi")]);
    let ask = |class: &str, number: &str| json!({ "paper": "branch-members", "subject": class, "choices": { "number": number } });
    let of = |class: &str| office.call("papers.view", json!({ "paper": "branch-members", "subject": class }));
    assert_eq!((&of("12A1")["number"]["next"], &of("12A1")["choices"]["number"]), (&json!(1), &Value::Null));

    // The office has used numbers before the program was there: the first may be chosen.
    assert_eq!(office.call("papers.give_number", ask("12A1", "14"))["text"], "14-DS/ĐTN");
    assert_eq!(of("12A1")["choices"]["number"], "14", "the paper keeps its number");
    assert_eq!(office.refused("papers.give_number", ask("12A1", "")).refused, "number-given");
    assert_eq!(office.refused("papers.give_number", ask("12A2", "14")).refused, "number-taken");
    let typed = office.call("papers.view", ask("12A2", "14"));
    assert!(text(&typed["number"]["taken"]).contains("14-DS/ĐTN"), "{typed}");
    assert_eq!(office.call("papers.give_number", ask("12A2", ""))["text"], "15-DS/ĐTN");

    let before = office.dump();
    office.undo();
    assert_ne!(office.dump(), before, "undo takes back something older");
    office.redo();
    let entries = rows(&office.call("register.list", json!({})));
    assert_eq!(entries.len(), 2, "both numbers stand");

    let fifteen = entries.iter().find(|row| row["number"] == 15).expect("15")["id"].clone();
    assert_eq!(office.refused("register.cancel", json!({ "id": fifteen, "reason": " " })).refused, "reason-missing");
    office.call("register.cancel", json!({ "id": fifteen, "reason": "in nhầm danh sách" }));
    assert_eq!(
        office.refused("register.cancel", json!({ "id": fifteen, "reason": "lần nữa" })).refused,
        "number-cancelled"
    );
    assert_eq!(of("12A2")["choices"]["number"], Value::Null);
    assert_eq!(office.refused("papers.give_number", ask("12A2", "15")).refused, "number-taken");
    assert_eq!(office.call("papers.give_number", ask("12A2", ""))["text"], "16-DS/ĐTN");

    // Another kind, and another term, begin at one.
    let decision = json!({ "symbol": "QĐ/ĐTN", "abstract_line": "công nhận đoàn viên ưu tú" });
    assert_eq!(office.call("register.give", decision.clone())["text"], "01-QĐ/ĐTN");
    let terms = json!([{ "label": "2022–2027", "from": "2022-10-01" }]);
    office.call("register.set", json!({ "by": "term", "terms": terms }));
    assert_eq!(office.call("register.give", decision.clone())["text"], "01-QĐ/ĐTN");
    office.call("register.set", json!({ "by": "year", "terms": terms }));
    let last_year = json!({ "symbol": "QĐ/ĐTN", "abstract_line": "cho thôi ủy viên", "dated": "2025-12-31" });
    assert_eq!(office.call("register.give", decision)["text"], "01-QĐ/ĐTN");
    assert_eq!(office.call("register.give", last_year)["text"], "01-QĐ/ĐTN");
    for (command, args, code) in [
        ("register.give", json!({ "symbol": "QĐ", "abstract_line": "x" }), "symbol-missing"),
        ("register.give", json!({ "symbol": "QĐ/ĐTN", "abstract_line": " " }), "abstract-missing"),
        ("papers.give_number", ask("12A1", "mười"), "number-wrong"),
    ] {
        assert_eq!(office.refused(command, args).refused, code);
    }
}

/// A variant keeps columns and order under a name; groups and an order by hand are seen in the file.
#[test]
fn an_office_keeps_its_own_variants_groups_and_order() {
    let office = Office::new();
    for (class, name) in [("12A2", "Kim Sô Phi"), ("12A1", "Thạch Thị Sa Ry"), ("12A1", "Lê Thị Ánh")] {
        let known = rows(&office.call("branches.list", json!({})));
        let branch = known.iter().find(|row| row["name"] == class).map(|row| text(&row["id"]));
        let branch = branch.unwrap_or_else(|| office.branch(class));
        office.member(Some(&branch), &[("name", name)]);
    }
    let choices = json!({ "columns": ["full_name", "branch"], "group": "branch", "order": "given", "number": "7" });
    let variant = json!({ "paper": "view-members", "name": "Nộp Đoàn phường", "choices": choices });
    office.call("papers.save_variant", variant);
    let variants = office.call("papers.view", json!({ "paper": "view-members" }))["variants"].clone();
    assert_eq!((&variants[0]["name"], &variants[0]["choices"]["number"]), (&json!("Nộp Đoàn phường"), &Value::Null));
    let path = office.file("nhom.xlsx");
    let made = |choices: &Value| {
        office.call("papers.make", json!({ "paper": "view-members", "choices": choices, "path": path }));
        let all = excel::read(&path);
        let head = all.iter().position(|row| row.first().is_some_and(|cell| cell == "Họ và tên")).expect("a header");
        let names = all[head + 1..].iter().map(|row| row[0].clone()).filter(|cell| !cell.is_empty());
        names.take_while(|cell| !cell.starts_with("Danh sách")).collect::<Vec<_>>()
    };
    let grouped = ["Chi đoàn 12A1", "Lê Thị Ánh", "Thạch Thị Sa Ry", "Chi đoàn 12A2", "Kim Sô Phi"];
    assert_eq!(made(&variants[0]["choices"]), grouped);
    let plain = json!({ "paper": "view-members", "choices": { "group": "", "order": "view" } });
    let keys: Vec<Value> = rows(&json!({ "rows": office.call("papers.view", plain)["rows"] }))
        .iter()
        .rev()
        .map(|row| row[0].clone())
        .collect();
    office.call("papers.set_order", json!({ "paper": "view-members", "keys": keys }));
    // Kept with the list: nobody has to ask for it, and what is asked for goes first.
    assert_eq!(office.call("papers.view", json!({ "paper": "view-members" }))["choices"]["order"], "by_hand");
    let turned = made(&json!({ "columns": ["full_name"], "group": "" }));
    let straight = made(&json!({ "columns": ["full_name"], "group": "", "order": "view" }));
    assert_eq!(turned, straight.into_iter().rev().collect::<Vec<_>>());
    // Taken back like any change, and given up.
    office.undo();
    assert_eq!(office.call("papers.view", json!({ "paper": "view-members" }))["choices"]["order"], "view");
    office.redo();
    office.call("papers.set_order", json!({ "paper": "view-members", "keys": [] }));
    assert_eq!(office.call("papers.view", json!({ "paper": "view-members" }))["choices"]["order"], "view");
    let letter = json!({ "paper": "work-plan", "keys": [] });
    assert_eq!(office.refused("papers.set_order", letter).refused, "usage");
    office.call("papers.remove_variant", json!({ "id": variants[0]["id"] }));
    assert_eq!(office.call("papers.view", json!({ "paper": "view-members" }))["variants"], json!([]));
}
