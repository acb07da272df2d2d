//! A candidacy as a row of the list: stage, what comes next, the nearest date.

use chrono::NaiveDate;
use domain::path::{Stage, Station};
use domain::rules::{Finding, Outcome, Severity, Unit};

use super::stand::Stand;
use super::wire::{CandidateRow, DueWire};
use crate::rules::SHIPPED;

/// From the decision on, a stage carries the Party's mark (DESIGN: only quyết định, lễ, dự bị, chính thức).
pub fn party_stage(stage: Stage) -> bool {
    stage >= Stage::AwaitingCeremony
}

/// The same for a station.
pub fn party_station(station: Station) -> bool {
    station >= Station::Ceremony
}

/// The row of the list, with findings already made.
pub fn candidate_row_with(stand: &Stand, findings: &[Finding]) -> CandidateRow {
    let stage = stand.stage();
    let side = stand.timeline.side_state();
    // Stage 12 closes a candidacy as done (path.md §2).
    let closed = stand.is_over();
    let next = stand.timeline.next_steps(stand.levels()).proposed;
    CandidateRow {
        id: stand.candidacy.id.to_string(),
        person: stand.person.id.to_string(),
        name: stand.person.full_name.clone(),
        born_on: stand.person.born_on.clone(),
        branch: stand.class_name.clone(),
        stage: stand.timeline.stage().map(|stage| stage.code().to_owned()),
        stage_label: stage.label().to_owned(),
        station: number(stage.board_column()),
        party: party_stage(stage),
        side_state: side.map(|side| side.code().to_owned()),
        side_label: side.map(|side| side.label().to_owned()),
        next: next.filter(|_| !closed).map(|code| code.label().to_owned()),
        due: nearest(findings, stand.timeline.today()),
        warnings: findings.iter().filter(|finding| serious(finding)).count() as u32,
        closed,
    }
}

/// Place of a station, from 1.
pub fn number(station: Station) -> u8 {
    station as u8 + 1
}

/// Findings that block or warn.
pub fn serious(finding: &Finding) -> bool {
    matches!(finding.severity, Some(Severity::Blocks | Severity::Warns))
}

/// A finding whose date is still to be met, or was missed.
pub fn is_open_date(finding: &Finding) -> bool {
    matches!(finding.outcome, Outcome::Running | Outcome::DueSoon | Outcome::Overdue | Outcome::Expired)
        && finding.date.is_some()
}

/// The nearest date of the findings.
pub fn nearest(findings: &[Finding], today: NaiveDate) -> Option<DueWire> {
    findings
        .iter()
        .filter(|finding| is_open_date(finding))
        .min_by_key(|finding| finding.date)
        .and_then(|f| due(f, today))
}

/// A finding with a date, in words.
pub fn due(finding: &Finding, today: NaiveDate) -> Option<DueWire> {
    let on = finding.date?;
    let rule = SHIPPED.find(&finding.rule_id, finding.start);
    let unit = match rule.and_then(|rule| rule.unit) {
        Some(Unit::WorkingDays) => "ngày làm việc",
        _ => "ngày",
    };
    let days = finding.days.unwrap_or_else(|| (on - today).num_days());
    let (words, state) = match finding.outcome {
        Outcome::Overdue | Outcome::Expired => (format!("trễ {} {unit}", days.abs()), "late"),
        _ if days == 0 => ("hôm nay".to_owned(), "soon"),
        Outcome::DueSoon => (format!("còn {days} {unit}"), "soon"),
        _ => (format!("còn {days} {unit}"), "later"),
    };
    Some(DueWire {
        on: on.to_string(),
        label: finding.label.clone(),
        words,
        state: state.to_owned(),
        provisional: finding.provisional,
    })
}
