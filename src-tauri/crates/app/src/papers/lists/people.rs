//! What lists tell of a member and of somebody on the path, cell by cell: every fact once, whichever list shows it.

use chrono::NaiveDate;
use domain::school_year::SchoolYear;
use domain::values::{MemberStatus, Sex};
use print::papers::Row;
use store::Conn;
use store::members::MemberListRow;
use store::people::PersonRow;

use super::branch_members::class_of;
use crate::members::of_view;
use crate::members::wire::MembersSearch;
use crate::papers::paper::{Line, Subject, born};
use crate::yearly::{Facts, of_people};
use crate::{Call, Failure, dates};

/// A member of the roll with every fact of the person that a list may show.
pub fn member(row: &MemberListRow) -> Line {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let class = text(&row.class_name);
    Line {
        post: row.member.post.is_some(),
        row: person(&row.person)
            .keyed(format!("person:{}", row.person.id))
            .with("branch", class.as_str())
            .with_day("union_joined_on", row.member.union_joined_on.as_deref().and_then(|day| day.parse().ok()))
            .with("post", text(&row.member.post)),
        name: row.person.sort_key.clone(),
        class,
        whose: Some(row.person.id),
        ..Line::default()
    }
}

/// Members of the roll with what is recorded of them in the year of a day.
pub fn members(conn: &Conn<'_>, rows: &[MemberListRow], day: NaiveDate) -> Result<Vec<Line>, Failure> {
    let facts = of_people(conn, rows.iter().map(|row| row.person.id), SchoolYear::of(day))?;
    let told = |row: &MemberListRow| {
        let line = member(row);
        match facts.get(&row.person.id) {
            Some(facts) => Line { row: yearly(line.row, facts), ..line },
            None => line,
        }
    };
    Ok(rows.iter().map(told).collect())
}

/// What is recorded of a person for the year.
pub fn yearly(row: Row, facts: &Facts) -> Row {
    row.with("study", facts.study.as_str())
        .with("conduct", facts.conduct.as_str())
        .with("rating", facts.rating.as_str())
        .with("merits", facts.merits.as_str())
        .with("education", facts.education.as_str())
}

/// The facts of a person.
pub fn person(person: &PersonRow) -> Row {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let day = born(person.born_on.as_deref());
    let row = Row::of(&person.full_name)
        .with("born", day.as_str())
        .with("sex", sex(&person.sex))
        .with("ethnicity", text(&person.ethnicity))
        .with("religion", text(&person.religion))
        .with("origin", text(&person.home_town))
        .with("residence", text(&person.address))
        .with("phone", text(&person.phone));
    match Sex::parse(&person.sex) {
        Some(Sex::Male) if !day.is_empty() => row.with("born_male", day),
        Some(Sex::Female) if !day.is_empty() => row.with("born_female", day),
        _ => row,
    }
}

/// Nam, Nữ, or nothing when it is not known.
pub fn sex(code: &str) -> String {
    Sex::parse(code).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned()).unwrap_or_default()
}

/// The members a view shows, and the view in words. The subject is the search of the screen; without one everybody who
/// is active.
pub fn view(call: &Call<'_>, subject: &Subject) -> Result<(Vec<MemberListRow>, String), Failure> {
    let search: MembersSearch = match subject.text() {
        "" => MembersSearch { status: Some(vec![MemberStatus::Active.code().to_owned()]), ..MembersSearch::default() },
        text => serde_json::from_str(text)
            .map_err(|_| Failure::usage("Bộ lọc đoàn viên không đọc được. Mở lại từ màn hình Đoàn viên."))?,
    };
    call.office()?.store.read(|conn| {
        let class = match search.branch.as_deref() {
            None => None,
            Some(branch) => Some(class_of(conn, branch)?.0.class_name),
        };
        let told = [
            class.map(|class| format!("Chi đoàn {class}")),
            search.grade.map(|grade| format!("Khối {grade}")),
            search.status.as_ref().map(|codes| {
                let label = |code: &String| MemberStatus::parse(code).map(|status| status.label().to_lowercase());
                codes.iter().filter_map(label).collect::<Vec<_>>().join(", ")
            }),
            dates::optional_text(Some(&search.text)).map(|text| format!("tìm «{text}»")),
            search.only_missing.then(|| "còn thiếu thông tin".to_owned()),
        ];
        let told = told.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Ok((of_view(call, conn, &search)?, told))
    })
}
