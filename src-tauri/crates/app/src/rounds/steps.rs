//! Which recorded steps belong to a round: those that carry its id; a nomination without a round counts for a round of its
//! school year.

use domain::path::{Step, StepCode};
use domain::school_year::SchoolYear;
use serde_json::{Map, Value, json};
use store::rounds::RoundRow;

use crate::candidates::Stand;

/// Key of the round among the facts of a step.
const ROUND: &str = "round_id";

/// The step of this code that belongs to a round.
pub fn of_round<'s>(stand: &'s Stand, code: StepCode, round: &RoundRow, year: SchoolYear) -> Option<&'s Step> {
    let id = round.id.to_string();
    let told = |step: &&Step| step.facts.other.get(ROUND).and_then(Value::as_str).map(str::to_owned);
    let own = stand.timeline.live().filter(|step| step.code == code);
    let named = own.filter(|step| told(step).as_deref() == Some(id.as_str())).last();
    named.or_else(|| {
        let bare = |step: &&Step| told(step).is_none() && step.on.is_some_and(|on| year.contains(on));
        stand.timeline.step(code).filter(bare)
    })
}

/// The facts that tie a step to a round.
pub fn tie(round: &RoundRow) -> Map<String, Value> {
    Map::from_iter([(ROUND.to_owned(), json!(round.id)), ("round".to_owned(), json!(round.name))])
}
