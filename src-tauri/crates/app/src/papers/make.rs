//! `papers.make`: the paper as a file, where the user said. `papers.printed` and the bytes for the print queue.

use std::collections::BTreeSet;
use std::path::Path;

use domain::id::Id;
use exchange::write::{ColumnKind, ColumnOut, OutCell, TableOut};
use print::{PageSize, Pages, Sheet, docx, sheet};
use serde_json::{Value, json};
use store::candidacies;

use super::ask::{Prepared, prepare};
use super::catalogue::formats;
use super::chosen::remember;
use super::view::failed;
use super::wire::{PaperAsk, PaperMade, PaperMake};
use crate::jobs::Progress;
use crate::office::wire::Nothing;
use crate::office::{sheet_pdf, write_file};
use crate::{App, Call, Failure};

/// `papers.make`.
pub fn run(call: &Call<'_>, args: PaperMake) -> Result<PaperMade, Failure> {
    let ending = Path::new(&args.path).extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let mut prepared = prepare(call, &args.ask)?;
    if !formats(prepared.paper).contains(&ending) {
        return Err(Failure::usage(format!("«{}» không ghi được dạng «.{ending}».", prepared.paper.id)));
    }
    call.tell("Đang dựng trang", 0, 1)?;
    let mut pages = None;
    let bytes = match ending.as_str() {
        "pdf" => {
            let laid = Pages::layout(&prepared.document).map_err(failed)?;
            pages = Some(laid.page_count() as u32);
            laid.pdf().map_err(failed)?
        }
        "docx" => docx(&prepared.document).map_err(failed)?,
        _ => excel(call, &prepared)?,
    };
    write_file(&args.path, &ending, &bytes)?;
    prepared.choices.folder = Path::new(&args.path).parent().map(|folder| folder.to_string_lossy().into_owned());
    prepared.choices.format = Some(ending);
    remember(call, &prepared)?;
    call.note(noted(&prepared))?;
    let missing = prepared.missing.len() as u32;
    Ok(PaperMade { path: args.path, pages, draft: prepared.draft, missing, left_out: prepared.left_out })
}

/// `papers.printed`: the pages went to a printer; the journal says so.
pub fn printed(call: &Call<'_>, ask: PaperAsk) -> Result<Nothing, Failure> {
    let prepared = prepare(call, &ask)?;
    remember(call, &prepared)?;
    call.note(noted(&prepared))?;
    Ok(Nothing {})
}

/// Tài liệu cho hàng đợi in: a PDF, and the paper it is to be printed on.
pub struct ForQueue {
    /// The file.
    pub pdf: Vec<u8>,
    /// Name of the size as print queues know it: "A4", "Custom.220x110mm".
    pub media: String,
}

/// The PDF of a paper, for a print queue that takes bytes; nothing plain is left on the disk.
pub fn for_queue(app: &App, args: Value) -> Result<ForQueue, Failure> {
    if args["paper"] == print::papers::recovery_sheet::ID {
        return Ok(ForQueue { pdf: sheet_pdf(app)?, media: media(PageSize::A4) });
    }
    let ask: PaperAsk = serde_json::from_value(args).map_err(|error| Failure::usage(error.to_string()))?;
    let progress = Progress::default();
    let call = Call::new(app, "papers.printed", &progress);
    let prepared = prepare(&call, &ask)?;
    let pdf = Pages::layout(&prepared.document).and_then(|pages| pages.pdf()).map_err(failed)?;
    Ok(ForQueue { pdf, media: media(prepared.document.page.size) })
}

fn media(size: PageSize) -> String {
    match size {
        PageSize::A4 => "A4".to_owned(),
        PageSize::A5 => "A5".to_owned(),
        PageSize::Own { width, height } => format!("Custom.{width}x{height}mm"),
    }
}

/// What the journal keeps: which paper, how many people, which sensitive facts; no name.
pub fn noted(prepared: &Prepared) -> Value {
    json!({ "paper": prepared.paper.id, "count": prepared.count, "sensitive": sensitive(prepared) })
}

/// Sensitive columns that are shown, and what the paper tells whatever is chosen.
pub fn sensitive(prepared: &Prepared) -> BTreeSet<&'static str> {
    let chosen = prepared.choices.columns.clone().unwrap_or_default();
    let shown = prepared.columns.iter().filter(|c| c.sensitive && chosen.iter().any(|id| id == c.id)).map(|c| c.id);
    shown.chain(prepared.paper.body.sensitive().iter().copied()).collect()
}

/// The same columns and order as on paper; behind them, unseen, the code of each row's person.
fn excel(call: &Call<'_>, prepared: &Prepared) -> Result<Vec<u8>, Failure> {
    let own = &sheet(&prepared.document);
    let column = |title: &String| ColumnOut { title: title.replace('\n', " "), width: 0, kind: ColumnKind::Text };
    let cell = |text: &String| if text.is_empty() { OutCell::Empty } else { OutCell::Text(text.clone()) };
    let table = TableOut {
        sheet_name: "Danh sách".to_owned(),
        title_lines: own.title_lines.clone(),
        columns: own.header.iter().map(column).collect(),
        rows: own.rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
        foot_lines: own.foot_lines.clone(),
        landscape: own.landscape,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ".to_owned()),
        codes: codes(call, prepared, own)?,
    };
    exchange::write::table(&table).map_err(|error| Failure::new(error.code(), error.to_string()))
}

/// The person of each row of the sheet; none of a paper whose rows are not people.
fn codes(call: &Call<'_>, prepared: &Prepared, own: &Sheet) -> Result<Vec<String>, Failure> {
    let about_people = |(key, _): &(String, String)| key.starts_with("person:") || key.starts_with("candidate:");
    if prepared.rows.len() + own.bands.len() != own.rows.len() || !prepared.rows.iter().any(about_people) {
        return Ok(Vec::new());
    }
    let mut people = call.office()?.store.read(|conn| {
        let whose = |(key, _): &(String, String)| match key.split_once(':').map(|(of, id)| (of, id.parse::<Id>())) {
            Some(("person", Ok(id))) => Ok(id.to_string()),
            Some(("candidate", Ok(id))) => {
                let row = candidacies::get(conn, id)?;
                Ok(row.map(|row| row.person_id.to_string()).unwrap_or_default())
            }
            _ => Ok(String::new()),
        };
        Ok::<_, Failure>(prepared.rows.iter().map(whose).collect::<Result<Vec<_>, Failure>>()?.into_iter())
    })?;
    let code = |at| if own.bands.contains(&at) { String::new() } else { people.next().unwrap_or_default() };
    Ok((0..own.rows.len()).map(code).collect())
}
