//! `remarks.take_forms`: the plan as shown, as one operation.
//!
//! Invariant: what was recorded since the forms were read stops the whole; nothing half is taken.

use std::collections::HashSet;

use domain::companions::FormVerdict;
use serde_json::json;

use super::fill::{Entry, write};
use super::forms::judge;
use super::periods::open_one;
use super::wire::{RemarkFormsTake, RemarksSaved};
use crate::{Call, Failure};

/// `remarks.take_forms`.
pub fn run(call: &Call<'_>, args: RemarkFormsTake) -> Result<RemarksSaved, Failure> {
    let plan = call.app().forms().find(&args.plan)?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut seen = HashSet::new();
    for (key, (row, verdict)) in (0..).zip(plan.rows.iter().zip(&plan.verdicts)) {
        let candidate = match verdict {
            FormVerdict::New(id) => *id,
            FormVerdict::Doubtful(id, _) if args.take.contains(&key) => *id,
            _ => continue,
        };
        if !seen.insert(candidate) {
            let says = format!("Đã chọn hai phiếu khác nhau của {}. Chỉ chọn một phiếu.", row.form.name);
            return Err(Failure::new("forms-disagree", says));
        }
        let (text, written_by) = (row.form.text.clone(), row.written_by.clone());
        // One without a conclusion is kept as begun; the day on it counts once it is whole.
        let signed_on = row.signed_on.filter(|_| text.is_whole());
        entries.push(Entry { candidate, written_by, text, signed_on });
    }
    if entries.is_empty() {
        return Err(Failure::new("nothing-to-take", "Không có phiếu nào để nhận. Chọn những dòng cần xem muốn nhận."));
    }
    let unwritten = call.write(json!({ "period": plan.period, "count": entries.len() }), |tx| {
        let (_, period) = open_one(tx, &plan.period.to_string())?;
        if judge(tx, call.today(), plan.period, &plan.rows)? != plan.verdicts {
            return Err(Failure::new(
                "plan-changed",
                "Nhận xét trong kỳ này đã thay đổi từ lúc đọc phiếu. Chọn lại các tệp để đọc lại.",
            ));
        }
        write(call, tx, plan.period, period, &entries)
    })?;
    Ok(RemarksSaved { period: plan.period.to_string(), people: entries.len() as u32, unwritten })
}
