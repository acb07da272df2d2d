//! A ceremony made, changed or taken away.

use chrono::NaiveDate;
use domain::id::Id;
use serde_json::json;
use store::ceremonies::{self, CeremonyRow};
use store::ceremonies::{admittees, guests, tasks};
use store::{Conn, Tx};

use super::wire::{CeremonyId, CeremonySaved, CeremonySet};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `ceremonies.save`.
pub fn run(call: &Call<'_>, args: CeremonySet) -> Result<CeremonySaved, Failure> {
    let title = dates::optional_text(Some(&args.title)).ok_or_else(|| {
        Failure::new("title-missing", "Tên buổi lễ còn trống. Nhập tên, ví dụ «Lễ kết nạp đảng viên đợt 19/5».")
    })?;
    let on = dates::day(&args.on, "Ngày tổ chức")?;
    let starts_at = time(args.starts_at.as_deref())?;
    let known = args.id.as_deref().map(|id| dates::id(id, "buổi lễ")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    call.write(json!({ "ceremony": id }), |tx| {
        let before = known.map(|id| found(tx, id)).transpose()?;
        if let Some(before) = &before
            && before.held
            && before.on_date != on
        {
            return Err(Failure::new(
                "ceremony-held",
                "Lễ đã ghi kết quả nên ngày lễ không sửa ở đây. Hoàn tác việc ghi kết quả, hoặc sửa bước «Lễ kết nạp» của từng người.",
            ));
        }
        let text = |text: &Option<String>| dates::optional_text(text.as_deref());
        let row = CeremonyRow {
            id,
            title,
            on_date: on,
            starts_at,
            place: text(&args.place),
            party_branch: text(&args.party_branch),
            host: text(&args.host),
            reader: text(&args.reader),
            speaker: text(&args.speaker),
            held: before.as_ref().is_some_and(|row| row.held),
            present_count: before.as_ref().and_then(|row| row.present_count),
            note: text(&args.note),
        };
        match before {
            Some(_) => ceremonies::update(tx, &row)?,
            None => ceremonies::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

/// One fact of a ceremony, as typed beside a paper.
pub fn set_fact(call: &Call<'_>, id: &str, field: &str, typed: &str) -> Result<(), Failure> {
    let id = dates::id(id, "buổi lễ")?;
    let text = dates::optional_text(Some(typed));
    let starts_at = if field == "starts_at" { time(Some(typed))? } else { None };
    call.write(json!({ "ceremony": id }), |tx| {
        let mut row = found(tx, id)?;
        match field {
            "starts_at" => row.starts_at = starts_at,
            "place" => row.place = text,
            "host" => row.host = text,
            "reader" => row.reader = text,
            other => return Err(Failure::usage(format!("Buổi lễ không có mục «{other}»."))),
        }
        Ok(ceremonies::update(tx, &row)?)
    })
}

/// `ceremonies.remove`: only one that was not held.
pub fn remove(call: &Call<'_>, args: CeremonyId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "buổi lễ")?;
    call.write(json!({}), |tx| {
        planned(tx, id)?;
        for (row, _) in admittees::of_ceremony(tx, id)? {
            admittees::delete(tx, row.id)?;
        }
        for guest in guests::of_ceremony(tx, id)? {
            guests::delete(tx, guest.id)?;
        }
        for task in tasks::of_ceremony(tx, id)? {
            tasks::delete(tx, task.id)?;
        }
        Ok(ceremonies::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The ceremony of this id.
pub fn found(conn: &Conn<'_>, id: Id) -> Result<CeremonyRow, Failure> {
    ceremonies::get(conn, id)?.ok_or_else(|| Failure::not_found("buổi lễ này"))
}

/// The ceremony of this id, which must still lie ahead of its result.
pub fn planned(tx: &Tx<'_>, id: Id) -> Result<CeremonyRow, Failure> {
    let row = found(tx, id)?;
    if row.held {
        return Err(Failure::new("ceremony-held", "Lễ này đã ghi kết quả. Hoàn tác việc ghi kết quả trước khi sửa."));
    }
    Ok(row)
}

/// "7:30", "07:30" or "14h00" as "07:30".
fn time(text: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(text) = dates::optional_text(text) else { return Ok(None) };
    let wrong = || Failure::new("time", format!("Giờ «{text}» chưa đúng. Nhập như 14:00."));
    let (hours, minutes) = text.split_once([':', 'h', 'g']).ok_or_else(wrong)?;
    let hours: u32 = hours.trim().parse().map_err(|_| wrong())?;
    let minutes: u32 = if minutes.trim().is_empty() { 0 } else { minutes.trim().parse().map_err(|_| wrong())? };
    chrono::NaiveTime::from_hms_opt(hours, minutes, 0)
        .map(|time| Some(time.format("%H:%M").to_string()))
        .ok_or_else(wrong)
}

/// The school year a day lies in, as printed: "2025–2026".
pub fn school_year_of(day: NaiveDate) -> String {
    domain::school_year::SchoolYear::of(day).display()
}
