//! Biên bản họp chi đoàn bình chọn đoàn viên ưu tú (office.md §11): of one chi đoàn, with its nominees of the year.

use domain::id::Id;
use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::{Head, Issuer, Row};

use super::several::VOTED;
use super::words::two;
use super::writer::{DOTS, Writer};
use crate::candidates::judged;
use crate::papers::ask::withdrawn;
use crate::papers::lists::{class_of, remark};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "nomination-minutes",
    title: "Biên bản họp chi đoàn bình chọn đoàn viên ưu tú",
    scope: Scope::Branch,
    area: Area::Members,
    sort: "BB",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "begins", label: "Bắt đầu lúc", kind: "text" },
            Field { key: "ends", label: "Kết thúc lúc", kind: "text" },
            Field { key: "place", label: "Địa điểm", kind: "text" },
            Field { key: "chair", label: "Chủ tọa", kind: "text" },
            Field { key: "secretary", label: "Thư ký", kind: "text" },
            Field { key: "total", label: "Tổng số đoàn viên", kind: "text" },
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

/// Somebody nominated: what the minutes tell.
struct Nominee {
    whose: Id,
    row: Row,
    on: Option<chrono::NaiveDate>,
    total: Option<i64>,
    present: Option<i64>,
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let class = call.office()?.store.read(|conn| Ok::<_, Failure>(class_of(conn, subject.text())?.0))?;
    let all = judged(call)?;
    let of_class = all.iter().filter(|one| {
        let open = !one.row.closed && one.stand.stage() <= Stage::Introduced;
        open && one.stand.class_name.as_deref() == Some(class.class_name.as_str())
    });
    let mut nominees: Vec<Nominee> = of_class
        .filter_map(|one| {
            let step = one.stand.timeline.step(StepCode::UnionBranchNomination)?;
            let vote = step.facts.vote.unwrap_or_default();
            let voted = vote.in_favour.zip(vote.present).map(|(votes, of)| format!("{votes}/{of}"));
            let half = vote.in_favour.zip(vote.present).map(|(votes, of)| votes * 2 > of);
            let result = half.map(|more| if more { "Bình chọn" } else { "Không đủ phiếu" });
            let row = Row::of(&one.stand.person.full_name)
                .keyed(format!("candidate:{}", one.stand.candidacy.id))
                .with("branch", class.class_name.as_str())
                .with("strengths", remark(&one.stand, "strengths"))
                .with("weaknesses", remark(&one.stand, "weaknesses"))
                .with("voted", voted.unwrap_or_default())
                .with("result", result.unwrap_or_default());
            Some(Nominee { whose: one.stand.candidacy.id, row, on: step.on, total: vote.total, present: vote.present })
        })
        .collect();
    let left_out = withdrawn(call)?.take_out(&mut nominees, |one| Some(one.whose));
    let of_first = |of: fn(&Nominee) -> Option<i64>| nominees.first().and_then(of).map(two).unwrap_or_default();
    let known = [("total", of_first(|one| one.total)), ("present", of_first(|one| one.present))];
    Ok(Drafted {
        key: class.branch_id.to_string(),
        person: None,
        subject_title: format!("Chi đoàn {}", class.class_name),
        date: nominees.iter().filter_map(|one| one.on).max().unwrap_or_else(|| call.today()),
        number: None,
        count: nominees.len(),
        left_out,
        rows: Vec::new(),
        known: known.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        write: Box::new(move |writer| write(&class.class_name, &nominees, writer)),
    })
}

fn write(class: &str, nominees: &[Nominee], w: &mut Writer<'_>) {
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    w.letter.head = Head::Unnumbered;
    w.letter.office.union =
        Issuer { upper: own.to_uppercase(), own: format!("CHI ĐOÀN {}", class.to_uppercase()), ..Issuer::default() };
    w.heading(&["BIÊN BẢN", &format!("họp chi đoàn {class} bình chọn đoàn viên ưu tú")]);
    let [begins, place, chair, secretary] = ["begins", "place", "chair", "secretary"].map(|key| w.field(key));
    let [total, present, absent] = ["total", "present", "absent"].map(|key| w.field(key));
    w.say(&format!(
        "Hôm nay, {}, lúc {begins}, tại {place}, chi đoàn {class} họp bình chọn đoàn viên ưu tú.",
        print::spelled(w.date)
    ));
    w.line(&format!("Chủ tọa: {chair}."));
    w.line(&format!("Thư ký: {secretary}."));
    w.line(&format!("Tổng số đoàn viên: {total}; có mặt: {present}; vắng mặt, lý do: {absent}."));
    w.part("1. Nội dung");
    w.say("Chủ tọa nêu tiêu chuẩn đoàn viên ưu tú, giới thiệu những đồng chí được đề nghị bình chọn. Chi đoàn thảo luận, nhận xét ưu điểm, khuyết điểm của từng người.");
    w.told_or_room("Ý kiến thảo luận", w.maybe("discussion"), 3);
    w.part("2. Kết quả bình chọn");
    let rows: Vec<Row> = nominees.iter().map(|one| one.row.clone()).collect();
    let rows = if rows.is_empty() { vec![Row::of(""), Row::of(""), Row::of("")] } else { rows };
    w.table(&VOTED, rows);
    w.part("3. Kết luận");
    w.say(&format!(
        "Chi đoàn {class} thống nhất đề nghị Ban Chấp hành {own} xem xét, công nhận đoàn viên ưu tú đối với những đồng chí được quá nửa số đoàn viên có mặt tán thành."
    ));
    let ends = w.field("ends");
    w.say(&format!(
        "Biên bản được đọc lại cho mọi người cùng nghe và thống nhất. Cuộc họp kết thúc lúc {ends} cùng ngày./."
    ));
    let (chair, secretary) = (w.maybe("chair"), w.maybe("secretary"));
    w.signed(&[(&["THƯ KÝ"], secretary), (&["CHỦ TỌA"], chair)]);
}
