//! Kết quả từng năm học, xếp loại, đoàn phí, khen thưởng, kỷ luật, trình độ: what is recorded of members beside the path.
//!
//! Invariant: one record a person and year. A rating keeps the scale it was made with, and stands while the year is
//! locked; everything else of the year may still be filled in.

mod awards;
mod education;
mod export;
mod facts;
mod fees;
pub mod fees_wire;
mod grid;
mod lock;
mod months;
mod person;
mod rates;
mod record;
mod scale;
mod set;
mod span;
pub mod wire;

pub use awards::line as award_line;
pub use education::blank as blank_education;
pub use facts::{Facts, of_people};
pub use fees::{Arrears, arrears};
pub use months::blank as blank_month;
pub use record::{Record, is_locked};
pub use scale::{Scales, now as rating_scale};
pub use span::{Span, is_youth, member_since};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("yearly.grid", grid::run),
        Command::not_undone(
            "yearly.export",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã xuất kết quả của năm ra tệp{}.", said.taken_out()),
            export::run,
        )
        .even_read_only(),
        Command::writes("yearly.set", set::said, set::run),
        Command::writes("yearly.set_scale", |_| "Đã lưu thang xếp loại đoàn viên.".to_owned(), scale::run),
        Command::writes(
            "yearly.lock",
            |said| format!("Đã khóa xếp loại {} {}.", said.year_word(), said.text("label")),
            lock::lock,
        ),
        Command::writes("yearly.unlock", lock::said, lock::unlock),
        Command::reads("yearly.fees", fees::run),
        Command::writes("yearly.set_months", months::said, months::run),
        Command::writes("yearly.set_rates", |_| "Đã lưu mức đoàn phí.".to_owned(), rates::run),
        Command::reads("yearly.of_person", person::run),
        Command::writes(
            "yearly.save_reward",
            |said| format!("Đã ghi khen thưởng của {}.", said.person_or("1 người")),
            awards::save_reward,
        ),
        Command::writes(
            "yearly.remove_reward",
            |said| format!("Đã xóa 1 lần khen thưởng của {}.", said.person_or("1 người")),
            awards::remove_reward,
        ),
        Command::writes(
            "yearly.save_discipline",
            |said| format!("Đã ghi kỷ luật của {}.", said.person_or("1 người")),
            awards::save_discipline,
        ),
        Command::writes(
            "yearly.remove_discipline",
            |said| format!("Đã xóa 1 lần kỷ luật của {}.", said.person_or("1 người")),
            awards::remove_discipline,
        ),
        Command::writes(
            "yearly.set_education",
            |said| format!("Đã ghi trình độ của {}.", said.person_or("1 người")),
            education::run,
        ),
    ]
}
