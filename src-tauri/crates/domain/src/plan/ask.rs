//! What a plan is asked for.

use super::Pace;
use crate::path::{Levels, StepCode};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Câu hỏi cho kế hoạch: until when, with which days tried out, at which pace.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The last day: graduation, or any other end.
    pub end: NaiveDate,
    /// «Nếu chi bộ họp ngày …»: days tried out for steps that are still ahead.
    pub tried: &'a BTreeMap<StepCode, NaiveDate>,
    /// Which levels of committees exist here.
    pub levels: Levels,
    /// How long steps usually take here.
    pub pace: &'a Pace,
}
