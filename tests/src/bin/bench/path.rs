//! The path under the stopwatch: one full story judged, the dashboard and the agenda over an office of many candidates,
//! again and for the first time after a write.

use std::path::Path;

use app::App;
use dong_hanh_tests::photo;
use serde_json::{Value, json};

use super::{CALLS, Outcome, TODAY, call, commit, limited, made, median, ms, slowness, timed, write};

/// Candidacies over which the dashboard and the agenda are asked for.
const CANDIDATES: usize = 2_000;
/// Stories judged.
const STORIES: usize = 99;
/// Scans of one file.
const SCANS: u32 = 40;

/// Measures and prints.
pub fn run(names_from: &App, folder: &Path) -> Outcome {
    one_story()?;
    let office = many(names_from, folder)?;
    super::companions::run(&office, folder)
}

/// From the source to the card: every main step once, with votes, verification and a renewal.
fn one_story() -> Outcome {
    let vote = json!({ "total": 31, "summoned": 30, "present": 29, "in_favour": 28, "against": 1, "blank": 0 });
    let helper = json!({ "name": "Trần Thị Cúc", "official_on": "2019-02-03", "unit_joined_on": "2015-08-01" });
    let steps = [
        ("identified", "2024-10-01", json!({})),
        ("union_branch_nomination", "2024-10-15", json!({ "vote": vote })),
        ("union_recognition", "2024-11-20", json!({ "number": "14-QĐ/ĐTN" })),
        ("sympathiser_listing", "2025-01-06", json!({ "vote": vote })),
        ("companion_assignment", "2025-01-06", json!({ "kind": "party", "companion": helper })),
        ("class_referral", "2025-02-10", json!({})),
        ("certificate_issued", "2025-03-10", json!({ "number": "200/GCN", "class_from": "2025-03-03" })),
        ("dossier_clearance", "2025-04-07", json!({})),
        ("union_introduction", "2025-05-12", json!({ "vote": vote })),
        ("application_received", "2025-05-19", json!({ "dated_on": "2025-05-17" })),
        ("cv_received", "2025-06-02", json!({})),
        ("verification_requested", "2025-06-09", json!({ "received_on": "2025-06-12", "for": "father" })),
        ("verification_answered", "2025-07-14", json!({ "request": "verification_requested", "answer": "right" })),
        ("cv_certified", "2025-08-04", json!({})),
        ("member_introduction", "2025-08-18", json!({ "introducer": helper, "shared_since": "2023-09-05" })),
        ("opinions_summary", "2025-09-03", json!({})),
        ("dossier_renewed", "2025-09-04", json!({ "papers": [{ "doc_type": "opinions", "dated": "2025-09-03" }] })),
        ("submitted_to_branch", "2025-09-08", json!({})),
        ("branch_resolution", "2025-09-15", json!({ "vote": vote })),
        ("base_committee_resolution", "2025-09-29", json!({ "vote": vote })),
        ("file_sent", "2025-09-30", json!({ "special_case": { "by": "Đảng ủy phường" } })),
        ("admission_decision", "2025-10-20", json!({ "number": "311-QĐ/ĐU", "vote": vote })),
        ("decision_received", "2025-10-22", json!({})),
        ("ceremony_held", "2025-11-03", json!({})),
        ("member_declared", "2025-11-17", json!({})),
        ("new_member_class", "2026-04-06", json!({})),
        ("self_review", "2026-11-04", json!({})),
        ("recognition_branch_resolution", "2026-11-09", json!({ "vote": vote })),
        ("recognition_decision", "2026-11-20", json!({ "official_from": "2026-11-03", "vote": vote })),
    ];
    let recorded: Vec<Value> = steps
        .into_iter()
        .map(|(code, on, mut step)| {
            step["id"] = json!(code);
            step["code"] = json!(code);
            step["on"] = json!(on);
            step
        })
        .collect();
    let person = json!({ "born_on": "2007-09-02", "unit_joined_on": "2023-09-05", "graduated_on": "2026-05-29" });
    let switches = ["parents-opinion", "party-deadlines", "certified-before-vote", "paper-12-months"];
    let story = json!({ "today": "2026-11-23", "person": person, "steps": recorded, "switches": switches }).to_string();
    let mut times = Vec::new();
    for _ in 0..STORIES {
        let (time, reply) = timed(|| app::rules::examine(&story).map_err(|failure| failure.sentence))?;
        if reply["stage"] != "official" {
            return Err(format!("the story ends at {}", reply["stage"]));
        }
        times.push(time);
    }
    limited("rules examine of one full story", ms(median(times)), 1.0, "ms");
    Ok(())
}

fn many(names_from: &App, folder: &Path) -> Outcome<App> {
    let there = call(names_from, "members.search", json!({ "text": "", "limit": 400 }))?;
    let names: Vec<&str> =
        there["rows"].as_array().ok_or("no rows")?.iter().filter_map(|row| row["name"].as_str()).collect();
    let rows = (0..CANDIDATES).map(|at| {
        // Nobody is taken for somebody else: every part of the birth date differs from that of the same name.
        let (name, round) = (names[at % names.len()], at / names.len() + 1);
        format!("{name},Giáo viên,{round:02}/{round:02}/{},20/11/2025,{at}/GCN,09/03/2026\n", 1970 + round)
    });
    let (office, _) = made(&folder.join("don-vi-nguon"))?;
    let list = folder.join("nguon.csv");
    let head = "Họ và tên,Lớp,Ngày sinh,Ngày công nhận ĐVƯT,Số GCN,Ngày cấp GCN\n";
    write(&list, format!("{head}{}", rows.collect::<String>()))?;
    let plan = call(&office, "import.preview", json!({ "files": [list], "as": "candidates" }))?;
    commit(&office, &plan)?;
    let total = call(&office, "candidates.list", json!({ "closed": true }))?["total"].as_u64().unwrap_or(0);
    let first = call(&office, "candidates.list", json!({}))?["rows"][0]["id"].clone();
    let step = json!({ "candidate": first, "code": "sympathiser_listing", "on": "2026-04-06" });
    let todo = json!({ "title": "Họp Ban Chấp hành", "due_on": TODAY });
    for (name, command) in [("dashboard", "overview.get"), ("agenda", "agenda.list")] {
        limited(&format!("{name} over {total} candidates"), ms(slowness(&office, command, json!({}))?), 50.0, "ms");
        for (what, act, args) in [("a to-do", "agenda.save_todo", &todo), ("a step", "candidates.record_step", &step)] {
            call(&office, act, args.clone())?;
            let first = timed(|| call(&office, command, json!({})))?.0;
            limited(&format!("    the first one after {what}"), ms(first), 50.0, "ms");
        }
    }
    scans(&office, &first, folder)?;
    let wanting = slowness(&office, "candidates.files", json!({}))?;
    limited(&format!("what is wanting in {total} files"), ms(wanting), 100.0, "ms");
    Ok(office)
}

/// Opening a file with many scans: the page and its list of files. Pictures come as they are looked at.
fn scans(office: &App, candidate: &Value, folder: &Path) -> Outcome {
    let person = call(office, "candidates.get", json!({ "id": candidate }))?["row"]["person"].clone();
    let mut files = Vec::new();
    for seed in 0..SCANS {
        let path = folder.join(format!("ban-chup-{seed}.jpg"));
        photo::write(&path, seed, 1_200, 1_600).map_err(|error| format!("a scan: {error}"))?;
        files.push(json!({ "path": path, "document": "applicant_cv" }));
    }
    call(office, "attachments.add", json!({ "person": person, "files": files }))?;
    let mut times = Vec::new();
    for _ in 0..CALLS {
        let open = || {
            call(office, "candidates.get", json!({ "id": candidate }))?;
            call(office, "attachments.list", json!({ "person": person }))
        };
        times.push(timed(open)?.0);
    }
    limited(&format!("opening a file with {SCANS} scans"), ms(median(times)), 100.0, "ms");
    Ok(())
}
