use super::*;
use crate::mapping::{About, propose};
use crate::sheet::{Cell, Merged};

/// A sheet drawn as text: rows by number, cells between bars; numbers become numbers.
fn sheet(lines: &[(u32, &str)]) -> Sheet {
    let rows = lines
        .iter()
        .map(|(number, line)| {
            let cells = (0_u32..)
                .zip(line.split('|'))
                .filter(|(_, text)| !text.trim().is_empty())
                .map(|(column, text)| {
                    let text = text.trim();
                    let value = match text.parse::<f64>() {
                        Ok(number) if !text.starts_with('0') => CellValue::Number(number),
                        _ => CellValue::Text(text.to_owned()),
                    };
                    Cell { column, value }
                })
                .collect();
            Row { number: *number, cells }
        })
        .collect();
    Sheet { name: "Sheet1".to_owned(), rows, ..Sheet::default() }
}

fn people(sheet: &Sheet) -> Vec<u32> {
    find(sheet).unwrap().people(sheet).map(|row| row.number).collect()
}

fn reasons(sheet: &Sheet) -> Vec<(u32, NotAPerson)> {
    find(sheet).unwrap().passed_over.iter().map(|passed| (passed.row, passed.why)).collect()
}

#[test]
fn titles_header_body_and_foot() {
    let sheet = sheet(&[
        (1, "SỞ GIÁO DỤC|||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (3, "DANH SÁCH LỚP 11A5 NĂM HỌC 2025 - 2026"),
        (5, "STT|Họ và tên|Ngày sinh|Ghi chú"),
        (6, "1|Lê An|01/02/2009"),
        (7, "2|Lê Bình|01/03/2009"),
        (8, "3||01/04/2009"),
        (9, "4"),
        (10, "|Tổng cộng: 3 người."),
        (12, "||Vĩnh Long, ngày 05 tháng 9 năm 2025"),
        (13, "||TM. BAN CHẤP HÀNH"),
        (14, "||BÍ THƯ"),
        (18, "|Trần Văn Ký"),
    ]);
    let layout = find(&sheet).unwrap();
    assert_eq!(layout.header_rows, [5]);
    assert_eq!((layout.first_row, layout.last_row), (6, 8));
    assert_eq!(layout.class.as_deref(), Some("11A5"));
    assert_eq!(layout.school_year.map(SchoolYear::label).as_deref(), Some("2025-2026"));
    assert_eq!(layout.title_lines.len(), 2);
    assert_eq!(people(&sheet), [6, 7, 8]);
    let foot = NotAPerson::Foot;
    assert_eq!(
        reasons(&sheet),
        [(9, NotAPerson::Unfilled), (10, foot), (12, foot), (13, foot), (14, foot), (18, foot)]
    );
}

#[test]
fn two_lines_of_header() {
    let mut sheet = sheet(&[
        (1, "STT|Họ và tên|Ngày sinh||Quê quán||Lớp"),
        (2, "||Nam|Nữ|Xã|Tỉnh"),
        (3, "(1)|(2)|(3)|(4)|(5)|(6)|(7)"),
        (4, "1|Lê An|01/02/2009||Xã A|Vĩnh Long|11A1"),
    ]);
    for merged in [true, false] {
        if merged {
            sheet.merged = vec![Merged { first_row: 1, last_row: 1, first_column: 2, last_column: 3 }];
        } else {
            sheet.merged.clear();
        }
        let layout = find(&sheet).unwrap();
        assert_eq!(layout.header_rows, [1, 2]);
        let fields: Vec<_> = propose(&layout, About::People).columns.iter().map(|column| column.field.code()).collect();
        assert_eq!(
            fields,
            ["ignore", "name", "born_on_male", "born_on_female", "home_commune", "home_province", "class"]
        );
        assert_eq!(people(&sheet), [4]);
        assert_eq!(reasons(&sheet), [(3, NotAPerson::ColumnNumbers)]);
    }
}

#[test]
fn halves_of_a_name_under_one_title() {
    let sheet = sheet(&[(1, "STT|Họ và tên||Ngày sinh"), (2, "1|Lê Văn|An|01/02/2009"), (3, "2|Lê|Bình|01/02/2009")]);
    let fields: Vec<_> =
        propose(&find(&sheet).unwrap(), About::People).columns.iter().map(|column| column.field.code()).collect();
    assert_eq!(fields, ["ignore", "family_middle", "given", "born_on"]);
}

#[test]
fn groups_with_headings_totals_and_repeated_headers() {
    let sheet = sheet(&[
        (1, "TT|Họ và tên|Năm sinh|Chức vụ"),
        (2, "Lớp 10A1"),
        (3, "1|Lê An|2010|Bí thư"),
        (4, "|Tổng số: 1"),
        (5, "TT|Họ và tên|Năm sinh|Chức vụ"),
        (6, "II|Chi đoàn 10A2"),
        (7, "1|Công Tằng Tôn Nữ Bình|2010"),
    ]);
    let layout = find(&sheet).unwrap();
    assert_eq!(people(&sheet), [3, 7]);
    assert_eq!(layout.class_above(3), Some("10A1"));
    assert_eq!(layout.class_above(7), Some("10A2"));
    assert_eq!(layout.class_above(2), None);
}

#[test]
fn a_row_without_a_name_is_never_dropped() {
    let sheet = sheet(&[
        (1, "Họ và tên|Ngày sinh|Lớp|Số CCCD"),
        (2, "Lê An|01/02/2009|11A1|000000000001"),
        (3, "|01/02/2009"),
        (4, "||11A1"),
        (9, "|||000000000002"),
        (10, "Lê Bình"),
    ]);
    assert_eq!(people(&sheet), [2, 3, 4, 9, 10]);
}

#[test]
fn no_header_no_layout() {
    for lines in [
        &[(1, "Kính gửi: các chi đoàn"), (2, "Nội dung|1")][..],
        &[(1, "Nam|Nữ"), (2, "1|2")],
        &[(1, "Điểm|Toán|Lý"), (2, "1|2|3")],
    ] {
        assert_eq!(find(&sheet(lines)), None, "{lines:?}");
    }
    assert!(find(&sheet(&[(1, "Họ và tên"), (2, "Lê An")])).is_some());
}

/// The titles this office prints on its own lists (office.md §7) are understood when such a list comes back.
#[test]
fn the_offices_own_lists_are_understood() {
    for (titles, expected) in [
        (
            "TT|Họ và tên|Ngày sinh|Giới tính|Ngày vào Đoàn|Chức vụ|Nơi ở|Điện thoại|Ghi chú",
            "ignore|name|born_on|sex|union_joined_on|post|address|phone|note",
        ),
        (
            "TT|Họ và tên|Ngày sinh (Nam / Nữ)|Quê quán|Nơi ở|Dân tộc|Tôn giáo|Chi đoàn|Ngày vào Đoàn|Chức vụ|Ngày đủ 18 tuổi",
            "ignore|name|born_on|home_town|address|ethnicity|religion|class|union_joined_on|post|ignore",
        ),
        (
            "MSSV|Họ tên|Khoa|Khóa|Lớp|Đối tượng|Ngày sinh|Ngày vào Đoàn|Tuổi đời|Tuổi đoàn|Nguyên quán|Nơi ở hiện tại|Dân tộc|Tôn giáo|SĐT|Email|Ngày dự bị Đảng|Ngày chính thức Đảng|Ngừng theo dõi",
            "ignore|name|ignore|ignore|class|kind|born_on|union_joined_on|ignore|ignore|home_town|address|ethnicity|religion|phone|email|ignore|ignore|stopped",
        ),
    ] {
        let layout = find(&sheet(&[(1, titles), (2, "1|Lê An|01/02/2009")])).unwrap();
        let fields: Vec<_> = propose(&layout, About::People).columns.iter().map(|column| column.field.code()).collect();
        assert_eq!(fields.join("|"), expected);
    }
}

/// Whatever cells a file has: an answer, and every filled row under the header is a person's or passed over.
#[test]
fn no_sheet_is_too_strange() {
    const WORDS: &[&str] = &[
        "Họ và tên",
        "STT",
        "Ngày sinh",
        "Nam",
        "Nữ",
        "Lớp 10A1",
        "Tổng cộng",
        "x",
        "1",
        "2009",
        "31/02/2009",
        "\u{300}",
        "=1",
        "<b>",
        "Lê An",
        "𠮷",
        "TM. BCH",
        "ngày tháng năm",
        " › ",
        "11A1",
        "0",
        "39888",
    ];
    let mut seed = 7_u64;
    let mut roll = |sides: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % sides
    };
    let options = crate::draft::Options::on(chrono::NaiveDate::from_ymd_opt(2025, 10, 1).unwrap());
    let mut tables = 0;
    for _ in 0..600 {
        let lines: Vec<(u32, String)> = (1..=roll(12) as u32 + 2)
            .map(|row| (row, (0..roll(6) + 1).map(|_| WORDS[roll(WORDS.len())]).collect::<Vec<_>>().join("|")))
            .collect();
        let lines: Vec<(u32, &str)> = lines.iter().map(|(row, line)| (*row, line.as_str())).collect();
        let mut sheet = sheet(&lines);
        sheet.merged = vec![Merged { first_row: 2, last_row: 5, first_column: 1, last_column: 2 }];
        let Some(layout) = find(&sheet) else { continue };
        tables += 1;
        let drafts = crate::draft::drafts(&sheet, &layout, &propose(&layout, About::People), &options);
        let under = sheet.rows.iter().filter(|row| row.number > *layout.header_rows.last().unwrap()).count();
        assert_eq!(drafts.len() + layout.passed_over.len(), under, "{lines:?}");
    }
    assert!(tables > 100, "{tables}");
}

#[test]
fn a_year_between_people_speaks_for_those_below() {
    let sheet = sheet(&[
        (1, "Họ và tên|Lớp|Ngày kết nạp"),
        (2, "Năm học 2023-2024"),
        (3, "Lê An|12A1|19/05/2024"),
        (4, "NĂM HỌC 2024 - 2025"),
        (5, "Lê Bình|12A1|19/05/2025"),
    ]);
    assert_eq!(people(&sheet), [3, 5]);
    let layout = find(&sheet).unwrap();
    let year = |row| layout.year_above(row).map(SchoolYear::label);
    assert_eq!(
        (year(3).as_deref(), year(5).as_deref(), year(2).as_deref()),
        (Some("2023-2024"), Some("2024-2025"), None)
    );
}

#[test]
fn the_lower_of_two_lines_may_have_more_known_words() {
    let mut sheet = sheet(&[
        (1, "STT|Họ và tên||Giới tính||Ngày sinh|||Dân tộc"),
        (2, "|Họ và chữ lót|Tên|Nam|Nữ|Ngày|Tháng|Năm|"),
        (3, "1|Thạch Sô|Phi|x||1|2|2009|Khmer"),
    ]);
    sheet.merged = vec![
        Merged { first_row: 1, last_row: 1, first_column: 1, last_column: 2 },
        Merged { first_row: 1, last_row: 1, first_column: 3, last_column: 4 },
        Merged { first_row: 1, last_row: 1, first_column: 5, last_column: 7 },
    ];
    let layout = find(&sheet).unwrap();
    assert_eq!(layout.header_rows, [1, 2]);
    assert_eq!(layout.columns[8].title, "Dân tộc");
    assert_eq!(people(&sheet), [3]);
}

#[test]
fn names_are_no_groups() {
    let sheet = sheet(&[
        (1, "STT|Họ và tên|Ngày sinh"),
        (2, "1|Lê An|01/02/2009"),
        (3, "|Tô Văn An"),
        (4, "|Trương Hoa"),
        (5, "|Bàn Sa"),
        (6, "|Tổ 2"),
        (7, "2|Lê Bình|01/03/2009"),
    ]);
    assert_eq!(people(&sheet), [2, 3, 4, 5, 7]);
    assert_eq!(find(&sheet).unwrap().class_above(7), Some("Tổ 2"));
    let romans = self::sheet(&[(1, "STT|Họ và tên|Ghi chú"), (2, "I|Lê An"), (3, "II|Lê Bình")]);
    assert_eq!(people(&romans), [2, 3]);
}
