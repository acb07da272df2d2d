//! One verdict a row: new, same, changes, doubtful, rejected.
//!
//! Invariant: a person is known by number, else by name and birth date together; never by name alone. Blanks are
//! filled, filled fields stay unless overwriting was chosen, a blank never overwrites. Pure: reads what it is given.

use std::collections::HashMap;

use domain::name::same_spelling;
use domain::values::{MemberStatus, Sex, Standing};
use exchange::draft::{Fields, RowDraft};
use exchange::fields::Field;
use store::members::MemberListRow;

use super::classes::{Class, Classes};
use super::identify::{Identity, identify};
use super::known::Known;
use super::path::{Judged, Paths, judge};
use super::plan::{Overwrite, People};
use super::seen::{Identities, Seen, identities};
use super::wire::{PlanChange, PlanComplaint, Verdict};
use super::year::{YearJudged, YearNow};

/// What a row comes to.
#[derive(Debug, Clone)]
pub struct Compared<'k> {
    /// Kết luận.
    pub verdict: Verdict,
    /// The person it speaks of, or may speak of.
    pub person: Option<&'k MemberListRow>,
    /// What would change of that person: field, before, after.
    pub changes: Vec<PlanChange>,
    /// What stays although the file says otherwise: field, in the file, recorded.
    pub kept: Vec<(Field, String, String)>,
    /// Why it is doubtful.
    pub doubt: Option<String>,
    /// What it comes to on the path, in a list of people on it.
    pub path: Option<Judged>,
    /// What it comes to in the records of its year.
    pub year: YearJudged,
    /// The row above that speaks of the same person, which this one adds to.
    pub onto: Option<u32>,
    /// It is doubtful only because steps of this person are recorded otherwise.
    pub corrects: bool,
}

impl<'k> Compared<'k> {
    fn plain(verdict: Verdict) -> Self {
        Compared {
            verdict,
            person: None,
            changes: Vec::new(),
            kept: Vec::new(),
            doubt: None,
            path: None,
            year: YearJudged::default(),
            onto: None,
            corrects: false,
        }
    }

    fn doubtful(person: Option<&'k MemberListRow>, why: impl Into<String>) -> Self {
        Compared { person, doubt: Some(why.into()), ..Compared::plain(Verdict::Doubtful) }
    }
}

/// What every row of an import is held against.
pub struct Ground<'a> {
    /// The people of the office.
    pub known: &'a Known,
    /// What becomes of each class name.
    pub classes: &'a Classes,
    /// The paths of the office, for a list of people on it.
    pub paths: Option<&'a Paths>,
    /// What is recorded of the year, where the list says anything of it.
    pub year: Option<&'a YearNow>,
    /// Whom the list is about.
    pub people: People,
    /// `people` was said by the user.
    pub people_said: bool,
    /// Which filled fields are overwritten too.
    pub overwrite: &'a Overwrite,
    /// Rows whose answer somebody sent anew, with the sentence that says so.
    pub superseded: &'a HashMap<u32, String>,
}

/// Judges one row: the person first, then the path, which may keep out what the person would let in.
pub fn compare<'d, 'k>(key: u32, draft: &'d RowDraft, ground: &Ground<'k>, seen: &mut Seen<'d, 'k>) -> Compared<'k> {
    let mut compared = of_person(key, draft, ground, seen);
    of_year(&mut compared, draft, ground);
    let Some(paths) = ground.paths.filter(|_| compared.verdict != Verdict::Rejected) else { return compared };
    let judged = judge(draft, compared.person, paths);
    if judged.refused.is_some() {
        compared.verdict = Verdict::Rejected;
        compared.doubt = None;
    } else if compared.verdict != Verdict::Doubtful && compared.person.is_some() {
        let differences = judged.differences();
        compared.changes.extend(judged.changes(ground.overwrite.all));
        if differences.is_some() && !ground.overwrite.all {
            (compared.verdict, compared.doubt, compared.corrects) = (Verdict::Doubtful, differences, true);
        } else if judged.writes() || differences.is_some() {
            compared.verdict = Verdict::Changes;
        }
    }
    compared.path = Some(judged);
    compared
}

/// What the row says of its year, beside what it says of the person.
fn of_year(compared: &mut Compared<'_>, draft: &RowDraft, ground: &Ground<'_>) {
    let Some(year) = ground.year.filter(|_| compared.verdict != Verdict::Rejected) else { return };
    let asked =
        compared.changes.iter().find(|change| change.field == "status").and_then(|change| change.new.as_deref());
    let status = match (asked, compared.person) {
        (Some(status), _) => status.to_owned(),
        (None, Some(person)) => person.member.status.clone(),
        (None, None) => first_status(&draft.fields, ground.people, ground.paths).code().to_owned(),
    };
    let judged = year.judge(draft, compared.person.map(|row| row.person.id), &status, ground.overwrite);
    let adds = compared.onto.is_some() && !judged.writes.is_empty();
    if compared.verdict != Verdict::Doubtful {
        compared.changes.extend(judged.changes.iter().cloned());
    }
    if compared.verdict == Verdict::Same && (!judged.changes.is_empty() || adds) {
        compared.verdict = Verdict::Changes;
    }
    compared.year = judged;
}

fn of_person<'d, 'k>(key: u32, draft: &'d RowDraft, ground: &Ground<'k>, seen: &mut Seen<'d, 'k>) -> Compared<'k> {
    if draft.rejected() {
        return Compared::plain(Verdict::Rejected);
    }
    let fields = &draft.fields;
    let name = fields.name.as_deref().unwrap_or_default();
    if let Some(why) = ground.superseded.get(&key) {
        return Compared::doubtful(None, why.clone());
    }
    let own = identities(fields);
    if let Some(before) = seen.find(&own, fields) {
        return again(fields, own, before, ground, seen);
    }
    let compared = alone(fields, name, ground);
    seen.tell(key, draft.row, fields, own, &compared);
    compared
}

/// A row of somebody whom a row above speaks of already: what it adds is taken, what contradicts is asked about.
fn again<'d, 'k>(
    fields: &'d Fields,
    own: Identities<'d>,
    before: usize,
    ground: &Ground<'k>,
    seen: &mut Seen<'d, 'k>,
) -> Compared<'k> {
    let told = &seen.told[before];
    let row = told.row;
    let clash = told.contradicted_by(fields);
    if !clash.is_empty() {
        let why = format!(
            "Người này đã có ở dòng {row} phía trên nhưng khác: {}. Sửa cho khớp rồi nhập lại.",
            clash.join("; ")
        );
        return Compared::doubtful(told.person, why);
    }
    if told.verdict == Verdict::Doubtful || ground.paths.is_some() {
        // Steps of two rows are never added up unseen: somebody recorded can be chosen, somebody new comes in first.
        let next = match (told.person, ground.paths) {
            (None, Some(_)) => " Nhập dòng đó trước, rồi nhập lại tệp này để bổ sung.",
            _ => "",
        };
        let why = format!("Người này đã có ở dòng {row} phía trên của lần nhập này.{next}");
        return Compared::doubtful(told.person, why);
    }
    let mut compared = Compared { person: told.person, onto: Some(told.key), ..Compared::plain(Verdict::Same) };
    match told.person {
        Some(person) => {
            differences(&mut compared, fields, person, true, ground);
            compared.changes.retain(|change| !told.changes.contains(change));
        }
        None => compared.changes = told.added_by(fields),
    }
    if !compared.changes.is_empty() {
        compared.verdict = Verdict::Changes;
    }
    seen.add(before, fields, own, &compared.changes);
    compared
}

fn alone<'k>(fields: &Fields, name: &str, ground: &Ground<'k>) -> Compared<'k> {
    if let Some(Class::Almost(other)) = fields.class.as_deref().and_then(|class| ground.classes.of(class)) {
        let class = fields.class.as_deref().unwrap_or_default();
        return Compared::doubtful(
            None,
            format!("Lớp «{class}» gần giống lớp «{other}». Sửa tên lớp, hoặc xác nhận là lớp khác."),
        );
    }
    match identify(fields, name, ground.known) {
        Identity::Doubtful(person, why) => Compared::doubtful(Some(person), why),
        Identity::Unknown => Compared::plain(Verdict::New),
        Identity::Nobody => {
            let sentence = "Dòng này không có họ tên, và chưa ai trong dữ liệu mang số này.".to_owned();
            let mut rejected = Compared::plain(Verdict::Rejected);
            rejected.year.odd.push(PlanComplaint { cell: String::new(), sentence });
            rejected
        }
        Identity::Known(person, by_number) => {
            let mut compared = Compared { person: Some(person), ..Compared::plain(Verdict::Same) };
            differences(&mut compared, fields, person, by_number, ground);
            if !compared.changes.is_empty() {
                compared.verdict = Verdict::Changes;
            }
            compared
        }
    }
}

/// What the row changes of a known person.
fn differences(
    compared: &mut Compared<'_>,
    fields: &Fields,
    row: &MemberListRow,
    by_number: bool,
    ground: &Ground<'_>,
) {
    let MemberListRow { person, member, .. } = row;
    if by_number
        && let Some(name) = &fields.name
        && !same_spelling(name, &person.full_name)
    {
        let before = ground.known.by_former_name(name);
        if before.iter().any(|former| former.person.id == person.id) {
            compared.kept.push((Field::Name, name.clone(), person.full_name.clone()));
        } else {
            change(compared, Field::Name, Some(&person.full_name), name);
        }
    }
    let born = fields.born_on.map(|born| born.to_string());
    let sex = fields.sex.filter(|sex| *sex != Sex::Unknown).map(|sex| sex.code().to_owned());
    let known_sex = Some(person.sex.clone()).filter(|sex| sex != Sex::Unknown.code());
    let joined = fields.union_joined_on.map(|day| day.to_string());
    let pairs: [(Field, &Option<String>, &Option<String>); 13] = [
        (Field::BornOn, &person.born_on, &born),
        (Field::Sex, &known_sex, &sex),
        (Field::UnionJoinedOn, &member.union_joined_on, &joined),
        (Field::Ethnicity, &person.ethnicity, &fields.ethnicity),
        (Field::Religion, &person.religion, &fields.religion),
        (Field::Phone, &person.phone, &fields.phone),
        (Field::Email, &person.email, &fields.email),
        (Field::MoetId, &person.moet_id, &fields.moet_id),
        (Field::PersonalId, &person.personal_id, &fields.personal_id),
        (Field::Post, &member.post, &fields.post),
        (Field::HomeTown, &person.home_town, &fields.home_town),
        (Field::Address, &person.address, &fields.address),
        (Field::BirthPlace, &person.birth_place, &fields.birth_place),
    ];
    for (field, before, after) in pairs {
        match (before, after) {
            (_, None) => {}
            (Some(before), Some(after)) if before == after => {}
            (Some(before), Some(after)) if !ground.overwrite.of(field) => {
                // A day where only the year was known fills a blank; anything else stays as it is.
                if field == Field::BornOn && fills(before, after) {
                    change(compared, field, Some(before), after);
                } else {
                    compared.kept.push((field, after.clone(), before.clone()));
                }
            }
            (before, Some(after)) => change(compared, field, before.as_deref(), after),
        }
    }
    if let Some(class) = &fields.class
        && !ground.paths.is_some_and(Paths::past)
        && ground.classes.changes(class, row)
    {
        compared.changes.push(PlanChange {
            field: "branch".to_owned(),
            old: row.class_name.clone(),
            new: Some(class.clone()),
        });
    }
    if let Some(status) = status_of(fields, &member.status, ground).filter(|status| *status != member.status) {
        compared.changes.push(PlanChange {
            field: "status".to_owned(),
            old: Some(member.status.clone()),
            new: Some(status),
        });
    }
}

fn fills(before: &str, after: &str) -> bool {
    before.len() < after.len() && after.starts_with(before)
}

fn change(compared: &mut Compared<'_>, field: Field, before: Option<&str>, after: &str) {
    compared.changes.push(PlanChange {
        field: field.code().to_owned(),
        old: before.map(str::to_owned),
        new: Some(after.to_owned()),
    });
}

/// The status a row asks for of somebody known: joining is told by the file, leaving by its mark; a blank tells nothing.
/// A date of joining says that a thanh niên has joined, not that somebody who left is back: only a list said to be one of
/// members brings him back.
fn status_of(fields: &Fields, known: &str, ground: &Ground<'_>) -> Option<String> {
    if fields.stopped == Some(true) {
        return Some(MemberStatus::MovedOut.code().to_owned());
    }
    let youth = known == MemberStatus::Youth.code();
    let member = match ground.people {
        People::Members => ground.people_said && known != MemberStatus::TemporaryOut.code(),
        People::Youth => false,
        // Being on a tracking list moves nobody; only a date of joining says that a thanh niên has joined.
        People::Candidates => youth && fields.union_joined_on.is_some(),
        People::ByColumn => {
            let joined = fields.kind.is_none() && fields.union_joined_on.is_some();
            youth && (fields.kind == Some(Standing::Member) || joined)
        }
    };
    member.then(|| MemberStatus::Active.code().to_owned())
}

/// The status of somebody new.
pub fn first_status(fields: &Fields, people: People, paths: Option<&Paths>) -> MemberStatus {
    if fields.stopped == Some(true) || paths.is_some_and(|paths| paths.has_left(fields)) {
        return MemberStatus::MovedOut;
    }
    match (people, fields.kind) {
        (People::Members | People::Candidates, _) => MemberStatus::Active,
        (People::Youth, _) => MemberStatus::Youth,
        (People::ByColumn, Some(Standing::Member)) => MemberStatus::Active,
        (People::ByColumn, Some(_)) => MemberStatus::Youth,
        (People::ByColumn, None) if fields.union_joined_on.is_some() => MemberStatus::Active,
        (People::ByColumn, None) => MemberStatus::Youth,
    }
}
