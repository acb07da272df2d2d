//! The settings of papers, and what a first paper still lacks.

use domain::unit::UnitRole;
use store::signers::SignerRow;
use store::units::UnitNameRow;
use store::{Conn, signers, units};

use super::chain;
use super::wire::{RoleWire, SettingsPage, SignerWire, UnitNameWire};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `settings.get`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<SettingsPage, Failure> {
    call.office()?.store.read(|conn| {
        let units = units::all(conn)?;
        let signers = signers::all(conn)?;
        let roles = UnitRole::ALL.iter().map(|role| role_wire(*role)).collect();
        let wanted = wanted(conn)?;
        let chain = chain::levels(conn)?;
        Ok(SettingsPage {
            units: units.into_iter().map(unit_wire).collect(),
            signers: signers.into_iter().map(signer_wire).collect(),
            roles,
            wanted,
            chain,
            chain_roles: chain::roles(),
            chain_bodies: chain::bodies(),
        })
    })
}

/// What a letterhead and a signature need and the office has not said, as sentences.
pub fn wanted(conn: &Conn<'_>) -> Result<Vec<String>, Failure> {
    let units = units::all(conn)?;
    let has = |role: UnitRole| units.iter().any(|row| row.role == role.code());
    let mut wanted = Vec::new();
    for (role, sentence) in [
        (UnitRole::UnionUpper, "Chưa có tên Đoàn cấp trên trực tiếp cho dòng đầu của tiêu đề giấy."),
        (UnitRole::OwnUnion, "Chưa có tên Đoàn trường cho tiêu đề giấy."),
        (UnitRole::PartyBranch, "Chưa có tên chi bộ."),
        (UnitRole::PlaceLine, "Chưa có địa danh cho dòng ngày tháng."),
    ] {
        if !has(role) {
            wanted.push(sentence.to_owned());
        }
    }
    if signers::all(conn)?.is_empty() {
        wanted.push("Chưa có người ký.".to_owned());
    }
    Ok(wanted)
}

fn role_wire(role: UnitRole) -> RoleWire {
    let example = match role {
        UnitRole::School => "Trường THPT …",
        UnitRole::OwnUnion => "BCH Đoàn trường THPT …",
        UnitRole::UnionBase => "Đoàn cơ sở …",
        UnitRole::UnionUpper => "Đoàn phường …",
        UnitRole::UnionProvince => "Tỉnh đoàn …",
        UnitRole::PartyBranch => "Chi bộ trường THPT …",
        UnitRole::PartySubcommittee => "Đảng ủy bộ phận …",
        UnitRole::PartyBaseCommittee => "Đảng ủy …",
        UnitRole::PartyCompetent => "Đảng ủy phường …",
        UnitRole::PoliticalCentre => "Trung tâm chính trị phường …",
        UnitRole::ResidenceCommittee => "Chi ủy khóm …",
        UnitRole::PlaceLine => "Trà Vinh",
        UnitRole::TradeUnion => "Công đoàn trường THPT …",
    };
    RoleWire {
        code: role.code().to_owned(),
        label: role.label().to_owned(),
        example: example.to_owned(),
        wanted: matches!(role, UnitRole::UnionUpper | UnitRole::OwnUnion | UnitRole::PartyBranch | UnitRole::PlaceLine),
        many: matches!(role, UnitRole::PartyBranch | UnitRole::ResidenceCommittee),
    }
}

fn unit_wire(row: UnitNameRow) -> UnitNameWire {
    UnitNameWire {
        id: Some(row.id.to_string()),
        role: row.role,
        name: row.name,
        short_name: row.short_name,
        symbol: row.symbol,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    }
}

fn signer_wire(row: SignerRow) -> SignerWire {
    SignerWire {
        id: Some(row.id.to_string()),
        side: row.side,
        name: row.name,
        post: row.post,
        authority_line: row.authority_line,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
    }
}
