//! Whether a column writes the day or the month first.

use serde::{Deserialize, Serialize};

/// Thứ tự ngày tháng: how a column writes its dates. Told by the whole column, changed by the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 25/03/2008.
    #[default]
    DayFirst,
    /// 03/25/2008, as online forms answer.
    MonthFirst,
    /// Texts are day first; what could be read the other way round became a real date with day and month exchanged.
    DayFirstTurned,
    /// Texts are month first; the rest became real dates with day and month exchanged.
    MonthFirstTurned,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::DayFirst, Self::MonthFirst, Self::DayFirstTurned, Self::MonthFirstTurned];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::DayFirst => "day_first",
            Self::MonthFirst => "month_first",
            Self::DayFirstTurned => "day_first_turned",
            Self::MonthFirstTurned => "month_first_turned",
        }
    }

    /// Reads the code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }

    /// Whether texts have the month first.
    pub fn month_first(self) -> bool {
        matches!(self, Self::MonthFirst | Self::MonthFirstTurned)
    }

    /// Whether day and month of real dates are exchanged.
    pub fn turns_days(self) -> bool {
        matches!(self, Self::DayFirstTurned | Self::MonthFirstTurned)
    }
}
