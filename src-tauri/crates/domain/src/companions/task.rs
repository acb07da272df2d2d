//! Challenge tasks: what kind, and which dates cannot be.

use chrono::NaiveDate;

use super::{WorkRefusal, WorkRefusalId};
use crate::date::dmy;
use crate::path::TaskResult;
use crate::values::codes;

codes! {
    /// Loại việc thử thách.
    TaskKind {
        /// Học tập.
        Study = "study", "Học tập, lao động";
        /// Tình nguyện.
        Volunteer = "volunteer", "Tình nguyện";
        /// Phong trào.
        Movement = "movement", "Phong trào";
        /// Chức vụ Đoàn, lớp, tổ.
        Post = "post", "Chức vụ Đoàn, lớp, tổ";
        /// Giúp bạn, giúp đồng nghiệp.
        Help = "help", "Giúp đỡ người khác";
        /// Tuyên truyền.
        Publicity = "publicity", "Tuyên truyền";
        /// Khác.
        Other = "other", "Việc khác";
    }
}

/// Việc đã giao: the days of a task that are judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GivenTask<'a> {
    /// What is to be done.
    pub title: &'a str,
    /// When it was given.
    pub given_on: NaiveDate,
    /// Its own due day.
    pub due_on: Option<NaiveDate>,
}

impl GivenTask<'_> {
    /// A task is not due before it was given, nor given on a day to come.
    ///
    /// # Errors
    /// The [`WorkRefusal`] with both days.
    pub fn check(&self, today: NaiveDate) -> Result<(), WorkRefusal> {
        if self.given_on > today {
            let says =
                format!("Việc «{}» ghi giao ngày {}, sau hôm nay. Ghi ngày đã giao.", self.title, dmy(self.given_on));
            return Err(WorkRefusal::new(WorkRefusalId::AfterToday, says));
        }
        match self.due_on.filter(|due| *due < self.given_on) {
            None => Ok(()),
            Some(due) => Err(WorkRefusal::new(
                WorkRefusalId::DueBeforeGiven,
                format!(
                    "Việc «{}» có hạn {} trước ngày giao {}. Xem lại hai ngày này.",
                    self.title,
                    dmy(due),
                    dmy(self.given_on)
                ),
            )),
        }
    }

    /// Nothing is judged before it was given, nor on a day to come.
    ///
    /// # Errors
    /// The [`WorkRefusal`] with both days.
    pub fn check_judged(&self, result: TaskResult, on: NaiveDate, today: NaiveDate) -> Result<(), WorkRefusal> {
        if result == TaskResult::NotJudged {
            return Ok(());
        }
        if on > today {
            let says = format!("Việc «{}» ghi đánh giá ngày {}, sau hôm nay. Xem lại ngày này.", self.title, dmy(on));
            return Err(WorkRefusal::new(WorkRefusalId::AfterToday, says));
        }
        if on < self.given_on {
            let says = format!(
                "Việc «{}» ghi đánh giá ngày {} trước ngày giao {}. Xem lại hai ngày này.",
                self.title,
                dmy(on),
                dmy(self.given_on)
            );
            return Err(WorkRefusal::new(WorkRefusalId::JudgedBeforeGiven, says));
        }
        Ok(())
    }
}

impl TaskResult {
    /// Every result, as lists offer them.
    pub const ALL: [Self; 4] = [Self::NotJudged, Self::Passed, Self::Failed, Self::Cancelled];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotJudged => "not_judged",
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// The result of a stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|result| result.code() == code)
    }

    /// What a reader sees.
    pub const fn label(self) -> &'static str {
        match self {
            Self::NotJudged => "Chưa đánh giá",
            Self::Passed => "Đạt",
            Self::Failed => "Không đạt",
            Self::Cancelled => "Thôi giao",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_that_cannot_be() {
        let today = day("2026-05-12");
        for (given, due, expected) in [
            ("2026-04-01", Some("2026-04-30"), None),
            ("2026-04-01", Some("2026-04-01"), None),
            ("2026-04-01", None, None),
            ("2026-04-01", Some("2026-03-31"), Some("due-before-given")),
            ("2026-05-13", None, Some("future-date")),
        ] {
            let task =
                GivenTask { title: "Ngày thứ bảy tình nguyện", given_on: day(given), due_on: due.map(day) };
            assert_eq!(task.check(today).err().map(|refusal| refusal.id.code()), expected, "{given} {due:?}");
        }
        let task = GivenTask { title: "Dạy học hè", given_on: day("2026-04-01"), due_on: None };
        for (result, on, expected) in [
            (TaskResult::Passed, "2026-05-12", None),
            (TaskResult::Failed, "2026-03-31", Some("judged-before-given")),
            (TaskResult::Cancelled, "2026-05-13", Some("future-date")),
            (TaskResult::NotJudged, "2020-01-01", None),
        ] {
            let refused = task.check_judged(result, day(on), today).err().map(|refusal| refusal.id.code());
            assert_eq!(refused, expected, "{result:?} {on}");
        }
    }

    #[test]
    fn words_are_read_back() {
        for kind in TaskKind::ALL {
            assert_eq!(TaskKind::parse(kind.code()), Some(*kind));
        }
        for result in TaskResult::ALL {
            assert_eq!(TaskResult::parse(result.code()), Some(result));
            assert_eq!(serde_json::to_value(result).unwrap(), result.code());
        }
    }
}
