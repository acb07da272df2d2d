//! Words of papers that differ with the kind of unit: a school has a headmaster's board and school years, an enterprise a
//! board of directors and years (path.md §8).

use domain::school_year::SchoolYear;
use domain::values::UnitKind;
use store::{Conn, settings};

use crate::Failure;
use crate::office::setting;

/// How papers of this unit speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct UnitWords {
    /// Who leads the unit: "Ban Giám hiệu".
    pub leaders: &'static str,
    /// What its years are called: "năm học".
    pub year: &'static str,
    /// When people leave it: "khi ra trường".
    pub leaving: &'static str,
    /// Before the day until which things have to be done: "ra trường ngày".
    pub until: &'static str,
}

const SCHOOL: UnitWords =
    UnitWords {
        leaders: "Ban Giám hiệu", year: "năm học", leaving: "khi ra trường", until: "ra trường ngày"
    };
const ENTERPRISE: UnitWords =
    UnitWords { leaders: "Ban Giám đốc", year: "năm", leaving: "khi chuyển đi", until: "đến ngày" };
const OTHER: UnitWords = UnitWords { leaders: "Lãnh đạo đơn vị", ..ENTERPRISE };

/// The words of this office.
pub fn unit_words(conn: &Conn<'_>) -> Result<UnitWords, Failure> {
    let kind = settings::get(conn, setting::KIND)?.and_then(|kind| UnitKind::parse(kind.as_str()?));
    Ok(match kind.unwrap_or(UnitKind::School) {
        UnitKind::School => SCHOOL,
        UnitKind::Enterprise => ENTERPRISE,
        UnitKind::Agency | UnitKind::Upper | UnitKind::Other => OTHER,
    })
}

impl UnitWords {
    /// "Năm học 2025–2026".
    pub fn of_year(self, year: SchoolYear) -> String {
        let mut letters = self.year.chars();
        let first = letters.next().map(char::to_uppercase).into_iter().flatten();
        format!("{}{} {}", first.collect::<String>(), letters.as_str(), year.display())
    }

    /// "(Năm học 2025–2026)", under the title of a list.
    pub fn under_title(self, year: SchoolYear) -> String {
        format!("({})", self.of_year(year))
    }
}
