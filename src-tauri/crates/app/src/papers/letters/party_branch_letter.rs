//! Công văn, tờ trình gửi chi bộ: the Union asks the chi bộ to consider people named in it.

use domain::path::{Stage, StepCode};
use print::Form;
use print::papers::Row;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::several::{NAMED, drafted, people};
use super::writer::{DOTS, Texts, Writer};
use crate::candidates::Judgement;
use crate::ceremonies::school_year_of;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Line, Paper, Scope, Subject};
use crate::settings::letterhead;
use crate::{Call, Failure};

const SUBMISSION: &str = "tờ trình";
const REQUESTS: &str = "requests";

/// Kind of the field: what is usually asked for, as the editor offers it.
const KINDS: &str = "requests:đưa vào danh sách cảm tình Đảng, phân công đảng viên giúp đỡ và cử đi học lớp bồi dưỡng nhận thức về Đảng|đưa vào danh sách cảm tình Đảng|phân công đảng viên giúp đỡ|cử đi học lớp bồi dưỡng nhận thức về Đảng|cho phép làm hồ sơ xin vào Đảng|xem xét, kết nạp vào Đảng";

/// Đề nghị: what the chi bộ is asked, and for whom.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
struct Request {
    /// "cử đi học lớp bồi dưỡng nhận thức về Đảng".
    what: String,
    /// Keys of the rows it is asked for; none: everybody in the letter.
    people: Vec<String>,
}

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
            Field { key: REQUESTS, label: "Các đề nghị", kind: KINDS },
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
    let known = vec![
        ("kind", "công văn".to_owned()),
        ("about", "giới thiệu đoàn viên ưu tú để Chi bộ theo dõi, bồi dưỡng".to_owned()),
        ("opening", opening),
        (REQUESTS, json!(usual_requests()).to_string()),
    ];
    Ok(drafted(subject, call.today(), people, known, write))
}

/// One request for everybody, until the office writes its own.
fn usual_requests() -> Vec<Request> {
    let first = KINDS.strip_prefix("requests:").and_then(|kinds| kinds.split('|').next()).unwrap_or_default();
    vec![Request { what: first.to_owned(), people: Vec::new() }]
}

fn write(people: &[Line], w: &mut Writer<'_>) {
    let party = w.head.party_branch.clone();
    let party = w.want("Chi bộ", "", party, "");
    let [about, opening] = ["about", "opening"].map(|key| w.field(key));
    let kept = w.maybe(REQUESTS).and_then(|text| serde_json::from_str::<Vec<Request>>(&text).ok());
    let requests = kept.filter(|all| !all.is_empty()).unwrap_or_else(usual_requests);
    if w.maybe("kind").as_deref() == Some(SUBMISSION) {
        w.heading(&["TỜ TRÌNH", &format!("về việc {about}")]);
    } else {
        w.letter.about = format!("V/v {about}");
    }
    w.to(&[party]);
    w.say_lines(&opening);
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    if let [only] = requests.as_slice() {
        let rows = rows_of(people, only);
        let count = print::counted(rows.len());
        w.say(&format!("Ban Chấp hành {own} giới thiệu {count} đồng chí có tên sau đây:"));
        w.table(&NAMED, rows);
        let asked = about_them(&only.what, "các đồng chí có tên trên");
        let lead = if asked.starts_with("xem xét") { "" } else { "xem xét, " };
        w.say(&format!("Ban Chấp hành {own} kính đề nghị Chi bộ {lead}{asked}."));
    } else {
        w.say(&format!("Ban Chấp hành {own} kính đề nghị Chi bộ xem xét các nội dung sau:"));
        let mut before: Vec<Vec<Row>> = Vec::new();
        for (number, request) in (1..).zip(&requests) {
            let rows = rows_of(people, request);
            // The same people are not listed twice.
            let twin = before.iter().position(|other| *other == rows);
            let whom = match twin {
                Some(at) => format!("các đồng chí có tên tại mục {}", at + 1),
                None => format!("{} đồng chí có tên sau đây", print::counted(rows.len())),
            };
            let end = if twin.is_some() { "." } else { ":" };
            let what = about_them(&request.what, &whom);
            w.say(&format!("{number}. Đề nghị {what}{end}"));
            if twin.is_none() {
                w.table(&NAMED, rows.clone());
            }
            before.push(rows);
        }
    }
    w.say("Kính trình Chi bộ xem xét, cho ý kiến chỉ đạo./.");
}

/// The rows a request is made for.
fn rows_of(people: &[Line], request: &Request) -> Vec<Row> {
    let meant = |line: &&Line| request.people.is_empty() || request.people.contains(&line.row.key);
    people.iter().filter(meant).map(|line| line.row.clone()).collect()
}

/// A request with whom it is about in its place: "cử" whom "đi học …", "đưa" whom "vào danh sách …".
fn about_them(what: &str, whom: &str) -> String {
    let what = what.trim().trim_end_matches('.');
    for (verb, rest) in [("đưa ", "vào "), ("cử ", "đi "), ("cho phép ", "làm ")] {
        if let Some(tail) = what.strip_prefix(verb).filter(|tail| tail.starts_with(rest)) {
            return format!("{verb}{whom} {tail}");
        }
    }
    for start in ["phân công đảng viên giúp đỡ", "xem xét, kết nạp"] {
        if let Some(tail) = what.strip_prefix(start).filter(|tail| tail.is_empty() || tail.starts_with(' ')) {
            return format!("{start} {whom}{tail}");
        }
    }
    format!("{what} đối với {whom}")
}

#[cfg(test)]
mod tests {
    use super::about_them;

    #[test]
    fn whom_stands_where_a_sentence_has_it() {
        for (what, told) in [
            ("đưa vào danh sách cảm tình Đảng", "đưa HỌ vào danh sách cảm tình Đảng"),
            ("cử đi học lớp bồi dưỡng nhận thức về Đảng.", "cử HỌ đi học lớp bồi dưỡng nhận thức về Đảng"),
            ("cho phép làm hồ sơ xin vào Đảng", "cho phép HỌ làm hồ sơ xin vào Đảng"),
            ("phân công đảng viên giúp đỡ", "phân công đảng viên giúp đỡ HỌ"),
            ("xem xét, kết nạp vào Đảng", "xem xét, kết nạp HỌ vào Đảng"),
            ("khen thưởng", "khen thưởng đối với HỌ"),
        ] {
            assert_eq!(about_them(what, "HỌ"), told);
        }
    }
}
