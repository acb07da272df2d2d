//! `remarks.save_forms`: one Excel form a companion, with everybody he or she walks with.
//!
//! Invariant: whoever stands in a form stands in one form only, that of the Party's side where there is one, so that two
//! forms of one person are an exception and not the rule. No name stands in the name of a file.

use std::collections::BTreeMap;
use std::path::Path;

use domain::name::sort_key;
use domain::path::CompanionRole;
use exchange::remark_form::{FormOut, FormOutRow, write};
use serde_json::json;

use super::periods::found;
use super::wire::{RemarkFormFile, RemarkFormsSave, RemarkFormsSaved};
use crate::candidates::{Judgement, RemarkOf, judged};
use crate::companions::Company;
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure};

/// `remarks.save_forms`.
pub fn run(call: &Call<'_>, args: RemarkFormsSave) -> Result<RemarkFormsSaved, Failure> {
    let folder = Path::new(&args.folder);
    if !folder.is_dir() {
        return Err(Failure::new("no-folder", "Không thấy thư mục để ghi. Chọn lại thư mục."));
    }
    let (all, today) = (judged(call)?, call.today());
    let ((row, period), company, withdrawn) = call.office()?.store.read(|conn| {
        Ok::<_, Failure>((found(conn, &args.period)?, Company::read(conn, &all)?, Withdrawn::read(conn)?))
    })?;
    let mut asked: Vec<(&Judgement, &RemarkOf)> = Vec::new();
    for one in all.iter() {
        let own = one.stand.work.remarks.iter().find(|own| own.remark.period_id == row.id);
        asked.extend(own.map(|own| (one.as_ref(), own)));
    }
    let left_out = withdrawn.take_out(&mut asked, |(one, _)| Some(one.stand.candidacy.id));
    let mut forms: BTreeMap<(String, _), (String, Vec<FormOutRow>)> = BTreeMap::new();
    let mut without = Vec::new();
    for (one, own) in asked {
        let timeline = &one.stand.timeline;
        let companion = timeline.party_side(today).or_else(|| timeline.companion(CompanionRole::Union, today));
        let who = companion.and_then(|own| Some((company.who(&own)?, own.name()?.to_owned())));
        match who {
            None => without.push(one.stand.person.full_name.clone()),
            Some((who, name)) => {
                let form = forms.entry((sort_key(&name, 1), who)).or_insert_with(|| (name, Vec::new()));
                form.1.push(form_row(one, own));
            }
        }
    }
    let (total, label) = (forms.len() as u32, period.label());
    let mut files = Vec::new();
    for (at, (companion, rows)) in (1..).zip(forms.into_values()) {
        call.tell("Đang ghi phiếu nhận xét", at - 1, total)?;
        let path = folder.join(format!("Phiếu nhận xét {} {at:02}.xlsx", label.to_lowercase()));
        let path = path.to_string_lossy().into_owned();
        let people = rows.len() as u32;
        let form = FormOut { period: row.id, period_label: label.clone(), companion: companion.clone(), rows };
        let bytes = write(&form).map_err(|error| Failure::new(error.code(), error.to_string()))?;
        write_file(&path, "xlsx", &bytes)?;
        files.push(RemarkFormFile { companion, path, people });
    }
    if files.is_empty() {
        return Err(Failure::new(
            "no-companions",
            "Chưa ai trong kỳ này có người đồng hành. Phân công trước khi lập phiếu.",
        ));
    }
    let people: u32 = files.iter().map(|file| file.people).sum();
    call.note(json!({ "count": people, "sensitive": ["candidacy"] }))?;
    Ok(RemarkFormsSaved { files, without, left_out })
}

fn form_row(one: &Judgement, own: &RemarkOf) -> FormOutRow {
    FormOutRow {
        candidate: one.stand.candidacy.id,
        name: one.stand.person.full_name.clone(),
        branch: one.stand.class_name.clone(),
        text: own.text(),
        signed_on: own.remark.signed_on,
    }
}
