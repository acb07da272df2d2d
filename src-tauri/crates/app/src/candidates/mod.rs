//! Nguồn vào Đảng: candidacies and their steps.

mod accept;
mod beside;
mod conditions;
mod documents;
mod entered;
mod expected;
mod export;
mod facts;
mod fields;
mod form;
mod grouped;
mod judged;
mod leaving;
mod list;
mod many;
mod open;
mod page;
mod plan;
mod plan_event;
mod record;
pub mod records_wire;
mod row;
mod stand;
pub mod wire;
mod work;

pub use conditions::consents_in_files;
pub use documents::{Wanting, told as documents_of, valid_until, wanting};
pub use expected::{CLASS, planned_for};
pub use form::{choice_label, choices};
pub use judged::{Everybody, Judged, Judgement, judged};
pub use leaving::{Handed, Left, put as put_leaving};
pub use list::count as count_stations;
pub use open::one as open_one;
pub use page::{finding as finding_wire, stations_in_short};
pub use plan::{graduation, graduation_set, pace, pace_lines, run as plan_cohort, wire as plan_wire};
pub use record::{fill_facts, insert_step, put_step};
pub use row::{candidate_row_with, due, is_open_date, number, party_stage, serious};
pub use stand::{
    Stand, facts_of, last_of_person, person_facts, stage_of, stages, stand, stands, stands_of, step_of, supposed,
};
pub use work::{RemarkOf, TaskOf, period_of, text as remark_text};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("candidates.list", list::run),
        Command::reads("candidates.get", page::run),
        Command::reads("candidates.plan", plan::run),
        Command::reads("candidates.files", documents::files),
        Command::not_undone(
            "candidates.export",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã xuất danh sách nguồn ra tệp{}.", said.taken_out()),
            export::run,
        )
        .even_read_only(),
        Command::reads("candidates.step_many", many::offer),
        Command::reads("candidates.try_step_many", many::attempt),
        Command::writes("candidates.open", |said| format!("Đã đưa {} người vào nguồn.", said.count()), open::run),
        Command::writes(
            "candidates.record_step",
            |said| format!("Đã ghi «{}» của {}.", said.step(), said.candidate()),
            record::run,
        ),
        Command::writes(
            "candidates.record_step_many",
            |said| format!("Đã ghi «{}» của {} người.", said.step(), said.count()),
            many::run,
        ),
        Command::writes(
            "candidates.void_step",
            |said| format!("Đã hủy một bước của {}.", said.candidate()),
            record::void,
        ),
        Command::writes(
            "candidates.correct_step",
            |said| format!("Đã sửa một bước của {}.", said.candidate()),
            record::correct,
        ),
        Command::writes(
            "candidates.plan_event",
            |said| format!("Đã ghi ngày dự kiến «{}» của {}.", said.step(), said.candidate()),
            plan_event::run,
        ),
        Command::writes(
            "candidates.set_conditions",
            |said| format!("Đã ghi phần điều kiện của {}.", said.candidate()),
            conditions::set,
        ),
        Command::writes(
            "candidates.set_documents",
            |said| format!("Đã ghi tình trạng {} giấy tờ của {}.", said.count(), said.candidate()),
            documents::set,
        ),
        Command::writes(
            "candidates.set_leaving",
            |said| format!("Đã ghi phần chuyển đi, bàn giao của {}.", said.candidate()),
            leaving::set,
        ),
        Command::writes(
            "candidates.set_graduation",
            |_| "Đã ghi ngày ra trường của năm học.".to_owned(),
            plan::set_graduation,
        ),
        Command::writes("candidates.set_pace", |_| "Đã ghi nhịp thường lệ của đơn vị.".to_owned(), plan::set_pace),
    ]
}
