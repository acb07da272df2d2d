//! Units around the office: their roles, their dated names, places, and who signs.
//!
//! Invariant: a unit is asked for by its role and a day, never by its name, because names change (the reform of 2025
//! renamed most of them) and a paper carries the name of *its* day. Rejected: one current name per unit with a list of
//! old ones (a list printed again would then change).

mod chain;
mod place;
mod signer;
mod words;

pub use chain::{ChainLevel, DecidingBody, UnitChain};
pub use place::{Place, PlaceStyle};
pub use signer::Signer;
pub use words::number_in_words;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

crate::values::codes! {
    /// Vai trò của đơn vị (path.md §9).
    UnitRole {
        /// Trường, or the enterprise, the agency.
        School = "school", "Trường (đơn vị)";
        /// Đoàn trường: the Union that owns the office.
        OwnUnion = "own_union", "Đoàn trường";
        /// Đoàn cơ sở.
        UnionBase = "union_base", "Đoàn cơ sở";
        /// Đoàn cấp trên trực tiếp.
        UnionUpper = "union_upper", "Đoàn cấp trên trực tiếp";
        /// Tỉnh đoàn.
        UnionProvince = "union_province", "Đoàn cấp tỉnh";
        /// Chi bộ (there may be several).
        PartyBranch = "party_branch", "Chi bộ";
        /// Đảng ủy bộ phận: appraises only; may be absent.
        PartySubcommittee = "party_subcommittee", "Đảng ủy bộ phận";
        /// Đảng ủy cơ sở; may be absent.
        PartyBaseCommittee = "party_base_committee", "Đảng ủy cơ sở";
        /// Cấp có thẩm quyền kết nạp.
        PartyCompetent = "party_competent", "Cấp có thẩm quyền kết nạp";
        /// Trung tâm chính trị.
        PoliticalCentre = "political_centre", "Trung tâm chính trị";
        /// Chi ủy nơi cư trú (there may be several).
        ResidenceCommittee = "residence_committee", "Chi ủy nơi cư trú";
        /// Địa danh of the date line.
        PlaceLine = "place_line", "Địa danh trên giấy tờ";
        /// Công đoàn.
        TradeUnion = "trade_union", "Công đoàn";
    }
}

/// Tên đơn vị: what a role was called from one day to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitName {
    /// The role that carried the name.
    pub role: UnitRole,
    /// The whole name, as it stands in a letterhead.
    pub name: String,
    /// The short name for tables; empty when there is none.
    pub short_name: String,
    /// Ký hiệu in the numbers of papers ("ĐTN"); empty when there is none.
    pub symbol: String,
    /// First day; absent: since ever.
    pub valid_from: Option<NaiveDate>,
    /// Last day, included; absent: still.
    pub valid_to: Option<NaiveDate>,
}

impl UnitName {
    fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// The name of a role on a day; where two spans overlap, the one that began later.
#[must_use]
pub fn valid_on(names: &[UnitName], role: UnitRole, day: NaiveDate) -> Option<&UnitName> {
    names.iter().filter(|name| name.role == role && name.is_valid_on(day)).max_by_key(|name| name.valid_from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn name(role: UnitRole, name: &str, from: Option<&str>, to: Option<&str>) -> UnitName {
        UnitName {
            role,
            name: name.to_owned(),
            short_name: String::new(),
            symbol: String::new(),
            valid_from: from.map(on),
            valid_to: to.map(on),
        }
    }

    #[test]
    fn the_name_of_its_day() {
        use UnitRole::{OwnUnion, PartyBranch, UnionUpper};
        let names = [
            name(UnionUpper, "Thành đoàn Trà Vinh", None, Some("2025-06-30")),
            name(UnionUpper, "Đoàn phường Nguyệt Hóa", Some("2025-07-01"), None),
            name(UnionUpper, "Đoàn phường thử nghiệm", Some("2026-01-01"), Some("2026-01-31")),
            name(OwnUnion, "Đoàn trường THPT Thử Nghiệm", Some("2020-01-01"), None),
        ];
        let table = [
            (UnionUpper, "2025-06-30", Some("Thành đoàn Trà Vinh")),
            (UnionUpper, "2025-07-01", Some("Đoàn phường Nguyệt Hóa")),
            (UnionUpper, "2026-01-31", Some("Đoàn phường thử nghiệm")),
            (UnionUpper, "2026-02-01", Some("Đoàn phường Nguyệt Hóa")),
            (OwnUnion, "2019-12-31", None),
            (PartyBranch, "2026-01-01", None),
        ];
        for (role, day, expected) in table {
            assert_eq!(valid_on(&names, role, on(day)).map(|n| n.name.as_str()), expected, "{role:?} {day}");
        }
    }

    #[test]
    fn stored_roles() {
        let codes: Vec<_> = UnitRole::ALL.iter().map(|role| role.code()).collect();
        assert_eq!(
            codes.join(" "),
            "school own_union union_base union_upper union_province party_branch party_subcommittee \
             party_base_committee party_competent political_centre residence_committee place_line trade_union"
        );
        assert!(UnitRole::ALL.iter().all(|role| UnitRole::parse(role.code()) == Some(*role)));
    }
}
