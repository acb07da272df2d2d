//! Which step of the path the words of a title speak of. What is said more narrowly is asked first.

use domain::path::StepCode::{self, *};

use super::Title;

impl Title<'_> {
    /// Which step the words speak of, and how sure that is. What is said more narrowly stands first.
    pub(super) fn code(&self) -> Option<(StepCode, u8)> {
        self.numbered_form()
            .or_else(|| self.probation())
            .or_else(|| self.source())
            .or_else(|| self.class())
            .or_else(|| self.dossier())
            .or_else(|| self.admission())
    }

    /// The forms by their national codes.
    fn numbered_form(&self) -> Option<(StepCode, u8)> {
        const FORMS: &[(&str, StepCode)] = &[
            ("1 knd", ApplicationReceived),
            ("2 knd", CvReceived),
            ("3 knd", MemberIntroduction),
            ("4 knd", UnionIntroduction),
            ("5 knd", OpinionsSummary),
            ("6 knd", BranchResolution),
            ("7 knd", SubcommitteeAppraisal),
            ("8 knd", BaseCommitteeResolution),
            ("9 knd", AdmissionDecision),
            ("10 knd", SelfReview),
            ("11 knd", HelperReview),
            ("12 knd", RecognitionOpinions),
            ("13 knd", RecognitionBranchResolution),
            ("15 knd", RecognitionBaseCommittee),
            ("16 knd", RecognitionDecision),
            ("1 hsdv", MemberDeclared),
            ("2 hsdv", MemberDeclared),
        ];
        FORMS.iter().find(|(form, _)| self.has(form)).map(|(_, code)| (*code, 3))
    }

    /// From the ceremony on.
    fn probation(&self) -> Option<(StepCode, u8)> {
        if self.has("the dang") || self.has("the dang vien") {
            return Some((CardIssued, 3));
        }
        if self.has("dang vien moi") && self.any(&["lop", "chung nhan", "hoc", "giay chung nhan"]) {
            return Some((NewMemberClass, 3));
        }
        if self.has("tu kiem diem") {
            return Some((SelfReview, 3));
        }
        if self.has("nhan xet") && self.any(&["giup do", "dang vien du bi"]) {
            return Some((HelperReview, 3));
        }
        if self.any(&["phieu dang vien", "ly lich dang vien"]) {
            return Some((MemberDeclared, 3));
        }
        if self.any(&["sinh hoat dang"]) && self.has("chuyen") {
            return Some((Transferred, 3));
        }
        if self.has("chinh thuc") {
            return Some(if self.has("chi bo") {
                (RecognitionBranchResolution, 3)
            } else if self.has("dang uy") && self.has("nghi quyet") {
                (RecognitionBaseCommittee, 3)
            } else {
                (RecognitionDecision, if self.any(&["quyet dinh", "cong nhan"]) { 3 } else { 2 })
            });
        }
        None
    }

    /// Up to the list of sympathisers.
    fn source(&self) -> Option<(StepCode, u8)> {
        if self.any(&["vao nguon", "tao nguon"]) {
            return Some((Identified, 3));
        }
        if self.any(&["doan vien uu tu", "danh hieu uu tu"]) && !self.any(&["gioi thieu", "cam tinh"]) {
            let chosen = self.any(&["binh chon", "binh xet", "de nghi", "chi doan"]);
            return Some((if chosen { UnionBranchNomination } else { UnionRecognition }, 3));
        }
        if self.has("chi doan") && self.has("nghi quyet") {
            return Some((UnionBranchNomination, 2));
        }
        if self.any(&["chi doan hop", "chi doan xet", "chi doan binh chon", "hop chi doan", "chi doan gioi thieu"]) {
            return Some((UnionBranchNomination, 2));
        }
        let class = self.has("lop") || self.has("hoc");
        if !class && self.any(&["cam tinh", "quan chung uu tu", "doi tuong dang", "doi tuong ket nap"]) {
            return Some((SympathiserListing, 3));
        }
        if self.is(&["ngay cong nhan"]) {
            return Some((UnionRecognition, 1));
        }
        if self.any(&["vao danh sach", "dua vao danh sach"]) {
            return Some((SympathiserListing, 2));
        }
        None
    }

    fn class(&self) -> Option<(StepCode, u8)> {
        let class = self.any(&[
            "lop nhan thuc",
            "boi duong",
            "lop cam tinh",
            "hoc cam tinh",
            "lop doi tuong",
            "nhan thuc ve dang",
        ]);
        if self.any(&["cu di hoc", "cu hoc", "cu di", "gioi thieu di hoc", "de nghi hoc"]) {
            return Some((ClassReferral, 3));
        }
        if self.any(&["giay chung nhan", "chung chi"]) || (self.has("chung nhan") && class) {
            return Some((CertificateIssued, if self.has("dang duoc") { 1 } else { 3 }));
        }
        if class || self.has("hoc lop") {
            // What is numbered, graded or handed out of a class is its certificate.
            let ends = self.part_of_class().is_some() || self.any(&["xep loai", "so", "cap", "ngay cap"]);
            return Some(if ends { (CertificateIssued, 3) } else { (ClassReferral, 1) });
        }
        None
    }

    fn dossier(&self) -> Option<(StepCode, u8)> {
        if self.any(&["tham tra", "xac minh"]) {
            let asks = self.any(&["gui", "de nghi", "cong van", "di tham tra"]) || self.is(&["xac minh ly lich"]);
            return Some(if asks {
                (VerificationRequested, 3)
            } else {
                (
                    VerificationAnswered,
                    if self.any(&["ket qua", "ket luan", "tra loi", "xong", "hoan thanh"]) { 3 } else { 1 },
                )
            });
        }
        if self.has("ly lich") {
            let certified = self.any(&["xac nhan", "chung nhan", "duyet"]);
            return Some(if certified { (CvCertified, 3) } else { (CvReceived, 2) });
        }
        if self.has("don") && !self.has("don vi") && !self.any(&["don gia", "don nguyen"]) {
            return Some((ApplicationReceived, if self.any(&["nop", "nhan", "vao dang", "viet"]) { 3 } else { 2 }));
        }
        if self.any(&["tong hop y kien", "y kien nhan xet"]) {
            return Some((OpinionsSummary, 3));
        }
        if self.has("ho so") {
            return Some(if self.any(&["cho phep", "dong y lam", "chu truong"]) {
                (DossierClearance, 3)
            } else if self.any(&["gui", "nop len", "trinh"]) {
                (FileSent, 2)
            } else if self.any(&["lap", "lam", "mo"]) {
                (DossierOpened, 2)
            } else {
                return None;
            });
        }
        None
    }

    /// From the Union's introduction to the ceremony.
    fn admission(&self) -> Option<(StepCode, u8)> {
        let resolution = self.has("nghi quyet");
        if self.any(&["nhan quyet dinh", "trao quyet dinh"]) {
            return Some((DecisionReceived, 3));
        }
        if self.has("chi bo") {
            if self.has("trinh") {
                return Some((SubmittedToBranch, 3));
            }
            let acts = resolution
                || self.any(&[
                    "xet",
                    "hop",
                    "thong qua",
                    "de nghi",
                    "ngay",
                    "so",
                    "phieu",
                    "bieu quyet",
                    "tan thanh",
                    "co mat",
                    "tong so",
                ]);
            return acts.then_some((BranchResolution, 3));
        }
        if self.has("gioi thieu") || (resolution && self.any(&["doan", "doan truong", "bch", "ban chap hanh"])) {
            let union = self.any(&["doan", "doan truong", "bch", "ban chap hanh"]) || resolution;
            return Some((UnionIntroduction, if union || self.any(&["vao dang", "cho dang"]) { 3 } else { 2 }));
        }
        if self.any(&["bo phan tham dinh", "dang uy bo phan"]) {
            return Some((SubcommitteeAppraisal, 3));
        }
        if self.any(&["dang uy", "cap uy"]) && !self.has("quyet dinh") {
            let acts = resolution || self.any(&["xet", "hop", "so", "ngay", "thong qua"]);
            return acts.then_some((BaseCommitteeResolution, 3));
        }
        let admits = self.has("ket nap") && !self.any(&["ket nap doan", "vao doan"]);
        if self.has("quyet dinh") {
            return Some((AdmissionDecision, if admits { 3 } else { 2 }));
        }
        if admits || self.any(&["to chuc le", "ngay le", "le ket nap"]) {
            return Some((CeremonyHeld, 3));
        }
        None
    }
}
