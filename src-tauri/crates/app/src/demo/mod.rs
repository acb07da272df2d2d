//! Dữ liệu mẫu: an office of invented people around today, so that every screen has something to show.
//!
//! Invariant: the same day gives the same office (equal `state_sha256`). It lies in a folder of its own, says so in every
//! paper, and is made anew each time; an office of real people is never touched. No name, number or place is real.

mod ceremonies;
mod classes;
mod companions;
mod hand_overs;
mod names;
mod past;
mod path;
mod people;
mod rhythm;
mod rounds;
mod unit;
mod years;

use std::path::Path;

use chrono::Datelike;
use domain::school_year::SchoolYear;
use domain::values::UnitKind;
use serde_json::json;
use vault::Password;

use crate::office::wire::{OfficeDemo, OfficeUnlock};
use crate::office::{self, Place, put_setting, setting};
use crate::{App, Call, Clock, Failure, Ids};

/// Who works in the demonstration.
const USER: &str = "Người xem thử";

/// Makes the demonstration around today and opens it.
pub fn make(call: &Call<'_>, args: OfficeDemo) -> Result<(), Failure> {
    let kind = args.kind.as_deref().unwrap_or(UnitKind::School.code());
    let kind = UnitKind::parse(kind)
        .filter(|kind| matches!(kind, UnitKind::School | UnitKind::Enterprise))
        .ok_or_else(|| Failure::usage(format!("Không có dữ liệu mẫu cho «{kind}».")))?;
    let password = args
        .password
        .as_deref()
        .map(Password::chosen)
        .transpose()
        .map_err(|error| Failure::new("password-weak", error.to_string()))?;
    let folder = call.app().demo_folder();
    call.app().leave();
    clear(&folder)?;

    // A program of its own makes it: its ids come from the day, so that two demonstrations of one day are equal.
    let today = call.today();
    let maker = App::with_ids(
        Place::Folder(folder.clone()),
        Clock::Today(today),
        Ids::seeded(today.num_days_from_ce().unsigned_abs().into()),
    );
    maker.watched("office.demo", |own| fill(own, &folder, kind, password.as_ref()))?;
    maker.leave();
    call.app()
        .open_folder(&folder, OfficeUnlock { password: args.password, recovery_code: None, without_backup: false })
}

fn fill(call: &Call<'_>, folder: &Path, kind: UnitKind, password: Option<&Password>) -> Result<(), Failure> {
    let mut made = office::make(call, folder, USER)?;
    let (keys, user) = match password {
        Some(password) => {
            let (keys, user) = office::seal(call, &mut made, password, USER)?;
            (keys, Some(user))
        }
        None => {
            let mut keys = vault::KeyFile::new(&made.office.store.office_id().to_string());
            keys.seal_open(USER, &made.key);
            (keys, None)
        }
    };
    office::mark_demo(folder)?;
    call.app().put_made(made);
    if let Some(user) = &user {
        office::remember_user(call, user)?;
    }
    office::write_keys(folder, &keys)?;
    let today = call.today();
    let year = SchoolYear::of(today);
    let unit = unit::of(kind);
    call.write_for_good(json!({}), |tx| {
        let year_id = office::first_rows(call, tx, unit.own, kind, year)?;
        put_setting(tx, setting::DEMO, &json!(true))?;
        unit::names(call, tx, &unit)?;
        let people = people::fill(call, tx, &unit, year, year_id)?;
        companions::people(call, tx, &unit, today)?;
        let told = path::fill(call, tx, &unit, &people, today)?;
        companions::fill(call, tx, &told, today)?;
        classes::fill(call, tx, &told, today)?;
        past::fill(call, tx, &unit, year)?;
        rhythm::fill(call, tx, year)?;
        years::fill(call, tx, &unit, year)?;
        rounds::fill(call, tx, &unit, &told, year)
    })
}

/// Takes an older demonstration away; anything else in the folder is left and refused.
fn clear(folder: &Path) -> Result<(), Failure> {
    if !office::is_there(folder) {
        return Ok(());
    }
    if !office::is_demo_folder(folder) {
        return Err(Failure::new(
            "office-exists",
            format!("Thư mục {} đã có dữ liệu của một đơn vị. Chọn thư mục khác để xem thử.", folder.display()),
        ));
    }
    std::fs::remove_dir_all(folder).map_err(|_| {
        Failure::new(
            "folder",
            format!("Không làm mới được dữ liệu mẫu trong {}. Đóng chương trình đang mở nó.", folder.display()),
        )
    })
}
