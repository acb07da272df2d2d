//! Whether steps may be written: what the timeline says, and what only the office can see beside it.
//!
//! Invariant: every way to write a step asks here first (path.md §7). The domain judges one timeline; a second open
//! candidacy and a companion who is the candidate himself can only be seen with the rows beside it.

use domain::name::same_spelling;
use domain::path::{Helper, Step, Timeline};
use store::{Conn, candidacies};

use super::stand::{Stand, stand};
use crate::Failure;

/// Accepts steps to be appended, or refuses them.
pub fn appended(conn: &Conn<'_>, own: &Stand, more: &[Step]) -> Result<(), Failure> {
    let timeline = own.with(more)?;
    more.iter().try_for_each(|step| not_self(own, step))?;
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
    let is_own = |helper: &Option<Helper>| {
        let name = helper.as_ref().and_then(|helper| helper.name.as_deref());
        name.is_some_and(|name| same_spelling(name, &own.person.full_name))
    };
    if !is_own(&step.facts.companion) && !is_own(&step.facts.introducer) {
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
