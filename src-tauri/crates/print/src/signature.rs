//! The end of a paper: count line, recipients, signatures.
//!
//! Invariant: a closing is one whole. It is never split over pages and takes at least two rows of the table above it
//! along (`office.md` §8), because a signature alone on a sheet can be put under any list.

use crate::Text;
use serde::Serialize;

/// Phần cuối: what stands below the last table or paragraph.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Closing {
    /// "Danh sách này có 06 (sáu) đồng chí./."; empty: no such line.
    pub count_line: Text,
    /// One to three blocks, from left to right.
    pub signatures: Vec<Signature>,
}

impl Closing {
    /// True when nothing would be printed.
    pub fn is_empty(&self) -> bool {
        self.count_line.is_blank() && self.signatures.is_empty()
    }
}

/// Khối ký, or the recipients at its left.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Signature {
    /// Nơi nhận: small, at the left. The lines are complete ("- Đoàn phường;").
    Recipients {
        /// One line per recipient.
        lines: Vec<Text>,
    },
    /// Người ký: authority and post, room for hand and seal, name.
    Signer {
        /// "TM. BAN CHẤP HÀNH …", perhaps "KT. BÍ THƯ", then the post.
        lines: Vec<Text>,
        /// Họ và tên; blank prints as dots.
        name: Text,
    },
}

impl Signature {
    /// Lines above the room for the hand.
    pub(crate) fn head_lines(&self) -> usize {
        match self {
            Self::Recipients { .. } => 0,
            Self::Signer { lines, .. } => lines.len(),
        }
    }
}

/// What stands where a signer's post or name is not known.
pub(crate) const NAME_DOTS: &str = "……………………………";
/// Heading of the recipients.
pub(crate) const RECIPIENTS: &str = "Nơi nhận:";
