//! Biên bản họp Ban Chấp hành: recognition of outstanding members, or their introduction to the Party (office.md §11).

use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::{Head, Row};

use super::several::{VOTED, drafted, people};
use super::writer::{DOTS, Writer};
use crate::candidates::Judgement;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Line, Paper, Scope, Subject};
use crate::{Call, Failure};

/// What the meeting decides; the first unless chosen.
const PURPOSES: [&str; 2] = ["công nhận đoàn viên ưu tú", "giới thiệu đoàn viên ưu tú vào Đảng"];

pub static PAPER: Paper = Paper {
    id: "committee-minutes",
    title: "Biên bản họp Ban Chấp hành xét đoàn viên ưu tú",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "BB",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field {
                key: "purpose",
                label: "Nội dung họp",
                kind: "choice:công nhận đoàn viên ưu tú|giới thiệu đoàn viên ưu tú vào Đảng",
            },
            Field { key: "begins", label: "Bắt đầu lúc", kind: "text" },
            Field { key: "ends", label: "Kết thúc lúc", kind: "text" },
            Field { key: "place", label: "Địa điểm", kind: "text" },
            Field { key: "chair", label: "Chủ tọa", kind: "text" },
            Field { key: "secretary", label: "Thư ký", kind: "text" },
            Field { key: "total", label: "Tổng số ủy viên", kind: "text" },
            Field { key: "present", label: "Có mặt", kind: "text" },
            Field { key: "absent", label: "Vắng mặt, lý do", kind: "text" },
            Field { key: "discussion", label: "Ý kiến thảo luận", kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

/// Nominated by the chi đoàn and not introduced yet.
fn usual(one: &Judgement) -> bool {
    let path = &one.stand.timeline;
    path.has(StepCode::UnionBranchNomination) && !one.row.closed && one.stand.stage() <= Stage::AwarenessClass
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let people = people(call, subject, usual)?;
    let known = vec![("purpose", PURPOSES[0].to_owned())];
    Ok(drafted(subject, call.today(), people, known, write))
}

fn write(people: &[Line], w: &mut Writer<'_>) {
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let purpose = w.maybe("purpose").unwrap_or_else(|| PURPOSES[0].to_owned());
    w.letter.head = Head::Unnumbered;
    w.heading(&["BIÊN BẢN", &format!("họp Ban Chấp hành {own}"), &format!("về việc {purpose}")]);
    let [begins, place, chair, secretary] = ["begins", "place", "chair", "secretary"].map(|key| w.field(key));
    let [total, present, absent] = ["total", "present", "absent"].map(|key| w.field(key));
    w.say(&format!(
        "Hôm nay, {}, lúc {begins}, tại {place}, Ban Chấp hành {own} họp xét, {purpose}.",
        print::spelled(w.date)
    ));
    w.line(&format!("Chủ tọa: {chair}."));
    w.line(&format!("Thư ký: {secretary}."));
    w.line(&format!("Tổng số ủy viên: {total}; có mặt: {present}; vắng mặt, lý do: {absent}."));
    w.part("1. Nội dung");
    w.say("Ban Chấp hành nghe đọc biên bản họp của các chi đoàn, xem xét tiêu chuẩn và hồ sơ, thảo luận, nhận xét và biểu quyết từng người.");
    w.told_or_room("Ý kiến thảo luận", w.maybe("discussion"), 3);
    w.part("2. Kết quả biểu quyết");
    let introduces = purpose == PURPOSES[1];
    w.table(&VOTED, people.iter().map(|line| row(line, introduces)).collect());
    w.part("3. Kết luận");
    w.say(&format!("Ban Chấp hành {own} thống nhất {purpose} đối với {} đồng chí có tên trên đây, đạt tỷ lệ tán thành theo quy định.", print::counted(people.len())));
    let ends = w.field("ends");
    w.say(&format!(
        "Biên bản được đọc lại cho mọi người cùng nghe và thống nhất. Cuộc họp kết thúc lúc {ends} cùng ngày./."
    ));
    let (chair, secretary) = (w.maybe("chair"), w.maybe("secretary"));
    w.signed(&[(&["THƯ KÝ"], secretary), (&["CHỦ TỌA"], chair)]);
}

/// Votes of the recognition; those of an introduction are counted in the meeting.
fn row(line: &Line, introduces: bool) -> Row {
    let voted = line.vote.filter(|_| !introduces).map(|(votes, of)| format!("{votes}/{of}"));
    let cell = |column: &str| line.row.cell(column, print::DateStyle::default());
    Row::of(&line.row.name)
        .keyed(line.row.key.clone())
        .with("branch", cell("branch"))
        .with("strengths", cell("strengths"))
        .with("weaknesses", cell("weaknesses"))
        .with("voted", voted.unwrap_or_default())
}
