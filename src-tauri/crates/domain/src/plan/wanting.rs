//! What is not recorded and would make a plan surer. It delays nothing, but is said.

use super::limits::{expected_introducer, to_be_redone};
use super::way::before_meeting;
use super::windows::Windows;
use crate::date::dmy;
use crate::path::StepCode;
use crate::rules::{Case, Outcome, RULES, Rulebook, shared_since};
use chrono::NaiveDate;

/// What is wanting, as pieces of a sentence.
pub(super) fn wanting(case: &Case<'_>, book: &Rulebook, windows: &Windows) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    if !before_meeting(case.timeline) || case.timeline.has(StepCode::CeremonyHeld) {
        return pieces;
    }
    let mut say = |piece: &str| pieces.push(piece.to_owned());
    if case.person.born_on.is_none() {
        say("chưa ghi đủ ngày sinh");
    }
    if to_be_redone(case, book).is_some() {
        say("giấy giới thiệu của đảng viên ghi ngày quá sớm, phải làm lại");
    } else if windows.get(StepCode::MemberIntroduction).is_some() {
        match expected_introducer(case) {
            None => {
                if case.person.unit_joined_on.is_none() {
                    say("chưa ghi ngày vào đơn vị");
                }
                say("chưa có đảng viên giới thiệu");
            }
            Some((facts, _)) if facts.replaces.is_some() => {}
            Some((facts, helper)) if shared_since(case, facts, Some(helper)).is_none() => {
                if case.person.unit_joined_on.is_none() {
                    say("chưa ghi ngày vào đơn vị");
                }
                if helper.unit_joined_on.is_none() {
                    say("chưa ghi ngày về đơn vị của người giới thiệu");
                }
            }
            Some(_) => {}
        }
    }
    let planned = |code| case.plan(code).is_some();
    if windows.get(StepCode::CertificateIssued).is_some()
        && !planned(StepCode::CertificateIssued)
        && !planned(StepCode::ClassReferral)
    {
        say("chưa có lớp nhận thức");
    }
    let meeting = windows.get(StepCode::BranchResolution);
    pieces.extend(meeting.into_iter().flat_map(|window| lapsing(case, book, window.first())));
    pieces.extend(over_age(case, book, meeting.map(|window| window.first())));
    pieces
}

/// Papers that will have run out by the first day of the meeting.
fn lapsing(case: &Case<'_>, book: &Rulebook, meeting: NaiveDate) -> Vec<String> {
    let lapses = |id: &str| {
        let rule = RULES.iter().find(|rule| rule.ids.contains(&id))?;
        rule.judge(case, book).into_iter().find_map(|finding| {
            let until = finding.date.filter(|_| finding.outcome != Outcome::NotApplicable)?;
            (until < meeting).then_some(until)
        })
    };
    let certificate = lapses("awareness-certificate-validity");
    let dossier = lapses("dossier-validity");
    let certificate = certificate.map(|day| format!("giấy chứng nhận hết giá trị từ sau {}, phải học lại", dmy(day)));
    let dossier = dossier.map(|day| format!("hồ sơ hết giá trị từ sau {}, phải làm lại giấy tờ", dmy(day)));
    certificate.into_iter().chain(dossier).collect()
}

/// Beyond sixty at the first day of the meeting, without the consent.
fn over_age(case: &Case<'_>, book: &Rulebook, meeting: Option<NaiveDate>) -> Option<String> {
    let (born, meeting) = case.person.born_on.zip(meeting)?;
    let years = book.row("age-upper", Some(meeting)).number();
    let beyond = meeting > crate::date::reaches_age(born, years) && case.person.over_age_consent_on.is_none();
    beyond.then(|| format!("quá {years} tuổi, phải có văn bản đồng ý của cấp ủy có thẩm quyền"))
}
