//! Finding or making a chi đoàn of a school year by its class name.

use domain::class_name;
use domain::id::Id;
use domain::name::fold;
use domain::values::{PersonKind, UnitKind};
use serde_json::Value;
use store::branches::years::{self, BranchYearRow};
use store::branches::{self, BranchRow};
use store::{Conn, Tx, settings};

use crate::office::setting;
use crate::{Call, Failure};

/// The chi đoàn that has exactly this class name in the school year.
pub fn find(conn: &Conn<'_>, year: Id, name: &str) -> Result<Option<Id>, Failure> {
    Ok(years::by_class_name(conn, year, name)?.map(|row| row.branch_id))
}

/// Who the people of this unit usually are, where a list or a form does not say it.
pub fn usual_kind(conn: &Conn<'_>) -> Result<PersonKind, Failure> {
    let unit = settings::get(conn, setting::KIND)?;
    let unit = unit.as_ref().and_then(Value::as_str).and_then(UnitKind::parse);
    Ok(match unit {
        Some(UnitKind::Enterprise) => PersonKind::Worker,
        Some(UnitKind::Agency) => PersonKind::Employee,
        _ => PersonKind::Pupil,
    })
}

/// A new chi đoàn, without a class name yet.
pub fn make(tx: &Tx<'_>, id: Id, name: &str, kind: PersonKind) -> Result<Id, Failure> {
    branches::insert(tx, &BranchRow { id, name: name.to_owned(), kind: kind.code().to_owned() })?;
    Ok(id)
}

/// Gives a chi đoàn its class name in a school year: a new one, or another than before. The chi đoàn itself is known by
/// the newest name given.
pub fn call_it(
    call: &Call<'_>,
    tx: &Tx<'_>,
    branch: Id,
    year: Id,
    name: &str,
    homeroom_teacher: Option<String>,
) -> Result<(), Failure> {
    if let Some(other) = years::by_class_name(tx, year, name)?
        && other.branch_id != branch
    {
        return Err(Failure::new("branch-exists", format!("Năm học này đã có chi đoàn «{name}». Đặt tên khác.")));
    }
    let before = years::of_branch(tx, branch)?.into_iter().find(|row| row.school_year_id == year);
    let row = BranchYearRow {
        id: before.as_ref().map_or_else(|| call.new_id(), |row| row.id),
        branch_id: branch,
        school_year_id: year,
        class_name: name.to_owned(),
        sort_key: class_name::sort_key(name),
        folded: fold(name),
        grade: class_name::grade(name).map(i64::from),
        homeroom_teacher: homeroom_teacher.or_else(|| before.as_ref().and_then(|row| row.homeroom_teacher.clone())),
    };
    match before {
        Some(_) => years::update(tx, &row)?,
        None => years::insert(tx, &row)?,
    }
    if let Some(mut own) = branches::get(tx, branch)?
        && own.name != name
    {
        name.clone_into(&mut own.name);
        branches::update(tx, &own)?;
    }
    Ok(())
}
