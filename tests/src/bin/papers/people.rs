//! An office with so many people that every paper has as many lines: members of one class, all on the path, all admitted
//! in one ceremony with as many guests.

use std::path::Path;

use app::{App, Clock, Ids, Place};
use dong_hanh_tests::Outcome;
use serde_json::{Value, json};

use crate::call;

/// The day on which all this happens.
const NOW: &str = "2026-05-14T02:00:00Z";

/// Short and long, with letters and marks that have been printed wrongly elsewhere.
const NAMES: &[&str] = &[
    "Thạch Thị Sa Ry",
    "Nguyễn Hoàng Thị Thanh Phương Uyên",
    "Kim Sô Phi",
    "H'Hen Niê",
    "Lê Ý",
    "Trần Ngọc Bảo Hân",
    "Nguyễn Phước Công Tằng Tôn Nữ Hoàng Bảo Nghiêng Quỳnh Như",
    "Sơn Thị Mỹ Duyên",
    "Lâm Gia Hào",
    "Đỗ Thị Ngọc Giàu",
];
const PLACES: &[&str] =
    &["phường Trà Vinh", "ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long", "khóm 4, phường Nguyệt Hóa, tỉnh Vĩnh Long"];

/// What every candidate has behind him, by the day.
const WAY: &[(&str, &str, &str)] = &[
    (
        "union_branch_nomination",
        "2024-09-20",
        r#"{"vote": {"total": 40, "present": 38, "in_favour": 37, "against": 1}}"#,
    ),
    ("union_recognition", "2024-10-06", r#"{"number": "07-QĐ/ĐTN"}"#),
    ("certificate_issued", "2025-11-21", r#"{"grade": "Giỏi"}"#),
    (
        "union_introduction",
        "2026-01-09",
        r#"{"number": "04-NQ/ĐTN", "form": "4-KNĐ", "vote": {"total": 15, "present": 15, "in_favour": 15, "against": 0},
            "strengths": "Lập trường vững vàng, gương mẫu trong học tập, nhiệt tình giúp bạn, được tập thể tin cậy.",
            "weaknesses": "Còn ít phát biểu trong sinh hoạt chi đoàn."}"#,
    ),
    ("application_received", "2026-01-16", "{}"),
    ("branch_resolution", "2026-03-06", r#"{"number": "09-NQ/CB", "vote": {"total": 29, "in_favour": 29}}"#),
    ("admission_decision", "2026-04-10", r#"{"number": "311-QĐ/ĐU"}"#),
];

/// The office and what papers are made of in it.
pub struct Office {
    /// The program.
    pub app: App,
    lines: usize,
    people: Vec<String>,
    candidates: Vec<String>,
    ceremony: String,
    companion: Option<String>,
    class: String,
}

impl Office {
    /// What a paper is made of here; nothing where it needs somebody and there is nobody.
    pub fn subject(&self, paper: &Value) -> Option<Value> {
        match paper["of"].as_str().unwrap_or_default() {
            "branch" => Some(json!("12A1")),
            "ceremony" => Some(json!(self.ceremony)),
            "candidate" => self.candidates.first().map(|id| json!(id)),
            "person" => self.people.first().map(|id| json!(id)),
            "companion" => self.companion.as_ref().map(|id| json!(id)),
            "class" => Some(json!(self.class)),
            "candidates" if self.lines > 0 => Some(json!(self.candidates.join(","))),
            "view" => Some(json!(json!({ "status": ["active"] }).to_string())),
            _ if paper["subject"] == "none" => Some(Value::Null),
            // Of something this office may not have.
            _ => Some(paper["example"].clone()).filter(|example| !example.is_null()),
        }
    }
}

/// An office with so many people in this folder.
pub fn office(folder: &Path, lines: usize) -> Outcome<Office> {
    let now = NOW.parse().map_err(|_| "the instant")?;
    let app = App::with_ids(Place::Folder(folder.to_owned()), Clock::Fixed(now), Ids::seeded(7));
    let unit =
        json!({ "unit": "Đoàn trường THPT chuyên Nguyễn Thiện Thành", "kind": "school", "school_year": "2025-2026" });
    call(&app, "office.create", unit)?;
    for (role, name) in [
        ("union_upper", "Đoàn phường Trà Vinh"),
        ("party_branch", "Chi bộ trường THPT chuyên Nguyễn Thiện Thành"),
        ("party_competent", "Đảng ủy phường Trà Vinh"),
        ("place_line", "Trà Vinh"),
    ] {
        call(&app, "settings.set_unit", json!({ "role": role, "name": name }))?;
    }
    for (side, name, line) in
        [("union", "Nguyễn Hoàng Phúc", "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG"), ("party", "Võ Thị Thanh Tâm", "T/M CHI BỘ")]
    {
        let signer = json!({ "side": side, "name": name, "post": "Bí thư", "authority_line": line });
        call(&app, "settings.set_signer", signer)?;
    }
    let branch = call(&app, "branches.save", json!({ "name": "12A1" }))?["id"].clone();
    let mut people = Vec::new();
    for at in 0..lines {
        let field = |field: &str, value: &str| json!({ "field": field, "value": value });
        let values = json!([
            field("name", NAMES[at % NAMES.len()]),
            field("born_on", &format!("2008-{:02}-{:02}", at % 12 + 1, at % 28 + 1)),
            field("sex", if at % 2 == 0 { "female" } else { "male" }),
            field("ethnicity", ["Kinh", "Khmer", "Hoa"][at % 3]),
            field("religion", ["Không", "Phật giáo"][at % 2]),
            field("home_town", PLACES[at % PLACES.len()]),
            field("address", PLACES[(at + 1) % PLACES.len()]),
            field("phone", &format!("0900000{:03}", at % 1000)),
            field("union_joined_on", "2023-03-26"),
            field("unit_joined_on", "2023-09-05"),
        ]);
        let added = call(&app, "members.add", json!({ "branch": branch, "values": values }))?;
        people.push(added["row"]["id"].as_str().unwrap_or_default().to_owned());
    }
    let candidates = opened(&app, &people)?;
    let class = class(&app, &candidates)?;
    lead(&app, &candidates)?;
    let ceremony = ceremony(&app, lines, &candidates)?;
    let companion = companion(&app, &candidates)?;
    Ok(Office { app, lines, people, candidates, ceremony, companion, class })
}

/// Everybody on the path.
fn opened(app: &App, people: &[String]) -> Outcome<Vec<String>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let opened = call(app, "candidates.open", json!({ "persons": people, "on": "2024-09-15" }))?;
    Ok(opened["ids"].as_array().into_iter().flatten().filter_map(|id| id.as_str().map(str::to_owned)).collect())
}

/// A class of all, before anybody has a certificate.
fn class(app: &App, candidates: &[String]) -> Outcome<String> {
    let about = json!({
        "name": "Lớp bồi dưỡng nhận thức về Đảng khóa I", "organiser": "Trung tâm chính trị phường Trà Vinh",
        "place": "Hội trường A", "starts_on": "2025-02-24", "ends_on": "2025-02-28", "letter_number": "18-CV/TTCT",
        "letter_on": "2025-02-03",
    });
    let id = call(app, "classes.save", about)?["id"].as_str().unwrap_or_default().to_owned();
    if !candidates.is_empty() {
        call(app, "classes.add_people", json!({ "id": id, "candidates": candidates }))?;
    }
    Ok(id)
}

/// Leads everybody as far as the decision.
fn lead(app: &App, candidates: &[String]) -> Outcome {
    if candidates.is_empty() {
        return Ok(());
    }
    for (code, on, facts) in WAY {
        let facts: Value = serde_json::from_str(facts).map_err(|error| format!("{code}: {error}"))?;
        let own = |(at, id): (usize, &String)| match *code {
            "certificate_issued" => json!({ "candidate": id, "facts": { "number": format!("{}/GCN", 200 + at) } }),
            "admission_decision" => json!({ "candidate": id, "facts": { "number": format!("{}-QĐ/ĐU", 311 + at) } }),
            _ => json!({ "candidate": id }),
        };
        let own: Vec<Value> = candidates.iter().enumerate().map(own).collect();
        let ask = json!({ "code": code, "on": on, "facts": facts, "people": own });
        call(app, "candidates.record_step_many", ask)?;
    }
    Ok(())
}

/// One Party member who walks with all of them.
fn companion(app: &App, candidates: &[String]) -> Outcome<Option<String>> {
    if candidates.is_empty() {
        return Ok(None);
    }
    let about = json!({ "name": "Phan Văn Thuận", "post": "Tổ trưởng", "official_on": "2015-02-03" });
    let person = call(app, "companions.save_person", about)?["person"].clone();
    let all = json!({ "candidates": candidates, "role": "party", "person": person, "on": "2025-09-10" });
    call(app, "companions.assign", all)?;
    Ok(person.as_str().map(str::to_owned))
}

/// The ceremony of all, with as many guests.
fn ceremony(app: &App, lines: usize, candidates: &[String]) -> Outcome<String> {
    let about = json!({
        "title": "Lễ kết nạp đảng viên đợt 19/5", "on": "2026-05-19", "starts_at": "14:00", "place": "Hội trường A",
        "host": "Kim Thị Thu Hà", "reader": "Võ Thị Thanh Tâm", "speaker": "Đồng chí Bí thư Đảng ủy phường",
    });
    let id = call(app, "ceremonies.save", about)?["id"].as_str().unwrap_or_default().to_owned();
    if !candidates.is_empty() {
        call(app, "ceremonies.add_people", json!({ "id": id, "candidates": candidates }))?;
    }
    for at in 0..lines {
        let name = ["Trần Văn Sáu", "Lý Thị Bạch Tuyết", "Đại diện cha mẹ học sinh lớp 12A1"][at % 3];
        let post = ["Hiệu trưởng", "Phó Bí thư Đoàn phường", ""][at % 3];
        let unit = ["Ban Giám hiệu", "Đoàn phường Trà Vinh", ""][at % 3];
        let guest = json!({ "ceremony": id, "name": name, "post": post, "unit": unit });
        call(app, "ceremonies.save_guest", guest)?;
    }
    Ok(id)
}
