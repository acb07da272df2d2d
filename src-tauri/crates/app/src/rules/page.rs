//! `rules.book`: the whole book as the screen shows it, with what the office has set.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::calendar::HolidayKind;
use domain::date::dmy;
use domain::rules::{
    Certainty, Override, Practice, QUESTIONS, Question, Rule, Rulebook, Scope, Theme, Unit, is_judged,
};
use serde_json::Value;
use store::settings;

use super::book::{OfficeBook, QUESTION, overrides, own_years};
use super::wire::{
    Answered, HolidayYear, OwnValueWire, QuestionLine, RuleBook, RuleRow, RuleTheme, RuleVersion, RuleWord,
};
use super::{SHIPPED, days_off, meetings, practice};
use crate::candidates::{judged, pace_lines};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// Years shown after the last one that has rows.
const YEARS_AHEAD: i32 = 1;

/// `rules.book`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<RuleBook, Failure> {
    let today = call.today();
    let all = judged(call)?;
    call.office()?.store.read(|conn| {
        let (book, stored) = (OfficeBook::read(conn)?, settings::all(conn)?);
        Ok(RuleBook {
            themes: themes(&book, &overrides(&stored), today),
            switches: practice::switches(&book.practice),
            settings: practice::settings_of(&book.practice),
            pace: pace_lines(conn, all.iter().map(|one| &one.stand.timeline))?,
            years: years(&book, &stored),
            holiday_kinds: HolidayKind::ALL.into_iter().map(|kind| word(kind.code(), kind.label())).collect(),
            meetings: meetings::wire(&book.practice.meetings, today),
            questions: QUESTIONS.iter().map(|question| asked(question, &stored)).collect(),
        })
    })
}

fn themes(book: &OfficeBook, own: &[Override], today: NaiveDate) -> Vec<RuleTheme> {
    let mut first: Vec<&Rule> = SHIPPED.rules().iter().filter(|rule| rule.version == 1).collect();
    first.sort_by_key(|rule| rule.place);
    let mut themes: Vec<RuleTheme> = Vec::new();
    for rule in first {
        let (code, label) = theme(rule.theme);
        let Some(row) = row(book, own, &rule.id, today) else { continue };
        match themes.last_mut().filter(|last| last.code == code) {
            Some(last) => last.rows.push(row),
            None => themes.push(RuleTheme { code: code.to_owned(), label: label.to_owned(), rows: vec![row] }),
        }
    }
    themes
}

fn row(book: &OfficeBook, own: &[Override], id: &str, today: NaiveDate) -> Option<RuleRow> {
    let now = book.rules.find(id, Some(today))?;
    let shipped = SHIPPED.find(id, Some(today))?;
    let unit = now.unit;
    let about = |question: &&Question| question.rules.contains(&id);
    Some(RuleRow {
        id: id.to_owned(),
        version: now.version,
        label: now.label.clone(),
        value: now.value_words(),
        changeable: now.value.is_some() || now.unit.is_some(),
        bare: now.value.map(|value| value.bare()),
        shipped: shipped.value_words(),
        unit: unit.filter(|unit| !matches!(unit, Unit::AtLeast | Unit::MoreThan)).map(|unit| unit.label().to_owned()),
        clock_start: now.clock_start.clone(),
        clock_end: now.clock_end.clone(),
        act: now.act.clone(),
        severity: now.severity.code().to_owned(),
        severity_label: now.severity.label().to_owned(),
        scope: scope(now.scope).to_owned(),
        scope_label: scope_label(now, &book.practice),
        on: now.is_on(&book.practice),
        judged: is_judged(id),
        source_short: source_short(now),
        source: now.source(),
        certainty: certainty(now.certainty).0.to_owned(),
        certainty_label: certainty(now.certainty).1.to_owned(),
        versions: versions(id, shipped.version),
        own: own.iter().filter(|over| over.id == id).map(|over| own_value(over, now)).collect(),
        changed: now.changed(),
        questions: QUESTIONS.iter().filter(about).map(|question| question.code.to_owned()).collect(),
    })
}

/// The number of the text without its place, or what stands for a text.
fn source_short(rule: &Rule) -> String {
    let number = rule.source_number.split(" (").next().filter(|number| !number.is_empty());
    number.unwrap_or(&rule.source_text).to_owned()
}

fn versions(id: &str, now: u32) -> Vec<RuleVersion> {
    let all = Rulebook::versions(&SHIPPED, id);
    let validity = |rule: &Rule| match (rule.valid_from, rule.valid_to) {
        (Some(from), Some(to)) => format!("từ {} đến {}", dmy(from), dmy(to)),
        (Some(from), None) => format!("từ {}", dmy(from)),
        (None, Some(to)) => format!("đến {}", dmy(to)),
        (None, None) => "không rõ ngày bắt đầu".to_owned(),
    };
    all.iter()
        .map(|rule| RuleVersion {
            value: rule.value_words(),
            source: rule.source(),
            validity: validity(rule),
            now: rule.version == now,
        })
        .collect()
}

fn own_value(over: &Override, rule: &Rule) -> OwnValueWire {
    OwnValueWire {
        value: over.value.words(rule.unit),
        bare: over.value.bare(),
        confirmed_by: over.confirmed_by.clone(),
        confirmed_on: over.confirmed_on.to_string(),
        paper: over.paper.clone(),
        from: over.from.to_string(),
        until: over.until.map(|day| day.to_string()),
    }
}

fn years(book: &OfficeBook, stored: &BTreeMap<String, Value>) -> Vec<HolidayYear> {
    let own = own_years(stored);
    let known: Vec<i32> = book.holidays.years().chain(own.keys().copied()).collect();
    let (Some(first), Some(last)) = (known.iter().min(), known.iter().max()) else { return Vec::new() };
    (*first..=last + YEARS_AHEAD).map(|year| days_off::year(&book.holidays, year, own.get(&year))).collect()
}

fn asked(question: &Question, stored: &BTreeMap<String, Value>) -> QuestionLine {
    let answered = stored.get(&format!("{QUESTION}{}", question.code));
    let rule = |id: &&str| SHIPPED.find(id, None).map(|rule| word(id, &rule.label));
    QuestionLine {
        code: question.code.to_owned(),
        text: question.text.to_owned(),
        until_then: question.until_then.to_owned(),
        rules: question.rules.iter().filter_map(rule).collect(),
        practice: question.practice.iter().map(|name| word(name, &practice::label(name))).collect(),
        answered: answered.and_then(|value| serde_json::from_value::<Answered>(value.clone()).ok()),
    }
}

fn word(code: &str, label: &str) -> RuleWord {
    RuleWord { code: code.to_owned(), label: label.to_owned() }
}

const fn theme(theme: Theme) -> (&'static str, &'static str) {
    match theme {
        Theme::Conditions => ("conditions", "Điều kiện kết nạp"),
        Theme::Validities => ("validities", "Giá trị của giấy tờ"),
        Theme::Deadlines => ("deadlines", "Hạn và mốc trên đường vào Đảng"),
        Theme::Leaving => ("leaving", "Chuyển đi và ra trường"),
        Theme::Union => ("union", "Việc của Đoàn"),
        Theme::Votes => ("votes", "Tỷ lệ phiếu"),
        Theme::Unusual => ("unusual", "Điều khác thường"),
    }
}

const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::National => "national",
        Scope::Local => "local",
        Scope::Office => "office",
    }
}

fn scope_label(rule: &Rule, practice: &Practice) -> String {
    match rule.scope {
        Scope::National => "Cả nước",
        Scope::Office => "Của đơn vị",
        Scope::Local if rule.is_on(practice) => "Địa phương, đang bật",
        Scope::Local => "Địa phương, đang tắt",
    }
    .to_owned()
}

const fn certainty(certainty: Certainty) -> (&'static str, &'static str) {
    match certainty {
        Certainty::Read => ("read", "Đã đọc toàn văn"),
        Certainty::Secondary => ("secondary", "Theo nguồn thứ cấp"),
        Certainty::Local => ("local", "Thực hành địa phương"),
        Certainty::Assumed => ("assumed", "Quy ước của chương trình"),
    }
}
