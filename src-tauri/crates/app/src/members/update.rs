//! `members.update`: fields of one person, as typed in a cell or a form.

use serde_json::json;
use store::{members, people};

use super::add::{refuse_known_number, refuse_unborn};
use super::fields::{label, put};
use super::wire::{MemberSaved, MemberUpdate};
use crate::journal::said::Said;
use crate::{Call, Failure, dates};

/// `members.update`.
pub fn run(call: &Call<'_>, args: MemberUpdate) -> Result<MemberSaved, Failure> {
    let id = dates::id(&args.id, "đoàn viên")?;
    let fields: Vec<&str> = args.values.iter().map(|value| value.field.as_str()).collect();
    call.write(json!({ "person": id, "fields": fields }), |tx| {
        let mut person = people::get(tx, id)?.ok_or_else(|| Failure::not_found("người này"))?;
        let mut member = members::of_person(tx, id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
        for value in &args.values {
            put(&mut person, &mut member, &value.field, &value.value)?;
        }
        refuse_unborn(call, &person)?;
        refuse_known_number(tx, &person)?;
        people::update(tx, &person)?;
        members::update(tx, &member)?;
        Ok(())
    })?;
    super::page::saved(call, id)
}

/// "Đã sửa điện thoại của Thạch Thị Sa Ry."
pub fn said(said: &Said<'_>) -> String {
    let fields = said.list("fields");
    let what = match fields.as_slice() {
        [field] => label(field).to_lowercase(),
        fields => format!("{} mục", fields.len()),
    };
    format!("Đã sửa {what} của {}.", said.person_or("1 người"))
}
