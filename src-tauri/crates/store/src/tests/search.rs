//! The list of members: what a word finds, and in which order.

use super::kit::{Office, branch, class, day, id, member, membership, person, school_year};
use crate::members::{Missing, Search, Sort, search};
use crate::*;

/// Number, name, folded, birth, class (2 = 11A2 in 2025, 10A2 before; 3 = 12 Toán; 0 = none).
const PEOPLE: [(u64, &str, &str, Option<&str>, u64); 7] = [
    (10, "Nguyễn Thị Hòa", "nguyen thi hoa", Some("2008-05-15"), 2),
    (11, "Trần Văn Hóa", "tran van hoa", Some("2009-01-02"), 2),
    (12, "Lê Hoa", "le hoa", Some("2008"), 3),
    (13, "Đỗ Thị Đào", "do thi dao", None, 3),
    (14, "Đinh Toàn", "dinh toan", Some("2007-12-31"), 2),
    (15, "Lâm Thoa", "lam thoa", Some("2008-02-28"), 0),
    (16, "Kim Sô Phi", "kim so phi", Some("2009-09-09"), 3),
];

fn office() -> Office {
    let office = Office::new();
    office.done("set-up", |tx| {
        let (old, new) = (school_year(tx, 4, 2024)?, school_year(tx, 5, 2025)?);
        let (second, maths) = (branch(tx, 2, "K67 A2")?, branch(tx, 3, "K66 Toán")?);
        class(tx, 6, second, old, "10A2", "10a2", 10)?;
        class(tx, 7, second, new, "11A2", "11a2", 11)?;
        class(tx, 8, maths, new, "12 Toán", "12 toan", 12)?;
        for (number, name, folded, born, class) in PEOPLE {
            let mut row = person(number, name, folded);
            row.born_on = born.map(str::to_owned);
            people::insert(tx, &row)?;
            let mut facts = member(number + 100, row.id);
            if number == 15 {
                facts.status = "moved_out".to_owned();
                facts.union_joined_on = None;
            }
            members::insert(tx, &facts)?;
            if class > 0 {
                memberships::insert(tx, &membership(number + 200, row.id, id(class), "2024-09-05", None))?;
            }
        }
        Ok(())
    });
    office
}

fn found(office: &Office, question: &Search) -> (Vec<u64>, u64) {
    let (rows, total) = office.store.read(|conn| search(conn, question)).unwrap();
    let numbers = rows.iter().map(|row| u64::from_be_bytes(row.person.id.as_bytes()[8..].try_into().unwrap()));
    (numbers.collect(), total)
}

fn by_name(words: &str, typed: &str) -> Search {
    Search {
        words: words.split_whitespace().map(str::to_owned).collect(),
        typed: typed.to_owned(),
        sort: Sort::Name,
        ..Search::everyone(day("2026-03-26"))
    }
}

#[test]
fn words_find_starts_of_name_words_classes_and_years_and_typed_accents_lead() {
    let office = office();
    // Folded words, as typed, expected in order.
    let cases: [(&str, &str, &[u64]); 18] = [
        ("hoa", "hoa", &[12, 10, 11]),
        ("hoa", "hòa", &[10, 12, 11]),
        ("hoa", "HÓA", &[11, 12, 10]),
        ("thi hoa", "thị hoa", &[10]),
        ("hoa thi", "hoa thi", &[10]),
        ("oa", "oa", &[]),
        ("tho", "tho", &[15]),
        ("dao", "đào", &[13]),
        ("d", "đ", &[13, 14]),
        ("11a2", "11A2", &[10, 11, 14]),
        ("11a2 hoa", "11A2 hóa", &[11, 10]),
        ("10a2", "10A2", &[]),
        ("toan", "toan", &[13, 12, 16, 14]),
        ("toan", "toán", &[13, 12, 16, 14]),
        ("toan", "toàn", &[14, 13, 12, 16]),
        ("2008", "2008", &[12, 10, 15]),
        ("2008 12", "2008 12", &[12]),
        ("hoa%", "hoa%", &[]),
    ];
    for (words, typed, expected) in cases {
        assert_eq!(found(&office, &by_name(words, typed)).0, expected, "«{typed}»");
    }
}

#[test]
fn one_person_looks_as_in_the_list() {
    let office = office();
    let question = Search::everyone(day("2026-03-26"));
    office.store.read(|conn| {
        let (rows, total) = search(conn, &question).unwrap();
        for row in rows {
            assert_eq!(members::one(conn, row.person.id, &question).unwrap(), Some(row));
        }
        assert_eq!(members::one(conn, id(999), &question).unwrap(), None);
        assert_eq!(members::count(conn).unwrap(), total);
    });
}

#[test]
fn a_pasted_page_of_text_finds_nobody() {
    let office = office();
    for words in ["a ".repeat(5000), "a".repeat(100_000)] {
        assert_eq!(found(&office, &by_name(&words, &words)), (Vec::new(), 0));
    }
}

#[test]
fn filters_orders_and_pages() {
    let office = office();
    let all = Search::everyone(day("2026-03-26"));
    let cases: Vec<(&str, Search, &[u64])> = vec![
        ("class then name, no class last", all.clone(), &[10, 11, 14, 13, 12, 16, 15]),
        ("grade", Search { grade: Some(12), ..all.clone() }, &[13, 12, 16]),
        ("no such grade", Search { grade: Some(9), ..all.clone() }, &[]),
        ("branch", Search { branch: Some(id(2)), ..all.clone() }, &[10, 11, 14]),
        ("status", Search { statuses: Some(vec!["moved_out".to_owned()]), ..all.clone() }, &[15]),
        ("no status", Search { statuses: Some(Vec::new()), ..all.clone() }, &[]),
        ("birth missing", Search { only_missing: Some(Missing::BornOn), ..all.clone() }, &[13]),
        ("joining missing", Search { only_missing: Some(Missing::UnionJoinedOn), ..all.clone() }, &[15]),
        ("class missing", Search { only_missing: Some(Missing::Branch), ..all.clone() }, &[15]),
        (
            "before the memberships",
            Search { only_missing: Some(Missing::Branch), grade: None, ..Search::everyone(day("2024-01-01")) },
            &[13, 12, 10, 11, 16, 15, 14],
        ),
    ];
    for (name, question, expected) in cases {
        let (numbers, total) = found(&office, &question);
        assert_eq!((numbers.as_slice(), total), (expected, expected.len() as u64), "{name}");
    }
    for missing in [
        Missing::PersonalId,
        Missing::MoetId,
        Missing::Ethnicity,
        Missing::Religion,
        Missing::Phone,
        Missing::Address,
        Missing::UnionCard,
    ] {
        assert_eq!(found(&office, &Search { only_missing: Some(missing), ..all.clone() }).1, 7, "{missing:?}");
    }
    let page = Search { limit: Some(2), offset: 3, ..all };
    assert_eq!(found(&office, &page), (vec![13, 12], 7));
}

#[test]
fn class_names_follow_the_day_and_fall_back_to_earlier_years() {
    let office = office();
    let class_of = |question: &Search, person: u64| {
        let (rows, _) = office.store.read(|conn| search(conn, question)).unwrap();
        rows.into_iter().find(|row| row.person.id == id(person)).unwrap().class_name
    };
    let cases: [(&str, Option<u64>, u64, Option<&str>); 7] = [
        ("2026-03-26", None, 10, Some("11A2")),
        ("2025-01-10", None, 10, Some("10A2")),
        ("2025-01-10", None, 12, Some("K66 Toán")),
        ("2027-01-10", None, 10, Some("11A2")),
        ("2026-03-26", Some(4), 10, Some("10A2")),
        ("2026-03-26", None, 15, None),
        ("2024-01-01", None, 10, None),
    ];
    for (on, year, person, expected) in cases {
        let question = Search { school_year_id: year.map(id), ..Search::everyone(day(on)) };
        assert_eq!(class_of(&question, person).as_deref(), expected, "{on} {year:?} {person}");
    }
}

#[test]
fn the_later_begun_membership_counts_where_two_touch() {
    let office = office();
    office.done("members.move", |tx| {
        memberships::update(tx, &membership(210, id(10), id(2), "2024-09-05", Some("2026-01-05")))?;
        memberships::insert(tx, &membership(190, id(10), id(3), "2026-01-05", None))
    });
    for (on, expected) in [("2026-01-04", id(2)), ("2026-01-05", id(3)), ("2026-01-06", id(3))] {
        let (rows, _) = office.store.read(|conn| search(conn, &Search::everyone(day(on)))).unwrap();
        let row = rows.into_iter().find(|row| row.person.id == id(10)).unwrap();
        assert_eq!(row.branch_id, Some(expected), "{on}");
        let on_day = office.store.read(|conn| memberships::on_day(conn, id(10), day(on))).unwrap().unwrap();
        assert_eq!((on_day.branch_id, Some(on_day.starts_on)), (expected, row.membership_starts_on));
    }
}
