//! The items of a programme as the office keeps them, and what they come to for so many people.
//!
//! An item may be repeated for each person. Those repeated that follow one another are repeated together: the first person
//! goes through all of them, then the next (từng người một, office.md §9). Start times are computed, never kept.

use super::wire::ProgrammeItem;

/// Mục của chương trình thường dùng: repeated for each person, in use, nội dung, người thực hiện, số phút (office.md §9).
const USUAL: &[(bool, bool, &str, &str, u32)] = &[
    (false, true, "Chào cờ: Quốc ca, Quốc tế ca", "{người điều hành}", 5),
    (false, true, "Tuyên bố lý do, giới thiệu đại biểu", "{người điều hành}", 5),
    (true, false, "Đồng chí {họ tên} đọc đơn xin vào Đảng", "Đảng viên mới", 2),
    (true, false, "Đọc giấy giới thiệu đồng chí {họ tên} vào Đảng", "Đảng viên giới thiệu", 2),
    (true, false, "Đọc nghị quyết của Đoàn giới thiệu đoàn viên {họ tên}", "Đại diện Đoàn", 2),
    (true, true, "Đọc và trao quyết định kết nạp đảng viên cho đồng chí {họ tên}", "{người đọc quyết định}", 3),
    (true, true, "Đồng chí {họ tên} đọc lời tuyên thệ", "Đảng viên mới", 3),
    (
        true,
        true,
        "Nêu nhiệm vụ, quyền của đảng viên, nhiệm vụ của chi bộ; phân công đồng chí {người giúp đỡ} giúp đỡ đồng chí {họ tên}",
        "Chi ủy",
        2,
    ),
    (false, true, "Phát biểu của cấp ủy cấp trên (nếu có)", "{người phát biểu}", 10),
    (false, false, "Đại diện đảng viên mới phát biểu", "Đảng viên mới", 4),
    (false, true, "Bế mạc: Quốc ca, Quốc tế ca", "{người điều hành}", 3),
];

/// What stands until the office writes its own.
pub fn usual() -> Vec<ProgrammeItem> {
    let item = |&(each, on, what, who, minutes): &(bool, bool, &str, &str, u32)| ProgrammeItem {
        what: what.to_owned(),
        who: who.to_owned(),
        minutes,
        each,
        on,
    };
    USUAL.iter().map(item).collect()
}

/// One item as it is carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Which of the items it comes from, counted from 0.
    pub of: usize,
    /// Nội dung.
    pub what: String,
    /// Người thực hiện.
    pub who: String,
    /// From and until, in minutes after midnight; none while the start is not known.
    pub at: Option<(u32, u32)>,
    /// Whom it is about, counted from 0.
    pub person: Option<usize>,
}

/// The items in use, for so many people.
pub fn items(kept: &[ProgrammeItem], people: usize, starts: Option<u32>) -> Vec<Item> {
    let lines: Vec<(usize, &ProgrammeItem)> = kept.iter().enumerate().filter(|(_, item)| item.on).collect();
    let mut items = Vec::new();
    let mut clock = starts;
    let mut put = |(of, item): &(usize, &ProgrammeItem), person: Option<usize>| {
        let until = clock.map(|from| from + item.minutes);
        items.push(Item { of: *of, what: item.what.clone(), who: item.who.clone(), at: clock.zip(until), person });
        clock = until;
    };
    for block in lines.chunk_by(|(_, one), (_, next)| one.each == next.each) {
        if block.first().is_some_and(|(_, item)| item.each) {
            (0..people).for_each(|person| block.iter().for_each(|line| put(line, Some(person))));
        } else {
            block.iter().for_each(|line| put(line, None));
        }
    }
    items
}

/// How long they take in all.
pub fn minutes(kept: &[ProgrammeItem], people: usize) -> u32 {
    let times = |item: &ProgrammeItem| if item.each { people as u32 } else { 1 };
    kept.iter().filter(|item| item.on).map(|item| item.minutes * times(item)).sum()
}

/// "14:05"; past midnight it begins anew.
pub fn clock(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60)
}

impl Item {
    /// "14:00–14:05"; nothing while the start is not known.
    pub fn time(&self) -> String {
        match self.at {
            None => String::new(),
            Some((from, until)) if from == until => clock(from),
            Some((from, until)) => format!("{}–{}", clock(from), clock(until)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_person_goes_through_all_before_the_next_and_times_add_up() {
        let items = items(&usual(), 2, Some(14 * 60));
        let seen: Vec<(String, Option<usize>)> = items.iter().map(|item| (item.time(), item.person)).collect();
        let expected = [
            ("14:00–14:05", None),
            ("14:05–14:10", None),
            ("14:10–14:13", Some(0)),
            ("14:13–14:16", Some(0)),
            ("14:16–14:18", Some(0)),
            ("14:18–14:21", Some(1)),
            ("14:21–14:24", Some(1)),
            ("14:24–14:26", Some(1)),
            ("14:26–14:36", None),
            ("14:36–14:39", None),
        ];
        assert_eq!(seen, expected.map(|(time, person)| (time.to_owned(), person)));
        assert_eq!(minutes(&usual(), 2), 39);
    }

    #[test]
    fn what_is_out_of_use_takes_no_time_and_parts_no_block() {
        let item = |what: &str, each: bool, on: bool, minutes: u32| ProgrammeItem {
            what: what.to_owned(),
            who: String::new(),
            minutes,
            each,
            on,
        };
        for (kept, people, starts, expected) in [
            (vec![], 3, Some(0), vec![]),
            (vec![item("Một", true, true, 3), item("Hai", false, true, 0)], 0, Some(600), vec![("Hai", "10:00")]),
            (vec![item("Một", false, true, 5)], 1, None, vec![("Một", "")]),
            (vec![item("Một", false, true, 90)], 1, Some(23 * 60), vec![("Một", "23:00–00:30")]),
            (
                vec![item("Một", true, true, 1), item("Hai", false, false, 9), item("Ba", true, true, 1)],
                2,
                Some(600),
                vec![("Một", "10:00–10:01"), ("Ba", "10:01–10:02"), ("Một", "10:02–10:03"), ("Ba", "10:03–10:04")],
            ),
        ] {
            let items = items(&kept, people, starts);
            let seen: Vec<(String, String)> = items.iter().map(|one| (one.what.clone(), one.time())).collect();
            let expected: Vec<(String, String)> =
                expected.into_iter().map(|(what, time)| (what.to_owned(), time.to_owned())).collect();
            assert_eq!(seen, expected);
        }
    }
}
