//! The document value: paper as data, before any file format.
//!
//! Invariant: it holds only what a reader sees, already worded (numbers, dates and dots are text here); how it is laid
//! out is decided by the template and by `fit`. Lists, resolutions, minutes and invitations are all this one value.
//! Rejected: one type per paper (five exporters times twenty papers).

use crate::{Align, Cards, Closing, Table, Text, Words};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Giấy tờ: one paper, ready to be laid out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Document {
    /// Title in the file's properties; never printed.
    pub title: Text,
    /// Date in the file's properties. The visible date is in the letterhead.
    pub dated: Option<NaiveDate>,
    /// Khổ giấy và lề.
    pub page: Page,
    /// Tiêu đề, cơ quan, số, địa danh và ngày; none on oath sheets and seat cards.
    pub letterhead: Option<Letterhead>,
    /// Tên loại và trích yếu.
    pub heading: Heading,
    /// Nội dung.
    pub body: Vec<Block>,
    /// Dòng đếm, nơi nhận và chữ ký.
    pub closing: Closing,
    /// Khung ở lề: a frame where the margins are, with marks each 10 mm and the margins in figures, to be measured.
    pub ruled: bool,
    /// MẪU or BẢN NHÁP across each page.
    pub mark: Option<Mark>,
    /// Các tờ tiếp theo: sheets of the same paper, each whole and beginning a page of its own.
    #[serde(skip)]
    pub then: Vec<Document>,
}

impl Document {
    /// This sheet and those that follow it.
    pub fn sheets(&self) -> Vec<&Document> {
        std::iter::once(self).chain(self.then.iter().flat_map(Document::sheets)).collect()
    }

    /// How far the text keeps away from the margins, in millimetres: inside a frame it does.
    pub(crate) fn inside_frame(&self) -> f64 {
        if self.ruled { 12.0 } else { 0.0 }
    }

    /// Every text a reader would see, in reading order.
    pub(crate) fn texts(&self) -> Vec<&Text> {
        let mut all: Vec<&Text> = Vec::new();
        if let Some(l) = &self.letterhead {
            all.extend([&l.upper, &l.own, &l.number, &l.about, &l.motto, &l.place_and_date]);
        }
        all.extend(&self.heading.lines);
        all.push(&self.heading.sub_title);
        for block in &self.body {
            match block {
                Block::Paragraph(p) => all.extend(p.text.runs().iter().map(|run| &run.text)),
                Block::Dotted(d) => all.push(&d.label),
                Block::Cards(c) => all.extend(c.cards.iter().flatten().map(|line| &line.text)),
                Block::Table(t) => {
                    all.extend(t.columns.iter().map(|c| &c.title));
                    all.extend(t.bands().iter().map(|(_, title)| title));
                    all.extend(t.rows().iter().flatten());
                }
            }
        }
        all.push(&self.closing.count_line);
        for block in &self.closing.signatures {
            match block {
                crate::Signature::Recipients { lines } => all.extend(lines),
                crate::Signature::Signer { lines, name } => all.extend(lines.iter().chain([name])),
            }
        }
        all.extend(self.then.iter().flat_map(Document::texts));
        all
    }
}

/// Trang giấy.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Khổ giấy.
    pub size: PageSize,
    /// Giấy ngang.
    pub landscape: bool,
    /// Lề, in millimetres.
    pub margins: Margins,
}

impl Page {
    /// A4 with the usual margins of Union papers (`office.md` §8).
    pub fn a4(landscape: bool) -> Self {
        Self { size: PageSize::A4, landscape, margins: Margins::usual(landscape) }
    }

    /// Width and height in millimetres, turned if landscape.
    pub fn size_mm(&self) -> (f64, f64) {
        let (short, long) = match self.size {
            PageSize::A4 => (210.0, 297.0),
            PageSize::A5 => (148.0, 210.0),
            PageSize::Own { width, height } => (width.into(), height.into()),
        };
        if self.landscape { (long, short) } else { (short, long) }
    }

    /// A sheet of half a page, an invitation: blanks are smaller on it, so that it stays one sheet.
    pub(crate) fn is_small(&self) -> bool {
        self.size_mm().1 < 150.0
    }

    /// Room for hand and seal between post and name, in millimetres.
    pub(crate) fn signing_room(&self) -> f64 {
        if self.is_small() { 11.0 } else { 17.0 }
    }

    /// Blank above and below the title, in millimetres.
    pub(crate) fn around_title(&self) -> (f64, f64) {
        if self.is_small() { (3.0, 2.0) } else { (5.0, 4.0) }
    }

    /// Width between the margins, in millimetres.
    pub fn text_width_mm(&self) -> f64 {
        self.size_mm().0 - self.margins.left - self.margins.right
    }
}

impl Default for Page {
    fn default() -> Self {
        Self::a4(false)
    }
}

/// Khổ giấy.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PageSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 148 × 210 mm, for invitations.
    A5,
    /// Of the office's own: envelopes, sheets of labels.
    Own {
        /// Rộng, in millimetres.
        width: u16,
        /// Cao, in millimetres.
        height: u16,
    },
}

/// Lề giấy, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Margins {
    /// Trên.
    pub top: f64,
    /// Dưới.
    pub bottom: f64,
    /// Trái.
    pub left: f64,
    /// Phải.
    pub right: f64,
}

impl Margins {
    /// 20/20/30/20 upright, 20/15/20/15 across (`office.md` §8).
    pub fn usual(landscape: bool) -> Self {
        if landscape {
            Self { top: 20.0, bottom: 15.0, left: 20.0, right: 15.0 }
        } else {
            Self { top: 20.0, bottom: 20.0, left: 30.0, right: 20.0 }
        }
    }

    /// "Lề: trên 20 mm, dưới 20 mm, trái 30 mm, phải 20 mm".
    pub(crate) fn told(self) -> String {
        let of = |side: &str, mm: f64| format!("{side} {mm} mm");
        let Self { top, bottom, left, right } = self;
        let sides = [of("trên", top), of("dưới", bottom), of("trái", left), of("phải", right)];
        format!("Lề: {}", sides.join(", ")).replace('.', ",")
    }

    /// The same margins brought into 5–50 mm: less cannot be printed by office printers, more leaves no room for text.
    pub fn within_reason(self) -> Self {
        let [top, bottom, left, right] = [self.top, self.bottom, self.left, self.right].map(|mm| mm.clamp(5.0, 50.0));
        Self { top, bottom, left, right }
    }
}

/// Thể thức: whose paper it is, which decides title, separator and number line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Văn bản của Đoàn (HD 29-HD/TWĐTN-VP).
    #[default]
    Union,
    /// Văn bản của Đảng (HD 36-HD/VPTW).
    Party,
}

/// Phần đầu văn bản: both halves above the title.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Letterhead {
    /// Cơ quan cấp trên.
    pub upper: Text,
    /// Cơ quan ban hành, bold; may wrap, and `\n` breaks it where the office wants.
    pub own: Text,
    /// `***` (Đoàn) or `*` (Đảng).
    pub separator: Text,
    /// Số và ký hiệu, the whole line; empty for papers without a number.
    pub number: Text,
    /// "V/v …" of a công văn, under the number; empty on all others.
    pub about: Text,
    /// ĐOÀN TNCS HỒ CHÍ MINH or ĐẢNG CỘNG SẢN VIỆT NAM, bold and underlined.
    pub motto: Text,
    /// Địa danh, ngày … tháng … năm …, italic.
    pub place_and_date: Text,
}

impl Letterhead {
    /// A letterhead of this form; the four lines are already worded.
    pub fn new(form: Form, upper: Text, own: Text, number: Text, place_and_date: Text) -> Self {
        let (separator, motto) = match form {
            Form::Union => ("***", "ĐOÀN TNCS HỒ CHÍ MINH"),
            Form::Party => ("*", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        };
        let about = Text::default();
        Self { upper, own, separator: separator.into(), number, about, motto: motto.into(), place_and_date }
    }
}

/// Tên loại, trích yếu: the centred title.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Heading {
    /// Bold lines; the first is the kind of paper.
    pub lines: Vec<Text>,
    /// Italic line below; empty: none.
    pub sub_title: Text,
    /// Five hyphens under the title, as on Party papers.
    pub hyphens: bool,
}

/// Khối nội dung.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Đoạn văn.
    Paragraph(Paragraph),
    /// Dòng điền tay.
    Dotted(Dotted),
    /// Bảng.
    Table(Table),
    /// Các ô rời: labels, name plates, an envelope.
    Cards(Cards),
}

/// Đoạn văn.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Paragraph {
    /// Its words.
    pub text: Words,
    /// Canh lề.
    pub align: Align,
    /// First line indented by 1 cm.
    pub indent: bool,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// Thụt cả đoạn, in millimetres.
    pub inset: f64,
    /// Cỡ chữ, in points; 0: that of the text.
    pub size: f64,
}

/// Dòng chấm: a label followed by dots to the right margin, to be filled in by hand.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Dotted {
    /// What is asked for; may be empty.
    pub label: Text,
}

/// Dấu hiệu trên giấy: a paper that must not be taken for a real one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// MẪU: made from the demonstration office.
    Sample,
    /// BẢN NHÁP: facts are missing from an official form.
    Draft,
    /// Both of these.
    SampleDraft,
    /// PHIẾU GIÚP VIẾT: facts for somebody who writes by his own hand.
    Aid,
    /// The same, of the demonstration office.
    SampleAid,
}

impl Mark {
    /// The same mark on a paper of the demonstration office.
    pub fn of_sample(self) -> Self {
        match self {
            Self::Sample => Self::Sample,
            Self::Draft | Self::SampleDraft => Self::SampleDraft,
            Self::Aid | Self::SampleAid => Self::SampleAid,
        }
    }

    /// The word across the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sample => "MẪU",
            Self::Draft | Self::SampleDraft => "BẢN NHÁP",
            Self::Aid | Self::SampleAid => "GIÚP VIẾT",
        }
    }

    /// The small line at the foot of each page.
    pub fn note(self) -> &'static str {
        match self {
            Self::Sample => "MẪU: người và số liệu trong bản này không có thật.",
            Self::Draft => "BẢN NHÁP: còn thiếu dữ liệu, chưa dùng để ký.",
            Self::SampleDraft => "MẪU, BẢN NHÁP: người và số liệu không có thật, còn thiếu dữ liệu, chưa dùng để ký.",
            Self::Aid => "Bản giúp viết: người viết tự viết và chịu trách nhiệm; không nộp bản này.",
            Self::SampleAid => "MẪU, bản giúp viết: người và số liệu không có thật; không nộp bản này.",
        }
    }
}
