//! `remarks.fill`: what was written of several people, in one operation.

use chrono::NaiveDate;
use domain::companions::{RemarkConclusion, RemarkPeriod, RemarkText};
use domain::id::Id;
use serde_json::json;
use store::Tx;
use store::remarks::{self, RemarkRow};

use super::grid::accompanying;
use super::periods::open_one;
use super::wire::{RemarkSet, RemarksFill, RemarksSaved};
use crate::candidates::stand;
use crate::{Call, Failure, dates};

/// What shall stand in one remark.
pub struct Entry {
    /// The candidacy.
    pub candidate: Id,
    /// Người nhận xét.
    pub written_by: Option<String>,
    /// What is written.
    pub text: RemarkText,
    /// Signed on.
    pub signed_on: Option<NaiveDate>,
}

/// `remarks.fill`.
pub fn run(call: &Call<'_>, args: RemarksFill) -> Result<RemarksSaved, Failure> {
    let entries = args.rows.iter().map(entry).collect::<Result<Vec<_>, _>>()?;
    if entries.is_empty() {
        return Err(Failure::usage("Chưa có nhận xét nào để ghi."));
    }
    let id = dates::id(&args.period, "kỳ nhận xét này")?;
    let unwritten = call.write(json!({ "period": id, "count": entries.len() }), |tx| {
        let (_, period) = open_one(tx, &args.period)?;
        write(call, tx, id, period, &entries)
    })?;
    Ok(RemarksSaved { period: id.to_string(), people: entries.len() as u32, unwritten })
}

/// Writes entries into an open period; tells how many are not signed by then.
pub fn write(call: &Call<'_>, tx: &Tx<'_>, id: Id, period: RemarkPeriod, entries: &[Entry]) -> Result<u32, Failure> {
    let all = remarks::of_period(tx, id)?;
    for entry in entries {
        let stand = stand(tx, entry.candidate, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let name = &stand.person.full_name;
        let before = all.iter().find(|own| own.candidacy_id == entry.candidate);
        let before = before.ok_or_else(|| {
            Failure::new("not-in-period", format!("{name} không có trong kỳ nhận xét này. Thêm người vào kỳ trước."))
        })?;
        let whole = entry.text.is_whole();
        if entry.signed_on.is_some() && !whole {
            return Err(Failure::new(
                "remark-not-whole",
                format!("Nhận xét của {name} có ngày ký mà còn thiếu kết luận, hoặc chưa có ưu điểm, khuyết điểm."),
            ));
        }
        let signed_on = if whole { entry.signed_on.or(Some(call.today())) } else { None };
        if let Some(on) = signed_on {
            period.may_sign(on, call.today())?;
        }
        let said = !entry.text.is_empty();
        let usual = || accompanying(&stand, call).into_iter().next();
        let written_by = if said { entry.written_by.clone().or_else(usual) } else { None };
        let row = row(before, entry, written_by, signed_on);
        if row != *before {
            remarks::update(tx, &row)?;
        }
    }
    Ok(remarks::of_period(tx, id)?.iter().filter(|own| own.signed_on.is_none()).count() as u32)
}

fn row(before: &RemarkRow, entry: &Entry, written_by: Option<String>, signed_on: Option<NaiveDate>) -> RemarkRow {
    let text = entry.text.clone();
    RemarkRow {
        written_by,
        strengths: text.strengths,
        weaknesses: text.weaknesses,
        direction: text.direction,
        tasks_seen: text.tasks_seen,
        conclusion: text.conclusion.map(|own| own.code().to_owned()),
        signed_on,
        ..before.clone()
    }
}

fn entry(own: &RemarkSet) -> Result<Entry, Failure> {
    let conclusion = own.conclusion.as_deref().filter(|code| !code.is_empty());
    let conclusion = conclusion
        .map(|code| RemarkConclusion::parse(code).ok_or_else(|| Failure::usage(format!("Không có kết luận «{code}»."))))
        .transpose()?;
    let text = |text: &Option<String>| dates::optional_text(text.as_deref());
    Ok(Entry {
        candidate: dates::id(&own.candidate, "hồ sơ này")?,
        written_by: text(&own.written_by),
        signed_on: dates::optional_day(own.signed_on.as_deref(), "Ngày ký")?,
        text: RemarkText {
            strengths: text(&own.strengths),
            weaknesses: text(&own.weaknesses),
            direction: text(&own.direction),
            tasks_seen: text(&own.tasks_seen),
            conclusion,
        },
    })
}
