//! What is to be prepared for a ceremony, by whom and until when; the usual list is proposed with days before it.

use chrono::{Days, NaiveDate};
use domain::id::Id;
use serde_json::json;
use store::Conn;
use store::ceremonies::tasks::{self, TaskRow};

use super::save::{found, planned};
use super::wire::{CeremonyId, CeremonySaved, TaskFinish, TaskId, TaskSet};
use crate::{Call, Failure, dates};

/// The usual preparation (office.md §9) and how many days before the ceremony each should be done.
const USUAL: &[(&str, u64)] = &[
    ("Nghị quyết, kế hoạch tổ chức lễ", 14),
    ("Phân công người điều hành, thư ký, người đọc quyết định", 10),
    ("Nhận quyết định kết nạp bản chính", 7),
    ("In và gửi giấy mời", 7),
    ("Mời cha mẹ đảng viên mới", 7),
    ("Lời tuyên thệ: in và cho đảng viên mới tập đọc", 5),
    ("Bảng tên, sơ đồ chỗ ngồi", 2),
    ("Trang trí: cờ Đảng, cờ Tổ quốc, tượng hoặc ảnh, khẩu hiệu", 1),
    ("Hoa, huy hiệu", 1),
    ("Âm thanh, nhạc Quốc ca, Quốc tế ca", 1),
    ("Mẫu biên bản", 1),
    ("Tổng duyệt", 1),
];

/// `ceremonies.save_task`.
pub fn save(call: &Call<'_>, args: TaskSet) -> Result<CeremonySaved, Failure> {
    let ceremony = dates::id(&args.ceremony, "buổi lễ")?;
    let known = args.id.as_deref().map(|id| dates::id(id, "việc chuẩn bị")).transpose()?;
    let title = dates::optional_text(Some(&args.title))
        .ok_or_else(|| Failure::new("title-missing", "Việc chuẩn bị còn trống. Ghi việc gì, ví dụ «Hoa, huy hiệu»."))?;
    let due_on = dates::optional_day(args.due_on.as_deref(), "Hạn")?;
    call.write(json!({ "ceremony": ceremony }), |tx| {
        found(tx, ceremony)?;
        let who = dates::optional_text(args.who.as_deref());
        match known {
            Some(id) => {
                let before = of_id(tx, id)?;
                tasks::update(tx, &TaskRow { title, who, due_on, ..before })?;
            }
            None => {
                let position = last(tx, ceremony)? + 1;
                let (id, done_on) = (call.new_id(), None);
                tasks::insert(tx, &TaskRow { id, ceremony_id: ceremony, position, title, who, due_on, done_on })?;
            }
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

/// `ceremonies.finish_task`: done today, or not done after all.
pub fn finish(call: &Call<'_>, args: TaskFinish) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "việc chuẩn bị")?;
    let state = if args.done { "done" } else { "open" };
    let ceremony = call.write(json!({ "state": state }), |tx| {
        let mut row = of_id(tx, id)?;
        row.done_on = args.done.then(|| row.done_on.unwrap_or_else(|| call.today()));
        tasks::update(tx, &row)?;
        Ok(row.ceremony_id)
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

/// `ceremonies.remove_task`.
pub fn remove(call: &Call<'_>, args: TaskId) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "việc chuẩn bị")?;
    let ceremony = call.write(json!({}), |tx| {
        let row = of_id(tx, id)?;
        tasks::delete(tx, id)?;
        Ok(row.ceremony_id)
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

/// `ceremonies.propose_tasks`: of the usual list what is not there yet.
pub fn propose(call: &Call<'_>, args: CeremonyId) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "buổi lễ")?;
    let (on, there) = call.office()?.store.read(|conn| {
        let titles: Vec<String> = tasks::of_ceremony(conn, id)?.into_iter().map(|row| row.title).collect();
        Ok::<_, Failure>((found(conn, id)?.on_date, titles))
    })?;
    let missing: Vec<&(&str, u64)> = USUAL.iter().filter(|(title, _)| !there.iter().any(|own| own == title)).collect();
    if missing.is_empty() {
        return Err(Failure::new("nothing-to-propose", "Các việc thường làm đã có đủ trong danh sách."));
    }
    call.write(json!({ "ceremony": id, "count": missing.len() }), |tx| {
        planned(tx, id)?;
        for (position, (title, days)) in (last(tx, id)? + 1..).zip(&missing) {
            let row = TaskRow {
                id: call.new_id(),
                ceremony_id: id,
                position,
                title: (*title).to_owned(),
                who: None,
                due_on: Some(before(on, *days)),
                done_on: None,
            };
            tasks::insert(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

fn before(on: NaiveDate, days: u64) -> NaiveDate {
    on.checked_sub_days(Days::new(days)).unwrap_or(on)
}

fn last(conn: &Conn<'_>, ceremony: Id) -> Result<i64, Failure> {
    Ok(tasks::of_ceremony(conn, ceremony)?.iter().map(|row| row.position).max().unwrap_or(0))
}

fn of_id(conn: &Conn<'_>, id: Id) -> Result<TaskRow, Failure> {
    tasks::get(conn, id)?.ok_or_else(|| Failure::not_found("việc chuẩn bị này"))
}
