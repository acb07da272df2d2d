//! Phiếu đồng ý xử lý dữ liệu cá nhân (office.md §12): purposes, kinds of data and rights in plain words; under eighteen
//! both the person and the representative sign.

use chrono::NaiveDate;
use domain::date::reaches_age;
use print::Form;
use print::papers::Head;

use super::one::OnRoll;
use super::writer::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "consent-form",
    title: "Phiếu đồng ý xử lý dữ liệu cá nhân",
    scope: Scope::Person,
    area: Area::Members,
    sort: "",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "purposes", label: "Mục đích, mỗi dòng một mục đích", kind: "long_text" },
            Field { key: "keeping", label: "Thời gian lưu giữ", kind: "text" },
            Field { key: "representative", label: "Cha, mẹ hoặc người đại diện", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &[],
        sort_by: None,
        gather,
    }),
};

const PURPOSES: &str = "Quản lý đoàn viên, thanh niên của đơn vị.\nTheo dõi, bồi dưỡng, giới thiệu đoàn viên ưu tú với Đảng.\nLập danh sách, giấy tờ gửi Đoàn cấp trên, Chi bộ và cấp ủy có thẩm quyền.";

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let one = OnRoll::of(call, subject)?;
    let keeping = "trong thời gian sinh hoạt tại đơn vị và 02 năm sau khi rời đơn vị";
    Ok(Drafted {
        key: one.person.id.to_string(),
        person: Some(one.person.id),
        subject_title: one.person.full_name.clone(),
        date: call.today(),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: vec![("purposes", PURPOSES.to_owned()), ("keeping", keeping.to_owned())],
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &OnRoll, w: &mut Writer<'_>) {
    let (name, place) = (one.person.full_name.clone(), one.place());
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    w.letter.head = Head::None;
    w.heading(&[
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "",
        "PHIẾU ĐỒNG Ý XỬ LÝ DỮ LIỆU CÁ NHÂN",
    ]);
    w.to(std::slice::from_ref(&own));
    let day = w.want("Ngày sinh", &name, one.born(), &place);
    let class = one.class_name.clone().map(|class| format!(", chi đoàn {class}")).unwrap_or_default();
    w.say(&format!("Tôi là {name}, sinh ngày {day}{class}. Sau khi được giải thích, tôi đồng ý để {own} xử lý dữ liệu cá nhân của tôi như sau:"));
    w.part("1. Mục đích");
    let purposes = w.field("purposes");
    w.say_lines(&purposes);
    w.part("2. Dữ liệu");
    w.say("Dữ liệu cơ bản: họ tên, ngày sinh, giới tính, quê quán, nơi ở, số định danh, số điện thoại, ảnh, quan hệ gia đình. Dữ liệu nhạy cảm: dân tộc, tôn giáo, thông tin về quá trình phấn đấu vào Đảng.");
    w.part("3. Lưu giữ và chuyển giao");
    let keeping = w.field("keeping");
    w.say(&format!("Dữ liệu được lưu trong máy của đơn vị dưới dạng mã hóa, không đưa lên mạng, {keeping}; chỉ chuyển cho tổ chức nêu ở mục 1 và nơi tiếp nhận khi tôi chuyển sinh hoạt."));
    w.part("4. Quyền của tôi");
    w.say(&format!("Tôi được xem, yêu cầu sửa, xóa dữ liệu của mình và rút lại sự đồng ý bất cứ lúc nào bằng văn bản gửi Ban Chấp hành {own}; việc rút lại không ảnh hưởng đến việc đã làm trước đó. Không ký phiếu này không bị coi là vi phạm."));
    w.place_and_date();
    let me: (&[&str], Option<String>) = (&["NGƯỜI ĐỒNG Ý"], Some(name));
    if is_minor(one, w.date) {
        let representative = w.maybe("representative");
        w.signed(&[(&["CHA, MẸ HOẶC", "NGƯỜI ĐẠI DIỆN"], representative), me]);
    } else {
        w.signed(&[me]);
    }
}

/// Under eighteen on the day; an unknown birth date counts as a minor's.
fn is_minor(one: &OnRoll, day: Option<NaiveDate>) -> bool {
    let born = one.person.born_on.as_deref().and_then(|born| born.parse().ok());
    match (born, day) {
        (Some(born), Some(day)) => day < reaches_age(born, 18),
        _ => true,
    }
}
