//! Cells of a fixed size on a sheet: labels, name plates, envelopes.
//!
//! Invariant: a cell lies where the sheet is perforated, whatever stands in it; text that is too long is set smaller,
//! never larger than its cell, and no cell moves. Rejected: a table (its rows grow with their text).

use serde::Serialize;

use crate::Text;
use crate::fit::{LINE, PT};
use crate::fonts::{Face, width_em};

/// Các ô rời: a sheet of cells of one size. The page's margins are where the first cell begins.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Cards {
    /// Số ô ngang.
    pub across: usize,
    /// Số ô dọc.
    pub down: usize,
    /// Rộng of a cell, in millimetres.
    pub width: f64,
    /// Cao of a cell, in millimetres.
    pub height: f64,
    /// Cách nhau, across and down, in millimetres.
    pub gap: (f64, f64),
    /// Chừa trong ô, in millimetres.
    pub padding: f64,
    /// Kẻ khung: thin lines to cut along.
    pub framed: bool,
    /// Canh lề of the lines.
    pub left: bool,
    /// Cells left empty before the first, on a sheet used in part.
    pub skip: usize,
    /// What stands in each cell.
    pub cards: Vec<Card>,
}

/// Ô: its lines from top to bottom.
pub type Card = Vec<CardLine>;

/// Dòng trong ô.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct CardLine {
    /// Its words.
    pub text: Text,
    /// Cỡ chữ, in points.
    pub size: f64,
    /// Đậm.
    pub bold: bool,
}

impl CardLine {
    /// A line of this size.
    pub fn new(text: &str, size: f64) -> Self {
        Self { text: text.into(), size, bold: false }
    }

    /// The same, bold.
    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    fn width_mm(&self) -> f64 {
        let face = if self.bold { Face::Bold } else { Face::Regular };
        width_em(&self.text, face) * self.size * PT
    }
}

impl Cards {
    /// The same sheet with every card brought into its cell: a line that is too wide is set smaller down to 60 %, then
    /// it breaks; what is too high is set smaller as a whole.
    pub(crate) fn fitted(&self) -> Self {
        let (width, height) = (self.width - 2.0 * self.padding, self.height - 2.0 * self.padding);
        let mut own = self.clone();
        for card in &mut own.cards {
            card.retain(|line| !line.text.is_blank());
            for line in card.iter_mut() {
                let over = line.width_mm() / width.max(1.0);
                line.size /= over.clamp(1.0, 1.0 / 0.6);
            }
            // Broken lines leave some room at their ends.
            let lines = |line: &CardLine| match line.width_mm() / width.max(1.0) {
                over if over <= 1.0 => 1.0,
                over => (over * 1.1).ceil(),
            };
            let needed: f64 = card.iter().map(|line| lines(line) * line.size * LINE * PT).sum();
            let over = needed / height.max(1.0);
            if over > 1.0 {
                card.iter_mut().for_each(|line| line.size /= over);
            }
        }
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_set_smaller_and_a_short_one_as_asked() {
        let card = |text: &str| vec![CardLine::new(text, 40.0).bold(), CardLine::new("Bí thư Đoàn phường", 14.0)];
        let sheet = Cards {
            across: 1,
            down: 3,
            width: 180.0,
            height: 80.0,
            padding: 5.0,
            cards: vec![card("Kim Sô Phi"), card("Nguyễn Hoàng Thị Thanh Phương Uyên"), card(&"dài ".repeat(300))],
            ..Cards::default()
        };
        let fitted = sheet.fitted().cards;
        assert_eq!(fitted[0], sheet.cards[0]);
        assert!(fitted[1][0].width_mm() <= 170.01 && fitted[1][0].size > 20.0, "{:?}", fitted[1]);
        assert!(fitted[2][0].size < 24.0);
    }
}
