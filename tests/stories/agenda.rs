//! Việc phải làm: what is due from every source, put off and back again, written down by hand, taken along as a calendar;
//! and one year in one sentence.

use app::Clock;
use icalendar::{Calendar, CalendarComponent, Component};
use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, TODAY, another, clock, rows, text};

/// Keys of what the agenda shows.
fn keys(office: &Office, filter: Value) -> Vec<String> {
    rows(&office.call("agenda.list", filter)).iter().map(|row| text(&row["key"])).collect()
}

fn find(office: &Office, key: &str) -> Option<Value> {
    rows(&office.call("agenda.list", json!({ "far": true }))).into_iter().find(|row| row["key"] == key)
}

/// Somebody whose chi bộ resolution waits for the decision, due in working days.
fn waiting(office: &Office) -> (String, String) {
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let facts = json!({ "number": "9-NQ/CB", "vote": { "total": 9, "present": 9, "in_favour": 9 } });
    office.step(&candidate, "branch_resolution", "2026-04-06", facts);
    let key = format!("rule:{candidate}:admission-decision");
    (candidate, key)
}

#[test]
fn every_source_stands_in_one_list_by_deadline_and_leads_where_one_acts() {
    let office = Office::new();
    let (candidate, key) = waiting(&office);
    let due = find(&office, &key).expect("the deadline of the decision");
    assert_eq!([&due["source"], &due["step"], &due["candidate"]], ["rule", "admission_decision", candidate.as_str()]);
    assert!(text(&due["basis"]).contains("294"), "where the limit comes from: {}", due["basis"]);
    assert!(text(&due["due"]["words"]).contains("ngày làm việc"), "{}", due["due"]);

    let (_, other) = office.candidate("Sơn Minh Khánh");
    let plan = json!({ "candidate": other, "code": "union_introduction", "on": "2026-05-20" });
    office.call("candidates.plan_event", plan);
    let ceremony = office.call("ceremonies.save", json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19" }));
    let late = office.call("agenda.save_todo", json!({ "title": "Thu nhận xét quý I", "due_on": "2026-05-12" }));
    let some_day = office.call("agenda.save_todo", json!({ "title": "Đóng sổ đoàn", "person": null }));

    let all = office.call("agenda.list", json!({}));
    let days: Vec<&str> =
        all["rows"].as_array().expect("rows").iter().filter_map(|row| row["due"]["on"].as_str()).collect();
    assert!(days.is_sorted(), "by deadline: {days:?}");
    let all = rows(&all);
    let last = all.last().expect("the undated one");
    assert_eq!([&last["key"], &last["group"]], [&json!(format!("todo:{}", text(&some_day["id"]))), &json!("undated")]);
    assert_eq!(
        [&all[0]["title"], &all[0]["group"], &all[0]["due"]["words"]],
        ["Thu nhận xét quý I", "overdue", "trễ 2 ngày"]
    );

    assert_eq!(keys(&office, json!({ "when": "overdue" })), [format!("todo:{}", text(&late["id"]))]);
    assert_eq!(keys(&office, json!({ "source": "ceremony" })), [format!("ceremony:{}", text(&ceremony["id"]))]);
    assert_eq!(keys(&office, json!({ "source": "plan" })), [format!("plan:{other}:union_introduction")]);
    assert_eq!(keys(&office, json!({ "mine": true })).len(), 2);
    let counts = office.call("agenda.counts", json!({}));
    assert_eq!([&counts["overdue"], &counts["undated"], &counts["all"]], [&json!(1), &json!(1), &json!(all.len())]);

    // The dashboard shows the nearest of the same.
    let overview = office.call("overview.get", json!({}));
    let shown: Vec<&Value> = overview["tasks"].as_array().expect("tasks").iter().map(|row| &row["key"]).collect();
    assert_eq!(shown, all.iter().map(|row| &row["key"]).collect::<Vec<_>>());
    assert_eq!(overview["to_do"], counts);
}

#[test]
fn what_is_put_off_comes_back_on_its_day_or_when_its_deadline_moves() {
    let office = Office::new();
    let (candidate, key) = waiting(&office);
    let before = office.state();
    for (until, reason) in [(TODAY, "Chờ"), ("2026-05-13", "Chờ"), ("2026-05-20", " "), ("2026-02-31", "Chờ")] {
        office.refused("agenda.snooze", json!({ "key": key, "until": until, "reason": reason }));
    }
    office.refused("agenda.snooze", json!({ "key": "rule:nobody:age", "until": "2026-05-20", "reason": "Chờ" }));
    office.refused("agenda.wake", json!({ "key": key }));

    let done = office.call("agenda.snooze", json!({ "key": key, "until": "2026-05-20", "reason": "Chờ cấp ủy họp" }));
    assert_eq!((&done["said"], &done["changes"]), (&json!("Đã hoãn một việc phải làm."), &json!(["snooze"])));
    assert!(find(&office, &key).is_none(), "it left the list");
    let off = rows(&office.call("agenda.list", json!({ "shown": "put_off" })));
    assert_eq!(off[0]["put_off"], json!({ "until": "2026-05-20", "reason": "Chờ cấp ủy họp" }));
    assert_eq!(office.call("agenda.counts", json!({}))["put_off"], 1);

    office.undo();
    assert_eq!(office.state(), before);
    assert!(find(&office, &key).is_some(), "undo brings it back");
    office.redo();
    assert!(find(&office, &key).is_none());

    // Another deadline of the same rule is another matter.
    let page = office.page(&candidate);
    let step = page["steps"].as_array().expect("steps").iter().find(|step| step["code"] == "branch_resolution");
    let facts = json!({ "number": "9-NQ/CB", "vote": { "total": 9, "present": 9, "in_favour": 9 } });
    let right = json!({
        "candidate": candidate, "step": step.expect("the resolution")["id"], "on": "2026-04-01", "facts": facts,
        "reason": "Nhầm ngày",
    });
    office.call("candidates.correct_step", right);
    assert!(find(&office, &key).is_some(), "the deadline moved");
    office.undo();
    assert!(find(&office, &key).is_none());
    office.call("agenda.wake", json!({ "key": key }));
    assert!(find(&office, &key).is_some(), "woken by hand");
    office.undo();

    // The day itself, in another program.
    let folder = office.folder();
    office.call("office.close", json!({}));
    for (instant, back) in [("2026-05-19T02:00:00Z", false), ("2026-05-20T02:00:00Z", true)] {
        let later = another(&folder, clock(instant));
        later.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("open");
        let all = later.call("agenda.list", json!({ "far": true })).expect("the agenda");
        assert_eq!(rows(&all).iter().any(|row| row["key"] == json!(key)), back, "{instant}");
    }
}

#[test]
fn an_own_to_do_is_written_done_and_taken_away() {
    let office = Office::new();
    office.refused("agenda.save_todo", json!({ "title": "  " }));
    office.refused("agenda.save_todo", json!({ "title": "Họp", "due_on": "2026-02-31" }));
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let set = json!({ "title": "Gọi phụ huynh", "due_on": "2026-05-16", "candidate": candidate, "note": "sau 17 giờ" });
    let id = text(&office.call("agenda.save_todo", set)["id"]);
    let key = format!("todo:{id}");
    let row = find(&office, &key).expect("the to-do");
    assert_eq!([&row["person"], &row["about"], &row["note"]], [person.as_str(), "Thạch Thị Sa Ry", "sau 17 giờ"]);
    assert_eq!([&row["mine"], &row["due"]["words"]], [&json!(true), &json!("còn 2 ngày")]);

    office.call("agenda.save_todo", json!({ "id": id, "title": "Gọi phụ huynh", "due_on": "2026-05-15" }));
    assert_eq!(find(&office, &key).expect("it")["due"]["words"], "ngày mai");
    office.call("agenda.finish_todo", json!({ "id": id, "done": true }));
    assert!(find(&office, &key).is_none());
    assert_eq!(rows(&office.call("agenda.list", json!({ "shown": "done" })))[0]["done_on"], TODAY);
    office.call("agenda.finish_todo", json!({ "id": id, "done": false }));
    assert!(find(&office, &key).is_some());
    let before = office.state();
    office.call("agenda.remove_todo", json!({ "id": id }));
    office.refused("agenda.finish_todo", json!({ "id": id, "done": true }));
    office.undo();
    assert_eq!(office.state(), before);
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn the_calendar_file_holds_as_many_days_as_the_agenda_shows() {
    let office = Office::demo();
    office
        .call("agenda.save_todo", json!({ "title": "Xin chữ ký; đóng dấu, vào sổ", "note": "phòng 2\nsáng thứ Hai" }));
    office.call("agenda.save_todo", json!({ "title": "Tổng duyệt", "due_on": "2026-05-16" }));
    let (read, again) = (office.file("viec.ics"), office.file("viec-2.ics"));
    for (filter, names) in [(json!({}), false), (json!({ "when": "overdue" }), true), (json!({ "far": true }), true)] {
        let shown = rows(&office.call("agenda.list", filter.clone()));
        let mut args = filter;
        args["path"] = json!(read);
        args["names"] = json!(names);
        let written = office.call("agenda.export_ics", args.clone());
        assert!(written["operation"].is_null(), "a file that left is not taken back");
        let bytes = std::fs::read_to_string(&read).expect("UTF-8");
        let parsed: Calendar = bytes.parse().expect("a calendar");
        let events: Vec<_> = parsed.components.iter().filter_map(CalendarComponent::as_event).collect();
        assert_eq!((events.len(), &written["events"]), (shown.len(), &json!(shown.len())));
        for (event, row) in events.iter().zip(&shown) {
            assert_eq!(event.get_uid(), Some(format!("{}@dong-hanh", text(&row["key"])).as_str()));
            let on = row["due"]["on"].as_str().unwrap_or(TODAY);
            assert_eq!(event.get_start(), Some(on.parse::<chrono::NaiveDate>().expect("a day").into()));
            let summary = event.get_summary().expect("a summary");
            assert!(summary.starts_with(&text(&row["title"])), "{summary}");
            let named = row["candidate"].is_string() && summary.contains(&text(&row["about"]));
            assert_eq!(named, names && row["candidate"].is_string(), "{summary}");
        }
        // The same file again: nothing in it is by chance.
        args["path"] = json!(again);
        office.call("agenda.export_ics", args);
        assert_eq!(std::fs::read_to_string(&again).expect("UTF-8"), bytes);
    }
    office.refused("agenda.export_ics", json!({ "path": office.file("viec.txt") }));
    let last = &rows(&office.call("journal.list", json!({})))[0];
    assert!(text(&last["sentence"]).contains("việc ra tệp lịch ("), "{last}");
}

#[test]
fn a_past_year_is_said_in_one_sentence_with_the_names_behind_it() {
    let office = Office::new();
    let head: &[&str] =
        &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày NQ giới thiệu", "Ngày quyết định kết nạp", "Ngày kết nạp"];
    let file = office.file("nam-cu.xlsx");
    excel::write(
        &file,
        &[
            head,
            &["1", "Thạch Sô Phi", "02/03/2002", "12A1", "09/12/2020", "04/05/2021", "19/05/2021"],
            &["2", "Kim Sa Ry", "11/01/2002", "12A2", "09/12/2020", "04/05/2021", "19/05/2021"],
            &["3", "Sơn Minh Khánh", "21/01/2002", "12A2", "09/12/2020", "", ""],
            &["4", "Lâm Gia Hào", "21/02/2003", "11A1", "10/12/2021", "30/08/2021", "03/09/2021"],
        ],
    );
    let plan =
        office.call("import.preview", json!({ "files": [file], "as": "candidates", "school_year": "2020-2021" }));
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    let said = |ask: Value| office.call("overview.year_sentence", ask);
    let names = |year: &Value, code: &str| -> Vec<String> {
        let all = year["numbers"].as_array().expect("numbers").clone();
        let number = all.iter().find(|one| one["code"] == code).expect("the number");
        assert_eq!(number["count"], number["people"].as_array().expect("people").len());
        number["people"].as_array().expect("people").iter().map(|one| text(&one["name"])).collect()
    };

    let year = said(json!({ "year": "2020-2021" }));
    assert_eq!(year["sentence"], "Năm học 2020–2021: giới thiệu 03, kết nạp 03.");
    assert_eq!(names(&year, "admitted"), ["Thạch Sô Phi", "Kim Sa Ry", "Lâm Gia Hào"]);
    assert_eq!(names(&year, "introduced").len(), 3);
    assert!(text(&year["counted_by"]).contains("ngày ban hành quyết định"), "{}", year["counted_by"]);
    let by_ceremony = said(json!({ "year": "2020-2021", "placed_by": "ceremony" }));
    assert_eq!(by_ceremony["sentence"], "Năm học 2020–2021: giới thiệu 03, kết nạp 02.");
    assert_eq!(said(json!({ "year": "2015-2016" }))["sentence"], "Năm học 2015–2016: giới thiệu 00, kết nạp 00.");
    let years: Vec<String> = year["years"].as_array().expect("years").iter().map(text).collect();
    assert!(["2020-2021", "2021-2022"].iter().all(|one| years.contains(&(*one).to_owned())), "{years:?}");

    let campaign = json!({ "from": "2021-05-01", "to": "2021-05-31", "name": "Đợt 19/5" });
    assert_eq!(said(campaign)["sentence"], "Đợt 19/5: giới thiệu 00, kết nạp 02.");
    office.refused("overview.year_sentence", json!({ "from": "2021-05-01" }));
    office.refused("overview.year_sentence", json!({ "from": "2021-05-02", "to": "2021-05-01" }));
    office.refused("overview.year_sentence", json!({ "year": "2021" }));
}

#[test]
fn the_past_years_of_the_demonstration_are_said_as_its_chart_shows_them() {
    let office = Office::demo();
    let chart = office.call("overview.get", json!({}))["admissions"].clone();
    for year in chart.as_array().expect("years").iter().filter(|year| year["held"] != 0) {
        let said = office.call("overview.year_sentence", json!({ "year": year["label"], "placed_by": "ceremony" }));
        let admitted = said["numbers"].as_array().expect("numbers").iter().find(|one| one["code"] == "admitted");
        let admitted = admitted.expect("the admitted");
        assert_eq!(admitted["count"], year["held"], "{}", year["label"]);
        assert!(admitted["people"].as_array().expect("people").iter().all(|one| one["branch"].is_string()), "{said}");
    }
}

#[test]
fn what_was_judged_is_judged_anew_after_every_write_and_on_another_day() {
    let office = Office::new();
    let (candidate, key) = waiting(&office);
    let due = |office: &Office| find(office, &key).map(|row| row["due"]["words"].clone());
    let (before, again) = (due(&office), due(&office));
    assert!(before.is_some() && before == again);
    office.step(&candidate, "admission_decision", "2026-05-04", json!({ "number": "300-QĐ/ĐU" }));
    assert_eq!(due(&office), None, "the decision is there");
    let stage = |office: &Office| rows(&office.call("candidates.list", json!({})))[0]["stage"].clone();
    assert_eq!(stage(&office), "awaiting_ceremony");
    office.undo();
    assert_eq!((due(&office), stage(&office)), (before.clone(), json!("committee_review")));

    let folder = office.folder();
    office.call("office.close", json!({}));
    let tomorrow = another(&folder, Clock::today_from("2026-05-15").expect("a day"));
    tomorrow.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("open");
    let all = tomorrow.call("agenda.list", json!({})).expect("the agenda");
    let there = rows(&all).into_iter().find(|row| row["key"] == json!(key)).expect("the deadline");
    assert_ne!(Some(there["due"]["words"].clone()), before, "a day nearer");
}
