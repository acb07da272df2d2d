//! Điều chưa chắc: what the texts that could be read do not settle, and what the program takes until somebody answers.
//!
//! Invariant: each has a default that errs on the safe side and says so; an answer is recorded beside it and changes
//! nothing by itself, because only the office knows what follows from it.

/// Điều chưa chắc: one question for the chi bộ or the đảng ủy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// U1, U2 …
    pub code: &'static str,
    /// The question.
    pub text: &'static str,
    /// What the program does until it is answered.
    pub until_then: &'static str,
    /// The rows of the book it is about.
    pub rules: &'static [&'static str],
    /// The switches and settings it is about.
    pub practice: &'static [&'static str],
}

macro_rules! questions {
    ($($code:literal $text:literal $until_then:literal [$($rule:literal),*] [$($practice:literal),*];)*) => {
        /// The open questions, in their order.
        pub const QUESTIONS: &[Question] = &[$(Question {
            code: $code, text: $text, until_then: $until_then, rules: &[$($rule),*], practice: &[$($practice),*],
        }),*];
    };
}

questions! {
    "U1" "Hạn tổ chức lễ kết nạp tính từ ngày chi bộ nhận quyết định (Quy định 294) hay từ ngày ban hành quyết định (Quy định 208)?"
        "Quyết định ban hành từ 26/7/2026: tính từ ngày ban hành thì cảnh báo, tính từ ngày nhận thì lưu ý."
        ["ceremony-after-receipt", "ceremony-after-decision"] [];
    "U2" "Theo Quy định 208, hạn ra quyết định kết nạp có còn là 45 ngày làm việc?"
        "45 ngày làm việc, theo Quy định 294." ["admission-decision"] [];
    "U3" "«Đủ 18 tuổi, tính theo tháng»: tính đến ngày sinh nhật hay đến tháng sinh?"
        "Từ ngày sinh nhật là chắc; những ngày trước đó trong tháng sinh thì nhắc hỏi cấp ủy."
        ["age-at-branch-meeting"] ["age-month-reading"];
    "U4" "Tỷ lệ phiếu ở chi bộ tính trên toàn thể đảng viên chính thức hay trên số được triệu tập?"
        "Toàn thể đảng viên chính thức." ["branch-vote-admission"] ["vote-base-summoned"];
    "U5" "Ở đảng ủy cơ sở, toàn thể cấp ủy hay ban thường vụ quyết định kết nạp?"
        "Nơi ghi trong quyết định; không ghi thì theo thiết lập của đơn vị."
        ["standing-committee-vote", "delegated-committee-vote"] ["competent-body"];
    "U6" "Người thân là đảng viên có phải thẩm tra lý lịch không?"
        "Có, theo hướng chặt hơn (Hướng dẫn 38): chính trị hiện nay vẫn thẩm tra." ["lich-verification-reply"] [];
    "U7" "Ngày «lập hồ sơ» là ngày nào?"
        "Ngày do đơn vị ghi; chưa ghi thì lấy ngày trên đơn xin vào Đảng." ["dossier-validity"] [];
    "U8" "Nghị quyết của Đoàn có ngay từ đầu hay khi hồ sơ đã gần đủ?"
        "Hai việc riêng: chi đoàn giới thiệu sớm, nghị quyết 4-KNĐ về sau; thời hạn 12 tháng tính cho 4-KNĐ."
        ["union-introduction"] ["free-middle-order"];
    "U9" "Đoàn giới thiệu cần quá một nửa hay quá hai phần ba số phiếu?" "Quá một nửa."
        ["union-nomination-majority", "union-resolution-majority"] ["nomination-majority", "resolution-majority"];
    "U10" "Ai ký 4-KNĐ khi Đoàn trường trực thuộc Đoàn phường, xã?" "Ban Chấp hành Đoàn trường; người ký đặt trong cài đặt."
        ["union-introduction"] [];
    "U11" "Trình độ học vấn: có bằng THCS (Quy định 294) hay đã học xong chương trình THCS (Quy định 208)?"
        "Một trong hai là đủ; học sinh lớp 10 đến 12 coi như đạt." ["education-minimum"] [];
    "U12" "Các biểu mẫu từ 6-KNĐ đến 16-KNĐ chưa được thấy bản chính thức." "Đơn vị soạn ở nơi khác; phần mềm ghi nhận và lập danh mục."
        [] ["lettered-forms"];
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Rulebook, SETTINGS, Switch};

    #[test]
    fn questions_speak_of_what_there_is() {
        let book = Rulebook::built_in();
        for (at, question) in QUESTIONS.iter().enumerate() {
            assert_eq!(question.code, format!("U{}", at + 1));
            assert!(question.rules.iter().all(|id| book.find(id, None).is_some()), "{}", question.code);
            let known = |name: &&str| Switch::parse(name).is_some() || SETTINGS.iter().any(|one| one.name == *name);
            assert!(question.practice.iter().all(known), "{}", question.code);
        }
        for setting in SETTINGS {
            let asked = setting.question.is_none_or(|code| {
                QUESTIONS.iter().any(|question| question.code == code && question.practice.contains(&setting.name))
            });
            assert!(asked, "{}", setting.name);
        }
    }
}
