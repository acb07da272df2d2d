//! Ảnh thẻ của cả lớp: which person a picture's file name means, by a number in it or by the name.
//!
//! Invariant: a name decides only where one person alone has it; a number decides before a name.

use std::collections::HashMap;

use domain::name::fold;

/// Somebody a picture may be of.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// Whatever names the person for the caller.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// Numbers: định danh, mã học sinh.
    pub numbers: Vec<String>,
    /// Running number in the class, from 1.
    pub place: u32,
}

/// Whom a picture is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One person, and by what.
    One(String, By),
    /// Several people of that name.
    Several(Vec<String>),
    /// Nobody.
    Nobody,
}

/// By what a picture was matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A number of the person.
    Number,
    /// The name.
    Name,
    /// The running number in the class.
    Place,
}

/// Matches file names, in their order.
pub fn matched(files: &[&str], people: &[Subject]) -> Vec<Match> {
    let mut by_name: HashMap<String, Vec<&Subject>> = HashMap::new();
    for person in people {
        by_name.entry(bare(&person.name)).or_default().push(person);
    }
    files.iter().map(|file| one(file, people, &by_name)).collect()
}

fn one(file: &str, people: &[Subject], by_name: &HashMap<String, Vec<&Subject>>) -> Match {
    let stem = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let digits: Vec<&str> = stem.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).collect();
    let numbered = |run: &&str| people.iter().find(|person| person.numbers.iter().any(|number| number == *run));
    if let Some(person) = digits.iter().filter(|run| run.len() >= 8).find_map(numbered) {
        return Match::One(person.id.clone(), By::Number);
    }
    let name = bare(stem);
    match by_name.get(&name).map(Vec::as_slice) {
        Some([person]) => return Match::One(person.id.clone(), By::Name),
        Some(several) => return Match::Several(several.iter().map(|person| person.id.clone()).collect()),
        None => {}
    }
    // A file called by nothing but the running number of the class list.
    let place = if name.is_empty() { digits.first().and_then(|run| run.parse::<u32>().ok()) } else { None };
    match place.and_then(|place| people.iter().find(|person| person.place == place)) {
        Some(person) => Match::One(person.id.clone(), By::Place),
        None => Match::Nobody,
    }
}

/// Letters of a name, folded, without numbers and marks between the words: "03_Nguyen Van An (1)" and "nguyenvanan" meet.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_before_names_and_namesakes_are_asked_about() {
        let person = |id: &str, name: &str, number: &str, place| Subject {
            id: id.to_owned(),
            name: name.to_owned(),
            numbers: vec![number.to_owned()],
            place,
        };
        let people = [
            person("a", "Nguyễn Văn An", "000000000101", 1),
            person("b", "Lê Bình", "0000000102", 2),
            person("c", "Lê Bình", "0000000103", 3),
        ];
        let one = |id: &str, by| Match::One(id.to_owned(), by);
        for (file, expected) in [
            ("000000000101.jpg", one("a", By::Number)),
            ("0000000103 Nguyễn Văn An.jpg", one("c", By::Number)),
            ("nguyen van an.JPG", one("a", By::Name)),
            ("01_Nguyễn-Văn-An (2).png", one("a", By::Name)),
            ("Lê Bình.jpg", Match::Several(vec!["b".to_owned(), "c".to_owned()])),
            ("2.jpg", one("b", By::Place)),
            ("IMG_2034.jpg", Match::Nobody),
            ("Trần Văn Khác.jpg", Match::Nobody),
        ] {
            assert_eq!(matched(&[file], &people), [expected], "{file}");
        }
    }
}
