//! Việc mẫu: the office's own catalogue, with usual ones proposed once.

use domain::companions::TaskKind::{self, Help, Movement, Post, Publicity, Study, Volunteer};
use domain::id::Id;
use domain::name::same_spelling;
use serde_json::json;
use store::challenges::patterns::{self, PatternRow};

use super::give::{kind, title};
use super::wire::{ChallengeId, ChallengePattern, ChallengePatterns, ChallengeSaved};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// What an office usually gives: title, kind, what is expected, days.
const USUAL: &[(&str, TaskKind, &str, i64)] = &[
    ("Phụ trách một buổi sinh hoạt chi đoàn", Post, "Chuẩn bị nội dung, điều hành, có biên bản.", 30),
    ("Ngày thứ bảy tình nguyện", Volunteer, "Tham gia đủ buổi, có xác nhận của nơi tổ chức.", 30),
    ("Giúp một bạn tiến bộ trong học tập, công việc", Help, "Có kế hoạch và kết quả sau mỗi tháng.", 90),
    ("Tuyên truyền một nghị quyết của Đoàn", Publicity, "Một bài viết hoặc một buổi nói chuyện.", 45),
    ("Đăng ký và hoàn thành một mục tiêu học tập, lao động", Study, "Mục tiêu cụ thể, có số liệu trước và sau.", 90),
    ("Tổ chức một hoạt động phong trào", Movement, "Có kế hoạch, danh sách tham gia, ảnh hoặc báo cáo.", 60),
];

/// `challenges.save_pattern`.
pub fn save(call: &Call<'_>, args: ChallengePattern) -> Result<ChallengeSaved, Failure> {
    let known = args.id.as_deref().map(|id| dates::id(id, "việc mẫu này")).transpose()?;
    let row = PatternRow { id: known.unwrap_or_else(|| call.new_id()), ..read(&args)? };
    call.write(json!({}), |tx| {
        let all = patterns::all(tx)?;
        if all.iter().any(|own| own.id != row.id && same_spelling(&own.title, &row.title)) {
            return Err(Failure::new("pattern-known", "Danh mục đã có việc mẫu cùng tên. Sửa việc mẫu đang có."));
        }
        match known {
            Some(id) => {
                let before = all.iter().find(|own| own.id == id).ok_or_else(|| Failure::not_found("việc mẫu này"))?;
                patterns::update(tx, &PatternRow { position: before.position, ..row.clone() })?;
            }
            None => patterns::insert(tx, &PatternRow { position: last(&all) + 1, ..row.clone() })?,
        }
        Ok(())
    })?;
    Ok(ChallengeSaved { id: row.id.to_string() })
}

/// `challenges.remove_pattern`.
pub fn remove(call: &Call<'_>, args: ChallengeId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "việc mẫu này")?;
    call.write(json!({}), |tx| {
        patterns::get(tx, id)?.ok_or_else(|| Failure::not_found("việc mẫu này"))?;
        Ok(patterns::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// `challenges.add_patterns`: several at once, those known already passed over.
pub fn add(call: &Call<'_>, args: ChallengePatterns) -> Result<Nothing, Failure> {
    let all = call.office()?.store.read(patterns::all)?;
    let mut new: Vec<PatternRow> = Vec::new();
    for (position, own) in (last(&all) + 1..).zip(&args.patterns) {
        let row = PatternRow { id: call.new_id(), position, ..read(own)? };
        if !all.iter().chain(&new).any(|own| same_spelling(&own.title, &row.title)) {
            new.push(row);
        }
    }
    if new.is_empty() {
        return Err(Failure::new("nothing-to-add", "Các việc này đã có đủ trong danh mục."));
    }
    call.write(json!({ "count": new.len() }), |tx| {
        Ok::<_, Failure>(new.iter().try_for_each(|row| patterns::insert(tx, row))?)
    })?;
    Ok(Nothing {})
}

/// Usual ones that the catalogue does not have yet.
pub fn proposed(all: &[PatternRow]) -> Vec<ChallengePattern> {
    let missing = USUAL.iter().filter(|(title, ..)| !all.iter().any(|own| same_spelling(&own.title, title)));
    missing
        .map(|(title, kind, expected, days)| ChallengePattern {
            id: None,
            title: (*title).to_owned(),
            kind: Some(kind.code().to_owned()),
            expected: Some((*expected).to_owned()),
            days: Some(*days),
        })
        .collect()
}

/// The usual ones as rows, for the demonstration.
pub fn usual(call: &Call<'_>) -> Vec<PatternRow> {
    let rows = proposed(&[]).into_iter().filter_map(|own| read(&own).ok());
    (1..).zip(rows).map(|(position, row)| PatternRow { id: call.new_id(), position, ..row }).collect()
}

fn read(own: &ChallengePattern) -> Result<PatternRow, Failure> {
    if own.days.is_some_and(|days| !(1..=730).contains(&days)) {
        return Err(Failure::new("days", "Số ngày của việc mẫu phải từ 1 đến 730. Xem lại số ngày."));
    }
    Ok(PatternRow {
        id: Id::derived("task_pattern", ""),
        title: title(&own.title)?,
        kind: kind(own.kind.as_deref())?.code().to_owned(),
        expected: dates::optional_text(own.expected.as_deref()),
        days: own.days,
        position: 0,
    })
}

/// As the wire has it.
pub fn wire(row: PatternRow) -> ChallengePattern {
    ChallengePattern {
        id: Some(row.id.to_string()),
        title: row.title,
        kind: Some(row.kind),
        expected: row.expected,
        days: row.days,
    }
}

fn last(all: &[PatternRow]) -> i64 {
    all.iter().map(|own| own.position).max().unwrap_or(0)
}
