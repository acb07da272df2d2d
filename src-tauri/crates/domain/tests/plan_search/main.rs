//! The planner against brute force: every assignment of dates on a coarse set, judged by the rules alone.
//!
//! What is searched knows nothing of the planner: it walks dates, tells each assignment as a finished story and asks the
//! rules about it. The set of dates always holds today, the end and the days around every limit, so that the first and
//! the last day of a step must come out the same. 200 seeds here; `PLAN_SEEDS=10000 cargo test -p domain --release
//! --test plan_search` for more. Differences are printed; there must be none.

mod world;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::calendar::Holidays;
use domain::date::{add_months, first_of_month, reaches_age};
use domain::path::{Levels, Step, StepCode, Timeline};
use domain::plan::{Ask, Pace, PathPlan, PlanVerdict};
use domain::rules::{Case, Outcome, Rulebook, Severity};

use world::{Dice, Scene, World};

/// Kịp, to be asked, or neither, of one assignment.
#[derive(PartialEq, Eq, Clone, Copy, Debug)]
enum Fit {
    Fits,
    Asks,
    Breaks,
}

struct Search<'a> {
    world: &'a World,
    scene: &'a Scene,
    dates: Vec<NaiveDate>,
    /// First and last day of each step over the assignments that fit, and over those that have to be asked about.
    found: [BTreeMap<StepCode, (NaiveDate, NaiveDate)>; 2],
}

impl Search<'_> {
    fn counts(&self, code: StepCode) -> bool {
        self.scene.steps.iter().any(|step| step.code == code)
    }

    /// The chain of the steps still open, every one not before the last.
    fn run(&mut self) {
        if self.counts(StepCode::CeremonyHeld) {
            self.recognition();
            return;
        }
        let meeting = !self.counts(StepCode::BranchResolution);
        let papers: Vec<StepCode> = [StepCode::CertificateIssued, StepCode::MemberIntroduction]
            .into_iter()
            .filter(|code| meeting && !self.counts(*code))
            .collect();
        let chain: Vec<StepCode> = [
            StepCode::BranchResolution,
            StepCode::AdmissionDecision,
            StepCode::DecisionReceived,
            StepCode::CeremonyHeld,
        ]
        .into_iter()
        .filter(|code| !self.counts(*code))
        .collect();
        let mut made = Vec::new();
        self.walk(&chain, &papers, 0, &mut made);
    }

    fn walk(&mut self, chain: &[StepCode], papers: &[StepCode], from: usize, made: &mut Vec<(StepCode, NaiveDate)>) {
        let Some((code, rest)) = chain.split_first() else { return self.with_papers(papers, made) };
        for at in from..self.dates.len() {
            made.push((*code, self.dates[at]));
            self.walk(rest, papers, at, made);
            made.pop();
        }
    }

    fn with_papers(&mut self, papers: &[StepCode], made: &mut Vec<(StepCode, NaiveDate)>) {
        let Some((code, rest)) = papers.split_first() else { return self.judge(made) };
        let meeting = made.iter().find(|(code, _)| *code == StepCode::BranchResolution).map(|(_, day)| *day);
        let planned = self.scene.planned.iter().find(|plan| plan.code == *code).and_then(|plan| plan.on);
        for at in 0..self.dates.len() {
            let day = self.dates[at];
            if meeting.is_some_and(|meeting| day > meeting) || planned.is_some_and(|planned| day < planned) {
                continue;
            }
            made.push((*code, day));
            self.with_papers(rest, made);
            made.pop();
        }
    }

    fn judge(&mut self, made: &[(StepCode, NaiveDate)]) {
        let last = made.iter().map(|(_, day)| *day).fold(self.scene.today, NaiveDate::max);
        let mut steps = self.scene.steps.clone();
        let companion = steps.iter().find(|step| step.code == StepCode::CompanionAssignment).cloned();
        let mut has_introducer = self.counts(StepCode::MemberIntroduction);
        for (code, day) in made {
            let mut step = Step::new(code.code(), *code, Some(*day));
            match code {
                StepCode::CertificateIssued => step.facts.number = Some("1/GCN".to_owned()),
                StepCode::MemberIntroduction => {
                    has_introducer = true;
                    if let Some(companion) = &companion {
                        step.facts.introducer = companion.facts.companion.clone();
                        step.facts.shared_since = companion.facts.shared_since;
                        step.facts.replaces = companion.facts.replaces.clone();
                    }
                }
                _ => {}
            }
            steps.push(step);
        }
        if has_introducer {
            steps.push(Step::new("union", StepCode::UnionIntroduction, Some(self.scene.today)));
        }
        let mut fit = self.fit(steps.clone(), last);
        let meeting = made.iter().find(|(code, _)| *code == StepCode::BranchResolution);
        if let (None, Some((_, meeting))) = (fit, meeting) {
            // A paper has run out by then: it is made anew on the day.
            let mut anew = Step::new("anew", StepCode::DossierRenewed, Some(*meeting));
            anew.facts.new_start = Some(*meeting);
            steps.push(anew);
            if !made.iter().any(|(code, _)| *code == StepCode::CertificateIssued) {
                let mut learned = Step::new("again", StepCode::CertificateIssued, Some(*meeting));
                learned.facts.number = Some("2/GCN".to_owned());
                steps.push(learned);
            }
            fit = self.fit(steps, last);
        }
        let found = match fit {
            Some(Fit::Fits) => &mut self.found[0],
            Some(Fit::Asks) => &mut self.found[1],
            _ => return,
        };
        for (code, day) in made {
            let (first, until) = found.entry(*code).or_insert((*day, *day));
            (*first, *until) = ((*first).min(*day), (*until).max(*day));
        }
    }

    /// `None`: only because a paper ran out.
    fn fit(&self, steps: Vec<Step>, last: NaiveDate) -> Option<Fit> {
        let Some(findings) = self.world.judged(self.scene, steps, last) else { return Some(Fit::Breaks) };
        let mut fit = Fit::Fits;
        let mut expired = false;
        let meeting_open = !self.counts(StepCode::BranchResolution);
        for finding in &findings {
            let done_already = match finding.rule_id.as_str() {
                "ceremony-after-decision"
                | "ceremony-after-receipt"
                | "graduation-before-ceremony"
                | "admission-decision"
                | "recognition-not-before"
                | "self-criticism-not-before"
                | "recognition-meeting" => false,
                _ => !meeting_open,
            };
            if done_already {
                continue;
            }
            match finding.outcome {
                Outcome::Ask => fit = Fit::Asks,
                Outcome::TooEarly | Outcome::Failed => return Some(Fit::Breaks),
                Outcome::Expired => expired = true,
                // A note is no limit, and a deadline that was over before today binds nobody any more.
                Outcome::Late
                    if finding.severity != Some(Severity::Informs)
                        && finding.date.is_some_and(|due| due >= self.scene.today) =>
                {
                    return Some(Fit::Breaks);
                }
                Outcome::Missing if finding.rule_id != "introducer-official" => return Some(Fit::Breaks),
                _ => {}
            }
        }
        if expired { None } else { Some(fit) }
    }

    fn recognition(&mut self) {
        for at in 0..self.dates.len() {
            for then in at..self.dates.len() {
                let made =
                    [(StepCode::SelfReview, self.dates[at]), (StepCode::RecognitionBranchResolution, self.dates[then])];
                self.judge(&made);
            }
        }
    }
}

/// Today, the end, and the days around every limit of the scene; a few at random among them.
fn dates(world: &World, scene: &Scene, dice: &mut Dice) -> Vec<NaiveDate> {
    let on = |code: StepCode| scene.steps.iter().find(|step| step.code == code).and_then(|step| step.on);
    let mut pool = Vec::new();
    if let Some(born) = scene.person.born_on {
        let birthday = reaches_age(born, world.number("age-at-branch-meeting", scene.today));
        pool.extend([
            birthday,
            birthday - Days::new(1),
            first_of_month(birthday),
            first_of_month(birthday) - Days::new(1),
        ]);
    }
    for step in &scene.steps {
        let joined = step.facts.companion.as_ref().and_then(|helper| helper.unit_joined_on);
        let since =
            step.facts.shared_since.or(Some(joined.zip(scene.person.unit_joined_on).map(|(a, b)| a.max(b))).flatten());
        if let Some(since) = since {
            let opens = add_months(since, world.number("introducer-shared-time", scene.today));
            pool.extend([opens, opens - Days::new(1)]);
        }
    }
    pool.extend(scene.planned.iter().filter_map(|plan| plan.on));
    let mut always = vec![scene.today, scene.end];
    let due = |id: &str, start: NaiveDate| world.holidays.working_due(start, world.number(id, start));
    let decision = on(StepCode::BranchResolution).map(|start| due("admission-decision", start));
    always.extend(decision);
    always.extend(on(StepCode::DecisionReceived).map(|start| due("ceremony-after-receipt", start)));
    let issued = on(StepCode::AdmissionDecision).or(decision.map(|day| day.min(scene.end)));
    always.extend(issued.map(|start| due("ceremony-after-decision", start)));
    let mut until = scene.end;
    if let Some(ceremony) = on(StepCode::CeremonyHeld) {
        let probation = add_months(ceremony, world.number("probation-length", ceremony));
        let meeting = due("recognition-meeting", probation);
        always = vec![scene.today, probation, probation + Days::new(1), meeting, meeting + Days::new(1)];
        until = meeting + Days::new(2);
    }
    pool.retain(|day| *day >= scene.today && *day <= until);
    while always.len() + pool.len() > 6 && !pool.is_empty() {
        let at = usize::try_from(dice.below(pool.len() as u64)).expect("a scene");
        pool.remove(at);
    }
    pool.push(scene.today + Days::new(dice.below(60)));
    let mut all: Vec<NaiveDate> = always.into_iter().chain(pool).collect();
    all.retain(|day| *day >= scene.today && *day <= until);
    all.sort_unstable();
    all.dedup();
    all
}

fn planned(world: &World, scene: &Scene) -> PathPlan {
    let timeline = Timeline::build(scene.steps.clone(), &scene.person, scene.today, world.book.terms(&scene.practice))
        .expect("a scene");
    let case = Case {
        person: &scene.person,
        timeline: &timeline,
        planned: &scene.planned,
        leaving: None,
        conditions: None,
        documents: &[],
        tasks: &[],
        remarks: &[],
        practice: &scene.practice,
        holidays: &world.holidays,
    };
    let ask = Ask { end: scene.end, tried: &BTreeMap::new(), levels: Levels::default(), pace: &Pace::default() };
    PathPlan::of(&case, &world.book, &ask)
}

/// What differs between plan and search for one seed.
fn differences(world: &World, seed: u64) -> (PlanVerdict, Vec<String>) {
    let mut dice = Dice(seed.wrapping_mul(7_919).wrapping_add(17));
    let scene = world.scene(&mut dice);
    let plan = planned(world, &scene);
    let dates = dates(world, &scene, &mut dice);
    let mut search = Search { world, scene: &scene, dates, found: Default::default() };
    search.run();
    let expected = match (search.found[0].is_empty(), search.found[1].is_empty()) {
        (false, _) => PlanVerdict::Possible,
        (true, false) => PlanVerdict::ToAsk,
        (true, true) => PlanVerdict::Impossible,
    };
    let mut wrong = Vec::new();
    if plan.verdict != expected {
        wrong.push(format!("seed {seed}: {:?} planned, {expected:?} found; {}", plan.verdict, plan.sentence));
        return (expected, wrong);
    }
    let windows = if expected == PlanVerdict::Possible { &search.found[0] } else { &search.found[1] };
    for (code, (first, last)) in windows {
        let Some(step) = plan.steps.iter().find(|step| step.code == *code) else {
            wrong.push(format!("seed {seed}: {code:?} is not planned"));
            continue;
        };
        // On the coarse set the first day is the next date of the set, the last the one before.
        let earliest = search.dates.iter().copied().find(|day| *day >= step.earliest);
        let latest = search.dates.iter().copied().rfind(|day| step.latest.is_none_or(|latest| *day <= latest));
        if (earliest, latest) != (Some(*first), Some(*last)) {
            wrong.push(format!(
                "seed {seed}: {code:?} planned {} to {:?}, found {first} to {last} ({} until {})",
                step.earliest, step.latest, scene.today, scene.end
            ));
        }
    }
    (expected, wrong)
}

#[test]
fn the_planner_and_the_search_agree() {
    let seeds = std::env::var("PLAN_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(200);
    let world = World { book: Rulebook::built_in(), holidays: Holidays::built_in() };
    let mut verdicts: BTreeMap<PlanVerdict, u64> = BTreeMap::new();
    let mut wrong = Vec::new();
    for seed in 0..seeds {
        let (verdict, found) = differences(&world, seed);
        *verdicts.entry(verdict).or_default() += 1;
        wrong.extend(found);
    }
    println!("{seeds} seeds, {verdicts:?}, differences: {}", wrong.len());
    assert!(
        PlanVerdict::ALL.iter().all(|verdict| verdicts.get(verdict).is_some_and(|count| count * 50 >= seeds)),
        "{verdicts:?}"
    );
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong.join("\n"));
}
