//! The ladder: all or nothing, once only, and the journal follows the tables.

use super::kit::{Office, id, person};
use crate::attachments::AttachmentRow;
use crate::branches::BranchRow;
use crate::branches::years::BranchYearRow;
use crate::candidacies::CandidacyRow;
use crate::ceremonies::CeremonyRow;
use crate::ceremonies::admittees::AdmitteeRow;
use crate::ceremonies::guests::GuestRow;
use crate::ceremonies::tasks::TaskRow;
use crate::chain::ChainLevelRow;
use crate::challenges::ChallengeRow;
use crate::challenges::patterns::PatternRow;
use crate::challenges::shares::ShareRow;
use crate::classes::ClassRow;
use crate::classes::attendances::AttendanceRow;
use crate::companions::CompanionRow;
use crate::conditions::ConditionsRow;
use crate::consents::ConsentRow;
use crate::dossier::DocumentRow;
use crate::export_layouts::ExportLayoutRow;
use crate::import_words::ImportWordRow;
use crate::journal::{tables, triggers};
use crate::label_formats::LabelFormatRow;
use crate::leaving::LeavingRow;
use crate::members::MemberRow;
use crate::memberships::MembershipRow;
use crate::migrations::{LADDER, climb, newest, version};
use crate::paper_texts::PaperTextRow;
use crate::people::PersonRow;
use crate::planned::PlannedRow;
use crate::register::RegisterRow;
use crate::remarks::RemarkRow;
use crate::remarks::periods::PeriodRow;
use crate::remembered::OfficeUserRow;
use crate::reports::ReportRow;
use crate::reports::sent::SentRow;
use crate::reviews::ReviewRow;
use crate::reviews::lines::ReviewLineRow;
use crate::rounds::RoundRow;
use crate::rounds::criteria::CriterionRow;
use crate::rounds::entries::EntryRow;
use crate::rounds::marks::MarkRow;
use crate::row::Row;
use crate::saved_imports::SavedImportRow;
use crate::saved_imports::files::SavedFileRow;
use crate::school_years::SchoolYearRow;
use crate::settings::SettingRow;
use crate::signers::SignerRow;
use crate::snoozes::SnoozeRow;
use crate::steps::StepRow;
use crate::todos::TodoRow;
use crate::units::UnitNameRow;
use crate::variants::VariantRow;
use crate::word_templates::WordTemplateRow;
use crate::yearly::YearRecordRow;
use crate::yearly::awards::discipline::DisciplineRow;
use crate::yearly::awards::rewards::RewardRow;
use crate::yearly::education::EducationRow;
use crate::yearly::locks::RatingLockRow;
use crate::yearly::months::MemberMonthRow;
use crate::yearly::scales::RatingScaleRow;
use crate::*;

#[test]
fn every_struct_has_exactly_the_columns_of_its_table() {
    let listings: [(&str, &[&str]); 59] = [
        (PersonRow::TABLE, PersonRow::COLUMNS),
        (MemberRow::TABLE, MemberRow::COLUMNS),
        (MembershipRow::TABLE, MembershipRow::COLUMNS),
        (BranchRow::TABLE, BranchRow::COLUMNS),
        (BranchYearRow::TABLE, BranchYearRow::COLUMNS),
        (SchoolYearRow::TABLE, SchoolYearRow::COLUMNS),
        (CandidacyRow::TABLE, CandidacyRow::COLUMNS),
        (StepRow::TABLE, StepRow::COLUMNS),
        (PlannedRow::TABLE, PlannedRow::COLUMNS),
        (ConditionsRow::TABLE, ConditionsRow::COLUMNS),
        (ConsentRow::TABLE, ConsentRow::COLUMNS),
        (LeavingRow::TABLE, LeavingRow::COLUMNS),
        (ClassRow::TABLE, ClassRow::COLUMNS),
        (AttendanceRow::TABLE, AttendanceRow::COLUMNS),
        (CompanionRow::TABLE, CompanionRow::COLUMNS),
        (PatternRow::TABLE, PatternRow::COLUMNS),
        (ChallengeRow::TABLE, ChallengeRow::COLUMNS),
        (ShareRow::TABLE, ShareRow::COLUMNS),
        (PeriodRow::TABLE, PeriodRow::COLUMNS),
        (RemarkRow::TABLE, RemarkRow::COLUMNS),
        (ReviewRow::TABLE, ReviewRow::COLUMNS),
        (ReviewLineRow::TABLE, ReviewLineRow::COLUMNS),
        (RoundRow::TABLE, RoundRow::COLUMNS),
        (CriterionRow::TABLE, CriterionRow::COLUMNS),
        (EntryRow::TABLE, EntryRow::COLUMNS),
        (MarkRow::TABLE, MarkRow::COLUMNS),
        (TodoRow::TABLE, TodoRow::COLUMNS),
        (SnoozeRow::TABLE, SnoozeRow::COLUMNS),
        (CeremonyRow::TABLE, CeremonyRow::COLUMNS),
        (AdmitteeRow::TABLE, AdmitteeRow::COLUMNS),
        (GuestRow::TABLE, GuestRow::COLUMNS),
        (TaskRow::TABLE, TaskRow::COLUMNS),
        (DocumentRow::TABLE, DocumentRow::COLUMNS),
        (ReportRow::TABLE, ReportRow::COLUMNS),
        (SentRow::TABLE, SentRow::COLUMNS),
        (ChainLevelRow::TABLE, ChainLevelRow::COLUMNS),
        (LabelFormatRow::TABLE, LabelFormatRow::COLUMNS),
        (WordTemplateRow::TABLE, WordTemplateRow::COLUMNS),
        (RegisterRow::TABLE, RegisterRow::COLUMNS),
        (VariantRow::TABLE, VariantRow::COLUMNS),
        (PaperTextRow::TABLE, PaperTextRow::COLUMNS),
        (UnitNameRow::TABLE, UnitNameRow::COLUMNS),
        (SignerRow::TABLE, SignerRow::COLUMNS),
        (SettingRow::TABLE, SettingRow::COLUMNS),
        (OfficeUserRow::TABLE, OfficeUserRow::COLUMNS),
        (AttachmentRow::TABLE, AttachmentRow::COLUMNS),
        (YearRecordRow::TABLE, YearRecordRow::COLUMNS),
        (RatingScaleRow::TABLE, RatingScaleRow::COLUMNS),
        (RatingLockRow::TABLE, RatingLockRow::COLUMNS),
        (MemberMonthRow::TABLE, MemberMonthRow::COLUMNS),
        (RewardRow::TABLE, RewardRow::COLUMNS),
        (DisciplineRow::TABLE, DisciplineRow::COLUMNS),
        (EducationRow::TABLE, EducationRow::COLUMNS),
        (SavedImportRow::TABLE, SavedImportRow::COLUMNS),
        (SavedFileRow::TABLE, SavedFileRow::COLUMNS),
        (ImportWordRow::TABLE, ImportWordRow::COLUMNS),
        (ExportLayoutRow::TABLE, ExportLayoutRow::COLUMNS),
        ("attachment_body", &["sha256", "left_on", "bytes"]),
        ("column_map", &["signature", "map"]),
    ];
    let office = Office::new();
    let conn = office.store.lock();
    for (table, columns) in listings {
        let mut statement = conn.prepare("SELECT name FROM pragma_table_xinfo(?1)").unwrap();
        let real: Vec<String> =
            statement.query_map([table], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
        assert_eq!(real, columns, "{table}");
    }
    let named: Vec<&str> = listings.iter().map(|(table, _)| *table).collect();
    for table in tables(&conn).unwrap() {
        assert!(named.contains(&table.name.as_str()), "{} has no struct", table.name);
    }
}

#[test]
fn every_table_has_a_name_in_sentences() {
    let office = Office::new();
    let conn = office.store.lock();
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    let bare: Vec<&String> = names.iter().filter(|name| row_of(name) == name.as_str()).collect();
    assert!(bare.is_empty(), "{bare:?}: name them in health/words.rs");
}

#[test]
fn climbing_again_changes_nothing() {
    let office = Office::new();
    let conn = office.store.lock();
    let schema = |conn: &rusqlite::Connection| -> String {
        conn.query_row("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)", [], |row| {
            row.get(0)
        })
        .unwrap()
    };
    let before = (schema(&conn), version(&conn).unwrap());
    climb(&conn, LADDER).unwrap();
    assert_eq!((schema(&conn), version(&conn).unwrap()), before);
    assert_eq!(before.1, newest());
    assert!(LADDER.windows(2).all(|pair| pair[0].0 < pair[1].0));
}

#[test]
fn words_remembered_as_one_text_become_rows() {
    let mut conn = rusqlite::Connection::open_in_memory().unwrap();
    climb(&conn, &LADDER[..15]).unwrap();
    let kept = r#"[["religion","dao nha","Không"],["ethnicity","kh'mer","Khmer"]]"#;
    conn.execute("INSERT INTO kept (name, value) VALUES ('import.words', ?1), ('lock_minutes', '5')", [kept]).unwrap();
    let tx = conn.transaction().unwrap();
    climb(&tx, LADDER).unwrap();
    tx.commit().unwrap();
    let all =
        "SELECT group_concat(length(id) || field || '|' || key || '|' || word, ';') FROM import_word ORDER BY field";
    let words: String = conn.query_row(all, [], |row| row.get(0)).unwrap();
    assert_eq!(words, "16religion|dao nha|Không;16ethnicity|kh'mer|Khmer");
    let left: String = conn.query_row("SELECT group_concat(name) FROM kept", [], |row| row.get(0)).unwrap();
    assert_eq!(left, "lock_minutes");
}

#[test]
fn a_step_that_fails_leaves_the_file_as_it_was() {
    let office = Office::new();
    office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    let before = office.dump();
    let ladder = [(newest() + 1, "ALTER TABLE person ADD COLUMN extra TEXT;"), (newest() + 2, "DROP TABLE nowhere;")];
    {
        let mut conn = office.store.lock();
        let tx = conn.transaction().unwrap();
        climb(&tx, &ladder).unwrap_err();
        drop(tx);
        assert_eq!(version(&conn).unwrap(), newest());
        triggers::remake(&conn).unwrap();
    }
    assert_eq!(office.dump(), before);
}

#[test]
fn a_new_column_is_journalled_and_older_operations_can_still_be_undone() {
    let office = Office::new();
    let added = office.done("people.add", |tx| people::insert(tx, &person(10, "Lê Thị Hoa", "le thi hoa")));
    {
        let mut conn = office.store.lock();
        let tx = conn.transaction().unwrap();
        climb(&tx, &[(newest() + 1, "ALTER TABLE person ADD COLUMN extra TEXT;")]).unwrap();
        tx.commit().unwrap();
        triggers::remake(&conn).unwrap();
    }
    let before = office.dump();
    office.done("test", |tx| {
        tx.execute("UPDATE person SET extra = 'x'", &[])?;
        Ok(())
    });
    assert_ne!(office.dump(), before);
    office.undo_last().unwrap();
    assert_eq!(office.dump(), before);
    office.undo(added).unwrap();
    assert!(office.dump().is_empty());
    assert_eq!(office.store.read(|conn| people::get(conn, id(10))).unwrap(), None);
}
