//! The invented unit: its names, signers and chi đoàn.

use domain::unit::UnitRole;
use domain::values::UnitKind;
use store::Tx;
use store::signers::{self, SignerRow};
use store::units::{self, UnitNameRow};

use crate::{Call, Failure};

/// What a demonstration is called and made of.
pub struct Unit {
    /// The Union that owns the office.
    pub own: &'static str,
    /// Its chi bộ.
    pub party_branch: &'static str,
    /// A school has classes, an enterprise departments.
    pub school: bool,
    names: &'static [(UnitRole, &'static str, Option<&'static str>)],
    signers: &'static [(&'static str, &'static str, &'static str, &'static str)],
}

const SCHOOL: Unit = Unit {
    own: "Đoàn trường THPT Hàng Dừa",
    party_branch: "Chi bộ trường THPT Hàng Dừa",
    school: true,
    names: &[
        (UnitRole::School, "Trường THPT Hàng Dừa", None),
        (UnitRole::UnionUpper, "Đoàn phường Hàng Dừa", None),
        (UnitRole::PartyBranch, "Chi bộ trường THPT Hàng Dừa", Some("Trường")),
        (UnitRole::PartyCompetent, "Đảng ủy phường Hàng Dừa", None),
        (UnitRole::PlaceLine, "Hàng Dừa", None),
    ],
    signers: &[
        ("union", "Nguyễn Hoàng Phúc", "Bí thư", "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG"),
        ("union", "Lê Thị Kim Ngân", "Phó Bí thư", "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG"),
        ("party", "Võ Thị Thanh Tâm", "Bí thư", "T/M CHI BỘ"),
    ],
};

const ENTERPRISE: Unit = Unit {
    own: "Đoàn Công ty May Bến Xanh",
    party_branch: "Chi bộ Công ty May Bến Xanh",
    school: false,
    names: &[
        (UnitRole::School, "Công ty May Bến Xanh", None),
        (UnitRole::UnionUpper, "Đoàn phường Bến Xanh", None),
        (UnitRole::PartyBranch, "Chi bộ Công ty May Bến Xanh", Some("Công ty")),
        (UnitRole::PartyCompetent, "Đảng ủy phường Bến Xanh", None),
        (UnitRole::PlaceLine, "Bến Xanh", None),
    ],
    signers: &[
        ("union", "Trần Quốc Bảo", "Bí thư", "TM. BAN CHẤP HÀNH ĐOÀN CÔNG TY"),
        ("party", "Phan Văn Thuận", "Bí thư", "T/M CHI BỘ"),
    ],
};

/// The unit of a kind.
pub fn of(kind: UnitKind) -> Unit {
    if kind == UnitKind::Enterprise { ENTERPRISE } else { SCHOOL }
}

/// Writes names of units and signers.
pub fn names(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit) -> Result<(), Failure> {
    for (at, (role, name, short)) in unit.names.iter().enumerate() {
        let row = UnitNameRow {
            id: call.new_id(),
            role: role.code().to_owned(),
            name: (*name).to_owned(),
            short_name: short.map(str::to_owned),
            symbol: None,
            valid_from: None,
            valid_to: None,
            position: at as i64 + 2,
        };
        units::insert(tx, &row)?;
    }
    for (at, (side, name, post, authority)) in unit.signers.iter().enumerate() {
        let row = SignerRow {
            id: call.new_id(),
            side: (*side).to_owned(),
            name: (*name).to_owned(),
            post: (*post).to_owned(),
            authority_line: (*authority).to_owned(),
            valid_from: None,
            valid_to: None,
            position: at as i64 + 1,
        };
        signers::insert(tx, &row)?;
    }
    Ok(())
}
