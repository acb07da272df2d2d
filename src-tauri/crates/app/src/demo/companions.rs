//! Who accompanies in the demonstration, what was given, and two quarters of remarks: one locked, one with a few still to
//! be written.

use chrono::{Duration, NaiveDate};
use domain::companions::{PeriodKind, RemarkConclusion as C, RemarkPeriod, ReviewVerdict, TaskKind};
use domain::id::Id;
use domain::path::{Stage, StepCode, TaskResult};
use domain::values::{PersonKind, Sex};
use serde_json::{Value, json};
use store::Tx;
use store::challenges::shares::{self, ShareRow};
use store::challenges::{self, ChallengeRow, patterns};
use store::companions::{self, CompanionRow};
use store::people::{self, PersonRow};
use store::remarks::periods::{self, PeriodRow};
use store::remarks::{self, RemarkRow};
use store::reviews::lines::{self, ReviewLineRow};
use store::reviews::{self, ReviewRow};

use super::path::{HELPERS, WAY, workday_before};
use super::unit::Unit;
use crate::members::{blank, refresh_name};
use crate::{Call, Failure};

/// Union cadres who accompany, and their posts. The last of them has left.
const CADRES: &[(&str, &str)] = &[
    ("Trần Quốc Hưng", "Ủy viên Ban Chấp hành"),
    ("Lê Thị Kim Oanh", "Phó Bí thư"),
    ("Sơn Ngọc Hân", "Ủy viên Ban Thường vụ"),
    ("Huỳnh Minh Triết", "Ủy viên Ban Chấp hành"),
];

/// What was given: title, kind, days since it was given, days until it was due, to whom of how many.
const TASKS: &[(&str, TaskKind, i64, i64, usize)] = &[
    ("Phụ trách một buổi sinh hoạt chi đoàn", TaskKind::Post, 96, 45, 5),
    ("Ngày thứ bảy tình nguyện", TaskKind::Volunteer, 75, 30, 3),
    ("Tuyên truyền kết quả đại hội Đoàn", TaskKind::Publicity, 50, 40, 6),
    ("Giúp một bạn tiến bộ trong học tập, công việc", TaskKind::Help, 40, 90, 4),
    ("Tổ chức một hoạt động phong trào", TaskKind::Movement, 12, 30, 7),
];

/// What companions say: strengths, weaknesses, direction.
const SAID: &[(&str, &str, &str)] = &[
    (
        "Gương mẫu, hoàn thành tốt việc được giao, được tập thể tin cậy.",
        "Còn ít phát biểu trong sinh hoạt.",
        "Mạnh dạn hơn, nhận thêm một việc của Ban Chấp hành.",
    ),
    (
        "Nhiệt tình tình nguyện, lối sống giản dị, hòa đồng.",
        "Đôi lúc chưa sắp xếp tốt thời gian.",
        "Lập kế hoạch tuần, giữ kết quả học tập, công tác.",
    ),
    (
        "Có năng lực tổ chức, trung thực, có uy tín.",
        "Phê bình và tự phê bình còn nể nang.",
        "Tham gia đầy đủ sinh hoạt, góp ý thẳng thắn.",
    ),
];

/// Somebody on the path, as told.
pub struct Told {
    /// Person.
    pub person: Id,
    /// Candidacy.
    pub candidacy: Id,
    /// Where he stands.
    pub stage: Stage,
    /// His first day on the path.
    pub since: NaiveDate,
}

/// The record of a companion of the demonstration.
pub fn id_of(name: &str) -> Id {
    Id::derived("demo_companion", name)
}

/// Writes those who accompany: Party members and Union cadres, members or not.
pub fn people(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit, today: NaiveDate) -> Result<(), Failure> {
    let kind = if unit.school { PersonKind::Teacher } else { PersonKind::Employee };
    let post = if unit.school { "Giáo viên" } else { "Tổ trưởng" };
    let party = HELPERS.iter().map(|name| (*name, post, true));
    for (at, (name, post, party)) in party.chain(CADRES.iter().map(|(name, post)| (*name, *post, false))).enumerate() {
        let (mut person, _) = blank(call);
        person = PersonRow {
            id: id_of(name),
            kind: kind.code().to_owned(),
            full_name: name.to_owned(),
            sex: Sex::Unknown.code().to_owned(),
            born_on: Some((1982 + at).to_string()),
            phone: Some(format!("0900000{:03}", 700 + at)),
            unit_joined_on: Some(if party { "2012-08-15" } else { "2019-08-15" }.to_owned()),
            ..person
        };
        refresh_name(&mut person);
        people::insert(tx, &person)?;
        let day = |text: &str| text.parse().ok().filter(|_| party);
        let row = CompanionRow {
            id: Id::derived("companion", &person.id.to_string()),
            person_id: person.id,
            party_branch: party.then(|| unit.party_branch.to_owned()),
            post: Some(post.to_owned()),
            admitted_on: day("2015-02-03"),
            official_on: day("2016-02-03"),
            left_on: (at + 1 == HELPERS.len() + CADRES.len()).then(|| today - Duration::days(19)),
            note: None,
        };
        companions::insert(tx, &row)?;
    }
    Ok(())
}

/// The cadre assigned to the n-th on the path, some days after the recognition; every sixth has none.
pub fn cadre(stage: Stage, days: &[NaiveDate], at: usize) -> Option<(NaiveDate, Value)> {
    let place = WAY.iter().position(|(code, _)| *code == StepCode::UnionRecognition)?;
    let recognised = *days.get(place)?;
    if at % 6 == 4 || stage > Stage::Probationary {
        return None;
    }
    // Who has left accompanies one person alone, who waits for another.
    let count = CADRES.len() - 1;
    let (name, _) = CADRES[if at == 13 { count } else { at % count }];
    let on = workday_before(recognised + Duration::days(3)).min(*days.last()?);
    Some((on, json!({ "kind": "union", "companion": { "name": name, "person": id_of(name) } })))
}

/// Writes tasks, two quarters of remarks and one review of the list.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, told: &[Told], today: NaiveDate) -> Result<(), Failure> {
    for row in crate::challenges::usual(call) {
        patterns::insert(tx, &row)?;
    }
    let open: Vec<&Told> = told.iter().filter(|one| one.stage < Stage::Official).collect();
    for (nth, (title, kind, ago, days, every)) in TASKS.iter().enumerate() {
        let given_on = workday_before(today - Duration::days(*ago));
        let task = ChallengeRow {
            id: call.new_id(),
            title: (*title).to_owned(),
            kind: kind.code().to_owned(),
            expected: None,
            given_by: Some(CADRES[1].0.to_owned()),
            given_on,
            due_on: Some(given_on + Duration::days(*days)),
        };
        challenges::insert(tx, &task)?;
        let people = open.iter().enumerate().filter(|(at, one)| at % every == nth % every && one.since <= given_on);
        for (at, one) in people {
            shares::insert(tx, &share(call, &task, one, nth * 7 + at, today))?;
        }
    }
    let last = RemarkPeriod::of(PeriodKind::Quarter, today).previous();
    for (period, locked) in [(last.previous(), true), (last, false)] {
        quarter(tx, period, locked, &open, today)?;
    }
    review(call, tx, &open, today)
}

/// What is due is judged, but for one in each group.
fn share(call: &Call<'_>, task: &ChallengeRow, one: &Told, at: usize, today: NaiveDate) -> ShareRow {
    let over = task.due_on.is_some_and(|due| due < today);
    let result = match (over, at % 9) {
        (false, _) | (true, 8) => TaskResult::NotJudged,
        (true, 5) => TaskResult::Failed,
        (true, _) => TaskResult::Passed,
    };
    let judged = result != TaskResult::NotJudged;
    let said = |text: &str| judged.then(|| text.to_owned());
    ShareRow {
        id: call.new_id(),
        task_id: task.id,
        candidacy_id: one.candidacy,
        person_id: one.person,
        result: result.code().to_owned(),
        judged_by: said(CADRES[0].0),
        judged_on: task.due_on.filter(|_| judged).map(workday_before),
        hours: (judged && task.kind == TaskKind::Volunteer.code()).then_some(8),
        evidence: said(if result == TaskResult::Passed {
            "Có biên bản, ảnh."
        } else {
            "Chưa nộp kết quả."
        }),
        attachment_id: None,
        remark: None,
    }
}

fn quarter(tx: &Tx<'_>, period: RemarkPeriod, locked: bool, open: &[&Told], today: NaiveDate) -> Result<(), Failure> {
    let id = period.id();
    let row = PeriodRow {
        id,
        kind: period.kind.code().to_owned(),
        starts_on: period.from,
        ends_on: period.to,
        locked_on: locked.then(|| period.to + Duration::days(12)),
    };
    periods::insert(tx, &row)?;
    for (at, one) in open.iter().enumerate().filter(|(_, one)| one.since <= period.to) {
        let (strengths, weaknesses, direction) = SAID[(at + usize::from(locked)) % SAID.len()];
        // Of the last quarter two are still to be written.
        let written = locked || at % 17 != 3;
        let said = |text: &str| written.then(|| text.to_owned());
        let row = RemarkRow {
            id: Id::derived("remark", &format!("{id} {}", one.candidacy)),
            period_id: id,
            candidacy_id: one.candidacy,
            person_id: one.person,
            written_by: said(HELPERS[at % HELPERS.len()]),
            strengths: said(strengths),
            weaknesses: said(weaknesses),
            direction: said(direction),
            tasks_seen: None,
            conclusion: said(conclusion(one.stage, at).code()),
            signed_on: written.then(|| workday_before(period.to + Duration::days(5)).min(today)),
        };
        remarks::insert(tx, &row)?;
    }
    Ok(())
}

fn conclusion(stage: Stage, at: usize) -> C {
    match stage {
        _ if at % 11 == 6 => C::Supplement,
        Stage::Outstanding if at.is_multiple_of(2) => C::ProposeListing,
        Stage::Sympathiser => C::ProposeClass,
        Stage::AwarenessClass if at % 2 == 1 => C::ProposeIntroduction,
        _ => C::Continue,
    }
}

fn review(call: &Call<'_>, tx: &Tx<'_>, open: &[&Told], today: NaiveDate) -> Result<(), Failure> {
    let row = ReviewRow {
        id: call.new_id(),
        on_date: workday_before(today - Duration::days(24)),
        chair: Some(CADRES[1].0.to_owned()),
        secretary: Some(CADRES[0].0.to_owned()),
        present: Some(13),
        note: None,
    };
    reviews::insert(tx, &row)?;
    let listed = open.iter().filter(|one| one.stage < Stage::AwaitingCeremony && one.since <= row.on_date);
    for (at, one) in listed.enumerate() {
        let noted = at % 8 == 5;
        let verdict = if noted { ReviewVerdict::Note } else { ReviewVerdict::Keep };
        let line = ReviewLineRow {
            id: call.new_id(),
            review_id: row.id,
            candidacy_id: one.candidacy,
            person_id: one.person,
            verdict: verdict.code().to_owned(),
            note: noted.then(|| "Cần tham gia sinh hoạt đều hơn.".to_owned()),
        };
        lines::insert(tx, &line)?;
    }
    Ok(())
}
