//! Adding a user, setting a password, removing a user: the row first, then the slots after it.

use domain::id::Id;
use serde_json::json;
use store::remembered::{self, OfficeUserRow};
use vault::{KeyFile, Password};

use super::prove;
use super::wire::{UserAdd, UserId, UserPassword, UserRemove};
use crate::office::wire::Nothing;
use crate::office::{self, Office, expected, keys, write_keys};
use crate::{Call, Failure, dates};

/// `users.add`.
pub fn add(call: &Call<'_>, args: UserAdd) -> Result<UserId, Failure> {
    let office = call.office()?;
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("empty", "Tên người dùng còn trống. Nhập tên rồi lưu lại."))?;
    let password = chosen(&args.password)?;
    prove::at_work(&office, args.present.as_deref())?;
    let users = office.store.read(remembered::users)?;
    if users.iter().any(|user| user.name.to_lowercase() == name.to_lowercase()) {
        return Err(Failure::new("user-exists", format!("Đã có người dùng tên «{name}». Nhập tên khác.")));
    }
    own_password(&users, None, &password)?;
    let id = call.new_id();
    let row = office::slot(call, &mut scratch(&office), id, &name, &password, &office.key)?;
    office.store.remember(|tx| Ok::<_, Failure>(remembered::insert(tx, &row)?))?;
    if office.user_id.is_none() && !office.by_code {
        // The first password of an office that had none: whoever sets it is at work under it from now on.
        call.app().change(Office { user_id: Some(id), user: name, ..again(&office) });
    }
    follow(call, &office)?;
    call.note(json!({ "user": id.to_string() }))?;
    Ok(UserId { id: id.to_string() })
}

/// `users.set_password`.
pub fn set_password(call: &Call<'_>, args: UserPassword) -> Result<UserId, Failure> {
    let office = call.office()?;
    let id = dates::id(&args.id, "người dùng này")?;
    let password = chosen(&args.password)?;
    prove::at_work(&office, args.present.as_deref())?;
    let users = office.store.read(remembered::users)?;
    let known = users.iter().find(|user| user.id == id).ok_or_else(prove::gone)?;
    own_password(&users, Some(id), &password)?;
    let new = office::slot(call, &mut scratch(&office), id, &known.name, &password, &office.key)?;
    let row = OfficeUserRow { since: known.since.clone(), ..new };
    office.store.remember(|tx| Ok::<_, Failure>(remembered::update(tx, &row)?))?;
    follow(call, &office)?;
    let whose = if office.user_id == Some(id) { "own" } else { "other" };
    call.note(json!({ "user": args.id, "whose": whose }))?;
    Ok(UserId { id: args.id })
}

/// `users.remove`.
pub fn remove(call: &Call<'_>, args: UserRemove) -> Result<Nothing, Failure> {
    let office = call.office()?;
    let id = dates::id(&args.id, "người dùng này")?;
    prove::at_work(&office, args.present.as_deref())?;
    let users = office.store.read(remembered::users)?;
    if !users.iter().any(|user| user.id == id) {
        return Err(prove::gone());
    }
    if users.len() == 1 && !office.by_code {
        return Err(Failure::new(
            "last-user",
            "Đây là người dùng cuối cùng, bỏ đi thì không còn mật khẩu nào mở được. Thêm người khác trước, hoặc mở bằng mã khôi phục rồi bỏ.",
        ));
    }
    office.store.remember(|tx| Ok::<_, Failure>(remembered::delete(tx, id)?))?;
    follow(call, &office)?;
    call.note(json!({ "user": args.id }))?;
    Ok(Nothing {})
}

fn chosen(text: &str) -> Result<Password, Failure> {
    Password::chosen(text).map_err(|error| Failure::new("password-weak", error.to_string()))
}

/// Two users with one password would be one to the journal.
fn own_password(users: &[OfficeUserRow], except: Option<Id>, password: &Password) -> Result<(), Failure> {
    if users.iter().any(|user| Some(user.id) != except && prove::opens(user, password)) {
        return Err(Failure::new(
            "password-taken",
            "Chọn mật khẩu khác: mỗi người dùng có một mật khẩu riêng thì nhật ký mới ghi đúng người.",
        ));
    }
    Ok(())
}

/// Slots to make one in; what is written comes of the rows.
fn scratch(office: &Office) -> KeyFile {
    KeyFile::new(&office.store.office_id().to_string())
}

/// Writes `office.keys` after the rows.
fn follow(call: &Call<'_>, office: &Office) -> Result<(), Failure> {
    let users = office.store.read(remembered::users)?;
    // Slots that cannot be read are made anew from the rows.
    let found = keys(&office.folder).ok().flatten();
    write_keys(&office.folder, &expected(call.app(), office, found.as_ref(), &users)?)
}

/// The same office once more, over the same connection.
pub fn again(office: &Office) -> Office {
    Office {
        store: office.store.clone(),
        key: office.key.clone(),
        folder: office.folder.clone(),
        user: office.user.clone(),
        user_id: office.user_id,
        by_code: office.by_code,
        keys_note: office.keys_note.clone(),
        demo: office.demo,
        beside: office.beside.clone(),
    }
}
