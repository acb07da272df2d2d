//! What may stand in a template, and what it becomes for somebody.
//!
//! Invariant: every name offered is filled here and nowhere else; a test walks the list.

use chrono::{Datelike as _, NaiveDate};
use domain::date::dmy;
use domain::id::Id;
use domain::path::StepCode;
use print::template::{Values, key};
use store::{Conn, branches, candidacies, members, memberships, people};

use crate::Failure;
use crate::branches::current_year;
use crate::candidates::{Stand, stand};
use crate::settings::{letterhead, signers_on};

/// Placeholders: name and what is put there.
pub const NAMES: &[(&str, &str)] = &[
    ("họ_tên", "Họ và tên"),
    ("họ_tên_hoa", "Họ và tên, chữ in hoa"),
    ("tên_khác", "Tên gọi khác"),
    ("ngày_sinh", "Ngày sinh"),
    ("giới_tính", "Giới tính"),
    ("dân_tộc", "Dân tộc"),
    ("tôn_giáo", "Tôn giáo"),
    ("quê_quán", "Quê quán"),
    ("nơi_sinh", "Nơi sinh"),
    ("nơi_ở", "Nơi ở"),
    ("điện_thoại", "Điện thoại"),
    ("số_định_danh", "Số định danh cá nhân"),
    ("chi_đoàn", "Chi đoàn"),
    ("chức_vụ", "Chức vụ"),
    ("ngày_vào_đoàn", "Ngày vào Đoàn"),
    ("số_thẻ_đoàn", "Số thẻ đoàn viên"),
    ("chặng", "Chặng trên đường vào Đảng"),
    ("ngày_công_nhận_ưu_tú", "Ngày công nhận đoàn viên ưu tú"),
    ("số_gcn", "Số giấy chứng nhận lớp nhận thức về Đảng"),
    ("ngày_gcn", "Ngày giấy chứng nhận"),
    ("số_quyết_định", "Số quyết định kết nạp"),
    ("ngày_quyết_định", "Ngày quyết định kết nạp"),
    ("ngày_kết_nạp", "Ngày lễ kết nạp"),
    ("người_giúp_đỡ", "Đảng viên giúp đỡ trong thời gian dự bị"),
    ("đoàn_trường", "Tên Đoàn trường"),
    ("đoàn_cấp_trên", "Tên Đoàn cấp trên"),
    ("chi_bộ", "Tên chi bộ"),
    ("địa_danh", "Địa danh"),
    ("bí_thư", "Người ký của Đoàn trường"),
    ("năm_học", "Năm học"),
    ("hôm_nay", "Ngày điền"),
    ("ngày", "Ngày điền: ngày"),
    ("tháng", "Ngày điền: tháng"),
    ("năm", "Ngày điền: năm"),
    ("stt", "Số thứ tự trong dòng lặp lại"),
];

/// Whether a name is offered.
pub fn is_known(name: &str) -> bool {
    name_of(name).is_some()
}

/// What is put in the place of a name, in words; nothing when the name is not offered.
pub fn name_of(name: &str) -> Option<&'static str> {
    NAMES.iter().find(|(known, _)| key(known) == key(name)).map(|(_, what)| *what)
}

/// Somebody and his facts.
pub struct Facts {
    /// Họ và tên.
    pub name: String,
    /// His values.
    pub values: Values,
}

/// The facts of the office on a day.
pub fn of_office(conn: &Conn<'_>, today: NaiveDate) -> Result<Values, Failure> {
    let head = letterhead(conn, today)?;
    let signer = signers_on(conn, today)?.into_iter().find(|row| row.side == "union").map(|row| row.name);
    let year = current_year(conn)?.1.display();
    let month = if today.month() < 3 { format!("{:02}", today.month()) } else { today.month().to_string() };
    Ok(values([
        ("đoàn_trường", head.own),
        ("đoàn_cấp_trên", head.upper),
        ("chi_bộ", head.party_branch),
        ("địa_danh", head.place),
        ("bí_thư", signer),
        ("năm_học", Some(year)),
        ("hôm_nay", Some(dmy(today))),
        ("ngày", Some(format!("{:02}", today.day()))),
        ("tháng", Some(month)),
        ("năm", Some(today.year().to_string())),
    ]))
}

/// The facts of a person, or of the person of a candidacy.
pub fn of_person(conn: &Conn<'_>, id: Id, number: usize, today: NaiveDate) -> Result<Facts, Failure> {
    let id = candidacies::get(conn, id)?.map_or(id, |row| row.person_id);
    let person = people::get(conn, id)?.ok_or_else(|| Failure::not_found("người này"))?;
    let member = members::of_person(conn, id)?;
    let names = branches::classes_at(conn, today, Some(current_year(conn)?.0))?;
    let branch = memberships::on_day(conn, id, today)?.map(|row| row.branch_id);
    let candidacy = candidacies::of_person(conn, id)?.into_iter().max_by_key(|row| row.opened_on);
    let stand = candidacy.map(|row| stand(conn, row.id, today)).transpose()?.flatten();
    let day = |text: &Option<String>| text.as_deref().map(|text| crate::papers::born(Some(text)));
    let mut own = values([
        ("họ_tên_hoa", Some(person.full_name.to_uppercase())),
        ("tên_khác", person.other_name.clone()),
        ("ngày_sinh", day(&person.born_on)),
        ("giới_tính", Some(crate::papers::sex(&person.sex))),
        ("dân_tộc", person.ethnicity.clone()),
        ("tôn_giáo", person.religion.clone()),
        ("quê_quán", person.home_town.clone()),
        ("nơi_sinh", person.birth_place.clone()),
        ("nơi_ở", person.address.clone()),
        ("điện_thoại", person.phone.clone()),
        ("số_định_danh", person.personal_id.clone()),
        ("chi_đoàn", names.name(branch).map(str::to_owned)),
        ("chức_vụ", member.as_ref().and_then(|row| row.post.clone())),
        ("ngày_vào_đoàn", member.as_ref().and_then(|row| day(&row.union_joined_on))),
        ("số_thẻ_đoàn", member.and_then(|row| row.union_card)),
        ("stt", Some(number.to_string())),
        ("họ_tên", Some(person.full_name.clone())),
    ]);
    own.extend(stand.as_ref().map(of_path).unwrap_or_default());
    Ok(Facts { name: person.full_name, values: own })
}

fn of_path(stand: &Stand) -> Values {
    let number = |code: StepCode| stand.timeline.step(code).and_then(|step| step.facts.number.clone());
    let day = |code: StepCode| stand.timeline.step(code).and_then(|step| step.on).map(dmy);
    let helper = stand.timeline.step(StepCode::ProbationHelperAssigned);
    let helper = helper.and_then(|step| step.facts.other.get("helper")?.as_str().map(str::to_owned));
    values([
        ("chặng", Some(stand.stage().label().to_owned())),
        ("ngày_công_nhận_ưu_tú", day(StepCode::UnionRecognition)),
        ("số_gcn", number(StepCode::CertificateIssued)),
        ("ngày_gcn", day(StepCode::CertificateIssued)),
        ("số_quyết_định", number(StepCode::AdmissionDecision)),
        ("ngày_quyết_định", day(StepCode::AdmissionDecision)),
        ("ngày_kết_nạp", day(StepCode::CeremonyHeld)),
        ("người_giúp_đỡ", helper),
    ])
}

fn values<const N: usize>(pairs: [(&str, Option<String>); N]) -> Values {
    let filled = pairs.into_iter().filter_map(|(name, value)| Some((key(name), value?)));
    filled.filter(|(_, value)| !value.trim().is_empty()).collect()
}
