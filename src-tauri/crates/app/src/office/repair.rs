//! «Sửa những chỗ sửa được»: what a check calls repairable, and nothing else.
//!
//! Invariant: rows are mended in one operation that can be undone. Building the indexes anew changes no row, so it stands
//! outside the journal. A damaged file is not written to.

use serde_json::json;

use super::check::{is_damage, problems};
use super::rows::Found;
use super::wire::{Nothing, OfficeRepaired};
use crate::{Call, Failure};

/// `office.repair`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<OfficeRepaired, Failure> {
    let office = call.office()?;
    let found = office.store.health()?;
    if let Some(damage) = found.iter().find(|problem| is_damage(problem.code)) {
        return Err(Failure::new(damage.code, damage.sentence.clone()));
    }
    if found.iter().any(|problem| problem.code == "index-damaged") {
        office.store.rebuild_indexes()?;
    }
    let rows = office.store.read(Found::of)?.mendable();
    if rows > 0 {
        // Looked for once more inside the operation: what is mended is what is there now.
        call.write(json!({ "count": rows }), |tx| Found::of(tx)?.mend(tx))?;
    }
    Ok(OfficeRepaired { rows, left: problems(call, &office)? })
}
