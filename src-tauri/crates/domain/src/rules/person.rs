//! The person's side: education, school report, religion, former membership, the conclusion on the political standard,
//! consent to the use of personal data.
//!
//! Invariant: the program never judges a person. It looks whether what the office has to have is recorded, and a fact
//! that nobody was asked for is told as wanting only where the step that needs it is planned or recorded. Rejected:
//! asking of paths of past years; a decision that was given has settled them.

use super::case::{Case, Event};
use super::clock::Clock;
use super::condition::{tested, undated};
use super::{Finding, Outcome, Rule, Rulebook, Switch};
use crate::date::{dmy, reaches_age};
use crate::path::{Conditions, Education, Mark, PersonKind, Stage, StepCode};
use chrono::NaiveDate;

/// The meeting on admission, while nothing has been decided yet.
fn open_meeting(case: &Case<'_>) -> Option<Event> {
    case.event(StepCode::BranchResolution).filter(|_| !case.timeline.has(StepCode::AdmissionDecision))
}

fn known(case: &Case<'_>) -> Conditions {
    case.conditions.cloned().unwrap_or_default()
}

/// A paper of which only the day is known: there, wanting, or dated after the event.
fn dated(rule: &Rule, event: Event, on: Option<NaiveDate>, what: &str) -> Finding {
    let Some(on) = on else {
        return tested(rule, event, Outcome::Missing, format!("chưa ghi {what}. {}", rule.act));
    };
    match event.on {
        None => undated(rule, event),
        Some(day) if on > day => {
            let says = format!("{what} ghi ngày {}, sau {} {}. {}", dmy(on), rule.clock_end, dmy(day), rule.act);
            tested(rule, event, Outcome::Missing, says)
        }
        Some(_) => tested(rule, event, Outcome::Met, format!("đã ghi {what} ngày {}", dmy(on))),
    }
}

/// `education-minimum`: a pupil has it; of everybody else it is recorded.
pub(super) fn education(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(meeting) = open_meeting(case) else { return Vec::new() };
    let rule = book.row("education-minimum", meeting.on);
    let says = |outcome, says: &str| vec![tested(rule, meeting, outcome, says)];
    if case.person.kind == PersonKind::Pupil {
        return says(Outcome::Met, "học sinh THPT được coi là đạt");
    }
    match known(case).education {
        Some(Education::LowerSecondary | Education::UpperSecondary) => says(Outcome::Met, "đã ghi trình độ"),
        Some(Education::Exempt) => says(Outcome::Met, "thuộc trường hợp được miễn"),
        Some(Education::Less) => says(Outcome::Failed, &format!("chưa học xong chương trình THCS. {}", rule.act)),
        None => says(Outcome::Missing, &format!("chưa ghi trình độ. {}", rule.act)),
    }
}

/// `political-standard-concluded`.
pub(super) fn political_standard(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let judge = |meeting: Event| {
        let rule = book.row("political-standard-concluded", meeting.on);
        dated(rule, meeting, known(case).political_concluded_on, "kết luận về tiêu chuẩn chính trị")
    };
    open_meeting(case).map(judge).into_iter().collect()
}

/// Switch `pupil-marks`: at the listing what is there already, at the meeting all three.
pub(super) fn pupil_marks(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    if !case.practice.is_on(Switch::PupilMarks) || case.person.kind != PersonKind::Pupil {
        return Vec::new();
    }
    [StepCode::SympathiserListing, StepCode::BranchResolution]
        .into_iter()
        .filter_map(|code| case.event(code).map(|event| (code, event)))
        .map(|(code, event)| {
            marks(book.row("pupil-marks", event.on), event, &known(case), code == StepCode::BranchResolution)
                .about(code.code())
        })
        .collect()
}

fn marks(rule: &Rule, event: Event, known: &Conditions, all: bool) -> Finding {
    let terms: [(&str, [Option<Mark>; 2]); 3] = [
        ("lớp 10", [known.year_10_result, known.year_10_conduct]),
        ("lớp 11", [known.year_11_result, known.year_11_conduct]),
        ("học kỳ I lớp 12", [known.term_12_result, known.term_12_conduct]),
    ];
    let below = |[result, conduct]: &[Option<Mark>; 2]| {
        result.is_some_and(|mark| !mark.is_good()) || conduct.is_some_and(|mark| mark != Mark::Tot)
    };
    let named = |fits: &dyn Fn(&[Option<Mark>; 2]) -> bool| -> Vec<&str> {
        terms.iter().filter(|(_, marks)| fits(marks)).map(|(name, _)| *name).collect()
    };
    let (low, wanting) = (named(&below), named(&|marks| marks.iter().any(Option::is_none)));
    if !low.is_empty() {
        let says = format!("{}: chưa đạt học tập Khá trở lên và rèn luyện Tốt. {}", low.join(", "), rule.act);
        return tested(rule, event, Outcome::Failed, says);
    }
    if wanting.len() == terms.len() || (all && !wanting.is_empty()) {
        let says = format!("chưa ghi kết quả {}. {}", wanting.join(", "), rule.act);
        return tested(rule, event, Outcome::Missing, says);
    }
    tested(rule, event, Outcome::Met, "học tập Khá trở lên, rèn luyện Tốt ở các kỳ đã ghi")
}

/// Switch `religion-consent`: two papers before the file of a believer is opened.
pub(super) fn religion(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let known = known(case);
    if !case.practice.is_on(Switch::ReligionConsent) || known.religious != Some(true) {
        return Vec::new();
    }
    let Some(opening) = opening(case) else { return Vec::new() };
    let rule = book.row("religion-consent", opening.on);
    let both = known.religion_request_on.zip(known.religion_consent_on).map(|(one, other)| one.max(other));
    let what = match (known.religion_request_on, known.religion_consent_on) {
        (None, Some(_)) => "công văn đề nghị của cấp ủy cơ sở",
        (Some(_), None) => "văn bản đồng ý của cấp ủy cấp trên",
        _ => "công văn đề nghị của cấp ủy cơ sở và văn bản đồng ý của cấp ủy cấp trên",
    };
    vec![dated(rule, opening, both, what)]
}

/// The opening of the file: as recorded, else with the đơn.
fn opening(case: &Case<'_>) -> Option<Event> {
    case.event(StepCode::DossierOpened).or_else(|| case.event(StepCode::ApplicationReceived))
}

/// `readmission-wait`: only of somebody who was a Party member before.
pub(super) fn readmission(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let known = known(case);
    let Some((opening, left)) = opening(case).zip(known.left_party_on) else { return Vec::new() };
    let id = if known.record_erased { "readmission-wait-record" } else { "readmission-wait" };
    vec![Clock::new(case, book.row(id, opening.on), Some(left), Some(opening)).judge(case)]
}

/// `consent-recorded`: by the resolution that sends the person's facts outside; of a minor the representative's too.
pub(super) fn consent(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(resolution) = case.event(StepCode::UnionIntroduction) else { return Vec::new() };
    let rule = book.row("consent-recorded", resolution.on);
    let before_the_law = resolution.on.zip(rule.valid_from).is_some_and(|(day, from)| day < from);
    if before_the_law || case.timeline.reached(Stage::Probationary) {
        return Vec::new();
    }
    let known = known(case);
    if let Some(day) = known.consent_withdrawn_on.filter(|day| known.consent_on.is_none_or(|given| given <= *day)) {
        let says = format!("đã rút lại sự đồng ý ngày {}; không in, không xuất. {}", dmy(day), rule.act);
        return vec![tested(rule, resolution, Outcome::Missing, says)];
    }
    let minor =
        known.consent_on.zip(case.person.born_on).is_some_and(|(on, born)| on < reaches_age(born, rule.number()));
    vec![match (known.consent_on, known.representative_consent_on) {
        (Some(_), None) if minor => {
            let says = format!("chưa ghi đồng ý của người đại diện của người chưa thành niên. {}", rule.act);
            tested(rule, resolution, Outcome::Missing, says)
        }
        (own, other) => {
            let day = if minor { own.max(other) } else { own };
            dated(rule, resolution, day, "bản đồng ý xử lý dữ liệu cá nhân")
        }
    }]
}
