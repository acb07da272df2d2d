//! Forty candidates at every stage, with ceremonies held and planned, dated around today.
//!
//! A story is told forward: each step some days after the one before, never on a weekend, the last one a few days ago.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use domain::date::add_months;
use domain::id::Id;
use domain::path::Stage;
use domain::path::StepCode::{self, *};
use serde_json::{Value, json};
use store::candidacies::{self, CandidacyRow};
use store::conditions::{self, ConditionsRow};
use store::planned::{self, PlannedRow};
use store::steps::{self, StepRow};
use store::{Tx, people};

use super::classes;
use super::companions::{self, Told};
use super::people::Someone;
use super::unit::Unit;
use crate::{Call, Failure};

/// The way, with the days between a step and the one before it.
pub(super) const WAY: &[(StepCode, i64)] = &[
    (Identified, 0),
    (UnionBranchNomination, 21),
    (UnionRecognition, 10),
    (SympathiserListing, 56),
    (CompanionAssignment, 0),
    (ClassReferral, 28),
    (CertificateIssued, 21),
    (UnionIntroduction, 42),
    (ApplicationReceived, 14),
    (CvReceived, 10),
    (VerificationRequested, 5),
    (VerificationAnswered, 25),
    (CvCertified, 10),
    (MemberIntroduction, 3),
    (OpinionsSummary, 5),
    (SubmittedToBranch, 7),
    (BranchResolution, 7),
    (FileSent, 3),
    (AdmissionDecision, 21),
    (DecisionReceived, 3),
    (CeremonyHeld, 12),
    (ProbationHelperAssigned, 0),
    (MemberDeclared, 14),
    (NewMemberClass, 60),
];

/// How many stand where, and with which step their story ends.
const CAST: &[(Stage, usize, StepCode)] = &[
    (Stage::Source, 6, Identified),
    (Stage::Outstanding, 6, UnionRecognition),
    (Stage::Sympathiser, 4, CompanionAssignment),
    (Stage::AwarenessClass, 4, CertificateIssued),
    (Stage::Introduced, 3, UnionIntroduction),
    (Stage::Dossier, 4, VerificationRequested),
    (Stage::BranchReview, 2, SubmittedToBranch),
    (Stage::CommitteeReview, 2, FileSent),
    (Stage::AwaitingCeremony, 4, DecisionReceived),
    (Stage::Probationary, 3, MemberDeclared),
    (Stage::RecognitionReview, 1, NewMemberClass),
    (Stage::Official, 1, NewMemberClass),
];

pub(super) const HELPERS: &[&str] =
    &["Nguyễn Thị Mỹ Duyên", "Phan Văn Thuận", "Kim Thị Thu Hà", "Thạch Sa Mết", "Đỗ Kim Ngân"];

/// What the Union says of somebody: strengths and weaknesses.
const REMARKS: &[(&str, &str)] = &[
    (
        "Lập trường vững vàng, gương mẫu trong học tập, nhiệt tình giúp bạn, được tập thể tin cậy.",
        "Còn ít phát biểu trong sinh hoạt chi đoàn.",
    ),
    (
        "Chấp hành tốt nội quy, tích cực tham gia tình nguyện, lối sống giản dị, hòa đồng.",
        "Đôi lúc chưa sắp xếp tốt thời gian học.",
    ),
    (
        "Có năng lực tổ chức phong trào, học tập khá, trung thực, có uy tín với bạn bè.",
        "Cần mạnh dạn hơn khi phê bình và tự phê bình.",
    ),
];

pub(super) struct Teller<'a> {
    pub(super) call: &'a Call<'a>,
    pub(super) tx: &'a Tx<'a>,
    pub(super) unit: &'a Unit,
    pub(super) today: NaiveDate,
}

/// Writes candidacies, steps and ceremonies; tells who stands where.
pub fn fill(
    call: &Call<'_>,
    tx: &Tx<'_>,
    unit: &Unit,
    people: &[Someone],
    today: NaiveDate,
) -> Result<Vec<Told>, Failure> {
    let teller = Teller { call, tx, unit, today };
    let mut next_pupil = people.iter().filter(|one| one.grade == Some(12)).step_by(7);
    let mut next_adult = people.iter().filter(|one| one.grade.is_none());
    let (mut waiting, mut admitted, mut recognised) = (Vec::new(), Vec::new(), Vec::new());
    let mut told = Vec::new();
    let mut at = 0;
    for (stage, count, last) in CAST {
        for n in 0..*count {
            // From the meeting of the chi bộ on most are grown-ups: a pupil comes of age only in the last year.
            let old_certificate = *stage == Stage::Introduced && n == 2;
            let adult = !unit.school
                || *stage >= Stage::Probationary
                || (*stage >= Stage::BranchReview && n % 2 == 1)
                || old_certificate;
            let someone = if adult { next_adult.next() } else { next_pupil.next() };
            let Some(someone) = someone else { continue };
            let mut days = teller.days(*stage, *last, at);
            if old_certificate {
                lapse_soon(&mut days, today);
            }
            if *last == VerificationRequested && n == 3 {
                // One answer is overdue, so that the overview has something to press for.
                days.iter_mut().for_each(|day| *day -= Duration::days(49));
            }
            let candidacy = teller.tell(someone, *stage, &days, at)?;
            if *stage == Stage::BranchReview {
                teller.plan(someone, candidacy, BranchResolution, workday(today + Duration::days(9 + 7 * n as i64)))?;
            }
            match stage {
                Stage::AwaitingCeremony => waiting.push((someone.id, candidacy)),
                Stage::Probationary => admitted.push((someone.id, candidacy)),
                Stage::RecognitionReview | Stage::Official => recognised.push((someone.id, candidacy)),
                _ => {}
            }
            told.push(Told { person: someone.id, candidacy, stage: *stage, since: days[0] });
            at += 1;
        }
    }
    teller.ceremony(workday(today + Duration::days(5)), &waiting, false)?;
    teller.ceremony(teller.held_on(Stage::Probationary), &admitted, true)?;
    teller.ceremony(teller.held_on(Stage::Official), &recognised, true)?;
    Ok(told)
}

impl Teller<'_> {
    /// The day of the ceremony of those who have had one: of one stage on one day.
    fn held_on(&self, stage: Stage) -> NaiveDate {
        let ago = if stage == Stage::Probationary { 45 } else { 420 };
        workday(self.today - Duration::days(ago))
    }

    /// Writes one candidacy up to its last step.
    fn tell(&self, someone: &Someone, stage: Stage, days: &[NaiveDate], at: usize) -> Result<Id, Failure> {
        let candidacy = self.call.new_id();
        let row = CandidacyRow {
            id: candidacy,
            person_id: someone.id,
            opened_on: days[0],
            party_branch: Some(self.unit.party_branch.to_owned()),
            note: None,
        };
        candidacies::insert(self.tx, &row)?;
        let mut seq = 0;
        let mut request = None;
        for ((code, _), on) in WAY.iter().zip(days) {
            seq += 1;
            let mut facts = self.facts(*code, *on, at, request, someone);
            classes::of_past(stage, *code, &mut facts);
            let id = self.step(candidacy, someone.id, seq, *code, *on, facts)?;
            if *code == VerificationRequested {
                request = Some(id);
            }
        }
        if let Some((on, facts)) = companions::cadre(stage, days, at) {
            seq += 1;
            self.step(candidacy, someone.id, seq, CompanionAssignment, on, facts)?;
        }
        if stage >= Stage::Introduced {
            self.know(candidacy, someone, days)?;
        }
        if stage >= Stage::BranchReview {
            self.come_of_age(someone.id, days)?;
        }
        if stage >= Stage::RecognitionReview {
            self.recognise(candidacy, someone.id, seq, stage)?;
        }
        Ok(candidacy)
    }

    /// What the office has collected of somebody who is introduced.
    fn know(&self, candidacy: Id, someone: &Someone, days: &[NaiveDate]) -> Result<(), Failure> {
        let signed = days.get(1).copied().unwrap_or(self.today);
        let mut facts = json!({ "consent_on": signed, "representative_consent_on": signed });
        if someone.grade.is_none() {
            facts = json!({ "consent_on": signed, "education": "upper_secondary" });
        }
        let certified = WAY.iter().position(|(code, _)| *code == CvCertified).and_then(|at| days.get(at));
        if let Some(day) = certified {
            facts["political_concluded_by"] = json!("Đảng ủy phường");
            facts["political_concluded_on"] = json!(day);
        }
        let (id, facts) = (self.call.new_id(), facts.to_string());
        let row = ConditionsRow { id, candidacy_id: candidacy, person_id: someone.id, facts };
        Ok(conditions::insert(self.tx, &row)?)
    }

    /// The days of the steps: counted back from a few days ago, or from the day of the ceremony.
    fn days(&self, stage: Stage, last: StepCode, at: usize) -> Vec<NaiveDate> {
        let end = WAY.iter().position(|(code, _)| *code == last).unwrap_or(0);
        let fixed = WAY.iter().take(end + 1).position(|(code, _)| *code == CeremonyHeld);
        let (anchor, day) = match fixed {
            Some(place) => (place, self.held_on(if stage == Stage::Probationary { stage } else { Stage::Official })),
            // Those of one class get their certificates on one day.
            None if last == CertificateIssued => (end, self.today - Duration::days(classes::CERTIFIED_AGO)),
            None => (end, self.today - Duration::days(4 + (at as i64 * 5) % 24)),
        };
        let before: i64 = WAY[..=anchor].iter().map(|(_, gap)| gap).sum();
        let mut day = day - Duration::days(before);
        let mut days = Vec::new();
        for (code, gap) in &WAY[..=end] {
            day += Duration::days(*gap);
            let shown = if *code == CeremonyHeld { day } else { workday_before(day) };
            days.push(shown.min(self.today));
        }
        days
    }

    pub(super) fn facts(
        &self,
        code: StepCode,
        on: NaiveDate,
        at: usize,
        request: Option<Id>,
        someone: &Someone,
    ) -> Value {
        let helper = HELPERS[at % HELPERS.len()];
        let number = at + 11;
        match code {
            Identified => json!({ "number": format!("{:02}-DS/ĐTN", 3 + at), "proposed_by": "BCH chi đoàn" }),
            UnionBranchNomination => {
                let (strengths, weaknesses) = REMARKS[at % REMARKS.len()];
                let vote = json!({ "total": 20, "present": 19, "in_favour": 17, "against": 2 });
                json!({ "vote": vote, "strengths": strengths, "weaknesses": weaknesses })
            }
            UnionRecognition => {
                json!({ "number": format!("{number}-QĐ/ĐTN"), "vote": { "total": 15, "present": 15, "in_favour": 14, "against": 1 } })
            }
            SympathiserListing => {
                json!({ "number": format!("{number:02}-NQ/CB"), "party_branch": self.unit.party_branch })
            }
            CompanionAssignment => json!({
                "kind": "party",
                "companion": {
                    "name": helper,
                    "person": companions::id_of(helper),
                    "official_on": "2016-02-03",
                    "unit_joined_on": "2012-08-15",
                },
            }),
            ClassReferral => json!({ "class": "Lớp bồi dưỡng nhận thức về Đảng", "number": format!("{number}-CV/ĐU") }),
            CertificateIssued => classes::certificate(on, at),
            UnionIntroduction => json!({
                "number": format!("{number:02}-NQ/ĐTN"),
                "form": "4-KNĐ",
                "vote": { "total": 15, "present": 14, "in_favour": 14, "against": 0 },
                "union_branch_on": workday_before(on - Duration::days(6)),
                "union_branch_vote": { "total": 20, "present": 20, "in_favour": 19 },
            }),
            ApplicationReceived => json!({ "dated_on": workday_before(on - Duration::days(2)) }),
            VerificationRequested => {
                json!({ "for": "father", "place": "Đảng ủy xã Giồng Lớn", "received_on": on + Duration::days(2) })
            }
            VerificationAnswered => json!({ "request": request, "answer": "right" }),
            CvCertified => json!({ "body": "Đảng ủy phường" }),
            MemberIntroduction => json!({
                "introducer": { "name": helper, "official_on": "2016-02-03", "unit_joined_on": "2012-08-15" },
                "shared_since": someone.joined_on,
            }),
            BranchResolution => json!({
                "number": format!("{number:02}-NQ/CB"),
                "party_branch": self.unit.party_branch,
                "vote": { "total": 31, "summoned": 30, "present": 29, "in_favour": 28, "against": 1, "blank": 0 },
            }),
            DecisionReceived => json!({ "made_public_on": workday(on + Duration::days(1)).min(self.today) }),
            FileSent => json!({ "sent_to": "Đảng ủy phường" }),
            AdmissionDecision => json!({
                "number": format!("{}-QĐ/ĐU", 300 + at),
                "party_branch": self.unit.party_branch,
                "body": "standing_committee",
                "vote": { "total": 9, "present": 9, "in_favour": 9, "against": 0 },
            }),
            ProbationHelperAssigned => json!({ "helper": helper, "helper_person": companions::id_of(helper) }),
            NewMemberClass => json!({ "number": format!("{}/GCN", 500 + at), "grade": "Khá" }),
            _ => json!({}),
        }
    }

    /// After the twelve months: the self-review, the meeting, and for one the decision.
    fn recognise(&self, candidacy: Id, person: Id, seq: i64, stage: Stage) -> Result<(), Failure> {
        let end = add_months(self.held_on(Stage::Official), 12);
        let mut more = vec![(SelfReview, end + Duration::days(2), json!({}))];
        if stage == Stage::Official {
            let vote = json!({ "total": 31, "summoned": 31, "present": 30, "in_favour": 30, "against": 0, "blank": 0 });
            more.push((
                RecognitionBranchResolution,
                workday(end + Duration::days(12)),
                json!({ "number": "21-NQ/CB", "vote": vote }),
            ));
            let decision = json!({ "number": "402-QĐ/ĐU", "official_from": end, "body": "standing_committee" });
            more.push((RecognitionDecision, workday(end + Duration::days(40)), decision));
        }
        for (n, (code, on, facts)) in more.into_iter().enumerate() {
            self.step(candidacy, person, seq + 1 + n as i64, code, on.min(self.today), facts)?;
        }
        Ok(())
    }

    pub(super) fn step(
        &self,
        candidacy: Id,
        person: Id,
        seq: i64,
        code: StepCode,
        on: NaiveDate,
        facts: Value,
    ) -> Result<Id, Failure> {
        let row = StepRow {
            id: self.call.new_id(),
            candidacy_id: candidacy,
            person_id: person,
            seq,
            code: code.code().to_owned(),
            on_date: Some(on),
            facts: facts.to_string(),
            note: None,
        };
        steps::insert(self.tx, &row)?;
        Ok(row.id)
    }

    /// Whoever the chi bộ has considered was of age on that day.
    fn come_of_age(&self, person: Id, days: &[NaiveDate]) -> Result<(), Failure> {
        let meeting = WAY.iter().position(|(code, _)| *code == SubmittedToBranch).and_then(|place| days.get(place));
        let Some(mut row) = people::get(self.tx, person)? else { return Ok(()) };
        let born = row.born_on.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
        if let (Some(meeting), Some(born)) = (meeting, born) {
            let latest = *meeting - Duration::days(18 * 366);
            if born > latest {
                row.born_on = Some(latest.to_string());
                people::update(self.tx, &row)?;
            }
        }
        Ok(())
    }

    fn plan(&self, someone: &Someone, candidacy: Id, code: StepCode, on: NaiveDate) -> Result<(), Failure> {
        let row = PlannedRow {
            id: self.call.new_id(),
            candidacy_id: candidacy,
            person_id: someone.id,
            code: code.code().to_owned(),
            on_date: on,
            facts: "{}".to_owned(),
        };
        Ok(planned::insert(self.tx, &row)?)
    }
}

/// Everything up to the certificate happened years ago: it lapses in three weeks.
fn lapse_soon(days: &mut [NaiveDate], today: NaiveDate) {
    let Some(place) = WAY.iter().position(|(code, _)| *code == CertificateIssued).filter(|place| *place < days.len())
    else {
        return;
    };
    let issued = workday_before(add_months(today + Duration::days(21), 12) - Duration::days(6 * 365 + 2));
    let back = days[place] - issued;
    for day in &mut days[..=place] {
        *day = workday_before(*day - back);
    }
}

/// The day itself, or the Monday after a weekend.
pub(super) fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Duration::days(2),
        Weekday::Sun => day + Duration::days(1),
        _ => day,
    }
}

/// The day itself, or the Friday before a weekend.
pub(super) fn workday_before(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day - Duration::days(1),
        Weekday::Sun => day - Duration::days(2),
        _ => day,
    }
}
