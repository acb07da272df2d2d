//! One tag of a page: its name, its attributes, what they say of fonts, spans and of being hidden.

use super::entities;
use crate::read::legacy::Face;

/// One tag, its name in small letters.
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) closes: bool,
    rest: String,
}

impl Tag {
    pub(super) fn of(inside: &str) -> Option<Self> {
        let closes = inside.starts_with('/');
        let inside = inside.trim_start_matches('/');
        let end = inside.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(inside.len());
        let name = inside[..end].to_ascii_lowercase();
        // `<o:p>`, `<x:str>`: the name is what stands behind the colon.
        let name = name.rsplit_once(':').map_or(name.clone(), |(_, own)| own.to_owned());
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        begins.then(|| Self { name, closes, rest: inside[end..].to_owned() })
    }

    /// The value of an attribute.
    pub(super) fn value(&self, wanted: &str) -> Option<String> {
        let lower = self.rest.to_ascii_lowercase();
        let mut from = 0;
        while let Some(at) = lower[from..].find(wanted) {
            let begin = from + at;
            from = begin + wanted.len();
            let before = lower[..begin].chars().last();
            if before.is_some_and(|c| !c.is_whitespace() && !matches!(c, '"' | '\'')) {
                continue;
            }
            let after = self.rest[from..].trim_start();
            let Some(value) = after.strip_prefix('=') else { continue };
            let value = value.trim_start();
            let quoted = value.starts_with(['"', '\'']).then(|| &value[..1]);
            let text = match quoted {
                Some(quote) => value[1..].split(quote).next().unwrap_or_default(),
                None => value.split(|c: char| c.is_whitespace()).next().unwrap_or_default(),
            };
            return Some(entities::plain(text));
        }
        None
    }

    pub(super) fn number(&self, wanted: &str) -> u32 {
        self.value(wanted).and_then(|text| text.trim().parse().ok()).unwrap_or(1).clamp(1, 1000)
    }

    /// Whether nobody sees it.
    pub(super) fn hidden(&self) -> bool {
        let style = self.value("style").unwrap_or_default().to_ascii_lowercase();
        style.split(';').any(|part| {
            let (name, value) = part.split_once(':').unwrap_or_default();
            (name.trim() == "display" && value.trim() == "none")
                || (name.trim() == "visibility" && value.trim() == "hidden")
        })
    }

    /// The face of the font it names, if it names one.
    pub(super) fn face(&self, classes: &[(String, Face)]) -> Option<Face> {
        if let Some(font) = self.value("face") {
            return Some(Face::of(font.split(',').next().unwrap_or_default()));
        }
        if let Some(face) = self.value("style").and_then(|style| face_of_style(&style)) {
            return Some(face);
        }
        let class = self.value("class")?;
        classes.iter().find(|(name, _)| class.split_whitespace().any(|own| own == name)).map(|(_, face)| *face)
    }
}

/// The face of `font-family:…` in a style.
pub(super) fn face_of_style(style: &str) -> Option<Face> {
    let at = style.to_ascii_lowercase().find("font-family")?;
    let fonts = style[at + "font-family".len()..].trim_start().strip_prefix(':')?;
    Some(Face::of(fonts.split([',', ';', '}']).next().unwrap_or_default()))
}
