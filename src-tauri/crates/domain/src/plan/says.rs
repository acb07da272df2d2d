//! The one sentence of a plan.
//!
//! Invariant: it says what holds, names the days, and then what is wanting; it never judges a person.

use super::limits::{AGE, CLASS, OFFICIAL, OfAge, Release, SHARED};
use super::path_plan::StepPlan;
use super::windows::Windows;
use super::{Ask, PlanVerdict, hand_over};
use crate::date::dmy;
use crate::path::StepCode;
use crate::rules::Case;

/// Everything the sentence is made of.
pub(super) struct Said<'a, 'b> {
    pub case: &'a Case<'b>,
    pub ask: &'a Ask<'a>,
    pub windows: &'a Windows,
    pub verdict: PlanVerdict,
    pub blocked_by: &'a [&'static str],
    pub age: Option<OfAge>,
    pub others: &'a [Release],
}

impl Said<'_, '_> {
    /// The sentence without its stop.
    pub(super) fn sentence(&self, wanting: &[String]) -> String {
        let mut parts = vec![match self.verdict {
            PlanVerdict::Possible => self.possible(),
            PlanVerdict::ToAsk => self.to_ask(),
            PlanVerdict::Impossible => self.impossible(),
        }];
        if !wanting.is_empty() {
            parts.push(wanting.join(", "));
        }
        parts.join("; ")
    }

    /// A word where the usual pace ends after the end.
    pub(super) fn by_pace(&self, steps: &[StepPlan]) -> Option<String> {
        let ceremony = steps.iter().find(|step| step.code == StepCode::CeremonyHeld)?;
        (ceremony.usual > self.ask.end)
            .then(|| format!("theo nhịp của đơn vị thì lễ kết nạp khoảng {}, muộn hơn ngày này", dmy(ceremony.usual)))
    }

    /// "chi bộ họp từ … đến …".
    fn window(&self) -> String {
        for (code, what) in [
            (StepCode::BranchResolution, "chi bộ xét kết nạp"),
            (StepCode::AdmissionDecision, "quyết định kết nạp"),
            (StepCode::CeremonyHeld, "lễ kết nạp"),
            (StepCode::RecognitionBranchResolution, "chi bộ xét công nhận chính thức"),
            (StepCode::RecognitionDecision, "quyết định công nhận chính thức"),
        ] {
            let Some(window) = self.windows.get(code) else { continue };
            let from = dmy(window.first());
            return match window.latest {
                _ if window.tried.is_some() => format!("{what} ngày {from}"),
                Some(latest) if latest == window.first() => format!("{what} đúng ngày {from}"),
                Some(latest) => format!("{what} từ {from} đến {}", dmy(latest)),
                None => format!("{what} từ {from}"),
            };
        }
        "không còn bước nào phải chờ".to_owned()
    }

    fn possible(&self) -> String {
        match self.windows.get(StepCode::CeremonyHeld) {
            Some(_) => format!("Kịp trước ngày {}: {}", dmy(self.ask.end), self.window()),
            None => format!("Đang dự bị: {}", self.window()),
        }
    }

    fn to_ask(&self) -> String {
        match self.age {
            Some(age) => format!(
                "Cần hỏi cấp ủy: đủ {} tuổi ngày {}, nếu tính theo tháng thì được từ {}",
                age.years,
                dmy(age.birthday),
                dmy(age.asked)
            ),
            None => "Cần hỏi cấp ủy".to_owned(),
        }
    }

    fn impossible(&self) -> String {
        if self.windows.all.is_empty() {
            return "Hồ sơ đã kết thúc, không còn bước nào phải lập kế hoạch".to_owned();
        }
        format!("Không kịp: {}; {}", self.why(), lower(hand_over(self.case.timeline).act))
    }

    /// What stands in the way, for a column of a list; empty where nothing does.
    pub(super) fn why(&self) -> String {
        if self.verdict != PlanVerdict::Impossible || self.windows.all.is_empty() {
            return String::new();
        }
        let reasons: Vec<String> = self.blocked_by.iter().filter_map(|rule| self.reason(rule)).collect();
        match reasons.is_empty() {
            true => format!("ngày {} đã qua", dmy(self.ask.end)),
            false => reasons.join(", "),
        }
    }

    fn reason(&self, rule: &str) -> Option<String> {
        let end = dmy(self.ask.end);
        let release = self.others.iter().find(|release| release.rule == rule).map(|release| dmy(release.on));
        Some(match rule {
            AGE => {
                let age = self.age?;
                let bound = match self.windows.get(StepCode::BranchResolution).and_then(|window| window.tried) {
                    Some(day) => format!("sau ngày họp {}", dmy(day)),
                    None => format!("sau ngày {end}"),
                };
                format!("đủ {} tuổi ngày {}, {bound}", age.years, dmy(age.birthday))
            }
            SHARED => format!("cùng đơn vị với người giới thiệu đủ thời gian từ {}", release?),
            OFFICIAL => format!("người giới thiệu chính thức từ {}", release?),
            CLASS => format!("lớp nhận thức dự kiến {}", release?),
            "step-order" => "ngày thử không theo thứ tự các bước, hoặc trước ngày sớm nhất được phép".to_owned(),
            _ if self.case.today() > self.ask.end => format!("ngày {end} đã qua"),
            _ => format!("ngày thử sau ngày {end}"),
        })
    }
}

/// A clause goes on within the sentence.
fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
