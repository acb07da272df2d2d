//! «Giấy tờ trong hồ sơ»: the twenty documents of a candidate's file as the steps show them, with number, date and the
//! last day of their worth where one was written down.

use chrono::NaiveDate;
use domain::date::dmy;
use domain::path::{Filed, Step};
use domain::rules::{Finding, RuleKind};
use serde_json::Value;

use super::records_wire::DocumentWire;
use super::stand::Stand;
use crate::rules::SHIPPED;

/// The last day of worth written on the paper of a step.
pub fn valid_until(step: &Step) -> Option<NaiveDate> {
    step.facts.other.get("paper")?.get("valid_until")?.as_str()?.parse().ok()
}

/// The documents of the file that belong to where this person stands; those of levels that do not exist are left out.
pub fn told(stand: &Stand, findings: &[Finding]) -> Vec<DocumentWire> {
    let levels = stand.levels();
    let asked = |filed: &Filed| !filed.steps.is_empty() || !filed.kind.by_level || levels.base_committee;
    stand.timeline.documents().into_iter().filter(asked).map(|filed| wire(stand, filed, findings)).collect()
}

fn wire(stand: &Stand, filed: Filed, findings: &[Finding]) -> DocumentWire {
    let steps: Vec<&Step> = stand.timeline.counting().filter(|step| filed.steps.contains(&step.id)).collect();
    let number = |step: &&Step| {
        let other = || step.facts.other.get("number").and_then(Value::as_str).map(str::to_owned);
        step.facts.number.clone().or_else(other)
    };
    let numbers: Vec<String> = steps.iter().filter_map(number).collect();
    let written = steps.iter().filter_map(|step| valid_until(step)).max();
    let judged = findings.iter().filter(|finding| {
        let own = finding.matter.as_deref() == Some(filed.kind.key);
        let certificate = filed.kind.key == "awareness_certificate";
        (own || (certificate && finding.rule_id == "awareness-certificate-validity"))
            && SHIPPED.find(&finding.rule_id, None).is_some_and(|rule| rule.kind == RuleKind::Validity)
    });
    let until = judged.filter_map(|finding| finding.date).chain(written).min();
    let over = until.is_some_and(|day| day < stand.timeline.today());
    let state = match (steps.is_empty(), over) {
        (true, _) => "missing",
        (false, true) => "stale",
        (false, false) if filed.renewed => "renewed",
        (false, false) => "received",
    };
    DocumentWire {
        key: filed.kind.key.to_owned(),
        title: filed.kind.title(),
        state: state.to_owned(),
        number: (!numbers.is_empty()).then(|| numbers.join(", ")),
        dated: filed.dated.map(|day| day.to_string()),
        valid_until: until.map(|day| day.to_string()),
        step: steps.last().map(|step| step.id.clone()),
        says: says(state, until),
    }
}

fn says(state: &str, until: Option<NaiveDate>) -> String {
    match (state, until) {
        ("missing", _) => "chưa có".to_owned(),
        ("stale", Some(day)) => format!("hết giá trị từ sau {}", dmy(day)),
        ("renewed", Some(day)) => format!("đã làm lại, đến {}", dmy(day)),
        ("renewed", None) => "đã làm lại".to_owned(),
        (_, Some(day)) => format!("có, đến {}", dmy(day)),
        _ => "có".to_owned(),
    }
}
