//! Chuỗi cấp ủy as the office sets it: which levels of the Party take part, from which day, which body decides.

use domain::unit::{DecidingBody, UnitChain, UnitRole};
use serde_json::json;
use store::Conn;
use store::chain::{self, ChainLevelRow};

use super::save::period;
use super::wire::{ChainBody, ChainLevelWire, ChainRole, SettingId};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// More members than any committee has.
const MEMBERS: u32 = 999;

/// `settings.set_level`.
pub fn set_level(call: &Call<'_>, args: ChainLevelWire) -> Result<SettingId, Failure> {
    let role = UnitRole::parse(&args.role)
        .filter(|role| UnitChain::ROLES.contains(role))
        .ok_or_else(|| Failure::usage(format!("«{}» không phải là một cấp trong chuỗi cấp ủy.", args.role)))?;
    let body = match args.body.as_deref().filter(|body| !body.is_empty()) {
        None => None,
        Some(body) => Some(
            DecidingBody::parse(body).ok_or_else(|| Failure::usage(format!("Không có nơi biểu quyết «{body}».")))?,
        ),
    };
    if args.members.is_some_and(|members| !(1..=MEMBERS).contains(&members)) {
        return Err(Failure::new("out-of-range", format!("Số ủy viên: nhập số từ 1 đến {MEMBERS}.")));
    }
    let (valid_from, valid_to) = period(args.valid_from.as_deref(), args.valid_to.as_deref())?;
    let known = args.id.as_deref().map(|id| dates::id(id, "cấp này")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    call.write(json!({ "role": role.code() }), |tx| {
        let row = ChainLevelRow {
            id,
            role: role.code().to_owned(),
            valid_from,
            valid_to,
            appraises_only: args.appraises_only || role == UnitRole::PartySubcommittee,
            body: body.filter(|_| role == UnitRole::PartyCompetent).map(|body| body.code().to_owned()),
            members: args.members.map(i64::from),
            note: dates::optional_text(args.note.as_deref()),
        };
        match known {
            Some(_) => chain::update(tx, &row)?,
            None => chain::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(SettingId { id: id.to_string() })
}

/// `settings.remove_level`.
pub fn remove_level(call: &Call<'_>, args: SettingId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "cấp này")?;
    call.write(json!({}), |tx| {
        chain::get(tx, id)?.ok_or_else(|| Failure::not_found("cấp này"))?;
        Ok(chain::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The levels as set, from the chi bộ up, each by its first day.
pub fn levels(conn: &Conn<'_>) -> Result<Vec<ChainLevelWire>, Failure> {
    let mut rows = chain::all(conn)?;
    let place = |row: &ChainLevelRow| UnitChain::ROLES.iter().position(|role| role.code() == row.role);
    rows.sort_by_key(|row| (place(row), row.valid_from));
    Ok(rows.into_iter().map(wire).collect())
}

/// The levels that may be set.
pub fn roles() -> Vec<ChainRole> {
    let role = |role: UnitRole| ChainRole {
        code: role.code().to_owned(),
        label: role.label().to_owned(),
        says: match role {
            UnitRole::PartyBranch => "Chi bộ xét, ra nghị quyết đề nghị kết nạp.",
            UnitRole::PartySubcommittee => "Chỉ thẩm định, không biểu quyết theo tỷ lệ.",
            UnitRole::PartyBaseCommittee => "Ra nghị quyết trước khi gửi hồ sơ lên cấp có thẩm quyền.",
            _ => "Ra quyết định kết nạp.",
        }
        .to_owned(),
        decides: role == UnitRole::PartyCompetent,
    };
    UnitChain::ROLES.into_iter().map(role).collect()
}

/// The bodies that may decide.
pub fn bodies() -> Vec<ChainBody> {
    let body = |body: DecidingBody| ChainBody { code: body.code().to_owned(), label: body.label().to_owned() };
    DecidingBody::ALL.into_iter().map(body).collect()
}

fn wire(row: ChainLevelRow) -> ChainLevelWire {
    ChainLevelWire {
        id: Some(row.id.to_string()),
        role: row.role,
        valid_from: row.valid_from.map(|day| day.to_string()),
        valid_to: row.valid_to.map(|day| day.to_string()),
        appraises_only: row.appraises_only,
        body: row.body,
        members: row.members.and_then(|members| u32::try_from(members).ok()),
        note: row.note,
    }
}
