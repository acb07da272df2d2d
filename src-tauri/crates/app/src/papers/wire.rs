//! Papers on the wire. A paper never gets its number by being printed; one is typed, or "Số: ……" is printed.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper that can be made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperRow {
    /// Stable id, `ceremony-admitted`.
    pub id: String,
    /// Title.
    pub title: String,
    /// What must be said to make it: `none, branch, ceremony, candidate, person`.
    pub subject: String,
    /// What a screen gives it: the same, or `candidates, view, plan`, without which it is made of the usual ones.
    pub of: String,
    /// The screen whose menu offers it: `agenda, members, candidates, ceremonies, settings`.
    pub area: String,
    /// Endings: `pdf`, `docx`, `xlsx`.
    pub formats: Vec<String>,
    /// An id it can be made with in this office.
    pub example: Option<String>,
}

/// All papers.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperRows {
    /// Rows.
    pub rows: Vec<PaperRow>,
    /// How many.
    pub total: u32,
}

/// Margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, Serialize, TS)]
pub struct MarginsWire {
    /// Trên.
    pub top: f32,
    /// Dưới.
    pub bottom: f32,
    /// Trái.
    pub left: f32,
    /// Phải.
    pub right: f32,
}

/// Choices at the side; what is not named keeps the remembered or default value.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct PaperChoices {
    /// Columns in order.
    pub columns: Option<Vec<String>>,
    /// Ngang.
    pub landscape: Option<bool>,
    /// Margins.
    pub margins: Option<MarginsWire>,
    /// `given` (by name), `class`, `hand` (that of the ceremony), `by_hand` (arranged here, kept with the list).
    pub order: Option<String>,
    /// Rows together by: `branch`, `party_branch`; empty: by nothing.
    pub group: Option<String>,
    /// Whose letterhead: `union`, `party`.
    pub letterhead: Option<String>,
    /// "14"; empty prints dots. Belongs to this paper only, never remembered.
    pub number: Option<String>,
    /// Date of the paper, `YYYY-MM-DD`; empty prints dots. Never remembered.
    pub dated: Option<String>,
    /// Signer (id).
    pub signer: Option<String>,
    /// Box «Xác nhận của chi bộ».
    pub confirmation: Option<bool>,
    /// Lines of «Nơi nhận».
    pub recipients: Option<Vec<String>>,
    /// Line under the title.
    pub sub_title: Option<String>,
    /// Format of labels (id).
    pub label: Option<String>,
    /// First cell on a half-used sheet, 1 = the first. Never remembered.
    pub start: Option<u32>,
    /// Ending it was last written with; only remembered.
    pub format: Option<String>,
    /// Folder it was last written to; only remembered.
    pub folder: Option<String>,
}

/// Which paper of what.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperAsk {
    /// Paper.
    pub paper: String,
    /// Id or name of its subject.
    #[serde(default)]
    #[ts(optional)]
    pub subject: Option<String>,
    /// Kind of the subject, when the caller names one: it must be the paper's.
    #[serde(default)]
    #[ts(optional)]
    pub subject_kind: Option<String>,
    /// Choices.
    #[serde(default)]
    pub choices: PaperChoices,
}

impl PaperAsk {
    /// A paper as it is.
    pub fn of(paper: &str) -> Self {
        Self { paper: paper.to_owned(), subject: None, subject_kind: None, choices: PaperChoices::default() }
    }
}

/// The paper laid out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperView {
    /// Paper.
    pub paper: String,
    /// Title.
    pub title: String,
    /// "Lễ kết nạp đợt 19/5", "Chi đoàn 11A1".
    pub subject_title: String,
    /// Pages.
    pub pages: u32,
    /// Width of a page, mm.
    pub width_mm: f32,
    /// Height of a page, mm.
    pub height_mm: f32,
    /// What prints as dots.
    pub missing: Vec<PaperMissing>,
    /// All columns, those shown first and in order.
    pub columns: Vec<PaperColumn>,
    /// Choices in force.
    pub choices: PaperChoices,
    /// Choices without anything asked or remembered: «Về mặc định».
    pub defaults: PaperChoices,
    /// Signers valid on the date of the paper.
    pub signers: Vec<SignerChoice>,
    /// Orders offered: code and label.
    pub orders: Vec<(String, String)>,
    /// Groups offered: code and label.
    pub groups: Vec<(String, String)>,
    /// Symbol behind the number: "-DS/ĐTN".
    pub symbol: String,
    /// Formats of labels offered: id and name; none where cells are no matter.
    pub labels: Vec<(String, String)>,
    /// Printed as a draft.
    pub draft: bool,
    /// It cannot be made without saying of what: a text written in it may hold for every subject.
    pub needed: bool,
    /// For how many people it stands once for each; 0: it is one paper.
    pub together: u32,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
    /// What the office writes itself in it.
    pub fields: Vec<PaperField>,
    /// Rows of a list in order: key and name, for an order by hand.
    pub rows: Vec<(String, String)>,
    /// Its number in the register; none on a paper without one.
    pub number: Option<PaperNumber>,
    /// Choices kept under a name.
    pub variants: Vec<PaperVariant>,
    /// Formats offered.
    pub formats: Vec<String>,
}

/// What the register says of the number of a paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperNumber {
    /// The number it was given.
    pub given: Option<u32>,
    /// The next number of its kind.
    pub next: u32,
    /// Nhiệm kỳ or year.
    pub scope: String,
    /// Whose the typed number is in the register, as a sentence.
    pub taken: Option<String>,
}

/// Choices kept under a name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperVariant {
    /// Variant.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The choices.
    pub choices: PaperChoices,
}

/// Keep choices under a name.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperVariantSet {
    /// Paper.
    pub paper: String,
    /// Its name; one that is there is replaced.
    pub name: String,
    /// The choices.
    pub choices: PaperChoices,
}

/// One variant.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperVariantId {
    /// Variant.
    pub id: String,
}

/// The rows of a list in the order of the hand.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperOrder {
    /// Paper.
    pub paper: String,
    /// Id or name of its subject.
    #[serde(default)]
    #[ts(optional)]
    pub subject: Option<String>,
    /// Keys of the rows, the first first; none: the list goes back to its own order.
    pub keys: Vec<String>,
}

/// Write in a paper.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperWrite {
    /// Paper.
    pub paper: String,
    /// Id or name of its subject.
    #[serde(default)]
    #[ts(optional)]
    pub subject: Option<String>,
    /// For every subject of the paper that has no text of its own, instead of this one.
    #[serde(default)]
    pub for_all: bool,
    /// Texts by the key of their field; null takes one back.
    pub texts: std::collections::BTreeMap<String, Option<String>>,
}

/// One empty place.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperMissing {
    /// Whose, or none for the paper itself.
    pub name: Option<String>,
    /// What.
    pub what: String,
    /// Where it is entered; none for facts of the office.
    pub place: Option<PaperPlace>,
    /// How it can be typed right here; none: only at its place.
    pub fill: Option<PaperFill>,
}

/// How a missing fact can be typed beside the paper.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperFill {
    /// `person`, `ceremony`, `admittee`.
    pub of: String,
    /// Its id; of an admittee ceremony and candidacy.
    pub id: String,
    /// Field.
    pub field: String,
    /// `text`, `date`, or `choice:a|b`.
    pub input: String,
}

/// Type a missing fact.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperFillIn {
    /// Where it goes.
    pub at: PaperFill,
    /// As typed.
    pub value: String,
}

/// Where a fact is entered.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperPlace {
    /// `candidate`, `person`, `field`.
    pub kind: String,
    /// Its id; of a field its key.
    pub id: String,
    /// The step it belongs to.
    pub step: Option<String>,
}

/// Something the office writes itself in a paper.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperField {
    /// Stored name.
    pub key: String,
    /// Its name.
    pub label: String,
    /// `text`, `long_text`, `choice:a|b`.
    pub kind: String,
    /// What was written.
    pub value: Option<String>,
    /// What stands there while nothing is written.
    pub known: Option<String>,
}

/// A paper as plain text.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperText {
    /// Lines, halves and cells beside each other as on paper.
    pub text: String,
}

/// A column to switch on or off.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperColumn {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Shown.
    pub on: bool,
    /// Personal data of the sensitive kind.
    pub sensitive: bool,
}

/// A signer to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SignerChoice {
    /// Id.
    pub id: String,
    /// "Nguyễn Hoàng Phúc, Bí thư".
    pub label: String,
}

/// One page.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperPageAsk {
    /// Paper, subject, choices.
    #[serde(flatten)]
    pub ask: PaperAsk,
    /// Page, 1 = first.
    pub page: u32,
}

/// A page as a picture.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperPage {
    /// SVG.
    pub svg: String,
}

/// Make a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PaperMake {
    /// Paper, subject, choices.
    #[serde(flatten)]
    pub ask: PaperAsk,
    /// Where to, ending `.pdf`, `.docx` or `.xlsx`.
    pub path: String,
}

/// Make a file for each of several people.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct PapersMake {
    /// Paper, people (ids with commas between them), choices.
    #[serde(flatten)]
    pub ask: PaperAsk,
    /// `pdf` or `docx`.
    pub format: String,
    /// Where to.
    pub folder: String,
}

/// The files made, one for each.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PapersMade {
    /// How many.
    pub total: u32,
    /// Printed as drafts.
    pub drafts: u32,
    /// What prints as dots, in all of them.
    pub missing: u32,
    /// Where they lie, in the order of the people.
    pub paths: Vec<String>,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}

/// The file made.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PaperMade {
    /// Where it lies.
    pub path: String,
    /// Pages (PDF).
    pub pages: Option<u32>,
    /// Printed as a draft.
    pub draft: bool,
    /// What prints as dots.
    pub missing: u32,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}
