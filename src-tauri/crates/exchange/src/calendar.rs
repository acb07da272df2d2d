//! Days out to a calendar: an iCalendar file (RFC 5545) that any calendar program reads.
//!
//! Invariants: equal input gives equal bytes (the instant is an argument); every event is a whole day with a name that
//! stays, so that a file read again changes events instead of doubling them.

use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// One whole day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventOut {
    /// Its name for ever.
    pub uid: String,
    /// The day.
    pub on: NaiveDate,
    /// What is shown in the calendar.
    pub summary: String,
    /// More about it; empty: nothing.
    pub description: String,
}

/// The text of the file: lines of at most 75 bytes ending in CR LF, UTF-8.
pub fn calendar(name: &str, made: DateTime<Utc>, events: &[EventOut]) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Dong Hanh//Viec phai lam//VI"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    calendar.name(name);
    for event in events {
        let mut own = Event::new();
        // A day alone is a whole day; an end on the same day, which the library would add, is refused by some readers.
        own.uid(&event.uid).timestamp(made).starts(event.on).summary(&event.summary);
        if !event.description.is_empty() {
            own.description(&event.description);
        }
        // A deadline takes nobody's time.
        own.add_property("TRANSP", "TRANSPARENT");
        calendar.push(own.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_short_and_letters_stay_whole() {
        let summary =
            "Nộp giấy chứng nhận; hỏi thầy Phúc, cô Ngân: lễ kết nạp đảng viên đợt 19/5 ở hội trường".to_owned();
        let on = "2026-05-19".parse().expect("a day");
        let made = "2026-05-14T02:00:00Z".parse().expect("an instant");
        let event =
            EventOut {
                uid: "todo:1@dong-hanh".to_owned(), on, summary, description: "Dòng một\nDòng hai".to_owned()
            };
        let text = calendar("Việc phải làm", made, &[event]);
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert!(text.replace("\r\n", "").find('\n').is_none(), "every line ends in CR LF");
        let unfolded = text.replace("\r\n ", "");
        for part in [
            "BEGIN:VCALENDAR\r\nVERSION:2.0",
            "UID:todo:1@dong-hanh",
            "DTSTAMP:20260514T020000Z",
            "DTSTART;VALUE=DATE:20260519",
            "SUMMARY:Nộp giấy chứng nhận\\; hỏi thầy Phúc\\, cô Ngân: lễ kết nạp đảng viên đợt 19/5 ở hội trường",
            "DESCRIPTION:Dòng một\\nDòng hai",
        ] {
            assert!(unfolded.contains(part), "{part} is not in {unfolded}");
        }
    }
}
