//! The chi đoàn of a school year.

use domain::values::MemberStatus;
use store::{branches, school_years};

use super::wire::{BranchRow, BranchRows, BranchesList};
use super::years::{current_year, parse};
use crate::{Call, Failure};

/// `branches.list`: in class order.
pub fn list(call: &Call<'_>, args: BranchesList) -> Result<BranchRows, Failure> {
    let today = call.today();
    call.office()?.store.read(|conn| {
        let year = match &args.school_year {
            None => current_year(conn)?.0,
            Some(label) => {
                let label = parse(label)?.label();
                school_years::by_label(conn, &label)?.ok_or_else(|| Failure::not_found("năm học này"))?.id
            }
        };
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
                })
            })
            .collect();
        Ok(BranchRows { total: rows.len() as u32, rows })
    })
}
