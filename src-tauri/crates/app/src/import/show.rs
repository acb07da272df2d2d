//! A plan as the window and scripts see it.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::values::MemberStatus;
use exchange::draft::{PathDraft, StepDraft};
use exchange::fields::Field;
use exchange::sheet::address;

use super::columns;
use super::compare::{Compared, Ground, first_status};
use super::path::{Fate, Judged};
use super::plan::{JudgedRow, People, Plan, PlanDraft, PlanSheet};
use super::read_wire::{MendedColumn, SheetColumn, SheetWire, TopRow};
use super::wire::{
    FieldChoice, ImportPlanWire, PlanChange, PlanComplaint, RowFinding, RowPath, RowStep, SharedRows, Verdict,
    VerdictCounts,
};
use crate::members::field_label;

/// Rows and cells of the little picture of a sheet.
const TOP_ROWS: usize = 6;
const TOP_CELLS: u32 = 8;

/// The whole plan, as it is shown on this civil date.
pub fn plan(plan: &Arc<Plan>, today: NaiveDate, notes: Vec<String>) -> ImportPlanWire {
    ImportPlanWire {
        plan: plan.id.clone(),
        sheets: (0..plan.sheets.len()).map(|at| sheet(plan, at, today)).collect(),
        people: plan.people.code().to_owned(),
        school_year: plan.year.label(),
        rows: SharedRows(Arc::clone(plan)),
        counts: counts(&plan.rows),
        fields: Field::all()
            .filter(|field| plan.people == People::Candidates || !field.is_of_path())
            .map(|field| FieldChoice { code: field.code().to_owned(), label: field.label().to_owned() })
            .collect(),
        notes,
        unread: plan.unread.clone(),
        missing: plan.missing.clone(),
        values: plan.values.clone(),
        word_lists: plan.word_lists.clone(),
    }
}

/// How many rows of each verdict.
fn counts(rows: &[JudgedRow]) -> VerdictCounts {
    let mut counts = VerdictCounts::default();
    for row in rows {
        match row.verdict {
            Verdict::New => counts.new += 1,
            Verdict::Same => counts.same += 1,
            Verdict::Changes => counts.changes += 1,
            Verdict::Doubtful => counts.doubtful += 1,
            Verdict::Rejected => counts.rejected += 1,
        }
    }
    counts
}

fn sheet(plan: &Plan, at: usize, today: NaiveDate) -> SheetWire {
    let own = &plan.sheets[at];
    let drafts = || plan.drafts.iter().filter(|draft| draft.sheet == at).map(|draft| &draft.draft);
    let letter = |index: u32| {
        own.layout
            .columns
            .iter()
            .find(|column| column.index == index)
            .map(|column| column.letter.clone())
            .unwrap_or_default()
    };
    SheetWire {
        file: own.file.clone(),
        sheet: own.sheet.name.clone(),
        header_row: own.layout.header_rows.first().copied().unwrap_or(1),
        top: own
            .sheet
            .rows
            .iter()
            .take(TOP_ROWS)
            .map(|row| TopRow {
                row: row.number,
                cells: (0..TOP_CELLS)
                    .map(|column| row.cell(column).map(|value| domain::text::clean(&value.shown())).unwrap_or_default())
                    .collect(),
            })
            .collect(),
        columns: own
            .map
            .columns
            .iter()
            .map(|column| SheetColumn {
                column: letter(column.index),
                title: domain::text::clean(&column.title),
                field: column.field.code().to_owned(),
                sure: column.sure,
                order: own
                    .orders
                    .iter()
                    .find(|(own, _)| *own == column.index)
                    .map(|(_, order)| order.code().to_owned()),
                overwrite: column.overwrite,
                hidden: own.sheet.hidden_columns.contains(&column.index),
                dates: columns::dates(own, column, today),
                capitals: columns::capitals(own, column, drafts(), plan.keep_capitals),
            })
            .collect(),
        people: drafts().count() as u32,
        remembered: own.remembered,
        mended: own
            .sheet
            .mended
            .iter()
            .map(|mended| MendedColumn {
                column: exchange::sheet::letters(mended.column),
                way: mended.way.to_owned(),
                cells: mended.cells,
                before: domain::text::clean(&mended.before),
                after: domain::text::clean(&mended.after),
            })
            .collect(),
        hidden: own.sheet.hidden,
        hidden_rows: super::as_read::hidden_rows(own).count() as u32,
    }
}

/// What one row comes to, as it is kept: what its draft says already is not said again.
pub fn judged(
    key: u32,
    own: &PlanDraft,
    sheet: &PlanSheet,
    plan: &Plan,
    ground: &Ground<'_>,
    compared: Compared<'_>,
) -> JudgedRow {
    let draft = &own.draft;
    let mut changes: Vec<PlanChange> = draft
        .offers
        .iter()
        .map(|offer| PlanChange {
            field: offer.field.code().to_owned(),
            old: Some(offer.old.clone()),
            new: Some(offer.new.clone()),
        })
        .collect();
    changes.extend(compared.changes.into_iter().map(|change| PlanChange { field: wire_name(&change.field), ..change }));
    let mut complaints: Vec<PlanComplaint> = draft
        .complaints
        .iter()
        .map(|complaint| PlanComplaint { cell: complaint.cell.clone(), sentence: complaint.sentence.clone() })
        .collect();
    complaints.extend(compared.kept.into_iter().map(|(field, file, office)| {
        let cell = sheet.map.columns_of(field).next().map(|column| address(draft.row, column)).unwrap_or_default();
        let label = field_label(field.code());
        let (file, office) = (shown(field, &file), shown(field, &office));
        PlanComplaint {
            cell,
            sentence: format!("{label} trong tệp là «{file}», dữ liệu đang ghi «{office}»: giữ nguyên."),
        }
    }));
    complaints.extend(compared.year.odd);
    if let Some(judged) = &compared.path {
        complaints.extend(judged.refused.iter().chain(&judged.odd).cloned());
    }
    let known = compared.person;
    let status = match known {
        Some(row) => {
            let asked = changes.iter().find(|change| change.field == "status");
            let asked = asked.and_then(|change| change.new.as_deref());
            MemberStatus::parse(asked.unwrap_or(&row.member.status))
        }
        None => Some(first_status(&draft.fields, plan.people, ground.paths)),
    };
    let on_path = plan.people == People::Candidates;
    JudgedRow {
        key,
        verdict: compared.verdict,
        changes,
        complaints,
        doubt: compared.doubt,
        person: known.map(|row| row.person.id),
        status,
        stage: compared.path.as_ref().and_then(|judged| judged.stage),
        path: on_path.then(|| path(&draft.path, compared.path.as_ref(), compared.corrects)),
    }
}

fn path(own: &PathDraft, judged: Option<&Judged>, corrects: bool) -> RowPath {
    let one = |step: &StepDraft, state: &str, old: Option<String>| RowStep {
        code: step.code.code().to_owned(),
        label: step.code.label().to_owned(),
        on: step.on.map(|on| on.to_string()),
        paper: step.paper.clone().or_else(|| step.more.who.clone()),
        cell: step.cell.clone(),
        state: state.to_owned(),
        old,
    };
    let steps = match judged {
        None => own.steps.iter().map(|step| one(step, "new", None)).collect(),
        Some(judged) => judged
            .seen
            .iter()
            .map(|seen| match &seen.fate {
                Fate::New => one(&seen.step, "new", None),
                Fate::Same => one(&seen.step, "same", None),
                Fate::Fills { .. } => one(&seen.step, "fills", None),
                Fate::Differs { old, .. } => one(&seen.step, "differs", Some(old.clone())),
                Fate::Closes => one(&seen.step, "closes", None),
            })
            .collect(),
    };
    let findings = judged.map(|judged| judged.findings.as_slice()).unwrap_or_default();
    RowPath {
        stage_label: judged.and_then(|judged| judged.stage).map(|stage| stage.label().to_owned()),
        steps,
        findings: findings
            .iter()
            .map(|(cell, finding)| RowFinding {
                cell: cell.clone(),
                sentence: finding.sentence.clone(),
                severity: finding.severity.map(|severity| severity.code().to_owned()).unwrap_or_default(),
            })
            .collect(),
        corrects,
    }
}

/// Field names of a reply are those of `members.search`.
pub fn wire_name(code: &str) -> String {
    match code {
        "class" => "branch",
        other => other,
    }
    .to_owned()
}

fn shown(field: Field, value: &str) -> String {
    match field {
        Field::BornOn | Field::UnionJoinedOn => {
            domain::date::parse_iso(value).map_or_else(|_| value.to_owned(), domain::date::dmy)
        }
        Field::Sex => domain::values::Sex::parse(value).map_or_else(|| value.to_owned(), |sex| sex.label().to_owned()),
        _ => value.to_owned(),
    }
}
