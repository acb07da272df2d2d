//! Answers of an online form: somebody who answered twice is one person, and his later answer is the one proposed.

use std::collections::HashMap;

use domain::name::fold;
use exchange::draft::{Fields, RowDraft};

use super::facts::values;
use super::plan::PlanDraft;
use crate::members::field_label;

/// Rows whose answer somebody sent anew: key → the sentence that says so and what differs.
pub fn superseded(drafts: &[PlanDraft]) -> HashMap<u32, String> {
    let mut last: HashMap<String, usize> = HashMap::new();
    let mut order: Vec<usize> = (0..drafts.len()).filter(|at| drafts[*at].draft.answered_at.is_some()).collect();
    order.sort_by_key(|at| (drafts[*at].draft.answered_at, *at));
    let mut found = HashMap::new();
    for at in order {
        let own = &drafts[at].draft;
        if own.rejected() {
            continue;
        }
        for key in keys(&own.fields) {
            let Some(before) = last.insert(key, at).filter(|before| *before != at) else { continue };
            if one_person(&drafts[before].draft.fields, &own.fields) {
                found.insert(before as u32, sentence(&drafts[before].draft, own));
            }
        }
    }
    found
}

fn keys(fields: &Fields) -> Vec<String> {
    let name = fields.name.as_deref().map(fold).unwrap_or_default();
    let numbers = [&fields.personal_id, &fields.moet_id].into_iter().flatten().map(|number| format!("#{number}"));
    numbers.chain([name]).filter(|key| !key.is_empty()).collect()
}

/// One name, and one more thing in common: a number, the birth date, a way to be reached, or the class while no birth
/// dates stand against it.
fn one_person(a: &Fields, b: &Fields) -> bool {
    let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
    let born = matches!((a.born_on, b.born_on), (Some(x), Some(y)) if x == y);
    let against = matches!((a.born_on, b.born_on), (Some(x), Some(y)) if !x.agrees_with(&y));
    same(&a.personal_id, &b.personal_id)
        || same(&a.moet_id, &b.moet_id)
        || born
        || same(&a.phone, &b.phone)
        || same(&a.email, &b.email)
        || (same(&a.class, &b.class) && !against)
}

fn sentence(before: &RowDraft, after: &RowDraft) -> String {
    let said: HashMap<&str, String> = values(&after.fields).into_iter().collect();
    let mut differs: Vec<String> = values(&before.fields)
        .into_iter()
        .filter_map(|(field, value)| {
            let other = said.get(field).filter(|other| **other != value)?;
            Some(format!("{} «{value}» và «{other}»", field_label(field)))
        })
        .collect();
    if let (Some(a), Some(b)) = (&before.fields.class, &after.fields.class)
        && a != b
    {
        differs.push(format!("Lớp «{a}» và «{b}»"));
    }
    let at = after.answered_at.map(|at| format!(" ngày {}", domain::date::dmy(at.date()))).unwrap_or_default();
    let differs =
        if differs.is_empty() { "hai lần như nhau".to_owned() } else { format!("khác: {}", differs.join("; ")) };
    format!("Người này trả lời lại ở dòng {}{at}; dòng sau được đề nghị, {differs}.", after.row)
}
