//! A paper laid out piece by piece, and the pieces joined.
//!
//! Invariant: the joined pages are those that one layout of the whole gives: a piece begins with the first row that no
//! longer fitted on the last whole page before it, and only what stands above a row decides where that row comes to stand.
//! Why at all: until it has ended the typesetter remembers every cell of a layout, which for a list of two thousand is a
//! quarter of a gigabyte. And two pieces are laid out at once, the second from where it probably begins. Page numbers are put on at the end: a page that asks for its own number is laid out twice.
//! Rejected: pages counted beforehand from fitted row heights (a rounding error would move a row to another page).

use super::numbers::{self, Number};
use super::pace::Pace;
use super::plan::Plan;
use crate::world::OnePaper;
use crate::{Block, Document, PrintError};
use serde::Serialize;
use typst::foundations::Value;
use typst::introspection::{MetadataElem, Tag};
use typst::layout::{Frame, FrameItem};
use typst_layout::{Page, PagedDocument};

/// Rows of a piece; up to half as many more when they are the last.
const ROWS: usize = 150;
/// Rows a piece has beyond the page it should end on: the first of them shows that the page is full.
const BEYOND: usize = 3;
/// Sheets laid out at once.
const SHEETS: usize = 40;

/// What the template is given.
#[derive(Default, Serialize)]
pub(super) struct Given<'a> {
    pub sheets: &'a [Plan],
    pub numbers: &'a [Number],
}

/// Lays a document out.
pub(super) fn lay(document: &Document) -> Result<PagedDocument, PrintError> {
    let mut all = Joined::default();
    let mut together: Vec<Plan> = Vec::new();
    for sheet in document.sheets() {
        let plan = Plan::of(sheet);
        let long = plan.long_table(ROWS + ROWS / 2);
        if together.len() == SHEETS || long.is_some() {
            all.sheets(&std::mem::take(&mut together))?;
        }
        match long {
            Some((at, rows)) => all.long(&plan, at, rows)?,
            None => together.push(plan),
        }
    }
    all.sheets(&together)?;
    all.finish()
}

/// One run of the typesetter. Its memory is emptied: kept, sixty lists would hold a gigabyte.
pub(super) fn compiled(given: &Given<'_>) -> Result<PagedDocument, PrintError> {
    let compiled = remembered(given);
    comemo::evict(0);
    compiled
}

/// The same, its memory kept: another run may be using it.
fn remembered(given: &Given<'_>) -> Result<PagedDocument, PrintError> {
    let json = serde_json::to_vec(given).map_err(|e| PrintError::Layout { reason: e.to_string() })?;
    let compiled = typst::compile::<PagedDocument>(&OnePaper::new(json));
    compiled
        .output
        .map_err(|errors| PrintError::Layout { reason: super::first_message(errors.iter().map(|e| &*e.message)) })
}

/// The pages so far, and the numbers some of them will bear.
#[derive(Default)]
struct Joined {
    /// The first piece: the file takes its title and day from it.
    first: Option<PagedDocument>,
    pages: Vec<Page>,
    numbers: Vec<(usize, Number)>,
}

impl Joined {
    /// Whole sheets, each of which begins a page and numbers its own.
    fn sheets(&mut self, plans: &[Plan]) -> Result<(), PrintError> {
        if plans.is_empty() {
            return Ok(());
        }
        let laid = compiled(&Given { sheets: plans, ..Given::default() })?;
        let (mut at, mut number) = (0, 0);
        for page in laid.pages() {
            if plans.len() > 1 && number > 0 && begins_sheet(&page.frame) {
                (at, number) = (at + 1, 0);
            }
            number += 1;
            self.page(&plans[at], number, page.clone());
        }
        self.first.get_or_insert(laid);
        Ok(())
    }

    /// One sheet in pieces, two at once as soon as it is known what a page holds.
    fn long(&mut self, plan: &Plan, at: usize, rows: usize) -> Result<(), PrintError> {
        let heights = plan.heights(at);
        let mut pace: Option<Pace<'_>> = None;
        let (mut from, mut number) = (0, 0);
        while from < rows {
            let one = Piece::new(from, pace.as_ref(), rows);
            let two = pace.as_ref().filter(|_| one.open).map(|pace| Piece::new(one.next, Some(pace), rows));
            let (first, second) = rayon::join(|| one.laid(plan, at), || two.as_ref().map(|two| two.laid(plan, at)));
            comemo::evict(0);
            let mut pieces = vec![(one, first?)];
            pieces.extend(two.zip(second.transpose()?));
            for (piece, laid) in pieces {
                // The piece before it ended elsewhere: this one is laid out anew.
                if piece.from != from {
                    break;
                }
                // The page an open piece ends on is not full yet: it is laid out once more, with the rows that follow.
                let whole = laid.pages().len() - usize::from(piece.open);
                let pages = &laid.pages()[..whole];
                let mut begins = from;
                for page in pages {
                    number += 1;
                    self.page(plan, number, page.clone());
                    let Some(last) = last_row(&page.frame).filter(|_| piece.open) else { continue };
                    let next = piece.from + last + 1;
                    pace = Some(Pace::of(heights, begins..next, ROWS));
                    begins = next;
                }
                if piece.open && begins == from {
                    return Err(PrintError::Layout { reason: "bảng không vừa trang giấy".to_owned() });
                }
                from = if piece.open { begins } else { rows };
                self.first.get_or_insert(laid);
            }
        }
        Ok(())
    }

    fn page(&mut self, plan: &Plan, number: usize, page: Page) {
        let bare = plan.document().body.iter().any(|block| matches!(block, Block::Cards(_)));
        if number > 1 && !bare {
            self.numbers.push((self.pages.len(), Number::new(plan.document(), number)));
        }
        self.pages.push(page);
    }

    fn finish(mut self) -> Result<PagedDocument, PrintError> {
        let first =
            self.first.ok_or_else(|| PrintError::Layout { reason: "giấy không có trang nào".to_owned() })?;
        numbers::stamp(&mut self.pages, &self.numbers)?;
        let mut first = first;
        let properties = first.info_mut().clone();
        Ok(PagedDocument::new(self.pages.into_iter().collect(), properties))
    }
}

/// Rows of a long table that are laid out by themselves.
struct Piece {
    from: usize,
    to: usize,
    /// The row that probably begins the next piece.
    next: usize,
    /// Rows follow that are not in it.
    open: bool,
}

impl Piece {
    fn new(from: usize, pace: Option<&Pace<'_>>, rows: usize) -> Self {
        let next = pace.map_or(from + ROWS, |pace| pace.next(from));
        let open = rows - from > ROWS + ROWS / 2 && next + BEYOND < rows;
        Self { from, to: if open { next + BEYOND } else { rows }, next, open }
    }

    fn laid(&self, plan: &Plan, at: usize) -> Result<PagedDocument, PrintError> {
        remembered(&Given { sheets: &[plan.piece(at, self.from..self.to, self.open)], ..Given::default() })
    }
}

/// The last row that stands in a frame.
fn last_row(frame: &Frame) -> Option<usize> {
    marks(frame, &|value| if let Value::Int(row) = value { usize::try_from(*row).ok() } else { None })
}

fn begins_sheet(frame: &Frame) -> bool {
    marks(frame, &|value| matches!(value, Value::Str(_)).then_some(0)).is_some()
}

/// The largest of what is wanted of the invisible marks that the template leaves.
fn marks(frame: &Frame, wanted: &dyn Fn(&Value) -> Option<usize>) -> Option<usize> {
    let of = |(_, item): &(_, FrameItem)| match item {
        FrameItem::Group(group) => marks(&group.frame, wanted),
        FrameItem::Tag(Tag::Start(content, _)) => wanted(&content.to_packed::<MetadataElem>()?.value),
        _ => None,
    };
    frame.items().filter_map(of).max()
}
