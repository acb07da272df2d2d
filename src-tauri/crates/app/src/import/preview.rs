//! `import.preview`: files are read, nothing is written.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use chrono::NaiveDate;
use domain::school_year::SchoolYear;
use exchange::draft::{Options, drafts};
use exchange::fields::Field;
use exchange::layout::{self, Layout};
use exchange::mapping::{self, About, ColumnMap, MappedColumn};
use exchange::read::{Flow, Limits, Source, read};
use exchange::sheet::{Sheet, Workbook};
use store::Conn;

use super::classes::Classes;
use super::compare::{Ground, Seen, compare};
use super::known::Known;
use super::path::Paths;
use super::plan::{People, Plan, PlanDraft, PlanSheet};
use super::show;
use super::wire::{ImportPlanWire, ImportPreview, SheetMap};
use crate::branches::{current_year, parse_year};
use crate::{Call, Failure};

/// `import.preview`.
pub fn run(call: &Call<'_>, args: ImportPreview) -> Result<ImportPlanWire, Failure> {
    if args.files.is_empty() {
        return Err(Failure::usage("Chưa chọn tệp nào."));
    }
    let office = call.office()?;
    let mut tables = Vec::new();
    let mut notes = Vec::new();
    for path in &args.files {
        let book = open(call, path)?;
        let found = tables.len();
        for sheet in book.sheets {
            if args.sheets.as_ref().is_some_and(|wanted| !wanted.contains(&sheet.name)) {
                continue;
            }
            tables.extend(take(&book.file, sheet, &mut notes));
        }
        if tables.len() == found {
            return Err(Failure::new(
                "no-people",
                format!("Không thấy bảng người nào trong {}: cần một dòng tiêu đề có cột họ và tên.", book.file),
            ));
        }
    }
    let said = args.people.as_deref().map(People::parse).transpose()?;
    let on_path = match said {
        Some(people) => people == People::Candidates,
        None => tables.iter().any(|table| mapping::tells_steps(&table.layout)),
    };
    let about = if on_path { About::Path } else { About::People };
    let mut sheets = Vec::new();
    for table in tables {
        sheets.push(mapped(call, table, about, args.maps.as_deref())?);
    }
    let year = match &args.school_year {
        Some(label) => parse_year(label)?,
        None => match sheets.iter().find_map(|sheet| sheet.layout.school_year) {
            Some(year) => year,
            None => office.current_year()?.1,
        },
    };
    let people = match said {
        Some(people) => people,
        None if on_path => People::Candidates,
        None if sheets.iter().any(|sheet| sheet.map.has(Field::Kind) || sheet.map.has(Field::UnionJoinedOn)) => {
            People::ByColumn
        }
        None => People::Members,
    };
    let mut plan = Plan {
        id: call.new_id().to_string(),
        drafts: draft_all(call, &sheets)?,
        sheets,
        rows: Arc::default(),
        people,
        people_said: args.people.is_some(),
        year,
        overwrite: args.overwrite,
        written: Mutex::default(),
    };
    call.tell("Đang so với dữ liệu", 0, plan.drafts.len() as u32)?;
    plan.rows = Arc::new(office.store.read(|conn| judge(conn, call.today(), &plan, &mut notes))?);
    let plan = call.app().plans().keep(plan);
    Ok(show::plan(&plan, notes))
}

fn open(call: &Call<'_>, path: &str) -> Result<Workbook, Failure> {
    let path = Path::new(path);
    let file = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let mut stopped = None;
    let book = read(Source::Path(path), &file, &Limits::default(), &mut |progress| {
        let unit = |bytes: u64| u32::try_from(bytes / 1024).unwrap_or(u32::MAX);
        match call.tell("Đang đọc tệp", unit(progress.done), unit(progress.total)) {
            Ok(()) => Flow::Go,
            Err(failure) => {
                stopped = Some(failure);
                Flow::Stop
            }
        }
    });
    match (stopped, book) {
        (Some(failure), _) => Err(failure),
        (None, Ok(book)) => Ok(book),
        (None, Err(error)) => Err(Failure::new(error.code(), error.to_string())),
    }
}

/// A sheet that holds a table of people.
struct Table {
    file: String,
    sheet: Sheet,
    layout: Layout,
}

/// Takes a sheet in if it holds a table of people, and says so where it does not.
fn take(file: &str, sheet: Sheet, notes: &mut Vec<String>) -> Option<Table> {
    let Some(layout) = layout::find(&sheet) else {
        if !sheet.rows.is_empty() {
            notes.push(format!("Trang «{}» của {file} không có bảng người nên được bỏ qua.", sheet.name));
        }
        return None;
    };
    if sheet.hidden {
        notes.push(format!("Trang «{}» của {file} đang ẩn trong Excel; vẫn được đọc.", sheet.name));
    }
    Some(Table { file: file.to_owned(), sheet, layout })
}

fn mapped(call: &Call<'_>, table: Table, about: About, maps: Option<&[SheetMap]>) -> Result<PlanSheet, Failure> {
    let Table { file, sheet, layout } = table;
    let (map, remembered) = map_of(call, &file, &sheet, &layout, about, maps)?;
    Ok(PlanSheet { file, sheet, layout, map, remembered })
}

/// The user's map wins, then the one remembered for these headers, then what the titles propose.
fn map_of(
    call: &Call<'_>,
    file: &str,
    sheet: &Sheet,
    layout: &Layout,
    about: About,
    maps: Option<&[SheetMap]>,
) -> Result<(ColumnMap, bool), Failure> {
    let proposed = mapping::propose(layout, about);
    let fits = |map: &&SheetMap| {
        map.file.as_deref().is_none_or(|wanted| wanted == file || wanted.ends_with(file))
            && map.sheet.as_deref().is_none_or(|wanted| wanted == sheet.name)
    };
    if let Some(said) = maps.and_then(|maps| maps.iter().find(fits)) {
        let mut map = proposed;
        for choice in &said.columns {
            let field = Field::parse(&choice.field);
            let field = field.ok_or_else(|| Failure::usage(format!("Không có trường «{}».", choice.field)))?;
            let named = |column: &&mut MappedColumn| {
                layout.columns.iter().any(|own| own.index == column.index && own.letter == choice.column)
                    || column.title == choice.column
            };
            let column = map.columns.iter_mut().find(named);
            let column =
                column.ok_or_else(|| Failure::usage(format!("Không có cột «{}» trong {file}.", choice.column)))?;
            column.field = field;
            column.sure = 3;
        }
        return Ok((map, false));
    }
    let signature = mapping::signature(layout, about);
    let kept = call.office()?.store.read(|conn| store::remembered::column_map(conn, &signature))?;
    match kept.and_then(|value| serde_json::from_value::<ColumnMap>(value).ok()) {
        Some(kept) => Ok((kept.fitted(layout), true)),
        None => Ok((proposed, false)),
    }
}

fn draft_all(call: &Call<'_>, sheets: &[PlanSheet]) -> Result<Vec<PlanDraft>, Failure> {
    let options = Options { today: call.today() };
    let mut all = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        call.tell("Đang đọc các dòng", at as u32, sheets.len() as u32)?;
        let rows = drafts(&sheet.sheet, &sheet.layout, &sheet.map, &options);
        all.extend(rows.into_iter().map(|draft| PlanDraft { sheet: at, draft }));
    }
    Ok(all)
}

/// What the office knows for a plan.
pub struct Held {
    /// Its people.
    pub known: Known,
    /// What becomes of each class name.
    pub classes: Classes,
    /// Its candidates, for a list of people on the path.
    pub paths: Option<Paths>,
}

impl Held {
    /// Reads it.
    pub fn read(conn: &Conn<'_>, today: NaiveDate, plan: &Plan) -> Result<Self, Failure> {
        let year = store::school_years::by_label(conn, &plan.year.label())?.map(|row| row.id);
        let known = Known::read(conn, day_of(plan.year, today), year)?;
        let classes = Classes::of_drafts(conn, &plan.drafts, &known, year)?;
        let paths = match plan.people {
            People::Candidates => Some(Paths::read(conn, today, plan.year, current_year(conn)?.1)?),
            _ => None,
        };
        Ok(Held { known, classes, paths })
    }

    /// What every row is held against.
    pub fn ground(&self, plan: &Plan) -> Ground<'_> {
        Ground {
            known: &self.known,
            classes: &self.classes,
            paths: self.paths.as_ref(),
            people: plan.people,
            people_said: plan.people_said,
            overwrite: plan.overwrite,
        }
    }
}

/// The day whose memberships a list of this school year speaks of.
pub fn day_of(year: SchoolYear, today: NaiveDate) -> NaiveDate {
    if year.contains(today) { today } else { year.starts_on().max(today.min(year.ends_on())) }
}

/// One verdict a row.
fn judge(
    conn: &Conn<'_>,
    today: NaiveDate,
    plan: &Plan,
    notes: &mut Vec<String>,
) -> Result<Vec<super::wire::PlanRow>, Failure> {
    let held = Held::read(conn, today, plan)?;
    let (made, going_up) = held.classes.fresh();
    if !going_up.is_empty() {
        notes.push(format!("Lên lớp: {}.", in_short(going_up)));
    }
    if !made.is_empty() {
        notes.push(format!("Chi đoàn mới của năm học {}: {}.", plan.year.display(), in_short(made)));
    }
    if current_year(conn)?.1 != plan.year {
        notes.push(format!("Danh sách được ghi vào năm học {}, không phải năm học hiện tại.", plan.year.display()));
    }
    if plan.people == People::Candidates {
        notes.extend(plan.sheets.iter().flat_map(|sheet| notes_on_path(sheet, plan)));
    }
    let ground = held.ground(plan);
    let mut seen = Seen::default();
    let rows = plan.drafts.iter().enumerate().map(|(key, row)| {
        let compared = compare(&row.draft, &ground, &mut seen);
        show::row(key as u32, row, &plan.sheets[row.sheet], plan, &ground, compared)
    });
    Ok(rows.collect())
}

/// What a reader of a tracking list should know: columns that are only compared, Party dates that must be named, and a
/// title of another school year.
fn notes_on_path(sheet: &PlanSheet, plan: &Plan) -> Vec<String> {
    let titles = |wanted: &dyn Fn(&MappedColumn) -> bool| -> Vec<String> {
        sheet.map.columns.iter().filter(|column| wanted(column)).map(|column| format!("«{}»", column.title)).collect()
    };
    let mut notes = Vec::new();
    let compared = titles(&|column| matches!(column.field, Field::Derived(_)));
    if !compared.is_empty() {
        notes.push(format!(
            "Cột {} do chương trình tự tính, chỉ được đối chiếu, không ghi thành bước.",
            compared.join(", ")
        ));
    }
    let party = ["dang", "du bi"];
    let open = titles(&|column| {
        let words = domain::name::fold(&column.title);
        column.field == Field::Ignore
            && column.sure == 0
            && words.contains("ngay")
            && party.iter().any(|word| words.contains(word))
    });
    if !open.is_empty() {
        let what = "quyết định, lễ kết nạp hay chính thức";
        notes.push(format!(
            "Cột {} chưa rõ là ngày nào ({what}) nên chưa được nhập; hãy chọn ở bảng ghép cột.",
            open.join(", ")
        ));
    }
    if let Some(own) = sheet.layout.school_year.filter(|own| *own != plan.year) {
        notes.push(format!(
            "Trang «{}» ghi năm học {}, khác năm học đang chọn {}. Mỗi năm học nên nhập riêng.",
            sheet.sheet.name,
            own.display(),
            plan.year.display()
        ));
    }
    notes
}

/// Class names in class order, as a list that stays readable.
fn in_short(mut names: Vec<&str>) -> String {
    const SHOWN: usize = 8;
    names.sort_by_key(|name| domain::class_name::sort_key(name));
    let more = names.len().saturating_sub(SHOWN);
    let shown = names[..names.len() - more].join(", ");
    if more == 0 { shown } else { format!("{shown} và {more} lớp nữa") }
}
