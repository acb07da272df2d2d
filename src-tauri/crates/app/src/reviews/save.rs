//! `reviews.save`, `reviews.change`, `reviews.remove`.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::companions::ReviewVerdict;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::{Map, json};
use store::Tx;
use store::reviews::lines::{self, ReviewLineRow};
use store::reviews::{self, ReviewRow};

use super::wire::{ReviewChange, ReviewId, ReviewSaved, ReviewSet, ReviewVerdictSet};
use crate::candidates::{insert_step, stand};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `reviews.save`.
pub fn run(call: &Call<'_>, args: ReviewSet) -> Result<ReviewSaved, Failure> {
    let on = dates::day(&args.on, "Ngày rà soát")?;
    if on > call.today() {
        return Err(Failure::new("future-date", "Ngày rà soát ở sau hôm nay. Ghi khi cuộc họp đã diễn ra."));
    }
    if args.people.is_empty() {
        return Err(Failure::usage("Chưa rà soát ai."));
    }
    let review = ReviewRow {
        id: call.new_id(),
        on_date: on,
        chair: dates::optional_text(args.chair.as_deref()),
        secretary: dates::optional_text(args.secretary.as_deref()),
        present: present(args.present)?,
        note: dates::optional_text(args.note.as_deref()),
    };
    let number = dates::optional_text(args.number.as_deref());
    let struck_off = call.write(json!({ "count": args.people.len() }), |tx| {
        reviews::insert(tx, &review)?;
        let (mut seen, mut struck_off) = (HashSet::new(), 0);
        for own in &args.people {
            let candidacy = dates::id(&own.candidate, "hồ sơ này")?;
            let verdict = one(call, tx, review.id, candidacy, own)?;
            if !seen.insert(candidacy) {
                return Err(Failure::usage("Một người có mặt hai lần trong cuộc rà soát."));
            }
            if verdict == ReviewVerdict::StrikeOff {
                strike_off(call, tx, candidacy, on, own, number.as_deref())?;
                struck_off += 1;
            }
        }
        Ok(struck_off)
    })?;
    Ok(ReviewSaved { id: review.id.to_string(), struck_off })
}

/// `reviews.change`.
pub fn change(call: &Call<'_>, args: ReviewChange) -> Result<ReviewSaved, Failure> {
    let id = dates::id(&args.id, "cuộc rà soát này")?;
    let present = present(args.present)?;
    call.write(json!({}), |tx| {
        let before = reviews::get(tx, id)?.ok_or_else(|| Failure::not_found("cuộc rà soát này"))?;
        let row = ReviewRow {
            chair: dates::optional_text(args.chair.as_deref()),
            secretary: dates::optional_text(args.secretary.as_deref()),
            present,
            note: dates::optional_text(args.note.as_deref()),
            ..before
        };
        Ok(reviews::update(tx, &row)?)
    })?;
    Ok(ReviewSaved { id: id.to_string(), struck_off: 0 })
}

/// `reviews.remove`: not where somebody was struck off, whose step stands upon it.
pub fn remove(call: &Call<'_>, args: ReviewId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "cuộc rà soát này")?;
    call.write(json!({}), |tx| {
        reviews::get(tx, id)?.ok_or_else(|| Failure::not_found("cuộc rà soát này"))?;
        for own in lines::of_review(tx, id)? {
            if own.verdict == ReviewVerdict::StrikeOff.code() {
                return Err(Failure::new(
                    "review-struck-off",
                    "Cuộc rà soát này đã đưa người ra khỏi danh sách nên không xóa. Ghi nhầm thì hoàn tác, hoặc hủy bước ở hồ sơ.",
                ));
            }
            lines::delete(tx, own.id)?;
        }
        Ok(reviews::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

fn present(count: Option<i64>) -> Result<Option<i64>, Failure> {
    match count {
        Some(count) if !(0..=100_000).contains(&count) => {
            Err(Failure::new("present", "Số người có mặt không đúng. Xem lại số này."))
        }
        count => Ok(count),
    }
}

fn one(
    call: &Call<'_>,
    tx: &Tx<'_>,
    review: Id,
    candidacy: Id,
    own: &ReviewVerdictSet,
) -> Result<ReviewVerdict, Failure> {
    let verdict = ReviewVerdict::parse(&own.verdict)
        .ok_or_else(|| Failure::usage(format!("Không có kết quả rà soát «{}».", own.verdict)))?;
    let stand = stand(tx, candidacy, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
    let note = dates::optional_text(own.note.as_deref());
    if verdict != ReviewVerdict::Keep && note.is_none() {
        return Err(Failure::new(
            "reason-missing",
            format!("{}: «{}» cần lý do. Ghi lý do ở cột ghi chú.", stand.person.full_name, verdict.label()),
        ));
    }
    let row = ReviewLineRow {
        id: call.new_id(),
        review_id: review,
        candidacy_id: candidacy,
        person_id: stand.person.id,
        verdict: verdict.code().to_owned(),
        note,
    };
    lines::insert(tx, &row)?;
    Ok(verdict)
}

fn strike_off(
    call: &Call<'_>,
    tx: &Tx<'_>,
    candidacy: Id,
    on: NaiveDate,
    own: &ReviewVerdictSet,
    number: Option<&str>,
) -> Result<(), Failure> {
    let mut facts = Map::new();
    facts.extend(dates::optional_text(own.note.as_deref()).map(|reason| ("reason".to_owned(), json!(reason))));
    facts.extend(number.map(|number| ("number".to_owned(), json!(number))));
    insert_step(call, tx, candidacy, StepCode::StruckOff, Some(on), &facts, None)
}
