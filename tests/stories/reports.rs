//! Báo cáo định kỳ: set by the office, owed until each period is marked as sent, taken along in the calendar.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

fn save(office: &Office, report: Value) -> String {
    text(&office.call("reports.save", report)["id"])
}

/// What the agenda shows of reports: title, about, day, words.
fn due(office: &Office) -> Vec<[String; 4]> {
    rows(&office.call("agenda.list", json!({ "source": "report", "far": true })))
        .iter()
        .map(|row| {
            assert_sentence(&text(&row["sentence"]));
            assert_eq!(row["report"]["id"].as_str().map(str::len), Some(36));
            [text(&row["title"]), text(&row["about"]), text(&row["due"]["on"]), text(&row["due"]["words"])]
        })
        .collect()
}

#[test]
fn a_report_is_owed_until_it_is_marked_as_sent() {
    let office = Office::new();
    let quarterly = json!({ "name": "Báo cáo công tác Đoàn", "addressee": "Đoàn phường", "every": "quarter",
        "due_month": 3, "due_day": 15, "starts_on": "2026-01-01" });
    let report = save(&office, quarterly);
    let title = "Gửi báo cáo: Báo cáo công tác Đoàn";
    assert_eq!(
        due(&office),
        [
            [title, "quý I/2026, Đoàn phường", "2026-03-15", "trễ 60 ngày"],
            [title, "quý II/2026, Đoàn phường", "2026-06-15", "còn 32 ngày"],
        ]
        .map(|line| line.map(str::to_owned))
    );
    let sent = json!({ "report": report, "period": "2026-01-01", "sent_on": "2026-03-14", "number": "12-BC/ĐTN" });
    let marked = office.call("reports.mark_sent", sent.clone());
    assert_eq!(due(&office).len(), 1);
    let twice = office.refused("reports.mark_sent", sent.clone());
    assert!(twice.sentence.contains("quý I/2026 đã ghi gửi ngày 14/03/2026"), "{}", twice.sentence);
    for wrong in [
        json!({ "report": report, "period": "2026-02-01", "sent_on": "2026-03-14" }),
        json!({ "report": report, "period": "2026-04-01", "sent_on": "2026-05-15" }),
        json!({ "report": report, "period": "2026-04-01", "sent_on": "hôm qua" }),
    ] {
        office.refused("reports.mark_sent", wrong);
    }
    let listed = rows(&office.call("reports.list", json!({})));
    assert_eq!(listed[0]["deadline"], "ngày 15 tháng 3, 6, 9, 12");
    assert_eq!(listed[0]["sent"][0]["period"], "quý I/2026");
    assert_eq!(listed[0]["sent"][0]["number"], "12-BC/ĐTN");
    assert_eq!(listed[0]["open"][0]["label"], "quý II/2026");

    // Undone, done again, and taken back by hand.
    office.undo();
    assert_eq!(due(&office).len(), 2);
    office.redo();
    office.call("reports.unmark_sent", json!({ "id": marked["id"] }));
    assert_eq!(due(&office).len(), 2);
    office.call("reports.mark_sent", sent);
    // Sent ahead of its day, the next one is owed.
    office.call("reports.mark_sent", json!({ "report": report, "period": "2026-04-01", "sent_on": "2026-05-14" }));
    assert_eq!(due(&office)[0][2], "2026-09-15");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_report_is_set_changed_ended_and_taken_away() {
    let office = Office::new();
    for wrong in [
        json!({ "name": " ", "every": "year", "due_month": 12, "due_day": 1 }),
        json!({ "name": "Năm", "every": "week", "due_month": 1, "due_day": 1 }),
        json!({ "name": "Năm", "every": "quarter", "due_month": 5, "due_day": 1 }),
        json!({ "name": "Năm", "every": "year", "due_month": 1, "due_day": 32 }),
        json!({ "name": "Năm", "every": "year", "due_month": 1, "due_day": 1, "starts_on": "2026-05-01", "ends_on": "2026-04-30" }),
    ] {
        office.refused("reports.save", wrong);
    }
    let yearly = |more: Value| {
        let mut report = json!({ "name": "Tổng kết năm học", "every": "school_year", "due_month": 9, "due_day": 31 });
        for (key, value) in more.as_object().expect("fields") {
            report[key] = value.clone();
        }
        report
    };
    let id = save(&office, yearly(json!({})));
    assert_eq!(
        due(&office),
        [["Gửi báo cáo: Tổng kết năm học", "năm học 2025–2026", "2026-05-31", "còn 17 ngày"].map(str::to_owned)]
    );
    save(&office, yearly(json!({ "id": id, "due_month": 10, "due_day": 5 })));
    assert_eq!(due(&office)[0][2], "2026-06-05");
    office.call("reports.mark_sent", json!({ "report": id, "period": "2025-09-01", "sent_on": "2026-05-14" }));
    // What was sent stays: another rhythm or no report at all would leave it without a period.
    office.refused("reports.save", yearly(json!({ "id": id, "every": "year", "due_month": 6 })));
    office.refused("reports.remove", json!({ "id": id }));
    save(&office, yearly(json!({ "id": id, "starts_on": "2026-01-01", "ends_on": "2026-06-30" })));
    assert_eq!(due(&office), Vec::<[String; 4]>::new());
    let other = save(&office, json!({ "name": "Sáu tháng", "every": "half_year", "due_month": 7, "due_day": 5 }));
    assert_eq!(due(&office)[0][1..3], ["6 tháng đầu năm 2026".to_owned(), "2026-07-05".to_owned()]);
    office.call("reports.remove", json!({ "id": other }));
    assert_eq!(rows(&office.call("reports.list", json!({}))).len(), 1);
}

#[test]
fn the_calendar_file_holds_the_reports() {
    let office = Office::new();
    save(
        &office,
        json!({ "name": "Báo cáo công tác Đoàn", "addressee": "Đoàn phường", "every": "quarter", "due_month": 3, "due_day": 15 }),
    );
    let path = office.file("lich.ics");
    let written = office.call("agenda.export_ics", json!({ "path": path }));
    assert_eq!(written["events"], 1);
    let calendar = std::fs::read_to_string(&path).expect("a file").replace("\r\n ", "");
    assert!(calendar.contains("DTSTART;VALUE=DATE:20260615"), "{calendar}");
    assert!(calendar.contains("SUMMARY:Gửi báo cáo: Báo cáo công tác Đoàn (quý II/2026\\, Đoàn phường)"), "{calendar}");
}
