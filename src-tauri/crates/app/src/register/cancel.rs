//! `register.cancel`: a number is taken out of use and stays taken.

use serde_json::json;
use store::register::{self, RegisterRow};

use super::wire::CancelNumber;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `register.cancel`.
pub fn run(call: &Call<'_>, args: CancelNumber) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "số văn bản")?;
    let reason = dates::optional_text(Some(&args.reason))
        .ok_or_else(|| Failure::new("reason-missing", "Chưa nêu lý do hủy số. Ghi lý do rồi hủy."))?;
    let row = call
        .office()?
        .store
        .read(|conn| register::get(conn, id))?
        .ok_or_else(|| Failure::not_found("số văn bản này"))?;
    let whole = format!("{:02}-{}", row.number, row.symbol);
    if row.cancelled_on.is_some() {
        return Err(Failure::new("number-cancelled", format!("Số {whole} đã hủy từ trước.")));
    }
    call.write_for_good(json!({ "number": whole }), |tx| {
        let row = RegisterRow { cancelled_on: Some(call.today()), cancel_reason: Some(reason), ..row };
        Ok(register::update(tx, &row)?)
    })?;
    Ok(Nothing {})
}
