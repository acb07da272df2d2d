//! What the typesetter is allowed to see: one template, one JSON, four fonts.
//!
//! Invariant: no file system, no package, no clock. Data reaches the template as strings of `/doc.json`, so a name with
//! `#` or `*` is text by construction. File ids are interned for ever, hence the two fixed paths.

use crate::fonts::{BOOK, FONTS};
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static TEMPLATE: LazyLock<Source> =
    LazyLock::new(|| Source::new(id("/paper.typ"), include_str!("paper.typ").to_string()));
static JSON: LazyLock<FileId> = LazyLock::new(|| id("/doc.json"));

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the two paths are constants without dots");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// One paper about to be laid out.
pub(crate) struct OnePaper {
    json: Bytes,
}

impl OnePaper {
    pub fn new(json: Vec<u8>) -> Self {
        Self { json: Bytes::new(json) }
    }
}

impl World for OnePaper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == TEMPLATE.id() { Ok(TEMPLATE.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *JSON { Ok(self.json.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
