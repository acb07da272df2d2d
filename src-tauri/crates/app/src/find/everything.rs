//! `find.everything`: people first, then candidates, chi đoàn and ceremonies.

use domain::name::fold;
use store::{Conn, branches, ceremonies};

use super::wire::{FindAsk, Found, FoundRows};
use crate::branches::current_year;
use crate::candidates::stands;
use crate::members::found;
use crate::members::wire::MembersSearch;
use crate::{Call, Failure};

/// How many of each kind are shown.
const EACH: usize = 8;

/// `find.everything`.
pub fn run(call: &Call<'_>, args: FindAsk) -> Result<FoundRows, Failure> {
    let words: Vec<String> = fold(&args.text).split_whitespace().map(str::to_owned).collect();
    if words.is_empty() {
        return Ok(FoundRows { rows: Vec::new(), total: 0 });
    }
    let rows = call.office()?.store.read(|conn| {
        let mut rows = people(call, conn, &args.text)?;
        rows.extend(candidates(call, conn, &words)?);
        rows.extend(classes(conn, &words)?);
        rows.extend(lists(conn, &words)?);
        Ok::<_, Failure>(rows)
    })?;
    Ok(FoundRows { total: rows.len() as u32, rows })
}

fn people(call: &Call<'_>, conn: &Conn<'_>, text: &str) -> Result<Vec<Found>, Failure> {
    let ask = MembersSearch { text: text.to_owned(), limit: Some(EACH as u32), ..MembersSearch::default() };
    Ok(found(call, conn, &ask)?
        .0
        .into_iter()
        .map(|row| Found {
            kind: "member".to_owned(),
            id: row.id,
            title: row.name,
            about: row.branch.map(|class| format!("Chi đoàn {class}")).unwrap_or_default(),
        })
        .collect())
}

fn candidates(call: &Call<'_>, conn: &Conn<'_>, words: &[String]) -> Result<Vec<Found>, Failure> {
    Ok(stands(conn, call.today())?
        .into_iter()
        .filter(|stand| has(&stand.person.full_name, words))
        .take(EACH)
        .map(|stand| Found {
            kind: "candidate".to_owned(),
            id: stand.candidacy.id.to_string(),
            about: format!("Nguồn vào Đảng, {}", stand.stage().label()),
            title: stand.person.full_name,
        })
        .collect())
}

fn classes(conn: &Conn<'_>, words: &[String]) -> Result<Vec<Found>, Failure> {
    let (year, _) = current_year(conn)?;
    Ok(branches::years::of_school_year(conn, year)?
        .into_iter()
        .filter(|row| has(&row.class_name, words))
        .take(EACH)
        .map(|row| Found {
            kind: "branch".to_owned(),
            id: row.branch_id.to_string(),
            title: format!("Chi đoàn {}", row.class_name),
            about: row.homeroom_teacher.unwrap_or_default(),
        })
        .collect())
}

fn lists(conn: &Conn<'_>, words: &[String]) -> Result<Vec<Found>, Failure> {
    Ok(ceremonies::list(conn)?
        .into_iter()
        .filter(|(row, _)| has(&row.title, words))
        .take(EACH)
        .map(|(row, _)| Found {
            kind: "ceremony".to_owned(),
            id: row.id.to_string(),
            about: domain::date::dmy(row.on_date),
            title: row.title,
        })
        .collect())
}

fn has(text: &str, words: &[String]) -> bool {
    let text = fold(text);
    words.iter().all(|word| text.split(' ').any(|part| part.starts_with(word.as_str())))
}
