//! Dates as people write them: real dates, serial numbers, 1/3/2008, 01-03-08, 2008-03-01, a year alone.
//!
//! Invariant: day before month before year, as every Vietnamese list has it, unless the whole column shows otherwise (see
//! [`DateOrder`]); a single 12/25/2008 among others is no date and is never turned round.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, Timelike};
use domain::name::fold;

use crate::mapping::DateOrder;
use crate::read::serial;
use crate::sheet::CellValue;

/// What a cell of dates holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A whole date.
    Day(NaiveDate),
    /// Month and year.
    Month(i32, u32),
    /// A year alone.
    Year(i32),
    /// A date that no calendar has.
    Impossible,
    /// Something else.
    Unreadable,
    /// Dots, dashes, "chưa rõ": no answer.
    Blank,
}

/// What was read, and whether it differs from what the cell shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) written: Written,
    /// Two digits of a year were widened, day and month were turned, or a time of day was taken off: to be told.
    pub(super) mended: bool,
}

/// The last year that two digits can mean.
pub(super) type LatestYear = i32;

/// Reads one cell; `latest` settles two-digit years: the last such year not after it. `order`: how the column writes.
pub(super) fn read(value: &CellValue, latest: LatestYear, order: DateOrder) -> Reading {
    let plain = |written| Reading { written, mended: false };
    match value {
        CellValue::Date(date) if order.turns_days() => match turned(*date) {
            Some(date) => Reading { written: Written::Day(date), mended: true },
            None => plain(Written::Day(*date)),
        },
        CellValue::Date(date) => plain(Written::Day(*date)),
        CellValue::DateTime(at) => Reading { written: Written::Day(day_of(*at)), mended: true },
        CellValue::Number(number) => of_number(*number, order.month_first()),
        CellValue::Text(text) => of_text(text, latest, order.month_first()),
        CellValue::Bool(_) | CellValue::Error(_) | CellValue::Formula(_) => plain(Written::Unreadable),
    }
}

/// A day whose month and day a program took for each other.
fn turned(date: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year(), date.day(), date.month())
}

/// The day that an instant without a zone stands for. A clock that shows 17:00, or 16:00 in the years when the hour here
/// was another, is midnight here told in Greenwich time: the day after is meant.
fn day_of(at: NaiveDateTime) -> NaiveDate {
    let abroad = at.minute() == 0 && at.second() == 0 && (at.hour() == 17 || (at.hour() == 16 && at.year() < 1976));
    let next = if abroad { at.date().succ_opt() } else { None };
    next.unwrap_or(at.date())
}

/// What a column of dates shows of its order.
#[derive(Debug, Clone, Copy, Default)]
struct Evidence {
    /// Texts that can only be day, month.
    day_first: u32,
    /// Texts that can only be month, day.
    month_first: u32,
    /// Texts that could be either.
    either: u32,
    /// Real dates up to the twelfth of a month, and after it.
    early: u32,
    late: u32,
}

/// The order in which a column writes its dates, from all its cells. Where a program turned what it could, real dates stop
/// at the twelfth and texts begin at the thirteenth; by chance that happens to three dates and more once in fifteen lists
/// at most, and the reader is told.
pub(super) fn order_of<'c>(cells: impl Iterator<Item = &'c CellValue>) -> DateOrder {
    let mut seen = Evidence::default();
    for cell in cells {
        match cell {
            CellValue::Date(date) if date.day() <= 12 => seen.early += 1,
            CellValue::Date(_) => seen.late += 1,
            CellValue::Text(text) => match first_two(text) {
                Some((13..=31, 1..=12)) => seen.day_first += 1,
                Some((1..=12, 13..=31)) => seen.month_first += 1,
                Some((a @ 1..=12, b @ 1..=12)) if a != b => seen.either += 1,
                _ => {}
            },
            _ => {}
        }
    }
    let turned =
        seen.early >= 2 && seen.late == 0 && seen.either == 0 && seen.early + seen.day_first + seen.month_first >= 4;
    match (seen.day_first, seen.month_first) {
        (1.., 0) if turned => DateOrder::DayFirstTurned,
        (0, 1..) if turned => DateOrder::MonthFirstTurned,
        (0, 1..) => DateOrder::MonthFirst,
        _ => DateOrder::DayFirst,
    }
}

/// The first two numbers of a text that has the shape of a date with the year behind.
fn first_two(text: &str) -> Option<(u32, u32)> {
    let mut pieces = text.trim().split(['/', '.', '-']).map(str::trim);
    let (Some(a), Some(b), Some(year), None) = (pieces.next(), pieces.next(), pieces.next(), pieces.next()) else {
        return None;
    };
    let year = year.split([' ', 'T']).next().unwrap_or_default();
    (a.len() <= 2 && b.len() <= 2 && matches!(year.len(), 2 | 4)).then_some((a.parse().ok()?, b.parse().ok()?))
}

/// Whether a cell holds more than "no answer".
pub(super) fn says_something(value: &CellValue) -> bool {
    match value {
        CellValue::Date(_) | CellValue::DateTime(_) => true,
        CellValue::Text(text) => !is_blank(text),
        other => !is_blank(&other.shown()),
    }
}

/// Whether a text stands for "no answer".
fn is_blank(text: &str) -> bool {
    // Nearly every cell of dates has a digit, and no word for "no answer" has one: folding is spared.
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let word = fold(text);
    !word.chars().any(char::is_alphanumeric)
        || matches!(word.as_str(), "chua ro" | "khong ro" | "khong biet" | "chua co" | "chua" | "chua vao doan")
        || matches!(word.as_str(), "khong" | "khong co" | "ko" | "chua vao" | "chua ket nap" | "chua la doan vien")
        || matches!(word.as_str(), "tn" | "thanh nien" | "doi vien" | "n/a" | "none")
}

/// The date of its parts, or why there is none.
pub(super) fn of_parts(day: u32, month: u32, year: i32) -> Written {
    NaiveDate::from_ymd_opt(year, month, day).map_or(Written::Impossible, Written::Day)
}

fn of_number(number: f64, month_first: bool) -> Reading {
    // A year, or the serial number of a date whose format was lost: 1927 to 2119.
    let written = if number.fract() == 0.0 && (1900.0..=2100.0).contains(&number) {
        Written::Year(number as i32)
    } else if (10_000.0..80_000.0).contains(&number) {
        serial(number, false).map_or(Written::Unreadable, |at| Written::Day(at.date()))
    } else if number.fract() == 0.0 && (1_000_000.0..100_000_000.0).contains(&number) {
        return run_together(&format!("{number:08}"), month_first);
    } else {
        Written::Unreadable
    };
    Reading { written, mended: false }
}

/// "03052008", also without its first zero: day, month and year without anything between, or the year first. With a year
/// in which people on these lists are born or join, only one of both is a date.
fn run_together(digits: &str, month_first: bool) -> Reading {
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<i32>().ok()).unwrap_or(0);
    let near = |year: i32| (1930..=2100).contains(&year);
    let behind = if near(part(4..8)) {
        let (day, month) = if month_first { (part(2..4), part(0..2)) } else { (part(0..2), part(2..4)) };
        date(day, month, part(4..8))
    } else if near(part(0..4)) {
        date(part(6..8), part(4..6), part(0..4))
    } else {
        Written::Unreadable
    };
    // Eight digits that are no day are no date at all.
    let written = if behind == Written::Impossible { Written::Unreadable } else { behind };
    Reading { written, mended: true }
}

fn of_text(text: &str, latest: LatestYear, month_first: bool) -> Reading {
    let plain = |written| Reading { written, mended: false };
    if let Some([first, second, year]) = three_numbers(text) {
        let (day, month) = if month_first { (second, first) } else { (first, second) };
        return Reading { written: date(day, month, year), mended: month_first && first != second };
    }
    if is_blank(text) {
        return plain(Written::Blank);
    }
    if let Some(day) = of_instant(text) {
        return Reading { written: Written::Day(day), mended: true };
    }
    let bare = text.trim().trim_start_matches('\'');
    if bare.bytes().all(|byte| byte.is_ascii_digit()) {
        match bare.len() {
            5 => return Reading { mended: true, ..of_number(bare.parse().unwrap_or(0.0), month_first) },
            7 | 8 => return run_together(&format!("{bare:0>8}"), month_first),
            _ => {}
        }
    }
    // Words around the numbers, a time of day or a remark behind them.
    let folded = fold(bare);
    let remarked = folded.split_once('(').map_or(folded.as_str(), |(before, _)| before);
    let of_week = remarked.split_once(',').filter(|(day, _)| day.starts_with("thu ") || *day == "chu nhat");
    let dated = of_week.map_or(remarked, |(_, behind)| behind);
    let worded = dated.replace("sinh", " ").replace("ngay", " ").replace("thang", "/").replace("nam", "/");
    let day_only = before_clock(&worded);
    let spaced: Vec<&str> = day_only
        .split_whitespace()
        .filter(|piece| !piece.contains(':') && !matches!(*piece, "am" | "pm" | "sa" | "ch" | "gmt" | "+7" | "gmt+7"))
        .collect();
    let timed = text.contains(':');
    let joined = spaced.join(" ");
    let pieces: Vec<&str> = joined.split(['/', '.', '-', ',', ' ', '\\']).filter(|piece| !piece.is_empty()).collect();
    let pieces: Vec<&str> = pieces.into_iter().map(|piece| month_in_letters(piece).unwrap_or(piece)).collect();
    let numbers: Option<Vec<i32>> = pieces
        .iter()
        .map(
            |piece| {
                if piece.len() <= 4 && piece.bytes().all(|b| b.is_ascii_digit()) { piece.parse().ok() } else { None }
            },
        )
        .collect();
    let Some(numbers) = numbers else { return plain(Written::Unreadable) };
    let told = |written, mended| Reading { written, mended: mended || timed };
    let by_order = |first: i32, second: i32, year: i32| {
        if month_first { date(second, first, year) } else { date(first, second, year) }
    };
    match (pieces.as_slice(), numbers.as_slice()) {
        ([a, b, c], [year, month, day]) if a.len() == 4 && b.len() <= 2 && c.len() <= 2 => {
            told(date(*day, *month, *year), false)
        }
        ([a, b, c], [first, second, year]) if a.len() <= 2 && b.len() <= 2 && c.len() == 4 => {
            told(by_order(*first, *second, *year), month_first && first != second)
        }
        ([a, b, c], [first, second, year]) if a.len() <= 2 && b.len() <= 2 && c.len() == 2 => {
            told(by_order(*first, *second, widened(*year, latest)), true)
        }
        ([a, b], [month, year]) if a.len() <= 2 && b.len() == 4 => plain(month_of(*month, *year)),
        ([a, b], [year, month]) if a.len() == 4 && b.len() <= 2 => plain(month_of(*month, *year)),
        ([a], [year]) if a.len() == 4 && (1900..=2100).contains(year) => plain(Written::Year(*year)),
        _ => plain(Written::Unreadable),
    }
}

/// "2008-03-01T07:30" without its clock.
fn before_clock(text: &str) -> &str {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let clock = text.match_indices('t').find(|(at, _)| *at > 0 && digit(at - 1) && digit(at + 1));
    clock.map_or(text, |(at, _)| &text[..at])
}

/// A month as «3/V/2008» and an English Excel («3-May-2008») write it.
fn month_in_letters(piece: &str) -> Option<&'static str> {
    const MONTHS: [(&str, &str, &str); 12] = [
        ("i", "jan", "1"),
        ("ii", "feb", "2"),
        ("iii", "mar", "3"),
        ("iv", "apr", "4"),
        ("v", "may", "5"),
        ("vi", "jun", "6"),
        ("vii", "jul", "7"),
        ("viii", "aug", "8"),
        ("ix", "sep", "9"),
        ("x", "oct", "10"),
        ("xi", "nov", "11"),
        ("xii", "dec", "12"),
    ];
    MONTHS.iter().find(|(roman, english, _)| piece == *roman || piece == *english).map(|(_, _, number)| *number)
}

/// "05/09/2009", as most cells are written: what the words and instants of other cells would cost is spared.
fn three_numbers(text: &str) -> Option<[i32; 3]> {
    let mut numbers = [0; 3];
    let mut pieces = text.trim().split(['/', '.', '-']);
    for (number, longest) in numbers.iter_mut().zip([2, 2, 4]) {
        let piece = pieces.next()?;
        let whole = if longest == 4 { piece.len() == 4 } else { matches!(piece.len(), 1 | 2) };
        if !whole || !piece.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = piece.parse().ok()?;
    }
    pieces.next().is_none().then_some(numbers)
}

/// A text that names its time zone, in the way of programs ("2008-03-04T17:00:00.000Z") or of browsers ("Wed Mar 05 2008
/// 00:00:00 GMT+0700 (…)"): the day it was in Việt Nam then.
fn of_instant(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let offset = |year: i32| FixedOffset::east_opt(if year < 1976 { 8 } else { 7 } * 3600);
    let at = match DateTime::parse_from_rfc3339(&text.replacen(' ', "T", 1)) {
        Ok(at) => at,
        Err(_) => {
            let words: Vec<&str> = text.split_whitespace().take(6).collect();
            let joined = words.join(" ");
            DateTime::parse_from_str(&joined, "%a %b %d %Y %H:%M:%S GMT%z").ok()?
        }
    };
    Some(at.with_timezone(&offset(at.year())?).date_naive())
}

fn date(day: i32, month: i32, year: i32) -> Written {
    let part = |number: i32| u32::try_from(number).unwrap_or(0);
    of_parts(part(day), part(month), year)
}

fn month_of(month: i32, year: i32) -> Written {
    match NaiveDate::from_ymd_opt(year, u32::try_from(month).unwrap_or(0), 1) {
        Some(first) => Written::Month(first.year(), first.month()),
        None => Written::Impossible,
    }
}

fn widened(two_digits: i32, latest: LatestYear) -> i32 {
    let year = latest - latest.rem_euclid(100) + two_digits;
    if year > latest { year - 100 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let day = |year, month, day| Written::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap());
        for (text, expected) in [
            ("20/09/2009", day(2009, 9, 20)),
            ("1/3/2008", day(2008, 3, 1)),
            ("01-03-2008", day(2008, 3, 1)),
            ("01.03.2008", day(2008, 3, 1)),
            (" 1 / 3 / 2008 ", day(2008, 3, 1)),
            ("2008-03-01", day(2008, 3, 1)),
            ("2008-03-01 00:00:00", day(2008, 3, 1)),
            ("2008-03-01T07:30:00", day(2008, 3, 1)),
            ("1/3/08", day(2008, 3, 1)),
            ("1/3/98", day(1998, 3, 1)),
            ("ngày 01 tháng 3 năm 2008", day(2008, 3, 1)),
            ("3/2008", Written::Month(2008, 3)),
            ("2008", Written::Year(2008)),
            ("31/02/2009", Written::Impossible),
            ("12/25/2008", Written::Impossible),
            ("0/0/2008", Written::Impossible),
            ("13/2008", Written::Impossible),
            ("29/02/2008", day(2008, 2, 29)),
            ("29/02/2009", Written::Impossible),
            ("1/3/208", Written::Unreadable),
            ("20092008", day(2008, 9, 20)),
            ("3052008", day(2008, 5, 3)),
            ("20080503", day(2008, 5, 3)),
            ("40002008", Written::Unreadable),
            ("39571", day(2008, 5, 3)),
            ("3/V/2008", day(2008, 5, 3)),
            ("3-May-2008", day(2008, 5, 3)),
            ("25-Oct-08", day(2008, 10, 25)),
            ("03/05/2008 (khai sinh)", day(2008, 5, 3)),
            ("'03/05/2008", day(2008, 5, 3)),
            ("Thứ bảy, 03/05/2008", day(2008, 5, 3)),
            ("x", Written::Unreadable),
            ("hè 2008", Written::Unreadable),
            ("208", Written::Unreadable),
            ("…", Written::Blank),
            ("//", Written::Blank),
            ("Chưa rõ", Written::Blank),
            ("không", Written::Blank),
            ("TN", Written::Blank),
        ] {
            assert_eq!(read(&CellValue::Text(text.to_owned()), 2020, DateOrder::DayFirst).written, expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_years_or_serials() {
        let read = |number| read(&CellValue::Number(number), 2020, DateOrder::DayFirst).written;
        assert_eq!(read(2008.0), Written::Year(2008));
        assert_eq!(read(39_888.0), Written::Day(NaiveDate::from_ymd_opt(2009, 3, 16).unwrap()));
        assert_eq!(read(3_052_008.0), Written::Day(NaiveDate::from_ymd_opt(2008, 5, 3).unwrap()));
        for number in [0.0, -5.0, 12.5, 40_002_008.0, 1e30] {
            assert_eq!(read(number), Written::Unreadable, "{number}");
        }
    }

    #[test]
    fn two_digits_are_the_last_such_year() {
        for (two, latest, expected) in [(8, 2020, 2008), (20, 2020, 2020), (21, 2020, 1921), (99, 2026, 1999)] {
            assert_eq!(widened(two, latest), expected);
        }
    }

    #[test]
    fn a_clock_or_a_zone_is_taken_off_by_rule() {
        let day = NaiveDate::from_ymd_opt(2008, 3, 5).unwrap();
        for text in [
            "2008-03-04T17:00:00.000Z",
            "2008-03-05T00:00:00+07:00",
            "2008-03-04 17:00:00+00:00",
            "05/03/2008 00:00:00",
            "05/03/2008 7:30 SA",
            "Wed Mar 05 2008 00:00:00 GMT+0700 (Giờ Đông Dương)",
        ] {
            let found = read(&CellValue::Text(text.to_owned()), 2020, DateOrder::DayFirst);
            assert_eq!(found, Reading { written: Written::Day(day), mended: true }, "{text}");
        }
        for (hour, expected) in [(17, 5), (0, 4), (7, 4), (18, 4)] {
            let at = NaiveDate::from_ymd_opt(2008, 3, 4).unwrap().and_hms_opt(hour, 0, 0).unwrap();
            let found = read(&CellValue::DateTime(at), 2020, DateOrder::DayFirst).written;
            assert_eq!(found, Written::Day(NaiveDate::from_ymd_opt(2008, 3, expected).unwrap()), "{hour}");
        }
    }

    #[test]
    fn a_column_shows_its_order() {
        let text = |text: &str| CellValue::Text(text.to_owned());
        let real = |month, day| CellValue::Date(NaiveDate::from_ymd_opt(2008, month, day).unwrap());
        for (cells, expected) in [
            (vec![text("25/03/2008"), text("01/02/2008")], DateOrder::DayFirst),
            (vec![text("03/25/2008"), text("01/02/2008")], DateOrder::MonthFirst),
            (vec![text("03/25/2008"), text("25/03/2008")], DateOrder::DayFirst),
            (vec![text("01/02/2008"), text("03/04/2008")], DateOrder::DayFirst),
            (vec![text("25/03/2008"), real(3, 5), real(12, 1), real(7, 7)], DateOrder::DayFirstTurned),
            (vec![text("03/25/2008"), real(3, 5), real(12, 1), real(7, 7)], DateOrder::MonthFirstTurned),
            (vec![text("25/03/2008"), real(3, 5), real(12, 21), real(7, 7)], DateOrder::DayFirst),
            (vec![real(3, 5), real(12, 1), real(7, 7), real(1, 2)], DateOrder::DayFirst),
        ] {
            assert_eq!(order_of(cells.iter()), expected, "{cells:?}");
        }
        assert_eq!(turned(NaiveDate::from_ymd_opt(2008, 3, 5).unwrap()), NaiveDate::from_ymd_opt(2008, 5, 3));
    }
}
