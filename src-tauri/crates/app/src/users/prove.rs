//! Whoever changes who may open the office proves to be the one who opened it: the PC may have been left alone.
//!
//! The recovery code is proof enough, and where there is no password yet there is nothing to ask for.

use store::remembered::{self, OfficeUserRow};
use vault::{Password, Recipe};

use crate::Failure;
use crate::office::{Office, wrapping};

/// Holds the password of the one at work against what the database remembers.
pub fn at_work(office: &Office, present: Option<&str>) -> Result<(), Failure> {
    if let Some(failure) = closed(office) {
        return Err(failure);
    }
    let Some(id) = office.user_id else { return Ok(()) };
    let user = office.store.read(|conn| remembered::get(conn, id))?.ok_or_else(gone)?;
    let typed = Password::typed(present.unwrap_or_default());
    if opens(&user, &typed) {
        return Ok(());
    }
    Err(Failure::new(
        "wrong-password",
        "Mật khẩu đang dùng không đúng, chưa có gì thay đổi. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại.",
    ))
}

/// A demonstration that opens with nothing has no passwords.
pub fn closed(office: &Office) -> Option<Failure> {
    let open = office.demo && office.user_id.is_none() && !office.by_code;
    open.then(|| {
        Failure::new(
            "demo-open",
            "Dữ liệu mẫu mở không cần mật khẩu. Lập dữ liệu của đơn vị để đặt mật khẩu và mã khôi phục.",
        )
    })
}

/// Whether a password is this user's.
pub fn opens(user: &OfficeUserRow, password: &Password) -> bool {
    let recipe = user.recipe.as_deref().and_then(|text| serde_json::from_str::<Recipe>(text).ok());
    recipe.zip(wrapping(user)).is_some_and(|(recipe, wrapping)| recipe.fits(password, &wrapping))
}

/// The user of an id that is not there any more.
pub fn gone() -> Failure {
    Failure::not_found("người dùng này")
}
