//! Whom a plan is made for: candidates before their ceremony, and members who are not on the path yet.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::id::Id;
use domain::name::fold;
use domain::path::{Stage, StepCode};
use domain::plan::{Ask, PathPlan};
use domain::values::MemberStatus;
use store::members::{self, MemberListRow, Search, Sort};
use store::people::PersonRow;
use store::{Conn, branches};

use super::super::stand::{Stand, plan_of_newcomer, stands};
use super::wire::PlanAsk;
use crate::branches::current_year;
use crate::rules::OfficeBook;
use crate::{Failure, dates};

/// Which people are asked for.
pub enum Scope {
    /// One candidacy, whatever its stage.
    Candidate(Id),
    /// One person, on the path or not.
    Person(Id),
    /// Every candidacy before its ceremony.
    Candidates,
    /// Candidates and members of a chi đoàn (id or class name), of a khối, or of the whole unit.
    Everyone { branch: Option<String>, grade: Option<u8> },
}

impl Scope {
    /// What the arguments ask for; the narrowest goes first.
    pub fn of(args: &PlanAsk) -> Result<Self, Failure> {
        let branch = dates::optional_text(args.branch.as_deref());
        Ok(match (&args.candidate, &args.person) {
            (Some(id), _) => Self::Candidate(dates::id(id, "hồ sơ này")?),
            (_, Some(id)) => Self::Person(dates::id(id, "người này")?),
            _ if branch.is_some() || args.grade.is_some() || args.members => {
                Self::Everyone { branch, grade: args.grade }
            }
            _ => Self::Candidates,
        })
    }
}

/// One person to plan for.
pub enum Planned {
    /// On the path.
    Candidate(Box<Stand>),
    /// Not yet.
    Member(Box<MemberListRow>),
}

impl Planned {
    /// Who.
    pub fn person(&self) -> &PersonRow {
        match self {
            Self::Candidate(stand) => &stand.person,
            Self::Member(row) => &row.person,
        }
    }

    /// The candidacy, if there is one.
    pub fn stand(&self) -> Option<&Stand> {
        match self {
            Self::Candidate(stand) => Some(stand),
            Self::Member(_) => None,
        }
    }

    /// Class now.
    pub fn class_name(&self) -> Option<&str> {
        match self {
            Self::Candidate(stand) => stand.class_name.as_deref(),
            Self::Member(row) => row.class_name.as_deref(),
        }
    }

    /// The plan.
    pub fn plan(&self, today: NaiveDate, ask: &Ask<'_>, book: &OfficeBook) -> PathPlan {
        match self {
            Self::Candidate(stand) => stand.plan(ask),
            Self::Member(row) => plan_of_newcomer(&row.person, today, ask, book),
        }
    }
}

/// Everybody on the path, from whom the pace is learned, and which of them are asked for.
pub struct Found {
    /// Every candidacy.
    pub on_the_path: Vec<Stand>,
    wanted: HashSet<Id>,
    members: Vec<MemberListRow>,
    order: Vec<Id>,
}

impl Found {
    /// Those asked for, by class and name.
    pub fn wanted(self) -> Vec<Planned> {
        let wanted = self.wanted;
        let candidates = self.on_the_path.into_iter().filter(|stand| wanted.contains(&stand.candidacy.id));
        let mut people: Vec<Planned> = candidates.map(|stand| Planned::Candidate(Box::new(stand))).collect();
        people.extend(self.members.into_iter().map(|row| Planned::Member(Box::new(row))));
        let places: std::collections::HashMap<Id, usize> =
            self.order.iter().enumerate().map(|(place, id)| (*id, place)).collect();
        people.sort_by_key(|planned| places.get(&planned.person().id).copied().unwrap_or(usize::MAX));
        people
    }
}

/// Reads whom the scope asks for.
pub fn find(conn: &Conn<'_>, scope: &Scope, today: NaiveDate) -> Result<Found, Failure> {
    let all = stands(conn, today)?;
    let ahead = |stand: &&Stand| !stand.is_over() && !stand.timeline.has(StepCode::CeremonyHeld);
    let ids = |stands: Vec<&Stand>| -> HashSet<Id> { stands.into_iter().map(|stand| stand.candidacy.id).collect() };
    let alone = |wanted: HashSet<Id>, members| (wanted, members, Vec::new());
    let (wanted, members, order) = match scope {
        Scope::Candidate(id) => {
            let one: Vec<&Stand> = all.iter().filter(|stand| stand.candidacy.id == *id).collect();
            if one.is_empty() {
                return Err(Failure::not_found("hồ sơ này"));
            }
            alone(ids(one), Vec::new())
        }
        Scope::Person(id) => {
            let own: Vec<&Stand> = all.iter().filter(|stand| stand.person.id == *id && !stand.is_over()).collect();
            let members = match own.is_empty() {
                true => {
                    vec![members::one(conn, *id, &roll(conn, today)?)?.ok_or_else(|| Failure::not_found("người này"))?]
                }
                false => Vec::new(),
            };
            alone(ids(own), members)
        }
        Scope::Candidates => alone(ids(all.iter().filter(ahead).collect()), Vec::new()),
        Scope::Everyone { branch, grade } => {
            let mut roll = roll(conn, today)?;
            roll.branch = branch.as_deref().map(|text| branch_named(conn, text)).transpose()?;
            roll.grade = grade.map(i64::from);
            let here = members::search(conn, &Search { statuses: None, ..roll.clone() })?.0;
            let order: Vec<Id> = here.iter().map(|row| row.person.id).collect();
            let listed: HashSet<Id> = order.iter().copied().collect();
            let everywhere = roll.branch.is_none() && roll.grade.is_none();
            let wanted = all.iter().filter(ahead).filter(|stand| everywhere || listed.contains(&stand.person.id));
            let wanted = ids(wanted.collect());
            // Who is on the path, or has been admitted already, is not planned for a second time.
            let taken = |stand: &&Stand| !stand.timeline.closed() || stand.stage() == Stage::Official;
            let taken: HashSet<Id> = all.iter().filter(taken).map(|stand| stand.person.id).collect();
            let on_roll = [MemberStatus::Active.code(), MemberStatus::TemporaryOut.code()];
            let fresh = here
                .into_iter()
                .filter(|row| on_roll.contains(&row.member.status.as_str()) && !taken.contains(&row.person.id));
            (wanted, fresh.collect(), order)
        }
    };
    Ok(Found { on_the_path: all, wanted, members, order })
}

/// Everybody on the roll today, under the class names of the school year in work.
fn roll(conn: &Conn<'_>, today: NaiveDate) -> Result<Search, Failure> {
    let school_year_id = Some(current_year(conn)?.0);
    Ok(Search { school_year_id, sort: Sort::ClassThenName, ..Search::everyone(today) })
}

/// A chi đoàn by its id, or by its class name of the school year in work.
fn branch_named(conn: &Conn<'_>, text: &str) -> Result<Id, Failure> {
    if let Ok(id) = text.parse::<Id>() {
        return Ok(id);
    }
    let (year, _) = current_year(conn)?;
    let rows = branches::years::of_school_year(conn, year)?;
    let named = rows.into_iter().find(|row| row.folded == fold(text));
    named.map(|row| row.branch_id).ok_or_else(|| Failure::not_found(&format!("chi đoàn «{text}»")))
}
