//! `members.export`: the current view as Excel. Sensitive columns only when asked for by name.

use domain::values::{MemberStatus, Sex};
use exchange::write::{ColumnKind, ColumnOut, OutCell, TableOut};
use serde_json::json;

use super::fields::label;
use super::search::found;
use super::wire::{FileWritten, MemberRow, MembersExport, MembersSearch};
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure};

/// The columns written when none are named.
const DEFAULT: &[&str] =
    &["name", "born_on", "sex", "branch", "status", "union_joined_on", "post", "phone", "moet_id", "personal_id"];
/// What the law calls sensitive (office.md §12).
const SENSITIVE: &[&str] = &["ethnicity", "religion"];

/// `members.export`.
pub fn run(call: &Call<'_>, args: MembersExport) -> Result<FileWritten, Failure> {
    let columns: Vec<String> = args.columns.unwrap_or_else(|| DEFAULT.iter().map(|name| (*name).to_owned()).collect());
    let office = call.office()?;
    let search = MembersSearch { limit: None, offset: None, ..args.search };
    let (mut rows, withdrawn) =
        office.store.read(|conn| Ok::<_, Failure>((found(call, conn, &search)?.0, Withdrawn::read(conn)?)))?;
    let left_out = withdrawn.take_out(&mut rows, |row| row.id.parse().ok());
    call.tell("Đang ghi tệp Excel", 0, rows.len() as u32)?;
    let table = TableOut {
        sheet_name: "Danh sách".to_owned(),
        title_lines: Vec::new(),
        columns: std::iter::once(ColumnOut { title: "STT".to_owned(), width: 6, kind: ColumnKind::Number })
            .chain(columns.iter().map(|name| column(name)))
            .collect(),
        rows: rows.iter().enumerate().map(|(at, row)| cells(at, row, &columns)).collect(),
        foot_lines: Vec::new(),
        landscape: true,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ".to_owned()),
    };
    let bytes = exchange::write::table(&table).map_err(|error| Failure::new(error.code(), error.to_string()))?;
    write_file(&args.path, "xlsx", &bytes)?;
    let sensitive: Vec<&String> = columns.iter().filter(|name| SENSITIVE.contains(&name.as_str())).collect();
    call.note(json!({ "count": rows.len(), "sensitive": sensitive }))?;
    Ok(FileWritten { path: args.path, rows: rows.len() as u32, left_out })
}

fn column(name: &str) -> ColumnOut {
    let (width, kind) = match name {
        "name" => (28, ColumnKind::Text),
        "born_on" | "union_joined_on" => (13, ColumnKind::Date),
        "address" | "home_town" => (32, ColumnKind::Text),
        "personal_id" | "moet_id" | "status" => (18, ColumnKind::Text),
        _ => (14, ColumnKind::Text),
    };
    ColumnOut { title: label(name).to_owned(), width, kind }
}

fn cells(at: usize, row: &MemberRow, columns: &[String]) -> Vec<OutCell> {
    std::iter::once(OutCell::Number(at as f64 + 1.0)).chain(columns.iter().map(|name| cell(row, name))).collect()
}

fn cell(row: &MemberRow, name: &str) -> OutCell {
    let text = match name {
        "name" => Some(row.name.clone()),
        "born_on" => return day(row.born_on.as_deref()),
        "union_joined_on" => return day(row.union_joined_on.as_deref()),
        "sex" => Sex::parse(&row.sex).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned()),
        "status" => MemberStatus::parse(&row.status).map(|status| status.label().to_owned()),
        "branch" => row.branch.clone(),
        "post" => row.post.clone(),
        "phone" => row.phone.clone(),
        "moet_id" => row.moet_id.clone(),
        "personal_id" => row.personal_id.clone(),
        "ethnicity" => row.ethnicity.clone(),
        "religion" => row.religion.clone(),
        _ => None,
    };
    text.map_or(OutCell::Empty, OutCell::Text)
}

/// A whole day as a date of Excel; a year alone as text.
fn day(text: Option<&str>) -> OutCell {
    match text {
        None => OutCell::Empty,
        Some(text) => text.parse().map_or_else(|_| OutCell::Text(text.to_owned()), OutCell::Date),
    }
}
