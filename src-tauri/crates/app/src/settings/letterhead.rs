//! What a paper takes from the settings on its date: names of units and signers valid on that day.

use chrono::NaiveDate;
use domain::unit::UnitRole;
use store::Conn;
use store::signers::{self, SignerRow};
use store::units::{self, UnitNameRow};

use super::words::{UnitWords, unit_words};
use crate::Failure;

/// Tiêu đề giấy on a day.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// Đoàn cấp trên trực tiếp.
    pub upper: Option<String>,
    /// The Union that owns the office: "Đoàn trường …", without the committee that speaks for it.
    pub own: Option<String>,
    /// Words that fit the kind of unit.
    pub words: UnitWords,
    /// Its symbol in numbers: "ĐTN".
    pub symbol: Option<String>,
    /// Chi bộ, the first valid one.
    pub party_branch: Option<String>,
    /// The same, short, for columns.
    pub party_branch_short: Option<String>,
    /// Địa danh.
    pub place: Option<String>,
    /// Cấp có thẩm quyền kết nạp: "Đảng ủy phường …".
    pub party_competent: Option<String>,
    /// What stands above the chi bộ on its own papers: "Đảng bộ phường …".
    pub party_upper: Option<String>,
}

impl Letterhead {
    /// In a narrow column the office's own chi bộ goes by its short name.
    pub fn short_party_branch(&self, own: Option<String>) -> String {
        match own {
            None => self.party_branch_short.clone().unwrap_or_default(),
            Some(name) if Some(&name) == self.party_branch.as_ref() => self.party_branch_short.clone().unwrap_or(name),
            Some(name) => name,
        }
    }
}

/// The names valid on `day`.
pub fn letterhead(conn: &Conn<'_>, day: NaiveDate) -> Result<Letterhead, Failure> {
    let all = units::all(conn)?;
    let of = |role: UnitRole| valid(&all, role, day);
    let own = of(UnitRole::OwnUnion);
    let party = of(UnitRole::PartyBranch);
    let committee = of(UnitRole::PartyBaseCommittee).or_else(|| of(UnitRole::PartyCompetent));
    Ok(Letterhead {
        upper: of(UnitRole::UnionUpper).map(|row| row.name.clone()),
        own: own.map(|row| without_committee(&row.name).to_owned()),
        words: unit_words(conn)?,
        symbol: own.and_then(|row| row.symbol.clone()),
        party_branch: party.map(|row| row.name.clone()),
        party_branch_short: party.map(|row| row.short_name.clone().unwrap_or_else(|| row.name.clone())),
        place: of(UnitRole::PlaceLine).map(|row| row.name.clone()),
        party_competent: of(UnitRole::PartyCompetent).map(|row| row.name.clone()),
        party_upper: committee.map(|row| row.name.replace("Đảng ủy", "Đảng bộ")),
    })
}

/// Signers valid on `day`, Union first, in their order.
pub fn signers_on(conn: &Conn<'_>, day: NaiveDate) -> Result<Vec<SignerRow>, Failure> {
    let mut all = signers::all(conn)?;
    all.retain(|row| holds(row.valid_from.as_deref(), row.valid_to.as_deref(), day));
    all.sort_by_key(|row| (row.side != "union", row.position));
    Ok(all)
}

/// Many write the committee into the name; letters put it before it themselves.
fn without_committee(name: &str) -> &str {
    ["BCH ", "Ban Chấp hành ", "Ban chấp hành "].iter().find_map(|head| name.strip_prefix(head)).unwrap_or(name)
}

fn valid(all: &[UnitNameRow], role: UnitRole, day: NaiveDate) -> Option<&UnitNameRow> {
    all.iter()
        .filter(|row| row.role == role.code() && holds(row.valid_from.as_deref(), row.valid_to.as_deref(), day))
        // Of two that hold, the one that began later is the newer name.
        .max_by(|a, b| a.valid_from.cmp(&b.valid_from).then(b.position.cmp(&a.position)))
}

fn holds(from: Option<&str>, to: Option<&str>, day: NaiveDate) -> bool {
    let day = day.to_string();
    from.is_none_or(|from| from <= day.as_str()) && to.is_none_or(|to| day.as_str() <= to)
}
