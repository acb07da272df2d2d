//! When the chi bộ meets: a day of each month, and the days of the months that differ.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::rules::Meetings;
use serde_json::json;
use store::settings;

use super::book::MEETINGS;
use super::wire::{MeetingsWire, SetMeetings};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `rules.set_meetings`; with nothing given the office has not said.
pub fn run(call: &Call<'_>, args: SetMeetings) -> Result<Nothing, Failure> {
    if args.day.is_some_and(|day| !(1..=31).contains(&day)) {
        return Err(Failure::new("out-of-range", "Ngày sinh hoạt hằng tháng: nhập ngày từ 1 đến 31."));
    }
    let day = |text: &String| dates::day(text, "Ngày sinh hoạt");
    let dates = args.dates.iter().map(day).collect::<Result<BTreeSet<NaiveDate>, Failure>>()?;
    let meetings = Meetings { day: args.day, dates };
    call.write(json!({}), |tx| match meetings == Meetings::default() {
        true => Ok(settings::remove(tx, MEETINGS)?),
        false => put_setting(tx, MEETINGS, &json!(meetings)),
    })?;
    Ok(Nothing {})
}

/// The meetings as the screen shows them.
pub fn wire(meetings: &Meetings, today: NaiveDate) -> MeetingsWire {
    let yesterday = today.pred_opt().unwrap_or(today);
    MeetingsWire {
        day: meetings.day,
        dates: meetings.dates.iter().map(ToString::to_string).collect(),
        next: meetings.next_after(yesterday).map(|day| day.to_string()),
    }
}
