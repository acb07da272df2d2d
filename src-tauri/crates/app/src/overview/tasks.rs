//! What falls due: open dates of findings, planned days and ceremonies, nearest first.

use chrono::{Datelike, Duration, NaiveDate};
use domain::path::StepCode;
use domain::rules::{Finding, RuleKind};
use store::ceremonies::CeremonyRow;

use super::wire::{LapsingRow, TaskRow};
use crate::candidates::wire::DueWire;
use crate::candidates::{Stand, due, is_open_date, party_stage};
use crate::rules::SHIPPED;

/// Dates further away than this are not shown.
const AHEAD: i64 = 60;

/// Tasks of one candidate.
pub fn of_candidate(stand: &Stand, findings: &[Finding], today: NaiveDate) -> Vec<TaskRow> {
    let stage = stand.stage();
    let row = |due: DueWire, title: String, group: &str| TaskRow {
        due,
        title,
        about: about(stand),
        stage_label: stage.label().to_owned(),
        party: party_stage(stage),
        candidate: Some(stand.candidacy.id.to_string()),
        ceremony: None,
        group: group.to_owned(),
    };
    let mut tasks: Vec<TaskRow> = findings
        .iter()
        .filter(|finding| is_open_date(finding))
        .filter(|finding| finding.date.is_some_and(|day| (day - today).num_days() <= AHEAD))
        .filter_map(|finding| {
            let words = due(finding, today)?;
            let title = words.label.clone();
            Some(row(words, title, group(finding.date?, today)))
        })
        .collect();
    for plan in &stand.planned {
        // A ceremony has a task of its own, for all its people together.
        if let Some(on) = plan.on
            && plan.code != StepCode::CeremonyHeld
            && on >= today
            && (on - today).num_days() <= AHEAD
        {
            tasks.push(row(
                planned(on, today, plan.code.label()),
                format!("Dự kiến: {}", plan.code.label()),
                group(on, today),
            ));
        }
    }
    tasks
}

/// The task of a ceremony that is still to be held, or whose result is still to be recorded.
pub fn of_ceremony(row: &CeremonyRow, people: u64, today: NaiveDate) -> TaskRow {
    let late = row.on_date < today;
    TaskRow {
        due: planned(row.on_date, today, &row.title),
        title: if late { format!("Ghi kết quả: {}", row.title) } else { row.title.clone() },
        about: format!("{people} người"),
        stage_label: "Lễ kết nạp".to_owned(),
        party: true,
        candidate: None,
        ceremony: Some(row.id.to_string()),
        group: group(row.on_date, today).to_owned(),
    }
}

/// Papers whose validity ends within sixty days.
pub fn lapsing(stand: &Stand, findings: &[Finding], today: NaiveDate) -> Vec<LapsingRow> {
    findings
        .iter()
        .filter(|finding| {
            SHIPPED.find(&finding.rule_id, finding.start).is_some_and(|rule| rule.kind == RuleKind::Validity)
        })
        .filter(|finding| is_open_date(finding))
        .filter_map(|finding| {
            let (start, end) = (finding.start?, finding.date?);
            let left = (end - today).num_days();
            let whole = (end - start).num_days().max(1);
            let run = ((today - start).num_days() * 100 / whole).clamp(0, 100);
            (left <= AHEAD).then(|| due(finding, today)).flatten().map(|due| LapsingRow {
                candidate: stand.candidacy.id.to_string(),
                name: stand.person.full_name.clone(),
                branch: stand.class_name.clone(),
                what: due.label.clone(),
                due,
                run_percent: run as u8,
            })
        })
        .collect()
}

fn planned(on: NaiveDate, today: NaiveDate, label: &str) -> DueWire {
    let days = (on - today).num_days();
    let (words, state) = match days {
        0 => ("hôm nay".to_owned(), "soon"),
        1 => ("ngày mai".to_owned(), "soon"),
        days if days < 0 => (format!("trễ {} ngày", -days), "late"),
        days => (format!("còn {days} ngày"), "later"),
    };
    DueWire { on: on.to_string(), label: label.to_owned(), words, state: state.to_owned(), provisional: false }
}

/// Weeks run from Monday to Sunday.
fn group(on: NaiveDate, today: NaiveDate) -> &'static str {
    let sunday = today + Duration::days(i64::from(6 - today.weekday().num_days_from_monday()));
    match on {
        on if on < today => "overdue",
        on if on <= sunday => "this_week",
        on if on <= sunday + Duration::days(7) => "next_week",
        _ => "later",
    }
}

fn about(stand: &Stand) -> String {
    match &stand.class_name {
        Some(class) => format!("{}, {class}", stand.person.full_name),
        None => stand.person.full_name.clone(),
    }
}
