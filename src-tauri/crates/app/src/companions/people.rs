//! People as companions: teachers and Party members are recorded right where they are picked, member or not.
//!
//! Invariant: nobody is recorded twice unawares: a name that is known already is asked about. A person who is nothing but
//! a companion goes with the row that made him one.

use domain::id::Id;
use domain::name::same_spelling;
use domain::values::PersonKind;
use serde_json::json;
use store::companions::{self, CompanionRow};
use store::people::{self, PersonRow};
use store::{Tx, orphans, settings};

use super::wire::{CompanionId, CompanionLimit, CompanionPerson, CompanionSaved};
use crate::members::{blank, put_field};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// Setting: how many one companion should have at most.
pub const LIMIT: &str = "companion_limit";

/// `companions.save_person`.
pub fn save(call: &Call<'_>, args: CompanionPerson) -> Result<CompanionSaved, Failure> {
    let known = args.person.as_deref().filter(|id| !id.is_empty()).map(|id| dates::id(id, "người này")).transpose()?;
    let (mut fresh, mut member) = blank(call);
    let id = known.unwrap_or(fresh.id);
    let given = CompanionRow {
        id: Id::derived("companion", &id.to_string()),
        person_id: id,
        party_branch: dates::optional_text(args.party_branch.as_deref()),
        post: dates::optional_text(args.post.as_deref()),
        admitted_on: dates::optional_day(args.admitted_on.as_deref(), "Ngày kết nạp")?,
        official_on: dates::optional_day(args.official_on.as_deref(), "Ngày chính thức")?,
        left_on: dates::optional_day(args.left_on.as_deref(), "Rời đơn vị ngày")?,
        note: dates::optional_text(args.note.as_deref()),
    };
    if let (Some(admitted), Some(official)) = (given.admitted_on, given.official_on)
        && official < admitted
    {
        return Err(Failure::new("ends-before-start", "Ngày chính thức trước ngày kết nạp. Xem lại hai ngày này."));
    }
    call.write(json!({ "person": id }), |tx| {
        let mut fill = |row: &mut PersonRow| -> Result<(), Failure> {
            let typed = [
                ("name", &args.name),
                ("born_on", &args.born_on),
                ("phone", &args.phone),
                ("unit_joined_on", &args.unit_joined_on),
                ("kind", &args.kind),
            ];
            for (field, value) in typed {
                if let Some(value) = value {
                    put_field(row, &mut member, field, value)?;
                }
            }
            Ok(())
        };
        match known {
            Some(id) => {
                let mut row = people::get(tx, id)?.ok_or_else(|| Failure::not_found("người này"))?;
                let before = row.clone();
                fill(&mut row)?;
                if row != before {
                    people::update(tx, &row)?;
                }
            }
            None => {
                PersonKind::Teacher.code().clone_into(&mut fresh.kind);
                fill(&mut fresh)?;
                if fresh.full_name.is_empty() {
                    return Err(Failure::new("name-missing", "Họ và tên còn trống. Nhập họ và tên rồi lưu lại."));
                }
                refuse_namesake(tx, &fresh, args.namesake)?;
                people::insert(tx, &fresh)?;
            }
        }
        match companions::of_person(tx, id)? {
            Some(row) => companions::update(tx, &CompanionRow { id: row.id, ..given })?,
            None => companions::insert(tx, &given)?,
        }
        Ok(())
    })?;
    Ok(CompanionSaved { person: id.to_string() })
}

/// Somebody of that name is there already: he is picked, or it is said that there are two.
fn refuse_namesake(tx: &Tx<'_>, fresh: &PersonRow, said: bool) -> Result<(), Failure> {
    let known = people::by_folded_name(tx, &fresh.folded)?;
    let twin = known.iter().find(|row| {
        let year = |row: &PersonRow| row.born_on.as_deref().and_then(|born| born.get(..4).map(str::to_owned));
        let other_year = year(row).zip(year(fresh)).is_some_and(|(one, other)| one != other);
        same_spelling(&row.full_name, &fresh.full_name) && !other_year
    });
    match twin.filter(|_| !said) {
        None => Ok(()),
        Some(twin) => Err(Failure::new(
            "name-known",
            format!(
                "Đã có người tên {}. Chọn người đó trong danh sách, hoặc đánh dấu «Người khác, trùng tên».",
                twin.full_name
            ),
        )),
    }
}

/// `companions.remove_person`.
pub fn remove(call: &Call<'_>, args: CompanionId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.person, "người đồng hành này")?;
    let sheet = super::sheet_of(call, &id.to_string())?;
    if let Some(own) = sheet.charges.iter().find(|own| own.charge.current) {
        return Err(Failure::new(
            "companion-in-use",
            format!("{} đang đồng hành với {}. Phân công người khác thay trước.", sheet.line.name, own.charge.name),
        ));
    }
    let named = !sheet.charges.is_empty();
    call.write(json!({ "person": id }), |tx| {
        let row = companions::of_person(tx, id)?.ok_or_else(|| Failure::not_found("người đồng hành này"))?;
        companions::delete(tx, row.id)?;
        // A step still names whoever accompanied somebody once; he stays to be shown there.
        if !named && orphans::people_of_nobody(tx)?.contains(&id) {
            people::delete(tx, id)?;
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `companions.set_limit`.
pub fn set_limit(call: &Call<'_>, args: CompanionLimit) -> Result<Nothing, Failure> {
    if args.limit == Some(0) {
        return Err(Failure::new("limit", "Số người tối đa phải từ 1. Để trống nếu không giới hạn."));
    }
    call.write(json!({}), |tx| match args.limit {
        Some(limit) => put_setting(tx, LIMIT, &json!(limit)),
        None => Ok(settings::remove(tx, LIMIT)?),
    })?;
    Ok(Nothing {})
}
