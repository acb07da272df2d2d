//! Đợt xét đoàn viên ưu tú on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Rounds there are.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundsList {
    /// The newest first.
    pub rows: Vec<RoundLine>,
    /// How many.
    pub total: u32,
    /// Name proposed for a new one.
    pub proposed_name: String,
    /// Criteria proposed where there was no round before.
    pub usual: Vec<CriterionSet>,
    /// Where evidence may come from.
    pub sources: Vec<CriterionChoice>,
}

/// One round in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundLine {
    /// Round.
    pub id: String,
    /// Its name.
    pub name: String,
    /// "2025-2026".
    pub school_year: String,
    /// The day it was opened.
    pub opened_on: String,
    /// Chỉ tiêu of each chi đoàn, where it differs from the rulebook's.
    pub quota: Option<u32>,
    /// The rulebook's.
    pub quota_of_book: Option<u32>,
    /// The day the committee met.
    pub committee_on: Option<String>,
    /// Tổng số ủy viên.
    pub committee_total: Option<u32>,
    /// Có mặt.
    pub committee_present: Option<u32>,
    /// The day of the decision; none while it is under way.
    pub decided_on: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// People considered.
    pub people: u32,
    /// Of them recognised.
    pub recognised: u32,
}

/// A source of evidence and its levels.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CriterionChoice {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// Levels from which on it is met: code and word; empty: it has none.
    pub levels: Vec<(String, String)>,
    /// A level must be chosen.
    pub level_needed: bool,
}

/// A criterion as it is written.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CriterionSet {
    /// The criterion there is; none: a new one.
    pub id: Option<String>,
    /// What is asked.
    #[ts(optional = false)]
    pub text: String,
    /// Code of the source of evidence; none: by hand.
    pub source: Option<String>,
    /// From which level on.
    pub level: Option<String>,
    /// Name of the group of which so many are enough.
    pub together: Option<String>,
    /// How many of the group are enough.
    pub needs: Option<u32>,
}

/// Open a round.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RoundOpen {
    /// Its name; only a copy may go without, and gets the one proposed.
    pub name: Option<String>,
    /// As this round was: criteria, quota, size of the committee.
    pub copy: Option<String>,
    /// Chỉ tiêu of each chi đoàn; none: the rulebook's.
    pub quota: Option<u32>,
    /// Criteria; none: those of the round copied, else the usual ones.
    pub criteria: Option<Vec<CriterionSet>>,
}

/// A round, whole: facts and criteria.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RoundChange {
    /// Round.
    #[ts(optional = false)]
    pub id: String,
    /// Its name.
    #[ts(optional = false)]
    pub name: String,
    /// Chỉ tiêu of each chi đoàn; none: the rulebook's.
    pub quota: Option<u32>,
    /// The day the committee met.
    pub committee_on: Option<String>,
    /// Tổng số ủy viên.
    pub committee_total: Option<u32>,
    /// Có mặt.
    pub committee_present: Option<u32>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Criteria in order; none: as they are.
    pub criteria: Option<Vec<CriterionSet>>,
}

/// A round by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RoundId {
    /// Round.
    pub id: String,
}

/// The round written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundSaved {
    /// Round.
    pub id: String,
}

/// Who may be put into a round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundOffer {
    /// Those on the path first, then the roll; each by class and name.
    pub rows: Vec<RoundOffered>,
    /// How many.
    pub total: u32,
}

/// Somebody who may be put into a round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundOffered {
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage; none: not on the path yet.
    pub stage_label: Option<String>,
    /// Xếp loại of the year.
    pub rating: Option<String>,
    /// Recognised before, in a year that has passed.
    pub again: bool,
}

/// People put into a round.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RoundPeople {
    /// Round.
    pub id: String,
    /// Persons; who is not on the path yet is put on it.
    pub persons: Vec<String>,
}

/// People taken out of a round.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RoundOut {
    /// Round.
    pub id: String,
    /// Candidacies.
    pub candidates: Vec<String>,
}

/// A round as a grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundPage {
    /// The round.
    pub round: RoundLine,
    /// Criteria in order.
    pub criteria: Vec<CriterionLine>,
    /// By class and name.
    pub rows: Vec<RoundRow>,
    /// Each chi đoàn with its quota.
    pub branches: Vec<RoundBranch>,
    /// Results: code and name.
    pub results: Vec<(String, String)>,
    /// What a vote of the chi đoàn needs.
    pub nomination_rule: String,
    /// What a vote of the committee needs.
    pub committee_rule: String,
    /// Number of the decision, as its steps tell.
    pub number: Option<String>,
    /// Where evidence may come from.
    pub sources: Vec<CriterionChoice>,
}

/// A criterion of a round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CriterionLine {
    /// Criterion.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Code of the source of evidence.
    pub source: String,
    /// From which level on.
    pub level: Option<String>,
    /// Group.
    pub together: Option<String>,
    /// How many of the group are enough.
    pub needs: u32,
    /// "bắt buộc", "ít nhất 1 trong 3 của nhóm Thành tích".
    pub asked: String,
}

/// One person of a round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundRow {
    /// Candidacy.
    pub candidate: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn that puts the person forward.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// Answers, as the criteria stand.
    pub marks: Vec<RoundMark>,
    /// `met`, `failed`, `open`.
    pub checked: String,
    /// Vote of the chi đoàn.
    pub nomination: Option<RoundVote>,
    /// Vote of the committee.
    pub committee: Option<RoundVote>,
    /// Proposed by criteria and votes.
    pub proposed: Option<String>,
    /// As decided, or as the office has said.
    pub result: Option<String>,
    /// Ghi chú, lý do.
    pub note: Option<String>,
    /// Recognised by a decision of this round.
    pub recognised_on: Option<String>,
    /// What has to be looked at: no rating of the year, a fact about the vote.
    pub says: Vec<String>,
}

/// The answer to one criterion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundMark {
    /// Met or not; none: open.
    pub met: Option<bool>,
    /// What is recorded says.
    pub known: Option<bool>,
    /// By hand.
    pub by_hand: bool,
    /// Minh chứng.
    pub evidence: String,
}

/// A vote and what it comes to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundVote {
    /// The day.
    pub on: Option<String>,
    /// Tổng số.
    #[ts(type = "number | null")]
    pub total: Option<i64>,
    /// Có mặt.
    #[ts(type = "number | null")]
    pub present: Option<i64>,
    /// Tán thành.
    #[ts(type = "number | null")]
    pub in_favour: Option<i64>,
    /// Không tán thành.
    #[ts(type = "number | null")]
    pub against: Option<i64>,
    /// It reaches what it needs; none: a number is missing.
    pub reached: Option<bool>,
}

/// A chi đoàn of a round.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundBranch {
    /// Its name.
    pub name: String,
    /// Members today.
    pub members: u32,
    /// People considered.
    pub people: u32,
    /// Recognised, or to be by what is said and proposed.
    pub recognised: u32,
    /// More than the quota, as a sentence.
    pub over: Option<String>,
}
