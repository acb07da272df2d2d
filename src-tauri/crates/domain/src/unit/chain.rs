//! Chuỗi cấp ủy: the ordered levels of the Party a file passes here, each from a day to a day (path.md §9).
//!
//! Invariant: a level that is not in the chain on a day is not asked for on that day; one that ended keeps its old steps.
//! The order is that of the roles, so it cannot be entered wrongly. Rejected: reading the chain out of the names of units,
//! because a letterhead may name a committee that takes no part in admissions.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::UnitRole;

/// Which body decides on admission.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidingBody {
    /// Ban thường vụ of the competent committee.
    #[default]
    StandingCommittee,
    /// Đảng ủy cơ sở, by delegation.
    DelegatedCommittee,
    /// The whole committee; its vote is judged as the delegated one's.
    WholeCommittee,
}

impl DecidingBody {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::StandingCommittee, Self::DelegatedCommittee, Self::WholeCommittee];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::StandingCommittee => "standing_committee",
            Self::DelegatedCommittee => "delegated_committee",
            Self::WholeCommittee => "whole_committee",
        }
    }

    /// The Vietnamese name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::StandingCommittee => "Ban thường vụ",
            Self::DelegatedCommittee => "Đảng ủy cơ sở được ủy quyền",
            Self::WholeCommittee => "Toàn thể cấp ủy",
        }
    }

    /// Reads the stored word; a body recorded by its name is none of them.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|body| body.code() == code)
    }
}

/// Một cấp trong chuỗi, from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainLevel {
    /// Which level.
    pub role: UnitRole,
    /// First day; absent: since ever.
    #[serde(default)]
    pub from: Option<NaiveDate>,
    /// Last day, included; absent: still.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// It appraises and takes no vote.
    #[serde(default)]
    pub appraises_only: bool,
    /// Of the competent level: which body decides.
    #[serde(default)]
    pub body: Option<DecidingBody>,
    /// How many members the voting body has.
    #[serde(default)]
    pub members: Option<u32>,
}

/// Chuỗi cấp ủy của đơn vị; without levels the office has not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UnitChain {
    levels: Vec<ChainLevel>,
}

impl UnitChain {
    /// The levels that may stand in a chain, from the chi bộ up.
    pub const ROLES: [UnitRole; 4] =
        [UnitRole::PartyBranch, UnitRole::PartySubcommittee, UnitRole::PartyBaseCommittee, UnitRole::PartyCompetent];

    /// A chain of these levels; what is no level of the Party is left out.
    pub fn of(levels: impl IntoIterator<Item = ChainLevel>) -> Self {
        let mut levels: Vec<ChainLevel> =
            levels.into_iter().filter(|level| Self::ROLES.contains(&level.role)).collect();
        levels.sort_by_key(|level| (Self::ROLES.iter().position(|role| *role == level.role), level.from));
        Self { levels }
    }

    /// Whether the office has said which levels there are.
    pub fn is_set(&self) -> bool {
        !self.levels.is_empty()
    }

    /// The level on a day; of two that overlap, the one that began later.
    pub fn level(&self, role: UnitRole, day: NaiveDate) -> Option<&ChainLevel> {
        let holds = |level: &&ChainLevel| {
            level.role == role && level.from.is_none_or(|from| from <= day) && level.to.is_none_or(|to| day <= to)
        };
        self.levels.iter().filter(holds).max_by_key(|level| level.from)
    }

    /// Whether the level takes part on a day.
    pub fn has(&self, role: UnitRole, day: NaiveDate) -> bool {
        self.level(role, day).is_some()
    }

    /// Whether the level is known to take no part on a day: the office has told its chain, and it is not in it.
    pub fn lacks(&self, role: UnitRole, day: NaiveDate) -> bool {
        self.is_set() && !self.has(role, day)
    }

    /// How many members the body of a level has on a day, as told.
    pub fn members(&self, role: UnitRole, day: NaiveDate) -> Option<u32> {
        self.level(role, day)?.members
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_level_holds_from_a_day_to_a_day() {
        let chain: UnitChain = serde_json::from_value(serde_json::json!([
            { "role": "party_competent", "body": "standing_committee", "members": 9, "to": "2026-08-31" },
            { "role": "party_competent", "body": "delegated_committee", "members": 15, "from": "2026-09-01" },
            { "role": "party_base_committee", "members": 15, "from": "2025-07-01", "to": "2026-08-31" },
        ]))
        .unwrap();
        let chain = UnitChain::of(chain.levels);
        let table = [
            ("2025-06-30", false, Some((DecidingBody::StandingCommittee, 9))),
            ("2025-07-01", true, Some((DecidingBody::StandingCommittee, 9))),
            ("2026-08-31", true, Some((DecidingBody::StandingCommittee, 9))),
            ("2026-09-01", false, Some((DecidingBody::DelegatedCommittee, 15))),
        ];
        for (day, base, competent) in table {
            assert_eq!(chain.has(UnitRole::PartyBaseCommittee, on(day)), base, "{day}");
            assert_eq!(chain.lacks(UnitRole::PartyBaseCommittee, on(day)), !base, "{day}");
            let level = chain.level(UnitRole::PartyCompetent, on(day));
            assert_eq!(level.and_then(|level| level.body.zip(level.members)), competent, "{day}");
        }
        assert!(chain.lacks(UnitRole::PartySubcommittee, on("2026-01-01")));
        let untold = UnitChain::default();
        assert!(!untold.has(UnitRole::PartyBaseCommittee, on("2026-01-01")));
        assert!(!untold.lacks(UnitRole::PartyBaseCommittee, on("2026-01-01")));
    }

    #[test]
    fn only_levels_of_the_party_stand_in_it_from_below_upwards() {
        let level = |role| ChainLevel { role, from: None, to: None, appraises_only: false, body: None, members: None };
        let chain =
            UnitChain::of([level(UnitRole::PartyCompetent), level(UnitRole::School), level(UnitRole::PartyBranch)]);
        let roles: Vec<_> = chain.levels.iter().map(|level| level.role).collect();
        assert_eq!(roles, [UnitRole::PartyBranch, UnitRole::PartyCompetent]);
        assert!(DecidingBody::ALL.iter().all(|body| DecidingBody::parse(body.code()) == Some(*body)));
        assert_eq!(DecidingBody::parse("Đảng ủy phường"), None);
    }
}
