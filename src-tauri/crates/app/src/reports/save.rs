//! The reports an office owes, as it sets them itself.

use domain::report::{Every, Schedule};
use serde_json::json;
use store::reports::sent;
use store::reports::{self, ReportRow};

use super::wire::{ReportId, ReportSet};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `reports.save`.
pub fn run(call: &Call<'_>, args: ReportSet) -> Result<ReportId, Failure> {
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("empty", "Tên báo cáo còn trống. Nhập tên rồi lưu lại."))?;
    let every =
        Every::parse(&args.every).ok_or_else(|| Failure::usage(format!("Không có kỳ báo cáo «{}».", args.every)))?;
    if !(1..=Schedule::last_month(every)).contains(&args.due_month) {
        return Err(Failure::usage(format!("Kỳ «{}» không có tháng thứ {}.", every.label(), args.due_month)));
    }
    if !(1..=31).contains(&args.due_day) {
        return Err(Failure::new("out-of-range", "Hạn gửi: nhập ngày từ 1 đến 31."));
    }
    let starts_on = dates::optional_day(args.starts_on.as_deref(), "Theo dõi từ ngày")?.unwrap_or(call.today());
    let ends_on = dates::optional_day(args.ends_on.as_deref(), "Thôi theo dõi sau ngày")?;
    if ends_on.is_some_and(|end| end < starts_on) {
        return Err(Failure::new("ends-before-start", "Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai ngày."));
    }
    let known = args.id.as_deref().map(|id| dates::id(id, "báo cáo này")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    call.write(json!({ "report": id }), |tx| {
        let row = ReportRow {
            id,
            name,
            addressee: dates::optional_text(args.addressee.as_deref()),
            every: every.code().to_owned(),
            due_month: args.due_month.into(),
            due_day: args.due_day.into(),
            starts_on,
            ends_on,
        };
        match known {
            Some(id) => {
                let before = reports::get(tx, id)?.ok_or_else(|| Failure::not_found("báo cáo này"))?;
                // A period is known by its first day: with other periods what was sent would belong to none.
                if before.every != row.every && sent::all(tx)?.iter().any(|sent| sent.report_id == id) {
                    return Err(Failure::new(
                        "report-sent",
                        "Báo cáo này đã có kỳ được gửi nên không đổi kỳ được. Ghi ngày thôi theo dõi, rồi thêm báo cáo mới.",
                    ));
                }
                reports::update(tx, &row)?;
            }
            None => reports::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(ReportId { id: id.to_string() })
}

/// `reports.remove`: one of which nothing was sent yet.
pub fn remove(call: &Call<'_>, args: ReportId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "báo cáo này")?;
    call.write(json!({}), |tx| {
        reports::get(tx, id)?.ok_or_else(|| Failure::not_found("báo cáo này"))?;
        if sent::all(tx)?.iter().any(|sent| sent.report_id == id) {
            return Err(Failure::new(
                "report-sent",
                "Báo cáo này đã có kỳ được gửi nên không xóa được. Ghi ngày thôi theo dõi để không nhắc nữa.",
            ));
        }
        Ok(reports::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}
