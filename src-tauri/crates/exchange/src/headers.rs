//! Titles of columns seen in real lists → what they mean (office.md §6).
//!
//! Titles are compared folded, and folding makes one of "Nam" (men) and "Năm" (year), of "ĐT" (telephone) and "DT"
//! (dân tộc): for those the accents, then the neighbouring columns decide.

mod known;
mod path;

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::name::fold;

use crate::fields::Field;
use known::titles;
pub(crate) use path::{Says, alone};

/// What a title says: the field and how sure that is, 1 (a guess) to 3 (known words).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub(crate) field: Field,
    pub(crate) sure: u8,
}

const fn is(field: Field, sure: u8) -> Meaning {
    Meaning { field, sure }
}

/// Between the upper and the lower line of a header of two lines: a mark that no list writes by itself (a slash stands
/// inside "Nam / Nữ"), so that a title given back with rejected rows is understood again.
pub(crate) const BETWEEN_LINES: &str = " › ";

/// Words after a known beginning that make it somebody else's or something else: "SĐT phụ huynh", "Nơi sinh hoạt",
/// "Đối tượng ưu tiên".
const OF_OTHERS: &[&str] = &[
    "cha", "me", "bo", "ba", "phu", "huynh", "giam", "ho", "vo", "chong", "gvcn", "chu", "nguoi", "dang", "dung",
    "anh", "chi", "than", "nhan", "hoat", "thieu", "uu", "chinh", "cap", "dk",
];

/// The words this office's own lists of people on the path have for each fact.
static OWN_WORDS: LazyLock<HashMap<String, Field>> = LazyLock::new(|| {
    Field::all().filter(|field| matches!(field, Field::Step(..))).map(|field| (words(field.label()), field)).collect()
});

/// Titles that count the rows.
pub(crate) fn is_row_number(title: &str) -> bool {
    matches!(words(title).as_str(), "stt" | "tt" | "so tt" | "so thu tu" | "s t t" | "no")
}

/// Title → folded words: no punctuation, no hint of the way a date is written.
pub(crate) fn words(title: &str) -> String {
    let spaced: String =
        fold(title).chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let mut kept: Vec<&str> = spaced.split_whitespace().collect();
    for hint in [&["dd", "mm", "yyyy"][..], &["dd", "mm", "yy"][..], &["d", "m", "yyyy"][..]] {
        if kept.len() > hint.len() && kept.ends_with(hint) {
            kept.truncate(kept.len() - hint.len());
        }
    }
    kept.join(" ")
}

/// What one title means beside the others of its header; `None` for words never seen.
pub(crate) fn meaning(title: &str, all: &[String]) -> Option<Meaning> {
    if let Some((upper, lower)) = title.rsplit_once(BETWEEN_LINES) {
        return under(upper, lower, all);
    }
    let words = words(title);
    accented(title, &words, all)
        .or_else(|| known(&words))
        .or_else(|| without_brackets(title))
        .or_else(|| asked(title))
        .or_else(|| begins(&words))
}

/// What one title says in a list of people on the path: a fact of a step, else what it means in any list.
pub(crate) fn on_path(title: &str, all: &[String]) -> Option<Says> {
    if let Some(field) = OWN_WORDS.get(&words(title)) {
        return Some(Says::Fact(is(*field, 3)));
    }
    let plain = meaning(title, all).map(Says::Fact);
    // «Đảng viên giúp đỡ › Họ tên» is no name of the row's person.
    let own = title.rsplit_once(BETWEEN_LINES).is_none_or(|(upper, _)| path::says(upper).is_none());
    match plain {
        Some(Says::Fact(known)) if own && known.sure == 3 && known.field != Field::Ignore => plain,
        _ => path::says(title).or(plain),
    }
}

/// What a title says of the path alone, for finding the header of a list.
pub(crate) fn step_of_path(title: &str) -> Option<Meaning> {
    match path::says(title)? {
        Says::Fact(meaning) => Some(meaning),
        Says::Nothing { sure } if sure > 0 => Some(is(Field::Ignore, sure)),
        Says::Nothing { .. } | Says::OfLeft(_) => None,
    }
}

/// The lower of two lines: what "Nam", "Ngày", "Xã", "Số" mean depends on what they stand under.
fn under(upper: &str, lower: &str, all: &[String]) -> Option<Meaning> {
    let above = meaning(upper, all);
    let parent = above.map(|meaning| meaning.field);
    let word = words(lower);
    match (parent, word.as_str()) {
        (Some(Field::BornOn), "nam") if is_year(lower, all) => Some(is(Field::BornYear, 3)),
        (Some(Field::BornOn), "nam") => Some(is(Field::BornOnMale, 3)),
        (Some(Field::BornOn), "nu") => Some(is(Field::BornOnFemale, 3)),
        (Some(Field::BornOn), "ngay") => Some(is(Field::BornDay, 3)),
        (Some(Field::BornOn), "thang") => Some(is(Field::BornMonth, 3)),
        (Some(Field::HomeTown), "tinh" | "tinh thanh" | "tinh thanh pho" | "tinh tp") => {
            Some(is(Field::HomeProvince, 3))
        }
        (Some(Field::HomeTown), "xa" | "xa phuong" | "phuong xa" | "phuong") => Some(is(Field::HomeCommune, 3)),
        (Some(Field::Sex), "nam") => Some(is(Field::MaleMark, 3)),
        (Some(Field::Sex), "nu") => Some(is(Field::FemaleMark, 3)),
        (Some(field), _) if field.joins() && field != Field::Ignore => Some(is(field, 2)),
        (_, "so") => above,
        _ => meaning(lower, all).or(above.map(|meaning| is(meaning.field, 1))),
    }
}

/// Titles whose accents decide.
fn accented(title: &str, folded: &str, all: &[String]) -> Option<Meaning> {
    match folded {
        "nam" if is_year(title, all) => Some(is(Field::BornYear, 2)),
        "nam" => Some(is(Field::MaleMark, 2)),
        "nu" => Some(is(Field::FemaleMark, 2)),
        "ngay" if all.iter().any(|other| last_word(other) == "thang") => Some(is(Field::BornDay, 2)),
        "thang" if all.iter().any(|other| last_word(other) == "ngay") => Some(is(Field::BornMonth, 2)),
        "nam sinh" if all.iter().any(|other| matches!(words(other).as_str(), "thang" | "thang sinh")) => {
            Some(is(Field::BornYear, 3))
        }
        "dt" if title.contains(['đ', 'Đ']) => Some(is(Field::Phone, 2)),
        "dt" => Some(is(Field::Ethnicity, 1)),
        "cd" if title.contains(['đ', 'Đ']) => Some(is(Field::Class, 2)),
        _ => None,
    }
}

/// Whether a column called "nam" is the year: by its accent, else because no column for women stands beside it and one
/// for months does.
fn is_year(title: &str, all: &[String]) -> bool {
    let beside = |word: &str| all.iter().any(|other| last_word(other) == word);
    title.to_lowercase().contains('ă') || (!beside("nu") && beside("thang"))
}

fn last_word(title: &str) -> String {
    words(title.rsplit(BETWEEN_LINES).next().unwrap_or(title))
}

fn known(words: &str) -> Option<Meaning> {
    let found = titles().find(|(_, _, titles)| titles.contains(&words));
    found.or_else(|| glued(words)).map(|(field, sure, _)| is(*field, *sure))
}

/// "NgaySinh", as programs call their columns.
fn glued(word: &str) -> Option<&'static (Field, u8, &'static [&'static str])> {
    let same = |title: &&'static str| title.bytes().filter(|byte| *byte != b' ').eq(word.bytes());
    let long = word.len() > 3 && !word.contains(' ');
    titles().filter(|_| long).find(|(_, sure, titles)| *sure > 1 && titles.iter().any(same))
}

/// "Ngày sinh (ghi đủ)" is "Ngày sinh".
fn without_brackets(title: &str) -> Option<Meaning> {
    let (before, _) = title.split_once('(')?;
    let found = known(&words(before))?;
    Some(is(found.field, found.sure.min(2)))
}

/// The question of an online form is a title with polite words around it: "4. Em đang học lớp nào?", "Vui lòng nhập số
/// điện thoại (Zalo)".
fn asked(title: &str) -> Option<Meaning> {
    const BEFORE: &[&str] = &[
        "cau", "em", "ban", "anh", "chi", "dong", "vui", "long", "xin", "hay", "moi", "nhap", "dien", "ghi", "ro",
        "cho", "biet", "chon", "co", "phai", "dang", "o",
    ];
    const BEHIND: &[&str] = &[
        "em", "ban", "minh", "toi", "la", "gi", "nao", "neu", "co", "bat", "buoc", "chua", "khong", "phai", "day",
        "du", "chinh", "xac",
    ];
    const OWNERS: &[&str] = &["em", "ban", "anh", "chi", "minh", "toi", "hoc", "sinh", "doan", "vien"];
    let bare = title.split_once('(').map_or(title, |(before, _)| before);
    let folded = words(bare);
    let mut rest: Vec<&str> = folded.split(' ').collect();
    if let Some(at) = rest.iter().position(|word| *word == "cua") {
        let owner = rest[at + 1..].iter().take_while(|word| OWNERS.contains(word)).count();
        // «Số điện thoại của phụ huynh» stays whole, and unknown.
        if owner > 0 {
            rest.drain(at..=at + owner);
        }
    }
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    // Word by word from the outside, the first known words win: "chỗ ở" is asked before "cho" is taken off.
    loop {
        let found = known(&rest.join(" ")).filter(|found| found.sure > 1);
        if found.is_some() || rest.len() < 2 {
            return found.map(|found| is(found.field, 2));
        }
        if rest.last().is_some_and(|word| BEHIND.contains(word)) {
            rest.pop();
        } else if rest.first().is_some_and(|word| digits(word) || BEFORE.contains(word)) {
            rest.remove(0);
        } else {
            return None;
        }
    }
}

/// A long known title followed by more words that do not make it somebody else's.
fn begins(words: &str) -> Option<Meaning> {
    titles()
        .filter(|(field, sure, _)| *field != Field::Ignore && *sure == 3)
        .flat_map(|(field, _, titles)| titles.iter().map(move |known| (*field, *known)))
        .filter(|(_, known)| known.len() >= 6)
        .filter_map(|(field, known)| Some((field, known, words.strip_prefix(known)?.strip_prefix(' ')?)))
        .filter(|(_, _, rest)| !rest.split(' ').any(|word| OF_OTHERS.contains(&word)))
        .max_by_key(|(_, known, _)| known.len())
        .map(|(field, _, _)| is(field, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(title: &str, beside: &[&str]) -> Option<(Field, u8)> {
        let mut all: Vec<String> = beside.iter().map(|title| (*title).to_owned()).collect();
        all.push(title.to_owned());
        meaning(title, &all).map(|meaning| (meaning.field, meaning.sure))
    }

    #[test]
    fn titles_of_real_lists() {
        for (title, expected) in [
            ("Họ và tên", Some((Field::Name, 3))),
            ("HỌ VÀ TÊN:", Some((Field::Name, 3))),
            ("Ngày sinh (dd/mm/yyyy)", Some((Field::BornOn, 3))),
            ("Ngày, tháng, năm sinh", Some((Field::BornOn, 3))),
            ("Mã định danh Bộ GD&ĐT", Some((Field::MoetId, 3))),
            ("Mã định danh cá nhân", Some((Field::PersonalId, 3))),
            ("Số CMND", Some((Field::PersonalId, 1))),
            ("ĐT", Some((Field::Phone, 2))),
            ("DT", Some((Field::Ethnicity, 1))),
            ("Nam", Some((Field::MaleMark, 2))),
            ("Năm", Some((Field::BornYear, 2))),
            ("Tuổi", Some((Field::Ignore, 3))),
            ("Ngày dự bị Đảng", Some((Field::Ignore, 3))),
            ("Họ và tên học sinh lớp", Some((Field::Name, 1))),
            ("Họ tên cha", Some((Field::Ignore, 3))),
            ("Số điện thoại phụ huynh", None),
            ("Họ và tên người giám hộ", None),
            ("Nơi sinh hoạt", None),
            ("Dân tộc thiểu số", None),
            ("Đối tượng chính sách", None),
            ("Ngày vào Đoàn (dd/mm/yyyy)", Some((Field::UnionJoinedOn, 3))),
            ("Điểm TB", None),
            ("Nam / Nữ", Some((Field::Sex, 3))),
            ("Ngày sinh (Nam / Nữ)", Some((Field::BornOn, 2))),
            ("1. Họ và tên của em:", Some((Field::Name, 2))),
            ("4. Em đang học lớp nào?", Some((Field::Class, 2))),
            ("5. Em đã là đoàn viên chưa?", Some((Field::Kind, 2))),
            ("Vui lòng nhập số điện thoại (Zalo)", Some((Field::Phone, 2))),
            ("Cho biết chỗ ở hiện nay", Some((Field::Address, 2))),
            ("8. Số điện thoại của phụ huynh", None),
            ("Em có ý kiến gì không?", None),
            ("CĐ", Some((Field::Class, 2))),
            ("NVĐ", Some((Field::UnionJoinedOn, 3))),
            ("Họ và tên nhân viên", Some((Field::Name, 3))),
            ("Date of birth", Some((Field::BornOn, 3))),
            ("Gender", Some((Field::Sex, 3))),
            ("Phone number", Some((Field::Phone, 3))),
            ("No.", Some((Field::Ignore, 3))),
            ("NgaySinh", Some((Field::BornOn, 3))),
            ("so_dien_thoai", Some((Field::Phone, 3))),
            ("Lớp mới", Some((Field::Class, 3))),
        ] {
            assert_eq!(field(title, &[]), expected, "{title}");
        }
    }

    #[test]
    fn neighbours_and_upper_lines_decide() {
        for (title, beside, expected) in [
            ("Nam", &["Thang", "Ngay"][..], Some((Field::BornYear, 2))),
            ("Nam", &["Nu"], Some((Field::MaleMark, 2))),
            ("Năm sinh", &["Ngày", "Tháng"], Some((Field::BornYear, 3))),
            ("Năm sinh", &[], Some((Field::BornOn, 2))),
            ("Ngày", &["Tháng"], Some((Field::BornDay, 2))),
            ("Ngày", &[], None),
            ("Ngày sinh › Nam", &["Ngày sinh › Nữ"], Some((Field::BornOnMale, 3))),
            ("Ngày sinh › Năm", &["Ngày sinh › Tháng"], Some((Field::BornYear, 3))),
            ("Giới tính › Nữ", &[], Some((Field::FemaleMark, 3))),
            ("Quê quán › Xã", &[], Some((Field::HomeCommune, 3))),
            ("Nơi ở › Tỉnh", &[], Some((Field::Address, 2))),
            ("CCCD › Số", &[], Some((Field::PersonalId, 3))),
            ("CCCD › Ngày cấp", &[], Some((Field::Ignore, 3))),
            ("Họ và tên › Họ đệm", &[], Some((Field::FamilyMiddle, 3))),
        ] {
            assert_eq!(field(title, beside), expected, "{title}");
        }
    }
}
