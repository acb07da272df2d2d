//! Rows of the store as rows of the wire.

use std::collections::HashMap;

use domain::id::Id;
use domain::path::Stage;
use domain::values::MemberStatus;
use store::Conn;
use store::members::{MemberListRow, Search, search};

use super::wire::MemberRow;
use crate::candidates::{party_stage, stages};
use crate::{Call, Failure};

/// Whether a record lacks something.
type Lacks = fn(&MemberListRow) -> bool;

/// What a list of the office needs of everybody, with the label told when it lacks.
const WANTED: &[(&str, Lacks)] = &[
    ("ngày sinh", |row| row.person.born_on.is_none()),
    ("giới tính", |row| row.person.sex == "unknown"),
    ("ngày vào Đoàn", |row| {
        row.member.status == MemberStatus::Active.code() && row.member.union_joined_on.is_none()
    }),
    ("chi đoàn", |row| row.branch_id.is_none()),
];

/// Whether a record lacks what a list of the office needs of everybody.
pub fn lacks(row: &MemberListRow) -> bool {
    WANTED.iter().any(|(_, lacks)| lacks(row))
}

/// Everything found, as rows of the wire, and how many there are in all.
pub fn rows_of(call: &Call<'_>, conn: &Conn<'_>, ask: &Search, year: &str) -> Result<(Vec<MemberRow>, u64), Failure> {
    let (rows, total) = search(conn, ask)?;
    Ok((wires(call, conn, rows, year)?, total))
}

/// These rows of the store as rows of the wire.
pub fn wires(
    call: &Call<'_>,
    conn: &Conn<'_>,
    rows: Vec<MemberListRow>,
    year: &str,
) -> Result<Vec<MemberRow>, Failure> {
    let stages = stages(conn, rows.iter().map(|row| &row.person), call.today())?;
    Ok(rows.into_iter().map(|row| wire(row, year, &stages)).collect())
}

/// One row of the wire.
pub fn wire(row: MemberListRow, year: &str, stages: &HashMap<Id, Stage>) -> MemberRow {
    let missing = WANTED.iter().filter(|(_, lacks)| lacks(&row)).map(|(label, _)| (*label).to_owned()).collect();
    let stage = stages.get(&row.person.id).copied();
    let MemberListRow { person, member, branch_id, class_name, .. } = row;
    MemberRow {
        id: person.id.to_string(),
        name: person.full_name,
        born_on: person.born_on,
        sex: person.sex,
        status: member.status,
        school_year: class_name.as_ref().map(|_| year.to_owned()),
        branch: class_name,
        union_joined_on: member.union_joined_on,
        ethnicity: person.ethnicity,
        religion: person.religion,
        phone: person.phone,
        moet_id: person.moet_id,
        personal_id: person.personal_id,
        post: member.post,
        branch_id: branch_id.map(|id| id.to_string()),
        stage_label: stage.map(|stage| stage.label().to_owned()),
        stage_party: stage.is_some_and(party_stage),
        missing,
    }
}
