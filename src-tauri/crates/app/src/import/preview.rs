//! `import.preview`: files are read, nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;

use chrono::NaiveDate;
use domain::school_year::SchoolYear;
use exchange::draft::{Options, RowDraft, drafts};
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
    let said_year = args.school_year.is_some();
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
        drafts: draft_all(call, &sheets, people, &|sheet| year_of(sheet, &sheets, year, said_year))?,
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

/// A spreadsheet of the machine; nothing of it is judged yet.
pub fn open(call: &Call<'_>, path: &str) -> Result<Workbook, Failure> {
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

/// The school year of a sheet: the one chosen for the import, but in a list of people on the path that tells several
/// years, each sheet's own.
fn year_of(sheet: &PlanSheet, sheets: &[PlanSheet], chosen: SchoolYear, said: bool) -> SchoolYear {
    let told: BTreeSet<SchoolYear> = sheets.iter().filter_map(|sheet| sheet.layout.school_year).collect();
    let own = sheet.layout.school_year.filter(|_| !said || told.len() > 1);
    own.unwrap_or(chosen)
}

fn draft_all(
    call: &Call<'_>,
    sheets: &[PlanSheet],
    people: People,
    year_of: &dyn Fn(&PlanSheet) -> SchoolYear,
) -> Result<Vec<PlanDraft>, Failure> {
    let options = Options { today: call.today() };
    let mut all = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        call.tell("Đang đọc các dòng", at as u32, sheets.len() as u32)?;
        let rows = drafts(&sheet.sheet, &sheet.layout, &sheet.map, &options);
        let own = year_of(sheet);
        let told = |draft: &RowDraft| draft.path.school_year.filter(|_| people == People::Candidates);
        all.extend(rows.into_iter().map(|draft| PlanDraft { sheet: at, year: told(&draft).unwrap_or(own), draft }));
    }
    Ok(all)
}

/// What the office knows for a plan, by the school years its rows speak of.
pub struct Held {
    years: BTreeMap<SchoolYear, OfYear>,
}

/// What the office knows for the rows of one school year.
pub struct OfYear {
    /// Its people, with the classes of that year.
    known: Known,
    /// What becomes of each class name.
    pub classes: Classes,
    /// Its candidates, for a list of people on the path.
    pub paths: Option<Paths>,
}

impl Held {
    /// Reads it.
    pub fn read(conn: &Conn<'_>, today: NaiveDate, plan: &Plan) -> Result<Self, Failure> {
        let mut by_year: BTreeMap<SchoolYear, Vec<&PlanDraft>> = BTreeMap::from([(plan.year, Vec::new())]);
        for draft in &plan.drafts {
            by_year.entry(draft.year).or_default().push(draft);
        }
        let paths = match plan.people {
            People::Candidates => Some(Paths::read(conn, today, plan.year, current_year(conn)?.1)?),
            _ => None,
        };
        let mut years = BTreeMap::new();
        for (year, drafts) in by_year {
            let row = store::school_years::by_label(conn, &year.label())?.map(|row| row.id);
            let known = Known::read(conn, day_of(year, today), row)?;
            let classes = Classes::of_drafts(conn, &drafts, &known, row)?;
            let paths = paths.as_ref().map(|paths| paths.in_year(year));
            years.insert(year, OfYear { known, classes, paths });
        }
        Ok(Held { years })
    }

    /// The school years spoken of, oldest first.
    pub fn years(&self) -> impl Iterator<Item = (SchoolYear, &OfYear)> {
        self.years.iter().map(|(year, own)| (*year, own))
    }

    /// What is known for a row of this plan.
    pub fn of(&self, draft: &PlanDraft) -> &OfYear {
        // Every year of a draft was read with the plan.
        &self.years[&draft.year]
    }

    /// What a row is held against.
    pub fn ground(&self, plan: &Plan, draft: &PlanDraft) -> Ground<'_> {
        let own = self.of(draft);
        Ground {
            known: &own.known,
            classes: &own.classes,
            paths: own.paths.as_ref(),
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
    let current = current_year(conn)?.1;
    for (year, own) in held.years() {
        let (made, going_up) = own.classes.fresh();
        if !going_up.is_empty() {
            notes.push(format!("Lên lớp: {}.", in_short(going_up)));
        }
        if !made.is_empty() {
            notes.push(format!("Chi đoàn mới của năm học {}: {}.", year.display(), in_short(made)));
        }
    }
    let spoken: BTreeSet<SchoolYear> = plan.drafts.iter().map(|draft| draft.year).collect();
    match spoken.iter().copied().collect::<Vec<_>>().as_slice() {
        [year] if *year != current => {
            notes.push(format!("Danh sách được ghi vào năm học {}, không phải năm học hiện tại.", year.display()));
        }
        [] | [_] => {}
        many => {
            let all: Vec<String> = many.iter().map(|year| year.display()).collect();
            notes.push(format!("Mỗi dòng được ghi vào năm học của nó: {}.", all.join(", ")));
        }
    }
    if plan.people == People::Candidates {
        let told: BTreeSet<String> = plan.sheets.iter().flat_map(|sheet| notes_on_path(sheet, plan)).collect();
        notes.extend(told);
    }
    let mut seen = Seen::default();
    let rows = plan.drafts.iter().enumerate().map(|(key, row)| {
        let ground = held.ground(plan, row);
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
    let years: BTreeSet<SchoolYear> = plan.drafts.iter().map(|draft| draft.year).collect();
    if let Some(own) = sheet.layout.school_year.filter(|own| !years.contains(own)) {
        notes.push(format!(
            "Trang «{}» ghi năm học {}, khác năm học đang chọn {}.",
            sheet.sheet.name,
            own.display(),
            plan.year.display()
        ));
    }
    let unread: Vec<String> = sheet
        .map
        .columns
        .iter()
        .filter(|column| column.field == Field::Ignore && column.sure == 0 && !column.title.is_empty())
        .map(|column| format!("«{}»", column.title))
        .filter(|title| !open.contains(title))
        .collect();
    if !unread.is_empty() {
        notes.push(format!(
            "Cột {} không được nhập: chưa rõ nghĩa, hoặc trùng với cột khác. Cần thì chọn ở bảng ghép cột.",
            unread.join(", ")
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
