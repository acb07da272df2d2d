//! `agenda.list` and `agenda.counts`: the agenda, filtered, and how much of it there is.

use super::items::items;
use super::wire::{AgendaCounts, AgendaItem, AgendaList, AgendaRows};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `agenda.list`.
pub fn run(call: &Call<'_>, args: AgendaList) -> Result<AgendaRows, Failure> {
    let all = items(call)?;
    let counts = counts(&all);
    let mut branches: Vec<String> =
        all.iter().filter(|one| is_open(one)).filter_map(|one| one.branch.clone()).collect();
    branches.sort_by_cached_key(|name| domain::class_name::sort_key(name));
    branches.dedup();
    let rows = chosen(all, &args)?;
    Ok(AgendaRows { total: rows.len() as u32, rows, counts, branches })
}

/// `agenda.counts`.
pub fn count(call: &Call<'_>, _: Nothing) -> Result<AgendaCounts, Failure> {
    Ok(counts(&items(call)?))
}

/// How much there is to do, of everything.
pub fn counts(all: &[AgendaItem]) -> AgendaCounts {
    let mut counts = AgendaCounts::default();
    for one in all.iter().filter(|one| one.done_on.is_none()) {
        if one.put_off.is_some() {
            counts.put_off += 1;
            continue;
        }
        let group = match one.group.as_str() {
            "overdue" => &mut counts.overdue,
            "this_week" => &mut counts.this_week,
            "next_week" => &mut counts.next_week,
            "later" => &mut counts.later,
            "undated" => &mut counts.undated,
            _ => continue,
        };
        *group += 1;
        counts.all += 1;
    }
    counts
}

/// What the filter leaves.
pub fn chosen(all: Vec<AgendaItem>, args: &AgendaList) -> Result<Vec<AgendaItem>, Failure> {
    let shown = args.shown.as_deref().unwrap_or("open");
    if !matches!(shown, "open" | "put_off" | "done") {
        return Err(Failure::usage(format!("Không có phần việc «{shown}».")));
    }
    let wanted = |one: &AgendaItem| match shown {
        "done" => one.done_on.is_some(),
        "put_off" => one.done_on.is_none() && one.put_off.is_some(),
        // What is far is shown when asked for, by a switch or by what it comes from.
        _ => is_open(one) && (args.far || one.group != "far"),
    };
    let is = |asked: &Option<String>, own: &str| asked.as_deref().is_none_or(|asked| asked == own);
    Ok(all
        .into_iter()
        .filter(wanted)
        .filter(|one| is(&args.when, &one.group) && is(&args.source, &one.source))
        .filter(|one| is(&args.branch, one.branch.as_deref().unwrap_or_default()))
        .filter(|one| !args.mine || one.mine)
        .collect())
}

/// Neither done nor put off.
pub fn is_open(one: &AgendaItem) -> bool {
    one.done_on.is_none() && one.put_off.is_none()
}
