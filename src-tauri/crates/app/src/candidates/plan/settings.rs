//! What an office sets for its plans: the day of graduation of a school year, and usual days of a step.

use chrono::{Datelike, NaiveDate};
use domain::path::{StepCode, Timeline};
use domain::plan::{LEARNED_FROM, Pace};
use serde_json::{Map, Value, json};
use store::{Conn, Tx, settings};

use super::wire::{PaceStep, SetGraduation, SetPace};
use crate::branches::current_year;
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::rules::wire::PracticeLine;
use crate::{Call, Failure, dates};

/// Day of graduation by school year.
const GRADUATION: &str = "graduation";
/// Usual days by step.
const PACE: &str = "pace";
/// Longer than this is a typing mistake.
const LONGEST: u32 = 999;

/// The day of graduation of the school year in work; until it is set, the end of May.
pub fn graduation(conn: &Conn<'_>) -> Result<NaiveDate, Failure> {
    let (_, year) = current_year(conn)?;
    let usual = || NaiveDate::from_ymd_opt(year.ends_on().year(), 5, 31).unwrap_or_else(|| year.ends_on());
    Ok(graduation_set(conn)?.unwrap_or_else(usual))
}

/// The day of graduation of the school year in work, if the office has set it.
pub fn graduation_set(conn: &Conn<'_>) -> Result<Option<NaiveDate>, Failure> {
    let (_, year) = current_year(conn)?;
    let stored = object(conn, GRADUATION)?;
    Ok(stored.get(&year.label()).and_then(Value::as_str).and_then(|text| text.parse().ok()))
}

/// The pace as set, before anything is learned.
pub fn pace(conn: &Conn<'_>) -> Result<Pace, Failure> {
    let set = object(conn, PACE)?;
    let days = set.iter().filter_map(|(code, days)| {
        Some((StepCode::parse(code)?, days.as_u64().and_then(|days| u32::try_from(days).ok())?))
    });
    Ok(Pace::default().with(days))
}

/// One line of the pace, for a step that plans have.
pub fn pace_wire(pace: &Pace, code: StepCode) -> Option<PaceStep> {
    pace.knows(code).then(|| PaceStep {
        code: code.code().to_owned(),
        label: code.label().to_owned(),
        days: pace.days(code),
        learned: pace.learned_from(code).is_some(),
    })
}

/// The pace as a part of the screen of rules: the number set, and what is learned in its place.
pub fn pace_lines<'a>(
    conn: &Conn<'_>,
    cases: impl Iterator<Item = &'a Timeline>,
) -> Result<Vec<PracticeLine>, Failure> {
    let (shipped, set) = (Pace::default(), pace(conn)?);
    let learned = set.clone().learning(cases);
    let line = |code: StepCode| PracticeLine {
        name: code.code().to_owned(),
        label: code.label().to_owned(),
        says: match learned.learned_from(code) {
            Some(cases) => format!("Đang dùng {} ngày: trung vị của {cases} hồ sơ đã xong.", learned.days(code)),
            None => format!("Đủ {LEARNED_FROM} hồ sơ đã xong thì dùng số liệu của đơn vị thay cho số này."),
        },
        kind: "number".to_owned(),
        value: set.days(code).to_string(),
        shipped: shipped.days(code).to_string(),
        choices: Vec::new(),
        unit: Some("ngày".to_owned()),
        question: None,
    };
    Ok(StepCode::all().filter(|code| shipped.knows(*code)).map(line).collect())
}

/// `candidates.set_graduation`.
pub fn set_graduation(call: &Call<'_>, args: SetGraduation) -> Result<Nothing, Failure> {
    let on = dates::optional_day(args.on.as_deref(), "Ngày ra trường")?;
    call.write(json!({}), |tx| {
        let (_, year) = current_year(tx)?;
        if let Some(on) = on.filter(|on| !year.contains(*on)) {
            return Err(Failure::new(
                "outside-school-year",
                format!(
                    "Ngày {} không thuộc năm học {}. Chọn ngày trong năm học đó.",
                    domain::date::dmy(on),
                    year.label()
                ),
            ));
        }
        let mut all = object(tx, GRADUATION)?;
        match on {
            Some(on) => all.insert(year.label(), json!(on)),
            None => all.remove(&year.label()),
        };
        keep(tx, GRADUATION, all)
    })?;
    Ok(Nothing {})
}

/// `candidates.set_pace`.
pub fn set_pace(call: &Call<'_>, args: SetPace) -> Result<Nothing, Failure> {
    let code = StepCode::parse(&args.code)
        .filter(|code| Pace::default().knows(*code))
        .ok_or_else(|| Failure::usage(format!("Không có nhịp cho bước «{}».", args.code)))?;
    if args.days.is_some_and(|days| days > LONGEST) {
        return Err(Failure::new("too-long", format!("Số ngày quá {LONGEST}. Xem lại số vừa nhập.")));
    }
    call.write(json!({ "code": code.code() }), |tx| {
        let mut all = object(tx, PACE)?;
        match args.days {
            Some(days) => all.insert(code.code().to_owned(), json!(days)),
            None => all.remove(code.code()),
        };
        keep(tx, PACE, all)
    })?;
    Ok(Nothing {})
}

/// What is set under a key; with nothing left the key goes.
fn keep(tx: &Tx<'_>, key: &str, all: Map<String, Value>) -> Result<(), Failure> {
    match all.is_empty() {
        true => Ok(settings::remove(tx, key)?),
        false => put_setting(tx, key, &Value::Object(all)),
    }
}

fn object(conn: &Conn<'_>, key: &str) -> Result<Map<String, Value>, Failure> {
    Ok(match settings::get(conn, key)? {
        Some(Value::Object(all)) => all,
        _ => Map::new(),
    })
}
