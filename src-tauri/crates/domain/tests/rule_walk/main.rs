//! Walks the list of rules: each must have a story in which it finds something to say, and one in which it does not.
//!
//! "Fires" = a finding with a severity; "rests" = none with a severity (met, running, not applicable, or silent).

mod conditions;
mod deadlines;
mod leaving;
mod told;
mod union;

use domain::rules::{RULES, Reply, Rulebook};
use domain::story::examine_json;
use serde_json::Value;
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

/// Rows that no story of one person can show, with what they need: what is judged from the whole office has examples of
/// its own beside it, and the others stand in the book to be looked up until their records are kept.
const ELSEWHERE: &[(&str, &str)] = &[
    ("probation-length", "other rows build on it"),
    ("admission-decision-special", "prolongs another row"),
    ("recognition-decision-special", "prolongs another row"),
    ("paper-number-twice", "the papers of the whole office"),
    ("decision-shared-number", "the papers of the whole office"),
    ("member-lapsed", "the roll of the Union"),
    ("union-age", "the roll of the Union"),
    ("union-leaving-age", "the roll of the Union"),
    ("union-branch-minimum", "the chi đoàn"),
    ("union-branch-committee", "the chi đoàn"),
    ("fee-arrears", "the roll of a year, in roll_rules"),
    ("rating-minimum-stay", "the roll of a year, in roll_rules"),
    ("party-member-not-rated", "the roll of a year, in roll_rules"),
    ("outstanding-per-union-branch", "rounds"),
    ("report-due", "reports"),
];

#[test]
fn every_row_of_the_book_is_judged_or_named() {
    let book = Rulebook::built_in();
    let judged: Vec<&str> = RULES.iter().flat_map(|rule| rule.ids).copied().collect();
    for rule in book.rules() {
        let named = ELSEWHERE.iter().any(|(id, _)| *id == rule.id);
        assert!(judged.contains(&rule.id.as_str()) != named, "{}", rule.id);
    }
    assert!(ELSEWHERE.iter().all(|(id, why)| book.find(id, None).is_some() && !why.is_empty()));
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
