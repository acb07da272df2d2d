//! The shipped form of a tracking list: columns the reader understands without any mapping, and a second tab that says
//! how each is filled in.
//!
//! Invariant: every title is one that [`crate::mapping`] maps for sure; a test reads the form back.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign};

use super::sheet::{self, Paper, bytes};
use super::{ColumnKind, WriteError, body};

/// Rows that the form is ready for.
const ROWS: u32 = 500;

/// One column: title, width in characters, what it holds, how it is filled in.
type Column = (&'static str, f64, ColumnKind, &'static str);

use ColumnKind::{Date, Text};

const COLUMNS: &[Column] = &[
    ("STT", 5.0, ColumnKind::Number, "Số thứ tự, có thể để trống."),
    ("Họ và tên", 24.0, Text, "Bắt buộc. Viết có dấu, như giấy khai sinh."),
    ("Ngày sinh", 12.0, Date, "Ngày/tháng/năm. Cùng với tên để nhận ra người đã có trong sổ."),
    ("Giới tính", 9.0, Text, "Nam hoặc Nữ."),
    ("Chi đoàn", 11.0, Text, "Tên lớp của năm học, thí dụ 12A1, 12 Toán; giáo viên ghi GV."),
    ("Ngày vào Đoàn", 12.0, Date, "Để trống nếu chưa biết."),
    ("Số QĐ công nhận ĐVƯT", 14.0, Text, "Ghi như trên văn bản."),
    ("Ngày công nhận ĐVƯT", 12.0, Date, "Ngày quyết định của Đoàn trường."),
    ("Ngày vào danh sách cảm tình Đảng", 13.0, Date, "Ngày nghị quyết của chi bộ."),
    ("Đảng viên giúp đỡ", 22.0, Text, "Tên đầy đủ của đảng viên được chi bộ phân công."),
    ("Số giấy chứng nhận", 13.0, Text, "Của lớp bồi dưỡng nhận thức về Đảng, thí dụ 200/GCN."),
    ("Ngày cấp giấy chứng nhận", 12.0, Date, "Từ ngày này giấy chứng nhận có giá trị 60 tháng."),
    ("Số NQ Đoàn giới thiệu", 13.0, Text, "Thí dụ 09-NQ/ĐTN."),
    ("Ngày NQ Đoàn giới thiệu", 12.0, Date, "Ngày họp Ban Chấp hành Đoàn trường."),
    ("Ngày nộp đơn xin vào Đảng", 12.0, Date, "Ngày chi bộ nhận đơn."),
    ("Ngày nộp lý lịch", 12.0, Date, "Ngày chi bộ nhận lý lịch."),
    ("Ngày có kết quả thẩm tra lý lịch", 13.0, Date, "Ngày của văn bản trả lời."),
    ("Người giới thiệu", 22.0, Text, "Tên đầy đủ của đảng viên chính thức giới thiệu."),
    ("Số NQ chi bộ", 13.0, Text, "Nghị quyết chi bộ đề nghị kết nạp."),
    ("Ngày chi bộ xét", 12.0, Date, "Ngày họp chi bộ."),
    ("Số QĐ kết nạp", 13.0, Text, "Thí dụ 324-QĐ/ĐU."),
    ("Ngày QĐ kết nạp", 12.0, Date, "Ngày ban hành, không phải ngày nhận."),
    ("Ngày chi bộ nhận quyết định", 12.0, Date, "Để trống nếu chưa biết."),
    ("Ngày lễ kết nạp", 12.0, Date, "Ngày tổ chức lễ, bắt đầu 12 tháng dự bị."),
    ("Số QĐ công nhận chính thức", 13.0, Text, "Ghi như trên văn bản."),
    ("Ngày QĐ công nhận chính thức", 13.0, Date, "Ngày ban hành."),
    ("Chính thức từ ngày", 12.0, Date, "Ngày ghi trong quyết định công nhận."),
    ("Ghi chú", 24.0, Text, "Lời ghi tự do."),
];

const TITLES: &[&str] = &["DANH SÁCH THEO DÕI NGƯỜI TRONG NGUỒN", "NĂM HỌC ……"];

const HOW: &[&str] = &[
    "Mỗi dòng một người. Bước nào chưa làm thì để trống; bước chưa diễn ra không ghi ngày.",
    "Ngày ghi đủ ngày/tháng/năm. Số văn bản ghi đúng như trên giấy.",
    "Danh sách của năm học đã qua: ghi năm học ở dòng tiêu đề, thí dụ NĂM HỌC 2023-2024.",
    "Có thể xóa cột không dùng hoặc đổi thứ tự cột. Không gộp ô trong bảng.",
];

/// The form as an xlsx file.
///
/// # Errors
/// [`WriteError`] when the writer refuses it.
pub fn tracking_form() -> Result<Vec<u8>, WriteError> {
    bytes(vec![list()?, explained()?])
}

fn list() -> Result<Paper, WriteError> {
    let mut paper = Paper::new("Theo dõi nguồn")?;
    paper.page(true, None);
    let title = Format::new().set_font_name(sheet::FACE).set_font_size(13).set_bold().set_align(FormatAlign::Left);
    for line in TITLES {
        paper.text(0, line, &title)?;
        paper.next();
    }
    paper.skip();
    let header = paper.row();
    for (column, (name, width, kind, how)) in COLUMNS.iter().enumerate() {
        paper.text(column, name, &sheet::header().set_text_wrap())?;
        paper.width(column, *width)?;
        paper.column_format(column, &body(*kind).set_border(rust_xlsxwriter::FormatBorder::None))?;
        match *kind {
            Date => paper.ask_for_date(column, header + 1, header + ROWS, name, how)?,
            _ if *name == "Giới tính" => paper.ask_for_one_of(column, header + 1, header + ROWS, &["Nam", "Nữ"])?,
            _ => {}
        }
    }
    paper.header_at(header)?;
    paper.next();
    Ok(paper)
}

fn explained() -> Result<Paper, WriteError> {
    let mut paper = Paper::new("Hướng dẫn")?;
    paper.page(false, None);
    let plain = Format::new().set_font_name(sheet::FACE).set_font_size(12);
    for line in HOW {
        paper.text(0, line, &plain)?;
        paper.next();
    }
    paper.skip();
    let header = paper.row();
    paper.text(0, "Tên cột", &sheet::header())?;
    paper.text(1, "Cách ghi", &sheet::header())?;
    paper.header_at(header)?;
    paper.next();
    for (name, _, _, how) in COLUMNS {
        paper.text(0, name, &body(Text))?;
        paper.text(1, how, &body(Text))?;
        paper.next();
    }
    paper.width(0, 36.0)?;
    paper.width(1, 64.0)?;
    Ok(paper)
}

/// The first and the last day a date of the form may be.
pub(super) fn days() -> (NaiveDate, NaiveDate) {
    let day = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    (day(1950), day(2100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::find;
    use crate::mapping::{About, propose};
    use crate::read::{Flow, Limits, Source, read};

    #[test]
    fn every_title_is_understood_for_sure_and_the_explanations_are_no_list() {
        let bytes = tracking_form().unwrap();
        assert_eq!(bytes, tracking_form().unwrap(), "equal forms are equal files");
        let book = read(Source::Bytes(&bytes), "mau.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap();
        let layout = find(&book.sheets[0]).unwrap();
        let map = propose(&layout, About::Path);
        let titles: Vec<&str> = map.columns.iter().map(|column| column.title.as_str()).collect();
        assert_eq!(titles, COLUMNS.iter().map(|column| column.0).collect::<Vec<_>>());
        let mut taken = std::collections::HashSet::new();
        for column in &map.columns {
            assert!(column.sure >= 2 && (column.index == 0 || column.field.code() != "ignore"), "{column:?}");
            assert!(taken.insert(column.field), "{column:?}");
        }
        assert!(find(&book.sheets[1]).is_none());
    }
}
