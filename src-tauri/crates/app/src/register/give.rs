//! `register.give`: the next number of a kind, or the one asked for if nobody has it.

use chrono::NaiveDate;
use domain::id::Id;
use serde_json::json;
use store::register::{self, RegisterRow};

use super::scope::scope_of;
use super::wire::{GiveNumber, NumberGiven};
use crate::{Call, Failure, dates};

/// What a number is given to.
pub struct Asked {
    /// "NQ/ĐTN".
    pub symbol: String,
    /// The number wanted; without it the next.
    pub number: Option<i64>,
    /// Ngày văn bản.
    pub dated: Option<NaiveDate>,
    /// Trích yếu.
    pub abstract_line: String,
    /// Paper and subject, where the program makes it.
    pub paper: Option<(String, String)>,
    /// Whom it is about.
    pub person: Option<Id>,
}

/// `register.give`: for a paper that was written elsewhere.
pub fn run(call: &Call<'_>, args: GiveNumber) -> Result<NumberGiven, Failure> {
    let symbol = dates::optional_text(Some(&args.symbol)).filter(|symbol| symbol.contains('/')).ok_or_else(|| {
        Failure::new("symbol-missing", "Ký hiệu văn bản chưa đúng. Ghi loại và nơi ban hành, ví dụ «QĐ/ĐTN».")
    })?;
    let abstract_line = dates::optional_text(Some(&args.abstract_line))
        .ok_or_else(|| Failure::new("abstract-missing", "Trích yếu còn trống. Ghi ngắn gọn nội dung văn bản."))?;
    let dated = dates::optional_day(args.dated.as_deref(), "Ngày văn bản")?;
    give(call, Asked { symbol, number: args.number.map(i64::from), dated, abstract_line, paper: None, person: None })
}

/// Gives a number for good.
pub fn give(call: &Call<'_>, asked: Asked) -> Result<NumberGiven, Failure> {
    let day = asked.dated.unwrap_or_else(|| call.today());
    let office = call.office()?;
    let (scope, next, taken) = office.store.read(|conn| {
        let scope = scope_of(conn, day)?;
        let next = register::highest(conn, &asked.symbol, &scope)? + 1;
        let taken = match asked.number {
            Some(number) => register::by_number(conn, &asked.symbol, &scope, number)?,
            None => None,
        };
        Ok::<_, Failure>((scope, next, taken))
    })?;
    let number = asked.number.unwrap_or(next);
    let whole = format!("{number:02}-{}", asked.symbol);
    if number < 1 {
        return Err(Failure::new("number-wrong", "Số văn bản phải từ 1 trở lên."));
    }
    if let Some(other) = taken {
        let state = if other.cancelled_on.is_some() { "đã hủy, không dùng lại" } else { "đã cấp" };
        return Err(Failure::new(
            "number-taken",
            format!("Số {whole} {state}: «{}». Số tiếp theo là {next:02}.", other.abstract_line),
        ));
    }
    let user = office.user.clone();
    call.write_for_good(json!({ "number": whole }), |tx| {
        // Somebody may have been quicker between looking and giving.
        if register::by_number(tx, &asked.symbol, &scope, number)?.is_some() {
            return Err(Failure::new("number-taken", format!("Số {whole} vừa được cấp. Cấp lại để lấy số tiếp theo.")));
        }
        let (paper, subject) = asked.paper.unzip();
        let row = RegisterRow {
            id: call.new_id(),
            symbol: asked.symbol,
            scope,
            number,
            dated: asked.dated,
            abstract_line: asked.abstract_line,
            paper,
            subject,
            person_id: asked.person,
            given_by: user,
            cancelled_on: None,
            cancel_reason: None,
        };
        Ok(register::insert(tx, &row)?)
    })?;
    Ok(NumberGiven { number: number as u32, text: whole })
}
