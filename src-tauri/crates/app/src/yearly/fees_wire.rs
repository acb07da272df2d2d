//! Đoàn phí và sinh hoạt, on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::candidates::wire::FindingWire;

/// Đoàn phí của một chi đoàn trong năm học.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeGrid {
    /// Class name in that year.
    pub name: String,
    /// Năm học.
    pub school_year: String,
    /// Its months.
    pub months: Vec<FeeMonth>,
    /// Everybody who pays, in name order.
    pub rows: Vec<FeeLine>,
    /// How many.
    pub total: u32,
    /// Đồng collected in the year.
    pub collected: u32,
    /// What a month costs, by time.
    pub rates: Vec<FeeRateWire>,
}

/// A month of the grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeMonth {
    /// "2026-03".
    pub month: String,
    /// "3/2026".
    pub label: String,
    /// "T3".
    pub short: String,
    /// Over, or in work: it lies not ahead.
    pub begun: bool,
    /// Đồng collected.
    pub collected: u32,
}

/// One person's months.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeLine {
    /// Person.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// Code of office.md §3.
    pub status: String,
    /// One for each month of the grid.
    pub cells: Vec<FeeCell>,
    /// Months paid.
    pub paid_months: u32,
    /// Đồng paid.
    pub paid: u32,
    /// What rules say of it.
    pub findings: Vec<FindingWire>,
}

/// One person's month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FeeCell {
    /// A fee is due: a member of the chi đoàn for the whole month.
    pub due: bool,
    /// Đồng paid; none = not paid.
    pub paid: Option<u32>,
    /// Did not come to the meeting.
    pub absent: bool,
    /// Why not paid or not there.
    pub reason: String,
}

/// What a month costs from a day on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FeeRateWire {
    /// First day.
    pub from: String,
    /// Đồng a month without a salary.
    pub unsalaried: u32,
    /// Đồng a month with a salary.
    pub salaried: u32,
}

/// A person's month.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MonthOf {
    /// Person.
    pub person: String,
    /// "2026-03".
    pub month: String,
}

/// Write months of people: one operation, however many. What is left out stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MonthsSet {
    /// Which.
    pub cells: Vec<MonthOf>,
    /// Paid, by the rate of the month, or not.
    #[serde(default)]
    #[ts(optional)]
    pub paid: Option<bool>,
    /// Đồng paid, where it was another sum.
    #[serde(default)]
    #[ts(optional)]
    pub amount: Option<u32>,
    /// Did not come to the meeting.
    #[serde(default)]
    #[ts(optional)]
    pub absent: Option<bool>,
    /// Why; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// What a month costs, by time; nothing = as shipped.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FeeRatesSet {
    /// Rates.
    pub rates: Vec<FeeRateWire>,
}
