use super::*;
use crate::{Align, Block, Page};

fn column(title: &str, breaks: Breaks, weight: f64) -> Column {
    Column { title: title.into(), width: Width::Content(weight), align: Align::Left, wanted: false, breaks }
}

fn fitted(page: Page, columns: Vec<Column>, rows: &[&[&str]]) -> (TableFit, Table) {
    let mut table = Table::new(columns);
    for row in rows {
        table.push(row.iter().map(|c| Text::from(*c)).collect());
    }
    let document = Document { page, body: vec![Block::Table(table.clone())], ..Document::default() };
    (super::table(&table, &document), table)
}

/// Room for text in a column, in millimetres.
fn inner(fit: &TableFit, i: usize) -> f64 {
    fit.widths[i] - 2.0 * CELL_SIDE
}

fn mm(text: &str, size: f64) -> f64 {
    width_em(text, Face::Regular) * size * PT
}

#[test]
fn widths_fill_the_text_area_whatever_stands_in_the_table() {
    let long = "ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long, gần nhà văn hóa khóm";
    for landscape in [false, true] {
        for (count, cell) in [(1, "x"), (4, "Nguyễn Thị Mỹ Duyên"), (12, "02/11/2007"), (14, long), (20, "Nghiêng")]
        {
            let page = Page::a4(landscape);
            let columns = (0..count).map(|_| column("Ngày sinh", Breaks::Freely, 0.0)).collect();
            let row: Vec<&str> = vec![cell; count];
            let (fit, _) = fitted(page, columns, &[&row]);
            let sum: f64 = fit.widths.iter().sum();
            assert!((sum - page.text_width_mm()).abs() < 0.01, "{count} × {cell}: {sum}");
            assert!(fit.widths.iter().all(|w| *w > 2.0 * CELL_SIDE), "{:?}", fit.widths);
        }
    }
}

#[test]
fn dates_and_names_stay_whole_and_places_give_way() {
    let columns = vec![
        column("Họ và tên", Breaks::Reluctantly, 1.0),
        column("Ngày sinh", Breaks::Never, 0.0),
        column("Điện thoại", Breaks::Never, 0.0),
        column("Nơi ở", Breaks::Freely, 1.0),
    ];
    let place = "ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long, gần nhà văn hóa khóm, đối diện trường mầm non";
    let (fit, _) = fitted(Page::a4(false), columns, &[&["Nguyễn Thị Mỹ Duyên", "02/11/2007", "0900000001", place]]);
    assert!(fit.size >= 10.0);
    for (i, whole) in [(0, "Nguyễn Thị Mỹ Duyên"), (1, "02/11/2007"), (2, "0900000001")] {
        assert!(inner(&fit, i) >= mm(whole, fit.size), "column {i}: {:?}", fit.widths);
    }
    assert!(inner(&fit, 3) < mm(place, fit.size));
    assert!(!fit.breakable);
}

#[test]
fn a_crowded_table_gets_smaller_letters_before_a_name_is_broken_and_a_syllable_never_is() {
    let names = |n: usize| (0..n).map(|_| column("Họ và tên", Breaks::Reluctantly, 1.0)).collect::<Vec<_>>();
    let row = ["Nguyễn Bảo Nghiêng"; 9];
    let (four, _) = fitted(Page::a4(false), names(4), &[&row[..4]]);
    assert!(four.size < 12.0 && inner(&four, 0) >= mm(row[0], four.size), "{four:?}");
    let (nine, _) = fitted(Page::a4(false), names(9), &[&row]);
    assert!(inner(&nine, 0) < mm(row[0], nine.size) && inner(&nine, 0) >= mm("Nghiêng", nine.size), "{nine:?}");
}

#[test]
fn a_title_without_room_is_broken_into_even_lines() {
    let titled = |title: &str, cell: &str| {
        let columns = vec![column(title, Breaks::Never, 0.0), column("Ghi chú", Breaks::Freely, 1.0)];
        fitted(Page::a4(true), columns, &[&[cell, ""]]).0.titles[0].to_string()
    };
    assert_eq!(titled("Ngày kết nạp", "19/5/2026"), "Ngày\nkết nạp");
    assert_eq!(titled("Giới tính", "Nam"), "Giới\ntính");
    assert_eq!(titled("Ngày sinh", "02/11/2007 và sau"), "Ngày sinh");
    assert_eq!(titled("TT", "1"), "TT");
    assert_eq!(titled("Nam\nhay nữ", "x"), "Nam\nhay nữ");
}

#[test]
fn only_a_word_wider_than_its_column_may_be_broken_inside() {
    let mail = "nguyenthimyduyen.lop12van.thptchuyennguyenthienthanh.travinh.vinhlong@example.edu.vn";
    let columns = (0..7).map(|_| column("Ngày sinh", Breaks::Never, 1.0)).collect();
    let mut row = ["02/11/2007"; 7];
    row[3] = mail;
    let (fit, mut table) = fitted(Page::a4(false), columns, &[&row]);
    soften(&mut table, &fit);
    let cells = &table.rows()[0];
    assert_eq!(&*cells[0], "02/11/2007");
    assert!(cells[3].contains('\u{200b}'));
    assert_eq!(cells[3].replace('\u{200b}', ""), mail);
    assert!(fit.widths[3] <= Page::a4(false).text_width_mm() * 0.5, "{:?}", fit.widths);
}

#[test]
fn a_row_higher_than_a_page_may_run_over_two() {
    let columns = || vec![column("TT", Breaks::Never, 0.0), column("Ghi chú", Breaks::Freely, 1.0)];
    let novel = "một đoạn rất dài ".repeat(400);
    assert!(fitted(Page::a4(false), columns(), &[&["1", &novel]]).0.breakable);
    assert!(!fitted(Page::a4(false), columns(), &[&["1", "một đoạn ngắn"]]).0.breakable);
}

#[test]
fn fixed_columns_keep_their_width() {
    let mut fixed = column("Chữ ký", Breaks::Never, 1.0);
    fixed.width = Width::Mm(40.0);
    let (fit, _) = fitted(Page::a4(true), vec![fixed, column("Ghi chú", Breaks::Freely, 1.0)], &[&["", "x"]]);
    assert!((fit.widths[0] - 40.0).abs() < 1e-9);
}

#[test]
fn remarks_among_many_facts_get_the_room_that_others_can_spare() {
    let remarks = "Ưu điểm: Lập trường vững vàng, gương mẫu trong học tập, nhiệt tình giúp bạn, được tập thể tin cậy.\n\
                   Khuyết điểm: Còn ít phát biểu trong sinh hoạt chi đoàn.";
    let place = "khóm 4, phường Nguyệt Hóa, tỉnh Vĩnh Long";
    let (never, freely, name) = (Breaks::Never, Breaks::Freely, Breaks::Reluctantly);
    let (columns, row): (Vec<Column>, Vec<&str>) = [
        ("TT", never, 0.0, "1"),
        ("Họ và tên", name, 1.0, "Sơn Thị Mỹ Duyên"),
        ("Ngày sinh", never, 0.0, "18/06/2008"),
        ("Quê quán", freely, 1.0, place),
        ("Nơi ở", freely, 1.0, place),
        ("Dân tộc", freely, 0.0, "Khmer"),
        ("Tôn giáo", freely, 0.0, "Phật giáo"),
        ("Trình độ", freely, 0.0, ""),
        ("Chi đoàn", freely, 0.0, "12A1"),
        ("Chức vụ", freely, 0.0, ""),
        ("Ngày vào Đoàn", never, 0.0, "26/3/2023"),
        ("GCN\n(số, ngày)", freely, 0.0, "217/GCN\n21/11/2025"),
        ("Người giới thiệu", name, 1.0, ""),
        ("NQ Đoàn\n(số, ngày)", freely, 0.0, "04-NQ/ĐTN\n09/01/2026"),
        ("NQ chi bộ\n(số, ngày, phiếu)", freely, 0.0, "09-NQ/CB\n06/3/2026\n29/29 phiếu"),
        ("Ưu, khuyết điểm", freely, 2.0, remarks),
    ]
    .into_iter()
    .map(|(title, breaks, weight, cell)| (column(title, breaks, weight), cell))
    .unzip();
    let (fit, table) = fitted(Page::a4(true), columns, &[&row, &row, &row, &row]);
    let room = |mm: &f64| (mm - 2.0 * CELL_SIDE) / (fit.size * PT);
    let lines: Vec<f64> =
        table.rows()[0].iter().zip(&fit.widths).map(|(cell, mm)| Cell::of(cell).lines(room(mm))).collect();
    assert!(lines.iter().copied().fold(0.0, f64::max) <= 7.0, "{fit:?} {lines:?}");
}
