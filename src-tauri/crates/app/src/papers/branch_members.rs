//! Danh sách đoàn viên chi đoàn: the members of one chi đoàn in the school year in work.

use domain::id::Id;
use domain::values::{MemberStatus, Sex};
use print::papers::branch_members::{Input, Member, columns, document, missing};
use store::members::{MemberListRow, Search, Sort, search};
use store::{Conn, branches};

use super::ask::{Content, born, named};
use crate::branches::current_year;
use crate::{Call, Failure};

/// The data of the paper. `subject`: id of the chi đoàn or its class name.
pub fn content(call: &Call<'_>, conn: &Conn<'_>, subject: &str) -> Result<Content, Failure> {
    let (year_id, year) = current_year(conn)?;
    let classes = branches::years::of_school_year(conn, year_id)?;
    let wanted = domain::class_name::normalise(subject);
    let by_id: Option<Id> = subject.parse().ok();
    let class = classes
        .into_iter()
        .find(|row| Some(row.branch_id) == by_id || row.class_name == wanted || row.class_name == subject)
        .ok_or_else(|| {
            Failure::not_found(&format!("{} trong năm học {}", named("chi đoàn", subject), year.display()))
        })?;
    let ask = Search {
        branch: Some(class.branch_id),
        school_year_id: Some(year_id),
        statuses: Some(vec![MemberStatus::Active.code().to_owned(), MemberStatus::TemporaryOut.code().to_owned()]),
        sort: Sort::Name,
        ..Search::everyone(call.today())
    };
    let rows: Vec<MemberListRow> = search(conn, &ask)?.0;
    let name = class.class_name.clone();
    Ok(Content {
        subject_title: format!("Chi đoàn {name}"),
        date: call.today(),
        sub_title: format!("(Năm học {})", year.display()),
        orders: &[("given", "Theo tên"), ("posts", "Cán bộ trước, rồi theo tên")],
        confirmation: false,
        columns: columns(),
        count: rows.len(),
        make: Box::new(move |office, choices, order| {
            let mut ordered: Vec<&MemberListRow> = rows.iter().collect();
            if order == "posts" {
                ordered.sort_by_key(|row| row.member.post.is_none());
            }
            let input = Input {
                office,
                branch: name.clone(),
                sub_title: choices.sub_title.clone().unwrap_or_default(),
                rows: ordered.into_iter().map(member).collect(),
            };
            (document(&input, choices), missing(&input, choices))
        }),
    })
}

fn member(row: &MemberListRow) -> Member {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let person = &row.person;
    Member {
        full_name: person.full_name.clone(),
        born: born(person.born_on.as_deref()),
        sex: sex(&person.sex),
        ethnicity: text(&person.ethnicity),
        religion: text(&person.religion),
        union_joined_on: row.member.union_joined_on.as_deref().and_then(|day| day.parse().ok()),
        post: text(&row.member.post),
        residence: text(&person.address),
        phone: text(&person.phone),
        note: String::new(),
    }
}

/// Nam, Nữ, or nothing when it is not known.
pub fn sex(code: &str) -> String {
    Sex::parse(code).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned()).unwrap_or_default()
}
