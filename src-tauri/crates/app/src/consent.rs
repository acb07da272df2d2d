//! Rút lại sự đồng ý: whose facts do not leave the office any more (office.md §12.1).
//!
//! Invariant: whatever leaves the office with a person in it (a paper, a template, Excel, a calendar, an attachment) asks
//! here first. One person alone is refused; of several the others go, and those left out are named. A consent given on a
//! later day than the withdrawal ends it. Rejected: hiding the person on screens, where the office still has to work.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::date::dmy;
use domain::id::Id;
use domain::path::Conditions;
use store::{Conn, candidacies, conditions, consents, people};

use crate::Failure;
use crate::candidates::consents_in_files;

/// Those who took their consent back, by person and by candidacy.
#[derive(Debug, Default)]
pub struct Withdrawn {
    gone: HashMap<Id, Gone>,
}

#[derive(Debug, Clone)]
struct Gone {
    name: String,
    on: NaiveDate,
}

impl Withdrawn {
    /// Everybody who took it back.
    pub fn read(conn: &Conn<'_>) -> Result<Self, Failure> {
        let mut gone = HashMap::new();
        let in_files = conditions::with_fact(conn, "consent_withdrawn_on")?.into_iter().map(|row| row.person_id);
        let beside = consents::withdrawn(conn)?.into_iter().map(|row| row.person_id);
        for id in in_files.chain(beside).collect::<BTreeSet<_>>() {
            let mut known = consents_in_files(conn, id)?;
            known.extend(consents::of_person(conn, id)?.map(|row| Conditions {
                consent_on: row.given_on,
                consent_withdrawn_on: row.withdrawn_on,
                ..Conditions::default()
            }));
            let (Some(on), Some(person)) = (withdrawn_on(&known), people::get(conn, id)?) else { continue };
            let one = Gone { name: person.full_name, on };
            for candidacy in candidacies::of_person(conn, id)? {
                gone.insert(candidacy.id, one.clone());
            }
            gone.insert(id, one);
        }
        Ok(Self { gone })
    }

    /// Whether this person, or the person of this candidacy, did.
    pub fn has(&self, id: Id) -> bool {
        self.gone.contains_key(&id)
    }

    /// Refuses what is about this person, or the person of this candidacy, alone.
    pub fn refuse(&self, id: Id) -> Result<(), Failure> {
        match self.gone.get(&id) {
            None => Ok(()),
            Some(Gone { name, on }) => Err(Failure::new(
                "consent-withdrawn",
                format!(
                    "{name} đã rút lại sự đồng ý xử lý dữ liệu ngày {} nên không in, không xuất. Có bản đồng ý mới thì ghi ở khung chi tiết của đoàn viên, hoặc ở mục «Điều kiện» của hồ sơ.",
                    dmy(*on)
                ),
            )),
        }
    }

    /// Takes their rows out; tells the names of those left out, each once.
    pub fn take_out<T>(&self, rows: &mut Vec<T>, whose: impl Fn(&T) -> Option<Id>) -> Vec<String> {
        let mut left_out = Vec::new();
        rows.retain(|row| match whose(row).and_then(|id| self.gone.get(&id)) {
            None => true,
            Some(one) => {
                if !left_out.contains(&one.name) {
                    left_out.push(one.name.clone());
                }
                false
            }
        });
        left_out
    }
}

/// When a person took it back for good: no record of his holds a later consent.
fn withdrawn_on(known: &[Conditions]) -> Option<NaiveDate> {
    let withdrawn = known.iter().filter_map(|one| one.consent_withdrawn_on).max()?;
    let given = known.iter().filter_map(|one| one.consent_on).max();
    given.is_none_or(|given| given <= withdrawn).then_some(withdrawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_later_consent_ends_a_withdrawal() {
        let record = |facts: &str| serde_json::from_str::<Conditions>(facts).unwrap();
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        for (facts, expected) in [
            (vec![], None),
            (vec![r#"{"consent_on":"2026-01-05"}"#], None),
            (vec![r#"{"consent_withdrawn_on":"2026-03-01"}"#], day("2026-03-01")),
            (vec![r#"{"consent_on":"2026-01-05","consent_withdrawn_on":"2026-03-01"}"#], day("2026-03-01")),
            (vec![r#"{"consent_on":"2026-03-01","consent_withdrawn_on":"2026-03-01"}"#], day("2026-03-01")),
            (vec![r#"{"consent_on":"2026-03-02","consent_withdrawn_on":"2026-03-01"}"#], None),
            (vec![r#"{"consent_withdrawn_on":"2026-03-01"}"#, r#"{"consent_on":"2026-09-10"}"#], None),
            (vec![r#"{"consent_on":"2026-01-05"}"#, r#"{"consent_withdrawn_on":"2026-02-01"}"#], day("2026-02-01")),
        ] {
            let records: Vec<Conditions> = facts.iter().map(|text| record(text)).collect();
            assert_eq!(withdrawn_on(&records), expected, "{facts:?}");
        }
    }
}
