//! The rows of a plan as they are written out: a `PlanRow` each, of which nothing is copied that the plan holds already. A
//! hundred thousand rows of copies would take longer than reading them. Every processor writes out some of them.
//!
//! Invariant: the keys are those of the wire type, which a test holds.

use std::collections::BTreeMap;
use std::fmt::Display;

use chrono::NaiveDate;
use domain::birth::BirthDate;
use exchange::draft::PathDraft;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::ser::{Error as _, SerializeSeq as _};
use serde::{Serialize, Serializer};
use serde_json::value::to_raw_value;

use super::plan::{People, Plan};
use super::wire::{PlanChange, PlanComplaint, RowPath, Verdict};

/// A `PlanRow`.
#[derive(Debug, Serialize)]
pub struct RowTold<'p> {
    key: u32,
    file: &'p str,
    sheet: &'p str,
    row: u32,
    verdict: Verdict,
    fields: FieldsTold<'p>,
    changes: &'p [PlanChange],
    complaints: &'p [PlanComplaint],
    doubt: Option<&'p str>,
    person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'p RowPath>,
}

/// A `PlanFields`.
#[derive(Debug, Default, Serialize)]
struct FieldsTold<'p> {
    name: Option<&'p str>,
    #[serde(serialize_with = "shown")]
    born_on: Option<BirthDate>,
    sex: Option<&'static str>,
    status: Option<&'static str>,
    branch: Option<&'p str>,
    school_year: Option<String>,
    #[serde(serialize_with = "shown")]
    union_joined_on: Option<NaiveDate>,
    ethnicity: Option<&'p str>,
    religion: Option<&'p str>,
    phone: Option<&'p str>,
    moet_id: Option<&'p str>,
    personal_id: Option<&'p str>,
    post: Option<&'p str>,
    email: Option<&'p str>,
    home_town: Option<&'p str>,
    address: Option<&'p str>,
    birth_place: Option<&'p str>,
    note: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<BTreeMap<&'static str, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    papers: Option<BTreeMap<&'static str, &'p str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stage: Option<&'static str>,
}

fn shown<T: Display, S: Serializer>(value: &Option<T>, to: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => to.collect_str(value),
        None => to.serialize_none(),
    }
}

/// Rows written out by all processors before they are put together: a few megabytes of text.
const TOGETHER: usize = 4_000;

/// All rows of a plan, each with its verdict.
pub fn rows<S: Serializer>(plan: &Plan, to: S) -> Result<S::Ok, S::Error> {
    let mut told = to.serialize_seq(Some(plan.rows.len()))?;
    for from in (0..plan.rows.len()).step_by(TOGETHER) {
        let some = from..plan.rows.len().min(from + TOGETHER);
        let written: serde_json::Result<Vec<_>> = some.into_par_iter().map(|at| to_raw_value(&row(plan, at))).collect();
        for row in written.map_err(S::Error::custom)? {
            told.serialize_element(&row)?;
        }
    }
    told.end()
}

/// One row of a plan with its verdict.
fn row(plan: &Plan, at: usize) -> RowTold<'_> {
    let (own, judged) = (&plan.drafts[at], &plan.rows[at]);
    let (draft, sheet) = (&own.draft, &plan.sheets[own.sheet]);
    let said = &draft.fields;
    let mut fields = FieldsTold {
        name: said.name.as_deref(),
        born_on: said.born_on,
        sex: said.sex.map(|sex| sex.code()),
        status: judged.status.map(|status| status.code()),
        branch: said.class.as_deref(),
        school_year: said.class.as_ref().map(|_| own.year.label()),
        union_joined_on: said.union_joined_on,
        ethnicity: said.ethnicity.as_deref(),
        religion: said.religion.as_deref(),
        phone: said.phone.as_deref(),
        moet_id: said.moet_id.as_deref(),
        personal_id: said.personal_id.as_deref(),
        post: said.post.as_deref(),
        email: said.email.as_deref(),
        home_town: said.home_town.as_deref(),
        address: said.address.as_deref(),
        birth_place: said.birth_place.as_deref(),
        note: said.note.as_deref(),
        ..FieldsTold::default()
    };
    if plan.people == People::Candidates {
        put_path(&mut fields, &draft.path);
        fields.stage = judged.stage.map(|stage| stage.code());
    }
    RowTold {
        key: judged.key,
        file: &sheet.file,
        sheet: &sheet.sheet.name,
        row: draft.row,
        verdict: judged.verdict,
        fields,
        changes: &judged.changes,
        complaints: &judged.complaints,
        doubt: judged.doubt.as_deref(),
        person: judged.person.map(|id| id.to_string()),
        path: judged.path.as_ref(),
    }
}

/// The row's steps as maps from their codes.
fn put_path<'p>(fields: &mut FieldsTold<'p>, own: &'p PathDraft) {
    let steps = own.steps.iter();
    fields.steps = Some(steps.clone().filter_map(|step| Some((step.code.code(), step.on?.to_string()))).collect());
    fields.papers = Some(steps.filter_map(|step| Some((step.code.code(), step.paper.as_deref()?))).collect());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wire::{PlanFields, PlanRow};

    #[test]
    fn the_keys_are_those_of_the_wire() {
        let keys = |value: &serde_json::Value| -> Vec<String> {
            value.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
        };
        let row = RowTold {
            key: 0,
            file: "",
            sheet: "",
            row: 1,
            verdict: Verdict::New,
            fields: FieldsTold {
                steps: Some(BTreeMap::new()),
                papers: Some(BTreeMap::new()),
                stage: Some(""),
                ..FieldsTold::default()
            },
            changes: &[],
            complaints: &[],
            doubt: None,
            person: None,
            path: Some(&RowPath { stage_label: None, steps: Vec::new(), findings: Vec::new(), corrects: false }),
        };
        let fields = PlanFields {
            steps: Some(BTreeMap::new()),
            papers: Some(BTreeMap::new()),
            stage: Some(String::new()),
            ..PlanFields::default()
        };
        let wire = PlanRow {
            key: 0,
            file: String::new(),
            sheet: String::new(),
            row: 1,
            verdict: Verdict::New,
            fields,
            changes: Vec::new(),
            complaints: Vec::new(),
            doubt: None,
            person: None,
            path: row.path.cloned(),
        };
        let told = serde_json::to_value(&row).expect("JSON");
        let wired = serde_json::to_value(&wire).expect("JSON");
        assert_eq!((keys(&told), keys(&told["fields"])), (keys(&wired), keys(&wired["fields"])));
    }
}
