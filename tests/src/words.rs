//! The words of a paper in its formats, so that one format can be held against another.
//!
//! Invariant: compared are letters, without blanks and without the dots that stand for what is missing. What a format has
//! of its own (numbers and repeated heads of pages) is taken out where it stands and nowhere else.

use crate::Outcome;
use crate::sheets::{Sheets, told, without_tags};

/// A part of a Word file.
///
/// # Errors
/// When `unzip` is not installed, the file is no package or has no such part.
pub fn part(path: &str, name: &str) -> Outcome<String> {
    // In a pattern of unzip brackets mean something; no part that is asked for has any.
    Ok(String::from_utf8_lossy(&told("unzip", &["-p", path, name])?).into_owned())
}

/// The letters of a text: words without blanks, dots and what is invisible.
pub fn letters(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.trim_matches(['.', '…', '\u{200b}']));
    words.flat_map(str::chars).filter(|letter| *letter != '\u{200b}').collect()
}

/// The text of a Word file in the order of the file; a paragraph, a cell and a line break part words.
///
/// # Errors
/// When it is no Word file.
pub fn word_text(path: &str) -> Outcome<String> {
    let xml = part(path, "word/document.xml")?;
    let xml = xml.replace("<w:br/>", "\n").replace("</w:p>", "\n</w:p>").replace("<w:tab/>", " ");
    Ok(without_tags(&xml))
}

/// Letters of the head rows of the tables in a Word file.
///
/// # Errors
/// When it is no Word file.
pub fn heads(path: &str) -> Outcome<Vec<String>> {
    let xml = part(path, "word/document.xml")?;
    let rows = xml.split("<w:tblHeader/>").skip(1).map(|rest| rest.split("</w:tr>").next().unwrap_or_default());
    Ok(rows.map(|row| letters(&without_tags(&row.replace("<w:br/>", " ").replace("</w:p>", " ")))).collect())
}

/// The letters of a PDF as they are read: pages one after the other, without numbers and without heads that are repeated.
pub fn pdf_letters(sheets: &Sheets, heads: &[String]) -> String {
    let mut all = String::new();
    for page in 1..=sheets.pages.len() {
        let mut lines: Vec<&str> = sheets.of(page).map(|line| line.text.trim()).collect();
        let first = sheets.of(page).next();
        let numbered = first.is_some_and(|line| line.text.trim().parse::<usize>().is_ok() && line.bottom < 20.0);
        if numbered {
            lines.remove(0);
        }
        let own: String = lines.iter().map(|line| letters(&format!("{line} "))).collect();
        // A table may begin at the top of a page: then its head stands there for the first time.
        let repeated =
            heads.iter().find(|head| numbered && own.starts_with(head.as_str()) && all.contains(head.as_str()));
        all.push_str(repeated.map_or(own.as_str(), |head| &own[head.len()..]));
    }
    all
}

/// Where two texts part, with what stands around it.
pub fn first_difference(one: &str, other: &str) -> String {
    let at = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| text.chars().skip(at.saturating_sub(30)).take(80).collect::<String>();
    format!("they differ after {at} letters: «{}» and «{}»", around(one), around(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::plain;

    #[test]
    fn letters_are_read_rightly() {
        assert_eq!(letters("đồng chí ……… ./. Số: ……-DS"), "đồngchí/Số:-DS");
        assert_eq!(plain("a &lt;b&gt; &amp;lt;"), "a <b> &lt;");
        assert_eq!(without_tags("<w:t>Kim &lt;Sô&gt;</w:t><w:t> Phi</w:t>"), "Kim <Sô> Phi");
        assert!(first_difference("danh sách", "danh sạch").starts_with("they differ after 6 letters"));
    }
}
