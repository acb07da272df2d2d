//! Tổng quan on the wire: real numbers and the nearest dates.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::wire::{AgendaCounts, AgendaItem};
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
    /// The nearest of what is to be done.
    pub tasks: Vec<AgendaItem>,
    /// How much there is to do in all.
    pub to_do: AgendaCounts,
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

/// One year in one sentence: which one. A school year, or two days; without either the school year in work.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct YearAsk {
    /// "2020-2021".
    pub year: Option<String>,
    /// First day of a span.
    pub from: Option<String>,
    /// Its last day, included.
    pub to: Option<String>,
    /// What the span is called: a campaign, a term.
    pub name: Option<String>,
    /// The day that places an admission: `decision` (its issue, by default) or `ceremony`.
    pub placed_by: Option<String>,
}

/// One year in one sentence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearSentence {
    /// "Năm học 2020–2021".
    pub title: String,
    /// "Năm học 2020–2021: giới thiệu 12, kết nạp 04."
    pub sentence: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// `decision` or `ceremony`.
    pub placed_by: String,
    /// By which day an admission is counted, as a sentence.
    pub counted_by: String,
    /// The numbers, in the order of the path.
    pub numbers: Vec<YearNumber>,
    /// School years that can be asked for, newest first.
    pub years: Vec<String>,
}

/// One number, and who stands behind it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearNumber {
    /// `introduced`, `certified`, `resolved`, `admitted`, `official`.
    pub code: String,
    /// "kết nạp".
    pub label: String,
    /// How many.
    pub count: u32,
    /// Said in the sentence.
    pub said: bool,
    /// Who, by day and then by name.
    pub people: Vec<YearPerson>,
}

/// Somebody behind a number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearPerson {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Class at that time.
    pub branch: Option<String>,
    /// The day it happened.
    pub on: String,
}
