//! The fields of a person that can be typed: how each is read from text, where it is kept, what it is called.
//!
//! Invariant: one list for the form, the cell of the grid, the import and the journal, so that a value means the same
//! wherever it was typed.

use domain::birth::BirthDate;
use domain::text::clean;
use domain::values::{PersonKind, Sex};
use domain::{name, values};
use store::members::MemberRow;
use store::people::PersonRow;

use crate::{Failure, dates};

/// Vietnamese name of a field, for the journal, the import and sentences.
pub fn label(field: &str) -> &'static str {
    match field {
        "name" | "full_name" => "Họ và tên",
        "given_words" => "Số từ của tên",
        "other_name" => "Tên gọi khác",
        "sex" => "Giới tính",
        "born_on" => "Ngày sinh",
        "kind" => "Loại người",
        "personal_id" => "Số định danh cá nhân",
        "moet_id" => "Mã định danh Bộ GD&ĐT",
        "ethnicity" => "Dân tộc",
        "religion" => "Tôn giáo",
        "phone" => "Điện thoại",
        "email" => "Email",
        "birth_place" => "Nơi sinh",
        "home_town" => "Quê quán",
        "address" => "Nơi ở",
        "unit_joined_on" => "Ngày vào trường",
        "union_joined_on" => "Ngày vào Đoàn",
        "union_card" => "Số thẻ đoàn",
        "post" => "Chức vụ",
        "stays_on" => "Xin ở lại Đoàn từ ngày",
        "status" => "Tình trạng",
        "branch" => "Chi đoàn",
        "note" => "Ghi chú",
        _ => "Thông tin khác",
    }
}

/// Writes one typed value into the rows of a person. Empty text clears the field, but a name and a sex stay.
pub fn put(person: &mut PersonRow, member: &mut MemberRow, field: &str, typed: &str) -> Result<(), Failure> {
    let text = dates::optional_text(Some(typed));
    match field {
        "name" => rename(person, text)?,
        "given_words" => {
            let words = text.as_deref().and_then(|t| t.parse::<i64>().ok()).filter(|n| (1..=4).contains(n));
            person.given_words = words.ok_or_else(|| refused(field, typed, "phải là số từ 1 đến 4"))?;
            refresh_name(person);
        }
        "sex" => {
            let sex = text.as_deref().and_then(|t| Sex::parse(t).or_else(|| values::sex(t)));
            person.sex = sex.ok_or_else(|| refused(field, typed, "phải là Nam hoặc Nữ"))?.code().to_owned();
        }
        "born_on" => person.born_on = birth(text.as_deref())?,
        "kind" => {
            let kind = text.as_deref().and_then(PersonKind::parse);
            kind.ok_or_else(|| refused(field, typed, "không có trong danh mục"))?.code().clone_into(&mut person.kind);
        }
        "other_name" => person.other_name = text,
        "personal_id" => person.personal_id = digits(field, text, 12)?,
        "moet_id" => person.moet_id = digits(field, text, 10)?,
        "ethnicity" => person.ethnicity = text.map(|t| values::ethnicity(&t).map_or(t, str::to_owned)),
        "religion" => person.religion = text.map(|t| values::religion(&t).map_or(t, str::to_owned)),
        "phone" => person.phone = text,
        "email" => person.email = text,
        "birth_place" => person.birth_place = text,
        "home_town" => person.home_town = text,
        "address" => person.address = text,
        "unit_joined_on" => person.unit_joined_on = day(field, text.as_deref())?,
        "union_joined_on" => member.union_joined_on = day(field, text.as_deref())?,
        "union_card" => member.union_card = text,
        "post" => member.post = text.map(|t| values::post(&t)),
        "stays_on" => member.stays_on = day(field, text.as_deref())?,
        "note" => person.note = text,
        other => return Err(Failure::usage(format!("Không có trường «{other}»."))),
    }
    Ok(())
}

/// Sets a name and everything derived from it.
pub fn rename(person: &mut PersonRow, text: Option<String>) -> Result<(), Failure> {
    let text = text.ok_or_else(|| Failure::new("name-missing", "Họ và tên còn trống. Nhập họ và tên rồi lưu lại."))?;
    if text.chars().count() > 120 {
        return Err(Failure::new("name-too-long", "Họ và tên dài quá 120 chữ. Rút ngắn rồi lưu lại."));
    }
    person.full_name = text;
    refresh_name(person);
    Ok(())
}

/// Sort key and folded text follow the name.
pub fn refresh_name(person: &mut PersonRow) {
    let words = usize::try_from(person.given_words).unwrap_or(1);
    person.sort_key = name::sort_key(&person.full_name, words);
    person.folded = name::search_text(&person.full_name, &[]);
}

/// A birth date as it is stored: `YYYY-MM-DD`, or only the year when only the year is known.
fn birth(text: Option<&str>) -> Result<Option<String>, Failure> {
    text.map(|t| {
        t.parse::<BirthDate>()
            .map(|date| date.to_string())
            .map_err(|_| refused("born_on", t, "không phải là ngày có thật"))
    })
    .transpose()
}

fn day(field: &str, text: Option<&str>) -> Result<Option<String>, Failure> {
    Ok(dates::optional_day(text, label(field))?.map(|day| day.to_string()))
}

fn digits(field: &str, text: Option<String>, length: usize) -> Result<Option<String>, Failure> {
    let Some(text) = text else { return Ok(None) };
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() == length && digits.chars().all(|c| c.is_ascii_digit()) {
        Ok(Some(digits))
    } else {
        Err(refused(field, &text, &format!("phải có đúng {length} chữ số")))
    }
}

fn refused(field: &str, typed: &str, why: &str) -> Failure {
    Failure::new("field", format!("{}: «{}» {why}.", label(field), clean(typed)))
}
