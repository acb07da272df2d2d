//! The birth date, in its five shapes: one column, one column per sex, day and month and year apart.

use chrono::{Datelike, NaiveDate};
use domain::birth::BirthDate;
use domain::values::Sex;

use super::super::dates::{self, Reading, Written};
use super::{At, Reader, quoted};
use crate::fields::Field;
use crate::mapping::DateOrder;
use crate::sheet::CellValue;

/// Nobody on a list of the Union is younger, so two digits of a birth year mean at the latest so many years ago.
const YOUNGEST: i32 = 5;

/// Nobody on such a list is older.
const OLDEST: i32 = 110;

impl<'a> Reader<'a> {
    pub(super) fn born_on(&mut self) {
        let men = self.raw(Field::BornOnMale).or_else(|| self.date_under_mark(Field::MaleMark));
        let women = self.raw(Field::BornOnFemale).or_else(|| self.date_under_mark(Field::FemaleMark));
        let (field, found) = match (men, women) {
            (Some((cell, _)), Some((other, _))) => {
                let sentence = format!("ngày sinh ghi ở cả cột nam và cột nữ ({other}); hãy chỉ để lại một ô");
                return self.complain(cell, Field::BornOnMale, &sentence, true);
            }
            (Some(found), None) => (Field::BornOnMale, Some(found)),
            (None, Some(found)) => (Field::BornOnFemale, Some(found)),
            (None, None) => (Field::BornOn, self.raw(Field::BornOn)),
        };
        if let Some((cell, value)) = found {
            match field {
                Field::BornOnMale => self.draft.fields.sex = Some(Sex::Male),
                Field::BornOnFemale => self.draft.fields.sex = Some(Sex::Female),
                _ => {}
            }
            self.born_in(field, cell, value);
        } else {
            self.born_in_parts();
        }
    }

    /// "Nam | Nữ" without "Ngày sinh" above them: marks, unless a whole date stands there.
    fn date_under_mark(&self, mark: Field) -> Option<(At, &'a CellValue)> {
        let born =
            [Field::BornOn, Field::BornOnMale, Field::BornOnFemale, Field::BornDay, Field::BornMonth, Field::BornYear];
        if born.iter().any(|field| self.columns.has(*field)) {
            return None;
        }
        self.raw(mark).filter(|(_, value)| {
            matches!(dates::read(value, 0, DateOrder::DayFirst).written, Written::Day(_) | Written::Impossible)
        })
    }

    fn born_in(&mut self, field: Field, cell: At, value: &CellValue) {
        if matches!(value, CellValue::Formula(_)) {
            self.readable(cell, value, field);
            return;
        }
        let reading = self.date(cell, value, self.options.today.year() - YOUNGEST);
        self.take_birth(field, cell, value, reading);
    }

    /// Day, month and year in columns of their own; the year alone, and month and year, are dates too.
    fn born_in_parts(&mut self) {
        let fields = [Field::BornDay, Field::BornMonth, Field::BornYear];
        let parts: Vec<_> = fields.iter().map(|field| self.raw(*field)).collect();
        let Some((cell, _)) = parts.iter().flatten().next().cloned() else { return };
        // A year column that holds a whole date.
        if let [None, None, Some((cell, value))] = parts.as_slice() {
            return self.born_in(Field::BornYear, *cell, value);
        }
        for (field, part) in fields.iter().zip(&parts) {
            if let Some((cell, value @ (CellValue::Formula(_) | CellValue::Error(_)))) = part {
                self.readable(*cell, value, *field);
                return self.draft.complaints.iter_mut().for_each(|complaint| complaint.rejects = true);
            }
        }
        let shown: Vec<String> =
            parts.iter().map(|part| part.as_ref().map(|(_, value)| value.shown()).unwrap_or_default()).collect();
        let together: Vec<&str> = shown.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let value = CellValue::Text(together.join("/"));
        let reading = dates::read(&value, self.options.today.year() - YOUNGEST, DateOrder::DayFirst);
        // "5//2008" has a day and no month: reading it as May would invent.
        let reading = if parts[1].is_none() && parts[0].is_some() {
            Reading { written: Written::Unreadable, mended: false }
        } else {
            reading
        };
        self.take_birth(Field::BornDay, cell, &value, reading);
    }

    fn take_birth(&mut self, field: Field, cell: At, value: &CellValue, reading: Reading) {
        let today = self.options.today;
        let found = match reading.written {
            Written::Day(date) => {
                if date > today {
                    let sentence = format!("ngày sinh {} ở sau hôm nay; hãy sửa ô này", date.format("%d/%m/%Y"));
                    return self.complain(cell, field, &sentence, true);
                }
                BirthDate::try_from(date)
            }
            Written::Month(year, month) => BirthDate::new(year, Some(month), None),
            Written::Year(year) => BirthDate::new(year, None, None),
            Written::Blank => return,
            Written::Impossible => {
                let sentence = format!("{} không phải là ngày có thật; hãy sửa ô này", quoted(&value.shown()));
                return self.complain(cell, field, &sentence, true);
            }
            Written::Unreadable => {
                let sentence =
                    format!("{} không đọc được thành ngày sinh; hãy ghi ngày/tháng/năm", quoted(&value.shown()));
                return self.complain(cell, field, &sentence, true);
            }
        };
        // Excel's first day, and other days that no list of today means.
        if let Ok(born) = &found
            && born.year() < today.year() - OLDEST
        {
            let sentence = format!("năm sinh {} quá xa; hãy sửa ô này", born.year());
            return self.complain(cell, field, &sentence, true);
        }
        match found {
            Ok(born) if born.year() > today.year() => {
                let sentence = format!("năm sinh {} ở sau năm nay; hãy sửa ô này", born.year());
                self.complain(cell, field, &sentence, true);
            }
            Ok(born) => {
                if reading.mended
                    && let Some(date) = born.full()
                {
                    let new = date.format("%d/%m/%Y").to_string();
                    self.offer(Field::BornOn, cell, &domain::text::clean(&value.shown()), &new);
                }
                self.draft.fields.born_on = Some(born);
            }
            Err(_) => {
                let sentence = format!("{} không thể là ngày sinh; hãy sửa ô này", quoted(&value.shown()));
                self.complain(cell, field, &sentence, true);
            }
        }
    }

    /// The date of joining: a whole date, not after today. What is wrong with it does not keep the person out.
    pub(super) fn joined_on(&mut self) -> Option<NaiveDate> {
        let field = Field::UnionJoinedOn;
        let (cell, value) = self.raw(field)?;
        if matches!(value, CellValue::Formula(_)) {
            self.readable(cell, value, field);
            return None;
        }
        let today = self.options.today;
        let reading = self.date(cell, value, today.year());
        let sentence = match reading.written {
            Written::Day(date) if date <= today => {
                if reading.mended {
                    self.offer(field, cell, &domain::text::clean(&value.shown()), &date.format("%d/%m/%Y").to_string());
                }
                return Some(date);
            }
            Written::Blank => return None,
            Written::Day(date) => format!("ngày vào Đoàn {} ở sau hôm nay", date.format("%d/%m/%Y")),
            Written::Month(..) | Written::Year(_) => {
                format!("{} chưa đủ ngày, tháng, năm vào Đoàn", quoted(&value.shown()))
            }
            Written::Impossible => format!("{} không phải là ngày có thật", quoted(&value.shown())),
            Written::Unreadable => format!("{} không đọc được thành ngày vào Đoàn", quoted(&value.shown())),
        };
        self.complain(cell, field, &format!("{sentence}; ô này chưa được nhập"), false);
        None
    }

    /// The first column of the row that has one of these fields, for complaints about what is not there.
    pub(super) fn place_of(&self, fields: &[Field]) -> At {
        let column = fields.iter().find_map(|field| self.columns.columns(*field).first()).copied().unwrap_or(0);
        At { row: self.row.number, column }
    }
}
