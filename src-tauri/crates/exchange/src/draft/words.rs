//! Từ điển của đơn vị: how this office's lists write a word, and the word that is kept.
//!
//! Asked before the program's own lists of words, so that an office can also change what those say. Remembered by `app`.

use std::collections::BTreeMap;

use domain::name::fold;

use crate::fields::Field;

/// The fields whose values are words of a list.
pub const WORDED: [Field; 6] = [Field::Class, Field::Ethnicity, Field::Religion, Field::Post, Field::Sex, Field::Kind];

/// Spellings and the words they stand for, by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words(BTreeMap<(Field, String), String>);

impl Words {
    /// Learns a spelling; whether the field has words at all.
    pub fn learn(&mut self, field: Field, from: &str, to: &str) -> bool {
        let known = WORDED.contains(&field) && !from.trim().is_empty() && !to.trim().is_empty();
        if known {
            self.0.insert((field, key(from)), domain::text::clean(to));
        }
        known
    }

    /// The word a spelling stands for.
    pub fn of(&self, field: Field, written: &str) -> Option<&str> {
        if self.0.is_empty() {
            return None;
        }
        self.0.get(&(field, key(written))).map(String::as_str)
    }

    /// Field, spelling and word, in order.
    pub fn all(&self) -> impl Iterator<Item = (Field, &str, &str)> {
        self.0.iter().map(|((field, from), to)| (*field, from.as_str(), to.as_str()))
    }
}

/// Case, marks and blanks make no difference.
fn key(written: &str) -> String {
    fold(written).split_whitespace().collect::<Vec<_>>().join(" ")
}
