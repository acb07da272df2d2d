//! The counts of a run as a table: scene and fault against how the rounds ended.

use std::collections::BTreeMap;
use std::fmt;

use super::judge::{Ending, Verdict};

/// Rounds of one scene and one fault.
#[derive(Debug, Default, Clone, Copy)]
struct Row {
    rounds: u64,
    done: u64,
    before: u64,
    after: u64,
    refused: u64,
    without_keys: u64,
    violations: u64,
}

/// All rounds.
#[derive(Debug, Default)]
pub struct Table {
    rows: BTreeMap<(&'static str, &'static str), Row>,
}

impl Table {
    /// Enters a round.
    pub fn enter(&mut self, scene: &'static str, fault: &'static str, verdict: &Verdict) {
        let row = self.rows.entry((scene, fault)).or_default();
        row.rounds += 1;
        row.without_keys += u64::from(verdict.without_keys);
        row.violations += u64::from(!verdict.violations.is_empty());
        match verdict.ending {
            Some(Ending::Done) => row.done += 1,
            Some(Ending::Before) => row.before += 1,
            Some(Ending::After) => row.after += 1,
            Some(Ending::Refused) => row.refused += 1,
            None => {}
        }
    }

    /// Rounds without a violation, and with one.
    pub fn tally(&self) -> (u64, u64) {
        let rounds: u64 = self.rows.values().map(|row| row.rounds).sum();
        let violations: u64 = self.rows.values().map(|row| row.violations).sum();
        (rounds - violations, violations)
    }

    /// How many rounds ended by a signal that reached the worker at work.
    pub fn kills(&self) -> u64 {
        let killed = self.rows.iter().filter(|((_, fault), _)| fault.starts_with("kill"));
        killed.map(|(_, row)| row.rounds - row.done).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heads = ["rounds", "all done", "before", "after", "refused", "no keys", "violations"];
        write!(f, "{:<19} {:<21}", "scene", "fault")?;
        for head in heads {
            write!(f, " {head:>10}")?;
        }
        writeln!(f)?;
        let mut sum = Row::default();
        for ((scene, fault), row) in &self.rows {
            line(f, scene, fault, row)?;
            sum.rounds += row.rounds;
            sum.done += row.done;
            sum.before += row.before;
            sum.after += row.after;
            sum.refused += row.refused;
            sum.without_keys += row.without_keys;
            sum.violations += row.violations;
        }
        line(f, "all", "", &sum)?;
        writeln!(
            f,
            "all done: the signal came too late, or the fault was got over; before: as after the last confirmed deed; \
             after: the deed in flight is there, whole; refused: in words, nothing of it written; no keys: only the code opens"
        )
    }
}

fn line(f: &mut fmt::Formatter<'_>, scene: &str, fault: &str, row: &Row) -> fmt::Result {
    write!(f, "{scene:<19} {fault:<21}")?;
    for number in [row.rounds, row.done, row.before, row.after, row.refused, row.without_keys, row.violations] {
        write!(f, " {number:>10}")?;
    }
    writeln!(f)
}
