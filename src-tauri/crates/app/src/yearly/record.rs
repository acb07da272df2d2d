//! One person's year: how each field is read from what was typed, kept and told.
//!
//! Invariant: one list of fields for the grid, the import and the journal. A rating is written with the scale of today
//! and not while the year is locked; a record without anything to say has no row.

use std::collections::HashMap;

use domain::id::Id;
use domain::path::Mark;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use domain::yearly::{MarkScale, RatingScale};
use store::yearly::YearRecordRow;
use store::yearly::locks;
use store::{Conn, Tx, members, people, yearly};

use super::scale::{self, Scales};
use super::wire::YearRecord;
use crate::office::add_year;
use crate::settings::unit_words;
use crate::{Failure, dates};

/// Fields of a year, with their names.
pub const FIELDS: &[(&str, &str)] = &[
    ("study", "KQ học tập"),
    ("conduct", "KQ rèn luyện"),
    ("term_study", "Học tập học kỳ I"),
    ("term_conduct", "Rèn luyện học kỳ I"),
    ("rating", "Xếp loại đoàn viên"),
    ("programme", "Chương trình rèn luyện"),
    ("programme_result", "Kết quả chương trình rèn luyện"),
    ("strengths", "Ưu điểm"),
    ("weaknesses", "Khuyết điểm"),
    ("note", "Ghi chú"),
];

/// Vietnamese name of a field.
pub fn field_label(field: &str) -> &'static str {
    FIELDS.iter().find(|(own, _)| *own == field).map_or("Kết quả của năm", |(_, label)| label)
}

/// Since when the ratings of a year are locked, if they are.
pub fn is_locked(conn: &Conn<'_>, year: SchoolYear) -> Result<Option<chrono::NaiveDate>, Failure> {
    let Some(row) = store::school_years::by_label(conn, &year.label())? else { return Ok(None) };
    let newest = locks::of_year(conn, row.id)?.into_iter().next();
    Ok(newest.filter(|lock| lock.opened_on.is_none()).map(|lock| lock.locked_on))
}

/// The records of a school year under the pen.
pub struct Record {
    year: SchoolYear,
    year_id: Id,
    locked_on: Option<chrono::NaiveDate>,
    scale: RatingScale,
    scale_id: Option<Id>,
    touched: HashMap<Id, (Option<YearRecordRow>, YearRecordRow)>,
}

impl Record {
    /// Begins to write in a school year, which is made if it is not there yet.
    pub fn of_year(tx: &Tx<'_>, year: SchoolYear) -> Result<Self, Failure> {
        Ok(Self {
            year,
            year_id: add_year(tx, year)?,
            locked_on: is_locked(tx, year)?,
            scale: scale::now(tx)?,
            scale_id: None,
            touched: HashMap::new(),
        })
    }

    /// Puts one typed value; empty text clears the field.
    pub fn put(&mut self, tx: &Tx<'_>, person: Id, field: &str, typed: &str) -> Result<(), Failure> {
        let text = dates::optional_text(Some(typed));
        if field == "rating" {
            return self.rate(tx, person, text);
        }
        let scale = MarkScale::usual(self.year, None);
        let row = self.row(tx, person)?;
        let marked = |words: fn(MarkScale) -> &'static [Mark]| read_mark(field, text.as_deref(), words);
        match field {
            "study" => row.study = marked(MarkScale::study)?,
            "term_study" => row.term_study = marked(MarkScale::study)?,
            "conduct" => row.conduct = marked(MarkScale::conduct)?,
            "term_conduct" => row.term_conduct = marked(MarkScale::conduct)?,
            "programme" => row.programme = text,
            "programme_result" => row.programme_result = text,
            "strengths" => row.strengths = text,
            "weaknesses" => row.weaknesses = text,
            "note" => row.note = text,
            other => return Err(Failure::usage(format!("Kết quả của năm không có mục «{other}»."))),
        }
        let marks = [&row.study, &row.conduct, &row.term_study, &row.term_conduct];
        let marks = marks.map(|code| code.as_deref().and_then(Mark::parse));
        let any = marks.iter().any(Option::is_some);
        row.mark_scale = any.then(|| MarkScale::told(&marks, scale).code().to_owned());
        Ok(())
    }

    fn rate(&mut self, tx: &Tx<'_>, person: Id, text: Option<String>) -> Result<(), Failure> {
        let level = match &text {
            None => None,
            Some(text) => Some(self.scale.read(text).ok_or_else(|| {
                let levels: Vec<&str> = self.scale.levels().iter().map(|level| level.label.as_str()).collect();
                Failure::new(
                    "field",
                    format!(
                        "Xếp loại đoàn viên: «{text}» không có trong thang của đơn vị. Ghi một trong các mức: {}; hoặc Chưa xếp loại.",
                        levels.join(", ")
                    ),
                )
            })?),
        };
        let code = level.map(|level| level.code);
        if self.row(tx, person)?.rating == code {
            return Ok(());
        }
        if let Some(on) = self.locked_on {
            return Err(locked(tx, self.year, on));
        }
        if code.is_some() {
            refuse_youth(tx, person)?;
            if self.scale_id.is_none() {
                self.scale_id = Some(scale::keep(tx, &self.scale)?);
            }
        }
        let scale_id = self.scale_id.filter(|_| code.is_some());
        let row = self.row(tx, person)?;
        row.rating = code;
        row.rating_scale_id = scale_id;
        Ok(())
    }

    fn row(&mut self, tx: &Tx<'_>, person: Id) -> Result<&mut YearRecordRow, Failure> {
        if !self.touched.contains_key(&person) {
            people::get(tx, person)?.ok_or_else(|| Failure::not_found("người này"))?;
            let before = yearly::of_person_in(tx, person, self.year_id)?;
            let now = before.clone().unwrap_or_else(|| blank(person, self.year_id, self.year));
            self.touched.insert(person, (before, now));
        }
        self.touched.get_mut(&person).map(|(_, now)| now).ok_or_else(|| Failure::not_found("người này"))
    }

    /// Writes what changed; how many people it was.
    pub fn write(self, tx: &Tx<'_>) -> Result<u32, Failure> {
        let mut count = 0;
        let mut touched: Vec<_> = self.touched.into_values().collect();
        touched.sort_by_key(|(_, now)| now.id);
        for (before, now) in touched {
            let empty = now == blank(now.person_id, self.year_id, self.year);
            match before {
                Some(before) if before == now => continue,
                Some(before) if empty => yearly::delete(tx, before.id)?,
                Some(_) => yearly::update(tx, &now)?,
                None if empty => continue,
                None => yearly::insert(tx, &now)?,
            }
            count += 1;
        }
        Ok(count)
    }
}

/// The refusal of a locked year.
pub fn locked(conn: &Conn<'_>, year: SchoolYear, on: chrono::NaiveDate) -> Failure {
    let words = unit_words(conn).unwrap_or_default();
    Failure::new(
        "locked-period",
        format!(
            "Xếp loại {} {} đã khóa từ ngày {}. Mở khóa và ghi lý do trước khi sửa.",
            words.year,
            year.display(),
            domain::date::dmy(on)
        ),
    )
}

/// Who is not in the Union is not rated by it.
fn refuse_youth(tx: &Tx<'_>, person: Id) -> Result<(), Failure> {
    let member = members::of_person(tx, person)?;
    if member.is_none_or(|member| member.status == MemberStatus::Youth.code()) {
        let name = people::get(tx, person)?.map(|row| row.full_name).unwrap_or_default();
        return Err(Failure::new(
            "not-a-member",
            format!(
                "{name} là thanh niên chưa vào Đoàn nên không xếp loại đoàn viên. Bỏ trống xếp loại của người này."
            ),
        ));
    }
    Ok(())
}

fn read_mark(
    field: &str,
    text: Option<&str>,
    words: fn(MarkScale) -> &'static [Mark],
) -> Result<Option<String>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let known = |mark: &Mark| MarkScale::ALL.iter().any(|scale| words(*scale).contains(mark));
    let mark = Mark::read(text).filter(known).ok_or_else(|| {
        let all: Vec<&str> = words(MarkScale::Current).iter().map(|mark| mark.label()).collect();
        Failure::new(
            "field",
            format!("{}: «{text}» không phải là kết quả. Ghi {}.", field_label(field), all.join(", ")),
        )
    })?;
    Ok(Some(mark.code().to_owned()))
}

fn blank(person: Id, year_id: Id, year: SchoolYear) -> YearRecordRow {
    YearRecordRow {
        id: Id::derived("year_record", &format!("{person}/{}", year.label())),
        person_id: person,
        school_year_id: year_id,
        mark_scale: None,
        study: None,
        conduct: None,
        term_study: None,
        term_conduct: None,
        rating: None,
        rating_scale_id: None,
        programme: None,
        programme_result: None,
        strengths: None,
        weaknesses: None,
        note: None,
    }
}

/// A record on the wire.
pub fn wire(row: Option<&YearRecordRow>, scales: &Scales) -> YearRecord {
    let Some(row) = row else { return YearRecord::default() };
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    YearRecord {
        study: text(&row.study),
        conduct: text(&row.conduct),
        term_study: text(&row.term_study),
        term_conduct: text(&row.term_conduct),
        rating: text(&row.rating),
        rating_label: scales.label(row),
        programme: text(&row.programme),
        programme_result: text(&row.programme_result),
        strengths: text(&row.strengths),
        weaknesses: text(&row.weaknesses),
        note: text(&row.note),
    }
}
