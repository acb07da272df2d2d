//! `templates.fill`: one file for one person, or for all in a repeated row; else a file each, numbered, because no name
//! of a person stands in the name of a file.

use std::path::Path;

use domain::id::Id;
use print::template::{Filling, Values, fill, inspect, key};
use serde_json::json;

use super::keep::{bytes_of, refused};
use super::values::{of_office, of_person};
use super::wire::{TemplateFill, TemplateFilled};
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure, dates};

/// Sensitive facts a template may hold, for the journal.
const SENSITIVE: &[&str] = &["dân_tộc", "tôn_giáo", "chặng", "số_quyết_định", "ngày_quyết_định", "ngày_kết_nạp"];

/// `templates.fill`.
pub fn run(call: &Call<'_>, args: TemplateFill) -> Result<TemplateFilled, Failure> {
    let (_, bytes) = bytes_of(call, &args.id)?;
    let found = inspect(&bytes).map_err(refused)?;
    if let Some(sentence) = found.broken.first() {
        return Err(Failure::new("template", sentence.clone()));
    }
    if args.people.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào để điền mẫu."));
    }
    let today = call.today();
    let (office, people, left_out) = call.office()?.store.read(|conn| {
        let mut ids = args.people.iter().map(|id| dates::id(id, "người này")).collect::<Result<Vec<Id>, _>>()?;
        let withdrawn = Withdrawn::read(conn)?;
        if let [only] = ids.as_slice() {
            withdrawn.refuse(*only)?;
        }
        let left_out = withdrawn.take_out(&mut ids, |id| Some(*id));
        let people = (1..).zip(&ids).map(|(number, id)| Ok(of_person(conn, *id, number, today)?.values));
        let people = people.collect::<Result<Vec<Values>, Failure>>()?;
        Ok::<_, Failure>((of_office(conn, today)?, people, left_out))
    })?;
    if people.is_empty() {
        return Err(Failure::new(
            "consent-withdrawn",
            "Những người được chọn đều đã rút lại sự đồng ý xử lý dữ liệu nên không điền mẫu cho ai.",
        ));
    }
    // Where to was asked for by how many were chosen, not by how many are left.
    let together = !found.listed.is_empty() || args.people.len() == 1;
    let total = people.len() as u32;
    let lacking = |values: &Values| {
        let known = |name: &&String| values.contains_key(&key(name)) || office.contains_key(&key(name));
        found.single.iter().chain(&found.listed).filter(|name| !known(name)).count() as u32
    };
    let missing = people.iter().map(lacking).sum();
    let with =
        |values: &Values| office.iter().chain(values).map(|(name, value)| (name.clone(), value.clone())).collect();
    let mut paths = Vec::new();
    if together {
        call.tell("Đang điền mẫu", 0, 1)?;
        // Facts of one person beside a list of several would be those of whoever comes first.
        let one = if people.len() == 1 { with(&people[0]) } else { office.clone() };
        let rows = people.iter().map(with).collect();
        let file = fill(&bytes, &Filling { one, rows }).map_err(refused)?;
        write_file(&args.path, "docx", &file)?;
        paths.push(args.path.clone());
    } else {
        let folder = Path::new(&args.path);
        if !folder.is_dir() {
            return Err(Failure::new("no-folder", "Không thấy thư mục để ghi. Chọn lại thư mục."));
        }
        let width = total.to_string().len().max(2);
        for (number, values) in (1..).zip(&people) {
            call.tell("Đang điền mẫu", number - 1, total)?;
            let file = fill(&bytes, &Filling { one: with(values), rows: Vec::new() }).map_err(refused)?;
            let path = folder.join(format!("mau-da-dien-{number:0width$}.docx")).to_string_lossy().into_owned();
            write_file(&path, "docx", &file)?;
            paths.push(path);
        }
    }
    let all: Vec<String> = found.single.iter().chain(&found.listed).map(|name| key(name)).collect();
    let sensitive: Vec<&&str> = SENSITIVE.iter().filter(|name| all.contains(&key(name))).collect();
    call.note(json!({ "count": total, "sensitive": sensitive }))?;
    Ok(TemplateFilled { paths, missing, left_out })
}
