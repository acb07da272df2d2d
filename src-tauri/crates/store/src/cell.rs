//! One value of a row on its way into SQLite and back.
//!
//! Invariant: a stored value that does not have the shape its column promises is an error that names the column and
//! never the value. Dates are `YYYY-MM-DD`, ids 16 bytes, yes and no 1 and 0.
//! Rejected: rusqlite's own conversions for chrono (they add a feature and accept several spellings of a date).

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::Row;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};

/// A type that fits one column.
pub(crate) trait Cell: Sized {
    fn put(&self) -> ToSqlOutput<'_>;
    fn take(value: ValueRef<'_>) -> Option<Self>;
}

/// The cells of a result row, taken from left to right in the order the columns were asked for.
pub(crate) struct Cells<'r, 's> {
    row: &'r Row<'s>,
    at: usize,
}

impl<'r, 's> Cells<'r, 's> {
    pub(crate) fn new(row: &'r Row<'s>) -> Self {
        Self { row, at: 0 }
    }

    pub(crate) fn next<T: Cell>(&mut self) -> rusqlite::Result<T> {
        let at = self.at;
        self.at += 1;
        let value = self.row.get_ref(at)?;
        T::take(value).ok_or_else(|| {
            let column = self.row.as_ref().column_name(at).unwrap_or_default().to_owned();
            rusqlite::Error::InvalidColumnType(at, column, value.data_type())
        })
    }
}

impl Cell for Id {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self.as_bytes()))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        let bytes = value.as_blob().ok()?;
        Some(Self::from_bytes(bytes.try_into().ok()?))
    }
}

impl Cell for String {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.as_bytes()))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        value.as_str().ok().map(str::to_owned)
    }
}

impl Cell for i64 {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Integer(*self))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        value.as_i64().ok()
    }
}

impl Cell for bool {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Integer(i64::from(*self)))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        match value.as_i64().ok()? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Cell for NaiveDate {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Owned(Value::Text(self.format("%Y-%m-%d").to_string()))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        let text = value.as_str().ok()?;
        (text.len() == 10).then(|| Self::parse_from_str(text, "%Y-%m-%d").ok()).flatten()
    }
}

impl Cell for Vec<u8> {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Blob(self))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        value.as_blob().ok().map(<[u8]>::to_vec)
    }
}

impl<T: Cell> Cell for Option<T> {
    fn put(&self) -> ToSqlOutput<'_> {
        self.as_ref().map_or(ToSqlOutput::Owned(Value::Null), Cell::put)
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        if matches!(value, ValueRef::Null) { Some(None) } else { T::take(value).map(Some) }
    }
}
