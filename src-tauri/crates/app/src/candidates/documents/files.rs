//! `candidates.files`: what is wanting in every file, for the screen and the paper.
//!
//! Invariant: what somebody needs follows from where he stands; a level that is not in the chain is asked of nobody.

use std::collections::HashMap;

use domain::class_name;
use domain::id::Id;
use domain::name::fold;
use domain::path::{DOCUMENTS, DocumentKind, UNION_DOCUMENTS};

use super::super::judged::{Judgement, judged};
use super::super::records_wire::{DocumentWire, FileLine, FilesAsk, FilesList};
use super::told;
use crate::{Call, Failure};

/// Days ahead for which a paper that lapses is told.
const SOON: i64 = 60;

/// What one file has and lacks.
pub struct Wanting {
    /// Documents there.
    pub there: u32,
    /// Documents needed.
    pub needed: u32,
    /// Wanting, in words.
    pub missing: Vec<String>,
    /// Lapsing, in words.
    pub lapsing: Vec<String>,
}

/// `candidates.files`.
pub fn list(call: &Call<'_>, args: FilesAsk) -> Result<FilesList, Failure> {
    let all = judged(call)?;
    let attached: HashMap<Id, u32> = call.office()?.store.read(store::attachments::counts)?;
    let words: Vec<String> =
        fold(args.text.as_deref().unwrap_or_default()).split_whitespace().map(str::to_owned).collect();
    let mut rows: Vec<FileLine> = all
        .iter()
        .filter(|one| !one.row.closed)
        .filter(|one| args.station.is_none_or(|station| one.row.station == station))
        .filter(|one| {
            let text = fold(&format!("{} {}", one.row.name, one.row.branch.as_deref().unwrap_or_default()));
            words.iter().all(|word| text.split(' ').any(|part| part.starts_with(word.as_str())))
        })
        .map(|one| line(one, attached.get(&one.stand.person.id).copied().unwrap_or(0)))
        .collect();
    let wanting = rows.iter().filter(|row| !row.missing.is_empty()).count() as u32;
    if args.wanting {
        rows.retain(|row| !row.missing.is_empty() || !row.lapsing.is_empty());
    }
    // Rows come in name order; a stable sort keeps it within a class.
    rows.sort_by_cached_key(|row| class_name::sort_key(row.branch.as_deref().unwrap_or_default()));
    let documents = DOCUMENTS.iter().chain(UNION_DOCUMENTS).map(|kind| (kind.key.to_owned(), kind.title())).collect();
    Ok(FilesList { total: rows.len() as u32, rows, wanting, documents })
}

fn line(one: &Judgement, files: u32) -> FileLine {
    let Wanting { there, needed, missing, lapsing } = wanting(one);
    FileLine {
        candidate: one.row.id.clone(),
        person: one.row.person.clone(),
        name: one.row.name.clone(),
        branch: one.row.branch.clone(),
        stage_label: one.row.stage_label.clone(),
        there,
        needed,
        missing,
        lapsing,
        files,
    }
}

/// What one file has and lacks where its person stands.
pub fn wanting(one: &Judgement) -> Wanting {
    let all: Vec<DocumentWire> = told(&one.stand, &one.findings);
    let needed: Vec<&DocumentWire> = all.iter().filter(|own| own.wanted && own.state != "not_needed").collect();
    let is_there = |own: &&&DocumentWire| matches!(own.state.as_str(), "received" | "renewed" | "accepted");
    let soon = |own: &DocumentWire| {
        let until = own.valid_until.as_deref().and_then(|day| day.parse::<chrono::NaiveDate>().ok())?;
        let today = one.stand.timeline.today();
        (until >= today && (until - today).num_days() <= SOON).then(|| format!("đến {}", domain::date::dmy(until)))
    };
    let missing = needed.iter().filter(|own| !is_there(own)).map(|own| match own.state.as_str() {
        "returned" => format!("{} (trả lại)", short(own)),
        "stale" => format!("{} (hết giá trị)", short(own)),
        "requested" => format!("{} (đã đề nghị)", short(own)),
        _ => short(own),
    });
    let held = all.iter().filter(|own| is_there(&own));
    let lapsing = held.filter_map(|own| Some(format!("{}: {}", short(own), own.lapses.clone().or_else(|| soon(own))?)));
    Wanting {
        there: needed.iter().filter(is_there).count() as u32,
        needed: needed.len() as u32,
        missing: missing.collect(),
        lapsing: lapsing.collect(),
    }
}

fn short(own: &DocumentWire) -> String {
    DocumentKind::of(&own.key).map(DocumentKind::short).unwrap_or_default()
}
