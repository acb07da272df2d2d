//! Cách làm của đơn vị: the settings an office may change, each with its name, its choices and its limits.
//!
//! Invariant: what is stored are words and numbers by name; whatever no longer fits is passed over, so that a file of an
//! older program always opens. Rejected: one stored object for all of them, because then undoing one change would meet
//! every later one.

use super::{Practice, Settings, Switch};
use serde_json::{Map, Value, json};

/// What a setting may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SettingKind {
    /// A number from … to …, of this unit.
    Number(u32, u32, &'static str),
    /// One of these words, each with its Vietnamese name.
    Choice(&'static [(&'static str, &'static str)]),
    /// Yes or no.
    YesNo,
}

/// Thiết lập: one line of the settings page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Stored name.
    pub name: &'static str,
    /// Vietnamese name.
    pub label: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
    /// What it may be.
    pub kind: SettingKind,
    /// The uncertain question it answers.
    pub question: Option<&'static str>,
}

const MAJORITIES: SettingKind = SettingKind::Choice(&[("half", "Quá một nửa"), ("two_thirds", "Quá hai phần ba")]);

/// Every setting, in the order of the page.
pub const SETTINGS: &[Setting] = &[
    Setting {
        name: "age-month-reading",
        label: "Cách tính đủ 18 tuổi",
        says: "Chỉ chọn «theo tháng» khi cấp ủy đã trả lời; khi đó các ngày trong tháng sinh được coi là đạt.",
        kind: SettingKind::Choice(&[("birthday", "Từ ngày sinh nhật"), ("month", "Theo tháng sinh")]),
        question: Some("U3"),
    },
    Setting {
        name: "competent-body",
        label: "Nơi biểu quyết kết nạp ở cấp có thẩm quyền",
        says: "Dùng khi quyết định không ghi nơi biểu quyết.",
        kind: SettingKind::Choice(&[
            ("standing_committee", "Ban thường vụ"),
            ("delegated_committee", "Đảng ủy cơ sở được ủy quyền"),
            ("whole_committee", "Toàn thể cấp ủy"),
        ]),
        question: Some("U5"),
    },
    Setting {
        name: "nomination-majority",
        label: "Tỷ lệ phiếu chi đoàn giới thiệu",
        says: "Tính trên số có mặt.",
        kind: MAJORITIES,
        question: Some("U9"),
    },
    Setting {
        name: "resolution-majority",
        label: "Tỷ lệ phiếu nghị quyết của BCH Đoàn",
        says: "Tính trên tổng số ủy viên.",
        kind: MAJORITIES,
        question: Some("U9"),
    },
    Setting {
        name: "outstanding-holds",
        label: "Công nhận đoàn viên ưu tú có giá trị",
        says: "Nếu chỉ trong năm học của quyết định, người được công nhận năm trước cần được xét lại.",
        kind: SettingKind::Choice(&[
            ("until_withdrawn", "Đến khi bị rút lại"),
            ("school_year", "Trong năm học của quyết định"),
        ]),
        question: None,
    },
    Setting {
        name: "free-middle-order",
        label: "Danh sách, lớp nhận thức, giới thiệu theo thứ tự nào cũng được",
        says: "Nếu không, bước ghi trái thứ tự sẽ có lưu ý.",
        kind: SettingKind::YesNo,
        question: None,
    },
    Setting {
        name: "youth-age-below",
        label: "Tuổi thanh niên đến trước",
        says: "Từ tuổi này cần hai đảng viên giới thiệu thay cho Đoàn.",
        kind: SettingKind::Number(18, 60, "tuổi"),
        question: None,
    },
    Setting {
        name: "due-soon-working-days",
        label: "Nhắc trước hạn tính bằng ngày",
        says: "Còn chừng ấy ngày thì hạn được coi là sắp đến.",
        kind: SettingKind::Number(1, 60, "ngày làm việc"),
        question: None,
    },
    Setting {
        name: "due-soon-calendar-days",
        label: "Nhắc trước hạn tính bằng tháng",
        says: "Còn chừng ấy ngày thì giấy tờ được coi là sắp hết giá trị.",
        kind: SettingKind::Number(1, 365, "ngày"),
        question: None,
    },
];

impl Setting {
    /// The stored value of a word typed or chosen; `None` when it cannot be meant.
    pub fn read(&self, text: &str) -> Option<Value> {
        match self.kind {
            SettingKind::Number(least, most, _) => {
                text.trim().parse::<u32>().ok().filter(|number| (least..=most).contains(number)).map(|n| json!(n))
            }
            SettingKind::Choice(all) => all.iter().any(|(word, _)| *word == text).then(|| json!(text)),
            SettingKind::YesNo => text.parse::<bool>().ok().map(|yes| json!(yes)),
        }
    }
}

impl Practice {
    /// The practice of stored values by name: switches as true or false, settings as their words and numbers.
    pub fn of<'v>(stored: impl IntoIterator<Item = (&'v str, &'v Value)>) -> Self {
        let mut practice = Self::default();
        let mut set = Map::new();
        for (name, value) in stored {
            if let Some(switch) = Switch::parse(name) {
                if value.as_bool() == Some(true) {
                    practice.switches.insert(switch);
                }
            } else if let Some(setting) = SETTINGS.iter().find(|setting| setting.name == name)
                && setting.read(&word(value)).is_some()
            {
                set.insert(name.to_owned(), value.clone());
            }
        }
        practice.settings = serde_json::from_value::<Settings>(Value::Object(set)).unwrap_or_default();
        practice
    }

    /// The word of a setting as it is shown and sent back.
    pub fn word_of(&self, name: &str) -> String {
        let all = serde_json::to_value(&self.settings).unwrap_or_default();
        word(&all[name])
    }
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::AgeReading;

    #[test]
    fn every_setting_of_the_rules_has_its_line() {
        let all = serde_json::to_value(Settings::default()).unwrap();
        let mut names: Vec<&str> = all.as_object().unwrap().keys().map(String::as_str).collect();
        let mut lines: Vec<&str> = SETTINGS.iter().map(|line| line.name).collect();
        names.sort_unstable();
        lines.sort_unstable();
        assert_eq!(names, lines);
        for line in SETTINGS {
            let shipped = Practice::default().word_of(line.name);
            assert!(line.read(&shipped).is_some(), "{}", line.name);
        }
    }

    #[test]
    fn stored_values_make_a_practice() {
        let stored = [
            ("parents-opinion", json!(true)),
            ("pupil-marks", json!(false)),
            ("age-month-reading", json!("month")),
            ("due-soon-working-days", json!(5)),
            ("youth-age-below", json!(4000)),
            ("competent-body", json!("nobody")),
            ("gone-with-an-update", json!(7)),
        ];
        let practice = Practice::of(stored.iter().map(|(name, value)| (*name, value)));
        assert_eq!(practice.switches.iter().copied().collect::<Vec<_>>(), [Switch::ParentsOpinion]);
        let expected =
            Settings { age_month_reading: AgeReading::Month, due_soon_working_days: 5, ..Settings::default() };
        assert_eq!(practice.settings, expected);
    }
}
