//! Everybody who accompanies or may, by record; and who a step means.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::date::dmy;
use domain::id::Id;
use domain::name::tone_style;
use domain::path::{CompanionRole, Companionship, Stage, StepCode};
use domain::values::MemberStatus;
use store::Conn;
use store::companions::{self, CompanionRow};
use store::members::{self, MemberRow};
use store::people::{self, PersonRow};

use super::wire::{CompanionCharge, SaidLast};
use crate::Failure;
use crate::candidates::{Judgement, RemarkOf, Stand};

/// Somebody with a record.
#[derive(Clone)]
pub struct Known {
    /// The person.
    pub person: PersonRow,
    /// What is known of him as a companion.
    pub row: Option<CompanionRow>,
    /// The Union's facts.
    pub member: Option<MemberRow>,
}

impl Known {
    /// Why he or she accompanies nobody any more.
    pub fn gone(&self, today: NaiveDate) -> Option<String> {
        if let Some(left) = self.row.as_ref().and_then(|row| row.left_on).filter(|left| *left <= today) {
            return Some(format!("Đã rời đơn vị từ {}.", dmy(left)));
        }
        let status = self.member.as_ref().and_then(|row| MemberStatus::parse(&row.status));
        // Who has grown out of the Union still works here.
        let away = status.filter(|status| !status.is_current() && *status != MemberStatus::Matured);
        away.map(|status| format!("{} theo sổ đoàn viên.", status.label()))
    }
}

/// Who a companionship is with.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Who {
    /// Somebody with a record.
    Person(Id),
    /// A name alone, folded.
    Name(String),
}

/// Everybody with a record whom the steps or the list of companions name.
pub struct Company {
    people: HashMap<Id, Known>,
    by_name: HashMap<String, Vec<Id>>,
}

impl Company {
    /// Reads them: the list of companions, and whom the steps name by id.
    pub fn read(conn: &Conn<'_>, all: &[impl AsRef<Judgement>]) -> Result<Self, Failure> {
        let mut company = Self { people: HashMap::new(), by_name: HashMap::new() };
        for row in companions::all(conn)? {
            company.put(conn, row.person_id, Some(row))?;
        }
        let listed: Vec<(Id, String)> =
            company.people.values().map(|known| (known.person.id, tone_style(&known.person.full_name))).collect();
        for (id, name) in listed {
            company.by_name.entry(name).or_default().push(id);
        }
        for one in all {
            let timeline = &one.as_ref().stand.timeline;
            for id in timeline.companions().iter().filter_map(|own| own.person()?.parse::<Id>().ok()) {
                if !company.people.contains_key(&id) {
                    company.put(conn, id, None)?;
                }
            }
        }
        Ok(company)
    }

    fn put(&mut self, conn: &Conn<'_>, id: Id, row: Option<CompanionRow>) -> Result<(), Failure> {
        if let Some(person) = people::get(conn, id)? {
            let member = members::of_person(conn, id)?;
            self.people.insert(id, Known { person, row, member });
        }
        Ok(())
    }

    /// Everybody with a record.
    pub fn people(&self) -> impl Iterator<Item = &Known> {
        self.people.values()
    }

    /// The record of somebody.
    pub fn known(&self, who: &Who) -> Option<&Known> {
        match who {
            Who::Person(id) => self.people.get(id),
            Who::Name(_) => None,
        }
    }

    /// Who a step means: the record it names, else the only companion of that name, else the name.
    pub fn who(&self, own: &Companionship<'_>) -> Option<Who> {
        let by_id = own.person().and_then(|id| id.parse::<Id>().ok()).filter(|id| self.people.contains_key(id));
        if let Some(id) = by_id {
            return Some(Who::Person(id));
        }
        let name = tone_style(own.name()?);
        match self.by_name.get(&name).map(Vec::as_slice) {
            Some([id]) => Some(Who::Person(*id)),
            _ => Some(Who::Name(name)),
        }
    }

    /// Why a companion accompanies no more, if he has left.
    pub fn gone(&self, own: &Companionship<'_>, today: NaiveDate) -> Option<String> {
        self.known(&self.who(own)?)?.gone(today)
    }
}

/// Whether a companionship counts today: it lasts, and the candidacy does.
pub fn is_live(stand: &Stand, own: &Companionship<'_>, today: NaiveDate) -> bool {
    // After the ceremony the helper assigned there takes the Party companion's place.
    let succeeded =
        own.role == CompanionRole::Party && stand.timeline.companion(CompanionRole::Probation, today).is_some();
    !stand.is_over() && own.is_current(today) && !succeeded
}

/// Roles that should have somebody today and have nobody, or somebody who has left.
pub fn wanting(stand: &Stand, company: &Company, today: NaiveDate) -> Vec<(CompanionRole, Option<String>)> {
    if stand.is_over() {
        return Vec::new();
    }
    let stage = stand.stage();
    let held = stand.timeline.has(StepCode::CeremonyHeld);
    let party = (stand.timeline.has(StepCode::SympathiserListing) || held).then(|| {
        let role = if held { CompanionRole::Probation } else { CompanionRole::Party };
        (role, stand.timeline.party_side(today))
    });
    let union = (stage >= Stage::Outstanding && !held)
        .then(|| (CompanionRole::Union, stand.timeline.companion(CompanionRole::Union, today)));
    let lacks = |(role, own): (CompanionRole, Option<Companionship<'_>>)| match own {
        None => Some((role, None)),
        Some(own) => {
            let gone = company.gone(&own, today)?;
            Some((role, Some(format!("{} {}", own.name().unwrap_or_default(), lower(&gone)))))
        }
    };
    party.into_iter().chain(union).filter_map(lacks).collect()
}

/// What is wanting, as one sentence.
pub fn wanting_sentence(roles: &[(CompanionRole, Option<String>)]) -> Option<String> {
    let mut parts: Vec<String> = Vec::new();
    let none: Vec<&str> = roles.iter().filter(|(_, gone)| gone.is_none()).map(|(role, _)| name_of(*role)).collect();
    if !none.is_empty() {
        parts.push(format!("Chưa có {}.", none.join(", ")));
    }
    parts.extend(roles.iter().filter_map(|(_, gone)| gone.clone()));
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// A role in the middle of a sentence.
pub fn name_of(role: CompanionRole) -> &'static str {
    match role {
        CompanionRole::Party => "đảng viên giúp đỡ",
        CompanionRole::Union => "cán bộ Đoàn đồng hành",
        CompanionRole::Probation => "người giúp đỡ đảng viên dự bị",
    }
}

/// One companionship as lines and lists show it.
pub fn charge(one: &Judgement, own: &Companionship<'_>, today: NaiveDate) -> CompanionCharge {
    let facts = &own.step.facts;
    let other = |key: &str| facts.other.get(key).and_then(|value| value.as_str()).map(str::to_owned);
    CompanionCharge {
        candidate: one.stand.candidacy.id.to_string(),
        name: one.stand.person.full_name.clone(),
        branch: one.stand.class_name.clone(),
        stage_label: one.row.stage_label.clone(),
        step: own.step.id.clone(),
        role: own.role.code().to_owned(),
        role_label: own.role.label().to_owned(),
        from: own.from.map(|day| day.to_string()),
        to: own.ended_on().map(|day| day.to_string()),
        current: is_live(&one.stand, own, today),
        number: facts.number.clone().or_else(|| other("number")),
        reason: other("reason_of_change"),
    }
}

/// A remark as it is shown.
pub fn said(own: &RemarkOf) -> SaidLast {
    let row = &own.remark;
    SaidLast {
        period: own.period.label(),
        written_by: row.written_by.clone(),
        strengths: row.strengths.clone(),
        weaknesses: row.weaknesses.clone(),
        direction: row.direction.clone(),
        conclusion: own.conclusion().map(|one| one.code().to_owned()),
        conclusion_label: own.conclusion().map(|one| one.label().to_owned()),
        signed_on: row.signed_on.map(|day| day.to_string()),
    }
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map(|first| first.to_lowercase().collect::<String>() + letters.as_str()).unwrap_or_default()
}
