//! Danh sách đoàn viên chi đoàn: the members of one chi đoàn in the school year in work. Across: upright, nine columns
//! force places into three lines and the letters below 11 points.

use domain::id::Id;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use print::Form;
use print::papers::ListKind;
use print::papers::columns::{
    BORN, CONDUCT, EDUCATION, ETHNICITY, MERITS, NAME, NOTE, ORDINAL, PHONE, POST, RATING, RELIGION, RESIDENCE, SEX,
    STUDY, UNION_JOINED,
};
use store::members::{Search, Sort, search};
use store::{Conn, branches};

use super::people::members;
use crate::branches::current_year;
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject, named};
use crate::settings::unit_words;
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "branch-members",
    title: "Danh sách đoàn viên chi đoàn",
    scope: Scope::Branch,
    area: Area::Members,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN,
                SEX,
                ETHNICITY.off(),
                RELIGION.off(),
                UNION_JOINED,
                POST,
                RESIDENCE.weight(1.5),
                PHONE,
                NOTE,
                STUDY.off(),
                CONDUCT.off(),
                RATING.off(),
                MERITS.off(),
                EDUCATION.off(),
            ],
            landscape: true,
            confirmation: false,
            counted: "đồng chí",
        },
        sensitive: &[],
        orders: &[Order::Given, Order::Posts],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    call.office()?.store.read(|conn| {
        let (class, year_id, year) = class_of(conn, subject.text())?;
        let ask = Search {
            branch: Some(class.branch_id),
            school_year_id: Some(year_id),
            statuses: Some(
                [MemberStatus::Active, MemberStatus::TemporaryOut].map(|one| one.code().to_owned()).to_vec(),
            ),
            sort: Sort::Name,
            ..Search::everyone(call.today())
        };
        let name = &class.class_name;
        Ok(Lines {
            subject_title: format!("Chi đoàn {name}"),
            date: call.today(),
            heading: vec!["DANH SÁCH ĐOÀN VIÊN".to_owned(), format!("CHI ĐOÀN {}", name.to_uppercase())],
            sub_title: unit_words(conn)?.under_title(year),
            notes: Vec::new(),
            rows: members(conn, &search(conn, &ask)?.0, call.today())?,
        })
    })
}

/// The class of this id or name in the school year in work, that year, and how the year is written.
pub fn class_of(conn: &Conn<'_>, subject: &str) -> Result<(branches::years::BranchYearRow, Id, SchoolYear), Failure> {
    let (year_id, year) = current_year(conn)?;
    let wanted = domain::class_name::normalise(subject);
    let by_id: Option<Id> = subject.parse().ok();
    let class = branches::years::of_school_year(conn, year_id)?
        .into_iter()
        .find(|row| Some(row.branch_id) == by_id || row.class_name == wanted || row.class_name == subject)
        .ok_or_else(|| {
            Failure::not_found(&format!("{} trong năm học {}", named("chi đoàn", subject), year.display()))
        })?;
    Ok((class, year_id, year))
}
