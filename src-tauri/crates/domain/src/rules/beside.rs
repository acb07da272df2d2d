//! The unusual that one timeline cannot show: a number given to two papers, a decision for several people, somebody who
//! is no longer a member (path.md §7).
//!
//! Invariant: one paper may stand in many timelines (a vote of fifteen is one resolution), so two entries are the same
//! paper when the act, its day and the number agree; papers that are made out to one person never are. Numbers without a
//! day are not compared, because numbering begins anew. Rejected: numbers compared without who gives them; every chi bộ
//! has its own 01.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::case::Event;
use super::condition::tested;
use super::{Finding, Outcome, Rulebook};
use crate::date::dmy;
use crate::id::Id;
use crate::name::fold;
use crate::path::{Stage, Step, StepCode, Timeline, Track};
use crate::values::MemberStatus;

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    issuer: String,
    kind: String,
    number: String,
    year: i32,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Use {
    candidacy: Id,
    code: StepCode,
    on: Option<NaiveDate>,
}

/// Số văn bản: the numbers of papers in the whole office.
#[derive(Debug, Default)]
pub struct Papers {
    by: BTreeMap<Key, BTreeSet<Use>>,
}

impl Papers {
    /// Reads the numbers of steps of any candidacies; voided steps have none.
    pub fn of(steps: &[(Id, Step)]) -> Self {
        let voided: BTreeSet<&str> = steps.iter().filter_map(|(_, step)| step.facts.voids.as_deref()).collect();
        let mut papers = Self::default();
        for (candidacy, step) in steps.iter().filter(|(_, step)| !voided.contains(step.id.as_str())) {
            papers.enter(*candidacy, step);
        }
        papers
    }

    /// The numbers of one candidacy anew, those of its timeline in place of what stood here before; tells which others
    /// share or shared a number with it.
    pub fn replace(&mut self, candidacy: Id, timeline: Option<&Timeline>) -> BTreeSet<Id> {
        let mut others = BTreeSet::new();
        for uses in self.by.values_mut().filter(|uses| uses.iter().any(|own| own.candidacy == candidacy)) {
            uses.retain(|own| own.candidacy != candidacy);
            others.extend(uses.iter().map(|own| own.candidacy));
        }
        for step in timeline.into_iter().flat_map(Timeline::live) {
            if let Some(uses) = self.enter(candidacy, step) {
                others.extend(uses.iter().map(|own| own.candidacy).filter(|other| *other != candidacy));
            }
        }
        others
    }

    fn enter(&mut self, candidacy: Id, step: &Step) -> Option<&BTreeSet<Use>> {
        let uses = self.by.entry(key(step)?).or_default();
        uses.insert(Use { candidacy, code: step.code, on: step.on });
        Some(uses)
    }

    /// What is to be said of the numbers of one candidacy.
    pub fn findings(&self, candidacy: Id, timeline: &Timeline, book: &Rulebook) -> Vec<Finding> {
        let mut findings = Vec::new();
        for step in timeline.live() {
            let Some((key, uses)) = key(step).and_then(|key| self.by.get_key_value(&key)) else { continue };
            let number = number(step).unwrap_or_default();
            let others = uses.iter().filter(|own| own.candidacy != candidacy);
            if is_decision(step.code) {
                let people = others.filter(|own| own.code == step.code).count();
                if people > 0 {
                    let rule = book.row("decision-shared-number", step.on);
                    let says = format!("số {number} ghi cho {} người. {}", people + 1, rule.act);
                    findings.push(tested(rule, Event::done(step.on), Outcome::Failed, says));
                }
            }
            let own = Use { candidacy, code: step.code, on: step.on };
            if let Some(other) = uses.iter().find(|other| are_two(&own, other)) {
                let rule = book.row("paper-number-twice", step.on);
                let says = format!(
                    "số {number} năm {} ghi cho «{}» và cho «{}»{}. {}",
                    key.year,
                    step.code.label(),
                    other.code.label(),
                    other.on.map(|on| format!(" ngày {}", dmy(on))).unwrap_or_default(),
                    rule.act
                );
                findings.push(tested(rule, Event::done(step.on), Outcome::Failed, says));
            }
        }
        findings
    }
}

/// `member-lapsed`: somebody on the way who is no longer on the lists of the Union.
pub fn member_lapsed(
    timeline: &Timeline,
    status: MemberStatus,
    since: Option<NaiveDate>,
    book: &Rulebook,
) -> Option<Finding> {
    let over = timeline.closed() || timeline.stage().is_some_and(|stage| stage >= Stage::Probationary);
    if over || status.is_current() {
        return None;
    }
    let rule = book.row("member-lapsed", since);
    let day = since.map(|day| format!(" từ {}", dmy(day))).unwrap_or_default();
    let says = format!("{}{day}, hồ sơ theo dõi còn mở. {}", status.label(), rule.act);
    Some(tested(rule, Event { on: None, planned: false }, Outcome::Failed, says))
}

/// Whether two entries under one number are two papers.
fn are_two(one: &Use, other: &Use) -> bool {
    if one == other {
        return false;
    }
    let personal = is_personal(one.code) && one.code == other.code && one.candidacy != other.candidacy;
    personal || one.code != other.code || one.on != other.on
}

fn is_decision(code: StepCode) -> bool {
    matches!(code, StepCode::AdmissionDecision | StepCode::RecognitionDecision)
}

/// Made out to one person.
fn is_personal(code: StepCode) -> bool {
    matches!(code, StepCode::CertificateIssued | StepCode::NewMemberClass)
}

fn key(step: &Step) -> Option<Key> {
    let number = fold(number(step)?);
    let told = |fact: &str| step.facts.other.get("paper").and_then(|paper| paper.get(fact)).and_then(|it| it.as_str());
    let dated = told("dated").and_then(|day| day.parse::<NaiveDate>().ok());
    let kind = told("kind").or_else(|| told("symbol")).map(fold);
    // A bare «12» says nothing of its series: then the act does.
    let bare = !number.chars().any(char::is_alphabetic);
    Some(Key {
        issuer: told("issuing_body").map_or_else(|| issuer(step.code).to_owned(), fold),
        kind: if bare { kind.unwrap_or_else(|| step.code.code().to_owned()) } else { String::new() },
        number,
        year: dated.or(step.on)?.year(),
    })
}

fn number(step: &Step) -> Option<&str> {
    let other = || step.facts.other.get("number").and_then(|number| number.as_str());
    step.facts.number.as_deref().or_else(other).map(str::trim).filter(|number| !number.is_empty())
}

/// Whose series the number belongs to, where the paper does not say it.
fn issuer(code: StepCode) -> &'static str {
    use StepCode::*;
    match code {
        Identified | UnionBranchNomination | UnionRecognition | ListHandover | UnionIntroduction => "union",
        CertificateIssued | NewMemberClass => "political_centre",
        BaseCommitteeResolution | RecognitionBaseCommittee | VerificationRequested | CvCertified => "base_committee",
        ClassReferral | DossierClearance | AdmissionDecision | RecognitionDecision | CardIssued => "competent",
        SubcommitteeAppraisal | RecognitionSubcommittee => "subcommittee",
        code if code.track() == Track::Side => code.code(),
        _ => "party_branch",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::path::{Person, Timeline};
    use crate::rules::Practice;

    const TODAY: &str = "2026-05-14";

    fn step(id: &str, code: &str, on: &str, facts: Value) -> Step {
        let mut step = facts;
        step["id"] = json!(id);
        step["code"] = json!(code);
        step["on"] = json!(on);
        serde_json::from_value(step).unwrap()
    }

    /// What is said of the first of these candidacies, each with its steps.
    fn said(paths: &[Vec<Step>]) -> Vec<String> {
        let book = Rulebook::built_in();
        let id = |at: usize| Id::from_bytes((at as u128 + 1).to_be_bytes());
        let all: Vec<(Id, Step)> =
            paths.iter().enumerate().flat_map(|(at, own)| own.iter().map(move |step| (id(at), step.clone()))).collect();
        let terms = book.terms(&Practice::default());
        let timeline = Timeline::read(paths[0].clone(), &Person::default(), TODAY.parse().unwrap(), terms);
        Papers::of(&all).findings(id(0), &timeline, &book).into_iter().map(|finding| finding.rule_id).collect()
    }

    fn number(text: &str) -> Value {
        json!({ "number": text })
    }

    #[test]
    fn one_resolution_for_many_is_one_paper() {
        let vote = |id: &str| vec![step(id, "union_introduction", "2026-03-02", number("09-NQ/ĐTN"))];
        assert_eq!(said(&[vote("a"), vote("b")]), Vec::<String>::new());
    }

    #[test]
    fn a_number_given_twice_is_told() {
        let first = vec![step("a", "union_introduction", "2026-03-02", number("09-NQ/ĐTN"))];
        let later = vec![step("b", "union_introduction", "2026-04-06", number("09-nq/đtn"))];
        assert_eq!(said(&[first.clone(), later]), ["paper-number-twice"]);
        let next_year = vec![step("b", "union_introduction", "2025-04-06", number("09-NQ/ĐTN"))];
        assert_eq!(said(&[first.clone(), next_year]), Vec::<String>::new());
        let of_the_branch = vec![step("b", "branch_resolution", "2026-04-06", number("09-NQ/ĐTN"))];
        assert_eq!(said(&[first.clone(), of_the_branch]), Vec::<String>::new());
        let voided = vec![
            step("b", "union_introduction", "2026-04-06", number("09-NQ/ĐTN")),
            step("c", "void", "2026-04-07", json!({ "voids": "b" })),
        ];
        assert_eq!(said(&[first, voided]), Vec::<String>::new());
    }

    #[test]
    fn a_certificate_is_made_out_to_one_person() {
        let certificate = |id: &str, text: &str| vec![step(id, "certificate_issued", "2026-03-02", number(text))];
        assert_eq!(said(&[certificate("a", "200/GCN"), certificate("b", "200/GCN")]), ["paper-number-twice"]);
        assert_eq!(said(&[certificate("a", "200/GCN"), certificate("b", "201/GCN")]), Vec::<String>::new());
        // A bare number belongs to the series of its act.
        let bare = vec![step("b", "new_member_class", "2026-03-02", number("200"))];
        assert_eq!(said(&[certificate("a", "200"), bare]), Vec::<String>::new());
    }

    #[test]
    fn a_decision_for_several_people_is_told_and_is_still_one_paper() {
        let decided = |id: &str, text: &str| vec![step(id, "admission_decision", "2026-05-04", number(text))];
        assert_eq!(said(&[decided("a", "311-QĐ/ĐU"), decided("b", "311-QĐ/ĐU")]), ["decision-shared-number"]);
        assert_eq!(said(&[decided("a", "311-QĐ/ĐU"), decided("b", "312-QĐ/ĐU")]), Vec::<String>::new());
    }

    #[test]
    fn who_is_no_longer_a_member_is_told_until_the_ceremony() {
        let book = Rulebook::built_in();
        let terms = || book.terms(&Practice::default());
        let at = |steps: Vec<Step>| Timeline::read(steps, &Person::default(), TODAY.parse().unwrap(), terms());
        let listed = at(vec![step("a", "sympathiser_listing", "2026-03-02", json!({}))]);
        for status in [MemberStatus::Matured, MemberStatus::StruckOff, MemberStatus::MovedOut] {
            let finding = member_lapsed(&listed, status, None, &book).expect("a finding");
            assert_eq!((finding.rule_id.as_str(), finding.severity.is_some()), ("member-lapsed", true));
        }
        assert_eq!(member_lapsed(&listed, MemberStatus::Active, None, &book), None);
        let held = at(vec![
            step("a", "admission_decision", "2026-03-02", json!({})),
            step("b", "ceremony_held", "2026-03-09", json!({})),
        ]);
        assert_eq!(member_lapsed(&held, MemberStatus::Matured, None, &book), None);
        let closed = at(vec![step("a", "withdrawn", "2026-03-02", json!({}))]);
        assert_eq!(member_lapsed(&closed, MemberStatus::Matured, None, &book), None);
    }
}
