//! How many of one chi đoàn are recognised as đoàn viên ưu tú in one round, or in one school year where the step names no
//! round: what there is, and what would come to it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::name::fold;
use domain::path::StepCode;
use domain::rules::{Finding, Rulebook, outstanding_of_branch};
use domain::school_year::SchoolYear;
use serde_json::Value;
use store::branches::classes_at;
use store::{Conn, memberships};

use crate::branches::current_year;
use crate::candidates::{Stand, judged};
use crate::{Call, Failure};

/// One recognition: who, when, in which round.
pub struct Recognised {
    /// Person.
    pub person: Id,
    /// Day of the decision.
    pub on: NaiveDate,
    /// Đợt, as written; empty when it is not named.
    pub round: String,
}

impl Recognised {
    /// The recognition that counts on this path, if it is dated.
    pub fn of(stand: &Stand) -> Option<Self> {
        let step = stand.timeline.step(StepCode::UnionRecognition)?;
        let round = step.facts.other.get("round").and_then(Value::as_str).unwrap_or_default();
        Some(Self { person: stand.person.id, on: step.on?, round: round.to_owned() })
    }
}

/// A chi đoàn in a round.
struct Group {
    branch: Id,
    round: String,
    on: NaiveDate,
    people: u32,
}

/// What is said of the chi đoàn of somebody who is recognised, if it has more than the office's own limit.
pub fn of_stand(call: &Call<'_>, stand: &Stand) -> Result<Option<Finding>, Failure> {
    let Some(own) = Recognised::of(stand) else { return Ok(None) };
    if !is_limited(stand.rulebook()) {
        return Ok(None);
    }
    let all = judged(call)?;
    call.office()?.store.read(|conn| {
        let branch = memberships::on_day(conn, own.person, own.on)?.map(|row| row.branch_id);
        let recognised: Vec<Recognised> = all.iter().filter_map(|one| Recognised::of(&one.stand)).collect();
        let crowded = crowded(conn, recognised.iter(), SchoolYear::of(own.on), stand.rulebook())?;
        Ok(crowded.into_iter().find(|(crowded, _)| Some(*crowded) == branch).map(|(_, finding)| finding))
    })
}

/// Whether the office has set a limit.
fn is_limited(book: &Rulebook) -> bool {
    book.versions("outstanding-per-union-branch").iter().any(|rule| rule.value.is_some())
}

/// The chi đoàn that have more than the office's own limit in a school year, with what is said of each. Reads nothing
/// while the office has set none.
pub fn crowded<'r>(
    conn: &Conn<'_>,
    all: impl Iterator<Item = &'r Recognised>,
    year: SchoolYear,
    book: &Rulebook,
) -> Result<Vec<(Id, Finding)>, Failure> {
    if !is_limited(book) {
        return Ok(Vec::new());
    }
    let mut groups: BTreeMap<(Id, String), Group> = BTreeMap::new();
    for one in all.filter(|one| year.contains(one.on)) {
        let Some(membership) = memberships::on_day(conn, one.person, one.on)? else { continue };
        let round = match one.round.trim() {
            "" => format!("năm học {}", year.display()),
            named => format!("đợt «{named}», năm học {}", year.display()),
        };
        let group = groups.entry((membership.branch_id, fold(&round))).or_insert(Group {
            branch: membership.branch_id,
            round,
            on: one.on,
            people: 0,
        });
        group.people += 1;
        group.on = group.on.max(one.on);
    }
    let classes = classes_at(conn, year.ends_on(), Some(current_year(conn)?.0))?;
    let said = groups.into_values().filter_map(|group| {
        let name = classes.name(Some(group.branch)).unwrap_or_default();
        let finding = outstanding_of_branch(name, &group.round, group.people, group.on, book)?;
        finding.severity.map(|_| (group.branch, finding))
    });
    Ok(said.collect())
}
