//! Kiểm tra dữ liệu: what the store finds, and whether every timeline is one that the domain accepts.

use std::collections::BTreeSet;

use store::Conn;

use super::wire::{HealthProblem, Nothing, OfficeHealth};
use crate::{Call, Failure, candidates};

/// `office.check`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<OfficeHealth, Failure> {
    let office = call.office()?;
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
    office.store.read(|conn| refused_timelines(conn, call, &mut problems))?;
    Ok(OfficeHealth { problems, state_sha256: office.store.state_sha256()? })
}

fn refused_timelines(conn: &Conn<'_>, call: &Call<'_>, problems: &mut Vec<HealthProblem>) -> Result<(), Failure> {
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
    Ok(())
}
