//! Rows of a whole table, found by the candidacy they belong to.

use std::collections::HashMap;

use domain::id::Id;

/// One row each.
pub fn one<R>(rows: Vec<R>, of: fn(&R) -> Id) -> HashMap<Id, R> {
    rows.into_iter().map(|row| (of(&row), row)).collect()
}

/// Several rows each, in their order.
pub fn by<R>(rows: Vec<R>, of: fn(&R) -> Id) -> HashMap<Id, Vec<R>> {
    let mut by: HashMap<Id, Vec<R>> = HashMap::new();
    for row in rows {
        by.entry(of(&row)).or_default().push(row);
    }
    by
}
