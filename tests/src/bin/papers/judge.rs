//! What can be judged of a paper without eyes.
//!
//! Invariant: both files are held to the same: nothing outside the margins, no empty page, the same words, and two rows of a
//! list with its signature. How many pages Word makes of it is told and is no fault: it breaks lines by itself.

use dong_hanh_tests::Outcome;
use dong_hanh_tests::sheets::{Line, Sheets};
use dong_hanh_tests::words::{first_difference, heads, pdf_letters};

use crate::Made;

/// How far letters may stand over a margin, in millimetres: rounding, and blanks of another program.
const SLACK: f64 = 1.2;

/// Looks at both files of a paper and writes down what is wrong.
pub fn judge(paper: &mut Made) -> Outcome {
    let pdf = Sheets::read(&paper.pdf.to_string_lossy())?;
    let mut faults = of_one(paper, &pdf, "PDF");
    if let (Some(docx), Some(path)) = (&paper.docx, &paper.by_office) {
        let word = Sheets::read(&path.to_string_lossy())?;
        faults.extend(of_one(paper, &word, "Word"));
        let heads = heads(&docx.to_string_lossy())?;
        let (one, other) = (pdf_letters(&pdf, &heads), pdf_letters(&word, &heads));
        // Programs do not agree on the order in which cells beside each other stand in a file.
        let sorted = |text: &str| {
            let mut letters: Vec<char> = text.chars().collect();
            letters.sort_unstable();
            letters
        };
        if sorted(&one) != sorted(&other) {
            faults.push(format!("PDF and Word differ: {}", first_difference(&one, &other)));
        }
    }
    paper.faults.extend(faults);
    Ok(())
}

fn of_one(paper: &Made, sheets: &Sheets, which: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let [top, bottom, left, right] = paper.margins;
    let cells = paper.docx.is_none();
    for (at, page) in sheets.pages.iter().enumerate() {
        let number = at + 1;
        let over = |line: &&Line| {
            let beside = line.left < left - SLACK || line.right > page.width - right + SLACK;
            let below = line.bottom > page.height - bottom + SLACK;
            // Cells have edges of their own; the paper's edge holds for all.
            let off = line.left < 0.0 || line.right > page.width || line.bottom > page.height || line.top < 0.0;
            off || (!cells && (beside || below))
        };
        if let Some(line) = sheets.of(number).find(over) {
            faults.push(format!("{which}, page {number}: «{}» stands outside the margins", line.text.trim()));
        }
        // Cells for nobody are an empty sheet.
        let blank_sheet = cells && paper.lines == 0;
        if !blank_sheet && sheets.of(number).all(|line| line.top < top - 1.0) {
            faults.push(format!("{which}, page {number} is empty"));
        }
    }
    if paper.list && paper.lines > 0 {
        faults.extend(signature(paper, sheets).map(|fault| format!("{which}: {fault}")));
    }
    faults
}

/// The page with «Nơi nhận» has the last rows of the list.
fn signature(paper: &Made, sheets: &Sheets) -> Option<String> {
    let ends = sheets.lines.iter().rfind(|line| line.text.contains("Nơi nhận:"))?;
    let first = |line: &Line| line.text.split_whitespace().next().and_then(|word| word.parse::<usize>().ok());
    let at_left = |line: &&Line| line.left < paper.margins[2] + 15.0 && line.top > paper.margins[0] - 1.0;
    let all = sheets.lines.iter().filter(at_left).filter_map(first).count();
    let rows = sheets.of(ends.page).filter(at_left).filter_map(first).count();
    (rows < all.min(2)).then(|| format!("the signature on page {} has {rows} rows with it", ends.page))
}
