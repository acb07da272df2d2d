//! `remarks.get`: a period as a grid, with what helps to write.

use domain::companions::RemarkConclusion;
use domain::path::CompanionRole;
use store::remarks;

use super::periods::{found, line};
use super::wire::{RemarkGrid, RemarkLine, RemarkOutside, RemarkPeriodId};
use crate::candidates::{Judgement, RemarkOf, Stand, judged};
use crate::{Call, Failure};

/// Tasks told beside a remark.
const TASKS: usize = 4;

/// `remarks.get`.
pub fn run(call: &Call<'_>, args: RemarkPeriodId) -> Result<RemarkGrid, Failure> {
    let all = judged(call)?;
    let (row, written) = call.office()?.store.read(|conn| {
        let (row, _) = found(conn, &args.period)?;
        let written = remarks::of_period(conn, row.id)?;
        Ok::<_, Failure>((row, written))
    })?;
    let own = |one: &'_ Judgement| one.stand.work.remarks.iter().position(|own| own.remark.period_id == row.id);
    let rows: Vec<RemarkLine> =
        all.iter().filter_map(|one| Some(remark_line(one, &one.stand.work.remarks[own(one)?], call))).collect();
    let outside = all.iter().filter(|one| !one.stand.is_over() && own(one).is_none());
    let outside = outside.map(|one| RemarkOutside {
        candidate: one.stand.candidacy.id.to_string(),
        name: one.stand.person.full_name.clone(),
        branch: one.stand.class_name.clone(),
    });
    Ok(RemarkGrid {
        period: line(&row, &written),
        total: rows.len() as u32,
        rows,
        conclusions: RemarkConclusion::ALL.iter().map(|own| (own.code().to_owned(), own.label().to_owned())).collect(),
        outside: outside.collect(),
    })
}

/// Names of those who accompany somebody now, the Party's side first.
pub fn accompanying(stand: &Stand, call: &Call<'_>) -> Vec<String> {
    let party = stand.timeline.party_side(call.today());
    let union = stand.timeline.companion(CompanionRole::Union, call.today());
    [party, union].into_iter().flatten().filter_map(|own| own.name().map(str::to_owned)).collect()
}

fn remark_line(one: &Judgement, own: &RemarkOf, call: &Call<'_>) -> RemarkLine {
    let stand = &one.stand;
    let tasks = stand.work.tasks.iter().filter(|task| task.task.given_on <= own.period.to).take(TASKS);
    let row = own.remark.clone();
    RemarkLine {
        candidate: stand.candidacy.id.to_string(),
        name: stand.person.full_name.clone(),
        branch: stand.class_name.clone(),
        stage_label: one.row.stage_label.clone(),
        companions: accompanying(stand, call),
        tasks: tasks.map(|task| format!("{}: {}", task.task.title, task.result().label().to_lowercase())).collect(),
        conclusion_label: own.conclusion().map(|one| one.label().to_owned()),
        written_by: row.written_by,
        strengths: row.strengths,
        weaknesses: row.weaknesses,
        direction: row.direction,
        tasks_seen: row.tasks_seen,
        conclusion: row.conclusion,
        signed_on: row.signed_on.map(|day| day.to_string()),
    }
}
