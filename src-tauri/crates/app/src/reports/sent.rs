//! «Đã gửi ngày …, số …»: what ends the reminder of one period, and its taking back.

use domain::date::dmy;
use serde_json::json;
use store::reports;
use store::reports::sent::{self, SentRow};

use super::due::periods;
use super::wire::{MarkSent, SentId};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `reports.mark_sent`.
pub fn mark(call: &Call<'_>, args: MarkSent) -> Result<SentId, Failure> {
    let report_id = dates::id(&args.report, "báo cáo này")?;
    let period_from = dates::day(&args.period, "Kỳ báo cáo")?;
    let sent_on = dates::day(&args.sent_on, "Ngày gửi")?;
    if sent_on > call.today() {
        return Err(Failure::new("future", "Ngày gửi ở sau hôm nay. Sửa lại ngày, hoặc ghi khi đã gửi."));
    }
    let id = call.new_id();
    call.write(json!({ "report": report_id }), |tx| {
        let report = reports::get(tx, report_id)?.ok_or_else(|| Failure::not_found("báo cáo này"))?;
        let far = domain::date::add_months(period_from.max(report.starts_on), 26);
        let period = periods(&report, far).into_iter().find(|period| period.from == period_from);
        let period = period.ok_or_else(|| Failure::not_found("kỳ này của báo cáo"))?;
        if let Some(before) =
            sent::all(tx)?.iter().find(|row| row.report_id == report_id && row.period_from == period_from)
        {
            return Err(Failure::new(
                "report-sent",
                format!(
                    "Báo cáo {} đã ghi gửi ngày {}. Bỏ ghi lần đó nếu ghi nhầm.",
                    period.label(),
                    dmy(before.sent_on)
                ),
            ));
        }
        let row = SentRow {
            id,
            report_id,
            period_from,
            sent_on,
            number: dates::optional_text(args.number.as_deref()),
            note: dates::optional_text(args.note.as_deref()),
        };
        Ok(sent::insert(tx, &row)?)
    })?;
    Ok(SentId { id: id.to_string() })
}

/// `reports.unmark_sent`.
pub fn unmark(call: &Call<'_>, args: SentId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "lần gửi này")?;
    call.write(json!({}), |tx| {
        sent::get(tx, id)?.ok_or_else(|| Failure::not_found("lần gửi này"))?;
        Ok(sent::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}
