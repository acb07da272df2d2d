//! Giấy tờ còn thiếu: of everybody whose file lacks something where he stands, by class.

use print::Form;
use print::papers::columns::{BRANCH, NAME, NOTE, ORDINAL, PHONE, STAGE};
use print::papers::{ColumnSpec, ListKind};

use super::candidates::lines;
use crate::candidates::{Judgement, judged, wanting};
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "file-missing",
    title: "Danh sách giấy tờ còn thiếu",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BRANCH.unwanted(),
                STAGE,
                ColumnSpec::new("there", "Đã có").code(),
                ColumnSpec::new("lacks", "Còn thiếu").weight(3.0).unwanted(),
                ColumnSpec::new("lapsing", "Sắp hết giá trị").weight(2.0).unwanted(),
                NOTE,
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
    let all = judged(call)?;
    let mut rows = lines(call, subject, usual)?;
    for line in &mut rows {
        let one = all.iter().find(|one| Some(one.stand.candidacy.id) == line.whose);
        let Some(own) = one.map(|one| wanting(one)) else { continue };
        line.row.put("there", format!("{}/{}", own.there, own.needed));
        line.row.put("lacks", own.missing.join("; "));
        line.row.put("lapsing", own.lapsing.join("; "));
    }
    Ok(Lines {
        subject_title: subject.told(),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "GIẤY TỜ CÒN THIẾU TRONG HỒ SƠ".to_owned()],
        sub_title: format!("(Tính đến ngày {})", domain::date::dmy(call.today())),
        notes: Vec::new(),
        rows,
    })
}

/// Lacking something, or about to.
fn usual(one: &Judgement) -> bool {
    let own = wanting(one);
    !one.row.closed && (!own.missing.is_empty() || !own.lapsing.is_empty())
}
