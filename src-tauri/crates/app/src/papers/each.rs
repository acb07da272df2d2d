//! A paper for each of several people at once: the same sheets as each would get alone, one behind the other; or a file
//! for each.
//!
//! Invariant: nothing is laid out here that one person's paper would not show. A subject of several ids, with commas
//! between them, is the only difference; a number that was typed is nobody's, because each paper has its own.

use std::path::Path;

use domain::id::Id;
use print::{Pages, docx};

use super::ask::{Prepared, alone, withdrawn};
use super::catalogue::{self, file_title};
use super::chosen::remember;
use super::make::noted;
use super::paper::{Paper, Scope};
use super::view::failed;
use super::wire::{PaperAsk, PaperChoices, PapersMade, PapersMake};
use crate::office::write_file;
use crate::{Call, Failure, dates};

/// Those a paper about one person was asked for, when there are several.
pub fn several(paper: &Paper, ask: &PaperAsk) -> Option<Vec<String>> {
    let of_one = matches!(paper.scope, Scope::Candidate | Scope::Person);
    let text = ask.subject.as_deref().filter(|text| of_one && text.contains(','))?;
    Some(text.split(',').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect())
}

/// The paper of each, in their order; and the names of those who took their consent back.
pub fn each(
    call: &Call<'_>,
    ask: &PaperAsk,
    paper: &'static Paper,
    people: &[String],
) -> Result<(Vec<Prepared>, Vec<String>), Failure> {
    let mut ids = people.iter().map(|id| dates::id(id, "người này")).collect::<Result<Vec<Id>, _>>()?;
    let left_out = withdrawn(call)?.take_out(&mut ids, |id| Some(*id));
    if ids.is_empty() {
        return Err(Failure::new(
            "consent-withdrawn",
            "Những người được chọn đều đã rút lại sự đồng ý xử lý dữ liệu nên không in, không xuất.",
        ));
    }
    let total = ids.len() as u32;
    let mut all = Vec::with_capacity(ids.len());
    for (at, id) in (0..).zip(ids) {
        call.tell(paper.title, at, total)?;
        let choices = PaperChoices { number: None, ..ask.choices.clone() };
        let one = PaperAsk { subject: Some(id.to_string()), subject_kind: None, choices, ..PaperAsk::of(paper.id) };
        all.push(alone(call, &one, paper)?);
    }
    Ok((all, left_out))
}

/// All of them as one paper.
pub fn together(ask: &PaperAsk, all: Vec<Prepared>, left_out: Vec<String>) -> Result<Prepared, Failure> {
    let count = all.len();
    let mut rest = all.into_iter();
    let mut one = rest.next().ok_or_else(|| Failure::usage("Chưa chọn người nào."))?;
    for next in rest {
        for missing in next.missing {
            if !one.missing.contains(&missing) {
                one.missing.push(missing);
            }
        }
        for (own, other) in one.fields.iter_mut().zip(next.fields) {
            // What is not the same for all is told of nobody.
            if own.shown() != other.shown() {
                (own.own, own.known) = (None, None);
            }
        }
        one.draft |= next.draft;
        one.document.then.push(next.document);
    }
    one.key = ask.subject.clone().unwrap_or_default();
    one.person = None;
    one.subject_title = format!("{} người được chọn", print::counted(count));
    one.choices.number = None;
    one.defaults.number = None;
    one.together = count;
    one.count = count;
    one.left_out = left_out;
    Ok(one)
}

/// `papers.make_each`: a file for each, numbered, because no name of a person stands in the name of a file.
pub fn make(call: &Call<'_>, args: PapersMake) -> Result<PapersMade, Failure> {
    let paper = catalogue::paper(&args.ask.paper)?;
    let people = several(paper, &args.ask).unwrap_or_else(|| args.ask.subject.iter().cloned().collect());
    if people.is_empty() || !matches!(paper.scope, Scope::Candidate | Scope::Person) {
        return Err(Failure::usage(format!("«{}» không phải giấy của từng người.", paper.title)));
    }
    if !["pdf", "docx"].contains(&args.format.as_str()) {
        return Err(Failure::usage(format!("Không ghi được dạng «.{}».", args.format)));
    }
    let folder = Path::new(&args.folder);
    if !folder.is_dir() {
        return Err(Failure::new("no-folder", "Không thấy thư mục để ghi. Chọn lại thư mục."));
    }
    let (all, left_out) = each(call, &args.ask, paper, &people)?;
    let total = all.len() as u32;
    let width = total.to_string().len().max(2);
    let (mut paths, mut drafts, mut missing) = (Vec::new(), 0, 0);
    for (at, prepared) in (1..).zip(&all) {
        call.tell("Đang ghi từng tệp", at - 1, total)?;
        let name = format!("{at:0width$} {}.{}", file_title(paper.title), args.format);
        let path = folder.join(name).to_string_lossy().into_owned();
        let bytes = match args.format.as_str() {
            "docx" => docx(&prepared.document),
            _ => Pages::layout(&prepared.document).and_then(|pages| pages.pdf()),
        };
        write_file(&path, &args.format, &bytes.map_err(failed)?)?;
        drafts += u32::from(prepared.draft);
        missing += prepared.missing.len() as u32;
        paths.push(path);
    }
    call.tell("Xong", total, total)?;
    let mut whole = together(&args.ask, all, left_out)?;
    whole.choices.folder = Some(args.folder);
    remember(call, &whole)?;
    call.note(noted(&whole))?;
    Ok(PapersMade { total, drafts, missing, paths, left_out: whole.left_out })
}
