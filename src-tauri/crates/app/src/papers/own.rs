//! What the office keeps of papers itself: texts written in one, choices under a name.

use std::collections::BTreeMap;

use domain::id::Id;
use serde_json::json;
use store::Tx;
use store::paper_texts::{self, PaperTextRow};
use store::variants::{self, VariantRow};

use super::ask::{FOR_ALL, prepare};
use super::catalogue::paper;
use super::each::{each, several};
use super::order::BY_HAND;
use super::paper::Body;
use super::wire::{PaperAsk, PaperChoices, PaperOrder, PaperVariant, PaperVariantId, PaperVariantSet, PaperWrite};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `papers.write`: the texts named; an empty one goes back to what is known. Written for several people, or for every
/// subject at once, it is one operation.
pub fn write(call: &Call<'_>, args: PaperWrite) -> Result<Nothing, Failure> {
    let own = paper(&args.paper)?;
    let fields = own.body.letter().map(|letter| letter.fields).unwrap_or_default();
    if let Some(key) = args.texts.keys().find(|key| !fields.iter().any(|field| field.key == key.as_str())) {
        return Err(Failure::usage(format!("«{}» không có mục «{key}».", own.title)));
    }
    let ask = PaperAsk { subject: args.subject, ..PaperAsk::of(own.id) };
    let about = match several(own, &ask) {
        Some(people) => {
            each(call, &ask, own, &people)?.0.into_iter().map(|prepared| (prepared.key, prepared.person)).collect()
        }
        None => vec![prepare(call, &ask).map(|prepared| (prepared.key, prepared.person))?],
    };
    let for_all = args.for_all && own.scope.is_needed();
    // What holds for all is no longer anybody's own.
    let here = if for_all { args.texts.keys().map(|key| (key.clone(), None)).collect() } else { args.texts.clone() };
    call.write(json!({ "paper": own.id }), |tx| {
        if for_all {
            put(call, tx, own.id, FOR_ALL.to_owned(), None, &args.texts)?;
        }
        about.into_iter().try_for_each(|(subject, person)| put(call, tx, own.id, subject, person, &here))
    })?;
    Ok(Nothing {})
}

/// Keeps texts in one paper of one subject; an empty one is taken away, and a paper without any is forgotten.
pub fn put(
    call: &Call<'_>,
    tx: &Tx<'_>,
    paper: &str,
    subject: String,
    person_id: Option<Id>,
    new: &BTreeMap<String, Option<String>>,
) -> Result<(), Failure> {
    let before = paper_texts::of_paper(tx, paper, &subject)?;
    let mut texts: BTreeMap<String, String> =
        before.as_ref().and_then(|row| serde_json::from_str(&row.texts).ok()).unwrap_or_default();
    for (key, text) in new {
        match text.as_ref().map(|text| domain::text::clean_lines(text)).filter(|text| !text.is_empty()) {
            Some(text) => texts.insert(key.clone(), text),
            None => texts.remove(key),
        };
    }
    let row = |id| PaperTextRow {
        id,
        paper: paper.to_owned(),
        subject: subject.clone(),
        person_id,
        texts: json!(texts).to_string(),
    };
    match before {
        Some(before) if texts.is_empty() => paper_texts::delete(tx, before.id)?,
        Some(before) => paper_texts::update(tx, &row(before.id))?,
        None if texts.is_empty() => {}
        None => paper_texts::insert(tx, &row(call.new_id()))?,
    }
    Ok(())
}

/// `papers.set_order`: the rows of a list in the order of the hand, kept with the list; none takes it back.
pub fn set_order(call: &Call<'_>, args: PaperOrder) -> Result<Nothing, Failure> {
    let ask = PaperAsk { subject: args.subject, ..PaperAsk::of(&args.paper) };
    let prepared = prepare(call, &ask)?;
    if !matches!(prepared.paper.body, Body::List(_)) {
        return Err(Failure::usage(format!("«{}» không phải danh sách.", prepared.paper.title)));
    }
    let keys = Some(args.keys.join("\n")).filter(|keys| !keys.is_empty());
    let paper = prepared.paper.id;
    call.write(json!({ "paper": paper, "state": if keys.is_some() { "set" } else { "gone" } }), |tx| {
        put(call, tx, paper, prepared.key, None, &BTreeMap::from([(BY_HAND.to_owned(), keys)]))
    })?;
    Ok(Nothing {})
}

/// `papers.save_variant`: under a new name, or over the one of that name.
pub fn save_variant(call: &Call<'_>, args: PaperVariantSet) -> Result<PaperVariantId, Failure> {
    let own = paper(&args.paper)?;
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("name-missing", "Mẫu in chưa có tên. Đặt tên, ví dụ «Nộp Đoàn phường»."))?;
    // What belongs to one paper alone is no part of a variant.
    let choices = PaperChoices {
        number: None,
        dated: None,
        sub_title: None,
        start: None,
        format: None,
        folder: None,
        order: args.choices.order.filter(|order| order != BY_HAND),
        ..args.choices
    };
    let id = call.write(json!({ "paper": own.id }), |tx| {
        let before = variants::of_paper(tx, own.id)?.into_iter().find(|row| row.name == name);
        let id = before.as_ref().map_or_else(|| call.new_id(), |row| row.id);
        let row = VariantRow { id, paper: own.id.to_owned(), name: name.clone(), choices: json!(choices).to_string() };
        match before {
            Some(_) => variants::update(tx, &row)?,
            None => variants::insert(tx, &row)?,
        }
        Ok(id)
    })?;
    Ok(PaperVariantId { id: id.to_string() })
}

/// `papers.remove_variant`.
pub fn remove_variant(call: &Call<'_>, args: PaperVariantId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "mẫu in")?;
    call.write(json!({}), |tx| {
        variants::get(tx, id)?.ok_or_else(|| Failure::not_found("mẫu in này"))?;
        Ok(variants::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The variants of a paper.
pub fn variants_of(call: &Call<'_>, paper: &str) -> Result<Vec<PaperVariant>, Failure> {
    let rows = call.office()?.store.read(|conn| variants::of_paper(conn, paper))?;
    let wire = |row: VariantRow| PaperVariant {
        id: row.id.to_string(),
        name: row.name,
        // An older version's choices are read as far as they are known.
        choices: serde_json::from_str(&row.choices).unwrap_or_default(),
    };
    Ok(rows.into_iter().map(wire).collect())
}
