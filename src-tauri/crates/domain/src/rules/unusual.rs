//! The unusual: possible, stored, and worth a second look.
//!
//! Invariant: nothing here is refused and nothing is stopped; local practice differs, and the secretary decides.

use super::case::{Case, Event};
use super::condition::tested;
use super::{Finding, Outcome, Rulebook};
use crate::date::dmy;
use crate::path::{Stage, Step, StepCode};
use chrono::NaiveDate;

/// `official-date-differs`: the recognition decision names another day than ceremony plus probation.
pub(super) fn official_date(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let written = case.timeline.step(StepCode::RecognitionDecision).and_then(|step| step.facts.official_from);
    let Some((written, end)) = written.zip(case.timeline.dates().probation_end).filter(|(one, other)| one != other)
    else {
        return Vec::new();
    };
    let rule = book.row("official-date-differs", Some(written));
    let says = format!("quyết định ghi {}, tính từ lễ kết nạp là {}. {}", dmy(written), dmy(end), rule.act);
    let mut finding = tested(rule, Event::done(Some(written)), Outcome::Failed, says);
    finding.date = Some(end);
    vec![finding]
}

/// `resolution-after-decision`.
pub(super) fn resolution_after_decision(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let on = |code| case.timeline.step(code).and_then(|step| step.on);
    let carried = |step: &&Step| case.timeline.has_ratio(step);
    let recognised = case.timeline.steps_of(StepCode::RecognitionBranchResolution).rfind(carried);
    let pairs = [
        (on(StepCode::BranchResolution), case.timeline.dates().decision_issued_on),
        (recognised.and_then(|step| step.on), on(StepCode::RecognitionDecision)),
    ];
    let late =
        pairs.into_iter().filter_map(|(resolved, decided)| resolved.zip(decided)).filter(|(one, other)| one > other);
    late.map(|(resolved, decided)| {
        let rule = book.row("resolution-after-decision", Some(resolved));
        let says =
            format!("chi bộ ra nghị quyết ngày {}, quyết định ngày {}. {}", dmy(resolved), dmy(decided), rule.act);
        tested(rule, Event::done(Some(resolved)), Outcome::Failed, says)
    })
    .collect()
}

/// `vote-not-adding-up`: some of those present gave no vote.
pub(super) fn vote_not_adding_up(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    case.timeline
        .counting()
        .filter(|step| step.votes().any(crate::path::Vote::does_not_add_up))
        .map(|step| {
            let rule = book.row("vote-not-adding-up", step.on);
            let says = format!("tổng các loại phiếu của bước «{}» ít hơn số có mặt. {}", step.code.label(), rule.act);
            tested(rule, Event::done(step.on), Outcome::Failed, says)
        })
        .collect()
}

/// `weekend-meeting`: a meeting of the chi bộ or the Union committee on a day off. The chi bộ's regular day is no surprise.
pub(super) fn weekend_meeting(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let meetings = [
        StepCode::UnionRecognition,
        StepCode::SympathiserListing,
        StepCode::UnionIntroduction,
        StepCode::BranchResolution,
        StepCode::RecognitionBranchResolution,
    ];
    let regular = |code: StepCode, day: NaiveDate| {
        let of_union = matches!(code, StepCode::UnionRecognition | StepCode::UnionIntroduction);
        !of_union && case.practice.meetings.is_on(day)
    };
    let judge = |(code, event): (StepCode, Event)| {
        let day = event.on.filter(|day| !case.holidays.is_working(*day) && !regular(code, *day))?;
        let rule = book.row("weekend-meeting", Some(day));
        let plan = if event.planned { "dự kiến" } else { "ghi" };
        let says = format!("«{}» {plan} ngày {}, là ngày nghỉ. {}", code.label(), dmy(day), rule.act);
        Some(tested(rule, event, Outcome::Failed, says))
    };
    meetings
        .into_iter()
        .flat_map(|code| {
            let recorded: Vec<Event> = case.timeline.steps_of(code).map(|step| Event::done(step.on)).collect();
            let events = if recorded.is_empty() { case.planned_event(code).into_iter().collect() } else { recorded };
            events.into_iter().map(move |event| (code, event))
        })
        .filter_map(judge)
        .collect()
}

/// `planned-past`: a planned day has gone by without its step.
pub(super) fn planned_past(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    if case.is_over() {
        return Vec::new();
    }
    StepCode::all()
        .filter(|code| !case.timeline.has(*code))
        .filter_map(|code| case.last_plan(code))
        .filter(|(_, on)| *on < case.today())
        .map(|(plan, on)| {
            let rule = book.row("planned-past", Some(on));
            let says = format!("«{}» dự kiến ngày {}. {}", plan.code.label(), dmy(on), rule.act);
            tested(rule, Event { on: Some(on), planned: true }, Outcome::Failed, says)
        })
        .collect()
}

/// `step-order`: a gate behind the person is missing, or later than one that should follow it.
pub(super) fn step_order(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(stage) = case.timeline.stage() else { return Vec::new() };
    let free = case.practice.settings.free_middle_order;
    let together = |one: Stage, other: Stage| free && one.is_middle() && other.is_middle();
    let passed = Stage::ALL.into_iter().filter(|earlier| *earlier <= stage);
    let gates: Vec<(Stage, Option<Option<NaiveDate>>)> =
        passed.map(|earlier| (earlier, opened_on(case, earlier))).collect();
    let missing =
        gates.iter().filter(|(gate, opened)| opened.is_none() && !together(*gate, stage)).map(|(gate, _)| *gate);
    let later = gates.iter().filter_map(|(gate, opened)| {
        let day = (*opened)??;
        let overtaken = gates
            .iter()
            .any(|(next, on)| next > gate && !together(*gate, *next) && on.flatten().is_some_and(|on| on < day));
        overtaken.then_some(*gate)
    });
    let missing: Vec<&str> = missing.map(Stage::label).collect();
    let later: Vec<&str> = later.map(Stage::label).collect();
    let mut says = Vec::new();
    if !missing.is_empty() {
        says.push(format!("chưa ghi bước mở chặng {}", missing.join(", ")));
    }
    if !later.is_empty() {
        says.push(format!("chặng {} ghi sau một chặng tiếp theo", later.join(", ")));
    }
    if says.is_empty() {
        return Vec::new();
    }
    let rule = book.row("step-order", Some(case.today()));
    vec![Finding::new(rule, Outcome::Failed, format!("{}. {}", says.join("; "), rule.act))]
}

/// When the stage was opened: the first of its gates in time. Outer `None`: by none.
fn opened_on(case: &Case<'_>, stage: Stage) -> Option<Option<NaiveDate>> {
    case.timeline.counting().find(|step| stage.gates().contains(&step.code)).map(|step| step.on)
}

/// `long-in-stage`: the stages in which papers are waited for.
pub(super) fn long_in_stage(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let waiting = Stage::Introduced..=Stage::CommitteeReview;
    let stage = case.timeline.stage().filter(|stage| waiting.contains(stage) && !case.is_over());
    let Some((stage, since)) = stage.and_then(|stage| Some((stage, opened_on(case, stage)??))) else {
        return Vec::new();
    };
    let rule = book.row("long-in-stage", Some(since));
    let until = rule.end(since, 0, case.holidays);
    if case.today() <= until {
        return Vec::new();
    }
    let days = (case.today() - since).num_days();
    let says = format!("ở chặng «{}» từ {}, đã {days} ngày. {}", stage.label(), dmy(since), rule.act);
    let mut finding = Finding::new(rule, Outcome::Failed, says);
    finding.start = Some(since);
    finding.date = Some(until);
    vec![finding]
}
