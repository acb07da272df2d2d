//! What is recorded of a person for each school year, and the roll of a chi đoàn in a year.
//!
//! Invariant: one record a person and year, its id derived by the caller from both, so that two PCs agree. The roll of a
//! year names everybody once: at the chi đoàn the person belonged to last in that year.

pub mod awards;
pub mod education;
pub mod locks;
pub mod months;
mod roll;
pub mod scales;

use domain::id::Id;
use rusqlite::OptionalExtension as _;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

pub use roll::{MarksRow, RollRow, kept_in, marks, roll};

row! {
    /// Kết quả một năm học của một người.
    YearRecordRow = "year_record" {
        /// Id, derived from person and year.
        id: Id,
        /// The person.
        person_id: Id,
        /// Năm học.
        school_year_id: Id,
        /// Thang of the marks: `MarkScale` code.
        mark_scale: Option<String>,
        /// Kết quả học tập: `Mark` code.
        study: Option<String>,
        /// Kết quả rèn luyện: `Mark` code.
        conduct: Option<String>,
        /// Học tập, học kỳ I.
        term_study: Option<String>,
        /// Rèn luyện, học kỳ I.
        term_conduct: Option<String>,
        /// Xếp loại đoàn viên: code of a level.
        rating: Option<String>,
        /// The scale the rating was made with.
        rating_scale_id: Option<Id>,
        /// Chương trình rèn luyện registered.
        programme: Option<String>,
        /// Its result.
        programme_result: Option<String>,
        /// Ưu điểm.
        strengths: Option<String>,
        /// Khuyết điểm.
        weaknesses: Option<String>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(YearRecordRow: insert update delete get);

/// The records of a person, earliest school year first.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<YearRecordRow>> {
    let tail = "JOIN school_year y ON y.id = t.school_year_id WHERE t.person_id = ?1 ORDER BY y.starts_on";
    select(conn, tail, [person_id.as_bytes()])
}

/// The record of a person in a school year.
pub fn of_person_in(conn: &Conn<'_>, person_id: Id, school_year_id: Id) -> Result<Option<YearRecordRow>> {
    let tail = "WHERE t.person_id = ?1 AND t.school_year_id = ?2";
    first(conn, tail, (person_id.as_bytes(), school_year_id.as_bytes()))
}

/// Every record of a school year.
pub fn of_year(conn: &Conn<'_>, school_year_id: Id) -> Result<Vec<YearRecordRow>> {
    select(conn, "WHERE t.school_year_id = ?1 ORDER BY t.id", [school_year_id.as_bytes()])
}

/// Every stored word of marks, each once.
pub fn words_of_marks(conn: &Conn<'_>) -> Result<Vec<String>> {
    let sql = "SELECT study FROM year_record WHERE study IS NOT NULL UNION SELECT conduct FROM year_record
        WHERE conduct IS NOT NULL UNION SELECT term_study FROM year_record WHERE term_study IS NOT NULL
        UNION SELECT term_conduct FROM year_record WHERE term_conduct IS NOT NULL";
    let mut statement = conn.sql().prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Cells::new(row).next())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Whether any rating is recorded for a school year.
pub fn is_rated(conn: &Conn<'_>, school_year_id: Id) -> Result<bool> {
    let sql = "SELECT 1 FROM year_record WHERE school_year_id = ?1 AND rating IS NOT NULL LIMIT 1";
    let found = conn.sql().prepare_cached(sql)?.query_row([school_year_id.as_bytes()], |_| Ok(())).optional()?;
    Ok(found.is_some())
}
