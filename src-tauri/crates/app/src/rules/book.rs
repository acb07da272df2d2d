//! Sổ quy định của đơn vị: the shipped book with what this office has set, read once per call.
//!
//! Invariant: one query for all settings, and the shipped book is copied only when the office has changed something, so
//! that a list of two thousand candidates asks no more than one candidate does. What no longer fits the shipped book
//! (an update dropped the row) is passed over: an office must always open.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Arc, LazyLock};

use domain::calendar::{Holiday, Holidays};
use domain::class_name;
use domain::id::Id;
use domain::path::{Levels, Terms};
use domain::rules::{Meetings, Override, Practice, Rulebook, Switch};
use domain::unit::{ChainLevel, DecidingBody, UnitChain, UnitRole};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::branches::years;
use store::chain::ChainLevelRow;
use store::{Conn, settings};

use crate::Failure;
use crate::branches::current_year;
use crate::candidates::graduation_set;
use chrono::NaiveDate;

/// The shipped rulebook.
pub static SHIPPED: LazyLock<Arc<Rulebook>> = LazyLock::new(|| Arc::new(Rulebook::built_in()));
/// The shipped calendar.
pub static SHIPPED_HOLIDAYS: LazyLock<Arc<Holidays>> = LazyLock::new(|| Arc::new(Holidays::built_in()));

/// Own values of a rule: this and its id make the key of a setting.
pub const OWN: &str = "rule.";
/// A switch or setting: this and its name.
pub const PRACTICE: &str = "practice.";
/// Days off of a year: this and the year.
pub const HOLIDAYS: &str = "holidays.";
/// An answered question: this and its code.
pub const QUESTION: &str = "question.";

/// Days off of a year as the office has set them.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OwnYear {
    /// The notice of the year is out.
    pub announced: bool,
    /// The rows.
    pub days: Vec<Holiday>,
}

/// When the chi bộ meets.
pub const MEETINGS: &str = "branch_meetings";

/// The day of graduation, and the chi đoàn that leave school on it.
type Graduation = (NaiveDate, Arc<HashSet<Id>>);

/// What judges everybody in this office.
#[derive(Debug, Clone)]
pub struct OfficeBook {
    /// The rows, with the office's own.
    pub rules: Arc<Rulebook>,
    /// The calendar, with the office's own years.
    pub holidays: Arc<Holidays>,
    /// Switches and settings.
    pub practice: Arc<Practice>,
    graduation: Option<Graduation>,
}

impl OfficeBook {
    /// Reads what the office has set.
    pub fn read(conn: &Conn<'_>) -> Result<Self, Failure> {
        let stored = settings::all(conn)?;
        Ok(Self {
            rules: rules(&stored),
            holidays: holidays(&stored),
            practice: Arc::new(Practice {
                meetings: meetings(&stored),
                chain: chain(conn)?,
                ..Practice::of(under(&stored, PRACTICE))
            }),
            graduation: graduation(conn)?,
        })
    }

    /// The limits a timeline needs.
    pub fn terms(&self) -> Terms {
        self.rules.terms(&self.practice)
    }

    /// Which steps are waited for at this unit on a day.
    pub fn levels(&self, day: NaiveDate) -> Levels {
        let chain = &self.practice.chain;
        Levels {
            subcommittee: chain.has(UnitRole::PartySubcommittee, day),
            base_committee: chain.has(UnitRole::PartyBaseCommittee, day),
            parents_opinion: self.practice.is_on(Switch::ParentsOpinion),
        }
    }

    /// The day somebody of this chi đoàn leaves school, once the office has set it: only the last grade of the school
    /// year in work does.
    pub fn graduated_on(&self, branch: Option<Id>) -> Option<NaiveDate> {
        let (day, leaving) = self.graduation.as_ref()?;
        branch.filter(|branch| leaving.contains(branch)).map(|_| *day)
    }
}

/// The stored values whose key begins so, by what follows.
pub fn under<'s>(stored: &'s BTreeMap<String, Value>, prefix: &'s str) -> impl Iterator<Item = (&'s str, &'s Value)> {
    stored.iter().filter_map(move |(key, value)| Some((key.strip_prefix(prefix)?, value)))
}

/// Own values of every rule that still fit the shipped book.
pub fn overrides(stored: &BTreeMap<String, Value>) -> Vec<Override> {
    under(stored, OWN)
        .filter_map(|(_, value)| serde_json::from_value::<Vec<Override>>(value.clone()).ok())
        .flatten()
        .filter(|over| SHIPPED.fits(over).is_ok())
        .collect()
}

/// Own years of the calendar.
pub fn own_years(stored: &BTreeMap<String, Value>) -> BTreeMap<i32, OwnYear> {
    let read = |(year, value): (&str, &Value)| Some((year.parse().ok()?, serde_json::from_value(value.clone()).ok()?));
    under(stored, HOLIDAYS).filter_map(read).collect()
}

/// When the chi bộ meets, as set.
pub fn meetings(stored: &BTreeMap<String, Value>) -> Meetings {
    stored.get(MEETINGS).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
}

/// The levels of the Party, as set. A word of another version leaves its level out.
fn chain(conn: &Conn<'_>) -> Result<UnitChain, Failure> {
    let level = |row: ChainLevelRow| {
        Some(ChainLevel {
            role: UnitRole::parse(&row.role)?,
            from: row.valid_from,
            to: row.valid_to,
            appraises_only: row.appraises_only,
            body: row.body.as_deref().and_then(DecidingBody::parse),
            members: row.members.and_then(|members| u32::try_from(members).ok()),
        })
    };
    Ok(UnitChain::of(store::chain::all(conn)?.into_iter().filter_map(level)))
}

fn rules(stored: &BTreeMap<String, Value>) -> Arc<Rulebook> {
    let own = overrides(stored);
    if own.is_empty() {
        return Arc::clone(&SHIPPED);
    }
    Rulebook::clone(&SHIPPED).overlaid(own).map_or_else(|_| Arc::clone(&SHIPPED), Arc::new)
}

fn holidays(stored: &BTreeMap<String, Value>) -> Arc<Holidays> {
    let own = own_years(stored);
    if own.is_empty() {
        return Arc::clone(&SHIPPED_HOLIDAYS);
    }
    let lay = |all: Holidays, (year, own): (i32, OwnYear)| all.with_year(year, own.days, own.announced);
    Arc::new(own.into_iter().fold(Holidays::clone(&SHIPPED_HOLIDAYS), lay))
}

/// The day of graduation as set, and the chi đoàn that are in their last grade in the school year in work.
fn graduation(conn: &Conn<'_>) -> Result<Option<Graduation>, Failure> {
    let Some(day) = graduation_set(conn)? else { return Ok(None) };
    let last = |name: &str| class_name::grade(name).is_some() && class_name::next_grade(name).is_none();
    let classes = years::of_school_year(conn, current_year(conn)?.0)?;
    let leaving = classes.into_iter().filter(|row| last(&row.class_name)).map(|row| row.branch_id).collect();
    Ok(Some((day, Arc::new(leaving))))
}
