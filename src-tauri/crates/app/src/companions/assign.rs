//! `companions.assign` and `companions.end`: steps, written the ordinary way.
//!
//! Invariant: assigned for all or for nobody. Whoever has one in that role already is named, unless the present one is
//! said to be replaced, with the reason.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{CompanionRole, StepCode};
use serde_json::{Map, Value, json};
use store::Tx;
use store::companions::{self, CompanionRow};
use store::people::{self, PersonRow};

use super::company::{Known, name_of};
use super::wire::{CompanionAssign, CompanionAssigned, CompanionEnd};
use crate::candidates::{fill_facts, insert_step, stand};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// How many are named in a sentence.
const NAMED: usize = 5;

/// Whom, as what, since when.
struct Order {
    role: CompanionRole,
    on: NaiveDate,
    from: Option<NaiveDate>,
    number: Option<String>,
    reason: Option<String>,
}

/// `companions.assign`.
pub fn run(call: &Call<'_>, args: CompanionAssign) -> Result<CompanionAssigned, Failure> {
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ này")).collect::<Result<Vec<Id>, _>>()?;
    if ids.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào để phân công người đồng hành."));
    }
    let person = dates::id(&args.person, "người đồng hành này")?;
    let order = Order {
        role: role(&args.role)?,
        on: dates::optional_day(args.on.as_deref(), "Ngày phân công")?.unwrap_or(call.today()),
        from: dates::optional_day(args.from.as_deref(), "Từ ngày")?,
        number: dates::optional_text(args.number.as_deref()),
        reason: dates::optional_text(args.reason.as_deref()),
    };
    if args.replace && order.reason.is_none() {
        return Err(Failure::new("reason-missing", "Lý do thay còn trống. Ghi lý do để người sau đọc hiểu."));
    }
    call.write(json!({ "person": person, "count": ids.len() }), |tx| {
        let row = people::get(tx, person)?.ok_or_else(|| Failure::not_found("người đồng hành này"))?;
        let known = companions::of_person(tx, person)?;
        let member = store::members::of_person(tx, person)?;
        let known = Known { person: row, row: known, member };
        if let Some(gone) = known.gone(order.from.unwrap_or(order.on)) {
            let says = format!("{}: {} Chọn người khác.", known.person.full_name, gone);
            return Err(Failure::new("companion-gone", says));
        }
        let present = present(call, tx, &ids, order.role, &known.person)?;
        if !args.replace && present.iter().any(Option::is_some) {
            return Err(two(call, tx, &ids, &present, order.role)?);
        }
        for (id, before) in ids.iter().zip(present) {
            let facts = facts(&order, &known.person, known.row.as_ref(), before);
            let code = match order.role {
                CompanionRole::Probation => StepCode::ProbationHelperAssigned,
                CompanionRole::Party | CompanionRole::Union => StepCode::CompanionAssignment,
            };
            insert_step(call, tx, *id, code, Some(order.on), &facts, None)?;
        }
        if known.row.is_none() {
            // Whoever was assigned once may be picked again.
            let row = CompanionRow {
                id: Id::derived("companion", &person.to_string()),
                person_id: person,
                party_branch: None,
                post: None,
                admitted_on: None,
                official_on: None,
                left_on: None,
                note: None,
            };
            companions::insert(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(CompanionAssigned { assigned: ids.len() as u32 })
}

/// `companions.end`.
pub fn end(call: &Call<'_>, args: CompanionEnd) -> Result<Nothing, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ này")?;
    let to = dates::optional_day(args.to.as_deref(), "Đến ngày")?.unwrap_or(call.today());
    let reason = dates::optional_text(Some(&args.reason)).ok_or_else(|| {
        Failure::new("reason-missing", "Lý do thôi đồng hành còn trống. Ghi lý do để người sau đọc hiểu.")
    })?;
    let facts = json!({ "to": to, "reason_of_change": reason });
    call.write(json!({ "candidate": id }), |tx| {
        fill_facts(call, tx, id, &args.step, facts.as_object().cloned().unwrap_or_default())
    })?;
    Ok(Nothing {})
}

fn role(code: &str) -> Result<CompanionRole, Failure> {
    [CompanionRole::Party, CompanionRole::Union, CompanionRole::Probation]
        .into_iter()
        .find(|role| role.code() == code)
        .ok_or_else(|| Failure::usage(format!("Không có vai đồng hành «{code}».")))
}

/// The name of the present one of each, if he has one in this role; the same person twice is refused.
fn present(
    call: &Call<'_>,
    tx: &Tx<'_>,
    ids: &[Id],
    role: CompanionRole,
    new: &PersonRow,
) -> Result<Vec<Option<String>>, Failure> {
    let mut present = Vec::new();
    for id in ids {
        let stand = stand(tx, *id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        if stand.person.id == new.id {
            let says = format!("{} không thể tự đồng hành với chính mình. Chọn người khác.", new.full_name);
            return Err(Failure::new("companion-is-self", says));
        }
        let all = stand.timeline.companions();
        let open = all.iter().rfind(|own| own.role == role && own.is_open());
        let new_id = new.id.to_string();
        if open.is_some_and(|own| own.person() == Some(new_id.as_str())) {
            return Err(Failure::new(
                "companion-already",
                format!("{} đã là {} của {}.", new.full_name, name_of(role), stand.person.full_name),
            ));
        }
        present.push(open.map(|own| own.name().unwrap_or("người chưa ghi tên").to_owned()));
    }
    Ok(present)
}

fn two(
    call: &Call<'_>,
    tx: &Tx<'_>,
    ids: &[Id],
    present: &[Option<String>],
    role: CompanionRole,
) -> Result<Failure, Failure> {
    let mut said = Vec::new();
    for (id, name) in ids.iter().zip(present) {
        if let (Some(name), Some(stand)) = (name, stand(tx, *id, call.today())?) {
            said.push(format!("{} ({name})", stand.person.full_name));
        }
    }
    let more = said.len().saturating_sub(NAMED);
    said.truncate(NAMED);
    let more = if more > 0 { format!(" và {more} người nữa") } else { String::new() };
    Ok(Failure::new(
        "two-companions",
        format!(
            "Đang có {}: {}{more}. Chọn «Thay người đang đồng hành» và nêu lý do, hoặc bỏ những người này ra.",
            name_of(role),
            said.join(", ")
        ),
    ))
}

/// What the step keeps: the paper's own words, and the record they mean.
fn facts(order: &Order, person: &PersonRow, row: Option<&CompanionRow>, before: Option<String>) -> Map<String, Value> {
    let mut facts = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        facts.extend(value.map(|value| (key.to_owned(), value)));
    };
    if order.role == CompanionRole::Probation {
        put("helper", Some(json!(person.full_name)));
        put("helper_person", Some(json!(person.id)));
        put("reason_of_change", order.reason.as_ref().map(|reason| json!(reason)));
    } else {
        let mut companion = json!({ "name": person.full_name, "person": person.id });
        if let Some(day) = row.and_then(|row| row.official_on).filter(|_| order.role == CompanionRole::Party) {
            companion["official_on"] = json!(day);
        }
        if let Some(day) = person.unit_joined_on.as_deref().and_then(|day| day.parse::<NaiveDate>().ok()) {
            companion["unit_joined_on"] = json!(day);
        }
        put("kind", Some(json!(order.role.code())));
        put("companion", Some(companion));
        put("from", order.from.map(|day| json!(day)));
        put("replaces", before.as_ref().map(|name| json!(name)));
        put("reason_of_change", order.reason.as_ref().filter(|_| before.is_some()).map(|reason| json!(reason)));
    }
    put("number", order.number.as_ref().map(|number| json!(number)));
    facts
}
