//! A table as delimited text that Excel opens as it is: UTF-8 with its mark, semicolons, one header row.
//!
//! Invariant: no cell is a formula when a spreadsheet opens the file: what begins like one gets an apostrophe in front,
//! which [`crate::read`] takes off again.

use csv::WriterBuilder;

use super::{OutCell, TableOut};
use crate::sheet::number_text;

/// The table as text; lines above and below it are left out, so that other programs read it too.
pub fn csv(table: &TableOut) -> Vec<u8> {
    let mut writer = WriterBuilder::new().delimiter(b';').from_writer(vec![0xEF, 0xBB, 0xBF]);
    let titles = table.columns.iter().map(|column| guarded(&column.title));
    // Writing into memory cannot fail, and every row has as many cells as there are columns.
    let _ = writer.write_record(titles);
    for row in &table.rows {
        let cell = |at: usize| match row.get(at).unwrap_or(&OutCell::Empty) {
            OutCell::Empty => String::new(),
            OutCell::Text(text) => guarded(text),
            OutCell::Date(day) => day.format("%d/%m/%Y").to_string(),
            OutCell::Number(number) => number_text(*number),
        };
        let _ = writer.write_record((0..table.columns.len()).map(cell));
    }
    writer.into_inner().unwrap_or_default()
}

fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
