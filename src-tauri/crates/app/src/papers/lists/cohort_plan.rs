//! Kế hoạch kết nạp: the cohort planner on paper, for the people and days it shows on the screen.
//!
//! Invariant: the subject is what the planner was asked (`scope=grade:12&graduation=2026-05-31&meeting=…&only=possible`),
//! every part of which may be left out; a subject without «=» is a chi đoàn. Nothing is planned here, and the counts are
//! told in the words of the planner.

use std::collections::BTreeMap;

use domain::date::{dmy, parse_iso};
use domain::path::StepCode;
use print::Form;
use print::papers::columns::{BORN, BRANCH, NAME, ORDINAL};
use print::papers::{ColumnSpec, ListKind, Row};

use crate::candidates::plan_cohort;
use crate::candidates::plan_wire::{PlanAsk, PlanPerson};
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject, born};
use crate::settings::unit_words;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "cohort-plan",
    title: "Kế hoạch kết nạp",
    scope: Scope::Plan,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN.unwanted(),
                BRANCH.unwanted(),
                ColumnSpec::new("stage", "Đang ở chặng").off().word(),
                ColumnSpec::new("of_age", "Đủ tuổi từ").code(),
                ColumnSpec::new("verdict", "Kết luận").word(),
                ColumnSpec::new("meeting_from", "Họp sớm nhất").label("Chi bộ họp sớm nhất").word(),
                ColumnSpec::new("meeting_until", "Muộn nhất").label("Chi bộ họp muộn nhất").code(),
                ColumnSpec::new("ceremony_from", "Lễ sớm nhất").off().code(),
                ColumnSpec::new("ceremony_usual", "Lễ theo nhịp").label("Lễ theo nhịp của đơn vị").word(),
                ColumnSpec::new("reason", "Vì sao, còn thiếu").weight(2.0),
                ColumnSpec::new("act", "Việc còn làm được").off().weight(2.0),
            ],
            landscape: true,
            confirmation: false,
            counted: "người",
        },
        // People come by class and name; what is not known stands last.
        sensitive: &["candidacy"],
        orders: &[
            Order::Own("class", "Lớp, tên"),
            Order::Keyed("age", "Ngày đủ tuổi"),
            Order::Keyed("verdict", "Kết luận"),
            Order::Keyed("meeting", "Ngày họp sớm nhất"),
            Order::Keyed("room", "Còn ít ngày nhất"),
        ],
        gather,
    }),
};

/// What the planner was asked.
struct Asked {
    plan: PlanAsk,
    /// "Khối 12"; a chi đoàn is named once its people are read.
    whom: String,
    /// One verdict alone.
    only: Option<String>,
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let Asked { plan, mut whom, only } = asked(subject.text())?;
    let of_class = plan.branch.is_some();
    let plans = plan_cohort(call, plan)?;
    if let Some(class) = plans.people.iter().find_map(|person| person.branch.as_deref()).filter(|_| of_class) {
        whom = format!("Chi đoàn {class}");
    }
    let end = day(Some(&plans.graduation));
    let words = call.office()?.store.read(unit_words)?;
    let mut people = plans.people;
    people.retain(|person| only.as_deref().is_none_or(|verdict| person.verdict == verdict));
    Ok(Lines {
        sub_title: format!("({whom}, {} {end})", words.until),
        subject_title: format!("{whom}, đến {end}"),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), format!("KẾ HOẠCH KẾT NẠP ĐẢNG TRƯỚC {}", words.leaving.to_uppercase())],
        notes: vec![plans.sentence],
        rows: people.iter().map(line).collect(),
    })
}

fn line(person: &PlanPerson) -> Line {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let act = if person.verdict == "possible" { String::new() } else { person.act.clone() };
    let verdict = ["possible", "to_ask", "impossible"].iter().position(|one| *one == person.verdict);
    // Days in hand may be fewer than none.
    let room = person.room_days.map(|days| format!("{:08}", days + 1_000_000));
    let keys = [
        ("age", person.of_age_on.clone()),
        ("verdict", verdict.map(|place| place.to_string())),
        ("meeting", person.meeting_from.clone()),
        ("room", room),
    ];
    Line {
        keys: keys.into_iter().filter_map(|(code, key)| Some((code, key?))).collect(),
        class: text(&person.branch),
        whose: person.person.parse().ok(),
        row: Row::of(&person.name)
            .keyed(format!("person:{}", person.person))
            .with("born", born(person.born_on.as_deref()))
            .with("branch", text(&person.branch))
            .with("stage", person.stage_label.clone().unwrap_or_else(|| "Chưa vào nguồn".to_owned()))
            .with("of_age", day(person.of_age_on.as_deref()))
            .with("verdict", person.verdict_label.as_str())
            .with("meeting_from", day(person.meeting_from.as_deref()))
            .with("meeting_until", day(person.meeting_until.as_deref()))
            .with("ceremony_from", day(person.ceremony_from.as_deref()))
            .with("ceremony_usual", day(person.ceremony_usual.as_deref()))
            .with("reason", person.reason.as_str())
            .with("act", act),
        ..Line::default()
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
