//! `backup.set`: how many are kept, how often they are made, where the second place is.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use super::disk::{OFFICE_SAFE, Target};
use super::memory::{self, Choices};
use super::wire::{BackupChoices, BackupState};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `backup.set`.
pub fn run(call: &Call<'_>, args: BackupChoices) -> Result<BackupState, Failure> {
    let office = call.office()?;
    let second = dates::optional_text(args.second.as_deref()).map(PathBuf::from);
    let before = memory::of(&office.folder).choices;
    // A place chosen earlier may be away just now; a new one is tried.
    if let Some(folder) = second.as_ref().filter(|folder| before.second.as_ref() != Some(folder)) {
        if folder.starts_with(&office.folder) || office.folder.starts_with(folder) {
            return Err(Failure::new(
                "second-place-same",
                "Nơi thứ hai nằm chung chỗ với dữ liệu: mất máy là mất cả hai. Chọn thư mục trên USB hoặc ổ chia sẻ.",
            ));
        }
        if folder.is_file() {
            return Err(Failure::new(
                "not-a-folder",
                format!("Nơi đã chọn là một tệp: {}. Chọn một thư mục trên USB hoặc ổ chia sẻ.", folder.display()),
            ));
        }
        let there = Target { folder, size: 0, safe: OFFICE_SAFE };
        let probe = folder.join(format!(".thu-ghi-{}", call.new_id()));
        std::fs::write(&probe, b"").map_err(|error| there.refused(&error))?;
        std::fs::remove_file(&probe).map_err(|error| there.refused(&error))?;
    }
    let choices = Choices {
        all_days: within(args.all_days, 1..=3650, "Số ngày giữ mọi bản")?,
        weekly_months: within(args.weekly_months, 0..=120, "Số tháng giữ mỗi tuần một bản")?,
        monthly_years: within(args.monthly_years, 0..=50, "Số năm giữ mỗi tháng một bản")?,
        pause_minutes: within(args.pause_minutes, 5..=1440, "Số phút giữa hai lần tự sao lưu")?,
        remind_days: within(args.remind_days, 1..=365, "Số ngày nhắc chép sang nơi thứ hai")?,
        second,
    };
    memory::change(&office.folder, |memory| {
        if memory.choices.second != choices.second {
            memory.second = None;
            memory.second_trouble = None;
        }
        memory.choices = choices;
    })?;
    super::state::run(call, Nothing {})
}

fn within(value: u32, range: RangeInclusive<u32>, what: &str) -> Result<u32, Failure> {
    if range.contains(&value) {
        return Ok(value);
    }
    Err(Failure::new("out-of-range", format!("{what} phải từ {} đến {}.", range.start(), range.end())))
}

impl From<Choices> for BackupChoices {
    fn from(choices: Choices) -> Self {
        BackupChoices {
            all_days: choices.all_days,
            weekly_months: choices.weekly_months,
            monthly_years: choices.monthly_years,
            pause_minutes: choices.pause_minutes,
            remind_days: choices.remind_days,
            second: choices.second.map(|second| second.display().to_string()),
        }
    }
}
