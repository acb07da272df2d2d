//! `import.preview`: files are read, nothing is written.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use chrono::NaiveDate;
use domain::school_year::SchoolYear;
use exchange::draft::{Options, RowDraft, drafts_as};
use exchange::fields::Field;
use exchange::layout::Layout;
use exchange::mapping::{self, About, ColumnMap, DateOrder, MappedColumn};
use exchange::sheet::Sheet;
use store::Conn;

use super::classes::Classes;
use super::compare::{Ground, compare};
use super::gather::{Gathered, Table, gather};
use super::known::Known;
use super::path::Paths;
use super::plan::{JudgedRow, Overwrite, People, Plan, PlanDraft, PlanSheet};
use super::read_wire::{MissingPerson, ValueRead, WordList};
use super::seen::Seen;
use super::wire::{ImportPlanWire, ImportPreview, SheetMap};
use super::year::YearNow;
use super::{answers, as_read, dictionary, missing, saved, show, values};
use crate::branches::{current_year, parse_year};
use crate::{Call, Failure};

/// `import.preview`.
pub fn run(call: &Call<'_>, args: ImportPreview) -> Result<ImportPlanWire, Failure> {
    if args.files.is_empty() && args.pasted.is_none() && args.saved.is_none() {
        return Err(Failure::usage("Chưa chọn tệp nào."));
    }
    let office = call.office()?;
    let mut notes = Vec::new();
    let Gathered { tables, unread } = gather(call, &args, &mut notes)?;
    let words = office.store.read(|conn| dictionary::read(conn, &args.words))?;
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
    for sheet in &sheets {
        notes.extend(as_read::notes(sheet));
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
    let options = Options { today: call.today(), keep_capitals: args.keep_capitals, words };
    let drafts = draft_all(call, &sheets, people, &options, &|sheet| year_of(sheet, &sheets, year, said_year))?;
    let mut plan = Plan {
        id: call.new_id().to_string(),
        superseded: answers::superseded(&drafts),
        drafts,
        overwrite: overwrite(&sheets, args.overwrite),
        sheets,
        rows: Vec::new(),
        people,
        people_said: args.people.is_some(),
        year,
        words: options.words,
        taught: args.words,
        keep_capitals: args.keep_capitals,
        values: Vec::new(),
        word_lists: Vec::new(),
        missing: Vec::new(),
        unread,
        written: Mutex::default(),
    };
    call.tell("Đang so với dữ liệu", 0, plan.drafts.len() as u32)?;
    let judged = office.store.read(|conn| judge(conn, call.today(), &plan, &mut notes))?;
    (plan.rows, plan.missing) = (judged.rows, judged.missing);
    (plan.values, plan.word_lists) = (judged.values, judged.word_lists);
    if let Some(id) = args.saved.as_deref().filter(|_| args.since_saved) {
        notes.splice(0..0, saved::since(call, id, &plan.rows)?);
    }
    let plan = call.app().plans().keep(plan);
    Ok(show::plan(&plan, call.today(), notes))
}

/// Which filled fields the columns of a list overwrite.
fn overwrite(sheets: &[PlanSheet], all: bool) -> Overwrite {
    let columns = sheets.iter().flat_map(|sheet| &sheet.map.columns);
    let columns = columns.filter_map(|column| Some((column.field, column.overwrite?))).collect();
    Overwrite { all, columns }
}

fn mapped(call: &Call<'_>, table: Table, about: About, maps: Option<&[SheetMap]>) -> Result<PlanSheet, Failure> {
    let Table { file, sheet, layout } = table;
    let (map, remembered) = map_of(call, &file, &sheet, &layout, about, maps)?;
    let orders = exchange::draft::orders(&sheet, &layout, &map);
    Ok(PlanSheet { file, sheet, layout, map, remembered, orders })
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
            column.overwrite = choice.overwrite;
            column.order = match choice.order.as_deref() {
                None => None,
                Some(code) => Some(
                    DateOrder::parse(code)
                        .ok_or_else(|| Failure::usage(format!("Không có thứ tự ngày tháng «{code}».")))?,
                ),
            };
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
    options: &Options,
    year_of: &dyn Fn(&PlanSheet) -> SchoolYear,
) -> Result<Vec<PlanDraft>, Failure> {
    let mut all = Vec::new();
    for (at, sheet) in sheets.iter().enumerate() {
        call.tell("Đang đọc các dòng", at as u32, sheets.len() as u32)?;
        let own = year_of(sheet);
        let told = |draft: &RowDraft| draft.path.school_year.filter(|_| people == People::Candidates);
        let taken = |draft: RowDraft| PlanDraft { sheet: at, year: told(&draft).unwrap_or(own), draft };
        let rows = drafts_as(&sheet.sheet, &sheet.layout, &sheet.map.ordered(&sheet.orders), options, taken);
        if all.is_empty() { all = rows } else { all.extend(rows) }
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
    /// What is recorded of that year, where the list says anything of it.
    year: Option<YearNow>,
    /// Its candidates, for a list of people on the path.
    pub paths: Option<Paths>,
}

impl OfYear {
    /// The people of the office.
    pub fn known(&self) -> &Known {
        &self.known
    }
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
            let told = drafts.iter().any(|draft| !draft.draft.yearly.is_empty());
            let now = if told { Some(YearNow::read(conn, year, row)?) } else { None };
            years.insert(year, OfYear { known, classes, year: now, paths });
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
    pub fn ground<'g>(&'g self, plan: &'g Plan, draft: &PlanDraft) -> Ground<'g> {
        let own = self.of(draft);
        Ground {
            known: &own.known,
            classes: &own.classes,
            paths: own.paths.as_ref(),
            year: own.year.as_ref(),
            people: plan.people,
            people_said: plan.people_said,
            overwrite: &plan.overwrite,
            superseded: &plan.superseded,
        }
    }
}

/// The day whose memberships a list of this school year speaks of.
pub fn day_of(year: SchoolYear, today: NaiveDate) -> NaiveDate {
    if year.contains(today) { today } else { year.starts_on().max(today.min(year.ends_on())) }
}

/// What the rows come to in the office as it is now.
struct JudgedPlan {
    rows: Vec<JudgedRow>,
    missing: Vec<MissingPerson>,
    values: Vec<ValueRead>,
    word_lists: Vec<WordList>,
}

/// One verdict a row.
fn judge(conn: &Conn<'_>, today: NaiveDate, plan: &Plan, notes: &mut Vec<String>) -> Result<JudgedPlan, Failure> {
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
    let mut seen = Seen::of_rows(plan.drafts.len());
    let rows = plan.drafts.iter().enumerate().map(|(key, row)| {
        let ground = held.ground(plan, row);
        let compared = compare(key as u32, &row.draft, &ground, &mut seen);
        show::judged(key as u32, row, &plan.sheets[row.sheet], plan, &ground, compared)
    });
    let rows: Vec<JudgedRow> = rows.collect();
    let missing = missing::find(plan, &held, &rows);
    let values = values::values(plan, &held);
    let word_lists = values::lists(&values, &held);
    Ok(JudgedPlan { rows, missing, values, word_lists })
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
