//! `overview.year_sentence`: «Năm học 2020–2021: giới thiệu 12, kết nạp 04.», with the names behind each number.
//!
//! Invariant: a number is the length of the list behind it. Somebody who has left since is counted where it happened.
//! An admission is one whose ceremony was held; which day places it in a span is a choice (office.md §10), said beside.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::date::dmy;
use domain::id::Id;
use domain::path::{Stage, StepCode};
use domain::school_year::SchoolYear;
use store::{Conn, branches, candidacies, school_years};

use super::wire::{YearAsk, YearNumber, YearPerson, YearSentence};
use crate::branches::{current_year, parse_year};
use crate::candidates::{Judgement, Stand, judged};
use crate::settings::unit_words;
use crate::{Call, Failure, dates};

/// The numbers in the order of the path: code, label, whether a nought is said too.
const NUMBERS: [(&str, &str, bool); 5] = [
    ("introduced", "giới thiệu", true),
    ("certified", "cấp giấy chứng nhận lớp nhận thức", false),
    ("resolved", "chi bộ đề nghị kết nạp", false),
    ("admitted", "kết nạp", true),
    ("official", "công nhận chính thức", false),
];

struct Span {
    title: String,
    from: NaiveDate,
    to: NaiveDate,
}

/// `overview.year_sentence`.
pub fn run(call: &Call<'_>, ask: YearAsk) -> Result<YearSentence, Failure> {
    let all = judged(call)?;
    let by_ceremony = match ask.placed_by.as_deref().unwrap_or("decision") {
        "decision" => false,
        "ceremony" => true,
        other => {
            return Err(Failure::usage(format!("Không tính kết nạp theo «{other}»; chọn decision hoặc ceremony.")));
        }
    };
    let (span, years, classes) = call.office()?.store.read(|conn| {
        let span = span(conn, &ask)?;
        let kept = school_years::all(conn)?.into_iter().map(|year| year.label);
        let years: BTreeSet<String> = kept.chain(years_of(&all)).collect();
        let classes = classes(conn, &span, call.today())?;
        Ok::<_, Failure>((span, years, classes))
    })?;
    let numbers: Vec<YearNumber> = NUMBERS
        .iter()
        .map(|(code, label, always)| {
            let people = people(&all, code, by_ceremony, &span, &classes);
            YearNumber {
                code: (*code).to_owned(),
                label: (*label).to_owned(),
                count: people.len() as u32,
                said: *always || !people.is_empty(),
                people,
            }
        })
        .collect();
    let parts: Vec<String> =
        numbers.iter().filter(|one| one.said).map(|one| format!("{} {:02}", one.label, one.count)).collect();
    let day = if by_ceremony { "ngày lễ kết nạp" } else { "ngày ban hành quyết định kết nạp" };
    Ok(YearSentence {
        sentence: format!("{}: {}.", span.title, parts.join(", ")),
        title: span.title,
        from: span.from.to_string(),
        to: span.to.to_string(),
        placed_by: if by_ceremony { "ceremony" } else { "decision" }.to_owned(),
        counted_by: format!("Kết nạp: người đã làm lễ, tính theo {day}, từ {} đến {}.", dmy(span.from), dmy(span.to)),
        numbers,
        years: years.into_iter().rev().collect(),
    })
}

/// School years in which something is recorded, also those the office keeps no classes of.
fn years_of(all: &[Arc<Judgement>]) -> impl Iterator<Item = String> + '_ {
    let days = |one: &Arc<Judgement>| {
        let days: Vec<_> = NUMBERS.iter().filter_map(|(code, ..)| day_of(&one.stand, code, true)).collect();
        days
    };
    all.iter().flat_map(days).map(|day| SchoolYear::of(day).label())
}

fn span(conn: &Conn<'_>, ask: &YearAsk) -> Result<Span, Failure> {
    let from = dates::optional_day(ask.from.as_deref(), "Từ ngày")?;
    let to = dates::optional_day(ask.to.as_deref(), "Đến ngày")?;
    let (Some(from), Some(to)) = (from, to) else {
        if from.or(to).is_some() {
            return Err(Failure::new("span-half", "Cần cả ngày đầu và ngày cuối. Nhập ngày còn thiếu."));
        }
        let year = match ask.year.as_deref() {
            Some(label) => parse_year(label)?,
            None => current_year(conn)?.1,
        };
        // An office may have moved the days of a year it keeps.
        let kept = school_years::by_label(conn, &year.label())?;
        let (from, to) = kept.map_or((year.starts_on(), year.ends_on()), |row| (row.starts_on, row.ends_on));
        return Ok(Span { title: unit_words(conn)?.of_year(year), from, to });
    };
    if to < from {
        return Err(Failure::new("ends-before-start", "Ngày cuối trước ngày đầu. Sửa một trong hai ngày."));
    }
    let title =
        dates::optional_text(ask.name.as_deref()).unwrap_or_else(|| format!("Từ {} đến {}", dmy(from), dmy(to)));
    Ok(Span { title, from, to })
}

/// The class of each candidacy towards the end of the span: whoever left with the year still belonged to it the day
/// before.
fn classes(conn: &Conn<'_>, span: &Span, today: NaiveDate) -> Result<HashMap<Id, String>, Failure> {
    let day = span.to.pred_opt().unwrap_or(span.to).max(span.from).min(today);
    let names = branches::classes_at(conn, day, None)?;
    let rows = candidacies::list(conn, day)?;
    Ok(rows.iter().filter_map(|row| Some((row.candidacy.id, names.name(row.branch_id)?.to_owned()))).collect())
}

fn people(
    all: &[Arc<Judgement>],
    code: &str,
    by_ceremony: bool,
    span: &Span,
    classes: &HashMap<Id, String>,
) -> Vec<YearPerson> {
    let mut people: Vec<YearPerson> = all
        .iter()
        .filter_map(|one| {
            let on = day_of(&one.stand, code, by_ceremony).filter(|on| span.from <= *on && *on <= span.to)?;
            let id = one.stand.candidacy.id;
            Some(YearPerson {
                candidate: id.to_string(),
                name: one.stand.person.full_name.clone(),
                branch: classes.get(&id).cloned().or_else(|| one.stand.class_name.clone()),
                on: on.to_string(),
            })
        })
        .collect();
    // They come in name order, which stays among those of one day.
    people.sort_by(|a, b| a.on.cmp(&b.on));
    people
}

/// The day that places somebody behind a number.
fn day_of(stand: &Stand, code: &str, by_ceremony: bool) -> Option<NaiveDate> {
    let step = |code: StepCode| stand.timeline.step(code).and_then(|step| step.on);
    let dates = stand.timeline.dates();
    match code {
        "introduced" => step(StepCode::UnionIntroduction),
        "certified" => step(StepCode::CertificateIssued),
        "resolved" => stand.timeline.carried_resolution().and_then(|step| step.on),
        "admitted" if by_ceremony => dates.ceremony_on,
        "admitted" => dates.ceremony_on.map(|held| dates.decision_issued_on.unwrap_or(held)),
        "official" if stand.stage() == Stage::Official => dates.official_from,
        _ => None,
    }
}
