//! `ceremonies.get`: one ceremony with its people, those who could join, and the last day by rule.

use chrono::NaiveDate;
use domain::path::{Facts, Planned, Stage, StepCode};
use domain::rules::Finding;
use store::ceremonies::CeremonyRow;
use store::ceremonies::admittees::{self, AdmitteeRow as Row};
use store::ceremonies::{guests, tasks};

use super::list::state;
use super::save::found;
use super::wire::{AdmitteeRow, CeremonyDue, CeremonyId, CeremonyPage, CeremonySet, EligibleRow, GuestRow, TaskRow};
use crate::candidates::{Stand, serious, stands};
use crate::rules::SHIPPED;
use crate::{Call, Failure, dates};

/// The rules that speak of the day of a ceremony.
const OF_THE_DAY: &[&str] =
    &["ceremony-after-decision", "ceremony-after-receipt", "graduation-before-ceremony", "decision-after-transfer"];

/// `ceremonies.get`.
pub fn run(call: &Call<'_>, args: CeremonyId) -> Result<CeremonyPage, Failure> {
    let id = dates::id(&args.id, "buổi lễ")?;
    let today = call.today();
    let (ceremony, rows, guests, tasks, all) = call.office()?.store.read(|conn| {
        let ceremony = found(conn, id)?;
        let rows = admittees::of_ceremony(conn, id)?;
        let mut all = Vec::new();
        for stand in stands(conn, today)? {
            let elsewhere = admittees::of_candidacy(conn, stand.candidacy.id)?;
            let free = elsewhere.iter().all(|row| row.ceremony_id != id && row.attended == Some(false));
            all.push((stand, free));
        }
        let (guests, tasks) = (guests::of_ceremony(conn, id)?, tasks::of_ceremony(conn, id)?);
        Ok::<_, Failure>((ceremony, rows, guests, tasks, all))
    })?;
    let mut admitted = Vec::new();
    let mut findings = Vec::new();
    for (row, _) in &rows {
        let Some((stand, _)) = all.iter().find(|(stand, _)| stand.candidacy.id == row.candidacy_id) else { continue };
        let own = on_the_day(stand, &ceremony);
        admitted.push(admittee(stand, row, &own, &ceremony));
        findings.extend(own);
    }
    Ok(CeremonyPage {
        in_days: (ceremony.on_date - today).num_days(),
        state: state(ceremony.held).to_owned(),
        present_count: ceremony.present_count.and_then(|count| u32::try_from(count).ok()),
        due: if ceremony.held { None } else { last_day(&findings) },
        admittees: admitted,
        guests: guests.into_iter().map(guest).collect(),
        tasks: tasks.into_iter().map(|row| task(row, today)).collect(),
        eligible: if ceremony.held { Vec::new() } else { eligible(&all) },
        ceremony: said_of(ceremony),
    })
}

fn said_of(row: CeremonyRow) -> CeremonySet {
    CeremonySet {
        id: Some(row.id.to_string()),
        title: row.title,
        on: row.on_date.to_string(),
        starts_at: row.starts_at,
        place: row.place,
        party_branch: row.party_branch,
        host: row.host,
        reader: row.reader,
        speaker: row.speaker,
        note: row.note,
    }
}

/// What the rules say if the ceremony is on its day.
fn on_the_day(stand: &Stand, ceremony: &CeremonyRow) -> Vec<Finding> {
    let mut planned: Vec<Planned> =
        stand.planned.iter().filter(|plan| plan.code != StepCode::CeremonyHeld).cloned().collect();
    if !ceremony.held {
        planned.push(Planned { code: StepCode::CeremonyHeld, on: Some(ceremony.on_date), facts: Facts::default() });
    }
    let all = stand.findings_with(&planned);
    all.into_iter().filter(|finding| OF_THE_DAY.contains(&finding.rule_id.as_str())).collect()
}

fn admittee(stand: &Stand, row: &Row, findings: &[Finding], ceremony: &CeremonyRow) -> AdmitteeRow {
    let (number, on) = decision(stand);
    let mut warnings: Vec<String> =
        findings.iter().filter(|finding| serious(finding)).map(|finding| finding.sentence.clone()).collect();
    if on.is_none() && number.is_none() && !ceremony.held && !stand.timeline.has(StepCode::AdmissionDecision) {
        warnings.insert(0, "Chưa ghi quyết định kết nạp.".to_owned());
    }
    AdmitteeRow {
        candidate: stand.candidacy.id.to_string(),
        person: stand.person.id.to_string(),
        name: stand.person.full_name.clone(),
        branch: stand.class_name.clone(),
        born_on: stand.person.born_on.clone(),
        decision_number: number,
        decision_on: on.map(|day| day.to_string()),
        helper: row.helper.clone(),
        attended: row.attended,
        note: row.note.clone(),
        warnings,
    }
}

/// Number and day of the decision that counts.
pub fn decision(stand: &Stand) -> (Option<String>, Option<NaiveDate>) {
    match stand.timeline.step(StepCode::AdmissionDecision) {
        None => (None, None),
        Some(step) => (step.facts.number.clone(), step.on),
    }
}

/// The earliest last good day over all people.
fn last_day(findings: &[Finding]) -> Option<CeremonyDue> {
    let clocks = ["ceremony-after-decision", "ceremony-after-receipt"];
    let finding = findings
        .iter()
        .filter(|finding| clocks.contains(&finding.rule_id.as_str()))
        .filter(|finding| finding.outcome != domain::rules::Outcome::NotApplicable)
        .min_by_key(|finding| (finding.date.is_none(), finding.date))?;
    let rule = SHIPPED.find(&finding.rule_id, finding.start)?;
    let length = finding.limit.as_ref().map(|limit| format!("{limit} tính từ ")).unwrap_or_default();
    let start = finding.start.map(|day| format!(" {}", domain::date::dmy(day))).unwrap_or_default();
    Some(CeremonyDue {
        on: finding.date?.to_string(),
        words: format!("{length}{}{start}", rule.clock_start),
        source: match &finding.own {
            Some(own) => format!("{}. {own}", finding.source),
            None => finding.source.clone(),
        },
    })
}

/// People without a ceremony, those with a decision first, then by stage.
fn eligible(all: &[(Stand, bool)]) -> Vec<EligibleRow> {
    let mut rows: Vec<(&Stand, bool)> = all
        .iter()
        .filter(|(stand, free)| *free && !stand.timeline.closed() && !stand.timeline.has(StepCode::CeremonyHeld))
        .filter(|(stand, _)| stand.stage() >= Stage::BranchReview)
        .map(|(stand, _)| (stand, stand.timeline.has(StepCode::AdmissionDecision)))
        .collect();
    rows.sort_by_key(|(stand, decided)| (!decided, std::cmp::Reverse(stand.stage())));
    rows.into_iter()
        .map(|(stand, decided)| {
            let (decision_number, decision_on) = decision(stand);
            EligibleRow {
                candidate: stand.candidacy.id.to_string(),
                name: stand.person.full_name.clone(),
                branch: stand.class_name.clone(),
                decision_number,
                decision_on: decision_on.map(|day| day.to_string()),
                stage_label: stand.stage().label().to_owned(),
                decided,
            }
        })
        .collect()
}

fn guest(row: guests::GuestRow) -> GuestRow {
    GuestRow {
        id: row.id.to_string(),
        name: row.name,
        post: row.post,
        unit: row.unit,
        group: row.guest_group,
        people: row.people.and_then(|people| u32::try_from(people).ok()),
        invited: row.invited,
        confirmed: row.confirmed,
        came: row.came,
    }
}

fn task(row: tasks::TaskRow, today: NaiveDate) -> TaskRow {
    TaskRow {
        id: row.id.to_string(),
        title: row.title,
        who: row.who,
        late: row.done_on.is_none() && row.due_on.is_some_and(|on| on < today),
        due_on: row.due_on.map(|day| day.to_string()),
        done_on: row.done_on.map(|day| day.to_string()),
    }
}
