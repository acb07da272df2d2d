//! One row's path: whether it can be, and what the rules say of its dates.

use chrono::NaiveDate;
use domain::birth::BirthDate;
use domain::date::{dmy, reaches_age};
use domain::name::same_spelling;
use domain::path::{Person, Refusal, RefusalId, Stage, StepCode, Timeline};
use domain::rules::{Finding, Outcome};
use exchange::draft::{DerivedDraft, Fields, PathDraft, RowDraft, StepDraft, StepFacts};
use exchange::fields::Derived;
use exchange::sheet::address;
use store::members::MemberListRow;

use super::super::wire::{PlanChange, PlanComplaint};
use super::Paths;
use super::acts::{Act, Fate, StepSeen, acts, seen, steps_after, told};
use crate::candidates::{person_facts, stage_of, supposed};

/// What a row comes to on the path.
#[derive(Debug, Clone, Default)]
pub struct Judged {
    /// Each step of the row beside what is recorded, in the order of the path.
    pub seen: Vec<StepSeen>,
    /// Chi bộ the row names.
    pub party_branch: Option<String>,
    /// Where the person would stand.
    pub stage: Option<Stage>,
    /// Why the domain refuses it: the cell and the sentence.
    pub refused: Option<PlanComplaint>,
    /// What the rules say of dates of the row: the cell beside each.
    pub findings: Vec<(String, Finding)>,
    /// Dates of the row that do not follow from the others as they should.
    pub odd: Vec<PlanComplaint>,
    /// The person comes onto the path.
    pub opens: bool,
}

impl Judged {
    /// Whether anything would be written without a decision.
    pub fn writes(&self) -> bool {
        self.opens || self.seen.iter().any(|seen| !matches!(seen.fate, Fate::Same | Fate::Differs { .. }))
    }

    /// Why a decision is needed: what is recorded otherwise.
    pub fn differences(&self) -> Option<String> {
        let pairs: Vec<String> = self
            .seen
            .iter()
            .filter_map(|seen| match &seen.fate {
                Fate::Differs { old, .. } => {
                    Some(format!("«{}» đang ghi {old}, tệp ghi {}", seen.step.code.label(), told(&seen.step)))
                }
                _ => None,
            })
            .collect();
        (!pairs.is_empty()).then(|| format!("Bước {}. Sửa theo tệp thì bước cũ được hủy và ghi lại.", pairs.join("; ")))
    }

    /// The changes of somebody recorded, one for each step touched.
    pub fn changes(&self, decided: bool) -> Vec<PlanChange> {
        let of = |seen: &StepSeen| {
            let old = match &seen.fate {
                Fate::Same => return None,
                Fate::Differs { .. } if !decided => return None,
                Fate::Differs { old, .. } => Some(old.clone()),
                _ => None,
            };
            let new = match (seen.step.on, &seen.step.paper) {
                (Some(on), None) => on.to_string(),
                _ => told(&seen.step),
            };
            Some(PlanChange { field: seen.step.code.code().to_owned(), old, new: Some(new) })
        };
        self.seen.iter().filter_map(of).collect()
    }

    /// What is to be done to the timeline.
    pub fn acts(&self, paths: &Paths, person: Option<&MemberListRow>, decided: bool) -> Vec<Act> {
        acts(&self.seen, person.and_then(|row| paths.of(row.person.id)), decided)
    }
}

/// Judges the path of one row, of somebody recorded or new.
pub fn judge(draft: &RowDraft, person: Option<&MemberListRow>, paths: &Paths) -> Judged {
    let stand = person.and_then(|row| paths.of(row.person.id));
    let mut judged = Judged {
        seen: seen(&draft.path, stand),
        party_branch: draft.path.party_branch.clone(),
        opens: stand.is_none(),
        ..Judged::default()
    };
    if stand.is_none() && judged.seen.is_empty() {
        // The list itself says that the person is on the path, and nothing more.
        judged.seen.push(StepSeen { step: bare(StepCode::Identified, None), fate: Fate::New });
    }
    let facts = facts(&draft.fields, person);
    judged.settle(draft, &facts, paths, person);
    if judged.refused.is_none() && paths.has_left(&draft.fields) {
        judged.close(draft, &facts, paths, person);
    }
    judged
}

impl Judged {
    /// Builds the timeline that would be, and asks the rules about it.
    fn settle(&mut self, draft: &RowDraft, facts: &Person, paths: &Paths, person: Option<&MemberListRow>) {
        let stand = person.and_then(|row| paths.of(row.person.id));
        if let Some(own) = not_self(&draft.path, draft.fields.name.as_deref()) {
            self.refused = Some(own);
            return;
        }
        let steps = match steps_after(&self.acts(paths, person, true), stand, paths.today) {
            Ok(steps) => steps,
            Err(failure) => {
                self.refused = Some(at(first_cell(&draft.path), &failure.sentence));
                return;
            }
        };
        match supposed(facts, steps, paths.today, &paths.book) {
            Err(refusal) => {
                let cell = cell_of(&refusal, &draft.path, paths.today);
                self.refused = Some(at(cell, &refusal.sentence));
            }
            Ok((timeline, findings)) => {
                self.stage = Some(stage_of(&timeline));
                self.odd = draft
                    .path
                    .derived
                    .iter()
                    .filter_map(|one| odd(draft.row, one, facts, &timeline, &findings))
                    .collect();
                self.findings = findings.into_iter().filter_map(|finding| beside(&draft.path, finding)).collect();
            }
        }
    }

    /// Whoever has left with the path unfinished is followed elsewhere: the candidacy ends with the school year.
    fn close(&mut self, draft: &RowDraft, facts: &Person, paths: &Paths, person: Option<&MemberListRow>) {
        let over = person.and_then(|row| paths.of(row.person.id)).is_some_and(|stand| stand.is_over());
        let admitted = matches!(self.stage, Some(Stage::Probationary | Stage::RecognitionReview));
        if over || self.stage == Some(Stage::Official) || !self.opens {
            return;
        }
        let last = draft.path.steps.iter().filter_map(|step| step.on).max();
        let on = last.map_or(paths.left_on(), |last| last.max(paths.left_on()));
        let code = if admitted { StepCode::Transferred } else { StepCode::Closed };
        let mut step = bare(code, Some(on));
        step.note = Some(format!("Đã rời trường theo danh sách năm học {}", paths.year.display()));
        self.seen.push(StepSeen { step, fate: Fate::Closes });
        self.settle(draft, facts, paths, person);
    }
}

fn bare(code: StepCode, on: Option<NaiveDate>) -> StepDraft {
    StepDraft { code, on, paper: None, more: StepFacts::default(), note: None, cell: String::new() }
}

/// What rules look at: the person recorded with the blanks filled from the row, or the row alone.
fn facts(fields: &Fields, person: Option<&MemberListRow>) -> Person {
    let mut facts = person.map(|row| person_facts(&row.person)).unwrap_or_default();
    facts.born_on = facts.born_on.or(fields.born_on.and_then(|born: BirthDate| born.full()));
    facts
}

fn at(cell: &str, sentence: &str) -> PlanComplaint {
    let sentence = if cell.is_empty() { sentence.to_owned() } else { format!("{cell}: {sentence}") };
    PlanComplaint { cell: cell.to_owned(), sentence }
}

fn first_cell(path: &PathDraft) -> &str {
    path.steps.first().map_or("", |step| step.cell.as_str())
}

/// Nobody is his own companion, introducer or helper.
fn not_self(path: &PathDraft, name: Option<&str>) -> Option<PlanComplaint> {
    let name = name?;
    let own = path.steps.iter().find(|step| step.more.who.as_deref().is_some_and(|who| same_spelling(who, name)))?;
    let sentence =
        format!("Bước «{}»: người được ghi trùng tên với chính người của dòng này. Xem lại ô này.", own.code.label());
    Some(at(&own.cell, &sentence))
}

/// The cell that a refusal speaks of.
fn cell_of<'p>(refusal: &Refusal, path: &'p PathDraft, today: NaiveDate) -> &'p str {
    let of = |wanted: &dyn Fn(&StepDraft) -> bool| path.steps.iter().find(|step| wanted(step));
    let code = |wanted: StepCode| of(&|step| step.code == wanted);
    let found = match refusal.id {
        RefusalId::FutureStep => of(&|step| step.on.is_some_and(|on| on > today)),
        RefusalId::VoteArithmetic => of(&|step| step.more.vote.impossible().is_some()),
        RefusalId::ReceivedBeforeIssued => code(StepCode::DecisionReceived),
        RefusalId::CeremonyBeforeDecision | RefusalId::HeldWithoutDecision => code(StepCode::CeremonyHeld),
        RefusalId::ProbationWithoutCeremony => {
            of(&|step| (StepCode::SelfReview..=StepCode::CardIssued).contains(&step.code))
        }
        RefusalId::RecognisedBeforeCeremony => code(StepCode::RecognitionDecision),
        RefusalId::CertificateBeforeClass => code(StepCode::CertificateIssued),
        RefusalId::EndsBeforeStart => code(StepCode::CertificateIssued).or_else(|| code(StepCode::CompanionAssignment)),
        RefusalId::StepOnClosed => path.steps.last(),
        RefusalId::NotADate | RefusalId::BornAfterToday => None,
    };
    found.map_or_else(|| first_cell(path), |step| step.cell.as_str())
}

/// A finding about a day of the row that does not fit, with the cell of that day.
fn beside(path: &PathDraft, finding: Finding) -> Option<(String, Finding)> {
    let wrong = matches!(
        finding.outcome,
        Outcome::Failed | Outcome::Late | Outcome::TooEarly | Outcome::Expired | Outcome::Overdue
    );
    let event = finding.event.filter(|_| wrong && !finding.planned && finding.severity.is_some())?;
    let step = path.steps.iter().rfind(|step| step.on == Some(event) || step.more.official_from == Some(event))?;
    Some((step.cell.clone(), finding))
}

/// A date of the list that follows from others and does not.
fn odd(
    row: u32,
    told: &DerivedDraft,
    facts: &Person,
    timeline: &Timeline,
    findings: &[Finding],
) -> Option<PlanComplaint> {
    let (what, ours, look) = match told.which {
        Derived::OfAge => ("ngày đủ 18 tuổi", reaches_age(facts.born_on?, 18), "ngày sinh"),
        Derived::ProbationEnd => ("ngày hết 12 tháng dự bị", timeline.dates().probation_end?, "ngày lễ kết nạp"),
        Derived::CertificateThrough => {
            let rule = findings.iter().find(|finding| finding.rule_id == "awareness-certificate-validity")?;
            ("ngày giấy chứng nhận hết giá trị", rule.date?, "ngày cấp giấy chứng nhận")
        }
    };
    if ours == told.on {
        return None;
    }
    let cell = address(row, told.column);
    let sentence = format!("{what} trong tệp là {}, tính ra là {}; xem lại {look}.", dmy(told.on), dmy(ours));
    Some(at(&cell, &sentence))
}
