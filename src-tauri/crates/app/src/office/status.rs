//! Where the program stands.

use serde_json::Value;
use store::settings;

use super::create::{KIND, UNIT};
use super::file;
use super::wire::{Nothing, OfficeStatus, Phase};
use crate::{Call, Failure, clock};

/// `office.status`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<OfficeStatus, Failure> {
    of(call)
}

/// The status as it is now.
pub fn of(call: &Call<'_>) -> Result<OfficeStatus, Failure> {
    let place = call.app().place().clone();
    let folder = place.folder();
    let mut status = OfficeStatus {
        phase: Phase::Start,
        unit: None,
        backed_up: None,
        kind: None,
        school_year: None,
        today: call.today().to_string(),
        demo: false,
        user: None,
        by_code: false,
        lock_minutes: None,
        keys_note: None,
        folder: folder.as_ref().map(|folder| folder.display().to_string()),
        proposed_folder: Some(place.proposed().display().to_string()),
        clock_warning: None,
        read_only: None,
        older_warning: None,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let Ok(office) = call.app().office() else {
        if let Some(folder) = folder.filter(|folder| file::is_there(folder)) {
            status.phase = Phase::Locked;
            // The slots are no secret, nor is the head of a backup; without either nothing is said.
            let id = file::keys(&folder).ok().flatten().map(|keys| keys.office_id().to_owned());
            let newest = id.and_then(|id| crate::backups::newest_head(&folder, &id));
            (status.unit, status.backed_up) = newest.map_or((None, None), |head| (head.unit, Some(head.at)));
        }
        return Ok(status);
    };
    status.phase = Phase::Open;
    if !office.is_looked_at() {
        status.folder = Some(office.folder.display().to_string());
    }
    status.read_only = crate::backups::read_only(&office)?;
    status.older_warning = office.lacking().map(|older| older.sentence);
    status.demo = office.demo;
    status.user = Some(office.user.clone());
    status.by_code = office.by_code;
    status.keys_note.clone_from(&office.keys_note);
    office.store.read(|conn| {
        let text = |key: &str| -> Result<Option<String>, Failure> {
            Ok(settings::get(conn, key)?.as_ref().and_then(Value::as_str).map(str::to_owned))
        };
        status.unit = text(UNIT)?;
        status.kind = text(KIND)?;
        status.lock_minutes = super::lock::minutes(conn)?;
        status.school_year = Some(crate::branches::current_year(conn)?.1.label());
        let last = store::operations::last_instant(conn)?;
        if last.is_some_and(|last| last > clock::written(call.now())) {
            status.clock_warning = Some(
                "Đồng hồ máy tính đang chậm hơn lần ghi gần nhất. Chỉnh lại ngày giờ của máy để các hạn được tính đúng."
                    .to_owned(),
            );
        }
        Ok::<_, Failure>(())
    })?;
    Ok(status)
}
