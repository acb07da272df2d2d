//! What a paper is: an entry of a table. Its file names it, its columns or text, and gathers what it tells.
//!
//! Invariant: whatever depends on which paper it is stands in its entry; choices, letterhead, number, file and journal
//! know papers only as such entries. A new paper is one file under `lists` or `letters` and one line in the catalogue.

use chrono::NaiveDate;
use domain::id::Id;
use print::papers::{ColumnSpec, ListKind, Row};
use print::{Form, Page};

use super::letters::{Texts, Writer};
use super::order::Order;
use crate::{Call, Failure};

/// Giấy tờ in: one kind of paper.
pub struct Paper {
    /// Stable id.
    pub id: &'static str,
    /// Title in menus, files and the journal.
    pub title: &'static str,
    /// What it is made for.
    pub scope: Scope,
    /// Where a menu offers it.
    pub area: Area,
    /// Loại văn bản in its number: "DS", "NQ".
    pub sort: &'static str,
    /// Whose letterhead it has unless chosen otherwise.
    pub form: Form,
    /// Columns or text.
    pub body: Body,
}

/// What a paper is made of.
pub enum Body {
    /// Danh sách.
    List(ListPaper),
    /// Văn bản.
    Letter(LetterPaper),
    /// Văn bản on a sheet of its own: A5, across.
    Sheet(SheetPaper),
    /// Văn bản in a frame at the margins, to be measured.
    Ruled(LetterPaper),
    /// Các ô rời: labels, name plates, envelopes.
    Cards(CardsPaper),
}

impl Body {
    /// The columns a list offers.
    pub fn columns(&self) -> &'static [ColumnSpec] {
        match self {
            Body::List(list) => list.kind.columns,
            Body::Letter(_) | Body::Sheet(_) | Body::Ruled(_) | Body::Cards(_) => &[],
        }
    }

    /// The text of a letter, on whatever sheet.
    pub fn letter(&self) -> Option<&LetterPaper> {
        match self {
            Body::Letter(letter) | Body::Ruled(letter) => Some(letter),
            Body::Sheet(sheet) => Some(&sheet.letter),
            Body::List(_) | Body::Cards(_) => None,
        }
    }

    /// Sensitive facts it prints whatever is chosen, for the journal.
    pub fn sensitive(&self) -> &'static [&'static str] {
        match self {
            Body::List(list) => list.sensitive,
            Body::Letter(letter) | Body::Ruled(letter) => letter.sensitive,
            Body::Sheet(sheet) => sheet.letter.sensitive,
            Body::Cards(cards) => cards.sensitive,
        }
    }

    /// Size, the way it lies and margins unless chosen otherwise.
    pub fn page(&self) -> Page {
        match self {
            Body::List(list) => Page::a4(list.kind.landscape),
            Body::Letter(_) | Body::Ruled(_) | Body::Cards(_) => Page::a4(false),
            Body::Sheet(sheet) => sheet.page,
        }
    }
}

/// A list: what it offers and where its rows come from.
pub struct ListPaper {
    /// Columns and defaults.
    pub kind: &'static ListKind,
    /// Sensitive facts it prints whatever columns are chosen, for the journal.
    pub sensitive: &'static [&'static str],
    /// Orders offered, the default first.
    pub orders: &'static [Order],
    /// Its rows. The subject is what the scope says, if it was given.
    pub gather: fn(&Call<'_>, &Subject) -> Result<Lines, Failure>,
}

/// A letter on a sheet of its own.
pub struct SheetPaper {
    /// Size, the way it lies and margins unless chosen otherwise.
    pub page: Page,
    /// The letter.
    pub letter: LetterPaper,
}

/// Cells of one size, each about somebody.
pub struct CardsPaper {
    /// The format unless chosen otherwise.
    pub usual: &'static str,
    /// Sensitive facts it prints, for the journal.
    pub sensitive: &'static [&'static str],
    /// What stands in the cells.
    pub gather: fn(&Call<'_>, &Subject) -> Result<Stack, Failure>,
}

/// What stands in the cells of a sheet.
pub struct Stack {
    /// What it is kept under: the id of its subject.
    pub key: String,
    /// "Lễ kết nạp đảng viên đợt 19/5".
    pub subject_title: String,
    /// Date of the file.
    pub date: NaiveDate,
    /// Lines of each cell, the name first.
    pub cards: Vec<Vec<String>>,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}

/// A letter: what it asks the office to write, and where the rest comes from.
pub struct LetterPaper {
    /// What the office writes itself.
    pub fields: &'static [Field],
    /// When it is only a draft.
    pub draft: Draft,
    /// Nơi nhận unless chosen otherwise; `{upper}`, `{own}`, `{party}`, `{leaders}` are the names of its day. Empty: the
    /// usual ones.
    pub recipients: &'static [&'static str],
    /// Sensitive facts it prints, for the journal.
    pub sensitive: &'static [&'static str],
    /// Loại văn bản where a field decides it.
    pub sort_by: Option<fn(&Texts) -> &'static str>,
    /// What it tells.
    pub gather: fn(&Call<'_>, &Subject) -> Result<Drafted, Failure>,
}

/// When a letter bears a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Draft {
    /// BẢN NHÁP while something it needs is missing; number and date are written when it is issued.
    WhileMissing,
    /// BẢN NHÁP always: somebody else writes it.
    Always,
    /// For the hand of somebody else: never handed in.
    Aid,
}

/// Mục tự ghi: something the office writes itself in a letter.
pub struct Field {
    /// Stored name.
    pub key: &'static str,
    /// Its name at the side of the preview.
    pub label: &'static str,
    /// `text`, `long_text`, or `choice:a|b` with what may be chosen.
    pub kind: &'static str,
}

/// What a letter tells, before the office's own texts and the names of its day.
pub struct Drafted {
    /// What it is kept under: the id of its subject.
    pub key: String,
    /// Whom it is about, if it is one person.
    pub person: Option<Id>,
    /// "Thạch Thị Sa Ry".
    pub subject_title: String,
    /// Date proposed.
    pub date: NaiveDate,
    /// Number recorded with its step.
    pub number: Option<String>,
    /// People in it.
    pub count: usize,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
    /// Keys and names of those it tells of, where a field chooses among them.
    pub rows: Vec<(String, String)>,
    /// What is known for its fields.
    pub known: Vec<(&'static str, String)>,
    /// Writes it.
    pub write: Box<Write>,
}

/// Writes a letter.
pub type Write = dyn Fn(&mut Writer<'_>);

/// The rows of a list and what stands around them.
pub struct Lines {
    /// "Chi đoàn 11A1".
    pub subject_title: String,
    /// Date proposed for the paper.
    pub date: NaiveDate,
    /// Tên loại và trích yếu.
    pub heading: Vec<String>,
    /// Line under the title.
    pub sub_title: String,
    /// Sentences above the table.
    pub notes: Vec<String>,
    /// The rows, in the paper's own order.
    pub rows: Vec<Line>,
}

/// One row with what orders look at.
#[derive(Debug, Clone, Default)]
pub struct Line {
    /// The row.
    pub row: Row,
    /// Sort key of the name.
    pub name: String,
    /// Class name.
    pub class: String,
    /// Holds a post.
    pub post: bool,
    /// Votes in favour of how many.
    pub vote: Option<(i64, i64)>,
    /// The person, or the candidacy, it is about: whoever took the consent back is left out.
    pub whose: Option<Id>,
    /// What orders of the paper's own compare, by their code.
    pub keys: Vec<(&'static str, String)>,
}

/// What a paper is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The whole office.
    Office,
    /// A chi đoàn.
    Branch,
    /// A buổi lễ.
    Ceremony,
    /// People on the path, those chosen or those the paper is usually made of.
    Candidates,
    /// What the screen of members shows.
    View,
    /// What the planner was asked.
    Plan,
    /// One candidacy.
    Candidate,
    /// One person of the roll.
    Person,
    /// Somebody who accompanies others.
    Companion,
    /// A class of awareness of the Party.
    Class,
}

impl Scope {
    /// Whether a paper cannot be made without saying of what.
    pub fn is_needed(self) -> bool {
        matches!(
            self,
            Scope::Branch | Scope::Ceremony | Scope::Candidate | Scope::Person | Scope::Companion | Scope::Class
        )
    }

    /// Stored name: the option of the command line.
    pub fn code(self) -> &'static str {
        match self {
            Scope::Office => "none",
            Scope::Branch => "branch",
            Scope::Ceremony => "ceremony",
            Scope::Candidates => "candidates",
            Scope::View => "view",
            Scope::Plan => "plan",
            Scope::Candidate => "candidate",
            Scope::Person => "person",
            Scope::Companion => "companion",
            Scope::Class => "class",
        }
    }
}

/// Where a menu offers a paper, in the order of the list of papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Area {
    /// Đoàn viên.
    Members,
    /// Nguồn vào Đảng.
    Candidates,
    /// Lễ kết nạp.
    Ceremonies,
    /// Đồng hành.
    Companions,
    /// Việc phải làm.
    Agenda,
    /// Cài đặt: no screen of people.
    Settings,
}

impl Area {
    /// Stored name: the screen.
    pub fn code(self) -> &'static str {
        match self {
            Area::Agenda => "agenda",
            Area::Members => "members",
            Area::Candidates => "candidates",
            Area::Ceremonies => "ceremonies",
            Area::Settings => "settings",
            Area::Companions => "companions",
        }
    }
}

/// What one paper was asked for, as given.
#[derive(Debug, Clone, Default)]
pub struct Subject(Option<String>);

impl From<String> for Subject {
    fn from(text: String) -> Self {
        Self(Some(text))
    }
}

impl Subject {
    /// The subject given for a paper; one that it needs must be there, of its kind.
    pub fn of(paper: &Paper, given: Option<&str>, kind: Option<&str>) -> Result<Self, Failure> {
        let scope = paper.scope.code();
        // A plan may be that of one chi đoàn.
        let fits = |kind: &str| kind == scope || (paper.scope == Scope::Plan && kind == "branch");
        if kind.is_some_and(|kind| !fits(kind)) {
            return Err(Failure::usage(match paper.scope {
                scope if !scope.is_needed() && scope != Scope::Plan => {
                    format!("«{}» in cho cả đơn vị; bỏ phần chọn đối tượng.", paper.id)
                }
                _ => format!("«{}» cần --{scope}.", paper.id),
            }));
        }
        let given = crate::dates::optional_text(given);
        if given.is_none() && paper.scope.is_needed() {
            return Err(Failure::usage(format!("«{}» cần --{scope}.", paper.id)));
        }
        Ok(Self(given))
    }

    /// How many were chosen, in words; nothing when none were.
    pub fn told(&self) -> String {
        self.0.as_ref().map(|ids| format!("{} người được chọn", ids.split(',').count())).unwrap_or_default()
    }

    /// Its text; empty when there is none.
    pub fn text(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

/// What was asked for, as a reader knows it: an id is no word of his.
pub fn named(what: &str, subject: &str) -> String {
    if subject.parse::<domain::id::Id>().is_ok() { format!("{what} này") } else { format!("{what} «{subject}»") }
}

/// A birth date as printed: whole, or as far as known.
pub fn born(text: Option<&str>) -> String {
    let Some(text) = text else { return String::new() };
    match domain::date::parse_iso(text) {
        Ok(day) => domain::date::dmy(day),
        Err(_) => text.split('-').rev().collect::<Vec<_>>().join("/"),
    }
}
