//! Writes a list of so many invented people, as a school's program would: the file that `cargo xtask bench` reads.
//!
//! Names repeat as they do in a school; numbers and days make each row somebody else's. The same number of rows gives the
//! same file.

use std::error::Error;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

const FAMILIES: &[&str] =
    &["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Thạch", "Kim", "Sơn", "Danh", "Lâm", "Võ", "Đặng", "Bùi", "Lý", "Hồ"];
const MIDDLES: &[&str] = &["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Hoàng", "Sa", "Xuân", "Khánh", "Gia", "Hữu"];
const GIVEN: &[&str] =
    &["An", "Bình", "Châu", "Dũng", "Đạt", "Giang", "Hà", "Hòa", "Khoa", "Lan", "My", "Nga", "Phi", "Quý", "Ry", "Yến"];
const PEOPLES: &[(&str, &str)] = &[("Kinh", "Không"), ("Khmer", "Phật giáo"), ("Hoa", "Không"), ("Kinh", "Công giáo")];
const TITLES: &[&str] =
    &["STT", "Lớp", "Họ đệm", "Tên", "Giới tính", "Ngày sinh", "Dân tộc", "Tôn giáo", "Ngày vào Đoàn", "Mã học sinh"];

/// Classes in each grade.
const CLASSES: u32 = 15;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, rows] = words.as_slice() else { return Err("school_list FILE.xlsx ROWS".into()) };
    let rows: u32 = rows.parse()?;
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "DANH SÁCH HỌC SINH TOÀN TRƯỜNG")?;
    for (column, title) in (0_u16..).zip(TITLES) {
        sheet.write(2, column, *title)?;
    }
    for at in 0..rows {
        let row = at + 3;
        let of = |words: &'static [&'static str], step: u32| words[(at / step) as usize % words.len()];
        let (grade, class) = (10 + at / 40 / CLASSES % 3, at / 40 % CLASSES + 1);
        let (people, religion) = PEOPLES[(at / 3) as usize % PEOPLES.len()];
        let born = ExcelDateTime::from_ymd(2007 + (at % 3) as u16, (at % 12 + 1) as u8, (at / 12 % 28 + 1) as u8)?;
        sheet.write(row, 0, at + 1)?;
        sheet.write(row, 1, format!("{grade}A{class}"))?;
        sheet.write(row, 2, format!("{} {}", of(FAMILIES, 1), of(MIDDLES, 7)))?;
        sheet.write(row, 3, of(GIVEN, 3))?;
        sheet.write(row, 4, if at % 2 == 0 { "Nam" } else { "Nữ" })?;
        sheet.write_with_format(row, 5, &born, &day)?;
        sheet.write(row, 6, people)?;
        sheet.write(row, 7, religion)?;
        if at % 4 != 0 {
            let joined = ExcelDateTime::from_ymd(2024, 3, (at % 26 + 1) as u8)?;
            sheet.write_with_format(row, 8, &joined, &day)?;
        }
        sheet.write(row, 9, format!("{:010}", at + 1))?;
    }
    book.save(file)?;
    println!("{rows}");
    Ok(())
}
