//! Texts of xls records: letters of one or two bytes, and the shared ones, which run over the ends of records.

use crate::read::legacy::as_1252;

/// Bytes of letters, each the lower half of a UTF-16 unit, or both halves.
fn letters(bytes: &[u8], wide: bool) -> String {
    if wide {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    } else {
        bytes.iter().map(|byte| char::from(*byte)).collect()
    }
}

/// A text whose length is one byte: names of fonts and sheets.
pub(super) fn short(bytes: &[u8], marked: bool) -> Option<String> {
    let length = usize::from(*bytes.first()?);
    if !marked {
        return Some(as_1252(bytes.get(1..1 + length)?));
    }
    let wide = bytes.get(1)? & 1 != 0;
    Some(letters(bytes.get(2..2 + if wide { length * 2 } else { length })?, wide))
}

/// A text whose length is two bytes, with the mark of its width.
pub(super) fn long(bytes: &[u8]) -> Option<String> {
    let length = usize::from(super::u16_at(bytes, 0)?);
    let marks = *bytes.get(2)?;
    let wide = marks & 1 != 0;
    // Runs of fonts and notes on pronunciation are counted before the letters.
    let from = 3 + if marks & 8 != 0 { 2 } else { 0 } + if marks & 4 != 0 { 4 } else { 0 };
    Some(letters(bytes.get(from..from + if wide { length * 2 } else { length })?, wide))
}

/// The text of a cell that holds it itself.
pub(super) fn of_cell(bytes: &[u8], marked: bool) -> Option<String> {
    if marked {
        return long(bytes);
    }
    let length = usize::from(super::u16_at(bytes, 0)?);
    Some(as_1252(bytes.get(2..2 + length)?))
}

/// The shared texts, up to one that is cut off.
pub(super) fn shared(pieces: &[&[u8]]) -> Vec<String> {
    let mut tape = Tape { pieces, piece: 0, at: 8 };
    let claimed = pieces.first().and_then(|piece| super::u32_at(piece, 4)).unwrap_or(0) as usize;
    let mut all = Vec::new();
    while all.len() < claimed {
        let Some(text) = tape.text() else { break };
        all.push(text);
    }
    all
}

/// Reads across the ends of records.
struct Tape<'s> {
    pieces: &'s [&'s [u8]],
    piece: usize,
    at: usize,
}

impl Tape<'_> {
    /// The bytes left of this record; the next one's where it is used up.
    fn rest(&mut self) -> Option<&[u8]> {
        while self.at >= self.pieces.get(self.piece)?.len() {
            self.piece += 1;
            self.at = 0;
        }
        Some(&self.pieces[self.piece][self.at..])
    }

    fn byte(&mut self) -> Option<u8> {
        let byte = *self.rest()?.first()?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self, bytes: u32) -> Option<usize> {
        (0..bytes).try_fold(0_usize, |sum, at| Some(sum | usize::from(self.byte()?) << (8 * at)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            let here = self.rest()?.len().min(bytes);
            self.at += here;
            bytes -= here;
        }
        Some(())
    }

    fn text(&mut self) -> Option<String> {
        let length = self.number(2)?;
        let marks = self.byte()?;
        let runs = if marks & 8 != 0 { self.number(2)? } else { 0 };
        let notes = if marks & 4 != 0 { self.number(4)? } else { 0 };
        let mut wide = marks & 1 != 0;
        let mut text = String::with_capacity(length);
        let mut left = length;
        while left > 0 {
            if self.at >= self.pieces.get(self.piece)?.len() {
                self.rest()?;
                // Letters that go on in the next record begin there with their width.
                wide = self.byte()? & 1 != 0;
            }
            let here = self.rest()?;
            let taken = left.min(here.len() / if wide { 2 } else { 1 });
            if taken == 0 {
                return None;
            }
            let bytes = taken * if wide { 2 } else { 1 };
            text.push_str(&letters(&here[..bytes], wide));
            self.at += bytes;
            left -= taken;
        }
        self.skip(runs.checked_mul(4)?.checked_add(notes)?)?;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_texts_run_over_records() {
        let mut first = vec![0; 8];
        first[4] = 2;
        first.extend([4, 0, 0, b'L', 0xEA]);
        let second = [1, b'A', 0, b'n', 0, 2, 0, 8, 1, 0, b'A', b'n', 9, 9, 9, 9];
        assert_eq!(shared(&[&first, &second]), ["LêAn", "An"]);
        assert_eq!(shared(&[&first]), Vec::<String>::new());
        assert_eq!(long(&[2, 0, 1, b'A', 0, 0xBF, 0x1E]).as_deref(), Some("Aế"));
        assert_eq!(short(&[3, b'a'], true), None);
    }
}
