//! Invented people and an invented office for the tests of this room.

use chrono::NaiveDate;
use print::papers::columns::*;
use print::papers::{ColumnSpec, Confirmation, Issuer, List, ListKind, Office, Row, Signer};

pub fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(y, m, d)
}

pub fn office() -> Office {
    let signer = |authority: &str, name: &str| Signer {
        authority: authority.into(),
        post: "BÍ THƯ".into(),
        name: name.into(),
        ..Signer::default()
    };
    Office {
        union: Issuer {
            upper: "ĐOÀN PHƯỜNG TRÀ VINH".into(),
            own: "BCH ĐOÀN TRƯỜNG THPT CHUYÊN NGUYỄN THIỆN THÀNH".into(),
            symbol: "DS/ĐTN".into(),
            number: Some(14),
            signer: signer("TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG", "Nguyễn Hoàng Phúc"),
        },
        party: Issuer {
            upper: "ĐẢNG BỘ PHƯỜNG TRÀ VINH".into(),
            own: "CHI BỘ TRƯỜNG THPT CHUYÊN NGUYỄN THIỆN THÀNH".into(),
            symbol: "DS/CB".into(),
            number: Some(5),
            signer: signer("T/M CHI BỘ", "Võ Thị Thanh Tâm"),
        },
        place: "Trà Vinh".into(),
        date: day(2026, 5, 19),
        confirmation: Some(Confirmation { name: "Võ Thị Thanh Tâm".into(), ..Confirmation::default() }),
        recipients: vec!["Đoàn phường".into(), "Chi bộ trường".into(), "Lưu VP Đoàn trường".into()],
        mark: None,
    }
}

/// A list of people admitted.
pub static ADMITTED: ListKind = ListKind {
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
};

/// A list of the members of a class.
pub static MEMBERS: ListKind = ListKind {
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
    ],
    landscape: true,
    confirmation: false,
    counted: "đồng chí",
};

pub fn admitted() -> List {
    let rows = [
        ("Thạch Thị Sa Ry", "02/11/2007", "Nữ", "Khmer", "12 Văn", "311-QĐ/ĐU", "Nguyễn Thị Mỹ Duyên"),
        ("Nguyễn Minh Khôi", "14/01/2008", "Nam", "Kinh", "12 Toán", "312-QĐ/ĐU", "Phan Văn Thuận"),
        ("Trần Ngọc Bảo Hân", "27/12/2007", "Nữ", "Kinh", "12 Anh 1", "313-QĐ/ĐU", "Kim Thị Thu Hà"),
        ("Sơn Minh Đa", "09/02/2008", "Nam", "Khmer", "12 Lý", "314-QĐ/ĐU", "Thạch Sa Mết"),
        ("Lâm Gia Hào", "21/03/2008", "Nam", "Hoa", "12 Hóa", "315-QĐ/ĐU", ""),
        ("Phạm Lê Quỳnh Như", "05/10/2007", "Nữ", "Kinh", "12 Sinh", "316-QĐ/ĐU", "Đỗ Kim Ngân"),
    ];
    let row = |(name, born, sex, ethnicity, branch, decision, helper)| {
        Row::of(name)
            .with("born", born)
            .with("sex", sex)
            .with("ethnicity", ethnicity)
            .with("branch", branch)
            .with("decision_number", decision)
            .with_day("decision_issued_on", day(2026, 5, 4))
            .with_day("ceremony_on", day(2026, 5, 19))
            .with("party_branch", "Trường")
            .with("probation_helper", helper)
            .with("origin", "xã Long Vĩnh, tỉnh Vĩnh Long")
    };
    list(
        &ADMITTED,
        "Danh sách đảng viên mới được kết nạp",
        &["DANH SÁCH", "ĐẢNG VIÊN MỚI ĐƯỢC KẾT NẠP"],
        "(Lễ kết nạp đợt 19/5, năm học 2025–2026)",
        rows.into_iter().map(row).collect(),
    )
}

fn list(kind: &'static ListKind, title: &str, heading: &[&str], sub_title: &str, rows: Vec<Row>) -> List {
    List {
        kind,
        office: office(),
        title: title.into(),
        heading: heading.iter().map(|line| (*line).to_owned()).collect(),
        sub_title: sub_title.into(),
        rows,
        notes: Vec::new(),
    }
}

/// A class of `n` members; every ninth has no phone, the first holds a post.
pub fn members(n: usize) -> List {
    const FAMILY: [&str; 7] = ["Nguyễn", "Trần", "Thạch", "Kim", "Lê", "Sơn", "Phạm"];
    const MIDDLE: [&str; 5] = ["Thị Ngọc", "Văn", "Minh", "Hoàng Bảo", "Thị"];
    const GIVEN: [&str; 9] = ["An", "Bình", "Châu", "Dũng", "Giang", "Hương", "Khánh", "Nghiêng", "Quỳnh"];
    const PLACES: [&str; 3] =
        ["ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long", "khóm 4, phường Trà Vinh", "12 Lê Lợi, phường Nguyệt Hóa"];
    let rows = (0..n).map(|i| {
        Row::of(&format!("{} {} {}", FAMILY[i % 7], MIDDLE[i % 5], GIVEN[i % 9]))
            .with("born", format!("{:02}/{:02}/2010", i % 28 + 1, i % 12 + 1))
            .with("sex", if i % 2 == 0 { "Nữ" } else { "Nam" })
            .with("ethnicity", "Khmer")
            .with("religion", "Phật giáo")
            .with_day("union_joined_on", day(2025, 3, 26))
            .with("post", if i == 0 { "Bí thư" } else { "" })
            .with("residence", PLACES[i % 3])
            .with("phone", if i % 9 == 8 { String::new() } else { format!("0900000{i:03}") })
    });
    let heading = ["DANH SÁCH ĐOÀN VIÊN", "CHI ĐOÀN 11A1"];
    list(&MEMBERS, "Danh sách đoàn viên chi đoàn 11A1", &heading, "(Năm học 2026–2027)", rows.collect())
}
