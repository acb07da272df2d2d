//! What is handed over when a person leaves (path.md §6): ten items, and for whom each is needed.
//!
//! Invariant: an item is needed by where the person stands; the office may say otherwise for one person, and then its
//! word counts. The hand-over is complete when every needed item has its day. Rejected: a day of completion typed in
//! beside the list, which would contradict it sooner or later.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Stage, Timeline};

/// How far somebody had come when he leaves: the three columns of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeavingAt {
    /// Chưa có nghị quyết của chi bộ.
    BeforeResolution,
    /// Có nghị quyết hoặc quyết định, chưa kết nạp.
    BeforeCeremony,
    /// Đảng viên dự bị, chính thức.
    Member,
}

impl LeavingAt {
    /// Where a timeline stands.
    pub fn of(timeline: &Timeline) -> Self {
        match timeline.stage() {
            Some(stage) if stage >= Stage::Probationary => Self::Member,
            Some(stage) if stage >= Stage::CommitteeReview => Self::BeforeCeremony,
            _ => Self::BeforeResolution,
        }
    }
}

macro_rules! items {
    ($($name:ident $code:literal $short:literal $label:literal [$before:literal $decided:literal $member:literal];)*) => {
        /// Mục bàn giao: one item of the list.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum HandOverItem { $(#[doc = $label] $name),* }

        impl HandOverItem {
            /// The ten, in the order of the list.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The stored word.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The Vietnamese name.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }

            /// Its name at the head of a narrow column.
            pub const fn short(self) -> &'static str {
                match self { $(Self::$name => $short),* }
            }

            /// Whether somebody who stands there needs it.
            pub const fn needed_at(self, at: LeavingAt) -> bool {
                let (before, decided, member) = match self { $(Self::$name => ($before, $decided, $member)),* };
                match at {
                    LeavingAt::BeforeResolution => before,
                    LeavingAt::BeforeCeremony => decided,
                    LeavingAt::Member => member,
                }
            }
        }
    };
}

items! {
    UnionTransfer "union_transfer" "Sổ đoàn" "Rút sổ đoàn viên, chuyển sinh hoạt Đoàn" [true true true];
    HelpedCertificate "helped_certificate" "Giấy giúp đỡ" "Giấy chứng nhận đang được tổ chức đảng giúp đỡ, xem xét kết nạp (chi bộ cấp)" [true false false];
    AwarenessCertificate "awareness_certificate" "GCN lớp" "Giấy chứng nhận lớp nhận thức: giao bản chính, giữ bản sao" [true false false];
    FileForwarded "file_forwarded" "Hồ sơ" "Hồ sơ do tổ chức đảng chuyển đi, niêm phong" [false true true];
    FollowUpLetter "follow_up_letter" "Thư giới thiệu" "Thư giới thiệu về địa phương hoặc trường mới tiếp tục theo dõi, có nơi liên hệ" [true true true];
    PartyTransferPaper "party_transfer_paper" "GGT đảng" "Giấy giới thiệu sinh hoạt đảng" [false false true];
    HelperRemark "helper_remark" "Nhận xét" "Nhận xét của người giúp đỡ, người đồng hành" [true true true];
    ProbationDaysTold "probation_days_told" "Báo hạn" "Đã cho biết ngày hết dự bị và hạn chi bộ xét" [false false true];
    Acceptance "acceptance" "Tiếp nhận" "Nơi đến xác nhận đã tiếp nhận" [true true true];
    PassingOn "passing_on" "Đồng ý" "Ý kiến đồng ý, hoặc căn cứ, cho việc chuyển dữ liệu cá nhân" [true true true];
}

impl HandOverItem {
    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|item| item.code() == code)
    }
}

/// Bàn giao: what was said of one item. Without a word on `needed` the list decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedOver {
    /// Which.
    pub item: HandOverItem,
    /// The office's word, where it differs from the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub needed: Option<bool>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_on: Option<NaiveDate>,
    /// To whom it was handed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_to: Option<String>,
    /// Who handed it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handed_by: Option<String>,
    /// Whether it was sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<bool>,
    /// The receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receipt: Option<String>,
}

impl HandedOver {
    /// Nothing said yet.
    pub fn of(item: HandOverItem) -> Self {
        Self { item, needed: None, done_on: None, handed_to: None, handed_by: None, sealed: None, receipt: None }
    }

    /// Whether it is needed by somebody who stands there.
    pub fn is_needed(&self, at: LeavingAt) -> bool {
        self.needed.unwrap_or_else(|| self.item.needed_at(at))
    }
}

/// The day on which the last needed item was done; `None` while one is open, or nothing is needed.
pub fn completed_on(said: &[HandedOver], at: LeavingAt) -> Option<NaiveDate> {
    let mut last = None;
    for item in HandOverItem::ALL {
        let own = said.iter().find(|own| own.item == *item);
        if own.map_or_else(|| item.needed_at(at), |own| own.is_needed(at)) {
            last = last.max(Some(own?.done_on?));
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn stored_words_are_read_back() {
        for item in HandOverItem::ALL {
            assert_eq!(HandOverItem::parse(item.code()), Some(*item));
            assert_eq!(serde_json::to_value(item).unwrap(), item.code());
        }
    }

    #[test]
    fn the_list_follows_the_three_columns() {
        let count = |at| HandOverItem::ALL.iter().filter(|item| item.needed_at(at)).count();
        assert_eq!(count(LeavingAt::BeforeResolution), 7);
        assert_eq!(count(LeavingAt::BeforeCeremony), 6);
        assert_eq!(count(LeavingAt::Member), 8);
    }

    #[test]
    fn it_is_complete_on_the_day_of_the_last_needed_item() {
        let at = LeavingAt::BeforeCeremony;
        let mut said: Vec<HandedOver> = HandOverItem::ALL
            .iter()
            .filter(|item| item.needed_at(at))
            .map(|item| HandedOver { done_on: Some(day("2026-06-01")), ..HandedOver::of(*item) })
            .collect();
        assert_eq!(completed_on(&said, at), Some(day("2026-06-01")));
        said[2].done_on = Some(day("2026-06-09"));
        assert_eq!(completed_on(&said, at), Some(day("2026-06-09")));
        said[2].done_on = None;
        assert_eq!(completed_on(&said, at), None);
        // The office says that this one is not needed here.
        said[2].needed = Some(false);
        assert_eq!(completed_on(&said, at), Some(day("2026-06-01")));
        assert_eq!(completed_on(&[], at), None);
    }
}
