//! Plans on the wire.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to plan. Without any of the scopes: every open candidacy before its ceremony.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PlanAsk {
    /// The last day; none = graduation of the school year in work.
    pub graduation: Option<String>,
    /// Candidates and members of this chi đoàn: id or class name.
    pub branch: Option<String>,
    /// Candidates and members of this khối.
    pub grade: Option<u8>,
    /// One candidacy.
    pub candidate: Option<String>,
    /// One person, on the path or not.
    pub person: Option<String>,
    /// Also members who are not on the path yet.
    pub members: bool,
    /// Without the steps of each person, for long lists.
    pub brief: bool,
    /// «Nếu chi bộ họp ngày …»: days by step code.
    pub tried: BTreeMap<String, String>,
}

/// The plans of a cohort, or of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PathPlans {
    /// The last day planned for.
    pub graduation: String,
    /// People.
    pub total: u32,
    /// Meeting, decision and ceremony fit.
    pub possible: u32,
    /// Only if the age may be counted by months.
    pub to_ask: u32,
    /// They do not fit.
    pub impossible: u32,
    /// People by the rule that stands in their way.
    pub blocked_by: BTreeMap<String, u32>,
    /// The same with the names of the rules, most people first.
    pub reasons: Vec<PlanCount>,
    /// The cohort in one sentence.
    pub sentence: String,
    /// How long each step usually takes here.
    pub pace: Vec<PaceStep>,
    /// By class and name.
    pub people: Vec<PlanPerson>,
}

/// A rule and how many it holds up.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanCount {
    /// Rule.
    pub rule_id: String,
    /// Its short name.
    pub label: String,
    /// People.
    pub count: u32,
}

/// The plan of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanPerson {
    /// Person.
    pub person: String,
    /// Candidacy; none: a member who is not on the path yet.
    pub candidate: Option<String>,
    /// Họ và tên.
    pub name: String,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// Class now.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: Option<String>,
    /// The birthday from which the chi bộ may meet on the case.
    pub of_age_on: Option<String>,
    /// `possible`, `to_ask`, `impossible`.
    pub verdict: String,
    /// Its word.
    pub verdict_label: String,
    /// Rules that make it impossible.
    pub blocked_by: Vec<String>,
    /// What is not recorded; delays nothing.
    pub wanting: Vec<String>,
    /// What stands in the way, or else what is not recorded, in few words.
    pub reason: String,
    /// Why, in one sentence.
    pub sentence: String,
    /// First possible meeting of the chi bộ.
    pub meeting_from: Option<String>,
    /// Last possible one.
    pub meeting_until: Option<String>,
    /// First possible ceremony.
    pub ceremony_from: Option<String>,
    /// Ceremony by this office's pace.
    pub ceremony_usual: Option<String>,
    /// Days between the first and the last possible meeting.
    pub room_days: Option<i64>,
    /// The steps ahead; null when impossible.
    pub steps: Option<Vec<PlanStep>>,
    /// What can still be done when it is too late.
    pub act: String,
    /// The hand-over list for that.
    pub hand_over: Vec<String>,
}

/// One step ahead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanStep {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// First day the rules allow.
    pub earliest: String,
    /// Last day the rules allow, if they set one.
    pub latest: Option<String>,
    /// Day by this office's pace.
    pub usual: String,
    /// The least room: a delay here is felt first.
    pub critical: bool,
}

/// How long a step usually takes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaceStep {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// Days after what it rests on.
    pub days: u32,
    /// Median of the office's own cases, not a setting.
    pub learned: bool,
}

/// Set the day of graduation of the school year in work.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetGraduation {
    /// The day; none = the usual one.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// Set the usual days of a step.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetPace {
    /// Step.
    pub code: String,
    /// Days after what it rests on; none = the program's own guess.
    #[serde(default)]
    #[ts(optional)]
    pub days: Option<u32>,
}
