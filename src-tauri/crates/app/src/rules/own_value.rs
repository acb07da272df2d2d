//! Laying a value of the office over a row, and going back. What was already judged by another value stays so.

use domain::date::dmy;
use domain::rules::{Override, Quantity};
use serde_json::{Value, json};
use store::{Conn, Tx, settings};

use super::SHIPPED;
use super::book::OWN;
use super::wire::{RemoveOverride, SetOverride};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `rules.override`.
pub fn run(call: &Call<'_>, args: SetOverride) -> Result<Nothing, Failure> {
    let value = Quantity::parse(args.value.trim()).ok_or_else(|| {
        let text = &args.value;
        Failure::new("value", format!("«{text}» không phải là số hay tỷ lệ. Nhập số như 30, hoặc tỷ lệ như 2/3."))
    })?;
    let confirmed_by = dates::optional_text(Some(&args.confirmed_by))
        .ok_or_else(|| Failure::new("empty", "Chưa ghi ai xác nhận. Nhập người hoặc nơi đã trả lời."))?;
    let confirmed_on = dates::day(&args.confirmed_on, "Ngày xác nhận")?;
    if confirmed_on > call.today() {
        return Err(Failure::new("future", "Ngày xác nhận ở sau hôm nay. Sửa lại ngày."));
    }
    let from = dates::optional_day(args.from.as_deref(), "Áp dụng từ ngày")?.unwrap_or(confirmed_on);
    let version = SHIPPED
        .find(&args.rule, Some(from))
        .map(|rule| rule.version)
        .ok_or_else(|| Failure::not_found(&format!("quy định «{}»", args.rule)))?;
    let paper = dates::optional_text(args.paper.as_deref()).unwrap_or_default();
    let over = Override { id: args.rule, version, value, confirmed_by, confirmed_on, paper, from, until: None };
    SHIPPED.fits(&over).map_err(|wrong| Failure::new("override", sentence(&wrong.to_string())))?;
    call.write(json!({ "rule": over.id }), |tx| {
        let rule = over.id.clone();
        let mut own = stored(tx, &rule)?;
        own.retain(|other| other.from != over.from);
        own.push(over);
        own.sort_by_key(|other| other.from);
        keep(tx, &rule, &own)
    })?;
    Ok(Nothing {})
}

/// `rules.remove_override`.
pub fn remove(call: &Call<'_>, args: RemoveOverride) -> Result<Nothing, Failure> {
    let on = dates::optional_day(args.on.as_deref(), "Trở lại từ ngày")?;
    call.write(json!({ "rule": args.rule }), |tx| {
        let mut own = stored(tx, &args.rule)?;
        if own.is_empty() {
            return Err(Failure::not_found("giá trị của đơn vị cho quy định này"));
        }
        let Some(on) = on else { return Ok(settings::remove(tx, &key(&args.rule))?) };
        own.retain(|over| over.from < on);
        let Some(last) = own.last_mut() else { return Ok(settings::remove(tx, &key(&args.rule))?) };
        if let Some(until) = last.until.filter(|until| *until < on) {
            return Err(Failure::new(
                "already-back",
                format!("Giá trị của văn bản đã dùng lại từ sau ngày {}. Không có gì để đổi.", dmy(until)),
            ));
        }
        last.until = on.pred_opt();
        keep(tx, &args.rule, &own)
    })?;
    Ok(Nothing {})
}

/// The office's values of one rule, oldest first.
fn stored(conn: &Conn<'_>, rule: &str) -> Result<Vec<Override>, Failure> {
    let value = settings::get(conn, &key(rule))?.unwrap_or(Value::Null);
    // Only ever written by this file.
    Ok(serde_json::from_value(value).unwrap_or_default())
}

fn keep(tx: &Tx<'_>, rule: &str, own: &[Override]) -> Result<(), Failure> {
    put_setting(tx, &key(rule), &json!(own))
}

fn key(rule: &str) -> String {
    format!("{OWN}{rule}")
}

fn sentence(text: &str) -> String {
    if text.ends_with('.') { text.to_owned() } else { format!("{text}.") }
}
