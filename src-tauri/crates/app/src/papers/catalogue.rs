//! The papers there are.

use store::{Conn, branches, ceremonies};

use super::wire::{PaperRow, PaperRows};
use crate::branches::current_year;
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// Giấy tờ in: one kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Danh sách đảng viên mới được kết nạp.
    CeremonyAdmitted,
    /// Danh sách đoàn viên của một chi đoàn.
    BranchMembers,
    /// Việc phải làm trong tuần.
    AgendaWeek,
    /// Kế hoạch kết nạp của một khóa.
    CohortPlan,
}

impl Paper {
    const ALL: [Paper; 4] = [Paper::CeremonyAdmitted, Paper::BranchMembers, Paper::AgendaWeek, Paper::CohortPlan];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Paper::CeremonyAdmitted => print::papers::ceremony_admitted::ID,
            Paper::BranchMembers => print::papers::branch_members::ID,
            Paper::AgendaWeek => print::papers::agenda_week::ID,
            Paper::CohortPlan => print::papers::cohort_plan::ID,
        }
    }

    /// Title in menus.
    pub fn title(self) -> &'static str {
        match self {
            Paper::CeremonyAdmitted => print::papers::ceremony_admitted::TITLE,
            Paper::BranchMembers => print::papers::branch_members::TITLE,
            Paper::AgendaWeek => print::papers::agenda_week::TITLE,
            Paper::CohortPlan => print::papers::cohort_plan::TITLE,
        }
    }

    /// What it is made of.
    pub fn subject(self) -> &'static str {
        match self {
            Paper::CeremonyAdmitted => "ceremony",
            Paper::BranchMembers => "branch",
            Paper::AgendaWeek | Paper::CohortPlan => "none",
        }
    }

    /// Whether a subject of this kind may be named: its own, and for a plan a chi đoàn instead of everybody.
    pub fn takes(self, subject_kind: &str) -> bool {
        subject_kind == self.subject() || (self == Paper::CohortPlan && subject_kind == "branch")
    }

    /// File endings offered.
    pub fn formats(self) -> Vec<String> {
        ["pdf", "docx", "xlsx"].map(str::to_owned).to_vec()
    }

    /// The paper of this id.
    pub fn of(id: &str) -> Result<Self, Failure> {
        Paper::ALL
            .into_iter()
            .find(|paper| paper.id() == id)
            .ok_or_else(|| Failure::usage(format!("Không có giấy «{id}». Xem danh sách bằng «papers list».")))
    }
}

/// Title of a paper by id, for the journal.
pub fn title(id: &str) -> &'static str {
    Paper::of(id).map_or("giấy tờ", Paper::title)
}

/// `papers.list`.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<PaperRows, Failure> {
    let rows = call.office()?.store.read(|conn| {
        Paper::ALL
            .into_iter()
            .map(|paper| {
                Ok(PaperRow {
                    id: paper.id().to_owned(),
                    title: paper.title().to_owned(),
                    subject: paper.subject().to_owned(),
                    formats: paper.formats(),
                    example: example(conn, paper)?,
                })
            })
            .collect::<Result<Vec<_>, Failure>>()
    })?;
    Ok(PaperRows { total: rows.len() as u32, rows })
}

/// Something in this office that the paper can be made of.
fn example(conn: &Conn<'_>, paper: Paper) -> Result<Option<String>, Failure> {
    Ok(match paper {
        Paper::CeremonyAdmitted => {
            ceremonies::list(conn)?.into_iter().max_by_key(|(_, people)| *people).map(|(row, _)| row.id.to_string())
        }
        Paper::BranchMembers => {
            branches::years::of_school_year(conn, current_year(conn)?.0)?.into_iter().next().map(|row| row.class_name)
        }
        Paper::AgendaWeek | Paper::CohortPlan => None,
    })
}
