//! Rules judged from the roll of a school year: each fires on one example and rests on another, with its whole sentence.

use chrono::NaiveDate;
use domain::rules::{
    Finding, MonthKept, RatedYear, Rulebook, fee_arrears, party_member_not_rated, rating_minimum_stay,
};
use domain::yearly::Month;

const TODAY: &str = "2026-03-20";

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn rated(since: &str, in_the_party: bool) -> RatedYear {
    RatedYear { rated: true, member_since: Some(day(since)), on: day(TODAY), in_the_party }
}

/// Months from September: `p` paid, `-` unpaid, `a` paid but absent, `r` unpaid with a reason, `.` not kept.
fn months(text: &str) -> Vec<MonthKept> {
    let mut month: Month = "2025-09".parse().expect("a month");
    let mut all = Vec::new();
    for letter in text.chars() {
        let (paid, came, excused) = match letter {
            'p' => (Some(true), None, false),
            'a' => (Some(true), Some(false), false),
            '-' => (Some(false), None, false),
            'r' => (Some(false), None, true),
            _ => (None, None, false),
        };
        all.push(MonthKept { month, paid, came, excused });
        month = month.next();
    }
    all
}

fn fires(found: Option<Finding>) -> Option<String> {
    found.filter(|finding| finding.severity.is_some()).map(|finding| finding.sentence)
}

#[test]
fn each_fires_and_rests() {
    let book = Rulebook::built_in();
    let stay = |since: &str| fires(rating_minimum_stay(&rated(since, false), &book));
    assert_eq!(
        stay("2025-11-03").as_deref(),
        Some("Chưa đủ 6 tháng để xếp loại: ở chi đoàn từ 03/11/2025, đủ 6 tháng ngày 03/05/2026. Để chưa xếp loại.")
    );
    assert_eq!(stay("2025-09-20"), None);
    let open = RatedYear { rated: false, ..rated("2025-11-03", false) };
    assert_eq!(fires(rating_minimum_stay(&open, &book)), None);

    let party = |year: &RatedYear| fires(party_member_not_rated(year, &book));
    assert_eq!(
        party(&rated("2023-09-05", true)).as_deref(),
        Some("Đảng viên không xếp loại đoàn viên: đã ghi xếp loại. Gửi kết quả rèn luyện cho chi bộ.")
    );
    assert_eq!(party(&RatedYear { rated: false, ..rated("2023-09-05", true) }), None);
    assert_eq!(party(&rated("2023-09-05", false)), None);

    let arrears = |text: &str| fires(fee_arrears(&months(text), &book, day(TODAY)));
    assert_eq!(
        arrears("pp---").as_deref(),
        Some(
            "Ba tháng không đóng đoàn phí, không sinh hoạt: chưa đóng đoàn phí 3 tháng liền, từ 11/2025 đến 1/2026. Hỏi lý do; có thể xóa tên."
        )
    );
    assert!(arrears("paaa").is_some_and(|says| says.contains("không dự sinh hoạt 3 tháng liền, từ 10/2025")));
    for rests in ["pppppp", "--p--p", "-r--", "--.--", "......", "pppp---"] {
        // The seventh month is the one in work.
        assert_eq!(arrears(rests), None, "{rests}");
    }
}
