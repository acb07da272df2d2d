use super::*;
use crate::calendar::Holidays;
use crate::date::parse_iso;
use crate::rules::Practice;

fn day(text: &str) -> NaiveDate {
    parse_iso(text).unwrap()
}

fn own(id: &str, version: u32, value: &str, from: &str, until: Option<&str>) -> Override {
    Override {
        id: id.to_owned(),
        version,
        value: Quantity::parse(value).unwrap(),
        confirmed_by: "ông Thạch Văn Sang".to_owned(),
        confirmed_on: day("2026-10-05"),
        paper: "Công văn 12-CV/ĐU".to_owned(),
        from: day(from),
        until: until.map(day),
    }
}

#[test]
fn a_value_holds_from_its_day() {
    // Laid: 50 from 05/10/2026 to 30/11/2026; asked: the value of a clock that starts on a day.
    type Laid = &'static [(&'static str, &'static str, Option<&'static str>)];
    type Asked = &'static [(&'static str, &'static str)];
    let cases: &[(Laid, Asked)] = &[
        (&[("50", "2026-10-05", None)], &[("2025-01-01", "60"), ("2026-10-04", "45"), ("2026-10-05", "50")]),
        (
            &[("50", "2026-10-05", Some("2026-11-30"))],
            &[("2026-10-04", "45"), ("2026-11-30", "50"), ("2026-12-01", "45")],
        ),
        (
            &[("40", "2026-12-01", None), ("50", "2026-10-05", Some("2026-10-31"))],
            &[("2026-10-31", "50"), ("2026-11-01", "45"), ("2026-12-01", "40")],
        ),
        // The second begins before the first ends; one that ends before it begins never holds.
        (&[("50", "2026-10-05", Some("2027-01-31")), ("40", "2026-12-01", None)], &[("2027-02-01", "40")]),
        (&[("50", "2026-10-05", Some("2026-10-01"))], &[("2026-10-05", "45")]),
        // Said to have held before the text itself: the older text keeps its own value.
        (&[("50", "2025-01-01", None)], &[("2025-06-30", "60"), ("2025-07-01", "50")]),
    ];
    for (laid, asked) in cases {
        let laid = laid.iter().map(|(value, from, until)| own("admission-decision", 2, value, from, *until));
        let book = Rulebook::built_in().overlaid(laid).unwrap();
        for (on, value) in *asked {
            let rule = book.find("admission-decision", Some(day(on))).unwrap();
            assert_eq!(rule.value.unwrap().bare(), *value, "{on}");
        }
    }
}

#[test]
fn the_first_version_is_changed_for_days_before_it_too() {
    let book = Rulebook::built_in().overlaid([own("dossier-validity", 1, "18", "2020-01-01", None)]).unwrap();
    for (on, value) in [("2019-12-31", "12"), ("2020-01-01", "18"), ("2025-06-30", "18"), ("2026-01-01", "18")] {
        assert_eq!(book.find("dossier-validity", Some(day(on))).unwrap().value.unwrap().bare(), value, "{on}");
    }
}

#[test]
fn what_was_changed_is_said_beside() {
    let book = Rulebook::built_in();
    assert_eq!(book.find("dossier-validity", None).unwrap().changed(), None);
    let book = book.overlaid([own("dossier-validity", 1, "18", "2026-10-05", None)]).unwrap();
    let rule = book.find("dossier-validity", None).unwrap();
    assert_eq!(rule.label, "Hồ sơ kết nạp, 18 tháng");
    let said = "Đơn vị đã đổi: 12 → 18 tháng, ông Thạch Văn Sang xác nhận ngày 05/10/2026, theo Công văn 12-CV/ĐU";
    assert_eq!(rule.changed().unwrap(), said);
    let later = own("branch-vote-admission", 1, "3/4", "2026-11-01", None);
    let book = Rulebook::built_in().overlaid([later]).unwrap();
    let said = book.find("branch-vote-admission", None).unwrap().changed().unwrap();
    assert!(said.starts_with("Đơn vị đã đổi: 2/3 → từ 3/4 trở lên, "), "{said}");
    assert!(said.ends_with(", áp dụng từ 01/11/2026"), "{said}");
}

#[test]
fn a_clock_runs_by_the_value_of_its_start() {
    let holidays = Holidays::built_in();
    let book = Rulebook::built_in().overlaid([own("admission-decision", 2, "50", "2026-05-20", None)]).unwrap();
    for (start, days) in [("2026-05-19", 45), ("2026-05-20", 50)] {
        let start = day(start);
        let rule = book.find("admission-decision", Some(start)).unwrap();
        assert_eq!(rule.end(start, 0, &holidays), holidays.working_due(start, days));
    }
}

#[test]
fn a_timeline_takes_the_limits_of_their_days() {
    let laid = [
        own("probation-length", 1, "18", "2026-10-05", None),
        own("branch-vote-admission", 1, "3/4", "2026-10-05", None),
    ];
    let terms = Rulebook::built_in().overlaid(laid).unwrap().terms(&Practice::default());
    for (on, months, part) in [(Some("2026-10-04"), 12, 2), (Some("2026-10-05"), 18, 3), (None, 18, 3)] {
        let on = on.map(day);
        assert_eq!((terms.probation_months.on(on), terms.branch_ratio.on(on).part), (months, part), "{on:?}");
    }
}

#[test]
fn an_override_that_fits_nothing_is_named() {
    let lay = |id: &str, version, value: &str, from: &str| {
        Rulebook::built_in().overlaid([own(id, version, value, from, None)]).err()
    };
    let id = "admission-decision";
    assert_eq!(lay(id, 3, "50", "2026-10-05"), Some(OverrideError::NoSuchRule(id.into(), 3)));
    for (id, value) in [("branch-vote-admission", "2"), ("weekend-meeting", "2"), ("admission-decision", "1/2")] {
        assert_eq!(lay(id, 1, value, "2024-10-05"), Some(OverrideError::OtherKind(id.into())));
    }
    for (id, value) in [
        ("age-upper", "0"),
        ("age-upper", "121"),
        ("dossier-validity", "601"),
        ("branch-vote-admission", "4/3"),
        ("branch-vote-admission", "0/3"),
        ("standing-committee-vote", "3/3"),
    ] {
        assert!(matches!(lay(id, 1, value, "2026-10-05"), Some(OverrideError::OutOfRange(..))), "{id} {value}");
    }
    assert_eq!(lay(id, 1, "50", "2026-10-05"), Some(OverrideError::Replaced("01/07/2025".into())));
    assert_eq!(lay(id, 1, "50", "2025-06-30"), None);
}

/// A decision in a special case stands on two rows: what the office laid over either is told, and who said it.
#[test]
fn a_prolonged_deadline_tells_both_rows() {
    let laid = [
        own("admission-decision", 2, "40", "2026-10-05", None),
        own("admission-decision-special", 1, "10", "2026-10-05", None),
    ];
    let book = Rulebook::built_in().overlaid(laid).unwrap();
    let story = |special: &str| {
        let told = format!(
            r#"{{"today": "2026-10-20", "steps": [
                {{"id": "b", "code": "branch_resolution", "on": "2026-10-12"}},
                {{"id": "f", "code": "file_sent", "on": "2026-10-14"{special}}}]}}"#
        );
        let story = crate::story::Story::parse(&told).unwrap();
        let reply = story.examine(&book, &Holidays::built_in()).unwrap();
        reply.findings.into_iter().find(|finding| finding.rule_id == "admission-decision").unwrap()
    };
    let plain = story("");
    let special = story(r#", "special_case": {"by": "Đảng ủy phường", "on": "2026-10-14"}"#);
    assert_eq!(plain.own.as_deref().map(|own| own.matches("Đơn vị đã đổi").count()), Some(1));
    assert_eq!(special.own.as_deref().map(|own| own.matches("Đơn vị đã đổi").count()), Some(2), "{:?}", special.own);
    assert!(special.date > plain.date);
    let said = "Đã tính thêm 10 ngày làm việc vì trường hợp đặc biệt (Đảng ủy phường, ngày 14/10/2026).";
    assert!(special.sentence.ends_with(said) && !plain.sentence.contains("đặc biệt"), "{}", special.sentence);
}
