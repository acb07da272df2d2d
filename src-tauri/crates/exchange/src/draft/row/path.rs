//! Steps of the path, from the columns that tell them.
//!
//! A step is told by its day, by its paper, or by whom it names; a vote alone tells none. What is only half a day leaves
//! the step undated and is complained about; a day that no calendar has keeps the row out, as the path itself would.

use chrono::{Datelike, NaiveDate};
use domain::name::fold;
use domain::path::{StepCode, Vote};
use domain::school_year::SchoolYear;
use domain::text::clean;

use super::super::dates::{self, Written};
use super::super::{DerivedDraft, StepDraft, StepFacts, paper};
use super::{At, Found, Reader, quoted};
use crate::fields::{Derived, Field, Part};
use crate::read::serial;
use crate::sheet::CellValue;

/// What the cells of one step add up to.
#[derive(Default)]
struct Told {
    on: Option<NaiveDate>,
    on_at: Option<At>,
    paper: Option<String>,
    paper_at: Option<At>,
    /// A mark, or half a day: it happened, but when is not known.
    undated: Option<At>,
    notes: Vec<String>,
    facts: StepFacts,
    facts_at: Option<At>,
}

impl Reader<'_> {
    pub(super) fn path(&mut self) {
        if let Some(Found { text, .. }) = self.text(Field::PartyBranch) {
            self.draft.path.party_branch = Some(text);
        }
        if let Some(Found { cell, text }) = self.text(Field::SchoolYear) {
            self.draft.path.school_year = SchoolYear::parse(&text);
            if self.draft.path.school_year.is_none() {
                let sentence = format!("{} không phải là năm học; dòng này theo năm học của danh sách", quoted(&text));
                self.complain(cell, Field::SchoolYear, &sentence, false);
            }
        }
        let above = self.columns.layout.year_above(self.row.number);
        self.draft.path.school_year = self.draft.path.school_year.or(above);
        for at in 0..self.columns.steps.len() {
            let code = self.columns.steps[at];
            self.step(code);
        }
        for which in Derived::ALL {
            let Some((cell, value)) = self.raw(Field::Derived(which)) else { continue };
            if let Written::Day(on) = self.date(cell, value, self.latest()).written {
                self.draft.path.derived.push(DerivedDraft { which, on, column: cell.column });
            }
        }
    }

    fn step(&mut self, code: StepCode) {
        let mut told = Told::default();
        self.step_day(code, &mut told);
        self.step_paper(code, &mut told);
        self.step_facts(code, &mut told);
        let Told { on, on_at, paper, paper_at, undated, notes, mut facts, facts_at } = told;
        let Some(cell) = on_at.or(paper_at).or(undated).or(facts_at) else { return self.note_on_decision(notes) };
        facts.vote = self.votes(code);
        self.draft.path.steps.push(StepDraft {
            code,
            on,
            paper,
            more: facts,
            note: (!notes.is_empty()).then(|| notes.join("; ")),
            cell: cell.to_string(),
        });
        // The other companion is an assignment of his own.
        if let Some(Found { cell, text }) = self.text(Field::Step(code, Part::Cadre)) {
            self.draft.path.steps.push(StepDraft {
                code,
                on: None,
                paper: None,
                more: StepFacts { who: Some(text), cadre: true, ..StepFacts::default() },
                note: None,
                cell: cell.to_string(),
            });
        }
    }

    /// A few years ahead, so that "12/3/27" is a day to come and not one of the last century.
    fn latest(&self) -> dates::LatestYear {
        self.options.today.year() + 5
    }

    fn step_day(&mut self, code: StepCode, told: &mut Told) {
        self.day_column(code, told);
        self.month_column(code, told);
    }

    /// A column of months. Where it alone tells of the act, the step is recorded without its day. Beside an empty column of
    /// days it may be the month of the decision or of a ceremony to come, so the step is not recorded: the month is said and
    /// kept as a note of the decision. Beside a day it says nothing.
    fn month_column(&mut self, code: StepCode, told: &mut Told) {
        let field = Field::Step(code, Part::Month);
        let Some((cell, value)) = self.raw(field).filter(|_| told.on.is_none() && told.undated.is_none()) else {
            return;
        };
        let Some(shown) = self.readable(cell, value, field).filter(|_| dates::says_something(value)) else { return };
        let month = match self.date(cell, value, self.latest()).written {
            Written::Impossible => return self.no_such_day(cell, field, &shown),
            // A cell of months keeps its first day.
            Written::Day(day) if day.day() > 1 || matches!(value, CellValue::Text(_)) => {
                (told.on, told.on_at) = (Some(day), Some(cell));
                return;
            }
            Written::Day(day) => format!("tháng {:02}/{}", day.month(), day.year()),
            Written::Month(year, month) => format!("tháng {month:02}/{year}"),
            Written::Unreadable if shown.parse::<u32>().is_ok_and(|month| (1..=12).contains(&month)) => {
                format!("tháng {shown}")
            }
            _ => shown.clone(),
        };
        if !self.columns.has(Field::Step(code, Part::On)) {
            return self.half_a_day(cell, field, &month, told);
        }
        told.notes.push(format!("Trong tệp ghi kết nạp: {month}"));
        let sentence = format!(
            "{} chỉ có tháng, cột ngày để trống; bước «{}» chưa được ghi. Điền ngày rồi nhập lại, hoặc ghi ở hồ sơ",
            quoted(&month),
            code.label()
        );
        self.complain(cell, field, &sentence, false);
    }

    /// What is said of an act that is not recorded stays with the decision of the row.
    fn note_on_decision(&mut self, notes: Vec<String>) {
        let decision = self.draft.path.steps.iter_mut().find(|step| step.code == StepCode::AdmissionDecision);
        if let Some(decision) = decision {
            let all: Vec<String> = decision.note.take().into_iter().chain(notes).collect();
            decision.note = Some(all.join("; ")).filter(|note| !note.is_empty());
        }
    }

    fn day_column(&mut self, code: StepCode, told: &mut Told) {
        let field = Field::Step(code, Part::On);
        let Some((cell, value)) = self.raw(field) else { return };
        if matches!(value, CellValue::Formula(_) | CellValue::Error(_)) {
            self.readable(cell, value, field);
            return;
        }
        let shown = value.shown();
        let reading = self.date(cell, value, self.latest());
        match reading.written {
            Written::Day(day) => {
                if reading.mended {
                    self.offer(field, cell, &clean(&shown), &day.format("%d/%m/%Y").to_string());
                }
                (told.on, told.on_at) = (Some(day), Some(cell));
            }
            Written::Blank if !matches!(clean(&shown).as_str(), "✓" | "✔" | "●" | "√") => {}
            Written::Month(..) | Written::Year(_) => self.half_a_day(cell, field, &shown, told),
            Written::Impossible => self.no_such_day(cell, field, &shown),
            Written::Blank | Written::Unreadable => self.other_than_day(cell, field, &shown, told),
        }
    }

    /// A number beside the day, a mark, or words.
    fn other_than_day(&mut self, cell: At, field: Field, shown: &str, told: &mut Told) {
        if let Some(day) = serial_as_text(shown) {
            self.offer(field, cell, &clean(shown), &day.format("%d/%m/%Y").to_string());
            (told.on, told.on_at) = (Some(day), Some(cell));
            return;
        }
        let found = paper::read(shown);
        if found.impossible {
            self.no_such_day(cell, field, shown);
        } else if found.on.is_some() {
            (told.on, told.on_at) = (found.on, Some(cell));
            (told.paper, told.paper_at) = (found.number, Some(cell));
            told.notes.extend(found.rest);
        } else if found.month_only {
            self.half_a_day(cell, field, shown, told);
        } else if is_mark(shown) {
            told.undated = Some(cell);
            let sentence =
                format!("{} đánh dấu là đã có nhưng không ghi ngày; bước được ghi không có ngày", quoted(shown));
            self.complain(cell, field, &sentence, false);
        } else {
            let sentence = format!("{} không đọc được thành ngày; ô này chưa được nhập", quoted(shown));
            self.complain(cell, field, &sentence, false);
        }
    }

    fn half_a_day(&mut self, cell: At, field: Field, shown: &str, told: &mut Told) {
        told.undated = Some(cell);
        told.notes.push(format!("Trong tệp ghi: {}", clean(shown)));
        let sentence = format!("{} chưa đủ ngày, tháng, năm; bước được ghi không có ngày", quoted(shown));
        self.complain(cell, field, &sentence, false);
    }

    fn no_such_day(&mut self, cell: At, field: Field, shown: &str) {
        let sentence = format!("{} không phải là ngày có thật; hãy sửa ô này", quoted(shown));
        self.complain(cell, field, &sentence, true);
    }

    fn step_paper(&mut self, code: StepCode, told: &mut Told) {
        let field = Field::Step(code, Part::Paper);
        let Some((cell, value)) = self.raw(field) else { return };
        // A column of papers in which somebody keeps days.
        if let CellValue::Date(day) = value {
            self.day_beside(code, cell, *day, told);
            return;
        }
        let Some(text) = self.readable(cell, value, field) else { return };
        if !dates::says_something(value) {
            return;
        }
        let found = paper::read(&text);
        if found.impossible {
            self.no_such_day(cell, field, &text);
        }
        if found.month_only {
            let sentence =
                format!("{} chỉ có tháng và năm; được giữ nguyên làm số văn bản, hãy xem lại", quoted(&text));
            self.complain(cell, field, &sentence, false);
        }
        if let Some(day) = found.on {
            self.day_beside(code, cell, day, told);
        }
        if found.number.is_some() {
            (told.paper, told.paper_at) = (found.number, Some(cell));
        }
        told.notes.extend(found.rest);
    }

    /// A day told in the column of papers; the column of days wins, and a difference is told.
    fn day_beside(&mut self, code: StepCode, cell: At, day: NaiveDate, told: &mut Told) {
        match told.on {
            None => (told.on, told.on_at) = (Some(day), Some(cell)),
            Some(on) if on == day => {}
            Some(on) => {
                let (here, there) = (day.format("%d/%m/%Y"), on.format("%d/%m/%Y"));
                let sentence = format!("ngày {here} ở đây khác ngày {there} ở cột ngày; lấy theo cột ngày");
                self.complain(cell, Field::Step(code, Part::Paper), &sentence, false);
            }
        }
    }

    fn step_facts(&mut self, code: StepCode, told: &mut Told) {
        if let Some((cell, from, to)) = self.span(Field::Step(code, Part::ClassFrom)) {
            told.facts_at.get_or_insert(cell);
            (told.facts.class_from, told.facts.class_to) = (Some(from), Some(to));
        }
        for part in [Part::ClassFrom, Part::ClassTo, Part::OfficialFrom] {
            if part == Part::ClassFrom && told.facts.class_from.is_some() {
                continue;
            }
            let Some((cell, day)) = self.fact_day(Field::Step(code, part)) else { continue };
            told.facts_at.get_or_insert(cell);
            match part {
                Part::ClassFrom => told.facts.class_from = Some(day),
                Part::ClassTo => told.facts.class_to = Some(day),
                _ => told.facts.official_from = Some(day),
            }
        }
        if let Some(Found { cell, text }) = self.text(Field::Step(code, Part::Grade)) {
            told.facts_at.get_or_insert(cell);
            told.facts.grade = Some(text);
        }
        if let Some(Found { cell, text }) = self.text(Field::Step(code, Part::Who)) {
            told.facts_at.get_or_insert(cell);
            told.facts.who = Some(text);
        }
    }

    /// «03/02/2025 - 07/02/2025»: first and last day in one cell.
    fn span(&self, field: Field) -> Option<(At, NaiveDate, NaiveDate)> {
        let (cell, value) = self.raw(field)?;
        let text = clean(&value.shown());
        let first = paper::read(&text);
        let last = paper::read(first.number.as_deref().or(first.rest.as_deref())?.trim_start_matches(['-', '–', ' ']));
        let (from, to) = first.on.zip(last.on)?;
        (last.number.is_none() && from <= to).then_some((cell, from, to))
    }

    fn fact_day(&mut self, field: Field) -> Option<(At, NaiveDate)> {
        let (cell, value) = self.raw(field)?;
        let shown = value.shown();
        match self.date(cell, value, self.latest()).written {
            Written::Day(day) => return Some((cell, day)),
            Written::Blank => {}
            Written::Impossible => self.no_such_day(cell, field, &shown),
            _ => {
                let sentence = format!("{} không đọc được thành ngày; ô này chưa được nhập", quoted(&shown));
                self.complain(cell, field, &sentence, false);
            }
        }
        None
    }

    /// The numbers of a vote: each in its column, or three in one cell. Two in one cell have two readings.
    fn votes(&mut self, code: StepCode) -> Vote {
        let mut vote = Vote {
            total: self.count(code, Part::Total),
            present: self.count(code, Part::Present),
            in_favour: self.count(code, Part::InFavour),
            against: self.count(code, Part::Against),
            ..Vote::default()
        };
        let field = Field::Step(code, Part::Votes);
        if let Some(Found { cell, text }) = self.text(field) {
            let numbers: Option<Vec<i64>> = text.split('/').map(|piece| piece.trim().parse().ok()).collect();
            match numbers.as_deref() {
                Some([yes, present, total]) if yes <= present && present <= total => {
                    (vote.in_favour, vote.present, vote.total) = (Some(*yes), Some(*present), Some(*total));
                }
                Some([yes, of]) if yes <= of => match self.base_in_title(cell) {
                    Some(Part::Total) => (vote.in_favour, vote.total) = (Some(*yes), Some(*of)),
                    Some(_) => (vote.in_favour, vote.present) = (Some(*yes), Some(*of)),
                    None => self.two_readings(cell, field, &text),
                },
                Some([yes]) if vote.in_favour.is_none() => vote.in_favour = Some(*yes),
                _ => self.two_readings(cell, field, &text),
            }
        }
        vote
    }

    fn two_readings(&mut self, cell: At, field: Field, text: &str) {
        let sentence = format!(
            "{} chưa rõ là phiếu trên số có mặt hay trên tổng số; ô này chưa được nhập, hãy ghi tán thành/có mặt/tổng số",
            quoted(text)
        );
        self.complain(cell, field, &sentence, false);
    }

    /// What the title says the second number of a vote is: «tán thành/tổng số».
    fn base_in_title(&self, cell: At) -> Option<Part> {
        let column = self.columns.layout.columns.iter().find(|column| column.index == cell.column)?;
        let title = fold(&column.title);
        match (title.contains("tong so"), title.contains("co mat")) {
            (true, false) => Some(Part::Total),
            (false, true) => Some(Part::Present),
            _ => None,
        }
    }

    fn count(&mut self, code: StepCode, part: Part) -> Option<i64> {
        let field = Field::Step(code, part);
        let Found { cell, text } = self.text(field)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.complain(cell, field, &format!("{} không phải là một số; ô này chưa được nhập", quoted(&text)), false);
        }
        number
    }
}

/// "45756" in a column of days: the serial number of a date of this century that became text on its way.
fn serial_as_text(shown: &str) -> Option<NaiveDate> {
    const OF_THIS_CENTURY: std::ops::Range<u32> = 36_526..73_051;
    let number: u32 = clean(shown).parse().ok()?;
    let at = OF_THIS_CENTURY.contains(&number).then(|| serial(f64::from(number), false))??;
    Some(at.date())
}

/// "x", "có", "đã nộp": it was done, whenever that was.
fn is_mark(shown: &str) -> bool {
    let word = fold(&clean(shown));
    matches!(word.as_str(), "x" | "co" | "da co" | "da nop" | "roi" | "da xong" | "xong" | "du" | "da" | "v")
        || matches!(clean(shown).as_str(), "✓" | "✔" | "●" | "√")
}
