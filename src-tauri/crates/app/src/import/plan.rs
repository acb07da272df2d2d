//! The plan of an import: what was read, what each row means, what would be written. Preview and commit share it.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex};

use domain::id::Id;
use domain::path::Stage;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use exchange::draft::{RowDraft, Words};
use exchange::fields::Field;
use exchange::layout::Layout;
use exchange::mapping::{About, ColumnMap, DateOrder};
use exchange::sheet::Sheet;

use super::kept_wire::WordChoice;
use super::read_wire::{MissingPerson, UnreadFile, ValueRead, WordList};
use super::wire::{PlanChange, PlanComplaint, RowPath, Verdict};
use crate::Failure;

/// Which people a list is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum People {
    /// Đoàn viên, all of them.
    Members,
    /// Thanh niên, all of them.
    Youth,
    /// By «Đối tượng», or by a date of joining filled or blank.
    ByColumn,
    /// Người trong nguồn: columns are steps of their path.
    Candidates,
}

impl People {
    /// Code on the wire.
    pub fn code(self) -> &'static str {
        match self {
            People::Members => "members",
            People::Youth => "youth",
            People::ByColumn => "by_column",
            People::Candidates => "candidates",
        }
    }

    /// Reads the code.
    pub fn parse(code: &str) -> Result<Self, Failure> {
        [People::Members, People::Youth, People::ByColumn, People::Candidates]
            .into_iter()
            .find(|people| people.code() == code)
            .ok_or_else(|| Failure::usage(format!("Không nhập được theo loại «{code}».")))
    }
}

impl People {
    /// How the titles of their lists are read.
    pub fn about(self) -> About {
        if self == People::Candidates { About::Path } else { About::People }
    }
}

/// One sheet that holds people.
#[derive(Debug)]
pub struct PlanSheet {
    /// File name, as sentences mention it.
    pub file: String,
    /// The cells.
    pub sheet: Sheet,
    /// Where the table stands.
    pub layout: Layout,
    /// Which column means what.
    pub map: ColumnMap,
    /// The map was remembered from an earlier import.
    pub remembered: bool,
    /// How each column of dates is written.
    pub orders: Vec<(u32, DateOrder)>,
}

/// One row of people as read.
#[derive(Debug)]
pub struct PlanDraft {
    /// Index of its sheet in the plan.
    pub sheet: usize,
    /// The row.
    pub draft: RowDraft,
    /// The school year it speaks of.
    pub year: SchoolYear,
}

/// Kết luận of one draft. A hundred thousand of them are kept, so nothing the draft says stands here again.
#[derive(Debug)]
pub struct JudgedRow {
    /// Key of the row within the plan.
    pub key: u32,
    /// Kết luận.
    pub verdict: Verdict,
    /// Old → new: of the cells as they were read, then of the person recorded.
    pub changes: Vec<PlanChange>,
    /// What is wrong with cells.
    pub complaints: Vec<PlanComplaint>,
    /// Why it is doubtful.
    pub doubt: Option<String>,
    /// The person recorded that it speaks of, or may speak of.
    pub person: Option<Id>,
    /// The status the person gets.
    pub status: Option<MemberStatus>,
    /// Where the person would stand on the path.
    pub stage: Option<Stage>,
    /// What it comes to on the path; only in a list of people on it.
    pub path: Option<RowPath>,
}

/// Kế hoạch nhập.
#[derive(Debug)]
pub struct Plan {
    /// Its id.
    pub id: String,
    /// Sheets in the order read.
    pub sheets: Vec<PlanSheet>,
    /// Rows in the order read.
    pub drafts: Vec<PlanDraft>,
    /// The verdicts shown, one for each draft.
    pub rows: Vec<JudgedRow>,
    /// Whom the list is about.
    pub people: People,
    /// `people` was said by the user, not found.
    pub people_said: bool,
    /// The school year of its classes, where neither a row nor its sheet says another.
    pub year: SchoolYear,
    /// Which filled fields are overwritten too.
    pub overwrite: Overwrite,
    /// Rows whose answer somebody sent anew, with the sentence that says so.
    pub superseded: HashMap<u32, String>,
    /// The office's own words, as this list was read with them.
    pub words: Words,
    /// What was taught with this import.
    pub taught: Vec<WordChoice>,
    /// Names in capitals were asked to stay.
    pub keep_capitals: bool,
    /// Values of columns of words, each once.
    pub values: Vec<ValueRead>,
    /// Words to choose from, for the fields of these values.
    pub word_lists: Vec<WordList>,
    /// Those of its classes whom it does not name.
    pub missing: Vec<MissingPerson>,
    /// Files that could not be read and were left out.
    pub unread: Vec<UnreadFile>,
    /// Keys of the rows written, once the plan was.
    pub written: Mutex<HashSet<u32>>,
}

/// Ghi đè: which filled fields a list may overwrite.
#[derive(Debug, Clone, Default)]
pub struct Overwrite {
    /// All, where a column says nothing else.
    pub all: bool,
    /// What single columns say.
    pub columns: Vec<(Field, bool)>,
}

impl Overwrite {
    /// Whether a field is overwritten.
    pub fn of(&self, field: Field) -> bool {
        self.columns.iter().find(|(own, _)| *own == field).map_or(self.all, |(_, said)| *said)
    }
}

/// What can be kept between its preview and its writing.
pub trait Kept {
    /// Its id.
    fn id(&self) -> &str;
}

impl Kept for Plan {
    fn id(&self) -> &str {
        &self.id
    }
}

/// Plans not yet written; the newest few are kept.
#[derive(Debug)]
pub struct Plans<P = Plan> {
    plans: Mutex<VecDeque<Arc<P>>>,
}

impl<P> Default for Plans<P> {
    fn default() -> Self {
        Self { plans: Mutex::default() }
    }
}

const KEPT: usize = 4;

impl<P: Kept> Plans<P> {
    /// Keeps a plan.
    pub fn keep(&self, plan: P) -> Arc<P> {
        let plan = Arc::new(plan);
        let mut plans = self.plans.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        while plans.len() >= KEPT {
            plans.pop_front();
        }
        plans.push_back(Arc::clone(&plan));
        plan
    }

    /// Finds a plan.
    pub fn find(&self, id: &str) -> Result<Arc<P>, Failure> {
        let plans = self.plans.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        plans
            .iter()
            .find(|plan| plan.id() == id)
            .cloned()
            .ok_or_else(|| Failure::new("plan-gone", "Bản xem trước này không còn nữa. Chọn lại tệp để đọc lại."))
    }

    /// Forgets all of them: another office is open.
    pub fn clear(&self) {
        self.plans.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clear();
    }
}
