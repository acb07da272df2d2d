//! What the titles of a header mean beside each other: a number belongs to the day at its left, «Tên» is the whole name
//! where nothing says the rest.
//!
//! Invariant: a title that is alone keeps what its own words say; only neighbours change it.

use domain::path::StepCode;

use super::About;
use crate::fields::{Field, Part};
use crate::headers::{self, Meaning, Says};
use crate::layout::Column;

/// Words nobody knows.
pub(super) const UNKNOWN: Meaning = Meaning { field: Field::Ignore, sure: 0 };

/// What every title says, left to right.
pub(super) fn told(columns: &[Column], titles: &[String], about: About) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = match about {
        About::People => titles.iter().map(|title| headers::meaning(title, titles).unwrap_or(UNKNOWN)).collect(),
        About::Path => told_on_path(titles),
    };
    settle_names(columns, &mut found);
    settle_posts(titles, &mut found);
    settle_spread_birth(columns, &mut found);
    settle_years(&mut found);
    found
}

/// What the titles of a tracking list say, left to right: a bare «Ngày» is the day of the paper at its left.
fn told_on_path(titles: &[String]) -> Vec<Meaning> {
    let mut found: Vec<Meaning> = Vec::new();
    for title in titles {
        let left = found.last().map(|meaning| meaning.field);
        let meaning = match headers::on_path(title, titles) {
            // «Lớp cảm tình Đảng › Ngày» beside the number of its certificate.
            Some(Says::Fact(Meaning { field: Field::Step(StepCode::ClassReferral, Part::On), sure: 1 }))
                if matches!(left, Some(Field::Step(StepCode::CertificateIssued, _))) =>
            {
                Meaning { field: Field::Step(StepCode::CertificateIssued, Part::On), sure: 2 }
            }
            Some(Says::Fact(meaning)) => meaning,
            Some(Says::Nothing { sure }) => Meaning { field: Field::Ignore, sure },
            Some(Says::OfLeft(part)) => match left {
                Some(Field::Step(code, _)) if !Field::Step(code, part).code().is_empty() => {
                    Meaning { field: Field::Step(code, part), sure: 2 }
                }
                _ => headers::alone(title).or_else(|| headers::meaning(title, titles)).unwrap_or(UNKNOWN),
            },
            None => UNKNOWN,
        };
        found.push(meaning);
    }
    settle_decision(titles, &mut found);
    settle_helper(&mut found);
    settle_others(titles, &mut found);
    found
}

/// A bare «Số QĐ» beside the day on which the Union recognised somebody, or the Party did, is the number of that decision.
fn settle_decision(titles: &[String], found: &mut [Meaning]) {
    let admission = Field::Step(StepCode::AdmissionDecision, Part::Paper);
    for at in 0..found.len() {
        let bare =
            matches!(headers::words(&titles[at]).as_str(), "so qd" | "so quyet dinh" | "qd so" | "quyet dinh so");
        if found[at].field != admission || !bare {
            continue;
        }
        let day = |beside: Option<&Meaning>| match beside?.field {
            Field::Step(code @ (StepCode::UnionRecognition | StepCode::RecognitionDecision), Part::On) => Some(code),
            _ => None,
        };
        let left = at.checked_sub(1).and_then(|left| day(found.get(left)));
        if let Some(code) = left.or_else(|| day(found.get(at + 1))) {
            found[at] = Meaning { field: Field::Step(code, Part::Paper), sure: 2 };
        }
    }
}

/// In a list that begins with the decision, «Người giúp đỡ» is the one of the probation.
fn settle_helper(found: &mut [Meaning]) {
    let has = |field| found.iter().any(|meaning| meaning.field == field);
    let before = |field: Field| matches!(field, Field::Step(code, _) if code < StepCode::AdmissionDecision && code != StepCode::CompanionAssignment);
    let listed = found.iter().any(|meaning| before(meaning.field));
    let held = [Part::On, Part::Month].into_iter().any(|part| has(Field::Step(StepCode::CeremonyHeld, part)));
    let companion = Field::Step(StepCode::CompanionAssignment, Part::Who);
    if let Some(helper) = found.iter_mut().find(|meaning| meaning.field == companion && meaning.sure < 3)
        && held
        && !listed
    {
        helper.field = Field::Step(StepCode::ProbationHelperAssigned, Part::Who);
    }
}

/// What only a list of people on the path has beside its steps.
fn settle_others(titles: &[String], found: &mut [Meaning]) {
    for (title, meaning) in titles.iter().zip(found) {
        let field = match headers::words(title).as_str() {
            "chi bo" | "chi bo theo doi" => Field::PartyBranch,
            "nam hoc" | "nien hoc" | "nam hoc ket nap" => Field::SchoolYear,
            _ => continue,
        };
        if *meaning == UNKNOWN {
            *meaning = Meaning { field, sure: 3 };
        }
    }
}

/// "Tên" alone is the whole name; "Họ và tên" over two columns is họ đệm and tên; "Họ" needs its "Tên".
fn settle_names(columns: &[Column], found: &mut [Meaning]) {
    let at = |found: &[Meaning], field| found.iter().position(|meaning| meaning.field == field);
    if let Some(name) = at(found, Field::Name)
        && let (Some(own), Some(next)) = (columns.get(name), columns.get(name + 1))
        && next.title.is_empty()
        && next.index == own.index + 1
        && next.filled * 2 > own.filled
        && at(found, Field::Given).is_none()
    {
        found[name] = Meaning { field: Field::FamilyMiddle, sure: 2 };
        found[name + 1] = Meaning { field: Field::Given, sure: 2 };
    }
    match (at(found, Field::Name), at(found, Field::FamilyMiddle), at(found, Field::Given)) {
        // A whole name beside its halves: the whole one is enough.
        (Some(_), Some(_), _) => {
            for half in found.iter_mut().filter(|one| matches!(one.field, Field::FamilyMiddle | Field::Given)) {
                *half = Meaning { field: Field::Ignore, sure: 1 };
            }
        }
        // What stands left of the whole name is no half of it: the account of an online form, a column to sort by.
        (Some(name), None, Some(given)) if given < name => found[given] = Meaning { field: Field::Ignore, sure: 1 },
        // "Họ và tên | Tên": two halves under a loose title.
        (Some(name), None, Some(_)) => found[name] = Meaning { field: Field::FamilyMiddle, sure: 1 },
        (None, None, Some(given)) => found[given] = Meaning { field: Field::Name, sure: 2 },
        // «Đoàn viên» as the title of the names.
        (None, None, None) => {
            if let Some(kind) = found.iter().position(|meaning| *meaning == Meaning { field: Field::Kind, sure: 2 }) {
                found[kind] = Meaning { field: Field::Name, sure: 1 };
            }
        }
        (None, Some(family), None) => found[family] = Meaning { field: Field::Name, sure: 1 },
        _ => {}
    }
}

/// «Chức vụ» beside «Chức vụ Đoàn»: the post of the Union is meant.
fn settle_posts(titles: &[String], found: &mut [Meaning]) {
    let of_union = |title: &String| headers::words(title).split(' ').any(|word| word == "doan");
    let posts: Vec<usize> = (0..found.len()).filter(|at| found[*at].field == Field::Post).collect();
    if posts.len() > 1 && posts.iter().any(|at| of_union(&titles[*at])) {
        for at in posts.into_iter().filter(|at| !of_union(&titles[*at])) {
            found[at] = Meaning { field: Field::Ignore, sure: 1 };
        }
    }
}

/// «Ngày sinh» over three columns without a line below, or before «Tháng» and «Năm»: day, month and year.
fn settle_spread_birth(columns: &[Column], found: &mut [Meaning]) {
    let Some(day) = found.iter().position(|meaning| meaning.field == Field::BornOn) else { return };
    let Some([own, month, year]) = columns.get(day..day + 3) else { return };
    let part = |column: &Column, away: u32, word: &str| {
        let untitled = column.title.is_empty() && column.filled > 0 && column.filled * 2 > own.filled;
        column.index == own.index + away && (untitled || headers::words(&column.title) == word)
    };
    if part(month, 1, "thang") && part(year, 2, "nam") {
        for (at, field) in (day..).zip([Field::BornDay, Field::BornMonth, Field::BornYear]) {
            found[at] = Meaning { field, sure: 2 };
        }
    }
}

/// "Năm" is the year of birth only beside day and month, else it stands for the date.
fn settle_years(found: &mut [Meaning]) {
    let has = |found: &[Meaning], field| found.iter().any(|meaning| meaning.field == field);
    if has(found, Field::BornYear) && !has(found, Field::BornMonth) && !has(found, Field::BornOn) {
        for meaning in found.iter_mut().filter(|meaning| meaning.field == Field::BornYear) {
            meaning.field = Field::BornOn;
        }
    }
    // "Ngày sinh | Tháng sinh | Năm sinh": the first of the three is the day.
    if let [Some(day), Some(month), Some(year)] = [Field::BornOn, Field::BornMonth, Field::BornYear]
        .map(|field| found.iter().position(|meaning| meaning.field == field))
        && day + 1 == month
        && month + 1 == year
        && !has(found, Field::BornDay)
    {
        found[day].field = Field::BornDay;
    }
    // "Ngày | Tháng | Năm" beside a whole date: the whole date is enough.
    if has(found, Field::BornOn) && has(found, Field::BornMonth) && !has(found, Field::BornYear) {
        for meaning in found.iter_mut().filter(|meaning| meaning.field == Field::BornOn) {
            meaning.field = Field::BornYear;
        }
    }
}
