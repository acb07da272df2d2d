use super::*;
use crate::read::{Flow, Limits, Source, read};
use crate::sheet::{CellValue, Sheet};
use crate::{layout, mapping};

fn back(bytes: &[u8]) -> Sheet {
    read(Source::Bytes(bytes), "bang.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap().sheets.remove(0)
}

fn columns(kinds: &[ColumnKind]) -> Vec<ColumnOut> {
    (1..).zip(kinds).map(|(number, kind)| ColumnOut { title: format!("Cột {number}"), width: 0, kind: *kind }).collect()
}

/// The same numbers for the same seed; good enough to make cells.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn cell(&mut self) -> OutCell {
        const WORDS: &[&str] = &[
            "=1+1",
            "+84900000326",
            "-x",
            "@SUM(A1)",
            "0900000326",
            "000389256615",
            "\tthụt",
            "https://vi.wikipedia.org",
            "Nguyễn Văn Ánh",
            "<b>&amp;</b>",
            "_x000D_",
            "a\nb",
            " hai đầu ",
            "\"ngoặc\"",
            "=HYPERLINK(\"http://x\")",
            "é\u{301}",
            "😀",
            "TRUE",
            "#N/A",
            "1e5",
            "31/02/2009",
        ];
        match self.roll(5) {
            0 => OutCell::Empty,
            1 => OutCell::Number(f64::from(self.roll(4_000_000_000) as u32) / 8.0 - 1000.0),
            2 => OutCell::Date(NaiveDate::from_num_days_from_ce_opt(694_000 + self.roll(60_000) as i32).unwrap()),
            3 => OutCell::Text("dài ".repeat(self.roll(200) as usize + 1) + "."),
            _ => OutCell::Text(WORDS[self.roll(WORDS.len() as u64) as usize].to_owned()),
        }
    }
}

#[test]
fn what_is_written_is_read_back() {
    for seed in 0..40 {
        let mut dice = Dice(seed);
        let kinds = [ColumnKind::Text, ColumnKind::Date, ColumnKind::Number, ColumnKind::Text];
        let rows: Vec<Vec<OutCell>> =
            (0..dice.roll(30) + 1).map(|_| kinds.iter().map(|_| dice.cell()).collect()).collect();
        let out = TableOut { columns: columns(&kinds), rows: rows.clone(), ..TableOut::default() };
        let sheet = back(&table(&out).unwrap());
        for (row, cells) in (2_u32..).zip(&rows) {
            for (column, cell) in (0_u32..).zip(cells) {
                let expected = match cell {
                    OutCell::Empty => None,
                    OutCell::Text(text) => Some(CellValue::Text(text.clone())),
                    OutCell::Date(day) => Some(CellValue::Date(*day)),
                    OutCell::Number(number) => Some(CellValue::Number(*number)),
                };
                assert_eq!(sheet.cell(row, column), expected.as_ref(), "seed {seed}, {row} {column}");
            }
        }
    }
}

#[test]
fn equal_tables_give_equal_bytes() {
    let out = TableOut {
        sheet_name: "Lớp 11A1".to_owned(),
        title_lines: vec!["DANH SÁCH".to_owned()],
        columns: columns(&[ColumnKind::Text]),
        rows: vec![vec![OutCell::Text("=1".to_owned())]],
        foot_lines: vec!["Danh sách này có 01 (một) đồng chí./.".to_owned()],
        landscape: true,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ & không gửi".to_owned()),
        codes: vec!["0199".to_owned()],
    };
    let bytes = table(&out).unwrap();
    assert_eq!(bytes, table(&out).unwrap());
    let sheet = back(&bytes);
    assert_eq!(sheet.cell(1, 0), Some(&CellValue::Text("DANH SÁCH".to_owned())));
    assert_eq!(sheet.cell(4, 0), Some(&CellValue::Text("=1".to_owned())));
    let codes = [3, 4].map(|row| sheet.cell(row, 1).map(CellValue::shown));
    assert_eq!((codes, &sheet.hidden_columns), ([Some("Mã trong sổ".to_owned()), Some("0199".to_owned())], &vec![1]));
    assert_eq!(sheet.cell(5, 0), Some(&CellValue::Text("Danh sách này có 01 (một) đồng chí./.".to_owned())));
}

#[test]
fn what_excel_does_not_have() {
    let day = NaiveDate::from_ymd_opt(1899, 12, 31).unwrap();
    let rows = vec![vec![OutCell::Date(day)], vec![OutCell::Number(f64::NAN)]];
    let sheet = back(&table(&TableOut { columns: columns(&[ColumnKind::Date]), rows, ..TableOut::default() }).unwrap());
    assert_eq!(sheet.cell(2, 0), Some(&CellValue::Text("31/12/1899".to_owned())));
    assert_eq!(sheet.cell(3, 0), None);

    let long = vec![vec![OutCell::Text("x".repeat(32_768))]];
    let refused = table(&TableOut { columns: columns(&[ColumnKind::Text]), rows: long, ..TableOut::default() });
    let error = refused.unwrap_err();
    assert_eq!(error.code(), "cell_too_long");
    assert!(error.to_string().contains("ô A2"), "{error}");
    let wide = vec![vec![OutCell::Empty, OutCell::Empty]];
    let refused = table(&TableOut { columns: columns(&[ColumnKind::Text]), rows: wide, ..TableOut::default() });
    assert_eq!(refused.unwrap_err().code(), "table_too_large");
}

#[test]
fn rejected_rows_come_back_with_their_reason() {
    let text = |text: &str| CellValue::Text(text.to_owned());
    let cells = |values: Vec<CellValue>| {
        (0_u32..).zip(values).map(|(column, value)| crate::sheet::Cell { column, value }).collect::<Vec<_>>()
    };
    let day = NaiveDate::from_ymd_opt(2024, 3, 26).unwrap();
    let row = |number, values| crate::sheet::Row { number, cells: cells(values) };
    let sheet = Sheet {
        name: "Lớp 11A5".to_owned(),
        rows: vec![
            row(1, vec![text("DANH SÁCH LỚP 11A5 NĂM HỌC 2025-2026")]),
            row(3, vec![text("Họ và tên"), text("Ngày sinh"), text("Ngày vào Đoàn"), text("Số CCCD"), text("SĐT")]),
            row(4, vec![text("Lê An"), text("01/01/2009")]),
            row(
                5,
                vec![
                    text("=cmd|' /C calc'!A0"),
                    text("31/02/2009"),
                    CellValue::Date(day),
                    CellValue::Number(123_456_789_012.0),
                    CellValue::Formula("A1".to_owned()),
                ],
            ),
        ],
        ..Sheet::default()
    };
    let found = layout::find(&sheet).unwrap();
    let reason = "B5: \"31/02/2009\" không phải là ngày có thật".to_owned();
    let bytes = rejected(&[Rejected { sheet: &sheet, layout: &found, rows: vec![(5, reason.clone())] }]).unwrap();
    let given_back = back(&bytes);
    let again = layout::find(&given_back).unwrap();
    assert_eq!((again.class.as_deref(), again.school_year), (Some("11A5"), found.school_year));
    let fields = |layout| {
        mapping::propose(layout, mapping::About::People)
            .columns
            .into_iter()
            .map(|column| column.field)
            .collect::<Vec<_>>()
    };
    assert_eq!(fields(&again)[..5], fields(&found)[..]);
    let rows: Vec<_> = again.people(&given_back).collect();
    assert_eq!(rows.len(), 1);
    let values: Vec<_> = rows[0].cells.iter().map(|cell| cell.value.clone()).collect();
    assert_eq!(
        values,
        [
            text("=cmd|' /C calc'!A0"),
            text("31/02/2009"),
            CellValue::Date(day),
            CellValue::Number(123_456_789_012.0),
            text("=A1"),
            text(&reason)
        ]
    );
    assert_eq!(again.columns.last().map(|column| column.title.as_str()), Some("Lý do"));
}

#[test]
fn rejected_rows_keep_what_other_rows_say_for_them() {
    let cell = |column, text: &str| crate::sheet::Cell { column, value: CellValue::Text(text.to_owned()) };
    let row = |number, cells| crate::sheet::Row { number, cells };
    let sheet = Sheet {
        rows: vec![
            row(1, vec![cell(0, "Họ và tên"), cell(1, "Ngày sinh"), cell(2, "Dân tộc")]),
            row(2, vec![cell(0, "Lớp 10A1")]),
            row(3, vec![cell(0, "Lê An"), cell(1, "01/01/2010"), cell(2, "Khmer")]),
            row(4, vec![cell(0, "Lê Bình"), cell(1, "31/02/2010")]),
            row(5, vec![cell(0, "Lớp 10A2")]),
            row(6, vec![cell(0, "Lê Chi"), cell(1, "32/02/2010")]),
        ],
        merged: vec![crate::sheet::Merged { first_row: 3, last_row: 4, first_column: 2, last_column: 2 }],
        ..Sheet::default()
    };
    let found = layout::find(&sheet).unwrap();
    let given_back = back(
        &rejected(&[Rejected { sheet: &sheet, layout: &found, rows: vec![(4, "a".to_owned()), (6, "b".to_owned())] }])
            .unwrap(),
    );
    let again = layout::find(&given_back).unwrap();
    let people: Vec<_> = again
        .people(&given_back)
        .map(|row| (row.cell(0).unwrap().shown(), row.cell(2).map(CellValue::shown), again.class_above(row.number)))
        .collect();
    assert_eq!(
        people,
        [("Lê Bình".to_owned(), Some("Khmer".to_owned()), Some("10A1")), ("Lê Chi".to_owned(), None, Some("10A2"))]
    );
}
