use super::*;

#[test]
fn folding() {
    let table = [
        ("Nguyễn Đình Ưu", "nguyen dinh uu"),
        ("ĐẶNG  THỊ\u{a0}Ỷ", "dang thi y"),
        ("Nguye\u{302}\u{303}n", "nguyen"),
        ("Ðoàn Thị Đào", "doan thi dao"),
        ("H’Hen Niê", "h'hen nie"),
        ("Hʼ Hen", "h' hen"),
        ("Y Ƀlô", "y blo"),
        ("Bru–Vân Kiều", "bru-van kieu"),
        ("ｎｇ ① ﬁ", "ng 1 fi"),
        ("", ""),
    ];
    for (text, folded) in table {
        assert_eq!(fold(text), folded, "{text}");
        assert_eq!(fold(folded), folded, "folding twice: {text}");
    }
}

#[test]
fn search_text_marks_starts_of_words() {
    assert_eq!(search_text("Nguyễn Đức An", &[]), " nguyen duc an");
    assert_eq!(search_text("Nguyễn Đức An", &["Bé Ba", "0900000001", ""]), " nguyen duc an be ba 0900000001");
    let ede = search_text("H'Hen Niê", &[]);
    for typed in ["h'h", "hen", "hhen", "nie"] {
        assert!(ede.contains(&format!(" {typed}")), "{typed} in {ede:?}");
    }
    assert!(!search_text("Nguyễn Văn Hoàn", &[]).contains(" an"));
}

#[test]
fn dividing() {
    let table = [
        ("Nguyễn Văn An", 1, ("Nguyễn", "Văn", "An")),
        ("Nguyễn Thị Minh Thư", 1, ("Nguyễn", "Thị Minh", "Thư")),
        ("Thạch Sa Ry", 1, ("Thạch", "Sa", "Ry")),
        ("Thạch Sa Ry", 2, ("Thạch", "", "Sa Ry")),
        ("Thạch Thị Sô Phi", 2, ("Thạch", "Thị", "Sô Phi")),
        ("Sa Ry", 2, ("", "", "Sa Ry")),
        ("Y Ăm", 5, ("", "", "Y Ăm")),
        ("Lê An", 0, ("Lê", "", "An")),
        ("An", 1, ("", "", "An")),
        ("  ", 1, ("", "", "")),
    ];
    for (full, given_words, (family, middle, given)) in table {
        let expected = Parts { family: family.into(), middle: middle.into(), given: given.into() };
        assert_eq!(parts(full, given_words), expected, "{full} {given_words}");
    }
}

/// Each list is already in order; every pair of it is compared by its bytes.
#[test]
fn order_of_names() {
    let lists: [&[&str]; 9] = [
        // The alphabet by given names.
        &[
            "Lê An",
            "Lê Ăn",
            "Lê Ân",
            "Lê Bé",
            "Lê Cúc",
            "Lê Dũng",
            "Lê Đào",
            "Lê Em",
            "Lê Êm",
            "Lê Giang",
            "Lê Hà",
            "Lê Khoa",
            "Lê Oanh",
            "Lê Ông",
            "Lê Ơn",
            "Lê Phú",
            "Lê Quân",
            "Lê Uyên",
            "Lê Ước",
            "Lê Vy",
            "Lê Xuân",
            "Lê Yến",
        ],
        // The tones, once the letters are equal.
        &["Lê Ma", "Lê Mà", "Lê Mả", "Lê Mã", "Lê Má", "Lê Mạ"],
        &["Trần Hoa", "Trần Hòa", "Trần Hỏa", "Trần Hóa", "Trần Họa", "Trần Hoan", "Trần Hoàng", "Trần Huệ"],
        // Letters decide before tones: Hạ before Hai, Ngã before Ngan.
        &["Lê Hạ", "Lê Hai", "Lê Hằng", "Lê Hân"],
        // Given name completely first, then family, then middle.
        &["Vũ Văn An", "Lê Văn Ân", "Trần Bình"],
        &["Đỗ Thị Hoa", "Vũ Anh Hoa", "An Văn Hòa", "Lê Văn Hòa"],
        &["Lê An", "Lê Anh An", "Lê Ánh An", "Lê Bảo An", "Lê Thị An", "Lê Thị Ái An", "Lý Bảo An", "Ngô An"],
        // One word, the Ê-đê and Khmer ways, D before Đ in families.
        &["An", "Dương An", "Đào An", "H'Hen An", "Hà An", "Y An"],
        &["Sơn Sa", "Sơn Sara"],
    ];
    for list in lists {
        for (index, earlier) in list.iter().enumerate() {
            for later in &list[index + 1..] {
                let (a, b) = (sort_key(earlier, 1), sort_key(later, 1));
                assert!(a.as_bytes() < b.as_bytes(), "{earlier} {a:?} before {later} {b:?}");
            }
        }
    }
    assert!(sort_key("Thạch Sa Ry", 2) < sort_key("Thạch Sara", 1));
    assert!(sort_key("Thạch Sa Ry", 1) < sort_key("Thạch Sa Ry", 2), "Ry before Sa Ry");
}

#[test]
fn order_ignores_manners_of_writing() {
    let table = [
        ("Trần Thị Hoà", "TRẦN THỊ HÒA"),
        ("Lê Thuý", "lê  thúy"),
        ("H’Hen Niê", "H'HEN NIÊ"),
        ("Đinh Ðạt", "Đinh Đạt"),
        ("Nguyễn Ân", "Nguye\u{302}\u{303}n A\u{302}n"),
    ];
    for (a, b) in table {
        assert_eq!(sort_key(a, 1), sort_key(b, 1), "{a} {b}");
    }
}

#[test]
fn keys_are_short_and_printable() {
    let key = sort_key("Nguyễn Thị Minh Hòa", 1);
    assert!(key.bytes().all(|b| (b' '..=b'~').contains(&b)), "{key:?}");
    assert!(key.len() <= "Nguyễn Thị Minh Hòa".len() + 8, "{key:?}");
    assert_eq!(sort_key("", 1), "");
}

#[test]
fn proposals_of_case() {
    let table = [
        ("NGUYỄN VĂN ĐẠT", Some("Nguyễn Văn Đạt")),
        ("nguyễn thị ánh", Some("Nguyễn Thị Ánh")),
        ("H'HEN NIÊ", Some("H'Hen Niê")),
        ("h’hen niê", Some("H’Hen Niê")),
        ("Y ĂM", Some("Y Ăm")),
        ("K-PĂ THU", Some("K-Pă Thu")),
        ("LÊ AN (A)", Some("Lê An (A)")),
        ("Nguyễn Văn An", None),
        ("Nguyễn văn An", None),
        ("McDonald", None),
        ("Y", None),
        ("123", None),
        ("", None),
    ];
    for (written, proposal) in table {
        assert_eq!(proper_case(written).as_deref(), proposal, "{written}");
    }
}

#[test]
fn sameness() {
    // (one, other, loosely the same, strictly the same)
    let table = [
        ("Trần Thị Hoà", "Trần Thị Hòa", true, true),
        ("Lê Thuý", "LÊ  THÚY", true, true),
        ("H’Hen", "h'hen", true, true),
        ("Nguyễn Ân", "Nguye\u{302}\u{303}n Ân", true, true),
        ("Ðỗ An", "Đỗ An", true, true),
        ("Lê Lan", "Lê Lân", true, false),
        ("Lê Hoa", "Lê Hòa", true, false),
        ("Do An", "Đỗ An", true, false),
        ("Lê Lan", "Lê Loan", false, false),
        ("Hòa Lê", "Lê Hòa", false, false),
    ];
    for (a, b, loose, strict) in table {
        assert_eq!((same_name(a, b), same_spelling(a, b)), (loose, strict), "{a} / {b}");
        assert_eq!((same_name(b, a), same_spelling(b, a)), (loose, strict), "{b} / {a}");
    }
    assert_eq!(tone_style("Uỷ viên"), tone_style("Ủy viên"));
}
