//! Trích ngang đề nghị kết nạp: one line a person, with the numbers of the papers that led there.

use domain::path::Stage;
use print::Form;
use print::papers::columns::{
    BORN, BRANCH, CERTIFICATE, EDUCATION, ETHNICITY, HOME_TOWN, NAME, ORDINAL, PARTY_BRANCH, POST, RELIGION, RESIDENCE,
    SEX, UNION_JOINED,
};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "admission-summary",
    title: "Trích ngang đề nghị kết nạp đảng viên",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN,
                HOME_TOWN,
                RESIDENCE,
                ETHNICITY,
                RELIGION,
                EDUCATION,
                BRANCH,
                POST,
                UNION_JOINED,
                CERTIFICATE.wanted(),
                ColumnSpec::new("introducer", "Người giới thiệu").name(),
                ColumnSpec::new("union_resolution", "NQ Đoàn\n(số, ngày)").label("Nghị quyết của Đoàn").word(),
                ColumnSpec::new("branch_resolution", "NQ chi bộ\n(số, ngày, phiếu)").label("Nghị quyết chi bộ").word(),
                ColumnSpec::new("remarks", "Ưu, khuyết điểm").weight(2.0),
                SEX.off(),
                PARTY_BRANCH.off().unwanted(),
            ],
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
    Ok(Lines {
        subject_title: subject.told(),
        date: call.today(),
        heading: vec!["DANH SÁCH TRÍCH NGANG".to_owned(), "ĐỀ NGHỊ KẾT NẠP ĐẢNG VIÊN".to_owned()],
        sub_title: format!("(Tính đến ngày {})", domain::date::dmy(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// Introduced, and not decided yet.
fn usual(one: &Judgement) -> bool {
    !one.row.closed && (Stage::Introduced..=Stage::CommitteeReview).contains(&one.stand.stage())
}
