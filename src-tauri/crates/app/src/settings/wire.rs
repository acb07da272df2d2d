//! Names of units, signers and the place line: dated settings that a paper takes as valid on its date.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A name of a role, dated.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UnitNameWire {
    /// Row; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Code of the role (path.md §9): `school`, `own_union`, `union_upper`, `party_branch`, `place_line` …
    pub role: String,
    /// Full name.
    pub name: String,
    /// Short name, for narrow columns.
    #[serde(default)]
    #[ts(optional)]
    pub short_name: Option<String>,
    /// Symbol in numbers of papers ("ĐTN").
    #[serde(default)]
    #[ts(optional)]
    pub symbol: Option<String>,
    /// First day it holds; none = always.
    #[serde(default)]
    #[ts(optional)]
    pub valid_from: Option<String>,
    /// Last day it holds.
    #[serde(default)]
    #[ts(optional)]
    pub valid_to: Option<String>,
}

/// Người ký, dated.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SignerWire {
    /// Row; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// `union` or `party`.
    pub side: String,
    /// Họ và tên.
    pub name: String,
    /// "Bí thư", "Phó Bí thư".
    pub post: String,
    /// "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG".
    pub authority_line: String,
    /// First day.
    #[serde(default)]
    #[ts(optional)]
    pub valid_from: Option<String>,
    /// Last day.
    #[serde(default)]
    #[ts(optional)]
    pub valid_to: Option<String>,
}

/// A level of the chain of committees, dated.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChainLevelWire {
    /// Row; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// `party_branch`, `party_subcommittee`, `party_base_committee`, `party_competent`.
    pub role: String,
    /// First day it takes part; none = always.
    #[serde(default)]
    #[ts(optional)]
    pub valid_from: Option<String>,
    /// Last day.
    #[serde(default)]
    #[ts(optional)]
    pub valid_to: Option<String>,
    /// It appraises and takes no vote.
    #[serde(default)]
    pub appraises_only: bool,
    /// Of the competent level: `standing_committee`, `delegated_committee`, `whole_committee`.
    #[serde(default)]
    #[ts(optional)]
    pub body: Option<String>,
    /// Members of the voting body.
    #[serde(default)]
    #[ts(optional)]
    pub members: Option<u32>,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// A level that may stand in the chain.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChainRole {
    /// Code.
    pub code: String,
    /// "Đảng ủy cơ sở".
    pub label: String,
    /// What it does.
    pub says: String,
    /// It decides on admission.
    pub decides: bool,
}

/// A body that may decide.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChainBody {
    /// Code.
    pub code: String,
    /// "Ban thường vụ".
    pub label: String,
}

/// A role that can have names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoleWire {
    /// Code.
    pub code: String,
    /// "Đoàn cấp trên trực tiếp".
    pub label: String,
    /// "ĐOÀN PHƯỜNG …".
    pub example: String,
    /// A first paper needs it.
    pub wanted: bool,
    /// Several at a time.
    pub many: bool,
}

/// All settings of papers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SettingsPage {
    /// Names of units, by role, newest first.
    pub units: Vec<UnitNameWire>,
    /// Signers.
    pub signers: Vec<SignerWire>,
    /// Roles to choose from.
    pub roles: Vec<RoleWire>,
    /// What a first paper still lacks, as sentences.
    pub wanted: Vec<String>,
    /// The chain of committees, from the chi bộ up; empty: the office has not said.
    pub chain: Vec<ChainLevelWire>,
    /// Levels to choose from.
    pub chain_roles: Vec<ChainRole>,
    /// Bodies to choose from.
    pub chain_bodies: Vec<ChainBody>,
}

/// A row by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SettingId {
    /// Row.
    pub id: String,
}
