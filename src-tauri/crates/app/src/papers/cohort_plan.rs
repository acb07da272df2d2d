//! Kế hoạch kết nạp: the cohort planner on paper, for the people and days it shows on the screen.
//!
//! Invariant: the subject is what the planner was asked (`scope=grade:12&graduation=2026-05-31&meeting=…&only=possible`),
//! every part of which may be left out; a subject without «=» is a chi đoàn. Nothing is planned here.

use std::collections::BTreeMap;

use domain::date::{dmy, parse_iso};
use domain::path::StepCode;
use print::papers::cohort_plan::{Input, Person, columns, document, missing};

use super::ask::{Content, born};
use crate::candidates::plan_cohort;
use crate::candidates::plan_wire::{PlanAsk, PlanPerson};
use crate::{Call, Failure};

/// What the planner was asked.
struct Asked {
    plan: PlanAsk,
    /// "Khối 12"; a chi đoàn is named once its people are read.
    whom: String,
    /// One verdict alone.
    only: Option<String>,
}

/// The data of the paper.
pub fn content(call: &Call<'_>, subject: Option<&str>) -> Result<Content, Failure> {
    let Asked { plan, mut whom, only } = asked(subject.unwrap_or_default())?;
    let of_class = plan.branch.is_some();
    let plans = plan_cohort(call, plan)?;
    if let Some(class) = plans.people.iter().find_map(|person| person.branch.as_deref()).filter(|_| of_class) {
        whom = format!("Chi đoàn {class}");
    }
    let end = day(Some(&plans.graduation));
    let mut people = plans.people;
    people.retain(|person| only.as_deref().is_none_or(|verdict| person.verdict == verdict));
    let sentence = plans.sentence;
    Ok(Content {
        sub_title: format!("({whom}, ra trường ngày {end})"),
        subject_title: format!("{whom}, đến {end}"),
        date: call.today(),
        orders: &[
            ("class", "Lớp, tên"),
            ("age", "Ngày đủ tuổi"),
            ("verdict", "Kết luận"),
            ("meeting", "Ngày họp sớm nhất"),
            ("room", "Còn ít ngày nhất"),
        ],
        confirmation: false,
        columns: columns(),
        count: people.len(),
        make: Box::new(move |office, choices, order| {
            let mut ordered: Vec<&PlanPerson> = people.iter().collect();
            sort(&mut ordered, order);
            let input = Input {
                office,
                sub_title: choices.sub_title.clone().unwrap_or_default(),
                sentence: sentence.clone(),
                rows: ordered.into_iter().map(row).collect(),
            };
            (document(&input, choices), missing(&input, choices))
        }),
    })
}

/// People come by class and name; every other order keeps that among equals, and what is not known stands last.
fn sort(people: &mut [&PlanPerson], order: &str) {
    let last_first = |day: &Option<String>| (day.is_none(), day.clone());
    match order {
        "age" => people.sort_by_key(|person| last_first(&person.of_age_on)),
        "verdict" => {
            let place = |verdict: &str| ["possible", "to_ask", "impossible"].iter().position(|one| *one == verdict);
            people.sort_by_key(|person| place(&person.verdict));
        }
        "meeting" => people.sort_by_key(|person| last_first(&person.meeting_from)),
        "room" => people.sort_by_key(|person| (person.room_days.is_none(), person.room_days)),
        _ => {}
    }
}

fn row(person: &PlanPerson) -> Person {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    Person {
        full_name: person.name.clone(),
        born: born(person.born_on.as_deref()),
        branch: text(&person.branch),
        stage: person.stage_label.clone().unwrap_or_else(|| "Chưa vào nguồn".to_owned()),
        of_age: day(person.of_age_on.as_deref()),
        verdict: person.verdict_label.clone(),
        meeting_from: day(person.meeting_from.as_deref()),
        meeting_until: day(person.meeting_until.as_deref()),
        ceremony_from: day(person.ceremony_from.as_deref()),
        ceremony_usual: day(person.ceremony_usual.as_deref()),
        reason: person.reason.clone(),
        act: if person.verdict == "possible" { String::new() } else { person.act.clone() },
    }
}

fn day(text: Option<&str>) -> String {
    text.and_then(|text| parse_iso(text).ok()).map(dmy).unwrap_or_default()
}

fn asked(subject: &str) -> Result<Asked, Failure> {
    let mut asked = Asked { plan: PlanAsk::default(), whom: "Người trong nguồn".to_owned(), only: None };
    asked.plan.brief = true;
    let wrong =
        || Failure::usage(format!("«{subject}» không phải phạm vi của kế hoạch. Chọn lại ở màn hình kế hoạch."));
    if !subject.contains('=') {
        scope(&mut asked, &if subject.is_empty() { "path".to_owned() } else { format!("branch:{subject}") })?;
        return Ok(asked);
    }
    for part in subject.split('&').filter(|part| !part.is_empty()) {
        let (key, value) = part.split_once('=').ok_or_else(wrong)?;
        match key {
            _ if value.is_empty() => {}
            "scope" => scope(&mut asked, value)?,
            "graduation" => asked.plan.graduation = Some(value.to_owned()),
            "meeting" => {
                asked.plan.tried = BTreeMap::from([(StepCode::BranchResolution.code().to_owned(), value.to_owned())]);
            }
            "only" => asked.only = Some(value.to_owned()),
            _ => return Err(wrong()),
        }
    }
    Ok(asked)
}

/// `path`, `everyone`, `grade:12`, `branch:<id or name>`.
fn scope(asked: &mut Asked, scope: &str) -> Result<(), Failure> {
    let (kind, value) = scope.split_once(':').unwrap_or((scope, ""));
    match kind {
        "path" => {}
        "everyone" => {
            asked.plan.members = true;
            asked.whom = "Người trong nguồn và mọi đoàn viên".to_owned();
        }
        "grade" => {
            asked.plan.grade = Some(value.parse().map_err(|_| Failure::usage(format!("Không có khối «{value}».")))?);
            asked.whom = format!("Khối {value}");
        }
        "branch" => {
            asked.plan.branch = Some(value.to_owned());
            asked.whom = "Một chi đoàn".to_owned();
        }
        _ => return Err(Failure::usage(format!("Không có phạm vi «{scope}» của kế hoạch."))),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_what_the_planner_was_asked() {
        let read = asked("scope=grade:12&graduation=2026-05-31&meeting=2026-05-15&only=possible").unwrap();
        assert_eq!((read.plan.grade, read.plan.graduation.as_deref()), (Some(12), Some("2026-05-31")));
        assert_eq!(read.plan.tried.get("branch_resolution").map(String::as_str), Some("2026-05-15"));
        assert_eq!((read.whom.as_str(), read.only.as_deref()), ("Khối 12", Some("possible")));
        assert_eq!(asked("12A1").unwrap().plan.branch.as_deref(), Some("12A1"));
        assert_eq!(asked("").unwrap().plan.branch, None);
        assert!(asked("scope=everyone&graduation=&only=").unwrap().plan.members);
        for wrong in ["scope=planet:9", "colour=red", "scope=grade:x", "scope=path&x"] {
            assert!(asked(wrong).is_err(), "{wrong}");
        }
    }
}
