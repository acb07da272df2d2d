//! The only reader of time (house rule: time is an argument). Facts are civil dates, journal entries UTC instants.

use chrono::{DateTime, Local, NaiveDate, SecondsFormat, Utc};

use crate::Failure;

/// Where the program takes the day and the instant from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The computer's clock and time zone.
    System,
    /// The computer's clock for instants, a given civil date for rules, ages and default dates (`--today`).
    Today(NaiveDate),
    /// Everything given: tests and the demonstration office.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The computer's clock with a civil date of the caller's, `YYYY-MM-DD`.
    pub fn today_from(text: &str) -> Result<Self, Failure> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Clock::Today)
            .map_err(|_| Failure::usage(format!("--today cần một ngày dạng NĂM-THÁNG-NGÀY, không phải «{text}».")))
    }

    /// The civil date of today.
    #[allow(clippy::disallowed_methods)] // the one place that may read the clock
    pub fn today(&self) -> NaiveDate {
        match self {
            Clock::System => Local::now().date_naive(),
            Clock::Today(day) => *day,
            Clock::Fixed(instant) => instant.date_naive(),
        }
    }

    /// The instant of now, for the journal.
    #[allow(clippy::disallowed_methods)] // the one place that may read the clock
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Clock::System | Clock::Today(_) => Utc::now(),
            Clock::Fixed(instant) => *instant,
        }
    }
}

/// An instant as the journal keeps it: RFC 3339, UTC, milliseconds.
pub fn written(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}
