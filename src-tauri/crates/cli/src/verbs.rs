//! Each verb is one call of the catalogue (`import` is two: the plan, then the same plan written).

use std::io::Read as _;
use std::path::Path;

use app::{App, Clock, Failure, Place};
use serde_json::{Map, Value, json};

use crate::arguments::Arguments;

/// Runs the verb.
pub fn run(arguments: &Arguments) -> Result<Value, Failure> {
    match arguments.verb.as_str() {
        "rules examine" => app::rules::examine(&content(one_word(arguments, "tệp câu chuyện, hoặc -")?)?),
        "commands" => Ok(app::catalogue::listed()),
        "init" => init(&closed(arguments)?, arguments),
        "demo" => demo(&closed(arguments)?, arguments),
        "call" => call(arguments),
        "backup restore" => restore(&closed(arguments)?, arguments),
        verb => on_office(verb, &open(arguments)?, arguments),
    }
}

fn on_office(verb: &str, office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    match verb {
        "import" => import(office, arguments),
        "members search" => {
            let text = arguments.words.join(" ");
            let mut args = json!({ "text": text });
            put(&mut args, "limit", number(arguments, "limit")?);
            put(&mut args, "as_of", arguments.option("as-of").map(Value::from));
            office.call("members.search", args)
        }
        "candidates list" => none_left(arguments).and_then(|()| office.call("candidates.list", json!({}))),
        "candidates plan" => {
            none_left(arguments)?;
            let mut args = json!({ "graduation": wanted(arguments, "graduation")? });
            put(&mut args, "branch", arguments.option("branch").map(Value::from));
            put(&mut args, "candidate", arguments.option("candidate").map(Value::from));
            office.call("candidates.plan", args)
        }
        "papers list" => none_left(arguments).and_then(|()| office.call("papers.list", json!({}))),
        "papers make" => paper(office, arguments),
        "undo" => none_left(arguments).and_then(|()| office.call("journal.undo", json!({}))),
        "redo" => none_left(arguments).and_then(|()| office.call("journal.redo", json!({}))),
        "journal" => {
            none_left(arguments)?;
            let mut args = json!({});
            put(&mut args, "limit", number(arguments, "limit")?);
            office.call("journal.list", args)
        }
        "backup make" => {
            none_left(arguments)?;
            let mut args = json!({});
            put(&mut args, "path", arguments.option("out").map(Value::from));
            office.call("backup.make", args)
        }
        "backup list" => none_left(arguments).and_then(|()| office.call("backup.list", json!({}))),
        "backup verify" => {
            let file = one_word(arguments, "tệp sao lưu")?;
            office.call("backup.verify", json!({ "path": file }))
        }
        "check" => none_left(arguments).and_then(|()| office.call("office.check", json!({}))),
        other => Err(Failure::usage(format!("Không có lệnh «{other}»."))),
    }
}

fn init(office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    none_left(arguments)?;
    let mut args = json!({
        "unit": wanted(arguments, "unit")?,
        "kind": wanted(arguments, "kind")?,
        "school_year": wanted(arguments, "school-year")?,
    });
    put(&mut args, "password", secret(arguments, "password-file")?.map(Value::from));
    office.call("office.create", args)
}

fn demo(office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    none_left(arguments)?;
    let mut args = json!({});
    put(&mut args, "kind", arguments.option("kind").map(Value::from));
    put(&mut args, "password", secret(arguments, "password-file")?.map(Value::from));
    office.call("office.demo", args)
}

fn import(office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    if arguments.words.is_empty() {
        return Err(Failure::usage("Thiếu tệp cần nhập."));
    }
    let mut args = json!({ "files": arguments.words });
    put(&mut args, "as", arguments.option("as").map(Value::from));
    put(&mut args, "school_year", arguments.option("school-year").map(Value::from));
    put(&mut args, "sheets", arguments.option("sheet").map(|sheet| json!([sheet])));
    if let Some(password) = secret(arguments, "workbook-password-file")? {
        // The file's last line ends; the password does not.
        let line = password.strip_suffix('\n').unwrap_or(&password);
        put(&mut args, "passwords", Some(json!([line.strip_suffix('\r').unwrap_or(line)])));
    }
    if let Some(file) = arguments.option("map") {
        let map: Value = serde_json::from_str(&content(file)?)
            .map_err(|error| Failure::usage(format!("Tệp ghép cột {file} không đọc được: {error}.")))?;
        put(&mut args, "maps", Some(if map.is_array() { map } else { json!([map]) }));
    }
    let mut plan = office.call("import.preview", args)?;
    plan["operation"] = Value::Null;
    if arguments.commit {
        let done = office.call("import.commit", json!({ "plan": plan["plan"] }))?;
        plan["operation"] = done["operation"].clone();
    }
    Ok(plan)
}

fn restore(office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    let file = one_word(arguments, "tệp sao lưu")?;
    let mut args = json!({ "path": file, "replace": arguments.replace });
    put(&mut args, "password", secret(arguments, "password-file")?.map(Value::from));
    put(&mut args, "recovery_code", secret(arguments, "recovery-file")?.map(Value::from));
    office.call("backup.restore", args)
}

fn paper(office: &App, arguments: &Arguments) -> Result<Value, Failure> {
    let mut args = json!({ "paper": one_word(arguments, "tên giấy")?, "path": wanted(arguments, "out")? });
    for kind in ["ceremony", "candidate", "candidates", "person", "companion", "branch", "class", "round", "view"] {
        if let Some(subject) = arguments.option(kind) {
            put(&mut args, "subject", Some(Value::from(subject)));
            put(&mut args, "subject_kind", Some(Value::from(kind)));
        }
    }
    office.call("papers.make", args)
}

fn call(arguments: &Arguments) -> Result<Value, Failure> {
    let (command, args) = match arguments.words.as_slice() {
        [command] => (command, json!({})),
        [command, text] => {
            let text = if text == "-" { content("-")? } else { text.clone() };
            let args = serde_json::from_str(&text)
                .map_err(|error| Failure::usage(format!("Đối số không phải JSON: {error}.")))?;
            (command, args)
        }
        _ => return Err(Failure::usage("Cách dùng: call LỆNH [JSON | -].")),
    };
    // What makes or opens an office is called on a closed one; all else needs it open.
    let brings = matches!(command.as_str(), "backup.restore" | "backup.look")
        || (command.starts_with("office.") && !["office.check", "office.repair"].contains(&command.as_str()));
    let office = if brings { closed(arguments)? } else { open(arguments)? };
    office.call(command, args)
}

fn closed(arguments: &Arguments) -> Result<App, Failure> {
    let folder = arguments.option("data").ok_or_else(|| Failure::usage("Thiếu --data THƯ_MỤC."))?;
    let clock = match arguments.option("today") {
        None => Clock::System,
        Some(text) => Clock::today_from(text)?,
    };
    Ok(App::new(Place::Folder(Path::new(folder).to_owned()), clock))
}

fn open(arguments: &Arguments) -> Result<App, Failure> {
    let office = closed(arguments)?;
    let mut args = json!({});
    put(&mut args, "password", secret(arguments, "password-file")?.map(Value::from));
    put(&mut args, "recovery_code", secret(arguments, "recovery-file")?.map(Value::from));
    let status = office.call("office.unlock", args)?;
    for warning in ["clock_warning", "older_warning"].iter().filter_map(|name| status[name].as_str()) {
        eprintln!("{warning}");
    }
    Ok(office)
}

fn secret(arguments: &Arguments, option: &str) -> Result<Option<String>, Failure> {
    arguments.option(option).map(content).transpose()
}

fn content(file: &str) -> Result<String, Failure> {
    let unreadable = |_| Failure::new("file", format!("Không đọc được tệp {file}. Kiểm tra đường dẫn."));
    if file == "-" {
        let mut text = String::new();
        std::io::stdin().read_to_string(&mut text).map_err(unreadable)?;
        return Ok(text);
    }
    let text = std::fs::read_to_string(file).map_err(unreadable)?;
    // Notepad's mark of UTF-8 is no letter of a password.
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn one_word<'a>(arguments: &'a Arguments, what: &str) -> Result<&'a str, Failure> {
    match arguments.words.as_slice() {
        [word] => Ok(word),
        _ => Err(Failure::usage(format!("«{}» cần đúng một {what}.", arguments.verb))),
    }
}

fn none_left(arguments: &Arguments) -> Result<(), Failure> {
    match arguments.words.first() {
        None => Ok(()),
        Some(word) => Err(Failure::usage(format!("Thừa «{word}» sau «{}».", arguments.verb))),
    }
}

fn wanted<'a>(arguments: &'a Arguments, option: &str) -> Result<&'a str, Failure> {
    arguments.option(option).ok_or_else(|| Failure::usage(format!("Thiếu --{option}.")))
}

fn number(arguments: &Arguments, option: &str) -> Result<Option<Value>, Failure> {
    arguments
        .option(option)
        .map(|text| text.parse::<u32>().map(Value::from).map_err(|_| Failure::usage(format!("--{option} cần một số."))))
        .transpose()
}

fn put(object: &mut Value, key: &str, value: Option<Value>) {
    if let (Value::Object(map), Some(value)) = (object, value) {
        let map: &mut Map<String, Value> = map;
        map.insert(key.to_owned(), value);
    }
}
