//! `attachments.match`: files let fall together, each held against the people its name may mean.
//!
//! Invariant: nothing is written and nobody is chosen; what is not certain is asked, those on the path first.

use std::collections::{HashMap, HashSet};

use domain::filing::{By, People, Somebody, Whose, document_in};
use domain::id::Id;
use domain::path::{DOCUMENTS, UNION_DOCUMENTS};
use store::people::{self, PersonRow};
use store::{Conn, branches, candidacies, members, memberships};

use super::take::{Objection, Taken, all_taken, name_in, objection_at};
use super::wire::{AttachmentMatched, AttachmentsMatch, AttachmentsMatched, MatchedPerson};
use crate::branches::current_year;
use crate::{Call, Failure};

/// Whom files may be of.
struct Known {
    people: HashMap<Id, MatchedPerson>,
    index: People,
}

/// `attachments.match`.
pub fn run(call: &Call<'_>, args: AttachmentsMatch) -> Result<AttachmentsMatched, Failure> {
    if args.paths.is_empty() {
        return Err(Failure::new("no-files", "Chưa chọn tệp nào. Chọn ảnh, PDF, tệp Word hoặc Excel."));
    }
    let taken = all_taken(call, args.paths.iter().map(String::as_str))?;
    let rows = call.office()?.store.read(|conn| {
        let known = Known::read(conn, call)?;
        let row = |(at, path): (usize, &String)| matched(conn, &known, path, &taken, at);
        args.paths.iter().enumerate().map(row).collect::<Result<Vec<_>, Failure>>()
    })?;
    let documents = DOCUMENTS.iter().chain(UNION_DOCUMENTS).map(|kind| (kind.key.to_owned(), kind.title())).collect();
    Ok(AttachmentsMatched { rows, documents })
}

fn matched(
    conn: &Conn<'_>,
    known: &Known,
    path: &str,
    taken: &[Result<Taken, Failure>],
    at: usize,
) -> Result<AttachmentMatched, Failure> {
    let name = name_in(path);
    let (whose, by, ids) = match known.index.whose(&name) {
        Whose::Sure(id, By::Number) => ("sure", Some("number"), vec![id]),
        Whose::Sure(id, By::Name) => ("sure", Some("name"), vec![id]),
        Whose::Doubtful(ids) => ("doubtful", None, ids),
        Whose::Nobody => ("nobody", None, Vec::new()),
    };
    let mut people: Vec<MatchedPerson> = ids.iter().filter_map(|id| known.people.get(id).cloned()).collect();
    people.sort_by_key(|one| !one.on_the_path);
    // Of nobody known: what stands against the file itself.
    let person = ids.first().filter(|_| whose == "sure").copied().unwrap_or(Id::derived("nobody", ""));
    let (verdict, sentence) = match objection_at(conn, person, taken, at)? {
        Objection::None | Objection::Lost(_) => ("new", None),
        Objection::Ask(failure) => ("ask", Some(failure.sentence)),
        Objection::Refused(failure) => ("refused", Some(failure.sentence)),
    };
    Ok(AttachmentMatched {
        path: path.to_owned(),
        document: document_in(&name).map(str::to_owned),
        name,
        size: taken[at].as_ref().ok().map(|taken| taken.scan.bytes.len() as i64),
        verdict: verdict.to_owned(),
        whose: whose.to_owned(),
        by: by.map(str::to_owned),
        people,
        sentence,
    })
}

impl Known {
    /// Everybody recorded, with what a file name may say of them.
    fn read(conn: &Conn<'_>, call: &Call<'_>) -> Result<Self, Failure> {
        let today = call.today();
        let classes = branches::classes_at(conn, today, Some(current_year(conn)?.0))?;
        let mut branch: HashMap<Id, Id> = HashMap::new();
        for row in memberships::all(conn)?.into_iter().filter(|row| row.ends_on.is_none_or(|day| day >= today)) {
            branch.insert(row.person_id, row.branch_id);
        }
        let mut cards: HashMap<Id, String> = HashMap::new();
        for row in members::all(conn)? {
            cards.extend(row.union_card.map(|card| (row.person_id, card)));
        }
        let on_the_path: HashSet<Id> = candidacies::all(conn)?.into_iter().map(|row| row.person_id).collect();
        let (mut people, mut index) = (HashMap::new(), Vec::new());
        for person in people::all(conn)? {
            let class = classes.name(branch.get(&person.id).copied()).map(str::to_owned);
            people.insert(person.id, told(&person, class.clone(), on_the_path.contains(&person.id)));
            let numbers = [person.personal_id, person.moet_id, cards.remove(&person.id)];
            let numbers = numbers.into_iter().flatten().collect();
            index.push((person.id, Somebody { name: person.full_name, numbers, class, born_on: person.born_on }));
        }
        Ok(Self { people, index: People::of(index) })
    }
}

fn told(person: &PersonRow, branch: Option<String>, on_the_path: bool) -> MatchedPerson {
    MatchedPerson {
        person: person.id.to_string(),
        name: person.full_name.clone(),
        branch,
        born_on: person.born_on.clone(),
        on_the_path,
    }
}
