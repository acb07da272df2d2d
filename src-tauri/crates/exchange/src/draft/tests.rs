use super::*;
use crate::layout;
use crate::mapping;
use crate::sheet::{Cell, CellValue, Merged, Row};

fn text(text: &str) -> CellValue {
    CellValue::Text(text.to_owned())
}

/// A sheet whose first row are these titles; an empty text is an empty cell.
fn list(titles: &[&str], rows: &[Vec<CellValue>]) -> Sheet {
    let header = titles.iter().map(|title| text(title)).collect();
    let rows = (1_u32..)
        .zip(std::iter::once(&header).chain(rows))
        .map(|(number, values): (u32, &Vec<CellValue>)| Row {
            number,
            cells: (0_u32..)
                .zip(values)
                .filter(|(_, value)| **value != text(""))
                .map(|(column, value)| Cell { column, value: value.clone() })
                .collect(),
        })
        .collect();
    Sheet { name: "Sheet1".to_owned(), rows, ..Sheet::default() }
}

fn read(sheet: &Sheet) -> Vec<RowDraft> {
    let layout = layout::find(sheet).unwrap();
    let options = Options::on(NaiveDate::from_ymd_opt(2025, 10, 1).unwrap());
    drafts(sheet, &layout, &mapping::propose(&layout, mapping::About::People), &options)
}

/// The draft of one row of texts.
fn one(titles: &[&str], values: &[&str]) -> RowDraft {
    let mut drafts = read(&list(titles, &[values.iter().map(|value| text(value)).collect()]));
    assert_eq!(drafts.len(), 1);
    drafts.remove(0)
}

fn offers(draft: &RowDraft) -> Vec<(&str, &str, &str)> {
    draft.offers.iter().map(|offer| (offer.cell.as_str(), offer.old.as_str(), offer.new.as_str())).collect()
}

/// Cell and whether it rejects, of every complaint.
fn complaints(draft: &RowDraft) -> Vec<(&str, bool)> {
    for complaint in &draft.complaints {
        assert!(complaint.sentence.starts_with(&format!("{}: ", complaint.cell)), "{}", complaint.sentence);
        assert!(complaint.sentence.ends_with('.') && !complaint.sentence.contains('!'), "{}", complaint.sentence);
    }
    draft.complaints.iter().map(|complaint| (complaint.cell.as_str(), complaint.rejects)).collect()
}

#[test]
fn an_impossible_birth_date_rejects_and_shows_the_rest() {
    let draft = one(&["Họ và tên", "Giới tính", "Ngày sinh", "Lớp"], &["Lê An", "Nữ", "31/02/2009", "11 A1"]);
    assert_eq!(draft.complaints[0].sentence, "C2: \"31/02/2009\" không phải là ngày có thật; hãy sửa ô này.");
    assert_eq!(complaints(&draft), [("C2", true)]);
    assert!(draft.rejected());
    assert_eq!(draft.fields.born_on, None);
    assert_eq!(draft.fields.name.as_deref(), Some("Lê An"));
    assert_eq!(draft.fields.sex, Some(Sex::Female));
    assert_eq!(draft.fields.class.as_deref(), Some("11A1"));
}

#[test]
fn birth_dates() {
    for (written, expected, rejected) in [
        ("1/3/2008", Some("2008-03-01"), false),
        ("2008", Some("2008"), false),
        ("03/2008", Some("2008-03"), false),
        ("1/3/08", Some("2008-03-01"), false),
        ("1/3/85", Some("1985-03-01"), false),
        ("02/10/2025", None, true),
        ("2026", None, true),
        ("1/1/1850", None, true),
        ("hôm qua", None, true),
        ("chưa rõ", None, false),
        ("", None, false),
    ] {
        let draft = one(&["Họ và tên", "Ngày sinh", "Lớp"], &["Lê An", written, "11A1"]);
        let born = draft.fields.born_on.map(|born| born.to_string());
        assert_eq!((born.as_deref(), draft.rejected()), (expected, rejected), "{written}");
    }
    let widened = one(&["Họ và tên", "Ngày sinh"], &["Lê An", "1/3/08"]);
    assert_eq!(offers(&widened), [("B2", "1/3/08", "01/03/2008")]);
}

#[test]
fn birth_dates_in_several_columns() {
    let parts = ["Họ và tên", "Ngày", "Tháng", "Năm sinh"];
    for (day, month, year, expected, rejected) in [
        ("19", "11", "2008", Some("2008-11-19"), false),
        ("31", "2", "2008", None, true),
        ("", "11", "2008", Some("2008-11"), false),
        ("", "", "2008", Some("2008"), false),
        ("", "", "19/11/2008", Some("2008-11-19"), false),
        ("5", "", "2008", None, true),
        ("", "", "", None, false),
    ] {
        let draft = one(&parts, &["Lê An", day, month, year]);
        let born = draft.fields.born_on.map(|born| born.to_string());
        assert_eq!((born.as_deref(), draft.rejected()), (expected, rejected), "{day} {month} {year}");
    }
    let sexes = ["Họ và tên", "Ngày sinh › Nam", "Ngày sinh › Nữ"];
    let man = one(&sexes, &["Lê An", "19/11/2008", ""]);
    let woman = one(&sexes, &["Lê An", "", "19/11/2008"]);
    let both = one(&sexes, &["Lê An", "19/11/2008", "20/11/2008"]);
    assert_eq!((man.fields.sex, woman.fields.sex), (Some(Sex::Male), Some(Sex::Female)));
    assert_eq!((complaints(&both), both.fields.born_on), (vec![("B2", true)], None));
    let bare = one(&["Họ và tên", "Nam", "Nữ"], &["Lê An", "", "19/11/2008"]);
    assert_eq!((bare.fields.sex, bare.fields.born_on.map(|born| born.year())), (Some(Sex::Female), Some(2008)));
}

#[test]
fn names() {
    let all = ["Họ và tên", "Lớp"];
    for (written, name, offered, complained) in [
        ("  LÊ   TƯỜNG TÂM ", Some("Lê Tường Tâm"), true, vec![]),
        ("Nguyễn\u{a0}Thanh\u{a0}Tuấn", Some("Nguyễn Thanh Tuấn"), false, vec![]),
        ("Le\u{302} A\u{301}n", Some("Lê Án"), false, vec![]),
        ("Trần Trọng Hoà", Some("Trần Trọng Hoà"), false, vec![]),
        ("<b>an</b>", Some("<b>an</b>"), false, vec![("A2", false)]),
        ("=HYPERLINK(\"http://x\",\"AN\")", Some("=HYPERLINK(\"http://x\",\"AN\")"), false, vec![("A2", false)]),
        ("<script>alert(1)</script>", Some("<script>alert(1)</script>"), false, vec![("A2", false)]),
        ("123", None, false, vec![("A2", true)]),
        ("", None, false, vec![("A2", true)]),
    ] {
        let draft = one(&all, &[written, "11A1"]);
        assert_eq!(draft.fields.name.as_deref(), name, "{written}");
        assert_eq!(!draft.offers.is_empty(), offered, "{written}");
        assert_eq!(complaints(&draft), complained, "{written}");
    }
    let halves = one(&["Họ đệm", "Tên", "Lớp"], &["NGUYỄN VĂN", "AN", "11A1"]);
    assert_eq!(offers(&halves), [("A2", "NGUYỄN VĂN AN", "Nguyễn Văn An")]);
}

#[test]
fn sex_by_word_or_mark() {
    let marks = |female: &str| one(&["Họ và tên", "Nữ", "Lớp"], &["Lê An", female, "11A1"]).fields.sex;
    assert_eq!(marks("x"), Some(Sex::Female));
    assert_eq!(marks("✓"), Some(Sex::Female));
    assert_eq!(marks(""), Some(Sex::Male));
    let both = |male: &str, female: &str| {
        let draft = one(&["Họ và tên", "Nam", "Nữ"], &["Lê An", male, female]);
        (draft.fields.sex, draft.complaints.len())
    };
    assert_eq!(both("x", ""), (Some(Sex::Male), 0));
    assert_eq!(both("", "x"), (Some(Sex::Female), 0));
    assert_eq!(both("x", "x"), (None, 1));
    let word = one(&["Họ và tên", "Giới tính", "Lớp"], &["Lê An", "nữa", "11A1"]);
    assert_eq!((word.fields.sex, complaints(&word)), (None, vec![("B2", false)]));
}

#[test]
fn standing_by_column_or_joining_date() {
    let joined = ["Họ và tên", "Ngày vào Đoàn", "Lớp"];
    for (written, kind, on, complained) in [
        ("26/03/2024", Standing::Member, Some("2024-03-26"), 0),
        ("26/3/24", Standing::Member, Some("2024-03-26"), 0),
        ("", Standing::Youth, None, 0),
        ("-", Standing::Youth, None, 0),
        ("2024", Standing::Member, None, 1),
        ("31/02/2024", Standing::Member, None, 1),
        ("26/03/2026", Standing::Member, None, 1),
        ("rồi", Standing::Member, None, 1),
    ] {
        let draft = one(&joined, &["Lê An", written, "11A1"]);
        let day = draft.fields.union_joined_on.map(|day| day.to_string());
        assert_eq!(
            (draft.fields.kind, day.as_deref(), draft.complaints.len()),
            (Some(kind), on, complained),
            "{written}"
        );
        assert!(!draft.rejected());
    }
    let said = one(&["Họ và tên", "Đối tượng", "Ngày vào Đoàn"], &["Lê An", "Thanh niên", "26/03/2024"]);
    assert_eq!(said.fields.kind, Some(Standing::Youth));
    assert_eq!(one(&["Họ và tên", "Lớp"], &["Lê An", "11A1"]).fields.kind, None);
}

#[test]
fn digits_that_spreadsheets_lose() {
    let titles = ["Họ và tên", "SĐT", "Số CCCD", "Mã học sinh"];
    let sheet = list(
        &titles,
        &[
            vec![text("Lê An"), CellValue::Number(900_000_489.0), CellValue::Number(389_256_615.0), text("0000000001")],
            vec![text("Lê Bình"), text("0900000490"), text("000389256616"), CellValue::Number(2.0)],
            vec![text("Lê Chi"), text("không có"), text("0003892566167"), CellValue::Number(7_179_095_979.0)],
            vec![text("Lê Dung"), text("0900000491, 0900000492"), CellValue::Number(1e16), text("7.17E+09")],
        ],
    );
    let drafts = read(&sheet);
    assert_eq!(offers(&drafts[0]), [("B2", "900000489", "0900000489"), ("C2", "389256615", "000389256615")]);
    assert_eq!(complaints(&drafts[1]), [("D3", false)], "one digit is not nine lost zeros");
    assert_eq!(complaints(&drafts[2]), [("C4", false)], "«không có» is an answer");
    assert_eq!(drafts[2].fields.moet_id.as_deref(), Some("7179095979"));
    assert_eq!(complaints(&drafts[3]), [("B5", false), ("D5", false), ("C5", false)]);
    assert_eq!(drafts[3].fields.phone.as_deref(), Some("0900000491, 0900000492"));
    assert!(drafts.iter().all(|draft| !draft.rejected()));
}

#[test]
fn known_spellings_are_offered_and_unknown_ones_kept() {
    let titles = ["Họ và tên", "Dân tộc", "Tôn giáo", "Chức vụ"];
    let draft = one(&titles, &["Lê An", "Khơ-me", "Thiên Chúa giáo", "Uỷ viên"]);
    assert_eq!(draft.fields.religion.as_deref(), Some("Công giáo"));
    assert_eq!(draft.offers.iter().map(|offer| offer.cell.as_str()).collect::<Vec<_>>(), ["B2", "C2", "D2"]);
    let odd = one(&titles, &["Lê An", "Kinhh", "-", "Trưởng ban"]);
    assert_eq!(odd.fields.ethnicity.as_deref(), Some("Kinhh"));
    assert_eq!((odd.fields.religion.as_deref(), odd.fields.post.as_deref()), (None, Some("Trưởng ban")));
    assert_eq!(complaints(&odd), [("B2", false)]);
}

#[test]
fn formulas_errors_and_endless_cells() {
    let titles = ["Họ và tên", "Ngày sinh", "Lớp", "Ghi chú"];
    let formula = || CellValue::Formula("A1&\"x\"".to_owned());
    for (values, expected) in [
        (vec![formula(), text("1/1/2009")], vec![("A2", true)]),
        (vec![text("Lê An"), formula()], vec![("B2", true)]),
        (vec![text("Lê An"), text("1/1/2009"), formula()], vec![("C2", true)]),
        (vec![text("Lê An"), CellValue::Error("#N/A".to_owned())], vec![("B2", true)]),
        (vec![text("Lê An"), text("1/1/2009"), text("11A1"), CellValue::Error("#N/A".to_owned())], vec![("D2", false)]),
        (vec![text(&"An ".repeat(3400)), text("1/1/2009")], vec![("A2", true)]),
        (vec![text("Lê An"), text("1/1/2009"), text("11A1"), text(&"x".repeat(10_000))], vec![("D2", true)]),
    ] {
        let drafts = read(&list(&titles, &[values]));
        assert_eq!(complaints(&drafts[0]), expected);
        assert!(drafts[0].complaints.iter().all(|complaint| complaint.sentence.chars().count() < 200));
    }
}

#[test]
fn a_class_from_the_title_a_heading_or_a_merged_cell() {
    let mut sheet = list(
        &["Họ và tên", "Ngày sinh", "Lớp"],
        &[
            vec![text("Lê An"), text("1/1/2009"), text("11A1")],
            vec![text("Lê Bình"), text("1/1/2009")],
            vec![text("Lê Chi"), text("1/1/2009")],
        ],
    );
    let classes =
        |sheet: &Sheet| -> Vec<Option<String>> { read(sheet).into_iter().map(|draft| draft.fields.class).collect() };
    let some = |class: &str| Some(class.to_owned());
    assert_eq!(classes(&sheet), [some("11A1"), None, None]);
    sheet.merged = vec![Merged { first_row: 2, last_row: 3, first_column: 2, last_column: 2 }];
    assert_eq!(classes(&sheet), [some("11A1"), some("11A1"), None]);
    sheet.name = "11A5".to_owned();
    assert_eq!(classes(&sheet), [some("11A1"), some("11A1"), some("11A5")]);
}

#[test]
fn places_and_notes_are_joined() {
    let draft = one(
        &[
            "Họ tên",
            "Tỉnh thành quê quán",
            "Phường Xã quê quán",
            "Nơi ở › Ấp",
            "Nơi ở › Xã",
            "Ghi chú",
            "Ngừng theo dõi",
        ],
        &["Lê An", "Vĩnh Long", "Xã Châu Thành", "Ấp 3", "Xã Châu Thành", "a", "X"],
    );
    assert_eq!(draft.fields.home_town.as_deref(), Some("Xã Châu Thành, Vĩnh Long"));
    assert_eq!(draft.fields.address.as_deref(), Some("Ấp 3, Xã Châu Thành"));
    assert_eq!((draft.fields.stopped, draft.fields.note.as_deref()), (Some(true), Some("a")));
}

#[test]
fn two_people_of_one_name_are_two_drafts() {
    let row = || vec![text("Trì Ngọc Sô Thi"), text("27/08/2008")];
    assert_eq!(read(&list(&["Họ tên", "Ngày sinh"], &[row(), row()])).len(), 2);
}

#[test]
fn a_name_in_three_columns() {
    let draft = one(&["Họ", "Tên lót", "Tên", "Ngày sinh"], &["Lê", "Thị Bích", "An", "03/05/2008"]);
    assert_eq!(draft.fields.name.as_deref(), Some("Lê Thị Bích An"));
    let without = one(&["Họ", "Tên lót", "Tên", "Ngày sinh"], &["Thạch", "", "Phi", "03/05/2008"]);
    assert_eq!(without.fields.name.as_deref(), Some("Thạch Phi"));
}
