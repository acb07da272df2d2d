//! A letter: a paper made of text: resolution, minutes, decision, công văn, a form for somebody else's hand.
//!
//! Invariant: the body comes worded; what it lacks is told by whoever worded it, and here only what letterhead and
//! signature lack.

use super::choices::Choices;
use super::list::Missing;
use super::office::Office;
use crate::{Block, Closing, Document, Form, Heading, Mark, Page, PageSize, Signature, Text};

/// Phần đầu.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Head {
    /// Issuing bodies, number, place and date.
    #[default]
    Full,
    /// The same without a number: minutes.
    Unnumbered,
    /// None: a paper that somebody writes in his own name.
    None,
}

/// Phần ký.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Foot {
    /// Nơi nhận and the signer of the office.
    #[default]
    Office,
    /// Blocks of the paper's own.
    Own(Vec<Signature>),
    /// The signer of the office, with these at his left.
    Beside(Vec<Signature>),
}

/// Văn bản: one paper of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letter {
    /// The issuing office.
    pub office: Office,
    /// Title in the file's properties.
    pub title: String,
    /// What stands above the title.
    pub head: Head,
    /// "V/v …" under the number of a công văn; else empty.
    pub about: String,
    /// Tên loại và trích yếu; none on a công văn.
    pub heading: Vec<String>,
    /// Line under the title.
    pub sub_title: String,
    /// Nội dung.
    pub body: Vec<Block>,
    /// How it ends.
    pub foot: Foot,
    /// Khung ở lề, to be measured.
    pub ruled: bool,
    /// Khổ giấy.
    pub size: PageSize,
    /// Sheets that follow: the same letter to somebody else.
    pub then: Vec<Letter>,
}

impl Letter {
    /// The letter as a document.
    pub fn document(&self, choices: &Choices) -> Document {
        let mut page = Page { size: self.size, ..Page::a4(choices.landscape.unwrap_or(false)) };
        if let Some(margins) = choices.margins {
            page.margins = margins.within_reason();
        }
        let letterhead = (self.head != Head::None).then(|| {
            let mut head = self.office.letterhead(choices);
            if self.head == Head::Unnumbered {
                head.number = Text::default();
            }
            head.about = self.about.as_str().into();
            head
        });
        let signatures = match &self.foot {
            Foot::Office => self.office.signatures(choices, false),
            Foot::Own(blocks) => blocks.clone(),
            Foot::Beside(blocks) => {
                let signer = self.office.signatures(choices, false).into_iter().last();
                blocks.iter().cloned().chain(signer).collect()
            }
        };
        Document {
            title: self.title.as_str().into(),
            dated: self.office.dated(choices),
            page,
            letterhead,
            heading: Heading {
                lines: self.heading.iter().map(|l| l.as_str().into()).collect(),
                sub_title: choices.sub_title.as_deref().filter(|own| !own.is_empty()).unwrap_or(&self.sub_title).into(),
                hyphens: choices.form == Form::Party && self.head != Head::None,
            },
            body: self.body.clone(),
            closing: Closing { count_line: Text::default(), signatures },
            ruled: self.ruled,
            mark: self.office.mark,
            then: self.then.iter().map(|letter| letter.document(choices)).collect(),
        }
    }

    /// Marks this sheet and those that follow.
    pub fn mark(&mut self, mark: Mark) {
        self.office.mark = Some(mark);
        self.then.iter_mut().for_each(|letter| letter.mark(mark));
    }

    /// What of letterhead and signature would print as dots.
    pub fn facts_missing(&self, choices: &Choices) -> Vec<Missing> {
        if self.head == Head::None {
            return Vec::new();
        }
        let own_foot = matches!(self.foot, Foot::Own(_));
        let mut facts = self.office.facts_missing(choices, false);
        facts.retain(|fact| match *fact {
            "Số văn bản" => self.head == Head::Full,
            "Người ký" | "Chức vụ người ký" | "Người xác nhận" => !own_foot,
            _ => true,
        });
        facts.into_iter().map(Missing::fact).collect()
    }
}
