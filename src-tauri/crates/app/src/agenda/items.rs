//! Everything there is to do, from every source, each thing under a key that stays.
//!
//! Invariant: the dashboard, the list, the printed week and the calendar file are all made from this one value, so they
//! cannot disagree. A thing put off stays in it, marked: who filters decides.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use domain::rules::{Finding, RuleKind};
use store::ceremonies::tasks::{self, TaskRow};
use store::ceremonies::{self, CeremonyRow};
use store::snoozes::{self, SnoozeRow};
use store::todos::{self, TodoRow};
use store::{Conn, people};

use super::together::{HAND_OVER, of_classes, of_hand_overs};
pub use super::week::AHEAD;
use super::week::group;
use super::wire::{AgendaItem, PutOff, ReportDue};
use crate::candidates::wire::DueWire;
use crate::candidates::{CLASS, Judgement, due, is_open_date, judged, party_stage, valid_until};
use crate::reports::{Owed, owed};
use crate::rules::SHIPPED;
use crate::union::{Whole, whole};
use crate::yearly::{Arrears, arrears};
use crate::{Call, Failure};

/// Deadlines and the step whose recording ends them.
const ENDS: &[(&str, StepCode)] = &[
    ("admission-decision", StepCode::AdmissionDecision),
    ("base-committee-considers", StepCode::BaseCommitteeResolution),
    ("branch-sends-file", StepCode::FileSent),
    ("ceremony-after-decision", StepCode::CeremonyHeld),
    ("ceremony-after-receipt", StepCode::CeremonyHeld),
    ("lich-verification-reply", StepCode::VerificationAnswered),
    ("lich-verification-reply-abroad", StepCode::VerificationAnswered),
    ("new-member-declarations", StepCode::MemberDeclared),
    ("recognition-decision", StepCode::RecognitionDecision),
    ("recognition-decision-local", StepCode::RecognitionDecision),
    ("recognition-meeting", StepCode::RecognitionBranchResolution),
];

/// By deadline, those without one last; whatever is equal in name order.
pub fn items(call: &Call<'_>) -> Result<Vec<AgendaItem>, Failure> {
    let (all, today, office) = (judged(call)?, call.today(), call.office()?);
    let mut items: Vec<(Option<NaiveDate>, AgendaItem)> = Vec::new();
    for one in all.iter().filter(|one| !one.stand.timeline.closed()) {
        of_candidate(one, today, &mut items);
    }
    items.extend(of_hand_overs(all.iter().map(AsRef::as_ref), today));
    office.store.read(|conn| -> Result<(), Failure> {
        items.extend(of_classes(conn, today)?);
        for (row, people) in ceremonies::list(conn)?.into_iter().filter(|(row, _)| !row.held) {
            items.push((Some(row.on_date), of_ceremony(&row, people, today)));
        }
        for row in tasks::open(conn)? {
            if let Some(ceremony) = ceremonies::get(conn, row.ceremony_id)?.filter(|ceremony| !ceremony.held) {
                items.push((row.due_on, of_task(&row, &ceremony, today)));
            }
        }
        for row in todos::all(conn)? {
            items.push((row.due_on, of_todo(conn, &row, &all, today, &office.user)?));
        }
        items.extend(owed(conn, today)?.iter().map(|owed| (owed.finding.date, of_report(owed, today))));
        items.extend(whole(conn, &all, today)?.into_iter().map(|one| (None, of_union(one, today))));
        items.extend(arrears(conn, today)?.iter().map(|row| (None, of_fees(row, today))));
        put_off(&mut items, snoozes::all(conn)?, today);
        Ok(())
    })?;
    items.sort_by_key(|(on, _)| (on.is_none(), *on));
    Ok(items.into_iter().map(|(_, item)| item).collect())
}

/// Marks what was put off and whose deadline still is what it was then.
fn put_off(items: &mut [(Option<NaiveDate>, AgendaItem)], snoozes: Vec<SnoozeRow>, today: NaiveDate) {
    let live = snoozes.into_iter().filter(|row| row.until_on > today);
    let by_key: HashMap<String, SnoozeRow> = live.map(|row| (row.key.clone(), row)).collect();
    for (on, item) in items.iter_mut().filter(|_| !by_key.is_empty()) {
        let found = by_key.get(&item.key).filter(|row| row.due_on == *on);
        item.put_off = found.map(|row| PutOff { until: row.until_on.to_string(), reason: row.reason.clone() });
    }
}

fn of_candidate(one: &Judgement, today: NaiveDate, items: &mut Vec<(Option<NaiveDate>, AgendaItem)>) {
    let stand = &one.stand;
    let id = stand.candidacy.id;
    let about = || match &stand.class_name {
        Some(class) => format!("{}, {class}", stand.person.full_name),
        None => stand.person.full_name.clone(),
    };
    let blank = |key: String, source: &str, on: NaiveDate| AgendaItem {
        about: about(),
        stage_label: one.row.stage_label.clone(),
        party: party_stage(stand.stage()),
        branch: stand.class_name.clone(),
        person: Some(stand.person.id.to_string()),
        candidate: Some(id.to_string()),
        ..item(key, source, Some(on), today)
    };
    let mut keys: HashMap<String, u32> = HashMap::new();
    // A hand-over has an entry of its own, for all who leave together.
    let own = |finding: &&Finding| is_open_date(finding) && finding.rule_id != HAND_OVER;
    for finding in one.findings.iter().filter(own) {
        let (Some(on), Some(words)) = (finding.date, due(finding, today)) else { continue };
        // Two of one rule (two requests of verification) are told apart by their order.
        let key = format!("rule:{id}:{}{}", finding.rule_id, matter(finding));
        let times = keys.entry(key.clone()).and_modify(|times| *times += 1).or_insert(1);
        let key = if *times > 1 { format!("{key}:{times}") } else { key };
        let step = ENDS.iter().find(|(rule, _)| *rule == finding.rule_id).map(|(_, code)| code.code().to_owned());
        items.push((
            Some(on),
            AgendaItem {
                title: words.label.clone(),
                due: Some(words),
                step,
                basis: Some(finding.source.clone()).filter(|source| !source.is_empty()),
                sentence: Some(finding.sentence.clone()),
                ..blank(key, if is_validity(finding) { "paper" } else { "rule" }, on)
            },
        ));
    }
    let filed = stand.timeline.counting().filter_map(|step| Some((step, valid_until(step)?)));
    for (step, on) in filed.filter(|_| !stand.is_over() && !stand.timeline.has(StepCode::CeremonyHeld)) {
        let title = format!("Hết giá trị: {}", step.code.label());
        items.push((
            Some(on),
            AgendaItem {
                due: Some(words(on, today, &title)),
                basis: Some("Ngày ghi trên giấy".to_owned()),
                title,
                ..blank(format!("paper:{id}:{}", step.id), "paper", on)
            },
        ));
    }
    for plan in &stand.planned {
        // A ceremony and a class have an entry of their own, for all their people together.
        let together = plan.code == StepCode::CeremonyHeld || plan.facts.other.contains_key(CLASS);
        let Some(on) = plan.on.filter(|on| *on >= today && !together) else { continue };
        let label = plan.code.label();
        items.push((
            Some(on),
            AgendaItem {
                due: Some(words(on, today, label)),
                title: format!("Dự kiến: {label}"),
                step: Some(plan.code.code().to_owned()),
                ..blank(format!("plan:{id}:{}", plan.code.code()), "plan", on)
            },
        ));
    }
}

fn matter(finding: &Finding) -> String {
    finding.matter.as_ref().map(|matter| format!(":{matter}")).unwrap_or_default()
}

fn is_validity(finding: &Finding) -> bool {
    SHIPPED.find(&finding.rule_id, finding.start).is_some_and(|rule| rule.kind == RuleKind::Validity)
}

/// A ceremony that is still to be held, or whose result is still to be recorded.
fn of_ceremony(row: &CeremonyRow, people: u64, today: NaiveDate) -> AgendaItem {
    let late = row.on_date < today;
    AgendaItem {
        due: Some(words(row.on_date, today, &row.title)),
        title: if late { format!("Ghi kết quả: {}", row.title) } else { row.title.clone() },
        about: format!("{people} người"),
        stage_label: "Lễ kết nạp".to_owned(),
        party: true,
        ceremony: Some(row.id.to_string()),
        ..item(format!("ceremony:{}", row.id), "ceremony", Some(row.on_date), today)
    }
}

/// Something to prepare for a ceremony.
fn of_task(row: &TaskRow, ceremony: &CeremonyRow, today: NaiveDate) -> AgendaItem {
    AgendaItem {
        due: row.due_on.map(|on| words(on, today, &row.title)),
        title: row.title.clone(),
        about: ceremony.title.clone(),
        // A name is no part of what a calendar file tells.
        note: row.who.clone(),
        stage_label: "Chuẩn bị lễ".to_owned(),
        ceremony: Some(ceremony.id.to_string()),
        ..item(format!("task:{}", row.id), "ceremony", row.due_on, today)
    }
}

/// A report that is owed.
fn of_report(owed: &Owed, today: NaiveDate) -> AgendaItem {
    let (report, period, finding) = (&owed.report, &owed.period, &owed.finding);
    AgendaItem {
        due: due(finding, today),
        title: format!("Gửi báo cáo: {}", report.name),
        about: [Some(period.label()), report.addressee.clone()].into_iter().flatten().collect::<Vec<_>>().join(", "),
        stage_label: "Báo cáo".to_owned(),
        report: Some(ReportDue { id: report.id.to_string(), period: period.from.to_string() }),
        basis: Some(finding.source.clone()),
        sentence: Some(finding.sentence.clone()),
        ..item(format!("report:{}:{}", report.id, period.from), "report", finding.date, today)
    }
}

/// What the whole office is told of its roll.
fn of_union(one: Whole, today: NaiveDate) -> AgendaItem {
    AgendaItem {
        title: one.title,
        about: one.about,
        stage_label: "Việc của Đoàn".to_owned(),
        rule: Some(one.rule.to_owned()),
        branch: one.branch.as_ref().map(|(_, name)| name.clone()),
        branch_id: one.branch.map(|(id, _)| id.to_string()),
        basis: Some(one.finding.source),
        sentence: Some(one.finding.sentence),
        ..item(one.key, "union", None, today)
    }
}

/// Members of a chi đoàn in arrears: one entry a chi đoàn, however many they are.
fn of_fees(row: &Arrears, today: NaiveDate) -> AgendaItem {
    let (class, late) = (&row.class, row.late);
    AgendaItem {
        title: row.first.label.clone(),
        about: format!("{class}, {late} đoàn viên"),
        stage_label: "Đoàn phí".to_owned(),
        branch: Some(class.clone()),
        rule: Some(row.first.rule_id.clone()),
        branch_id: Some(row.branch.to_string()),
        basis: Some(row.first.source.clone()),
        sentence: Some(format!(
            "{}: {late} đoàn viên của {class}. Mở sổ đoàn phí xem từng người; có lý do thì ghi vào tháng đó.",
            row.first.label
        )),
        ..item(format!("fees:{}", row.branch), "union", None, today)
    }
}

fn of_todo(
    conn: &Conn<'_>,
    row: &TodoRow,
    all: &[Arc<Judgement>],
    today: NaiveDate,
    user: &str,
) -> Result<AgendaItem, Failure> {
    let judged = row.candidacy_id.and_then(|id| all.iter().find(|one| one.stand.candidacy.id == id));
    let name = match (judged, row.person_id) {
        (Some(one), _) => Some(one.stand.person.full_name.clone()),
        (None, Some(id)) => people::get(conn, id)?.map(|person| person.full_name),
        (None, None) => None,
    };
    let branch = judged.and_then(|one| one.stand.class_name.clone());
    Ok(AgendaItem {
        due: row.due_on.map(|on| words(on, today, &row.title)),
        title: row.title.clone(),
        about: [name, branch.clone()].into_iter().flatten().collect::<Vec<_>>().join(", "),
        stage_label: "Tự ghi".to_owned(),
        branch,
        person: row.person_id.map(|id| id.to_string()),
        candidate: row.candidacy_id.map(|id| id.to_string()),
        todo: Some(row.id.to_string()),
        note: row.note.clone(),
        mine: row.written_by == user,
        done_on: row.done_on.map(|day| day.to_string()),
        ..item(todo_key(row.id), "todo", row.due_on, today)
    })
}

/// Key of an own to-do.
pub fn todo_key(id: Id) -> String {
    format!("todo:{id}")
}

/// An entry about nobody yet.
pub(super) fn item(key: String, source: &str, on: Option<NaiveDate>, today: NaiveDate) -> AgendaItem {
    AgendaItem {
        key,
        due: None,
        title: String::new(),
        about: String::new(),
        stage_label: String::new(),
        party: false,
        source: source.to_owned(),
        group: group(on, today).to_owned(),
        branch: None,
        person: None,
        candidate: None,
        step: None,
        ceremony: None,
        class: None,
        hand_over: false,
        report: None,
        rule: None,
        branch_id: None,
        todo: None,
        basis: None,
        sentence: None,
        note: None,
        mine: false,
        done_on: None,
        put_off: None,
    }
}

/// A day without a rule behind it, in words.
pub(super) fn words(on: NaiveDate, today: NaiveDate, label: &str) -> DueWire {
    let days = (on - today).num_days();
    let (words, state) = match days {
        0 => ("hôm nay".to_owned(), "soon"),
        1 => ("ngày mai".to_owned(), "soon"),
        days if days < 0 => (format!("trễ {} ngày", -days), "late"),
        days => (format!("còn {days} ngày"), "later"),
    };
    DueWire { on: on.to_string(), label: label.to_owned(), words, state: state.to_owned(), provisional: false }
}
