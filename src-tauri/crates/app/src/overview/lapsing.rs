//! Papers whose validity ends soon.

use chrono::NaiveDate;
use domain::rules::{Finding, RuleKind};

use super::wire::LapsingRow;
use crate::agenda::AHEAD;
use crate::candidates::{Stand, due, is_open_date};
use crate::rules::SHIPPED;

/// Papers whose validity ends within sixty days.
pub fn lapsing(stand: &Stand, findings: &[Finding], today: NaiveDate) -> Vec<LapsingRow> {
    findings
        .iter()
        .filter(|finding| {
            SHIPPED.find(&finding.rule_id, finding.start).is_some_and(|rule| rule.kind == RuleKind::Validity)
        })
        .filter(|finding| is_open_date(finding))
        .filter_map(|finding| {
            let (start, end) = (finding.start?, finding.date?);
            let left = (end - today).num_days();
            let whole = (end - start).num_days().max(1);
            let run = ((today - start).num_days() * 100 / whole).clamp(0, 100);
            (left <= AHEAD).then(|| due(finding, today)).flatten().map(|due| LapsingRow {
                candidate: stand.candidacy.id.to_string(),
                name: stand.person.full_name.clone(),
                branch: stand.class_name.clone(),
                what: due.label.clone(),
                due,
                run_percent: run as u8,
            })
        })
        .collect()
}
