//! The words of the command line as a value. Options are accepted before or after the verb.

use std::collections::BTreeMap;

use lexopt::Arg;

/// What is shown beside a wrong call.
pub const USAGE: &str = "\
dong-hanh-cli [--data THƯ_MỤC] [--password-file TỆP | --recovery-file TỆP] [--today NĂM-THÁNG-NGÀY] [--json] LỆNH …
  init --unit TÊN --kind school|enterprise|agency|upper|other --school-year 2025-2026
  demo [--kind school|enterprise]
  import TỆP… [--as members|youth|candidates] [--school-year NĂM] [--sheet TÊN] [--map TỆP]
         [--workbook-password-file TỆP] [--commit]
  members search CHỮ [--limit N] [--as-of NGÀY]
  candidates list
  candidates plan --graduation NGÀY [--branch TÊN] [--candidate MÃ]
  papers list
  papers make GIẤY [--ceremony|--branch MÃ-HOẶC-TÊN] --out TỆP.(pdf|docx|xlsx)
  rules examine TỆP|-
  undo    redo    journal
  backup make [--out TỆP]    backup list    backup verify TỆP    backup restore TỆP [--replace]
  check
  commands
  call LỆNH [JSON | -]";

/// Options with a value, by verb; those of the first line go with every verb.
const GLOBAL: &[&str] = &["data", "password-file", "recovery-file", "today"];
const BY_VERB: &[(&str, &[&str])] = &[
    ("init", &["unit", "kind", "school-year"]),
    ("demo", &["kind"]),
    ("import", &["as", "school-year", "sheet", "map", "workbook-password-file"]),
    ("members search", &["limit", "as-of"]),
    ("candidates list", &[]),
    ("candidates plan", &["graduation", "branch", "candidate"]),
    ("papers list", &[]),
    (
        "papers make",
        &["ceremony", "candidate", "candidates", "person", "companion", "branch", "class", "round", "view", "out"],
    ),
    ("rules examine", &[]),
    ("undo", &[]),
    ("redo", &[]),
    ("journal", &["limit"]),
    ("backup make", &["out"]),
    ("backup list", &[]),
    ("backup verify", &[]),
    ("backup restore", &[]),
    ("check", &[]),
    ("commands", &[]),
    ("call", &[]),
];

/// The command line, read.
#[derive(Debug)]
pub struct Arguments {
    /// Verb, its two words joined by a space: `members search`.
    pub verb: String,
    /// What follows the verb.
    pub words: Vec<String>,
    /// `--json`.
    pub json: bool,
    /// `--commit`.
    pub commit: bool,
    /// `--replace`.
    pub replace: bool,
    options: BTreeMap<String, String>,
}

impl Arguments {
    /// The value of an option, if it was given.
    pub fn option(&self, name: &str) -> Option<&str> {
        self.options.get(name).map(String::as_str)
    }
}

/// Reads the words; the error is the sentence of what is wrong with them.
pub fn read(mut parser: lexopt::Parser) -> Result<Arguments, String> {
    let mut words: Vec<String> = Vec::new();
    let mut options = BTreeMap::new();
    let (mut json, mut commit, mut replace) = (false, false, false);
    while let Some(argument) = parser.next().map_err(|error| error.to_string())? {
        match argument {
            Arg::Long("json") => json = true,
            Arg::Long("commit") => commit = true,
            Arg::Long("replace") => replace = true,
            Arg::Long(name) => {
                let name = name.to_owned();
                let known =
                    GLOBAL.contains(&name.as_str()) || BY_VERB.iter().any(|(_, of)| of.contains(&name.as_str()));
                if !known {
                    return Err(format!("Không có tùy chọn --{name}."));
                }
                let value = parser.value().map_err(|_| format!("--{name} cần một giá trị."))?;
                options.insert(name, text(value)?);
            }
            Arg::Value(word) => words.push(text(word)?),
            Arg::Short(letter) => return Err(format!("Không có tùy chọn -{letter}.")),
        }
    }
    let (verb, allowed, used) = verb_of(&words)?;
    for name in options.keys() {
        if !GLOBAL.contains(&name.as_str()) && !allowed.contains(&name.as_str()) {
            return Err(format!("--{name} không dùng với «{verb}»."));
        }
    }
    if commit && verb != "import" {
        return Err(format!("--commit không dùng với «{verb}»."));
    }
    if replace && verb != "backup restore" {
        return Err(format!("--replace không dùng với «{verb}»."));
    }
    words.drain(..used);
    Ok(Arguments { verb: verb.to_owned(), words, json, commit, replace, options })
}

fn verb_of(words: &[String]) -> Result<(&'static str, &'static [&'static str], usize), String> {
    for (verb, allowed) in BY_VERB {
        let parts: Vec<&str> = verb.split(' ').collect();
        if words.len() >= parts.len() && parts.iter().zip(words).all(|(part, word)| part == word) {
            return Ok((verb, allowed, parts.len()));
        }
    }
    match words.first() {
        None => Err("Thiếu lệnh.".to_owned()),
        Some(word) => Err(format!("Không có lệnh «{word}».")),
    }
}

fn text(value: std::ffi::OsString) -> Result<String, String> {
    value.into_string().map_err(|_| "Có chữ không đọc được trên dòng lệnh.".to_owned())
}
