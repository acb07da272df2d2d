//! `rounds.get`: a round as a grid, each row with what is recorded, ticked, voted and proposed.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::class_name;
use domain::id::Id;
use domain::path::{Step, StepCode, Vote};
use domain::rounds::{Answer, Checked, Criterion, RoundResult, checklist, committee, nomination, proposed, quota};
use domain::school_year::SchoolYear;
use store::Conn;
use store::branches::classes_at;
use store::members::roll::roll;
use store::rounds::entries::{self, EntryRow};
use store::rounds::marks::{self, MarkRow};
use store::rounds::{RoundRow, criteria};

use super::evidence::{Evidence, choices};
use super::list::{line, year_of};
use super::open::{criterion, found};
use super::people::stands_of_round;
use super::steps::of_round;
use super::wire::{CriterionLine, RoundBranch, RoundId, RoundMark, RoundPage, RoundRow as Row, RoundVote};
use crate::candidates::Stand;
use crate::rules::OfficeBook;
use crate::{Call, Failure, dates};

/// What a vote is of: rules of the book whose findings are told in the grid.
const TOLD: [&str; 2] = ["union-meeting-quorum", "vote-not-adding-up"];

/// A round with everything that is judged by.
pub struct Round {
    /// The round.
    pub row: RoundRow,
    /// Its school year.
    pub year: SchoolYear,
    /// Its criteria: ids, and what they ask.
    pub criteria: Vec<(Id, Criterion)>,
    evidence: Evidence,
    marks: HashMap<(Id, Id), MarkRow>,
    book: OfficeBook,
}

/// One person of a round, judged.
pub struct Judged {
    /// The row.
    pub entry: EntryRow,
    /// Answers, as the criteria stand.
    pub answers: Vec<Answer>,
    /// What they come to.
    pub checked: Checked,
    /// Day, vote of the chi đoàn, and whether it is enough.
    pub nomination: Option<(Option<NaiveDate>, Vote, Option<bool>)>,
    /// Vote of the committee, and whether it is enough.
    pub committee: Option<(Vote, Option<bool>)>,
    /// The day of the decision of this round, and its number.
    pub recognised: Option<(Option<NaiveDate>, Option<String>)>,
    /// Proposed by criteria and votes.
    pub proposed: Option<RoundResult>,
}

impl Judged {
    /// As decided, as said, else as proposed.
    pub fn result(&self) -> Option<RoundResult> {
        match &self.recognised {
            Some(_) => Some(RoundResult::Recognised),
            None => self.said().or(self.proposed),
        }
    }

    /// What the office has said.
    pub fn said(&self) -> Option<RoundResult> {
        self.entry.result.as_deref().and_then(RoundResult::parse)
    }
}

impl Round {
    /// Reads a round.
    pub fn read(conn: &Conn<'_>, row: RoundRow) -> Result<Self, Failure> {
        let year = year_of(conn, &row)?;
        Ok(Self {
            year,
            criteria: criteria::of_round(conn, row.id)?.iter().map(|row| (row.id, criterion(row))).collect(),
            evidence: Evidence::read(conn, year)?,
            marks: marks::of_round(conn, row.id)?
                .into_iter()
                .map(|mark| ((mark.entry_id, mark.criterion_id), mark))
                .collect(),
            book: OfficeBook::read(conn)?,
            row,
        })
    }

    /// Xếp loại of the year in words.
    pub fn rating(&self, person: Id) -> Option<String> {
        self.evidence.rating(person).map(|(_, words)| words)
    }

    /// Judges one person.
    pub fn judge(&self, conn: &Conn<'_>, entry: EntryRow, stand: &Stand) -> Result<Judged, Failure> {
        let asked: Vec<Criterion> = self.criteria.iter().map(|(_, criterion)| criterion.clone()).collect();
        let recognition = of_round(stand, StepCode::UnionRecognition, &self.row, self.year);
        let record = self.evidence.of(conn, stand)?;
        let (answers, checked) = checklist(&asked, &record, |at| {
            // What was decided stays as it was decided.
            recognition.and_then(|step| decided(step, &asked[at].text)).or_else(|| {
                let mark = self.marks.get(&(entry.id, self.criteria[at].0))?;
                Some((mark.met, mark.evidence.clone()))
            })
        });
        let (book, practice) = (&self.book.rules, &self.book.practice);
        let day = |on: Option<NaiveDate>| on.unwrap_or(stand.timeline.today());
        let nominated = of_round(stand, StepCode::UnionBranchNomination, &self.row, self.year).map(|step| {
            let vote = step.facts.vote.unwrap_or_default();
            (step.on, vote, nomination(&vote, day(step.on), book, practice).map(|counted| counted.reached))
        });
        let vote = match recognition {
            Some(step) => step.facts.vote,
            None => self.committee_vote(&entry),
        };
        let reached =
            |vote: &Vote| committee(vote, day(self.row.committee_on), book, practice).map(|counted| counted.reached);
        let voted = vote.map(|vote| (vote, reached(&vote)));
        let proposed = proposed(
            checked,
            nominated.as_ref().and_then(|(.., reached)| *reached),
            voted.as_ref().and_then(|(_, reached)| *reached),
        );
        let recognised = recognition.map(|step| (step.on, number_of(step)));
        Ok(Judged { entry, answers, checked, nomination: nominated, committee: voted, recognised, proposed })
    }

    /// The vote of the committee on somebody whom no decision has recognised.
    pub fn committee_vote(&self, entry: &EntryRow) -> Option<Vote> {
        let given = entry.in_favour.is_some() || entry.against.is_some();
        given.then(|| Vote {
            total: self.row.committee_total,
            present: self.row.committee_present,
            in_favour: entry.in_favour,
            against: entry.against,
            ..Vote::default()
        })
    }

    /// How many of one chi đoàn may be recognised.
    pub fn quota(&self) -> Option<u32> {
        let own = self.row.quota.and_then(|quota| u32::try_from(quota).ok());
        own.or_else(|| quota(self.row.decided_on.unwrap_or(self.row.opened_on), &self.book.rules))
    }

    fn needs(&self, of_committee: bool) -> String {
        let vote = |base| Vote { total: Some(base), present: Some(base), in_favour: Some(base), ..Vote::default() };
        let day = self.row.decided_on.unwrap_or(self.row.opened_on);
        let (book, practice) = (&self.book.rules, &self.book.practice);
        // Of thirty: more than half is sixteen, more than two thirds is twenty-one.
        let counted = match of_committee {
            true => committee(&vote(30), day, book, practice),
            false => nomination(&vote(30), day, book, practice),
        };
        let share = match counted.map(|counted| counted.needs) {
            Some(16) => "quá một nửa",
            Some(21) => "quá hai phần ba",
            _ => "đủ tỷ lệ của sổ quy định",
        };
        match of_committee {
            true => format!("Ban Chấp hành: tán thành {share} tổng số ủy viên."),
            false => format!("Chi đoàn: tán thành {share} số có mặt."),
        }
    }
}

/// What the checklist of a step says of the criterion of this text.
fn decided(step: &Step, text: &str) -> Option<(bool, Option<String>)> {
    let rows = step.facts.other.get("checklist")?.as_array()?;
    let row = rows.iter().find(|row| row["text"] == text)?;
    Some((row["met"].as_bool()?, row["evidence"].as_str().map(str::to_owned)))
}

fn number_of(step: &Step) -> Option<String> {
    let other = || step.facts.other.get("number").and_then(serde_json::Value::as_str).map(str::to_owned);
    step.facts.number.clone().or_else(other)
}

/// `rounds.get`.
pub fn run(call: &Call<'_>, args: RoundId) -> Result<RoundPage, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    call.office()?.store.read(|conn| page(call, conn, id))
}

/// A round as a grid.
pub fn page(call: &Call<'_>, conn: &Conn<'_>, id: Id) -> Result<RoundPage, Failure> {
    let round = Round::read(conn, found(conn, id)?)?;
    let all = entries::of_round(conn, id)?;
    let stands = stands_of_round(conn, &all, call)?;
    let classes = classes_at(conn, round.row.opened_on, Some(round.row.school_year_id))?;
    let mut people: Vec<(Judged, &Stand)> = Vec::new();
    for stand in &stands {
        let entry = all.iter().find(|entry| entry.candidacy_id == stand.candidacy.id);
        if let Some(entry) = entry.cloned() {
            people.push((round.judge(conn, entry, stand)?, stand));
        }
    }
    people.sort_by_cached_key(|(one, stand)| (classes.place(one.entry.branch_id), stand.person.sort_key.clone()));
    let name = |branch: Option<Id>| classes.name(branch).map(str::to_owned);
    let rows: Vec<Row> = people.iter().map(|(one, stand)| row(&round, one, stand, name(one.entry.branch_id))).collect();
    let recognised = people.iter().filter(|(one, _)| one.recognised.is_some()).count() as u32;
    let number = people.iter().find_map(|(one, _)| one.recognised.as_ref()?.1.clone());
    let judged = people.iter().map(|(one, _)| one);
    Ok(RoundPage {
        branches: branches(conn, &round, judged, &name, call.today())?,
        criteria: round.criteria.iter().map(|(id, one)| criterion_line(&round, *id, one)).collect(),
        results: RoundResult::ALL.iter().map(|one| (one.code().to_owned(), one.label().to_owned())).collect(),
        nomination_rule: round.needs(false),
        committee_rule: round.needs(true),
        sources: choices(conn)?,
        number,
        round: line(conn, &round.row, rows.len() as u32, recognised)?,
        rows,
    })
}

/// Each chi đoàn with its quota; how many are or would be recognised of it.
pub fn branches<'j>(
    conn: &Conn<'_>,
    round: &Round,
    people: impl Iterator<Item = &'j Judged>,
    name: &dyn Fn(Option<Id>) -> Option<String>,
    today: NaiveDate,
) -> Result<Vec<RoundBranch>, Failure> {
    let mut counts: BTreeMap<Option<Id>, (u32, u32)> = BTreeMap::new();
    for one in people {
        let (people, recognised) = counts.entry(one.entry.branch_id).or_default();
        *people += 1;
        *recognised += u32::from(one.result() == Some(RoundResult::Recognised));
    }
    let mut members: HashMap<Id, u32> = HashMap::new();
    for row in roll(conn, today)? {
        if let Some(branch) = row.branch_id {
            *members.entry(branch).or_default() += 1;
        }
    }
    let quota = round.quota();
    let mut rows: Vec<RoundBranch> = counts
        .into_iter()
        .map(|(branch, (people, recognised))| {
            let name = name(branch).unwrap_or_else(|| "chưa thuộc chi đoàn".to_owned());
            let over = quota.filter(|quota| recognised > *quota).map(|quota| {
                format!(
                    "Chi đoàn {name}: {recognised} người được công nhận, chỉ tiêu {quota}. Chọn lại hoặc sửa chỉ tiêu."
                )
            });
            let members = branch.and_then(|branch| members.get(&branch).copied()).unwrap_or(0);
            RoundBranch { name, members, people, recognised, over }
        })
        .collect();
    rows.sort_by_cached_key(|row| class_name::sort_key(&row.name));
    Ok(rows)
}

fn row(round: &Round, one: &Judged, stand: &Stand, branch: Option<String>) -> Row {
    let mut says: Vec<String> = Vec::new();
    if round.rating(stand.person.id).is_none() {
        says.push(format!(
            "Chưa có xếp loại đoàn viên của {} hay năm trước. Ghi ở «Đoàn viên», phần từng năm.",
            round.year.display()
        ));
    }
    if one.nomination.is_some() {
        let told = stand
            .findings()
            .into_iter()
            .filter(|finding| TOLD.contains(&finding.rule_id.as_str()) && finding.severity.is_some());
        says.extend(told.map(|finding| finding.sentence));
    }
    Row {
        candidate: one.entry.candidacy_id.to_string(),
        person: one.entry.person_id.to_string(),
        name: stand.person.full_name.clone(),
        branch,
        stage_label: stand.stage().label().to_owned(),
        marks: one.answers.iter().map(mark).collect(),
        checked: match one.checked {
            Checked::Met => "met",
            Checked::Failed => "failed",
            Checked::Open => "open",
        }
        .to_owned(),
        nomination: one.nomination.as_ref().map(|(on, own, reached)| vote(*on, own, *reached)),
        committee: one.committee.as_ref().map(|(own, reached)| vote(round.row.committee_on, own, *reached)),
        proposed: one.proposed.map(|result| result.code().to_owned()),
        result: match &one.recognised {
            Some(_) => Some(RoundResult::Recognised.code().to_owned()),
            None => one.said().map(|result| result.code().to_owned()),
        },
        note: one.entry.note.clone(),
        recognised_on: one.recognised.as_ref().and_then(|(on, _)| *on).map(|day| day.to_string()),
        says,
    }
}

fn mark(answer: &Answer) -> RoundMark {
    RoundMark { met: answer.met, known: answer.known, by_hand: answer.by_hand, evidence: answer.evidence.clone() }
}

fn vote(on: Option<NaiveDate>, own: &Vote, reached: Option<bool>) -> RoundVote {
    RoundVote {
        on: on.map(|day| day.to_string()),
        total: own.total,
        present: own.present,
        in_favour: own.in_favour,
        against: own.against,
        reached,
    }
}

fn criterion_line(round: &Round, id: Id, own: &Criterion) -> CriterionLine {
    let asked = match own.together.as_deref() {
        None => "bắt buộc".to_owned(),
        Some(group) => {
            let of = round.criteria.iter().filter(|(_, other)| other.together.as_deref() == Some(group)).count();
            format!("ít nhất {} trong {of} của nhóm «{group}»", own.needs)
        }
    };
    CriterionLine {
        id: id.to_string(),
        text: own.text.clone(),
        source: own.source.code().to_owned(),
        level: own.level.clone(),
        together: own.together.clone(),
        needs: own.needs,
        asked,
    }
}
