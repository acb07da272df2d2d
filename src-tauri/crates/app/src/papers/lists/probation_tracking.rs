//! Theo dõi đảng viên dự bị: the twelve months of each and the papers of their end.

use domain::path::Stage;
use print::Form;
use print::papers::columns::{BRANCH, NAME, NOTE, ORDINAL, SEX};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::{Order, STAGE};
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "probation-tracking",
    title: "Danh sách theo dõi đảng viên dự bị",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                ColumnSpec::new("ceremony_on", "Ngày kết nạp").code().wanted(),
                ColumnSpec::new("probation_end", "Hết 12 tháng").code(),
                ColumnSpec::new("meeting_due", "Hạn chi bộ xét").code(),
                ColumnSpec::new("new_member_class", "Lớp ĐV mới").code(),
                ColumnSpec::new("self_review", "10-KNĐ").code(),
                ColumnSpec::new("helper_review", "11-KNĐ").code(),
                ColumnSpec::new("party_branch", "Nơi sinh hoạt").word(),
                NOTE,
                ColumnSpec::new("helper", "Người giúp đỡ").name().off(),
                BRANCH.off(),
                SEX.off(),
            ],
            landscape: true,
            confirmation: false,
            counted: "đồng chí",
        },
        sensitive: &["candidacy"],
        orders: &[Order::Own("given", "Theo tên"), Order::Class, STAGE, Order::Posts],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    Ok(Lines {
        subject_title: subject.told(),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "THEO DÕI ĐẢNG VIÊN DỰ BỊ".to_owned()],
        sub_title: format!("(Tính đến ngày {})", domain::date::dmy(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// Admitted, and not official yet.
fn usual(one: &Judgement) -> bool {
    !one.row.closed && matches!(one.stand.stage(), Stage::Probationary | Stage::RecognitionReview)
}
