use super::*;
use crate::date::parse_iso;

fn day(text: &str) -> chrono::NaiveDate {
    parse_iso(text).unwrap()
}

#[test]
fn the_shipped_rulebook_has_a_row_for_every_rule() {
    let book = Rulebook::built_in();
    let built_on = ["probation-length", "admission-decision-special", "recognition-decision-special"];
    for id in RULES.iter().flat_map(|rule| rule.ids).copied().chain(built_on) {
        let versions = book.versions(id);
        assert!(!versions.is_empty(), "{id}");
        for (at, rule) in versions.iter().enumerate() {
            assert_eq!(rule.version as usize, at + 1, "{id}");
            assert!(!rule.label.is_empty() && !rule.act.is_empty() && !rule.source().is_empty(), "{id}");
        }
    }
}

#[test]
fn rows_that_are_clocks_name_both_days() {
    for rule in Rulebook::built_in()
        .rules()
        .iter()
        .filter(|rule| RULES.iter().any(|judge| judge.ids.contains(&rule.id.as_str())))
    {
        if matches!(rule.kind, RuleKind::Deadline | RuleKind::Validity) {
            assert!(!rule.clock_start.is_empty() && !rule.clock_end.is_empty(), "{}", rule.id);
        }
        assert!(rule.scope != Scope::Local || rule.switch.is_some(), "{}", rule.id);
    }
}

#[test]
fn a_version_is_chosen_by_the_day() {
    let book = Rulebook::built_in();
    for (on, version) in [(Some("2025-06-30"), 1), (Some("2025-07-01"), 2), (Some("2016-01-01"), 1), (None, 2)] {
        assert_eq!(book.find("admission-decision", on.map(day)).map(|rule| rule.version), Some(version), "{on:?}");
    }
    assert_eq!(book.find("ceremony-after-decision", Some(day("2020-01-01"))).map(|rule| rule.version), Some(1));
    assert!(book.find("no-such-rule", None).is_none());
}

#[test]
fn sources_are_cited_as_offices_do() {
    let book = Rulebook::built_in();
    let source = |id: &str| book.find(id, None).map(Rule::source).unwrap_or_default();
    assert_eq!(source("ceremony-after-receipt"), "Quy định 294-QĐ/TW ngày 26/5/2025, mục 4.1");
    assert_eq!(source("ceremony-after-decision"), "Quy định 208-QĐ/TW ngày 26/7/2026 (theo nguồn thứ cấp)");
    assert_eq!(source("handover-complete"), "Quy ước của chương trình");
}

#[test]
fn words_go_round() {
    for switch in Switch::ALL {
        assert_eq!(Switch::parse(switch.code()), Some(switch));
        assert_eq!(serde_json::to_value(switch).unwrap(), switch.code());
        assert!(!switch.label().is_empty() && !switch.origin().is_empty());
    }
    for (text, value) in
        [("30", Some(Quantity::Number(30))), ("2/3", Some(Quantity::Share(2, 3))), ("2/0", None), ("x", None)]
    {
        assert_eq!(Quantity::parse(text), value);
    }
    for severity in [Severity::Blocks, Severity::Warns, Severity::Informs] {
        assert_eq!(serde_json::to_value(severity).unwrap(), severity.code());
        assert!(!severity.label().is_empty());
    }
    assert!(Outcome::ALL.into_iter().all(|outcome| !outcome.label().is_empty()));
}

#[test]
fn local_rows_rest_until_switched_on() {
    let book = Rulebook::built_in();
    let rule = book.find("paper-validity", None).unwrap();
    let mut practice = Practice::default();
    assert!(!rule.is_on(&practice));
    practice.switches.insert(Switch::PaperValidity);
    assert!(rule.is_on(&practice));
    assert!(book.find("recognition-meeting", None).unwrap().is_on(&Practice::default()));
}
