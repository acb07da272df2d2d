//! Ceremonies of admission, planned and held.

pub mod admittees;
pub mod guests;
pub mod tasks;

use chrono::NaiveDate;
use domain::id::Id;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::Result;
use crate::row::{Row, columns, row, verbs};

row! {
    /// Lễ kết nạp.
    CeremonyRow = "ceremony" {
        /// Id.
        id: Id,
        /// Đợt.
        title: String,
        /// The day.
        on_date: NaiveDate,
        /// Start, "07:30".
        starts_at: Option<String>,
        /// Nơi tổ chức.
        place: Option<String>,
        /// Chi bộ that holds it.
        party_branch: Option<String>,
        /// Người điều hành.
        host: Option<String>,
        /// Người đọc quyết định.
        reader: Option<String>,
        /// Người phát biểu.
        speaker: Option<String>,
        /// Whether it has been held.
        held: bool,
        /// How many were present.
        present_count: Option<i64>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(CeremonyRow: insert update delete get);

/// Every ceremony, latest first, with how many people are to be admitted.
pub fn list(conn: &Conn<'_>) -> Result<Vec<(CeremonyRow, u64)>> {
    let sql = include_str!("list.sql").replace("{ceremony}", &columns::<CeremonyRow>("c"));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let mut cells = Cells::new(row);
        let ceremony = CeremonyRow::take(&mut cells)?;
        let admittees: i64 = cells.next()?;
        Ok((ceremony, admittees.unsigned_abs()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
