//! Walks the list of rules: each must have a story in which it finds something to say, and one in which it does not.
//!
//! "Fires" = a finding with a severity; "rests" = none with a severity (met, running, not applicable, or silent).

mod conditions;
mod deadlines;
mod elsewhere;
mod leaving;
mod told;
mod union;

use domain::rules::{Finding, Outcome, RULES, Reply, Rulebook};
use domain::story::examine_json;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Rule, the story in which it fires, the story in which it rests.
pub type Example = (&'static str, Value, Value);

fn examples() -> Vec<Example> {
    [conditions::examples(), deadlines::examples(), leaving::examples(), union::examples()].concat()
}

fn judged(story: &Value) -> Reply {
    examine_json(&story.to_string()).unwrap_or_else(|wrong| panic!("{story}: {wrong}"))
}

fn weighs(reply: &Reply, rule: &str) -> bool {
    reply.findings.iter().any(|finding| finding.rule_id == rule && finding.severity.is_some())
}

#[test]
fn every_rule_fires_and_rests() {
    let examples: BTreeMap<&str, (Value, Value)> =
        examples().into_iter().map(|(rule, fires, rests)| (rule, (fires, rests))).collect();
    let ids: Vec<&str> = RULES.iter().flat_map(|rule| rule.ids).copied().collect();
    for id in &ids {
        let Some((fires, rests)) = examples.get(id) else { panic!("no example for {id}") };
        assert!(weighs(&judged(fires), id), "{id} should fire in {fires}");
        assert!(!weighs(&judged(rests), id), "{id} should rest in {rests}");
    }
    assert_eq!(examples.len(), ids.len(), "an example for a rule that is not in the list");
}

/// Rows that lend their number to another: what is said comes under the name of that one.
const LENT: [&str; 3] = ["probation-length", "admission-decision-special", "recognition-decision-special"];

#[test]
fn every_row_of_the_book_speaks_on_one_example_and_not_on_another() {
    let book = Rulebook::built_in();
    let of_stories: Vec<&str> = RULES.iter().flat_map(|rule| rule.ids).copied().collect();
    let of_the_office = elsewhere::examples();
    for rule in book.rules() {
        let there = of_the_office.iter().filter(|(id, _, _)| *id == rule.id).count();
        assert_eq!(there + usize::from(of_stories.contains(&rule.id.as_str())), 1, "{}", rule.id);
    }
    for (id, fires, rests) in &of_the_office {
        assert!(book.find(id, None).is_some(), "{id}");
        let lent = LENT.contains(id);
        let said = |findings: &[Finding]| {
            findings.iter().any(|finding| lent || (finding.rule_id == *id && finding.severity.is_some()))
        };
        assert!(said(fires), "{id} should speak: {fires:?}");
        assert!(!said(rests), "{id} should not speak: {rests:?}");
        assert!(fires.iter().all(|finding| finding.sentence.ends_with('.') || lent), "{fires:?}");
    }
}

/// `member-supplement-yearly` speaks of a transfer too, until one filed since its decision goes along.
#[test]
fn a_supplement_goes_with_a_transfer() {
    let of = |steps: Vec<Value>| {
        let leaving = json!({ "transfer_decided_on": "2026-09-01", "effective_on": "2026-09-15" });
        let story = told::told("2026-09-10", steps, json!({ "person": { "kind": "staff" }, "leaving": leaving }));
        let found = judged(&story).findings.into_iter();
        let own = found.filter(|finding| finding.rule_id == "member-supplement-yearly");
        own.map(|finding| (finding.outcome, finding.date, finding.sentence)).collect::<Vec<_>>()
    };
    let due = "2026-09-15".parse().ok();
    let filed = |on: &str| told::with("member_declared", "2026-05-25", json!({ "supplement_on": on }));
    for (steps, outcome) in [
        (told::admitted(), Outcome::DueSoon),
        (told::and(told::admitted(), [filed("2026-06-02")]), Outcome::DueSoon),
        (told::and(told::admitted(), [filed("2026-09-05")]), Outcome::Met),
    ] {
        let found = of(steps);
        assert!(matches!(found.as_slice(), [(is, on, _)] if *is == outcome && *on == due), "{found:?}");
        assert!(found[0].2.ends_with("khi chuyển sinh hoạt đảng."), "{found:?}");
    }
    assert_eq!(of(vec![told::step("sympathiser_listing", "2026-05-04")]), Vec::new());
}

#[test]
fn every_sentence_can_be_read() {
    for (rule, fires, rests) in examples() {
        for finding in judged(&fires).findings.iter().chain(&judged(&rests).findings) {
            let sentence = &finding.sentence;
            assert!(sentence.ends_with('.') && !sentence.contains('!'), "{rule}: {sentence}");
            for wrong in ["  ", "..", ". .", " .", "()", ": .", " ,", "None"] {
                assert!(!sentence.contains(wrong), "{rule}: {sentence}");
            }
            assert!(!finding.source.is_empty(), "{rule}");
        }
    }
}

#[test]
fn findings_come_gravest_first_then_by_date() {
    for (_, fires, _) in examples() {
        let findings = judged(&fires).findings;
        for pair in findings.windows(2) {
            let weight = |at: usize| (pair[at].severity.is_none(), pair[at].severity);
            assert!(weight(0) <= weight(1));
            if weight(0) == weight(1) {
                let date = |at: usize| (pair[at].date.is_none(), pair[at].date);
                assert!(date(0) <= date(1), "{} before {}", pair[0].rule_id, pair[1].rule_id);
            }
        }
    }
}
