//! Where candidates stand: rows of the store read into timelines of the domain, and what the rules say of them.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::birth::BirthDate;
use domain::id::Id;
use domain::path::{
    DocumentMark, DocumentStatus, Levels, Person, PersonKind, Planned, Refusal, RefusalId, Stage, Step, Timeline,
};
use domain::plan::{Ask, PathPlan};
use domain::rules::{Case, Finding, Practice, Rulebook, examine};
use domain::values;
use serde_json::{Map, Value, json};
use store::branches::Classes;
use store::candidacies::{self, CandidacyListRow, CandidacyRow};
use store::challenges::shares::ShareRow;
use store::conditions::ConditionsRow;
use store::consents::ConsentRow;
use store::dossier::DocumentRow;
use store::leaving::LeavingRow;
use store::people::PersonRow;
use store::planned::{self, PlannedRow};
use store::remarks::RemarkRow;
use store::steps::{self, StepRow};
use store::yearly::{self, MarksRow};
use store::{Conn, branches, challenges, conditions, consents, dossier, leaving, remarks};

use super::conditions::Known;
use super::expected::expected;
use super::grouped::{by, one};
use super::leaving::{Left, graduated_on};
use super::work::{Given, Work};
use crate::Failure;
use crate::branches::current_year;
use crate::rules::OfficeBook;

/// One candidacy with everything that follows from its steps.
#[derive(Clone)]
pub struct Stand {
    /// The candidacy.
    pub candidacy: CandidacyRow,
    /// Who.
    pub person: PersonRow,
    /// Class now.
    pub class_name: Option<String>,
    /// Steps as stored, in order of entry.
    pub rows: Vec<StepRow>,
    /// Planned days.
    pub planned: Vec<Planned>,
    /// The steps and what follows from them.
    pub timeline: Timeline,
    /// What is written of the documents of the file.
    pub documents: Vec<DocumentRow>,
    /// What is known of the conditions.
    pub known: Known,
    /// What is known of leaving, if there is a record.
    pub left: Option<Left>,
    /// Challenge tasks and remarks.
    pub work: Work,
    facts: Person,
    book: OfficeBook,
}

impl Stand {
    /// The stage; somebody just opened stands at the first.
    pub fn stage(&self) -> Stage {
        stage_of(&self.timeline)
    }

    /// Closed, or official and so done.
    pub fn is_over(&self) -> bool {
        self.timeline.closed() || self.stage() == Stage::Official
    }

    /// The office's rulebook.
    pub fn rulebook(&self) -> &Rulebook {
        &self.book.rules
    }

    /// The office's switches and settings.
    pub fn practice(&self) -> &Practice {
        &self.book.practice
    }

    /// Which steps are waited for at this unit.
    pub fn levels(&self) -> Levels {
        self.book.levels(self.timeline.today())
    }

    /// Pupil, or everybody else.
    pub fn person_kind(&self) -> PersonKind {
        self.facts.kind
    }

    /// What the rules have to say today, gravest first.
    pub fn findings(&self) -> Vec<Finding> {
        self.findings_with(&self.planned)
    }

    /// The same, with other planned days.
    pub fn findings_with(&self, planned: &[Planned]) -> Vec<Finding> {
        let leaving = self.left.as_ref().map(|left| left.judged(&self.timeline));
        let conditions = Some(&self.known.judged);
        let marks = self.marks();
        let (tasks, remarks) = (self.work.judged_tasks(), self.work.judged_remarks());
        let own = case(&self.facts, &self.timeline, planned, &self.book);
        let judged =
            Case { leaving: leaving.as_ref(), conditions, documents: &marks, tasks: &tasks, remarks: &remarks, ..own };
        examine(&judged, &self.book.rules).findings
    }

    /// What is written of the documents of the file, as rules read it.
    pub fn marks(&self) -> Vec<DocumentMark> {
        let mark = |row: &DocumentRow| {
            let status = DocumentStatus::parse(&row.status)?;
            Some(DocumentMark { doc_type: row.doc_type.clone(), status, on: row.on_date })
        };
        self.documents.iter().filter_map(mark).collect()
    }

    /// The plan of the steps still ahead.
    pub fn plan(&self, ask: &Ask<'_>) -> PathPlan {
        plan(&self.facts, &self.timeline, &self.planned, ask, &self.book)
    }

    /// The same, with other planned days.
    pub fn plan_with(&self, planned: &[Planned], ask: &Ask<'_>) -> PathPlan {
        plan(&self.facts, &self.timeline, planned, ask, &self.book)
    }

    /// The timeline with these steps appended, or why it is impossible.
    pub fn with(&self, more: &[Step]) -> Result<Timeline, Refusal> {
        let steps = self.timeline.steps().iter().chain(more).cloned().collect();
        Timeline::build(steps, &self.facts, self.timeline.today(), self.book.terms())
    }

    /// The timeline with one step in place of the one of the same id, or why it is impossible.
    pub fn replaced(&self, step: Step) -> Result<Timeline, Refusal> {
        let keep = |own: &Step| if own.id == step.id { step.clone() } else { own.clone() };
        let steps = self.timeline.steps().iter().map(keep).collect();
        Timeline::build(steps, &self.facts, self.timeline.today(), self.book.terms())
    }

    /// Why what is recorded could not be recorded today. A date that lies ahead only because the clock went back is no
    /// mistake of the records.
    pub fn refusal(&self) -> Option<Refusal> {
        self.with(&[]).err().filter(|refusal| refusal.id != RefusalId::FutureStep)
    }
}

/// The plan of somebody who is not on the path yet.
pub fn plan_of_newcomer(person: &PersonRow, today: NaiveDate, ask: &Ask<'_>, book: &OfficeBook) -> PathPlan {
    let facts = person_facts(person);
    let timeline = Timeline::read(Vec::new(), &facts, today, book.terms());
    plan(&facts, &timeline, &[], ask, book)
}

fn plan(facts: &Person, timeline: &Timeline, planned: &[Planned], ask: &Ask<'_>, book: &OfficeBook) -> PathPlan {
    PathPlan::of(&case(facts, timeline, planned, book), &book.rules, ask)
}

fn case<'a>(person: &'a Person, timeline: &'a Timeline, planned: &'a [Planned], book: &'a OfficeBook) -> Case<'a> {
    let (practice, holidays) = (&*book.practice, &*book.holidays);
    let (leaving, conditions) = (None, None);
    Case {
        person,
        timeline,
        planned,
        leaving,
        conditions,
        documents: &[],
        tasks: &[],
        remarks: &[],
        practice,
        holidays,
    }
}

/// Every candidacy, in name order.
pub fn stands(conn: &Conn<'_>, today: NaiveDate) -> Result<Vec<Stand>, Failure> {
    let mut steps = by(steps::all(conn)?, |row| row.candidacy_id);
    let mut planned = by(planned::all(conn)?, |row| row.candidacy_id);
    let mut left = one(leaving::all(conn)?, |row| row.candidacy_id);
    let mut known = one(conditions::all(conn)?, |row| row.candidacy_id);
    let mut documents = by(dossier::all(conn)?, |row| row.candidacy_id);
    let given = one(consents::all(conn)?, |row| row.person_id);
    let marks = by(yearly::marks(conn, None)?, |row| row.person_id);
    let mut shares = by(challenges::shares::all(conn)?, |row| row.candidacy_id);
    let mut written = by(remarks::all(conn)?, |row| row.candidacy_id);
    let around = Around::read(conn, today)?;
    candidacies::list(conn, today)?
        .into_iter()
        .map(|row| {
            let id = row.candidacy.id;
            let own = Own {
                steps: steps.remove(&id).unwrap_or_default(),
                planned: planned.remove(&id).unwrap_or_default(),
                left: left.remove(&id),
                known: known.remove(&id),
                documents: documents.remove(&id).unwrap_or_default(),
                consent: given.get(&row.person.id).cloned(),
                marks: marks.get(&row.person.id).cloned().unwrap_or_default(),
                shares: shares.remove(&id).unwrap_or_default(),
                remarks: written.remove(&id).unwrap_or_default(),
            };
            around.stand(row, own)
        })
        .collect()
}

/// One candidacy.
pub fn stand(conn: &Conn<'_>, id: Id, today: NaiveDate) -> Result<Option<Stand>, Failure> {
    Ok(stands_of(conn, &[id], today)?.pop())
}

/// These candidacies, in this order; those that are gone are left out.
pub fn stands_of(conn: &Conn<'_>, ids: &[Id], today: NaiveDate) -> Result<Vec<Stand>, Failure> {
    let around = Around::read(conn, today)?;
    let mut all = Vec::new();
    for id in ids {
        let Some(row) = candidacies::one(conn, *id, today)? else { continue };
        let own = Own {
            steps: steps::of_candidacy(conn, *id)?,
            planned: planned::of_candidacy(conn, *id)?,
            left: leaving::of_candidacy(conn, *id)?,
            known: conditions::of_candidacy(conn, *id)?,
            documents: dossier::of_candidacy(conn, *id)?,
            consent: consents::of_person(conn, row.person.id)?,
            marks: yearly::marks(conn, Some(row.person.id))?,
            shares: challenges::shares::of_candidacy(conn, *id)?,
            remarks: remarks::of_candidacy(conn, *id)?,
        };
        all.push(around.stand(row, own)?);
    }
    Ok(all)
}

/// The rows of one candidacy.
struct Own {
    steps: Vec<StepRow>,
    planned: Vec<PlannedRow>,
    left: Option<LeavingRow>,
    known: Option<ConditionsRow>,
    documents: Vec<DocumentRow>,
    consent: Option<ConsentRow>,
    marks: Vec<MarksRow>,
    shares: Vec<ShareRow>,
    remarks: Vec<RemarkRow>,
}

/// What candidacies are read beside: the same for all of them.
struct Around {
    today: NaiveDate,
    classes: Classes,
    expected: HashMap<Id, Vec<Planned>>,
    given: Given,
    book: OfficeBook,
}

impl Around {
    fn read(conn: &Conn<'_>, today: NaiveDate) -> Result<Self, Failure> {
        Ok(Self {
            today,
            classes: branches::classes_at(conn, today, Some(current_year(conn)?.0))?,
            expected: expected(conn, today)?,
            given: Given::read(conn)?,
            book: OfficeBook::read(conn)?,
        })
    }

    fn stand(&self, row: CandidacyListRow, own: Own) -> Result<Stand, Failure> {
        let known = Known::read(own.known.as_ref(), own.consent.as_ref(), &row.person, &own.marks);
        let left = own.left.as_ref().map(Left::read);
        // Who leaves by graduation has a day of his own; the others that of their class.
        let graduated_on = left.as_ref().and_then(graduated_on).or(self.book.graduated_on(row.branch_id));
        let over_age_consent_on = known.over_age_consent_on;
        let facts = Person { graduated_on, over_age_consent_on, ..person_facts(&row.person) };
        let mut planned = own.planned.iter().map(plan_of).collect::<Result<Vec<_>, _>>()?;
        // Of two plans of one code the last counts: the day of the class, of the ceremony itself.
        planned.extend(self.expected.get(&row.candidacy.id).into_iter().flatten().cloned());
        Ok(Stand {
            class_name: self.classes.name(row.branch_id).map(str::to_owned),
            timeline: timeline(&own.steps, &facts, self.today, &self.book)?,
            candidacy: row.candidacy,
            person: row.person,
            rows: own.steps,
            planned,
            documents: own.documents,
            known,
            left,
            work: self.given.of(own.shares, own.remarks),
            facts,
            book: self.book.clone(),
        })
    }
}

/// The candidacy of a person that is open, else the last one.
pub fn last_of_person(conn: &Conn<'_>, person: Id, today: NaiveDate) -> Result<Option<Stand>, Failure> {
    match candidacies::of_person(conn, person)?.last() {
        None => Ok(None),
        Some(row) => stand(conn, row.id, today),
    }
}

/// What somebody's path would be with these steps, and what the rules say of it; nothing is stored and nothing planned.
pub fn supposed(
    facts: &Person,
    steps: Vec<Step>,
    today: NaiveDate,
    book: &OfficeBook,
) -> Result<(Timeline, Vec<Finding>), Refusal> {
    let timeline = Timeline::build(steps, facts, today, book.terms())?;
    let findings = examine(&case(facts, &timeline, &[], book), &book.rules).findings;
    Ok((timeline, findings))
}

/// The stage of those of these people who are on the path; closed candidacies do not count. Asked at every keystroke of
/// the list, so it reads the steps of nobody else.
pub fn stages<'p>(
    conn: &Conn<'_>,
    people: impl Iterator<Item = &'p PersonRow>,
    today: NaiveDate,
) -> Result<HashMap<Id, Stage>, Failure> {
    let on_the_path = by(candidacies::all(conn)?, |row| row.person_id);
    let book = OfficeBook::read(conn)?;
    let mut stages = HashMap::new();
    for person in people {
        for candidacy in on_the_path.get(&person.id).into_iter().flatten() {
            let timeline = timeline(&steps::of_candidacy(conn, candidacy.id)?, &person_facts(person), today, &book)?;
            if !timeline.closed() {
                stages.insert(person.id, stage_of(&timeline));
            }
        }
    }
    Ok(stages)
}

/// A stored step as the domain reads it.
pub fn step_of(id: &str, code: &str, on: Option<NaiveDate>, facts: &Map<String, Value>) -> Result<Step, Failure> {
    let read = |facts: &Map<String, Value>| {
        let mut object = facts.clone();
        object.insert("id".to_owned(), json!(id));
        object.insert("code".to_owned(), json!(code));
        object.insert("on".to_owned(), json!(on));
        serde_json::from_value(Value::Object(object))
    };
    read(facts).map_err(|_| {
        // Which fact it is: the one that cannot be read alone either.
        let alone = |(key, value): (&String, &Value)| read(&Map::from_iter([(key.clone(), value.clone())])).is_err();
        let wrong = facts.iter().find(|fact| alone(*fact)).map(|(key, _)| super::form::fact_label(code, key));
        let what = wrong.map_or_else(|| "Thông tin của bước".to_owned(), |label| format!("«{label}»"));
        Failure::new(
            "step-facts",
            format!("{what} chưa đúng: ngày không có thật hoặc số không đọc được. Sửa lại rồi ghi."),
        )
    })
}

/// The facts of a stored step as JSON.
pub fn facts_of(text: &str) -> Map<String, Value> {
    // The column only ever holds what this program wrote: an object.
    serde_json::from_str(text).unwrap_or_default()
}

fn timeline(rows: &[StepRow], facts: &Person, today: NaiveDate, book: &OfficeBook) -> Result<Timeline, Failure> {
    let steps = rows.iter().map(|row| step_of(&row.id.to_string(), &row.code, row.on_date, &facts_of(&row.facts)));
    Ok(Timeline::read(steps.collect::<Result<_, _>>()?, facts, today, book.terms()))
}

/// Somebody just opened stands at the first.
pub fn stage_of(timeline: &Timeline) -> Stage {
    timeline.stage().unwrap_or(Stage::Source)
}

fn plan_of(row: &PlannedRow) -> Result<Planned, Failure> {
    let step = step_of("", &row.code, Some(row.on_date), &facts_of(&row.facts))?;
    Ok(Planned { code: step.code, on: step.on, facts: step.facts })
}

/// What rules look at of a person.
pub fn person_facts(row: &PersonRow) -> Person {
    let pupil = row.kind == values::PersonKind::Pupil.code();
    Person {
        kind: if pupil { PersonKind::Pupil } else { PersonKind::Staff },
        born_on: row.born_on.as_deref().and_then(|text| text.parse::<BirthDate>().ok()).and_then(|born| born.full()),
        unit_joined_on: row.unit_joined_on.as_deref().and_then(|text| text.parse().ok()),
        ..Person::default()
    }
}
