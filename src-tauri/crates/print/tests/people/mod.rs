//! Invented people and an invented office for the tests of this room.

use chrono::NaiveDate;
use print::papers::{Confirmation, Issuer, Office, Signer, branch_members, ceremony_admitted, cohort_plan};

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

pub fn admitted() -> ceremony_admitted::Input {
    let rows = [
        ("Thạch Thị Sa Ry", "02/11/2007", "Nữ", "Khmer", "12 Văn", "311-QĐ/ĐU", "Nguyễn Thị Mỹ Duyên"),
        ("Nguyễn Minh Khôi", "14/01/2008", "Nam", "Kinh", "12 Toán", "312-QĐ/ĐU", "Phan Văn Thuận"),
        ("Trần Ngọc Bảo Hân", "27/12/2007", "Nữ", "Kinh", "12 Anh 1", "313-QĐ/ĐU", "Kim Thị Thu Hà"),
        ("Sơn Minh Đa", "09/02/2008", "Nam", "Khmer", "12 Lý", "314-QĐ/ĐU", "Thạch Sa Mết"),
        ("Lâm Gia Hào", "21/03/2008", "Nam", "Hoa", "12 Hóa", "315-QĐ/ĐU", ""),
        ("Phạm Lê Quỳnh Như", "05/10/2007", "Nữ", "Kinh", "12 Sinh", "316-QĐ/ĐU", "Đỗ Kim Ngân"),
    ];
    ceremony_admitted::Input {
        office: office(),
        sub_title: "(Lễ kết nạp đợt 19/5, năm học 2025–2026)".into(),
        rows: rows
            .into_iter()
            .map(|(name, born, sex, ethnicity, branch, decision, helper)| ceremony_admitted::Admitted {
                full_name: name.into(),
                born: born.into(),
                sex: sex.into(),
                ethnicity: ethnicity.into(),
                branch: branch.into(),
                decision_number: decision.into(),
                decision_issued_on: day(2026, 5, 4),
                ceremony_on: day(2026, 5, 19),
                party_branch: "Trường".into(),
                probation_helper: helper.into(),
                origin: "xã Long Vĩnh, tỉnh Vĩnh Long".into(),
                ..Default::default()
            })
            .collect(),
    }
}

/// A class of `n` members; every ninth has no phone, the first holds a post.
pub fn members(n: usize) -> branch_members::Input {
    const FAMILY: [&str; 7] = ["Nguyễn", "Trần", "Thạch", "Kim", "Lê", "Sơn", "Phạm"];
    const MIDDLE: [&str; 5] = ["Thị Ngọc", "Văn", "Minh", "Hoàng Bảo", "Thị"];
    const GIVEN: [&str; 9] = ["An", "Bình", "Châu", "Dũng", "Giang", "Hương", "Khánh", "Nghiêng", "Quỳnh"];
    const PLACES: [&str; 3] =
        ["ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long", "khóm 4, phường Trà Vinh", "12 Lê Lợi, phường Nguyệt Hóa"];
    let rows = (0..n).map(|i| branch_members::Member {
        full_name: format!("{} {} {}", FAMILY[i % 7], MIDDLE[i % 5], GIVEN[i % 9]),
        born: format!("{:02}/{:02}/2010", i % 28 + 1, i % 12 + 1),
        sex: if i % 2 == 0 { "Nữ".into() } else { "Nam".into() },
        ethnicity: "Khmer".into(),
        religion: "Phật giáo".into(),
        union_joined_on: day(2025, 3, 26),
        post: if i == 0 { "Bí thư".into() } else { String::new() },
        residence: PLACES[i % 3].into(),
        phone: if i % 9 == 8 { String::new() } else { format!("0900000{i:03}") },
        note: String::new(),
    });
    branch_members::Input {
        office: office(),
        branch: "11A1".into(),
        sub_title: "(Năm học 2026–2027)".into(),
        rows: rows.collect(),
    }
}

pub fn planned() -> cohort_plan::Input {
    let person = |name: &str, born: &str, branch: &str, of_age: &str, verdict: &str| cohort_plan::Person {
        full_name: name.into(),
        born: born.into(),
        branch: branch.into(),
        stage: "Cảm tình Đảng".into(),
        of_age: of_age.into(),
        verdict: verdict.into(),
        ..cohort_plan::Person::default()
    };
    let in_time = |row: cohort_plan::Person| cohort_plan::Person {
        meeting_from: "15/05/2026".into(),
        meeting_until: "31/05/2026".into(),
        ceremony_from: "15/05/2026".into(),
        ceremony_usual: "02/07/2026".into(),
        reason: "chưa có đảng viên giúp đỡ".into(),
        ..row
    };
    let late = |row: cohort_plan::Person| cohort_plan::Person {
        reason: format!("đủ 18 tuổi ngày {}, sau ngày 31/05/2026", row.of_age),
        act: "Bàn giao cho nơi cư trú hoặc trường mới".into(),
        ..row
    };
    cohort_plan::Input {
        office: office(),
        sub_title: "(Khối 12, ra trường ngày 31/05/2026)".into(),
        sentence: "Trong 3 người, 1 kết nạp được trước 31/05/2026, 2 không: 2 đủ 18 tuổi quá muộn.".into(),
        rows: vec![
            in_time(person("Thạch Thị Sa Ry", "02/11/2007", "12 Văn", "02/11/2025", "Kịp")),
            late(person("Nguyễn Minh Khôi", "14/06/2008", "12 Toán", "14/06/2026", "Không kịp")),
            late(person("Trần Ngọc Bảo Hân", "27/12/2008", "12 Anh 1", "27/12/2026", "Không kịp")),
        ],
    }
}
