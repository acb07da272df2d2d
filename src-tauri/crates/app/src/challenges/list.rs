//! `challenges.list` and `challenges.get`.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::companions::TaskKind;
use domain::id::Id;
use domain::path::TaskResult;
use store::attachments;
use store::challenges::shares::{self, ShareRow};
use store::challenges::{self, ChallengeRow};

use super::patterns;
use super::wire::{ChallengeId, ChallengeLine, ChallengePage, ChallengeShare, ChallengesAsk, ChallengesList};
use crate::candidates::judged;
use crate::{Call, Failure, dates};

/// `challenges.list`.
pub fn run(call: &Call<'_>, args: ChallengesAsk) -> Result<ChallengesList, Failure> {
    let only = args.candidate.as_deref().map(|id| dates::id(id, "hồ sơ này")).transpose()?;
    let state = args.state.as_deref().unwrap_or("all");
    if !["all", "open", "overdue"].contains(&state) {
        return Err(Failure::usage(format!("Không lọc được việc thử thách theo «{state}».")));
    }
    let today = call.today();
    let (tasks, all, patterns) = call.office()?.store.read(|conn| {
        Ok::<_, Failure>((challenges::all(conn)?, shares::all(conn)?, challenges::patterns::all(conn)?))
    })?;
    let mut parts: HashMap<Id, Vec<ShareRow>> = HashMap::new();
    for share in all {
        parts.entry(share.task_id).or_default().push(share);
    }
    let rows: Vec<ChallengeLine> = tasks
        .iter()
        .map(|task| (task, parts.remove(&task.id).unwrap_or_default()))
        .filter(|(_, parts)| only.is_none_or(|id| parts.iter().any(|part| part.candidacy_id == id)))
        .map(|(task, parts)| line(task, &parts, today))
        .filter(|line| match state {
            "open" => line.open > 0,
            "overdue" => line.late,
            _ => true,
        })
        .collect();
    Ok(ChallengesList {
        total: rows.len() as u32,
        rows,
        proposed: patterns::proposed(&patterns),
        patterns: patterns.into_iter().map(patterns::wire).collect(),
        kinds: TaskKind::ALL.iter().map(|kind| (kind.code().to_owned(), kind.label().to_owned())).collect(),
        results: results(),
    })
}

/// `challenges.get`.
pub fn page(call: &Call<'_>, args: ChallengeId) -> Result<ChallengePage, Failure> {
    let id = dates::id(&args.id, "việc thử thách này")?;
    let all = judged(call)?;
    let (task, parts, files) = call.office()?.store.read(|conn| {
        let task = challenges::get(conn, id)?.ok_or_else(|| Failure::not_found("việc thử thách này"))?;
        let parts = shares::of_task(conn, id)?;
        let mut files: HashMap<Id, String> = HashMap::new();
        for file in parts.iter().filter_map(|part| part.attachment_id) {
            files.extend(attachments::get(conn, file)?.map(|row| (file, row.name)));
        }
        Ok::<_, Failure>((task, parts, files))
    })?;
    let rows = all.iter().filter_map(|one| {
        let part = parts.iter().find(|part| part.candidacy_id == one.stand.candidacy.id)?;
        Some(ChallengeShare {
            candidate: part.candidacy_id.to_string(),
            person: part.person_id.to_string(),
            name: one.stand.person.full_name.clone(),
            branch: one.stand.class_name.clone(),
            result: part.result.clone(),
            judged_by: part.judged_by.clone(),
            judged_on: part.judged_on.map(|day| day.to_string()),
            hours: part.hours,
            evidence: part.evidence.clone(),
            attachment: part.attachment_id.map(|id| id.to_string()),
            attachment_name: part.attachment_id.and_then(|id| files.get(&id).cloned()),
            remark: part.remark.clone(),
        })
    });
    Ok(ChallengePage { task: line(&task, &parts, call.today()), rows: rows.collect(), results: results() })
}

fn results() -> Vec<(String, String)> {
    TaskResult::ALL.iter().map(|result| (result.code().to_owned(), result.label().to_owned())).collect()
}

fn line(task: &ChallengeRow, parts: &[ShareRow], today: NaiveDate) -> ChallengeLine {
    let count = |result: TaskResult| parts.iter().filter(|part| part.result == result.code()).count() as u32;
    let open = count(TaskResult::NotJudged);
    ChallengeLine {
        id: task.id.to_string(),
        title: task.title.clone(),
        kind: task.kind.clone(),
        kind_label: TaskKind::parse(&task.kind).unwrap_or(TaskKind::Other).label().to_owned(),
        expected: task.expected.clone(),
        given_by: task.given_by.clone(),
        given_on: task.given_on.to_string(),
        due_on: task.due_on.map(|day| day.to_string()),
        people: parts.len() as u32,
        open,
        passed: count(TaskResult::Passed),
        failed: count(TaskResult::Failed),
        late: open > 0 && task.due_on.is_some_and(|due| due < today),
    }
}
