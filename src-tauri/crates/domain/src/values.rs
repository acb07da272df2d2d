//! The fixed and the suggested words of the office: sex, status, kinds, ethnic groups, religions, posts.
//!
//! Invariant: a stored code is written out by hand below and read back by the same table, so renaming a variant never
//! changes a file; reading a foreign cell is tolerant, writing is not: one meaning, one spelling. Where a cell could
//! mean two things nothing is returned and the import asks. Lists that an office may extend (posts) keep what they do
//! not know.

mod ethnicity;
mod post;
mod religion;

pub use ethnicity::{ETHNIC_GROUPS, EthnicGroup, ethnicity};
pub use post::{POSTS, UnionPost, branch_posts, holds_union_post, post};
pub use religion::{RELIGIONS, religion};

use std::collections::HashMap;

use crate::name::fold;

/// One enum of stored codes: variants, codes and Vietnamese labels side by side, and serde by code.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)+ }

        impl $name {
            /// Every value, in the order in which lists offer them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The stored word.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// The value of a stored word; `None` for any other text.
            #[must_use]
            pub fn parse(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }

            /// What a Vietnamese reader sees.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label,)+ }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::parse(&code).ok_or_else(|| serde::de::Error::unknown_variant(&code, &[$($code,)+]))
            }
        }
    };
}
pub(crate) use codes;

codes! {
    /// Giới tính.
    Sex {
        /// Nam.
        Male = "male", "Nam";
        /// Nữ.
        Female = "female", "Nữ";
        /// Chưa rõ: only from an import whose file does not say.
        Unknown = "unknown", "Chưa rõ";
    }
}

codes! {
    /// Tình trạng đoàn viên (office.md §3): where a person stands with this unit's Union. Dated; leaving never deletes.
    MemberStatus {
        /// Thanh niên chưa vào Đoàn.
        Youth = "youth", "Thanh niên";
        /// Đoàn viên đang sinh hoạt.
        Active = "active", "Đang sinh hoạt";
        /// Đoàn viên sinh hoạt tạm thời nơi khác; the book stays here.
        TemporaryOut = "temporary_out", "Sinh hoạt tạm thời nơi khác";
        /// Đã chuyển đi.
        MovedOut = "moved_out", "Đã chuyển đi";
        /// Trưởng thành Đoàn: left by age.
        Matured = "matured", "Trưởng thành Đoàn";
        /// Xóa tên.
        StruckOff = "struck_off", "Xóa tên";
        /// Khai trừ.
        Expelled = "expelled", "Khai trừ";
        /// Đã mất.
        Deceased = "deceased", "Đã mất";
    }
}

impl MemberStatus {
    /// Still on the unit's lists: thanh niên, or đoàn viên whose book is here.
    #[must_use]
    pub const fn is_current(self) -> bool {
        matches!(self, Self::Youth | Self::Active | Self::TemporaryOut)
    }

    /// Đoàn viên whose book is here.
    #[must_use]
    pub const fn is_member(self) -> bool {
        matches!(self, Self::Active | Self::TemporaryOut)
    }
}

codes! {
    /// Loại người: what the person does in the unit (a story's `staff` is everything but học sinh).
    PersonKind {
        /// Học sinh.
        Pupil = "pupil", "Học sinh";
        /// Giáo viên.
        Teacher = "teacher", "Giáo viên";
        /// Nhân viên.
        Employee = "employee", "Nhân viên";
        /// Người lao động.
        Worker = "worker", "Người lao động";
        /// Khác: parents, guests.
        Other = "other", "Khác";
    }
}

codes! {
    /// Loại đơn vị that owns the office.
    UnitKind {
        /// Trường học.
        School = "school", "Trường học";
        /// Doanh nghiệp.
        Enterprise = "enterprise", "Doanh nghiệp";
        /// Cơ quan.
        Agency = "agency", "Cơ quan";
        /// Đoàn cấp trên.
        Upper = "upper", "Đoàn cấp trên";
        /// Khác.
        Other = "other", "Khác";
    }
}

codes! {
    /// Đối tượng: what that column of a member list says a person is.
    Standing {
        /// Đoàn viên.
        Member = "member", "Đoàn viên";
        /// Thanh niên chưa vào Đoàn.
        Youth = "youth", "Thanh niên";
        /// Đội viên: on the Union's lists a young person not yet in the Union.
        Pioneer = "pioneer", "Đội viên";
    }
}

/// Reads a cell of giới tính. A bare "x" is not a sex: its column is, and the caller knows the column.
#[must_use]
pub fn sex(cell: &str) -> Option<Sex> {
    match compact(cell).as_str() {
        "nam" | "namgioi" | "trai" | "male" | "m" => Some(Sex::Male),
        "nu" | "nugioi" | "gai" | "female" | "f" => Some(Sex::Female),
        "chuaro" | "khongro" | "unknown" => Some(Sex::Unknown),
        _ => None,
    }
}

/// Reads a cell of the column «Đối tượng».
#[must_use]
pub fn kind_of_person(cell: &str) -> Option<Standing> {
    match compact(cell).as_str() {
        "doanvien" | "dv" | "doanvienuutu" | "doanvientncs" | "doanvientncshcm" => Some(Standing::Member),
        // Answers to «Đã là đoàn viên chưa?».
        "co" | "roi" | "daroi" | "daketnap" | "davaodoan" | "daladoanvien" | "true" | "yes" => Some(Standing::Member),
        "khong" | "chua" | "false" | "no" => Some(Standing::Youth),
        "thanhnien" | "tn" | "chuavaodoan" | "chualadoanvien" | "chuaketnapdoan" | "hoivien" => Some(Standing::Youth),
        "doivien" => Some(Standing::Pioneer),
        _ => None,
    }
}

/// Folded, letters and digits only: "Khơ-me", "Khơ me" and "KHƠ ME" meet here.
fn compact(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Compact spelling → stored word.
type Spellings = HashMap<String, &'static str>;

/// A dictionary made once: a whole school is read cell by cell.
fn spellings(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Spellings {
    pairs.map(|(spelling, name)| (compact(spelling), name)).collect()
}

#[cfg(test)]
mod tests;
