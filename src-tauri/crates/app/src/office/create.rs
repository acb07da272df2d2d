//! Making an office: a folder, a key that only the printed code brings back, the first settings.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use domain::id::Id;
use domain::school_year::SchoolYear;
use domain::unit::UnitRole;
use domain::values::UnitKind;
use serde_json::{Value, json};
use store::remembered::{self, OfficeUserRow};
use store::school_years::{self, SchoolYearRow};
use store::units::{self, UnitNameRow};
use store::{NewOffice, Store, Tx, settings};
use vault::{Cost, DatabaseKey, KeyFile, Password, RecoveryCode};

use super::state::Office;
use super::wire::{Nothing, OfficeCreate, OfficeCreated, RecoveryConfirm};
use super::{file, survey};
use crate::{Call, Failure, clock, dates};

/// Key of the setting with the kind of unit.
pub const KIND: &str = "unit_kind";
/// Key of the setting with the name of the unit.
pub const UNIT: &str = "unit_name";
/// Key of the setting with the current school year.
pub const YEAR: &str = "current_school_year";
/// Who works with the first password, unless a name is given.
const FIRST_USER: &str = "Cán bộ Đoàn";

/// `office.create`.
pub fn run(call: &Call<'_>, args: OfficeCreate) -> Result<OfficeCreated, Failure> {
    let unit = dates::optional_text(Some(&args.unit))
        .ok_or_else(|| Failure::new("unit-missing", "Tên đơn vị còn trống. Nhập tên Đoàn trường hoặc đơn vị."))?;
    let kind =
        UnitKind::parse(&args.kind).ok_or_else(|| Failure::usage(format!("Không có loại đơn vị «{}».", args.kind)))?;
    let year = SchoolYear::parse(&args.school_year).ok_or_else(|| {
        Failure::new("school-year", format!("«{}» không phải là năm học. Nhập như 2025-2026.", args.school_year))
    })?;
    let password = args
        .password
        .as_deref()
        .map(Password::chosen)
        .transpose()
        .map_err(|error| Failure::new("password-weak", error.to_string()))?;
    let folder = args.folder.map_or_else(|| call.app().place().proposed(), PathBuf::from);
    let user = dates::optional_text(args.user.as_deref()).unwrap_or_else(|| FIRST_USER.to_owned());

    let mut made = make(call, &folder, &user)?;
    let slots = match &password {
        None => None,
        Some(password) => Some(seal(call, &mut made, password, &user)?),
    };
    call.app().put(Some(made.office));
    call.write_for_good(json!({}), |tx| {
        first_rows(call, tx, &unit, kind, year)?;
        Ok(())
    })?;
    if let Some((keys, user)) = slots {
        remember_user(call, &user)?;
        file::write_keys(&folder, &keys)?;
    }
    call.app().place().remember(&folder)?;
    let shown = made.code.to_string();
    *call.app().fresh_code() = Some(made.code);
    Ok(OfficeCreated { recovery_code: shown, folder: folder.display().to_string() })
}

/// `office.confirm_recovery`: the sheet was printed or written down, or so two of its groups say.
pub fn confirm(call: &Call<'_>, args: RecoveryConfirm) -> Result<Nothing, Failure> {
    let mut fresh = call.app().fresh_code();
    let Some(code) = fresh.as_ref() else { return Ok(Nothing {}) };
    let numbers: BTreeSet<u8> = args.groups.iter().map(|(number, _)| *number).collect();
    if numbers.len() < 2 {
        return Err(Failure::new(
            "code-mismatch",
            "Cần chép lại hai nhóm khác nhau của mã khôi phục. Xem bản in rồi nhập lại.",
        ));
    }
    for (number, typed) in &args.groups {
        if !code.has_group(usize::from(*number), typed) {
            return Err(Failure::new(
                "code-mismatch",
                format!("Nhóm {number} không khớp với mã khôi phục. Xem lại bản in rồi nhập lại."),
            ));
        }
    }
    *fresh = None;
    Ok(Nothing {})
}

/// An office just made and the code that opens it.
pub struct Made {
    /// Open, still empty.
    pub office: Office,
    /// Its recovery code.
    pub code: RecoveryCode,
    /// Its key.
    pub key: DatabaseKey,
}

/// Makes the database in a folder of its own.
pub fn make(call: &Call<'_>, folder: &Path, user: &str) -> Result<Made, Failure> {
    survey::writable(folder)?;
    std::fs::create_dir_all(folder).map_err(|_| {
        Failure::new(
            "folder",
            format!("Không tạo được thư mục {}. Chọn thư mục khác hoặc kiểm tra ổ đĩa.", folder.display()),
        )
    })?;
    if file::is_there(folder) {
        return Err(Failure::new(
            "office-exists",
            format!(
                "Thư mục {} đã có dữ liệu của một đơn vị. Chọn thư mục khác, hoặc mở dữ liệu đó.",
                folder.display()
            ),
        ));
    }
    let code = RecoveryCode::from_bytes(call.app().ids().bytes());
    let key = DatabaseKey::of(&code);
    let new = NewOffice { office_id: call.new_id(), created_at: call.now() };
    let store = Store::create(&folder.join(file::DATABASE), &key.hex(), &new)?;
    Ok(Made { office: Office::new(store, key.clone(), folder.to_owned(), user.to_owned(), false), code, key })
}

/// Protects a key with a password: the slots and the row of the user, both still to be written.
pub fn seal(
    call: &Call<'_>,
    made: &mut Made,
    password: &Password,
    name: &str,
) -> Result<(KeyFile, OfficeUserRow), Failure> {
    let id = call.new_id();
    let mut keys = KeyFile::new(&made.office.store.office_id().to_string());
    keys.lies_beside(&made.office.store.mark()?);
    let user = slot(call, &mut keys, id, name, password, &made.key)?;
    made.office.user_id = Some(id);
    Ok((keys, user))
}

/// Gives a user a slot of this password; the row tells what the database remembers of it.
pub fn slot(
    call: &Call<'_>,
    keys: &mut KeyFile,
    id: Id,
    name: &str,
    password: &Password,
    key: &DatabaseKey,
) -> Result<OfficeUserRow, Failure> {
    let user = id.to_string();
    let chance = (call.app().ids().bytes(), call.app().ids().bytes());
    let wrapping = keys
        .seal(&user, password, Cost::OFFICE, chance, key)
        .map_err(|error| Failure::new("no-memory", error.to_string()))?;
    Ok(OfficeUserRow {
        id,
        name: name.to_owned(),
        wrapping_key: wrapping.as_bytes().to_vec(),
        since: Some(clock::written(call.now())),
        recipe: keys.recipe(&user).and_then(|recipe| serde_json::to_string(&recipe).ok()),
    })
}

/// Keeps a user inside the database, for a later renewal of the recovery code and for a lost `office.keys`.
pub fn remember_user(call: &Call<'_>, user: &OfficeUserRow) -> Result<(), Failure> {
    call.office()?.store.remember(|tx| Ok(remembered::insert(tx, user)?))
}

/// Settings, school year and the name of the owner.
pub fn first_rows(call: &Call<'_>, tx: &Tx<'_>, unit: &str, kind: UnitKind, year: SchoolYear) -> Result<Id, Failure> {
    put(tx, UNIT, &json!(unit))?;
    put(tx, KIND, &json!(kind.code()))?;
    put(tx, YEAR, &json!(year.label()))?;
    let year_id = add_year(tx, year)?;
    let own = UnitNameRow {
        id: call.new_id(),
        role: UnitRole::OwnUnion.code().to_owned(),
        name: unit.to_owned(),
        short_name: None,
        symbol: Some("ĐTN".to_owned()),
        valid_from: None,
        valid_to: None,
        position: 1,
    };
    units::insert(tx, &own)?;
    Ok(year_id)
}

/// A setting under the id derived from its key.
pub fn put(tx: &Tx<'_>, key: &str, value: &Value) -> Result<(), Failure> {
    Ok(settings::set(tx, Id::derived("setting", key), key, value)?)
}

/// The row of a school year; the one already there is used.
pub fn add_year(tx: &Tx<'_>, year: SchoolYear) -> Result<Id, Failure> {
    let label = year.label();
    if let Some(row) = school_years::by_label(tx, &label)? {
        return Ok(row.id);
    }
    let id = Id::derived("school_year", &label);
    school_years::insert(tx, &SchoolYearRow { id, label, starts_on: year.starts_on(), ends_on: year.ends_on() })?;
    Ok(id)
}
