//! `members.move`: people go to another chi đoàn. The day of change belongs to the new one.

use chrono::NaiveDate;
use domain::id::Id;
use serde_json::json;
use store::memberships::{self, MembershipRow};
use store::{Conn, Tx, branches};

use super::wire::{MembersMove, Touched};
use crate::{Call, Failure, dates};

/// `members.move`.
pub fn run(call: &Call<'_>, args: MembersMove) -> Result<Touched, Failure> {
    let branch = dates::id(&args.branch, "chi đoàn")?;
    let on = dates::day(&args.on, "Ngày chuyển")?;
    let ids: Vec<Id> = args.ids.iter().map(|id| dates::id(id, "người này")).collect::<Result<_, _>>()?;
    let count = ids.len() as u32;
    call.write(json!({ "branch": branch, "count": count }), |tx| {
        branches::get(tx, branch)?.ok_or_else(|| Failure::not_found("chi đoàn này"))?;
        ids.iter().try_for_each(|person| move_one(call, tx, *person, branch, on))
    })?;
    Ok(Touched { count })
}

/// Ends the open membership the day before and begins the new one; who is there already stays as he is.
pub fn move_one(call: &Call<'_>, tx: &Tx<'_>, person: Id, branch: Id, on: NaiveDate) -> Result<(), Failure> {
    if let Some(mut open) = memberships::open_of_person(tx, person)? {
        if open.branch_id == branch {
            return Ok(());
        }
        if on <= open.starts_on {
            // It would have ended before it began: it never was, the new one takes its place from its own first day.
            refuse_overlap(tx, person, on)?;
            open.branch_id = branch;
            open.starts_on = on;
            memberships::update(tx, &open)?;
            return Ok(());
        }
        open.ends_on = on.pred_opt();
        open.reason = Some("moved".to_owned());
        memberships::update(tx, &open)?;
    } else {
        refuse_overlap(tx, person, on)?;
    }
    let row = MembershipRow {
        id: call.new_id(),
        person_id: person,
        branch_id: branch,
        starts_on: on,
        ends_on: None,
        reason: None,
    };
    memberships::insert(tx, &row)?;
    Ok(())
}

/// A day inside a membership that has ended would put somebody into two chi đoàn at once.
fn refuse_overlap(conn: &Conn<'_>, person: Id, on: NaiveDate) -> Result<(), Failure> {
    match last_day(conn, person)?.filter(|until| *until >= on) {
        None => Ok(()),
        Some(until) => Err(Failure::new(
            "two-current-union-branches",
            format!(
                "Người này còn thuộc một chi đoàn đến hết ngày {}. Chọn ngày chuyển sau ngày đó.",
                domain::date::dmy(until)
            ),
        )),
    }
}

/// The last day of the memberships of somebody that have ended.
pub fn last_day(conn: &Conn<'_>, person: Id) -> Result<Option<NaiveDate>, Failure> {
    Ok(memberships::of_person(conn, person)?.into_iter().filter_map(|row| row.ends_on).max())
}
