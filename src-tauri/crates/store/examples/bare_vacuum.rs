//! The yardstick of a backup: `VACUUM INTO` of the same file with the same key, and nothing else.
//!
//! `bare_vacuum OFFICE.db KEY [members N]` prints the milliseconds of the middle one of three. With `members` it first
//! fills the office, closed as it is, with as many. `cargo xtask bench` starts it between its own rounds, so that both are measured in one run.

use std::error::Error;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::DateTime;
use domain::id::Id;
use domain::name;
use rusqlite::Connection;
use serde_json::json;
use store::members::{self, MemberRow};
use store::people::{self, PersonRow};
use store::{OperationMeta, Store, StoreError};

/// People in one operation.
const AT_ONCE: u64 = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [file, key, fill @ ..] = words.as_slice() else { return Err("bare_vacuum OFFICE.db KEY".into()) };
    if let [_members, number] = fill {
        crowd(&Store::open(Path::new(file), key)?, number.parse()?)?;
    }
    let folder = tempfile::tempdir()?;
    let mut times = Vec::new();
    for lap in 0..3 {
        times.push(timed(file, key, &folder.path().join(format!("{lap}.db")))?);
    }
    times.sort();
    println!("{}", times[1].as_secs_f64() * 1000.0);
    Ok(())
}

#[allow(clippy::disallowed_methods)] // a yardstick measures
fn timed(file: &str, key: &str, target: &Path) -> Result<Duration, Box<dyn Error>> {
    let conn = Connection::open(file)?;
    conn.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA cache_size = -262144;"))?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let began = Instant::now();
    conn.execute("VACUUM INTO ?1", [target.to_str().ok_or("a path that is no text")?])?;
    let took = began.elapsed();
    std::fs::remove_file(target)?;
    Ok(took)
}

fn crowd(store: &Store, number: u64) -> Result<(), StoreError> {
    for first in (0..number).step_by(AT_ONCE as usize) {
        let meta = OperationMeta {
            id: Id::v7(first, [7; 10]),
            at: DateTime::UNIX_EPOCH,
            user: "Cán bộ Đoàn".to_owned(),
            command: "members.add".to_owned(),
            arguments: json!({}),
            undoable: true,
        };
        store.write(&meta, |tx| {
            (first..number.min(first + AT_ONCE)).try_for_each(|at| {
                let person = person(at);
                people::insert(tx, &person)?;
                members::insert(tx, &member(at, person.id))
            })
        })?;
    }
    Ok(())
}

/// Names as different as those of a crowd: one in forty is a Sa Ry.
fn name_of(at: u64) -> String {
    const FAMILY: [&str; 5] = ["Nguyễn", "Trần", "Thạch", "Lê", "Kim"];
    const GIVEN: [&str; 8] = ["Sa Ry", "Bảo Châu", "Minh Đức", "Thu Hà", "Hòa", "Mỹ Linh", "Quốc Phong", "Yến"];
    format!("{} {} {at}", FAMILY[at as usize % FAMILY.len()], GIVEN[at as usize / FAMILY.len() % GIVEN.len()])
}

fn member(at: u64, person_id: Id) -> MemberRow {
    MemberRow {
        id: Id::v7(at, [8; 10]),
        person_id,
        status: "active".to_owned(),
        status_since: None,
        union_joined_on: Some("2024-03-26".to_owned()),
        union_joined_at: None,
        union_card: None,
        post: None,
        note: None,
        stays_on: None,
    }
}

fn person(at: u64) -> PersonRow {
    let name = name_of(at);
    PersonRow {
        id: Id::v7(at, [9; 10]),
        kind: "student".to_owned(),
        given_words: 1,
        sort_key: name::sort_key(&name, 1),
        folded: name::search_text(&name, &[]),
        full_name: name,
        other_name: None,
        sex: "female".to_owned(),
        born_on: Some("2009-02-09".to_owned()),
        personal_id: None,
        moet_id: None,
        ethnicity: Some("Khmer".to_owned()),
        religion: None,
        phone: None,
        email: None,
        birth_place: None,
        home_town: None,
        address: Some("Khóm 1, phường Bến Lá".to_owned()),
        unit_joined_on: None,
        note: None,
    }
}
