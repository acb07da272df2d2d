//! Tên tệp là của ai: by a number of the person, else by the name, narrowed by class and year of birth.
//!
//! Invariant: one person alone is certain only when nothing in the file name speaks against it; two who may be meant are
//! never chosen between. Rejected: likeness by distance of letters (Lan and Lân are two people, not a slip).

use std::collections::{BTreeSet, HashMap};

use crate::id::Id;
use crate::name::{fold, tone_style};
use crate::text::clean;

/// Digits in a row from which a number in a file name is a number of a person and not a day or a page.
const NUMBER: usize = 6;
/// How many people a question names.
const ASKED: usize = 8;

/// Somebody a file may be of.
#[derive(Debug, Clone, Default)]
pub struct Somebody {
    /// Họ và tên, as written.
    pub name: String,
    /// Numbers he is known by: personal number, ministry's number, card.
    pub numbers: Vec<String>,
    /// Class or team now.
    pub class: Option<String>,
    /// Ngày sinh: `YYYY-MM-DD`, or as far as known.
    pub born_on: Option<String>,
}

/// What told whose a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// A number.
    Number,
    /// The name.
    Name,
}

/// Of whom a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// Of this person.
    Sure(Id, By),
    /// To be asked: these may be meant, at most a handful.
    Doubtful(Vec<Id>),
    /// Nobody is named.
    Nobody,
}

struct Known {
    id: Id,
    words: Vec<String>,
    spelled: Vec<String>,
    class: Option<String>,
    born: Vec<String>,
}

/// People by what a file name may say of them; made once for a heap of files.
pub struct People {
    known: Vec<Known>,
    numbers: HashMap<String, Vec<usize>>,
    first: HashMap<String, Vec<usize>>,
    joined: HashMap<String, Vec<usize>>,
    partly: HashMap<String, Vec<usize>>,
    classes: BTreeSet<String>,
}

/// A file name taken apart.
struct Named {
    words: Vec<String>,
    spelled: Vec<String>,
    numbers: Vec<String>,
}

impl Named {
    /// Whether the name is spelled here as its bearer writes it; wholly without accents it may be anybody's.
    fn spells(&self, one: &Known) -> bool {
        let places = self.words.windows(one.words.len()).enumerate();
        let mut runs = places.filter(|(_, words)| *words == one.words).map(|(at, _)| at).peekable();
        runs.peek().is_none()
            || runs.any(|at| {
                let run = &self.spelled[at..at + one.words.len()];
                run == one.spelled || run.iter().all(|word| word.is_ascii())
            })
    }
}

impl People {
    /// Makes the index.
    #[must_use]
    pub fn of(people: impl IntoIterator<Item = (Id, Somebody)>) -> Self {
        let mut all = Self {
            known: Vec::new(),
            numbers: HashMap::new(),
            first: HashMap::new(),
            joined: HashMap::new(),
            partly: HashMap::new(),
            classes: BTreeSet::new(),
        };
        people.into_iter().for_each(|(id, one)| all.add(id, &one));
        all
    }

    fn add(&mut self, id: Id, one: &Somebody) {
        let at = self.known.len();
        let (spelled, words) = spelled_and_folded(&one.name);
        for number in &one.numbers {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            if digits.len() >= NUMBER {
                self.numbers.entry(digits).or_default().push(at);
            }
        }
        if let Some(first) = words.first() {
            self.first.entry(first.clone()).or_default().push(at);
            self.joined.entry(words.concat()).or_default().push(at);
        }
        if let [first, .., before, last] = words.as_slice() {
            self.partly.entry(format!("{before} {last}")).or_default().push(at);
            self.partly.entry(format!("{first} {last}")).or_default().push(at);
        }
        let class = one.class.as_deref().map(|class| words_of(&fold(class)).concat()).filter(|class| !class.is_empty());
        self.classes.extend(class.clone());
        let born = one.born_on.as_deref().map(dates_of).unwrap_or_default();
        self.known.push(Known { id, words, spelled, class, born });
    }

    /// Whose the file of this name is.
    #[must_use]
    pub fn whose(&self, file_name: &str) -> Whose {
        let named = taken_apart(file_name);
        let by_number: BTreeSet<usize> =
            named.numbers.iter().filter_map(|number| self.numbers.get(number)).flatten().copied().collect();
        let by_name = self.by_name(&named);
        let one_number = by_number.first().filter(|_| by_number.len() == 1);
        match one_number {
            Some(at) if by_name.is_empty() || by_name.contains(at) => Whose::Sure(self.known[*at].id, By::Number),
            Some(_) => self.asked(by_number.union(&by_name)),
            None if !by_number.is_empty() => self.asked(&by_number),
            None if by_name.is_empty() => self.partly(&named),
            None => self.narrowed(&named, &by_name),
        }
    }

    /// Those whose whole name stands in it; of a longer and a shorter one the longer.
    fn by_name(&self, named: &Named) -> BTreeSet<usize> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        for (at, word) in named.words.iter().enumerate() {
            for own in self.first.get(word).into_iter().flatten() {
                let words = &self.known[*own].words;
                if named.words[at..].starts_with(words) {
                    found.push((words.len(), *own));
                }
            }
            let joined = self.joined.get(word).into_iter().flatten();
            found.extend(joined.map(|own| (self.known[*own].words.len(), *own)));
        }
        // One word alone («An») is no whole name in a file of many words.
        found.retain(|(words, _)| *words > 1 || named.words.len() == 1);
        let most = found.iter().map(|(words, _)| *words).max();
        found.into_iter().filter(|(words, _)| Some(*words) == most).map(|(_, own)| own).collect()
    }

    fn narrowed(&self, named: &Named, found: &BTreeSet<usize>) -> Whose {
        let spelled = |at: &&usize| named.spells(&self.known[**at]);
        let own = |at: &&usize| {
            let class = self.known[**at].class.as_ref();
            self.class_in(named).is_none_or(|told| class == Some(told))
        };
        let born = |at: &&usize| {
            let days = &self.known[**at].born;
            days.iter().any(|day| named.numbers.contains(day) || named.words.contains(day))
        };
        let fit: Vec<usize> = found.iter().filter(spelled).filter(own).copied().collect();
        let narrow: Vec<usize> = fit.iter().filter(born).copied().collect();
        match (fit.as_slice(), narrow.as_slice()) {
            ([one], _) | (_, [one]) => Whose::Sure(self.known[*one].id, By::Name),
            ([], _) => self.asked(found),
            (several, _) => self.asked(several),
        }
    }

    /// A class named in it.
    fn class_in<'n>(&self, named: &'n Named) -> Option<&'n String> {
        named.words.iter().find(|word| self.classes.contains(*word) && word.chars().any(|c| c.is_ascii_digit()))
    }

    /// Those of whom a part of the name stands there: the last two words, or family and given name.
    fn partly(&self, named: &Named) -> Whose {
        let pairs = named.words.windows(2).map(|pair| pair.join(" "));
        let found: BTreeSet<usize> = pairs.filter_map(|pair| self.partly.get(&pair)).flatten().copied().collect();
        if found.is_empty() { Whose::Nobody } else { self.asked(&found) }
    }

    fn asked<'a>(&self, who: impl IntoIterator<Item = &'a usize>) -> Whose {
        Whose::Doubtful(who.into_iter().take(ASKED).map(|at| self.known[*at].id).collect())
    }
}

/// The words of a name, as spelled and folded.
fn spelled_and_folded(name: &str) -> (Vec<String>, Vec<String>) {
    let words = words_of(&clean(name));
    let folded = words.iter().map(|word| fold(word)).collect();
    (words.iter().map(|word| tone_style(word)).collect(), folded)
}

fn words_of(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn taken_apart(file_name: &str) -> Named {
    let name = clean(file_name);
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name.as_str(),
    };
    let apart = between_humps(stem);
    let (spelled, words) = spelled_and_folded(&apart);
    let digits = words_of(stem).into_iter().filter(|word| word.chars().all(|c| c.is_ascii_digit()));
    Named { numbers: digits.collect(), spelled, words }
}

/// The running number of a file called by nothing else («03.jpg», «3 (2).jpg»), for lists in which it means somebody.
#[must_use]
pub fn place_in(file_name: &str) -> Option<usize> {
    let named = taken_apart(file_name);
    let first = named.numbers.first().filter(|first| first.len() < NUMBER && named.numbers.len() <= 2)?;
    let bare = named.words.len() == named.numbers.len();
    if bare { first.parse().ok() } else { None }
}

/// «NguyenVanAn» as three words; what is written apart already stays.
fn between_humps(stem: &str) -> String {
    let mut out = String::with_capacity(stem.len() + 8);
    let mut before = ' ';
    for c in stem.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

/// The ways a date of birth is written in a file name: whole, or its year.
fn dates_of(born: &str) -> Vec<String> {
    let parts: Vec<&str> = born.split('-').collect();
    let mut all: Vec<String> = parts.first().map(|year| (*year).to_owned()).into_iter().collect();
    if let [year, month, day] = parts.as_slice() {
        all.push(format!("{day}{month}{year}"));
        all.push(format!("{year}{month}{day}"));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(name: &str) -> Id {
        Id::derived("somebody", name)
    }

    fn people() -> People {
        let one = |key: &str, name: &str, number: &str, class: &str, born: &str| {
            let somebody = Somebody {
                name: name.to_owned(),
                numbers: vec![number.to_owned()],
                class: Some(class.to_owned()),
                born_on: Some(born.to_owned()),
            };
            (id(key), somebody)
        };
        People::of([
            one("an", "Nguyễn Văn An", "000100000001", "12A1", "2008-03-15"),
            one("an binh", "Nguyễn Văn An Bình", "000100000002", "12A1", "2008-04-02"),
            one("lan", "Trần Thị Lan", "000100000003", "12A1", "2008-05-01"),
            one("lân", "Trần Thị Lân", "000100000004", "12A1", "2008-06-01"),
            one("phi 1", "Kim Sô Phi", "000100000005", "11A1", "2009-01-01"),
            one("phi 2", "Kim Sô Phi", "000100000006", "11A2", "2009-02-02"),
            one("hen", "H'Hen Niê", "000100000007", "Tổ sợi", "2000-02-02"),
        ])
    }

    #[test]
    fn a_file_is_of_whom_its_name_says() {
        let people = people();
        let sure = |key: &str, by: By| Whose::Sure(id(key), by);
        let ask = |keys: &[&str]| Whose::Doubtful(keys.iter().map(|key| id(key)).collect());
        for (file, expected) in [
            ("Nguyễn Văn An.jpg", sure("an", By::Name)),
            ("nguyen van an - don xin vao dang.PDF", sure("an", By::Name)),
            ("NguyenVanAn_12A1.jpeg", sure("an", By::Name)),
            ("nguyenvanan.png", sure("an", By::Name)),
            ("01. Nguyen Van An Binh (ảnh thẻ).jpg", sure("an binh", By::Name)),
            ("000100000003.jpg", sure("lan", By::Number)),
            ("GCN 000100000003 tran thi lan.jpg", sure("lan", By::Number)),
            ("Trần Thị Lân.jpg", sure("lân", By::Name)),
            ("TRẦN THỊ LAN.jpg", sure("lan", By::Name)),
            ("tran thi lan.jpg", ask(&["lan", "lân"])),
            ("tran-thi-lan-01052008.jpg", sure("lan", By::Name)),
            ("Trần Thị Làn.jpg", ask(&["lan", "lân"])),
            ("kim so phi.jpg", ask(&["phi 1", "phi 2"])),
            ("11A2_kim so phi.jpg", sure("phi 2", By::Name)),
            ("kim so phi 11a1 (2).jpg", sure("phi 1", By::Name)),
            ("h'hen nie.jpg", sure("hen", By::Name)),
            // The number is one person's, the name another's: asked.
            ("000100000003 nguyen van an.jpg", ask(&["an", "lan"])),
            // The class of somebody else.
            ("nguyen van an 11A2.jpg", ask(&["an"])),
            ("van an.jpg", ask(&["an"])),
            ("so phi anh the.jpg", ask(&["phi 1", "phi 2"])),
            ("scan_0001.jpg", Whose::Nobody),
            ("An.jpg", Whose::Nobody),
            ("", Whose::Nobody),
        ] {
            assert_eq!(people.whose(file), expected, "{file}");
        }
    }

    #[test]
    fn a_running_number_stands_alone() {
        for (file, expected) in [
            ("2.jpg", Some(2)),
            ("03.png", Some(3)),
            ("3 (2).jpg", Some(3)),
            ("IMG_2034.jpg", None),
            ("2 Nguyễn Văn An.jpg", None),
            ("000100000003.jpg", None),
            ("2026-05-14 3.jpg", None),
            ("", None),
        ] {
            assert_eq!(place_in(file), expected, "{file}");
        }
    }

    #[test]
    fn nobody_is_known_where_nobody_is() {
        assert_eq!(People::of([]).whose("Nguyễn Văn An.jpg"), Whose::Nobody);
    }
}
