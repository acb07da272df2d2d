//! Bố cục xuất: the columns other systems ask for, as data. A new one needs no program: a file of the same shape is named
//! where the list is written.

use domain::values::{MemberStatus, Sex};
use exchange::write::{ColumnKind, ColumnOut, OutCell};
use serde::{Deserialize, Serialize};
use store::people::PersonRow;
use ts_rs::TS;

use super::fields::label;
use super::wire::MemberRow;
use crate::Failure;

/// The layouts shipped with the program.
const SHIPPED: [&str; 4] = [
    include_str!("layouts/csdl-nganh-2025.json"),
    include_str!("layouts/csdl-nganh-cap-nhat.json"),
    include_str!("layouts/doan-truong-xuat.json"),
    include_str!("layouts/doan-truong-nhap.json"),
];

/// One layout.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ExportLayout {
    /// Its name for scripts.
    pub id: String,
    /// What it is for.
    pub title: String,
    /// Lines above the table; `{school_year}` stands for the year in work.
    #[serde(default)]
    pub title_lines: Vec<String>,
    /// The columns, in order.
    pub columns: Vec<LayoutColumn>,
    /// Kept by the office, and so to be dropped again; no file says this of itself.
    #[serde(default)]
    pub own: bool,
}

/// One column of a layout: a field of the roll, a fixed text, or nothing.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct LayoutColumn {
    /// Its title, as the other system wants it.
    pub title: String,
    /// Field of the roll; nothing: the column stays empty.
    pub field: Option<String>,
    /// The same text in every row.
    pub text: Option<String>,
    /// Dates are written as text.
    pub text_date: bool,
}

impl ExportLayout {
    /// Every shipped layout.
    pub fn shipped() -> Result<Vec<Self>, Failure> {
        SHIPPED.iter().map(|text| Self::read(text)).collect()
    }

    /// Reads one, and refuses a field that the roll does not have.
    pub fn read(text: &str) -> Result<Self, Failure> {
        let mut layout: Self = serde_json::from_str(text)
            .map_err(|error| Failure::usage(format!("Bố cục xuất không đọc được: {error}.")))?;
        layout.own = false;
        let unknown = layout.columns.iter().filter_map(|column| column.field.as_deref()).find(|field| !is_field(field));
        match unknown {
            Some(field) => Err(Failure::usage(format!("Bố cục xuất có trường «{field}» không có trong sổ."))),
            None => Ok(layout),
        }
    }

    /// The layout of plain columns under the names of the roll.
    pub fn plain(fields: &[String]) -> Self {
        let own = |field: &String| LayoutColumn {
            title: if field == "id" { "Mã trong sổ".to_owned() } else { label(field).to_owned() },
            field: Some(field.clone()),
            ..LayoutColumn::default()
        };
        let number =
            LayoutColumn { title: "STT".to_owned(), field: Some("number".to_owned()), ..LayoutColumn::default() };
        let columns = std::iter::once(number).chain(fields.iter().map(own)).collect();
        Self { id: String::new(), title: String::new(), title_lines: Vec::new(), columns, own: false }
    }

    /// The names of its fields.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().filter_map(|column| column.field.as_deref())
    }

    /// Its columns for the writer.
    pub fn out(&self) -> Vec<ColumnOut> {
        let out = |column: &LayoutColumn| {
            let (width, kind) = match column.field.as_deref() {
                Some("number") => (6, ColumnKind::Number),
                Some("name") => (28, ColumnKind::Text),
                Some("born_on" | "union_joined_on") if !column.text_date => (13, ColumnKind::Date),
                Some("address" | "home_town" | "birth_place" | "id") => (32, ColumnKind::Text),
                Some("personal_id" | "moet_id" | "status" | "email") => (18, ColumnKind::Text),
                _ => (14, ColumnKind::Text),
            };
            ColumnOut { title: column.title.clone(), width, kind }
        };
        self.columns.iter().map(out).collect()
    }
}

/// One person as a layout writes it.
pub struct OutRow<'r> {
    /// Running number, from 1.
    pub number: usize,
    /// The row of the roll.
    pub row: &'r MemberRow,
    /// Everything else recorded.
    pub person: Option<&'r PersonRow>,
    /// The civil date, for ages.
    pub today: chrono::NaiveDate,
}

fn is_field(field: &str) -> bool {
    const MORE: [&str; 8] = ["number", "id", "grade", "age", "union_age", "standing", "stopped", "status"];
    MORE.contains(&field) || label(field) != label("")
}

impl OutRow<'_> {
    /// The cells of one person.
    pub fn cells(&self, layout: &ExportLayout) -> Vec<OutCell> {
        layout.columns.iter().map(|column| self.cell(column)).collect()
    }

    fn cell(&self, column: &LayoutColumn) -> OutCell {
        let Self { number, row, person, today } = *self;
        if let Some(text) = &column.text {
            return OutCell::Text(text.clone());
        }
        let Some(field) = column.field.as_deref() else { return OutCell::Empty };
        let more = |of: fn(&PersonRow) -> &Option<String>| person.and_then(|person| of(person).clone());
        let status = MemberStatus::parse(&row.status);
        let years = |day: Option<&str>| {
            let from: chrono::NaiveDate = day?.parse().ok()?;
            today.years_since(from).map(|years| years.to_string())
        };
        let text = match field {
            "number" => return OutCell::Number(number as f64),
            "id" => Some(row.id.clone()),
            "name" => Some(row.name.clone()),
            "born_on" => return day(row.born_on.as_deref(), column.text_date),
            "union_joined_on" => return day(row.union_joined_on.as_deref(), column.text_date),
            "sex" => Sex::parse(&row.sex).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned()),
            "status" => status.map(|status| status.label().to_owned()),
            "standing" => {
                status.map(|status| if status == MemberStatus::Youth { "Thanh niên" } else { "Đoàn viên" }.to_owned())
            }
            "stopped" => status.filter(|status| !status.is_current()).map(|_| "X".to_owned()),
            "branch" => row.branch.clone(),
            "grade" => row.branch.as_deref().and_then(domain::class_name::grade).map(|grade| grade.to_string()),
            "age" => years(row.born_on.as_deref()),
            "union_age" => years(row.union_joined_on.as_deref()),
            "post" => row.post.clone(),
            "phone" => row.phone.clone(),
            "moet_id" => row.moet_id.clone(),
            "personal_id" => row.personal_id.clone(),
            "ethnicity" => row.ethnicity.clone(),
            "religion" => row.religion.clone(),
            "email" => more(|person| &person.email),
            "home_town" => more(|person| &person.home_town),
            "address" => more(|person| &person.address),
            "birth_place" => more(|person| &person.birth_place),
            "note" => more(|person| &person.note),
            _ => None,
        };
        text.map_or(OutCell::Empty, OutCell::Text)
    }
}

/// A whole day as a date of Excel, or as text where that is wanted; a year alone as text.
fn day(text: Option<&str>, as_text: bool) -> OutCell {
    let Some(text) = text else { return OutCell::Empty };
    match text.parse::<chrono::NaiveDate>() {
        Ok(day) if as_text => OutCell::Text(domain::date::dmy(day)),
        Ok(day) => OutCell::Date(day),
        Err(_) => OutCell::Text(text.to_owned()),
    }
}
