//! The refusals that one timeline can decide.
//!
//! Invariant: orders of days are judged on steps that count only; a date in the future, an impossible vote and a step
//! on a closed candidacy on every step that is not voided. A missing date never refuses.

use super::counting::annulled_for_good;
use super::{Person, Refusal, RefusalId, SideState, Step, StepCode, Timeline};
use crate::date::dmy;
use chrono::NaiveDate;

/// The first impossibility found, if any.
pub(super) fn refusal(timeline: &Timeline, person: &Person) -> Option<Refusal> {
    born_after_today(timeline, person)
        .or_else(|| future_step(timeline))
        .or_else(|| timeline.live().find_map(arithmetic))
        .or_else(|| decision_and_ceremony(timeline))
        .or_else(|| recognition(timeline))
        .or_else(|| timeline.counting().find_map(periods))
        .or_else(|| on_closed(timeline))
}

fn born_after_today(timeline: &Timeline, person: &Person) -> Option<Refusal> {
    let born = person.born_on.filter(|born| *born > timeline.today())?;
    let sentence = format!("Ngày sinh {} ở sau hôm nay ({}). Xem lại ngày sinh.", dmy(born), dmy(timeline.today()));
    Some(Refusal::new(RefusalId::BornAfterToday, sentence))
}

/// Also of a void step: taking something back is an act that has happened.
fn future_step(timeline: &Timeline) -> Option<Refusal> {
    let voids = timeline.steps().iter().filter(|step| step.code == StepCode::Void);
    let today = timeline.today();
    let (step, on) =
        timeline.live().chain(voids).find_map(|step| step.on.filter(|on| *on > today).map(|on| (step, on)))?;
    let sentence = format!(
        "Bước «{}» ghi ngày {}, sau hôm nay ({}). Việc chưa diễn ra thì ghi vào dự kiến.",
        step.code.label(),
        dmy(on),
        dmy(today)
    );
    Some(Refusal::new(RefusalId::FutureStep, sentence))
}

fn arithmetic(step: &Step) -> Option<Refusal> {
    let why = step.votes().find_map(super::Vote::impossible)?;
    let sentence = format!("Số phiếu của bước «{}» không khớp: {why}. Kiểm tra lại biên bản.", step.code.label());
    Some(Refusal::new(RefusalId::VoteArithmetic, sentence))
}

/// Refuses when `later` is dated before `earlier`.
fn before(id: RefusalId, later: (&str, Option<NaiveDate>), earlier: (&str, Option<NaiveDate>)) -> Option<Refusal> {
    let (second, first) = later.1.zip(earlier.1).filter(|(second, first)| second < first)?;
    let sentence = format!("{} ({}) trước {} ({}). Xem lại hai ngày này.", later.0, dmy(second), earlier.0, dmy(first));
    Some(Refusal::new(id, sentence))
}

fn decision_and_ceremony(timeline: &Timeline) -> Option<Refusal> {
    let dates = timeline.dates();
    let issued = ("ngày ban hành quyết định kết nạp", dates.decision_issued_on);
    let held = timeline.step(StepCode::CeremonyHeld);
    if held.is_some() && timeline.step(StepCode::AdmissionDecision).is_none() {
        let sentence = "Chưa có quyết định kết nạp nên không ghi được lễ kết nạp đã tổ chức. \
                        Ghi quyết định trước, hoặc ghi lễ vào dự kiến.";
        return Some(Refusal::new(RefusalId::HeldWithoutDecision, sentence));
    }
    let received = ("Ngày chi bộ nhận quyết định kết nạp", dates.decision_received_on);
    before(RefusalId::ReceivedBeforeIssued, received, issued)
        .or_else(|| before(RefusalId::CeremonyBeforeDecision, ("Ngày tổ chức lễ kết nạp", dates.ceremony_on), issued))
}

fn recognition(timeline: &Timeline) -> Option<Refusal> {
    let held = timeline.step(StepCode::CeremonyHeld);
    let after = StepCode::SelfReview..=StepCode::CardIssued;
    if let Some(step) = timeline.counting().find(|step| held.is_none() && after.contains(&step.code)) {
        let sentence =
            format!("Chưa ghi lễ kết nạp nên không ghi được bước «{}». Ghi lễ kết nạp trước.", step.code.label());
        return Some(Refusal::new(RefusalId::ProbationWithoutCeremony, sentence));
    }
    let decision = timeline.step(StepCode::RecognitionDecision)?;
    let ceremony = ("ngày tổ chức lễ kết nạp", timeline.dates().ceremony_on);
    let official = ("Ngày chính thức trong quyết định công nhận", decision.facts.official_from);
    before(RefusalId::RecognisedBeforeCeremony, ("Ngày quyết định công nhận chính thức", decision.on), ceremony)
        .or_else(|| before(RefusalId::RecognisedBeforeCeremony, official, ceremony))
}

fn periods(step: &Step) -> Option<Refusal> {
    let facts = &step.facts;
    let (class_from, class_to) = (facts.class_from, facts.class_to);
    match step.code {
        StepCode::CertificateIssued => before(
            RefusalId::EndsBeforeStart,
            ("Ngày bế giảng lớp nhận thức", class_to),
            ("ngày khai giảng", class_from),
        )
        .or_else(|| {
            let begun = ("ngày lớp bắt đầu", class_from);
            before(RefusalId::CertificateBeforeClass, ("Ngày cấp giấy chứng nhận", step.on), begun)
        }),
        StepCode::CompanionAssignment => {
            let from = ("ngày bắt đầu", facts.from.or(step.on));
            before(RefusalId::EndsBeforeStart, ("Ngày thôi giúp đỡ của người được phân công", facts.to), from)
        }
        _ => None,
    }
}

fn on_closed(timeline: &Timeline) -> Option<Refusal> {
    let live: Vec<&Step> = timeline.live().collect();
    for (place, closing) in live.iter().enumerate() {
        let state = SideState::entered_with(closing.code).filter(|state| state.is_closing());
        if state.is_none() && !annulled_for_good(closing) {
            continue;
        }
        let reopened =
            live[place..].iter().find(|step| closing.code == StepCode::Closed && step.code == StepCode::Resumed);
        let until = reopened.map(|step| step.on);
        let wrong = live[place..].iter().find(|step| step.on > closing.on && until.is_none_or(|until| step.on < until));
        if let Some(step) = wrong {
            let sentence = format!(
                "Bước «{}» có ngày sau khi hồ sơ theo dõi đã kết thúc («{}»{}). Mở lại hồ sơ theo dõi trước.",
                step.code.label(),
                closing.code.label(),
                closing.on.map(|on| format!(", {}", dmy(on))).unwrap_or_default()
            );
            return Some(Refusal::new(RefusalId::StepOnClosed, sentence));
        }
    }
    None
}
