//! `reviews.list`, `reviews.get`, `reviews.offer`.

use domain::companions::{RemarkConclusion, ReviewVerdict};
use domain::path::{Stage, StepCode};
use store::reviews::lines::{self, ReviewLineRow};
use store::reviews::{self, ReviewRow};

use super::wire::{ReviewId, ReviewLine, ReviewOffer, ReviewOffered, ReviewPage, ReviewedPerson, ReviewsList};
use crate::candidates::judged;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `reviews.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<ReviewsList, Failure> {
    let rows = call.office()?.store.read(|conn| {
        let mut rows = Vec::new();
        for row in reviews::all(conn)? {
            rows.push(line(&row, &lines::of_review(conn, row.id)?));
        }
        Ok::<_, Failure>(rows)
    })?;
    Ok(ReviewsList { total: rows.len() as u32, rows })
}

/// `reviews.get`.
pub fn page(call: &Call<'_>, args: ReviewId) -> Result<ReviewPage, Failure> {
    let id = dates::id(&args.id, "cuộc rà soát này")?;
    let all = judged(call)?;
    let (row, said) = call.office()?.store.read(|conn| {
        let row = reviews::get(conn, id)?.ok_or_else(|| Failure::not_found("cuộc rà soát này"))?;
        Ok::<_, Failure>((row, lines::of_review(conn, id)?))
    })?;
    let rows = all.iter().filter_map(|one| {
        let own = said.iter().find(|own| own.candidacy_id == one.stand.candidacy.id)?;
        Some(ReviewedPerson {
            candidate: own.candidacy_id.to_string(),
            name: one.stand.person.full_name.clone(),
            branch: one.stand.class_name.clone(),
            verdict: own.verdict.clone(),
            verdict_label: verdict(own).label().to_owned(),
            note: own.note.clone(),
        })
    });
    Ok(ReviewPage { review: line(&row, &said), rows: rows.collect() })
}

/// `reviews.offer`.
pub fn offer(call: &Call<'_>, _: Nothing) -> Result<ReviewOffer, Failure> {
    let all = judged(call)?;
    let listed = all.iter().filter(|one| !one.stand.is_over() && !one.stand.timeline.has(StepCode::CeremonyHeld));
    let rows = listed.map(|one| {
        let last = one.stand.work.last_said().and_then(|own| Some((own, own.conclusion()?)));
        let may_strike_off = one.stand.stage() <= Stage::Dossier;
        let proposed = match last.map(|(_, conclusion)| conclusion) {
            Some(RemarkConclusion::Stop) if may_strike_off => ReviewVerdict::StrikeOff,
            Some(RemarkConclusion::Stop | RemarkConclusion::Supplement) => ReviewVerdict::Note,
            _ => ReviewVerdict::Keep,
        };
        ReviewOffered {
            candidate: one.stand.candidacy.id.to_string(),
            name: one.stand.person.full_name.clone(),
            branch: one.stand.class_name.clone(),
            stage_label: one.row.stage_label.clone(),
            may_strike_off,
            last_conclusion: last.map(|(own, conclusion)| format!("{}: {}", own.period.label(), conclusion.label())),
            proposed: proposed.code().to_owned(),
            warnings: one.row.warnings,
        }
    });
    let verdicts = ReviewVerdict::ALL.iter().map(|own| (own.code().to_owned(), own.label().to_owned()));
    Ok(ReviewOffer { rows: rows.collect(), verdicts: verdicts.collect() })
}

fn verdict(row: &ReviewLineRow) -> ReviewVerdict {
    ReviewVerdict::parse(&row.verdict).unwrap_or(ReviewVerdict::Keep)
}

fn line(row: &ReviewRow, said: &[ReviewLineRow]) -> ReviewLine {
    let count = |wanted: ReviewVerdict| said.iter().filter(|own| verdict(own) == wanted).count() as u32;
    ReviewLine {
        id: row.id.to_string(),
        on: row.on_date.to_string(),
        chair: row.chair.clone(),
        secretary: row.secretary.clone(),
        present: row.present,
        note: row.note.clone(),
        kept: count(ReviewVerdict::Keep),
        noted: count(ReviewVerdict::Note),
        struck_off: count(ReviewVerdict::StrikeOff),
    }
}
