//! Whom a class helps: the planner's verdict on each, with the class in it, until the day that person leaves.
//!
//! Invariant: the verdict is the planner's own; only the end differs from person to person. A pupil leaves with the last
//! grade, so one of grade 10 has two years more; whoever does not leave has as long as the certificate of this class is
//! good. Rejected: one end for all (a class of grade 11 would be told that nobody in it can be admitted).

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use chrono::NaiveDate;
use domain::birth::BirthDate;
use domain::class_name;
use domain::classes::AttendanceStatus;
use domain::date::{add_months, reaches_age};
use domain::id::Id;
use domain::path::{Levels, PersonKind, Planned, Step, StepCode};
use domain::plan::{Ask, Pace, PathPlan, PlanVerdict};
use store::Conn;
use store::classes::ClassRow;
use store::classes::attendances::AttendanceRow;

use super::save::days_of;
use crate::candidates::{CLASS, Judgement, Stand, graduation, pace, planned_for};
use crate::rules::OfficeBook;
use crate::{Call, Failure};

/// The last grade of a school.
const LAST_GRADE: u8 = 12;
/// The rule of how long a certificate is good.
const VALIDITY: &str = "awareness-certificate-validity";

/// Somebody of a class, or who might be.
pub struct Attendee {
    /// The candidacy, judged.
    pub one: Arc<Judgement>,
    /// His row of the class; none: not entered.
    pub row: Option<AttendanceRow>,
    /// The plan with the class in it.
    pub plan: PathPlan,
    /// Until when it looks.
    pub end: NaiveDate,
    /// First day of the class, else the day it was looked at.
    pub on: NaiveDate,
}

impl Attendee {
    /// Whether the planner says that he cannot be admitted in time although the way is still ahead of him.
    pub fn is_too_late(&self) -> bool {
        self.plan.verdict == PlanVerdict::Impossible && !self.plan.blocked_by.is_empty()
    }

    /// How it stands with him in the class.
    pub fn status(&self) -> Option<AttendanceStatus> {
        AttendanceStatus::parse(&self.row.as_ref()?.status)
    }

    /// The birthday from which the chi bộ may meet on the case.
    pub fn adult_on(&self) -> Option<NaiveDate> {
        self.born()?.full().map(|born| reaches_age(born, 18))
    }

    /// Age on the first day of the class.
    pub fn age(&self) -> Option<u32> {
        self.born()?.age_on(self.on)
    }

    /// Whole months from the first day of the class until a pupil leaves.
    pub fn months_left(&self) -> Option<u32> {
        let pupil = self.one.stand.person_kind() == PersonKind::Pupil;
        pupil.then(|| (1..=120).take_while(|months| add_months(self.on, *months) <= self.end).count() as u32)
    }

    /// The step of this class.
    pub fn step(&self, code: StepCode) -> Option<&Step> {
        of_class(&self.one.stand, code, self.row.as_ref()?.class_id)
    }

    fn born(&self) -> Option<BirthDate> {
        self.one.stand.person.born_on.as_deref()?.parse().ok()
    }
}

/// The step of a code that was recorded for this class and still counts.
pub fn of_class(stand: &Stand, code: StepCode, class: Id) -> Option<&Step> {
    let class = class.to_string();
    let named = |step: &&Step| step.facts.other.get(CLASS).and_then(|own| own.as_str()) == Some(&class);
    stand.timeline.steps_of(code).rfind(named)
}

/// These candidacies in name order, each with his plan.
pub fn attendees<'a>(
    call: &Call<'_>,
    conn: &Conn<'_>,
    class: &ClassRow,
    all: impl Iterator<Item = &'a Arc<Judgement>> + Clone,
    rows: &[AttendanceRow],
) -> Result<Vec<Attendee>, Failure> {
    let today = call.today();
    let ground = Ground {
        end: graduation(conn)?,
        pace: pace(conn)?.learning(all.clone().map(|one| &one.stand.timeline)),
        levels: OfficeBook::read(conn)?.levels(today),
        planned: planned_for(class, today)?,
        on: class.starts_on.unwrap_or(today),
        issued: days_of(class).last().unwrap_or(today),
    };
    let rows: HashMap<Id, &AttendanceRow> = rows.iter().map(|row| (row.candidacy_id, row)).collect();
    Ok(all.map(|one| ground.of(one, rows.get(&one.stand.candidacy.id).copied())).collect())
}

/// What all plans of a class share.
struct Ground {
    end: NaiveDate,
    pace: Pace,
    levels: Levels,
    planned: Vec<Planned>,
    on: NaiveDate,
    issued: NaiveDate,
}

impl Ground {
    fn of(&self, one: &Arc<Judgement>, row: Option<&AttendanceRow>) -> Attendee {
        let stand = &one.stand;
        let end = self.end_of(stand);
        let ask = Ask { end, tried: &BTreeMap::new(), levels: self.levels, pace: &self.pace };
        // Who is entered has the days of the class among his own already; for the others they are supposed.
        let plan = match row {
            Some(_) => stand.plan(&ask),
            None => stand.plan_with(&[stand.planned.as_slice(), &self.planned].concat(), &ask),
        };
        Attendee { one: Arc::clone(one), row: row.cloned(), plan, end, on: self.on }
    }

    fn end_of(&self, stand: &Stand) -> NaiveDate {
        if stand.person_kind() != PersonKind::Pupil {
            return stand.rulebook().valid_through(VALIDITY, self.issued).unwrap_or(self.end);
        }
        let grade = stand.class_name.as_deref().and_then(class_name::grade).unwrap_or(LAST_GRADE);
        add_months(self.end, u32::from(LAST_GRADE.saturating_sub(grade)) * 12)
    }
}
