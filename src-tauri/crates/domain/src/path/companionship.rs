//! Who accompanies somebody: read from the steps that assigned it, with the day it ended by itself or by a successor.
//!
//! Invariant: steps are the only truth of it. An assignment may name the companion's own record by id beside the name as
//! the paper has it; two assignments are of one person when their ids agree, else when their names are spelt alike.
//! Rejected: a table of companionships beside the steps (a voided or corrected step would leave it standing).

use super::counting::same_name;
use super::{CompanionKind, Step, StepCode, Timeline};
use chrono::NaiveDate;

/// Vai: as what somebody accompanies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CompanionRole {
    /// Đảng viên giúp đỡ, assigned by the chi bộ.
    Party,
    /// Cán bộ Đoàn đồng hành, assigned by Đoàn trường.
    Union,
    /// Người giúp đỡ đảng viên dự bị, assigned at the ceremony.
    Probation,
}

impl CompanionRole {
    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Union => "union",
            Self::Probation => "probation",
        }
    }

    /// What a reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Party => "Đảng viên giúp đỡ",
            Self::Union => "Cán bộ Đoàn đồng hành",
            Self::Probation => "Giúp đỡ đảng viên dự bị",
        }
    }
}

/// Lượt đồng hành: one assignment of a companion.
#[derive(Debug, Clone, Copy)]
pub struct Companionship<'a> {
    /// The assigning step.
    pub step: &'a Step,
    /// As what.
    pub role: CompanionRole,
    /// First day; `None` = not recorded, which is before any date.
    pub from: Option<NaiveDate>,
    until: Option<Option<NaiveDate>>,
}

impl<'a> Companionship<'a> {
    /// Whether it had not ended before `day`.
    pub fn lasts(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= Some(day))
    }

    /// Whether it had begun and not ended before `day`.
    pub fn is_current(&self, day: NaiveDate) -> bool {
        self.from <= Some(day) && self.lasts(day)
    }

    /// Whether nothing has ended it yet.
    pub fn is_open(&self) -> bool {
        self.until.is_none()
    }

    /// Its last day, if it has one that is known.
    pub fn ended_on(&self) -> Option<NaiveDate> {
        self.until.flatten()
    }

    /// The companion's name, as the step has it.
    pub fn name(&self) -> Option<&'a str> {
        match self.role {
            CompanionRole::Probation => self.step.facts.other.get("helper")?.as_str(),
            _ => self.step.facts.companion.as_ref()?.name.as_deref(),
        }
    }

    /// The companion's own record, where the step names it.
    pub fn person(&self) -> Option<&'a str> {
        match self.role {
            CompanionRole::Probation => self.step.facts.other.get("helper_person")?.as_str(),
            _ => self.step.facts.companion.as_ref()?.other.get("person")?.as_str(),
        }
    }
}

impl Timeline {
    /// Everybody ever assigned, in order of time; whoever a later one names as replaced ends with that one's first day.
    pub fn companions(&self) -> Vec<Companionship<'_>> {
        let assigned: Vec<&Step> = self.steps_of(StepCode::CompanionAssignment).collect();
        let role = |step: &Step| match step.facts.kind? {
            CompanionKind::Party => Some(CompanionRole::Party),
            CompanionKind::Union => Some(CompanionRole::Union),
        };
        let before = assigned.iter().filter_map(|step| {
            let (from, until) = (first_day(step), end(step, &assigned));
            Some(Companionship { step, role: role(step)?, from, until })
        });
        let helpers: Vec<&Step> = self.steps_of(StepCode::ProbationHelperAssigned).collect();
        let after = helpers.iter().enumerate().map(|(at, step)| {
            let to = step.facts.other.get("to").and_then(serde_json::Value::as_str).and_then(|to| to.parse().ok());
            // There is one at a time: whoever is assigned next takes his place.
            let next = helpers.get(at + 1).map(|next| next.on);
            let until = [to.map(Some), next].into_iter().flatten().min();
            Companionship { step, role: CompanionRole::Probation, from: step.on, until }
        });
        before.chain(after).collect()
    }

    /// The one who accompanies in this role on a day; of several the one assigned last.
    pub fn companion(&self, role: CompanionRole, day: NaiveDate) -> Option<Companionship<'_>> {
        self.companions().into_iter().rfind(|own| own.role == role && own.is_current(day))
    }

    /// The Party's side of it: after the ceremony the helper assigned there, until then the Party companion.
    pub fn party_side(&self, day: NaiveDate) -> Option<Companionship<'_>> {
        self.companion(CompanionRole::Probation, day).or_else(|| self.companion(CompanionRole::Party, day))
    }

    pub(crate) fn party_companions(&self) -> Vec<Companionship<'_>> {
        self.companions().into_iter().filter(|own| own.role == CompanionRole::Party).collect()
    }
}

fn first_day(step: &Step) -> Option<NaiveDate> {
    step.facts.from.or(step.on)
}

/// The day a companionship ended: the last day written in it, or the first of the one that replaced it.
fn end(step: &Step, assigned: &[&Step]) -> Option<Option<NaiveDate>> {
    let name = step.facts.companion.as_ref().and_then(|helper| helper.name.as_deref()).map(same_name);
    let replaces = |other: &Step| other.facts.replaces.as_deref().map(same_name).is_some_and(|gone| Some(gone) == name);
    let successor = assigned
        .iter()
        .filter(|other| !std::ptr::eq(**other, step) && first_day(other) >= first_day(step) && replaces(other))
        .map(|other| first_day(other))
        .min();
    [step.facts.to.map(Some), successor].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::{Person, Since, Terms, Threshold};
    use serde_json::json;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn timeline(steps: serde_json::Value) -> Timeline {
        let steps: Vec<Step> = serde_json::from_value(steps).unwrap();
        let branch_ratio = Since::always(Threshold { part: 2, whole: 3, beyond: false });
        let terms = Terms { probation_months: Since::always(12), branch_ratio, base_summoned: false };
        Timeline::read(steps, &Person::default(), day("2026-05-12"), terms)
    }

    fn assigned(kind: &str, name: &str, from: &str, more: serde_json::Value) -> serde_json::Value {
        let mut step =
            json!({ "code": "companion_assignment", "on": from, "kind": kind, "companion": { "name": name } });
        step.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        step
    }

    #[test]
    fn each_role_has_one_who_is_current() {
        let path = timeline(json!([
            assigned("party", "Phan Văn Thuận", "2025-09-10", json!({})),
            assigned("party", "Kim Thị Thu Hà", "2026-01-15", json!({ "replaces": "Phan Văn Thuận" })),
            assigned("union", "Đỗ Kim Ngân", "2025-10-01", json!({ "to": "2026-03-31" })),
        ]));
        for (role, on, expected) in [
            (CompanionRole::Party, "2025-09-09", None),
            (CompanionRole::Party, "2025-12-31", Some("Phan Văn Thuận")),
            (CompanionRole::Party, "2026-05-12", Some("Kim Thị Thu Hà")),
            (CompanionRole::Union, "2026-03-31", Some("Đỗ Kim Ngân")),
            (CompanionRole::Union, "2026-04-01", None),
            (CompanionRole::Probation, "2026-05-12", None),
        ] {
            assert_eq!(path.companion(role, day(on)).and_then(|own| own.name()), expected, "{role:?} {on}");
        }
        let open: Vec<_> = path.companions().iter().filter(|own| own.is_open()).map(Companionship::name).collect();
        assert_eq!(open, [Some("Kim Thị Thu Hà")]);
    }

    #[test]
    fn after_the_ceremony_the_helper_assigned_there_stands_for_the_party() {
        let path = timeline(json!([
            assigned("party", "Phan Văn Thuận", "2025-01-10", json!({})),
            { "code": "admission_decision", "on": "2026-02-10" },
            { "code": "ceremony_held", "on": "2026-02-19" },
            { "code": "probation_helper_assigned", "on": "2026-02-19", "helper": "Lâm Thị Mỹ Hạnh",
              "helper_person": "018f0000-0000-7000-8000-000000000001" },
        ]));
        let own = path.party_side(day("2026-05-12")).unwrap();
        assert_eq!((own.role, own.name()), (CompanionRole::Probation, Some("Lâm Thị Mỹ Hạnh")));
        assert_eq!(own.person(), Some("018f0000-0000-7000-8000-000000000001"));
        assert_eq!(path.party_side(day("2026-02-18")).unwrap().name(), Some("Phan Văn Thuận"));
    }

    #[test]
    fn a_second_helper_takes_the_place_of_the_first_and_both_stay_on_the_books() {
        let helper = |name: &str, on: &str| json!({ "code": "probation_helper_assigned", "on": on, "helper": name });
        let path = timeline(json!([
            { "code": "admission_decision", "on": "2026-02-10" },
            { "code": "ceremony_held", "on": "2026-02-19" },
            helper("Lâm Thị Mỹ Hạnh", "2026-02-19"),
            helper("Kim Thị Thu Hà", "2026-04-02"),
        ]));
        let named = |on: &str| path.party_side(day(on)).and_then(|own| own.name());
        assert_eq!(named("2026-04-01"), Some("Lâm Thị Mỹ Hạnh"));
        assert_eq!(named("2026-05-12"), Some("Kim Thị Thu Hà"));
        let all: Vec<_> = path.companions().iter().map(|own| (own.name(), own.ended_on())).collect();
        assert_eq!(all, [(Some("Lâm Thị Mỹ Hạnh"), Some(day("2026-04-02"))), (Some("Kim Thị Thu Hà"), None)]);
    }
}
