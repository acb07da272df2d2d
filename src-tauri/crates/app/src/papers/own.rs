//! What the office keeps of papers itself: texts written in one, choices under a name.

use std::collections::BTreeMap;

use serde_json::{Map, json};
use store::paper_texts::{self, PaperTextRow};
use store::variants::{self, VariantRow};

use super::ask::prepare;
use super::catalogue::paper;
use super::wire::{PaperAsk, PaperChoices, PaperVariant, PaperVariantId, PaperVariantSet, PaperWrite};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `papers.write`: the texts named; an empty one goes back to what is known.
pub fn write(call: &Call<'_>, args: PaperWrite) -> Result<Nothing, Failure> {
    let own = paper(&args.paper)?;
    let fields = own.body.letter().map(|letter| letter.fields).unwrap_or_default();
    if let Some(key) = args.texts.keys().find(|key| !fields.iter().any(|field| field.key == key.as_str())) {
        return Err(Failure::usage(format!("«{}» không có mục «{key}».", own.title)));
    }
    let ask = PaperAsk { subject: args.subject, ..PaperAsk::of(own.id) };
    let prepared = prepare(call, &ask)?;
    call.write(json!({ "paper": own.id }), |tx| {
        let before = paper_texts::of_paper(tx, own.id, &prepared.key)?;
        let mut texts: BTreeMap<String, String> =
            before.as_ref().and_then(|row| serde_json::from_str(&row.texts).ok()).unwrap_or_default();
        for (key, text) in args.texts {
            match text.map(|text| domain::text::clean_lines(&text)).filter(|text| !text.is_empty()) {
                Some(text) => texts.insert(key, text),
                None => texts.remove(&key),
            };
        }
        let kept: Map<_, _> = texts.into_iter().map(|(key, text)| (key, json!(text))).collect();
        let row = |id| PaperTextRow {
            id,
            paper: own.id.to_owned(),
            subject: prepared.key.clone(),
            person_id: prepared.person,
            texts: serde_json::Value::Object(kept.clone()).to_string(),
        };
        match before {
            Some(before) if kept.is_empty() => paper_texts::delete(tx, before.id)?,
            Some(before) => paper_texts::update(tx, &row(before.id))?,
            None if kept.is_empty() => {}
            None => paper_texts::insert(tx, &row(call.new_id()))?,
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `papers.save_variant`: under a new name, or over the one of that name.
pub fn save_variant(call: &Call<'_>, args: PaperVariantSet) -> Result<PaperVariantId, Failure> {
    let own = paper(&args.paper)?;
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("name-missing", "Mẫu in chưa có tên. Đặt tên, ví dụ «Nộp Đoàn phường»."))?;
    // What belongs to one paper alone is no part of a variant.
    let choices = PaperChoices { number: None, dated: None, sub_title: None, hand: None, start: None, ..args.choices };
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
