//! XML events out of an unfolding stream, with a hard end to how much is unfolded and how long one event may be.

use std::io::{self, BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use crate::read::ReadError;

/// Longest single tag or run of text: Excel's longest cell, every letter written as an entity, is shorter.
pub(crate) const LONGEST_EVENT: u64 = 1 << 20;

/// What stops the reading of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Not well formed, cut off, or failing its checksum.
    Damaged,
    /// Unfolds beyond the limit.
    Swollen,
    /// Asks for a password.
    Password,
}

impl Fault {
    /// The error of this fault in this file and sheet.
    pub(crate) fn into_error(self, file: String, sheet: Option<String>) -> ReadError {
        match self {
            Self::Damaged => ReadError::Damaged { file, sheet },
            Self::Swollen => ReadError::Swollen { file, sheet },
            Self::Password => ReadError::Password { file },
        }
    }
}

/// A stream that counts what passes and refuses to pass more than it may.
pub(crate) struct Meter<R> {
    inner: R,
    passed: u64,
    marked: u64,
    budget: u64,
    swollen: bool,
}

impl<R: BufRead> Meter<R> {
    #[inline(always)] // several times an event
    fn check(&mut self) -> io::Result<()> {
        if self.passed > self.budget || self.passed - self.marked > LONGEST_EVENT {
            self.swollen = true;
            return Err(io::Error::other("too much"));
        }
        Ok(())
    }
}

impl<R: BufRead> Read for Meter<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let got = self.fill_buf()?.read(into)?;
        self.consume(got);
        Ok(got)
    }
}

impl<R: BufRead> BufRead for Meter<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.check()?;
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.passed += amount as u64;
        self.inner.consume(amount);
    }
}

/// Events for the loop over all cells, just as the parser hands them over: moving each once more costs as much as
/// parsing it.
pub(super) trait Events {
    /// The next event; after an error [`Events::fault`] says what is wrong.
    fn event(&mut self) -> quick_xml::Result<Event<'_>>;
    /// What made the parser fail.
    fn fault(&self) -> Fault;
    /// Bytes read so far.
    fn passed(&self) -> u64;
}

/// The events of one part, unfolded as they are read.
pub(crate) struct Xml<R: BufRead> {
    reader: Reader<Meter<R>>,
    buffer: Vec<u8>,
}

impl<R: BufRead> Xml<R> {
    /// Reads at most `budget` unfolded bytes.
    pub(crate) fn new(inner: R, budget: u64) -> Self {
        let mut reader = Reader::from_reader(Meter { inner, passed: 0, marked: 0, budget, swollen: false });
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Self { reader, buffer: Vec::with_capacity(1024) }
    }

    /// The next event; [`Event::Eof`] after the last.
    pub(crate) fn next(&mut self) -> Result<Event<'_>, Fault> {
        self.buffer.clear();
        let meter = self.reader.get_mut();
        meter.marked = meter.passed;
        // The flag is asked for only after a failure, so the borrow of the event does not stand in its way.
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => Ok(event),
            Err(_) => Err(if self.reader.get_ref().swollen { Fault::Swollen } else { Fault::Damaged }),
        }
    }

    /// Bytes unfolded so far.
    pub(crate) fn passed(&self) -> u64 {
        self.reader.get_ref().passed
    }
}

impl<R: BufRead> Events for Xml<R> {
    #[inline(always)]
    fn event(&mut self) -> quick_xml::Result<Event<'_>> {
        self.buffer.clear();
        let meter = self.reader.get_mut();
        meter.marked = meter.passed;
        self.reader.read_event_into(&mut self.buffer)
    }

    fn fault(&self) -> Fault {
        if self.reader.get_ref().swollen { Fault::Swollen } else { Fault::Damaged }
    }

    fn passed(&self) -> u64 {
        self.reader.get_ref().passed
    }
}

/// The letter an entity or character reference stands for; unknown ones are a fault, as XML demands.
pub(crate) fn entity(reference: &BytesRef<'_>) -> Result<char, Fault> {
    if let Some(letter) = reference.resolve_char_ref().map_err(|_| Fault::Damaged)? {
        return Ok(letter);
    }
    match reference.xml10_content().as_ref() {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => Err(Fault::Damaged),
    }
}

/// Text with Office's own escapes `_x000D_` undone.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let letter = from
            .get(2..7)
            .filter(|code| code.ends_with('_'))
            .and_then(|code| u32::from_str_radix(&code[..4], 16).ok())
            .and_then(char::from_u32);
        let taken = if letter.is_some() { 7 } else { 2 };
        match letter {
            Some(letter) => plain.push(letter),
            None => plain.push_str("_x"),
        }
        rest = &from[taken..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_escapes_are_undone_and_nothing_else() {
        for (written, meant) in [
            ("a_x000D_b", "a\rb"),
            ("_x005F_x000D_", "_x000D_"),
            ("_xyz_", "_xyz_"),
            ("_x12", "_x12"),
            ("mã_xã", "mã_xã"),
            ("_xD800_", "_xD800_"),
        ] {
            assert_eq!(unescaped(written.to_owned()), meant);
        }
    }

    #[test]
    fn one_endless_event_is_swollen() {
        let endless = format!("<a>{}</a>", "x".repeat(3 << 20));
        let mut xml = Xml::new(io::BufReader::new(endless.as_bytes()), u64::MAX);
        assert!(xml.next().is_ok());
        assert_eq!(xml.next().err(), Some(Fault::Swollen));
    }
}
