//! The yardstick of the preview: every cell of every sheet of one file, streamed by calamine and forgotten.
//!
//! Prints the milliseconds of one reading, after one that is not counted. `cargo xtask bench` starts it between its own
//! rounds, so that both are measured in one run. calamine is known to this crate's tests and examples only.

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use calamine::{Reader as _, Xlsx, open_workbook};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("bare_read FILE.xlsx")?;
    timed(file.as_ref())?;
    println!("{}", timed(file.as_ref())?.as_secs_f64() * 1000.0);
    Ok(())
}

#[allow(clippy::disallowed_methods)] // a yardstick measures
fn timed(file: &Path) -> Result<Duration, Box<dyn Error>> {
    let began = Instant::now();
    let cells = read(file)?;
    let time = began.elapsed();
    if cells == 0 { Err("the file has no cells".into()) } else { Ok(time) }
}

fn read(file: &Path) -> Result<usize, Box<dyn Error>> {
    let mut book: Xlsx<_> = open_workbook(file)?;
    let mut cells = 0;
    for name in book.sheet_names() {
        let mut reader = book.worksheet_cells_reader(&name)?;
        while let Some(cell) = reader.next_cell()? {
            black_box(cell);
            cells += 1;
        }
    }
    Ok(cells)
}
