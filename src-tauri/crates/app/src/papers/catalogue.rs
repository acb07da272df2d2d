//! The papers there are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::Id;
use domain::values::MemberStatus;
use store::branches::BranchListRow;
use store::{Conn, branches, ceremonies, classes, companions, members, steps};

use super::paper::{Body, Paper, Scope};
use super::wire::{PaperRow, PaperRows};
use super::{ceremony, labels, letters, lists, trial};
use crate::branches::current_year;
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// Every paper, in the order of menus.
pub fn all() -> impl Iterator<Item = &'static Paper> {
    lists::ALL.iter().chain(letters::ALL).chain(ceremony::ALL).chain(labels::ALL).chain(trial::ALL).copied()
}

/// The paper of this id.
pub fn paper(id: &str) -> Result<&'static Paper, Failure> {
    all()
        .find(|paper| paper.id == id)
        .ok_or_else(|| Failure::usage(format!("Không có giấy «{id}». Xem danh sách bằng «papers list».")))
}

/// File endings offered: only a list becomes a table.
pub fn formats(paper: &Paper) -> Vec<String> {
    let endings: &[&str] = match paper.body {
        Body::List(_) => &["pdf", "docx", "xlsx"],
        Body::Letter(_) | Body::Sheet(_) => &["pdf", "docx"],
        // Word would move the cells, and the frame.
        Body::Cards(_) | Body::Ruled(_) => &["pdf"],
    };
    endings.iter().map(|ending| (*ending).to_owned()).collect()
}

/// Title of a paper by id, for the journal.
pub fn title(id: &str) -> &'static str {
    paper(id).map_or("giấy tờ", |paper| paper.title)
}

/// A title as the name of a file. No name of a person stands in a title, so none stands there.
pub fn file_title(title: &str) -> String {
    title.replace(['/', '\\', ':', '*', '?', '"', '<', '>', '|'], "-")
}

/// `papers.list`: area by area.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<PaperRows, Failure> {
    let mut papers: Vec<&Paper> = all().collect();
    papers.sort_by_key(|paper| paper.area);
    let rows = call.office()?.store.read(|conn| {
        papers
            .into_iter()
            .map(|paper| {
                Ok(PaperRow {
                    id: paper.id.to_owned(),
                    title: paper.title.to_owned(),
                    subject: if paper.scope.is_needed() { paper.scope } else { Scope::Office }.code().to_owned(),
                    of: paper.scope.code().to_owned(),
                    area: paper.area.code().to_owned(),
                    formats: formats(paper),
                    example: example(conn, paper, call.today())?,
                })
            })
            .collect::<Result<Vec<_>, Failure>>()
    })?;
    Ok(PaperRows { total: rows.len() as u32, rows })
}

/// The candidacy with the most steps: there is something to say in every letter.
fn longest_path(conn: &Conn<'_>) -> Result<Option<Id>, Failure> {
    let mut counts: BTreeMap<Id, usize> = BTreeMap::new();
    for step in steps::all(conn)? {
        *counts.entry(step.candidacy_id).or_default() += 1;
    }
    Ok(counts.into_iter().max_by_key(|(id, steps)| (*steps, std::cmp::Reverse(*id))).map(|(id, _)| id))
}

/// Something in this office that the paper can be made of.
fn example(conn: &Conn<'_>, paper: &Paper, today: NaiveDate) -> Result<Option<String>, Failure> {
    Ok(match paper.scope {
        Scope::Candidate => longest_path(conn)?.map(|id| id.to_string()),
        Scope::Companion => companions::all(conn)?.first().map(|row| row.person_id.to_string()),
        Scope::Class => classes::all(conn)?.first().map(|row| row.id.to_string()),
        Scope::Person => members::all(conn)?.first().map(|row| row.person_id.to_string()),
        Scope::Office | Scope::Candidates | Scope::View | Scope::Plan => None,
        Scope::Ceremony => {
            ceremonies::list(conn)?.into_iter().max_by_key(|(_, people)| *people).map(|(row, _)| row.id.to_string())
        }
        // The first of the largest, a class before the chi đoàn of grown-ups.
        Scope::Branch => {
            let size = |row: &BranchListRow| {
                let year = row.year.as_ref()?;
                Some((year.grade.is_some(), row.people.get(MemberStatus::Active.code()).copied().unwrap_or(0)))
            };
            let all = branches::list(conn, current_year(conn)?.0, today)?;
            let most = all.iter().filter_map(size).max();
            all.into_iter()
                .find(|row| most.is_some() && size(row) == most)
                .and_then(|row| row.year)
                .map(|year| year.class_name)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `office.md` §7 names them; everywhere else they are off unless chosen.
    #[test]
    fn sensitive_columns_are_on_in_these_lists_alone() {
        let on = |paper: &Paper| -> Vec<&str> {
            paper.body.columns().iter().filter(|column| column.sensitive && column.default_on).map(|c| c.id).collect()
        };
        let found: Vec<(&str, Vec<&str>)> =
            all().map(|paper| (paper.id, on(paper))).filter(|(_, columns)| !columns.is_empty()).collect();
        let expected = [
            ("outstanding-members", vec!["ethnicity"]),
            ("class-proposal", vec!["ethnicity", "religion"]),
            ("admission-summary", vec!["ethnicity", "religion"]),
            // The list of §7 for the class of awareness, here of the people of one class.
            ("awareness-class-list", vec!["ethnicity", "religion"]),
            ("ceremony-admitted", vec!["ethnicity"]),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn every_paper_has_an_id_of_its_own_and_the_readme_counts_them() {
        let mut ids: Vec<&str> = all().map(|paper| paper.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all().count());
        let readme = include_str!("../../../../../README.md");
        let told = format!("{} danh sách và {} văn bản của Đoàn", lists::ALL.len(), letters::ALL.len());
        assert!(readme.contains(&told), "the README should say «{told}»");
        let told = format!("{} giấy tờ của buổi lễ", ceremony::ALL.len());
        assert!(readme.contains(&told), "the README should say «{told}»");
    }
}
