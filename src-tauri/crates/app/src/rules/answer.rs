//! «Đã hỏi, ngày …, ai trả lời»: the answer beside an open question. It changes nothing by itself.

use domain::rules::QUESTIONS;
use serde_json::json;
use store::settings;

use super::book::QUESTION;
use super::wire::{AnswerQuestion, Answered};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `rules.answer_question`.
pub fn run(call: &Call<'_>, args: AnswerQuestion) -> Result<Nothing, Failure> {
    if !QUESTIONS.iter().any(|question| question.code == args.code) {
        return Err(Failure::not_found(&format!("câu hỏi «{}»", args.code)));
    }
    let answered = args.answered.map(|given| checked(call, given)).transpose()?;
    let key = format!("{QUESTION}{}", args.code);
    call.write(json!({ "code": args.code }), |tx| match &answered {
        Some(answered) => put_setting(tx, &key, &json!(answered)),
        None => Ok(settings::remove(tx, &key)?),
    })?;
    Ok(Nothing {})
}

fn checked(call: &Call<'_>, given: Answered) -> Result<Answered, Failure> {
    let by = dates::optional_text(Some(&given.by))
        .ok_or_else(|| Failure::new("empty", "Chưa ghi ai trả lời. Nhập người hoặc nơi đã trả lời."))?;
    let on = dates::day(&given.on, "Ngày trả lời")?;
    if on > call.today() {
        return Err(Failure::new("future", "Ngày trả lời ở sau hôm nay. Sửa lại ngày."));
    }
    let answer = dates::optional_text(Some(&given.answer)).unwrap_or_default();
    Ok(Answered { by, on: on.to_string(), answer })
}
