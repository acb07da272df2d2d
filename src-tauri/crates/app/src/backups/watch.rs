//! A stream that tells how far it is and stops when asked to: a large file to a slow stick takes minutes.

use std::io::{self, Read};

use crate::Failure;
use crate::jobs::Progress;

/// Bytes of one unit of progress: a mebibyte.
const UNIT: u64 = 1 << 20;

/// Reads through, telling.
pub struct Watched<'a, R> {
    inner: R,
    step: &'static str,
    progress: &'a Progress,
    done: u64,
    total: u64,
}

impl<'a, R> Watched<'a, R> {
    /// `total` bytes are going to be read.
    pub fn new(inner: R, step: &'static str, total: u64, progress: &'a Progress) -> Self {
        Watched { inner, step, progress, done: 0, total }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let units = |bytes: u64| u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX);
        // The error itself is not told: whoever asked to stop is answered by `or_stopped`.
        self.progress.tell(self.step, units(self.done), units(self.total)).map_err(|_| io::Error::other("stopped"))?;
        let got = self.inner.read(buffer)?;
        self.done += got as u64;
        Ok(got)
    }
}

/// A failure that came of stopping is told as that.
pub fn or_stopped(progress: &Progress, failure: Failure) -> Failure {
    if progress.cancelled() {
        Failure::new("cancelled", "Đã dừng theo yêu cầu. Phần ghi dở đã được bỏ; dữ liệu đang dùng giữ nguyên.")
    } else {
        failure
    }
}
