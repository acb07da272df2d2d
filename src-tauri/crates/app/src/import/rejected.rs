//! `import.save_rejected`: the rows that were left out go back as Excel, with their reason.

use std::collections::HashSet;

use exchange::write::{Rejected, rejected};
use serde_json::json;

use super::plan::{JudgedRow, Plan};
use super::wire::{ImportRejected, Verdict};
use crate::members::wire::FileWritten;
use crate::office::write_file;
use crate::{Call, Failure};

/// `import.save_rejected`.
pub fn run(call: &Call<'_>, args: ImportRejected) -> Result<FileWritten, Failure> {
    let plan = call.app().plans().find(&args.plan)?;
    let written = plan.written.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
    let left: Vec<&JudgedRow> = plan.rows.iter().filter(|row| is_left(row, &written)).collect();
    if left.is_empty() {
        return Err(Failure::new("nothing-left", "Không có dòng nào bị để lại."));
    }
    let bytes = of_plan(&plan, &left)?;
    write_file(&args.path, "xlsx", &bytes)?;
    call.note(json!({ "count": left.len() }))?;
    Ok(FileWritten { path: args.path, rows: left.len() as u32, left_out: Vec::new() })
}

/// What did not come in: rejected, doubtful and not settled, or left out by hand. Before the plan is written only the
/// first two are known.
fn is_left(row: &JudgedRow, written: &HashSet<u32>) -> bool {
    match row.verdict {
        Verdict::Rejected => true,
        Verdict::Doubtful => !written.contains(&row.key),
        Verdict::New | Verdict::Changes => !written.is_empty() && !written.contains(&row.key),
        Verdict::Same => false,
    }
}

fn of_plan(plan: &Plan, left: &[&JudgedRow]) -> Result<Vec<u8>, Failure> {
    let parts: Vec<Rejected<'_>> = plan
        .sheets
        .iter()
        .enumerate()
        .filter_map(|(at, sheet)| {
            // By its place: two files of a heap may have one name.
            let of = |row: &&JudgedRow| plan.drafts.get(row.key as usize).filter(|draft| draft.sheet == at);
            let rows: Vec<(u32, String)> =
                left.iter().filter_map(|row| Some((of(row)?.draft.row, reason(row)))).collect();
            (!rows.is_empty()).then_some(Rejected { sheet: &sheet.sheet, layout: &sheet.layout, rows })
        })
        .collect();
    rejected(&parts).map_err(|error| Failure::new(error.code(), error.to_string()))
}

fn reason(row: &JudgedRow) -> String {
    let mut parts: Vec<&str> = row.complaints.iter().map(|complaint| complaint.sentence.as_str()).collect();
    parts.extend(row.doubt.as_deref());
    if parts.is_empty() { "Chưa nhập.".to_owned() } else { parts.join(" ") }
}
