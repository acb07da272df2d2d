//! Theo dõi cảm tình Đảng: where each on the chi bộ's list stands and what comes next.

use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::columns::{BORN, BRANCH, CERTIFICATE, NAME, ORDINAL, PARTY_BRANCH, SEX, STAGE};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "sympathiser-tracking",
    title: "Danh sách theo dõi cảm tình Đảng",
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
                BRANCH,
                ColumnSpec::new("recognised_on", "Ngày công nhận ĐVƯT").code(),
                ColumnSpec::new("listed_on", "Ngày vào danh sách").code().wanted(),
                ColumnSpec::new("party_companion", "Đảng viên giúp đỡ").name().wanted(),
                ColumnSpec::new("union_companion", "Cán bộ Đoàn đồng hành").name(),
                CERTIFICATE,
                STAGE,
                ColumnSpec::new("next", "Việc tiếp theo"),
                ColumnSpec::new("due", "Hạn").code(),
                SEX.off(),
                PARTY_BRANCH.off().unwanted(),
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
    Ok(Lines {
        subject_title: subject.told(),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "THEO DÕI CẢM TÌNH ĐẢNG".to_owned()],
        sub_title: format!("(Tính đến ngày {})", domain::date::dmy(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// On the chi bộ's list, and not decided yet.
fn usual(one: &Judgement) -> bool {
    let listed = one.stand.timeline.has(StepCode::SympathiserListing);
    listed && !one.row.closed && one.stand.stage() <= Stage::CommitteeReview
}
