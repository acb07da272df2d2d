use super::*;

/// The stored words, written out a second time: a renamed code would orphan every file in use.
#[test]
fn stored_words() {
    fn codes_of<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> String {
        all.iter().map(|v| code(*v)).collect::<Vec<_>>().join(" ")
    }
    assert_eq!(codes_of(Sex::ALL, Sex::code), "male female unknown");
    assert_eq!(
        codes_of(MemberStatus::ALL, MemberStatus::code),
        "youth active temporary_out moved_out matured struck_off expelled deceased"
    );
    assert_eq!(codes_of(PersonKind::ALL, PersonKind::code), "pupil teacher employee worker other");
    assert_eq!(codes_of(UnitKind::ALL, UnitKind::code), "school enterprise agency upper other");
    assert_eq!(codes_of(Standing::ALL, Standing::code), "member youth pioneer");
}

#[test]
fn codes_go_round() {
    for status in MemberStatus::ALL {
        assert_eq!(MemberStatus::parse(status.code()), Some(*status));
        let json = serde_json::to_string(status).unwrap();
        assert_eq!(json, format!("\"{}\"", status.code()));
        assert_eq!(serde_json::from_str::<MemberStatus>(&json).unwrap(), *status);
        // Through a value, as the wire does it, the text is owned.
        let value = serde_json::to_value(status).unwrap();
        assert_eq!(serde_json::from_value::<MemberStatus>(value).unwrap(), *status);
    }
    assert_eq!(MemberStatus::parse("Active"), None);
    assert!(serde_json::from_str::<Sex>("\"nam\"").is_err());
    let current: Vec<_> = MemberStatus::ALL.iter().filter(|s| s.is_current()).map(|s| s.label()).collect();
    assert_eq!(current, ["Thanh niên", "Đang sinh hoạt", "Sinh hoạt tạm thời nơi khác"]);
}

#[test]
fn cells_of_sex() {
    let table = [
        ("Nam", Some(Sex::Male)),
        (" NAM ", Some(Sex::Male)),
        ("M", Some(Sex::Male)),
        ("male", Some(Sex::Male)),
        ("Nữ", Some(Sex::Female)),
        ("nu", Some(Sex::Female)),
        ("Nu\u{31b}\u{303}", Some(Sex::Female)),
        ("F", Some(Sex::Female)),
        ("Chưa rõ", Some(Sex::Unknown)),
        ("x", None),
        ("1", None),
        ("", None),
        ("Nam Định", None),
    ];
    for (cell, expected) in table {
        assert_eq!(sex(cell), expected, "{cell}");
    }
}

#[test]
fn cells_of_ethnicity() {
    let table = [
        ("Khơ-me", Some("Khmer")),
        ("Khơ me", Some("Khmer")),
        ("Khơme", Some("Khmer")),
        ("K'mer", Some("Khmer")),
        ("K’mer", Some("Khmer")),
        ("KHMER", Some("Khmer")),
        ("Khơ-me (Khmer)", Some("Khmer")),
        ("Kinh (Việt)", Some("Kinh")),
        ("Kinh (lai Hoa)", None),
        ("Miên", Some("Khmer")),
        ("kinh", Some("Kinh")),
        ("Dân tộc Kinh", Some("Kinh")),
        ("người Hoa", Some("Hoa")),
        ("H'Mông", Some("Hmông")),
        ("MÔNG", Some("Hmông")),
        ("Mường", Some("Mường")),
        ("M'Nông", Some("Mnông")),
        ("Ê Đê", Some("Ê-đê")),
        ("Cao Lan", Some("Sán Chay")),
        ("Người nước ngoài", Some("Người nước ngoài")),
        ("chưa rõ", Some("Chưa rõ")),
        ("", None),
        ("Không", None),
        ("Phật giáo", None),
    ];
    for (cell, expected) in table {
        assert_eq!(ethnicity(cell), expected, "{cell}");
    }
}

#[test]
fn every_ethnic_spelling_leads_to_one_group() {
    let mut seen = std::collections::BTreeMap::new();
    for (index, group) in ETHNIC_GROUPS.iter().enumerate() {
        assert_eq!(usize::from(group.code), index + 1);
        for spelling in group.spellings() {
            assert_eq!(ethnicity(spelling), Some(group.name), "{spelling}");
            let earlier = seen.insert(compact(spelling), group.code);
            assert!(earlier.is_none_or(|e| e == group.code), "{spelling} stands for {earlier:?} too");
        }
    }
}

#[test]
fn cells_of_religion() {
    let table = [
        ("không", Some("Không")),
        ("Ko", Some("Không")),
        ("0", Some("Không")),
        ("Thiên Chúa", Some("Công giáo")),
        ("Thiên chúa giáo", Some("Công giáo")),
        ("Đạo Thiên Chúa", Some("Công giáo")),
        ("CÔNG GIÁO", Some("Công giáo")),
        ("Phật", Some("Phật giáo")),
        ("đạo Phật", Some("Phật giáo")),
        ("Phật giáo Hoà Hảo", Some("Phật giáo Hòa Hảo")),
        ("Tin Lành", Some("Tin lành")),
        ("Bahai", Some("Đạo Bahá'í")),
        ("Minh Lý đạo - Tam Tông Miếu", Some("Minh Lý đạo – Tam Tông Miếu")),
        ("", None),
        ("-", None),
        ("Kinh", None),
    ];
    for (cell, expected) in table {
        assert_eq!(religion(cell), expected, "{cell}");
    }
}

#[test]
fn cells_of_posts() {
    let table = [
        ("uỷ viên", "Ủy viên"),
        ("ỦY VIÊN", "Ủy viên"),
        ("bi thu", "Bí thư"),
        ("PBT", "Phó bí thư"),
        ("UV BCH", "Ủy viên Ban Chấp hành"),
        ("Bí thư - Lớp phó", "Bí thư, Lớp phó"),
        ("bí thư,lớp trưởng", "Bí thư, Lớp trưởng"),
        ("P.Bí thư", "Phó bí thư"),
        ("  Đội trưởng  cờ đỏ ", "Đội trưởng cờ đỏ"),
        ("Bí thư, Trưởng ban truyền thông", "Bí thư, Trưởng ban truyền thông"),
        ("Tổ trưởng/nhóm 2", "Tổ trưởng/nhóm 2"),
        ("", ""),
        (",", ","),
    ];
    for (cell, expected) in table {
        assert_eq!(post(cell), expected, "{cell}");
        assert_eq!(post(expected), expected, "a second time: {cell}");
    }
}

#[test]
fn cells_of_standing() {
    let table = [
        ("Đoàn viên", Some(Standing::Member)),
        ("ĐV", Some(Standing::Member)),
        ("đoàn viên ưu tú", Some(Standing::Member)),
        ("Thanh niên", Some(Standing::Youth)),
        ("Chưa vào Đoàn", Some(Standing::Youth)),
        ("Đội viên", Some(Standing::Pioneer)),
        ("Rồi", Some(Standing::Member)),
        ("TRUE", Some(Standing::Member)),
        ("Chưa", Some(Standing::Youth)),
        ("Không", Some(Standing::Youth)),
        ("Đảng viên", None),
        ("x", None),
        ("", None),
    ];
    for (cell, expected) in table {
        assert_eq!(kind_of_person(cell), expected, "{cell}");
    }
}
