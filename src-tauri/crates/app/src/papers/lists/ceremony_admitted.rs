//! Danh sách đảng viên mới được kết nạp: the list read and signed around an admission ceremony, in the order of being
//! called. The Union's paper by default, with a box in which the chi bộ confirms.

use domain::id::Id;
use domain::path::StepCode;
use print::Form;
use print::papers::columns::{BORN, BRANCH, ETHNICITY, HOME_TOWN, NAME, NOTE, ORDINAL, PARTY_BRANCH, SEX, SIGNATURE};
use print::papers::{ColumnSpec, ListKind};
use store::Conn;
use store::ceremonies::{self, CeremonyRow, admittees};

use super::people::person;
use crate::candidates::{Stand, stands_of};
use crate::ceremonies::{decision, school_year_of};
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject, named};
use crate::settings::letterhead;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-admitted",
    title: "Danh sách đảng viên mới được kết nạp",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN,
                SEX,
                ETHNICITY,
                BRANCH,
                ColumnSpec::new("decision_number", "Số QĐ").label("Số quyết định").code().wanted(),
                ColumnSpec::new("decision_issued_on", "Ngày QĐ").label("Ngày quyết định").code().wanted(),
                ColumnSpec::new("ceremony_on", "Ngày kết nạp").code().wanted(),
                PARTY_BRANCH,
                ColumnSpec::new("probation_helper", "Người giúp đỡ").name().wanted(),
                NOTE.weight(4.0),
                SIGNATURE.off(),
                HOME_TOWN.off(),
            ],
            landscape: true,
            confirmation: true,
            counted: "đồng chí",
        },
        sensitive: &["candidacy"],
        orders: &[Order::Own("hand", "Thứ tự trong lễ"), Order::Given, Order::Class],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    call.office()?.store.read(|conn| {
        let ceremony = ceremony_of(conn, subject.text())?;
        let head = letterhead(conn, ceremony.on_date)?;
        let mut admitted = admittees::of_ceremony(conn, ceremony.id)?;
        admitted.retain(|(row, _)| !ceremony.held || row.attended == Some(true));
        let candidacies: Vec<Id> = admitted.iter().map(|(row, _)| row.candidacy_id).collect();
        let stands = stands_of(conn, &candidacies, call.today())?;
        let mut rows = Vec::new();
        for (row, somebody) in admitted {
            let Some(stand) = stands.iter().find(|stand| stand.candidacy.id == row.candidacy_id) else { continue };
            let (decision_number, decision_issued_on) = decision(stand);
            let party_branch = decision_fact(stand, "party_branch")
                .or_else(|| ceremony.party_branch.clone())
                .or_else(|| stand.candidacy.party_branch.clone());
            let class = stand.class_name.clone().unwrap_or_default();
            rows.push(Line {
                name: somebody.sort_key.clone(),
                row: person(&somebody)
                    .keyed(format!("candidate:{}", row.candidacy_id))
                    .with("branch", class.as_str())
                    .with("decision_number", decision_number.unwrap_or_default())
                    .with_day("decision_issued_on", decision_issued_on)
                    .with_day("ceremony_on", Some(stand.timeline.dates().ceremony_on.unwrap_or(ceremony.on_date)))
                    .with("party_branch", head.short_party_branch(party_branch))
                    .with("probation_helper", row.helper.unwrap_or_default())
                    .with("note", row.note.unwrap_or_default()),
                class,
                whose: Some(row.candidacy_id),
                ..Line::default()
            });
        }
        Ok(Lines {
            date: ceremony.on_date,
            heading: vec!["DANH SÁCH".to_owned(), "ĐẢNG VIÊN MỚI ĐƯỢC KẾT NẠP".to_owned()],
            sub_title: format!("({}, {} {})", ceremony.title, head.words.year, school_year_of(ceremony.on_date)),
            subject_title: ceremony.title,
            notes: Vec::new(),
            rows,
        })
    })
}

/// The ceremony of this id or title.
pub fn ceremony_of(conn: &Conn<'_>, subject: &str) -> Result<CeremonyRow, Failure> {
    let by_id: Option<Id> = subject.parse().ok();
    ceremonies::list(conn)?
        .into_iter()
        .map(|(row, _)| row)
        .find(|row| Some(row.id) == by_id || row.title == subject)
        .ok_or_else(|| Failure::not_found(&named("buổi lễ", subject)))
}

fn decision_fact(stand: &Stand, key: &str) -> Option<String> {
    stand.timeline.step(StepCode::AdmissionDecision)?.facts.other.get(key)?.as_str().map(str::to_owned)
}
