//! What a column of a foreign list can mean.
//!
//! Codes are written out by hand and stored with remembered maps: they never change.

use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident, $code:literal, $label:literal;)*) => {
        /// Trường: the meaning of one column, chosen by the office or proposed from its title.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Field {
            $($(#[doc = $doc])* #[serde(rename = $code)] $name,)*
        }

        impl Field {
            /// Every field, in the order a choice shows them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stored code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The Vietnamese label of the choice.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label,)* }
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
}

impl Field {
    /// Whether several columns may mean this at once, their texts joined in column order.
    pub fn joins(self) -> bool {
        matches!(self, Self::Ignore | Self::HomeTown | Self::Address | Self::BirthPlace | Self::Note)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn codes_and_labels_are_single_and_read_back() {
        let codes: HashSet<_> = Field::ALL.iter().map(|field| field.code()).collect();
        let labels: HashSet<_> = Field::ALL.iter().map(|field| field.label()).collect();
        assert_eq!((codes.len(), labels.len()), (Field::ALL.len(), Field::ALL.len()));
        for field in Field::ALL {
            let stored = serde_json::to_string(field).unwrap();
            assert_eq!(stored, format!("\"{}\"", field.code()));
            assert_eq!(serde_json::from_str::<Field>(&stored).unwrap(), *field);
        }
    }
}
