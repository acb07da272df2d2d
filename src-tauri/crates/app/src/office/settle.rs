//! After an opening: who it was, and `office.keys` made what the database says it ought to be.
//!
//! Invariant: the database is the truth about users, `office.keys` follows it. A change of the recovery code or of a
//! password that was cut short is finished here, a lost or foreign file is written anew for every user. A disk that
//! refuses keeps nobody out: the office opens and says so. Rejected: asking each user for a new password after a loss.

use store::remembered::{self, OfficeUserRow};
use vault::{Keeper, KeyFile, WrappingKey};

use super::file::{Opening, kept_is, write_keys};
use super::state::{App, Office};
use crate::Failure;

/// Names the user, mends `office.keys`.
pub fn after_opening(app: &App, opening: Opening) -> Result<Office, Failure> {
    let Opening { mut office, keys, trouble } = opening;
    let mut users = office.store.read(remembered::users)?;
    if !office.by_code
        && let Some(user) = users.iter().find(|user| is_of(user, &office.user))
    {
        office.user_id = Some(user.id);
        office.user.clone_from(&user.name);
    }
    if let Some(keys) = &keys {
        learn_recipes(&office, &mut users, keys)?;
    }
    if users.is_empty() && trouble.is_none() {
        return Ok(office);
    }
    let mended = expected(app, &office, keys.as_ref(), &users).and_then(|expected| {
        let written = keys.as_ref().map(KeyFile::to_json);
        let bytes = expected.to_json();
        // The ones kept beside must let in nobody else either: a restore leaves those of the office that was there.
        let right = written.is_some_and(|written| written == bytes) && kept_is(&office.folder, &bytes);
        let changed = trouble.is_some() || !right;
        if changed && expected.users().next().is_some() {
            write_keys(&office.folder, &expected).map(|()| true)
        } else {
            Ok(false)
        }
    });
    office.keys_note = match (mended, trouble) {
        (Ok(true), Some(trouble)) => Some(trouble.mended().to_owned()),
        (Ok(_), _) => None,
        (Err(failure), _) => Some(failure.sentence),
    };
    Ok(office)
}

/// The slots as the database knows them, for the key in force.
pub fn expected(
    app: &App,
    office: &Office,
    found: Option<&KeyFile>,
    users: &[OfficeUserRow],
) -> Result<KeyFile, Failure> {
    let empty = KeyFile::new(&office.store.office_id().to_string());
    let mut keys = found
        .unwrap_or(&empty)
        .rebuilt(&office.key, &keepers(users), || app.ids().bytes())
        .map_err(|error| Failure::new("keys-unknown", error.to_string()))?;
    keys.lies_beside(&office.store.mark()?);
    Ok(keys)
}

/// Users as the vault knows them; a row that is no key is passed over.
pub fn keepers(users: &[OfficeUserRow]) -> Vec<Keeper> {
    let keeper = |user: &OfficeUserRow| {
        Some(Keeper {
            user: user.id.to_string(),
            wrapping: wrapping(user)?,
            recipe: user.recipe.as_deref().and_then(|text| serde_json::from_str(text).ok()),
        })
    };
    users.iter().filter_map(keeper).collect()
}

/// The wrapping key of a user.
pub fn wrapping(user: &OfficeUserRow) -> Option<WrappingKey> {
    user.wrapping_key.as_slice().try_into().ok().map(WrappingKey::from_bytes)
}

/// A slot is called by the id of its user; in files of the first version by their name.
fn is_of(user: &OfficeUserRow, slot: &str) -> bool {
    user.id.to_string() == slot || user.name == slot
}

/// Users of the first version have no recipe in the database: it is taken over while their slot is there.
fn learn_recipes(office: &Office, users: &mut [OfficeUserRow], keys: &KeyFile) -> Result<(), Failure> {
    for user in users.iter_mut().filter(|user| user.recipe.is_none()) {
        let slot = keys.users().find(|slot| is_of(user, slot)).and_then(|slot| keys.recipe(slot));
        let Some(recipe) = slot.and_then(|recipe| serde_json::to_string(&recipe).ok()) else { continue };
        user.recipe = Some(recipe);
        office.store.remember(|tx| Ok::<_, Failure>(remembered::update(tx, user)?))?;
    }
    Ok(())
}
