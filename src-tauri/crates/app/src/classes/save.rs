//! A class made, changed or taken away.

use chrono::NaiveDate;
use domain::classes::{AttendanceStatus, ClassDays, check_quota};
use domain::date::dmy;
use domain::id::Id;
use serde_json::json;
use store::classes::{self, ClassRow, attendances};
use store::{Conn, Tx};

use super::send::sent;
use super::wire::{ClassId, ClassSaved, ClassSet};
use crate::candidates::stands_of;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `classes.save`.
pub fn run(call: &Call<'_>, args: ClassSet) -> Result<ClassSaved, Failure> {
    let known = args.id.as_deref().map(|id| dates::id(id, "lớp này")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    let text = |text: &Option<String>| dates::optional_text(text.as_deref());
    let name = dates::optional_text(Some(&args.name)).ok_or_else(|| {
        Failure::new("name-missing", "Tên lớp còn trống. Nhập tên, ví dụ «Lớp bồi dưỡng nhận thức về Đảng khóa I».")
    })?;
    let row = ClassRow {
        id,
        name,
        organiser: text(&args.organiser),
        place: text(&args.place),
        starts_on: dates::optional_day(args.starts_on.as_deref(), "Ngày khai giảng")?,
        ends_on: dates::optional_day(args.ends_on.as_deref(), "Ngày bế giảng")?,
        letter_number: text(&args.letter_number),
        letter_on: dates::optional_day(args.letter_on.as_deref(), "Ngày công văn")?,
        list_due_on: dates::optional_day(args.list_due_on.as_deref(), "Hạn gửi danh sách")?,
        list_sent_on: None,
        quota: check_quota(args.quota)?,
        note: text(&args.note),
    };
    days_of(&row).check()?;
    if let Some(on) = row.letter_on.filter(|on| *on > call.today()) {
        let says = format!("Ngày công văn {} ở sau hôm nay. Ghi ngày đúng trên công văn.", dmy(on));
        return Err(Failure::new("future-date", says));
    }
    call.write(json!({ "class": id }), |tx| {
        match known {
            None => classes::insert(tx, &row)?,
            Some(_) => {
                let before = found(tx, id)?;
                let row = ClassRow { list_sent_on: before.list_sent_on, ..row };
                keeps_results(tx, &row, call.today())?;
                classes::update(tx, &row)?;
            }
        }
        Ok(())
    })?;
    Ok(ClassSaved { id: id.to_string() })
}

/// `classes.remove`: not one that somebody was sent to.
pub fn remove(call: &Call<'_>, args: ClassId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "lớp này")?;
    call.write(json!({}), |tx| {
        found(tx, id)?;
        let own = attendances::of_class(tx, id)?;
        let ids: Vec<Id> = own.iter().map(|row| row.candidacy_id).collect();
        if stands_of(tx, &ids, call.today())?.iter().any(|stand| sent(stand, id)) {
            return Err(Failure::new(
                "class-sent",
                "Lớp này đã có người được gửi danh sách, cử đi hoặc cấp giấy chứng nhận nên không xóa. Ghi nhầm thì hoàn tác.",
            ));
        }
        for row in own {
            attendances::delete(tx, row.id)?;
        }
        Ok(classes::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The class of this id.
pub fn found(conn: &Conn<'_>, id: Id) -> Result<ClassRow, Failure> {
    classes::get(conn, id)?.ok_or_else(|| Failure::not_found("lớp này"))
}

/// Its days.
pub fn days_of(row: &ClassRow) -> ClassDays {
    ClassDays { starts_on: row.starts_on, ends_on: row.ends_on }
}

/// Days do not move so that what was recorded of somebody becomes impossible.
fn keeps_results(tx: &Tx<'_>, row: &ClassRow, today: NaiveDate) -> Result<(), Failure> {
    for own in attendances::of_class(tx, row.id)? {
        let name = store::people::get(tx, own.person_id)?.map(|person| person.full_name).unwrap_or_default();
        let Some(status) = AttendanceStatus::parse(&own.status) else { continue };
        days_of(row).check_attendance(&name, status, own.left_on, today)?;
    }
    Ok(())
}
