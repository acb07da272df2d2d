//! Danh sách đề nghị cử đi học lớp bồi dưỡng nhận thức về Đảng: who has no certificate yet.

use domain::path::{Stage, StepCode};
use domain::school_year::SchoolYear;
use print::Form;
use print::papers::columns::{
    BORN_FEMALE, BORN_MALE, BRANCH, ETHNICITY, HOME_TOWN, NAME, NOTE, ORDINAL, PARTY_BRANCH, POST, RELIGION, RESIDENCE,
    SEX, UNION_JOINED,
};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::settings::unit_words;
use crate::{Call, Failure};

/// What a list for an awareness class shows of everybody.
const OF_EVERYBODY: [ColumnSpec; 13] = [
    ORDINAL,
    NAME,
    BORN_MALE,
    BORN_FEMALE,
    HOME_TOWN,
    RESIDENCE,
    ETHNICITY,
    RELIGION,
    BRANCH,
    UNION_JOINED,
    POST,
    ColumnSpec::new("adult_on", "Ngày đủ 18 tuổi").code(),
    NOTE,
];

/// Those, then the paper's own.
pub const fn for_a_class<const OWN: usize, const ALL: usize>(own: [ColumnSpec; OWN]) -> [ColumnSpec; ALL] {
    let mut all = [NOTE; ALL];
    let (ours, theirs) = all.split_at_mut(OF_EVERYBODY.len());
    ours.copy_from_slice(&OF_EVERYBODY);
    theirs.copy_from_slice(&own);
    all
}

pub static PAPER: Paper = Paper {
    id: "class-proposal",
    title: "Danh sách đề nghị cử đi học lớp nhận thức về Đảng",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &for_a_class::<2, 15>([SEX.off(), PARTY_BRANCH.off().unwanted()]),
            landscape: true,
            confirmation: true,
            counted: "đồng chí",
        },
        sensitive: &["candidacy"],
        orders: OF_CANDIDATES,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let words = call.office()?.store.read(unit_words)?;
    Ok(Lines {
        subject_title: subject.told(),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "ĐỀ NGHỊ CỬ ĐI HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG".to_owned()],
        sub_title: words.under_title(SchoolYear::of(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// Recognised or listed, without a certificate, not sent to a class yet.
fn usual(one: &Judgement) -> bool {
    let path = &one.stand.timeline;
    let sent = path.has(StepCode::CertificateIssued) || path.has(StepCode::ClassReferral);
    !one.row.closed && !sent && (Stage::Outstanding..=Stage::Sympathiser).contains(&one.stand.stage())
}
