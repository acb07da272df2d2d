//! A ceremony as its papers tell it: day and place, who is admitted in which order, who is invited.
//!
//! Invariant: every paper of the set is made from this one value, so programme, script, oath and minutes name the same
//! people in the same order. Texts of the office may hold `{họ tên}` and the like; [`Event::told`] puts the facts in.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use store::ceremonies::guests::{self, GuestRow};
use store::ceremonies::{CeremonyRow, admittees};

use crate::candidates::stands_of;
use crate::ceremonies::decision;
use crate::consent::Withdrawn;
use crate::papers::letters::{DOTS, Writer};
use crate::papers::lists::ceremony_of;
use crate::papers::paper::{Drafted, Subject};
use crate::settings::{Letterhead, letterhead};
use crate::{Call, Failure};

/// Buổi lễ with everything its papers tell.
#[derive(Clone)]
pub struct Event {
    /// The ceremony.
    pub ceremony: CeremonyRow,
    /// Who is admitted, in the order of being called.
    pub people: Vec<Admitted>,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
    /// Who is invited, in order.
    pub guests: Vec<GuestRow>,
    /// Names of the units on its day.
    pub head: Letterhead,
    /// The day its papers are written: today, and not after it.
    pub written_on: NaiveDate,
}

/// Đảng viên mới.
#[derive(Clone)]
pub struct Admitted {
    /// Candidacy.
    pub candidacy: Id,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub class: Option<String>,
    /// Number of the decision.
    pub decision_number: Option<String>,
    /// Day of the decision.
    pub decision_on: Option<NaiveDate>,
    /// Who decided, if it was recorded.
    pub decided_by: Option<String>,
    /// Người giúp đỡ.
    pub helper: Option<String>,
}

/// Takes a fact for a text: what it is, whose, its value if it is known, where it is entered. Gives what stands there.
pub type Wanted<'a> = dyn FnMut(&str, &str, Option<String>, &str) -> String + 'a;

impl Event {
    /// The ceremony of this subject; after it only those who came.
    pub fn of(call: &Call<'_>, subject: &Subject) -> Result<Self, Failure> {
        call.office()?.store.read(|conn| {
            let ceremony = ceremony_of(conn, subject.text())?;
            let mut rows = admittees::of_ceremony(conn, ceremony.id)?;
            rows.retain(|(row, _)| !ceremony.held || row.attended == Some(true));
            let left_out = Withdrawn::read(conn)?.take_out(&mut rows, |(row, _)| Some(row.person_id));
            let ids: Vec<Id> = rows.iter().map(|(row, _)| row.candidacy_id).collect();
            let stands = stands_of(conn, &ids, call.today())?;
            let mut people = Vec::new();
            for (row, person) in rows {
                let Some(stand) = stands.iter().find(|stand| stand.candidacy.id == row.candidacy_id) else { continue };
                let (decision_number, decision_on) = decision(stand);
                let step = stand.timeline.step(StepCode::AdmissionDecision);
                let by = step.and_then(|step| step.facts.other.get("body")?.as_str().map(str::to_owned));
                people.push(Admitted {
                    candidacy: row.candidacy_id,
                    name: person.full_name,
                    class: stand.class_name.clone(),
                    decision_number,
                    decision_on,
                    decided_by: by,
                    helper: row.helper,
                });
            }
            let head = letterhead(conn, ceremony.on_date)?;
            let written_on = ceremony.on_date.min(call.today());
            Ok(Self { people, left_out, guests: guests::of_ceremony(conn, ceremony.id)?, head, written_on, ceremony })
        })
    }

    /// Where a fact of the ceremony is entered.
    pub fn place(&self) -> String {
        format!("ceremony:{}", self.ceremony.id)
    }

    /// The chi bộ that holds it.
    pub fn party_branch(&self) -> String {
        let own = self.ceremony.party_branch.clone().or_else(|| self.head.party_branch.clone());
        own.unwrap_or_else(|| DOTS.to_owned())
    }

    /// Who decides on admissions.
    pub fn competent(&self) -> String {
        self.head.party_competent.clone().unwrap_or_else(|| DOTS.to_owned())
    }

    /// Start in minutes after midnight.
    pub fn starts(&self) -> Option<u32> {
        let (hours, minutes) = self.ceremony.starts_at.as_deref()?.split_once(':')?;
        Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
    }

    /// "14 giờ 00, ngày 19 tháng 5 năm 2026".
    pub fn when(&self, w: &mut Writer<'_>) -> String {
        let time = w.want("Giờ bắt đầu", "", self.starts().map(spoken_time), &self.place());
        format!("{time}, {}", print::spelled(Some(self.ceremony.on_date)))
    }

    /// Where it is held.
    pub fn at(&self, w: &mut Writer<'_>) -> String {
        w.want("Nơi tổ chức", "", self.ceremony.place.clone(), &self.place())
    }

    /// A text of the office with the facts put in; what is not known prints as dots and is told as missing.
    pub fn told(&self, w: &mut Writer<'_>, text: &str, person: Option<&Admitted>) -> String {
        self.filled(text, person, &mut |what, whose, value, place| w.want(what, whose, value, place))
    }

    /// A text of the office with the facts put in, each as it is `wanted`: what, whose, its value, where it is entered.
    pub fn filled(&self, text: &str, person: Option<&Admitted>, wanted: &mut Wanted<'_>) -> String {
        let row = &self.ceremony;
        let (day, month, year) = {
            use chrono::Datelike as _;
            let on = row.on_date;
            let month = if on.month() < 3 { format!("{:02}", on.month()) } else { on.month().to_string() };
            (format!("{:02}", on.day()), month, on.year().to_string())
        };
        let mut out = text.to_owned();
        let mut put = |name: &str, what: &str, whose: &str, value: Option<String>, place: &str| {
            let token = format!("{{{name}}}");
            if out.contains(&token) {
                let value = wanted(what, whose, value, place);
                out = out.replace(&token, &value);
            }
        };
        let own = self.place();
        put("người điều hành", "Người điều hành", "", row.host.clone(), &own);
        put("người đọc quyết định", "Người đọc quyết định", "", row.reader.clone(), &own);
        let speaker = row.speaker.clone().unwrap_or_else(|| "đại diện cấp ủy cấp trên".to_owned());
        put("người phát biểu", "Người phát biểu", "", Some(speaker), &own);
        if let Some(person) = person {
            let at = format!("candidate:{}", person.candidacy);
            put("họ tên", "Họ và tên", "", Some(person.name.clone()), &at);
            let helped = format!("{own}:{}", person.candidacy);
            put("người giúp đỡ", "Người giúp đỡ", &person.name, person.helper.clone(), &helped);
        }
        for (name, value) in [
            ("ngày", day),
            ("tháng", month),
            ("năm", year),
            ("chi bộ", self.party_branch()),
            ("cấp có thẩm quyền", self.competent()),
            ("số người", print::counted(self.people.len())),
            ("đại biểu", self.delegates()),
        ] {
            put(name, name, "", Some(value), "");
        }
        out
    }

    /// Guests as the host presents them.
    fn delegates(&self) -> String {
        match self.guests.as_slice() {
            [] => "các vị đại biểu, quý thầy cô và các đồng chí đảng viên".to_owned(),
            guests => guests.iter().map(address).collect::<Vec<_>>().join("; "),
        }
    }

    /// A letter about the ceremony.
    pub fn drafted(
        self,
        known: Vec<(&'static str, String)>,
        write: impl Fn(&Event, &mut Writer<'_>) + 'static,
    ) -> Drafted {
        Drafted {
            key: self.ceremony.id.to_string(),
            person: None,
            subject_title: self.ceremony.title.clone(),
            date: self.written_on,
            number: None,
            count: self.people.len(),
            left_out: self.left_out.clone(),
            rows: Vec::new(),
            known,
            write: Box::new(move |w| write(&self, w)),
        }
    }
}

/// "Trần Văn Sáu, Hiệu trưởng, Ban Giám hiệu".
pub fn address(guest: &GuestRow) -> String {
    let parts = [Some(&guest.name), guest.post.as_ref(), guest.unit.as_ref()];
    let parts: Vec<&str> =
        parts.into_iter().flatten().map(|part| part.trim()).filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// With a capital letter, as a cell begins.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// "14 giờ 00".
fn spoken_time(minutes: u32) -> String {
    format!("{} giờ {:02}", minutes / 60, minutes % 60)
}
