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

use crate::Failure;
use crate::branches::current_year;
use crate::candidates::Stand;

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

/// The chi đoàn that have more than the office's own limit in a school year, with what is said of each. Reads nothing
/// while the office has set none.
pub fn crowded<'r>(
    conn: &Conn<'_>,
    all: impl Iterator<Item = &'r Recognised>,
    year: SchoolYear,
    book: &Rulebook,
) -> Result<Vec<(Id, Finding)>, Failure> {
    let limited = book.versions("outstanding-per-union-branch").iter().any(|rule| rule.value.is_some());
    if !limited {
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
