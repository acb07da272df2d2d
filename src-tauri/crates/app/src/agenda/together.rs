//! What is to be done for many at once: a class of awareness, and the hand-over of those who leave on one day.
//!
//! Invariant: one entry for all of them, however many they are. Rejected: an entry for each (a cohort of fifty would be
//! fifty lines that are done together).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::classes::{AttendanceStatus, ClassState};
use domain::rules::Finding;
use store::Conn;
use store::classes::{self, attendances};

use super::items::{item, words};
use super::wire::AgendaItem;
use crate::Failure;
use crate::candidates::{Judgement, due, is_open_date};
use crate::classes::{days_of, state_of};

/// The rule that asks for a hand-over to be finished.
pub const HAND_OVER: &str = "handover-complete";

/// A list to be sent, a class that begins, results that are wanting.
pub fn of_classes(conn: &Conn<'_>, today: NaiveDate) -> Result<Vec<(Option<NaiveDate>, AgendaItem)>, Failure> {
    let mut all = Vec::new();
    for row in classes::all(conn)? {
        let people = attendances::of_class(conn, row.id)?;
        let open = people
            .iter()
            .filter(|own| AttendanceStatus::parse(&own.status).is_some_and(AttendanceStatus::is_open))
            .count();
        let state = state_of(&row, today);
        let (on, what) = match (state, row.list_due_on) {
            (ClassState::Planned, Some(due)) if row.list_sent_on.is_none() => (Some(due), "Gửi danh sách: "),
            (ClassState::Planned, _) => (row.starts_on, ""),
            (ClassState::Open, _) => continue,
            (ClassState::Ended, _) if open == 0 => continue,
            (ClassState::Ended, _) => (days_of(&row).last(), "Ghi kết quả: "),
        };
        let Some(on) = on else { continue };
        all.push((
            Some(on),
            AgendaItem {
                due: Some(words(on, today, &row.name)),
                title: format!("{what}{}", row.name),
                about: format!("{} người", if state == ClassState::Ended { open } else { people.len() }),
                stage_label: "Lớp nhận thức".to_owned(),
                class: Some(row.id.to_string()),
                ..item(format!("class:{}", row.id), "class", Some(on), today)
            },
        ));
    }
    Ok(all)
}

/// Hand-overs that are not finished, those of one last day together.
pub fn of_hand_overs<'a>(
    all: impl Iterator<Item = &'a Judgement>,
    today: NaiveDate,
) -> Vec<(Option<NaiveDate>, AgendaItem)> {
    let mut by_day: BTreeMap<NaiveDate, Vec<(&Judgement, &Finding)>> = BTreeMap::new();
    for one in all {
        let open = one.findings.iter().find(|finding| finding.rule_id == HAND_OVER && is_open_date(finding));
        if let Some((finding, on)) = open.and_then(|finding| Some((finding, finding.date?))) {
            by_day.entry(on).or_default().push((one, finding));
        }
    }
    by_day
        .into_iter()
        .filter_map(|(on, people)| {
            let (_, finding) = people.first()?;
            let count = people.len();
            Some((
                Some(on),
                AgendaItem {
                    due: due(finding, today),
                    title: finding.label.clone(),
                    about: format!("{count} người chưa xong"),
                    stage_label: "Bàn giao".to_owned(),
                    hand_over: true,
                    basis: Some(finding.source.clone()).filter(|source| !source.is_empty()),
                    sentence: Some(format!(
                        "{count} người còn mục bàn giao chưa xong. Mở bảng bàn giao, ghi những mục đã làm cho nhiều người một lần."
                    )),
                    ..item(format!("hand-over:{on}"), "hand_over", Some(on), today)
                },
            ))
        })
        .collect()
}
