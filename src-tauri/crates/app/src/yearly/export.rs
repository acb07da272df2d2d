//! `yearly.export`: what is recorded of a chi đoàn in a school year, as Excel or as text. Each row carries the person's own
//! code, and its results come back through an import of that year as what is known.
//!
//! Invariant: somebody who has left the chi đoàn since is written without its name, which an import would take for a way
//! back.

use std::path::Path;

use domain::path::Mark;
use exchange::write::{ColumnKind, ColumnOut, OutCell, TableOut, csv};
use serde_json::json;
use store::yearly::{RollRow, YearRecordRow};

use super::grid::records;
use super::record::FIELDS;
use super::scale::Scales;
use super::span::Span;
use super::wire::YearExport;
use crate::consent::Withdrawn;
use crate::members::wire::FileWritten;
use crate::office::write_file;
use crate::{Call, Failure, dates};

/// A field of the year that an import does not read: its name is nothing of the person's.
const NOTE: &str = "Lời ghi của năm";

/// `yearly.export`.
pub fn run(call: &Call<'_>, args: YearExport) -> Result<FileWritten, Failure> {
    let branch = dates::id(&args.branch, "chi đoàn này")?;
    let (year, table, left_out) = call.office()?.store.read(|conn| {
        let span = Span::named(conn, args.school_year.as_deref())?;
        let mut roll = span.roll(conn, branch)?;
        let left_out = Withdrawn::read(conn)?.take_out(&mut roll, |row| Some(row.person.id));
        let (class, records, scales) = (span.name(conn, branch)?, records(conn, &span)?, Scales::read(conn)?);
        let here = |row: &RollRow| row.ends_on.is_none_or(|day| day >= call.today() || day >= span.to);
        let rows = (1..).zip(&roll).map(|(number, row)| {
            let class = if here(row) { class.as_str() } else { "" };
            cells(number, row, class, records.get(&row.person.id), &scales)
        });
        let rows = rows.collect();
        Ok::<_, Failure>((span.year, table(rows), left_out))
    })?;
    let table = TableOut { title_lines: vec![format!("NĂM HỌC {}", year.display())], ..table };
    let format = match Path::new(&args.path).extension() {
        Some(ending) if ending.eq_ignore_ascii_case("csv") => "csv",
        _ => "xlsx",
    };
    let bytes = match format {
        "csv" => csv(&table),
        _ => exchange::write::table(&table).map_err(|error| Failure::new(error.code(), error.to_string()))?,
    };
    write_file(&args.path, format, &bytes)?;
    call.note(json!({ "count": table.rows.len(), "sensitive": [] }))?;
    Ok(FileWritten { path: args.path, rows: table.rows.len() as u32, left_out })
}

fn table(rows: Vec<Vec<OutCell>>) -> TableOut {
    let of_person = [("STT", ColumnKind::Number), ("Mã trong sổ", ColumnKind::Text), ("Họ và tên", ColumnKind::Text)];
    let more = [("Ngày sinh", ColumnKind::Date), ("Lớp", ColumnKind::Text)];
    let of_year = FIELDS.iter().map(|(field, label)| (if *field == "note" { NOTE } else { *label }, ColumnKind::Text));
    let column = |(title, kind): (&str, ColumnKind)| ColumnOut { title: title.to_owned(), width: 0, kind };
    TableOut {
        sheet_name: "Kết quả".to_owned(),
        columns: of_person.into_iter().chain(more).chain(of_year).map(column).collect(),
        rows,
        landscape: true,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ".to_owned()),
        ..TableOut::default()
    }
}

fn cells(number: u32, row: &RollRow, class: &str, kept: Option<&YearRecordRow>, scales: &Scales) -> Vec<OutCell> {
    let said = |text: Option<String>| text.filter(|text| !text.is_empty()).map_or(OutCell::Empty, OutCell::Text);
    let born = row.person.born_on.as_deref().map(|born| match born.parse() {
        Ok(day) => OutCell::Date(day),
        Err(_) => OutCell::Text(born.to_owned()),
    });
    let mut cells = vec![
        OutCell::Number(f64::from(number)),
        OutCell::Text(row.person.id.to_string()),
        OutCell::Text(row.person.full_name.clone()),
        born.unwrap_or_default(),
        said(Some(class.to_owned())),
    ];
    let mark = |code: &Option<String>| code.as_deref().and_then(Mark::parse).map(|mark| mark.label().to_owned());
    let of = |field: &str| {
        let kept = kept?;
        match field {
            "study" => mark(&kept.study),
            "conduct" => mark(&kept.conduct),
            "term_study" => mark(&kept.term_study),
            "term_conduct" => mark(&kept.term_conduct),
            "rating" => Some(scales.label(kept)),
            "programme" => kept.programme.clone(),
            "programme_result" => kept.programme_result.clone(),
            "strengths" => kept.strengths.clone(),
            "weaknesses" => kept.weaknesses.clone(),
            _ => kept.note.clone(),
        }
    };
    cells.extend(FIELDS.iter().map(|(field, _)| said(of(field))));
    cells
}
