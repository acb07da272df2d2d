//! Giấy tờ in: the list of papers, their preview and their files.

mod ask;
mod catalogue;
mod ceremony;
mod chosen;
mod labels;
mod letters;
mod lists;
mod make;
mod number;
mod order;
mod own;
mod paper;
mod view;
pub mod wire;

pub use catalogue::title;
pub use lists::sex;
pub use make::pdf_bytes;
pub use paper::born;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("papers.list", catalogue::list),
        Command::reads("papers.view", view::run),
        Command::reads("papers.page", view::page),
        Command::reads("papers.text", view::text),
        Command::writes("papers.write", |said| format!("Đã ghi nội dung «{}».", said.paper()), own::write),
        Command::writes(
            "papers.save_variant",
            |said| format!("Đã lưu mẫu in của «{}».", said.paper()),
            own::save_variant,
        ),
        Command::writes("papers.remove_variant", |_| "Đã xóa 1 mẫu in.".to_owned(), own::remove_variant),
        Command::reads("papers.ceremony_set", ceremony::set),
        Command::not_undone(
            "papers.make_ceremony_set",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu bộ giấy tờ lễ kết nạp: {} giấy.", said.list("papers").len()),
            ceremony::make_set,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.ceremony_set_printed",
            "Giấy đã in thì không thu lại được.",
            |said| format!("Đã in bộ giấy tờ lễ kết nạp: {} giấy.", said.list("papers").len()),
            ceremony::set_printed,
        )
        .even_read_only(),
        Command::reads("papers.label_formats", labels::list),
        Command::writes(
            "papers.save_label_format",
            |said| format!("Đã lưu khổ nhãn «{}».", said.text("name")),
            labels::save,
        ),
        Command::writes("papers.remove_label_format", |_| "Đã xóa 1 khổ nhãn.".to_owned(), labels::remove),
        Command::not_undone(
            "papers.give_number",
            "Số văn bản đã cấp không lấy lại được, chỉ hủy và ghi lý do.",
            |said| format!("Đã cấp số {}.", said.text("number")),
            number::run,
        ),
        Command::not_undone(
            "papers.make",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu «{}».", said.paper()),
            make::run,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.printed",
            "Giấy đã in thì không thu lại được.",
            |said| format!("Đã in «{}».", said.paper()),
            make::printed,
        )
        .even_read_only(),
    ]
}
