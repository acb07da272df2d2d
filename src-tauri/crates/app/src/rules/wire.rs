//! The rulebook on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Everything of the screen «Quy định đang dùng».
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleBook {
    /// Themes in the order of the book.
    pub themes: Vec<RuleTheme>,
    /// Local rules that can be switched on.
    pub switches: Vec<PracticeLine>,
    /// How the office works.
    pub settings: Vec<PracticeLine>,
    /// Usual days of each step after what it rests on; saved by `candidates.set_pace`.
    pub pace: Vec<PracticeLine>,
    /// Days off by year, oldest first.
    pub years: Vec<HolidayYear>,
    /// Kinds of days off to choose from.
    pub holiday_kinds: Vec<RuleWord>,
    /// What is not certain.
    pub questions: Vec<QuestionLine>,
    /// When the chi bộ meets.
    pub meetings: MeetingsWire,
}

/// A part of the book.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleTheme {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// Rows in the order of the book; of several versions the one in force today.
    pub rows: Vec<RuleRow>,
}

/// One limit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleRow {
    /// Rule.
    pub id: String,
    /// Version in force today.
    pub version: u32,
    /// Short name.
    pub label: String,
    /// What holds today, in words; null: a condition without a number.
    pub value: Option<String>,
    /// The office may set a value of its own.
    pub changeable: bool,
    /// The number or share alone, as it is typed («30», «2/3»).
    pub bare: Option<String>,
    /// What the shipped row says, in words.
    pub shipped: Option<String>,
    /// The word after the number.
    pub unit: Option<String>,
    /// From which day the clock runs.
    pub clock_start: String,
    /// Which day is tested.
    pub clock_end: String,
    /// What the office has to do.
    pub act: String,
    /// `blocks`, `warns`, `informs`.
    pub severity: String,
    /// Its word.
    pub severity_label: String,
    /// `national`, `local`, `office`.
    pub scope: String,
    /// «Cả nước», «Theo địa phương, đang tắt» …
    pub scope_label: String,
    /// False for a local rule that is off.
    pub on: bool,
    /// The program judges by it; otherwise it stands here to be looked up.
    pub judged: bool,
    /// Number of the text alone: «294-QĐ/TW».
    pub source_short: String,
    /// The whole source.
    pub source: String,
    /// `read`, `secondary`, `local`, `assumed`.
    pub certainty: String,
    /// In words: how sure the source is.
    pub certainty_label: String,
    /// Every version with its time, oldest first.
    pub versions: Vec<RuleVersion>,
    /// Own values of this version, oldest first.
    pub own: Vec<OwnValueWire>,
    /// The sentence of the own value that holds today.
    pub changed: Option<String>,
    /// Open questions about it: U1 …
    pub questions: Vec<String>,
}

/// A version of a limit.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleVersion {
    /// What it says, in words.
    pub value: Option<String>,
    /// The source.
    pub source: String,
    /// «từ 01/07/2025», «đến 30/06/2025», «không ghi ngày».
    pub validity: String,
    /// Whether it is in force today.
    pub now: bool,
}

/// An own value of the office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OwnValueWire {
    /// In words.
    pub value: String,
    /// As typed.
    pub bare: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// When.
    pub confirmed_on: String,
    /// Which paper says so; may be empty.
    pub paper: String,
    /// First day it holds.
    pub from: String,
    /// Last day it holds; null: still.
    pub until: Option<String>,
}

/// A word to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RuleWord {
    /// Stored word.
    pub code: String,
    /// Vietnamese word.
    pub label: String,
}

/// A switch or setting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PracticeLine {
    /// Stored name.
    pub name: String,
    /// Vietnamese name.
    pub label: String,
    /// What it does, or where the local rule comes from.
    pub says: String,
    /// `yes_no`, `choice`, `number`.
    pub kind: String,
    /// Now: `true`, `false`, a word, or a number.
    pub value: String,
    /// As shipped.
    pub shipped: String,
    /// Words of a choice.
    pub choices: Vec<RuleWord>,
    /// Unit of a number.
    pub unit: Option<String>,
    /// The question it answers.
    pub question: Option<String>,
}

/// Days off of a year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HolidayYear {
    /// Year.
    pub year: i32,
    /// The notice of the year is out: nothing in it is provisional.
    pub announced: bool,
    /// The office has changed it.
    pub own: bool,
    /// Working days in it.
    pub working_days: u32,
    /// The rows.
    pub days: Vec<HolidayRow>,
}

/// A day off, or a Saturday worked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HolidayRow {
    /// The day.
    pub on: String,
    /// `statutory`, `tet`, `in_lieu`, `swap_off`, `swap_work`.
    pub kind: String,
    /// Its name; empty takes the name of its kind.
    #[serde(default)]
    pub name: String,
    /// Not announced yet.
    #[serde(default)]
    pub provisional: bool,
    /// «thứ Hai»; told, not read.
    #[serde(default)]
    pub weekday: String,
}

/// A question that the texts do not settle.
#[derive(Debug, Clone, Serialize, TS)]
pub struct QuestionLine {
    /// U1 …
    pub code: String,
    /// The question.
    pub text: String,
    /// What the program does until it is answered.
    pub until_then: String,
    /// Rules it is about, by their short names.
    pub rules: Vec<RuleWord>,
    /// Switches and settings it is about.
    pub practice: Vec<RuleWord>,
    /// The answer, once somebody gave one.
    pub answered: Option<Answered>,
}

/// «Đã hỏi, ngày …, ai trả lời».
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Answered {
    /// Who answered.
    pub by: String,
    /// When.
    pub on: String,
    /// What was said.
    pub answer: String,
}

/// Lay a value over a row.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetOverride {
    /// Rule.
    pub rule: String,
    /// «25», «3/4».
    pub value: String,
    /// Who confirmed it.
    pub confirmed_by: String,
    /// When.
    pub confirmed_on: String,
    /// Which paper says so.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
    /// First day it holds; none = the day it was confirmed.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
}

/// Go back to the shipped value.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemoveOverride {
    /// Rule.
    pub rule: String,
    /// First day the shipped value holds again; none: the office's values were entered by mistake and go altogether.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// Set a switch or setting.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetPractice {
    /// Its name.
    pub name: String,
    /// `true`, `false`, a word, or a number; none = as shipped.
    #[serde(default)]
    #[ts(optional)]
    pub value: Option<String>,
}

/// Set the days off of a year.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetHolidays {
    /// Year.
    pub year: i32,
    /// The notice of the year is out.
    #[serde(default)]
    pub announced: bool,
    /// Every row of the year; none = as shipped.
    #[serde(default)]
    #[ts(optional)]
    pub days: Option<Vec<HolidayRow>>,
}

/// Mark a question as answered.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AnswerQuestion {
    /// U1 …
    pub code: String,
    /// The answer; none = not asked yet.
    #[serde(default)]
    #[ts(optional)]
    pub answered: Option<Answered>,
}

/// When the chi bộ meets; with nothing given the office has not said.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct SetMeetings {
    /// The day of each month.
    pub day: Option<u32>,
    /// Days of the months that differ.
    pub dates: Vec<String>,
}

/// When the chi bộ meets.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeetingsWire {
    /// The day of each month.
    pub day: Option<u32>,
    /// Days of the months that differ, in order.
    pub dates: Vec<String>,
    /// The next one, today included.
    pub next: Option<String>,
}
