//! Switches and settings of the office, one stored value each, so that taking one back meets no other.

use domain::rules::{Practice, SETTINGS, Setting, SettingKind, Switch};
use serde_json::{Value, json};
use store::settings;

use super::book::PRACTICE;
use super::wire::{PracticeLine, RuleWord, SetPractice};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `rules.set_practice`.
pub fn run(call: &Call<'_>, args: SetPractice) -> Result<Nothing, Failure> {
    let value = match &args.value {
        None => None,
        Some(text) => Some(read(&args.name, text)?),
    };
    let key = format!("{PRACTICE}{}", args.name);
    call.write(json!({ "name": args.name }), |tx| match &value {
        Some(value) => put_setting(tx, &key, value),
        None => Ok(settings::remove(tx, &key)?),
    })?;
    Ok(Nothing {})
}

/// The Vietnamese name of a switch or setting.
pub fn label(name: &str) -> String {
    let setting = || SETTINGS.iter().find(|line| line.name == name).map(|line| line.label);
    Switch::parse(name).map(Switch::label).or_else(setting).unwrap_or(name).to_owned()
}

/// The switches, in the order of the page.
pub fn switches(practice: &Practice) -> Vec<PracticeLine> {
    let line = |switch: Switch| PracticeLine {
        name: switch.code().to_owned(),
        label: switch.label().to_owned(),
        says: switch.origin().to_owned(),
        kind: "yes_no".to_owned(),
        value: practice.is_on(switch).to_string(),
        shipped: false.to_string(),
        choices: Vec::new(),
        unit: None,
        question: (switch == Switch::VoteBaseSummoned).then(|| "U4".to_owned()),
    };
    Switch::ALL.into_iter().map(line).collect()
}

/// The settings, in the order of the page.
pub fn settings_of(practice: &Practice) -> Vec<PracticeLine> {
    let shipped = Practice::default();
    let word = |(code, label): &(&str, &str)| RuleWord { code: (*code).to_owned(), label: (*label).to_owned() };
    let line = |setting: &Setting| {
        let (kind, choices, unit) = match setting.kind {
            SettingKind::Number(_, _, unit) => ("number", Vec::new(), Some(unit.to_owned())),
            SettingKind::Choice(all) => ("choice", all.iter().map(word).collect(), None),
            SettingKind::YesNo => ("yes_no", Vec::new(), None),
        };
        PracticeLine {
            name: setting.name.to_owned(),
            label: setting.label.to_owned(),
            says: setting.says.to_owned(),
            kind: kind.to_owned(),
            value: practice.word_of(setting.name),
            shipped: shipped.word_of(setting.name),
            choices,
            unit,
            question: setting.question.map(str::to_owned),
        }
    };
    SETTINGS.iter().map(line).collect()
}

fn read(name: &str, text: &str) -> Result<Value, Failure> {
    if Switch::parse(name).is_some() {
        let wrong = |_| Failure::usage(format!("Công tắc «{name}» chỉ nhận true hoặc false."));
        return text.parse::<bool>().map(|on| json!(on)).map_err(wrong);
    }
    let setting = SETTINGS
        .iter()
        .find(|line| line.name == name)
        .ok_or_else(|| Failure::usage(format!("Không có thiết lập «{name}».")))?;
    setting.read(text).ok_or_else(|| match setting.kind {
        SettingKind::Number(least, most, unit) => {
            Failure::new("out-of-range", format!("{}: nhập số từ {least} đến {most} {unit}.", setting.label))
        }
        _ => Failure::usage(format!("«{text}» không phải là lựa chọn của «{}».", setting.label)),
    })
}
