//! One dated act, its facts, and the JSON in which both are told.
//!
//! Invariant: what was recorded is never lost. The facts a code knows are read into typed fields; everything else
//! (paper references, notes, facts of later versions) stays in [`Facts::other`] and is written back as it came.
//! Rejected: one Rust type per code, because a step must be storable before every fact of it is understood.

use super::{StepCode, Vote};
use chrono::NaiveDate;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// Bước: one dated act of a candidacy, as recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its id; a `void` step names it. Empty when it has none.
    pub id: String,
    /// What was done.
    pub code: StepCode,
    /// The day it happened, if known.
    pub on: Option<NaiveDate>,
    /// Nơi khác: done before the person came here; papers may be lacking.
    pub elsewhere: bool,
    /// The facts besides the common ones.
    pub facts: Facts,
}

/// Dự kiến: a day with no legal weight.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// What is planned.
    pub code: StepCode,
    /// The planned day.
    pub on: Option<NaiveDate>,
    /// Facts already known of it (the introducer of a planned 3-KNĐ).
    pub facts: Facts,
}

/// Which of the two companions somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CompanionKind {
    /// Đảng viên giúp đỡ, assigned by the chi bộ.
    Party,
    /// Cán bộ Đoàn đồng hành, assigned by Đoàn trường.
    Union,
}

/// Người giúp đỡ, người giới thiệu: what is judged of a companion or introducing member.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Helper {
    /// The name, as written in the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Since when an official Party member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_on: Option<NaiveDate>,
    /// Since when in the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit_joined_on: Option<NaiveDate>,
    /// Whether helper and applicant belong to the same base organisation of the Party; `None` = not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same_base: Option<bool>,
    /// Anything else recorded of the person.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// Sự đồng ý, trường hợp đặc biệt: who said so, and when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Consent {
    /// The body that said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// When it said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    /// The paper, if any.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

/// One paper made anew when a file was renewed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct RenewedPaper {
    /// Key of the paper in the file (`member_introduction` …).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doc_type: Option<String>,
    /// Its new date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated: Option<NaiveDate>,
}

/// Why a decision of admission was annulled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnnulCause {
    /// The person did not meet the criteria: the candidacy is closed.
    Criteria,
    /// Wrong procedure or competence: the faulty step is done again.
    Procedure,
    /// Decided too late after the person had moved: the file goes on to the new place.
    LateAfterTransfer,
}

/// The facts of a step. Which of them a code knows is a column of the table of codes; the rest is empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// The vote that decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vote: Option<Vote>,
    /// Which form of the Union's resolution: `4-KNĐ` (default) or `4a-KNĐ`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Which companion is assigned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<CompanionKind>,
    /// The companion.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion: Option<Helper>,
    /// First day of the companion's work (else the day of the step).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Its last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Since when helper and applicant have been in the same unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shared_since: Option<NaiveDate>,
    /// Name of the helper whom this one replaces.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// Number of the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// First day of the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_from: Option<NaiveDate>,
    /// Last day of the class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_to: Option<NaiveDate>,
    /// Date written on the đơn.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dated_on: Option<NaiveDate>,
    /// New start of the file's twelve months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_start: Option<NaiveDate>,
    /// Papers made anew.
    #[serde(deserialize_with = "or_default", skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<RenewedPaper>,
    /// When it arrived.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub received_on: Option<NaiveDate>,
    /// Whose record is verified.
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Whether the asked place is abroad.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub abroad: Option<bool>,
    /// Who carried the letter, if it was not sent by post.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// Whether that person is the applicant or a relative; `None` = not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carrier_is_kin: Option<bool>,
    /// Id of the verification request answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request: Option<String>,
    /// The answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// The introducing member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introducer: Option<Helper>,
    /// To whom the file was sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_to: Option<String>,
    /// Who called it a special case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub special_case: Option<Consent>,
    /// The deciding body: `standing_committee`, `delegated_committee`, `whole_committee`, or a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// When the Party body entered the member into its database.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database_entered_on: Option<NaiveDate>,
    /// Consent of the committee above to a later ceremony.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late_consent: Option<Consent>,
    /// When the decision was made public in the chi bộ.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_public_on: Option<NaiveDate>,
    /// When the last yearly supplement (3-HSĐV) was filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplement_on: Option<NaiveDate>,
    /// The official day as written in the recognition decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub official_from: Option<NaiveDate>,
    /// The level at which the ratio failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Vote of the chi bộ on striking off a probationer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch_vote: Option<Vote>,
    /// Vote of the đảng ủy cơ sở on the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base_committee_vote: Option<Vote>,
    /// Vote of the deciding body on the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decision_vote: Option<Vote>,
    /// Why the decision was annulled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<AnnulCause>,
    /// Which step was faulty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub faulty_step: Option<StepCode>,
    /// Id of the step taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voids: Option<String>,
    /// Why it was taken back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Everything recorded that no rule reads.
    #[serde(flatten, skip_deserializing)]
    pub other: Map<String, Value>,
}

impl Step {
    /// A step without facts, done here.
    pub fn new(id: impl Into<String>, code: StepCode, on: Option<NaiveDate>) -> Self {
        Self { id: id.into(), code, on, elsewhere: false, facts: Facts::default() }
    }

    /// Every vote the step carries.
    pub fn votes(&self) -> impl Iterator<Item = &Vote> {
        let facts = &self.facts;
        [&facts.vote, &facts.branch_vote, &facts.base_committee_vote, &facts.decision_vote].into_iter().flatten()
    }
}

/// A missing field, `null` and an empty list all mean: not recorded.
pub(crate) fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(from)?.unwrap_or_default())
}

#[derive(Serialize, Deserialize)]
struct Common<F> {
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "String::is_empty")]
    id: String,
    code: StepCode,
    #[serde(default)]
    on: Option<NaiveDate>,
    #[serde(default, deserialize_with = "or_default", skip_serializing_if = "std::ops::Not::not")]
    elsewhere: bool,
    #[serde(flatten)]
    facts: F,
}

impl Common<Map<String, Value>> {
    /// Splits what the code knows, which must have the right type, from what it merely keeps.
    fn into_step(self) -> Result<Step, serde_json::Error> {
        let code = self.code;
        let (known, other): (Map<_, _>, Map<_, _>) = self.facts.into_iter().partition(|(name, _)| code.knows(name));
        let mut facts: Facts = serde_json::from_value(Value::Object(known))?;
        facts.other = other;
        Ok(Step { id: self.id, code, on: self.on, elsewhere: self.elsewhere, facts })
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Common::deserialize(from)?.into_step().map_err(D::Error::custom)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Self { id, code, on, elsewhere, facts } = self;
        Common { id: id.clone(), code: *code, on: *on, elsewhere: *elsewhere, facts }.serialize(to)
    }
}

impl<'de> Deserialize<'de> for Planned {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let step = Step::deserialize(from)?;
        Ok(Self { code: step.code, on: step.on, facts: step.facts })
    }
}

impl Serialize for Planned {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Common { id: String::new(), code: self.code, on: self.on, elsewhere: false, facts: &self.facts }.serialize(to)
    }
}
