//! Giấy tờ in: the list of papers, their preview and their files.

mod ask;
mod catalogue;
mod ceremony;
mod chosen;
mod each;
mod fill_in;
mod labels;
mod laid;
mod letters;
mod lists;
mod make;
mod number;
mod order;
mod own;
mod paper;
mod trial;
mod view;
pub mod wire;

pub use catalogue::title;
pub use each::make as make_each;
pub use laid::Laid;
pub use lists::sex;
pub use make::{ForQueue, for_queue};
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
        Command::writes("papers.fill_in", fill_in::said, fill_in::run),
        Command::writes(
            "papers.set_order",
            |said| match said.text("state") {
                "gone" => format!("Đã bỏ thứ tự tự sắp của «{}».", said.paper()),
                _ => format!("Đã sắp lại «{}».", said.paper()),
            },
            own::set_order,
        ),
        Command::writes(
            "papers.save_variant",
            |said| format!("Đã lưu mẫu in của «{}».", said.paper()),
            own::save_variant,
        ),
        Command::writes("papers.remove_variant", |_| "Đã xóa 1 mẫu in.".to_owned(), own::remove_variant),
        Command::reads("papers.programme", ceremony::programme),
        Command::writes(
            "papers.set_programme",
            |_| "Đã sửa chương trình lễ kết nạp.".to_owned(),
            ceremony::set_programme,
        ),
        Command::reads("papers.ceremony_set", ceremony::set),
        Command::not_undone(
            "papers.make_ceremony_set",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu bộ giấy tờ lễ kết nạp: {} giấy{}.", said.list("papers").len(), said.taken_out()),
            ceremony::make_set,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.ceremony_set_printed",
            "Giấy đã in thì không thu lại được.",
            |said| format!("Đã in bộ giấy tờ lễ kết nạp: {} giấy{}.", said.list("papers").len(), said.taken_out()),
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
            |said| format!("Đã lưu «{}»{}.", said.paper(), said.taken_out()),
            make::run,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.make_each",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu «{}», mỗi người một tệp{}.", said.paper(), said.taken_out()),
            each::make,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.printed",
            "Giấy đã in thì không thu lại được.",
            |said| format!("Đã in «{}»{}.", said.paper(), said.taken_out()),
            make::printed,
        )
        .even_read_only(),
    ]
}
