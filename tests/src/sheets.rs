//! Pages of a PDF as poppler reads them: every line of letters with its place, size, face and colour; and the ink of a page.
//!
//! Invariant: nothing here knows how our room of paper lays out; what is measured is what a stranger's program sees.

use std::process::Command;

use crate::Outcome;

/// Points in a millimetre.
const MM: f64 = 72.0 / 25.4;
/// How much larger than a point poppler is asked to count, which is as much as it does.
const ZOOM: f64 = 3.0;

/// A4 or whatever it is, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    /// Rộng.
    pub width: f64,
    /// Cao.
    pub height: f64,
}

/// Letters that stand on one line in one look, in the order of the file; lengths in millimetres, size in points.
#[derive(Debug, Clone)]
pub struct Line {
    /// From 1.
    pub page: usize,
    /// Where its letters begin.
    pub left: f64,
    /// Where they end.
    pub right: f64,
    /// Height of their tops.
    pub top: f64,
    /// Height of their feet.
    pub bottom: f64,
    /// Size of the letters.
    pub size: f64,
    /// Name of the font.
    pub family: String,
    /// Đậm.
    pub bold: bool,
    /// Nghiêng.
    pub italic: bool,
    /// `#rrggbb`.
    pub colour: String,
    /// Its letters.
    pub text: String,
}

impl Line {
    /// The middle between its ends.
    pub fn middle(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }
}

/// A PDF, read.
#[derive(Debug)]
pub struct Sheets {
    path: String,
    /// Its pages, in order.
    pub pages: Vec<Size>,
    /// What is printed in black: without the marks of a draft or a sample.
    pub lines: Vec<Line>,
}

impl Sheets {
    /// Reads the file.
    ///
    /// # Errors
    /// When poppler is not there or cannot read it.
    pub fn read(path: &str) -> Outcome<Self> {
        let zoom = ZOOM.to_string();
        let xml = told("pdftohtml", &["-xml", "-i", "-stdout", "-fontfullname", "-zoom", &zoom, path])?;
        let xml = String::from_utf8_lossy(&xml);
        let (mut pages, mut fonts, mut lines) = (Vec::new(), Vec::new(), Vec::new());
        for line in xml.lines().map(str::trim) {
            let word = |name: &str| attribute(line, name);
            let measured = |name: &str| word(name).parse::<f64>().map_err(|_| format!("{path}: no {name} in {line}"));
            let mm = |name: &str| Ok::<f64, String>(measured(name)? / ZOOM / MM);
            if line.starts_with("<page ") {
                pages.push(Size { width: mm("width")?, height: mm("height")? });
            } else if line.starts_with("<fontspec ") {
                let family = word("family");
                let family = family.split_once('+').map_or(family.as_str(), |(_, own)| own).to_owned();
                fonts.push((word("id"), measured("size")? / ZOOM, family, word("color")));
            } else if line.starts_with("<text ") {
                let id = word("font");
                let font = fonts.iter().find(|font| font.0 == id).ok_or_else(|| format!("{path}: no font {id}"))?;
                let (_, size, family, colour) = font;
                let inner = line.split_once('>').map_or("", |(_, rest)| rest).trim_end_matches("</text>");
                let text = without_tags(inner);
                let (mut left, top) = (mm("left")?, mm("top")?);
                let mut right = left + mm("width")?;
                // A blank at an end is no letter: a quarter of their size.
                let blank = size / MM / 4.0;
                left += if text.starts_with(' ') { blank } else { 0.0 };
                right -= if text.ends_with(' ') { blank } else { 0.0 };
                lines.push(Line {
                    page: pages.len(),
                    left,
                    right,
                    top,
                    bottom: top + mm("height")?,
                    size: *size,
                    bold: family.contains("Bold"),
                    italic: family.contains("Italic"),
                    family: family.clone(),
                    colour: colour.clone(),
                    // A blank that a justified line has stretched is read as two.
                    text: text.replace("  ", " "),
                });
            }
        }
        lines.retain(|line| line.colour == "#000000");
        Ok(Self { path: path.to_owned(), pages, lines })
    }

    /// The lines of one page.
    pub fn of(&self, page: usize) -> impl DoubleEndedIterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.page == page)
    }

    /// The first line that holds this text.
    ///
    /// # Panics
    /// When there is none: a story that asks for it has failed.
    #[track_caller]
    pub fn line(&self, text: &str) -> &Line {
        let found = self.lines.iter().find(|line| line.text.contains(text));
        found.unwrap_or_else(|| panic!("«{text}» is not on paper: {:?}", self.texts()))
    }

    /// All lines as text.
    pub fn texts(&self) -> Vec<&str> {
        self.lines.iter().map(|line| line.text.trim()).collect()
    }

    /// Names of the fonts in the file, and whether each is embedded whole or in part.
    ///
    /// # Errors
    /// When poppler cannot read the file.
    pub fn fonts(&self) -> Outcome<Vec<(String, bool)>> {
        let table = told("pdffonts", &[&self.path])?;
        let font = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            let name = words[0].split_once('+').map_or(words[0], |(_, own)| own).to_owned();
            // name, type (two words), encoding, emb …
            (name, words.get(4) == Some(&"yes"))
        };
        Ok(String::from_utf8_lossy(&table).lines().skip(2).map(font).collect())
    }

    /// The ink of a page.
    ///
    /// # Errors
    /// When poppler draws no page of that number.
    pub fn ink(&self, page: usize) -> Outcome<Ink> {
        let (number, dpi) = (page.to_string(), Ink::DPI.to_string());
        let bytes = told("pdftoppm", &["-gray", "-r", &dpi, "-f", &number, "-l", &number, &self.path])?;
        // "P5", width, height, the largest shade, then the shades.
        let mut words = bytes.split(u8::is_ascii_whitespace).skip(1).map(|word| String::from_utf8_lossy(word).parse());
        match (words.next(), words.next()) {
            (Some(Ok(width)), Some(Ok(height))) if width * height < bytes.len() => {
                Ok(Ink { width, shades: bytes[bytes.len() - width * height..].to_vec() })
            }
            _ => Err(format!("{}: no picture of page {page}", self.path)),
        }
    }
}

/// A page as shades of grey: 0 is black.
pub struct Ink {
    width: usize,
    shades: Vec<u8>,
}

impl Ink {
    const DPI: f64 = 200.0;

    /// Shades along an upright line between two heights.
    pub fn down(&self, x: f64, from: f64, to: f64) -> Vec<u8> {
        let dot = |mm: f64| (mm / 25.4 * Self::DPI) as usize;
        (dot(from)..dot(to)).map(|y| self.shades[y * self.width + dot(x)]).collect()
    }

    /// The shade at a place.
    pub fn at(&self, x: f64, y: f64) -> u8 {
        self.down(x, y, y + 1.0)[0]
    }
}

/// What another program says of a file.
///
/// # Errors
/// When it is not installed or ends badly.
pub fn told(program: &str, words: &[&str]) -> Outcome<Vec<u8>> {
    let run = Command::new(program)
        .args(words)
        .output()
        .map_err(|error| format!("{program} is not there (poppler-utils, unzip): {error}"))?;
    let complaint = || format!("{program}: {}", String::from_utf8_lossy(&run.stderr));
    if run.status.success() { Ok(run.stdout) } else { Err(complaint()) }
}

fn attribute(line: &str, name: &str) -> String {
    let rest = line.split_once(&format!(" {name}=\"")).map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// The letters of a piece of XML.
pub fn without_tags(xml: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in xml.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            letter => text.push(letter),
        }
    }
    plain(&text)
}

/// Text without the spellings of XML.
pub fn plain(xml: &str) -> String {
    let text = xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'");
    text.replace("&#39;", "'").replace("&#34;", "\"").replace("&#160;", "\u{a0}").replace("&amp;", "&")
}
