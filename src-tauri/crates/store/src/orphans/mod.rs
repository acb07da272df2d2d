//! Rows that every foreign key accepts and no screen shows rightly: what `check` looks for beyond the file's own checks.
//!
//! Invariant: found by counts and ids, never by values. Only what follows from other rows is put right here (whose a step
//! is); whether a row may go is the caller's decision. New tables that refer to people are seen by themselves, because
//! the references are read from the schema. Rejected: making these part of `Store::health` (a backup refuses a file that
//! is not healthy, and a stray row is no reason to go without one).

use std::collections::BTreeMap;

use domain::id::Id;
use rusqlite::Connection;

use crate::cell::Cells;
use crate::conn::{Conn, Tx};
use crate::error::Result;

/// Tables that name a candidacy and, beside it, its person.
const OF_CANDIDACY: [&str; 10] = [
    "ceremony_admittee",
    "conditions",
    "dossier_document",
    "leaving",
    "planned_event",
    "remark",
    "review_line",
    "round_entry",
    "step",
    "task_share",
];

/// Columns that hold a whole civil date; those of people may be written in part ("2008").
const DATES: [(&str, &str); 48] = [
    ("attachment", "added_on"),
    ("candidacy", "opened_on"),
    ("ceremony", "on_date"),
    ("ceremony_task", "done_on"),
    ("ceremony_task", "due_on"),
    ("chain_level", "valid_from"),
    ("chain_level", "valid_to"),
    ("challenge_task", "due_on"),
    ("challenge_task", "given_on"),
    ("companion", "admitted_on"),
    ("companion", "left_on"),
    ("companion", "official_on"),
    ("consent", "given_on"),
    ("consent", "representative_on"),
    ("consent", "withdrawn_on"),
    ("dossier_document", "dated"),
    ("dossier_document", "on_date"),
    ("discipline", "on_date"),
    ("list_review", "on_date"),
    ("membership", "ends_on"),
    ("membership", "starts_on"),
    ("outstanding_round", "committee_on"),
    ("outstanding_round", "decided_on"),
    ("outstanding_round", "opened_on"),
    ("planned_event", "on_date"),
    ("rating_lock", "locked_on"),
    ("rating_lock", "opened_on"),
    ("register_entry", "cancelled_on"),
    ("register_entry", "dated"),
    ("remark", "signed_on"),
    ("remark_period", "ends_on"),
    ("remark_period", "locked_on"),
    ("remark_period", "starts_on"),
    ("report", "ends_on"),
    ("report", "starts_on"),
    ("report_sent", "period_from"),
    ("report_sent", "sent_on"),
    ("reward", "on_date"),
    ("saved_import", "saved_on"),
    ("school_year", "ends_on"),
    ("school_year", "starts_on"),
    ("snooze", "due_on"),
    ("snooze", "until_on"),
    ("step", "on_date"),
    ("task_share", "judged_on"),
    ("todo", "done_on"),
    ("todo", "due_on"),
    ("word_template", "added_on"),
];

/// People to whom no row of any other table refers.
pub fn people_of_nobody(conn: &Conn<'_>) -> Result<Vec<Id>> {
    let mut sql = "SELECT p.id FROM person p WHERE 1".to_owned();
    for (table, column) in references_to_people(conn.sql())? {
        sql += &format!(" AND NOT EXISTS (SELECT 1 FROM \"{table}\" r WHERE r.\"{column}\" = p.id)");
    }
    let mut statement = conn.sql().prepare(&sql)?;
    let rows = statement.query_map([], |row| Cells::new(row).next())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many people belong to a chi đoàn and are not on the roll.
pub fn members_off_the_roll(conn: &Conn<'_>) -> Result<u32> {
    number(
        conn,
        "SELECT count(DISTINCT m.person_id) FROM membership m
         WHERE NOT EXISTS (SELECT 1 FROM member r WHERE r.person_id = m.person_id)",
    )
}

/// How many people belong to two chi đoàn on one day. Touching on the day of a move is no overlap.
pub fn in_two_branches(conn: &Conn<'_>) -> Result<u32> {
    number(
        conn,
        "SELECT count(DISTINCT a.person_id) FROM membership a JOIN membership b
         ON b.person_id = a.person_id AND b.id > a.id
         AND a.starts_on < coalesce(b.ends_on, '9999') AND b.starts_on < coalesce(a.ends_on, '9999')",
    )
}

/// How many memberships end before they begin.
pub fn ended_before_begun(conn: &Conn<'_>) -> Result<u32> {
    number(conn, "SELECT count(*) FROM membership WHERE ends_on < starts_on")
}

/// Rows whose person is not that of their candidacy, by table.
pub fn of_another_person(conn: &Conn<'_>) -> Result<BTreeMap<&'static str, u32>> {
    let mut found = BTreeMap::new();
    for table in OF_CANDIDACY {
        let rows = number(conn, &format!("SELECT count(*) FROM {table} t WHERE {}", another_person("t")))?;
        if rows > 0 {
            found.insert(table, rows);
        }
    }
    Ok(found)
}

/// Gives every such row the person of its candidacy; says how many there were.
///
/// # Errors
/// Those of the disk.
pub fn give_back(tx: &Tx<'_>) -> Result<u32> {
    let mut rows = 0;
    for table in OF_CANDIDACY {
        let owner = format!("SELECT c.person_id FROM candidacy c WHERE c.id = {table}.candidacy_id");
        let sql = format!("UPDATE {table} SET person_id = ({owner}) WHERE {}", another_person(table));
        rows += tx.execute(&sql, &[])?;
    }
    Ok(u32::try_from(rows).unwrap_or(u32::MAX))
}

/// Rows with something that is no day of the calendar where a whole date belongs, by table.
pub fn not_dates(conn: &Conn<'_>) -> Result<BTreeMap<&'static str, u32>> {
    let mut found = BTreeMap::new();
    for (table, column) in DATES {
        // `date` reads the 31st of June and gives the 1st of July; so the text must come back as it was.
        let sql = format!("SELECT count(*) FROM {table} WHERE {column} IS NOT NULL AND date({column}) IS NOT {column}");
        let rows = number(conn, &sql)?;
        if rows > 0 {
            *found.entry(table).or_default() += rows;
        }
    }
    Ok(found)
}

/// Code and facts of every step as stored, readable even where a date is not.
pub fn words_of_steps(conn: &Conn<'_>) -> Result<Vec<(String, String)>> {
    let mut statement = conn.sql().prepare("SELECT code, facts FROM step")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A reference that leads nowhere is another finding: here both rows are there.
fn another_person(table: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM candidacy k JOIN person p ON p.id = k.person_id
         WHERE k.id = {table}.candidacy_id AND k.person_id <> {table}.person_id)"
    )
}

fn references_to_people(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare(
        "SELECT s.name, f.\"from\" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
         WHERE s.type = 'table' AND f.\"table\" = 'person' ORDER BY s.name, f.\"from\"",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn number(conn: &Conn<'_>, sql: &str) -> Result<u32> {
    let rows: i64 = conn.sql().prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    Ok(u32::try_from(rows).unwrap_or(u32::MAX))
}
