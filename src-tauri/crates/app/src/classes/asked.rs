//! What is unusual and asked about before it is done: all of it in one refusal, which `anyway` answers.

use crate::Failure;

/// Sentences that ask.
#[derive(Default)]
pub struct Asked(Vec<String>);

impl Asked {
    /// Asks one thing more, if there is something to ask.
    pub fn ask(&mut self, sentence: Option<String>) {
        self.0.extend(sentence);
    }

    /// Nothing to ask, or it was answered; else the refusal, whose word begins with `ask-`.
    pub fn answered(self, code: &str, anyway: bool) -> Result<(), Failure> {
        match self.0.is_empty() || anyway {
            true => Ok(()),
            false => Err(Failure::new(code, self.0.join(" "))),
        }
    }
}

/// "Thạch Sa Ry, Kim Thị Ngân và 43 người nữa".
pub fn named<'n>(names: impl ExactSizeIterator<Item = &'n str>) -> String {
    /// How many are named.
    const NAMED: usize = 5;
    let more = names.len().saturating_sub(NAMED);
    let told: Vec<&str> = names.take(NAMED).collect();
    let more = if more > 0 { format!(" và {more} người nữa") } else { String::new() };
    format!("{}{more}", told.join(", "))
}
