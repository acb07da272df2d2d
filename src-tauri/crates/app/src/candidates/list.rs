//! `candidates.list`: by nearest deadline, with how many stand at each station.

use domain::name::fold;
use domain::path::{Stage, Station};

use super::judged::{Everybody, Judgement, judged};
use super::row::{number, party_station};
use super::wire::{CandidateRow, CandidateRows, CandidatesList, StationCount};
use crate::{Call, Failure};

/// `candidates.list`.
pub fn run(call: &Call<'_>, args: CandidatesList) -> Result<CandidateRows, Failure> {
    let all = judged(call)?;
    let rows = || all.iter().map(|one| &one.row);
    let stations = count(rows);
    let rows: Vec<CandidateRow> = found(&all, &args).into_iter().map(|one| one.row.clone()).collect();
    Ok(CandidateRows { total: rows.len() as u32, rows, stations })
}

/// Those of a view, as the list shows them.
pub fn found<'a>(all: &'a Everybody, args: &CandidatesList) -> Vec<&'a Judgement> {
    let words: Vec<String> = fold(&args.text).split_whitespace().map(str::to_owned).collect();
    let mut rows: Vec<&Judgement> = all
        .iter()
        .map(AsRef::as_ref)
        .filter(|one| args.closed || !one.row.closed)
        .filter(|one| args.station.is_none_or(|station| one.row.station == station))
        .filter(|one| words.is_empty() || matches_words(&one.row, &words))
        .collect();
    // Rows come in name order; a stable sort keeps it among equal dates.
    rows.sort_by_cached_key(|one| {
        let date = one.row.due.as_ref().map(|due| due.on.clone());
        (date.is_none(), date)
    });
    rows
}

/// People at each of the ten stations; closed candidacies stand nowhere.
pub fn count<'r, R: Iterator<Item = &'r CandidateRow>>(rows: impl Fn() -> R) -> Vec<StationCount> {
    Station::ALL
        .into_iter()
        .map(|station| {
            let here = || rows().filter(|row| !row.closed && row.station == number(station));
            let late = |row: &&CandidateRow| row.due.as_ref().is_some_and(|due| due.state == "late");
            StationCount {
                number: number(station),
                label: station.label().to_owned(),
                count: here().count() as u32,
                party: party_station(station),
                late: here().filter(late).count() as u32,
                steps: station.stages().flat_map(Stage::gates).map(|code| code.code().to_owned()).collect(),
            }
        })
        .collect()
}

fn matches_words(row: &CandidateRow, words: &[String]) -> bool {
    let text = fold(&format!("{} {}", row.name, row.branch.as_deref().unwrap_or_default()));
    words.iter().all(|word| text.split(' ').any(|part| part.starts_with(word.as_str())))
}
