//! `members.end`: people leave the roll of this office. Leaving never deletes.

use domain::id::Id;
use domain::values::MemberStatus;
use serde_json::json;
use store::{members, memberships};

use super::wire::{MembersEnd, Touched};
use crate::{Call, Failure, dates};

/// `members.end`.
pub fn run(call: &Call<'_>, args: MembersEnd) -> Result<Touched, Failure> {
    let status = MemberStatus::parse(&args.status)
        .filter(|status| !status.is_current())
        .ok_or_else(|| Failure::usage(format!("«{}» không phải là tình trạng kết thúc sinh hoạt.", args.status)))?;
    let on = dates::day(&args.on, "Ngày kết thúc")?;
    let reason = dates::optional_text(args.reason.as_deref());
    let ids: Vec<Id> = args.ids.iter().map(|id| dates::id(id, "người này")).collect::<Result<_, _>>()?;
    let count = ids.len() as u32;
    call.write(json!({ "status": status.code(), "count": count }), |tx| {
        for id in &ids {
            let mut member = members::of_person(tx, *id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
            status.code().clone_into(&mut member.status);
            member.status_since = Some(on.to_string());
            if reason.is_some() {
                member.note.clone_from(&reason);
            }
            members::update(tx, &member)?;
            if let Some(mut open) = memberships::open_of_person(tx, *id)? {
                if on < open.starts_on {
                    return Err(Failure::new(
                        "ends-before-start",
                        format!(
                            "Ngày kết thúc {} trước ngày vào chi đoàn {}. Sửa ngày rồi ghi lại.",
                            domain::date::dmy(on),
                            domain::date::dmy(open.starts_on)
                        ),
                    ));
                }
                open.ends_on = Some(on);
                open.reason = Some(status.code().to_owned());
                memberships::update(tx, &open)?;
            }
        }
        Ok(())
    })?;
    Ok(Touched { count })
}
