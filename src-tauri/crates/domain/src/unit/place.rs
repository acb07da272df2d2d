//! Places with their name of today and the one of before.
//!
//! Invariant: nothing is converted silently (office.md §5): the old text is kept as it was declared, the new one is
//! proposed and accepted, and each list chooses which it shows.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Nơi, địa danh: hamlet or street as text, then commune and province; the name before a reform beside it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Xã, phường, đặc khu, with its kind ("phường Nguyệt Hóa"); empty when unknown.
    pub commune: String,
    /// Tỉnh, thành phố ("tỉnh Vĩnh Long"); empty when unknown.
    pub province: String,
    /// Ấp, khóm, số nhà; or the whole place where it is known only as one text.
    pub text: String,
    /// The whole place as it was written before; empty when it never changed.
    pub old_text: String,
    /// The day from which the new name counts.
    pub changed_on: Option<NaiveDate>,
}

/// Which name a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceStyle {
    /// Tên mới.
    New,
    /// Tên cũ, where there is one.
    Old,
    /// Tên mới (trước đây: tên cũ).
    Both,
}

impl Place {
    /// The place as one line; empty when nothing is known.
    #[must_use]
    pub fn shown(&self, style: PlaceStyle) -> String {
        let parts: Vec<&str> = [&self.text, &self.commune, &self.province]
            .into_iter()
            .map(String::as_str)
            .filter(|p| !p.is_empty())
            .collect();
        let new = parts.join(", ");
        let old = if self.old_text == new { "" } else { self.old_text.as_str() };
        match style {
            _ if old.is_empty() => new,
            PlaceStyle::Old => old.to_owned(),
            _ if new.is_empty() => old.to_owned(),
            PlaceStyle::New => new,
            PlaceStyle::Both => format!("{new} (trước đây: {old})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_a_place() {
        let place = |text: &str, commune: &str, province: &str, old: &str| Place {
            commune: commune.into(),
            province: province.into(),
            text: text.into(),
            old_text: old.into(),
            changed_on: None,
        };
        let moved = place("Khóm 3", "phường Nguyệt Hóa", "tỉnh Vĩnh Long", "Khóm 3, phường 7, TP Trà Vinh");
        let (new, old) = ("Khóm 3, phường Nguyệt Hóa, tỉnh Vĩnh Long", "Khóm 3, phường 7, TP Trà Vinh");
        let both = format!("{new} (trước đây: {old})");
        let table = [
            (moved, [new, old, both.as_str()]),
            (place("", "", "tỉnh Nghệ An", ""), ["tỉnh Nghệ An"; 3]),
            (place("", "", "", "huyện Cũ"), ["huyện Cũ"; 3]),
            (place("Hà Nội", "", "", "Hà Nội"), ["Hà Nội"; 3]),
            (Place::default(), [""; 3]),
        ];
        for (place, shown) in table {
            assert_eq!([PlaceStyle::New, PlaceStyle::Old, PlaceStyle::Both].map(|style| place.shown(style)), shown);
        }
    }
}
