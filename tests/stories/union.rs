//! Việc của Đoàn: what rules say of the roll and of chi đoàn, shown with the person, with the chi đoàn and once in the agenda.

use serde_json::{Value, json};

use crate::office::{Office, TODAY, assert_sentence, rows, text};

/// Rules that have something to say of a person.
fn said(office: &Office, person: &str) -> Vec<String> {
    let page = office.call("members.get", json!({ "id": person }));
    let findings = page["findings"].as_array().expect("findings").clone();
    findings
        .iter()
        .map(|finding| {
            assert_sentence(&text(&finding["sentence"]));
            assert_ne!(finding["source"], "");
            text(&finding["rule_id"])
        })
        .collect()
}

/// What the agenda shows of the roll: rule, title, about.
fn told(office: &Office) -> Vec<[String; 3]> {
    let shown = rows(&office.call("agenda.list", json!({ "source": "union" })));
    shown
        .iter()
        .map(|row| {
            assert_eq!((&row["group"], &row["due"]), (&json!("undated"), &Value::Null));
            [text(&row["rule"]), text(&row["title"]), text(&row["about"])]
        })
        .collect()
}

fn update(office: &Office, person: &str, field: &str, value: &str) {
    office.call("members.update", json!({ "id": person, "values": [{ "field": field, "value": value }] }));
}

#[test]
fn who_is_of_age_to_leave_is_proposed_once_for_a_chi_doan() {
    let office = Office::new();
    let staff = text(&office.call("branches.save", json!({ "name": "Giáo viên", "kind": "teacher" }))["id"]);
    let born = |name: &'static str, born: &'static str| {
        office.member(
            Some(&staff),
            &[("name", name), ("born_on", born), ("union_joined_on", "2012-03-26"), ("kind", "teacher")],
        )
    };
    let (first, second, third) =
        (born("Kim Sa Ry", "1995-03-02"), born("Lâm Thị Hoa", "1994-05-14"), born("Sơn Văn Út", "1995-05-15"));
    assert_eq!(said(&office, &first), ["union-leaving-age"]);
    assert_eq!(said(&office, &third), Vec::<String>::new(), "31 tomorrow");
    let proposal = || told(&office).into_iter().find(|[rule, ..]| rule == "union-leaving-age");
    let of = |title: &str| Some(["union-leaving-age", title, "Giáo viên"].map(str::to_owned));
    assert_eq!(proposal(), of("Xét trưởng thành Đoàn: 2 đoàn viên"));

    // The list of members is made of the same people.
    let listed = |rule: &str| -> Vec<String> {
        rows(&office.call("members.search", json!({ "rule": rule }))).iter().map(|row| text(&row["id"])).collect()
    };
    assert_eq!(listed("union-leaving-age"), [second.clone(), first.clone()]);
    assert_eq!(rows(&office.call("members.search", json!({ "rule": "union-leaving-age", "text": "sa ry" }))).len(), 1);
    office.refused("members.search", json!({ "rule": "dossier-validity" }));

    // A wish to stay, a post of the Union, or leaving ends it.
    update(&office, &first, "stays_on", "2026-05-04");
    assert_eq!(office.call("members.get", json!({ "id": first }))["stays_on"], "2026-05-04");
    assert_eq!(said(&office, &first), Vec::<String>::new());
    assert_eq!(proposal(), of("Xét trưởng thành Đoàn: 1 đoàn viên"));
    office.undo();
    assert_eq!(proposal(), of("Xét trưởng thành Đoàn: 2 đoàn viên"));
    update(&office, &first, "post", "Bí thư chi đoàn");
    office.call("members.end", json!({ "ids": [second], "status": "matured", "on": TODAY }));
    assert_eq!(proposal(), None);
    assert_eq!(listed("union-leaving-age"), Vec::<String>::new());
    office
        .refused("members.update", json!({ "id": first, "values": [{ "field": "stays_on", "value": "2026-02-31" }] }));
}

#[test]
fn a_date_of_joining_that_does_not_fit_the_age_is_one_line_for_the_office() {
    let office = Office::new();
    let person =
        office.member(None, &[("name", "Thạch Thị Mỹ"), ("born_on", "2010-03-27"), ("union_joined_on", "2026-03-26")]);
    office.member(None, &[("name", "Kim Văn Tân"), ("born_on", "2010-03-26"), ("union_joined_on", "2026-03-26")]);
    office.member(None, &[("name", "Lê Thị Bích"), ("born_on", "2011"), ("union_joined_on", "2026-03-26")]);
    assert_eq!(said(&office, &person), ["union-age"]);
    assert_eq!(told(&office), [["union-age", "Kiểm tra lại ngày vào Đoàn: 1 đoàn viên", ""].map(str::to_owned)]);
    assert_eq!(rows(&office.call("members.search", json!({ "rule": "union-age" }))).len(), 1);
    // Put off with a reason it is out of sight, like anything else.
    let off = json!({ "key": "union:union-age", "until": "2026-08-31", "reason": "Đã đối chiếu sổ đoàn" });
    office.call("agenda.snooze", off);
    assert_eq!(told(&office), Vec::<[String; 3]>::new());
    let seen = rows(&office.call("union.findings", json!({})));
    assert_eq!(seen.iter().map(|row| text(&row["rule_id"])).collect::<Vec<_>>(), ["union-age"]);
}

#[test]
fn a_small_chi_doan_and_one_without_its_posts_are_told_where_chi_doan_are_listed() {
    let office = Office::new();
    let (small, large) = (office.branch("11A1"), office.branch("11A2"));
    office.branch("11A3");
    office.member(Some(&small), &[("name", "Kim Sa Ry")]);
    let members: Vec<String> =
        (1..=9).map(|at| office.member(Some(&large), &[("name", &format!("Lâm Thị Hoa {at}"))])).collect();
    let notes = |office: &Office| -> Vec<(String, Vec<String>)> {
        rows(&office.call("branches.list", json!({})))
            .iter()
            .map(|row| {
                let notes = row["notes"].as_array().expect("notes").iter().map(text).collect();
                (text(&row["name"]), notes)
            })
            .collect()
    };
    let now = notes(&office);
    assert!(now[0].1[0].contains("chi đoàn 11A1 có 1 đoàn viên, cần ít nhất 3"), "{now:?}");
    assert!(now[1].1[0].contains("chưa ghi bí thư, phó bí thư, ủy viên Ban Chấp hành"), "{now:?}");
    assert_eq!(now[2].1, Vec::<String>::new(), "nobody is in it yet");
    assert_eq!(
        told(&office),
        [
            ["union-branch-minimum", "Chi đoàn ít đoàn viên: 1 chi đoàn", "11A1"],
            ["union-branch-committee", "Ghi chức vụ Ban Chấp hành: 1 chi đoàn", "11A2"],
        ]
        .map(|line| line.map(str::to_owned))
    );
    for (person, post) in members.iter().zip(["Bí thư", "PBT", "Ủy viên BCH chi đoàn"]) {
        update(&office, person, "post", post);
    }
    office.call("members.move", json!({ "ids": [members[8], members[7]], "branch": small, "on": TODAY }));
    let now = notes(&office);
    assert!(now[0].1[0].contains("bầu bí thư và phó bí thư"), "{now:?}");
    assert_eq!(now[1].1, Vec::<String>::new());
}

#[test]
fn a_limit_of_the_office_on_one_chi_doan_is_told_while_a_round_is_recorded() {
    let office = Office::new();
    let branch = office.branch("12A1");
    let mut candidates = Vec::new();
    for name in ["Kim Sa Ry", "Lâm Thị Hoa", "Sơn Văn Út"] {
        let person = office.member(Some(&branch), &[("name", name), ("born_on", "2008-01-02")]);
        // Recognised in October, when they were in the class already.
        let opened = office.call("candidates.open", json!({ "persons": [person], "on": "2025-10-06" }));
        candidates.push(text(&opened["ids"][0]));
    }
    let ask = |on: &str, round: &str, who: &[String]| {
        let people: Vec<Value> = who.iter().map(|candidate| json!({ "candidate": candidate })).collect();
        json!({ "code": "union_recognition", "on": on, "facts": { "round": round }, "people": people })
    };
    let all = ask("2025-11-20", "", &candidates);
    assert_eq!(office.call("candidates.try_step_many", all.clone())["notes"], json!([]), "no limit as shipped");
    let own = json!({ "rule": "outstanding-per-union-branch", "value": "2", "confirmed_by": "BCH Đoàn trường", "confirmed_on": "2025-09-05" });
    office.call("rules.override", own);
    let notes = office.call("candidates.try_step_many", all.clone())["notes"].clone();
    assert_eq!(notes.as_array().map(Vec::len), Some(1), "{notes}");
    assert_sentence(&text(&notes[0]));
    assert!(
        text(&notes[0]).contains("12A1 có 3 đoàn viên ưu tú trong năm học 2025–2026, đơn vị đặt nhiều nhất 2"),
        "{notes}"
    );
    // Two are within it; the third goes beyond, and nothing is refused.
    assert_eq!(office.call("candidates.record_step_many", ask("2025-11-20", "", &candidates[..2]))["notes"], json!([]));
    assert_eq!(told(&office).len(), 1, "only the posts of the chi đoàn are wanting: {:?}", told(&office));
    let recorded = office.call("candidates.record_step_many", ask("2026-03-26", "", &candidates[2..]));
    assert_eq!((&recorded["recorded"], recorded["notes"].as_array().map(Vec::len)), (&json!(1), Some(1)));
    let line = told(&office).into_iter().find(|[rule, ..]| rule == "outstanding-per-union-branch");
    let [_, title, about] = line.expect("a line of the agenda");
    assert_eq!([title.as_str(), about.as_str()], ["Đoàn viên ưu tú quá số đơn vị đặt: 1 chi đoàn", "12A1"]);
    let findings = office.page(&candidates[0])["findings"].as_array().cloned().unwrap_or_default();
    assert!(findings.iter().any(|own| own["rule_id"] == "outstanding-per-union-branch"), "told on the page too");
    office.undo();
    // Rounds are counted apart.
    let apart = office.call("candidates.try_step_many", ask("2026-03-26", "26/3", &candidates[2..]));
    assert_eq!(apart["notes"], json!([]));
    // Back to no limit.
    office.call("rules.remove_override", json!({ "rule": "outstanding-per-union-branch" }));
    assert_eq!(office.call("candidates.try_step_many", all)["notes"], json!([]));
}
