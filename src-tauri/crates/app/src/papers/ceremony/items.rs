//! The lines of a programme as the office writes them, and what they come to for so many people.
//!
//! A line is «nội dung | người thực hiện | số phút»; one that begins with `*` is repeated for each person. Lines with `*`
//! that follow one another are repeated together: the first person goes through all of them, then the next (từng người
//! một, office.md §9). Start times are computed, never typed.

/// What stands until the office writes its own.
pub const USUAL: &str = "Chào cờ: Quốc ca, Quốc tế ca | {người điều hành} | 5
Tuyên bố lý do, giới thiệu đại biểu | {người điều hành} | 5
* Đọc và trao quyết định kết nạp đảng viên cho đồng chí {họ tên} | {người đọc quyết định} | 3
* Đồng chí {họ tên} đọc lời tuyên thệ | Đảng viên mới | 3
* Nêu nhiệm vụ, quyền của đảng viên, nhiệm vụ của chi bộ; phân công đồng chí {người giúp đỡ} giúp đỡ đồng chí {họ tên} | Chi ủy | 2
Phát biểu của cấp ủy cấp trên (nếu có) | {người phát biểu} | 10
Bế mạc: Quốc ca, Quốc tế ca | {người điều hành} | 3";

/// Mục của chương trình.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Nội dung.
    pub what: String,
    /// Người thực hiện.
    pub who: String,
    /// From and until, in minutes after midnight; none while the start is not known.
    pub at: Option<(u32, u32)>,
    /// Whom it is about, counted from 0.
    pub person: Option<usize>,
}

struct Line<'a> {
    each: bool,
    what: &'a str,
    who: &'a str,
    minutes: u32,
}

/// The items of a programme for so many people.
pub fn items(text: &str, people: usize, starts: Option<u32>) -> Vec<Item> {
    let lines: Vec<Line<'_>> = text.lines().map(line).filter(|line| !line.what.is_empty()).collect();
    let mut items = Vec::new();
    let mut clock = starts;
    let mut put = |line: &Line<'_>, person: Option<usize>| {
        let until = clock.map(|from| from + line.minutes);
        items.push(Item { what: line.what.to_owned(), who: line.who.to_owned(), at: clock.zip(until), person });
        clock = until;
    };
    for block in lines.chunk_by(|one, next| one.each == next.each) {
        if block.first().is_some_and(|line| line.each) {
            (0..people).for_each(|person| block.iter().for_each(|line| put(line, Some(person))));
        } else {
            block.iter().for_each(|line| put(line, None));
        }
    }
    items
}

fn line(text: &str) -> Line<'_> {
    let text = text.trim();
    let (each, text) = match text.strip_prefix('*') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parts = text.split('|').map(str::trim);
    let what = parts.next().unwrap_or_default();
    let who = parts.next().unwrap_or_default();
    let minutes = parts.next().unwrap_or_default();
    let digits: String = minutes.chars().take_while(char::is_ascii_digit).take(3).collect();
    Line { each, what, who, minutes: digits.parse().unwrap_or(0) }
}

impl Item {
    /// "14:00–14:05"; nothing while the start is not known.
    pub fn time(&self) -> String {
        let clock = |minutes: u32| format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
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
        let items = items(USUAL, 2, Some(14 * 60));
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
    }

    #[test]
    fn what_is_typed_is_taken_as_far_as_it_goes() {
        for (text, people, starts, expected) in [
            ("", 3, Some(0), vec![]),
            ("*Một|A|3\n\nHai", 0, Some(600), vec![("Hai", "", "10:00")]),
            ("Một | A | 5 phút\nHai | B | x", 1, Some(600), vec![("Một", "A", "10:00–10:05"), ("Hai", "B", "10:05")]),
            ("Một | A | 5", 1, None, vec![("Một", "A", "")]),
            ("Một | A | 90 | thừa", 1, Some(23 * 60), vec![("Một", "A", "23:00–00:30")]),
        ] {
            let items = items(text, people, starts);
            let times: Vec<String> = items.iter().map(Item::time).collect();
            let seen: Vec<(&str, &str, &str)> = items
                .iter()
                .zip(&times)
                .map(|(one, time)| (one.what.as_str(), one.who.as_str(), time.as_str()))
                .collect();
            assert_eq!(seen, expected, "{text}");
        }
    }
}
