//! `members.export`: the current view as Excel or as text, in the roll's own columns or in the layout of another system.
//! Sensitive columns only when asked for by name. Every row carries the person's own code, so that it comes back as his.

use std::collections::HashMap;
use std::path::Path;

use domain::id::Id;
use exchange::write::{TableOut, csv};
use serde_json::json;
use store::people::{self, PersonRow};

use super::layouts::{ExportLayout, OutRow};
use super::own_layouts;
use super::search::found;
use super::wire::{FileWritten, LayoutRows, LayoutsList, MembersExport, MembersSearch};
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure};

/// The columns written when none are named.
const DEFAULT: &[&str] =
    &["name", "born_on", "sex", "branch", "status", "union_joined_on", "post", "phone", "moet_id", "personal_id", "id"];
/// What the law calls sensitive (office.md §12).
const SENSITIVE: &[&str] = &["ethnicity", "religion"];
/// What only the whole record of a person has.
const OF_RECORD: &[&str] = &["email", "home_town", "address", "birth_place", "note"];

/// `members.layouts`: the shipped ones, then the office's own.
pub fn layouts(call: &Call<'_>, _: LayoutsList) -> Result<LayoutRows, Failure> {
    let mut rows = ExportLayout::shipped()?;
    rows.extend(call.office()?.store.read(own_layouts::all)?);
    Ok(LayoutRows { total: rows.len() as u32, rows })
}

/// `members.export`.
pub fn run(call: &Call<'_>, args: MembersExport) -> Result<FileWritten, Failure> {
    let layout = layout_of(call, &args)?;
    let office = call.office()?;
    let search = MembersSearch { limit: None, offset: None, ..args.search };
    let whole = layout.fields().any(|field| OF_RECORD.contains(&field));
    let (mut rows, withdrawn, records) = office.store.read(|conn| {
        let rows = found(call, conn, &search)?.0;
        let mut records: HashMap<String, PersonRow> = HashMap::new();
        if whole {
            for id in rows.iter().filter_map(|row| row.id.parse::<Id>().ok()) {
                records.extend(people::get(conn, id)?.map(|person| (id.to_string(), person)));
            }
        }
        Ok::<_, Failure>((rows, Withdrawn::read(conn)?, records))
    })?;
    let left_out = withdrawn.take_out(&mut rows, |row| row.id.parse().ok());
    let format = if ends_in(&args.path, "csv") { "csv" } else { "xlsx" };
    call.tell("Đang ghi danh sách", 0, rows.len() as u32)?;
    let year = office.current_year()?.1;
    let cells = |(at, row): (usize, &super::wire::MemberRow)| {
        OutRow { number: at + 1, row, person: records.get(&row.id), today: call.today() }.cells(&layout)
    };
    let table = TableOut {
        sheet_name: "Danh sách".to_owned(),
        title_lines: layout.title_lines.iter().map(|line| line.replace("{school_year}", &year.display())).collect(),
        columns: layout.out(),
        rows: rows.iter().enumerate().map(cells).collect(),
        foot_lines: Vec::new(),
        landscape: true,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ".to_owned()),
        codes: Vec::new(),
    };
    let bytes = match format {
        "csv" => csv(&table),
        _ => exchange::write::table(&table).map_err(|error| Failure::new(error.code(), error.to_string()))?,
    };
    write_file(&args.path, format, &bytes)?;
    let sensitive: Vec<&str> = layout.fields().filter(|name| SENSITIVE.contains(name)).collect();
    call.note(json!({ "count": rows.len(), "sensitive": sensitive }))?;
    Ok(FileWritten { path: args.path, rows: rows.len() as u32, left_out })
}

fn ends_in(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found.eq_ignore_ascii_case(ending))
}

/// A shipped or kept layout by name, one out of a file, or the columns named.
fn layout_of(call: &Call<'_>, args: &MembersExport) -> Result<ExportLayout, Failure> {
    match args.layout.as_deref() {
        Some(path) if ends_in(path, "json") => own_layouts::from_file(path),
        Some(name) => {
            let own = call.office()?.store.read(own_layouts::all)?;
            let found = ExportLayout::shipped()?.into_iter().chain(own).find(|layout| layout.id == name);
            found.ok_or_else(|| Failure::usage(format!("Không có bố cục xuất «{name}».")))
        }
        None => {
            let columns = args.columns.clone();
            Ok(ExportLayout::plain(&columns.unwrap_or_else(|| DEFAULT.iter().map(|name| (*name).to_owned()).collect())))
        }
    }
}
