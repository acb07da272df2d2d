//! Names of units and signers written by hand. They are dated: an old paper keeps the name of its day.

use chrono::NaiveDate;
use domain::unit::UnitRole;
use serde_json::json;
use store::signers::{self, SignerRow};
use store::units::{self, UnitNameRow};

use super::wire::{SettingId, SignerWire, UnitNameWire};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `settings.set_unit`.
pub fn set_unit(call: &Call<'_>, args: UnitNameWire) -> Result<SettingId, Failure> {
    let role =
        UnitRole::parse(&args.role).ok_or_else(|| Failure::usage(format!("Không có vai trò «{}».", args.role)))?;
    let name = wanted(&args.name, "Tên đơn vị còn trống. Nhập tên rồi lưu lại.")?;
    let (valid_from, valid_to) = written(args.valid_from.as_deref(), args.valid_to.as_deref())?;
    let known = args.id.as_deref().map(|id| dates::id(id, "tên đơn vị")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    call.write(json!({ "role": role.code() }), |tx| {
        let all = units::all(tx)?;
        let row = UnitNameRow {
            id,
            role: role.code().to_owned(),
            name,
            short_name: dates::optional_text(args.short_name.as_deref()),
            symbol: dates::optional_text(args.symbol.as_deref()),
            valid_from,
            valid_to,
            position: position(all.iter().find(|row| row.id == id).map(|row| row.position), all.len()),
        };
        match known {
            Some(_) => units::update(tx, &row)?,
            None => units::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(SettingId { id: id.to_string() })
}

/// `settings.remove_unit`.
pub fn remove_unit(call: &Call<'_>, args: SettingId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "tên đơn vị")?;
    call.write(json!({}), |tx| Ok(units::delete(tx, id)?))?;
    Ok(Nothing {})
}

/// `settings.set_signer`.
pub fn set_signer(call: &Call<'_>, args: SignerWire) -> Result<SettingId, Failure> {
    if !matches!(args.side.as_str(), "union" | "party") {
        return Err(Failure::usage(format!("Không có bên ký «{}».", args.side)));
    }
    let name = wanted(&args.name, "Họ và tên người ký còn trống. Nhập tên rồi lưu lại.")?;
    let post = wanted(&args.post, "Chức vụ người ký còn trống. Nhập chức vụ rồi lưu lại.")?;
    let (valid_from, valid_to) = written(args.valid_from.as_deref(), args.valid_to.as_deref())?;
    let known = args.id.as_deref().map(|id| dates::id(id, "người ký")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    call.write(json!({}), |tx| {
        let all = signers::all(tx)?;
        let row = SignerRow {
            id,
            side: args.side,
            name,
            post,
            authority_line: domain::text::clean(&args.authority_line),
            valid_from,
            valid_to,
            position: position(all.iter().find(|row| row.id == id).map(|row| row.position), all.len()),
        };
        match known {
            Some(_) => signers::update(tx, &row)?,
            None => signers::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(SettingId { id: id.to_string() })
}

/// `settings.remove_signer`.
pub fn remove_signer(call: &Call<'_>, args: SettingId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "người ký")?;
    call.write(json!({}), |tx| Ok(signers::delete(tx, id)?))?;
    Ok(Nothing {})
}

fn wanted(text: &str, sentence: &str) -> Result<String, Failure> {
    dates::optional_text(Some(text)).ok_or_else(|| Failure::new("empty", sentence))
}

/// Two days of which the second is not before the first.
pub fn period(from: Option<&str>, to: Option<&str>) -> Result<(Option<NaiveDate>, Option<NaiveDate>), Failure> {
    let from = dates::optional_day(from, "Từ ngày")?;
    let to = dates::optional_day(to, "Đến ngày")?;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Failure::new("ends-before-start", "Ngày kết thúc trước ngày bắt đầu. Sửa một trong hai ngày."));
    }
    Ok((from, to))
}

/// The same as it is stored beside names.
fn written(from: Option<&str>, to: Option<&str>) -> Result<(Option<String>, Option<String>), Failure> {
    let (from, to) = period(from, to)?;
    Ok((from.map(|day| day.to_string()), to.map(|day| day.to_string())))
}

/// A row keeps its place; a new one comes last.
fn position(known: Option<i64>, count: usize) -> i64 {
    known.unwrap_or(count as i64 + 1)
}
