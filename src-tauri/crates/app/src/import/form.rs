//! `import.save_form`: the shipped form of a list, which comes back without any mapping.

use super::wire::{ImportForm, ImportFormWritten};
use crate::office::write_file;
use crate::{Call, Failure};

/// `import.save_form`. It holds nobody, only the names of classes.
pub fn run(call: &Call<'_>, args: ImportForm) -> Result<ImportFormWritten, Failure> {
    let office = call.office()?;
    let year = office.current_year()?.0;
    let mut classes: Vec<String> = office.store.read(|conn| {
        let years = store::branches::years::of_school_year(conn, year)?;
        Ok::<_, Failure>(years.into_iter().map(|row| row.class_name).collect())
    })?;
    classes.sort_by_cached_key(|name| domain::class_name::sort_key(name));
    let bytes = match args.list.as_deref() {
        None | Some("candidates") => exchange::write::tracking_form(&classes),
        Some("members") => exchange::write::member_form(&classes),
        Some(other) => return Err(Failure::usage(format!("Không có mẫu «{other}»."))),
    };
    let bytes = bytes.map_err(|error| Failure::new(error.code(), error.to_string()))?;
    write_file(&args.path, "xlsx", &bytes)?;
    Ok(ImportFormWritten { path: args.path })
}
