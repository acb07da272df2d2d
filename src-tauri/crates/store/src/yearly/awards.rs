//! Rewards and discipline of a person.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

/// Rewards.
pub mod rewards {
    use super::*;

    row! {
        /// Khen thưởng.
        RewardRow = "reward" {
            /// Id.
            id: Id,
            /// The person.
            person_id: Id,
            /// `RewardKind` code.
            kind: String,
            /// `AwardLevel` code.
            level: Option<String>,
            /// What for.
            content: Option<String>,
            /// Số quyết định.
            paper: Option<String>,
            /// Date of the paper.
            on_date: Option<NaiveDate>,
        }
    }
    verbs!(RewardRow: insert update delete get);

    /// Everybody's.
    pub fn all(conn: &Conn<'_>) -> Result<Vec<RewardRow>> {
        select(conn, "ORDER BY t.id", [])
    }

    /// Those of a person, newest first.
    pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<RewardRow>> {
        select(conn, "WHERE t.person_id = ?1 ORDER BY t.on_date IS NULL, t.on_date DESC, t.id", [person_id.as_bytes()])
    }
}

/// Discipline: sensitive.
pub mod discipline {
    use super::*;

    row! {
        /// Kỷ luật.
        DisciplineRow = "discipline" {
            /// Id.
            id: Id,
            /// The person.
            person_id: Id,
            /// `DisciplineKind` code.
            kind: String,
            /// `AwardLevel` code.
            level: Option<String>,
            /// What for.
            content: Option<String>,
            /// Số quyết định.
            paper: Option<String>,
            /// Date of the paper.
            on_date: Option<NaiveDate>,
        }
    }
    verbs!(DisciplineRow: insert update delete get);

    /// Those of a person, newest first.
    pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<DisciplineRow>> {
        select(conn, "WHERE t.person_id = ?1 ORDER BY t.on_date IS NULL, t.on_date DESC, t.id", [person_id.as_bytes()])
    }
}
