//! What lists tell of somebody on the path: every fact once, whichever list shows it; and who a list is made of when
//! nobody was named.

use chrono::NaiveDate;
use domain::date::reaches_age;
use domain::id::Id;
use domain::path::{CompanionRole, Step, StepCode, Vote};
use domain::school_year::SchoolYear;
use print::DateStyle;
use serde_json::Value;
use store::members;

use super::people::{person, yearly};
use crate::candidates::{Judgement, Stand, judged};
use crate::papers::order::STAGE;
use crate::papers::paper::{Line, Subject};
use crate::settings::letterhead;
use crate::yearly::{Facts, of_people};
use crate::{Call, Failure, dates};

/// The candidates a subject names, else those the paper is usually made of, in name order.
pub fn lines(call: &Call<'_>, subject: &Subject, usual: fn(&Judgement) -> bool) -> Result<Vec<Line>, Failure> {
    let wanted = ids(subject)?;
    let all = judged(call)?;
    let chosen: Vec<&Judgement> = match &wanted {
        Some(ids) => all.iter().filter(|one| ids.contains(&one.stand.candidacy.id)).map(AsRef::as_ref).collect(),
        None => all.iter().map(AsRef::as_ref).filter(|one| usual(one)).collect(),
    };
    if wanted.is_some_and(|ids| ids.len() != chosen.len()) {
        return Err(Failure::not_found("một hồ sơ được chọn"));
    }
    call.office()?.store.read(|conn| {
        let head = letterhead(conn, call.today())?;
        let people = chosen.iter().map(|one| one.stand.person.id);
        let facts = of_people(conn, people, SchoolYear::of(call.today()))?;
        chosen
            .into_iter()
            .map(|one| {
                let member = members::of_person(conn, one.stand.person.id)?;
                let joined = member.as_ref().and_then(|row| row.union_joined_on.as_deref()?.parse().ok());
                let post = member.and_then(|row| row.post);
                let chapter = head.short_party_branch(one.stand.candidacy.party_branch.clone());
                let facts = facts.get(&one.stand.person.id).cloned().unwrap_or_default();
                Ok(line(one, joined, post, &chapter, &facts))
            })
            .collect()
    })
}

/// The candidacies named by a subject: ids with commas between them.
pub fn ids(subject: &Subject) -> Result<Option<Vec<Id>>, Failure> {
    let text = subject.text();
    if text.is_empty() {
        return Ok(None);
    }
    text.split(',').map(|id| dates::id(id.trim(), "hồ sơ")).collect::<Result<_, _>>().map(Some)
}

fn line(one: &Judgement, joined: Option<NaiveDate>, post: Option<String>, chapter: &str, facts: &Facts) -> Line {
    let Judgement { stand, findings, row } = one;
    let path = &stand.timeline;
    let day = |code: StepCode| path.step(code).and_then(|step| step.on);
    let said = |code: StepCode, key: &str| path.step(code).and_then(|step| fact(step, key)).unwrap_or_default();
    let vote = vote_of(stand);
    // A certificate that lapses in years is no deadline of the next step.
    let near = |due: &NaiveDate| (*due - path.today()).num_days() <= 366;
    let due_on = row.due.as_ref().and_then(|due| due.on.parse().ok()).filter(near);
    let meeting = findings.iter().find(|finding| finding.rule_id == "recognition-meeting").and_then(|own| own.date);
    let adult = stand.person.born_on.as_deref().and_then(|born| born.parse().ok()).map(|born| reaches_age(born, 18));
    let left = |key: &str| {
        let value = stand.left.as_ref().and_then(|left| left.facts.get(key)).and_then(Value::as_str);
        value.unwrap_or_default().to_owned()
    };
    let remarks = [("Ưu điểm", "strengths"), ("Khuyết điểm", "weaknesses")].map(|(label, key)| {
        // What was voted on, else what the chi đoàn wrote of the year.
        let of_year = || if key == "strengths" { facts.strengths.clone() } else { facts.weaknesses.clone() };
        let text = Some(remark(stand, key)).filter(|text| !text.is_empty()).unwrap_or_else(of_year);
        if text.is_empty() { text } else { format!("{label}: {text}") }
    });
    let class = stand.class_name.clone().unwrap_or_default();
    let mut cells = yearly(person(&stand.person), facts)
        .keyed(format!("candidate:{}", stand.candidacy.id))
        .with("branch", class.as_str())
        .with_day("union_joined_on", joined)
        .with("post", post.clone().unwrap_or_default())
        .with("party_branch", chapter)
        .with("stage", row.stage_label.as_str())
        .with("next", row.next.clone().unwrap_or_default())
        .with_day("due", due_on)
        .with_day("recognised_on", day(StepCode::UnionRecognition))
        .with_day("listed_on", day(StepCode::SympathiserListing))
        .with_day("adult_on", adult)
        .with("strengths", remark(stand, "strengths"))
        .with("weaknesses", remark(stand, "weaknesses"))
        .with("vote", vote.map(|(votes, of)| format!("{votes}/{of}")).unwrap_or_default())
        .with("party_companion", companion(stand, CompanionRole::Party).unwrap_or_default())
        .with("union_companion", companion(stand, CompanionRole::Union).unwrap_or_default())
        .with("certificate", numbered(stand, StepCode::CertificateIssued, false))
        .with("introducer", introducer(stand).unwrap_or_default())
        .with("union_resolution", numbered(stand, StepCode::UnionIntroduction, false))
        .with("branch_resolution", numbered(stand, StepCode::BranchResolution, true))
        .with("remarks", remarks.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"))
        .with_day("ceremony_on", path.dates().ceremony_on)
        .with_day("probation_end", path.dates().probation_end)
        .with_day("meeting_due", meeting)
        .with_day("new_member_class", day(StepCode::NewMemberClass))
        .with_day("self_review", day(StepCode::SelfReview))
        .with_day("helper_review", day(StepCode::HelperReview))
        .with("helper", said(StepCode::ProbationHelperAssigned, "helper"))
        .with("destination", left("to_organisation"))
        .with("papers", handed_over(stand))
        .with_day("left_on", left("leaving_on").parse().ok())
        .with("receiver", receiver(stand));
    if stand.person.born_on.is_none() || stand.person.sex == "unknown" {
        cells = cells.lacking("Ngày sinh, giới tính");
    }
    let last = path.counting().filter_map(|step| step.on).max().map(|day| day.to_string()).unwrap_or_default();
    Line {
        row: cells,
        name: stand.person.sort_key.clone(),
        class,
        post: post.is_some(),
        vote,
        whose: Some(stand.candidacy.id),
        keys: vec![(STAGE.code(), format!("{:02} {last}", stand.stage() as u8))],
    }
}

/// A fact of a step as text.
pub fn fact(step: &Step, key: &str) -> Option<String> {
    step.facts.other.get(key)?.as_str().map(str::to_owned).filter(|text| !text.trim().is_empty())
}

/// The number of the paper of a step.
pub fn number(step: &Step) -> Option<String> {
    step.facts.number.clone().or_else(|| fact(step, "number"))
}

/// "21-NQ/CB, 04/5/2026, 28/29": number, day and, if wanted, votes.
fn numbered(stand: &Stand, code: StepCode, with_vote: bool) -> String {
    let Some(step) = stand.timeline.step(code) else { return String::new() };
    let votes = step.facts.vote.filter(|_| with_vote).and_then(|vote| share(&vote));
    let votes = votes.map(|(votes, of)| format!("{votes}/{of} phiếu"));
    let day = Some(DateStyle::default().cell(step.on)).filter(|day| !day.is_empty());
    [number(step), day, votes].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Votes in favour of those who could vote: all, else those present.
pub fn share(vote: &Vote) -> Option<(i64, i64)> {
    vote.in_favour.zip(vote.total.or(vote.present))
}

/// The vote that made somebody an outstanding member: of Đoàn trường, else of the chi đoàn.
fn vote_of(stand: &Stand) -> Option<(i64, i64)> {
    let of = |code| stand.timeline.step(code).and_then(|step| step.facts.vote).as_ref().and_then(share);
    of(StepCode::UnionRecognition).or_else(|| of(StepCode::UnionBranchNomination))
}

/// What was last written of somebody by the Union: at the introduction, else at the nomination.
pub fn remark(stand: &Stand, key: &str) -> String {
    let of = |code| stand.timeline.step(code).and_then(|step| fact(step, key));
    of(StepCode::UnionIntroduction).or_else(|| of(StepCode::UnionBranchNomination)).unwrap_or_default()
}

/// A draft of what the Union says of somebody at the introduction: what it said there, else what companions wrote last,
/// else what was said at the nomination.
pub fn draft_remark(stand: &Stand, key: &str) -> String {
    let said = stand.timeline.step(StepCode::UnionIntroduction).and_then(|step| fact(step, key));
    said.or_else(|| stand.work.draft(key)).unwrap_or_else(|| remark(stand, key))
}

/// The current companion of a kind.
fn companion(stand: &Stand, role: CompanionRole) -> Option<String> {
    stand.timeline.companion(role, stand.timeline.today())?.name().map(str::to_owned)
}

/// The current Party companion.
pub fn party_companion(stand: &Stand) -> Option<String> {
    companion(stand, CompanionRole::Party)
}

/// Who signed, or will sign, the 3-KNĐ.
pub fn introducer(stand: &Stand) -> Option<String> {
    let own = stand.timeline.step(StepCode::MemberIntroduction).and_then(|step| step.facts.introducer.as_ref());
    own.and_then(|who| who.name.clone())
}

fn handed_over(stand: &Stand) -> String {
    let items = stand.left.as_ref().map(|left| left.items.as_slice()).unwrap_or_default();
    items.iter().filter(|own| own.done_on.is_some()).map(|own| own.item.label()).collect::<Vec<_>>().join("; ")
}

fn receiver(stand: &Stand) -> String {
    let items = stand.left.as_ref().map(|left| left.items.as_slice()).unwrap_or_default();
    items.iter().rev().find_map(|own| own.handed_to.clone()).unwrap_or_default()
}
