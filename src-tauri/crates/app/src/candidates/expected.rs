//! Days of the classes and of the ceremony somebody is entered for, as the planner reads them.
//!
//! Invariant: a class that is over plans nothing any more, whatever became of its people; what came of it stands in the
//! steps. The certificate is expected on the day the class ends, the earliest there is.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::classes::AttendanceStatus;
use domain::id::Id;
use domain::path::{Facts, Planned, StepCode};
use serde_json::{Map, json};
use store::Conn;
use store::ceremonies::{self, admittees};
use store::classes::{self, ClassRow, attendances};

use super::stand::step_of;
use crate::Failure;

/// The fact of a step, or of a planned day, that names its class.
pub const CLASS: &str = "awareness_class";

/// What classes and ceremonies ahead make expected, by candidacy; of a code the last counts.
pub fn expected(conn: &Conn<'_>, today: NaiveDate) -> Result<HashMap<Id, Vec<Planned>>, Failure> {
    let mut days: HashMap<Id, Vec<Planned>> = HashMap::new();
    for row in classes::all(conn)? {
        let planned = planned_for(&row, today)?;
        if planned.is_empty() {
            continue;
        }
        for own in attendances::of_class(conn, row.id)? {
            if AttendanceStatus::parse(&own.status).is_some_and(AttendanceStatus::is_open) {
                days.entry(own.candidacy_id).or_default().extend(planned.iter().cloned());
            }
        }
    }
    for (ceremony, _) in ceremonies::list(conn)?.into_iter().filter(|(ceremony, _)| !ceremony.held) {
        for (admittee, _) in admittees::of_ceremony(conn, ceremony.id)? {
            let on = Some(ceremony.on_date);
            let plan = Planned { code: StepCode::CeremonyHeld, on, facts: Facts::default() };
            days.entry(admittee.candidacy_id).or_default().push(plan);
        }
    }
    Ok(days)
}

/// What one class makes expected of whoever attends it.
pub fn planned_for(row: &ClassRow, today: NaiveDate) -> Result<Vec<Planned>, Failure> {
    let facts = Map::from_iter([(CLASS.to_owned(), json!(row.id))]);
    let day = |code: StepCode, on: Option<NaiveDate>| {
        let on = on.filter(|on| *on >= today)?;
        Some(step_of("", code.code(), Some(on), &facts).map(|step| Planned { code, on: step.on, facts: step.facts }))
    };
    let both =
        [day(StepCode::ClassReferral, row.starts_on), day(StepCode::CertificateIssued, row.ends_on.or(row.starts_on))];
    both.into_iter().flatten().collect()
}
