//! Kế hoạch: what the Union's office advises the chi bộ and the headmaster to do in a school year about bringing young
//! people to the Party (tham mưu). The text is the office's own; what is proposed follows the year of office.md §1.

use print::Form;
use print::papers::columns::ORDINAL;
use print::papers::{ColumnSpec, ListKind, Row};

use super::writer::{DOTS, Writer};
use crate::ceremonies::school_year_of;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::settings::letterhead;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "work-plan",
    title: "Kế hoạch bồi dưỡng, giới thiệu đoàn viên ưu tú vào Đảng",
    scope: Scope::Office,
    area: Area::Candidates,
    sort: "KH",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "year", label: "Năm", kind: "text" },
            Field { key: "purpose", label: "Mục đích, yêu cầu", kind: "long_text" },
            Field { key: "targets", label: "Chỉ tiêu, mỗi dòng một chỉ tiêu", kind: "long_text" },
            Field { key: "work", label: "Công việc", kind: "table:Thời gian|Nội dung|Thực hiện" },
            Field { key: "carrying_out", label: "Tổ chức thực hiện", kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["{upper}", "{party}", "{leaders}", "Các chi đoàn", "Lưu VP"],
        sensitive: &[],
        sort_by: None,
        gather,
    }),
};

static WORK: ListKind = ListKind {
    columns: &[
        ORDINAL,
        ColumnSpec::new("when", "Thời gian").word(),
        ColumnSpec::new("what", "Nội dung").weight(2.0),
        ColumnSpec::new("who", "Thực hiện").weight(1.0),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
};

const PURPOSE: &str = "Chủ động tham mưu cho Chi bộ và {leaders} về công tác tạo nguồn, bồi dưỡng, giới thiệu đoàn viên ưu tú với Đảng.\nViệc bình chọn, giới thiệu bảo đảm đúng tiêu chuẩn, nguyên tắc, thủ tục; lấy chất lượng làm chính, không chạy theo số lượng.";

const WORK_OF_THE_YEAR: &str =
    "Tháng 9, 10|Rà soát, lập danh sách nguồn; phân công cán bộ Đoàn đồng hành|Ban Chấp hành Đoàn, các chi đoàn
Tháng 11, 12|Giao việc thử thách; nhận xét quý; bổ sung nguồn|Cán bộ Đoàn đồng hành
Tháng 01|Chi đoàn bình chọn, Ban Chấp hành Đoàn công nhận đoàn viên ưu tú|Các chi đoàn, Ban Chấp hành Đoàn
Trước 03/02|Bàn giao danh sách đoàn viên ưu tú cho Chi bộ|Ban Chấp hành Đoàn
Tháng 02, 3|Đề nghị cử đi học lớp bồi dưỡng nhận thức về Đảng|Ban Chấp hành Đoàn, Chi bộ
Tháng 3, 4|Nghị quyết giới thiệu đoàn viên ưu tú; giúp hoàn thành hồ sơ|Ban Chấp hành Đoàn, đảng viên giúp đỡ
Tháng 5|Phối hợp tổ chức lễ kết nạp đảng viên|Chi bộ, Ban Chấp hành Đoàn
Tháng 6, 7|Bàn giao người trong nguồn và đảng viên dự bị {leaving}|Ban Chấp hành Đoàn
Tháng 8|Tổng kết, rút kinh nghiệm|Ban Chấp hành Đoàn";

const CARRYING_OUT: &str = "Ban Chấp hành Đoàn phân công ủy viên phụ trách, theo dõi tiến độ hằng tháng, báo cáo Chi bộ theo quý.\nCác chi đoàn triển khai đến đoàn viên; phát hiện, bồi dưỡng, giới thiệu nguồn kịp thời.\nKính đề nghị Chi bộ, {leaders} quan tâm chỉ đạo, phân công đảng viên giúp đỡ và tạo điều kiện thực hiện.";

fn gather(call: &Call<'_>, _: &Subject) -> Result<Drafted, Failure> {
    let year = school_year_of(call.today());
    let head = call.office()?.store.read(|conn| letterhead(conn, call.today()))?;
    let known =
        [("year", year.as_str()), ("purpose", PURPOSE), ("work", WORK_OF_THE_YEAR), ("carrying_out", CARRYING_OUT)];
    Ok(Drafted {
        key: String::new(),
        person: None,
        subject_title: year.clone(),
        date: call.today(),
        number: None,
        count: 0,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: known
            .into_iter()
            .map(|(key, text)| {
                (key, text.replace("{leaders}", head.words.leaders).replace("{leaving}", head.words.leaving))
            })
            .collect(),
        write: Box::new(write),
    })
}

fn write(w: &mut Writer<'_>) {
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let [year, purpose, targets, work, carrying_out] =
        ["year", "purpose", "targets", "work", "carrying_out"].map(|key| w.field(key));
    let of_year = format!("{} {year}", w.head.words.year);
    w.heading(&["KẾ HOẠCH", "bồi dưỡng, giới thiệu đoàn viên ưu tú vào Đảng", &of_year]);
    w.say(&format!(
        "Ban Chấp hành {own} xây dựng kế hoạch bồi dưỡng, giới thiệu đoàn viên ưu tú vào Đảng {of_year} như sau:"
    ));
    w.part("I. MỤC ĐÍCH, YÊU CẦU");
    numbered(w, &purpose);
    w.part("II. CHỈ TIÊU");
    numbered(w, &targets);
    w.part("III. NỘI DUNG, THỜI GIAN");
    let row = |line: &str| {
        let mut parts = line.splitn(3, '|').map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        Row::default().with("when", next()).with("what", next()).with("who", next())
    };
    w.table(&WORK, work.lines().filter(|line| !line.trim().is_empty()).map(row).collect());
    w.part("IV. TỔ CHỨC THỰC HIỆN");
    numbered(w, &carrying_out);
    w.say(&format!("Trên đây là kế hoạch bồi dưỡng, giới thiệu đoàn viên ưu tú vào Đảng của Ban Chấp hành {own}./."));
}

fn numbered(w: &mut Writer<'_>, text: &str) {
    for (at, line) in text.lines().filter(|line| !line.trim().is_empty()).enumerate() {
        w.say(&format!("{}. {}", at + 1, line.trim()));
    }
}
