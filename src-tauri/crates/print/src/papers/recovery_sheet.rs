//! Mã khôi phục: the sheet that, with the data file, opens an office again. Made only when a code is made or renewed.
//!
//! Invariant: one upright A4 page that a person could draw by hand: whose it is, eight groups in the order in which they
//! are typed, when and how they are used, where the sheet is kept. No letterhead and no number: it is no paper of the
//! Union and is sent to nobody. Rejected: a square code to be photographed, which ends in a telephone and then in a cloud.

use crate::{Align, Block, Breaks, Column, Document, Dotted, Heading, Page, Paragraph, Table, Text, Width};

/// Stored name of this paper.
pub const ID: &str = "recovery-sheet";
/// Name of this paper in its file and on the sheet.
pub const TITLE: &str = "Mã khôi phục";

const GROUPS_IN_ROW: usize = 4;
const GROUP_MM: f64 = 40.0;

/// What the sheet is made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Input {
    /// Tên đơn vị.
    pub unit: String,
    /// Thư mục dữ liệu.
    pub folder: String,
    /// Ngày lập mã, as printed: "14/05/2026".
    pub made_on: String,
    /// The groups, in order.
    pub groups: Vec<String>,
}

/// The sheet as a document.
pub fn document(input: &Input) -> Document {
    let told = |label: &str, value: &str| plain(format!("{label}: {value}"));
    let mut body =
        vec![told("Đơn vị", &input.unit), told("Thư mục dữ liệu", &input.folder), told("Ngày lập mã", &input.made_on)];
    let rows = input.groups.chunks(GROUPS_IN_ROW).enumerate();
    body.extend(rows.map(|(row, groups)| Block::Table(table(row * GROUPS_IN_ROW, groups))));
    for (title, text) in PARTS {
        body.extend([title_of(title), plain((*text).to_owned())]);
    }
    body.extend(["Người cất giữ:", "Nơi cất:"].map(|label| Block::Dotted(Dotted { label: label.into() })));
    Document {
        title: TITLE.into(),
        page: Page::a4(false),
        heading: Heading {
            lines: vec![Text::from(TITLE.to_uppercase())],
            sub_title: "(chỉ in lúc lập dữ liệu hoặc đổi mã)".into(),
            hyphens: false,
        },
        body,
        ..Document::default()
    }
}

/// Title and text of what a reader has to know years later.
const PARTS: &[(&str, &str)] = &[
    (
        "Khi nào cần",
        "Quên mật khẩu, mất tệp office.keys, hoặc mở dữ liệu ở máy khác. Mã này và tệp office.db (hoặc một bản sao lưu) là đủ để mở lại.",
    ),
    (
        "Cách dùng",
        "Mở phần mềm Đồng Hành, ở màn hình khóa chọn «Dùng mã khôi phục», gõ tám nhóm theo thứ tự từ 1 đến 8. Không phân biệt chữ hoa, chữ thường. Trong mã không có chữ I, L, O, U: nét giống chữ O là số 0, nét giống chữ I hoặc L là số 1.",
    ),
    (
        "Cất giữ",
        "Cất trong tủ hồ sơ có khóa của đơn vị, không để cùng máy tính hay cùng USB sao lưu, không chụp ảnh. Ai có mã này và tệp dữ liệu thì mở được tất cả. Đổi mã thì hủy tờ cũ, nhưng bản sao lưu làm trước đó vẫn mở bằng mã cũ.",
    ),
    (
        "Nếu mất",
        "Còn mật khẩu thì vào phần mềm đổi mã mới ngay. Mất cả mật khẩu lẫn mã thì không ai mở được dữ liệu, kể cả người làm phần mềm.",
    ),
];

fn table(before: usize, groups: &[String]) -> Table {
    let column = |index: usize| Column {
        title: format!("nhóm {}", before + index + 1).into(),
        width: Width::Mm(GROUP_MM),
        align: Align::Center,
        wanted: false,
        breaks: Breaks::Never,
    };
    let mut table = Table::new((0..groups.len()).map(column).collect());
    table.large = true;
    table.push(groups.iter().map(|group| group.as_str().into()).collect());
    table
}

fn plain(text: String) -> Block {
    Block::Paragraph(Paragraph { text: text.into(), ..Paragraph::default() })
}

fn title_of(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.into(), bold: true, ..Paragraph::default() })
}
