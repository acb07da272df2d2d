//! Photos of a whole class out of one folder: `import.photos_look` tells whom each picture is of; `attachments.add_many`
//! attaches those the secretary kept, shrunk as every attached picture is.
//!
//! Invariant: nothing is written here, and no picture is somebody's by a name that two people have.

use std::path::Path;

use super::photos_wire::{PhotoRow, PhotoRows, PhotosLook};
use crate::members::found;
use crate::members::wire::MembersSearch;
use crate::{Call, Failure};
use exchange::photo_names::{By, Match, Subject, matched};

const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "jfif"];
/// Pictures of one folder: a school has no more.
const MOST: usize = 5_000;

/// `import.photos_look`.
pub fn look(call: &Call<'_>, args: PhotosLook) -> Result<PhotoRows, Failure> {
    let files = pictures(&args.folder)?;
    let search = MembersSearch { text: String::new(), branch: args.branch, ..MembersSearch::default() };
    let people = call.office()?.store.read(|conn| Ok::<_, Failure>(found(call, conn, &search)?.0))?;
    let subjects: Vec<Subject> = people
        .iter()
        .zip(1_u32..)
        .map(|(row, place)| Subject {
            id: row.id.clone(),
            name: row.name.clone(),
            numbers: row.personal_id.iter().chain(&row.moet_id).cloned().collect(),
            // Running numbers mean something within one class only.
            place: if search.branch.is_some() { place } else { 0 },
        })
        .collect();
    let names: Vec<&str> = files.iter().map(String::as_str).collect();
    let row = |(path, whom): (&String, Match)| {
        let (person, by, sentence) = match whom {
            Match::One(id, By::Number) => (Some(id), "number", None),
            Match::One(id, By::Name) => (Some(id), "name", None),
            Match::One(id, By::Place) => (Some(id), "place", None),
            Match::Several(ids) => (None, "several", Some(format!("Có {} người cùng tên; hãy chọn người.", ids.len()))),
            Match::Nobody => (None, "nobody", Some("Không thấy người nào mang số hay tên này.".to_owned())),
        };
        let of = person.as_ref().and_then(|id| people.iter().find(|row| row.id == *id));
        PhotoRow {
            path: path.clone(),
            file: Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            name: of.map(|row| row.name.clone()),
            branch: of.and_then(|row| row.branch.clone()),
            person,
            by: by.to_owned(),
            sentence,
        }
    };
    let rows: Vec<PhotoRow> = files.iter().zip(matched(&names, &subjects)).map(row).collect();
    Ok(PhotoRows { total: rows.len() as u32, rows })
}

/// The pictures of a folder, by name.
fn pictures(folder: &str) -> Result<Vec<String>, Failure> {
    let unreadable = |_| {
        let sentence = "Không mở được thư mục ảnh. Kiểm tra lại chỗ lưu, hoặc chép thư mục về máy.";
        Failure::new("folder-unreadable", sentence)
    };
    let is_picture =
        |path: &Path| path.extension().is_some_and(|end| PICTURES.iter().any(|own| end.eq_ignore_ascii_case(own)));
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut files: Vec<String> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| is_picture(path))
        .map(|path| path.display().to_string())
        .take(MOST)
        .collect();
    files.sort();
    if files.is_empty() {
        return Err(Failure::new("no-pictures", "Thư mục này không có ảnh .jpg hay .png nào. Chọn thư mục khác."));
    }
    Ok(files)
}
