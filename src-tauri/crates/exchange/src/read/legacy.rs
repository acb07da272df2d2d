//! Text of old Vietnamese fonts, and text that a program has spoilt, → Unicode.
//!
//! Which way a cell was written is told by its font where the file names one, else by its content: a reading is taken
//! when its words are Vietnamese and those of the text as it stands are not; where both could be, the other cells of the
//! column decide, then those of the sheet. Whatever is changed is told per column, before → after. Done before anything is
//! cleaned: TCVN3 writes ư as a soft hyphen.

mod syllable;
mod tables;

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};

pub(crate) use tables::as_1252;

use crate::sheet::{CellValue, Mended, Sheet};

/// How a font shows its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Face {
    /// A font of today, or none named.
    #[default]
    Plain,
    /// `.VnTime` and its family.
    Tcvn3,
    /// `.VnTimeH`: small letters of the file are capitals on the page.
    Tcvn3Capitals,
    /// `VNI-Times` and its family.
    Vni,
}

impl Face {
    /// The face of a font by its name.
    pub(crate) fn of(font: &str) -> Self {
        let font = font.trim().trim_matches(['"', '\'']);
        let lower = font.to_ascii_lowercase();
        if lower.starts_with(".vn") {
            if font.ends_with('H') { Self::Tcvn3Capitals } else { Self::Tcvn3 }
        } else if lower.starts_with("vni-") || lower.starts_with("vni ") || lower == "vni" {
            Self::Vni
        } else {
            Self::Plain
        }
    }
}

/// A way a text was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Plain,
    Tcvn3,
    Vni,
    Windows1258,
    Mojibake,
}

impl Way {
    const ALL: [Self; 5] = [Self::Plain, Self::Mojibake, Self::Tcvn3, Self::Vni, Self::Windows1258];
    const OLD: [Self; 4] = [Self::Mojibake, Self::Tcvn3, Self::Vni, Self::Windows1258];

    fn label(self) -> &'static str {
        match self {
            Self::Plain => "Unicode",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
            Self::Windows1258 => "Windows-1258",
            Self::Mojibake => "Unicode bị đọc sai bảng mã",
        }
    }

    fn read(self, text: &str) -> Option<String> {
        match self {
            Self::Plain => Some(text.to_owned()),
            Self::Tcvn3 => tables::tcvn3(text),
            Self::Vni => tables::vni(text),
            Self::Windows1258 => tables::windows_1258(text),
            Self::Mojibake => tables::mojibake(text),
        }
    }
}

/// Where a cell with a font of its own stands, by row and column.
pub(crate) type Faces = BTreeMap<(u32, u32), Face>;

/// How surely each way was seen.
#[derive(Debug, Clone, Default)]
struct Votes([u32; 5]);

impl Votes {
    fn of(&self, way: Way) -> u32 {
        self.0[way as usize]
    }

    /// The way most cells surely are, if any is.
    fn most(&self, among: &[Way]) -> Option<Way> {
        among.iter().copied().filter(|way| self.of(*way) > 0).max_by_key(|way| (self.of(*way), *way == Way::Plain))
    }
}

/// A cell whose letters all are ones that Windows-1252 has: where it stands, and the ways it may have been written.
struct Judged {
    row: usize,
    cell: usize,
    ways: Vec<Way>,
}

/// Rewrites every old text of a sheet and tells what was rewritten. `bytes`: the cells came as bytes of no known
/// encoding, so that Windows-1258 is thought of too.
pub(crate) fn mend(sheet: &mut Sheet, faces: &Faces, bytes: bool) {
    let mut ear = Ear { bytes, ..Ear::default() };
    let mut judged: Vec<Judged> = Vec::new();
    // Words as they stand: looked at again only where the sheet shows an old way at all.
    let mut later: Vec<(usize, usize)> = Vec::new();
    let mut of_columns: BTreeMap<u32, Votes> = BTreeMap::new();
    let mut of_sheet = Votes::default();
    // Whether anything of the sheet must have been written in an old way: a foreign word alone proves none.
    let mut shown = false;
    let mut vote = |column: u32, way: Way| {
        of_columns.entry(column).or_default().0[way as usize] += 1;
        of_sheet.0[way as usize] += 1;
    };
    for (at, row) in sheet.rows.iter().enumerate() {
        for (place, cell) in row.cells.iter().enumerate() {
            let CellValue::Text(text) = &cell.value else { continue };
            let face = if faces.is_empty() { None } else { faces.get(&(row.number, cell.column)) };
            let ways = match face.copied().unwrap_or_default() {
                Face::Tcvn3Capitals => vec![Way::Tcvn3],
                _ if text.is_ascii() => continue,
                _ if text.chars().any(|letter| tables::byte_1252(letter).is_none()) => {
                    // Letters beyond Windows-1252 are Vietnamese of today.
                    vote(cell.column, Way::Plain);
                    continue;
                }
                Face::Tcvn3 => vec![Way::Tcvn3],
                Face::Vni => vec![Way::Vni],
                Face::Plain if ear.quality(text).0 == 0 && !seems_spoilt(text) => {
                    later.push((at, place));
                    continue;
                }
                Face::Plain => ear.readings(text),
            };
            if let [sure] = ways.as_slice() {
                vote(cell.column, *sure);
            }
            shown |= !ways.is_empty() && !ways.contains(&Way::Plain);
            judged.push(Judged { row: at, cell: place, ways });
        }
    }
    if !shown {
        return;
    }
    for (row, cell) in later {
        let (column, value) = (sheet.rows[row].cells[cell].column, &sheet.rows[row].cells[cell].value);
        let ways = ear.readings(&value.shown());
        if let [sure] = ways.as_slice() {
            vote(column, *sure);
        }
        judged.push(Judged { row, cell, ways });
    }
    let mut told: BTreeMap<(u32, Way), Mended> = BTreeMap::new();
    for Judged { row, cell, ways } in judged {
        let row = &mut sheet.rows[row];
        let (number, cell) = (row.number, &mut row.cells[cell]);
        let way = match ways.as_slice() {
            [sure] => *sure,
            ways => {
                let among: &[Way] = if ways.is_empty() { &Way::ALL } else { ways };
                let column = of_columns.get(&cell.column).and_then(|votes| votes.most(among));
                column.or_else(|| of_sheet.most(among)).unwrap_or(among[0])
            }
        };
        let face = faces.get(&(number, cell.column)).copied().unwrap_or_default();
        let CellValue::Text(text) = &mut cell.value else { continue };
        let Some(mut after) = way.read(text) else { continue };
        if face == Face::Tcvn3Capitals {
            after = after.to_uppercase();
        }
        if *text == after {
            continue;
        }
        let before = std::mem::replace(text, after.clone());
        let mended = told.entry((cell.column, way)).or_insert_with(|| Mended {
            column: cell.column,
            way: way.label(),
            cells: 0,
            before: String::new(),
            after: String::new(),
        });
        mended.cells += 1;
        // The longest of the first few says most.
        if mended.cells <= 20 && before.len() > mended.before.len() && before.len() < 80 {
            (mended.before, mended.after) = (before, after);
        }
    }
    sheet.mended = told.into_values().collect();
}

/// UTF-8 read as Windows-1252 begins its letters with one of these.
fn seems_spoilt(text: &str) -> bool {
    text.contains(['Ã', 'Ä', 'Å', 'Æ', 'á']) && tables::mojibake(text).is_some()
}

/// What has been heard of words: names repeat, and asking each time would be the dearest part of reading a list.
#[derive(Default)]
struct Ear {
    bytes: bool,
    words: HashMap<String, bool>,
}

impl Ear {
    /// The ways a text may have been written, Plain first among equals; none where its words are none in any way:
    /// another language, left as it is unless the neighbours know better.
    fn readings(&mut self, text: &str) -> Vec<Way> {
        let mut score = self.quality(text);
        let mut best = vec![Way::Plain];
        for way in Way::OLD {
            if way == Way::Windows1258 && !self.bytes {
                continue;
            }
            let Some(read) = way.read(text).filter(|read| read != text) else { continue };
            let found = self.quality(&read);
            // Nothing else looks like UTF-8 by chance.
            if way == Way::Mojibake && found.1 > 0 {
                return vec![way];
            }
            match found.cmp(&score) {
                Ordering::Greater => {
                    best = vec![way];
                    score = found;
                }
                Ordering::Equal => best.push(way),
                Ordering::Less => {}
            }
        }
        if score.1 == 0 { Vec::new() } else { best }
    }

    /// How Vietnamese a text is: the words with marks that are none, counted down, and those that are.
    fn quality(&mut self, text: &str) -> (i32, i32) {
        let ends = |c: char| {
            c.is_whitespace()
                || (c.is_ascii() && !c.is_ascii_alphanumeric())
                || matches!(c, '–' | '—' | '’' | '‘' | '“' | '”' | '…' | '•')
        };
        let (mut wrong, mut right) = (0, 0);
        for word in text.split(ends).filter(|word| !word.is_ascii()) {
            let is_word = match self.words.get(word) {
                Some(known) => *known,
                None => {
                    let found = word.chars().all(char::is_alphabetic) && syllable::is_word(word);
                    if self.words.len() < MOST_WORDS {
                        self.words.insert(word.to_owned(), found);
                    }
                    found
                }
            };
            if is_word { right += 1 } else { wrong += 1 }
        }
        (-wrong, right)
    }
}

/// Words remembered; Vietnamese has some seven thousand syllables.
const MOST_WORDS: usize = 20_000;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::{Cell, Row};

    fn mended(cells: &[&str], bytes: bool) -> (Vec<String>, Vec<Mended>) {
        let rows = (1_u32..)
            .zip(cells)
            .map(|(number, text)| Row {
                number,
                cells: vec![Cell { column: 0, value: CellValue::Text((*text).to_owned()) }],
            })
            .collect();
        let mut sheet = Sheet { rows, ..Sheet::default() };
        mend(&mut sheet, &Faces::new(), bytes);
        (sheet.rows.iter().map(|row| row.cells[0].value.shown()).collect(), sheet.mended)
    }

    #[test]
    fn content_tells_the_way() {
        for (cells, expected, way) in [
            (
                &["NguyÔn V¨n T\u{fd}", "TrÇn D\u{f2}ng", "Lª Hïng"][..],
                &["Nguyễn Văn Tý", "Trần Dũng", "Lê Hùng"][..],
                "TCVN3 (ABC)",
            ),
            (&["Nguyeãn Vaên Tyù", "Traàn Duõng", "Leâ Huøng"], &["Nguyễn Văn Tý", "Trần Dũng", "Lê Hùng"], "VNI"),
            (
                &["Nguyá»…n VÄƒn TÃ½", "LÃª HÃ¹ng", "An"],
                &["Nguyễn Văn Tý", "Lê Hùng", "An"],
                "Unicode bị đọc sai bảng mã",
            ),
        ] {
            let (found, told) = mended(cells, false);
            assert_eq!(found, expected);
            assert_eq!(told.len(), 1);
            assert_eq!(told[0].way, way);
        }
        // "Dòng" alone is a word as it stands; in a column of TCVN3 it is Dũng.
        assert_eq!(mended(&["Dòng", "Lê Hòa", "Tô Bình"], false).1, []);
        assert_eq!(mended(&["Dòng", "NguyÔn V¨n"], false).0, ["Dũng", "Nguyễn Văn"]);
        // A Vietnamese column of today keeps its words.
        assert_eq!(mended(&["Dòng", "Nguyễn"], false).1, []);
    }

    #[test]
    fn fonts_tell_the_way() {
        for (font, expected) in [
            (".VnTime", Face::Tcvn3),
            (".VnTimeH", Face::Tcvn3Capitals),
            (".VnArial", Face::Tcvn3),
            ("VNI-Times", Face::Vni),
            ("Times New Roman", Face::Plain),
        ] {
            assert_eq!(Face::of(font), expected, "{font}");
        }
    }
}
