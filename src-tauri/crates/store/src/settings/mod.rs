//! Settings of the office: a key and a JSON value, journalled like everything else.
//!
//! Invariant: the id is derived from the key by the caller, so that two PCs agree on the row.

use std::collections::BTreeMap;

use domain::id::Id;
use serde_json::Value;

use crate::conn::{Conn, Tx};
use crate::error::{Result, StoreError};
use crate::row;

row::row! {
    /// Thiết lập: as stored.
    SettingRow = "setting" {
        /// Id, derived from the key.
        id: Id,
        /// Key.
        key: String,
        /// JSON.
        value: String,
    }
}

/// The value of a key, if it was ever set.
pub fn get(conn: &Conn<'_>, key: &str) -> Result<Option<Value>> {
    row::first(conn, "WHERE t.key = ?1", [key])?.map(|row| read(&row)).transpose()
}

/// All settings by key.
pub fn all(conn: &Conn<'_>) -> Result<BTreeMap<String, Value>> {
    let rows = row::select::<SettingRow>(conn, "ORDER BY t.key", [])?;
    rows.into_iter().map(|row| Ok((row.key.clone(), read(&row)?))).collect()
}

/// Sets a key. `id` is the one derived from `key`; the same value again changes nothing.
pub fn set(tx: &Tx<'_>, id: Id, key: &str, value: &Value) -> Result<()> {
    let setting = SettingRow { id, key: key.to_owned(), value: value.to_string() };
    match row::get::<SettingRow>(tx, id)? {
        Some(_) => row::update(tx, &setting),
        None => row::insert(tx, &setting),
    }
}

/// Takes a key away, back to its default. Unset keys are left as they are.
pub fn remove(tx: &Tx<'_>, key: &str) -> Result<()> {
    match row::first::<SettingRow>(tx, "WHERE t.key = ?1", [key])? {
        Some(setting) => row::delete::<SettingRow>(tx, setting.id),
        None => Ok(()),
    }
}

fn read(row: &SettingRow) -> Result<Value> {
    serde_json::from_str(&row.value).map_err(|_| StoreError::Unreadable { place: "setting.value".to_owned() })
}
