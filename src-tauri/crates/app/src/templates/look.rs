//! `templates.inspect` and `templates.preview`: what is in a template, and what it becomes for somebody.

use print::template::{inspect, key};

use super::keep::{bytes_of, read, refused};
use super::values::{is_known, of_office, of_person};
use super::wire::{TemplateFound, TemplateLook, TemplatePreview, TemplateValues};
use crate::{Call, Failure};

/// `templates.inspect`.
pub fn run(call: &Call<'_>, args: TemplateLook) -> Result<TemplateFound, Failure> {
    let bytes = match (&args.path, &args.id) {
        (Some(path), _) => read(path)?,
        (None, Some(id)) => bytes_of(call, id)?.1,
        (None, None) => return Err(Failure::usage("Chưa chọn mẫu Word nào.")),
    };
    let found = inspect(&bytes).map_err(refused)?;
    let repeats = !found.listed.is_empty();
    let mut all: Vec<String> = found.single;
    all.extend(found.listed.into_iter().map(|name| format!("ds.{name}")));
    let (known, unknown) = all.into_iter().partition(|name| is_known(name.strip_prefix("ds.").unwrap_or(name)));
    Ok(TemplateFound { known, unknown, broken: found.broken, repeats })
}

/// `templates.preview`.
pub fn preview(call: &Call<'_>, args: TemplatePreview) -> Result<TemplateValues, Failure> {
    let (_, bytes) = bytes_of(call, &args.id)?;
    let found = inspect(&bytes).map_err(refused)?;
    let today = call.today();
    let (office, facts) = call
        .office()?
        .store
        .read(|conn| Ok::<_, Failure>((of_office(conn, today)?, of_person(conn, &args.person, 1, today)?)))?;
    let value = |name: &String| facts.values.get(&key(name)).or_else(|| office.get(&key(name))).cloned();
    let values = found.single.iter().chain(&found.listed).map(|name| (name.clone(), value(name))).collect();
    Ok(TemplateValues { person: facts.name, values })
}
