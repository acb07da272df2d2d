//! The sheet with the recovery code: a picture, a file, bytes for the print queue.
//!
//! Invariant: it can be had only between the making of a code and the typing back of two of its groups; afterwards the
//! program itself no longer knows the code. The file never lies in the folder of the office: whoever took the folder
//! would have lock and key together.

use std::path::Path;

use print::Pages;
use print::papers::recovery_sheet::{self, Input};
use serde_json::json;
use store::settings;

use super::output::write_file;
use super::wire::{Nothing, RecoverySheet, RecoverySheetSave};
use crate::{App, Call, Failure};

/// `office.recovery_sheet`: the page as a picture.
pub fn view(call: &Call<'_>, _: Nothing) -> Result<RecoverySheet, Failure> {
    let pages = laid_out(call)?;
    let (width, height) = pages.size_mm(1).map_err(failed)?;
    Ok(RecoverySheet {
        svg: pages.svg(1).map_err(failed)?,
        width_mm: width as f32,
        height_mm: height as f32,
        paper: recovery_sheet::ID.to_owned(),
    })
}

/// `office.save_recovery_sheet`: the page as a PDF, where the user said.
pub fn save(call: &Call<'_>, args: RecoverySheetSave) -> Result<Nothing, Failure> {
    let bytes = laid_out(call)?.pdf().map_err(failed)?;
    if beside_the_office(Path::new(&args.path), &call.office()?.folder) {
        return Err(Failure::new(
            "code-beside-office",
            "Không lưu mã khôi phục trong thư mục dữ liệu: ai lấy được thư mục sẽ mở được tất cả. Chọn chỗ khác, tốt nhất là USB cất trong tủ.",
        ));
    }
    write_file(&args.path, "pdf", &bytes)?;
    call.note(json!({}))?;
    Ok(Nothing {})
}

/// The PDF for a print queue that takes bytes.
pub fn pdf(app: &App) -> Result<Vec<u8>, Failure> {
    app.watched("office.recovery_sheet", |call| laid_out(call)?.pdf().map_err(failed))
}

fn laid_out(call: &Call<'_>) -> Result<Pages, Failure> {
    let office = call.office()?;
    // A renewed code first: the one of the making may still wait to be typed back.
    let (fresh, next) = (call.app().fresh_code(), call.app().next_code());
    let groups: Vec<String> = match next.as_ref().or(fresh.as_ref()) {
        Some(code) => code.to_string().split('-').map(str::to_owned).collect(),
        None => {
            return Err(Failure::new(
                "no-fresh-code",
                "Mã khôi phục chỉ in được lúc vừa lập hoặc vừa đổi. Mất bản in thì đổi mã khôi phục để in tờ mới.",
            ));
        }
    };
    let unit = office.store.read(|conn| settings::get(conn, super::setting::UNIT))?;
    let input = Input {
        unit: unit.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        folder: office.folder.display().to_string(),
        made_on: domain::date::dmy(call.today()),
        groups,
    };
    Pages::layout(&recovery_sheet::document(&input)).map_err(failed)
}

/// Whether a file would lie in the folder of the office, however either is written.
fn beside_the_office(file: &Path, office: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    file.parent().is_some_and(|parent| real(parent).starts_with(real(office)))
}

fn failed(error: print::PrintError) -> Failure {
    Failure::new("paper", error.to_string())
}
