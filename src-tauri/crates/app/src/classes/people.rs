//! Who is entered for a class.

use domain::classes::AttendanceStatus;
use domain::date::dmy;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::json;
use store::Tx;
use store::classes::attendances::{self, AttendanceRow};
use store::classes::{self, ClassRow};

use super::page::state_of;
use super::save::found;
use super::send::sent;
use super::wire::{ClassPeople, ClassSaved};
use crate::candidates::{Stand, stand};
use crate::{Call, Failure, dates};

/// `classes.add_people`.
pub fn add(call: &Call<'_>, args: ClassPeople) -> Result<ClassSaved, Failure> {
    let (id, candidates) = ids(&args)?;
    call.write(json!({ "class": id, "count": candidates.len() }), |tx| {
        let class = found(tx, id)?;
        for candidate in &candidates {
            let stand = stand(tx, *candidate, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            refuse(call, tx, &class, &stand)?;
            let row = AttendanceRow {
                id: call.new_id(),
                class_id: id,
                candidacy_id: *candidate,
                person_id: stand.person.id,
                status: AttendanceStatus::Proposed.code().to_owned(),
                left_on: None,
                note: None,
            };
            attendances::insert(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(ClassSaved { id: id.to_string() })
}

/// `classes.remove_people`: only those nothing was recorded of.
pub fn remove(call: &Call<'_>, args: ClassPeople) -> Result<ClassSaved, Failure> {
    let (id, candidates) = ids(&args)?;
    call.write(json!({ "class": id, "count": candidates.len() }), |tx| {
        found(tx, id)?;
        let all = attendances::of_class(tx, id)?;
        for candidate in &candidates {
            let row = all.iter().find(|row| row.candidacy_id == *candidate);
            let row = row.ok_or_else(|| Failure::not_found("người này trong lớp"))?;
            let stand = stand(tx, *candidate, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            if sent(&stand, id) {
                return Err(Failure::new(
                    "class-sent",
                    format!(
                        "{} đã được gửi danh sách, cử đi hoặc cấp giấy chứng nhận nên không bỏ ra. Ghi «Thôi học», hoặc hủy bước ở hồ sơ trước.",
                        stand.person.full_name
                    ),
                ));
            }
            attendances::delete(tx, row.id)?;
        }
        Ok(())
    })?;
    Ok(ClassSaved { id: id.to_string() })
}

/// Class and candidacies asked for, nobody twice.
pub fn ids(args: &ClassPeople) -> Result<(Id, Vec<Id>), Failure> {
    let id = dates::id(&args.id, "lớp này")?;
    let mut candidates: Vec<Id> = Vec::new();
    for text in &args.candidates {
        let candidate = dates::id(text, "hồ sơ này")?;
        if !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    if candidates.is_empty() {
        return Err(Failure::new("nobody-chosen", "Chưa chọn ai. Chọn ít nhất một người trong nguồn."));
    }
    Ok((id, candidates))
}

/// Nobody is in two classes at once, nor in one that he does not need.
fn refuse(call: &Call<'_>, tx: &Tx<'_>, class: &ClassRow, stand: &Stand) -> Result<(), Failure> {
    let name = &stand.person.full_name;
    if stand.is_over() {
        let says = format!("Hồ sơ của {name} đã kết thúc nên không cử đi học được.");
        return Err(Failure::new("step-on-closed", says));
    }
    if let Some(until) = certificate_until(stand, class) {
        let says =
            format!("{name} đã có giấy chứng nhận còn giá trị đến {}. Bỏ người này ra khỏi danh sách.", dmy(until));
        return Err(Failure::new("certificate-valid", says));
    }
    for own in attendances::of_candidacy(tx, stand.candidacy.id)? {
        if own.class_id == class.id {
            return Err(Failure::new(
                "twice-in-class",
                format!("{name} đã có trong lớp này. Bỏ bớt một lần rồi thêm."),
            ));
        }
        let open = AttendanceStatus::parse(&own.status).is_some_and(AttendanceStatus::is_open);
        let Some(other) = classes::get(tx, own.class_id)?.filter(|_| open) else { continue };
        if state_of(&other, call.today()) == domain::classes::ClassState::Ended {
            let says = format!(
                "{name} chưa có kết quả ở «{}», lớp đã bế giảng. Ghi kết quả lớp đó trước, rồi đưa vào lớp này.",
                other.name
            );
            return Err(Failure::new("two-classes", says));
        }
        let says = format!("{name} đang có trong «{}». Đưa ra khỏi lớp đó trước, hoặc bỏ người này.", other.name);
        return Err(Failure::new("two-classes", says));
    }
    Ok(())
}

/// The last valid day of a certificate that is still good when the class begins.
pub fn certificate_until(stand: &Stand, class: &ClassRow) -> Option<chrono::NaiveDate> {
    let issued = stand.timeline.step(StepCode::CertificateIssued)?.on?;
    let until = stand.rulebook().valid_through("awareness-certificate-validity", issued)?;
    (until >= class.starts_on.unwrap_or(stand.timeline.today())).then_some(until)
}
