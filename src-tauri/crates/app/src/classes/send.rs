//! `classes.send`: the list goes up (đề nghị cử đi học), or the cấp ủy has sent them (cử đi học); a step for each.
//!
//! Invariant: before somebody is sent who cannot be admitted in time, or more than the quota, it is asked; the secretary
//! decides. Who has the step of this class already keeps it.

use domain::classes::AttendanceStatus;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::{Map, Value, json};
use store::classes;
use store::classes::attendances;

use super::asked::Asked;
use super::outlook::{Attendee, of_class};
use super::page::{over_quota, read, too_late};
use super::people::ids;
use super::wire::{ClassId, ClassPeople, ClassSend, ClassSent};
use crate::candidates::{CLASS, Stand, insert_step};
use crate::{Call, Failure, dates};

/// `classes.send`.
pub fn run(call: &Call<'_>, args: ClassSend) -> Result<ClassSent, Failure> {
    let (id, wanted) = ids(&ClassPeople { id: args.id.clone(), candidates: args.candidates.clone() })?;
    let on = dates::optional_day(args.on.as_deref(), "Ngày gửi")?.unwrap_or(call.today());
    let code = match args.act.as_str() {
        "proposal" => StepCode::ClassProposal,
        "referral" => StepCode::ClassReferral,
        other => return Err(Failure::usage(format!("Không có việc «{other}» với danh sách của lớp."))),
    };
    let (class, mut people) = read(call, &ClassId { id: args.id })?;
    people.retain(|one| wanted.contains(&one.one.stand.candidacy.id));
    if people.len() != wanted.len() {
        return Err(Failure::not_found("người này trong lớp"));
    }
    let mut asked = Asked::default();
    asked.ask(too_late(&people));
    asked.ask(over_quota(&class, &people));
    asked.answered("ask-before-sending", args.anyway)?;
    let number = dates::optional_text(args.number.as_deref());
    let fresh: Vec<&Attendee> = people.iter().filter(|one| !has(&one.one.stand, code, id)).collect();
    let arguments = json!({ "class": id, "act": args.act, "count": people.len() });
    call.write(arguments, |tx| {
        for one in &fresh {
            let mut facts: Map<String, Value> = Map::new();
            facts.insert("class".to_owned(), json!(class.name));
            facts.insert(CLASS.to_owned(), json!(id));
            facts.extend(number.as_ref().map(|number| ("number".to_owned(), json!(number))));
            let named = |failure: Failure| Failure {
                sentence: format!("{}: {}", one.one.stand.person.full_name, failure.sentence),
                ..failure
            };
            insert_step(call, tx, one.one.stand.candidacy.id, code, Some(on), &facts, None).map_err(named)?;
        }
        let approved = AttendanceStatus::Approved.code();
        let proposed = AttendanceStatus::Proposed.code();
        for row in people.iter().filter_map(|one| one.row.as_ref()) {
            if code == StepCode::ClassReferral && row.status == proposed {
                let mut row = row.clone();
                approved.clone_into(&mut row.status);
                attendances::update(tx, &row)?;
            }
        }
        if code == StepCode::ClassProposal && class.list_sent_on != Some(on) {
            let mut class = class.clone();
            class.list_sent_on = Some(on);
            classes::update(tx, &class)?;
        }
        Ok(())
    })?;
    Ok(ClassSent { id: id.to_string(), recorded: fresh.len() as u32 })
}

/// Whether this step is there: of this class, or entered by hand before anybody thought of the class.
fn has(stand: &Stand, code: StepCode, class: Id) -> bool {
    let by_hand = || stand.timeline.steps_of(code).any(|step| !step.facts.other.contains_key(CLASS));
    of_class(stand, code, class).is_some() || by_hand()
}

/// Whether somebody has any step of this class.
pub fn sent(stand: &Stand, class: Id) -> bool {
    [StepCode::ClassProposal, StepCode::ClassReferral, StepCode::CertificateIssued]
        .into_iter()
        .any(|code| of_class(stand, code, class).is_some())
}
