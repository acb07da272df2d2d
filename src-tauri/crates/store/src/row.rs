//! Rows as plain structs: the struct's fields *are* the columns of its table, in their order.
//!
//! Invariant: the macro `row!` makes struct, column list, reading and writing from one listing, so that they cannot
//! come apart; a test compares each listing with the table. Joins, searches and counts live in `.sql` files beside
//! the thing they are about. Rejected: writing insert, update and select of sixteen tables by hand (a column added in
//! three of four places is the classic loss of data), and a mapper crate (one more heavy dependency for the same).

use domain::id::Id;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Params, ToSql};

use crate::cell::{Cell, Cells};
use crate::conn::{Conn, Tx};
use crate::error::{Result, StoreError};

/// A struct that stands for one row of one table.
pub(crate) trait Row: Sized {
    const TABLE: &'static str;
    const COLUMNS: &'static [&'static str];
    fn take(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self>;
    fn cells(&self) -> Vec<ToSqlOutput<'_>>;
}

/// `alias.id, alias.kind, …`: what to SELECT so that `R::take` can read it.
pub(crate) fn columns<R: Row>(alias: &str) -> String {
    R::COLUMNS.iter().map(|column| format!("{alias}.{column}")).collect::<Vec<_>>().join(", ")
}

/// The rows of `R` for which `tail` (`WHERE … ORDER BY …`, the table being `t`) holds.
pub(crate) fn select<R: Row>(conn: &Conn<'_>, tail: &str, params: impl Params) -> Result<Vec<R>> {
    let sql = format!("SELECT {} FROM {} t {tail}", columns::<R>("t"), R::TABLE);
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let rows = statement.query_map(params, |row| R::take(&mut Cells::new(row)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The first of `select`.
pub(crate) fn first<R: Row>(conn: &Conn<'_>, tail: &str, params: impl Params) -> Result<Option<R>> {
    Ok(select(conn, tail, params)?.into_iter().next())
}

pub(crate) fn get<R: Row>(conn: &Conn<'_>, id: Id) -> Result<Option<R>> {
    first(conn, "WHERE t.id = ?1", [id.as_bytes()])
}

/// The ids of a whole table, in no order.
pub(crate) fn ids(conn: &Conn<'_>, table: &'static str) -> Result<Vec<Id>> {
    let mut statement = conn.sql().prepare_cached(&format!("SELECT id FROM {table}"))?;
    let rows = statement.query_map([], |row| Cells::new(row).next())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert<R: Row>(tx: &Tx<'_>, row: &R) -> Result<()> {
    let marks = vec!["?"; R::COLUMNS.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", R::TABLE, R::COLUMNS.join(", "));
    run(tx, &sql, &row.cells())?;
    Ok(())
}

/// Writes the whole row; the journal keeps only what differs.
pub(crate) fn update<R: Row>(tx: &Tx<'_>, row: &R) -> Result<()> {
    let sets = R::COLUMNS.iter().enumerate().map(|(at, column)| format!("{column} = ?{}", at + 1));
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", R::TABLE, sets.collect::<Vec<_>>().join(", "));
    one::<R>(run(tx, &sql, &row.cells())?)
}

pub(crate) fn delete<R: Row>(tx: &Tx<'_>, id: Id) -> Result<()> {
    one::<R>(run(tx, &format!("DELETE FROM {} WHERE id = ?1", R::TABLE), &[id.put()])?)
}

fn run(tx: &Tx<'_>, sql: &str, cells: &[ToSqlOutput<'_>]) -> Result<usize> {
    let cells: Vec<&dyn ToSql> = cells.iter().map(|cell| cell as &dyn ToSql).collect();
    tx.execute(sql, &cells)
}

fn one<R: Row>(hit: usize) -> Result<()> {
    if hit == 1 { Ok(()) } else { Err(StoreError::NoSuchRow { table: R::TABLE }) }
}

/// Declares the struct of a table: `row! { /// doc  PersonRow = "person" { /// doc  id: Id, … } }`.
macro_rules! row {
    ($(#[$doc:meta])* $name:ident = $table:literal { $($(#[$field_doc:meta])* $field:ident: $kind:ty),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),+ }

        impl crate::row::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),+];

            fn take(cells: &mut crate::cell::Cells<'_, '_>) -> rusqlite::Result<Self> {
                Ok(Self { $($field: cells.next()?),+ })
            }

            fn cells(&self) -> Vec<rusqlite::types::ToSqlOutput<'_>> {
                vec![$(crate::cell::Cell::put(&self.$field)),+]
            }
        }
    };
}

/// Declares the public functions of a table that do nothing but write or fetch one row by its id.
macro_rules! verbs {
    ($row:ty: $($verb:ident)+) => { $(crate::row::verb!($verb $row);)+ };
}

/// One function of `verbs!`.
macro_rules! verb {
    (insert $row:ty) => {
        /// Adds the row. A second row with the same id or with a value that must be unique is `StoreError::Taken`,
        /// a reference to nothing `StoreError::StillUsed`.
        pub fn insert(tx: &crate::Tx<'_>, row: &$row) -> crate::Result<()> {
            crate::row::insert(tx, row)
        }
    };
    (update $row:ty) => {
        /// Writes the whole row over the one with its id; the journal keeps only what differs.
        /// A missing row is `StoreError::NoSuchRow`.
        pub fn update(tx: &crate::Tx<'_>, row: &$row) -> crate::Result<()> {
            crate::row::update(tx, row)
        }
    };
    (delete $row:ty) => {
        /// Removes the row, nothing else: what refers to it is `StoreError::StillUsed`, a missing row
        /// `StoreError::NoSuchRow`.
        pub fn delete(tx: &crate::Tx<'_>, id: domain::id::Id) -> crate::Result<()> {
            crate::row::delete::<$row>(tx, id)
        }
    };
    (get $row:ty) => {
        /// The row of this id, if there is one.
        pub fn get(conn: &crate::Conn<'_>, id: domain::id::Id) -> crate::Result<Option<$row>> {
            crate::row::get(conn, id)
        }
    };
}

pub(crate) use {row, verb, verbs};
