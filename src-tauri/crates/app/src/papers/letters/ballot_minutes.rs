//! Biên bản kiểm phiếu (office.md §11): ballots issued and returned, and for each person how many for and against; signed
//! by the counting team.

use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::columns::{BRANCH, NAME, ORDINAL};
use print::papers::{ColumnSpec, Head, ListKind, Row};

use super::several::{drafted, people};
use super::words::percent;
use super::writer::{DOTS, Writer};
use crate::candidates::Judgement;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Line, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ballot-minutes",
    title: "Biên bản kiểm phiếu",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "BB",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "about", label: "Bỏ phiếu về việc", kind: "text" },
            Field { key: "begins", label: "Bắt đầu lúc", kind: "text" },
            Field { key: "place", label: "Địa điểm", kind: "text" },
            Field { key: "head", label: "Trưởng ban kiểm phiếu", kind: "text" },
            Field { key: "members", label: "Hai ủy viên", kind: "text" },
            Field { key: "issued", label: "Số phiếu phát ra", kind: "text" },
            Field { key: "returned", label: "Số phiếu thu về", kind: "text" },
            Field { key: "valid", label: "Số phiếu hợp lệ", kind: "text" },
            Field { key: "invalid", label: "Số phiếu không hợp lệ", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

static COUNTED: ListKind = ListKind {
    columns: &[
        ORDINAL,
        NAME,
        BRANCH,
        ColumnSpec::new("for", "Đồng ý").code(),
        ColumnSpec::new("against", "Không đồng ý").code(),
        ColumnSpec::new("share", "Tỷ lệ").code(),
        ColumnSpec::new("note", "Ghi chú"),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
};

/// Nominated by the chi đoàn and not introduced yet.
fn usual(one: &Judgement) -> bool {
    let path = &one.stand.timeline;
    path.has(StepCode::UnionBranchNomination) && !one.row.closed && one.stand.stage() <= Stage::AwarenessClass
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let people = people(call, subject, usual)?;
    let known = vec![("about", "xét, công nhận đoàn viên ưu tú".to_owned())];
    Ok(drafted(subject, call.today(), people, known, write))
}

fn write(people: &[Line], w: &mut Writer<'_>) {
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    w.letter.head = Head::Unnumbered;
    let about = w.field("about");
    w.heading(&["BIÊN BẢN KIỂM PHIẾU", &about]);
    let [begins, place, head, members] = ["begins", "place", "head", "members"].map(|key| w.field(key));
    w.say(&format!(
        "Hôm nay, {}, lúc {begins}, tại {place}, Ban kiểm phiếu được cuộc họp của Ban Chấp hành {own} bầu ra, gồm:",
        print::spelled(w.date)
    ));
    w.line(&format!("1. Trưởng ban: {head}."));
    w.line(&format!("2. Ủy viên: {members}."));
    w.say("đã tiến hành kiểm phiếu, kết quả như sau:");
    let [issued, returned, valid, invalid] = ["issued", "returned", "valid", "invalid"].map(|key| w.field(key));
    w.line(&format!(
        "Số phiếu phát ra: {issued}; số phiếu thu về: {returned}; hợp lệ: {valid}; không hợp lệ: {invalid}."
    ));
    w.table(&COUNTED, people.iter().map(row).collect());
    w.say("Biên bản được lập thành 02 bản và công bố trước cuộc họp./.");
    let head = w.maybe("head");
    w.signed(&[(&["ỦY VIÊN BAN KIỂM PHIẾU"], None), (&["TRƯỞNG BAN KIỂM PHIẾU"], head)]);
}

fn row(line: &Line) -> Row {
    let row = Row::of(&line.row.name).with("branch", line.row.cell("branch", print::DateStyle::default()));
    match line.vote {
        Some((votes, of)) => row
            .with("for", votes.to_string())
            .with("against", (of - votes).max(0).to_string())
            .with("share", percent(votes, of).unwrap_or_default()),
        None => row,
    }
}
