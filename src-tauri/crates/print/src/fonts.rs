//! The faces papers are set in, and how wide their letters are.
//!
//! Invariant: four unmodified files of Liberation Serif 2.1.5, whose metrics are those of Times New Roman, so that a
//! PDF made here and a Word file opened on a PC with Times break their lines alike. Fonts of the machine are never
//! looked at. A missing glyph is silent in the typesetter (a box is printed): [`missing_glyphs`] says it before.

use crate::Document;
use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// Kiểu chữ, in the order of the font files.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    Regular,
    Bold,
}

static FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../fonts/LiberationSerif-BoldItalic.ttf"),
];

pub(crate) static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

pub(crate) static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static INSTANCES: LazyLock<Vec<FontInstance>> = LazyLock::new(|| {
    let plain = FontVariations::default();
    FONTS.iter().map(|f| f.clone().instantiate(FontVariant::default(), Abs::pt(12.0), &plain)).collect()
});

/// Code points whose widths are looked up once: every Vietnamese letter, digits, dashes and quotation marks.
const USUAL: u32 = 0x2030;

static ADVANCES: [LazyLock<Vec<f64>>; 2] =
    [LazyLock::new(|| advances(Face::Regular)), LazyLock::new(|| advances(Face::Bold))];

fn advances(face: Face) -> Vec<f64> {
    (0..USUAL).map(|code| char::from_u32(code).map_or(0.5, |letter| advance(letter, face))).collect()
}

fn advance(letter: char, face: Face) -> f64 {
    let font = &INSTANCES[face as usize];
    font.ttf().glyph_index(letter).and_then(|glyph| font.x_advance(glyph.0)).map_or(0.5, |em| em.get())
}

/// Width of one line of text in em. Kerning is left out: it would only make it narrower.
pub(crate) fn width_em(text: &str, face: Face) -> f64 {
    let known = &*ADVANCES[face as usize];
    text.chars().map(|letter| known.get(letter as usize).copied().unwrap_or_else(|| advance(letter, face))).sum()
}

/// The texts of a document with a letter the printed face does not have (it would come out as a box), each once.
pub fn missing_glyphs(document: &Document) -> Vec<String> {
    let known = |c: char| c.is_whitespace() || FONTS.iter().all(|f| f.info().coverage.contains(c as u32));
    let mut found: Vec<String> = Vec::new();
    for text in document.texts() {
        if !text.chars().all(known) && !found.iter().any(|f| **f == **text) {
            found.push(text.to_string());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Block, Heading, Mark, Paragraph};

    #[test]
    fn every_vietnamese_letter_is_in_all_four_faces() {
        let vowels = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
        let letters = format!("{vowels}{}0123456789…–«»₫", vowels.to_uppercase());
        assert_eq!(FONTS.len(), 4);
        for font in FONTS.iter() {
            let lacking: String = letters.chars().filter(|c| !font.info().coverage.contains(*c as u32)).collect();
            assert_eq!(lacking, "");
        }
    }

    #[test]
    fn a_letter_without_a_glyph_is_named_before_it_prints_as_a_box() {
        let paragraph = |text: &str| Block::Paragraph(Paragraph { text: text.into(), ..Paragraph::default() });
        let document = Document {
            heading: Heading { lines: vec!["DANH SÁCH".into()], ..Heading::default() },
            body: vec![paragraph("Lâm 李 Hào"), paragraph("H'Hen Niê"), paragraph("Lâm 李 Hào"), paragraph("☑ đủ")],
            mark: Some(Mark::Draft),
            ..Document::default()
        };
        assert_eq!(missing_glyphs(&document), ["Lâm 李 Hào", "☑ đủ"]);
    }

    #[test]
    fn widths_are_those_of_times() {
        // 1 em = 2048 units: digits 1024, full stop 512, bold capital D 1479.
        assert!((width_em("2026.", Face::Regular) - 2.25).abs() < 1e-9);
        assert!((width_em("D", Face::Bold) - 1479.0 / 2048.0).abs() < 1e-9);
    }
}
