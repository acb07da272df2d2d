//! What the program's own checks find in the rows, and how each finding is put right.
//!
//! Invariant: finding and mending share one value, so that nothing is mended that was not told. Mended is only what
//! follows from other rows (how a name is sorted and searched, whose a step is) or is seen nowhere (a person to whom no
//! row refers); all of it in one operation that can be undone. A sentence says what and how many, never who.
//! Rejected: mending while checking, and guessing where the office must decide (which of two chi đoàn is the right one).

use std::collections::BTreeMap;

use domain::attachment::AttachmentKind;
use domain::class_name;
use domain::id::Id;
use domain::name::fold;
use domain::path::{DocumentKind, DocumentStatus, Mark, StepCode};
use domain::report::Every;
use domain::unit::{DecidingBody, UnitRole};
use domain::values::{MemberStatus, PersonKind, Sex};
use store::branches::years::{self, BranchYearRow};
use store::people::{self, PersonRow};
use store::{
    Conn, Tx, attachments, branches, chain, dossier, members, orphans, reports, row_of, school_years, units, yearly,
};

use super::wire::HealthProblem;
use crate::Failure;
use crate::members::refresh_name;

/// Everything found.
#[derive(Debug)]
pub struct Found {
    names: Vec<PersonRow>,
    classes: Vec<BranchYearRow>,
    strays: BTreeMap<&'static str, u32>,
    of_nobody: Vec<Id>,
    off_the_roll: u32,
    in_two_branches: u32,
    ended_before_begun: u32,
    dates: BTreeMap<&'static str, u32>,
    words: BTreeMap<&'static str, u32>,
    without_bytes: u32,
}

impl Found {
    /// Looks through the rows.
    pub fn of(conn: &Conn<'_>) -> Result<Self, Failure> {
        let dates = orphans::not_dates(conn)?;
        let people = people::all(conn)?;
        let words = unknown_words(conn, &people)?;
        // Years that cannot be read are a finding of their own.
        let classes = if dates.contains_key("school_year") { Vec::new() } else { classes(conn)? };
        let of_nobody = orphans::people_of_nobody(conn)?;
        Ok(Found {
            names: people.into_iter().filter(|row| !of_nobody.contains(&row.id)).filter_map(mistaken_name).collect(),
            classes: classes.into_iter().filter_map(mistaken_class).collect(),
            strays: orphans::of_another_person(conn)?,
            of_nobody,
            off_the_roll: orphans::members_off_the_roll(conn)?,
            in_two_branches: orphans::in_two_branches(conn)?,
            ended_before_begun: orphans::ended_before_begun(conn)?,
            dates,
            words,
            without_bytes: attachments::without_bytes(conn)?,
        })
    }

    /// How many rows `mend` puts right.
    pub fn mendable(&self) -> u32 {
        count(&self.names) + count(&self.classes) + count(&self.of_nobody) + self.strays.values().sum::<u32>()
    }

    /// Puts right what can be.
    pub fn mend(&self, tx: &Tx<'_>) -> Result<(), Failure> {
        for person in &self.names {
            people::update(tx, person)?;
        }
        for class in &self.classes {
            years::update(tx, class)?;
        }
        if !self.strays.is_empty() {
            orphans::give_back(tx)?;
        }
        for person in &self.of_nobody {
            people::delete(tx, *person)?;
        }
        Ok(())
    }

    /// The findings, those that can be mended first.
    pub fn problems(&self) -> Vec<HealthProblem> {
        let mut all = Vec::new();
        let mut tell = |rows: u32, code: &str, repairable: bool, sentence: String| {
            if rows > 0 {
                all.push(HealthProblem { code: code.to_owned(), sentence, repairable });
            }
        };
        let (names, classes, nobody) = (count(&self.names), count(&self.classes), count(&self.of_nobody));
        tell(
            names,
            "name-keys",
            true,
            format!(
                "Có {names} người mà chữ dùng để xếp và tìm không khớp với họ tên, nên có thể nằm sai chỗ hoặc tìm không thấy. Bấm sửa để tính lại từ họ tên."
            ),
        );
        tell(
            classes,
            "class-keys",
            true,
            format!(
                "Có {classes} chi đoàn mà chữ dùng để xếp và tìm không khớp với tên lớp. Bấm sửa để tính lại từ tên lớp."
            ),
        );
        for (table, rows) in &self.strays {
            let what = row_of(table);
            let sentence =
                format!("Có {rows} {what} ghi cho người khác với người của hồ sơ. Bấm sửa để trả về đúng hồ sơ.");
            tell(*rows, "other-person", true, sentence);
        }
        tell(
            nobody,
            "person-of-nobody",
            true,
            format!(
                "Có {nobody} người không nằm trong sổ đoàn viên, trong nguồn hay buổi lễ nào nên không màn hình nào hiện. Bấm sửa để bỏ các dòng này; hoàn tác được."
            ),
        );
        let number = self.off_the_roll;
        tell(
            number,
            "off-the-roll",
            false,
            format!(
                "Có {number} người thuộc chi đoàn nhưng không có trong sổ đoàn viên. Hãy khôi phục từ bản sao lưu gần nhất."
            ),
        );
        let number = self.in_two_branches;
        tell(
            number,
            "two-branches",
            false,
            format!(
                "Có {number} người thuộc hai chi đoàn cùng lúc. Chuyển chi đoàn của những người đó sang đúng chi đoàn."
            ),
        );
        let number = self.ended_before_begun;
        tell(
            number,
            "ended-before-begun",
            false,
            format!(
                "Có {number} lần thuộc chi đoàn kết thúc trước khi bắt đầu. Hãy khôi phục từ bản sao lưu gần nhất."
            ),
        );
        let number = self.without_bytes;
        tell(
            number,
            "attachment-without-bytes",
            false,
            format!(
                "Có {number} tệp đính kèm mất nội dung, chỉ còn tên. Đính kèm lại đúng tệp gốc thì nội dung trở về, hoặc khôi phục từ bản sao lưu gần nhất."
            ),
        );
        for (table, rows) in &self.dates {
            let sentence =
                format!("Có {rows} {} ghi ngày không có thật. Hãy khôi phục từ bản sao lưu gần nhất.", row_of(table));
            tell(*rows, "not-a-date", false, sentence);
        }
        for (place, rows) in &self.words {
            let sentence = format!(
                "Có {rows} {place} mà chương trình không biết. Cài phiên bản mới nhất, hoặc khôi phục từ bản sao lưu gần nhất."
            );
            tell(*rows, "unknown-word", false, sentence);
        }
        all
    }
}

fn count<T>(rows: &[T]) -> u32 {
    u32::try_from(rows.len()).unwrap_or(u32::MAX)
}

fn classes(conn: &Conn<'_>) -> Result<Vec<BranchYearRow>, Failure> {
    let mut rows = Vec::new();
    for year in school_years::all(conn)? {
        rows.extend(years::of_school_year(conn, year.id)?);
    }
    Ok(rows)
}

/// The row as it should be, when it is not so.
fn mistaken_name(row: PersonRow) -> Option<PersonRow> {
    let mut right = row.clone();
    refresh_name(&mut right);
    (right != row).then_some(right)
}

/// The same for a class.
fn mistaken_class(row: BranchYearRow) -> Option<BranchYearRow> {
    let right =
        BranchYearRow { sort_key: class_name::sort_key(&row.class_name), folded: fold(&row.class_name), ..row.clone() };
    (right != row).then_some(right)
}

/// Stored words that no enum of the domain reads, by the place they stand in.
fn unknown_words(conn: &Conn<'_>, people: &[PersonRow]) -> Result<BTreeMap<&'static str, u32>, Failure> {
    let mut found = BTreeMap::new();
    let mut look = |place: &'static str, known: bool| {
        if !known {
            *found.entry(place).or_default() += 1;
        }
    };
    for row in people {
        look("người có đối tượng", PersonKind::parse(&row.kind).is_some());
        look("người có giới tính", Sex::parse(&row.sex).is_some());
    }
    for row in members::all(conn)? {
        look("đoàn viên có tình trạng", MemberStatus::parse(&row.status).is_some());
    }
    for row in branches::all(conn)? {
        look("chi đoàn có đối tượng", PersonKind::parse(&row.kind).is_some());
    }
    for kind in attachments::kinds(conn)? {
        look("tệp đính kèm có loại", AttachmentKind::parse(&kind).is_some());
    }
    for (code, facts) in orphans::words_of_steps(conn)? {
        look("bước có tên", StepCode::parse(&code).is_some());
        look("bước có nội dung", serde_json::from_str::<serde_json::Map<_, _>>(&facts).is_ok());
    }
    for row in units::all(conn)? {
        look("tên đơn vị có vai trò", UnitRole::parse(&row.role).is_some());
    }
    for row in dossier::all(conn)? {
        let known = DocumentStatus::parse(&row.status).is_some() && DocumentKind::of(&row.doc_type).is_some();
        look("giấy tờ trong hồ sơ có tình trạng", known);
    }
    for mark in yearly::words_of_marks(conn)? {
        look("mức học tập, rèn luyện", Mark::parse(&mark).is_some());
    }
    for row in reports::all(conn)? {
        look("báo cáo định kỳ có kỳ", Every::parse(&row.every).is_some());
    }
    for row in chain::all(conn)? {
        let body = row.body.as_deref().is_none_or(|body| DecidingBody::parse(body).is_some());
        look("cấp trong chuỗi cấp ủy có vai trò", UnitRole::parse(&row.role).is_some() && body);
    }
    Ok(found)
}
