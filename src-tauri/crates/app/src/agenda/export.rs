//! `agenda.export_ics`: the agenda as a calendar file, as many events as the list shows.
//!
//! Names stay out unless asked for: a calendar is often kept by somebody else's machine. A thing without a day stands on
//! the day of the export, so that nothing shown is lost. Who took the consent back is never named.

use std::collections::BTreeSet;

use domain::id::Id;
use exchange::calendar::{EventOut, calendar};
use serde_json::json;

use super::items::items;
use super::list::chosen;
use super::wire::{AgendaExport, AgendaItem, CalendarWritten};
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure};

/// `agenda.export_ics`.
pub fn run(call: &Call<'_>, args: AgendaExport) -> Result<CalendarWritten, Failure> {
    call.tell("Đang ghi tệp lịch", 0, 1)?;
    let rows = chosen(items(call)?, &args.list)?;
    let withdrawn = call.office()?.store.read(Withdrawn::read)?;
    let whose = |row: &AgendaItem| row.candidate.as_ref().or(row.person.as_ref()).and_then(|id| id.parse::<Id>().ok());
    let named = |row: &AgendaItem| args.names && !whose(row).is_some_and(|id| withdrawn.has(id));
    let events: Vec<EventOut> = rows.iter().map(|row| event(call, row, named(row))).collect();
    let text = calendar("Việc phải làm", call.now(), &events);
    write_file(&args.path, "ics", text.as_bytes())?;
    let people: BTreeSet<Id> = rows.iter().filter(|row| named(row)).filter_map(whose).collect();
    let sensitive: &[&str] = if people.is_empty() { &[] } else { &["candidacy"] };
    let events_told = events.len().to_string();
    call.note(json!({ "events": events_told, "count": people.len(), "sensitive": sensitive, "names": args.names }))?;
    Ok(CalendarWritten { path: args.path, events: events.len() as u32 })
}

fn event(call: &Call<'_>, row: &AgendaItem, names: bool) -> EventOut {
    let own = row.source == "todo";
    let about = match row.source.as_str() {
        "ceremony" | "class" | "hand_over" | "report" | "union" => Some(row.about.clone()),
        // What the office wrote itself is its own words; whom it is about is a name.
        _ if names => Some(row.about.clone()),
        _ => row.branch.clone(),
    };
    let about = about.filter(|about| !about.is_empty());
    let summary = match about {
        Some(about) => format!("{} ({about})", row.title),
        None => row.title.clone(),
    };
    let undated = row.due.is_none().then(|| "Chưa có hạn; đặt vào ngày xuất lịch.".to_owned());
    let provisional =
        row.due.as_ref().filter(|due| due.provisional).map(|_| "Hạn tạm tính: ngày nghỉ chưa công bố.".to_owned());
    let lines = [row.note.clone().filter(|_| own), row.basis.clone(), provisional, undated];
    EventOut {
        uid: format!("{}@dong-hanh", row.key),
        on: row.due.as_ref().and_then(|due| due.on.parse().ok()).unwrap_or_else(|| call.today()),
        summary,
        description: lines.into_iter().flatten().collect::<Vec<_>>().join("\n"),
    }
}
