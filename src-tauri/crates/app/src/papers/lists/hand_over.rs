//! Bàn giao khi ra trường: who leaves, at which stage, with which papers, and who received them.

use domain::class_name;
use domain::path::Stage;
use domain::school_year::SchoolYear;
use print::Form;
use print::papers::columns::{BORN, BRANCH, NAME, ORDINAL, PHONE, STAGE};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::Judgement;
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::settings::unit_words;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "hand-over",
    title: "Danh sách bàn giao",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                STAGE,
                ColumnSpec::new("destination", "Nơi đến").wanted().weight(1.5),
                ColumnSpec::new("papers", "Giấy tờ giao").weight(2.0),
                ColumnSpec::new("left_on", "Ngày").label("Ngày rời đơn vị").code().wanted(),
                ColumnSpec::new("receiver", "Người nhận").name(),
                ColumnSpec::new("signature", "Ký").by_hand(22.0),
                BORN.off(),
                BRANCH.off(),
                PHONE.off(),
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
        heading: vec![
            "DANH SÁCH".to_owned(),
            format!("BÀN GIAO NGƯỜI TRONG NGUỒN VÀ ĐẢNG VIÊN DỰ BỊ {}", words.leaving.to_uppercase()),
        ],
        sub_title: words.under_title(SchoolYear::of(call.today())),
        notes: Vec::new(),
        rows: lines(call, subject, usual)?,
    })
}

/// With a record of leaving, or in a last-year class.
fn usual(one: &Judgement) -> bool {
    let last_year = one.stand.class_name.as_deref().and_then(class_name::grade) == Some(12);
    one.stand.left.is_some() || (last_year && !one.row.closed && one.stand.stage() < Stage::Official)
}
