//! Khổ nhãn: a sheet and where its cells lie. Those shipped stand here; the office's own are rows of a table.
//!
//! Invariant: a format whose cells reach beyond its sheet does not exist: shipped ones by a test, own ones by refusal.
//! Lengths are tenths of a millimetre.

use domain::id::Id;
use store::Conn;
use store::label_formats::{self, LabelFormatRow};

use crate::Failure;

/// Formats every office has: id and the rest.
fn shipped() -> [(&'static str, LabelFormatRow); 5] {
    let none = |name: &str| LabelFormatRow {
        id: Id::derived("label_format", name),
        name: name.to_owned(),
        page_width: 2100,
        page_height: 2970,
        across: 1,
        down: 1,
        cell_width: 1000,
        cell_height: 500,
        left_edge: 0,
        top_edge: 0,
        gap_across: 0,
        gap_down: 0,
        padding: 30,
        letter_size: 13,
        framed: false,
        at_left: true,
    };
    [
        (
            "name-plate",
            LabelFormatRow {
                down: 3,
                cell_width: 1800,
                cell_height: 850,
                left_edge: 150,
                top_edge: 150,
                gap_down: 60,
                padding: 60,
                letter_size: 44,
                framed: true,
                at_left: false,
                ..none("Bảng tên để bàn 180 × 85 mm (A4, 3 ô)")
            },
        ),
        (
            "name-card",
            LabelFormatRow {
                across: 2,
                down: 5,
                cell_width: 900,
                cell_height: 540,
                left_edge: 150,
                top_edge: 135,
                letter_size: 20,
                framed: true,
                at_left: false,
                ..none("Thẻ tên 90 × 54 mm (A4, 10 ô)")
            },
        ),
        (
            "label-70x37",
            LabelFormatRow {
                across: 3,
                down: 8,
                cell_width: 700,
                cell_height: 370,
                top_edge: 5,
                padding: 50,
                ..none("Nhãn dán 70 × 37 mm (A4, 24 ô)")
            },
        ),
        (
            "label-105x57",
            LabelFormatRow {
                across: 2,
                down: 5,
                cell_width: 1050,
                cell_height: 570,
                top_edge: 60,
                padding: 60,
                letter_size: 15,
                ..none("Nhãn dán 105 × 57 mm (A4, 10 ô)")
            },
        ),
        (
            "envelope",
            LabelFormatRow {
                page_width: 2200,
                page_height: 1100,
                cell_width: 1100,
                cell_height: 550,
                left_edge: 1000,
                top_edge: 450,
                letter_size: 16,
                ..none("Bì thư 220 × 110 mm")
            },
        ),
    ]
}

/// Every format with its id, those of the office after those shipped.
pub fn all(conn: &Conn<'_>) -> Result<Vec<(String, bool, LabelFormatRow)>, Failure> {
    let own = label_formats::all(conn)?.into_iter().map(|row| (row.id.to_string(), false, row));
    Ok(shipped().into_iter().map(|(id, row)| (id.to_owned(), true, row)).chain(own).collect())
}

/// What is wrong with a format, if something is.
pub fn refusal(row: &LabelFormatRow) -> Option<Failure> {
    let says = |text: String| Some(Failure::new("label-format", text));
    let mm = |tenths: i64| format!("{},{} mm", tenths / 10, tenths % 10);
    if !(1..=50).contains(&row.across) || !(1..=100).contains(&row.down) {
        return says("Số ô ngang phải từ 1 đến 50, số ô dọc từ 1 đến 100.".to_owned());
    }
    if !(300..=10_000).contains(&row.page_width) || !(300..=10_000).contains(&row.page_height) {
        return says("Khổ giấy phải từ 30 đến 1000 mm mỗi chiều.".to_owned());
    }
    if !(5..=200).contains(&row.letter_size) {
        return says("Cỡ chữ phải từ 5 đến 200.".to_owned());
    }
    if row.cell_width < 100 || row.cell_height < 50 {
        return says("Ô nhãn quá nhỏ: rộng ít nhất 10 mm, cao ít nhất 5 mm.".to_owned());
    }
    let blanks = [row.left_edge, row.top_edge, row.gap_across, row.gap_down, row.padding];
    if blanks.iter().any(|blank| !(0..=10_000).contains(blank)) {
        return says("Lề, khoảng cách và phần chừa trong ô không được âm.".to_owned());
    }
    if row.padding * 2 >= row.cell_width.min(row.cell_height) {
        return says("Phần chừa trong ô lớn hơn chính ô nhãn. Giảm phần chừa.".to_owned());
    }
    let across = row.left_edge + row.across * row.cell_width + (row.across - 1) * row.gap_across;
    let down = row.top_edge + row.down * row.cell_height + (row.down - 1) * row.gap_down;
    if across > row.page_width {
        return says(format!(
            "Các ô rộng cả thảy {}, hơn khổ giấy rộng {}. Giảm số ô ngang, bề rộng ô hay lề.",
            mm(across),
            mm(row.page_width)
        ));
    }
    if down > row.page_height {
        return says(format!(
            "Các ô cao cả thảy {}, hơn khổ giấy cao {}. Giảm số ô dọc, chiều cao ô hay lề.",
            mm(down),
            mm(row.page_height)
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_formats_lie_on_their_sheets_and_others_are_refused() {
        for (id, row) in shipped() {
            assert!(refusal(&row).is_none(), "{id}: {:?}", refusal(&row));
        }
        let [(_, good), ..] = shipped();
        for (bad, says) in [
            (LabelFormatRow { across: 2, ..good.clone() }, "375,0 mm, hơn khổ giấy rộng 210,0 mm"),
            (LabelFormatRow { down: 4, ..good.clone() }, "hơn khổ giấy cao 297,0 mm"),
            (LabelFormatRow { across: 0, ..good.clone() }, "Số ô ngang"),
            (LabelFormatRow { padding: 500, ..good.clone() }, "Phần chừa"),
            (LabelFormatRow { gap_down: -1, ..good.clone() }, "âm"),
            (LabelFormatRow { page_width: 20_000, ..good.clone() }, "1000 mm"),
            (LabelFormatRow { cell_height: 3, ..good.clone() }, "quá nhỏ"),
            (LabelFormatRow { letter_size: 0, ..good.clone() }, "Cỡ chữ"),
        ] {
            let told = refusal(&bad).map(|failure| failure.sentence).unwrap_or_default();
            assert!(told.contains(says), "{told}");
        }
    }
}
