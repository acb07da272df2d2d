//! Paragraphs, runs and cells of WordprocessingML, and nothing of what a paper means.
//!
//! Invariant: text enters the XML only through [`Xml::run`], which escapes it; all else is written from constants.
//! Lengths come in millimetres and leave in twentieths of a point.

use crate::Align;
use crate::fit::PT;
use quick_xml::escape::partial_escape;

/// Millimetres → twentieths of a point.
pub(super) fn dxa(mm: f64) -> i64 {
    (mm / PT * 20.0).round() as i64
}

/// XML under construction.
#[derive(Default)]
pub(super) struct Xml(String);

/// Look of a run; sizes in points, 0 for the size of the text.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub size: f64,
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    /// RRGGBB.
    pub colour: Option<&'static str>,
}

/// Look of a paragraph; lengths in millimetres.
#[derive(Clone, Copy, Default)]
pub(super) struct Para {
    pub align: Align,
    /// Stays on the page of the next paragraph.
    pub keep_next: bool,
    pub before: f64,
    pub after: f64,
    pub first_line: f64,
    /// Indent on both sides.
    pub sides: f64,
    /// Indent at the left, beside that on both sides.
    pub left: f64,
    /// A right tab filled with dots at this place.
    pub dots_to: Option<f64>,
    /// Size of its end mark, in points, which decides how high an empty paragraph is; 0: that of the text.
    pub mark: f64,
}

/// A cell's frame.
#[derive(Clone, Copy, Default)]
pub(super) struct Cell {
    pub width: f64,
    pub grey: bool,
    pub middle: bool,
    /// Columns it spans; 0 is 1.
    pub span: usize,
    pub down: Down,
    /// Without frame and without blank at the sides, below a framed row.
    pub bare: bool,
}

/// Whether a cell is one with the cell below it.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) enum Down {
    #[default]
    Alone,
    Begins,
    Goes,
}

impl Xml {
    pub fn raw(&mut self, xml: &str) -> &mut Self {
        self.0.push_str(xml);
        self
    }

    pub fn finish(self) -> String {
        self.0
    }

    pub fn paragraph(&mut self, para: Para, content: impl FnOnce(&mut Self)) -> &mut Self {
        self.raw("<w:p><w:pPr>");
        if para.keep_next {
            self.raw("<w:keepNext/>");
        }
        if let Some(mm) = para.dots_to {
            self.raw(&format!(r#"<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{}"/></w:tabs>"#, dxa(mm)));
        }
        if para.before > 0.0 || para.after > 0.0 {
            let (before, after) = (dxa(para.before), dxa(para.after));
            self.raw(&format!(r#"<w:spacing w:before="{before}" w:after="{after}"/>"#));
        }
        if para.sides + para.left > 0.0 || para.first_line > 0.0 {
            let (left, right, first) = (dxa(para.sides + para.left), dxa(para.sides), dxa(para.first_line));
            self.raw(&format!(r#"<w:ind w:left="{left}" w:right="{right}" w:firstLine="{first}"/>"#));
        }
        let side = match para.align {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
            Align::Justify => "both",
        };
        self.raw(&format!(r#"<w:jc w:val="{side}"/>"#));
        if para.mark > 0.0 {
            self.look(Look { size: para.mark, ..Look::default() });
        }
        self.raw("</w:pPr>");
        content(self);
        self.raw("</w:p>")
    }

    /// One run of text; `\n` becomes a line break.
    pub fn run(&mut self, text: &str, look: Look) -> &mut Self {
        self.raw("<w:r>").look(look);
        for (i, line) in text.split('\n').enumerate() {
            if i > 0 {
                self.raw("<w:br/>");
            }
            self.raw(r#"<w:t xml:space="preserve">"#).raw(&partial_escape(line)).raw("</w:t>");
        }
        self.raw("</w:r>")
    }

    pub fn tab(&mut self) -> &mut Self {
        self.raw("<w:r><w:tab/></w:r>")
    }

    fn look(&mut self, look: Look) -> &mut Self {
        self.raw("<w:rPr>");
        if look.bold {
            self.raw("<w:b/><w:bCs/>");
        }
        if look.italic {
            self.raw("<w:i/><w:iCs/>");
        }
        if let Some(colour) = look.colour {
            self.raw(&format!(r#"<w:color w:val="{colour}"/>"#));
        }
        if look.size > 0.0 {
            let half_points = (look.size * 2.0).round() as i64;
            self.raw(&format!(r#"<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>"#));
        }
        if look.underline {
            self.raw(r#"<w:u w:val="single"/>"#);
        }
        self.raw("</w:rPr>")
    }

    /// A table of fixed widths; `side` and `top` are the blanks inside its cells.
    pub fn table(&mut self, widths: &[f64], framed: bool, (side, top): (f64, f64), rows: impl FnOnce(&mut Self)) {
        self.part_from_table();
        let total: i64 = widths.iter().map(|&w| dxa(w)).sum();
        self.raw(&format!(r#"<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>"#));
        if framed {
            self.raw("<w:tblBorders>");
            for edge in ["top", "left", "bottom", "right", "insideH", "insideV"] {
                self.raw(&format!(r#"<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>"#));
            }
            self.raw("</w:tblBorders>");
        }
        self.raw(r#"<w:tblLayout w:type="fixed"/><w:tblCellMar>"#);
        for (edge, mm) in [("top", top), ("left", side), ("bottom", top), ("right", side)] {
            self.raw(&format!(r#"<w:{edge} w:w="{}" w:type="dxa"/>"#, dxa(mm)));
        }
        self.raw("</w:tblCellMar></w:tblPr><w:tblGrid>");
        for &width in widths {
            self.raw(&format!(r#"<w:gridCol w:w="{}"/>"#, dxa(width)));
        }
        self.raw("</w:tblGrid>");
        rows(self);
        self.raw("</w:tbl>");
    }

    /// Word wants a paragraph after a table, or it melts into the next; this one takes no room.
    pub fn part_from_table(&mut self) {
        if self.0.ends_with("</w:tbl>") {
            self.gap(PT, false);
        }
    }

    /// An empty paragraph of exactly this height.
    pub fn gap(&mut self, mm: f64, keep_next: bool) {
        let keep = if keep_next { "<w:keepNext/>" } else { "" };
        let line = dxa(mm);
        self.raw(&format!(
            r#"<w:p><w:pPr>{keep}<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/></w:pPr></w:p>"#
        ));
    }

    /// A row; `header`: repeated on each page; `split`: may run over two pages.
    pub fn row(&mut self, header: bool, split: bool, cells: impl FnOnce(&mut Self)) {
        self.raw("<w:tr><w:trPr>");
        if !split {
            self.raw("<w:cantSplit/>");
        }
        if header {
            self.raw("<w:tblHeader/>");
        }
        self.raw("</w:trPr>");
        cells(self);
        self.raw("</w:tr>");
    }

    /// A cell; its content must hold at least one paragraph.
    pub fn cell(&mut self, cell: Cell, content: impl FnOnce(&mut Self)) {
        self.raw(&format!(r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>"#, dxa(cell.width)));
        if cell.span > 1 {
            self.raw(&format!(r#"<w:gridSpan w:val="{}"/>"#, cell.span));
        }
        self.raw(match cell.down {
            Down::Alone => "",
            Down::Begins => r#"<w:vMerge w:val="restart"/>"#,
            Down::Goes => "<w:vMerge/>",
        });
        if cell.bare {
            self.raw("<w:tcBorders>");
            for edge in ["left", "bottom", "right"] {
                self.raw(&format!(r#"<w:{edge} w:val="nil"/>"#));
            }
            self.raw("</w:tcBorders>");
        }
        if cell.grey {
            self.raw(r#"<w:shd w:val="clear" w:color="auto" w:fill="ECECEC"/>"#);
        }
        if cell.bare {
            self.raw(r#"<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>"#);
        }
        if cell.middle {
            self.raw(r#"<w:vAlign w:val="center"/>"#);
        }
        self.raw("</w:tcPr>");
        content(self);
        self.raw("</w:tc>");
    }
}
