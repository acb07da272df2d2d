//! What a cell's style tells of its content: whether a number shows a day, which only its format says, and whether the
//! font is an old Vietnamese one.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::Event;

use super::meter::{Fault, Xml};
use super::package::attribute;
use crate::read::legacy::Face;

/// Excel allows 65,490 cell styles.
const MOST_STYLES: usize = 100_000;

/// What one cell style tells.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Style {
    /// Its number format shows a day.
    pub(super) day: bool,
    /// How its font shows letters.
    pub(super) face: Face,
}

/// What each cell style tells.
pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<Style>, Fault> {
    let mut formats: HashMap<u32, bool> = HashMap::new();
    let mut faces: Vec<Face> = Vec::new();
    let mut styles = Vec::new();
    let (mut in_cell_styles, mut in_fonts) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "numFmt" if formats.len() < MOST_STYLES => {
                    if let (Some(id), Some(code)) = (attribute(&start, "numFmtId")?, attribute(&start, "formatCode")?)
                        && let Ok(id) = id.parse()
                    {
                        formats.insert(id, shows_day(&code));
                    }
                }
                "cellXfs" => in_cell_styles = true,
                "fonts" => in_fonts = true,
                "font" if in_fonts && faces.len() < MOST_STYLES => faces.push(Face::Plain),
                "name" if in_fonts => {
                    if let (Some(own), Some(name)) = (faces.last_mut(), attribute(&start, "val")?) {
                        *own = Face::of(&name);
                    }
                }
                "xf" if in_cell_styles && styles.len() < MOST_STYLES => {
                    let id = attribute(&start, "numFmtId")?.and_then(|id| id.parse().ok()).unwrap_or(0_u32);
                    let day = formats.get(&id).copied().unwrap_or_else(|| shows_day_unsaid(id));
                    let font = attribute(&start, "fontId")?.and_then(|id| id.parse::<usize>().ok());
                    let face = font.and_then(|id| faces.get(id)).copied().unwrap_or_default();
                    styles.push(Style { day, face });
                }
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "cellXfs" => in_cell_styles = false,
                "fonts" => in_fonts = false,
                _ => {}
            },
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// Whether a number format without a code in the file shows a day: 14–17, 22 and the East Asian 27–36, 50–58.
pub(crate) fn shows_day_unsaid(id: u32) -> bool {
    matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57..=58)
}

/// Whether a format code shows a day, month or year (a bare time of day is no date).
pub(crate) fn shows_day(code: &str) -> bool {
    let (mut year_or_day, mut month, mut time) = (false, false, false);
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter.to_ascii_lowercase() {
            // Quoted words, colours and conditions, escaped letters, padding: not part of the value.
            '"' => while letters.next().is_some_and(|next| next != '"') {},
            '[' => {
                let inside: String = letters.by_ref().take_while(|next| *next != ']').collect();
                // [h] counts hours beyond a day.
                time |= !inside.is_empty() && inside.to_ascii_lowercase().trim_matches(['h', 'm', 's']).is_empty();
            }
            '\\' | '_' | '*' => {
                letters.next();
            }
            'y' | 'd' => year_or_day = true,
            'm' => month = true,
            'h' | 's' => time = true,
            ';' => break,
            _ => {}
        }
    }
    !code.eq_ignore_ascii_case("general") && (year_or_day || (month && !time))
}

#[cfg(test)]
mod tests {
    use super::shows_day;

    #[test]
    fn formats_that_show_a_day() {
        for (code, expected) in [
            ("dd/mm/yyyy", true),
            ("[$-42A]dd mmmm yyyy;@", true),
            ("mmm-yy", true),
            ("m/d/yyyy h:mm", true),
            ("\"ngày\" 0", false),
            ("#,##0 \\đ", false),
            ("0_d", false),
            ("General", false),
            ("h:mm:ss", false),
            ("[h]:mm", false),
            ("[Red]0.00", false),
            ("@", false),
        ] {
            assert_eq!(shows_day(code), expected, "{code}");
        }
    }
}
