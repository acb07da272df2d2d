//! Records of an old workbook of Excel, without their container: the beginning is given, so that every input is read.

/// Asks.
///
/// # Panics
/// When a promise is broken.
pub fn ask(bytes: &[u8]) {
    // A sheet of BIFF2, 3, 4 or 5, by the first byte.
    let Some((version, own)) = bytes.split_first() else { return };
    let kind = [0x00, 0x02, 0x04, 0x08][usize::from(*version) % 4];
    let mut stream = vec![0x09, kind, 0x08, 0x00, 0x00, 0x05, 0x10, 0x00, 0x00, 0x00, 0x00, 0x00];
    stream.extend_from_slice(own);
    // Shorter streams are no workbook to anybody.
    stream.resize(stream.len().max(48), 0);
    super::bytes(&stream);
}
