//! Rating scales: the one in use, and those that ratings were made with.

use std::collections::HashMap;

use domain::id::Id;
use domain::yearly::{RatingLevel, RatingScale};
use serde_json::{Value, json};
use store::yearly::YearRecordRow;
use store::yearly::scales::{self, RatingScaleRow};
use store::{Conn, Tx, settings};

use super::wire::{RatingLevels, YearWord};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// Key of the setting that names the levels in use.
const SCALE: &str = "rating_scale";

/// The scale in use.
pub fn now(conn: &Conn<'_>) -> Result<RatingScale, Failure> {
    let kept = settings::get(conn, SCALE)?;
    Ok(kept.and_then(|levels| serde_json::from_value(levels).ok()).unwrap_or_else(RatingScale::usual))
}

/// The id of a scale, kept if it was never used before.
pub fn keep(tx: &Tx<'_>, scale: &RatingScale) -> Result<Id, Failure> {
    let levels = json!(scale).to_string();
    let id = Id::derived("rating_scale", &levels);
    if scales::get(tx, id)?.is_none() {
        scales::insert(tx, &RatingScaleRow { id, levels })?;
    }
    Ok(id)
}

/// `yearly.set_scale`: ratings made before keep the scale they were made with.
pub fn run(call: &Call<'_>, args: RatingLevels) -> Result<Nothing, Failure> {
    let typed = args.levels.into_iter();
    let typed = typed.map(|level| RatingLevel { code: level.code, label: level.label, short: level.short }).collect();
    let scale = RatingScale::of(typed).map_err(|refusal| Failure::new("rating-scale", refusal.to_string()))?;
    call.write(json!({ "count": scale.levels().len() }), |tx| match scale == RatingScale::usual() {
        true => Ok(settings::remove(tx, SCALE)?),
        false => put_setting(tx, SCALE, &json!(scale)),
    })?;
    Ok(Nothing {})
}

/// The levels on the wire, «Chưa xếp loại» last.
pub fn words(scale: &RatingScale) -> Vec<YearWord> {
    let not_rated = RatingScale::not_rated();
    let all = scale.levels().iter().chain(std::iter::once(&not_rated));
    all.map(|level| YearWord { code: level.code.clone(), label: level.label.clone(), short: level.short.clone() })
        .collect()
}

/// Every scale that a rating was made with.
pub struct Scales(HashMap<Id, RatingScale>);

impl Scales {
    /// Reads them.
    pub fn read(conn: &Conn<'_>) -> Result<Self, Failure> {
        let rows = scales::all(conn)?.into_iter();
        let read = |row: RatingScaleRow| {
            let levels: Value = serde_json::from_str(&row.levels).ok()?;
            Some((row.id, serde_json::from_value(levels).ok()?))
        };
        Ok(Self(rows.filter_map(read).collect()))
    }

    /// The rating in the words it was made with.
    pub fn label(&self, row: &YearRecordRow) -> String {
        let scale = row.rating_scale_id.and_then(|id| self.0.get(&id));
        let level = row.rating.as_deref().zip(scale).and_then(|(code, scale)| scale.level(code));
        level.map(|level| level.label).unwrap_or_default()
    }
}
