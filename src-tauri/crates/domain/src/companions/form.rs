//! Forms that companions fill in and hand back: what each row of them means beside what is recorded.
//!
//! Invariant: every row read gets one verdict and the verdicts add up to the rows; a row of another period or another
//! person is never taken by itself, and of two forms of one person that disagree neither is. Somebody known by the mark
//! of the form alone, or by the name alone, is asked about.

use std::collections::HashMap;

use super::RemarkText;
use crate::id::Id;
use crate::name::tone_style;

/// Một dòng của phiếu: what one form says of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormRow {
    /// The period the form was made for, by its mark; `None`: no mark.
    pub period: Option<Id>,
    /// The candidacy the row was made for, by its mark; `None`: no mark, or one that cannot be read.
    pub candidate: Option<Id>,
    /// The name as it stands in the row.
    pub name: String,
    /// What was written.
    pub text: RemarkText,
    /// Something in it that cannot be read: the sentence.
    pub wrong: Option<String>,
}

/// Nhận xét đang có: what is recorded of somebody in the period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The candidacy.
    pub candidate: Id,
    /// Họ và tên.
    pub name: String,
    /// What is written, perhaps nothing.
    pub text: RemarkText,
}

/// Why a row is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt {
    /// The name in the row is not that of the person it was made for.
    OtherName(String),
    /// No mark; the name is that of one person.
    ByName,
    /// Two forms of one person say different things: the places of the others.
    Disagree(Vec<usize>),
    /// Something else is recorded already.
    Overwrites,
}

/// Kết luận về một dòng.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormVerdict {
    /// Nothing was recorded before.
    New(Id),
    /// It says what is recorded.
    Same(Id),
    /// It says the same as another form in the same heap.
    Repeated(Id),
    /// Asked about; taken only when chosen.
    Doubtful(Id, Doubt),
    /// Nothing was filled in.
    Blank(Id),
    /// Not taken: the sentence.
    Rejected(String),
}

impl FormVerdict {
    /// The person it is about, where that is known.
    #[must_use]
    pub fn candidate(&self) -> Option<Id> {
        match self {
            Self::New(id) | Self::Same(id) | Self::Repeated(id) | Self::Doubtful(id, _) | Self::Blank(id) => Some(*id),
            Self::Rejected(_) => None,
        }
    }
}

/// One verdict for each row, in their order.
#[must_use]
pub fn verdicts(period: Id, rows: &[FormRow], known: &[Stored]) -> Vec<FormVerdict> {
    let known = Known::of(known);
    let mut verdicts: Vec<FormVerdict> = rows.iter().map(|row| alone(period, row, &known)).collect();
    let mut of_one: HashMap<Id, Vec<usize>> = HashMap::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        if let Some(id) = verdict.candidate().filter(|_| !matches!(verdict, FormVerdict::Blank(_))) {
            of_one.entry(id).or_default().push(at);
        }
    }
    for (id, places) in of_one.into_iter().filter(|(_, places)| places.len() > 1) {
        let agree = places.iter().all(|at| rows[*at].text == rows[places[0]].text);
        for (nth, at) in places.iter().enumerate() {
            if agree && nth > 0 {
                verdicts[*at] = FormVerdict::Repeated(id);
            } else if !agree {
                let others = places.iter().copied().filter(|other| other != at).collect();
                verdicts[*at] = FormVerdict::Doubtful(id, Doubt::Disagree(others));
            }
        }
    }
    verdicts
}

/// Those recorded, found by id and by spelling: each name is taken apart once, not once for every row.
struct Known<'a> {
    by_id: HashMap<Id, (&'a Stored, String)>,
    by_name: HashMap<String, Vec<&'a Stored>>,
}

impl<'a> Known<'a> {
    fn of(known: &'a [Stored]) -> Self {
        let mut found = Self { by_id: HashMap::new(), by_name: HashMap::new() };
        for own in known {
            let spelling = tone_style(&own.name);
            found.by_name.entry(spelling.clone()).or_default().push(own);
            found.by_id.insert(own.candidate, (own, spelling));
        }
        found
    }
}

fn alone(period: Id, row: &FormRow, known: &Known<'_>) -> FormVerdict {
    if row.period.is_some_and(|own| own != period) {
        return FormVerdict::Rejected("Phiếu này của kỳ nhận xét khác. Chọn đúng kỳ rồi nhận lại phiếu.".to_owned());
    }
    if let Some(wrong) = &row.wrong {
        return FormVerdict::Rejected(wrong.clone());
    }
    let spelling = tone_style(&row.name);
    let named = known.by_name.get(&spelling).map_or(&[][..], Vec::as_slice);
    let (own, doubt) = match (row.candidate, named) {
        (Some(id), _) => match known.by_id.get(&id) {
            None => {
                let says = format!("{} không có trong kỳ nhận xét này.", called(&row.name));
                return FormVerdict::Rejected(says);
            }
            Some((own, its)) if *its == spelling => (*own, None),
            Some((own, _)) => (*own, Some(Doubt::OtherName(own.name.clone()))),
        },
        (None, [own]) => (*own, Some(Doubt::ByName)),
        (None, []) => {
            return FormVerdict::Rejected(format!("Không thấy ai tên {} trong kỳ nhận xét này.", called(&row.name)));
        }
        (None, _) => {
            let says = format!("Có nhiều người tên {} và dòng này mất mã. Ghi tay vào bảng.", called(&row.name));
            return FormVerdict::Rejected(says);
        }
    };
    let id = own.candidate;
    if row.text.is_empty() {
        return FormVerdict::Blank(id);
    }
    match doubt {
        Some(doubt) => FormVerdict::Doubtful(id, doubt),
        None if own.text == row.text => FormVerdict::Same(id),
        None if own.text.is_empty() => FormVerdict::New(id),
        None => FormVerdict::Doubtful(id, Doubt::Overwrites),
    }
}

fn called(name: &str) -> &str {
    if name.trim().is_empty() { "không rõ" } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::companions::RemarkConclusion;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn text(strengths: &str) -> RemarkText {
        let conclusion = Some(RemarkConclusion::Continue);
        RemarkText { strengths: Some(strengths.to_owned()), conclusion, ..RemarkText::default() }
    }

    fn row(period: Option<u8>, candidate: Option<u8>, name: &str, text: RemarkText) -> FormRow {
        FormRow { period: period.map(id), candidate: candidate.map(id), name: name.to_owned(), text, wrong: None }
    }

    fn known() -> Vec<Stored> {
        let own = |n, name: &str, text| Stored { candidate: id(n), name: name.to_owned(), text };
        vec![
            own(1, "Thạch Thị Sa Ry", RemarkText::default()),
            own(2, "Kim Sô Phi", text("Chăm học.")),
            own(3, "Lâm Văn Thuận", RemarkText::default()),
            own(4, "Lâm Văn Thuận", RemarkText::default()),
        ]
    }

    #[test]
    fn one_row_alone() {
        let wrong =
            FormRow { wrong: Some("I9: sai.".to_owned()), ..row(Some(9), Some(1), "Thạch Thị Sa Ry", text("a")) };
        for (row, expected) in [
            (row(Some(9), Some(1), "Thạch Thị Sa Ry", text("Tốt.")), FormVerdict::New(id(1))),
            (row(Some(9), Some(1), "THẠCH THỊ SA RY", text("Tốt.")), FormVerdict::New(id(1))),
            (row(Some(9), Some(2), "Kim Sô Phi", text("Chăm học.")), FormVerdict::Same(id(2))),
            (row(Some(9), Some(2), "Kim Sô Phi", text("Khác.")), FormVerdict::Doubtful(id(2), Doubt::Overwrites)),
            (row(Some(9), Some(1), "Thạch Thị Sa Ry", RemarkText::default()), FormVerdict::Blank(id(1))),
            (
                row(Some(9), Some(1), "Kim Sô Phi", text("Tốt.")),
                FormVerdict::Doubtful(id(1), Doubt::OtherName("Thạch Thị Sa Ry".to_owned())),
            ),
            (row(None, None, "Thạch Thị Sa Ry", text("Tốt.")), FormVerdict::Doubtful(id(1), Doubt::ByName)),
            (wrong, FormVerdict::Rejected("I9: sai.".to_owned())),
        ] {
            assert_eq!(verdicts(id(9), std::slice::from_ref(&row), &known()), [expected], "{row:?}");
        }
        for row in [
            row(Some(8), Some(1), "Thạch Thị Sa Ry", text("Tốt.")),
            row(Some(9), Some(7), "Ai đó", text("Tốt.")),
            row(None, None, "Ai đó", text("Tốt.")),
            row(None, None, "Lâm Văn Thuận", text("Tốt.")),
        ] {
            let verdict = &verdicts(id(9), std::slice::from_ref(&row), &known())[0];
            assert!(matches!(verdict, FormVerdict::Rejected(says) if says.ends_with('.')), "{row:?} {verdict:?}");
        }
    }

    #[test]
    fn two_forms_of_one_person() {
        let one = row(Some(9), Some(1), "Thạch Thị Sa Ry", text("Tốt."));
        let other = row(Some(9), Some(1), "Thạch Thị Sa Ry", text("Chưa tốt."));
        let blank = row(Some(9), Some(1), "Thạch Thị Sa Ry", RemarkText::default());
        let same = verdicts(id(9), &[one.clone(), blank.clone(), one.clone()], &known());
        assert_eq!(same, [FormVerdict::New(id(1)), FormVerdict::Blank(id(1)), FormVerdict::Repeated(id(1))]);
        let differ = verdicts(id(9), &[one, blank, other], &known());
        assert_eq!(differ[0], FormVerdict::Doubtful(id(1), Doubt::Disagree(vec![2])));
        assert_eq!(differ[2], FormVerdict::Doubtful(id(1), Doubt::Disagree(vec![0])));
        assert_eq!(differ[1], FormVerdict::Blank(id(1)));
    }
}
