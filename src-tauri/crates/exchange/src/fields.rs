//! What a column of a foreign list can mean.
//!
//! Codes are written out by hand and stored with remembered maps: they never change.

mod path;

use domain::path::StepCode;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use path::{Derived, Part};

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident, $code:literal, $label:literal;)*) => {
        /// Trường: the meaning of one column, chosen by the office or proposed from its title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Field {
            $($(#[doc = $doc])* $name,)*
            /// A fact of a step of the path.
            Step(StepCode, Part),
            /// A date that follows from others: never a step, only compared.
            Derived(Derived),
        }

        impl Field {
            /// The fields that stand by themselves, in the order a choice shows them.
            const PLAIN: &'static [Self] = &[$(Self::$name),*];

            /// The stored code.
            pub fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                    Self::Step(code, part) => path::row(code, part).map_or("", |row| row.2),
                    Self::Derived(date) => date.code(),
                }
            }

            /// The Vietnamese label of the choice.
            pub fn label(self) -> &'static str {
                match self {
                    $(Self::$name => $label,)*
                    Self::Step(code, part) => path::row(code, part).map_or("", |row| row.3),
                    Self::Derived(date) => date.label(),
                }
            }
        }
    };
}

fields! {
    /// Column not taken over.
    Ignore, "ignore", "Không nhập";
    /// Whole name in one column.
    Name, "name", "Họ và tên";
    /// Family and middle names; needs [`Field::Given`].
    FamilyMiddle, "family_middle", "Họ đệm";
    /// Given name.
    Given, "given", "Tên";
    /// Date of birth, or its year.
    BornOn, "born_on", "Ngày sinh";
    /// Date of birth of men: the filled column gives the sex.
    BornOnMale, "born_on_male", "Ngày sinh (nam)";
    /// Date of birth of women.
    BornOnFemale, "born_on_female", "Ngày sinh (nữ)";
    /// Day of birth, 1–31.
    BornDay, "born_day", "Ngày sinh: ngày";
    /// Month of birth, 1–12.
    BornMonth, "born_month", "Ngày sinh: tháng";
    /// Year of birth.
    BornYear, "born_year", "Ngày sinh: năm";
    /// Sex in words.
    Sex, "sex", "Giới tính";
    /// Mark for men; blank means a woman.
    MaleMark, "male_mark", "Cột Nam (đánh dấu x)";
    /// Mark for women; blank means a man.
    FemaleMark, "female_mark", "Cột Nữ (đánh dấu x)";
    /// Class of the year, the chi đoàn's name.
    Class, "class", "Lớp (chi đoàn)";
    /// Đoàn viên or thanh niên.
    Kind, "kind", "Đối tượng (đoàn viên, thanh niên)";
    /// Date of joining the Union.
    UnionJoinedOn, "union_joined_on", "Ngày vào Đoàn";
    /// Ethnic group.
    Ethnicity, "ethnicity", "Dân tộc";
    /// Religion.
    Religion, "religion", "Tôn giáo";
    /// Telephone number.
    Phone, "phone", "Số điện thoại";
    /// E-mail address.
    Email, "email", "Email";
    /// Identifier of the ministry, 10 digits.
    MoetId, "moet_id", "Mã định danh Bộ GD&ĐT";
    /// Personal number, 12 digits.
    PersonalId, "personal_id", "Số định danh cá nhân";
    /// Post held.
    Post, "post", "Chức vụ";
    /// Home town in one column; several columns are joined.
    HomeTown, "home_town", "Quê quán";
    /// Commune of the home town.
    HomeCommune, "home_commune", "Quê quán: xã, phường";
    /// Province of the home town.
    HomeProvince, "home_province", "Quê quán: tỉnh, thành phố";
    /// Where the person lives; several columns are joined.
    Address, "address", "Nơi ở hiện nay";
    /// Place of birth; several columns are joined.
    BirthPlace, "birth_place", "Nơi sinh";
    /// Mark of those no longer followed.
    Stopped, "stopped", "Ngừng theo dõi";
    /// Free words; several columns are joined.
    Note, "note", "Ghi chú";
    /// The number this office's own lists give a person.
    OfficeId, "office_id", "Mã trong sổ";
    /// Result of the school year.
    Study, "study", "KQ học tập";
    /// Conduct in the school year.
    Conduct, "conduct", "KQ rèn luyện";
    /// Result of the first term.
    TermStudy, "term_study", "Học tập học kỳ I";
    /// Conduct in the first term.
    TermConduct, "term_conduct", "Rèn luyện học kỳ I";
    /// The Union's rating of the year.
    Rating, "rating", "Xếp loại đoàn viên";
    /// Schooling.
    General, "general", "Giáo dục phổ thông";
    /// Profession.
    Professional, "professional", "Chuyên môn";
    /// Political theory.
    Political, "political", "Lý luận chính trị";
    /// Foreign languages.
    Language, "language", "Ngoại ngữ";
    /// Computing.
    Computing, "computing", "Tin học";
    /// A reward, in words.
    Reward, "reward", "Khen thưởng";
    /// When an answer of an online form was sent.
    AnsweredAt, "answered_at", "Thời điểm trả lời";
    /// The chi bộ that considers somebody on the path.
    PartyBranch, "party_branch", "Chi bộ";
    /// The school year a row speaks of, in a list of several.
    SchoolYear, "school_year", "Năm học";
}

impl Field {
    /// Every field: those of a person, then those of the path.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.iter().copied().chain(Self::of_path())
    }

    fn of_path() -> impl Iterator<Item = Self> {
        let steps = path::STEPS.iter().map(|row| Self::Step(row.0, row.1));
        steps.chain(Derived::ALL.into_iter().map(Self::Derived))
    }

    /// What is recorded of a year, of schooling and of rewards.
    pub const OF_YEAR: [Self; 11] = [
        Self::Study,
        Self::Conduct,
        Self::TermStudy,
        Self::TermConduct,
        Self::Rating,
        Self::General,
        Self::Professional,
        Self::Political,
        Self::Language,
        Self::Computing,
        Self::Reward,
    ];

    /// Whether its cells hold days.
    pub fn holds_days(self) -> bool {
        match self {
            Self::BornOn | Self::BornOnMale | Self::BornOnFemale | Self::BornYear => true,
            Self::UnionJoinedOn | Self::AnsweredAt | Self::Derived(_) => true,
            Self::Step(_, part) => {
                matches!(part, Part::On | Part::Month | Part::ClassFrom | Part::ClassTo | Part::OfficialFrom)
            }
            _ => false,
        }
    }

    /// Whether only a list of people on the path has it.
    pub fn is_of_path(self) -> bool {
        matches!(self, Self::Step(..) | Self::Derived(_) | Self::PartyBranch | Self::SchoolYear)
    }

    /// Reads the stored code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::all().find(|field| field.code() == code)
    }

    /// Whether several columns may mean this at once, their texts joined in column order.
    pub fn joins(self) -> bool {
        matches!(self, Self::Ignore | Self::HomeTown | Self::Address | Self::BirthPlace | Self::Note)
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let code = String::deserialize(from)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom(format!("no field is called {code}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_and_labels_are_single_and_read_back() {
        let codes: HashSet<_> = Field::all().map(Field::code).collect();
        let labels: HashSet<_> = Field::all().map(Field::label).collect();
        assert_eq!((codes.len(), labels.len()), (Field::all().count(), Field::all().count()));
        for field in Field::all() {
            let stored = serde_json::to_string(&field).unwrap();
            assert_eq!(stored, format!("\"{}\"", field.code()));
            assert_eq!(serde_json::from_str::<Field>(&stored).unwrap(), field);
        }
        assert!(serde_json::from_str::<Field>("\"\"").is_err());
    }

    #[test]
    fn a_code_of_the_path_begins_with_its_step() {
        for field in Field::of_path() {
            if let Field::Step(step, _) = field {
                assert!(field.code().starts_with(step.code()), "{}", field.code());
            }
        }
    }
}
