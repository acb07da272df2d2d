//! The words of a paragraph, some of them bold.
//!
//! Invariant: a paragraph is the same words in every format, whatever their look; where one look ends and the next begins
//! nothing is added, so blanks belong to the runs. Rejected: marks inside the text (`**`), which a name may contain.

use crate::Text;
use serde::Serialize;

/// Đoạn chữ cùng kiểu: words of one look.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// Its words.
    pub text: Text,
    /// Đậm.
    pub bold: bool,
}

/// Chữ của một đoạn văn: runs, one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Words(Vec<Run>);

impl Words {
    /// A bold beginning and what follows it: "**Điều 1.** Công nhận …".
    pub fn led(lead: &str, rest: &str) -> Self {
        let run = |text: String, bold| Run { text: text.into(), bold };
        Self(vec![run(lead.to_owned(), true), run(format!(" {rest}"), false)])
    }

    /// The runs, in order.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// All words in one look.
    pub fn plain(&self) -> Text {
        self.0.iter().map(|run| &*run.text).collect::<String>().into()
    }
}

impl From<&str> for Words {
    fn from(raw: &str) -> Self {
        Self(vec![Run { text: raw.into(), bold: false }])
    }
}

impl From<String> for Words {
    fn from(raw: String) -> Self {
        raw.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_bold_beginning_is_parted_from_the_rest_by_one_blank() {
        let article = Words::led("Điều 1.", "Công nhận 06 (sáu) đồng chí:");
        assert_eq!(&*article.plain(), "Điều 1. Công nhận 06 (sáu) đồng chí:");
        assert_eq!(article.runs().iter().map(|run| run.bold).collect::<Vec<_>>(), [true, false]);
    }
}
