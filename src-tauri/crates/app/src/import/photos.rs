//! Photos of a whole class out of one folder: `import.photos_look` tells whom each picture is of; `attachments.add_many`
//! attaches those the secretary kept, shrunk as every attached picture is.
//!
//! Invariant: nothing is written here, and no picture is somebody's by a name that two people have.

use std::path::Path;

use domain::filing::{By, People, Somebody, Whose, place_in};
use domain::id::Id;

use super::photos_wire::{PhotoRow, PhotoRows, PhotosLook};
use crate::members::found;
use crate::members::wire::{MemberRow, MembersSearch};
use crate::{Call, Failure};

const PICTURES: [&str; 5] = ["jpg", "jpeg", "png", "webp", "jfif"];
/// Pictures of one folder: a school has no more.
const MOST: usize = 5_000;

/// `import.photos_look`.
pub fn look(call: &Call<'_>, args: PhotosLook) -> Result<PhotoRows, Failure> {
    let files = pictures(&args.folder)?;
    let search = MembersSearch { text: String::new(), branch: args.branch, ..MembersSearch::default() };
    let people = call.office()?.store.read(|conn| Ok::<_, Failure>(found(call, conn, &search)?.0))?;
    let index = People::of(people.iter().filter_map(|row| Some((row.id.parse::<Id>().ok()?, somebody(row)))));
    // Running numbers mean something within one class only.
    let listed: &[MemberRow] = if search.branch.is_some() { &people } else { &[] };
    let row = |path: &String| {
        let file = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (person, by, sentence) = match index.whose(&file) {
            Whose::Sure(id, By::Number) => (Some(id.to_string()), "number", None),
            Whose::Sure(id, By::Name) => (Some(id.to_string()), "name", None),
            Whose::Doubtful(ids) => (None, "several", Some(asked(ids.len()))),
            Whose::Nobody => match place_in(&file).and_then(|place| listed.get(place.checked_sub(1)?)) {
                Some(row) => (Some(row.id.clone()), "place", None),
                None => (None, "nobody", Some("Không thấy người nào mang số hay tên này.".to_owned())),
            },
        };
        let of = person.as_ref().and_then(|id| people.iter().find(|row| row.id == *id));
        PhotoRow {
            path: path.clone(),
            file,
            name: of.map(|row| row.name.clone()),
            branch: of.and_then(|row| row.branch.clone()),
            person,
            by: by.to_owned(),
            sentence,
        }
    };
    let rows: Vec<PhotoRow> = files.iter().map(row).collect();
    Ok(PhotoRows { total: rows.len() as u32, rows })
}

/// What a file name may say of somebody.
fn somebody(row: &MemberRow) -> Somebody {
    Somebody {
        name: row.name.clone(),
        numbers: row.personal_id.iter().chain(&row.moet_id).cloned().collect(),
        class: row.branch.clone(),
        born_on: row.born_on.clone(),
    }
}

/// Why nobody is chosen although somebody may be meant.
fn asked(people: usize) -> String {
    match people {
        1 => "Tên tệp chỉ gần giống tên của một người; hãy chọn người.".to_owned(),
        several => format!("Tên tệp có thể là của {several} người; hãy chọn người."),
    }
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
