//! «Đồng hành» on the page of a candidate: companions, tasks and remarks in one place.

use chrono::NaiveDate;
use domain::path::CompanionRole;
use store::Conn;

use super::company::{Company, charge, said, wanting, wanting_sentence};
use super::section_wire::{CompanionSection, SectionCompanion, SectionRemark, SectionTask};
use crate::Failure;
use crate::candidates::{Judgement, TaskOf};

/// The section of one candidate.
pub fn section(conn: &Conn<'_>, one: &Judgement, today: NaiveDate) -> Result<CompanionSection, Failure> {
    let company = Company::read(conn, &[One(one)])?;
    let stand = &one.stand;
    let mut companions: Vec<SectionCompanion> = stand
        .timeline
        .companions()
        .iter()
        .rev()
        .map(|own| SectionCompanion {
            person: company.who(own).and_then(|who| Some(company.known(&who)?.person.id.to_string())),
            companion: own.name().unwrap_or("Chưa ghi tên").to_owned(),
            charge: charge(one, own, today),
            gone: company.gone(own, today),
        })
        .collect();
    companions.sort_by_key(|own| (!own.charge.current, own.charge.role != CompanionRole::Party.code()));
    let remarks = stand.work.remarks.iter().map(|own| SectionRemark {
        period_id: own.remark.period_id.to_string(),
        said: said(own),
        locked: own.locked_on.is_some(),
    });
    Ok(CompanionSection {
        companions,
        wanting: wanting_sentence(&wanting(stand, &company, today)),
        tasks: stand.work.tasks.iter().map(|own| task(own, today)).collect(),
        remarks: remarks.collect(),
    })
}

/// One judgement where many are read.
struct One<'a>(&'a Judgement);

impl AsRef<Judgement> for One<'_> {
    fn as_ref(&self) -> &Judgement {
        self.0
    }
}

fn task(own: &TaskOf, today: NaiveDate) -> SectionTask {
    let (task, share) = (&own.task, &own.share);
    let said: Vec<String> = [share.evidence.clone(), share.remark.clone()].into_iter().flatten().collect();
    SectionTask {
        task: task.id.to_string(),
        title: task.title.clone(),
        given_on: task.given_on.to_string(),
        due_on: task.due_on.map(|day| day.to_string()),
        result: own.result().code().to_owned(),
        result_label: own.result().label().to_owned(),
        judged_on: share.judged_on.map(|day| day.to_string()),
        hours: share.hours,
        said: (!said.is_empty()).then(|| said.join(" ")),
        late: own.is_overdue(today),
    }
}
