//! `overview.get`.

use domain::path::{Stage, Station};
use domain::values::MemberStatus;
use store::ceremonies::{self, CeremonyRow};
use store::members::{Search, search};
use store::{Conn, branches, settings};

use super::admissions::{by_year, waiting};
use super::tasks;
use super::wire::{FirstStep, NextCeremony, Overview};
use crate::branches::current_year;
use crate::candidates::wire::CandidateRow;
use crate::candidates::{candidate_row_with, count_stations, number, stands};
use crate::office::wire::Nothing;
use crate::settings::wanted;
use crate::{Call, Failure};

/// Sixty days: how near the end of probation is worth a word.
const NEAR: i64 = 60;

/// `overview.get`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<Overview, Failure> {
    let today = call.today();
    let (counts, all, ceremonies, (_, year), steps) = call.office()?.store.read(|conn| {
        let year = current_year(conn)?;
        let counts = counts(conn, call)?;
        let steps = first_steps(conn, counts)?;
        Ok::<_, Failure>((counts, stands(conn, today)?, ceremonies::list(conn)?, year, steps))
    })?;
    let branches = call.office()?.store.read(|conn| -> Result<usize, Failure> {
        Ok(branches::years::of_school_year(conn, current_year(conn)?.0)?.len())
    })?;
    let mut rows: Vec<CandidateRow> = Vec::new();
    let (mut to_do, mut lapsing) = (Vec::new(), Vec::new());
    for stand in &all {
        let findings = stand.findings();
        rows.push(candidate_row_with(stand, &findings));
        if !stand.timeline.closed() {
            to_do.extend(tasks::of_candidate(stand, &findings, today));
            lapsing.extend(tasks::lapsing(stand, &findings, today));
        }
    }
    let open: Vec<&(CeremonyRow, u64)> = ceremonies.iter().filter(|(row, _)| !row.held).collect();
    to_do.extend(open.iter().map(|(row, people)| tasks::of_ceremony(row, *people, today)));
    to_do.sort_by(|a, b| a.due.on.cmp(&b.due.on));
    lapsing.sort_by(|a, b| a.due.on.cmp(&b.due.on));
    let next = open.iter().filter(|(row, _)| row.on_date >= today).min_by_key(|(row, _)| row.on_date);
    let probation = |stage: &str| stage == Stage::Probationary.code() || stage == Stage::RecognitionReview.code();
    let before = |row: &&CandidateRow| !row.closed && row.station < number(Station::Probation);
    let ending = |stand: &&crate::candidates::Stand| {
        let end = stand.timeline.dates().probation_end;
        end.is_some_and(|end| (end - today).num_days() <= NEAR)
    };
    let probationers: Vec<&crate::candidates::Stand> =
        all.iter().filter(|stand| !stand.timeline.closed() && probation(stand.stage().code())).collect();
    Ok(Overview {
        members: counts.0,
        youth: counts.1,
        branches: branches as u32,
        candidates: rows.iter().filter(before).count() as u32,
        candidates_to_settle: rows.iter().filter(before).filter(|row| row.warnings > 0).count() as u32,
        probationers: probationers.len() as u32,
        probationers_ending: probationers.into_iter().filter(ending).count() as u32,
        admitted: by_year(&all, year).last().map_or(0, |count| count.held),
        awaiting: waiting(&all),
        week: ((today - year.starts_on()).num_days().max(0) / 7) as u32 + 1,
        tasks: to_do,
        stations: count_stations(&rows),
        ceremony: next.map(|(row, people)| NextCeremony {
            id: row.id.to_string(),
            title: row.title.clone(),
            on: row.on_date.to_string(),
            starts_at: row.starts_at.clone(),
            place: row.place.clone(),
            admittees: *people as u32,
            in_days: (row.on_date - today).num_days(),
        }),
        lapsing,
        admissions: by_year(&all, year),
        first_steps: steps,
    })
}

/// Đoàn viên and thanh niên on the roll today.
fn counts(conn: &Conn<'_>, call: &Call<'_>) -> Result<(u32, u32), Failure> {
    let of = |statuses: &[MemberStatus]| -> Result<u32, Failure> {
        let codes = statuses.iter().map(|status| status.code().to_owned()).collect();
        let ask = Search { statuses: Some(codes), limit: Some(0), ..Search::everyone(call.today()) };
        Ok(search(conn, &ask)?.1 as u32)
    };
    Ok((of(&[MemberStatus::Active, MemberStatus::TemporaryOut])?, of(&[MemberStatus::Youth])?))
}

/// What an office that is still empty does first.
fn first_steps(conn: &Conn<'_>, counts: (u32, u32)) -> Result<Vec<FirstStep>, Failure> {
    if settings::get(conn, crate::office::setting::DEMO)?.is_some() {
        return Ok(Vec::new());
    }
    let step = |code: &str, sentence: &str, done: bool| FirstStep {
        code: code.to_owned(),
        sentence: sentence.to_owned(),
        done,
    };
    let steps = vec![
        step(
            "units",
            "Ghi tên Đoàn cấp trên, chi bộ, người ký và địa danh để in giấy tờ đầu tiên.",
            wanted(conn)?.is_empty(),
        ),
        step("import", "Nhập danh sách lớp từ Excel, hoặc thêm đoàn viên bằng tay.", counts.0 + counts.1 > 0),
        step("candidates", "Đưa đoàn viên nổi bật vào nguồn để theo dõi.", !store::steps::all(conn)?.is_empty()),
    ];
    if steps.iter().all(|step| step.done) {
        return Ok(Vec::new());
    }
    Ok(steps)
}
