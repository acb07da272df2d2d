//! `members.add`: one person by hand.

use chrono::NaiveDate;
use domain::id::Id;
use domain::values::{MemberStatus, PersonKind, Sex};
use serde_json::json;
use store::members::{self, MemberRow};
use store::memberships::{self, MembershipRow};
use store::people::{self, PersonRow};
use store::{Tx, branches};

use super::fields::put;
use super::wire::{MemberAdd, MemberSaved};
use crate::{Call, Failure, dates};

/// `members.add`.
pub fn run(call: &Call<'_>, args: MemberAdd) -> Result<MemberSaved, Failure> {
    let (mut person, mut member) = blank(call);
    for value in &args.values {
        put(&mut person, &mut member, &value.field, &value.value)?;
    }
    if person.full_name.is_empty() {
        return Err(Failure::new("name-missing", "Họ và tên còn trống. Nhập họ và tên rồi lưu lại."));
    }
    let status = args.status.as_deref().unwrap_or(MemberStatus::Active.code());
    let status =
        MemberStatus::parse(status).ok_or_else(|| Failure::usage(format!("Không có tình trạng «{status}».")))?;
    status.code().clone_into(&mut member.status);
    let branch = args.branch.as_deref().filter(|id| !id.is_empty()).map(|id| dates::id(id, "chi đoàn")).transpose()?;
    let from = match dates::optional_day(args.from.as_deref(), "Từ ngày")? {
        Some(day) => day,
        None => first_day(call)?,
    };
    call.write(json!({ "person": person.id, "branch": branch }), |tx| {
        refuse_unborn(call, &person)?;
        refuse_known_number(tx, &person)?;
        if let Some(branch) = branch {
            let row = branches::get(tx, branch)?.ok_or_else(|| Failure::not_found("chi đoàn này"))?;
            person.kind.clone_from(&row.kind);
        }
        insert(call, tx, &person, &member, branch, from)
    })?;
    super::page::saved(call, person.id)
}

/// A person with nothing known, and the Union facts beside it.
pub fn blank(call: &Call<'_>) -> (PersonRow, MemberRow) {
    let person = PersonRow {
        id: call.new_id(),
        kind: PersonKind::Pupil.code().to_owned(),
        full_name: String::new(),
        given_words: 1,
        sort_key: String::new(),
        folded: String::new(),
        other_name: None,
        sex: Sex::Unknown.code().to_owned(),
        born_on: None,
        personal_id: None,
        moet_id: None,
        ethnicity: None,
        religion: None,
        phone: None,
        email: None,
        birth_place: None,
        home_town: None,
        address: None,
        unit_joined_on: None,
        note: None,
    };
    let member = MemberRow {
        id: call.new_id(),
        person_id: person.id,
        status: MemberStatus::Active.code().to_owned(),
        status_since: None,
        union_joined_on: None,
        union_joined_at: None,
        union_card: None,
        post: None,
        note: None,
        stays_on: None,
    };
    (person, member)
}

/// Writes a new person, the Union facts and, if a chi đoàn is known, the membership.
pub fn insert(
    call: &Call<'_>,
    tx: &Tx<'_>,
    person: &PersonRow,
    member: &MemberRow,
    branch: Option<Id>,
    from: NaiveDate,
) -> Result<(), Failure> {
    people::insert(tx, person)?;
    members::insert(tx, member)?;
    if let Some(branch_id) = branch {
        let row = MembershipRow {
            id: call.new_id(),
            person_id: person.id,
            branch_id,
            starts_on: from,
            ends_on: None,
            reason: None,
        };
        memberships::insert(tx, &row)?;
    }
    Ok(())
}

/// The first day of the school year in work, but never a day to come.
fn first_day(call: &Call<'_>) -> Result<NaiveDate, Failure> {
    let (_, year) = call.office()?.current_year()?;
    Ok(year.starts_on().min(call.today()))
}

/// Nobody is born after today; of a year alone, not in a year to come.
pub fn refuse_unborn(call: &Call<'_>, person: &PersonRow) -> Result<(), Failure> {
    let today = call.today().to_string();
    match person.born_on.as_deref() {
        Some(born) if born > &today[..born.len().min(today.len())] => Err(Failure::new(
            "born-after-today",
            format!("Ngày sinh ở sau hôm nay ({}). Xem lại ngày sinh.", domain::date::dmy(call.today())),
        )),
        _ => Ok(()),
    }
}

/// Two people never share a number: that is one person entered twice.
pub fn refuse_known_number(tx: &Tx<'_>, person: &PersonRow) -> Result<(), Failure> {
    let mut twins = Vec::new();
    if let Some(number) = &person.personal_id {
        twins.extend(people::by_personal_id(tx, number)?);
    }
    if let Some(number) = &person.moet_id {
        twins.extend(people::by_moet_id(tx, number)?);
    }
    match twins.into_iter().find(|twin| twin.id != person.id) {
        None => Ok(()),
        Some(twin) => Err(Failure::new(
            "number-known",
            format!("Số này đã có ở {}. Kiểm tra lại số, hoặc mở người đó để sửa.", twin.full_name),
        )),
    }
}
