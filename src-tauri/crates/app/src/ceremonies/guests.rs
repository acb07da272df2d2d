//! Who is invited to a ceremony, beside those admitted.

use domain::id::Id;
use serde_json::json;
use store::Tx;
use store::ceremonies::guests::{self, GuestRow};

use super::save::found;
use super::wire::{CeremonySaved, GuestId, GuestMark, GuestOrder, GuestSet};
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
            guest_group: text(&args.group),
            people: args.people.filter(|people| *people > 1).map(i64::from),
            invited: false,
            confirmed: false,
            came: false,
        };
        match known {
            Some(id) => {
                let before = all.iter().find(|row| row.id == id).ok_or_else(|| Failure::not_found("khách mời này"))?;
                let marks = (before.invited, before.confirmed, before.came);
                let (invited, confirmed, came) = marks;
                guests::update(tx, &GuestRow { invited, confirmed, came, ..row(id, before.position) })?;
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

/// `ceremonies.mark_guests`: invited, will come, came, for one or several at once.
pub fn mark(call: &Call<'_>, args: GuestMark) -> Result<CeremonySaved, Failure> {
    let (ceremony, chosen) = ids(&args.ceremony, &args.guests)?;
    let state = if args.on { "on" } else { "off" };
    let arguments = json!({ "ceremony": ceremony, "mark": args.mark, "state": state, "count": chosen.len() });
    call.write(arguments, |tx| {
        for mut row in of(tx, ceremony, &chosen)? {
            let mark = match args.mark.as_str() {
                "invited" => &mut row.invited,
                "confirmed" => &mut row.confirmed,
                "came" => &mut row.came,
                _ => return Err(Failure::usage("Với khách mời chỉ ghi được: đã mời, báo dự, đã đến.")),
            };
            *mark = args.on;
            guests::update(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

/// A mark in words: "đã mời", "chưa đến".
pub fn told(mark: &str, state: &str) -> &'static str {
    match (mark, state) {
        ("invited", "on") => "đã mời",
        ("invited", _) => "chưa mời",
        ("confirmed", "on") => "báo sẽ dự",
        ("confirmed", _) => "chưa báo dự",
        (_, "on") => "đã đến",
        _ => "không đến",
    }
}

/// `ceremonies.reorder_guests`: those not named keep their order behind the others.
pub fn reorder(call: &Call<'_>, args: GuestOrder) -> Result<CeremonySaved, Failure> {
    let (ceremony, chosen) = ids(&args.ceremony, &args.guests)?;
    call.write(json!({ "ceremony": ceremony }), |tx| {
        of(tx, ceremony, &chosen)?;
        let mut rows = guests::of_ceremony(tx, ceremony)?;
        rows.sort_by_key(|row| chosen.iter().position(|id| *id == row.id).unwrap_or(usize::MAX));
        for (position, row) in (1..).zip(rows) {
            guests::update(tx, &GuestRow { position, ..row })?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: ceremony.to_string() })
}

fn ids(ceremony: &str, guests: &[String]) -> Result<(Id, Vec<Id>), Failure> {
    let chosen: Vec<Id> = guests.iter().map(|id| dates::id(id, "khách mời")).collect::<Result<_, _>>()?;
    if chosen.is_empty() {
        return Err(Failure::usage("Chưa chọn khách mời nào."));
    }
    Ok((dates::id(ceremony, "buổi lễ")?, chosen))
}

/// The guests chosen, all of this ceremony.
fn of(tx: &Tx<'_>, ceremony: Id, chosen: &[Id]) -> Result<Vec<GuestRow>, Failure> {
    found(tx, ceremony)?;
    let mut rows = guests::of_ceremony(tx, ceremony)?;
    rows.retain(|row| chosen.contains(&row.id));
    if rows.len() < chosen.len() {
        return Err(Failure::not_found("khách mời này trong buổi lễ"));
    }
    Ok(rows)
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
