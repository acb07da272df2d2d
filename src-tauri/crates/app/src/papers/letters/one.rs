//! One person a letter is about: from the path, or from the roll.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{Step, StepCode};
use store::members::{MemberRow, Search, search};
use store::people::PersonRow;
use store::{Conn, branches, candidacies, members, people};

use super::writer::Writer;
use crate::branches::current_year;
use crate::candidates::{Stand, stand};
use crate::papers::paper::{Subject, born, named};
use crate::{Call, Failure};

/// Somebody on the path.
pub struct One {
    /// Where he stands.
    pub stand: Stand,
    /// The Union's facts.
    pub member: Option<MemberRow>,
}

impl One {
    /// The candidacy of this id, or of the only person of this name.
    pub fn of(call: &Call<'_>, subject: &Subject) -> Result<Self, Failure> {
        let text = subject.text();
        call.office()?.store.read(|conn| {
            let id = match text.parse::<Id>() {
                Ok(id) => id,
                Err(_) => candidacy_of(conn, text, call.today())?,
            };
            let stand = stand(conn, id, call.today())?.ok_or_else(|| Failure::not_found(&named("hồ sơ", text)))?;
            let member = members::of_person(conn, stand.person.id)?;
            Ok(Self { stand, member })
        })
    }

    /// Họ và tên.
    pub fn name(&self) -> &str {
        &self.stand.person.full_name
    }

    /// Where a fact of a step is entered.
    pub fn place(&self, code: StepCode) -> String {
        format!("candidate:{}:{}", self.stand.candidacy.id, code.code())
    }

    /// Where a fact of the person is entered.
    pub fn person_place(&self) -> String {
        format!("person:{}", self.stand.person.id)
    }

    /// The step that counts.
    pub fn step(&self, code: StepCode) -> Option<&Step> {
        self.stand.timeline.step(code)
    }

    /// The day of a step.
    pub fn day(&self, code: StepCode) -> Option<NaiveDate> {
        self.step(code)?.on
    }

    /// Chi đoàn now.
    pub fn class(&self, writer: &mut Writer<'_>) -> String {
        writer.want("Chi đoàn", self.name(), self.stand.class_name.clone(), &self.person_place())
    }

    /// Born, home, class and post as one line tells them.
    pub fn told(&self, writer: &mut Writer<'_>) -> String {
        let (name, place) = (self.name().to_owned(), self.person_place());
        let born = writer.want("Ngày sinh", &name, filled(born(self.stand.person.born_on.as_deref())), &place);
        let home = writer.want("Quê quán", &name, self.stand.person.home_town.clone(), &place);
        let class = self.class(writer);
        let post = self.member.as_ref().and_then(|row| row.post.clone());
        let post = post.map(|post| format!(", chức vụ {}", post.to_lowercase())).unwrap_or_default();
        format!("{name}, sinh ngày {born}, quê quán {home}, đoàn viên chi đoàn {class}{post}")
    }
}

/// Somebody of the roll.
pub struct OnRoll {
    /// Who.
    pub person: PersonRow,
    /// The Union's facts.
    pub member: Option<MemberRow>,
    /// Class now.
    pub class_name: Option<String>,
}

impl OnRoll {
    /// The person of this id, or the only one of this name.
    pub fn of(call: &Call<'_>, subject: &Subject) -> Result<Self, Failure> {
        let text = subject.text();
        call.office()?.store.read(|conn| {
            let id = match text.parse::<Id>() {
                Ok(id) => id,
                Err(_) => person_of(conn, text, call.today())?,
            };
            // A candidacy stands for its person.
            let id = candidacies::get(conn, id)?.map_or(id, |row| row.person_id);
            let person = people::get(conn, id)?.ok_or_else(|| Failure::not_found(&named("người", text)))?;
            let member = members::of_person(conn, id)?;
            let names = branches::classes_at(conn, call.today(), Some(current_year(conn)?.0))?;
            let branch = store::memberships::on_day(conn, id, call.today())?.map(|row| row.branch_id);
            Ok(Self { person, member, class_name: names.name(branch).map(str::to_owned) })
        })
    }

    /// Where a fact of the person is entered.
    pub fn place(&self) -> String {
        format!("person:{}", self.person.id)
    }

    /// Ngày sinh as printed, if known.
    pub fn born(&self) -> Option<String> {
        filled(born(self.person.born_on.as_deref()))
    }
}

/// Nothing for an empty text.
pub fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

fn candidacy_of(conn: &Conn<'_>, name: &str, today: NaiveDate) -> Result<Id, Failure> {
    let all = candidacies::list(conn, today)?;
    let ids: Vec<Id> = all.iter().filter(|row| row.person.full_name == name).map(|row| row.candidacy.id).collect();
    only(&ids, "hồ sơ", name)
}

fn person_of(conn: &Conn<'_>, name: &str, today: NaiveDate) -> Result<Id, Failure> {
    let found = search(conn, &Search::everyone(today))?.0;
    let ids: Vec<Id> = found.iter().filter(|row| row.person.full_name == name).map(|row| row.person.id).collect();
    only(&ids, "người", name)
}

fn only(ids: &[Id], what: &str, name: &str) -> Result<Id, Failure> {
    match ids {
        [id] => Ok(*id),
        [] => Err(Failure::not_found(&named(what, name))),
        _ => Err(Failure::usage(format!("Có {} người tên «{name}»; nêu mã thay cho tên.", ids.len()))),
    }
}
