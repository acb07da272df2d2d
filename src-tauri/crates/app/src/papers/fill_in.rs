//! `papers.fill_in`: a fact that a paper lacks, typed beside the paper.
//!
//! Invariant: nothing is written here. The fact goes the way it goes from its own screen (the row of the person, the
//! ceremony, the person of a ceremony) and is one operation with that way's sentence. What has no such way (a step, a name
//! of the unit) is entered where it belongs.

use domain::id::Id;
use store::{Conn, candidacies};

use super::ask::Prepared;
use super::lists::ceremony_of;
use super::paper::Scope;
use super::wire::{PaperFill, PaperFillIn};
use crate::ceremonies::wire::AdmitteeSet;
use crate::journal::said::Said;
use crate::members::wire::{FieldValue, MemberUpdate};
use crate::office::wire::Nothing;
use crate::{Call, Failure, ceremonies, members};

/// Facts of a person that can be typed: how a paper names them, their field, what is typed.
const OF_PERSON: &[(&str, &str, &str)] = &[
    ("Họ và tên", "name", "text"),
    ("Ngày sinh", "born_on", "text"),
    ("Giới tính", "sex", "choice:Nam|Nữ"),
    ("Dân tộc", "ethnicity", "text"),
    ("Tôn giáo", "religion", "text"),
    ("Quê quán", "home_town", "text"),
    ("Nơi sinh", "birth_place", "text"),
    ("Nơi ở", "address", "text"),
    ("Điện thoại", "phone", "text"),
    ("Ngày vào Đoàn", "union_joined_on", "date"),
    ("Số thẻ đoàn", "union_card", "text"),
    ("Chức vụ", "post", "text"),
];

/// Facts of a ceremony.
const OF_CEREMONY: &[(&str, &str)] = &[
    ("Giờ bắt đầu", "starts_at"),
    ("Nơi tổ chức", "place"),
    ("Người điều hành", "host"),
    ("Người đọc quyết định", "reader"),
];

/// How what is missing at a place can be typed, if it can.
pub fn way(conn: &Conn<'_>, prepared: &Prepared, what: &str, place: &str) -> Result<Option<PaperFill>, Failure> {
    let mut parts = place.split(':');
    let (kind, id, more) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
    let fill = |of: &str, id: String, field: &str, input: &str| {
        Some(PaperFill { of: of.to_owned(), id, field: field.to_owned(), input: input.to_owned() })
    };
    let admittee =
        |ceremony: Id, candidate: &str| fill("admittee", format!("{ceremony}:{candidate}"), "helper", "text");
    let helper = what == "Người giúp đỡ";
    Ok(match (kind, more) {
        ("ceremony", Some(candidate)) if helper => id.parse().ok().and_then(|ceremony| admittee(ceremony, candidate)),
        ("ceremony", None) => OF_CEREMONY
            .iter()
            .find(|(label, _)| *label == what)
            .and_then(|(_, field)| fill("ceremony", id.to_owned(), field, "text")),
        ("candidate", None) if helper && prepared.paper.scope == Scope::Ceremony => {
            admittee(ceremony_of(conn, &prepared.key)?.id, id)
        }
        ("candidate" | "person", _) => match OF_PERSON.iter().find(|(label, ..)| *label == what) {
            None => None,
            Some((_, field, input)) => {
                let candidacy = id.parse::<Id>().ok().filter(|_| kind == "candidate");
                let row = candidacy.map(|id| candidacies::get(conn, id)).transpose()?.flatten();
                fill("person", row.map_or_else(|| id.to_owned(), |row| row.person_id.to_string()), field, input)
            }
        },
        _ => None,
    })
}

/// `papers.fill_in`.
pub fn run(call: &Call<'_>, args: PaperFillIn) -> Result<Nothing, Failure> {
    let PaperFill { of, id, field, .. } = args.at;
    match of.as_str() {
        "person" => {
            members::update(call, MemberUpdate { id, values: vec![FieldValue { field, value: args.value }] })?;
        }
        "ceremony" => ceremonies::set_fact(call, &id, &field, &args.value)?,
        "admittee" => {
            let (id, candidate) = id.split_once(':').ok_or_else(|| Failure::not_found("người này trong buổi lễ"))?;
            let set = AdmitteeSet {
                id: id.to_owned(),
                candidate: candidate.to_owned(),
                helper: Some(args.value),
                note: None,
            };
            ceremonies::set_admittee(call, set)?;
        }
        _ => return Err(Failure::usage("Chỗ này không điền được ở trang in. Mở nơi ghi của nó để điền.")),
    }
    Ok(Nothing {})
}

/// The sentence of the way it went.
pub fn said(said: &Said<'_>) -> String {
    match () {
        () if !said.text("person").is_empty() => members::said_of_update(said),
        () if !said.text("candidate").is_empty() => format!("Đã sửa thông tin dự lễ của {}.", said.candidate()),
        () => format!("Đã lưu «{}».", said.ceremony()),
    }
}
