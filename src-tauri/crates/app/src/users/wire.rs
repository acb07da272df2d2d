//! What is said about users, their passwords and the recovery code.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Người dùng, as the list shows them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UserRow {
    /// Row.
    pub id: String,
    /// Name, as the journal writes it.
    pub name: String,
    /// Since when, an instant; unknown for users of an older version.
    pub since: Option<String>,
    /// The one at work now.
    pub here: bool,
}

/// Everything of «Mở và khóa».
#[derive(Debug, Clone, Serialize, TS)]
pub struct UsersPage {
    /// By name.
    pub rows: Vec<UserRow>,
    /// Each change asks for the password of the one at work.
    pub asks_password: bool,
    /// The recovery code opened the office: passwords can be set without knowing one.
    pub by_code: bool,
    /// Why nothing can be set here (the demonstration without a password).
    pub closed: Option<String>,
    /// Minutes without use until the office is locked.
    pub minutes: u32,
}

/// A new user.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UserAdd {
    /// Name.
    pub name: String,
    /// First password, at least 10 characters.
    pub password: String,
    /// Password of the one at work.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<String>,
}

/// A new password.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UserPassword {
    /// Whose.
    pub id: String,
    /// The new password, at least 10 characters.
    pub password: String,
    /// Password of the one at work.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<String>,
}

/// Somebody who shall not open the office any more.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UserRemove {
    /// Who.
    pub id: String,
    /// Password of the one at work.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<String>,
}

/// A user by id.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UserId {
    /// Row.
    pub id: String,
}

/// A new recovery code is wanted.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CodeRenew {
    /// Password of the one at work.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<String>,
}

/// The new code; the old one is in force until two groups of this one are typed back.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CodeRenewed {
    /// Shown once: 8 groups of 4.
    pub recovery_code: String,
}
