//! The list of members: words, filters, order, one page of it.
//!
//! Invariant: every word must be found — at the start of a word of the name, at the start of a word of the class
//! name, or as the year of birth. Typed accents rank exact hits first. The total counts without the page's limit.
//! Two passes: who (narrow, along the name index), then the rows of the page; ranking and class order happen between
//! them, because SQLite can fold neither Đ nor class names. Words are folded already, so they are looked for as bytes
//! (`instr`), not by `LIKE`, which folds again and costs twice. Rejected: FTS (slower at this size), a list in memory
//! (undo would have to keep it in step).

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::types::Value;
use rusqlite::{ToSql, named_params};

use super::MemberRow;
use crate::branches::{Classes, classes_at};
use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;
use crate::memberships::CURRENT;
use crate::people::PersonRow;
use crate::row::{Row, columns};

/// What is asked of the list. `Search::everyone` gives the widest question; change what matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Folded words, any order; empty finds everyone.
    pub words: Vec<String>,
    /// The text as typed, for ranking hits with the same accents first.
    pub typed: String,
    /// Who was where on this day.
    pub as_of: NaiveDate,
    /// Whose class names to show; `None`: those of the school year `as_of` lies in.
    pub school_year_id: Option<Id>,
    /// Only this chi đoàn.
    pub branch: Option<Id>,
    /// Only these statuses; `None`: all.
    pub statuses: Option<Vec<String>>,
    /// Only this khối.
    pub grade: Option<i64>,
    /// Only rows that lack this.
    pub only_missing: Option<Missing>,
    /// The order.
    pub sort: Sort,
    /// Rows of the page; `None`: all.
    pub limit: Option<u32>,
    /// Rows to pass over.
    pub offset: u32,
}

impl Search {
    /// Everyone on this day, by class and name, unlimited.
    pub fn everyone(as_of: NaiveDate) -> Self {
        Self {
            words: Vec::new(),
            typed: String::new(),
            as_of,
            school_year_id: None,
            branch: None,
            statuses: None,
            grade: None,
            only_missing: None,
            sort: Sort::ClassThenName,
            limit: None,
            offset: 0,
        }
    }
}

/// A field that may be empty, to list those who still have to give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Ngày sinh.
    BornOn,
    /// Số định danh cá nhân.
    PersonalId,
    /// Mã định danh Bộ GD&ĐT.
    MoetId,
    /// Dân tộc.
    Ethnicity,
    /// Tôn giáo.
    Religion,
    /// Số điện thoại.
    Phone,
    /// Nơi ở.
    Address,
    /// Ngày vào Đoàn.
    UnionJoinedOn,
    /// Số thẻ đoàn.
    UnionCard,
    /// Chi đoàn on the day asked for.
    Branch,
}

impl Missing {
    fn test(self) -> &'static str {
        match self {
            Self::BornOn => "p.born_on IS NULL",
            Self::PersonalId => "p.personal_id IS NULL",
            Self::MoetId => "p.moet_id IS NULL",
            Self::Ethnicity => "p.ethnicity IS NULL",
            Self::Religion => "p.religion IS NULL",
            Self::Phone => "p.phone IS NULL",
            Self::Address => "p.address IS NULL",
            Self::UnionJoinedOn => "m.union_joined_on IS NULL",
            Self::UnionCard => "m.union_card IS NULL",
            Self::Branch => "s.id IS NULL",
        }
    }
}

/// The order of the list; hits with the typed accents come first in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Tên, họ, đệm.
    Name,
    /// Lớp, then name; people without a class last.
    ClassThenName,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberListRow {
    /// The person.
    pub person: PersonRow,
    /// The Union facts.
    pub member: MemberRow,
    /// Chi đoàn on the day asked for.
    pub branch_id: Option<Id>,
    /// Its class name in the school year, else its latest earlier one, else the name of the chi đoàn.
    pub class_name: Option<String>,
    /// Since when the person belongs to it.
    pub membership_starts_on: Option<NaiveDate>,
}

/// The page asked for, and how many there are in all.
pub fn search(conn: &Conn<'_>, search: &Search) -> Result<(Vec<MemberListRow>, u64)> {
    // Longer than any name: found nowhere, and more than SQLite accepts in one pattern or expression.
    if search.words.len() > 50 || search.words.iter().any(|word| word.len() > 500) {
        return Ok((Vec::new(), 0));
    }
    let classes = classes_at(conn, search.as_of, search.school_year_id)?;
    let mut found = find(conn, search, &classes)?;
    let total = found.len() as u64;
    if search.sort == Sort::ClassThenName {
        found.sort_by_cached_key(|(_, branch, _)| classes.place(*branch));
    }
    let accented = accented_words(&search.typed);
    if !accented.is_empty() {
        found.sort_by_cached_key(|(_, branch, name)| strangers(&accented, name, classes.name(*branch)));
    }
    let page = found.into_iter().skip(search.offset as usize).take(search.limit.map_or(usize::MAX, |n| n as usize));
    let persons: Vec<Id> = page.map(|(person, _, _)| person).collect();
    Ok((whole(conn, &persons, search.as_of, &classes)?, total))
}

/// One person as a line of the list; only the day and the school year of the question matter. `None`: not on the roll.
pub fn one(conn: &Conn<'_>, person: Id, search: &Search) -> Result<Option<MemberListRow>> {
    if super::of_person(conn, person)?.is_none() {
        return Ok(None);
    }
    let classes = classes_at(conn, search.as_of, search.school_year_id)?;
    Ok(whole(conn, &[person], search.as_of, &classes)?.pop())
}

/// Who, in name order: person, chi đoàn, and the name where ranking needs it.
type Hit = (Id, Option<Id>, String);

fn find(conn: &Conn<'_>, search: &Search, classes: &Classes) -> Result<Vec<Hit>> {
    let mut terms = Terms::default();
    for word in &search.words {
        let mut ways = vec![format!("instr(' ' || p.folded, {}) > 0", terms.add(Value::Text(format!(" {word}"))))];
        if word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            ways.push(format!("substr(p.born_on, 1, 4) = {}", terms.add(Value::Text(word.clone()))));
        }
        let branches = classes.matching(word);
        if !branches.is_empty() {
            ways.push(terms.one_of("s.branch_id", branches.iter().map(blob)));
        }
        terms.tests.push(format!("({})", ways.join(" OR ")));
    }
    if let Some(branch) = search.branch {
        let test = terms.one_of("s.branch_id", std::iter::once(blob(&branch)));
        terms.tests.push(test);
    }
    if let Some(grade) = search.grade {
        let test = terms.one_of("s.branch_id", classes.of_grade(grade).iter().map(blob));
        terms.tests.push(test);
    }
    if let Some(statuses) = &search.statuses {
        let test = terms.one_of("m.status", statuses.iter().cloned().map(Value::Text));
        terms.tests.push(test);
    }
    terms.tests.extend(search.only_missing.map(|missing| missing.test().to_owned()));

    let name = if accented_words(&search.typed).is_empty() { "''" } else { "p.full_name" };
    let condition = if terms.tests.is_empty() { String::new() } else { format!("WHERE {}", terms.tests.join(" AND ")) };
    let sql =
        include_str!("search.sql").replace("{name}", name).replace("{current}", CURRENT).replace("{where}", &condition);
    let as_of = search.as_of.put();
    let names: Vec<String> = (0..terms.values.len()).map(|at| format!(":w{at}")).collect();
    let mut params: Vec<(&str, &dyn ToSql)> =
        names.iter().map(String::as_str).zip(terms.values.iter().map(|value| value as &dyn ToSql)).collect();
    params.push((":as_of", &as_of));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let rows = statement.query_map(params.as_slice(), |row| {
        let mut cells = Cells::new(row);
        Ok((cells.next()?, cells.next()?, cells.next()?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Conditions under construction, and the values they speak of.
#[derive(Default)]
struct Terms {
    tests: Vec<String>,
    values: Vec<Value>,
}

impl Terms {
    fn add(&mut self, value: Value) -> String {
        self.values.push(value);
        format!(":w{}", self.values.len() - 1)
    }

    fn one_of(&mut self, column: &str, values: impl Iterator<Item = Value>) -> String {
        let marks: Vec<String> = values.map(|value| self.add(value)).collect();
        format!("{column} IN ({})", marks.join(", "))
    }
}

fn blob(id: &Id) -> Value {
    Value::Blob(id.as_bytes().to_vec())
}

/// The typed words that carry an accent or đ, lower-case: only they can rank one hit before another.
fn accented_words(typed: &str) -> Vec<String> {
    typed.split_whitespace().filter(|word| !word.is_ascii()).map(str::to_lowercase).collect()
}

/// How many of the accented words begin no word of name or class as they were typed.
fn strangers(accented: &[String], name: &str, class_name: Option<&str>) -> usize {
    let text = format!("{name} {}", class_name.unwrap_or_default()).to_lowercase();
    accented.iter().filter(|word| !text.split_whitespace().any(|known| known.starts_with(word.as_str()))).count()
}

/// The rows of these people, in this order.
fn whole(conn: &Conn<'_>, persons: &[Id], as_of: NaiveDate, classes: &Classes) -> Result<Vec<MemberListRow>> {
    let sql = include_str!("row.sql")
        .replace("{person}", &columns::<PersonRow>("p"))
        .replace("{member}", &columns::<MemberRow>("m"))
        .replace("{current}", CURRENT);
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let as_of = as_of.put();
    let read = |row: &rusqlite::Row<'_>| {
        let mut cells = Cells::new(row);
        let (person, member) = (PersonRow::take(&mut cells)?, MemberRow::take(&mut cells)?);
        let branch_id = cells.next()?;
        let class_name = classes.name(branch_id).map(str::to_owned);
        Ok(MemberListRow { person, member, branch_id, class_name, membership_starts_on: cells.next()? })
    };
    let rows = persons
        .iter()
        .map(|person| statement.query_row(named_params! {":person": person.as_bytes(), ":as_of": as_of}, read));
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
