//! Challenge tasks and remarks of one candidacy, as the rules and the page read them.
//!
//! Invariant: what is locked asks for nothing any more: a remark not written by then is counted, not reminded of.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::companions::{PeriodKind, RemarkConclusion, RemarkPeriod, RemarkText};
use domain::id::Id;
use domain::path::{Remark, Task, TaskResult};
use store::Conn;
use store::challenges::{self, ChallengeRow, shares::ShareRow};
use store::remarks::{RemarkRow, periods, periods::PeriodRow};

use crate::Failure;

/// Tasks and periods of the whole office, by id.
pub struct Given {
    tasks: HashMap<Id, ChallengeRow>,
    periods: HashMap<Id, PeriodRow>,
}

impl Given {
    /// Reads them.
    pub fn read(conn: &Conn<'_>) -> Result<Self, Failure> {
        Ok(Self {
            tasks: challenges::all(conn)?.into_iter().map(|row| (row.id, row)).collect(),
            periods: periods::all(conn)?.into_iter().map(|row| (row.id, row)).collect(),
        })
    }

    /// What of them concerns one candidacy, the newest first.
    pub fn of(&self, shares: Vec<ShareRow>, remarks: Vec<RemarkRow>) -> Work {
        let task = |share: ShareRow| Some(TaskOf { task: self.tasks.get(&share.task_id)?.clone(), share });
        let remark = |remark: RemarkRow| {
            let row = self.periods.get(&remark.period_id)?;
            Some(RemarkOf { period: period_of(row)?, locked_on: row.locked_on, remark })
        };
        let mut tasks: Vec<TaskOf> = shares.into_iter().filter_map(task).collect();
        tasks.sort_by(|one, other| other.task.given_on.cmp(&one.task.given_on).then(other.task.id.cmp(&one.task.id)));
        let mut remarks: Vec<RemarkOf> = remarks.into_iter().filter_map(remark).collect();
        remarks.sort_by_key(|own| std::cmp::Reverse((own.period.to, own.period.from)));
        Work { tasks, remarks }
    }
}

/// Kỳ nhận xét as stored, or nothing when its kind is of a later version.
pub fn period_of(row: &PeriodRow) -> Option<RemarkPeriod> {
    Some(RemarkPeriod { kind: PeriodKind::parse(&row.kind)?, from: row.starts_on, to: row.ends_on })
}

/// What somebody was given, and what was said of him.
#[derive(Clone)]
pub struct Work {
    /// The newest first.
    pub tasks: Vec<TaskOf>,
    /// The newest period first.
    pub remarks: Vec<RemarkOf>,
}

/// One task and somebody's part in it.
#[derive(Clone)]
pub struct TaskOf {
    /// The task.
    pub task: ChallengeRow,
    /// His part.
    pub share: ShareRow,
}

impl TaskOf {
    /// The result; a word of a later version counts as not judged.
    pub fn result(&self) -> TaskResult {
        TaskResult::parse(&self.share.result).unwrap_or(TaskResult::NotJudged)
    }

    /// Whether it was due before `today` and is not judged.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.result() == TaskResult::NotJudged && self.task.due_on.is_some_and(|due| due < today)
    }
}

/// One remark in its period.
#[derive(Clone)]
pub struct RemarkOf {
    /// The period.
    pub period: RemarkPeriod,
    /// When it was locked.
    pub locked_on: Option<NaiveDate>,
    /// What is written.
    pub remark: RemarkRow,
}

impl RemarkOf {
    /// Whether it is still to be written: not signed, and its period not locked.
    pub fn is_open(&self) -> bool {
        self.locked_on.is_none() && self.remark.signed_on.is_none()
    }

    /// Whether its period is over and it is still to be written.
    pub fn is_waiting(&self, today: NaiveDate) -> bool {
        self.is_open() && self.period.to < today
    }

    /// The conclusion, if there is one.
    pub fn conclusion(&self) -> Option<RemarkConclusion> {
        conclusion(&self.remark)
    }

    /// What is written, without who and when.
    pub fn text(&self) -> RemarkText {
        text(&self.remark)
    }
}

/// What a stored remark says, without who and when.
pub fn text(row: &RemarkRow) -> RemarkText {
    RemarkText {
        strengths: row.strengths.clone(),
        weaknesses: row.weaknesses.clone(),
        direction: row.direction.clone(),
        tasks_seen: row.tasks_seen.clone(),
        conclusion: conclusion(row),
    }
}

fn conclusion(row: &RemarkRow) -> Option<RemarkConclusion> {
    row.conclusion.as_deref().and_then(RemarkConclusion::parse)
}

impl Work {
    /// Tasks as the rules look at them.
    pub fn judged_tasks(&self) -> Vec<Task> {
        let judged = |own: &TaskOf| Task {
            title: Some(own.task.title.clone()),
            given_on: Some(own.task.given_on),
            due_on: own.task.due_on,
            result: Some(own.result()),
            judged_on: own.share.judged_on,
        };
        self.tasks.iter().filter(|own| own.result() == TaskResult::NotJudged).map(judged).collect()
    }

    /// Remarks as the rules look at them: what is still to be written, and the last one written.
    pub fn judged_remarks(&self) -> Vec<Remark> {
        let written = self.remarks.iter().position(|own| own.remark.signed_on.is_some());
        let asked = |(at, own): (usize, &RemarkOf)| {
            (own.is_open() || Some(at) == written).then(|| Remark {
                period: Some(own.period.label()),
                from: Some(own.period.from),
                to: Some(own.period.to),
                signed_on: own.remark.signed_on,
            })
        };
        self.remarks.iter().enumerate().filter_map(asked).collect()
    }

    /// What companions wrote last under this head: a draft where the Union is asked for its own words.
    pub fn draft(&self, key: &str) -> Option<String> {
        let head = |own: &RemarkOf| match key {
            "strengths" => own.remark.strengths.clone(),
            "weaknesses" => own.remark.weaknesses.clone(),
            _ => None,
        };
        self.remarks.iter().find_map(head)
    }

    /// The last remark that says anything.
    pub fn last_said(&self) -> Option<&RemarkOf> {
        self.remarks.iter().find(|own| !own.text().is_empty())
    }
}
