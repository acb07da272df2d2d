//! The things one by one: what goes in comes out, lists are in their order.

use domain::id::Id;

use super::kit::{Office, branch, class, day, id, member, membership, person, school_year};
use crate::candidacies::CandidacyRow;
use crate::ceremonies::admittees::{self, AdmitteeRow};
use crate::ceremonies::{self, CeremonyRow};
use crate::planned::PlannedRow;
use crate::signers::SignerRow;
use crate::steps::StepRow;
use crate::units::UnitNameRow;
use crate::*;

pub(super) fn candidacy(number: u64, person: Id) -> CandidacyRow {
    CandidacyRow {
        id: id(number),
        person_id: person,
        opened_on: day("2025-10-01"),
        party_branch: Some("Chi bộ Học sinh".to_owned()),
        note: None,
    }
}

pub(super) fn step(number: u64, candidacy: Id, person: Id, seq: i64) -> StepRow {
    StepRow {
        id: id(number),
        candidacy_id: candidacy,
        person_id: person,
        seq,
        code: "union_branch_nomination".to_owned(),
        on_date: Some(day("2025-10-05")),
        facts: "{\"vote\":{\"total\":30}}".to_owned(),
        note: None,
    }
}

#[test]
fn a_person_comes_back_as_written_and_is_found_by_number_and_name() {
    let office = Office::new();
    let mut row = person(10, "Nguyễn Thị Ánh Nguyệt", "nguyen thi anh nguyet");
    row.personal_id = Some("000000000012".to_owned());
    row.moet_id = Some("0000000012".to_owned());
    row.ethnicity = Some("Kinh".to_owned());
    row.address = Some("Ấp 3, xã Châu Thành".to_owned());
    office.done("people.add", |tx| people::insert(tx, &row));
    let read =
        |find: &dyn Fn(&Conn<'_>) -> Result<Vec<people::PersonRow>>| office.store.read(|conn| find(conn)).unwrap();
    assert_eq!(read(&|conn| people::by_personal_id(conn, "000000000012")), std::slice::from_ref(&row));
    assert_eq!(read(&|conn| people::by_moet_id(conn, "0000000012")), std::slice::from_ref(&row));
    assert_eq!(read(&|conn| people::by_folded_name(conn, "nguyen thi anh nguyet")), std::slice::from_ref(&row));
    assert_eq!(read(&|conn| people::by_folded_name(conn, "nguyet")), []);
    assert_eq!(read(&people::all), [row]);
    let missing: Result<((), _)> = office.store.write(&office.meta("x"), |tx| people::delete(tx, id(99)));
    assert!(matches!(missing, Err(StoreError::NoSuchRow { table: "person" })));
}

#[test]
fn a_second_open_membership_and_an_unknown_branch_are_refused() {
    let office = Office::new();
    office.done("set-up", |tx| {
        branch(tx, 2, "K66")?;
        people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa"))?;
        memberships::insert(tx, &membership(20, id(10), id(2), "2025-09-01", None))
    });
    let second: Result<((), _)> = office
        .store
        .write(&office.meta("x"), |tx| memberships::insert(tx, &membership(21, id(10), id(2), "2026-01-01", None)));
    assert!(matches!(second, Err(StoreError::Taken { .. })));
    let unknown: Result<((), _)> = office.store.write(&office.meta("x"), |tx| {
        memberships::insert(tx, &membership(21, id(10), id(3), "2026-01-01", Some("2026-02-01")))
    });
    assert!(matches!(unknown, Err(StoreError::StillUsed)));
    let still: Result<((), _)> = office.store.write(&office.meta("x"), |tx| people::delete(tx, id(10)));
    assert!(matches!(still, Err(StoreError::StillUsed)));
    office.store.read(|conn| {
        assert_eq!(memberships::of_person(conn, id(10)).unwrap().len(), 1);
        assert_eq!(memberships::of_branch(conn, id(2)).unwrap(), memberships::all(conn).unwrap());
        assert_eq!(memberships::open_of_person(conn, id(10)).unwrap().unwrap().id, id(20));
    });
}

#[test]
fn branches_are_listed_in_class_order_with_their_people() {
    let office = Office::new();
    office.done("set-up", |tx| {
        let year = school_year(tx, 4, 2025)?;
        for (number, name, folded, grade) in
            [(30, "12A1", "12 0001", 12), (31, "10A10", "10 0010", 10), (32, "10A2", "10 0002", 10)]
        {
            branch(tx, number, name)?;
            class(tx, number + 10, id(number), year, name, folded, grade)?;
        }
        branch(tx, 33, "Chi đoàn cũ")?;
        for (number, branch, status, to) in [
            (10, 32, "active", None),
            (11, 32, "youth", None),
            (12, 32, "active", None),
            (13, 32, "active", Some("2025-12-31")),
            (14, 30, "active", None),
        ] {
            people::insert(tx, &person(number, "Lê Thị Hoa", "le thi hoa"))?;
            let mut facts = member(number + 100, id(number));
            facts.status = status.to_owned();
            members::insert(tx, &facts)?;
            memberships::insert(tx, &membership(number + 200, id(number), id(branch), "2025-09-05", to))?;
        }
        Ok(())
    });
    let rows = office.store.read(|conn| branches::list(conn, id(4), day("2026-03-26"))).unwrap();
    let names: Vec<_> = rows.iter().map(|row| row.branch.name.as_str()).collect();
    assert_eq!(names, ["10A2", "10A10", "12A1", "Chi đoàn cũ"]);
    assert_eq!(rows[0].people, [("active".to_owned(), 2), ("youth".to_owned(), 1)].into());
    assert_eq!((rows[3].year.as_ref(), rows[3].people.len()), (None, 0));
    office.store.read(|conn| {
        let found = branches::years::by_class_name(conn, id(4), "10A2").unwrap().unwrap();
        assert_eq!((found.branch_id, branches::years::of_branch(conn, id(32)).unwrap()), (id(32), vec![found]));
        assert_eq!(school_years::containing(conn, day("2026-08-31")).unwrap().unwrap().label, "2025–2026");
        assert_eq!(school_years::containing(conn, day("2026-09-01")).unwrap(), None);
        assert_eq!(school_years::by_label(conn, "2025–2026").unwrap(), school_years::all(conn).unwrap().pop());
    });
}

#[test]
fn a_candidacy_with_steps_plans_and_a_ceremony() {
    let office = Office::new();
    let planned = PlannedRow {
        id: id(60),
        candidacy_id: id(40),
        person_id: id(10),
        code: "ceremony_held".to_owned(),
        on_date: day("2026-05-19"),
        facts: "{}".to_owned(),
    };
    let ceremony = CeremonyRow {
        id: id(70),
        title: "Đợt 19/5".to_owned(),
        on_date: day("2026-05-19"),
        starts_at: Some("07:30".to_owned()),
        place: None,
        party_branch: None,
        host: None,
        reader: None,
        speaker: None,
        held: false,
        present_count: None,
        note: None,
    };
    let admittee = |number: u64, who: u64, candidacy: u64, position| AdmitteeRow {
        id: id(number),
        ceremony_id: id(70),
        person_id: id(who),
        candidacy_id: id(candidacy),
        position,
        helper: None,
        attended: (position == 1).then_some(true),
        note: None,
    };
    office.done("set-up", |tx| {
        let year = school_year(tx, 4, 2025)?;
        branch(tx, 2, "K66")?;
        class(tx, 5, id(2), year, "12A1", "12a1", 12)?;
        for (who, name, folded) in [(10, "Lê Thị Lan", "le thi lan"), (11, "Lê Thị Bình", "le thi binh")] {
            people::insert(tx, &person(who, name, folded))?;
            candidacies::insert(tx, &candidacy(who + 30, id(who)))?;
        }
        memberships::insert(tx, &membership(20, id(10), id(2), "2025-09-05", None))?;
        assert_eq!(steps::next_seq(tx, id(40))?, 1);
        steps::insert(tx, &step(51, id(40), id(10), 1))?;
        steps::insert(tx, &step(50, id(40), id(10), steps::next_seq(tx, id(40))?))?;
        planned::insert(tx, &planned)?;
        ceremonies::insert(tx, &ceremony)?;
        admittees::insert(tx, &admittee(71, 10, 40, 2))?;
        admittees::insert(tx, &admittee(72, 11, 41, 1))
    });
    office.store.read(|conn| {
        let list = candidacies::list(conn, day("2026-03-26")).unwrap();
        let seen: Vec<_> = list.iter().map(|row| (row.person.full_name.as_str(), row.branch_id)).collect();
        assert_eq!(seen, [("Lê Thị Bình", None), ("Lê Thị Lan", Some(id(2)))]);
        assert_eq!(candidacies::one(conn, id(40), day("2026-03-26")).unwrap().as_ref(), list.last());
        assert_eq!(candidacies::one(conn, id(99), day("2026-03-26")).unwrap(), None);
        assert_eq!(candidacies::of_person(conn, id(10)).unwrap(), [candidacy(40, id(10))]);
        assert_eq!(candidacies::all(conn).unwrap(), [candidacy(40, id(10)), candidacy(41, id(11))]);
        let order: Vec<_> = steps::of_candidacy(conn, id(40)).unwrap().iter().map(|step| step.id).collect();
        assert_eq!(order, [id(51), id(50)]);
        assert_eq!(steps::all(conn).unwrap().len(), 2);
        assert_eq!(planned::of_candidacy(conn, id(40)).unwrap(), [planned]);
        assert_eq!(planned::all(conn).unwrap().len(), 1);
        assert_eq!(ceremonies::list(conn).unwrap(), [(ceremony, 2)]);
        let called: Vec<_> = admittees::of_ceremony(conn, id(70)).unwrap();
        assert_eq!(called.iter().map(|(row, _)| row.attended).collect::<Vec<_>>(), [Some(true), None]);
        assert_eq!(called[1].1.full_name, "Lê Thị Lan");
        assert_eq!(admittees::of_candidacy(conn, id(41)).unwrap(), [admittee(72, 11, 41, 1)]);
    });
}

#[test]
fn settings_units_and_signers() {
    let office = Office::new();
    let unit = UnitNameRow {
        id: id(80),
        role: "own_union".to_owned(),
        name: "Đoàn trường THPT Mẫu".to_owned(),
        short_name: None,
        symbol: Some("ĐTN".to_owned()),
        valid_from: None,
        valid_to: None,
        position: 1,
    };
    let signer = SignerRow {
        id: id(81),
        side: "union".to_owned(),
        name: "Lê Văn Mẫu".to_owned(),
        post: "Bí thư".to_owned(),
        authority_line: "TM. BAN CHẤP HÀNH".to_owned(),
        valid_from: None,
        valid_to: None,
        position: 1,
    };
    office.done("set-up", |tx| {
        units::insert(tx, &unit)?;
        signers::insert(tx, &signer)?;
        settings::set(tx, id(82), "unit.kind", &serde_json::json!("school"))
    });
    let (_, same) = office
        .store
        .write(&office.meta("x"), |tx| settings::set(tx, id(82), "unit.kind", &serde_json::json!("school")))
        .unwrap();
    assert_eq!(same, None);
    office.done("settings.set", |tx| settings::set(tx, id(82), "unit.kind", &serde_json::json!({"a": [1, "ă"]})));
    office.store.read(|conn| {
        assert_eq!(units::all(conn).unwrap(), [unit]);
        assert_eq!(signers::all(conn).unwrap(), [signer]);
        assert_eq!(settings::get(conn, "unit.kind").unwrap(), Some(serde_json::json!({"a": [1, "ă"]})));
        assert_eq!(settings::all(conn).unwrap().len(), 1);
    });
    office.done("settings.remove", |tx| settings::remove(tx, "unit.kind"));
    assert_eq!(office.store.read(|conn| settings::get(conn, "unit.kind")).unwrap(), None);
    office.undo_last().unwrap();
    office.undo_last().unwrap();
    assert_eq!(office.store.read(|conn| settings::get(conn, "unit.kind")).unwrap(), Some(serde_json::json!("school")));
}

#[test]
fn the_journal_of_a_person_and_its_pages() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    office.store.note(&office.meta("papers.make")).unwrap();
    office.done("people.add", |tx| people::insert(tx, &person(11, "Lê Thị Lan", "le thi lan")));
    office.done("members.add", |tx| members::insert(tx, &member(20, id(10))));
    office.undo_last().unwrap();
    office.store.read(|conn| {
        let (page, total) = operations::list(conn, Some(2), 0).unwrap();
        let seen: Vec<_> = page
            .iter()
            .map(|row| (row.number, row.kind, row.command.as_str(), row.root_command.as_str(), row.live))
            .collect();
        assert_eq!(total, 5);
        assert_eq!(
            seen,
            [(5, Kind::Undo, "journal.undo", "members.add", false), (4, Kind::Do, "members.add", "members.add", false)]
        );
        assert_eq!(page[0].undoes, Some(page[1].id));
        let numbers: Vec<_> = operations::of_person(conn, id(10)).unwrap().iter().map(|row| row.number).collect();
        assert_eq!(numbers, [5, 4, 1]);
        let kinds: Vec<_> = operations::changes_of_person(conn, id(10))
            .unwrap()
            .iter()
            .map(|row| format!("{} {}", row.table, row.kind))
            .collect();
        assert_eq!(kinds, ["person I", "member I", "member D"]);
        assert_eq!(operations::last_instant(conn).unwrap().as_deref(), Some("2026-05-28T20:26:45.000Z"));
    });
}
