//! Việc phải làm trong tuần: what is overdue, and what falls due until Sunday.

use domain::date::dmy;
use print::papers::agenda_week::{Input, Task, columns, document, missing};

use super::ask::Content;
use crate::agenda::wire::AgendaItem;
use crate::agenda::{Day, items, of_week};
use crate::{Call, Failure};

/// The data of the paper; it has no subject.
pub fn content(call: &Call<'_>) -> Result<Content, Failure> {
    let today = call.today();
    let (monday, sunday) = of_week(today);
    let mut rows = items(call)?;
    rows.retain(|one| one.done_on.is_none() && one.put_off.is_none());
    rows.retain(|one| matches!(one.group.as_str(), "overdue" | "this_week"));
    let week = format!("Từ ngày {} đến ngày {}", dmy(monday), dmy(sunday));
    Ok(Content {
        sub_title: format!("({week})"),
        subject_title: week,
        date: today,
        orders: &[("due", "Theo hạn"), ("class", "Theo chi đoàn")],
        confirmation: false,
        columns: columns(),
        count: rows.len(),
        make: Box::new(move |office, choices, order| {
            let mut ordered: Vec<&AgendaItem> = rows.iter().collect();
            if order == "class" {
                ordered.sort_by_cached_key(|row| {
                    let class = row.branch.as_deref();
                    (class.is_none(), class.map(domain::class_name::sort_key))
                });
            }
            let input = Input {
                office,
                sub_title: choices.sub_title.clone().unwrap_or_default(),
                rows: ordered.into_iter().map(task).collect(),
            };
            (document(&input, choices), missing(&input, choices))
        }),
    })
}

fn task(row: &AgendaItem) -> Task {
    let due = row.due.as_ref();
    let on: Option<chrono::NaiveDate> = due.and_then(|due| due.on.parse().ok());
    // The class has a column of its own.
    let class = row.branch.as_deref().map(|class| format!(", {class}"));
    let about = class.as_deref().and_then(|class| row.about.strip_suffix(class)).unwrap_or(&row.about);
    Task {
        due: on.map(|on| format!("{} {}", Day(on), dmy(on))).unwrap_or_default(),
        left: due.map(|due| due.words.clone()).unwrap_or_default(),
        title: row.title.clone(),
        about: about.to_owned(),
        branch: row.branch.clone().unwrap_or_default(),
        basis: row.basis.clone().unwrap_or_default(),
        note: row.note.clone().unwrap_or_default(),
    }
}
