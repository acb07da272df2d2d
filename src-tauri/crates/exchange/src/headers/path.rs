//! Titles of the office's own tracking lists → facts of steps, whatever words the office chose.
//!
//! Offices name the same column in many ways («Ngày QĐ KN», «Quyết định kết nạp › Ngày ký»), so a title is not looked up
//! but read: short forms are written out, the step is told by its words, the fact by the words beside it. Both lines of
//! a header are read as one. Rejected: a list of whole titles, which knows only the lists already seen.

mod step;

use domain::path::StepCode::{self, *};

use super::{BETWEEN_LINES, Meaning, words};
use crate::fields::{Derived, Field, Part};

/// What a title says in a list of people on the path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Says {
    /// This fact.
    Fact(Meaning),
    /// A day or a number of the paper told by the column at its left.
    OfLeft(Part),
    /// Something the program works out by itself, or a Party date that must be named first.
    Nothing { sure: u8 },
}

/// Reads one title; `None` when nothing in it is of the path.
pub(crate) fn says(title: &str) -> Option<Says> {
    let text = written_out(title);
    let title = Title(&text);
    if title.is_name_of_candidate() {
        return Some(Says::Fact(Meaning { field: Field::Name, sure: 2 }));
    }
    title.person().or_else(|| title.derived()).or_else(|| title.left()).or_else(|| title.step())
}

/// What a title says when no column at its left helps: «Ngày QĐ» alone.
pub(crate) fn alone(title: &str) -> Option<Meaning> {
    match Title(&written_out(title)).step()? {
        Says::Fact(meaning) => Some(meaning),
        Says::OfLeft(_) | Says::Nothing { .. } => None,
    }
}

/// The words of a title, both lines, with short forms written out.
fn written_out(title: &str) -> String {
    let folded = words(&title.replace(BETWEEN_LINES, " "));
    let all: Vec<&str> = folded.split(' ').collect();
    let mut out = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let next = all.get(at + 1).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| all.get(at)).copied().unwrap_or_default();
        out.push(match *word {
            "nq" => "nghi quyet",
            "qd" => "quyet dinh",
            "gcn" => "giay chung nhan",
            "dvut" => "doan vien uu tu",
            "ctd" | "ctdang" => "cam tinh dang",
            "qcut" => "quan chung uu tu",
            "ds" => "danh sach",
            "dvm" => "dang vien moi",
            "dvdb" => "dang vien du bi",
            "dvct" => "dang vien chinh thuc",
            "qdkn" => "quyet dinh ket nap",
            "nqcb" => "nghi quyet chi bo",
            "nqdtn" => "nghi quyet doan",
            "dtn" => "doan",
            "shd" => "sinh hoat dang",
            "kn" if !before.is_empty() => "ket nap",
            "gt" if all.len() > 1 => "gioi thieu",
            "cb" if next != "doan" && all.len() > 1 => "chi bo",
            "cb" if next == "doan" => "can bo",
            "dv" if matches!(next, "giup" | "moi" | "du" | "phu" | "gioi" | "chinh" | "huong") => "dang vien",
            other => other,
        });
    }
    out.join(" ")
}

struct Title<'t>(&'t str);

impl Title<'_> {
    /// Whether these words stand in the title, whole and in this order.
    fn has(&self, words: &str) -> bool {
        // Asked of every cell that may be a title, a hundred times each: word by word is the quickest way to say no.
        let mut rest = Some(self.0);
        while let Some(text) = rest {
            if text.strip_prefix(words).is_some_and(|after| after.is_empty() || after.starts_with(' ')) {
                return true;
            }
            rest = text.split_once(' ').map(|(_, after)| after);
        }
        false
    }

    fn any(&self, choices: &[&str]) -> bool {
        choices.iter().any(|words| self.has(words))
    }

    fn is(&self, choices: &[&str]) -> bool {
        choices.contains(&self.0)
    }

    /// "Họ và tên quần chúng", "Họ tên đảng viên dự bị": the person of the row, not a helper.
    fn is_name_of_candidate(&self) -> bool {
        let name = ["ho ten ", "ho va ten "].iter().any(|begin| self.0.starts_with(begin));
        name && self.any(&["quan chung", "dang vien", "cam tinh", "doan vien", "doi tuong", "nguoi vao dang"])
            && !self.any(&["giup do", "gioi thieu", "phu trach", "dong hanh", "phan cong", "huong dan"])
    }

    /// People beside the candidate.
    fn person(&self) -> Option<Says> {
        let dated = self.has("ngay") || self.has("thoi gian");
        let helps = self.any(&["giup do", "huong dan", "phan cong", "dang vien phu trach", "nguoi phu trach"]);
        if self.any(&["can bo doan", "dong hanh"]) {
            return Some(if dated { nothing(0) } else { fact(CompanionAssignment, Part::Cadre, 3) });
        }
        if helps && self.any(&["dang vien du bi", "du bi"]) {
            return Some(if dated { nothing(0) } else { fact(ProbationHelperAssigned, Part::Who, 3) });
        }
        if helps && !self.any(&["nhan xet", "quyet dinh"]) {
            let sure = if self.has("dang vien") { 3 } else { 2 };
            return Some(fact(CompanionAssignment, if dated { Part::On } else { Part::Who }, sure));
        }
        if self.any(&["nguoi gioi thieu", "dang vien gioi thieu"]) {
            return Some(fact(MemberIntroduction, if dated { Part::On } else { Part::Who }, 3));
        }
        None
    }

    /// What follows from other columns, and what the program works out by itself.
    fn derived(&self) -> Option<Says> {
        // «ĐVƯT năm học»: of which year, not when.
        if self.has("nam hoc") && !self.has("ngay") {
            return Some(nothing(0));
        }
        let compared = |date| Some(Says::Fact(Meaning { field: Field::Derived(date), sure: 3 }));
        if self.any(&["du 18", "18 tuoi", "tron 18"]) {
            return compared(Derived::OfAge);
        }
        let ends = self.any(&["het", "het han", "ket thuc", "den han"]);
        if ends && self.any(&["12 thang", "du bi"]) {
            return compared(Derived::ProbationEnd);
        }
        if self.any(&["gia tri den", "co gia tri", "het hieu luc", "hieu luc den", "han su dung"])
            || (self.any(&["het han", "han"]) && self.any(&["giay chung nhan", "chung nhan"]))
            || self.is(&["ngay het han"])
        {
            return compared(Derived::CertificateThrough);
        }
        let worked_out =
            &["chang", "viec tiep theo", "han", "tien do", "tinh trang ho so", "ket qua", "noi sinh hoat", "tuoi dang"];
        if self.is(worked_out) || self.0.starts_with("han ") || self.0.starts_with("du kien") {
            return Some(nothing(3));
        }
        // Which date of the four it is cannot be read out of these words.
        if self.any(&["ngay vao dang", "ngay du bi", "ngay du bi dang", "ngay chinh thuc dang"]) && !self.has("nop") {
            return Some(nothing(0));
        }
        None
    }

    /// Days and numbers that name no step.
    fn left(&self) -> Option<Says> {
        if self.is(&["ngay ky quyet dinh", "ngay ky nghi quyet", "ngay cap quyet dinh"])
            || self.is(&[
                "ngay",
                "ngay cap",
                "ngay ky",
                "ngay ban hanh",
                "ngay thang",
                "ngay thang nam",
                "ngay quyet dinh",
                "ngay cong nhan",
            ])
            || self.is(&["ngay nghi quyet", "ngay van ban", "ngay ra quyet dinh", "ky ngay", "cap ngay"])
        {
            return Some(Says::OfLeft(Part::On));
        }
        if self.is(&["so nghi quyet", "nghi quyet so", "so van ban", "so hieu van ban", "van ban so"]) {
            return Some(Says::OfLeft(Part::Paper));
        }
        self.is(&["xep loai", "loai", "ket qua xep loai"]).then_some(Says::OfLeft(Part::Grade))
    }

    fn step(&self) -> Option<Says> {
        let (code, sure) = self.code()?;
        // «Tháng kết nạp» beside «Ngày kết nạp» is told where the day is empty; of other steps the day is surer.
        let month = self.has("thang") && !self.has("ngay");
        if month && Field::Step(code, Part::Month).code() != "" {
            return Some(fact(code, Part::Month, sure));
        }
        let sure = if month { sure.min(1) } else { sure };
        if code == CertificateIssued
            && let Some(part) = self.part_of_class()
        {
            return Some(fact(code, part, sure));
        }
        let field = |part| (Field::Step(code, part).code() != "").then(|| fact(code, part, sure));
        if let Some(part) = self.part_of_vote() {
            return field(part).or(Some(nothing(0)));
        }
        if self.has("xep loai") {
            return field(Part::Grade).or(Some(nothing(0)));
        }
        if code == RecognitionDecision && self.is_official_day() {
            return field(Part::OfficialFrom);
        }
        let number = self.has("so") || self.has("so hieu");
        let document = self.any(&["nghi quyet", "quyet dinh", "giay chung nhan", "chung chi", "cong van", "the dang"]);
        let acts = self.any(&["ngay", "nop", "nhan", "hop", "xet", "thoi gian", "cong nhan", "trao", "ky"]);
        let part = if number || (document && !self.has("ngay") && (!acts || self.begins_with_document())) {
            Part::Paper
        } else {
            Part::On
        };
        field(part).or_else(|| field(Part::On)).or(Some(nothing(0)))
    }

    fn begins_with_document(&self) -> bool {
        ["nghi quyet", "quyet dinh", "giay chung nhan", "chung chi", "cong van", "the dang"]
            .iter()
            .any(|word| self.0.starts_with(word))
    }

    fn part_of_class(&self) -> Option<Part> {
        if !self.has("lop") && !self.has("hoc") {
            return None;
        }
        if self.any(&["tu ngay", "khai giang", "bat dau", "mo lop", "tu", "khoa hoc", "thoi gian"]) {
            return Some(Part::ClassFrom);
        }
        self.any(&["den ngay", "be giang", "ket thuc", "den"]).then_some(Part::ClassTo)
    }

    fn part_of_vote(&self) -> Option<Part> {
        if self.any(&["tan thanh", "dong y"]) && self.any(&["tong so", "co mat"]) && !self.any(&["khong tan thanh"]) {
            // «Kết quả (tán thành/tổng số)»: both in one cell.
            Some(Part::Votes)
        } else if self.any(&["khong tan thanh", "khong dong y", "phieu chong"]) {
            Some(Part::Against)
        } else if self.any(&["tong so", "tong so dang vien", "tong so uy vien"]) {
            Some(Part::Total)
        } else if self.any(&["co mat", "du hop", "tham du"]) {
            Some(Part::Present)
        } else if self.any(&["tan thanh", "dong y"]) && !self.has("ty le") {
            Some(Part::InFavour)
        } else if self.any(&["phieu", "ty le", "bieu quyet"]) && !self.has("ngay") && !self.has("so ngay") {
            Some(Part::Votes)
        } else {
            None
        }
    }

    fn is_official_day(&self) -> bool {
        self.any(&[
            "ngay chinh thuc",
            "chinh thuc tu",
            "chinh thuc ngay",
            "chuyen chinh thuc",
            "chuyen dang chinh thuc",
        ]) || self.has("chuyen dang vien chinh thuc")
            || self.is(&[
                "ngay cong nhan chinh thuc",
                "ngay cong nhan dang vien chinh thuc",
                "ngay dang vien chinh thuc",
            ])
            || self.is(&["chinh thuc", "dang vien chinh thuc", "cong nhan chinh thuc"])
    }
}

fn fact(code: StepCode, part: Part, sure: u8) -> Says {
    Says::Fact(Meaning { field: Field::Step(code, part), sure })
}

fn nothing(sure: u8) -> Says {
    Says::Nothing { sure }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(title: &str) -> &'static str {
        match says(title) {
            Some(Says::Fact(meaning)) => meaning.field.code(),
            Some(Says::OfLeft(Part::On)) => "left.on",
            Some(Says::OfLeft(_)) => "left.grade",
            Some(Says::Nothing { sure: 0 }) => "ask",
            Some(Says::Nothing { .. }) => "ignore",
            None => "none",
        }
    }

    #[test]
    fn titles_of_tracking_lists() {
        for (title, expected) in [
            ("Ngày công nhận ĐVƯT", "union_recognition.on"),
            ("Công nhận đoàn viên ưu tú", "union_recognition.on"),
            ("QĐ công nhận ĐVƯT", "union_recognition.paper"),
            ("Số QĐ công nhận ĐVƯT", "union_recognition.paper"),
            ("Chi đoàn bình chọn ĐVƯT", "union_branch_nomination.on"),
            ("Ngày vào DS cảm tình", "sympathiser_listing.on"),
            ("Ngày công nhận CTĐ", "sympathiser_listing.on"),
            ("Ngày công nhận quần chúng ưu tú", "sympathiser_listing.on"),
            ("Ngày vào danh sách", "sympathiser_listing.on"),
            ("Số GCN", "certificate_issued.paper"),
            ("Ngày cấp GCN", "certificate_issued.on"),
            ("GCN (số, ngày)", "certificate_issued.paper"),
            ("Giấy chứng nhận › Số", "certificate_issued.paper"),
            ("Giấy chứng nhận › Ngày cấp", "certificate_issued.on"),
            ("Giấy chứng nhận › Xếp loại", "certificate_issued.grade"),
            ("Chứng nhận bồi dưỡng nhận thức về Đảng", "certificate_issued.on"),
            ("Lớp bồi dưỡng › Từ ngày", "certificate_issued.class_from"),
            ("Lớp bồi dưỡng › Đến ngày", "certificate_issued.class_to"),
            ("Ngày cử đi học lớp nhận thức", "class_referral.on"),
            ("NQ giới thiệu của Đoàn", "union_introduction.paper"),
            ("Ngày NQ Đoàn", "union_introduction.on"),
            ("NQ Đoàn (số, ngày)", "union_introduction.paper"),
            ("Ngày giới thiệu", "union_introduction.on"),
            ("Đoàn trường giới thiệu › Số NQ", "union_introduction.paper"),
            ("4-KNĐ", "union_introduction.on"),
            ("Ngày nộp đơn", "application_received.on"),
            ("Đơn xin vào Đảng", "application_received.on"),
            ("Ngày nộp lý lịch", "cv_received.on"),
            ("Gửi thẩm tra lý lịch", "verification_requested.on"),
            ("Thẩm tra lý lịch xong ngày", "verification_answered.on"),
            ("Xác minh lý lịch", "verification_requested.on"),
            ("Kết luận thẩm tra", "verification_answered.on"),
            ("ĐVƯT năm học", "ask"),
            ("Học cảm tình Đảng › Khóa học", "certificate_issued.class_from"),
            ("Học cảm tình Đảng › Số chứng nhận", "certificate_issued.paper"),
            ("Chi bộ họp xét › Kết quả (tán thành/tổng số)", "branch_resolution.votes"),
            ("Ngày công nhận", "left.on"),
            ("NQ chi bộ", "branch_resolution.paper"),
            ("NQ CB", "branch_resolution.paper"),
            ("Ngày chi bộ xét", "branch_resolution.on"),
            ("NQ chi bộ (số, ngày, phiếu)", "branch_resolution.paper"),
            ("Nghị quyết chi bộ › Số phiếu", "branch_resolution.votes"),
            ("Chi bộ › Tán thành", "branch_resolution.in_favour"),
            ("Chi bộ › Không tán thành", "branch_resolution.against"),
            ("Trình chi bộ", "submitted_to_branch.on"),
            ("NQ đảng ủy", "base_committee_resolution.paper"),
            ("Số QĐ kết nạp", "admission_decision.paper"),
            ("Số QĐ KN", "admission_decision.paper"),
            ("Ngày QĐ kết nạp", "admission_decision.on"),
            ("Số QĐ", "admission_decision.paper"),
            ("Ngày QĐ", "left.on"),
            ("Ngày ký QĐ", "left.on"),
            ("Số QĐKN", "admission_decision.paper"),
            ("NQ của chi đoàn", "union_branch_nomination.paper"),
            ("Lớp cảm tình Đảng › Ngày cấp", "certificate_issued.on"),
            ("Lớp cảm tình Đảng › Số", "certificate_issued.paper"),
            ("Ngày chuyển chính thức", "recognition_decision.official_from"),
            ("Số, ngày QĐ kết nạp", "admission_decision.paper"),
            ("Ngày cấp", "left.on"),
            ("Quyết định kết nạp › Ngày ký", "admission_decision.on"),
            ("Ngày nhận quyết định", "decision_received.on"),
            ("Ngày lễ kết nạp", "ceremony_held.on"),
            ("Ngày kết nạp", "ceremony_held.on"),
            ("Tháng kết nạp", "ceremony_held.month"),
            ("Tháng QĐ kết nạp", "admission_decision.month"),
            ("Ngày kết nạp Đảng", "ceremony_held.on"),
            ("Ngày kết nạp Đoàn", "none"),
            ("Đảng viên giúp đỡ", "companion_assignment.who"),
            ("ĐV được phân công giúp đỡ", "companion_assignment.who"),
            ("Cán bộ Đoàn đồng hành", "companion_assignment.cadre"),
            ("Người giới thiệu", "member_introduction.who"),
            ("Họ và tên quần chúng", "name"),
            ("Lớp ĐV mới", "new_member_class.on"),
            ("10-KNĐ", "self_review.on"),
            ("Chi bộ xét chính thức", "recognition_branch_resolution.on"),
            ("Số QĐ công nhận chính thức", "recognition_decision.paper"),
            ("Ngày QĐ công nhận chính thức", "recognition_decision.on"),
            ("Ngày chính thức", "recognition_decision.official_from"),
            ("Số thẻ đảng viên", "card_issued.paper"),
            ("Ngày đủ 18 tuổi", "derived.of_age"),
            ("Hết 12 tháng", "derived.probation_end"),
            ("GCN còn giá trị đến", "derived.certificate_through"),
            ("Ngày hết hạn GCN", "derived.certificate_through"),
            ("Chặng", "ignore"),
            ("Hạn chi bộ xét", "ignore"),
            ("Ngày vào Đảng", "ask"),
            ("Ngày dự bị Đảng", "ask"),
            ("Ngày chính thức Đảng", "ask"),
            ("Đơn vị", "none"),
            ("Chi đoàn", "none"),
            ("Giới tính", "none"),
            ("Điện thoại", "none"),
            ("Chi bộ", "none"),
        ] {
            assert_eq!(told(title), expected, "{title}");
        }
    }
}
