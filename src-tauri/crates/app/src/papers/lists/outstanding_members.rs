//! Danh sách đoàn viên ưu tú: those recognised by Đoàn trường and not admitted yet.

use domain::path::{Stage, StepCode};
use domain::school_year::SchoolYear;
use print::Form;
use print::papers::columns::{
    BORN_FEMALE, BORN_MALE, BRANCH, CONDUCT, ETHNICITY, MERITS, NAME, NOTE, ORDINAL, PARTY_BRANCH, POST, RATING, SEX,
    STUDY, UNION_JOINED,
};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::settings::unit_words;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "outstanding-members",
    title: "Danh sách đoàn viên ưu tú",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN_MALE,
                BORN_FEMALE,
                ETHNICITY,
                BRANCH,
                UNION_JOINED,
                POST,
                STUDY,
                CONDUCT,
                RATING,
                MERITS,
                ColumnSpec::new("vote", "Tỷ lệ phiếu").code(),
                NOTE,
                SEX.off(),
                PARTY_BRANCH.off().unwanted(),
                ColumnSpec::new("recognised_on", "Ngày công nhận").code().off(),
            ],
            landscape: true,
            confirmation: false,
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
        heading: vec!["DANH SÁCH".to_owned(), "ĐOÀN VIÊN ƯU TÚ".to_owned()],
        sub_title: words.under_title(SchoolYear::of(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// Recognised, and the ceremony still ahead.
fn usual(one: &Judgement) -> bool {
    let recognised = one.stand.timeline.has(StepCode::UnionRecognition);
    recognised && !one.row.closed && one.stand.stage() < Stage::Probationary
}
