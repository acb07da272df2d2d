//! Pictures of the first, the second and the last page of both files, and the sheet on which they stand side by side.

use std::fmt::Write as _;
use std::path::Path;

use dong_hanh_tests::Outcome;
use dong_hanh_tests::sheets::told;

use crate::Made;

const DPI: &str = "55";

/// Writes `index.html` with every paper in it.
pub fn sheet(folder: &Path, all: &[Made]) -> Outcome {
    let mut html = String::from(
        "<!doctype html><meta charset=utf-8><title>Giấy tờ</title><style>body{font:14px sans-serif;background:#999}\
         h2{margin:24px 0 4px}img{margin:2px;border:1px solid #444;max-height:420px}.fault{background:#fcc;padding:4px}\
         td{vertical-align:top}td+td{border-left:4px solid #844}</style>",
    );
    for paper in all {
        let _ = write!(html, "<h2>{} · {} dòng · {}</h2>", escaped(&paper.title), paper.lines, paper.id);
        for fault in &paper.faults {
            let _ = write!(html, "<p class=fault>{}</p>", escaped(fault));
        }
        html.push_str("<table><tr>");
        for (path, name) in [(Some(&paper.pdf), "pdf"), (paper.by_office.as_ref(), "word")] {
            html.push_str("<td>");
            let Some(path) = path else { continue };
            for picture in pictures(folder, path, &format!("{:03}-{}-{name}", paper.lines, paper.id))? {
                let _ = write!(html, "<img src=\"{picture}\">");
            }
            let _ = write!(html, "<br><a href=\"{}\">{name}</a>", relative(folder, path));
        }
        html.push_str("</table>\n");
    }
    std::fs::write(folder.join("index.html"), html).map_err(|error| format!("index.html: {error}"))
}

/// Draws pages; gives their names beside the sheet.
fn pictures(folder: &Path, path: &Path, name: &str) -> Outcome<Vec<String>> {
    let file = path.to_string_lossy();
    let known = String::from_utf8_lossy(&told("pdfinfo", &[&file])?).into_owned();
    let pages = known.lines().find_map(|line| line.strip_prefix("Pages:")?.trim().parse::<usize>().ok()).unwrap_or(1);
    let mut wanted = vec![1, 2, pages];
    wanted.retain(|page| *page <= pages);
    wanted.dedup();
    let own = folder.join("pictures");
    std::fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
    let mut names = Vec::new();
    for page in wanted {
        let picture = format!("{name}-{page}");
        let at = own.join(&picture);
        let number = page.to_string();
        let words = ["-png", "-singlefile", "-r", DPI, "-f", &number, "-l", &number, &file, &at.to_string_lossy()];
        told("pdftoppm", &words)?;
        names.push(format!("pictures/{picture}.png"));
    }
    Ok(names)
}

fn relative(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
