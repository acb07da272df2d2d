//! A backup: one file that holds everything needed to restore an office elsewhere.
//!
//! Invariant: `magic | version | lengths | header | database | hash | seal`. The database's pages are encrypted already,
//! so nothing is encrypted twice; the plain hash tells damage, the seal (a hash under a key derived from the database's)
//! tells that header and database belong together and to this key. The header (times, key slots, counts: the caller's
//! bytes) is readable without a key, because the slots in it are what makes a password into one. Everything streams: an
//! office with attachments does not fit twice into memory. Rejected: a zip (no seal, and cutting its end loses all).

use std::io::{self, Read, Write};

use crate::key::DatabaseKey;

const MAGIC: &[u8; 8] = b"DONGHANH";
const VERSION: u32 = 1;
/// magic, version, length of the header, length of the database
const PREAMBLE: usize = 8 + 4 + 4 + 8;
/// Slots of a thousand users are far below it; a damaged length must not ask for all memory.
const LONGEST_HEADER: u32 = 1 << 20;
const SEAL_CONTEXT: &str = "dong-hanh 2026-01 backup seal v1";

/// Why a file is not taken as a backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// It does not begin like one.
    #[error("Tệp này không phải bản sao lưu của Đồng Hành. Hãy chọn tệp khác.")]
    NotABackup,
    /// Written by a later version of the program.
    #[error("Bản sao lưu do phiên bản mới hơn của ứng dụng ghi. Hãy cập nhật ứng dụng rồi mở lại.")]
    Newer,
    /// Cut short, prolonged, or changed.
    #[error("Bản sao lưu bị hỏng hoặc chép chưa xong. Hãy chép lại từ bản gốc hoặc chọn bản sao lưu khác.")]
    Damaged,
    /// Whole, but sealed with another key.
    #[error("Khóa vừa dùng không thuộc về bản sao lưu này. Hãy dùng mật khẩu hoặc mã khôi phục của lúc sao lưu.")]
    WrongKey,
    /// The disk refused.
    #[error("Không đọc hoặc ghi được tệp sao lưu. Hãy kiểm tra ổ đĩa rồi làm lại.")]
    Disk(#[from] io::Error),
}

/// Writes a backup: the caller's `header`, then `length` bytes of `database`.
///
/// # Errors
/// What the disk refuses; `InvalidInput` for a header beyond 1 MiB, `UnexpectedEof` when the database turned out
/// shorter or longer than said. The output is then to be thrown away.
pub fn seal_backup(
    out: &mut impl Write,
    header: &[u8],
    database: &mut impl Read,
    length: u64,
    key: &DatabaseKey,
) -> io::Result<()> {
    let header_length = u32::try_from(header.len())
        .ok()
        .filter(|length| *length <= LONGEST_HEADER)
        .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
    let mut preamble = Vec::with_capacity(PREAMBLE);
    preamble.extend_from_slice(MAGIC);
    preamble.extend_from_slice(&VERSION.to_le_bytes());
    preamble.extend_from_slice(&header_length.to_le_bytes());
    preamble.extend_from_slice(&length.to_le_bytes());

    let mut hashes = Hashes::new(key);
    for part in [preamble.as_slice(), header] {
        hashes.update(part);
        out.write_all(part)?;
    }
    hashes.copy(database, out, length)?;
    if database.read(&mut [0])? > 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    out.write_all(hashes.plain.finalize().as_bytes())?;
    out.write_all(hashes.sealed.finalize().as_bytes())?;
    out.flush()
}

/// The header of a backup, to be shown and to find the key with; nothing is verified yet.
///
/// # Errors
/// `NotABackup`, `Newer`, `Damaged` (ends too early) or `Disk`.
pub fn backup_header(input: &mut impl Read) -> Result<Vec<u8>, BackupError> {
    read_head(input).map(|head| head.header)
}

/// Copies the database out of a backup (into `io::sink()` to verify only) and returns the header.
///
/// # Errors
/// As [`backup_header`]; `Damaged` when the bytes are not those written, `WrongKey` when they are but under another key.
/// What went into `out` is worth nothing then.
pub fn unseal_backup(input: &mut impl Read, out: &mut impl Write, key: &DatabaseKey) -> Result<Vec<u8>, BackupError> {
    let head = read_head(input)?;
    let mut hashes = Hashes::new(key);
    hashes.update(&head.preamble);
    hashes.update(&head.header);
    hashes.copy(input, out, head.database_length).map_err(cut)?;
    let (mut plain, mut sealed) = ([0; 32], [0; 32]);
    input.read_exact(&mut plain).map_err(cut)?;
    input.read_exact(&mut sealed).map_err(cut)?;
    let ends = input.read(&mut [0])? == 0;
    // The seal lies outside the hash, so a changed seal is taken for another key; both say: not with this key.
    if !ends || hashes.plain.finalize() != blake3::Hash::from_bytes(plain) {
        return Err(BackupError::Damaged);
    }
    if hashes.sealed.finalize() != blake3::Hash::from_bytes(sealed) {
        return Err(BackupError::WrongKey);
    }
    out.flush()?;
    Ok(head.header)
}

struct Head {
    preamble: [u8; PREAMBLE],
    header: Vec<u8>,
    database_length: u64,
}

fn read_head(input: &mut impl Read) -> Result<Head, BackupError> {
    let mut preamble = [0; PREAMBLE];
    let got = fill(input, &mut preamble)?;
    let (magic, rest) = preamble.split_at(MAGIC.len());
    if got < MAGIC.len() || magic != MAGIC {
        return Err(BackupError::NotABackup);
    }
    if got < PREAMBLE {
        return Err(BackupError::Damaged);
    }
    let number = |at: usize| u32::from_le_bytes([rest[at], rest[at + 1], rest[at + 2], rest[at + 3]]);
    match number(0) {
        VERSION => {}
        newer if newer > VERSION => return Err(BackupError::Newer),
        _ => return Err(BackupError::Damaged),
    }
    let header_length = number(4);
    if header_length > LONGEST_HEADER {
        return Err(BackupError::Damaged);
    }
    let mut header = vec![0; header_length as usize];
    input.read_exact(&mut header).map_err(cut)?;
    let database_length = u64::from(number(8)) | u64::from(number(12)) << 32;
    Ok(Head { preamble, header, database_length })
}

/// Reads until the buffer is full or the input ends.
fn fill(input: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut got = 0;
    while got < buffer.len() {
        match input.read(&mut buffer[got..]) {
            Ok(0) => break,
            Ok(more) => got += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(got)
}

/// An input that ends too early is a damaged backup, not a fault of the disk.
fn cut(error: io::Error) -> BackupError {
    if error.kind() == io::ErrorKind::UnexpectedEof { BackupError::Damaged } else { BackupError::Disk(error) }
}

struct Hashes {
    plain: blake3::Hasher,
    sealed: blake3::Hasher,
}

impl Hashes {
    fn new(key: &DatabaseKey) -> Self {
        let seal = zeroize::Zeroizing::new(blake3::derive_key(SEAL_CONTEXT, key.bytes()));
        Self { plain: blake3::Hasher::new(), sealed: blake3::Hasher::new_keyed(&seal) }
    }

    fn update(&mut self, bytes: &[u8]) {
        self.plain.update(bytes);
        self.sealed.update(bytes);
    }

    fn copy(&mut self, input: &mut impl Read, out: &mut impl Write, length: u64) -> io::Result<()> {
        let mut buffer = vec![0; 1 << 16];
        let mut left = length;
        while left > 0 {
            let wanted = usize::try_from(left).unwrap_or(buffer.len()).min(buffer.len());
            let got = fill(input, &mut buffer[..wanted])?;
            if got < wanted {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            self.update(&buffer[..got]);
            out.write_all(&buffer[..got])?;
            left -= got as u64;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &[u8] = br#"{"slots":[]}"#;

    fn key(seed: u8) -> DatabaseKey {
        DatabaseKey::from_bytes([seed; 32])
    }

    fn sealed(database: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        seal_backup(&mut out, HEADER, &mut &*database, database.len() as u64, &key(7)).unwrap();
        out
    }

    fn unsealed(backup: &[u8], key: &DatabaseKey) -> Result<Vec<u8>, BackupError> {
        let mut out = Vec::new();
        unseal_backup(&mut &*backup, &mut out, key).map(|header| {
            assert_eq!(header, HEADER);
            out
        })
    }

    #[test]
    fn there_and_back() {
        for length in [0, 1, 65_535, 65_536, 65_537, 200_000] {
            let database: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
            let backup = sealed(&database);
            assert_eq!(backup_header(&mut backup.as_slice()).unwrap(), HEADER);
            assert!(unsealed(&backup, &key(7)).unwrap() == database, "{length}");
            assert!(matches!(unsealed(&backup, &key(8)), Err(BackupError::WrongKey)));
        }
    }

    /// Every byte changed, every length cut: never taken for whole.
    #[test]
    fn damage_is_found() {
        let backup = sealed(b"the pages of an office");
        for at in 0..backup.len() {
            let mut hurt = backup.clone();
            hurt[at] ^= 1;
            let error = unsealed(&hurt, &key(7)).unwrap_err();
            let expected = match at {
                0..8 => matches!(error, BackupError::NotABackup),
                8 => matches!(error, BackupError::Damaged),
                9..12 => matches!(error, BackupError::Newer),
                _ if at >= backup.len() - 32 => matches!(error, BackupError::WrongKey),
                _ => matches!(error, BackupError::Damaged),
            };
            assert!(expected, "byte {at}: {error:?}");
            let error = unsealed(&backup[..at], &key(7)).unwrap_err();
            let expected = if at < 8 { "NotABackup" } else { "Damaged" };
            assert_eq!(format!("{error:?}"), expected, "cut at {at}");
        }
        let longer = [backup.as_slice(), b"x"].concat();
        assert!(matches!(unsealed(&longer, &key(7)), Err(BackupError::Damaged)));
    }

    #[test]
    fn a_database_that_moved_is_refused() {
        for said in [3, 5] {
            let error = seal_backup(&mut Vec::new(), HEADER, &mut &b"four"[..], said, &key(7)).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        }
        let long = vec![b' '; (LONGEST_HEADER + 1) as usize];
        let error = seal_backup(&mut Vec::new(), &long, &mut &b""[..], 0, &key(7)).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    }
}
