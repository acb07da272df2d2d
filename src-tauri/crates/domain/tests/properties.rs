//! Properties of stories, over many made-up ones: nothing breaks, a voided step leaves no trace, and the order of entry
//! is indifferent where nothing is corrected and no two steps share a day.
//!
//! Chance is a counter: the same stories every time.

use domain::calendar::Holidays;
use domain::path::{StepCode, Track};
use domain::rules::Rulebook;
use domain::story::{Story, StoryError};
use serde_json::{Value, json};

struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % n
    }

    fn day(&mut self) -> String {
        format!("20{:02}-{:02}-{:02}", 24 + self.below(4), 1 + self.below(12), 1 + self.below(28))
    }

    fn maybe_day(&mut self) -> Value {
        if self.below(6) == 0 { Value::Null } else { json!(self.day()) }
    }
}

const TODAY: &str = "2027-12-30";

fn facts(dice: &mut Dice) -> Value {
    let total = 1 + dice.below(40);
    let helper = json!({"name": (["An", "Bình"][dice.below(2)]), "official_on": dice.maybe_day(), "unit_joined_on": dice.maybe_day()});
    json!({
        "vote": {"total": total, "in_favour": dice.below(total + 1)}, "branch_vote": {"total": total, "in_favour": dice.below(total + 1)},
        "number": "1", "dated_on": dice.maybe_day(), "received_on": dice.maybe_day(), "new_start": dice.maybe_day(),
        "kind": "party", "companion": helper, "introducer": helper, "request": (["s0", "s1", "s2"][dice.below(3)]),
        "cause": (["criteria", "procedure", "late_after_transfer"][dice.below(3)]), "shared_since": dice.maybe_day(),
        "answer": (["go_on", "wait"][dice.below(2)]), "special_case": (if dice.below(4) == 0 { json!({}) } else { Value::Null })
    })
}

/// A story of up to twelve steps; mostly from the table, in its order, so that many are possible.
fn story(dice: &mut Dice) -> Value {
    let codes: Vec<StepCode> = StepCode::all().filter(|code| code.track() != Track::Void).collect();
    let mut chosen: Vec<StepCode> = (0..dice.below(12)).map(|_| codes[dice.below(codes.len())]).collect();
    let mut days: Vec<Value> = chosen.iter().map(|_| dice.maybe_day()).collect();
    chosen.sort();
    days.sort_by_key(ToString::to_string);
    let steps: Vec<Value> = chosen
        .iter()
        .zip(days)
        .enumerate()
        .map(|(at, (code, on))| {
            let mut step = facts(dice);
            step["id"] = json!(format!("s{at}"));
            step["code"] = json!(code.code());
            step["on"] = on;
            step
        })
        .collect();
    let planned = json!([{"code": codes[dice.below(codes.len())].code(), "on": dice.maybe_day()}]);
    let leaving = json!({
        "leaving_on": dice.maybe_day(), "transfer_decided_on": dice.maybe_day(), "effective_on": dice.maybe_day(),
        "file_with_competent": true, "file_received_on": dice.maybe_day(), "enrolled_on": dice.maybe_day()
    });
    json!({
        "today": TODAY, "steps": steps, "planned": planned, "leaving": (if dice.below(2) == 0 { leaving } else { Value::Null }),
        "person": {"kind": (["pupil", "staff"][dice.below(2)]), "born_on": "2008-05-15", "graduated_on": dice.maybe_day()},
        "switches": (if dice.below(2) == 0 { json!(["party-deadlines", "paper-12-months", "vote-base-summoned"]) } else { json!([]) })
    })
}

fn answer(story: &Value) -> Value {
    thread_local!(static BOOKS: (Rulebook, Holidays) = (Rulebook::built_in(), Holidays::built_in()));
    let judged = BOOKS
        .with(|(book, holidays)| Story::parse(&story.to_string()).and_then(|story| Ok(story.examine(book, holidays)?)));
    match judged {
        Ok(reply) => serde_json::to_value(reply).expect("a reply is JSON"),
        Err(StoryError::Refused(refusal)) => json!({"refused": refusal.id.code()}),
        Err(StoryError::Usage(sentence)) => panic!("{sentence}: {story}"),
    }
}

#[test]
fn a_voided_step_leaves_no_trace_in_the_findings() {
    let mut dice = Dice(7);
    let mut judged = 0;
    for _ in 0..400 {
        let plain = story(&mut dice);
        let expected = answer(&plain);
        judged += usize::from(expected.get("refused").is_none());
        let mut with = plain.clone();
        let codes: Vec<StepCode> = StepCode::all().filter(|code| code.track() != Track::Void).collect();
        let mut extra = facts(&mut dice);
        extra["id"] = json!("extra");
        extra["code"] = json!(codes[dice.below(codes.len())].code());
        extra["on"] = json!(dice.day());
        let void = json!({"id": "void", "code": "void", "on": TODAY, "voids": "extra"});
        let steps = with["steps"].as_array_mut().expect("steps");
        let place = dice.below(steps.len() + 1);
        steps.insert(place, extra);
        steps.insert(dice.below(steps.len() + 1), void);
        assert_eq!(answer(&with), expected, "{with}");
    }
    assert!(judged > 50, "only {judged} stories were possible");
}

#[test]
fn the_order_of_entry_is_indifferent_without_corrections_and_ties() {
    let mut dice = Dice(11);
    let mut tried = 0;
    for _ in 0..800 {
        let mut told = story(&mut dice);
        let steps = told["steps"].as_array_mut().expect("steps");
        let mut seen = Vec::new();
        steps.retain(|step| {
            let fresh = !seen.iter().any(|(code, on)| *code == step["code"] || *on == step["on"]);
            seen.push((step["code"].clone(), step["on"].clone()));
            fresh
        });
        let expected = answer(&told);
        if expected.get("refused").is_some() {
            continue;
        }
        tried += 1;
        let steps = told["steps"].as_array_mut().expect("steps");
        for at in (1..steps.len()).rev() {
            steps.swap(at, dice.below(at + 1));
        }
        assert_eq!(answer(&told), expected, "{told}");
    }
    assert!(tried > 100, "only {tried} stories were possible");
}

/// Of every path that is possible the dates follow each other: decided, received, held, official.
#[test]
fn the_dates_of_a_path_follow_each_other() {
    let mut dice = Dice(23);
    let (mut received, mut held) = (0, 0);
    for _ in 0..600 {
        let mut told = story(&mut dice);
        for code in ["admission_decision", "decision_received", "ceremony_held"] {
            let own = json!({ "id": code, "code": code, "on": dice.maybe_day() });
            told["steps"].as_array_mut().expect("steps").push(own);
        }
        let reply = answer(&told);
        let day = |name: &str| reply["dates"][name].as_str().map(str::to_owned);
        let follows = |first: &str, then: &str| {
            let both = day(first).zip(day(then));
            both.is_some_and(|(first, then)| {
                assert!(first <= then, "{first} after {then} in {told}");
                true
            })
        };
        received += usize::from(follows("decision_issued_on", "decision_received_on"));
        follows("decision_issued_on", "ceremony_on");
        held += usize::from(follows("ceremony_on", "official_from"));
        assert_eq!(day("official_from"), day("probation_end"), "{told}");
    }
    assert!(received > 20 && held > 20, "{received} received, {held} held");
}

/// What begins a day later ends no earlier: no holiday, month's end or leap year turns two limits round.
#[test]
fn a_later_start_never_has_an_earlier_limit() {
    let clocks = [
        ("admission-decision", "branch_resolution"),
        ("ceremony-after-receipt", "decision_received"),
        ("ceremony-after-decision", "admission_decision"),
        ("awareness-certificate-validity", "certificate_issued"),
        ("dossier-validity", "dossier_opened"),
        ("new-member-declarations", "ceremony_held"),
        ("recognition-meeting", "ceremony_held"),
        ("recognition-decision", "recognition_branch_resolution"),
    ];
    for (rule, code) in clocks {
        let mut last: Option<(String, String)> = None;
        let first = chrono::NaiveDate::from_ymd_opt(2026, 8, 1).expect("a day");
        for day in first.iter_days().take(500) {
            let mut steps = vec![json!({ "id": "s", "code": code, "on": day })];
            if ["new-member-declarations", "recognition-meeting", "recognition-decision"].contains(&rule) {
                steps.push(json!({ "id": "d", "code": "admission_decision", "on": "2026-07-30" }));
            }
            if rule == "recognition-decision" {
                steps.push(json!({ "id": "c", "code": "ceremony_held", "on": "2026-07-31" }));
            }
            let reply = answer(&json!({ "today": "2028-12-30", "steps": steps }));
            let findings = reply["findings"].as_array().cloned().unwrap_or_default();
            let found = findings.iter().find(|finding| finding["rule_id"] == rule);
            let date =
                found.and_then(|finding| finding["date"].as_str()).unwrap_or_else(|| panic!("{rule} {day}: {reply}"));
            if let Some((before, limit)) = &last {
                assert!(limit.as_str() <= date, "{rule}: {before} ends {limit}, {day} ends {date}");
            }
            last = Some((day.to_string(), date.to_owned()));
        }
    }
}
