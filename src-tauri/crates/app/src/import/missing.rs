//! Who of a class is missing from its list: shown with the plan, marked as left, moved or kept.
//!
//! Somebody whose name stands in a rejected or doubtful row is not missing. Nobody is ever taken off the roll by not being
//! named: only by what the secretary marks.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashSet};

use domain::id::Id;
use domain::name::fold;
use domain::values::MemberStatus;
use store::{Tx, members, memberships};

use super::classes::Class;
use super::plan::{JudgedRow, People, Plan};
use super::preview::Held;
use super::read_wire::MissingPerson;
use super::wire::MissingDecision;
use crate::members::move_one;
use crate::{Call, Failure, dates};

/// Those of the classes of a list whom it does not name.
pub fn find(plan: &Plan, held: &Held, rows: &[JudgedRow]) -> Vec<MissingPerson> {
    let nobody = held.years().all(|(_, own)| own.known().everybody().is_empty());
    if plan.people == People::Candidates || nobody {
        return Vec::new();
    }
    let named: HashSet<Id> = rows.iter().filter_map(|row| row.person).collect();
    // Folded only once somebody may be missing at all.
    let spelt: OnceCell<HashSet<String>> = OnceCell::new();
    let is_spelt = |name: &str| {
        let names = plan.drafts.iter().filter_map(|draft| draft.draft.fields.name.as_deref());
        spelt.get_or_init(|| names.map(fold).collect()).contains(&fold(name))
    };
    let mut missing = Vec::new();
    for (year, own) in held.years() {
        let drafts = plan.drafts.iter().filter(|draft| draft.year == year);
        let classes: HashSet<&str> = drafts.filter_map(|draft| draft.draft.fields.class.as_deref()).collect();
        let branches: BTreeMap<Id, &str> = classes
            .into_iter()
            .filter_map(|class| match own.classes.of(class) {
                Some(Class::There(id) | Class::GoesUp(id)) => Some((*id, class)),
                _ => None,
            })
            .collect();
        for row in own.known().everybody() {
            let Some(class) = row.branch_id.and_then(|id| branches.get(&id)) else { continue };
            let current = MemberStatus::parse(&row.member.status).is_some_and(MemberStatus::is_current);
            if current && !named.contains(&row.person.id) && !is_spelt(&row.person.full_name) {
                missing.push(MissingPerson {
                    id: row.person.id.to_string(),
                    name: row.person.full_name.clone(),
                    born_on: row.person.born_on.clone(),
                    branch: (*class).to_owned(),
                    status: row.member.status.clone(),
                });
            }
        }
    }
    missing
}

/// Writes what was marked about those who are missing.
pub fn settle(call: &Call<'_>, tx: &Tx<'_>, plan: &Plan, marked: &[MissingDecision]) -> Result<u32, Failure> {
    let mut settled = 0;
    for mark in marked {
        if !plan.missing.iter().any(|person| person.id == mark.person) {
            return Err(Failure::usage("Người này không có trong danh sách vắng mặt của bản xem trước."));
        }
        let id = dates::id(&mark.person, "người này")?;
        let on = call.today();
        match (mark.decision.as_str(), &mark.branch) {
            ("kept", _) => continue,
            ("moved", Some(branch)) => {
                let branch = dates::id(branch, "chi đoàn này")?;
                move_one(call, tx, id, branch, on)?;
            }
            ("moved" | "left", _) => {
                let mut member = members::of_person(tx, id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
                MemberStatus::MovedOut.code().clone_into(&mut member.status);
                member.status_since = Some(on.to_string());
                members::update(tx, &member)?;
                if let Some(mut open) = memberships::open_of_person(tx, id)? {
                    open.ends_on = Some(on.max(open.starts_on));
                    open.reason = Some(member.status.clone());
                    memberships::update(tx, &open)?;
                }
            }
            (other, _) => return Err(Failure::usage(format!("Không có lựa chọn «{other}» cho người vắng mặt."))),
        }
        settled += 1;
    }
    Ok(settled)
}
