//! `challenges.judge`: results of a group in one operation.

use chrono::NaiveDate;
use domain::companions::GivenTask;
use domain::id::Id;
use domain::path::TaskResult;
use serde_json::json;
use store::challenges::shares::{self, ShareRow};
use store::{Conn, attachments};

use super::give::found;
use super::wire::{ChallengeJudge, ChallengeResult, ChallengeSaved};
use crate::{Call, Failure, dates};

/// Hours nobody works in one task.
const TOO_MANY_HOURS: i64 = 2000;

/// `challenges.judge`.
pub fn run(call: &Call<'_>, args: ChallengeJudge) -> Result<ChallengeSaved, Failure> {
    let id = dates::id(&args.id, "việc thử thách này")?;
    let on = dates::optional_day(args.judged_on.as_deref(), "Ngày đánh giá")?.unwrap_or(call.today());
    let by = dates::optional_text(args.judged_by.as_deref());
    if args.people.is_empty() {
        return Err(Failure::usage("Chưa đánh giá ai."));
    }
    call.write(json!({ "count": args.people.len() }), |tx| {
        let row = found(tx, id)?;
        let task = GivenTask { title: &row.title, given_on: row.given_on, due_on: row.due_on };
        let parts = shares::of_task(tx, id)?;
        for own in &args.people {
            let candidacy = dates::id(&own.candidate, "hồ sơ này")?;
            let part = parts.iter().find(|part| part.candidacy_id == candidacy);
            let part = part.ok_or_else(|| Failure::not_found("người này trong việc đã giao"))?;
            let now = judged(tx, part, own, by.as_deref(), on)?;
            if let (Some(result), Some(on)) = (TaskResult::parse(&now.result), now.judged_on) {
                task.check_judged(result, on, call.today())?;
            }
            if now != *part {
                shares::update(tx, &now)?;
            }
        }
        Ok(())
    })?;
    Ok(ChallengeSaved { id: id.to_string() })
}

fn judged(
    conn: &Conn<'_>,
    part: &ShareRow,
    own: &ChallengeResult,
    by: Option<&str>,
    on: NaiveDate,
) -> Result<ShareRow, Failure> {
    let result =
        TaskResult::parse(&own.result).ok_or_else(|| Failure::usage(format!("Không có kết quả «{}».", own.result)))?;
    if own.hours.is_some_and(|hours| !(0..=TOO_MANY_HOURS).contains(&hours)) {
        return Err(Failure::new("hours", format!("Số giờ phải từ 0 đến {TOO_MANY_HOURS}. Xem lại số giờ.")));
    }
    let attachment = own.attachment.as_deref().filter(|id| !id.is_empty());
    let attachment = attachment.map(|id| of_person(conn, id, part.person_id)).transpose()?;
    let same = part.result == result.code();
    let open = result == TaskResult::NotJudged;
    // Who was judged before keeps the day and the name, unless the result is another.
    Ok(ShareRow {
        result: result.code().to_owned(),
        judged_by: if open {
            None
        } else if same {
            part.judged_by.clone()
        } else {
            by.map(str::to_owned)
        },
        judged_on: if open {
            None
        } else if same {
            part.judged_on
        } else {
            Some(on)
        },
        hours: own.hours,
        evidence: dates::optional_text(own.evidence.as_deref()),
        attachment_id: attachment,
        remark: dates::optional_text(own.remark.as_deref()),
        ..part.clone()
    })
}

/// The file is one of that person's own.
fn of_person(conn: &Conn<'_>, text: &str, person: Id) -> Result<Id, Failure> {
    let id = dates::id(text, "tệp đính kèm này")?;
    let row = attachments::get(conn, id)?.ok_or_else(|| Failure::not_found("tệp đính kèm này"))?;
    match row.person_id == person {
        true => Ok(id),
        false => Err(Failure::new(
            "attachment-of-another",
            "Tệp đính kèm này của người khác. Chọn tệp của chính người được đánh giá.",
        )),
    }
}
