//! The xlsx reader: parts of the package → [`Sheet`]s, streamed, cell by cell.
//!
//! Written by hand on zip and quick-xml. calamine was rejected for this kind: it trusts numbers inside the file
//! (`uniqueCount` of the strings, `si` of shared formulas) and asks for the memory they name, holds a cell of any
//! length, needs a second pass for merged cells and cannot tell a formula never computed from a blank; an abort for
//! want of memory cannot be caught. The tests compare both readers cell by cell.
//!
//! Invariant: memory is bounded by [`Limits`], whatever the parts claim.

mod ahead;
mod cells;
mod fragments;
pub(crate) mod meter;
pub(crate) mod package;
mod strings;
pub(crate) mod styles;
mod value;
mod whole;

use crate::read::{Limits, Listener, ReadError, legacy};
use crate::sheet::Sheet;
use meter::{Fault, Xml};
use package::Package;
pub(crate) use value::{is_blank, iso, serial};
use whole::Whole;

/// Reads every worksheet of the package.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let at = |sheet: Option<&str>| {
        let (file, sheet) = (file.to_owned(), sheet.map(str::to_owned));
        move |fault: Fault| fault.into_error(file, sheet)
    };
    let mut package = Package::open(bytes, limits).map_err(at(None))?;
    let book = package.workbook().map_err(at(None))?;
    let strings = package.strings(&book, limits).map_err(at(None))?;
    let styles = package.styles(&book).map_err(at(None))?;
    let mut tally = cells::Tally::new(package.claimed(&book));
    let mut sheets = Vec::new();
    for listed in &book.sheets {
        let context = cells::Context {
            file,
            sheet: &listed.name,
            limits,
            strings: &strings,
            styles: &styles,
            from_1904: book.from_1904,
        };
        let read = match package.whole(&listed.part).map_err(at(Some(&listed.name)))? {
            Some(text) => cells::read(Whole::new(&text), &context, &mut tally, listener)?,
            None => large(&mut package, &listed.part, &context, &mut tally, listener)?,
        };
        package.spend(read.unfolded);
        let mut sheet = Sheet { name: listed.name.clone(), hidden: listed.hidden, ..read.sheet };
        legacy::mend(&mut sheet, &read.faces, false);
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// A long sheet: by every processor where it can be cut, else from top to bottom.
fn large(
    package: &mut Package<'_>,
    part: &str,
    context: &cells::Context<'_>,
    tally: &mut cells::Tally,
    listener: &mut Listener<'_>,
) -> Result<cells::Contents, ReadError> {
    let failed = |fault: Fault| fault.into_error(context.file.to_owned(), Some(context.sheet.to_owned()));
    let before = tally.clone();
    let cut = package.ahead(part, |stream, budget| fragments::read(stream, budget, context, tally, listener));
    if let Some(contents) = cut.map_err(failed)?.transpose()?.flatten() {
        return Ok(contents);
    }
    *tally = before;
    let read = package.ahead(part, |stream, budget| cells::read(Xml::new(stream, budget), context, tally, listener));
    read.map_err(failed)?.unwrap_or_else(|| Err(failed(Fault::Damaged)))
}
