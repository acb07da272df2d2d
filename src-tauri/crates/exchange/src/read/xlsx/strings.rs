//! The shared strings of a package.
//!
//! Invariant: the n-th `si` is the n-th string, also when it is empty, so that no cell ever shows its neighbour's text.

use std::io::BufRead;

use quick_xml::events::Event;

use super::meter::{Fault, Xml, entity, unescaped};
use crate::read::Limits;

pub(super) fn read<R: BufRead>(xml: &mut Xml<R>, limits: &Limits) -> Result<Vec<String>, Fault> {
    let mut strings = Vec::new();
    let mut bytes = 0_u64;
    let mut text = String::new();
    let (mut taking, mut phonetic) = (false, false);
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "si" => text.clear(),
                "t" => taking = !phonetic,
                "rPh" => phonetic = true,
                _ => {}
            },
            Event::Text(part) if taking => text.push_str(&part.xml10_content()),
            Event::CData(part) if taking => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) if taking => text.push(entity(&reference)?),
            Event::End(end) => match end.local_name().as_ref() {
                "t" => taking = false,
                "rPh" => phonetic = false,
                "si" => {
                    bytes += text.len() as u64;
                    if bytes > limits.text || strings.len() as u64 >= limits.cells {
                        return Err(Fault::Swollen);
                    }
                    strings.push(unescaped(std::mem::take(&mut text)));
                }
                _ => {}
            },
            Event::Eof => return Ok(strings),
            _ => {}
        }
        // One string made of endless pieces.
        if text.len() as u64 > limits.text {
            return Err(Fault::Swollen);
        }
    }
}
