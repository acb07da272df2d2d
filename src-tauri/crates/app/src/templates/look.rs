//! `templates.inspect` and `templates.preview`: what is in a template, and what it becomes for somebody.

use print::template::{inspect, key};

use super::keep::{bytes_of, read, refused};
use super::values::{Facts, is_known, of_office, of_person};
use super::wire::{
    PeopleNamed, PersonNamed, TemplateFound, TemplateLook, TemplatePeople, TemplatePreview, TemplateValues,
};
use crate::consent::Withdrawn;
use crate::{Call, Failure, dates};

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

/// `templates.people`: who was chosen elsewhere, by person or by candidacy.
pub fn people(call: &Call<'_>, args: TemplatePeople) -> Result<PeopleNamed, Failure> {
    let today = call.today();
    let rows = call.office()?.store.read(|conn| {
        let withdrawn = Withdrawn::read(conn)?;
        let one = |id: &String| {
            let own = dates::id(id, "người này")?;
            let Facts { name, values } = of_person(conn, own, 1, today)?;
            let branch = values.get(&key("chi_đoàn")).cloned();
            Ok(PersonNamed { id: id.clone(), name, branch, withdrawn: withdrawn.has(own) })
        };
        args.people.iter().map(one).collect::<Result<Vec<_>, Failure>>()
    })?;
    Ok(PeopleNamed { total: rows.len() as u32, rows })
}

/// `templates.preview`.
pub fn preview(call: &Call<'_>, args: TemplatePreview) -> Result<TemplateValues, Failure> {
    let (_, bytes) = bytes_of(call, &args.id)?;
    let found = inspect(&bytes).map_err(refused)?;
    let today = call.today();
    let (office, facts) = call.office()?.store.read(|conn| {
        Ok::<_, Failure>((of_office(conn, today)?, of_person(conn, dates::id(&args.person, "người này")?, 1, today)?))
    })?;
    let value = |name: &String| facts.values.get(&key(name)).or_else(|| office.get(&key(name))).cloned();
    let values = found.single.iter().chain(&found.listed).map(|name| (name.clone(), value(name))).collect();
    Ok(TemplateValues { person: facts.name, values })
}
