//! `users.list`.

use store::remembered;

use super::prove;
use super::wire::{UserRow, UsersPage};
use crate::office::wire::Nothing;
use crate::office::{DEFAULT_MINUTES, minutes};
use crate::{Call, Failure};

/// `users.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<UsersPage, Failure> {
    let office = call.office()?;
    let (users, minutes) = office.store.read(|conn| Ok::<_, Failure>((remembered::users(conn)?, minutes(conn)?)))?;
    let row = |user: remembered::OfficeUserRow| UserRow {
        here: office.user_id == Some(user.id),
        id: user.id.to_string(),
        name: user.name,
        since: user.since,
    };
    Ok(UsersPage {
        rows: users.into_iter().map(row).collect(),
        asks_password: office.user_id.is_some(),
        by_code: office.by_code,
        closed: prove::closed(&office).map(|failure| failure.sentence),
        minutes: minutes.unwrap_or(DEFAULT_MINUTES),
    })
}
