//! `overview.get`.

use std::sync::Arc;

use domain::path::{Stage, Station};
use domain::values::MemberStatus;
use store::ceremonies::{self, CeremonyRow};
use store::members::{Search, search};
use store::{Conn, branches, settings};

use super::admissions::{by_year, waiting};
use super::lapsing::lapsing;
use super::wire::{FirstStep, NextCeremony, Overview};
use crate::agenda::{self, counts as count_agenda};
use crate::branches::current_year;
use crate::candidates::{Judgement, count_stations, judged, number};
use crate::office::wire::Nothing;
use crate::settings::wanted;
use crate::{Call, Failure};

/// Sixty days: how near the end of probation is worth a word.
const NEAR: i64 = 60;

/// Rows of the agenda shown; the others stand on its own screen.
const SHOWN: usize = 40;

/// `overview.get`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<Overview, Failure> {
    let today = call.today();
    let all = judged(call)?;
    let (counts, ceremonies, (_, year), branches, steps) = call.office()?.store.read(|conn| {
        let year = current_year(conn)?;
        let counts = counts(conn, call)?;
        let branches = branches::years::of_school_year(conn, year.0)?.len();
        let steps = first_steps(conn, counts, all.is_empty())?;
        Ok::<_, Failure>((counts, ceremonies::list(conn)?, year, branches, steps))
    })?;
    let mut to_do = agenda::items(call)?;
    let agenda_counts = count_agenda(&to_do);
    to_do.retain(|one| one.done_on.is_none() && one.put_off.is_none() && one.group != "far");
    to_do.truncate(SHOWN);
    let open = || all.iter().filter(|one| !one.stand.timeline.closed());
    let mut papers: Vec<_> = open().flat_map(|one| lapsing(&one.stand, &one.findings, today)).collect();
    papers.sort_by(|a, b| a.due.on.cmp(&b.due.on));
    let next = ceremonies
        .iter()
        .filter(|(row, _)| !row.held && row.on_date >= today)
        .min_by_key(|(row, _): &&(CeremonyRow, u64)| row.on_date);
    let before = || all.iter().filter(|one| !one.row.closed && one.row.station < number(Station::Probation));
    let ending = |one: &&Arc<Judgement>| {
        let end = one.stand.timeline.dates().probation_end;
        end.is_some_and(|end| (end - today).num_days() <= NEAR)
    };
    let probationers =
        || open().filter(|one| matches!(one.stand.stage(), Stage::Probationary | Stage::RecognitionReview));
    let admissions = by_year(&all, year);
    Ok(Overview {
        members: counts.0,
        youth: counts.1,
        branches: branches as u32,
        candidates: before().count() as u32,
        candidates_to_settle: before().filter(|one| one.row.warnings > 0).count() as u32,
        probationers: probationers().count() as u32,
        probationers_ending: probationers().filter(ending).count() as u32,
        admitted: admissions.last().map_or(0, |count| count.held),
        awaiting: waiting(&all),
        week: ((today - year.starts_on()).num_days().max(0) / 7) as u32 + 1,
        tasks: to_do,
        to_do: agenda_counts,
        stations: count_stations(|| all.iter().map(|one| &one.row)),
        ceremony: next.map(|(row, people)| NextCeremony {
            id: row.id.to_string(),
            title: row.title.clone(),
            on: row.on_date.to_string(),
            starts_at: row.starts_at.clone(),
            place: row.place.clone(),
            admittees: *people as u32,
            in_days: (row.on_date - today).num_days(),
        }),
        lapsing: papers,
        admissions,
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
fn first_steps(conn: &Conn<'_>, counts: (u32, u32), nobody: bool) -> Result<Vec<FirstStep>, Failure> {
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
        step("candidates", "Đưa đoàn viên nổi bật vào nguồn để theo dõi.", !nobody),
    ];
    if steps.iter().all(|step| step.done) {
        return Ok(Vec::new());
    }
    Ok(steps)
}
