//! Whether steps may be written: what the timeline says, and what only the office can see beside it.
//!
//! Invariant: every way to write a step asks here first (path.md §7). The domain judges one timeline; a second open
//! candidacy and a companion who is the candidate himself can only be seen with the rows beside it.

use domain::name::same_spelling;
use domain::path::{Companionship, Helper, Step, StepCode, Timeline};
use store::{Conn, candidacies};

use super::stand::{Stand, stand};
use crate::Failure;

/// Accepts steps to be appended, or refuses them.
pub fn appended(conn: &Conn<'_>, own: &Stand, more: &[Step]) -> Result<(), Failure> {
    let timeline = own.with(more)?;
    more.iter().try_for_each(|step| not_self(own, step))?;
    if more.iter().any(|step| step.code == StepCode::CompanionAssignment) {
        one_in_each_role(&timeline)?;
    }
    only_open_one(conn, own, &timeline)
}

/// Accepts a step in place of the one of the same id, or refuses it.
pub fn replaced(conn: &Conn<'_>, own: &Stand, step: Step) -> Result<(), Failure> {
    not_self(own, &step)?;
    let timeline = own.replaced(step)?;
    only_open_one(conn, own, &timeline)
}

/// Nobody is his own companion or introducer.
fn not_self(own: &Stand, step: &Step) -> Result<(), Failure> {
    let own_id = own.person.id.to_string();
    let is_own = |helper: &Option<Helper>| {
        let helper = helper.as_ref();
        match helper.and_then(|helper| helper.other.get("person")?.as_str()) {
            Some(person) => person == own_id,
            None => helper.and_then(|helper| helper.name.as_deref()).is_some_and(|name| is_name_of(own, name)),
        }
    };
    let helper = step.facts.other.get("helper_person").and_then(serde_json::Value::as_str);
    if !is_own(&step.facts.companion) && !is_own(&step.facts.introducer) && helper != Some(&own_id) {
        return Ok(());
    }
    Err(Failure::new(
        "companion-is-self",
        format!(
            "Bước «{}»: người giúp đỡ, giới thiệu trùng tên với chính người trong nguồn. Chọn người khác; nếu là hai người trùng tên thì ghi thêm năm sinh sau tên.",
            step.code.label()
        ),
    ))
}

fn is_name_of(own: &Stand, name: &str) -> bool {
    same_spelling(name, &own.person.full_name)
}

/// Two who accompany in one role at the same time: one of them has to end, or to be replaced.
fn one_in_each_role(timeline: &Timeline) -> Result<(), Failure> {
    let open: Vec<Companionship<'_>> = timeline.companions().into_iter().filter(Companionship::is_open).collect();
    for (place, one) in open.iter().enumerate() {
        if let Some(before) = open[..place].iter().find(|before| before.role == one.role) {
            return Err(Failure::new(
                "two-companions",
                format!(
                    "{} đang là {}. Chọn thay người và nêu lý do, hoặc ghi ngày thôi đồng hành trước.",
                    before.name().unwrap_or("Một người"),
                    one.role.label().to_lowercase().replace("đoàn", "Đoàn").replace("đảng", "Đảng"),
                ),
            ));
        }
    }
    Ok(())
}

/// A candidacy that was closed opens again only when the person has no other open one.
fn only_open_one(conn: &Conn<'_>, own: &Stand, timeline: &Timeline) -> Result<(), Failure> {
    if timeline.closed() || !own.timeline.closed() {
        return Ok(());
    }
    for other in candidacies::of_person(conn, own.person.id)? {
        let open = other.id != own.candidacy.id
            && stand(conn, other.id, timeline.today())?.is_some_and(|other| !other.timeline.closed());
        if open {
            return Err(Failure::new(
                "two-open-candidacies",
                format!(
                    "{} đang có một hồ sơ khác trong nguồn nên hồ sơ này không mở lại được. Kết thúc hồ sơ kia trước.",
                    own.person.full_name
                ),
            ));
        }
    }
    Ok(())
}
