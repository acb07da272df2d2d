//! Invented situations, and what the rules say of a finished story in one of them.

use chrono::{Days, NaiveDate};
use domain::calendar::Holidays;
use domain::date::{add_months, reaches_age};
use domain::path::{CompanionKind, Facts, Helper, Person, PersonKind, Planned, Step, StepCode, Timeline};
use domain::rules::{AgeReading, Case, Finding, Practice, Quantity, RULES, Rulebook};

pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    pub fn day(&mut self, from: NaiveDate, span: u64) -> NaiveDate {
        from + Days::new(self.below(span))
    }

    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
}

/// One invented situation.
pub struct Scene {
    pub today: NaiveDate,
    pub end: NaiveDate,
    pub person: Person,
    pub steps: Vec<Step>,
    pub planned: Vec<Planned>,
    pub practice: Practice,
}

pub const JUDGED: &[&str] = &[
    "age-at-branch-meeting",
    "awareness-certificate-required",
    "awareness-certificate-validity",
    "dossier-validity",
    "union-introduction",
    "introducer-official",
    "introducer-shared-time",
    "graduation-before-branch-meeting",
    "graduation-before-ceremony",
    "admission-decision",
    "ceremony-after-decision",
    "ceremony-after-receipt",
    "recognition-not-before",
    "self-criticism-not-before",
    "recognition-meeting",
];

pub struct World {
    pub book: Rulebook,
    pub holidays: Holidays,
}

impl World {
    pub fn number(&self, id: &str, on: NaiveDate) -> u32 {
        match self.book.find(id, Some(on)).and_then(|rule| rule.value) {
            Some(Quantity::Number(number)) => number,
            _ => panic!("{id} has a number"),
        }
    }

    pub fn scene(&self, dice: &mut Dice) -> Scene {
        let today = dice.day(NaiveDate::from_ymd_opt(2025, 12, 1).expect("a scene"), 400);
        let mut end = today + Days::new(dice.below(150));
        let age = self.number("age-at-branch-meeting", today);
        let born = dice.day(add_months(today, 1), 200).checked_sub_months(chrono::Months::new(age * 12 + 2));
        if let Some(born) = born.filter(|_| dice.one_in(2)) {
            // Half of them graduate in the months around the birthday.
            end = (dice.day(reaches_age(born, age) - Days::new(40), 60)).max(today);
        }
        let mut person = Person {
            born_on: born.filter(|_| !dice.one_in(12)),
            unit_joined_on: Some(dice.day(today - Days::new(480), 300)).filter(|_| !dice.one_in(6)),
            ..Person::default()
        };
        if dice.one_in(30) {
            person.kind = PersonKind::Staff;
        }
        let mut practice = Practice::default();
        if dice.one_in(5) {
            practice.settings.age_month_reading = AgeReading::Month;
        }
        let (mut steps, mut planned) = (Vec::new(), Vec::new());
        let helper = Helper {
            name: Some("Trần Thị Cúc".to_owned()),
            official_on: Some(dice.day(today - Days::new(700), 600)).filter(|_| !dice.one_in(4)),
            unit_joined_on: Some(dice.day(today - Days::new(500), 400)).filter(|_| !dice.one_in(5)),
            ..Helper::default()
        };
        if !dice.one_in(4) {
            let mut step = Step::new("companion", StepCode::CompanionAssignment, Some(today - Days::new(9)));
            step.facts.kind = Some(CompanionKind::Party);
            step.facts.companion = Some(helper);
            step.facts.replaces = dice.one_in(6).then(|| "Lê Văn Dũng".to_owned());
            step.facts.shared_since = Some(dice.day(today - Days::new(420), 300)).filter(|_| dice.one_in(4));
            steps.push(step);
        }
        match dice.below(4) {
            0 => {
                let on = dice.day(today, 120);
                planned.push(Planned { code: StepCode::CertificateIssued, on: Some(on), facts: Facts::default() });
            }
            1 => {
                let mut step = Step::new("certificate", StepCode::CertificateIssued, None);
                let months = self.number("awareness-certificate-validity", today);
                step.on =
                    Some(dice.day(today - Days::new(40), 39) - chrono::Months::new(months * u32::from(dice.one_in(2))));
                step.facts.number = Some("12/GCN".to_owned());
                steps.push(step);
            }
            _ => {}
        }
        if dice.one_in(3) {
            let mut step = Step::new("application", StepCode::ApplicationReceived, Some(today));
            step.facts.dated_on = Some(dice.day(today - Days::new(400), 400));
            steps.push(step);
        }
        let mut at = |code: StepCode, from: NaiveDate, dice: &mut Dice| {
            let span = u64::try_from((today - from).num_days()).unwrap_or(0) + 1;
            let on = dice.day(from, span);
            steps.push(Step::new(code.code(), code, Some(on)));
            on
        };
        let reached = dice.below(12);
        if reached < 4 {
            let mut on = at(StepCode::BranchResolution, today - Days::new(110), dice);
            if reached < 3 {
                on = at(StepCode::AdmissionDecision, on, dice);
            }
            if reached < 2 {
                on = at(StepCode::DecisionReceived, on, dice);
            }
            if reached < 1 {
                at(StepCode::CeremonyHeld, on, dice);
            }
        }
        Scene { today, end, person, steps, planned, practice }
    }

    /// What the rules say of a finished story, read on its last day.
    pub fn judged(&self, scene: &Scene, steps: Vec<Step>, today: NaiveDate) -> Option<Vec<Finding>> {
        let person = Person { graduated_on: Some(scene.end), ..scene.person.clone() };
        let timeline = Timeline::build(steps, &person, today, self.book.terms(&scene.practice)).ok()?;
        let case = Case {
            person: &person,
            timeline: &timeline,
            planned: &[],
            leaving: None,
            conditions: None,
            documents: &[],
            tasks: &[],
            remarks: &[],
            practice: &scene.practice,
            holidays: &self.holidays,
        };
        let rules = RULES.iter().filter(|rule| rule.ids.iter().any(|id| JUDGED.contains(id)));
        Some(rules.flat_map(|rule| rule.judge(&case, &self.book)).collect())
    }
}
