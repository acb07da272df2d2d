//! `candidates.plan`: until a day, who can be admitted, who cannot and why; for one person with days tried out.
//!
//! Invariant: it reads and decides nothing; every date and sentence comes from the domain's planner. A cohort is one
//! set of queries, whatever its size.

mod people;
mod settings;
pub mod wire;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::path::StepCode;
use domain::plan::{Ask, Cohort, PathPlan, PlanVerdict};

use self::people::{Planned, Scope};
use self::wire::{PathPlans, PlanAsk, PlanCount, PlanPerson, PlanStep};
use crate::rules::OfficeBook;
use crate::{Call, Failure, dates};

pub use settings::{graduation, graduation_set, pace, pace_lines, set_graduation, set_pace};

/// `candidates.plan`.
pub fn run(call: &Call<'_>, args: PlanAsk) -> Result<PathPlans, Failure> {
    let today = call.today();
    let tried = tried(&args.tried, today)?;
    let (end, pace, people, book) = call.office()?.store.read(|conn| {
        let end = match dates::optional_day(args.graduation.as_deref(), "Ngày ra trường")? {
            Some(end) => end,
            None => settings::graduation(conn)?,
        };
        let found = people::find(conn, &Scope::of(&args)?, today)?;
        let pace = settings::pace(conn)?.learning(found.on_the_path.iter().map(|stand| &stand.timeline));
        Ok::<_, Failure>((end, pace, found.wanted(), OfficeBook::read(conn)?))
    })?;
    let ask = Ask { end, tried: &tried, levels: book.levels(today), pace: &pace };
    let plans: Vec<PathPlan> = people.iter().map(|planned| planned.plan(today, &ask, &book)).collect();
    let cohort = Cohort::of(&plans);
    let blocked_by: BTreeMap<String, u32> =
        cohort.blocked_by.iter().map(|(rule, count)| ((*rule).to_owned(), *count as u32)).collect();
    Ok(PathPlans {
        graduation: end.to_string(),
        total: cohort.total as u32,
        possible: cohort.possible as u32,
        to_ask: cohort.to_ask as u32,
        impossible: cohort.impossible as u32,
        reasons: reasons(&blocked_by, end, &book),
        blocked_by,
        sentence: cohort.sentence(end, &book.rules),
        pace: StepCode::all().filter_map(|code| settings::pace_wire(&pace, code)).collect(),
        people: people.iter().zip(plans).map(|(planned, plan)| person(planned, plan, args.brief)).collect(),
    })
}

/// Days tried out; a day that is over cannot be planned any more.
fn tried(given: &BTreeMap<String, String>, today: NaiveDate) -> Result<BTreeMap<StepCode, NaiveDate>, Failure> {
    let mut tried = BTreeMap::new();
    for (code, text) in given {
        let step = StepCode::parse(code).ok_or_else(|| Failure::usage(format!("Không có bước «{code}».")))?;
        let Some(day) = dates::optional_day(Some(text), step.label())? else { continue };
        if day < today {
            return Err(Failure::new(
                "planned-past",
                format!("{}: ngày thử đã qua. Chọn ngày từ hôm nay trở đi.", step.label()),
            ));
        }
        tried.insert(step, day);
    }
    Ok(tried)
}

fn reasons(blocked_by: &BTreeMap<String, u32>, end: NaiveDate, book: &OfficeBook) -> Vec<PlanCount> {
    let label = |rule: &str| book.rules.find(rule, Some(end)).map_or_else(|| rule.to_owned(), |row| row.label.clone());
    let mut reasons: Vec<PlanCount> = blocked_by
        .iter()
        .map(|(rule, count)| PlanCount { rule_id: rule.clone(), label: label(rule), count: *count })
        .collect();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.count));
    reasons
}

fn person(planned: &Planned, plan: PathPlan, brief: bool) -> PlanPerson {
    let day = |code: StepCode| plan.steps.iter().find(|step| step.code == code);
    let (meeting, ceremony) = (day(StepCode::BranchResolution), day(StepCode::CeremonyHeld));
    let row = planned.person();
    let steps = plan.steps.iter().filter(|_| !brief).map(|step| PlanStep {
        code: step.code.code().to_owned(),
        label: step.code.label().to_owned(),
        earliest: step.earliest.to_string(),
        latest: step.latest.map(|day| day.to_string()),
        usual: step.usual.to_string(),
        critical: step.critical,
    });
    PlanPerson {
        person: row.id.to_string(),
        candidate: planned.stand().map(|stand| stand.candidacy.id.to_string()),
        name: row.full_name.clone(),
        born_on: row.born_on.clone(),
        branch: planned.class_name().map(str::to_owned),
        stage_label: planned.stand().map(|stand| stand.stage().label().to_owned()),
        of_age_on: plan.of_age_on.map(|day| day.to_string()),
        verdict: plan.verdict.code().to_owned(),
        verdict_label: plan.verdict.label().to_owned(),
        meeting_from: meeting.map(|step| step.earliest.to_string()),
        meeting_until: meeting.and_then(|step| step.latest).map(|day| day.to_string()),
        ceremony_from: ceremony.map(|step| step.earliest.to_string()),
        ceremony_usual: ceremony.map(|step| step.usual.to_string()),
        room_days: plan.room_days,
        steps: (plan.verdict != PlanVerdict::Impossible).then(|| steps.collect()),
        blocked_by: plan.blocked_by.iter().map(|rule| (*rule).to_owned()).collect(),
        reason: if plan.why.is_empty() { plan.wanting.join(", ") } else { plan.why },
        wanting: plan.wanting,
        sentence: plan.sentence,
        act: plan.hand_over.act.to_owned(),
        hand_over: plan.hand_over.items.iter().filter(|_| !brief).map(|item| (*item).to_owned()).collect(),
    }
}
