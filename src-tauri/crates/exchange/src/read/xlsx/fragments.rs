//! A long sheet read by every processor: its XML is cut after rows, and the fragments are read side by side.
//!
//! Invariant: what comes out is what one reading from top to bottom gives; a sheet that cannot be cut surely (rows
//! without numbers, comments, names with a prefix, no rows at all) is not cut, and is read that way instead.
//! Rejected: a parser that works on rows of its own (two readings of one format).

use std::io::BufRead;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::cells::{self, Contents, Context, Tally};
use super::meter::Fault;
use super::whole::Whole;
use crate::read::{Listener, ReadError};

/// Bytes of a fragment.
const FRAGMENT: usize = 512 << 10;
/// Fragments read side by side.
const TOGETHER: usize = 4;
/// Without the end of a row for so long, this is no sheet of rows.
const LONGEST_ROW: usize = 4 << 20;
/// How a row ends.
const ROW_END: &[u8] = b"</row>";

/// Reads a sheet from its stream; nothing if it cannot be cut.
pub(super) fn read(
    mut stream: impl BufRead,
    budget: u64,
    context: &Context<'_>,
    tally: &mut Tally,
    listener: &mut Listener<'_>,
) -> Result<Option<Contents>, ReadError> {
    let failed = |fault: Fault| fault.into_error(context.file.to_owned(), Some(context.sheet.to_owned()));
    let mut whole: Option<Contents> = None;
    let (mut rest, mut unfolded, mut ended) = (Vec::new(), 0_u64, false);
    while !ended {
        let mut fragments: Vec<String> = Vec::new();
        while fragments.len() < TOGETHER && !ended {
            let Some((fragment, last)) = next(&mut stream, &mut rest).map_err(failed)? else { return Ok(None) };
            unfolded += fragment.len() as u64;
            if unfolded > budget {
                return Err(failed(Fault::Swollen));
            }
            ended = last;
            let first = whole.is_none() && fragments.is_empty();
            let Some(fragment) = String::from_utf8(fragment).ok().filter(|text| is_plain(text, first)) else {
                return Ok(None);
            };
            fragments.push(fragment);
        }
        let read: Vec<Result<(Contents, Tally), ReadError>> = fragments
            .par_iter()
            .map(|text| {
                let mut own = Tally::new(0);
                cells::scanned(Whole::fragment(text), context, &mut own, &mut |_, _| Ok(())).map(|read| (read, own))
            })
            .collect();
        for read in read {
            let (contents, own) = read?;
            // A row without a number follows the one before it, wherever that stands.
            if !contents.numbered {
                return Ok(None);
            }
            tally.add(&own, contents.unfolded);
            match &mut whole {
                None => whole = Some(contents),
                Some(whole) => whole.append(contents),
            }
        }
        if let Some(whole) = &whole {
            cells::within(tally, whole, context)?;
        }
        cells::ask(tally, 0, context, listener)?;
    }
    Ok(whole.map(|mut contents| {
        contents.sheet.settle();
        contents
    }))
}

/// The bytes up to the end of a row, and whether they are the last; nothing if no row ends for too long.
fn next(stream: &mut impl BufRead, rest: &mut Vec<u8>) -> Result<Option<(Vec<u8>, bool)>, Fault> {
    let mut fragment = std::mem::take(rest);
    let mut wanted = FRAGMENT;
    loop {
        while fragment.len() < wanted {
            let more = stream.fill_buf().map_err(|_| Fault::Damaged)?;
            if more.is_empty() {
                return Ok(Some((fragment, true)));
            }
            let taken = more.len();
            fragment.extend_from_slice(more);
            stream.consume(taken);
        }
        let end = fragment.windows(ROW_END.len()).rposition(|six| six == ROW_END);
        if let Some(end) = end {
            *rest = fragment.split_off(end + ROW_END.len());
            return Ok(Some((fragment, false)));
        }
        if fragment.len() > LONGEST_ROW {
            return Ok(None);
        }
        wanted = fragment.len() + FRAGMENT;
    }
}

/// Nothing in it may hide the end of a row: no comment, no marked section, no instruction but the first.
fn is_plain(text: &str, first: bool) -> bool {
    let after = if first { text.find("?>").map_or(0, |end| end + 2) } else { 0 };
    !text[after..].contains("<!") && !text[after..].contains("<?")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Flow, Limits};

    /// A sheet of about two megabytes, its rows as `row` writes them.
    fn sheet(row: impl Fn(u32) -> String) -> String {
        let rows: String = (1..=16_000).map(row).collect();
        let head = r#"<?xml version="1.0"?><worksheet><cols><col min="3" max="3" hidden="1"/></cols><sheetData>"#;
        format!(r#"{head}{rows}</sheetData><mergeCells><mergeCell ref="A2:A9"/></mergeCells></worksheet>"#)
    }

    fn usual(n: u32) -> String {
        let hidden = if n.is_multiple_of(5_000) { r#" hidden="1""# } else { "" };
        format!(
            r#"<row r="{n}"{hidden}><c r="A{n}" s="1"><v>{n}</v></c><c r="B{n}" t="inlineStr"><is><t>Lê &amp; An {n}</t></is></c><c r="C{n}" t="str"><v>x</v></c></row>"#
        )
    }

    /// The sheet cut, and from top to bottom.
    fn both(text: &str, limits: &Limits) -> (Result<Option<Contents>, ReadError>, Result<Contents, ReadError>) {
        let context = Context { file: "a.xlsx", sheet: "S", limits, strings: &[], styles: &[], from_1904: false };
        let go = &mut |_| Flow::Go;
        let cut = read(text.as_bytes(), u64::MAX, &context, &mut Tally::new(0), go);
        (cut, cells::read(Whole::new(text), &context, &mut Tally::new(0), go))
    }

    #[test]
    fn a_sheet_that_is_cut_is_read_as_from_top_to_bottom() {
        let text = sheet(usual);
        assert!(text.len() > 3 * FRAGMENT, "{}", text.len());
        let (cut, whole) = both(&text, &Limits::default());
        let (cut, whole) = (cut.unwrap().unwrap(), whole.unwrap());
        assert!(cut.sheet == whole.sheet);
        assert_eq!((cut.sheet.rows.len(), cut.sheet.hidden_rows.len(), cut.sheet.merged.len()), (16_000, 3, 1));
        assert_eq!((cut.unfolded, cut.faces.len()), (text.len() as u64, whole.faces.len()));
    }

    #[test]
    fn what_cannot_be_cut_surely_is_not() {
        let late =
            |what: &'static str| move |n| if n == 15_000 { usual(n).replace("<v>x</v>", what) } else { usual(n) };
        let long = |n: u32| if n < 10 { format!("<a>{}</a>", " ".repeat(LONGEST_ROW / 8)) } else { String::new() };
        for text in [
            sheet(late("<v><![CDATA[</row>]]></v>")),
            sheet(late("<v>x</v><!-- </row> -->")),
            sheet(late("<?x </row>?><v>x</v>")),
            sheet(|n| usual(n).replacen(&format!(r#" r="{n}""#), "", 1)),
            sheet(|n| usual(n).replace("<row", "<x:row").replace("</row", "</x:row") + &long(n)),
        ] {
            let (cut, whole) = both(&text, &Limits::default());
            assert!(cut.unwrap().is_none());
            assert!(whole.is_ok());
        }
    }

    #[test]
    fn faults_and_limits_are_found_in_every_fragment() {
        let broken = sheet(|n| if n == 15_000 { usual(n).replace("</is>", "") } else { usual(n) });
        let (cut, whole) = both(&broken, &Limits::default());
        assert_eq!(cut.err().map(|error| error.to_string()), whole.err().map(|error| error.to_string()));
        let few = Limits { cells: 40_000, ..Limits::default() };
        let (cut, whole) = both(&sheet(usual), &few);
        assert!(matches!((cut, whole), (Err(ReadError::TooMuch { .. }), Err(ReadError::TooMuch { .. }))));
    }
}
