//! The ceremonies of the demonstration: who is admitted, who is invited.

use chrono::NaiveDate;
use domain::date::dmy;
use domain::id::Id;
use store::ceremonies::admittees::{self, AdmitteeRow};
use store::ceremonies::guests::{self, GuestRow};
use store::ceremonies::{self, CeremonyRow};

use super::path::{HELPERS, Teller};
use crate::Failure;

/// Who is invited to a ceremony: name, post, unit, group, how many under one name.
type Guests = [(&'static str, &'static str, &'static str, &'static str, i64); 4];
const OF_SCHOOL: Guests = [
    ("Đại diện Đảng ủy", "", "Đảng ủy phường", "Cấp ủy cấp trên", 1),
    ("Trần Văn Sáu", "Hiệu trưởng", "Ban Giám hiệu", "Ban Giám hiệu", 1),
    ("Lý Thị Bạch Tuyết", "Phó Bí thư", "Đoàn phường", "Đoàn cấp trên", 1),
    ("Giáo viên chủ nhiệm các lớp có người được kết nạp", "", "", "Giáo viên chủ nhiệm", 3),
];
const OF_ENTERPRISE: Guests = [
    OF_SCHOOL[0],
    ("Trần Văn Sáu", "Giám đốc", "Ban Giám đốc", "Ban Giám đốc", 1),
    OF_SCHOOL[2],
    ("Quản đốc các phân xưởng có người được kết nạp", "", "", "Quản đốc", 3),
];

impl Teller<'_> {
    /// A ceremony of these people, held or still to be held.
    pub(super) fn ceremony(&self, on: NaiveDate, of: &[(Id, Id)], held: bool) -> Result<(), Failure> {
        let id = self.call.new_id();
        let short: String = dmy(on).rsplit_once('/').map(|(day, _)| day.to_owned()).unwrap_or_default();
        let row = CeremonyRow {
            id,
            title: format!("Lễ kết nạp đảng viên đợt {short}"),
            on_date: on,
            starts_at: Some("14:00".to_owned()),
            place: Some("Hội trường A".to_owned()),
            party_branch: Some(self.unit.party_branch.to_owned()),
            host: Some("Kim Thị Thu Hà".to_owned()),
            reader: Some("Võ Thị Thanh Tâm".to_owned()),
            speaker: None,
            held,
            present_count: held.then_some(42),
            note: None,
        };
        ceremonies::insert(self.tx, &row)?;
        for (at, (person, candidacy)) in of.iter().enumerate() {
            let helper = HELPERS[at % HELPERS.len()];
            let row = AdmitteeRow {
                id: self.call.new_id(),
                ceremony_id: id,
                person_id: *person,
                candidacy_id: *candidacy,
                position: at as i64 + 1,
                // One is still without a helper, so that there is something to fill in.
                helper: (held || at + 1 < of.len()).then(|| helper.to_owned()),
                attended: held.then_some(true),
                note: None,
            };
            admittees::insert(self.tx, &row)?;
        }
        for (position, (name, post, unit, group, people)) in
            (1..).zip(if self.unit.school { OF_SCHOOL } else { OF_ENTERPRISE })
        {
            let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
            let row = GuestRow {
                id: self.call.new_id(),
                ceremony_id: id,
                position,
                name: name.to_owned(),
                post: text(post),
                unit: text(unit),
                guest_group: text(group),
                people: Some(people).filter(|people| *people > 1),
                // All have been asked to one that was held, and most to the next.
                invited: held || position < 4,
                confirmed: held || position < 3,
                came: held,
            };
            guests::insert(self.tx, &row)?;
        }
        Ok(())
    }
}
