//! What can still be done for somebody who goes before the ceremony: the way on, and the hand-over list.
//!
//! Source: `path.md` §6 and the table of graduation in `rules.md` §5, in our own words.

use super::way::before_meeting;
use crate::path::Timeline;

/// Bàn giao: what goes with a person who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandOver {
    /// What to do, as one sentence without its stop.
    pub act: &'static str,
    /// The items of the list, in order.
    pub items: &'static [&'static str],
}

const UNLISTED: &[&str] = &[
    "Rút sổ đoàn viên, chuyển sinh hoạt Đoàn",
    "Thư giới thiệu về địa phương hoặc trường mới tiếp tục theo dõi, có nơi liên hệ",
    "Nơi đến xác nhận đã tiếp nhận",
    "Ý kiến đồng ý, hoặc căn cứ, cho việc chuyển dữ liệu cá nhân",
];
const BEFORE: &[&str] = &[
    "Rút sổ đoàn viên, chuyển sinh hoạt Đoàn",
    "Giấy chứng nhận đang được tổ chức đảng giúp đỡ, xem xét kết nạp (chi bộ cấp)",
    "Giấy chứng nhận lớp nhận thức: giao bản chính, giữ bản sao",
    "Thư giới thiệu về địa phương hoặc trường mới tiếp tục theo dõi, có nơi liên hệ",
    "Nhận xét của người giúp đỡ, người đồng hành",
    "Nơi đến xác nhận đã tiếp nhận",
    "Ý kiến đồng ý, hoặc căn cứ, cho việc chuyển dữ liệu cá nhân",
];
const RESOLVED: &[&str] = &[
    "Rút sổ đoàn viên, chuyển sinh hoạt Đoàn",
    "Hồ sơ do tổ chức đảng chuyển đi, niêm phong",
    "Thư giới thiệu về địa phương hoặc trường mới tiếp tục theo dõi, có nơi liên hệ",
    "Nhận xét của người giúp đỡ, người đồng hành",
    "Nơi đến xác nhận đã tiếp nhận",
    "Ý kiến đồng ý, hoặc căn cứ, cho việc chuyển dữ liệu cá nhân",
];
const PROBATION: &[&str] = &[
    "Rút sổ đoàn viên, chuyển sinh hoạt Đoàn",
    "Hồ sơ do tổ chức đảng chuyển đi, niêm phong",
    "Giấy giới thiệu sinh hoạt đảng",
    "Nhận xét của người giúp đỡ đến ngày đi",
    "Báo cho đảng viên dự bị ngày hết thời gian dự bị và hạn chi bộ xét công nhận",
    "Nơi đến xác nhận đã tiếp nhận",
    "Ý kiến đồng ý, hoặc căn cứ, cho việc chuyển dữ liệu cá nhân",
];

/// What to do when the person goes at this point of the path.
pub fn hand_over(timeline: &Timeline) -> HandOver {
    use crate::path::StepCode::{AdmissionDecision, CeremonyHeld, SympathiserListing};
    match () {
        () if timeline.has(CeremonyHeld) => HandOver {
            act: "Chuyển sinh hoạt đảng; thời gian dự bị tính tiếp ở nơi mới",
            items: PROBATION,
        },
        // The chi bộ certifies its help only to those on its list.
        () if before_meeting(timeline) && !timeline.has(SympathiserListing) => HandOver {
            act: "Giới thiệu về nơi cư trú hoặc trường mới để theo dõi, bồi dưỡng tiếp",
            items: UNLISTED,
        },
        () if before_meeting(timeline) => HandOver {
            act: "Xin chi bộ giấy chứng nhận đang được giúp đỡ, giới thiệu về nơi cư trú hoặc trường mới theo dõi tiếp",
            items: BEFORE,
        },
        () if timeline.has(AdmissionDecision) => HandOver {
            act: "Đề nghị chuyển quyết định và hồ sơ về nơi cư trú hoặc trường mới, lễ kết nạp tổ chức ở đó",
            items: RESOLVED,
        },
        () => HandOver {
            act: "Đề nghị chuyển hồ sơ về nơi cư trú hoặc trường mới để xét tiếp", items: RESOLVED
        },
    }
}
