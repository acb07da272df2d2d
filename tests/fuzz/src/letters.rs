//! Old letters and dates as people type them: each line of the input is a name and a birth date of a list saved as text,
//! in whatever bytes it stands.

/// Asks.
///
/// # Panics
/// When a promise is broken.
pub fn ask(bytes: &[u8]) {
    let mut list = b"STT;Ho va ten;Ngay sinh;Lop;Dan toc;So CCCD\r\n".to_vec();
    list.extend_from_slice(bytes);
    super::bytes(&list);
}
