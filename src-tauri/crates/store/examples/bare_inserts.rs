//! The yardstick of the import: the rows of a plan, written one after the other through the same triggers, and nothing else.
//!
//! Takes the rows of `import.preview` as JSON and prints the milliseconds of one `Store::write` into a fresh office, after
//! one into another that is not counted. Names are folded and ids made beforehand. `cargo xtask bench` starts it between
//! its own rounds, so that both are measured in one run.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{DateTime, NaiveDate};
use domain::id::Id;
use domain::{class_name, name};
use serde_json::{Value, json};
use store::branches::years::{self, BranchYearRow};
use store::branches::{self, BranchRow};
use store::members::{self, MemberRow};
use store::memberships::{self, MembershipRow};
use store::people::{self, PersonRow};
use store::school_years::{self, SchoolYearRow};
use store::{NewOffice, OperationMeta, Store, StoreError, Tx};

const KEY: &str = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// Everything an import writes.
struct Rows {
    year: SchoolYearRow,
    classes: Vec<(BranchRow, BranchYearRow)>,
    people: Vec<(PersonRow, MemberRow, Option<MembershipRow>)>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("bare_inserts ROWS.json")?;
    let told: Vec<Value> = serde_json::from_slice(&std::fs::read(file)?)?;
    let rows = rows(&told)?;
    let folder = tempfile::tempdir()?;
    timed(&folder.path().join("1.db"), 1, &rows)?;
    println!("{}", timed(&folder.path().join("2.db"), 2, &rows)?.as_secs_f64() * 1000.0);
    Ok(())
}

#[allow(clippy::disallowed_methods)] // a yardstick measures
fn timed(path: &Path, office: u64, rows: &Rows) -> Result<Duration, Box<dyn Error>> {
    let store = Store::create(path, KEY, &NewOffice { office_id: Id::v7(office, [0; 10]), created_at: instant() })?;
    let meta = OperationMeta {
        id: Id::v7(office, [1; 10]),
        at: instant(),
        user: "Cán bộ Đoàn".to_owned(),
        command: "import.commit".to_owned(),
        arguments: json!({ "count": rows.people.len() }),
        undoable: true,
    };
    let began = Instant::now();
    store.write(&meta, |tx| write(tx, rows))?;
    Ok(began.elapsed())
}

fn write(tx: &Tx<'_>, rows: &Rows) -> Result<(), StoreError> {
    school_years::insert(tx, &rows.year)?;
    for (branch, class) in &rows.classes {
        branches::insert(tx, branch)?;
        years::insert(tx, class)?;
    }
    for (person, member, membership) in &rows.people {
        people::insert(tx, person)?;
        members::insert(tx, member)?;
        if let Some(membership) = membership {
            memberships::insert(tx, membership)?;
        }
    }
    Ok(())
}

fn rows(told: &[Value]) -> Result<Rows, Box<dyn Error>> {
    let mut made = 0;
    let mut new_id = || {
        made += 1;
        Id::v7(made, [7; 10])
    };
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).ok_or("no such day");
    let (starts_on, ends_on) = (day(2025, 9, 1)?, day(2026, 8, 31)?);
    let year = SchoolYearRow { id: new_id(), label: "2025-2026".to_owned(), starts_on, ends_on };
    let mut classes: BTreeMap<String, (BranchRow, BranchYearRow)> = BTreeMap::new();
    let mut people = Vec::new();
    for row in told {
        let fields = &row["fields"];
        let text = |key: &str| fields[key].as_str().map(str::to_owned);
        let full_name = text("name").ok_or("a row without a name")?;
        let person = PersonRow {
            id: new_id(),
            kind: "pupil".to_owned(),
            given_words: 1,
            sort_key: name::sort_key(&full_name, 1),
            folded: name::search_text(&full_name, &[]),
            full_name,
            other_name: None,
            sex: text("sex").unwrap_or_else(|| "unknown".to_owned()),
            born_on: text("born_on"),
            personal_id: text("personal_id"),
            moet_id: text("moet_id"),
            ethnicity: text("ethnicity"),
            religion: text("religion"),
            phone: text("phone"),
            email: text("email"),
            birth_place: text("birth_place"),
            home_town: text("home_town"),
            address: text("address"),
            unit_joined_on: None,
            note: text("note"),
        };
        let member = MemberRow {
            id: new_id(),
            person_id: person.id,
            status: text("status").ok_or("a row without a status")?,
            status_since: None,
            union_joined_on: text("union_joined_on"),
            union_joined_at: None,
            union_card: None,
            post: text("post"),
            note: None,
            stays_on: None,
        };
        let membership = text("branch").map(|class| {
            let (branch, _) = classes.entry(class.clone()).or_insert_with(|| made_class(&class, year.id, &mut new_id));
            MembershipRow {
                id: new_id(),
                person_id: person.id,
                branch_id: branch.id,
                starts_on,
                ends_on: None,
                reason: None,
            }
        });
        people.push((person, member, membership));
    }
    Ok(Rows { year, classes: classes.into_values().collect(), people })
}

fn made_class(class: &str, year: Id, new_id: &mut impl FnMut() -> Id) -> (BranchRow, BranchYearRow) {
    let branch = BranchRow { id: new_id(), name: class.to_owned(), kind: "pupil".to_owned() };
    let class = BranchYearRow {
        id: new_id(),
        branch_id: branch.id,
        school_year_id: year,
        class_name: class.to_owned(),
        sort_key: class_name::sort_key(class),
        folded: name::fold(class),
        grade: class_name::grade(class).map(i64::from),
        homeroom_teacher: None,
    };
    (branch, class)
}

fn instant() -> DateTime<chrono::Utc> {
    DateTime::UNIX_EPOCH
}
