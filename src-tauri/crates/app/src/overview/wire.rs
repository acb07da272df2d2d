//! Tổng quan on the wire: real numbers and the nearest dates.

use serde::Serialize;
use ts_rs::TS;

use crate::candidates::wire::{DueWire, StationCount};

/// The overview of the office today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overview {
    /// Đoàn viên on the roll.
    pub members: u32,
    /// Thanh niên not yet in the Union.
    pub youth: u32,
    /// Chi đoàn of the current year.
    pub branches: u32,
    /// Candidacies before the ceremony.
    pub candidates: u32,
    /// Of these, with something to settle.
    pub candidates_to_settle: u32,
    /// Đảng viên dự bị.
    pub probationers: u32,
    /// Of these, whose 12 months end within 60 days or have ended.
    pub probationers_ending: u32,
    /// Admitted in this school year.
    pub admitted: u32,
    /// Waiting for their ceremony.
    pub awaiting: u32,
    /// Week of the school year, from 1.
    pub week: u32,
    /// What falls due, nearest first.
    pub tasks: Vec<TaskRow>,
    /// People at each station.
    pub stations: Vec<StationCount>,
    /// The next ceremony.
    pub ceremony: Option<NextCeremony>,
    /// Papers that lapse within 60 days.
    pub lapsing: Vec<LapsingRow>,
    /// Admissions of the last five school years.
    pub admissions: Vec<YearCount>,
    /// Sentences on what to do first in an empty office.
    pub first_steps: Vec<FirstStep>,
}

/// One thing to do by a day.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskRow {
    /// The day and how far it is.
    pub due: DueWire,
    /// What to do.
    pub title: String,
    /// Who, class.
    pub about: String,
    /// Short name of the stage.
    pub stage_label: String,
    /// A milestone of the Party.
    pub party: bool,
    /// Candidacy to open.
    pub candidate: Option<String>,
    /// Ceremony to open.
    pub ceremony: Option<String>,
    /// `overdue`, `this_week`, `next_week`, `later`.
    pub group: String,
}

/// The ceremony that comes next.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NextCeremony {
    /// Ceremony.
    pub id: String,
    /// Title.
    pub title: String,
    /// The day.
    pub on: String,
    /// "14:00".
    pub starts_at: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// People to be admitted.
    pub admittees: u32,
    /// Days from today.
    pub in_days: i64,
}

/// A paper whose validity ends soon.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LapsingRow {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Class.
    pub branch: Option<String>,
    /// "Giấy chứng nhận lớp nhận thức, 60 tháng".
    pub what: String,
    /// The day and how far.
    pub due: DueWire,
    /// Part of the validity that has run, 0 to 100.
    pub run_percent: u8,
}

/// Admissions of one school year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearCount {
    /// "2025-2026".
    pub label: String,
    /// Ceremonies held: people.
    pub held: u32,
    /// Waiting for the ceremony (current year only).
    pub waiting: u32,
}

/// A first step in an office that is still empty.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FirstStep {
    /// `import`, `units`, `signers`, `branches`, `candidates`.
    pub code: String,
    /// What to do.
    pub sentence: String,
    /// Already there.
    pub done: bool,
}
