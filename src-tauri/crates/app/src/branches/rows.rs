//! The chi đoàn of a school year.

use std::collections::HashMap;

use domain::id::Id;
use domain::values::MemberStatus;
use store::members::roll::roll;
use store::{branches, school_years};

use super::wire::{BranchRow, BranchRows, BranchesList};
use super::years::{current_year, parse};
use crate::union::of_branches;
use crate::{Call, Failure};

/// `branches.list`: in class order.
pub fn list(call: &Call<'_>, args: BranchesList) -> Result<BranchRows, Failure> {
    let today = call.today();
    call.office()?.store.read(|conn| {
        let current = current_year(conn)?.0;
        let year = match &args.school_year {
            None => current,
            Some(label) => {
                let label = parse(label)?.label();
                school_years::by_label(conn, &label)?.ok_or_else(|| Failure::not_found("năm học này"))?.id
            }
        };
        let mut notes: HashMap<Id, Vec<String>> = HashMap::new();
        if year == current {
            for (branch, _, finding) in of_branches(conn, &roll(conn, today)?, year, today)? {
                notes.entry(branch).or_default().push(finding.sentence);
            }
        }
        let rows: Vec<BranchRow> = branches::list(conn, year, today)?
            .into_iter()
            .filter_map(|row| {
                let class = row.year?;
                let people = |status: MemberStatus| row.people.get(status.code()).copied().unwrap_or(0) as u32;
                Some(BranchRow {
                    id: row.branch.id.to_string(),
                    name: class.class_name,
                    grade: class.grade.and_then(|grade| u8::try_from(grade).ok()),
                    kind: row.branch.kind,
                    homeroom_teacher: class.homeroom_teacher,
                    members: people(MemberStatus::Active) + people(MemberStatus::TemporaryOut),
                    youth: people(MemberStatus::Youth),
                    notes: notes.remove(&row.branch.id).unwrap_or_default(),
                })
            })
            .collect();
        Ok(BranchRows { total: rows.len() as u32, rows })
    })
}
