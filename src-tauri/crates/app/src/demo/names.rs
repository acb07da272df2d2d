//! Invented names: common family, middle and given names of the Mekong delta, thrown together by a reproducible die.

use domain::values::Sex;

/// A reproducible die.
pub struct Die(u64);

impl Die {
    /// A die that always falls the same way for the same seed.
    pub fn new(seed: u64) -> Self {
        Die(seed)
    }

    /// A number below `sides`.
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides.max(1)
    }

    /// One of these.
    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.roll(all.len())]
    }
}

/// A person as invented.
pub struct Name {
    /// Họ và tên.
    pub full: String,
    /// Words of the given name.
    pub given_words: u8,
    /// Giới tính.
    pub sex: Sex,
    /// Dân tộc.
    pub ethnicity: &'static str,
    /// Tôn giáo.
    pub religion: &'static str,
}

const KINH: &[&str] =
    &["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Phan", "Trương"];
const KHMER: &[&str] = &["Thạch", "Kim", "Sơn", "Danh", "Kiên", "Lâm", "Châu", "Trì"];
const HOA: &[&str] = &["Lâm", "Trần", "Quách", "Tăng", "Mã", "Lưu"];
const MIDDLE_MALE: &[&str] = &["Văn", "Hoàng", "Minh", "Quốc", "Thành", "Hữu", "Đức", "Gia", "Tuấn", "Công"];
const MIDDLE_FEMALE: &[&str] =
    &["Thị", "Ngọc", "Thị Mỹ", "Thị Ngọc", "Khánh", "Thùy", "Thị Thanh", "Bảo", "Phương", "Kim"];
const GIVEN_MALE: &[&str] = &[
    "An", "Bảo", "Đạt", "Duy", "Hào", "Hòa", "Huy", "Khôi", "Khánh", "Long", "Lợi", "Nam", "Nghĩa", "Phát", "Phúc",
    "Quân", "Sơn", "Tài", "Thịnh", "Trí", "Vinh", "Ý",
];
const GIVEN_FEMALE: &[&str] = &[
    "Anh", "Ánh", "Châu", "Chi", "Diễm", "Dung", "Giang", "Hà", "Hân", "Hoa", "Hương", "Lan", "Linh", "Ly", "Mai",
    "My", "Ngân", "Nhi", "Như", "Oanh", "Quỳnh", "Thảo", "Trang", "Vy", "Yến",
];
const GIVEN_KHMER: &[&str] =
    &["Sa Ry", "Sô Phi", "Sa Mết", "Ra Tha", "Rít Thy", "Bô Pha", "Thi Na", "Vi Sal", "Phi Rum", "Chanh Na"];

/// Invents a person.
pub fn invent(die: &mut Die) -> Name {
    let sex = if die.roll(2) == 0 { Sex::Male } else { Sex::Female };
    let (middles, givens) = match sex {
        Sex::Male => (MIDDLE_MALE, GIVEN_MALE),
        _ => (MIDDLE_FEMALE, GIVEN_FEMALE),
    };
    match die.roll(10) {
        0..=2 => {
            let middle = if sex == Sex::Female && die.roll(2) == 0 { "Thị " } else { "" };
            Name {
                full: format!("{} {middle}{}", die.pick(KHMER), die.pick(GIVEN_KHMER)),
                given_words: 2,
                sex,
                ethnicity: "Khmer",
                religion: if die.roll(3) == 0 { "Không" } else { "Phật giáo" },
            }
        }
        3 => Name {
            full: format!("{} {} {}", die.pick(HOA), die.pick(middles), die.pick(givens)),
            given_words: 1,
            sex,
            ethnicity: "Hoa",
            religion: "Không",
        },
        _ => Name {
            full: format!("{} {} {}", die.pick(KINH), die.pick(middles), die.pick(givens)),
            given_words: 1,
            sex,
            ethnicity: "Kinh",
            religion: if die.roll(12) == 0 { "Công giáo" } else { "Không" },
        },
    }
}
