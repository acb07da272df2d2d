//! Danh sách đảng viên mới được kết nạp: the people of one ceremony.

use domain::id::Id;
use domain::path::StepCode;
use print::papers::ceremony_admitted::{Admitted, Input, columns, document, missing};
use store::ceremonies::admittees;
use store::{Conn, ceremonies};

use super::ask::{Content, born, named};
use super::branch_members::sex;
use crate::candidates::stands_of;
use crate::ceremonies::{decision, school_year_of};
use crate::settings::letterhead;
use crate::{Call, Failure};

/// One person with what orders need.
struct Person {
    row: Admitted,
    sort_key: String,
    class_key: String,
}

/// The data of the paper. `subject`: id of the ceremony or its title.
pub fn content(call: &Call<'_>, conn: &Conn<'_>, subject: &str) -> Result<Content, Failure> {
    let by_id: Option<Id> = subject.parse().ok();
    let ceremony = ceremonies::list(conn)?
        .into_iter()
        .map(|(row, _)| row)
        .find(|row| Some(row.id) == by_id || row.title == subject)
        .ok_or_else(|| Failure::not_found(&named("buổi lễ", subject)))?;
    let head = letterhead(conn, ceremony.on_date)?;
    let mut admitted = admittees::of_ceremony(conn, ceremony.id)?;
    admitted.retain(|(row, _)| !ceremony.held || row.attended == Some(true));
    let candidacies: Vec<Id> = admitted.iter().map(|(row, _)| row.candidacy_id).collect();
    let stands = stands_of(conn, &candidacies, call.today())?;
    let mut people = Vec::new();
    for (row, person) in admitted {
        let Some(stand) = stands.iter().find(|stand| stand.candidacy.id == row.candidacy_id) else { continue };
        let (decision_number, decision_issued_on) = decision(stand);
        let party_branch = decision_fact(stand, "party_branch")
            .or_else(|| ceremony.party_branch.clone())
            .or_else(|| stand.candidacy.party_branch.clone());
        let class = stand.class_name.clone().unwrap_or_default();
        people.push(Person {
            sort_key: person.sort_key.clone(),
            class_key: domain::class_name::sort_key(&class),
            row: Admitted {
                full_name: person.full_name,
                born: born(person.born_on.as_deref()),
                sex: sex(&person.sex),
                ethnicity: person.ethnicity.unwrap_or_default(),
                branch: class,
                decision_number: decision_number.unwrap_or_default(),
                decision_issued_on,
                ceremony_on: Some(stand.timeline.dates().ceremony_on.unwrap_or(ceremony.on_date)),
                party_branch: short_name(party_branch, &head.party_branch, &head.party_branch_short),
                probation_helper: row.helper.unwrap_or_default(),
                note: row.note.unwrap_or_default(),
                origin: person.home_town.unwrap_or_default(),
            },
        });
    }
    Ok(Content {
        date: ceremony.on_date,
        sub_title: format!("({}, năm học {})", ceremony.title, school_year_of(ceremony.on_date)),
        subject_title: ceremony.title,
        orders: &[("hand", "Thứ tự trong lễ"), ("given", "Theo tên"), ("class", "Theo chi đoàn")],
        confirmation: true,
        columns: columns(),
        count: people.len(),
        make: Box::new(move |office, choices, order| {
            let mut ordered: Vec<&Person> = people.iter().collect();
            match order {
                "given" => ordered.sort_by(|a, b| a.sort_key.cmp(&b.sort_key)),
                "class" => ordered.sort_by(|a, b| (&a.class_key, &a.sort_key).cmp(&(&b.class_key, &b.sort_key))),
                _ => {}
            }
            let input = Input {
                office,
                sub_title: choices.sub_title.clone().unwrap_or_default(),
                rows: ordered.into_iter().map(|person| person.row.clone()).collect(),
            };
            (document(&input, choices), missing(&input, choices))
        }),
    })
}

fn decision_fact(stand: &crate::candidates::Stand, key: &str) -> Option<String> {
    stand.timeline.step(StepCode::AdmissionDecision)?.facts.other.get(key)?.as_str().map(str::to_owned)
}

/// In a narrow column the office's own chi bộ goes by its short name.
fn short_name(own: Option<String>, known: &Option<String>, short: &Option<String>) -> String {
    match own {
        None => short.clone().unwrap_or_default(),
        Some(name) if Some(&name) == known.as_ref() => short.clone().unwrap_or(name),
        Some(name) => name,
    }
}
