//! School years: added by hand or by an import, one of them in work.

use domain::id::Id;
use domain::school_year::SchoolYear;
use serde_json::{Value, json};
use store::{Conn, branches, school_years, settings};

use super::wire::{SchoolYearLabel, SchoolYearRow, SchoolYearRows};
use crate::office::wire::Nothing;
use crate::office::{add_year, put_setting, setting};
use crate::{Call, Failure};

/// The school year in work: its row and its value.
pub fn current_year(conn: &Conn<'_>) -> Result<(Id, SchoolYear), Failure> {
    let missing = || Failure::new("school-year-missing", "Chưa có năm học hiện tại. Chọn năm học trong Cài đặt.");
    let label = settings::get(conn, setting::YEAR)?;
    let label = label.as_ref().and_then(Value::as_str).ok_or_else(missing)?;
    let row = school_years::by_label(conn, label)?.ok_or_else(missing)?;
    Ok((row.id, parse(label)?))
}

/// Reads the label of a school year, or says what is wrong with it.
pub fn parse(label: &str) -> Result<SchoolYear, Failure> {
    SchoolYear::parse(label)
        .ok_or_else(|| Failure::new("school-year", format!("«{label}» không phải là năm học. Nhập như 2025-2026.")))
}

/// `school_years.list`: newest first.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<SchoolYearRows, Failure> {
    call.office()?.store.read(|conn| {
        let (current, _) = current_year(conn)?;
        let mut rows = Vec::new();
        for year in school_years::all(conn)?.into_iter().rev() {
            rows.push(SchoolYearRow {
                branches: branches::years::of_school_year(conn, year.id)?.len() as u32,
                label: year.label,
                starts_on: year.starts_on.to_string(),
                ends_on: year.ends_on.to_string(),
                current: year.id == current,
            });
        }
        Ok(SchoolYearRows { total: rows.len() as u32, rows })
    })
}

/// `school_years.add`.
pub fn add(call: &Call<'_>, args: SchoolYearLabel) -> Result<SchoolYearLabel, Failure> {
    let year = parse(&args.label)?;
    call.write(json!({ "label": year.label() }), |tx| add_year(tx, year))?;
    Ok(SchoolYearLabel { label: year.label() })
}

/// `school_years.set_current`: made if it is not there yet.
pub fn set_current(call: &Call<'_>, args: SchoolYearLabel) -> Result<SchoolYearLabel, Failure> {
    let year = parse(&args.label)?;
    call.write(json!({ "label": year.label() }), |tx| {
        add_year(tx, year)?;
        put_setting(tx, setting::YEAR, &json!(year.label()))
    })?;
    Ok(SchoolYearLabel { label: year.label() })
}
