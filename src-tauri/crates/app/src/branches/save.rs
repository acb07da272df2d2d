//! A chi đoàn made, renamed or removed by hand.

use domain::class_name::{almost_same, normalise};
use domain::values::PersonKind;
use serde_json::json;
use store::branches::{self, years};
use store::{Conn, Tx, memberships};

use super::make::{call_it, make, usual_kind};
use super::wire::{BranchId, BranchSet};
use super::years::parse;
use crate::office::add_year;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `branches.save`.
pub fn run(call: &Call<'_>, args: BranchSet) -> Result<BranchId, Failure> {
    let name = dates::optional_text(Some(&args.name))
        .map(|name| normalise(&name))
        .ok_or_else(|| Failure::new("branch-name", "Tên chi đoàn còn trống. Nhập tên lớp hoặc tên chi đoàn."))?;
    let kind = match args.kind.as_deref() {
        Some(kind) => {
            PersonKind::parse(kind).ok_or_else(|| Failure::usage(format!("Không có loại người «{kind}».")))?
        }
        None => call.office()?.store.read(usual_kind)?,
    };
    let id = args.id.as_deref().map(|id| dates::id(id, "chi đoàn")).transpose()?;
    let year = match &args.school_year {
        None => call.office()?.current_year()?.1,
        Some(label) => parse(label)?,
    };
    let fresh = call.new_id();
    let teacher = dates::optional_text(args.homeroom_teacher.as_deref());
    let branch = call.write(json!({ "branch": id.unwrap_or(fresh) }), |tx| {
        let year = add_year(tx, year)?;
        refuse_twins(tx, year, id, &name)?;
        match id {
            Some(id) => {
                let mut row = branches::get(tx, id)?.ok_or_else(|| Failure::not_found("chi đoàn này"))?;
                if row.kind != kind.code() && args.kind.is_some() {
                    kind.code().clone_into(&mut row.kind);
                    branches::update(tx, &row)?;
                }
                call_it(call, tx, id, year, &name, teacher)?;
                Ok(id)
            }
            None => {
                let id = make(tx, fresh, &name, kind)?;
                call_it(call, tx, id, year, &name, teacher)?;
                Ok(id)
            }
        }
    })?;
    Ok(BranchId { id: branch.to_string() })
}

/// Two names that differ by a blank or an accent are one class written twice.
fn refuse_twins(conn: &Conn<'_>, year: domain::id::Id, own: Option<domain::id::Id>, name: &str) -> Result<(), Failure> {
    let twin = years::of_school_year(conn, year)?
        .into_iter()
        .find(|row| Some(row.branch_id) != own && (row.class_name == name || almost_same(&row.class_name, name)));
    match twin {
        None => Ok(()),
        Some(row) => Err(Failure::new(
            "branch-exists",
            format!("Năm học này đã có chi đoàn «{}». Đặt tên khác, hoặc dùng chi đoàn đó.", row.class_name),
        )),
    }
}

/// `branches.remove`: only one that nobody ever belonged to.
pub fn remove(call: &Call<'_>, args: BranchId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "chi đoàn")?;
    call.write(json!({ "branch": id }), |tx: &Tx<'_>| {
        if !memberships::of_branch(tx, id)?.is_empty() {
            return Err(Failure::new(
                "branch-not-empty",
                "Chi đoàn này đang có hoặc từng có người. Chuyển mọi người sang chi đoàn khác; tên cũ được giữ trong lịch sử.",
            ));
        }
        for row in years::of_branch(tx, id)? {
            years::delete(tx, row.id)?;
        }
        branches::delete(tx, id)?;
        Ok(())
    })?;
    Ok(Nothing {})
}
