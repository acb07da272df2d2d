//! Kiểm tra dữ liệu: what the store finds in the file, what the program finds in the rows, and whether every timeline is
//! one that the domain accepts.
//!
//! Invariant: only reads, and never gives up: what stops one part of the check is itself a finding.

use std::collections::BTreeSet;

use store::Conn;

use super::rows::Found;
use super::state::Office;
use super::wire::{HealthProblem, Nothing, OfficeHealth};
use crate::{Call, Failure, candidates};

/// Parts of a check, for its progress.
const PARTS: u32 = 3;

/// `office.check`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<OfficeHealth, Failure> {
    let office = call.office()?;
    let problems = problems(call, &office)?;
    let state_sha256 = match office.store.state_sha256() {
        Err(_) if !problems.is_empty() => String::new(),
        state => state?,
    };
    Ok(OfficeHealth { problems, state_sha256 })
}

/// Everything that is wrong.
pub(super) fn problems(call: &Call<'_>, office: &Office) -> Result<Vec<HealthProblem>, Failure> {
    call.tell("Đang kiểm tra tệp dữ liệu", 0, PARTS)?;
    let mut problems: Vec<HealthProblem> = office
        .store
        .health()?
        .into_iter()
        .map(|problem| HealthProblem {
            code: problem.code.to_owned(),
            sentence: problem.sentence,
            repairable: problem.repairable,
        })
        .collect();
    if problems.iter().any(|problem| is_damage(&problem.code)) {
        // Rows read from a damaged file would only repeat the news.
        return Ok(problems);
    }
    call.tell("Đang đối chiếu các dòng", 1, PARTS)?;
    match office.store.read(Found::of) {
        Ok(found) => problems.extend(found.problems()),
        Err(failure) => problems.push(stopped(failure)),
    }
    call.tell("Đang xét các hồ sơ trong nguồn", 2, PARTS)?;
    match office.store.read(|conn| refused_timelines(conn, call)) {
        Ok(refused) => problems.extend(refused),
        // What it stopped at has been told already: a date or a word that cannot be read.
        Err(_) if problems.iter().any(|problem| !problem.repairable) => {}
        Err(failure) => problems.push(stopped(failure)),
    }
    if let Some(older) = office.lacking() {
        problems.push(HealthProblem { code: "older-file".to_owned(), sentence: older.sentence, repairable: false });
    }
    Ok(problems)
}

/// Whether a finding of the store means that rows cannot be trusted to be read.
pub(super) fn is_damage(code: &str) -> bool {
    matches!(code, "pages-damaged" | "structure-damaged")
}

fn stopped(failure: Failure) -> HealthProblem {
    HealthProblem { code: failure.refused, sentence: failure.sentence, repairable: false }
}

fn refused_timelines(conn: &Conn<'_>, call: &Call<'_>) -> Result<Vec<HealthProblem>, Failure> {
    let mut problems = Vec::new();
    let mut seen = BTreeSet::new();
    for stand in candidates::stands(conn, call.today())? {
        if let Some(refusal) = stand.refusal()
            && seen.insert(refusal.id.code())
        {
            problems.push(HealthProblem {
                code: format!("timeline-{}", refusal.id.code()),
                sentence: format!(
                    "Có hồ sơ trong nguồn không hợp lệ: {} Mở hồ sơ và hủy bước ghi sai.",
                    refusal.sentence
                ),
                repairable: false,
            });
        }
    }
    Ok(problems)
}
