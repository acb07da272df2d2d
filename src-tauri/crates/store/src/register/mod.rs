//! Sổ văn bản đi: numbers given to papers.
//!
//! Invariant: a number of a kind in a scope is there once (the table itself refuses a second). There is no delete: a
//! number is cancelled and stays taken.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Số văn bản: one number given.
    RegisterRow = "register_entry" {
        /// Id.
        id: Id,
        /// Loại and body: "NQ/ĐTN".
        symbol: String,
        /// Nhiệm kỳ or year within which numbers run.
        scope: String,
        /// Số.
        number: i64,
        /// Ngày văn bản.
        dated: Option<NaiveDate>,
        /// Trích yếu.
        abstract_line: String,
        /// The paper it was given to, if the program makes it.
        paper: Option<String>,
        /// What that paper is about.
        subject: Option<String>,
        /// Whom it is about, if it is one person.
        person_id: Option<Id>,
        /// Who gave it, named as in the journal.
        given_by: String,
        /// When it was cancelled.
        cancelled_on: Option<NaiveDate>,
        /// Why.
        cancel_reason: Option<String>,
    }
}
verbs!(RegisterRow: insert update get);

/// Every number, newest scope first, then by kind and number from the highest.
pub fn all(conn: &Conn<'_>) -> Result<Vec<RegisterRow>> {
    select(conn, "ORDER BY t.scope DESC, t.symbol, t.number DESC", [])
}

/// The highest number of a kind in a scope; cancelled ones count.
pub fn highest(conn: &Conn<'_>, symbol: &str, scope: &str) -> Result<i64> {
    let sql = "SELECT coalesce(max(number), 0) FROM register_entry WHERE symbol = ?1 AND scope = ?2";
    Ok(conn.sql().prepare_cached(sql)?.query_row([symbol, scope], |row| row.get(0))?)
}

/// Who has a number.
pub fn by_number(conn: &Conn<'_>, symbol: &str, scope: &str, number: i64) -> Result<Option<RegisterRow>> {
    let rows = select(conn, "WHERE t.symbol = ?1 AND t.scope = ?2", [symbol, scope])?;
    Ok(rows.into_iter().find(|row: &RegisterRow| row.number == number))
}

/// The number that a paper of a subject bears.
pub fn of_paper(conn: &Conn<'_>, paper: &str, subject: &str, symbol: &str) -> Result<Option<RegisterRow>> {
    let tail =
        "WHERE t.paper = ?1 AND t.subject = ?2 AND t.symbol = ?3 AND t.cancelled_on IS NULL ORDER BY t.number DESC";
    first(conn, tail, [paper, subject, symbol])
}
