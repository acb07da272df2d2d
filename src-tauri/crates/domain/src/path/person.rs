//! What the clocks need to know of a person beside the steps: birth, joining, leaving, tasks and remarks.
//!
//! Invariant: these are facts handed in by the caller; nothing here is computed. A birth date known only by its year
//! counts as not recorded.

use super::step::or_default;
use super::{Refusal, RefusalId};
use crate::date::dmy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which of the two sets of leaving and graduation rules applies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Học sinh.
    #[default]
    Pupil,
    /// Everybody else: teacher, employee, worker.
    Staff,
}

/// Người: what is judged of the person of a candidacy.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Pupil or staff.
    #[serde(deserialize_with = "or_default")]
    pub kind: PersonKind,
    /// Birth date; `None` when only the year is known.
    pub born_on: Option<NaiveDate>,
    /// Since when in the unit.
    pub unit_joined_on: Option<NaiveDate>,
    /// The day the graduation decision takes effect.
    pub graduated_on: Option<NaiveDate>,
    /// Whether the person studies on in the unit after it.
    #[serde(deserialize_with = "or_default")]
    pub studies_on: bool,
    /// When the consent for somebody above sixty was given.
    pub over_age_consent_on: Option<NaiveDate>,
}

/// Rời đơn vị: the facts for the clocks of leaving.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Leaving {
    /// `graduation`, `school`, `job` …: kept, not judged.
    pub kind: Option<String>,
    /// The day of leaving, as entered.
    pub leaving_on: Option<NaiveDate>,
    /// Date of the transfer decision.
    pub transfer_decided_on: Option<NaiveDate>,
    /// When it takes effect.
    pub effective_on: Option<NaiveDate>,
    /// Date of the certificate "đang được tổ chức đảng giúp đỡ".
    pub helped_certificate_on: Option<NaiveDate>,
    /// Whether the file lies with the competent committee.
    pub file_with_competent: Option<bool>,
    /// When the file was forwarded.
    pub file_forwarded_on: Option<NaiveDate>,
    /// When it was received at the new place.
    pub file_received_on: Option<NaiveDate>,
    /// When the new place decided.
    pub receiver_decided_on: Option<NaiveDate>,
    /// When the re-examination there ended.
    pub reexamined_on: Option<NaiveDate>,
    /// Date of the referral paper.
    pub referral_dated_on: Option<NaiveDate>,
    /// When it was shown to the new chi ủy.
    pub referral_shown_on: Option<NaiveDate>,
    /// When the membership was transferred.
    pub membership_transferred_on: Option<NaiveDate>,
    /// When every item of the hand-over was ticked.
    pub handover_completed_on: Option<NaiveDate>,
    /// When the person enrolled at the new school.
    pub enrolled_on: Option<NaiveDate>,
    /// When the sealed Party file was handed in there.
    pub student_file_handed_on: Option<NaiveDate>,
}

/// Result of a challenge task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskResult {
    /// Not judged yet.
    NotJudged,
    /// Đạt.
    Passed,
    /// Không đạt.
    Failed,
    /// Thôi giao.
    Cancelled,
}

/// Việc thử thách: what its clock needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Task {
    /// What is to be done.
    pub title: Option<String>,
    /// When it was given.
    pub given_on: Option<NaiveDate>,
    /// Its own due day.
    pub due_on: Option<NaiveDate>,
    /// Its result for this person.
    pub result: Option<TaskResult>,
    /// When it was judged.
    pub judged_on: Option<NaiveDate>,
}

/// Nhận xét quý: what its clock needs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remark {
    /// Name of the period.
    pub period: Option<String>,
    /// First day of the period.
    pub from: Option<NaiveDate>,
    /// Last day of the period.
    pub to: Option<NaiveDate>,
    /// When the remark was signed.
    pub signed_on: Option<NaiveDate>,
}

impl Remark {
    /// A period that ends before it starts is refused.
    pub fn refusal(&self) -> Option<Refusal> {
        let (from, to) = self.from.zip(self.to).filter(|(from, to)| to < from)?;
        let sentence =
            format!("Ngày cuối của kỳ nhận xét ({}) trước ngày đầu ({}). Xem lại hai ngày này.", dmy(to), dmy(from));
        Some(Refusal::new(RefusalId::EndsBeforeStart, sentence))
    }
}
