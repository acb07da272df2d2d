use super::*;

fn birth(text: &str) -> BirthDate {
    text.parse().unwrap()
}

fn on(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn text_goes_round() {
    for text in ["2008-05-15", "2008-05", "2008", "2008-02-29", "1900-01-01"] {
        assert_eq!(birth(text).to_string(), text);
        let json = format!("\"{text}\"");
        assert_eq!(serde_json::to_string(&birth(text)).unwrap(), json);
        assert_eq!(serde_json::from_str::<BirthDate>(&json).unwrap(), birth(text));
    }
    assert_eq!(BirthDate::try_from(on("2008-05-15")), Ok(birth("2008-05-15")));
}

#[test]
fn refusals_say_what_is_wrong() {
    let table = [
        ("2009-02-31", "Ngày sinh 31/02/2009 không có trong lịch."),
        ("2009-13", "Ngày sinh 13/2009 không có trong lịch."),
        ("1899", "Năm sinh 1899 nằm ngoài khoảng 1900 – 2100."),
    ];
    for (text, sentence) in table {
        assert_eq!(text.parse::<BirthDate>().unwrap_err().to_string(), sentence);
    }
    for text in ["", "15/05/2008", "2008-5-1", "2008-05-15-01", "08", "+008", "2008-", "2008-05-15 "] {
        assert_eq!(text.parse::<BirthDate>(), Err(BirthError::Form(text.to_owned())), "{text}");
    }
    assert_eq!(
        BirthDate::new(2008, None, Some(5)).unwrap_err().to_string(),
        "Ngày sinh 05/…/2008 không có trong lịch."
    );
}

#[test]
fn age_is_known_only_when_it_is_sure() {
    let table = [
        ("2008-05-15", "2026-05-14", Some(17)),
        ("2008-05-15", "2026-05-15", Some(18)),
        ("2008-02-29", "2026-02-28", Some(17)),
        ("2008-02-29", "2026-03-01", Some(18)),
        ("2008-02-29", "2028-02-29", Some(20)),
        ("2008-05", "2026-04-30", Some(17)),
        ("2008-05", "2026-05-01", None),
        ("2008-05", "2026-05-31", Some(18)),
        ("2008-05", "2026-06-01", Some(18)),
        ("2008-04", "2026-04-30", Some(18)),
        ("2008-02", "2026-02-28", None),
        ("2009-02", "2026-02-28", Some(17)),
        ("2008", "2026-06-01", None),
        ("2008", "2026-12-31", Some(18)),
        ("2008-05-15", "2008-05-14", None),
        ("2008-05-15", "2008-05-15", Some(0)),
    ];
    for (born, day, age) in table {
        assert_eq!(birth(born).age_on(on(day)), age, "born {born}, on {day}");
    }
}

#[test]
fn doubtful_dates() {
    // (one, other, differs in one part, agrees)
    let table = [
        ("2008-05-15", "2008-05-15", false, true),
        ("2008-05-15", "2008-05-16", true, false),
        ("2008-05-15", "2008-06-15", true, false),
        ("2008-05-15", "2009-05-15", true, false),
        ("2008-05-15", "2009-05-16", false, false),
        ("2008-03-01", "2008-01-03", true, false),
        ("2008-03-01", "2009-01-03", false, false),
        ("2008-03-01", "2008-04-02", false, false),
        ("2008", "2008-05-15", false, true),
        ("2008-05", "2008-06-15", true, false),
        ("2009", "2008-05-15", true, false),
    ];
    for (a, b, one, agrees) in table {
        let (a, b) = (birth(a), birth(b));
        assert_eq!((a.differs_in_one_part(&b), a.agrees_with(&b)), (one, agrees), "{a} {b}");
        assert_eq!((b.differs_in_one_part(&a), b.agrees_with(&a)), (one, agrees), "{b} {a}");
    }
}

#[test]
fn order_follows_the_calendar() {
    let mut days = ["2009", "2008-05-15", "2008", "2008-05", "2008-04-30"].map(birth);
    days.sort_unstable();
    assert_eq!(days.map(|d| d.to_string()), ["2008", "2008-04-30", "2008-05", "2008-05-15", "2009"]);
}
