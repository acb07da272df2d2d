//! Which cell styles show a day: Excel keeps a date as a number and only its format tells.

use std::collections::HashMap;
use std::io::BufRead;

use quick_xml::events::Event;

use super::meter::{Fault, Xml};
use super::package::attribute;

/// Excel allows 65,490 cell styles.
const MOST_STYLES: usize = 100_000;

/// For each cell style whether it shows a day.
pub(super) fn read<R: BufRead>(xml: &mut Xml<R>) -> Result<Vec<bool>, Fault> {
    let mut formats: HashMap<u32, bool> = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cell_styles = false;
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
                "xf" if in_cell_styles && styles.len() < MOST_STYLES => {
                    let id = attribute(&start, "numFmtId")?.and_then(|id| id.parse().ok()).unwrap_or(0_u32);
                    // 14–17, 22 and the East Asian 27–36, 50–58 are dates without a code in the file.
                    styles.push(
                        formats
                            .get(&id)
                            .copied()
                            .unwrap_or(matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57..=58)),
                    );
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
            Event::Eof => return Ok(styles),
            _ => {}
        }
    }
}

/// Whether a format code shows a day, month or year (a bare time of day is no date).
fn shows_day(code: &str) -> bool {
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
