//! Whom a row speaks of: by the office's own code, by number, by name and birth date, then by what people were called and
//! numbered before. Never by name alone.

use domain::birth::BirthDate;
use domain::name::same_spelling;
use exchange::draft::Fields;
use store::members::MemberListRow;

use super::known::{Known, birth};

/// Whom a row speaks of.
pub enum Identity<'k> {
    /// Named by a number nobody has, and by nothing else.
    Nobody,
    /// Somebody recorded; whether a number or the office's own code says so.
    Known(&'k MemberListRow, bool),
    /// Perhaps somebody recorded, and why that is not sure.
    Doubtful(&'k MemberListRow, String),
    /// Somebody new.
    Unknown,
}

/// Finds the person a row speaks of.
pub fn identify<'k>(fields: &Fields, name: &str, known: &'k Known) -> Identity<'k> {
    if let Some(person) = fields.office_id.as_deref().and_then(|id| known.by_id(id)) {
        return Identity::Known(person, !name.is_empty());
    }
    match known.by_number(fields.personal_id.as_deref(), fields.moet_id.as_deref()).as_slice() {
        [] => {}
        [person] => {
            let other_birth = matches!((fields.born_on, birth(person)), (Some(a), Some(b)) if !a.agrees_with(&b));
            if other_birth && !name.is_empty() && !domain::name::same_name(name, &person.person.full_name) {
                return Identity::Doubtful(
                    person,
                    "Cùng số nhưng khác cả họ tên và ngày sinh. Kiểm tra lại số.".to_owned(),
                );
            }
            return Identity::Known(person, true);
        }
        [first, ..] => return Identity::Doubtful(first, "Hai số của dòng này thuộc hai người khác nhau.".to_owned()),
    }
    if name.is_empty() {
        return Identity::Nobody;
    }
    let namesakes = known.by_name(name);
    let exact: Vec<&&MemberListRow> = namesakes
        .iter()
        .filter(|person| fields.born_on.is_some() && birth(person) == fields.born_on)
        .filter(|person| same_spelling(name, &person.person.full_name))
        .collect();
    match exact.as_slice() {
        [person] if numbers_differ(fields, person) => {
            Identity::Doubtful(person, "Cùng họ tên và ngày sinh nhưng khác số định danh.".to_owned())
        }
        [person] => Identity::Known(person, false),
        [first, ..] => Identity::Doubtful(first, format!("Có {} người cùng họ tên và ngày sinh.", exact.len())),
        // Who is written the same way is meant before who differs by a mark.
        [] => namesakes
            .iter()
            .filter(|person| same_spelling(name, &person.person.full_name))
            .chain(&namesakes)
            .find_map(|person| near(fields, person).map(|why| Identity::Doubtful(person, why)))
            .unwrap_or_else(|| formerly(fields, name, known)),
    }
}

/// Somebody whose number or name has changed since the list was made. His name and number stay as they are now.
fn formerly<'k>(fields: &Fields, name: &str, known: &'k Known) -> Identity<'k> {
    let numbered = known.by_former_number(fields.personal_id.as_deref(), fields.moet_id.as_deref());
    let agrees = |person: &&MemberListRow| matches!((fields.born_on, birth(person)), (Some(a), Some(b)) if a == b);
    match numbered.as_slice() {
        [person] if agrees(person) || domain::name::same_name(name, &person.person.full_name) => {
            return Identity::Known(person, false);
        }
        [person, ..] => {
            return Identity::Doubtful(person, "Số này trước đây là của người khác. Kiểm tra lại số.".to_owned());
        }
        [] => {}
    }
    let renamed: Vec<&MemberListRow> = known.by_former_name(name).into_iter().filter(agrees).collect();
    match renamed.as_slice() {
        [person] if numbers_differ(fields, person) => {
            Identity::Doubtful(person, "Trước đây cùng họ tên và ngày sinh nhưng khác số định danh.".to_owned())
        }
        [person] => Identity::Known(person, false),
        [person, ..] => Identity::Doubtful(person, "Nhiều người trước đây có họ tên này.".to_owned()),
        [] => Identity::Unknown,
    }
}

fn numbers_differ(fields: &Fields, row: &MemberListRow) -> bool {
    let differ = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if a != b);
    differ(&fields.personal_id, &row.person.personal_id) || differ(&fields.moet_id, &row.person.moet_id)
}

/// Why a namesake may be the same person after all.
fn near(fields: &Fields, row: &MemberListRow) -> Option<String> {
    let (ours, theirs) = (fields.born_on, birth(row));
    match (ours, theirs) {
        (Some(a), Some(b)) if a == b => Some("Cùng ngày sinh, họ tên chỉ khác dấu.".to_owned()),
        (Some(a), Some(b)) if a.differs_in_one_part(&b) => {
            Some(format!("Cùng họ tên, ngày sinh gần giống ({} và {}).", shown(a), shown(b)))
        }
        (Some(a), Some(b)) if a.agrees_with(&b) => Some("Cùng họ tên, một bên thiếu ngày hoặc tháng sinh.".to_owned()),
        (Some(_), Some(_)) => None,
        _ if fields.class.is_some() && fields.class == row.class_name => {
            Some("Cùng họ tên và lớp, thiếu ngày sinh để chắc là một người.".to_owned())
        }
        _ => None,
    }
}

fn shown(born: BirthDate) -> String {
    born.full().map_or_else(|| born.to_string(), domain::date::dmy)
}
