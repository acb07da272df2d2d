//! Everything about a person but the dates: name, sex, class, standing, words, digits, places.

use chrono::{Datelike as _, NaiveDate};
use domain::name::proper_case;
use domain::values::{self, Sex, Standing};
use domain::{class_name, name, text};

use super::super::YearFact;
use super::super::dates::{self, Written};
use super::super::numbers::{self, Digits};
use super::{At, Found, Reader, quoted};
use crate::fields::Field;
use crate::sheet::CellValue;

impl Reader<'_> {
    pub(super) fn name(&mut self) {
        self.draft.fields.office_id = self.text(Field::OfficeId).map(|found| found.text.to_ascii_lowercase());
        let before = self.draft.complaints.len();
        let found = match self.text(Field::Name) {
            Some(found) => Some(found),
            None => {
                let mut halves = [self.family_and_middle(), self.text(Field::Given)];
                if self.columns.whole_beside_given {
                    halves[1] = None;
                }
                let cell = halves.iter().flatten().next().map(|half| half.cell);
                let text = halves.iter().flatten().map(|half| half.text.as_str()).collect::<Vec<_>>().join(" ");
                cell.map(|cell| Found { cell, text })
            }
        };
        let fields = [Field::Name, Field::FamilyMiddle, Field::Given];
        match found {
            Some(Found { cell, text }) if !text.contains(char::is_alphabetic) => {
                let sentence = format!("{} không phải là họ tên; hãy sửa ô này", quoted(&text));
                self.complain(cell, Field::Name, &sentence, true);
            }
            Some(Found { cell, text }) => self.take_name(cell, text),
            // A formula or an endless cell has been complained about already.
            None if self.draft.complaints.len() > before => {}
            // A form that names people by their numbers alone.
            None if !fields.iter().any(|field| self.columns.has(*field)) && self.is_numbered() => {}
            None => {
                let cell = self.place_of(&fields);
                self.complain(cell, Field::Name, "dòng này có nội dung nhưng không có họ tên; hãy ghi họ tên", true);
            }
        }
    }

    /// «Họ» and «Tên đệm», in one column or two.
    fn family_and_middle(&mut self) -> Option<Found> {
        let (cell, _) = self.raw(Field::FamilyMiddle)?;
        self.texts(Field::FamilyMiddle, " ").map(|text| Found { cell, text })
    }

    /// Whether the row has a number that names somebody.
    fn is_numbered(&self) -> bool {
        [Field::MoetId, Field::PersonalId, Field::OfficeId].into_iter().any(|field| self.raw(field).is_some())
    }

    /// Letters are kept as they are; only a name wholly in capitals (or wholly without) is offered in proper case.
    fn take_name(&mut self, cell: At, text: String) {
        let written = text;
        let text = without_number(&written).to_owned();
        let plain = |c: char| c.is_alphabetic() || matches!(c, ' ' | '\'' | '’' | '-' | '.' | '(' | ')');
        if !text.chars().all(plain) {
            let sentence = format!("họ tên {} có ký tự lạ; được giữ nguyên, hãy xem lại", quoted(&text));
            self.complain(cell, Field::Name, &sentence, false);
            self.offer(Field::Name, cell, &written, &text);
            self.draft.fields.name = Some(text);
            return;
        }
        if text.contains(['(', ')']) || text.contains(" - ") {
            let sentence = format!("họ tên {} có phần ghi thêm; được giữ nguyên, hãy xem lại", quoted(&text));
            self.complain(cell, Field::Name, &sentence, false);
        }
        let proper = if self.options.keep_capitals { None } else { proper_case(&text) };
        let name = proper.unwrap_or_else(|| text.clone());
        self.offer(Field::Name, cell, &written, &name);
        self.draft.fields.name = Some(name);
    }

    pub(super) fn sex(&mut self) {
        if let Some(Found { cell, text }) = self.text(Field::Sex) {
            let words = &self.options.words;
            let found = self.columns.sexes.of(&text, || values::sex(words.of(Field::Sex, &text).unwrap_or(&text)));
            if found.is_none() {
                let sentence = format!("{} không phải Nam hay Nữ; ô này chưa được nhập", quoted(&text));
                self.complain(cell, Field::Sex, &sentence, false);
            }
            self.draft.fields.sex = found.or(self.draft.fields.sex);
        }
        if self.draft.fields.sex.is_some() {
            return;
        }
        let (man, woman) = (self.marked(Field::MaleMark), self.marked(Field::FemaleMark));
        let both = self.columns.has(Field::MaleMark) && self.columns.has(Field::FemaleMark);
        self.draft.fields.sex = match (man, woman) {
            (Some(true), Some(true)) => {
                let cell = self.place_of(&[Field::FemaleMark]);
                self.complain(
                    cell,
                    Field::FemaleMark,
                    "đánh dấu ở cả cột nam và cột nữ; giới tính chưa được nhập",
                    false,
                );
                None
            }
            (Some(true), _) => Some(Sex::Male),
            (_, Some(true)) => Some(Sex::Female),
            // A blank mark says the other sex only where it is the one column that speaks.
            (Some(false), None) if !both => Some(Sex::Female),
            (None, Some(false)) if !both => Some(Sex::Male),
            _ => None,
        };
    }

    /// Whether a mark is set; `None` when the list has no such column.
    fn marked(&mut self, field: Field) -> Option<bool> {
        if !self.columns.has(field) {
            return None;
        }
        let Some((cell, value)) = self.raw(field) else { return Some(false) };
        if let CellValue::Bool(yes) = value {
            return Some(*yes);
        }
        if matches!(value, CellValue::Formula(_) | CellValue::Error(_)) {
            self.readable(cell, value, field);
            return Some(false);
        }
        // Marks such as ✓ and ● are no letters.
        let shown = text::clean(&value.shown());
        let says_no = matches!(name::fold(&shown).as_str(), "" | "0" | "khong" | "false" | "-" | "k");
        Some(!says_no)
    }

    pub(super) fn class(&mut self) {
        if let Some((cell, CellValue::Date(day))) = self.raw(Field::Class) {
            self.draft.fields.class = self.class_turned(cell, *day);
            return;
        }
        self.draft.fields.class = match self.text(Field::Class) {
            Some(Found { cell, text }) => {
                let words = &self.options.words;
                let read = || class_name::normalise(words.of(Field::Class, &text).unwrap_or(&text));
                let class = self.columns.classes.of(&text, read);
                self.offer(Field::Class, cell, &text, &class);
                Some(class)
            }
            None if self.columns.classes_once => self.class_led(),
            None => self.columns.layout.class_above(self.row.number).map(str::to_owned),
        };
    }

    /// «10/1» that a spreadsheet took for a day: the grade is the part that can be one.
    fn class_turned(&mut self, cell: At, day: NaiveDate) -> Option<String> {
        let shown = day.format("%d/%m/%Y").to_string();
        let grade = |part: u32| (6..=12).contains(&part);
        let class = match (grade(day.day()), grade(day.month())) {
            (true, false) => format!("{}/{}", day.day(), day.month()),
            (false, true) => format!("{}/{}", day.month(), day.day()),
            _ => {
                let sentence = format!(
                    "lớp {} đã bị Excel đổi thành ngày; hãy ghi lại tên lớp ở ô dạng văn bản; ô này chưa được nhập",
                    quoted(&shown)
                );
                self.complain(cell, Field::Class, &sentence, false);
                return None;
            }
        };
        self.offer(Field::Class, cell, &shown, &class);
        Some(class)
    }

    /// The class of the nearest row above that names one: told, because the cell itself is blank.
    fn class_led(&mut self) -> Option<String> {
        let class = class_name::normalise(&text::clean(&self.columns.class_led(self.row.number)?.shown()));
        let cell = self.place_of(&[Field::Class]);
        self.offer(Field::Class, cell, "", &class);
        Some(class)
    }

    /// Đối tượng by its own column, else by the joining date being filled.
    pub(super) fn standing(&mut self) {
        let joined_filled = self.raw(Field::UnionJoinedOn).is_some_and(|(_, value)| dates::says_something(value));
        self.draft.fields.union_joined_on = self.joined_on();
        let said = self.text(Field::Kind).and_then(|Found { cell, text }| {
            let marked = name::fold(&text) == "x";
            let found = if marked {
                Some(Standing::Member)
            } else {
                values::kind_of_person(self.options.words.of(Field::Kind, &text).unwrap_or(&text))
            };
            if found.is_none() {
                let sentence = format!("đối tượng {} chưa rõ là đoàn viên hay thanh niên; hãy xem lại", quoted(&text));
                self.complain(cell, Field::Kind, &sentence, false);
            }
            found
        });
        let told = self.columns.has(Field::UnionJoinedOn).then_some(if joined_filled {
            Standing::Member
        } else {
            Standing::Youth
        });
        self.draft.fields.kind = said.or(told);
        self.draft.fields.stopped = self.marked(Field::Stopped);
    }

    pub(super) fn words(&mut self) {
        self.draft.fields.ethnicity = self.known_word(Field::Ethnicity, "dân tộc", values::ethnicity);
        self.draft.fields.religion = self.known_word(Field::Religion, "tôn giáo", values::religion);
        if let Some(Found { cell, text }) = self.text(Field::Post) {
            let own = self.options.words.of(Field::Post, &text);
            let post = own.map_or_else(|| values::post(&text), str::to_owned);
            self.offer(Field::Post, cell, &text, &post);
            self.draft.fields.post = Some(post);
        }
    }

    /// The stored spelling of a known word; an unknown one is kept and told.
    fn known_word(&mut self, field: Field, what: &str, known: fn(&str) -> Option<&'static str>) -> Option<String> {
        let Found { cell, text } = self.text(field)?;
        let heard = if field == Field::Religion { &self.columns.religions } else { &self.columns.ethnicities };
        let words = &self.options.words;
        let found = heard.of(&text, || words.of(field, &text).or_else(|| known(&text)).map(str::to_owned));
        match found {
            Some(word) => {
                self.offer(field, cell, &text, &word);
                Some(word)
            }
            None => {
                let sentence =
                    format!("{} không có trong danh mục {what}; được giữ nguyên, hãy xem lại", quoted(&text));
                self.complain(cell, field, &sentence, false);
                Some(text)
            }
        }
    }

    pub(super) fn digits(&mut self) {
        self.phone();
        self.draft.fields.moet_id =
            self.identifier(Field::MoetId, "mã định danh Bộ GD&ĐT", 10, self.columns.moet_zeros_known);
        self.draft.fields.personal_id =
            self.identifier(Field::PersonalId, "số định danh cá nhân", 12, self.columns.personal_zeros_known);
        if self.answers(Field::Email)
            && let Some(Found { cell, text }) = self.text(Field::Email)
        {
            let (user, host) = text.split_once('@').unwrap_or_default();
            if matches!(name::fold(&text).as_str(), "anonymous" | "an danh") {
                // What an online form writes where it does not ask who answers.
            } else if user.is_empty() || !host.contains('.') || text.contains(' ') {
                let sentence = format!("{} không phải địa chỉ email; ô này chưa được nhập", quoted(&text));
                self.complain(cell, Field::Email, &sentence, false);
            } else {
                self.draft.fields.email = Some(text);
            }
        }
    }

    /// «không có», «chưa có»: no answer, and nothing to complain about.
    fn answers(&self, field: Field) -> bool {
        self.raw(field).is_some_and(|(_, value)| dates::says_something(value))
    }

    fn phone(&mut self) {
        let field = Field::Phone;
        if !self.answers(field) {
            return;
        }
        let Some(Found { cell, text }) = self.text(field) else { return };
        match numbers::phone(&text) {
            Digits::Kept(phone) => {
                self.offer(field, cell, &text, &phone);
                self.draft.fields.phone = Some(phone);
            }
            Digits::NoNumber => {
                let sentence = format!("{} không phải số điện thoại; ô này chưa được nhập", quoted(&text));
                self.complain(cell, field, &sentence, false);
            }
            _ => {
                let sentence = format!("{} không giống một số điện thoại; được giữ nguyên, hãy xem lại", quoted(&text));
                self.complain(cell, field, &sentence, false);
                self.draft.fields.phone = Some(text);
            }
        }
    }

    /// An identifier with all its digits; anything else is told and not taken over, so that no wrong number ever
    /// leads to a person.
    fn identifier(&mut self, field: Field, what: &str, length: usize, zeros_known: bool) -> Option<String> {
        if !self.answers(field) {
            return None;
        }
        let (cell, value) = self.raw(field)?;
        let text = self.readable(cell, value, field)?;
        let why = match numbers::identifier(value, length, zeros_known) {
            Digits::Kept(digits) => {
                self.offer(field, cell, &text, &digits);
                return Some(digits);
            }
            Digits::Lost => "đã mất các chữ số cuối vì ô không ở dạng văn bản".to_owned(),
            Digits::WrongLength => format!("không đủ {length} chữ số của {what}"),
            Digits::Odd | Digits::NoNumber => format!("không phải {what}"),
        };
        self.complain(cell, field, &format!("{} {why}; ô này chưa được nhập", quoted(&text)), false);
        None
    }

    pub(super) fn places(&mut self) {
        let whole = self.texts(Field::HomeTown, ", ");
        let parts = [self.texts(Field::HomeCommune, ", "), self.texts(Field::HomeProvince, ", ")];
        let joined = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        self.draft.fields.home_town = whole.or((!joined.is_empty()).then_some(joined));
        self.draft.fields.address = self.texts(Field::Address, ", ");
        self.draft.fields.birth_place = self.texts(Field::BirthPlace, ", ");
        self.draft.fields.note = self.texts(Field::Note, "; ");
    }

    /// Facts of the year, as they are written.
    pub(super) fn of_year(&mut self) {
        for field in self.columns.of_year.iter().copied() {
            if let Some(Found { cell, text }) = self.text(field) {
                self.draft.yearly.push(YearFact { field, text, cell: cell.to_string() });
            }
        }
    }

    /// When the answer was sent: its day, and the clock behind it.
    pub(super) fn answered(&mut self) {
        let Some((cell, value)) = self.raw(Field::AnsweredAt) else { return };
        if let CellValue::DateTime(at) = value {
            self.draft.answered_at = Some(*at);
            return;
        }
        let shown = value.shown();
        let Written::Day(day) = self.date(cell, value, self.options.today.year()).written else { return };
        let clock = shown.split_whitespace().find(|piece| piece.contains(':')).unwrap_or_default();
        let mut parts = clock.split(':').map(|part| part.parse::<u32>().unwrap_or(0));
        let (hour, minute, second) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
        let late = ["PM", "CH", "pm", "ch"].iter().any(|word| shown.ends_with(word)) && hour < 12;
        let at = day.and_hms_opt(if late { hour + 12 } else { hour }, minute, second);
        self.draft.answered_at = at.or_else(|| day.and_hms_opt(0, 0, 0));
    }
}

/// "12. Lê An" without its running number.
fn without_number(name: &str) -> &str {
    let behind = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = name.len() - behind.len();
    let bare = behind.trim_start_matches(['.', ')', '-', '/']).trim_start();
    let counted = (1..=3).contains(&number) && bare.len() < behind.len() && bare.starts_with(char::is_alphabetic);
    if counted { bare } else { name }
}
