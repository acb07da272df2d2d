//! `office.db` may have been replaced by an older copy (a stick copied back, a folder synchronised the wrong way): then
//! operations that were seen before are not in it.
//!
//! Invariant: told by ids, numbers and instants of operations alone; nothing about a person lies outside the encrypted
//! files. Restoring a backup and accepting the older file are entries of the journal, and excuse whatever was seen before
//! them. What was seen is the newest of: the note this machine keeps beside the file, the backups here, the second place.

use std::path::Path;
use std::sync::{PoisonError, mpsc};
use std::time::Duration;

use domain::date::dmy;
use domain::id::Id;
use serde_json::json;
use store::{Store, operations};

use super::folder::{inside, newest};
use super::header::Last;
use super::memory;
use super::wire::OlderFile;
use crate::office::Office;
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// Operations after which what was seen before does not count.
const EXCUSES: &[&str] = &["backup.restore", "backup.accept_older"];
/// A share that is not there can keep its caller waiting much longer than this.
const PATIENCE: Duration = Duration::from_secs(3);

/// Where an operation was seen that the file lacks.
struct Seen {
    last: Last,
    /// The instant it was seen at.
    at: String,
    backup: Option<String>,
}

/// What the open file lacks, if it is older than what was seen of it.
pub fn of(office: &Office) -> Result<Option<OlderFile>, Failure> {
    if office.demo || office.is_looked_at() {
        return Ok(None);
    }
    let seen = seen(office);
    let lacking = office.store.read(|conn| -> Result<_, Failure> {
        let excused = operations::last_of(conn, EXCUSES)?;
        let mut lacking = Vec::new();
        for seen in seen {
            let known = match seen.last.id.parse::<Id>() {
                Ok(id) => operations::get(conn, id)?.is_some(),
                Err(_) => true, // not a note of ours
            };
            if !known && excused.as_ref().is_none_or(|excused| *excused < seen.at) {
                lacking.push(seen);
            }
        }
        Ok(lacking)
    })?;
    // The one that goes furthest; of two, the one that can be restored.
    let furthest = lacking.into_iter().max_by_key(|seen| (seen.last.number, seen.backup.is_some()));
    let Some(furthest) = furthest else { return Ok(None) };
    let own = office.store.read(store::last_operation)?;
    let missing = (furthest.last.number - own.as_ref().map_or(0, |own| own.number)).max(0);
    let since = own.map(|own| own.at);
    let (from, until) = (since.as_deref().map(shown).unwrap_or_default(), shown(&furthest.last.at));
    let count = if missing > 0 { format!("{missing} việc") } else { "một số việc".to_owned() };
    let where_to = if furthest.backup.is_some() {
        "Xem những việc đó rồi khôi phục từ bản sao lưu có chúng."
    } else {
        "Tìm lại tệp office.db mới hơn, hoặc khôi phục từ bản sao lưu gần nhất."
    };
    Ok(Some(OlderFile {
        sentence: format!(
            "Tệp dữ liệu đang mở cũ hơn lần dùng trước: thiếu {count} ghi từ {from} đến {until}. Có thể office.db đã bị chép đè bằng bản cũ, hoặc đơn vị đã được làm ở máy khác. {where_to}"
        ),
        missing: u32::try_from(missing).unwrap_or(u32::MAX),
        since,
        until: furthest.last.at,
        backup: furthest.backup,
    }))
}

/// Everything that was seen of this office.
fn seen(office: &Office) -> Vec<Seen> {
    let id = office.store.office_id().to_string();
    let memory = memory::of(&office.folder);
    let mut all: Vec<Seen> = memory
        .seen
        .map(|last| Seen { at: last.at.clone(), last, backup: None })
        .into_iter()
        .chain(of_place(&inside(&office.folder), &id))
        .collect();
    if let Some(second) = memory.choices.second {
        all.extend(within(PATIENCE, move || of_place(&second, &id)).flatten());
    }
    all
}

fn of_place(folder: &Path, office_id: &str) -> Option<Seen> {
    let (path, head) = newest(folder, Some(office_id))?;
    Some(Seen { last: head.last?, at: head.at, backup: Some(path.display().to_string()) })
}

/// What work finds within a time; a place that does not answer is as one that is not there.
pub fn within<T: Send + 'static>(patience: Duration, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (tell, told) = mpsc::channel();
    let asked = std::thread::Builder::new().name("place".to_owned()).spawn(move || tell.send(work()));
    asked.ok().and_then(|_| told.recv_timeout(patience).ok())
}

/// `backup.accept_older`: the file is used as it is; the journal says so.
pub fn accept(call: &Call<'_>, _: Nothing) -> Result<Nothing, Failure> {
    call.note(json!({}))?;
    settle(&*call.office()?)?;
    Ok(Nothing {})
}

/// The office was changed knowingly: what it lacks is looked for anew.
pub fn settle(office: &Office) -> Result<(), Failure> {
    let lacking = of(office)?;
    if lacking.is_none() && !office.demo && !office.is_looked_at() {
        remember(&office.store, &office.folder);
    }
    *office.beside.older.lock().unwrap_or_else(PoisonError::into_inner) = lacking;
    Ok(())
}

/// Keeps the last operation of an office that is being opened or left.
pub fn remember(store: &Store, folder: &Path) {
    if let Ok(Some(last)) = store.read(store::last_operation) {
        memory::note(folder, |memory| memory.seen = Some(last.into()));
    }
}

/// "14/05/2026 07:30" of this machine's time zone.
pub fn shown(instant: &str) -> String {
    let Ok(at) = chrono::DateTime::parse_from_rfc3339(instant) else { return instant.to_owned() };
    let here = at.with_timezone(&chrono::Local);
    format!("{} {}", dmy(here.date_naive()), here.format("%H:%M"))
}
