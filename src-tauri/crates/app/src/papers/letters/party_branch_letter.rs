//! Công văn, tờ trình gửi chi bộ: the Union asks the chi bộ to consider people named in it.

use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::Row;

use super::several::{NAMED, drafted, people};
use super::writer::{DOTS, Texts, Writer};
use crate::candidates::Judgement;
use crate::ceremonies::school_year_of;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Line, Paper, Scope, Subject};
use crate::settings::letterhead;
use crate::{Call, Failure};

const SUBMISSION: &str = "tờ trình";

pub static PAPER: Paper = Paper {
    id: "letter-to-party-branch",
    title: "Công văn, tờ trình gửi chi bộ",
    scope: Scope::Candidates,
    area: Area::Candidates,
    sort: "CV",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "kind", label: "Loại văn bản", kind: "choice:công văn|tờ trình" },
            Field { key: "about", label: "Về việc", kind: "text" },
            Field { key: "opening", label: "Phần mở đầu", kind: "long_text" },
            Field { key: "request", label: "Phần đề nghị", kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["Như kính gửi", "Lưu VP"],
        sensitive: &["candidacy"],
        sort_by: Some(sort),
        gather,
    }),
};

fn sort(texts: &Texts) -> &'static str {
    if texts.get("kind").is_some_and(|kind| kind == SUBMISSION) { "TTr" } else { "CV" }
}

/// Recognised, and not introduced to the Party yet.
fn usual(one: &Judgement) -> bool {
    let recognised = one.stand.timeline.has(StepCode::UnionRecognition);
    recognised && !one.row.closed && one.stand.stage() == Stage::Outstanding
}

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let people = people(call, subject, usual)?;
    let head = call.office()?.store.read(|conn| letterhead(conn, call.today()))?;
    let own = head.own.unwrap_or_else(|| DOTS.to_owned());
    let opening = format!(
        "Thực hiện công tác phát triển đảng viên trong đoàn viên, thanh niên {} {}, Ban Chấp hành {own} đã xét, công nhận đoàn viên ưu tú và theo dõi quá trình học tập, rèn luyện của từng người.",
        head.words.year,
        school_year_of(call.today())
    );
    let request = format!(
        "Ban Chấp hành {own} kính đề nghị Chi bộ xem xét, đưa các đồng chí có tên trên vào danh sách cảm tình Đảng, phân công đảng viên giúp đỡ và cử đi học lớp bồi dưỡng nhận thức về Đảng."
    );
    let known = vec![
        ("kind", "công văn".to_owned()),
        ("about", "giới thiệu đoàn viên ưu tú để Chi bộ theo dõi, bồi dưỡng".to_owned()),
        ("opening", opening),
        ("request", request),
    ];
    Ok(drafted(subject, call.today(), people, known, write))
}

fn write(people: &[Line], w: &mut Writer<'_>) {
    let party = w.head.party_branch.clone();
    let party = w.want("Chi bộ", "", party, "");
    let [about, opening, request] = ["about", "opening", "request"].map(|key| w.field(key));
    if w.maybe("kind").as_deref() == Some(SUBMISSION) {
        w.heading(&["TỜ TRÌNH", &format!("về việc {about}")]);
    } else {
        w.letter.about = format!("V/v {about}");
    }
    w.to(&[party]);
    w.say_lines(&opening);
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    w.say(&format!("Ban Chấp hành {own} giới thiệu {} đồng chí có tên sau đây:", print::counted(people.len())));
    let rows: Vec<Row> = people.iter().map(|line| line.row.clone()).collect();
    w.table(&NAMED, rows);
    w.say_lines(&request);
    w.say("Kính trình Chi bộ xem xét, cho ý kiến chỉ đạo./.");
}
