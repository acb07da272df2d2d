//! The Vietnamese sentence of an operation, made when it is read: names are looked up by the ids kept in its arguments,
//! so no name is frozen in the journal.

use domain::id::Id;
use domain::path::StepCode;
use domain::unit::UnitRole;
use domain::values::MemberStatus;
use serde_json::Value;
use store::operations::OperationRow;
use store::yearly::locks;
use store::{Conn, Kind, branches, candidacies, ceremonies, people};

use crate::catalogue;
use crate::office::Office;
use crate::settings::unit_words;

/// What an operation left behind to make its sentence from.
pub struct Said<'a> {
    rows: Option<Rows<'a>>,
    arguments: &'a Value,
}

/// Where names are looked up: the open office, or rows that are being read already.
#[derive(Clone, Copy)]
enum Rows<'a> {
    Office(&'a Office),
    Here(&'a Conn<'a>),
}

impl<'a> Said<'a> {
    /// The arguments of an operation, and the office to look names up in.
    pub fn new(office: Option<&'a Office>, arguments: &'a Value) -> Self {
        Said { rows: office.map(Rows::Office), arguments }
    }

    /// A text kept in the arguments.
    pub fn text(&self, key: &str) -> &'a str {
        self.arguments[key].as_str().unwrap_or_default()
    }

    /// Texts kept in the arguments under one key.
    pub fn list(&self, key: &str) -> Vec<&'a str> {
        self.arguments[key].as_array().map(|all| all.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
    }

    /// The count kept in the arguments.
    pub fn count(&self) -> u64 {
        self.arguments["count"].as_u64().unwrap_or(1)
    }

    /// What went out of the office: " (12 người; có dữ liệu nhạy cảm: dân tộc, tôn giáo)".
    pub fn taken_out(&self) -> String {
        let people = match self.arguments["count"].as_u64() {
            None | Some(0) => None,
            Some(count) => Some(format!("{count} người")),
        };
        let told: Vec<&str> = self.list("sensitive").into_iter().map(sensitive).collect();
        let facts: Vec<&str> = SENSITIVE.into_iter().filter(|fact| told.contains(fact)).collect();
        let facts = (!facts.is_empty()).then(|| format!("có dữ liệu nhạy cảm: {}", facts.join(", ")));
        let told: Vec<String> = people.into_iter().chain(facts).collect();
        if told.is_empty() { String::new() } else { format!(" ({})", told.join("; ")) }
    }

    /// A number kept in the arguments; 0 without it.
    pub fn number(&self, key: &str) -> u64 {
        self.arguments[key].as_u64().unwrap_or_default()
    }

    /// Name of the person, or other words when the person is no more.
    pub fn person_or(&self, words: &str) -> String {
        self.look("person", |conn, id| people::get(conn, id).ok()?.map(|row| row.full_name))
            .unwrap_or_else(|| words.to_owned())
    }

    /// Name of the candidate.
    pub fn candidate(&self) -> String {
        self.look("candidate", |conn, id| {
            let candidacy = candidacies::get(conn, id).ok()??;
            people::get(conn, candidacy.person_id).ok()?.map(|row| row.full_name)
        })
        .unwrap_or_else(|| "1 người".to_owned())
    }

    /// "chi đoàn 11A1".
    pub fn branch(&self) -> String {
        self.look("branch", |conn, id| branches::get(conn, id).ok()?.map(|row| format!("chi đoàn {}", row.name)))
            .unwrap_or_else(|| "chi đoàn".to_owned())
    }

    /// Title of the ceremony.
    pub fn ceremony(&self) -> String {
        self.look("ceremony", |conn, id| ceremonies::get(conn, id).ok()?.map(|row| row.title))
            .unwrap_or_else(|| "buổi lễ".to_owned())
    }

    /// Name of the class of awareness.
    pub fn class(&self) -> String {
        self.look("class", |conn, id| store::classes::get(conn, id).ok()?.map(|row| row.name))
            .unwrap_or_else(|| "lớp bồi dưỡng nhận thức".to_owned())
    }

    /// What this unit calls its years: "năm học", "năm".
    pub fn year_word(&self) -> &'static str {
        let of = |conn: &Conn<'_>| unit_words(conn).ok().map(|words| words.year);
        let known = match self.rows {
            Some(Rows::Office(office)) => office.store.read(of),
            Some(Rows::Here(conn)) => of(conn),
            None => None,
        };
        known.unwrap_or("năm học")
    }

    /// Why a year's ratings were opened again.
    pub fn unlock_reason(&self) -> Option<String> {
        self.look("lock", |conn, id| locks::get(conn, id).ok()??.reason)
    }

    /// "Quý II năm 2026".
    pub fn remark_period(&self) -> String {
        self.look("period", |conn, id| {
            let row = store::remarks::periods::get(conn, id).ok()??;
            crate::candidates::period_of(&row).map(|period| period.label())
        })
        .unwrap_or_else(|| "kỳ nhận xét".to_owned())
    }

    /// Vietnamese name of the step.
    pub fn step(&self) -> String {
        StepCode::parse(self.text("code")).map_or_else(|| "bước".to_owned(), |code| code.label().to_owned())
    }

    /// Vietnamese name of the status.
    pub fn status(&self) -> String {
        MemberStatus::parse(self.text("status"))
            .map_or_else(|| "đổi tình trạng".to_owned(), |status| status.label().to_lowercase())
    }

    /// Vietnamese name of the role of a unit.
    pub fn role(&self) -> String {
        UnitRole::parse(self.text("role"))
            .map_or_else(|| "tên đơn vị".to_owned(), |role| format!("tên {}", role.label().to_lowercase()))
    }

    /// Vietnamese name of a level of the chain.
    pub fn level(&self) -> String {
        UnitRole::parse(self.text("role")).map_or_else(|| "một cấp".to_owned(), |role| role.label().to_lowercase())
    }

    /// Title of the paper.
    pub fn paper(&self) -> &'static str {
        crate::papers::title(self.text("paper"))
    }

    fn look(&self, key: &str, find: impl FnOnce(&Conn<'_>, Id) -> Option<String>) -> Option<String> {
        let id: Id = self.arguments[key].as_str()?.parse().ok()?;
        match self.rows? {
            Rows::Office(office) => office.store.read(|conn| find(conn, id)),
            Rows::Here(conn) => find(conn, id),
        }
    }
}

/// Sensitive facts, in the order they are told.
const SENSITIVE: [&str; 3] = ["dân tộc", "tôn giáo", "quá trình vào Đảng"];

/// The name of a sensitive fact, under whatever name a paper or a template knows it.
fn sensitive(fact: &str) -> &str {
    match fact {
        "ethnicity" | "dân_tộc" => SENSITIVE[0],
        "religion" | "tôn_giáo" => SENSITIVE[1],
        _ => SENSITIVE[2],
    }
}

/// The sentence of an operation of the journal: what was done, taken back or done again.
pub fn sentence(office: Option<&Office>, operation: &OperationRow) -> String {
    said(office.map(Rows::Office), operation)
}

/// The same from rows that are being read: of a backup, or of an office that is held.
pub fn sentence_in(conn: &Conn<'_>, operation: &OperationRow) -> String {
    said(Some(Rows::Here(conn)), operation)
}

fn said(rows: Option<Rows<'_>>, operation: &OperationRow) -> String {
    let done = match catalogue::find(&operation.root_command) {
        Some(command) => (command.said)(&Said { rows, arguments: &operation.root_arguments }),
        None => "Thao tác của phiên bản khác.".to_owned(),
    };
    match operation.kind {
        Kind::Do => done,
        Kind::Undo => format!("Hoàn tác: {done}"),
        Kind::Redo => format!("Làm lại: {done}"),
    }
}
