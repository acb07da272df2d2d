//! `remarks.read_forms`: forms that came back become one plan: read → verdict per row. Nothing is written.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::companions::{Doubt, FormRow, FormVerdict, RemarkPeriod, RemarkText, Stored, verdicts};
use domain::id::Id;
use exchange::remark_form;
use store::{Conn, candidacies};

use super::periods::open_one;
use super::wire::{RemarkFormCounts, RemarkFormLine, RemarkFormsPlan, RemarkFormsRead};
use crate::candidates::remark_text;
use crate::import::{Kept, open_table};
use crate::{Call, Failure};

/// Kế hoạch nhận phiếu: what was read, and what each row means.
#[derive(Debug)]
pub struct FormPlan {
    /// Its id.
    pub id: String,
    /// The period.
    pub period: Id,
    /// Rows in the order read.
    pub rows: Vec<PlannedForm>,
    /// Their verdicts, as shown.
    pub verdicts: Vec<FormVerdict>,
}

impl Kept for FormPlan {
    fn id(&self) -> &str {
        &self.id
    }
}

/// One row of a form.
#[derive(Debug)]
pub struct PlannedForm {
    /// File name, as sentences mention it.
    pub file: String,
    /// Row as Excel shows it.
    pub row: u32,
    /// What it says.
    pub form: FormRow,
    /// Người nhận xét, from the head of the form.
    pub written_by: Option<String>,
    /// Signed on.
    pub signed_on: Option<NaiveDate>,
}

/// `remarks.read_forms`.
pub fn read(call: &Call<'_>, args: RemarkFormsRead) -> Result<RemarkFormsPlan, Failure> {
    if args.files.is_empty() {
        return Err(Failure::usage("Chưa chọn tệp nào."));
    }
    let office = call.office()?;
    let (row, period) = office.store.read(|conn| open_one(conn, &args.period))?;
    let mut rows = Vec::new();
    for path in &args.files {
        rows.extend(rows_of(call, path)?);
    }
    let verdicts = office.store.read(|conn| judge(conn, call.today(), row.id, &rows))?;
    let plan = FormPlan { id: call.new_id().to_string(), period: row.id, rows, verdicts };
    let told = told(&plan, period);
    call.app().forms().keep(plan);
    Ok(told)
}

/// The rows of one file; a file that cannot be read or is no form is one row that says so, and the others go on.
fn rows_of(call: &Call<'_>, path: &str) -> Result<Vec<PlannedForm>, Failure> {
    let file =
        std::path::Path::new(path).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let whole = |sentence: String| PlannedForm {
        file: file.clone(),
        row: 0,
        form: FormRow {
            period: None,
            candidate: None,
            name: String::new(),
            text: RemarkText::default(),
            wrong: Some(sentence),
        },
        written_by: None,
        signed_on: None,
    };
    let book = match open_table(call, path) {
        Ok(book) => book,
        Err(stopped) if stopped.refused == "cancelled" => return Err(stopped),
        Err(failure) => return Ok(vec![whole(failure.sentence)]),
    };
    let Some(form) = remark_form::read(&book) else {
        return Ok(vec![whole(format!("«{file}» không phải phiếu nhận xét do chương trình lập. Chọn đúng tệp."))]);
    };
    let planned = |row: remark_form::FormIn| PlannedForm {
        file: file.clone(),
        row: row.row,
        form: FormRow {
            period: form.period,
            candidate: row.candidate,
            name: row.name,
            text: row.text,
            wrong: row.wrong,
        },
        written_by: form.companion.clone(),
        signed_on: row.signed_on,
    };
    Ok(form.rows.into_iter().map(planned).collect())
}

/// The verdicts beside what is recorded now.
pub fn judge(conn: &Conn<'_>, today: NaiveDate, period: Id, rows: &[PlannedForm]) -> Result<Vec<FormVerdict>, Failure> {
    let recorded = store::remarks::of_period(conn, period)?;
    let written: HashMap<Id, RemarkText> = recorded.iter().map(|own| (own.candidacy_id, remark_text(own))).collect();
    // Names are all that is asked of the people here: no timeline is read for them.
    let known: Vec<Stored> = candidacies::list(conn, today)?
        .into_iter()
        .filter_map(|line| {
            let candidate = line.candidacy.id;
            Some(Stored { candidate, name: line.person.full_name, text: written.get(&candidate)?.clone() })
        })
        .collect();
    let forms: Vec<FormRow> = rows.iter().map(|row| row.form.clone()).collect();
    Ok(verdicts(period, &forms, &known))
}

fn told(plan: &FormPlan, period: RemarkPeriod) -> RemarkFormsPlan {
    let mut counts = RemarkFormCounts::default();
    let mut rows = Vec::new();
    for (key, (row, verdict)) in (0..).zip(plan.rows.iter().zip(&plan.verdicts)) {
        let (word, count) = match verdict {
            FormVerdict::New(_) => ("new", &mut counts.new),
            FormVerdict::Same(_) | FormVerdict::Repeated(_) => ("same", &mut counts.same),
            FormVerdict::Doubtful(..) => ("doubtful", &mut counts.doubtful),
            FormVerdict::Blank(_) => ("blank", &mut counts.blank),
            FormVerdict::Rejected(_) => ("rejected", &mut counts.rejected),
        };
        *count += 1;
        rows.push(line(plan, key, row, word, sentence(plan, verdict)));
    }
    RemarkFormsPlan { plan: plan.id.clone(), period: period.label(), rows, counts }
}

fn line(plan: &FormPlan, key: u32, row: &PlannedForm, verdict: &str, sentence: Option<String>) -> RemarkFormLine {
    let text = &row.form.text;
    RemarkFormLine {
        key,
        file: row.file.clone(),
        row: row.row,
        name: row.form.name.clone(),
        candidate: plan.verdicts[key as usize].candidate().map(|id| id.to_string()),
        verdict: verdict.to_owned(),
        sentence,
        written_by: row.written_by.clone(),
        strengths: text.strengths.clone(),
        weaknesses: text.weaknesses.clone(),
        direction: text.direction.clone(),
        conclusion_label: text.conclusion.map(|own| own.label().to_owned()),
    }
}

fn sentence(plan: &FormPlan, verdict: &FormVerdict) -> Option<String> {
    match verdict {
        FormVerdict::New(_) | FormVerdict::Same(_) => None,
        FormVerdict::Repeated(_) => Some("Một phiếu khác trong lần này ghi giống hệt.".to_owned()),
        FormVerdict::Blank(_) => Some("Chưa điền gì.".to_owned()),
        FormVerdict::Rejected(sentence) => Some(sentence.clone()),
        FormVerdict::Doubtful(_, doubt) => Some(match doubt {
            Doubt::OtherName(name) => {
                format!("Dòng này lập cho {name} nhưng ghi tên khác. Xem có đúng là người này không.")
            }
            Doubt::ByName => "Dòng này mất mã, nhận ra theo tên. Xem có đúng là người này không.".to_owned(),
            Doubt::Overwrites => "Đã có nhận xét khác trong kỳ này. Nhận thì ghi đè.".to_owned(),
            Doubt::Disagree(others) => {
                let places: Vec<String> = others
                    .iter()
                    .map(|at| format!("dòng {} của {}", plan.rows[*at].row, plan.rows[*at].file))
                    .collect();
                format!("Ghi khác với {}. Chọn một trong các phiếu.", places.join(", "))
            }
        }),
    }
}
