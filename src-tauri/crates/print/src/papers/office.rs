//! What a paper needs to know about the office that issues it.
//!
//! Invariant: an unknown fact is an empty string or `None` and prints as dots. Nothing here is looked up or guessed.

use super::choices::Choices;
use crate::dates::spelled;
use crate::fit::PT;
use crate::fonts::{Face, width_em};
use crate::foot::BODY_SIZE;
use crate::signature::{NAME_DOTS, Signature};
use crate::{Form, Letterhead, Mark, Text};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Văn phòng: facts about the issuing office at the day of the paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Office {
    /// Đoàn trường.
    pub union: Issuer,
    /// Chi bộ, for papers that go out under its letterhead.
    pub party: Issuer,
    /// Địa danh.
    pub place: String,
    /// Ngày văn bản.
    pub date: Option<NaiveDate>,
    /// Who confirms on the Union's papers.
    pub confirmation: Option<Confirmation>,
    /// Nơi nhận, without hyphen and semicolon.
    pub recipients: Vec<String>,
    /// MẪU or BẢN NHÁP.
    pub mark: Option<Mark>,
}

/// Cơ quan ban hành.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Issuer {
    /// Cơ quan cấp trên, in capitals.
    pub upper: String,
    /// Tên cơ quan, in capitals.
    pub own: String,
    /// Ký hiệu after the number: "DS/ĐTN".
    pub symbol: String,
    /// Số given by the register of outgoing papers.
    pub number: Option<u32>,
    /// Người ký.
    pub signer: Signer,
}

/// Người ký.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    /// "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG", "T/M CHI BỘ".
    pub authority: String,
    /// "KT. BÍ THƯ" where a deputy signs; else empty.
    pub instead_of: String,
    /// "BÍ THƯ".
    pub post: String,
    /// Họ và tên.
    pub name: String,
}

/// Ô xác nhận.
#[derive(Clone, Debug, PartialEq)]
pub struct Confirmation {
    /// "XÁC NHẬN CỦA CHI BỘ".
    pub title: String,
    /// "BÍ THƯ".
    pub post: String,
    /// Họ và tên.
    pub name: String,
}

impl Default for Confirmation {
    fn default() -> Self {
        Self { title: "XÁC NHẬN CỦA CHI BỘ".into(), post: "BÍ THƯ".into(), name: String::new() }
    }
}

const DOTS: &str = "………………";

impl Office {
    pub(super) fn issuer(&self, choices: &Choices) -> &Issuer {
        match choices.form {
            Form::Union => &self.union,
            Form::Party => &self.party,
        }
    }

    pub(super) fn dated(&self, choices: &Choices) -> Option<NaiveDate> {
        choices.dated.or(self.date)
    }

    pub(super) fn signer<'a>(&'a self, choices: &'a Choices) -> &'a Signer {
        choices.signer.as_ref().unwrap_or(&self.issuer(choices).signer)
    }

    /// The confirmation block, if this paper shows one: never on the chi bộ's own papers, which confirm themselves.
    pub(super) fn confirming(&self, choices: &Choices, by_default: bool) -> Option<Confirmation> {
        let shown = choices.form == Form::Union && choices.confirmation.unwrap_or(by_default);
        shown.then(|| self.confirmation.clone().unwrap_or_default())
    }

    /// "14-DS/ĐTN", or nothing if no number was given.
    pub(super) fn number(&self, choices: &Choices) -> Option<String> {
        let issuer = self.issuer(choices);
        let with_symbol = |n: u64| format!("{n:02}{}", after_number(&issuer.symbol));
        match choices.number.as_deref().map(str::trim).filter(|n| !n.is_empty()) {
            Some(typed) => Some(typed.parse().map_or_else(|_| typed.to_string(), with_symbol)),
            None => issuer.number.map(|n| with_symbol(n.into())),
        }
    }

    pub(super) fn letterhead(&self, choices: &Choices) -> Letterhead {
        let issuer = self.issuer(choices);
        let number = self.number(choices).unwrap_or_else(|| format!("……{}", after_number(&issuer.symbol)));
        let colon = if choices.form == Form::Union { ":" } else { "" };
        let place_and_date = format!("{}, {}", or_dots(&self.place), spelled(self.dated(choices)));
        Letterhead::new(
            choices.form,
            or_dots(&issuer.upper).into(),
            in_lines(or_dots(&issuer.own)).into(),
            format!("Số{colon} {number}").into(),
            place_and_date.into(),
        )
    }

    pub(super) fn signatures(&self, choices: &Choices, confirmation_by_default: bool) -> Vec<Signature> {
        let recipients = choices.recipients.as_ref().unwrap_or(&self.recipients);
        let signer = self.signer(choices);
        let mut blocks = Vec::new();
        if !recipients.is_empty() {
            blocks.push(Signature::Recipients { lines: recipient_lines(recipients) });
        }
        if let Some(c) = self.confirming(choices, confirmation_by_default) {
            blocks.push(Signature::Signer { lines: filled([&c.title, &c.post]), name: c.name.trim().into() });
        }
        let mut lines = filled([&signer.authority, &signer.instead_of, &signer.post]);
        if lines.is_empty() {
            lines.push(NAME_DOTS.into());
        }
        blocks.push(Signature::Signer { lines, name: signer.name.trim().into() });
        blocks
    }

    /// What of these facts prints as dots, by its name in the print pane.
    pub(super) fn facts_missing(&self, choices: &Choices, confirmation_by_default: bool) -> Vec<&'static str> {
        let issuer = self.issuer(choices);
        let blank = |s: &str| s.trim().is_empty();
        let confirming = self.confirming(choices, confirmation_by_default);
        let signer = self.signer(choices);
        [
            (blank(&issuer.upper), "Cơ quan cấp trên"),
            (blank(&issuer.own), "Cơ quan ban hành"),
            (self.number(choices).is_none(), "Số văn bản"),
            (blank(&self.place), "Địa danh"),
            (self.dated(choices).is_none(), "Ngày ký"),
            (confirming.is_some_and(|c| blank(&c.name)), "Người xác nhận"),
            (blank(&signer.authority) && blank(&signer.post), "Chức vụ người ký"),
            (blank(&signer.name), "Người ký"),
        ]
        .into_iter()
        .filter_map(|(missing, what)| missing.then_some(what))
        .collect()
    }
}

fn after_number(symbol: &str) -> String {
    if symbol.is_empty() { String::new() } else { format!("-{symbol}") }
}

fn or_dots(fact: &str) -> &str {
    if fact.trim().is_empty() { DOTS } else { fact.trim() }
}

/// A long name of a school's body is broken before the school's own name, which otherwise may be torn: "… THPT CHUYÊN /
/// NGUYỄN THIỆN THÀNH". Where the office has put a line break itself, that one stands.
fn in_lines(own: &str) -> String {
    let narrowest_half = 82.0;
    if own.contains('\n') || width_em(own, Face::Bold) * BODY_SIZE * PT <= narrowest_half {
        return own.to_string();
    }
    let words: Vec<&str> = own.split_whitespace().collect();
    let kind = ["THPT", "THCS&THPT", "CHUYÊN", "DTNT", "GDTX"];
    match words.iter().rposition(|word| kind.contains(word)) {
        Some(i) if i + 1 < words.len() => format!("{}\n{}", words[..=i].join(" "), words[i + 1..].join(" ")),
        _ => own.to_string(),
    }
}

fn filled<'a>(lines: impl IntoIterator<Item = &'a String>) -> Vec<Text> {
    lines.into_iter().filter(|l| !l.trim().is_empty()).map(|l| l.trim().into()).collect()
}

/// "- Đoàn phường;", the last with a full stop; what the office typed of this itself is not doubled.
fn recipient_lines(recipients: &[String]) -> Vec<Text> {
    let bare: Vec<&str> = recipients
        .iter()
        .map(|r| r.trim().trim_start_matches(['-', '–']).trim_end_matches([';', '.']).trim())
        .filter(|r| !r.is_empty())
        .collect();
    let last = bare.len().saturating_sub(1);
    bare.iter().enumerate().map(|(i, r)| format!("- {r}{}", if i == last { "." } else { ";" }).into()).collect()
}
