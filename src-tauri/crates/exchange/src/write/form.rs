//! The shipped forms of lists: columns the reader understands without any mapping, lists to choose from, and a tab that
//! says how each column is filled in.
//!
//! Invariant: every title is one that [`crate::mapping`] maps for sure; a test reads the form back.

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign};

use domain::values::{ETHNIC_GROUPS, POSTS, RELIGIONS};

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

/// Columns of the form of members.
const MEMBER_COLUMNS: &[Column] = &[
    ("STT", 5.0, ColumnKind::Number, "Số thứ tự, có thể để trống."),
    ("Họ và tên", 24.0, Text, "Bắt buộc. Viết có dấu, như giấy khai sinh."),
    ("Ngày sinh", 12.0, Date, "Ngày/tháng/năm. Cùng với tên để nhận ra người đã có trong sổ."),
    ("Giới tính", 9.0, Text, "Nam hoặc Nữ."),
    ("Lớp", 11.0, Text, "Tên lớp của năm học, thí dụ 12A1, 12 Toán; giáo viên ghi GV."),
    ("Đối tượng", 12.0, Text, "Đoàn viên hoặc Thanh niên; để trống là thanh niên nếu không có ngày vào Đoàn."),
    ("Ngày vào Đoàn", 12.0, Date, "Để trống nếu chưa vào Đoàn hoặc chưa biết."),
    ("Chức vụ", 16.0, Text, "Chức vụ Đoàn; để trống nếu không có."),
    ("Dân tộc", 12.0, Text, "Chọn trong danh mục."),
    ("Tôn giáo", 14.0, Text, "Chọn trong danh mục; không theo tôn giáo ghi Không."),
    ("Điện thoại", 13.0, Text, "Mười chữ số, kể cả số 0 đầu."),
    ("Email", 24.0, Text, "Có thể để trống."),
    ("Mã định danh Bộ GD&ĐT", 14.0, Text, "Mười chữ số."),
    ("Số định danh cá nhân", 15.0, Text, "Mười hai chữ số, kể cả các số 0 đầu."),
    ("Quê quán", 28.0, Text, "Xã (phường), tỉnh (thành phố)."),
    ("Nơi ở hiện nay", 28.0, Text, "Ấp (khóm), xã (phường), tỉnh (thành phố)."),
    ("Nơi sinh", 24.0, Text, "Có thể để trống."),
    ("Ghi chú", 24.0, Text, "Lời ghi tự do."),
];

const MEMBER_TITLES: &[&str] = &["DANH SÁCH ĐOÀN VIÊN, THANH NIÊN", "NĂM HỌC ……"];

const MEMBER_HOW: &[&str] = &[
    "Mỗi dòng một người. Chưa biết thì để trống; để trống không xóa điều đã có trong sổ.",
    "Ngày ghi đủ ngày/tháng/năm.",
    "Có thể xóa cột không dùng hoặc đổi thứ tự cột. Không gộp ô trong bảng.",
];

/// Most characters of a list that stands in the form of a cell itself; a longer one stands on a tab of its own.
const LONGEST_LIST: usize = 200;

/// What may be chosen in a column.
fn choices(title: &str, branches: &[String]) -> Vec<String> {
    let words = |words: &mut dyn Iterator<Item = &str>| words.map(str::to_owned).collect();
    match title {
        "Giới tính" => words(&mut ["Nam", "Nữ"].into_iter()),
        "Đối tượng" => words(&mut ["Đoàn viên", "Thanh niên"].into_iter()),
        "Lớp" | "Chi đoàn" => branches.to_vec(),
        "Dân tộc" => words(&mut ETHNIC_GROUPS.iter().map(|group| group.name)),
        "Tôn giáo" => words(&mut RELIGIONS.into_iter()),
        "Chức vụ" => words(&mut POSTS.into_iter()),
        _ => Vec::new(),
    }
}

const TITLES: &[&str] = &["DANH SÁCH THEO DÕI NGƯỜI TRONG NGUỒN", "NĂM HỌC ……"];

const HOW: &[&str] = &[
    "Mỗi dòng một người. Bước nào chưa làm thì để trống; bước chưa diễn ra không ghi ngày.",
    "Ngày ghi đủ ngày/tháng/năm. Số văn bản ghi đúng như trên giấy.",
    "Danh sách của năm học đã qua: ghi năm học ở dòng tiêu đề, thí dụ NĂM HỌC 2023-2024.",
    "Có thể xóa cột không dùng hoặc đổi thứ tự cột. Không gộp ô trong bảng.",
];

/// One form.
struct Form {
    tab: &'static str,
    titles: &'static [&'static str],
    columns: &'static [Column],
    how: &'static [&'static str],
}

/// The form of a tracking list as an xlsx file; `branches`: the classes to choose from.
///
/// # Errors
/// [`WriteError`] when the writer refuses it.
pub fn tracking_form(branches: &[String]) -> Result<Vec<u8>, WriteError> {
    written(&Form { tab: "Theo dõi nguồn", titles: TITLES, columns: COLUMNS, how: HOW }, branches)
}

/// The form of a list of members as an xlsx file; `branches`: the classes to choose from.
///
/// # Errors
/// [`WriteError`] when the writer refuses it.
pub fn member_form(branches: &[String]) -> Result<Vec<u8>, WriteError> {
    written(&Form { tab: "Đoàn viên", titles: MEMBER_TITLES, columns: MEMBER_COLUMNS, how: MEMBER_HOW }, branches)
}

fn written(form: &Form, branches: &[String]) -> Result<Vec<u8>, WriteError> {
    let lists: Vec<Vec<String>> = form.columns.iter().map(|column| choices(column.0, branches)).collect();
    let long = |list: &&Vec<String>| list.iter().map(|word| word.chars().count() + 1).sum::<usize>() > LONGEST_LIST;
    let mut papers = vec![list(form, &lists)?, explained(form)?];
    if lists.iter().any(|list| long(&list)) {
        papers.push(words(&lists)?);
    }
    bytes(papers)
}

/// The tab of the longer lists: one column each, under the number of the column it belongs to.
fn words(lists: &[Vec<String>]) -> Result<Paper, WriteError> {
    let mut paper = Paper::new(LISTS)?;
    let plain = Format::new().set_font_name(sheet::FACE).set_font_size(12);
    for row in 0..lists.iter().map(Vec::len).max().unwrap_or(0) {
        for (column, list) in lists.iter().enumerate() {
            if let Some(word) = list.get(row) {
                paper.text(column, word, &plain)?;
            }
        }
        paper.next();
    }
    paper.hide();
    Ok(paper)
}

/// Name of the tab of the longer lists.
const LISTS: &str = "Danh mục";

fn list(form: &Form, lists: &[Vec<String>]) -> Result<Paper, WriteError> {
    let mut paper = Paper::new(form.tab)?;
    paper.page(true, None);
    let title = Format::new().set_font_name(sheet::FACE).set_font_size(13).set_bold().set_align(FormatAlign::Left);
    for line in form.titles {
        paper.text(0, line, &title)?;
        paper.next();
    }
    paper.skip();
    let header = paper.row();
    for (column, (name, width, kind, how)) in form.columns.iter().enumerate() {
        paper.text(column, name, &sheet::header().set_text_wrap())?;
        paper.width(column, *width)?;
        paper.column_format(column, &body(*kind).set_border(rust_xlsxwriter::FormatBorder::None))?;
        match *kind {
            Date => paper.ask_for_date(column, header + 1, header + ROWS, name, how)?,
            _ => {
                let list = lists.get(column).map(Vec::as_slice).unwrap_or_default();
                let long = list.iter().map(|word| word.chars().count() + 1).sum::<usize>() > LONGEST_LIST;
                if long {
                    paper.ask_for_one_on(column, header + 1, header + ROWS, LISTS, list.len())?;
                } else if !list.is_empty() {
                    let list: Vec<&str> = list.iter().map(String::as_str).collect();
                    paper.ask_for_one_of(column, header + 1, header + ROWS, &list)?;
                }
            }
        }
    }
    paper.header_at(header)?;
    paper.next();
    Ok(paper)
}

fn explained(form: &Form) -> Result<Paper, WriteError> {
    let mut paper = Paper::new("Hướng dẫn")?;
    paper.page(false, None);
    let plain = Format::new().set_font_name(sheet::FACE).set_font_size(12);
    for line in form.how {
        paper.text(0, line, &plain)?;
        paper.next();
    }
    paper.skip();
    let header = paper.row();
    paper.text(0, "Tên cột", &sheet::header())?;
    paper.text(1, "Cách ghi", &sheet::header())?;
    paper.header_at(header)?;
    paper.next();
    for (name, _, _, how) in form.columns {
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
        let branches: Vec<String> = (1..=40).map(|number| format!("12A{number}")).collect();
        for (bytes, again, columns, about) in [
            (tracking_form(&branches), tracking_form(&branches), COLUMNS, About::Path),
            (member_form(&branches), member_form(&branches), MEMBER_COLUMNS, About::People),
        ] {
            let bytes = bytes.unwrap();
            assert_eq!(bytes, again.unwrap(), "equal forms are equal files");
            let book = read(Source::Bytes(&bytes), "mau.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap();
            let layout = find(&book.sheets[0]).unwrap();
            let map = propose(&layout, about);
            let titles: Vec<&str> = map.columns.iter().map(|column| column.title.as_str()).collect();
            assert_eq!(titles, columns.iter().map(|column| column.0).collect::<Vec<_>>());
            let mut taken = std::collections::HashSet::new();
            for column in &map.columns {
                assert!(column.sure >= 2 && (column.index == 0 || column.field.code() != "ignore"), "{column:?}");
                assert!(taken.insert(column.field), "{column:?}");
            }
            assert!(book.sheets[1..].iter().all(|sheet| find(sheet).is_none()));
        }
    }

    #[test]
    fn what_can_be_chosen_is_understood_when_it_comes_back() {
        for word in choices("Dân tộc", &[]) {
            assert_eq!(domain::values::ethnicity(&word), Some(word.as_str()));
        }
        for word in choices("Tôn giáo", &[]) {
            assert_eq!(domain::values::religion(&word), Some(word.as_str()));
        }
        for word in choices("Chức vụ", &[]) {
            assert_eq!(domain::values::post(&word), word);
        }
    }
}
