//! Quyết định công nhận đoàn viên ưu tú: Đoàn trường recognises those nominated, named in the decision itself.

use domain::path::{Stage, StepCode};
use print::Form;

use super::several::{NAMED, drafted, people};
use super::writer::{DOTS, Writer};
use crate::candidates::Judgement;
use crate::ceremonies::school_year_of;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Line, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "recognition-decision-outstanding",
    title: "Quyết định công nhận đoàn viên ưu tú",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "QĐ",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "meeting", label: "Ngày họp Ban Chấp hành", kind: "text" },
            Field { key: "year", label: "Năm học", kind: "text" },
            Field { key: "duties", label: "Điều 2: nhiệm vụ", kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["{upper}", "{party}", "Như Điều 3", "Lưu VP"],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

const DUTIES: &str = "Các đồng chí có tên tại Điều 1 tiếp tục học tập, rèn luyện, giữ vững và phát huy danh hiệu. Ban Chấp hành các chi đoàn có trách nhiệm theo dõi, giúp đỡ, tạo điều kiện để các đồng chí phấn đấu trở thành đảng viên.";

/// Nominated by the chi đoàn, and not past the introduction.
fn usual(one: &Judgement) -> bool {
    let nominated = one.stand.timeline.has(StepCode::UnionBranchNomination);
    nominated && !one.row.closed && (Stage::Source..=Stage::Outstanding).contains(&one.stand.stage())
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let people = people(call, subject, usual)?;
    let known = vec![("year", school_year_of(call.today())), ("duties", DUTIES.to_owned())];
    Ok(drafted(subject, call.today(), people, known, write))
}

fn write(people: &[Line], w: &mut Writer<'_>) {
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let [meeting, year, duties] = ["meeting", "year", "duties"].map(|key| w.field(key));
    let of_year = format!("{} {year}", w.head.words.year);
    w.heading(&["QUYẾT ĐỊNH", &format!("về việc công nhận đoàn viên ưu tú {of_year}")]);
    w.middle(&format!("BAN CHẤP HÀNH {}", own.to_uppercase()));
    w.base("Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;");
    w.base("Căn cứ kết quả bình chọn đoàn viên ưu tú của các chi đoàn;");
    w.base(&format!("Theo kết quả biểu quyết tại cuộc họp Ban Chấp hành {own} ngày {meeting},"));
    w.middle("QUYẾT ĐỊNH:");
    let named = print::counted(people.len());
    w.article(1, &format!("Công nhận {named} đồng chí có tên sau đây là đoàn viên ưu tú {of_year}:"));
    w.table(&NAMED, people.iter().map(|line| line.row.clone()).collect());
    w.article(2, &duties);
    w.article(3, &format!("Ban Chấp hành {own}, các chi đoàn và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành quyết định này kể từ ngày ký./."));
}
