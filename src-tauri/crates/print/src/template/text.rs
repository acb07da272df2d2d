//! One part of a Word file: its runs of text, the placeholders that lie over them, the rows of its tables.
//!
//! Invariant: the XML is never written anew; only the spans of run texts that a placeholder touches, and the span of a
//! repeated row, are replaced.

use std::ops::Range;

use quick_xml::Reader;
use quick_xml::escape::{partial_escape, unescape};
use quick_xml::events::Event;

use super::{Filling, TemplateError, Values, told};

/// Filled, a part may grow to this many bytes; a test is content with less.
const MOST_FILLED: usize = if cfg!(test) { 1 } else { 100 } * 1024 * 1024;
/// The list a repeated row names: `{{ds.họ_tên}}`.
const LIST: &str = "ds.";

/// A part that was read.
pub struct Part<'a> {
    xml: &'a str,
    runs: Vec<Run>,
    rows: Vec<Range<usize>>,
    paragraphs: usize,
}

/// The text of one run.
struct Run {
    /// The start tag.
    tag: Range<usize>,
    /// What stands between the tags.
    inside: Range<usize>,
    text: String,
    paragraph: usize,
    /// The innermost row it stands in.
    row: Option<usize>,
}

/// A placeholder: its name and which letters of the paragraph it takes.
pub struct Spot {
    /// Between the braces.
    pub name: String,
    range: Range<usize>,
    paragraph: usize,
    row: Option<usize>,
}

impl Spot {
    /// The name within the list, if it names one.
    pub fn listed(&self) -> Option<&str> {
        self.name.strip_prefix(LIST).map(str::trim)
    }
}

impl<'a> Part<'a> {
    /// Reads a part.
    pub fn read(xml: &'a str) -> Result<Self, TemplateError> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().check_end_names = true;
        let mut part = Part { xml, runs: Vec::new(), rows: Vec::new(), paragraphs: 0 };
        let (mut paragraphs, mut rows): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        let mut text: Option<Range<usize>> = None;
        loop {
            let before = reader.buffer_position() as usize;
            let event = reader.read_event().map_err(|_| TemplateError::Damaged)?;
            let after = reader.buffer_position() as usize;
            match event {
                Event::Start(tag) => match tag.name().as_ref() {
                    "w:p" => {
                        paragraphs.push(part.paragraphs);
                        part.paragraphs += 1;
                    }
                    "w:tr" => {
                        rows.push(part.rows.len());
                        part.rows.push(before..before);
                    }
                    "w:t" => text = Some(before..after),
                    _ => {}
                },
                Event::End(tag) => match tag.name().as_ref() {
                    "w:p" => {
                        paragraphs.pop();
                    }
                    "w:tr" => {
                        if let Some(row) = rows.pop().and_then(|row| part.rows.get_mut(row)) {
                            row.end = after;
                        }
                    }
                    "w:t" => {
                        if let Some(tag) = text.take() {
                            let inside = tag.end..before;
                            let raw = xml.get(inside.clone()).ok_or(TemplateError::Damaged)?;
                            let own = unescape(raw).map_err(|_| TemplateError::Damaged)?.into_owned();
                            let paragraph = paragraphs.last().copied().unwrap_or(usize::MAX);
                            part.runs.push(Run { tag, inside, text: own, paragraph, row: rows.last().copied() });
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(part),
                _ => {}
            }
        }
    }

    /// Runs of a paragraph, in order.
    fn of(&self, paragraph: usize) -> impl Iterator<Item = &Run> {
        self.runs.iter().filter(move |run| run.paragraph == paragraph)
    }

    /// Paragraphs that hold braces, with their text and row.
    fn braced(&self) -> Vec<(usize, String, Option<usize>)> {
        let mut all: Vec<(usize, String, Option<usize>)> = Vec::new();
        // A text box lies inside the paragraph it hangs on, so that one comes back after it.
        let mut place = std::collections::HashMap::new();
        for run in &self.runs {
            let at = *place.entry(run.paragraph).or_insert_with(|| {
                all.push((run.paragraph, String::new(), run.row));
                all.len() - 1
            });
            all[at].1.push_str(&run.text);
        }
        all.retain(|(_, text, _)| text.contains("{{") || text.contains("}}"));
        all
    }

    /// Every placeholder, in order.
    pub fn spots(&self) -> Vec<Spot> {
        let mut all = Vec::new();
        for (paragraph, text, row) in self.braced() {
            for (range, name) in found(&text) {
                all.push(Spot { name, range, paragraph, row });
            }
        }
        all
    }

    /// What is broken, a sentence each.
    pub fn broken(&self) -> Vec<String> {
        let mut all = Vec::new();
        for (_, text, row) in self.braced() {
            let mut rest = text.clone();
            for (range, name) in found(&text).into_iter().rev() {
                rest.replace_range(range, "");
                if name.starts_with(LIST) && row.is_none() {
                    all.push(format!(
                        "Ô điền «{name}» phải nằm trong một dòng của bảng để lặp lại. Đưa vào bảng rồi lưu."
                    ));
                }
                if name.starts_with(['#', '/']) {
                    all.push(format!(
                        "Ô điền «{name}» không dùng ở đây: để lặp lại, ghi «ds.họ_tên» trong một dòng của bảng. Sửa rồi lưu."
                    ));
                }
            }
            if rest.contains("{{") {
                all.push(format!("Thiếu hai dấu ngoặc nhọn đóng sau «{}». Sửa rồi lưu.", around(&rest, "{{")));
            } else if rest.contains("}}") {
                all.push(format!("Thừa hai dấu ngoặc nhọn đóng ở «{}». Sửa rồi lưu.", around(&rest, "}}")));
            }
        }
        all
    }

    /// The part with every value in its place.
    pub fn filled(&self, filling: &Filling) -> Result<String, TemplateError> {
        let spots = self.spots();
        let mut repeated: Vec<usize> = spots.iter().filter(|s| s.listed().is_some()).filter_map(|s| s.row).collect();
        repeated.sort_unstable();
        repeated.dedup();
        let mut edits = Vec::new();
        let mut size = self.xml.len();
        for row in &repeated {
            let span = self.rows.get(*row).cloned().ok_or(TemplateError::Damaged)?;
            let own = Part::read(&self.xml[span.clone()])?;
            let mut all = String::new();
            for values in &filling.rows {
                all.push_str(&own.with(&own.spots(), filling, Some(values)));
                if size + all.len() > MOST_FILLED {
                    return Err(TemplateError::Overflow);
                }
            }
            size += all.len();
            edits.push((span, all));
        }
        let inside = |run: &Run| repeated.iter().any(|row| self.rows[*row].contains(&run.tag.start));
        let outside: Vec<Spot> =
            spots.into_iter().filter(|spot| self.of(spot.paragraph).next().is_some_and(|run| !inside(run))).collect();
        edits.extend(self.edits(&outside, filling, None));
        Ok(applied(self.xml, edits))
    }

    fn with(&self, spots: &[Spot], filling: &Filling, row: Option<&Values>) -> String {
        applied(self.xml, self.edits(spots, filling, row))
    }

    /// The value goes into the first run touched and takes its look; the others lose their share of the placeholder.
    fn edits(&self, spots: &[Spot], filling: &Filling, row: Option<&Values>) -> Vec<(Range<usize>, String)> {
        let mut edits = Vec::new();
        for own in spots.chunk_by(|a, b| a.paragraph == b.paragraph) {
            let Some(first) = own.first() else { continue };
            let mut at = 0;
            for run in self.of(first.paragraph) {
                let span = at..at + run.text.len();
                at = span.end;
                let touching: Vec<&Spot> =
                    own.iter().filter(|spot| spot.range.start < span.end && span.start < spot.range.end).collect();
                if touching.is_empty() {
                    continue;
                }
                let (mut new, mut from) = (String::new(), span.start);
                for spot in touching {
                    new.push_str(&run.text[from - span.start..spot.range.start.max(from) - span.start]);
                    if spot.range.start >= span.start {
                        new.push_str(&told(spot, filling, row));
                    }
                    from = spot.range.end.min(span.end);
                }
                new.push_str(&run.text[from - span.start..]);
                edits.push((run.tag.start..run.inside.end, written(&new)));
            }
        }
        edits
    }
}

/// The start tag and text of a run; lines are parted as Word parts them.
fn written(text: &str) -> String {
    const OPEN: &str = r#"<w:t xml:space="preserve">"#;
    let lines: Vec<String> = text.split('\n').map(|line| partial_escape(line).into_owned()).collect();
    format!("{OPEN}{}", lines.join(&format!("</w:t><w:br/>{OPEN}")))
}

/// Placeholders of a text: which letters, and the name between the braces.
fn found(text: &str) -> Vec<(Range<usize>, String)> {
    let mut all = Vec::new();
    let mut from = 0;
    while let Some(open) = text[from..].find("{{").map(|at| from + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at) else { break };
        // The last opening before the closing is the one that is closed.
        let open = text[open..close].rfind("{{").map_or(open, |at| open + at);
        let name = text[open + 2..close].trim();
        if !name.is_empty() && name.chars().count() <= 60 {
            all.push((open..close + 2, name.to_owned()));
        }
        from = close + 2;
    }
    all
}

fn applied(xml: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(span, _)| span.start);
    let (mut out, mut from) = (String::with_capacity(xml.len()), 0);
    for (span, text) in edits {
        out.push_str(&xml[from..span.start]);
        out.push_str(&text);
        from = span.end;
    }
    out.push_str(&xml[from..]);
    out
}

/// Some letters around a sign, without braces.
fn around(text: &str, sign: &str) -> String {
    let at = text.find(sign).unwrap_or(0);
    let before = text[..at].chars().rev().take(12).collect::<Vec<_>>();
    let near = before.into_iter().rev().chain(text[at..].chars().take(26));
    near.filter(|c| !matches!(c, '{' | '}')).collect::<String>().trim().to_owned()
}
