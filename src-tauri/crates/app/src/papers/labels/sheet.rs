//! A sheet of cells made ready to be laid out: the format chosen, the first cell that is free, the lines in each.

use print::{Block, CardLine, Cards, Document, Margins, Page, PageSize};
use store::label_formats::LabelFormatRow;

use super::format::all;
use crate::papers::ask::Prepared;
use crate::papers::chosen::{InForce, in_force};
use crate::papers::paper::{CardsPaper, Paper, Stack, Subject};
use crate::papers::wire::PaperAsk;
use crate::{Call, Failure};

/// A line after the name is this much smaller.
const UNDER: f64 = 0.5;
/// No line is asked for smaller than this, in points.
const SMALLEST: f64 = 9.0;

/// Gathers what stands in the cells and lays them on their sheet.
pub fn prepare(
    call: &Call<'_>,
    ask: &PaperAsk,
    paper: &'static Paper,
    own: &CardsPaper,
    subject: &Subject,
) -> Result<Prepared, Failure> {
    let stack = (own.gather)(call, subject)?;
    let InForce { office, mut choices, mut defaults, .. } =
        in_force(call, paper, paper.sort, &stack.date, "", &ask.choices)?;
    let formats = call.office()?.store.read(all)?;
    let find = |id: &str| formats.iter().find(|(own, _, _)| own == id);
    // A format that was taken away gives way to the usual one.
    let (id, _, format) = choices
        .label
        .as_deref()
        .and_then(find)
        .or_else(|| find(own.usual))
        .ok_or_else(|| Failure::not_found("khổ nhãn này"))?;
    let per_sheet = (format.across * format.down).max(1) as u32;
    let start = choices.start.unwrap_or(1).clamp(1, per_sheet);
    choices.label = Some(id.clone());
    choices.start = Some(start);
    defaults.label = Some(own.usual.to_owned());
    defaults.start = Some(1);
    let Stack { key, subject_title, date, cards, left_out } = stack;
    let count = cards.len();
    let document = Document {
        title: paper.title.into(),
        dated: Some(date),
        page: page(format),
        body: vec![Block::Cards(laid(format, start, cards))],
        mark: office.mark,
        ..Document::default()
    };
    Ok(Prepared {
        paper,
        key,
        person: None,
        document,
        subject_title,
        missing: Vec::new(),
        draft: false,
        columns: &[],
        fields: Vec::new(),
        choices,
        defaults,
        signers: Vec::new(),
        orders: Vec::new(),
        groups: Vec::new(),
        rows: Vec::new(),
        labels: formats.iter().map(|(id, _, row)| (id.clone(), row.name.clone())).collect(),
        symbol: String::new(),
        together: 0,
        count,
        left_out,
    })
}

fn page(format: &LabelFormatRow) -> Page {
    let mm = |tenths: i64| tenths as f64 / 10.0;
    let whole = |tenths: i64| (tenths / 10).clamp(0, 1000) as u16;
    Page {
        size: PageSize::Own { width: whole(format.page_width), height: whole(format.page_height) },
        landscape: false,
        margins: Margins { top: mm(format.top_edge), bottom: 0.0, left: mm(format.left_edge), right: 0.0 },
    }
}

fn laid(format: &LabelFormatRow, start: u32, cards: Vec<Vec<String>>) -> Cards {
    let mm = |tenths: i64| tenths as f64 / 10.0;
    let size = format.letter_size as f64;
    let line = |(at, text): (usize, &String)| match at {
        0 => CardLine::new(text, size).bold(),
        _ => CardLine::new(text, (size * UNDER).max(SMALLEST.min(size))),
    };
    Cards {
        across: format.across as usize,
        down: format.down as usize,
        width: mm(format.cell_width),
        height: mm(format.cell_height),
        gap: (mm(format.gap_across), mm(format.gap_down)),
        padding: mm(format.padding),
        framed: format.framed,
        left: format.at_left,
        skip: start as usize - 1,
        cards: cards.iter().map(|card| card.iter().enumerate().map(line).collect()).collect(),
    }
}
