use super::*;

fn day(text: &str) -> NaiveDate {
    parse_iso(text).unwrap()
}

#[test]
fn totals_of_the_years_agree_with_the_notices() {
    let calendar = Holidays::built_in();
    for (year, off, worked, working) in [(2024, 12, 1, 251), (2025, 12, 1, 250), (2026, 14, 2, 249), (2027, 12, 0, 249)]
    {
        let days: Vec<NaiveDate> =
            day(&format!("{year}-01-01")).iter_days().take_while(|day| day.year() == year).collect();
        let weekday = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        assert_eq!(days.iter().filter(|day| weekday(day) && !calendar.is_working(**day)).count(), off, "off {year}");
        assert_eq!(days.iter().filter(|day| !weekday(day) && calendar.is_working(**day)).count(), worked, "sat {year}");
        assert_eq!(days.iter().filter(|day| calendar.is_working(**day)).count(), working, "all {year}");
    }
}

#[test]
fn limits_skip_what_is_off() {
    let calendar = Holidays::built_in();
    for (start, n, due) in [
        ("2026-01-28", 30, "2026-03-18"),
        ("2026-04-13", 30, "2026-05-28"),
        ("2025-06-30", 60, "2025-09-24"),
        ("2025-07-01", 45, "2025-09-04"),
        ("2025-12-29", 45, "2026-03-10"),
        ("2025-12-29", 60, "2026-03-31"),
        ("2026-05-06", 30, "2026-06-17"),
        ("2026-08-03", 30, "2026-09-16"),
        ("2026-10-19", 30, "2026-12-01"),
        ("2027-01-18", 30, "2027-03-08"),
        ("2027-05-19", 30, "2027-06-30"),
        ("2025-02-28", 30, "2025-04-14"),
        ("2026-06-01", 15, "2026-06-22"),
        ("2026-06-06", 1, "2026-06-08"),
    ] {
        assert_eq!(calendar.working_due(day(start), n), day(due), "{start} + {n}");
    }
}

#[test]
fn what_is_left_is_signed() {
    let calendar = Holidays::built_in();
    for (today, due, left) in [
        ("2026-03-12", "2026-03-18", 4),
        ("2026-03-16", "2026-03-10", -4),
        ("2026-06-05", "2026-06-05", 0),
        ("2026-06-06", "2026-06-05", 0),
        ("2026-11-23", "2026-12-01", 5),
    ] {
        assert_eq!(calendar.working_days_left(day(today), day(due)), left, "{today} to {due}");
    }
}

#[test]
fn provisional_is_the_span_counted() {
    let calendar = Holidays::built_in();
    for (start, due, expected) in [
        ("2027-01-18", "2027-03-08", true),
        ("2027-02-11", "2027-03-08", false),
        ("2027-02-04", "2027-02-05", true),
        ("2027-12-20", "2028-01-10", true),
        ("2026-06-01", "2026-08-01", false),
        ("2027-02-05", "2027-02-05", false),
    ] {
        assert_eq!(calendar.is_provisional(day(start), day(due)), expected, "{start} to {due}");
    }
}

#[test]
fn an_unknown_year_has_weekends_only() {
    let calendar = Holidays::built_in();
    assert!(!calendar.knows_year(2031));
    assert!(calendar.is_working(day("2031-01-01")));
    assert!(!calendar.is_working(day("2031-01-04")));
}

#[test]
fn a_broken_table_names_its_line() {
    for (text, expected) in [
        ("h\n2026-01-01,statutory", CalendarError::Columns(2)),
        ("h\n\n2026-02-30,tet,,x", CalendarError::Day(3, NotADate("2026-02-30".into()))),
        ("h\n2026-02-20,feast,,x", CalendarError::Kind(2, "feast".into())),
    ] {
        assert_eq!(Holidays::parse(text), Err(expected));
    }
}

#[test]
fn the_office_announces_a_year() {
    let row = |on: &str, kind| Holiday { on: day(on), kind, provisional: true, name: "Tết".to_owned() };
    let rows = || vec![row("2027-02-05", HolidayKind::Tet), row("2027-02-06", HolidayKind::SwapWork)];
    // Span, provisional before the notice, provisional after it.
    for (start, due, before, after) in [
        ("2027-01-18", "2027-03-08", true, false),
        ("2027-02-08", "2027-03-08", false, false),
        ("2027-12-20", "2028-01-10", true, true),
    ] {
        for (announced, expected) in [(false, before), (true, after)] {
            let calendar = Holidays::built_in().with_year(2027, rows(), announced);
            assert_eq!(calendar.is_provisional(day(start), day(due)), expected, "{start} {announced}");
            assert!(calendar.is_working(day("2027-02-08")) && calendar.is_working(day("2027-02-06")));
            assert!(!calendar.is_working(day("2027-02-05")) && !calendar.is_working(day("2026-11-24")));
        }
    }
    let of_another_year = Holidays::built_in().with_year(2028, rows(), false);
    assert!(!of_another_year.knows_year(2028) && of_another_year.rows().all(|row| row.on.year() < 2028));
    assert!(Holidays::built_in().with_year(2028, Vec::new(), true).knows_year(2028));
    for (year, expected) in [(2024, 251), (2025, 250), (2026, 249), (2027, 249)] {
        assert_eq!(Holidays::built_in().working_days_of(year), expected);
    }
}
