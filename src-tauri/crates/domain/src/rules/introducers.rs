//! The introducing members, and the Union's introduction.
//!
//! Invariant: each 3-KNĐ is judged on its own day, with the facts of its own introducer. Before there is one, the
//! Party companions are looked at, because they usually become introducers; their findings only inform.

use super::case::{Case, Event};
use super::clock::Clock;
use super::condition::{tested, undated};
use super::{Finding, Outcome, Rulebook, Severity};
use crate::date::{dmy, reaches_age};
use crate::path::{Facts, Helper, Step, StepCode, same_name};
use chrono::NaiveDate;

struct Introduction<'a> {
    facts: &'a Facts,
    event: Event,
}

/// The 3-KNĐ that count; the planned one only if its introducer has none.
fn introductions<'a>(case: &Case<'a>) -> Vec<Introduction<'a>> {
    let code = StepCode::MemberIntroduction;
    let name = |facts: &'a Facts| facts.introducer.as_ref()?.name.as_deref().map(same_name);
    let mut all: Vec<Introduction<'a>> = case
        .timeline
        .steps_of(code)
        .map(|step| Introduction { facts: &step.facts, event: Event::done(step.on) })
        .collect();
    if let Some((plan, on)) = case.plan(code)
        && !all.iter().any(|made| name(made.facts) == name(&plan.facts))
    {
        all.push(Introduction { facts: &plan.facts, event: Event { on: Some(on), planned: true } });
    }
    all
}

/// `introducer-official`.
pub(super) fn official(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let judge = |made: Introduction<'_>| {
        let rule = book.row("introducer-official", made.event.on);
        let official = made.facts.introducer.as_ref().and_then(|helper| helper.official_on);
        match (official, made.event.on) {
            (None, _) => {
                let says = "chưa ghi ngày chính thức của người giới thiệu. Hỏi lại chi bộ rồi ghi bổ sung";
                tested(rule, made.event, Outcome::Missing, says)
            }
            (Some(_), None) => undated(rule, made.event),
            (Some(official), Some(day)) => {
                let at = format!("chính thức từ {}, giấy giới thiệu ngày {}", dmy(official), dmy(day));
                match official <= day {
                    true => tested(rule, made.event, Outcome::Met, at),
                    false => tested(rule, made.event, Outcome::Failed, format!("{at}. {}", rule.act)),
                }
            }
        }
    };
    introductions(case).into_iter().map(judge).collect()
}

/// `introducer-same-base`: only where the office has asked.
pub(super) fn same_base(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let judge = |made: Introduction<'_>| {
        let same = made.facts.introducer.as_ref()?.same_base?;
        let rule = book.row("introducer-same-base", made.event.on);
        Some(match same {
            true => tested(rule, made.event, Outcome::Met, "cùng đảng bộ, chi bộ cơ sở"),
            false => {
                let says = format!("người giới thiệu thuộc đảng bộ, chi bộ cơ sở khác. {}", rule.act);
                tested(rule, made.event, Outcome::Failed, says)
            }
        })
    };
    introductions(case).into_iter().filter_map(judge).collect()
}

/// `introducer-shared-time`.
pub(super) fn shared_time(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let made = introductions(case);
    if !made.is_empty() {
        let judge = |made: Introduction<'_>| {
            let rule = book.row("introducer-shared-time", made.event.on);
            shared(
                case,
                Clock::new(case, rule, since(case, made.facts, made.facts.introducer.as_ref()), Some(made.event)),
                made.facts,
            )
        };
        return made.into_iter().map(judge).collect();
    }
    let companions = case.timeline.party_companions().into_iter().filter(|companion| companion.lasts(case.today()));
    companions
        .map(|companion| {
            let facts = &companion.step.facts;
            let event = Event::done(companion.from);
            let rule = book.row("introducer-shared-time", companion.from);
            let start = since(case, facts, facts.companion.as_ref());
            let clock = Clock::new(case, rule, start, Some(event)).weighing(Severity::Informs);
            shared(case, clock.testing("ngày bắt đầu giúp đỡ"), facts)
        })
        .collect()
}

fn shared(case: &Case<'_>, clock: Clock<'_>, facts: &Facts) -> Finding {
    let waived = facts.replaces.as_ref().map(|_| "chi bộ phân công thay người giới thiệu trước");
    clock.waived(waived).wanting("ngày cùng đơn vị của hai người").judge(case)
}

/// Since when both have been in the same unit: as recorded, else the later of the two days of joining.
pub(crate) fn since(case: &Case<'_>, facts: &Facts, helper: Option<&Helper>) -> Option<NaiveDate> {
    let joined = || Some(case.person.unit_joined_on?.max(helper?.unit_joined_on?));
    facts.shared_since.or_else(joined)
}

/// `union-introduction`: the Union's resolution and one member; beyond youth age two members may do.
pub(super) fn union_introduction(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(meeting) = case.event(StepCode::BranchResolution) else { return Vec::new() };
    let rule = book.row("union-introduction", meeting.on);
    // A paper without its day counts as being there; one dated after the meeting does not.
    let in_time = |step: &&Step| meeting.on.is_none() || step.on <= meeting.on;
    let resolution = case.timeline.step(StepCode::UnionIntroduction);
    let resolved = resolution.as_ref().is_some_and(in_time);
    let introducers = case.timeline.steps_of(StepCode::MemberIntroduction).filter(in_time).count();
    let youth_ends = case.person.born_on.map(|born| reaches_age(born, case.practice.settings.youth_age_below));
    let beyond_youth = youth_ends.zip(meeting.on).is_some_and(|(ends, day)| day >= ends);
    let members_alone = beyond_youth && introducers >= 2;
    vec![match (resolved && introducers >= 1) || members_alone {
        true => tested(rule, meeting, Outcome::Met, "đã đủ người và tổ chức giới thiệu"),
        false => {
            let wanting = match (beyond_youth, resolved) {
                (true, false) => "chưa đủ hai đảng viên chính thức giới thiệu",
                (_, true) => "chưa có giấy giới thiệu của đảng viên (3-KNĐ) trước cuộc họp",
                (false, false) if resolution.is_some() => "nghị quyết 4-KNĐ ghi sau ngày chi bộ xét",
                (false, false) => "chưa ghi nghị quyết 4-KNĐ",
            };
            tested(rule, meeting, Outcome::Missing, format!("{wanting}. {}", rule.act))
        }
    }]
}
