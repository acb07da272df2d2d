//! What rules say of a step that many are given at once: so many of one chi đoàn recognised.

use std::collections::{BTreeSet, HashSet};

use domain::path::StepCode;
use domain::school_year::SchoolYear;
use serde_json::Value;
use store::memberships;

use super::Asked;
use super::wire::RefusedOne;
use crate::candidates::judged;
use crate::rules::OfficeBook;
use crate::union::{Recognised, crowded};
use crate::{Call, Failure};

/// The sentences, each chi đoàn of these people once. Those recorded already and those asked for count together.
pub fn notes(call: &Call<'_>, asked: &Asked, refused: &[RefusedOne]) -> Result<Vec<String>, Failure> {
    if asked.code != StepCode::UnionRecognition {
        return Ok(Vec::new());
    }
    let all = judged(call)?;
    let stays = |candidate: &str| !refused.iter().any(|out| out.candidate == candidate);
    let mut recognised = Vec::new();
    let mut named = HashSet::new();
    for one in asked.people.iter().filter(|one| stays(&one.candidate.to_string())) {
        let stand = all.iter().find(|own| own.stand.candidacy.id == one.candidate);
        let (Some(stand), Some(on)) = (stand, one.on) else { continue };
        let round = one.facts.get("round").and_then(Value::as_str).unwrap_or_default().to_owned();
        named.insert(stand.stand.person.id);
        recognised.push(Recognised { person: stand.stand.person.id, on, round });
    }
    let years: BTreeSet<SchoolYear> = recognised.iter().map(|one| SchoolYear::of(one.on)).collect();
    let before = all.iter().filter_map(|one| Recognised::of(&one.stand)).filter(|one| !named.contains(&one.person));
    recognised.extend(before);
    call.office()?.store.read(|conn| {
        let book = OfficeBook::read(conn)?;
        let mut own = HashSet::new();
        for one in recognised.iter().filter(|one| named.contains(&one.person)) {
            own.extend(memberships::on_day(conn, one.person, one.on)?.map(|membership| membership.branch_id));
        }
        let mut notes = Vec::new();
        for year in years {
            let crowded = crowded(conn, recognised.iter(), year, &book.rules)?;
            notes.extend(crowded.into_iter().filter(|(branch, _)| own.contains(branch)).map(|(_, said)| said.sentence));
        }
        Ok(notes)
    })
}
