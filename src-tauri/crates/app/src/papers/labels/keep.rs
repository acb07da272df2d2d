//! The office's own formats of labels: kept, changed, taken away.

use serde_json::json;
use store::label_formats::{self, LabelFormatRow};

use super::format::{all, refusal};
use super::wire::{LabelFormat, LabelFormatId, LabelFormats};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `papers.label_formats`.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<LabelFormats, Failure> {
    let rows = call.office()?.store.read(all)?;
    let rows: Vec<LabelFormat> = rows.into_iter().map(|(id, shipped, row)| wire(id, shipped, row)).collect();
    Ok(LabelFormats { total: rows.len() as u32, rows })
}

/// `papers.save_label_format`: a new one, or one of the office changed.
pub fn save(call: &Call<'_>, args: LabelFormat) -> Result<LabelFormatId, Failure> {
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("name-missing", "Khổ nhãn chưa có tên. Đặt tên, ví dụ «Nhãn 99 × 38 mm»."))?;
    let known = args.id.as_deref().map(|id| dates::id(id, "khổ nhãn")).transpose()?;
    let id = known.unwrap_or_else(|| call.new_id());
    let row = LabelFormatRow {
        id,
        name: name.clone(),
        page_width: tenths(args.page_width),
        page_height: tenths(args.page_height),
        across: args.across.into(),
        down: args.down.into(),
        cell_width: tenths(args.cell_width),
        cell_height: tenths(args.cell_height),
        left_edge: tenths(args.left_edge),
        top_edge: tenths(args.top_edge),
        gap_across: tenths(args.gap_across),
        gap_down: tenths(args.gap_down),
        padding: tenths(args.padding),
        letter_size: args.letter_size.into(),
        framed: args.framed,
        at_left: args.at_left,
    };
    if let Some(failure) = refusal(&row) {
        return Err(failure);
    }
    call.write(json!({ "name": name }), |tx| {
        let twin = all(tx)?.into_iter().any(|(_, _, other)| other.name == name && other.id != id);
        if twin {
            return Err(Failure::new("name-taken", format!("Đã có khổ nhãn «{name}». Đặt tên khác.")));
        }
        match known {
            Some(id) => {
                label_formats::get(tx, id)?.ok_or_else(|| Failure::not_found("khổ nhãn này"))?;
                label_formats::update(tx, &row)?;
            }
            None => label_formats::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(LabelFormatId { id: id.to_string() })
}

/// `papers.remove_label_format`.
pub fn remove(call: &Call<'_>, args: LabelFormatId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "khổ nhãn")?;
    call.write(json!({}), |tx| {
        label_formats::get(tx, id)?.ok_or_else(|| Failure::not_found("khổ nhãn này"))?;
        Ok(label_formats::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

fn tenths(mm: f32) -> i64 {
    (f64::from(mm) * 10.0).round() as i64
}

fn wire(id: String, shipped: bool, row: LabelFormatRow) -> LabelFormat {
    let mm = |tenths: i64| tenths as f32 / 10.0;
    LabelFormat {
        id: Some(id),
        name: row.name,
        page_width: mm(row.page_width),
        page_height: mm(row.page_height),
        across: row.across as u32,
        down: row.down as u32,
        cell_width: mm(row.cell_width),
        cell_height: mm(row.cell_height),
        left_edge: mm(row.left_edge),
        top_edge: mm(row.top_edge),
        gap_across: mm(row.gap_across),
        gap_down: mm(row.gap_down),
        padding: mm(row.padding),
        letter_size: row.letter_size as u32,
        framed: row.framed,
        at_left: row.at_left,
        shipped,
    }
}
