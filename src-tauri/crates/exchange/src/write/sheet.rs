//! One sheet of paper under the writer's hand: rust_xlsxwriter with the house's habits.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, IgnoreError, Workbook, Worksheet,
};

use super::{OutCell, WriteError};
use crate::sheet::address;

/// The face of every paper.
pub(super) const FACE: &str = "Times New Roman";

/// Characters Excel keeps in one cell.
const LONGEST_TEXT: usize = 32_767;

/// Characters of a name of a tab.
const LONGEST_NAME: usize = 31;

pub(super) struct Paper {
    sheet: Worksheet,
    row: u32,
}

/// A workbook of these sheets; two tabs of one name get a number.
pub(super) fn bytes(papers: Vec<Paper>) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // A fixed instant: equal tables give equal bytes, and the file does not tell when it was made.
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let mut names: HashSet<String> = HashSet::new();
    for mut paper in papers {
        let own = paper.sheet.name();
        let mut name = own.clone();
        let mut number = 2;
        // Excel takes names that differ in case only for the same.
        while !names.insert(name.to_lowercase()) {
            let stem: String = own.chars().take(LONGEST_NAME - 4).collect();
            name = format!("{stem} {number}");
            number += 1;
        }
        paper.sheet.set_name(&name)?;
        workbook.push_worksheet(paper.sheet);
    }
    Ok(workbook.save_to_buffer()?)
}

impl Paper {
    pub(super) fn new(name: &str) -> Result<Self, WriteError> {
        let mut sheet = Worksheet::new();
        sheet.set_name(tab_name(name))?;
        Ok(Self { sheet, row: 0 })
    }

    pub(super) fn page(&mut self, landscape: bool, mark: Option<&str>) {
        const A4: u8 = 9;
        self.sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
        if landscape {
            self.sheet.set_landscape();
        }
        // "&" begins a code in headers and footers, which hold 255 characters.
        let mark: String = mark.unwrap_or_default().chars().take(100).collect::<String>().replace('&', "&&");
        self.sheet.set_footer(format!("&L{mark}&C&P"));
    }

    pub(super) fn row(&self) -> u32 {
        self.row
    }

    pub(super) fn next(&mut self) {
        self.row += 1;
    }

    /// Leaves a row empty.
    pub(super) fn skip(&mut self) {
        self.row += 1;
    }

    pub(super) fn header_at(&mut self, row: u32) -> Result<(), WriteError> {
        self.sheet.set_repeat_rows(row, row)?;
        self.sheet.set_freeze_panes(row + 1, 0)?;
        Ok(())
    }

    pub(super) fn width(&mut self, column: usize, width: f64) -> Result<(), WriteError> {
        self.sheet.set_column_width(place(column)?, width)?;
        Ok(())
    }

    /// A column that nobody needs to see.
    pub(super) fn hide_column(&mut self, column: usize) -> Result<(), WriteError> {
        self.sheet.set_column_hidden(place(column)?)?;
        Ok(())
    }

    /// The format of cells of a column that are still to be filled in.
    pub(super) fn column_format(&mut self, column: usize, format: &Format) -> Result<(), WriteError> {
        self.sheet.set_column_format(place(column)?, format)?;
        Ok(())
    }

    /// Excel warns of what is no date, and says how the column is filled in; it keeps nothing out.
    pub(super) fn ask_for_date(
        &mut self,
        column: usize,
        first: u32,
        last: u32,
        title: &str,
        how: &str,
    ) -> Result<(), WriteError> {
        let (from, to) = super::form::days();
        let rule = DataValidationRule::Between(from, to);
        let wish = DataValidation::new()
            .allow_date(rule)
            .set_input_title(title.chars().take(32).collect::<String>())?
            .set_input_message(how)?
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title("Chưa đúng dạng ngày")?
            .set_error_message("Ghi ngày/tháng/năm, thí dụ 09/04/2025.")?;
        let column = place(column)?;
        self.sheet.add_data_validation(first, column, last, column, &wish)?;
        Ok(())
    }

    /// A list to choose from.
    pub(super) fn ask_for_one_of(
        &mut self,
        column: usize,
        first: u32,
        last: u32,
        choices: &[&str],
    ) -> Result<(), WriteError> {
        let wish =
            DataValidation::new().allow_list_strings(choices)?.set_error_style(DataValidationErrorStyle::Warning);
        let column = place(column)?;
        self.sheet.add_data_validation(first, column, last, column, &wish)?;
        Ok(())
    }

    /// A list to choose from that stands on another tab, in the column of the same number.
    pub(super) fn ask_for_one_on(
        &mut self,
        column: usize,
        first: u32,
        last: u32,
        tab: &str,
        words: usize,
    ) -> Result<(), WriteError> {
        let letter = crate::sheet::letters(u32::from(place(column)?));
        let list = Formula::new(format!("='{tab}'!${letter}$1:${letter}${words}"));
        let wish = DataValidation::new().allow_list_formula(list).set_error_style(DataValidationErrorStyle::Warning);
        let column = place(column)?;
        self.sheet.add_data_validation(first, column, last, column, &wish)?;
        Ok(())
    }

    /// A tab that nobody needs to see.
    pub(super) fn hide(&mut self) {
        self.sheet.set_hidden(true);
    }

    /// One line over the whole width of the table.
    pub(super) fn line_across(&mut self, line: &str, last_column: usize, format: &Format) -> Result<(), WriteError> {
        self.check(0, line)?;
        if last_column == 0 {
            self.sheet.write_string_with_format(self.row, 0, line, format)?;
        } else {
            self.sheet.merge_range(self.row, 0, self.row, place(last_column)?, "", format)?;
            self.sheet.write_string_with_format(self.row, 0, line, format)?;
        }
        self.row += 1;
        Ok(())
    }

    /// Text, never a formula, a link or a number.
    pub(super) fn text(&mut self, column: usize, text: &str, format: &Format) -> Result<(), WriteError> {
        self.check(column, text)?;
        self.sheet.write_string_with_format(self.row, place(column)?, text, format)?;
        Ok(())
    }

    pub(super) fn number(&mut self, column: usize, number: f64, format: &Format) -> Result<(), WriteError> {
        if number.is_finite() {
            self.sheet.write_number_with_format(self.row, place(column)?, number, format)?;
            Ok(())
        } else {
            self.blank(column, format)
        }
    }

    pub(super) fn date(&mut self, column: usize, day: NaiveDate, format: &Format) -> Result<(), WriteError> {
        if (1900..=9999).contains(&day.year()) {
            self.sheet.write_datetime_with_format(self.row, place(column)?, day, format)?;
            Ok(())
        } else {
            self.text(column, &day.format("%d/%m/%Y").to_string(), format)
        }
    }

    pub(super) fn instant(&mut self, column: usize, when: NaiveDateTime, format: &Format) -> Result<(), WriteError> {
        self.sheet.write_datetime_with_format(self.row, place(column)?, when, format)?;
        Ok(())
    }

    pub(super) fn blank(&mut self, column: usize, format: &Format) -> Result<(), WriteError> {
        self.sheet.write_blank(self.row, place(column)?, format)?;
        Ok(())
    }

    /// No green corners over numbers that are meant as text.
    pub(super) fn text_is_meant(&mut self, first_row: u32, last_column: usize) -> Result<(), WriteError> {
        let last_row = self.row.max(first_row + 1) - 1;
        self.sheet.ignore_error_range(first_row, 0, last_row, place(last_column)?, IgnoreError::NumberStoredAsText)?;
        Ok(())
    }

    fn check(&self, column: usize, text: &str) -> Result<(), WriteError> {
        // Excel counts UTF-16 units.
        if text.len() > LONGEST_TEXT && text.encode_utf16().count() > LONGEST_TEXT {
            let column = u32::try_from(column).map_err(|_| WriteError::TooLarge)?;
            return Err(WriteError::CellTooLong { cell: address(self.row + 1, column) });
        }
        Ok(())
    }
}

/// The format of titles of columns.
pub(super) fn header() -> Format {
    Format::new()
        .set_font_name(FACE)
        .set_font_size(12)
        .set_bold()
        .set_border(FormatBorder::Thin)
        .set_background_color("D9D9D9")
        .set_align(FormatAlign::Center)
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap()
}

/// A width that shows most of a column: between 6 and 40 characters.
pub(super) fn width_of<'c>(title: &str, cells: impl Iterator<Item = &'c OutCell>) -> f64 {
    let longest_word = title.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
    let longest = cells
        .map(|cell| match cell {
            OutCell::Empty => 0,
            OutCell::Text(text) => text.chars().count(),
            OutCell::Date(_) => 10,
            OutCell::Number(number) => crate::sheet::number_text(*number).len(),
        })
        .chain([longest_word])
        .max()
        .unwrap_or(0);
    u32::try_from(longest.clamp(4, 38)).map_or(40.0, |width| f64::from(width) + 2.0)
}

fn place(column: usize) -> Result<u16, WriteError> {
    u16::try_from(column).map_err(|_| WriteError::TooLarge)
}

/// A name that Excel accepts for a tab.
fn tab_name(name: &str) -> String {
    let allowed: String = name
        .chars()
        .map(|c| if matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control() { '-' } else { c })
        .collect();
    let trimmed = allowed.trim().trim_matches('\'');
    let mut units = 0;
    let cut: String = trimmed
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= LONGEST_NAME
        })
        .collect();
    let cut = cut.trim().trim_matches('\'').to_owned();
    // "History" is reserved by Excel.
    if cut.is_empty() || cut.eq_ignore_ascii_case("history") { "Danh sách".to_owned() } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_tabs() {
        for (name, expected) in [
            ("12A1", "12A1"),
            ("a/b:c*d?e[f]g\\h", "a-b-c-d-e-f-g-h"),
            ("'trích'", "trích"),
            ("", "Danh sách"),
            ("History", "Danh sách"),
            ("một cái tên dài hơn ba mươi mốt ký tự", "một cái tên dài hơn ba mươi mốt"),
        ] {
            assert_eq!(tab_name(name), expected, "{name}");
            assert!(Paper::new(name).is_ok(), "{name}");
        }
    }
}
