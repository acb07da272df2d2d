//! Choices, what is missing, and the tables handed to a spreadsheet.

mod people;

use people::{ADMITTED, MEMBERS, admitted, members};
use print::papers::{Choices, Missing};
use print::{Block, Document, Margins, Mark, sheet};

fn titles(document: &Document) -> Vec<String> {
    sheet(document).header
}

#[test]
fn the_default_columns_are_those_of_the_office_handbook() {
    let ceremony = admitted().document(&Choices::default());
    assert_eq!(
        titles(&ceremony).join(" | "),
        "TT | Họ và tên | Ngày sinh | Giới tính | Dân tộc | Chi đoàn | Số QĐ | Ngày QĐ | Ngày kết nạp | Chi bộ | Người giúp đỡ | Ghi chú"
    );
    let class = members(2).document(&Choices::default());
    assert_eq!(
        titles(&class).join(" | "),
        "TT | Họ và tên | Ngày sinh | Giới tính | Ngày vào Đoàn | Chức vụ | Nơi ở | Điện thoại | Ghi chú"
    );
}

#[test]
fn every_column_offered_has_its_own_cells() {
    // A column whose id no row knows would be empty for ever; only the one for the hand may be.
    let mut input = admitted();
    input.rows[0].put("note", "đọc lời tuyên thệ chung");
    let all = |columns: &[print::papers::ColumnSpec]| Choices {
        columns: columns.iter().map(|c| c.id.to_string()).collect(),
        ..Choices::default()
    };
    let listed = sheet(&input.document(&all(ADMITTED.columns)));
    let empty: Vec<_> = (0..14).filter(|&i| listed.rows[0][i].is_empty()).map(|i| &*listed.header[i]).collect();
    assert_eq!(empty, ["Ký nhận"]);

    let mut input = members(1);
    input.rows[0].put("note", "học bổng");
    let listed = sheet(&input.document(&all(MEMBERS.columns)));
    assert_eq!(listed.header.len(), 11);
    assert!(listed.rows[0].iter().all(|cell| !cell.is_empty()), "{:?}", listed.rows[0]);
}

#[test]
fn what_is_said_above_the_table_stands_above_it_in_the_sheet() {
    let mut input = admitted();
    input.notes = vec!["Trong 3 người, 1 kết nạp được trước 31/05/2026, 2 không.".into()];
    let listed = sheet(&input.document(&Choices::default()));
    assert_eq!(listed.title_lines.last(), Some(&input.notes[0]));
}

#[test]
fn sensitive_columns_are_named() {
    let sensitive = |columns: &'static [print::papers::ColumnSpec]| {
        columns.iter().filter(|c| c.sensitive).map(|c| (c.label, c.default_on)).collect::<Vec<_>>()
    };
    assert_eq!(sensitive(ADMITTED.columns), [("Dân tộc", true)]);
    assert_eq!(sensitive(MEMBERS.columns), [("Dân tộc", false), ("Tôn giáo", false)]);
}

#[test]
fn what_prints_as_dots_is_named() {
    let found = admitted().missing(&Choices::default());
    assert_eq!(found.iter().map(Missing::phrase).collect::<Vec<_>>(), ["người giúp đỡ của Lâm Gia Hào"]);

    // A column that is not printed is not missing.
    let without = Choices { columns: vec!["full_name".into(), "born".into()], ..Choices::default() };
    assert_eq!(admitted().missing(&without), []);

    let mut input = members(1);
    input.office = Default::default();
    input.rows[0].put("born", " ");
    let phrases: Vec<_> = input.missing(&Choices::default()).iter().map(Missing::phrase).collect();
    assert_eq!(
        phrases,
        [
            "cơ quan cấp trên",
            "cơ quan ban hành",
            "số văn bản",
            "địa danh",
            "ngày ký",
            "chức vụ người ký",
            "người ký",
            "ngày sinh của Nguyễn Thị Ngọc An",
        ]
    );
}

#[test]
fn a_sheet_has_the_words_of_the_paper_and_no_dots() {
    let mut input = admitted();
    input.office.mark = Some(Mark::Sample);
    input.office.union.signer.name = String::new();
    let listed = sheet(&input.document(&Choices::default()));
    assert!(listed.landscape);
    assert_eq!(
        listed.title_lines,
        [
            "MẪU: người và số liệu trong bản này không có thật.",
            "ĐOÀN PHƯỜNG TRÀ VINH",
            "BCH ĐOÀN TRƯỜNG THPT CHUYÊN NGUYỄN THIỆN THÀNH",
            "Số: 14-DS/ĐTN",
            "ĐOÀN TNCS HỒ CHÍ MINH",
            "Trà Vinh, ngày 19 tháng 5 năm 2026",
            "DANH SÁCH",
            "ĐẢNG VIÊN MỚI ĐƯỢC KẾT NẠP",
            "(Lễ kết nạp đợt 19/5, năm học 2025–2026)",
        ]
    );
    assert_eq!(listed.rows[4][10], "");
    assert_eq!(
        listed.foot_lines,
        [
            "Danh sách này có 06 (sáu) đồng chí./.",
            "Nơi nhận:",
            "- Đoàn phường;",
            "- Chi bộ trường;",
            "- Lưu VP Đoàn trường.",
            "XÁC NHẬN CỦA CHI BỘ",
            "BÍ THƯ",
            "Võ Thị Thanh Tâm",
            "TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG",
            "BÍ THƯ",
        ]
    );
}

#[test]
fn choices_are_read_from_json_and_absent_ones_mean_the_default() {
    assert_eq!(serde_json::from_str::<Choices>("{}").unwrap(), Choices::default());
    let choices: Choices = serde_json::from_str(
        r#"{"columns":["full_name"],"landscape":false,"margins":{"top":0,"bottom":500,"left":25,"right":20},
            "form":"party","number":"7","dated":"2026-02-03","date_style":"padded","confirmation":true}"#,
    )
    .unwrap();
    assert_eq!(serde_json::from_str::<Choices>(&serde_json::to_string(&choices).unwrap()).unwrap(), choices);
    let document = admitted().document(&choices);
    assert_eq!(document.page.margins, Margins { top: 5.0, bottom: 50.0, left: 25.0, right: 20.0 });
    let letterhead = document.letterhead.unwrap();
    assert_eq!(&*letterhead.number, "Số 07-DS/CB");
    assert_eq!(&*letterhead.separator, "*");
    assert_eq!(&*letterhead.place_and_date, "Trà Vinh, ngày 03 tháng 02 năm 2026");
    // The chi bộ does not confirm its own paper.
    assert_eq!(document.closing.signatures.len(), 2);
    assert!(matches!(document.body.as_slice(), [Block::Table(t)] if t.columns.len() == 1));
}

#[test]
fn a_number_is_never_invented_and_stands_as_typed() {
    let number = |given: Option<u32>, typed: Option<&str>| {
        let mut input = admitted();
        input.office.union.number = given;
        let choices = Choices { number: typed.map(String::from), ..Choices::default() };
        input.document(&choices).letterhead.unwrap().number.to_string()
    };
    assert_eq!(number(None, None), "Số: ……-DS/ĐTN");
    assert_eq!(number(Some(3), None), "Số: 03-DS/ĐTN");
    assert_eq!(number(Some(3), Some(" ")), "Số: 03-DS/ĐTN");
    assert_eq!(number(Some(3), Some("14")), "Số: 14-DS/ĐTN");
    assert_eq!(number(None, Some("14a-DS/ĐTN")), "Số: 14a-DS/ĐTN");
}

#[test]
fn recipients_are_punctuated_once() {
    let choices = Choices {
        recipients: Some(vec!["- Đoàn phường;".into(), "".into(), "Chi bộ".into(), "Lưu VP.".into()]),
        ..Choices::default()
    };
    let text = print::text(&members(1).document(&choices));
    for line in ["- Đoàn phường;", "- Chi bộ;", "- Lưu VP."] {
        assert!(text.contains(&format!("\n{line}")), "{text}");
    }
}
