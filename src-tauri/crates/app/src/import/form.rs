//! `import.save_form`: the shipped form of a tracking list, which comes back without any mapping.

use super::wire::{ImportForm, ImportFormWritten};
use crate::office::write_file;
use crate::{Call, Failure};

/// `import.save_form`. It holds nobody, so nothing of the office leaves with it.
pub fn run(_: &Call<'_>, args: ImportForm) -> Result<ImportFormWritten, Failure> {
    let bytes = exchange::write::tracking_form().map_err(|error| Failure::new(error.code(), error.to_string()))?;
    write_file(&args.path, "xlsx", &bytes)?;
    Ok(ImportFormWritten { path: args.path })
}
