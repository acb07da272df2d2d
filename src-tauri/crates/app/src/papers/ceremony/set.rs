//! Cả bộ giấy tờ of a ceremony: each paper with its state, all of them printed or written in one job.
//!
//! Invariant: the set is the papers of the table that are made for a ceremony, so a new one is in it by being there. A
//! paper that cannot be made stops the job before a file of it is written; those written before it stay, and are told.

use std::collections::BTreeSet;

use print::Pages;
use serde_json::{Value, json};

use super::wire::{CeremonySetAsk, CeremonySetMade, CeremonySetMake, SetPaper, SetPapers};
use crate::office::wire::Nothing;
use crate::office::write_file;
use crate::papers::ask::{Prepared, prepare};
use crate::papers::catalogue;
use crate::papers::make::sensitive;
use crate::papers::paper::Scope;
use crate::papers::view::{failed, missing};
use crate::papers::wire::PaperAsk;
use crate::{Call, Failure};

/// The papers of a set, in the order of being needed.
const ORDER: &[&str] = &[
    "ceremony-admitted",
    "ceremony-programme",
    "ceremony-script",
    "guest-list",
    "ceremony-invitation",
    "ceremony-envelopes",
    "ceremony-oath",
    "ceremony-decoration",
    "ceremony-seats",
    "ceremony-place-cards",
    "ceremony-minutes",
];

/// `papers.ceremony_set`: what there is, how many pages, what is missing.
pub fn set(call: &Call<'_>, args: CeremonySetAsk) -> Result<SetPapers, Failure> {
    let mut rows = Vec::new();
    let all = chosen(call, &args)?;
    let left_out = left_out(&all);
    for prepared in all {
        let pages = Pages::layout(&prepared.document).map_err(failed)?.page_count();
        rows.push(SetPaper {
            paper: prepared.paper.id.to_owned(),
            title: prepared.paper.title.to_owned(),
            pages: pages as u32,
            draft: prepared.draft,
            missing: missing(call, &prepared)?,
        });
    }
    Ok(SetPapers { total: rows.len() as u32, rows, left_out })
}

/// `papers.make_ceremony_set`: each paper as a PDF file in a folder.
pub fn make_set(call: &Call<'_>, args: CeremonySetMake) -> Result<CeremonySetMade, Failure> {
    let folder = std::path::Path::new(&args.folder);
    if !folder.is_dir() {
        return Err(Failure::new("no-folder", "Không thấy thư mục để ghi. Chọn lại thư mục."));
    }
    let all = chosen(call, &args.ask)?;
    let total = all.len() as u32;
    let (mut paths, mut pages) = (Vec::new(), 0);
    for (at, prepared) in (1..).zip(&all) {
        call.tell(prepared.paper.title, at - 1, total)?;
        let laid = Pages::layout(&prepared.document).map_err(failed)?;
        let path = folder.join(format!("{at:02} {}.pdf", catalogue::file_title(prepared.paper.title)));
        let path = path.to_string_lossy().into_owned();
        write_file(&path, "pdf", &laid.pdf().map_err(failed)?)?;
        pages += laid.page_count() as u32;
        paths.push(path);
    }
    call.tell("Xong", total, total)?;
    call.note(noted(&all))?;
    Ok(CeremonySetMade { total, pages, paths, left_out: left_out(&all) })
}

/// `papers.ceremony_set_printed`: the set went to a printer; the journal says so.
pub fn set_printed(call: &Call<'_>, args: CeremonySetAsk) -> Result<Nothing, Failure> {
    let all = chosen(call, &args)?;
    call.note(noted(&all))?;
    Ok(Nothing {})
}

/// Those asked for, else all, each with the choices remembered for it.
fn chosen(call: &Call<'_>, ask: &CeremonySetAsk) -> Result<Vec<Prepared>, Failure> {
    let wanted: Vec<&str> = match &ask.papers {
        Some(papers) => papers.iter().map(String::as_str).collect(),
        None => ORDER.to_vec(),
    };
    let total = wanted.len() as u32;
    let mut all = Vec::new();
    for (at, id) in (0..).zip(wanted) {
        let paper = catalogue::paper(id)?;
        if paper.scope != Scope::Ceremony {
            return Err(Failure::usage(format!("«{id}» không thuộc bộ giấy tờ của buổi lễ.")));
        }
        call.tell(paper.title, at, total)?;
        all.push(prepare(call, &PaperAsk { subject: Some(ask.ceremony.clone()), ..PaperAsk::of(id) })?);
    }
    if all.is_empty() {
        return Err(Failure::usage("Chưa chọn giấy nào để in."));
    }
    Ok(all)
}

/// Those left out of any of them.
fn left_out(all: &[Prepared]) -> Vec<String> {
    let names: BTreeSet<&String> = all.iter().flat_map(|prepared| &prepared.left_out).collect();
    names.into_iter().cloned().collect()
}

fn noted(all: &[Prepared]) -> Value {
    let papers: Vec<&str> = all.iter().map(|prepared| prepared.paper.id).collect();
    let count = all.iter().map(|prepared| prepared.count).max().unwrap_or(0);
    let sensitive: BTreeSet<&str> = all.iter().flat_map(sensitive).collect();
    json!({ "papers": papers, "count": count, "sensitive": sensitive })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_made_for_a_ceremony_is_in_the_set() {
        let made_for_one: Vec<&str> =
            catalogue::all().filter(|paper| paper.scope == Scope::Ceremony).map(|paper| paper.id).collect();
        assert_eq!(made_for_one.len(), ORDER.len());
        assert!(made_for_one.iter().all(|id| ORDER.contains(id)), "{made_for_one:?}");
    }
}
