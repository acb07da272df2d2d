//! The fields of a row under the names of the one list of fields, and which of them somebody lacks.

use chrono::NaiveDate;
use exchange::draft::Fields;
use store::{members, people};

/// The fields of a row under the names of the one list of fields.
pub fn values(fields: &Fields) -> Vec<(&'static str, String)> {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let all = [
        ("name", fields.name.clone()),
        ("born_on", fields.born_on.map(|born| born.to_string())),
        ("sex", fields.sex.map(|sex| sex.code().to_owned())),
        ("union_joined_on", day(fields.union_joined_on)),
        ("ethnicity", fields.ethnicity.clone()),
        ("religion", fields.religion.clone()),
        ("phone", fields.phone.clone()),
        ("email", fields.email.clone()),
        ("moet_id", fields.moet_id.clone()),
        ("personal_id", fields.personal_id.clone()),
        ("post", fields.post.clone()),
        ("home_town", fields.home_town.clone()),
        ("address", fields.address.clone()),
        ("birth_place", fields.birth_place.clone()),
        ("note", fields.note.clone()),
    ];
    all.into_iter().filter_map(|(field, value)| value.map(|value| (field, value))).collect()
}

/// Whether somebody recorded has no such fact yet.
pub fn is_blank(person: &people::PersonRow, member: &members::MemberRow, field: &str) -> bool {
    match field {
        "sex" => person.sex == "unknown",
        "born_on" => person.born_on.is_none(),
        "union_joined_on" => member.union_joined_on.is_none(),
        "ethnicity" => person.ethnicity.is_none(),
        "religion" => person.religion.is_none(),
        "phone" => person.phone.is_none(),
        "email" => person.email.is_none(),
        "moet_id" => person.moet_id.is_none(),
        "personal_id" => person.personal_id.is_none(),
        "post" => member.post.is_none(),
        "home_town" => person.home_town.is_none(),
        "address" => person.address.is_none(),
        "birth_place" => person.birth_place.is_none(),
        "note" => person.note.is_none(),
        _ => false,
    }
}
