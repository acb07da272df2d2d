//! Law 1: undo brings back the very state, redo likewise, a hundred in reverse — for random operations on every table.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::kit::{Chance, Office};
use crate::journal::{Affinity, Table, tables};
use crate::*;

/// Texts and numbers that journals are known to lose: NUL, quotes, empty, the ends of i64.
const TEXTS: [&str; 9] =
    ["", "a", "Nguyễn Thị Ánh", "nửa\0sau", "d'\"\\{}[]", "\u{1F393}", "1", "null", "dòng\nhai\ttab\u{1}"];
const NUMBERS: [i64; 6] = [0, 1, -1, 7, i64::MAX, i64::MIN];

#[test]
fn random_operations_are_undone_and_redone_to_the_letter() {
    for seed in 0..3 {
        let office = Office::new();
        let mut chance = Chance(seed);
        let mut states = vec![office.dump()];
        while states.len() <= 110 {
            let before = office.dump();
            if !random_operation(&office, &mut chance) {
                continue;
            }
            let after = office.dump();
            if chance.below(3) == 0 {
                office.undo_last().unwrap();
                assert_eq!(office.dump(), before, "undo, seed {seed}");
                office.redo_last().unwrap();
                assert_eq!(office.dump(), after, "redo, seed {seed}");
            }
            states.push(after);
        }
        assert_eq!(office.store.health().unwrap(), [], "seed {seed}");

        let newest = states.len() - 1;
        for state in states[..newest].iter().rev() {
            office.undo_last().unwrap();
            assert_eq!(office.dump(), *state, "in reverse, seed {seed}");
        }
        assert!(matches!(office.undo_last(), Err(StoreError::NothingToUndo)));
        for state in &states[1..] {
            office.redo_last().unwrap();
            assert_eq!(office.dump(), *state, "forward again, seed {seed}");
        }
        assert!(matches!(office.redo_last(), Err(StoreError::NothingToRedo)));
        assert_eq!(office.store.health().unwrap(), [], "seed {seed}");
    }
}

#[test]
fn undo_k_then_redo_k_and_undo_anywhere() {
    let (mut undone_anywhere, mut refused) = (0, 0);
    for seed in 100..104 {
        let office = Office::new();
        let mut chance = Chance(seed);
        let mut operations = Vec::new();
        for _ in 0..60 {
            if random_operation(&office, &mut chance) {
                operations.push(office.store.read(next_undo).unwrap().unwrap().id);
            }
            let k = chance.below(4);
            let full = office.dump();
            for _ in 0..k {
                office.undo_last().ok();
            }
            while office.redo_last().is_ok() {}
            assert_eq!(office.dump(), full, "{k} back and forth, seed {seed}");

            if operations.is_empty() {
                continue;
            }
            let picked = *chance.one_of(&operations);
            match office.undo(picked) {
                Ok(_) => {
                    undone_anywhere += 1;
                    office.redo_last().unwrap();
                    assert_eq!(office.dump(), full, "anywhere, seed {seed}");
                }
                Err(StoreError::Refused(refusal)) => {
                    refused += 1;
                    assert_eq!(office.dump(), full, "a refusal changes nothing, seed {seed}: {refusal:?}");
                    assert_ne!(refusal.later.map(|later| later.id), Some(picked));
                }
                Err(StoreError::AlreadyUndone) => {}
                Err(other) => panic!("seed {seed}: {other:?}"),
            }
        }
        assert_eq!(office.store.health().unwrap(), [], "seed {seed}");
    }
    assert!(undone_anywhere > 20 && refused > 20, "undone {undone_anywhere}, refused {refused}");
}

/// One to six statements in one operation; those a constraint stops are left out. False: nothing was changed.
fn random_operation(office: &Office, chance: &mut Chance) -> bool {
    let ((), written) = office
        .store
        .write(&office.meta("test.random"), |tx| -> Result<()> {
            let tables = tables(tx.sql())?;
            for _ in 0..=chance.below(6) {
                let table = chance.one_of(&tables);
                random_statement(tx.sql(), table, chance);
            }
            Ok(())
        })
        .unwrap();
    written.is_some()
}

fn random_statement(conn: &Connection, table: &Table, chance: &mut Chance) {
    let known = random_row(conn, &table.name, chance);
    match (chance.below(5), known) {
        (0, Some(id)) => {
            conn.execute(&format!("DELETE FROM \"{}\" WHERE id = ?1", table.name), [id]).ok();
        }
        (1 | 2, Some(id)) => {
            let column = chance.one_of(&table.columns);
            if column.name != "id" {
                let value = random_value(conn, table, &column.name, column.affinity, chance);
                let sql = format!("UPDATE OR IGNORE \"{}\" SET \"{}\" = ?1 WHERE id = ?2", table.name, column.name);
                conn.execute(&sql, (value, id)).ok();
            }
        }
        (verb, _) => {
            let values: Vec<Value> = table
                .columns
                .iter()
                .map(|column| random_value(conn, table, &column.name, column.affinity, chance))
                .collect();
            let columns: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
            let marks = vec!["?"; values.len()].join(", ");
            let or = if verb == 4 { " OR REPLACE" } else { "" };
            let sql = format!("INSERT{or} INTO \"{}\" ({}) VALUES ({marks})", table.name, columns.join(", "));
            conn.execute(&sql, rusqlite::params_from_iter(values)).ok();
        }
    }
}

fn random_value(conn: &Connection, table: &Table, column: &str, affinity: Affinity, chance: &mut Chance) -> Value {
    if column == "id" {
        return Value::Blob(super::kit::id(chance.next()).as_bytes().to_vec());
    }
    let parent: Option<String> = conn
        .query_row(
            "SELECT \"table\" FROM pragma_foreign_key_list(?1) WHERE \"from\" = ?2",
            (&table.name, column),
            |row| row.get(0),
        )
        .ok();
    if let Some(parent) = parent {
        return random_row(conn, &parent, chance).map_or(Value::Null, Value::Blob);
    }
    match (chance.below(4), affinity) {
        (0, _) => Value::Null,
        (_, Affinity::Text) => Value::Text((*chance.one_of(&TEXTS)).to_owned()),
        (_, Affinity::Integer) => Value::Integer(*chance.one_of(&NUMBERS)),
        (way, Affinity::Blob) => Value::Blob(vec![0xab; way - 1]),
    }
}

fn random_row(conn: &Connection, table: &str, chance: &mut Chance) -> Option<Vec<u8>> {
    let mut statement = conn.prepare(&format!("SELECT id FROM \"{table}\" ORDER BY id")).unwrap();
    let rows: Vec<Vec<u8>> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    (!rows.is_empty()).then(|| chance.one_of(&rows).clone())
}
