//! The events of a part that is small enough to be unfolded whole: they are read where they stand, without being copied.
//!
//! Invariant: what a stream would refuse is refused here too. Every list of a school is small; what is larger is streamed.

use std::io;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::meter::{Events, Fault, LONGEST_EVENT};

/// The largest part that is unfolded whole: many thousand rows, and little beside what the program holds anyway.
pub(super) const WHOLE: u64 = 8 << 20;

/// The events of a text.
pub(super) struct Whole<'t> {
    reader: Reader<&'t [u8]>,
    swollen: bool,
}

impl<'t> Whole<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = true;
        Self { reader, swollen: false }
    }

    /// A part of a text that begins after the end of a row: what was opened before it ends in it.
    pub(super) fn fragment(text: &'t str) -> Self {
        let mut whole = Self::new(text);
        whole.reader.config_mut().allow_unmatched_ends = true;
        whole
    }
}

impl Events for Whole<'_> {
    #[inline(always)]
    fn event(&mut self) -> quick_xml::Result<Event<'_>> {
        let from = self.reader.buffer_position();
        let event = self.reader.read_event();
        if self.reader.buffer_position() - from > LONGEST_EVENT {
            self.swollen = true;
            return Err(io::Error::other("too much").into());
        }
        event
    }

    fn fault(&self) -> Fault {
        if self.swollen { Fault::Swollen } else { Fault::Damaged }
    }

    fn passed(&self) -> u64 {
        self.reader.buffer_position()
    }
}

#[cfg(test)]
mod tests {
    use super::super::meter::Xml;
    use super::*;

    fn told(mut events: impl Events) -> Vec<String> {
        let mut told = Vec::new();
        loop {
            match events.event() {
                Ok(Event::Eof) => return told,
                Ok(event) => told.push(format!("{event:?}")),
                Err(_) => {
                    told.push(format!("{:?}", events.fault()));
                    return told;
                }
            }
        }
    }

    #[test]
    fn a_whole_part_and_a_streamed_one_tell_the_same() {
        let endless = format!("<a>{}</a>", "x".repeat(3 << 20));
        for text in [
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>L\u{ea} &amp; An</t></is></c><c/></row>",
            "\u{feff}<?xml version=\"1.0\"?><a><![CDATA[<b>]]></a>",
            "<a><b></a>",
            "<a",
            "",
            &endless,
        ] {
            let streamed = told(Xml::new(io::BufReader::new(text.as_bytes()), u64::MAX));
            assert!(told(Whole::new(text)) == streamed, "{text:.40}");
        }
        assert_eq!(told(Whole::new(&endless)).last().map(String::as_str), Some("Swollen"));
    }
}
