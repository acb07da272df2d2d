//! What single columns of a list show of themselves: dates in every order they may be read in, names in capitals.
//!
//! Invariant: nothing is decided here. The examples are cells of the file, read by the same rules as the rows.

use chrono::Datelike as _;
use domain::date::dmy;
use domain::name::proper_case;
use exchange::draft::{RowDraft, day_read};
use exchange::fields::Field;
use exchange::mapping::{DateOrder, MappedColumn};
use exchange::sheet::{CellValue, letters};

use super::plan::PlanSheet;
use super::read_wire::{CapitalsRead, DatesRead, OrderRead, ReadExample};

/// Cells that are looked at for examples.
const LOOKED_AT: usize = 1_000;
/// Examples of one kind.
const EXAMPLES: usize = 3;

/// The dates of a column in the orders they may be read in; `None` where it holds none.
pub fn dates(own: &PlanSheet, column: &MappedColumn, today: chrono::NaiveDate) -> Option<DatesRead> {
    if !column.field.holds_days() {
        return None;
    }
    let cells = own.layout.people(&own.sheet).filter_map(|row| row.cell(column.index)).take(LOOKED_AT);
    let (mut open, mut clear, mut real) = (Vec::new(), Vec::new(), Vec::new());
    for cell in cells {
        let [day_first, month_first] =
            [DateOrder::DayFirst, DateOrder::MonthFirst].map(|order| day_read(cell, order, today.year()));
        match cell {
            CellValue::Date(day) if day.day() <= 12 && day.day() != day.month() => real.push(cell),
            CellValue::Text(_) if day_first != month_first && day_first.is_some() && month_first.is_some() => {
                open.push(cell);
            }
            CellValue::Text(_) if day_first != month_first => clear.push(cell),
            _ => {}
        }
    }
    let texts = !open.is_empty() || !clear.is_empty();
    let orders: Vec<DateOrder> = DateOrder::ALL
        .into_iter()
        .filter(|order| if order.turns_days() { !real.is_empty() } else { true })
        .filter(|order| texts || !order.month_first())
        .collect();
    if orders.len() < 2 {
        return None;
    }
    let shown: Vec<&CellValue> =
        [&real, &open, &clear].into_iter().flat_map(|kind| kind.iter().copied().take(1)).take(EXAMPLES).collect();
    let read = |order: DateOrder| {
        let example = |cell: &&CellValue| ReadExample {
            before: domain::text::clean(&cell.shown()),
            after: day_read(cell, order, today.year()).map(dmy).unwrap_or_default(),
        };
        OrderRead { order: order.code().to_owned(), examples: shown.iter().map(example).collect() }
    };
    let open = !open.is_empty() && clear.is_empty();
    Some(DatesRead { open, orders: orders.into_iter().map(read).collect() })
}

/// Names of a column that are wholly in capitals: as the rows offer them, or, where capitals were asked to stay, as they
/// would be offered.
pub fn capitals<'d>(
    own: &PlanSheet,
    column: &MappedColumn,
    drafts: impl Iterator<Item = &'d RowDraft>,
    kept: bool,
) -> Option<CapitalsRead> {
    if !matches!(column.field, Field::Name | Field::FamilyMiddle | Field::Given) {
        return None;
    }
    let letter = letters(column.index);
    let of_column = |cell: &str| cell.trim_end_matches(|c: char| c.is_ascii_digit()) == letter;
    let mut found = CapitalsRead { rows: 0, examples: Vec::new() };
    let mut tell = |before: &str, after: &str| {
        found.rows += 1;
        if found.examples.len() < EXAMPLES {
            found.examples.push(ReadExample { before: before.to_owned(), after: after.to_owned() });
        }
    };
    if kept {
        for value in own.layout.people(&own.sheet).filter_map(|row| row.cell(column.index)) {
            let text = domain::text::clean(&value.shown());
            if let Some(proper) = proper_case(&text) {
                tell(&text, &proper);
            }
        }
    } else {
        let offers = drafts.flat_map(|draft| &draft.offers);
        for offer in offers.filter(|offer| offer.field == Field::Name && of_column(&offer.cell)) {
            tell(&offer.old, &offer.new);
        }
    }
    (found.rows > 0).then_some(found)
}
