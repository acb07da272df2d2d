//! The package: which part is the workbook, its strings, its styles and its sheets.

use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read as _};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::ahead::{Ahead, ahead};
use super::meter::{Fault, Xml};
use super::whole::WHOLE;
use super::{strings, styles};
use crate::read::Limits;

/// Most sheets and relations looked at: a real book has dozens.
const MOST_ENTRIES: usize = 10_000;

/// An opened package.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Part names in lower case with forward slashes → index in the archive.
    names: HashMap<String, usize>,
    /// Bytes that may still be unfolded.
    budget: u64,
}

/// The XML of one part.
pub(crate) type PartXml<'p, 'a> = Xml<BufReader<ZipFile<'p, Cursor<&'a [u8]>>>>;

/// What the workbook part says.
pub(super) struct Book {
    pub(super) sheets: Vec<Listed>,
    pub(super) from_1904: bool,
    strings: Option<String>,
    styles: Option<String>,
}

/// One sheet of the workbook's list.
pub(super) struct Listed {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) part: String,
}

/// One relation of a part to another.
pub(crate) struct Relation {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) target: String,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Fault> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        let mut names = HashMap::new();
        for at in 0..archive.len() {
            let entry = archive.by_index_raw(at).map_err(|_| Fault::Damaged)?;
            if let Ok(name) = entry.name() {
                names.insert(name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase(), at);
            }
        }
        Ok(Self { archive, names, budget: limits.unfolded })
    }

    /// The text of a part that is small enough to be held whole; `None` for a larger one and for one that is not there.
    pub(super) fn whole(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let most = WHOLE.min(self.budget);
        let Some(entry) = self.entry(name)? else { return Ok(None) };
        if entry.size() > most {
            return Ok(None);
        }
        let mut text = Vec::with_capacity(usize::try_from(entry.size()).unwrap_or(0));
        // One byte beyond the limit: the size was only claimed.
        entry.take(most + 1).read_to_end(&mut text).map_err(|_| Fault::Damaged)?;
        if text.len() as u64 > most {
            return Ok(None);
        }
        String::from_utf8(text).map(Some).map_err(|_| Fault::Damaged)
    }

    /// The bytes of a part, if the package has it.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let most = self.budget;
        let Some(entry) = self.entry(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        entry.take(most + 1).read_to_end(&mut bytes).map_err(|_| Fault::Damaged)?;
        if bytes.len() as u64 > most { Err(Fault::Swollen) } else { Ok(Some(bytes)) }
    }

    /// The XML of a part, if the package has it.
    pub(crate) fn part(&mut self, name: &str) -> Result<Option<PartXml<'_, 'a>>, Fault> {
        let budget = self.budget;
        Ok(self.entry(name)?.map(|entry| Xml::new(BufReader::with_capacity(64 << 10, entry), budget)))
    }

    /// Reads a part that another processor unfolds, with what may still be unfolded; nothing if there is no such part.
    pub(super) fn ahead<T>(&mut self, name: &str, reads: impl FnOnce(Ahead, u64) -> T) -> Result<Option<T>, Fault> {
        let budget = self.budget;
        Ok(self.entry(name)?.map(|entry| ahead(entry, |stream| reads(stream, budget))))
    }

    fn entry(&mut self, name: &str) -> Result<Option<ZipFile<'_, Cursor<&'a [u8]>>>, Fault> {
        let Some(&at) = self.names.get(&name.to_ascii_lowercase()) else { return Ok(None) };
        self.archive.by_index(at).map(Some).map_err(|error| match error {
            ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Password,
            _ => Fault::Damaged,
        })
    }

    /// Takes what was unfolded out of what may still be.
    pub(crate) fn spend(&mut self, unfolded: u64) {
        self.budget = self.budget.saturating_sub(unfolded);
    }

    /// The workbook and its relations.
    pub(super) fn workbook(&mut self) -> Result<Book, Fault> {
        let part = self
            .relations("_rels/.rels", "")?
            .into_iter()
            .find(|relation| relation.kind.ends_with("/officeDocument"))
            .map_or_else(|| "xl/workbook.xml".to_owned(), |relation| relation.target);
        let (folder, leaf) = part.rsplit_once('/').unwrap_or(("", &part));
        let relations = self.relations(&format!("{folder}/_rels/{leaf}.rels"), folder)?;
        let target_of = |kind: &str| {
            relations.iter().find(|relation| relation.kind.ends_with(kind)).map(|relation| relation.target.clone())
        };
        let mut book = Book {
            sheets: Vec::new(),
            from_1904: false,
            strings: target_of("/sharedStrings"),
            styles: target_of("/styles"),
        };
        let mut xml = self.part(&part)?.ok_or(Fault::Damaged)?;
        loop {
            match xml.next()? {
                Event::Start(start) if start.local_name().as_ref() == "workbookPr" => {
                    book.from_1904 = matches!(attribute(&start, "date1904")?.as_deref(), Some("1" | "true" | "on"));
                }
                Event::Start(start) if start.local_name().as_ref() == "sheet" => {
                    let id = attribute(&start, "id")?.unwrap_or_default();
                    let found = relations.iter().find(|relation| relation.id == id).ok_or(Fault::Damaged)?;
                    // Sheets of charts and dialogs have no cells.
                    if found.kind.ends_with("/worksheet") && book.sheets.len() < MOST_ENTRIES {
                        book.sheets.push(Listed {
                            name: attribute(&start, "name")?.unwrap_or_default(),
                            hidden: attribute(&start, "state")?.is_some_and(|state| state != "visible"),
                            part: found.target.clone(),
                        });
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(book)
    }

    /// The shared strings, in the order cells number them.
    pub(super) fn strings(&mut self, book: &Book, limits: &Limits) -> Result<Vec<String>, Fault> {
        let Some(name) = &book.strings else { return Ok(Vec::new()) };
        let read = self.ahead(name, |stream, budget| {
            let mut xml = Xml::new(stream, budget);
            strings::read(&mut xml, limits).map(|read| (read, xml.passed()))
        })?;
        let Some((strings, passed)) = read.transpose()? else { return Ok(Vec::new()) };
        self.spend(passed);
        Ok(strings)
    }

    /// What each cell style tells of its cells.
    pub(super) fn styles(&mut self, book: &Book) -> Result<Vec<styles::Style>, Fault> {
        let Some(name) = &book.styles else { return Ok(Vec::new()) };
        let Some(mut xml) = self.part(name)? else { return Ok(Vec::new()) };
        styles::read(&mut xml)
    }

    /// What a part claims to unfold to.
    pub(crate) fn size(&mut self, part: &str) -> u64 {
        let at = self.names.get(&part.to_ascii_lowercase()).copied();
        at.and_then(|at| self.archive.by_index_raw(at).ok().map(|entry| entry.size())).unwrap_or(0)
    }

    /// What the sheets claim to unfold to: good enough for a progress bar.
    pub(super) fn claimed(&mut self, book: &Book) -> u64 {
        let parts: Vec<String> = book.sheets.iter().map(|listed| listed.part.clone()).collect();
        parts.iter().fold(0_u64, |sum, part| sum.saturating_add(self.size(part)))
    }

    pub(crate) fn relations(&mut self, part: &str, folder: &str) -> Result<Vec<Relation>, Fault> {
        let part = part.trim_start_matches('/').to_owned();
        let Some(mut xml) = self.part(&part)? else { return Ok(Vec::new()) };
        let mut relations = Vec::new();
        loop {
            match xml.next()? {
                Event::Start(start)
                    if start.local_name().as_ref() == "Relationship" && relations.len() < MOST_ENTRIES =>
                {
                    relations.push(Relation {
                        id: attribute(&start, "Id")?.unwrap_or_default(),
                        kind: attribute(&start, "Type")?.unwrap_or_default(),
                        target: resolved(folder, &attribute(&start, "Target")?.unwrap_or_default()),
                    });
                }
                Event::Eof => return Ok(relations),
                _ => {}
            }
        }
    }
}

/// The value of an attribute by its local name.
pub(crate) fn attribute(start: &BytesStart<'_>, wanted: &str) -> Result<Option<String>, Fault> {
    for found in start.attributes().with_checks(false) {
        let found = found.map_err(|_| Fault::Damaged)?;
        if found.key.local_name().as_ref() == wanted {
            let value = found.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Damaged)?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// A relation's target as a part name: `/xl/a.xml` from the root, `../a.xml` from the folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').filter(|step| !step.is_empty()).collect() };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
