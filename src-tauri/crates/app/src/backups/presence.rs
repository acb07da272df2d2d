//! Who holds the office: a note beside `office.db` while it is open, so that a second start can say on which computer, by
//! whom and since when.
//!
//! Invariant: the lock on the file decides, never the note: a note left behind by a machine that lost power is replaced in
//! silence, because the file could be opened. The name the journal uses may be a person's, and names do not lie about in
//! plain files: the note is sealed with the office's own key, and is read only by somebody whose password or code has just
//! proved that they may open the office.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vault::{DatabaseKey, open_note, seal_note};

use super::folder::{inside, newest};
use super::older::shown;
use crate::office::{Office, files::DATABASE};
use crate::{App, Failure, clock};

/// The file, beside `office.db`.
const FILE: &str = "office.open";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Note {
    computer: String,
    user: String,
    since: String,
    process: u32,
}

/// The note of an open office; taken away when the office is closed.
#[derive(Debug)]
pub struct Presence(PathBuf);

impl Presence {
    /// Leaves the note. That it cannot be written is no reason not to work.
    pub fn leave(app: &App, office: &Office) -> Self {
        let note = Note {
            computer: computer(),
            user: office.user.clone(),
            since: clock::written(app.clock().now()),
            process: std::process::id(),
        };
        let path = office.folder.join(FILE);
        let sealed = serde_json::to_vec(&note).ok().and_then(|words| seal_note(&office.key, app.ids().bytes(), &words));
        if let Some(sealed) = sealed {
            std::fs::write(&path, sealed).ok();
        }
        Presence(path)
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        std::fs::remove_file(&self.0).ok();
    }
}

/// The refusal of an office that is open elsewhere.
pub fn busy(folder: &Path, key: &DatabaseKey) -> Failure {
    let who = who(folder, key);
    Failure::new(
        "office-busy",
        format!("Dữ liệu của đơn vị đang mở {who}. Đóng chương trình kia rồi mở lại.{}", look(folder)),
    )
}

/// The refusal to put another office in the place of one that is open elsewhere: whoever works there would go on writing
/// into a file that nobody finds any more.
pub fn refuse_held(folder: &Path, key: &DatabaseKey) -> Result<(), Failure> {
    if !store::is_held(&folder.join(DATABASE), &key.hex()) {
        return Ok(());
    }
    let (place, who) = (folder.display(), who(folder, key));
    Err(Failure::new(
        "office-busy",
        format!(
            "Dữ liệu trong thư mục {place} đang mở {who}, chưa thay gì cả. Đóng chương trình kia rồi khôi phục lại, hoặc chọn thư mục khác."
        ),
    ))
}

/// "trên máy …, người dùng …, từ …", as far as the key opens the note.
fn who(folder: &Path, key: &DatabaseKey) -> String {
    let note = std::fs::read(folder.join(FILE)).ok().and_then(|bytes| open_note(key, &bytes));
    let note = note.and_then(|words| serde_json::from_slice::<Note>(&words).ok());
    match note {
        Some(note) if note.computer == computer() => {
            format!("trên chính máy này ({}), người dùng {}, từ {}", note.computer, note.user, shown(&note.since))
        }
        Some(note) => format!("trên máy {}, người dùng {}, từ {}", note.computer, note.user, shown(&note.since)),
        None => "ở một chương trình khác".to_owned(),
    }
}

/// What can be looked at meanwhile.
fn look(folder: &Path) -> String {
    match newest(&inside(folder), None) {
        Some((_, head)) => {
            format!(" Trong lúc chờ, có thể xem bản sao lưu lập lúc {} (không sửa được).", shown(&head.at))
        }
        None => String::new(),
    }
}

fn computer() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}
