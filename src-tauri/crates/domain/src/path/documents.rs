//! Hồ sơ: the twenty documents of the file (path.md §3) and the three the Union keeps of its own, which of them a
//! timeline shows, and since when.
//!
//! Invariant: a code is data, not an enum, because guidance renames; a document is there when the step that yields it
//! counts, and a later paper of a renewal takes its place. What the office writes beside it (asked for, sent back, in
//! order, not needed) never makes a paper vanish that a step shows. Rejected: a status alone, which would contradict the
//! steps.

use super::{Stage, StepCode, Timeline};
use crate::unit::UnitRole;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::values::codes! {
    /// Tình trạng của một giấy tờ.
    DocumentStatus {
        /// Chưa có.
        Missing = "missing", "Chưa có";
        /// Đã đề nghị nộp.
        Requested = "requested", "Đã đề nghị nộp";
        /// Đã nhận.
        Received = "received", "Đã nhận";
        /// Trả lại để sửa.
        Returned = "returned", "Trả lại để sửa";
        /// Đạt yêu cầu.
        Accepted = "accepted", "Đạt yêu cầu";
        /// Hết giá trị.
        Stale = "stale", "Hết giá trị";
        /// Không cần.
        NotNeeded = "not_needed", "Không cần";
    }
}

impl DocumentStatus {
    /// Whether the paper lies in the file and can be used.
    pub const fn is_there(self) -> bool {
        matches!(self, Self::Received | Self::Accepted)
    }
}

/// What the office has written of one document of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentMark {
    /// Our key of the document.
    pub doc_type: String,
    /// Its status.
    pub status: DocumentStatus,
    /// Since when.
    #[serde(default)]
    pub on: Option<NaiveDate>,
}

/// Documents 1 to 6: those a file has before it is laid before the chi bộ.
pub(crate) const BEFORE_SUBMISSION: usize = 6;

/// Giấy tờ: one kind of document of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentKind {
    /// Our key.
    pub key: &'static str,
    /// Its code; empty where it has none.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Who usually makes it.
    pub author: &'static str,
    /// The stage from which a file without it is wanting.
    pub from: Stage,
    /// The level that yields it, where not every unit has one.
    pub level: Option<UnitRole>,
}

const fn document(
    key: &'static str,
    code: &'static str,
    name: &'static str,
    author: &'static str,
    from: Stage,
) -> DocumentKind {
    DocumentKind { key, code, name, author, from, level: None }
}

const fn by_level(
    level: UnitRole,
    key: &'static str,
    code: &'static str,
    name: &'static str,
    author: &'static str,
    from: Stage,
) -> DocumentKind {
    DocumentKind { key, code, name, author, from, level: Some(level) }
}

const SUBCOMMITTEE: UnitRole = UnitRole::PartySubcommittee;
const BASE: UnitRole = UnitRole::PartyBaseCommittee;

/// The twenty, in the order of the file.
pub const DOCUMENTS: &[DocumentKind] = &[
    document(
        "awareness_certificate",
        "CN-NTVĐ1",
        "Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng",
        "Nơi mở lớp",
        Stage::Introduced,
    ),
    document("application", "1-KNĐ", "Đơn xin vào Đảng", "Người xin vào Đảng", Stage::Dossier),
    document("applicant_cv", "2-KNĐ", "Lý lịch của người xin vào Đảng", "Người xin vào Đảng", Stage::Dossier),
    document("member_introduction", "3-KNĐ", "Giấy giới thiệu người vào Đảng", "Đảng viên giới thiệu", Stage::Dossier),
    document(
        "union_resolution",
        "4-KNĐ",
        "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng",
        "Ban Chấp hành Đoàn",
        Stage::Dossier,
    ),
    document("opinions", "5-KNĐ", "Tổng hợp ý kiến của đoàn thể và chi ủy nơi cư trú", "Chi ủy", Stage::Dossier),
    document("branch_resolution", "6-KNĐ", "Nghị quyết chi bộ", "Chi bộ", Stage::CommitteeReview),
    by_level(
        SUBCOMMITTEE,
        "subcommittee_report",
        "7-KNĐ",
        "Báo cáo thẩm định của đảng ủy bộ phận",
        "Đảng ủy bộ phận",
        Stage::AwaitingCeremony,
    ),
    by_level(
        BASE,
        "base_committee_resolution",
        "8-KNĐ",
        "Nghị quyết đảng ủy cơ sở",
        "Đảng ủy cơ sở",
        Stage::AwaitingCeremony,
    ),
    document(
        "admission_decision",
        "9-KNĐ",
        "Quyết định kết nạp đảng viên",
        "Cấp có thẩm quyền",
        Stage::AwaitingCeremony,
    ),
    document("member_cv", "1-HSĐV", "Lý lịch đảng viên", "Đảng viên mới", Stage::Probationary),
    document("member_slip", "2-HSĐV", "Phiếu đảng viên", "Đảng viên mới", Stage::Probationary),
    document("new_member_certificate", "", "Giấy chứng nhận lớp đảng viên mới", "Nơi mở lớp", Stage::Probationary),
    document(
        "self_review",
        "10-KNĐ",
        "Bản tự kiểm điểm của đảng viên dự bị",
        "Đảng viên dự bị",
        Stage::RecognitionReview,
    ),
    document("helper_review", "11-KNĐ", "Bản nhận xét đảng viên dự bị", "Đảng viên giúp đỡ", Stage::RecognitionReview),
    document(
        "recognition_opinions",
        "12-KNĐ",
        "Tổng hợp ý kiến để công nhận chính thức",
        "Chi ủy",
        Stage::RecognitionReview,
    ),
    document(
        "recognition_branch_resolution",
        "13-KNĐ",
        "Nghị quyết chi bộ về công nhận chính thức",
        "Chi bộ",
        Stage::Official,
    ),
    by_level(
        SUBCOMMITTEE,
        "recognition_subcommittee_report",
        "14-KNĐ",
        "Báo cáo đảng ủy bộ phận về công nhận",
        "Đảng ủy bộ phận",
        Stage::Official,
    ),
    by_level(
        BASE,
        "recognition_base_resolution",
        "15-KNĐ",
        "Nghị quyết đảng ủy cơ sở về công nhận",
        "Đảng ủy cơ sở",
        Stage::Official,
    ),
    document(
        "recognition_decision",
        "16-KNĐ",
        "Quyết định công nhận đảng viên chính thức",
        "Cấp có thẩm quyền",
        Stage::Official,
    ),
];

/// Hồ sơ của Đoàn: what the Union keeps of its own beside the twenty.
pub const UNION_DOCUMENTS: &[DocumentKind] = &[
    document("union_watch_list", "", "Danh sách theo dõi đoàn viên ưu tú", "Ban Chấp hành Đoàn", Stage::Outstanding),
    document(
        "union_introduction_minutes",
        "",
        "Biên bản họp xét giới thiệu đoàn viên ưu tú",
        "Ban Chấp hành Đoàn",
        Stage::Dossier,
    ),
    document(
        "union_introduction_copy",
        "",
        "Nghị quyết giới thiệu, bản lưu của Đoàn",
        "Ban Chấp hành Đoàn",
        Stage::Dossier,
    ),
];

/// The Union's own papers a step yields.
const fn of_union(code: StepCode) -> &'static [&'static str] {
    match code {
        StepCode::UnionRecognition => &["union_watch_list"],
        StepCode::UnionIntroduction => &["union_introduction_minutes", "union_introduction_copy"],
        _ => &[],
    }
}

impl DocumentKind {
    /// The kind with this key.
    pub fn of(key: &str) -> Option<&'static Self> {
        DOCUMENTS.iter().chain(UNION_DOCUMENTS).find(|kind| kind.key == key)
    }

    /// Whether the number of its step is its own: lists and minutes of a decision have another.
    pub fn bears_number(&self) -> bool {
        !matches!(self.key, "union_watch_list" | "union_introduction_minutes")
    }

    /// Whether it is one of the Union's own.
    pub fn is_of_union(&self) -> bool {
        UNION_DOCUMENTS.iter().any(|kind| kind.key == self.key)
    }

    /// «3-KNĐ Giấy giới thiệu người vào Đảng».
    pub fn title(&self) -> String {
        format!("{} {}", self.code, self.name).trim().to_owned()
    }

    /// «3-KNĐ», or the name of what has no code.
    pub fn short(&self) -> String {
        if self.code.is_empty() { self.name } else { self.code }.to_owned()
    }
}

/// Forms of one province for a step, shown where the office has switched them on.
pub const fn lettered(code: StepCode) -> Option<&'static str> {
    match code {
        StepCode::ParentsOpinion => Some("2-TN"),
        StepCode::SympathiserListing => Some("1A-TN, 1B-TN"),
        StepCode::CompanionAssignment => Some("3A-TN, 3B-TN"),
        StepCode::ClassProposal => Some("4A-TN, 4B-TN"),
        StepCode::DossierClearance => Some("5-TN, 6-TN"),
        StepCode::OpinionsSummary => Some("5A-KNĐ, 5B-KNĐ, 5D-KNĐ"),
        StepCode::AdmissionDecision => Some("9B-KNĐ"),
        _ => None,
    }
}

/// Giấy tờ trong hồ sơ: one of the twenty, as a timeline shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// Which.
    pub kind: &'static DocumentKind,
    /// The steps that yielded it; two introducers give two papers. Empty: it is not there.
    pub steps: Vec<String>,
    /// Its date, the latest of several.
    pub dated: Option<NaiveDate>,
    /// Made anew by a renewal of the file.
    pub renewed: bool,
    /// How it stands: what the office has written of it, beside what the steps show.
    pub status: DocumentStatus,
}

impl Timeline {
    /// The twenty documents, in their order, with what the office has written of them.
    pub fn documents(&self, marks: &[DocumentMark]) -> Vec<Filed> {
        DOCUMENTS.iter().map(|kind| self.filed(kind, marks)).collect()
    }

    /// The three the Union keeps of its own, in their order.
    pub fn union_documents(&self, marks: &[DocumentMark]) -> Vec<Filed> {
        UNION_DOCUMENTS.iter().map(|kind| self.filed(kind, marks)).collect()
    }

    fn filed(&self, kind: &'static DocumentKind, marks: &[DocumentMark]) -> Filed {
        let mark = marks.iter().rfind(|mark| mark.doc_type == kind.key);
        // A lý lịch is received once and certified later: it is there from its receipt.
        let papers = |code: StepCode| code.documents().iter().chain(of_union(code));
        let yields = self.counting().filter(|step| papers(step.code).any(|key| *key == kind.key));
        let own: Vec<_> = yields.filter(|step| step.code != StepCode::CvCertified).collect();
        let dated = |step: &&super::Step| match step.code {
            StepCode::ApplicationReceived => step.facts.dated_on.or(step.on),
            _ => step.on,
        };
        let first = own.iter().filter_map(dated).max();
        let again = self
            .steps_of(StepCode::DossierRenewed)
            .flat_map(|step| &step.facts.papers)
            .filter(|paper| paper.doc_type.as_deref() == Some(kind.key))
            .filter_map(|paper| paper.dated)
            .max();
        let renewed = again.is_some() && again > first;
        let dated = first.max(again);
        let status = status(!own.is_empty(), dated, renewed, mark);
        Filed { kind, steps: own.iter().map(|step| step.id.clone()).collect(), dated, renewed, status }
    }
}

/// A paper made anew since it was found wanting is there again; one that a step shows is there whatever was asked for.
fn status(shown: bool, dated: Option<NaiveDate>, renewed: bool, mark: Option<&DocumentMark>) -> DocumentStatus {
    use DocumentStatus::{Missing, Received, Requested, Returned, Stale};
    match mark {
        None if shown => Received,
        None => Missing,
        Some(mark) => match mark.status {
            Missing | Requested if shown => Received,
            Returned | Stale if renewed && dated > mark.on => Received,
            status => status,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::path::{Person, Step};
    use crate::rules::{Practice, Rulebook};
    use serde_json::json;

    #[test]
    fn every_document_of_a_step_is_one_of_the_twenty() {
        assert_eq!((DOCUMENTS.len(), UNION_DOCUMENTS.len()), (20, 3));
        for kind in UNION_DOCUMENTS {
            assert!(
                kind.is_of_union() && StepCode::all().any(|code| of_union(code).contains(&kind.key)),
                "{}",
                kind.key
            );
        }
        for kind in DOCUMENTS {
            assert!(StepCode::all().any(|code| code.documents().contains(&kind.key)), "{}", kind.key);
        }
        for key in StepCode::all().flat_map(|code| code.documents()) {
            assert!(DocumentKind::of(key).is_some(), "{key}");
        }
    }

    #[test]
    fn a_renewed_paper_takes_the_place_of_the_old_one() {
        let steps = json!([
            { "id": "a", "code": "application_received", "on": "2026-01-20", "dated_on": "2026-01-12" },
            { "id": "b", "code": "member_introduction", "on": "2026-02-02", "introducer": { "name": "Lê Văn Dũng" } },
            { "id": "c", "code": "dossier_renewed", "on": "2027-01-11",
              "papers": [{ "doc_type": "member_introduction", "dated": "2027-01-05" }] },
        ]);
        let steps: Vec<Step> = serde_json::from_value(steps).unwrap();
        let terms = Rulebook::built_in().terms(&Practice::default());
        let today = NaiveDate::from_ymd_opt(2027, 1, 12).unwrap();
        let timeline = Timeline::read(steps, &Person::default(), today, terms);
        let said = |key: &str| {
            let filed = timeline.documents(&[]).into_iter().find(|filed| filed.kind.key == key).unwrap();
            (filed.steps.len(), filed.dated.map(|day| day.to_string()).unwrap_or_default(), filed.renewed)
        };
        assert_eq!(said("application"), (1, "2026-01-12".to_owned(), false));
        assert_eq!(said("member_introduction"), (1, "2027-01-05".to_owned(), true));
        assert_eq!(said("opinions"), (0, String::new(), false));
    }
    #[test]
    fn what_the_office_wrote_stands_beside_the_steps() {
        use DocumentStatus::{Accepted, Missing, NotNeeded, Received, Requested, Returned};
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        let mark = |status| DocumentMark { doc_type: "application".to_owned(), status, on: day("2026-02-01") };
        for (shown, dated, renewed, given, expected) in [
            (false, None, false, None, Missing),
            (true, day("2026-01-12"), false, None, Received),
            (false, None, false, Some(Requested), Requested),
            (true, day("2026-01-12"), false, Some(Requested), Received),
            (true, day("2026-01-12"), false, Some(Missing), Received),
            (true, day("2026-01-12"), false, Some(Returned), Returned),
            (true, day("2026-02-03"), true, Some(Returned), Received),
            (true, day("2026-01-12"), false, Some(Accepted), Accepted),
            (false, None, false, Some(Accepted), Accepted),
            (false, None, false, Some(NotNeeded), NotNeeded),
        ] {
            assert_eq!(status(shown, dated, renewed, given.map(mark).as_ref()), expected, "{given:?}");
        }
        assert!(DocumentStatus::ALL.iter().all(|status| DocumentStatus::parse(status.code()) == Some(*status)));
    }
}
