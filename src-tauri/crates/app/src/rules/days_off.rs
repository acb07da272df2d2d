//! Days off of a year as the office has them announced. A year without rows of its own is as shipped.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use domain::calendar::{Holiday, HolidayKind, Holidays};
use domain::date::{dmy, weekday};
use serde_json::json;
use store::settings;

use super::book::{HOLIDAYS, OwnYear};
use super::wire::{HolidayRow, HolidayYear, SetHolidays};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// Years anybody plans for.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// `rules.set_holidays`.
pub fn run(call: &Call<'_>, args: SetHolidays) -> Result<Nothing, Failure> {
    if !YEARS.contains(&args.year) {
        return Err(Failure::new("year", format!("Năm {} không dùng được. Nhập năm có bốn chữ số.", args.year)));
    }
    let own = args.days.map(|days| rows(args.year, days)).transpose()?;
    let key = format!("{HOLIDAYS}{}", args.year);
    call.write(json!({ "year": args.year.to_string() }), |tx| match own {
        Some(days) => put_setting(tx, &key, &json!(OwnYear { announced: args.announced, days })),
        None => Ok(settings::remove(tx, &key)?),
    })?;
    Ok(Nothing {})
}

/// A year of the calendar in force.
pub fn year(all: &Holidays, year: i32, own: Option<&OwnYear>) -> HolidayYear {
    let days: Vec<&Holiday> = all.rows().filter(|row| row.on.year() == year).collect();
    HolidayYear {
        year,
        announced: all.knows_year(year) && !days.iter().any(|row| row.provisional),
        own: own.is_some(),
        working_days: u32::try_from(all.working_days_of(year)).unwrap_or_default(),
        days: days.into_iter().map(row).collect(),
    }
}

fn row(row: &Holiday) -> HolidayRow {
    HolidayRow {
        on: row.on.to_string(),
        kind: row.kind.code().to_owned(),
        name: row.name.clone(),
        provisional: row.provisional,
        weekday: weekday(row.on).to_owned(),
    }
}

fn rows(year: i32, given: Vec<HolidayRow>) -> Result<Vec<Holiday>, Failure> {
    let mut seen: BTreeSet<NaiveDate> = BTreeSet::new();
    let mut rows = Vec::new();
    for row in given {
        let on = dates::day(&row.on, "Ngày nghỉ")?;
        let kind = HolidayKind::parse(&row.kind)
            .ok_or_else(|| Failure::usage(format!("Không có loại ngày nghỉ «{}».", row.kind)))?;
        let wrong = |why: &str| Err(Failure::new("holiday", format!("Ngày {}: {why}", dmy(on))));
        if on.year() != year {
            return wrong(&format!("không thuộc năm {year}. Ghi ngày này ở năm của nó."));
        }
        if !seen.insert(on) {
            return wrong("ghi hai lần. Bỏ bớt một dòng.");
        }
        let rest_day = on.weekday().num_days_from_monday() >= 5;
        if kind == HolidayKind::SwapWork && !rest_day {
            return wrong("là ngày làm việc thường, không phải ngày làm bù. Chọn thứ Bảy hoặc Chủ nhật.");
        }
        let name = dates::optional_text(Some(&row.name)).unwrap_or_else(|| kind.label().to_owned());
        rows.push(Holiday { on, kind, provisional: row.provisional, name });
    }
    rows.sort_by_key(|row| row.on);
    Ok(rows)
}
