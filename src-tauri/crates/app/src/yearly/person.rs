//! `yearly.of_person`: what is recorded of one person beside the path.

use domain::id::Id;
use domain::rules::Finding;
use domain::school_year::SchoolYear;
use domain::yearly::{AwardLevel, DisciplineKind, Month, RewardKind};
use store::yearly::months;
use store::{Conn, branches, memberships, school_years, yearly};

use super::grid::{Look, in_the_party};
use super::scale::Scales;
use super::span::Span;
use super::wire::{PersonYear, PersonYears, YearWord};
use super::{awards, education, fees, record};
use crate::candidates::finding_wire;
use crate::members::wire::MemberId;
use crate::rules::OfficeBook;
use crate::{Call, Failure, dates};

/// `yearly.of_person`.
pub fn run(call: &Call<'_>, args: MemberId) -> Result<PersonYears, Failure> {
    let person = dates::id(&args.id, "người này")?;
    call.office()?.store.read(|conn| {
        store::people::get(conn, person)?.ok_or_else(|| Failure::not_found("người này"))?;
        Ok(PersonYears {
            years: years(conn, person)?,
            rewards: awards::rewards_of(conn, person)?,
            discipline: awards::discipline_of(conn, person)?,
            education: education::fields(conn, person)?,
            findings: findings_of(call, conn, person)?.iter().map(finding_wire).collect(),
            reward_kinds: RewardKind::ALL.iter().map(|kind| word(kind.code(), kind.label())).collect(),
            discipline_kinds: DisciplineKind::ALL.iter().map(|kind| word(kind.code(), kind.label())).collect(),
            levels: AwardLevel::ALL.iter().map(|level| word(level.code(), level.label())).collect(),
        })
    })
}

/// What the rules of the roll say of somebody in the year in work.
fn findings_of(call: &Call<'_>, conn: &Conn<'_>, person: Id) -> Result<Vec<Finding>, Failure> {
    let span = Span::named(conn, None)?;
    let day = span.day(call);
    let Some(branch) = memberships::on_day(conn, person, day)?.map(|row| row.branch_id) else { return Ok(Vec::new()) };
    let book = OfficeBook::read(conn)?;
    let mut findings: Vec<Finding> =
        fees::finding_of(conn, branch, person, &book.rules, call.today())?.into_iter().collect();
    if let Some(row) = span.roll(conn, branch)?.iter().find(|row| row.person.id == person) {
        let kept = span.id.map(|id| yearly::of_person_in(conn, person, id)).transpose()?.flatten();
        let day = record::is_locked(conn, span.year)?.map_or(day, |on| on.min(span.to));
        let admitted = in_the_party(call, conn, std::iter::once(&row.person), day)?;
        findings.extend(Look { day, book: &book.rules }.findings(row, kept.as_ref(), admitted.contains(&person)));
    }
    Ok(findings)
}

/// The school years with a record or a class, newest first.
fn years(conn: &Conn<'_>, person: Id) -> Result<Vec<PersonYear>, Failure> {
    let (records, scales) = (yearly::of_person(conn, person)?, Scales::read(conn)?);
    let mut all = Vec::new();
    for year in school_years::all(conn)?.into_iter().rev() {
        let row = records.iter().find(|row| row.school_year_id == year.id);
        let stays = memberships::of_person(conn, person)?;
        let last = stays
            .iter()
            .rev()
            .find(|stay| stay.starts_on <= year.ends_on && stay.ends_on.is_none_or(|day| day >= year.starts_on));
        let class = match last {
            None => None,
            Some(stay) => branches::years::of_branch(conn, stay.branch_id)?
                .into_iter()
                .find(|class| class.school_year_id == year.id),
        };
        let (from, to) = (Month::of(year.starts_on).to_string(), Month::of(year.ends_on).to_string());
        let paid = months::of_person(conn, person, &from, &to)?.iter().filter(|month| month.paid.is_some()).count();
        if row.is_none() && class.is_none() && paid == 0 {
            continue;
        }
        all.push(PersonYear {
            school_year: SchoolYear::parse(&year.label).map_or(year.label, SchoolYear::label),
            branch_id: class.as_ref().map(|class| class.branch_id.to_string()),
            branch: class.map(|class| class.class_name),
            record: record::wire(row, &scales),
            paid_months: paid as u32,
        });
    }
    Ok(all)
}

fn word(code: &str, label: &str) -> YearWord {
    YearWord { code: code.to_owned(), label: label.to_owned(), short: label.to_owned() }
}
