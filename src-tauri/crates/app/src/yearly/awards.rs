//! Khen thưởng, kỷ luật of a person: each with its kind, level, paper and date.

use chrono::NaiveDate;
use domain::id::Id;
use domain::yearly::{AwardLevel, DisciplineKind, RewardKind};
use serde_json::json;
use store::people;
use store::yearly::awards::discipline::{self, DisciplineRow};
use store::yearly::awards::rewards::{self, RewardRow};
use store::{Conn, Tx};

use super::wire::{AwardId, AwardSet, AwardWire};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// What was typed, read.
struct Read {
    id: Option<Id>,
    person: Id,
    kind: String,
    level: Option<String>,
    content: Option<String>,
    paper: Option<String>,
    on_date: Option<NaiveDate>,
}

impl Read {
    fn of(call: &Call<'_>, args: AwardSet, known: fn(&str) -> bool, other: &str) -> Result<Self, Failure> {
        let id = args.id.as_deref().map(|id| dates::id(id, "dòng này")).transpose()?;
        let level = dates::optional_text(args.level.as_deref());
        if !known(&args.kind) {
            return Err(Failure::usage(format!("Không có hình thức «{}».", args.kind)));
        }
        if let Some(level) = level.as_deref().filter(|level| AwardLevel::parse(level).is_none()) {
            return Err(Failure::usage(format!("Không có cấp «{level}».")));
        }
        let content = dates::optional_text(args.content.as_deref());
        if content.is_none() && args.kind == other {
            return Err(Failure::new(
                "content-missing",
                "Hình thức «Khác» cần ghi nội dung. Ghi nội dung rồi lưu lại.",
            ));
        }
        let on_date = dates::optional_day(args.on.as_deref(), "Ngày quyết định")?;
        if let Some(day) = on_date.filter(|day| *day > call.today()) {
            return Err(Failure::new(
                "date-ahead",
                format!("Ngày quyết định {} sau hôm nay. Sửa ngày rồi lưu lại.", domain::date::dmy(day)),
            ));
        }
        Ok(Self {
            id,
            person: dates::id(&args.person, "người này")?,
            kind: args.kind,
            level,
            content,
            paper: dates::optional_text(args.paper.as_deref()),
            on_date,
        })
    }
}

/// `yearly.save_reward`.
pub fn save_reward(call: &Call<'_>, args: AwardSet) -> Result<AwardId, Failure> {
    let read = Read::of(call, args, |kind| RewardKind::parse(kind).is_some(), RewardKind::Other.code())?;
    let fresh = call.new_id();
    let id = call.write(json!({ "person": read.person }), |tx| {
        there(tx, read.person)?;
        let Read { id, person, kind, level, content, paper, on_date } = read;
        let row = RewardRow { id: id.unwrap_or(fresh), person_id: person, kind, level, content, paper, on_date };
        match id {
            None => rewards::insert(tx, &row)?,
            Some(id) => {
                owned(rewards::get(tx, id)?.map(|row| row.person_id), person)?;
                rewards::update(tx, &row)?;
            }
        }
        Ok(row.id)
    })?;
    Ok(AwardId { id: id.to_string() })
}

/// `yearly.remove_reward`.
pub fn remove_reward(call: &Call<'_>, args: AwardId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "lần khen thưởng này")?;
    let person = call.office()?.store.read(|conn| rewards::get(conn, id))?.map(|row| row.person_id);
    call.write(json!({ "person": person }), |tx| {
        rewards::get(tx, id)?.ok_or_else(|| Failure::not_found("lần khen thưởng này"))?;
        Ok(rewards::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// `yearly.save_discipline`.
pub fn save_discipline(call: &Call<'_>, args: AwardSet) -> Result<AwardId, Failure> {
    let read = Read::of(call, args, |kind| DisciplineKind::parse(kind).is_some(), DisciplineKind::Other.code())?;
    let fresh = call.new_id();
    let id = call.write(json!({ "person": read.person }), |tx| {
        there(tx, read.person)?;
        let Read { id, person, kind, level, content, paper, on_date } = read;
        let row = DisciplineRow { id: id.unwrap_or(fresh), person_id: person, kind, level, content, paper, on_date };
        match id {
            None => discipline::insert(tx, &row)?,
            Some(id) => {
                owned(discipline::get(tx, id)?.map(|row| row.person_id), person)?;
                discipline::update(tx, &row)?;
            }
        }
        Ok(row.id)
    })?;
    Ok(AwardId { id: id.to_string() })
}

/// `yearly.remove_discipline`.
pub fn remove_discipline(call: &Call<'_>, args: AwardId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "lần kỷ luật này")?;
    let person = call.office()?.store.read(|conn| discipline::get(conn, id))?.map(|row| row.person_id);
    call.write(json!({ "person": person }), |tx| {
        discipline::get(tx, id)?.ok_or_else(|| Failure::not_found("lần kỷ luật này"))?;
        Ok(discipline::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

fn there(tx: &Tx<'_>, person: Id) -> Result<(), Failure> {
    people::get(tx, person)?.map(|_| ()).ok_or_else(|| Failure::not_found("người này"))
}

/// A line is changed, never given to somebody else.
fn owned(owner: Option<Id>, person: Id) -> Result<(), Failure> {
    if owner == Some(person) { Ok(()) } else { Err(Failure::not_found("dòng này")) }
}

/// The rewards of a person, newest first.
pub fn rewards_of(conn: &Conn<'_>, person: Id) -> Result<Vec<AwardWire>, Failure> {
    let label = |kind: &str| RewardKind::parse(kind).map_or_else(|| kind.to_owned(), |kind| kind.label().to_owned());
    let told =
        |row: RewardRow| wire(row.id, &label(&row.kind), (row.kind, row.level, row.content, row.paper, row.on_date));
    Ok(rewards::of_person(conn, person)?.into_iter().map(told).collect())
}

/// The discipline of a person, newest first.
pub fn discipline_of(conn: &Conn<'_>, person: Id) -> Result<Vec<AwardWire>, Failure> {
    let label =
        |kind: &str| DisciplineKind::parse(kind).map_or_else(|| kind.to_owned(), |kind| kind.label().to_owned());
    let told = |row: DisciplineRow| {
        wire(row.id, &label(&row.kind), (row.kind, row.level, row.content, row.paper, row.on_date))
    };
    Ok(discipline::of_person(conn, person)?.into_iter().map(told).collect())
}

/// Kind, level, content, paper, day.
type Parts = (String, Option<String>, Option<String>, Option<String>, Option<NaiveDate>);

fn wire(id: Id, label: &str, (kind, level, content, paper, on): Parts) -> AwardWire {
    AwardWire {
        id: id.to_string(),
        line: line(label, level.as_deref(), content.as_deref()),
        kind,
        level: level.unwrap_or_default(),
        content: content.unwrap_or_default(),
        paper: paper.unwrap_or_default(),
        on: on.map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// "Giải thưởng cấp tỉnh: Giải Ba học sinh giỏi môn Toán".
pub fn line(label: &str, level: Option<&str>, content: Option<&str>) -> String {
    let level = level.and_then(AwardLevel::parse).map(|level| format!(" {}", level.label().to_lowercase()));
    let head = match label {
        // Words of one's own say it all.
        "Khác" => level.unwrap_or_default().trim().to_owned(),
        label => format!("{label}{}", level.unwrap_or_default()),
    };
    match content {
        Some(content) if head.is_empty() => content.to_owned(),
        Some(content) => format!("{head}: {content}"),
        None => head,
    }
}
