//! `members.search`: words without accents, a class, a year of birth; filters; as of a day.

use std::collections::HashSet;

use domain::id::Id;
use domain::name::fold;
use domain::school_year::SchoolYear;
use store::Conn;
use store::members::{MemberListRow, Search, Sort};

use super::rows::{lacks, rows_of, wires};
use super::wire::{MemberRow, MemberRows, MembersSearch};
use crate::branches::current_year;
use crate::union::people_of;
use crate::{Call, Failure, dates};

/// `members.search`.
pub fn run(call: &Call<'_>, args: MembersSearch) -> Result<MemberRows, Failure> {
    call.office()?.store.read(|conn| {
        let (rows, total) = found(call, conn, &args)?;
        let everyone = store::members::count(conn)?;
        Ok(MemberRows { rows, total: total as u32, everyone: everyone as u32 })
    })
}

/// The rows asked for and how many there are in all.
pub fn found(call: &Call<'_>, conn: &Conn<'_>, args: &MembersSearch) -> Result<(Vec<MemberRow>, u64), Failure> {
    let (ask, year) = ask(call, conn, args)?;
    let Some(picks) = Picks::of(call, conn, args)? else { return rows_of(call, conn, &ask, &year) };
    // What is picked depends on several fields together, so the page is cut after looking at the rows.
    let whole = Search { limit: None, offset: 0, ..ask };
    let (found, _) = store::members::search(conn, &whole)?;
    let rows = wires(call, conn, found.into_iter().filter(|row| picks.take(row)).collect(), &year)?;
    let total = rows.len() as u64;
    let page = rows.into_iter().skip(args.offset.unwrap_or(0) as usize);
    Ok((page.take(args.limit.map_or(usize::MAX, |limit| limit as usize)).collect(), total))
}

/// The rows asked for as the store has them, in the order asked for.
pub fn of_view(call: &Call<'_>, conn: &Conn<'_>, args: &MembersSearch) -> Result<Vec<MemberListRow>, Failure> {
    let (ask, _) = ask(call, conn, &MembersSearch { limit: None, offset: None, ..args.clone() })?;
    let mut rows = store::members::search(conn, &ask)?.0;
    if let Some(picks) = Picks::of(call, conn, args)? {
        rows.retain(|row| picks.take(row));
    }
    Ok(rows)
}

/// What is looked for row by row.
struct Picks {
    only_missing: bool,
    people: Option<HashSet<Id>>,
}

impl Picks {
    fn of(call: &Call<'_>, conn: &Conn<'_>, args: &MembersSearch) -> Result<Option<Self>, Failure> {
        let rule = args.rule.as_deref().filter(|rule| !rule.is_empty());
        if let Some(other) = rule.filter(|rule| !RULES.contains(rule)) {
            return Err(Failure::usage(format!("Danh sách đoàn viên không lọc theo quy định «{other}».")));
        }
        let people = rule.map(|rule| people_of(conn, rule, call.today())).transpose()?;
        let picks = Self { only_missing: args.only_missing, people };
        Ok((picks.only_missing || picks.people.is_some()).then_some(picks))
    }

    fn take(&self, row: &MemberListRow) -> bool {
        (!self.only_missing || lacks(row)) && self.people.as_ref().is_none_or(|people| people.contains(&row.person.id))
    }
}

/// Rules of the roll that a list can be made of.
const RULES: [&str; 2] = ["union-leaving-age", "union-age"];

/// The question to the store, and the school year whose class names are shown: the one in work, or that of the day.
fn ask(call: &Call<'_>, conn: &Conn<'_>, args: &MembersSearch) -> Result<(Search, String), Failure> {
    let day = dates::optional_day(args.as_of.as_deref(), "Ngày xem")?;
    let (current, year) = current_year(conn)?;
    let ask = Search {
        words: fold(&args.text).split_whitespace().map(str::to_owned).collect(),
        typed: domain::text::clean(&args.text),
        as_of: day.unwrap_or_else(|| call.today()),
        school_year_id: if day.is_some() { None } else { Some(current) },
        branch: args.branch.as_deref().map(|id| dates::id(id, "chi đoàn")).transpose()?,
        statuses: args.status.clone(),
        grade: args.grade.map(i64::from),
        sort: match args.sort.as_deref() {
            None | Some("name") => Sort::Name,
            Some("class") => Sort::ClassThenName,
            Some(other) => return Err(Failure::usage(format!("Không có cách xếp «{other}»."))),
        },
        limit: args.limit,
        offset: args.offset.unwrap_or(0),
        ..Search::everyone(call.today())
    };
    let shown = day.map_or(year, SchoolYear::of);
    Ok((ask, shown.label()))
}
