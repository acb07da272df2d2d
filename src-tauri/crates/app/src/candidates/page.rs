//! `candidates.get`: everything about one candidacy.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{ShownStep, Stage, Station, StationState, StationView, Step, StepCode};
use domain::rules::Finding;
use domain::values::Sex;
use store::{attachments, members};

use super::beside::Beside;
use super::facts::{brief, words};
use super::form::{form, missing};
use super::judged::Judgement;
use super::records_wire::DocumentWire;
use super::row::{candidate_row_with, number, party_station};
use super::stand::{Stand, facts_of, stand};
use super::wire::{
    CandidateId, CandidatePage, CandidateStands, DatesWire, FindingWire, PlannedWire, StationWire, StepWire,
};
use crate::companions::section;
use crate::members::wire::StationBrief;
use crate::union::crowd_of;
use crate::{Call, Failure, dates};

/// `candidates.get`.
pub fn run(call: &Call<'_>, args: CandidateId) -> Result<CandidatePage, Failure> {
    let id = dates::id(&args.id, "hồ sơ")?;
    let today = call.today();
    let (one, post, companions, files) = call.office()?.store.read(|conn| {
        let stand = stand(conn, id, today)?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let post = members::of_person(conn, stand.person.id)?.and_then(|member| member.post);
        let findings = Beside::of(conn, stand.person.id)?.findings(&stand);
        let row = candidate_row_with(&stand, &findings);
        let one = Judgement { stand, findings, row };
        let companions = section(conn, &one, today)?;
        let files = attachments::of_documents(conn, one.stand.person.id)?;
        Ok::<_, Failure>((one, post, companions, files))
    })?;
    let Judgement { stand, findings, row } = one;
    let crowd = crowd_of(call, &stand)?;
    let next = stand.timeline.next_steps(stand.levels());
    let proposed = next.proposed;
    Ok(CandidatePage {
        row,
        about: about(&stand, post),
        party_branch: stand.candidacy.party_branch.clone(),
        stations: stations(&stand),
        steps: steps(&stand),
        planned: stand.planned.iter().filter_map(planned).collect(),
        findings: findings.iter().chain(&crowd).map(finding).collect(),
        next: proposed.into_iter().map(|code| form(&stand, code)).collect(),
        others: next.others.into_iter().chain(next.side).map(|code| form(&stand, code)).collect(),
        dates: dates_of(&stand),
        documents: super::documents::told(&stand, &findings)
            .into_iter()
            .map(|own| DocumentWire { files: files.get(&own.key).copied().unwrap_or(0), ..own })
            .collect(),
        conditions: super::conditions::told(&stand),
        leaving: super::leaving::told(&stand),
        companions,
    })
}

/// The reply of a command that wrote to one candidacy.
pub fn stands_at(call: &Call<'_>, id: Id) -> Result<CandidateStands, Failure> {
    let today = call.today();
    let (stand, findings) = call.office()?.store.read(|conn| {
        let stand = stand(conn, id, today)?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let findings = Beside::of(conn, stand.person.id)?.findings(&stand);
        Ok::<_, Failure>((stand, findings))
    })?;
    Ok(CandidateStands { row: candidate_row_with(&stand, &findings), findings: findings.iter().map(finding).collect() })
}

/// A finding of the wire.
pub fn finding(own: &Finding) -> FindingWire {
    FindingWire {
        rule_id: own.rule_id.clone(),
        label: own.label.clone(),
        severity: own.severity.map(|severity| severity.code().to_owned()),
        outcome: own.outcome.code().to_owned(),
        date: own.date.map(|day| day.to_string()),
        days: own.days,
        start: own.start.map(|day| day.to_string()),
        planned: own.planned,
        provisional: own.provisional,
        sentence: own.sentence.clone(),
        source: own.source.clone(),
        own: own.own.clone(),
    }
}

fn about(stand: &Stand, post: Option<String>) -> String {
    let class = stand.class_name.as_ref().map(|class| format!("Chi đoàn {class}"));
    let sex = Sex::parse(&stand.person.sex).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned());
    let born = stand.person.born_on.as_deref().map(|text| {
        let shown = domain::date::parse_iso(text).map_or_else(|_| text.to_owned(), domain::date::dmy);
        format!("sinh {shown}")
    });
    [class, post.map(|post| post.to_lowercase()), sex, stand.person.ethnicity.clone(), born]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn stations(stand: &Stand) -> Vec<StationWire> {
    stand.timeline.stations(&stand.planned).iter().map(station).collect()
}

/// The stations in one line each, for the side panel of a member.
pub fn stations_in_short(stand: &Stand) -> Vec<StationBrief> {
    stations(stand)
        .into_iter()
        .filter(|station| station.state != "future")
        .map(|station| {
            let day = station.on.as_deref().and_then(|text| domain::date::parse_iso(text).ok()).map(domain::date::dmy);
            let facts: Vec<String> = day.into_iter().chain(station.lines.into_iter().take(1)).collect();
            StationBrief {
                label: station.label,
                state: if station.state == "done_current" { "current".to_owned() } else { station.state },
                party: station.party,
                facts: (!facts.is_empty()).then(|| facts.join(", ")),
            }
        })
        .collect()
}

fn station(view: &StationView<'_>) -> StationWire {
    let last: Option<&ShownStep<'_>> = view.steps.iter().rev().find(|shown| shown.step.is_some());
    let step: Option<&Step> = last.and_then(|shown| shown.step);
    let planned_on: Option<NaiveDate> = view.steps.iter().find_map(|shown| shown.planned_on);
    let mut lines = step.map(brief).unwrap_or_default();
    if let Some(end) = view.ends_on {
        lines.insert(0, format!("đến {}", domain::date::dmy(end)));
    }
    if view.state == StationState::Gap {
        lines.push("còn thiếu".to_owned());
    }
    StationWire {
        number: number(view.station),
        label: view.station.label().to_owned(),
        state: match view.state {
            StationState::Done => "done",
            StationState::Current if view.complete => "done_current",
            StationState::Current => "current",
            StationState::Gap => "gap",
            StationState::Future => "future",
        }
        .to_owned(),
        // Before the decision the seventh station is a committee's work like others.
        party: party_station(view.station) || (view.station == Station::CommitteeReview && view.complete),
        on: step.and_then(|step| step.on).or(planned_on).map(|day| day.to_string()),
        lines,
        step: step.map(|step| step.id.clone()),
        wanted: view.steps.iter().find(|shown| shown.step.is_none()).map(|shown| shown.code.code().to_owned()),
    }
}

fn steps(stand: &Stand) -> Vec<StepWire> {
    let voided: HashMap<&str, &str> = stand
        .timeline
        .steps()
        .iter()
        .filter(|step| step.code == StepCode::Void)
        .filter_map(|step| Some((step.facts.voids.as_deref()?, step.facts.reason.as_deref().unwrap_or_default())))
        .collect();
    stand
        .timeline
        .steps()
        .iter()
        .zip(&stand.rows)
        .rev()
        .map(|(step, row)| {
            let facts = facts_of(&row.facts);
            let missing = if voided.contains_key(step.id.as_str()) { Vec::new() } else { missing(step.code, &facts) };
            StepWire {
                id: step.id.clone(),
                code: step.code.code().to_owned(),
                label: step.code.label().to_owned(),
                on: step.on.map(|day| day.to_string()),
                lines: words(step, &facts),
                note: row.note.clone(),
                voided: voided.get(step.id.as_str()).map(|reason| (*reason).to_owned()),
                missing,
                void: step.code == StepCode::Void,
                fields: form(stand, step.code).fields,
                facts,
            }
        })
        .collect()
}

fn planned(plan: &domain::path::Planned) -> Option<PlannedWire> {
    Some(PlannedWire {
        code: plan.code.code().to_owned(),
        label: plan.code.label().to_owned(),
        on: plan.on?.to_string(),
    })
}

fn dates_of(stand: &Stand) -> DatesWire {
    let dates = stand.timeline.dates();
    let text = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    DatesWire {
        decision_issued_on: text(dates.decision_issued_on),
        decision_received_on: text(dates.decision_received_on),
        ceremony_on: text(dates.ceremony_on),
        // Until somebody is recognised it is only the end of the probation.
        official_from: text(dates.official_from.filter(|_| stand.stage() == Stage::Official)),
        probation_end: text(dates.probation_end),
    }
}
