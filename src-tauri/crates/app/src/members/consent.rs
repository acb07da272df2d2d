//! `members.set_consent`: consent to the use of personal facts, of anybody on the roll, one or a whole class at once.
//!
//! Invariant: one record a person (office.md §12). Whoever is on the path may have it in the file as well; what was
//! given last counts, wherever it stands.

use domain::date::reaches_age;
use domain::id::Id;
use serde_json::json;
use store::consents::{self, ConsentRow};
use store::people::PersonRow;
use store::{Conn, people};

use super::wire::{ConsentSet, ConsentWire, Touched};
use crate::candidates::consents_in_files;
use crate::{Call, Failure, dates};

/// Under this age the representative signs too.
const OF_AGE: u32 = 18;

/// `members.set_consent`: what is left out stays as it was, empty text clears it.
pub fn run(call: &Call<'_>, args: ConsentSet) -> Result<Touched, Failure> {
    let ids: Vec<Id> = args.ids.iter().map(|id| dates::id(id, "người này")).collect::<Result<_, _>>()?;
    if ids.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào để ghi đồng ý."));
    }
    let day = |given: &Option<String>, what: &str| {
        given.as_deref().map(|text| dates::optional_day(Some(text), what)).transpose()
    };
    let text = |given: &Option<String>| given.as_deref().map(|text| dates::optional_text(Some(text)));
    let given_on = day(&args.given_on, "Ngày ký")?;
    let representative_on = day(&args.representative_on, "Ngày người đại diện ký")?;
    let withdrawn_on = day(&args.withdrawn_on, "Ngày rút lại")?;
    let today = call.today();
    if [given_on, representative_on, withdrawn_on].into_iter().flatten().flatten().any(|day| day > today) {
        return Err(Failure::new("future-step", "Ngày ghi ở đây là ngày đã ký, không sau hôm nay. Xem lại ngày."));
    }
    let (representative, purposes, paper) = (text(&args.representative), text(&args.purposes), text(&args.paper));
    let mut arguments = json!({ "count": ids.len() });
    if let [one] = ids.as_slice() {
        arguments["person"] = json!(one);
    }
    call.write(arguments, |tx| {
        for id in &ids {
            people::get(tx, *id)?.ok_or_else(|| Failure::not_found("người này"))?;
            let known = consents::of_person(tx, *id)?;
            let before = known.clone().unwrap_or_else(|| blank(*id));
            let now = ConsentRow {
                given_on: given_on.unwrap_or(before.given_on),
                representative_on: representative_on.unwrap_or(before.representative_on),
                representative: representative.clone().unwrap_or(before.representative),
                purposes: purposes.clone().unwrap_or(before.purposes),
                paper: paper.clone().unwrap_or(before.paper),
                withdrawn_on: withdrawn_on.unwrap_or(before.withdrawn_on),
                ..before
            };
            let empty = now == blank(*id);
            match known {
                Some(_) if empty => consents::delete(tx, now.id)?,
                Some(_) => consents::update(tx, &now)?,
                None if empty => {}
                None => consents::insert(tx, &now)?,
            }
        }
        Ok(())
    })?;
    Ok(Touched { count: ids.len() as u32 })
}

fn blank(person: Id) -> ConsentRow {
    ConsentRow {
        id: Id::derived("consent", &person.to_string()),
        person_id: person,
        given_on: None,
        representative_on: None,
        representative: None,
        purposes: None,
        paper: None,
        withdrawn_on: None,
    }
}

/// What the page of a person shows of it.
pub fn told(conn: &Conn<'_>, person: &PersonRow) -> Result<ConsentWire, Failure> {
    let row = consents::of_person(conn, person.id)?.unwrap_or_else(|| blank(person.id));
    let files = consents_in_files(conn, person.id)?;
    let given_on = files.iter().filter_map(|file| file.consent_on).chain(row.given_on).max();
    let representative_on =
        files.iter().filter_map(|file| file.representative_consent_on).chain(row.representative_on).max();
    let withdrawn_on = files.iter().filter_map(|file| file.consent_withdrawn_on).chain(row.withdrawn_on).max();
    let born = person.born_on.as_deref().and_then(|born| born.parse().ok());
    let minor = given_on.zip(born).is_some_and(|(on, born)| on < reaches_age(born, OF_AGE));
    let gone = withdrawn_on.filter(|gone| given_on.is_none_or(|given| given <= *gone));
    let state = match (given_on, gone) {
        (_, Some(_)) => "withdrawn",
        (None, None) => "none",
        (Some(_), None) if minor && representative_on.is_none() => "half",
        (Some(_), None) => "given",
    };
    Ok(ConsentWire {
        state: state.to_owned(),
        since: gone.or(given_on).map(|day| day.to_string()),
        given_on: row.given_on.map(|day| day.to_string()),
        representative_on: row.representative_on.map(|day| day.to_string()),
        representative: row.representative,
        purposes: row.purposes,
        paper: row.paper,
        withdrawn_on: row.withdrawn_on.map(|day| day.to_string()),
    })
}
