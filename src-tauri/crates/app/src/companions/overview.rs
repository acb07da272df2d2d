//! `companions.overview`: numbers of companions, tasks and remarks in a span; a number is the length of the list behind it.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::companions::{RemarkConclusion, median};
use domain::date::dmy;
use domain::path::{CompanionRole, StepCode, TaskResult};

use super::wire::{CompanionsName, CompanionsNumber, CompanionsOverview, CompanionsSpan};
use crate::candidates::{Judgement, RemarkOf, TaskOf, judged};
use crate::{Call, Failure, dates};

/// `companions.overview`.
pub fn run(call: &Call<'_>, ask: CompanionsSpan) -> Result<CompanionsOverview, Failure> {
    let (all, today) = (judged(call)?, call.today());
    let from = match dates::optional_day(ask.from.as_deref(), "Từ ngày")? {
        Some(day) => day,
        None => call.office()?.current_year()?.1.starts_on().min(today),
    };
    let to = dates::optional_day(ask.to.as_deref(), "Đến ngày")?.unwrap_or(today);
    if to < from {
        return Err(Failure::new("ends-before-start", "Ngày cuối trước ngày đầu. Xem lại hai ngày này."));
    }
    let inside = |day: NaiveDate| (from..=to).contains(&day);
    let mut numbers = vec![number("both_companions", "Có đủ hai người đồng hành", "người", both(&all, today))];
    numbers.push(number(
        "tasks_given",
        "Việc thử thách đã giao",
        "việc",
        of_tasks(&all, |own| inside(own.task.given_on)),
    ));
    let passed = of_tasks(&all, |own| own.result() == TaskResult::Passed && own.share.judged_on.is_some_and(inside));
    numbers.push(number("tasks_passed", "Việc đánh giá đạt", "việc", passed));
    let due = |own: &RemarkOf| inside(own.period.to);
    numbers.push(number("remarks_due", "Nhận xét đến hạn viết", "nhận xét", of_remarks(&all, due)));
    let written = |own: &RemarkOf| due(own) && own.remark.signed_on.is_some();
    numbers.push(number("remarks_written", "Nhận xét đã viết", "nhận xét", of_remarks(&all, written)));
    for conclusion in RemarkConclusion::ALL {
        let of_kind = |own: &RemarkOf| due(own) && own.conclusion() == Some(*conclusion);
        let code = format!("conclusion:{}", conclusion.code());
        numbers.push(number(
            &code,
            &format!("Kết luận: {}", conclusion.label()),
            "nhận xét",
            of_remarks(&all, of_kind),
        ));
    }
    let decided = from_listing_to_decision(&all, inside);
    let days: Vec<i64> = decided.iter().map(|(days, _)| *days).collect();
    numbers.push(CompanionsNumber {
        count: median(&days).and_then(|days| u32::try_from(days).ok()),
        ..number(
            "median_days",
            "Từ vào danh sách cảm tình đến quyết định kết nạp (trung vị)",
            "ngày",
            decided.into_iter().map(|(_, name)| name).collect(),
        )
    });
    Ok(CompanionsOverview { from: from.to_string(), to: to.to_string(), numbers })
}

fn number(code: &str, label: &str, unit: &str, people: Vec<CompanionsName>) -> CompanionsNumber {
    let count = Some(people.len() as u32);
    CompanionsNumber { code: code.to_owned(), label: label.to_owned(), count, unit: unit.to_owned(), people }
}

fn name(one: &Judgement, about: String) -> CompanionsName {
    CompanionsName {
        candidate: one.stand.candidacy.id.to_string(),
        name: one.stand.person.full_name.clone(),
        branch: one.stand.class_name.clone(),
        about,
    }
}

fn both(all: &[Arc<Judgement>], today: NaiveDate) -> Vec<CompanionsName> {
    let open = all.iter().filter(|one| !one.stand.is_over());
    open.filter_map(|one| {
        let party = one.stand.timeline.party_side(today)?;
        let union = one.stand.timeline.companion(CompanionRole::Union, today)?;
        let names = [party.name(), union.name()].into_iter().flatten().collect::<Vec<_>>();
        Some(name(one, names.join(", ")))
    })
    .collect()
}

fn of_tasks(all: &[Arc<Judgement>], chosen: impl Fn(&TaskOf) -> bool) -> Vec<CompanionsName> {
    let of_one = |one: &Arc<Judgement>| {
        let tasks = one.stand.work.tasks.iter().filter(|own| chosen(own));
        tasks.map(|own| name(one, own.task.title.clone())).collect::<Vec<_>>()
    };
    all.iter().flat_map(of_one).collect()
}

fn of_remarks(all: &[Arc<Judgement>], chosen: impl Fn(&RemarkOf) -> bool) -> Vec<CompanionsName> {
    let of_one = |one: &Arc<Judgement>| {
        let remarks = one.stand.work.remarks.iter().filter(|own| chosen(own));
        remarks.map(|own| name(one, own.period.label())).collect::<Vec<_>>()
    };
    all.iter().flat_map(of_one).collect()
}

/// Days from the listing as sympathiser to the decision, of those decided in the span.
fn from_listing_to_decision(all: &[Arc<Judgement>], inside: impl Fn(NaiveDate) -> bool) -> Vec<(i64, CompanionsName)> {
    let of_one = |one: &Arc<Judgement>| {
        let listed = one.stand.timeline.step(StepCode::SympathiserListing)?.on?;
        let decided = one.stand.timeline.dates().decision_issued_on.filter(|day| inside(*day))?;
        let days = (decided - listed).num_days();
        (days >= 0).then(|| (days, name(one, format!("{days} ngày ({} – {})", dmy(listed), dmy(decided)))))
    };
    all.iter().filter_map(of_one).collect()
}
