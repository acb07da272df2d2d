//! Tên tệp là giấy gì: the paper of the file a scan shows, by its code or its usual name.

use crate::name::fold;
use crate::path::{DOCUMENTS, DocumentKind};

/// Usual names, folded; the longer before the shorter they hold.
const NAMES: &[(&str, &str)] = &[
    ("quyet dinh cong nhan dang vien", "recognition_decision"),
    ("cong nhan dang vien chinh thuc", "recognition_decision"),
    ("quyet dinh ket nap", "admission_decision"),
    ("qd ket nap", "admission_decision"),
    ("lop dang vien moi", "new_member_certificate"),
    ("gcn dang vien moi", "new_member_certificate"),
    ("ly lich dang vien", "member_cv"),
    ("phieu dang vien", "member_slip"),
    ("tu kiem diem", "self_review"),
    ("nhan xet dang vien du bi", "helper_review"),
    ("nghi quyet chi bo", "branch_resolution"),
    ("nghi quyet doan", "union_resolution"),
    ("nghi quyet gioi thieu", "union_resolution"),
    ("tong hop y kien", "opinions"),
    ("giay gioi thieu nguoi vao dang", "member_introduction"),
    ("giay gioi thieu", "member_introduction"),
    ("ly lich", "applicant_cv"),
    ("llnxvd", "applicant_cv"),
    ("don xin vao dang", "application"),
    ("don xin", "application"),
    ("giay chung nhan", "awareness_certificate"),
    ("gcn", "awareness_certificate"),
];

/// Key of the paper named in a file name.
#[must_use]
pub fn document_in(file_name: &str) -> Option<&'static str> {
    let words = words(file_name);
    let coded = |kind: &&DocumentKind| !kind.code.is_empty() && holds(&words, &self::words(kind.code));
    let code = DOCUMENTS.iter().find(coded).map(|kind| kind.key);
    code.or_else(|| NAMES.iter().find(|(name, _)| holds(&words, &self::words(name))).map(|(_, key)| *key))
}

/// Folded words: «4KNĐ», «4-KNĐ» and «4_KND» are two words each.
fn words(text: &str) -> Vec<String> {
    let mut all = String::new();
    let mut before = ' ';
    for c in fold(text).chars() {
        if before.is_ascii_digit() && c.is_alphabetic() {
            all.push(' ');
        }
        all.push(if c.is_alphanumeric() { c } else { ' ' });
        before = c;
    }
    all.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn holds(all: &[String], part: &[String]) -> bool {
    !part.is_empty() && all.windows(part.len()).any(|own| own == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_known_by_code_and_by_name() {
        for (file, key) in [
            ("1-KNĐ Nguyen Van An.pdf", Some("application")),
            ("nguyen van an_4KND.pdf", Some("union_resolution")),
            ("11-KNĐ.pdf", Some("helper_review")),
            ("Đơn xin vào Đảng.jpg", Some("application")),
            ("ly-lich-dang-vien.pdf", Some("member_cv")),
            ("Lý lịch Trần Thị Lan.pdf", Some("applicant_cv")),
            ("GCN 12.jpg", Some("awareness_certificate")),
            ("anh the.jpg", None),
        ] {
            assert_eq!(document_in(file), key, "{file}");
        }
        assert!(NAMES.iter().all(|(_, key)| DocumentKind::of(key).is_some()));
    }
}
