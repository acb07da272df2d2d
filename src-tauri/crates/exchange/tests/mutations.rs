//! Every fixture, damaged a little in many seeded ways: whatever the bytes are, the answer is a list or a sentence, no row
//! is passed over in silence, and memory stays small. Deflated packages are damaged inside their parts too, where damage
//! of the whole file would only break a checksum.

use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use exchange::draft::{Options, drafts};
use exchange::layout;
use exchange::mapping::{About, propose};
use exchange::read::{Flow, Limits, Source, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Damaged copies of one fixture. A long run by hand is what the fuzz targets are for.
const COPIES: u64 = 60;
/// A file above this is damaged a few times only: reading it whole takes long in a debug build.
const LARGE: u64 = 50_000;

/// A small generator of chance that gives the same everywhere.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/import")
}

fn fixtures() -> Vec<PathBuf> {
    let all = std::fs::read_dir(folder()).expect("the fixtures").filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = all.filter(|path| path.extension().is_none_or(|end| end != "json")).collect();
    files.sort();
    files
}

/// One to four wounds.
fn wounded(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        if bytes.is_empty() {
            break;
        }
        let at = chance.below(bytes.len());
        match chance.below(6) {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes[at] = u8::try_from(chance.below(256)).unwrap_or(0),
            2 => bytes.truncate(at),
            3 => {
                let end = bytes.len().min(at + 1 + chance.below(64));
                bytes.drain(at..end);
            }
            4 => {
                let end = bytes.len().min(at + 1 + chance.below(64));
                let piece = bytes[at..end].to_vec();
                let place = chance.below(bytes.len());
                bytes.splice(place..place, piece);
            }
            _ => {
                let end = bytes.len().min(at + 4);
                bytes[at..end].fill(0xFF);
            }
        }
    }
    bytes
}

/// The package with one part wounded and packed anew, so that its checksum is right.
fn wounded_inside(bytes: &[u8], chance: &mut Chance) -> Option<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let victim = chance.below(archive.len());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).ok()?;
        let name = entry.name().ok()?.into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).ok()?;
        if at == victim {
            content = wounded(&content, chance);
        }
        out.start_file(name, SimpleFileOptions::default()).ok()?;
        out.write_all(&content).ok()?;
    }
    Some(out.finish().ok()?.into_inner())
}

/// Reads as an import would, and holds the rows together.
fn looked_at(bytes: &[u8], name: &str) {
    let options = Options::on(NaiveDate::from_ymd_opt(2026, 5, 14).expect("a day"));
    let limits = Limits::default();
    let book = match read(Source::Bytes(bytes), name, &limits, &mut |_| Flow::Go) {
        Ok(book) => book,
        Err(error) => {
            let sentence = error.to_string();
            assert!(sentence.ends_with('.') && sentence.contains(name), "{sentence}");
            return;
        }
    };
    for sheet in &book.sheets {
        let Some(layout) = layout::find(sheet) else { continue };
        let header = layout.header_rows.last().copied().unwrap_or(0);
        let under = sheet.rows.iter().filter(|row| row.number > header).count();
        for about in [About::People, About::Path] {
            let found = drafts(sheet, &layout, &propose(&layout, about), &options);
            assert_eq!(found.len() + layout.passed_over.len(), under, "{name}: rows are passed over in silence");
        }
    }
}

/// The most memory this program has held, in megabytes.
fn peak_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
}

fn damaged(path: &Path, seed: u64, how: fn(&[u8], &mut Chance) -> Option<Vec<u8>>) {
    let bytes = std::fs::read(path).expect("a fixture");
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let copies = if bytes.len() as u64 > LARGE { 3 } else { COPIES };
    for copy in 0..copies {
        let mut chance = Chance(0x9E37_79B9_7F4A_7C15 ^ (seed << 32) ^ (copy + 1));
        if let Some(bad) = how(&bytes, &mut chance) {
            looked_at(&bad, &name);
        }
    }
}

#[test]
fn no_damage_of_a_file_aborts_or_drops_a_row() {
    let files = fixtures();
    assert!(files.len() >= 15, "{files:?}");
    for (seed, path) in (1..).zip(&files) {
        damaged(path, seed, |bytes, chance| Some(wounded(bytes, chance)));
        damaged(path, seed + 1000, wounded_inside);
    }
    if let Some(peak) = peak_megabytes() {
        assert!(peak < 300, "{peak} MB were held");
    }
}
