//! The words of a list: what was rewritten, what no word is known for, and the words to choose from.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use domain::values::{ETHNIC_GROUPS, POSTS, RELIGIONS, Sex, Standing};
use exchange::draft::WORDED;
use exchange::fields::Field;
use exchange::sheet::CellValue;
use rayon::iter::ParallelIterator as _;
use rayon::slice::ParallelSlice as _;

use super::classes::Class;
use super::plan::{Plan, PlanDraft};
use super::preview::Held;
use super::read_wire::{ValueRead, WordList};
use super::show::wire_name;

/// Values of columns of words, each once: those no word is known for, and those that were rewritten.
pub fn values(plan: &Plan, held: &Held) -> Vec<ValueRead> {
    let shares = plan.drafts.par_chunks(SHARE).map(|share| counted(plan, held, share));
    let found = shares.reduce(BTreeMap::new, |mut all, more| {
        for (value, rows) in more {
            *all.entry(value).or_insert(0) += rows;
        }
        all
    });
    let reads = found.into_iter().map(|((known, field, old, new), rows)| {
        let taught = plan.words.of(field, &old).is_some();
        ValueRead { field: wire_name(field.code()), old: old.into_owned(), new: new.into_owned(), rows, known, taught }
    });
    reads.collect()
}

/// Rows that a processor counts before it looks for more.
const SHARE: usize = 2_000;

/// Values, each with its rows: whether a word is known for it, its field, as written, as kept.
type Counted<'p> = BTreeMap<(bool, Field, Cow<'p, str>, Cow<'p, str>), u32>;

fn counted<'p>(plan: &'p Plan, held: &Held, drafts: &'p [PlanDraft]) -> Counted<'p> {
    let mut found = Counted::new();
    for draft in drafts {
        let fields = &draft.draft.fields;
        let class = fields.class.as_deref();
        let almost = class.is_some_and(|class| matches!(held.of(draft).classes.of(class), Some(Class::Almost(_))));
        for offer in draft.draft.offers.iter().filter(|offer| WORDED.contains(&offer.field)) {
            if !(almost && offer.field == Field::Class) {
                *found.entry((true, offer.field, (&offer.old).into(), (&offer.new).into())).or_insert(0) += 1;
            }
        }
        if almost && let Some(written) = written(plan, draft, Field::Class) {
            *found.entry((false, Field::Class, written.into(), class.unwrap_or_default().into())).or_insert(0) += 1;
        }
        for complaint in draft.draft.complaints.iter().filter(|one| !one.rejects && WORDED.contains(&one.field)) {
            if let Some(written) = written(plan, draft, complaint.field) {
                let kept = match complaint.field {
                    Field::Ethnicity => fields.ethnicity.as_deref(),
                    Field::Religion => fields.religion.as_deref(),
                    _ => None,
                };
                *found.entry((false, complaint.field, written.into(), kept.unwrap_or_default().into())).or_insert(0) +=
                    1;
            }
        }
        if let Some(sex) = fields.sex.filter(|sex| *sex != Sex::Unknown)
            && !is_written(plan, draft, Field::Sex, sex.label())
            && let Some(written) = written(plan, draft, Field::Sex)
            && written != sex.label()
        {
            *found.entry((true, Field::Sex, written.into(), sex.label().into())).or_insert(0) += 1;
        }
    }
    found
}

/// A word of a row as its cell has it; `None` where no cell of its own tells it.
fn written(plan: &Plan, draft: &PlanDraft, field: Field) -> Option<String> {
    let sheet = &plan.sheets[draft.sheet];
    let cell = sheet.map.columns_of(field).find_map(|column| sheet.sheet.cell(draft.draft.row, column))?;
    Some(domain::text::clean(&cell.shown())).filter(|text| !text.is_empty())
}

/// Whether a cell has a word letter for letter: of a whole school most have, and nothing of them is copied.
fn is_written(plan: &Plan, draft: &PlanDraft, field: Field, word: &str) -> bool {
    let sheet = &plan.sheets[draft.sheet];
    let mut cells = sheet.map.columns_of(field).filter_map(|column| sheet.sheet.cell(draft.draft.row, column));
    cells.next().is_some_and(|cell| matches!(cell, CellValue::Text(text) if text == word))
}

/// The words of every field that has a value here.
pub fn lists(values: &[ValueRead], held: &Held) -> Vec<WordList> {
    let fields: BTreeSet<&str> = values.iter().map(|value| value.field.as_str()).collect();
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let words = |field: &str| -> Vec<String> {
        match field {
            "ethnicity" => ETHNIC_GROUPS.iter().map(|group| group.name.to_owned()).collect(),
            "religion" => owned(&RELIGIONS),
            "post" => owned(&POSTS),
            "sex" => [Sex::Male, Sex::Female].map(|sex| sex.label().to_owned()).to_vec(),
            "kind" => [Standing::Member, Standing::Youth].map(|kind| kind.label().to_owned()).to_vec(),
            _ => classes(held),
        }
    };
    fields.into_iter().map(|field| WordList { field: field.to_owned(), words: words(field) }).collect()
}

/// The classes that have people in the years of the list, in class order.
fn classes(held: &Held) -> Vec<String> {
    let people = held.years().flat_map(|(_, own)| own.known().everybody());
    let names: BTreeSet<&str> = people.filter_map(|row| row.class_name.as_deref()).collect();
    let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    names.sort_by_key(|name| domain::class_name::sort_key(name));
    names
}
