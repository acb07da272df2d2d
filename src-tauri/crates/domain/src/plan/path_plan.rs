//! The plan of one person.

use super::limits::{AGE, Release, of_age, releases, to_be_redone};
use super::way::{ahead, before_meeting};
use super::windows::{Window, Windows};
use super::{Ask, HandOver, hand_over, says, wanting};
use crate::path::{PersonKind, StepCode};
use crate::rules::{Case, Rulebook};
use chrono::NaiveDate;

/// Kết luận của kế hoạch: whether meeting, decision and ceremony fit before the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlanVerdict {
    /// Kịp.
    Possible,
    /// Cần hỏi cấp ủy: only where the rule of age says so.
    ToAsk,
    /// Không kịp.
    Impossible,
}

impl PlanVerdict {
    /// The three, in this order.
    pub const ALL: [Self; 3] = [Self::Possible, Self::ToAsk, Self::Impossible];

    /// The word of the wire.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::ToAsk => "to_ask",
            Self::Impossible => "impossible",
        }
    }

    /// The Vietnamese word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Possible => "Kịp",
            Self::ToAsk => "Cần hỏi cấp ủy",
            Self::Impossible => "Không kịp",
        }
    }
}

/// One step ahead and its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepPlan {
    /// Which step.
    pub code: StepCode,
    /// The first day the rules allow.
    pub earliest: NaiveDate,
    /// The last day the rules allow; `None`: none of them sets one.
    pub latest: Option<NaiveDate>,
    /// The day by this office's pace.
    pub usual: NaiveDate,
    /// Least room of all: a delay here delays the ceremony soonest.
    pub critical: bool,
}

/// Kế hoạch đường vào Đảng của một người.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathPlan {
    /// Whether it can be done in time.
    pub verdict: PlanVerdict,
    /// The rules that make it impossible.
    pub blocked_by: Vec<&'static str>,
    /// The birthday from which the meeting is allowed, while it is ahead and the birth date is known.
    pub of_age_on: Option<NaiveDate>,
    /// The steps ahead; empty when impossible, or when nothing is ahead.
    pub steps: Vec<StepPlan>,
    /// Days between the first and the last possible meeting (after the meeting: ceremony); `None` when impossible.
    pub room_days: Option<i64>,
    /// What is not recorded, as pieces of a sentence; delays nothing.
    pub wanting: Vec<String>,
    /// What stands in the way, as pieces of a sentence; empty where nothing does.
    pub why: String,
    /// One sentence: what holds, why, and what is wanting.
    pub sentence: String,
    /// What can still be done when it is too late, or when the person goes after all.
    pub hand_over: HandOver,
}

impl PathPlan {
    /// The plan of one person for the question.
    pub fn of(case: &Case<'_>, book: &Rulebook, ask: &Ask<'_>) -> Self {
        let again = to_be_redone(case, book).map(|step| step.code);
        let steps = ahead(case.timeline, ask.levels, again);
        let age = of_age(case, book);
        let others = releases(case, book);
        let with_age = |on: Option<NaiveDate>| {
            let own = on.map(|on| Release { code: StepCode::BranchResolution, on, rule: AGE });
            let all: Vec<Release> = own.into_iter().chain(others.iter().copied()).collect();
            Windows::of(case, book, ask, &steps, &all)
        };
        let safe = with_age(age.map(|age| age.safe));
        let (verdict, windows) = match safe.fit() {
            true => (PlanVerdict::Possible, safe),
            false => {
                let asked = with_age(age.map(|age| age.asked));
                let verdict = if asked.fit() { PlanVerdict::ToAsk } else { PlanVerdict::Impossible };
                (verdict, asked)
            }
        };
        let over = steps.is_empty();
        let verdict = if over { PlanVerdict::Impossible } else { verdict };
        let blocked_by = match verdict {
            PlanVerdict::Impossible if !over => blocked(case, ask, &windows, &others, age.map(|age| age.asked)),
            _ => Vec::new(),
        };
        let wanting = wanting::wanting(case, book, &windows);
        let said = says::Said { case, ask, windows: &windows, verdict, blocked_by: &blocked_by, age, others: &others };
        let (mut sentence, why) = (said.sentence(&wanting), said.why());
        let hand_over = hand_over(case.timeline);
        let mut plan = Vec::new();
        if verdict != PlanVerdict::Impossible {
            let usual = ask.pace.usual(case, book, &windows);
            plan = step_plans(&windows, &usual);
            if let Some(late) = said.by_pace(&plan) {
                sentence = format!("{sentence}; {late}");
            }
        }
        sentence.push('.');
        Self {
            verdict,
            blocked_by,
            of_age_on: age.map(|age| age.birthday),
            room_days: room(&plan),
            steps: plan,
            wanting,
            why,
            sentence,
            hand_over,
        }
    }
}

/// The rules that stand in the way; the end itself where nothing else does.
fn blocked(
    case: &Case<'_>,
    ask: &Ask<'_>,
    windows: &Windows,
    others: &[Release],
    asked: Option<NaiveDate>,
) -> Vec<&'static str> {
    let mut rules = windows.broken(others, asked, case.today());
    let past = case.today() > ask.end;
    let after_end = |from: StepCode, until: StepCode| {
        ask.tried.iter().any(|(code, day)| (from..=until).contains(code) && *day > ask.end)
    };
    let leaves = case.person.kind == PersonKind::Pupil && !case.person.studies_on;
    if leaves && (past || rules.is_empty()) {
        let before = before_meeting(case.timeline);
        if (past && before) || after_end(StepCode::Identified, StepCode::BranchResolution) {
            rules.push("graduation-before-branch-meeting");
        } else if past || after_end(StepCode::SubcommitteeAppraisal, StepCode::CeremonyHeld) {
            rules.push("graduation-before-ceremony");
        }
    }
    if rules.is_empty() && !past {
        rules.push("step-order");
    }
    rules
}

fn step_plans(windows: &Windows, usual: &[NaiveDate]) -> Vec<StepPlan> {
    let room = |window: &Window| window.latest.map(|latest| (latest - window.first()).num_days());
    // What comes after the ceremony has deadlines of its own and delays nobody's admission.
    let admission = windows.get(StepCode::CeremonyHeld).is_some();
    let pressing = |window: &&Window| !admission || window.code <= StepCode::CeremonyHeld;
    let rooms = || windows.all.iter().filter(pressing).filter_map(room);
    let (least, most) = (rooms().min(), rooms().max());
    let plan = |(window, usual): (&Window, &NaiveDate)| StepPlan {
        code: window.code,
        earliest: window.first(),
        latest: window.latest,
        usual: *usual,
        // Where all have the same room, none is more pressing than another.
        critical: least != most && pressing(&window) && room(window) == least,
    };
    windows.all.iter().zip(usual).map(plan).collect()
}

fn room(steps: &[StepPlan]) -> Option<i64> {
    let at = |code: StepCode| steps.iter().find(|step| step.code == code);
    let step = at(StepCode::BranchResolution)
        .or_else(|| at(StepCode::CeremonyHeld))
        .or_else(|| at(StepCode::RecognitionBranchResolution))?;
    step.latest.map(|latest| (latest - step.earliest).num_days())
}
