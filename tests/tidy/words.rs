//! Words: dates are worded in few rooms, tone marks stand in the old place, nobody is shouted at.

use crate::tree::File;
use crate::{allows, hold, refuses};

/// Rooms that word a date for a reader; the others ask `domain::date`.
const WORD_DATES: &[&str] =
    &["src-tauri/crates/print/", "src-tauri/crates/exchange/", "src-tauri/crates/domain/src/date", "ui/", "tests/"];

/// Rooms that must know both places of a tone mark, because they read what other people wrote.
const READ_BOTH: &[&str] =
    &["src-tauri/crates/exchange/", "src-tauri/crates/domain/src/name", "src-tauri/crates/domain/src/values", "tests/"];

/// Vowel pairs with the tone on the second letter, wrong at the end of a word.
const NEW_STYLE: &[&str] = &["oá", "oà", "oả", "oã", "oạ", "oé", "oè", "oẻ", "oẽ", "oẹ", "uý", "uỳ", "uỷ", "uỹ", "uỵ"];

fn dates(file: &File) -> Vec<String> {
    if !file.ends(&[".rs"]) || file.within(WORD_DATES) {
        return Vec::new();
    }
    let wrong = file.code().filter(|(_, line)| line.contains("%d/%m/%Y") || line.contains("{:02}/{:02}/"));
    wrong
        .map(|(line, _)| {
            file.says(
                line,
                "dd/mm/yyyy is worded by domain::date, print, exchange or the UI; elsewhere a date is a value",
            )
        })
        .collect()
}

fn tone_marks(file: &File) -> Vec<String> {
    if file.is_test() || file.within(READ_BOTH) || !file.ends(&[".rs", ".ts", ".svelte", ".html", ".md"]) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (line, text) in file.code() {
        let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
        for word in words {
            let lower = word.to_lowercase();
            let Some(pair) = NEW_STYLE.iter().find(|pair| lower.ends_with(*pair)) else { continue };
            // «quý»: here the u belongs to the q.
            if !lower.ends_with(&format!("q{pair}")) {
                complaints.push(
                    file.says(line, format!("«{word}»: the house writes the tone in the old place (hóa, khóa, ủy)")),
                );
            }
        }
    }
    complaints
}

/// Sentences of the program stay calm.
fn shouting(file: &File) -> Vec<String> {
    if file.path != "ui/src/text/vi.ts" {
        return Vec::new();
    }
    let wrong = file.code().filter(|(_, line)| line.contains("!'") || line.contains("!`"));
    wrong.map(|(line, _)| file.says(line, "a label without an exclamation mark")).collect()
}

#[test]
fn dates_are_worded_in_few_rooms() {
    refuses(dates, "src-tauri/crates/app/src/members/search.rs", "day.format(\"%d/%m/%Y\")");
    allows(dates, "src-tauri/crates/print/src/dates.rs", "day.format(\"%d/%m/%Y\")");
    hold(dates);
}

#[test]
fn tone_marks_stand_in_the_old_place() {
    refuses(tone_marks, "ui/src/text/vi.ts", "lock: 'Khoá'");
    refuses(tone_marks, "src-tauri/crates/app/src/failure.rs", "\"Cấp uỷ chưa trả lời\"");
    allows(tone_marks, "ui/src/text/vi.ts", "lock: 'Khóa', quarter: 'Quý I', table: 'Bảng tính toán'");
    hold(tone_marks);
}

#[test]
fn no_label_shouts() {
    refuses(shouting, "ui/src/text/vi.ts", "done: 'Xong!'");
    hold(shouting);
}
