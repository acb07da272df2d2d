//! `union.findings`: what rules say of the whole office, each thing once.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::id::Id;
use domain::rules::{Finding, UnionBranch, of_branch};
use domain::school_year::SchoolYear;
use store::members::roll::{RollRow, roll};
use store::{Conn, branches};

use super::outstanding::{Recognised, crowded};
use super::person::of_row;
use super::wire::{UnionFinding, UnionFindings};
use crate::branches::current_year;
use crate::candidates::{Everybody, judged};
use crate::office::wire::Nothing;
use crate::rules::OfficeBook;
use crate::{Call, Failure};

/// How many chi đoàn a title names.
const NAMED: usize = 4;

/// One thing the whole office is told, for the agenda.
pub struct Whole {
    /// Stays the same while it is so.
    pub key: String,
    /// Which rule.
    pub rule: &'static str,
    /// What to do.
    pub title: String,
    /// Which chi đoàn.
    pub about: String,
    /// Chi đoàn, where it is about one.
    pub branch: Option<(Id, String)>,
    /// What the rule says, of one of them.
    pub finding: Finding,
    /// How many people or chi đoàn.
    pub count: u32,
}

/// `union.findings`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<UnionFindings, Failure> {
    let (today, all) = (call.today(), judged(call)?);
    let found = call.office()?.store.read(|conn| whole(conn, &all, today))?;
    let rows: Vec<UnionFinding> = found.into_iter().map(wire).collect();
    Ok(UnionFindings { total: rows.len() as u32, rows })
}

fn wire(one: Whole) -> UnionFinding {
    UnionFinding {
        key: one.key,
        rule_id: one.rule.to_owned(),
        label: one.finding.label.clone(),
        title: one.title,
        about: one.about,
        branch: one.branch.map(|(id, _)| id.to_string()),
        severity: one.finding.severity.map(|severity| severity.code().to_owned()),
        sentence: one.finding.sentence,
        source: one.finding.source,
        count: one.count,
    }
}

/// Everything the whole office is told today.
pub fn whole(conn: &Conn<'_>, all: &Everybody, today: NaiveDate) -> Result<Vec<Whole>, Failure> {
    let book = OfficeBook::read(conn)?;
    let (year_id, year) = current_year(conn)?;
    let classes = branches::classes_at(conn, today, Some(year_id))?;
    let people = roll(conn, today)?;
    let name = |branch: Option<Id>| classes.name(branch).unwrap_or("chưa thuộc chi đoàn nào").to_owned();
    let mut told = leaving(&people, today, &book, &name);
    told.extend(joining(&people, today, &book));
    told.extend(by_rule(of_branches(conn, &people, year_id, today)?));
    let recognised: Vec<Recognised> = all.iter().filter_map(|one| Recognised::of(&one.stand)).collect();
    let crowded = crowded(conn, recognised.iter(), year_of(year, today), &book.rules)?;
    told.extend(one_of(
        crowded.into_iter().map(|(branch, finding)| (name(Some(branch)), finding)).collect(),
        |count| format!("Đoàn viên ưu tú quá số đơn vị đặt: {count} chi đoàn"),
    ));
    Ok(told)
}

/// The school year in work, or the one today lies in where it has moved on.
fn year_of(year: SchoolYear, today: NaiveDate) -> SchoolYear {
    if year.contains(today) { year } else { SchoolYear::of(today) }
}

/// One proposal for each chi đoàn.
fn leaving(people: &[RollRow], today: NaiveDate, book: &OfficeBook, name: &dyn Fn(Option<Id>) -> String) -> Vec<Whole> {
    const RULE: &str = "union-leaving-age";
    let mut by_branch: BTreeMap<Option<Id>, Vec<Finding>> = BTreeMap::new();
    for row in people {
        let own = of_row(row, today, &book.rules).into_iter().find(|finding| finding.rule_id == RULE);
        if let Some(finding) = own {
            by_branch.entry(row.branch_id).or_default().push(finding);
        }
    }
    let mut told: Vec<Whole> = by_branch
        .into_iter()
        .filter_map(|(branch, findings)| {
            let (count, class) = (findings.len() as u32, name(branch));
            Some(Whole {
                key: format!("union:{RULE}:{}", branch.map(|id| id.to_string()).unwrap_or_default()),
                rule: RULE,
                title: format!("Xét trưởng thành Đoàn: {count} đoàn viên"),
                about: class.clone(),
                branch: branch.map(|id| (id, class)),
                // The one who has been of age longest.
                finding: findings.into_iter().min_by_key(|finding| finding.date)?,
                count,
            })
        })
        .collect();
    told.sort_by_cached_key(|one| domain::class_name::sort_key(&one.about));
    told
}

/// Dates of joining to look at again: one line for the office.
fn joining(people: &[RollRow], today: NaiveDate, book: &OfficeBook) -> Option<Whole> {
    const RULE: &str = "union-age";
    let told = |row: &RollRow| of_row(row, today, &book.rules).into_iter().find(|finding| finding.rule_id == RULE);
    let findings: Vec<Finding> = people.iter().filter_map(told).collect();
    let count = findings.len() as u32;
    Some(Whole {
        key: format!("union:{RULE}"),
        rule: RULE,
        title: format!("Kiểm tra lại ngày vào Đoàn: {count} đoàn viên"),
        about: String::new(),
        branch: None,
        finding: findings.into_iter().next()?,
        count,
    })
}

/// Chi đoàn that are too small, and those whose posts are not recorded: one line each.
fn by_rule(said: Vec<(Id, String, Finding)>) -> impl Iterator<Item = Whole> {
    let named = said.into_iter().map(|(_, name, finding)| (name, finding));
    let (small, posts): (Vec<_>, Vec<_>) = named.partition(|(_, finding)| finding.rule_id == "union-branch-minimum");
    let small = one_of(small, |count| format!("Chi đoàn ít đoàn viên: {count} chi đoàn"));
    let posts = one_of(posts, |count| format!("Ghi chức vụ Ban Chấp hành: {count} chi đoàn"));
    small.into_iter().chain(posts)
}

/// What is said of each chi đoàn of a school year, in class order.
pub fn of_branches(
    conn: &Conn<'_>,
    people: &[RollRow],
    year: Id,
    today: NaiveDate,
) -> Result<Vec<(Id, String, Finding)>, Failure> {
    let book = OfficeBook::read(conn)?;
    let mut by_branch: HashMap<Id, Vec<&RollRow>> = HashMap::new();
    for row in people {
        if let Some(branch) = row.branch_id {
            by_branch.entry(branch).or_default().push(row);
        }
    }
    let mut found = Vec::new();
    for row in branches::list(conn, year, today)? {
        let (Some(class), Some(own)) = (row.year, by_branch.get(&row.branch.id)) else { continue };
        let branch = UnionBranch {
            name: &class.class_name,
            members: own.len() as u32,
            posts: own.iter().filter_map(|one| one.post.as_deref()).collect(),
        };
        let said = of_branch(&branch, today, &book.rules);
        found.extend(said.into_iter().map(|finding| (row.branch.id, class.class_name.clone(), finding)));
    }
    Ok(found)
}

/// One line for all chi đoàn a rule speaks of; about one alone it says which.
fn one_of(said: Vec<(String, Finding)>, title: impl Fn(usize) -> String) -> Option<Whole> {
    let names: Vec<&str> = said.iter().map(|(name, _)| name.as_str()).collect();
    let about = match names.len().checked_sub(NAMED) {
        Some(more) if more > 0 => format!("{} và {more} chi đoàn khác", names[..NAMED].join(", ")),
        _ => names.join(", "),
    };
    let (title, count) = (title(names.len()), names.len() as u32);
    let finding = said.into_iter().next().map(|(_, finding)| finding)?;
    let rule = RULES_OF_BRANCHES.iter().copied().find(|rule| *rule == finding.rule_id)?;
    Some(Whole { key: format!("union:{rule}"), rule, title, about, branch: None, finding, count })
}

/// Rules that speak of chi đoàn.
const RULES_OF_BRANCHES: [&str; 3] = ["union-branch-minimum", "union-branch-committee", "outstanding-per-union-branch"];
