//! The bytes of a large part, unfolded by another processor while this one reads those that are there.
//!
//! Invariant: never more than a few pieces ahead, so the memory stays small and a reader who stops ends the unfolding.

use std::io::{self, BufRead, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Bytes of a piece.
const PIECE: usize = 256 << 10;
/// Pieces that may wait to be read.
const WAITING: usize = 4;

/// Hands over a stream that is read ahead.
pub(super) fn ahead<T>(inner: impl Read + Send, reads: impl FnOnce(Ahead) -> T) -> T {
    let (give, pieces) = sync_channel(WAITING);
    thread::scope(|scope| {
        scope.spawn(move || unfold(inner, &give));
        reads(Ahead { pieces, piece: Vec::new(), at: 0 })
    })
}

/// Unfolds until the end, a fault, or nobody reads any more.
fn unfold(mut inner: impl Read, give: &SyncSender<io::Result<Vec<u8>>>) {
    loop {
        let mut piece = Vec::with_capacity(PIECE);
        let read = inner.by_ref().take(PIECE as u64).read_to_end(&mut piece);
        let reads_on = piece.is_empty() || give.send(Ok(piece)).is_ok();
        match read {
            Ok(1..) if reads_on => {}
            Ok(_) => return,
            // Nobody may wait for it any more.
            Err(fault) => return drop(give.send(Err(fault))),
        }
    }
}

/// The stream that is read ahead.
pub(super) struct Ahead {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Vec<u8>,
    at: usize,
}

impl BufRead for Ahead {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.piece.len() {
            // After the last piece nothing comes any more: the end.
            self.piece = self.pieces.recv().unwrap_or_else(|_| Ok(Vec::new()))?;
            self.at = 0;
        }
        Ok(&self.piece[self.at..])
    }

    fn consume(&mut self, amount: usize) {
        self.at = self.piece.len().min(self.at + amount);
    }
}

impl Read for Ahead {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let got = self.fill_buf()?.read(into)?;
        self.consume(got);
        Ok(got)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives so many bytes, then a fault.
    struct Faulty(usize);

    impl Read for Faulty {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let some = self.0.min(into.len());
            into[..some].fill(7);
            self.0 -= some;
            if some == 0 { Err(io::Error::other("damaged")) } else { Ok(some) }
        }
    }

    #[test]
    fn what_is_read_ahead_is_what_there_is() {
        let bytes: Vec<u8> = (0..3 * PIECE + 17).map(|at| (at % 251) as u8).collect();
        for long in [0, 1, PIECE, PIECE + 1, bytes.len()] {
            let mut found = Vec::new();
            ahead(&bytes[..long], |mut ahead| ahead.read_to_end(&mut found)).unwrap();
            assert!(found == bytes[..long], "{long}");
        }
    }

    #[test]
    fn a_fault_comes_where_it_is() {
        let mut found = Vec::new();
        let read = ahead(Faulty(PIECE + 5), |mut ahead| ahead.read_to_end(&mut found));
        assert_eq!((read.is_err(), found.len()), (true, PIECE + 5));
    }

    #[test]
    fn who_stops_reading_ends_the_unfolding() {
        let first = ahead(io::repeat(9), |mut ahead| {
            let mut first = [0; 3];
            ahead.read_exact(&mut first).map(|()| first)
        });
        assert_eq!(first.unwrap(), [9; 3]);
    }
}
