//! Grids of cells: where the table stands, which column means what, what each row says. Lines of the input are rows, tabs
//! part the cells; what begins with "#" is a number, with "@" a day, with "=" a formula.

use chrono::NaiveDate;
use exchange::sheet::{Cell, CellValue, Merged, Row, Sheet};

fn value(text: &str) -> Option<CellValue> {
    let rest = text.get(1..).unwrap_or_default();
    Some(match text.chars().next()? {
        '#' => CellValue::Number(rest.parse().unwrap_or(0.0)),
        '@' => {
            let days = rest.parse::<i32>().unwrap_or(0).rem_euclid(60_000);
            CellValue::Date(NaiveDate::from_num_days_from_ce_opt(690_000 + days)?)
        }
        '=' => CellValue::Formula(rest.to_owned()),
        '!' => CellValue::Error(rest.to_owned()),
        _ => CellValue::Text(text.to_owned()),
    })
}

/// Asks.
///
/// # Panics
/// When a promise is broken.
pub fn ask(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut rows = Vec::new();
    for (number, line) in (1_u32..).zip(text.lines().take(300)) {
        let cells: Vec<Cell> = (0_u32..)
            .zip(line.split('\t').take(60))
            .filter_map(|(column, text)| Some(Cell { column, value: value(text)? }))
            .collect();
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
    }
    // Every grid is also read with the first column merged over the first rows.
    let merged = vec![Merged { first_row: 2, last_row: 4, first_column: 0, last_column: 0 }];
    super::sheet(&Sheet { rows: rows.clone(), ..Sheet::default() });
    super::sheet(&Sheet { rows, merged, ..Sheet::default() });
}
