//! `challenges.save`, `challenges.take_out`, `challenges.remove`: what is given to whom.

use domain::companions::{GivenTask, TaskKind};
use domain::id::Id;
use domain::path::TaskResult;
use serde_json::json;
use store::challenges::shares::{self, ShareRow};
use store::challenges::{self, ChallengeRow};
use store::{Conn, Tx};

use super::wire::{ChallengeId, ChallengePeople, ChallengeSaved, ChallengeSet};
use crate::candidates::stand;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `challenges.save`.
pub fn save(call: &Call<'_>, args: ChallengeSet) -> Result<ChallengeSaved, Failure> {
    let known = args.id.as_deref().map(|id| dates::id(id, "việc thử thách này")).transpose()?;
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ này")).collect::<Result<Vec<_>, _>>()?;
    if known.is_none() && ids.is_empty() {
        return Err(Failure::new("nobody-chosen", "Chưa chọn người nhận việc. Chọn ít nhất một người trong nguồn."));
    }
    let row = ChallengeRow {
        id: known.unwrap_or_else(|| call.new_id()),
        title: title(&args.title)?,
        kind: kind(args.kind.as_deref())?.code().to_owned(),
        expected: dates::optional_text(args.expected.as_deref()),
        given_by: dates::optional_text(args.given_by.as_deref()),
        given_on: dates::optional_day(args.given_on.as_deref(), "Ngày giao")?.unwrap_or(call.today()),
        due_on: dates::optional_day(args.due_on.as_deref(), "Hạn")?,
    };
    GivenTask { title: &row.title, given_on: row.given_on, due_on: row.due_on }.check(call.today())?;
    let state = if known.is_some() { "changed" } else { "given" };
    call.write(json!({ "count": ids.len(), "state": state }), |tx| {
        match known {
            Some(id) => {
                found(tx, id)?;
                refuse_judged_before(tx, &row)?;
                challenges::update(tx, &row)?;
            }
            None => challenges::insert(tx, &row)?,
        }
        ids.iter().try_for_each(|id| give(call, tx, row.id, *id))
    })?;
    Ok(ChallengeSaved { id: row.id.to_string() })
}

/// `challenges.take_out`.
pub fn take_out(call: &Call<'_>, args: ChallengePeople) -> Result<ChallengeSaved, Failure> {
    let id = dates::id(&args.id, "việc thử thách này")?;
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ này")).collect::<Result<Vec<_>, _>>()?;
    call.write(json!({ "count": ids.len() }), |tx| {
        found(tx, id)?;
        let parts = shares::of_task(tx, id)?;
        for candidacy in &ids {
            let part = parts.iter().find(|part| part.candidacy_id == *candidacy);
            let part = part.ok_or_else(|| Failure::not_found("người này trong việc đã giao"))?;
            refuse_judged(part)?;
            shares::delete(tx, part.id)?;
        }
        if ids.len() >= parts.len() {
            return Err(Failure::new("nobody-left", "Không còn ai trong việc này. Xóa cả việc thay vì bỏ từng người."));
        }
        Ok(())
    })?;
    Ok(ChallengeSaved { id: id.to_string() })
}

/// `challenges.remove`.
pub fn remove(call: &Call<'_>, args: ChallengeId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "việc thử thách này")?;
    call.write(json!({}), |tx| {
        found(tx, id)?;
        for part in shares::of_task(tx, id)? {
            refuse_judged(&part)?;
            shares::delete(tx, part.id)?;
        }
        Ok(challenges::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The task of this id.
pub fn found(conn: &Conn<'_>, id: Id) -> Result<ChallengeRow, Failure> {
    challenges::get(conn, id)?.ok_or_else(|| Failure::not_found("việc thử thách này"))
}

/// A kind by its stored word.
pub fn kind(code: Option<&str>) -> Result<TaskKind, Failure> {
    let code = code.filter(|code| !code.is_empty()).unwrap_or(TaskKind::Other.code());
    TaskKind::parse(code).ok_or_else(|| Failure::usage(format!("Không có loại việc «{code}».")))
}

/// What is to be done, in words.
pub fn title(text: &str) -> Result<String, Failure> {
    dates::optional_text(Some(text)).ok_or_else(|| {
        Failure::new("title-missing", "Tên việc còn trống. Ghi việc gì, ví dụ «Ngày thứ bảy tình nguyện».")
    })
}

fn give(call: &Call<'_>, tx: &Tx<'_>, task: Id, candidacy: Id) -> Result<(), Failure> {
    let stand = stand(tx, candidacy, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
    let name = &stand.person.full_name;
    if stand.is_over() {
        return Err(Failure::new("step-on-closed", format!("Hồ sơ của {name} đã kết thúc nên không giao việc được.")));
    }
    if shares::of_task(tx, task)?.iter().any(|part| part.candidacy_id == candidacy) {
        return Err(Failure::new("twice-in-task", format!("{name} đã có trong việc này. Bỏ bớt một lần rồi lưu.")));
    }
    let row = ShareRow {
        id: call.new_id(),
        task_id: task,
        candidacy_id: candidacy,
        person_id: stand.person.id,
        result: TaskResult::NotJudged.code().to_owned(),
        judged_by: None,
        judged_on: None,
        hours: None,
        evidence: None,
        attachment_id: None,
        remark: None,
    };
    Ok(shares::insert(tx, &row)?)
}

fn refuse_judged(part: &ShareRow) -> Result<(), Failure> {
    match part.result == TaskResult::NotJudged.code() {
        true => Ok(()),
        false => Err(Failure::new(
            "task-judged",
            "Việc này đã có người được đánh giá nên không xóa. Ghi «Thôi giao» cho người không làm nữa.",
        )),
    }
}

/// The day of giving does not move behind a day on which somebody was judged.
fn refuse_judged_before(tx: &Tx<'_>, row: &ChallengeRow) -> Result<(), Failure> {
    let task = GivenTask { title: &row.title, given_on: row.given_on, due_on: row.due_on };
    for part in shares::of_task(tx, row.id)? {
        if let (Some(result), Some(on)) = (TaskResult::parse(&part.result), part.judged_on) {
            task.check_judged(result, on, on)?;
        }
    }
    Ok(())
}
