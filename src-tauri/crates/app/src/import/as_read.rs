//! What a careful reader of a sheet should be told: what was hidden in it, what was rewritten, how its dates were read.

use exchange::fields::Field;
use exchange::mapping::DateOrder;
use exchange::sheet::letters;

use super::plan::PlanSheet;

/// The sentences about one sheet.
pub fn notes(own: &PlanSheet) -> Vec<String> {
    let PlanSheet { file, sheet, layout, map, orders, .. } = own;
    let place = format!("Trang «{}» của {file}", sheet.name);
    let mut notes = Vec::new();
    if sheet.hidden {
        notes.push(format!("{place} đang ẩn trong Excel; vẫn được đọc."));
    }
    let rows: Vec<u32> = hidden_rows(own).collect();
    if !rows.is_empty() {
        let some: Vec<String> = rows.iter().take(8).map(u32::to_string).collect();
        let more = if rows.len() > some.len() { "…" } else { "" };
        notes.push(format!("{place} có {} dòng đang ẩn ({}{more}); vẫn được đọc.", rows.len(), some.join(", ")));
    }
    let columns: Vec<String> = sheet
        .hidden_columns
        .iter()
        .filter(|column| layout.columns.iter().any(|own| own.index == **column))
        // The codes of this office's own lists are hidden for looks alone.
        .filter(|column| !map.columns_of(Field::OfficeId).any(|own| own == **column))
        .take(12)
        .map(|column| letters(*column))
        .collect();
    if !columns.is_empty() {
        notes.push(format!("{place} có cột đang ẩn ({}); vẫn được đọc.", columns.join(", ")));
    }
    for mended in &sheet.mended {
        notes.push(format!(
            "{place}, cột {}: {} ô viết theo {} đã được đổi sang Unicode («{}» thành «{}»).",
            letters(mended.column),
            mended.cells,
            mended.way,
            domain::text::clean(&mended.before),
            domain::text::clean(&mended.after)
        ));
    }
    for (column, order) in orders.iter().copied() {
        let title = map.columns.iter().find(|own| own.index == column).map(|own| own.title.clone()).unwrap_or_default();
        let how = match order {
            DateOrder::DayFirst => continue,
            DateOrder::MonthFirst => "ghi tháng trước ngày; cả cột được đọc theo thứ tự đó",
            DateOrder::DayFirstTurned => {
                "có nửa cột bị chương trình khác đổi chỗ ngày và tháng; các ô đó được đọc ngược lại"
            }
            DateOrder::MonthFirstTurned => {
                "ghi tháng trước ngày và có nửa cột bị đổi chỗ ngày, tháng; cả cột được đọc cho đúng"
            }
        };
        notes.push(format!(
            "{place}, cột {} «{title}» {how}. Không phải thì chọn lại ở bảng ghép cột.",
            letters(column)
        ));
    }
    notes
}

/// Rows of people that are hidden in a sheet.
pub fn hidden_rows(own: &PlanSheet) -> impl Iterator<Item = u32> {
    let within = own.layout.first_row..=own.layout.last_row;
    own.sheet.hidden_rows.iter().copied().filter(move |row| within.contains(row))
}
