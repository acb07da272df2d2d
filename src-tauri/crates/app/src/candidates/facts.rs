//! Facts of a step as lines a reader understands.

use domain::date::dmy;
use domain::path::{CompanionKind, DocumentKind, Helper, Step, StepCode, Vote};
use serde_json::{Map, Value};

use super::fields::{self, F};
use super::form;

/// Facts that have a line of their own below.
const SAID: &[&str] = &[
    "number",
    "dated_on",
    "class_from",
    "class_to",
    "form",
    "companion",
    "introducer",
    "kind",
    "replaces",
    "for",
    "abroad",
    "received_on",
    "answer",
    "sent_to",
    "special_case",
    "late_consent",
    "new_start",
    "official_from",
    "body",
    "reason",
    "elsewhere",
    "request",
    "vote",
];
/// Labels of facts that the form of the step does not ask for: what was imported, or written by an earlier form.
const KEPT: &[(&str, &str)] = &[
    ("party_branch", "Chi bộ"),
    ("grade", "Xếp loại"),
    ("redone", "Giấy tờ làm lại"),
    ("criteria", "Tiêu chí"),
    ("signer", "Người ký"),
    ("place", "Nơi"),
    ("class", "Lớp"),
    ("helper", "Người giúp đỡ"),
];

/// The facts of a step, one line each, the paper's number first.
pub fn words(step: &Step, recorded: &Map<String, Value>) -> Vec<String> {
    let facts = &step.facts;
    let mut lines = Vec::new();
    let mut say = |line: Option<String>| lines.extend(line);
    let number = facts.number.clone().or_else(|| facts.other.get("number").and_then(text));
    say(number.map(|number| format!("Số {number}")));
    say(facts.dated_on.map(|day| format!("Đơn ghi ngày {}", dmy(day))));
    say(match (facts.class_from, facts.class_to) {
        (Some(from), Some(to)) => Some(format!("Lớp từ {} đến {}", dmy(from), dmy(to))),
        (Some(from), None) => Some(format!("Lớp từ {}", dmy(from))),
        (None, Some(to)) => Some(format!("Lớp đến {}", dmy(to))),
        (None, None) => None,
    });
    say(facts.form.as_ref().map(|form| format!("Mẫu {form}")));
    say(facts.vote.as_ref().and_then(vote));
    let kind = match facts.kind {
        Some(CompanionKind::Party) => "Đảng viên giúp đỡ",
        Some(CompanionKind::Union) => "Cán bộ Đoàn đồng hành",
        None => "Người giúp đỡ",
    };
    say(facts.companion.as_ref().and_then(|who| helper(kind, who)));
    say(facts.introducer.as_ref().and_then(|who| helper("Người giới thiệu", who)));
    say(facts.replaces.as_ref().map(|name| format!("Thay {name}")));
    say(facts.about.as_ref().map(|about| format!("Thẩm tra: {}", form::choice_label("choice:relatives", about))));
    say(facts.abroad.filter(|abroad| *abroad).map(|_| "Ở nước ngoài".to_owned()));
    say(facts.received_on.map(|day| format!("Nhận ngày {}", dmy(day))));
    say(facts.answer.as_ref().map(|answer| format!("Trả lời: {}", answer_words(step.code, answer))));
    say(facts.sent_to.as_ref().map(|place| format!("Gửi {place}")));
    say(facts
        .special_case
        .as_ref()
        .map(|case| format!("Trường hợp đặc biệt: {}", case.by.as_deref().unwrap_or("chưa ghi"))));
    say(facts.late_consent.as_ref().map(|case| format!("Đồng ý lùi lễ: {}", case.by.as_deref().unwrap_or("chưa ghi"))));
    say(facts.new_start.map(|day| format!("Tính lại từ {}", dmy(day))));
    say(facts.official_from.map(|day| format!("Chính thức từ {}", dmy(day))));
    say(facts.body.as_ref().map(|body| format!("Cơ quan: {}", form::choice_label("choice:bodies", body))));
    say(facts.reason.as_ref().map(|reason| format!("Lý do: {reason}")));
    say(step.elsewhere.then(|| "Làm ở nơi khác, trước khi về đây".to_owned()));
    let asked: Vec<F> = fields::all(step.code).collect();
    for (key, label, kind) in &asked {
        if SAID.contains(key) || is_said_with_its_whole(key) {
            continue;
        }
        if kind.starts_with("rows") {
            rows(form::at(recorded, key), kind).into_iter().for_each(|row| say(Some(format!("{label}: {row}"))));
            continue;
        }
        let value = form::at(recorded, key).and_then(text);
        say(value.map(|value| format!("{label}: {}", form::choice_label(kind, &value))));
    }
    for (key, label) in KEPT {
        if !asked.iter().any(|(own, ..)| own == key) {
            say(facts.other.get(*key).and_then(text).map(|value| format!("{label}: {value}")));
        }
    }
    lines
}

/// Each row of a list in one line.
fn rows(list: Option<&Value>, kind: &str) -> Vec<String> {
    let cell = |row: &Value, (key, label, kind): &F| {
        let value = row.get(*key)?;
        match value {
            Value::Bool(true) => Some(label.to_lowercase()),
            Value::Bool(false) => Some(format!("chưa {}", label.to_lowercase())),
            Value::String(key) if *kind == "choice:documents" => {
                Some(DocumentKind::of(key).map_or_else(|| key.clone(), DocumentKind::title))
            }
            other => text(other).map(|value| form::choice_label(kind, &value).to_owned()),
        }
    };
    let line = |row: &Value| fields::columns(kind).iter().filter_map(|column| cell(row, column)).collect::<Vec<_>>();
    list.and_then(Value::as_array).into_iter().flatten().map(line).map(|cells| cells.join(", ")).collect()
}

/// Numbers of the vote are told as one; who was assigned or introduces has a line of his own.
fn is_said_with_its_whole(key: &str) -> bool {
    let (whole, part) = key.split_once('.').unwrap_or((key, ""));
    match whole {
        "vote" => !["ballot", "reasons_against"].contains(&part),
        "companion" | "introducer" => ["name", "official_on", "unit_joined_on"].contains(&part),
        "special_case" => part == "by",
        "late_consent" => part == "by",
        _ => false,
    }
}

/// "27/28 phiếu" of those present, else of all.
pub fn vote(vote: &Vote) -> Option<String> {
    let base = vote.present.or(vote.total)?;
    vote.in_favour.map(|votes| format!("{votes}/{base} phiếu"))
}

/// What a station shows under its date: at most three short lines.
pub fn brief(step: &Step) -> Vec<String> {
    let facts = &step.facts;
    let number = facts.number.clone().or_else(|| facts.other.get("number").and_then(text));
    let who = facts.introducer.as_ref().and_then(|who| who.name.clone());
    let dated = match step.code {
        StepCode::ApplicationReceived => facts.dated_on.map(|day| format!("đơn {}", dmy(day))),
        _ => None,
    };
    let votes = facts.vote.as_ref().and_then(vote);
    let body = facts.other.get("party_branch").and_then(text);
    [number, dated, body, who, votes].into_iter().flatten().take(3).collect()
}

fn helper(kind: &str, who: &Helper) -> Option<String> {
    let name = who.name.as_ref()?;
    Some(match who.official_on {
        Some(day) => format!("{kind}: {name}, chính thức từ {}", dmy(day)),
        None => format!("{kind}: {name}"),
    })
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => {
            Some(domain::date::parse_iso(text).map_or_else(|_| text.clone(), dmy))
        }
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => Some(if *yes { "có" } else { "không" }.to_owned()),
        _ => None,
    }
}

fn answer_words(code: StepCode, answer: &str) -> &str {
    form::choice_label(if code == StepCode::VoteFailureReported { "choice:go_on" } else { "choice:answers" }, answer)
}
