//! Locking a period, unlocking it with a reason, and taking away one in which nobody has written.

use serde_json::json;
use store::remarks;
use store::remarks::periods::{self, PeriodRow};

use super::periods::{found, open_one};
use super::wire::{RemarkPeriodId, RemarksSaved, RemarksUnlock};
use crate::candidates::remark_text;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `remarks.lock`: what is not written by now is counted as such.
pub fn lock(call: &Call<'_>, args: RemarkPeriodId) -> Result<RemarksSaved, Failure> {
    let id = dates::id(&args.period, "kỳ nhận xét này")?;
    let (people, unwritten) = call.write(json!({ "period": id }), |tx| {
        let (row, _) = open_one(tx, &args.period)?;
        periods::update(tx, &PeriodRow { locked_on: Some(call.today()), ..row })?;
        let all = remarks::of_period(tx, id)?;
        Ok::<_, Failure>((all.len(), all.iter().filter(|own| own.signed_on.is_none()).count()))
    })?;
    Ok(RemarksSaved { period: id.to_string(), people: people as u32, unwritten: unwritten as u32 })
}

/// `remarks.unlock`.
pub fn unlock(call: &Call<'_>, args: RemarksUnlock) -> Result<Nothing, Failure> {
    let id = dates::id(&args.period, "kỳ nhận xét này")?;
    let reason = dates::optional_text(Some(&args.reason)).ok_or_else(|| {
        Failure::new("reason-missing", "Lý do mở khóa còn trống. Ghi lý do; nhật ký giữ lại lý do này.")
    })?;
    call.write(json!({ "period": id, "reason": reason }), |tx| {
        let (row, period) = found(tx, &args.period)?;
        if row.locked_on.is_none() {
            return Err(Failure::new("not-locked", format!("{} chưa khóa nên không cần mở.", period.label())));
        }
        Ok(periods::update(tx, &PeriodRow { locked_on: None, ..row })?)
    })?;
    Ok(Nothing {})
}

/// `remarks.remove`.
pub fn remove(call: &Call<'_>, args: RemarkPeriodId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.period, "kỳ nhận xét này")?;
    call.write(json!({}), |tx| {
        let (_, period) = open_one(tx, &args.period)?;
        for own in remarks::of_period(tx, id)? {
            if !remark_text(&own).is_empty() {
                let says = format!("{} đã có người viết nhận xét nên không xóa. Khóa kỳ này khi xong.", period.label());
                return Err(Failure::new("remarks-written", says));
            }
            remarks::delete(tx, own.id)?;
        }
        Ok(periods::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}
