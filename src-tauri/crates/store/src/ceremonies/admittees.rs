//! Who is admitted in a ceremony, in the order of being called.

use domain::id::Id;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::Result;
use crate::people::PersonRow;
use crate::row::{Row, columns, row, select, verbs};

row! {
    /// Người được kết nạp trong một buổi lễ.
    AdmitteeRow = "ceremony_admittee" {
        /// Id.
        id: Id,
        /// The ceremony.
        ceremony_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// The candidacy; once in a ceremony.
        candidacy_id: Id,
        /// Place in the order of being called, from 1.
        position: i64,
        /// Người giúp đỡ đảng viên dự bị, as assigned at the ceremony.
        helper: Option<String>,
        /// Whether the person came; `None` until the result is recorded.
        attended: Option<bool>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(AdmitteeRow: insert update delete get);

/// Those of a ceremony with their person, in the order of being called.
pub fn of_ceremony(conn: &Conn<'_>, ceremony_id: Id) -> Result<Vec<(AdmitteeRow, PersonRow)>> {
    let sql = format!(
        "SELECT {}, {} FROM ceremony_admittee a JOIN person p ON p.id = a.person_id
         WHERE a.ceremony_id = ?1 ORDER BY a.position, p.sort_key, a.id",
        columns::<AdmitteeRow>("a"),
        columns::<PersonRow>("p")
    );
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let rows = statement.query_map([ceremony_id.as_bytes()], |row| {
        let mut cells = Cells::new(row);
        Ok((AdmitteeRow::take(&mut cells)?, PersonRow::take(&mut cells)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The ceremonies a candidacy is entered for.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<AdmitteeRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.id", [candidacy_id.as_bytes()])
}
