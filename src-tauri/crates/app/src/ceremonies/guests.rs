//! Who is invited to a ceremony, beside those admitted.

use serde_json::json;
use store::ceremonies::guests::{self, GuestRow};

use super::save::found;
use super::wire::{CeremonySaved, GuestId, GuestSet};
use crate::{Call, Failure, dates};

/// `ceremonies.save_guest`: a new one at the end, or changed in its place.
pub fn save(call: &Call<'_>, args: GuestSet) -> Result<CeremonySaved, Failure> {
    let ceremony = dates::id(&args.ceremony, "buổi lễ")?;
    let known = args.id.as_deref().map(|id| dates::id(id, "khách mời")).transpose()?;
    let name = dates::optional_text(Some(&args.name)).ok_or_else(|| {
        Failure::new(
            "name-missing",
            "Khách mời chưa có tên. Ghi họ tên hoặc nơi được mời, ví dụ «Đại diện Đảng ủy phường».",
        )
    })?;
    call.write(json!({ "ceremony": ceremony }), |tx| {
        found(tx, ceremony)?;
        let all = guests::of_ceremony(tx, ceremony)?;
        let text = |text: &Option<String>| dates::optional_text(text.as_deref());
        let row = |id, position| GuestRow {
            id,
            ceremony_id: ceremony,
            position,
            name: name.clone(),
            post: text(&args.post),
            unit: text(&args.unit),
        };
        match known {
            Some(id) => {
                let before = all.iter().find(|row| row.id == id).ok_or_else(|| Failure::not_found("khách mời này"))?;
                guests::update(tx, &row(id, before.position))?;
            }
            None => {
                let last = all.iter().map(|row| row.position).max().unwrap_or(0);
                guests::insert(tx, &row(call.new_id(), last + 1))?;
            }
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

/// `ceremonies.remove_guest`.
pub fn remove(call: &Call<'_>, args: GuestId) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "khách mời")?;
    let ceremony = call.write(json!({}), |tx| {
        let row = guests::get(tx, id)?.ok_or_else(|| Failure::not_found("khách mời này"))?;
        guests::delete(tx, id)?;
        Ok(row.ceremony_id)
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}
