//! Templates that come with the program, made by its own writer of Word files.

use print::papers::{Choices, Foot, Head, Letter, Office};
use print::{Align, Block, Breaks, Column, Paragraph, PrintError, Signature, Table, Width, docx};

/// Id and name of each.
pub const STARTERS: &[(&str, &str)] =
    &[("starter:confirmation", "Giấy xác nhận đoàn viên"), ("starter:list", "Danh sách theo mẫu riêng")];

/// A starter by id: its name and file.
pub fn starter(id: &str) -> Option<(&'static str, Result<Vec<u8>, PrintError>)> {
    let (_, name) = STARTERS.iter().find(|(own, _)| *own == id)?;
    let letter = match id {
        "starter:list" => list(),
        _ => confirmation(),
    };
    let letter = Letter { title: (*name).to_owned(), ..letter };
    Some((name, docx(&letter.document(&Choices::default()))))
}

fn confirmation() -> Letter {
    let told = [
        "Ban Chấp hành {{đoàn_trường}} xác nhận:",
        "Đồng chí: {{họ_tên}}",
        "Sinh ngày: {{ngày_sinh}}. Giới tính: {{giới_tính}}",
        "Quê quán: {{quê_quán}}",
        "Là đoàn viên chi đoàn {{chi_đoàn}}, vào Đoàn ngày {{ngày_vào_đoàn}}, số thẻ {{số_thẻ_đoàn}}.",
        "Chức vụ: {{chức_vụ}}",
        "Giấy này có giá trị 30 ngày kể từ ngày ký.",
    ];
    written(&["GIẤY XÁC NHẬN ĐOÀN VIÊN"], told.iter().map(|text| said(text)).collect())
}

fn list() -> Letter {
    let column = |title: &str, weight: f64| Column {
        title: title.into(),
        width: Width::Content(weight),
        align: Align::Left,
        wanted: false,
        breaks: Breaks::Freely,
    };
    let columns = [("TT", 0.0), ("Họ và tên", 2.0), ("Ngày sinh", 1.0), ("Chi đoàn", 1.0), ("Chức vụ", 1.0)];
    let mut table = Table::new(columns.map(|(title, weight)| column(title, weight)).to_vec());
    let cells = ["{{ds.stt}}", "{{ds.họ_tên}}", "{{ds.ngày_sinh}}", "{{ds.chi_đoàn}}", "{{ds.chức_vụ}}"];
    table.push(cells.map(Into::into).to_vec());
    written(&["DANH SÁCH", "ĐOÀN VIÊN {{đoàn_trường}}"], vec![said("Năm học {{năm_học}}"), Block::Table(table)])
}

fn written(heading: &[&str], body: Vec<Block>) -> Letter {
    let place = Block::Paragraph(Paragraph {
        text: "{{địa_danh}}, ngày {{ngày}} tháng {{tháng}} năm {{năm}}".into(),
        align: Align::Right,
        italic: true,
        ..Paragraph::default()
    });
    let lines = ["TM. BAN CHẤP HÀNH", "BÍ THƯ"].map(Into::into).to_vec();
    Letter {
        office: Office::default(),
        head: Head::None,
        heading: heading.iter().map(|line| (*line).to_owned()).collect(),
        body: body.into_iter().chain([place]).collect(),
        foot: Foot::Own(vec![Signature::Signer { lines, name: "{{bí_thư}}".into() }]),
        ..Letter::default()
    }
}

fn said(text: &str) -> Block {
    Block::Paragraph(Paragraph { text: text.into(), align: Align::Justify, ..Paragraph::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::templates::values::is_known;

    #[test]
    fn starters_hold_only_what_is_known() {
        for (id, _) in STARTERS {
            let (_, file) = starter(id).expect("a starter");
            let found = print::template::inspect(&file.expect("a file")).expect("a Word file");
            assert_eq!(found.broken, Vec::<String>::new());
            assert_eq!(found.listed.is_empty(), *id != "starter:list");
            let unknown: Vec<&String> =
                found.single.iter().chain(&found.listed).filter(|name| !is_known(name)).collect();
            assert!(unknown.is_empty(), "{id}: {unknown:?}");
        }
        assert!(starter("starter:none").is_none());
    }
}
