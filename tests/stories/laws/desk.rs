//! The desk on which every story prepares what its command needs.

use std::cell::{Cell, RefCell};

use dong_hanh_tests::photo;
use serde_json::{Value, json};

use crate::health::spoil;
use crate::office::{Office, assert_sentence, rows, text};

/// The secretary's desk: everything done on it is remembered with the office as it was afterwards.
pub struct Desk<'a> {
    pub(super) office: &'a Office,
    made: Cell<usize>,
    years: Cell<i32>,
    pub(super) states: RefCell<Vec<(&'static str, String)>>,
}

impl<'a> Desk<'a> {
    /// A desk in an office, from its state on.
    pub fn of(office: &'a Office) -> Self {
        let beginning = ("the beginning", office.dump());
        Desk { office, made: Cell::new(0), years: Cell::new(2030), states: RefCell::new(vec![beginning]) }
    }

    /// One operation; it must have changed the office.
    pub fn act(&self, command: &'static str, args: Value) -> Value {
        let reply = self.office.call(command, args);
        let now = self.office.dump();
        let mut states = self.states.borrow_mut();
        assert_ne!(states.last().map(|(_, state)| state), Some(&now), "{command} wrote nothing");
        assert!(reply["operation"].is_string() && reply["changes"].as_array().is_some_and(|kinds| !kinds.is_empty()));
        assert_sentence(&text(&reply["said"]));
        states.push((command, now));
        reply
    }

    /// Spoils the file behind the office's back: what the last operation left is now something else.
    pub(super) fn spoil(&self, sql: &str) {
        spoil(self.office, sql);
        if let Some((_, state)) = self.states.borrow_mut().last_mut() {
            *state = self.office.dump();
        }
    }

    pub(super) fn operations(&self) -> usize {
        self.states.borrow().len() - 1
    }

    /// A number that was not given before.
    pub(super) fn next(&self) -> usize {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }

    pub(super) fn name(&self) -> String {
        const MIDDLE: &[&str] = &["Sa", "Sô", "Thị Mỹ", "Văn", "Ngọc", "Minh", "Kim", "Thanh", "Hoàng", "Gia"];
        const GIVEN: &[&str] = &["Ry", "Phi", "Duyên", "Thuận", "Ánh", "Khánh", "Ngân", "Thảo", "Phúc", "Hào"];
        const FAMILY: &[&str] = &["Thạch", "Kim", "Nguyễn", "Sơn", "Lâm", "Trần", "Đỗ"];
        let at = self.next();
        format!("{} {} {}", FAMILY[at / 100 % 7], MIDDLE[at / 10 % 10], GIVEN[at % 10])
    }

    pub(super) fn class(&self) -> String {
        format!("10A{}", self.next())
    }

    pub(super) fn year(&self) -> String {
        // Counted apart: years end in 2200, other names do not.
        let from = self.years.replace(self.years.get() + 1);
        format!("{from}-{}", from + 1)
    }

    /// The year in which the school year in work ends.
    pub(super) fn second_year(&self) -> String {
        text(&self.office.call("office.status", json!({}))["school_year"])[5..].to_owned()
    }

    pub(super) fn branch(&self) -> String {
        text(&self.act("branches.save", json!({ "name": self.class() }))["id"])
    }

    pub(super) fn unit(&self) -> String {
        text(&self.act("settings.set_unit", json!({ "role": "party_branch", "name": "Chi bộ" }))["id"])
    }

    pub(super) fn level(&self) -> String {
        text(&self.act("settings.set_level", json!({ "role": "party_base_committee", "members": 15 }))["id"])
    }

    /// A report owed since the beginning of the year.
    pub(super) fn report(&self) -> String {
        let report = json!({
            "name": format!("Báo cáo {}", self.next()), "every": "quarter", "due_month": 3, "due_day": 15, "starts_on": "2026-01-01",
        });
        text(&self.act("reports.save", report)["id"])
    }

    pub(super) fn signer(&self) -> String {
        let signer =
            json!({ "side": "union", "name": "Lê Thị Ngân", "post": "Phó Bí thư", "authority_line": "TM. BCH" });
        text(&self.act("settings.set_signer", signer)["id"])
    }

    pub(super) fn own_value(&self, rule: &str, value: &str) {
        let (by, on) = ("Đảng ủy xã", "2026-05-11");
        self.act("rules.override", json!({ "rule": rule, "value": value, "confirmed_by": by, "confirmed_on": on }));
    }

    pub(super) fn person(&self, branch: Option<&str>) -> String {
        self.add(branch, &self.name())
    }

    pub(super) fn add(&self, branch: Option<&str>, name: &str) -> String {
        let values: Vec<Value> = [("name", name), ("born_on", "1999-03-02"), ("post", "Ủy viên")]
            .iter()
            .map(|(field, value)| json!({ "field": field, "value": value }))
            .collect();
        text(&self.act("members.add", json!({ "branch": branch, "values": values }))["row"]["id"])
    }

    pub(super) fn candidate(&self) -> String {
        let person = self.person(None);
        let opened = self.act("candidates.open", json!({ "persons": [person], "on": "2022-09-15" }));
        text(&opened["ids"][0])
    }

    pub(super) fn first_step(&self, candidate: &str) -> String {
        text(&self.office.page(candidate)["steps"][0]["id"])
    }

    /// A candidate with his decision.
    pub(super) fn decided(&self) -> String {
        let candidate = self.candidate();
        let facts = json!({ "number": "300-QĐ/ĐU" });
        let step = json!({ "candidate": candidate, "code": "admission_decision", "on": "2026-05-04", "facts": facts });
        self.act("candidates.record_step", step);
        candidate
    }

    /// A school year of its own in which somebody is rated.
    pub(super) fn rated_year(&self) -> String {
        let (year, person) = (self.year(), self.person(None));
        let cells = json!([{ "person": person, "field": "rating", "value": "not_rated" }]);
        self.act("yearly.set", json!({ "school_year": year, "cells": cells }));
        year
    }

    /// A reward or discipline of somebody.
    pub(super) fn award(&self, kind: &str) -> Value {
        json!({
            "person": self.person(None), "kind": kind, "level": "province", "content": "Giải Ba môn Toán",
            "paper": format!("{}-QĐ/TĐTN", self.next()), "on": "2026-03-26",
        })
    }

    /// A photo as nobody has attached it before.
    pub(super) fn photo(&self) -> String {
        let seed = self.next();
        let path = self.office.file(&format!("anh-{seed}.jpg"));
        photo::write(path.as_ref(), seed as u32, 32, 24).expect("a photo");
        path
    }

    pub(super) fn attached(&self) -> String {
        let files = json!([{ "path": self.photo() }]);
        text(&self.act("attachments.add", json!({ "person": self.person(None), "files": files }))["ids"][0])
    }

    pub(super) fn todo(&self) -> String {
        let todo = json!({ "title": format!("Việc thứ {}", self.next()), "due_on": "2026-05-15" });
        text(&self.act("agenda.save_todo", todo)["id"])
    }

    /// A ceremony and the guest invited to it.
    pub(super) fn guest(&self) -> (String, Value) {
        let ceremony = self.ceremony(&[]);
        self.act("ceremonies.save_guest", json!({ "ceremony": ceremony, "name": "Đại diện Đảng ủy" }));
        let page = self.office.call("ceremonies.get", json!({ "id": ceremony }));
        (ceremony, page["guests"][0]["id"].clone())
    }

    /// A ceremony and a thing to prepare for it.
    pub(super) fn task(&self) -> (String, Value) {
        let ceremony = self.ceremony(&[]);
        self.act("ceremonies.save_task", json!({ "ceremony": ceremony, "title": "Hoa, huy hiệu" }));
        let page = self.office.call("ceremonies.get", json!({ "id": ceremony }));
        (ceremony, page["tasks"][0]["id"].clone())
    }

    pub(super) fn companion(&self) -> String {
        let person = json!({ "name": self.name(), "kind": "teacher", "official_on": "2015-02-03", "namesake": true });
        text(&self.act("companions.save_person", person)["person"])
    }

    /// Somebody with a Party companion.
    pub(super) fn accompanied(&self) -> String {
        let candidate = self.candidate();
        let assign =
            json!({ "candidates": [candidate], "role": "party", "person": self.companion(), "on": "2026-01-05" });
        self.act("companions.assign", assign);
        candidate
    }

    /// A task and its two people.
    pub(super) fn challenge(&self) -> (String, [String; 2]) {
        let people = [self.candidate(), self.candidate()];
        let task = json!({ "title": "Dạy học hè", "kind": "help", "given_on": "2026-04-01", "candidates": people });
        (text(&self.act("challenges.save", task)["id"]), people)
    }

    pub(super) fn pattern(&self) -> String {
        text(&self.act("challenges.save_pattern", json!({ "title": format!("Việc mẫu {}", self.next()) }))["id"])
    }

    /// A day in a month that nobody has remarked upon.
    pub(super) fn month(&self) -> String {
        let back = self.next();
        format!("{}-{:02}-10", 2025 - back / 12, back % 12 + 1)
    }

    /// A period and the one person in it.
    pub(super) fn period(&self) -> (String, String) {
        let candidate = self.candidate();
        let open = json!({ "kind": "month", "on": self.month(), "candidates": [candidate] });
        (text(&self.act("remarks.open", open)["period"]), candidate)
    }

    pub(super) fn remark(&self, candidate: &str) -> Value {
        json!({
            "candidate": candidate, "strengths": "Gương mẫu trong học tập", "weaknesses": "Còn ít phát biểu",
            "conclusion": "propose_class", "written_by": "Phan Văn Thuận",
        })
    }

    pub(super) fn review(&self) -> String {
        let people = json!([{ "candidate": self.candidate(), "verdict": "note", "note": "Cần theo dõi thêm" }]);
        text(&self.act("reviews.save", json!({ "on": "2026-05-04", "people": people }))["id"])
    }

    /// A round with two people in it.
    pub(super) fn round(&self) -> (String, [String; 2]) {
        let criteria = json!([{ "text": "Gương mẫu" }, { "text": "Giữ chức vụ", "source": "post" }]);
        let open = json!({ "name": format!("Đợt {}", self.next()), "criteria": criteria });
        let round = text(&self.act("rounds.open", open)["id"]);
        let candidates = [self.candidate(), self.candidate()];
        let persons = candidates.clone().map(|one| self.office.page(&one)["row"]["person"].clone());
        self.act("rounds.add_people", json!({ "id": round, "persons": persons }));
        (round, candidates)
    }

    /// A decision of a round whose results are said: the first is recognised, the second is not.
    pub(super) fn decision(&self, round: &str) -> Value {
        let people = rows(&self.office.call("rounds.get", json!({ "id": round })));
        let said = |at: usize, result: &str| json!({ "candidate": people[at]["candidate"], "result": result });
        let people = json!([said(0, "recognised"), said(1, "not_recognised")]);
        self.act("rounds.fill", json!({ "id": round, "people": people }));
        json!({ "id": round, "on": "2026-03-20", "number": format!("{}-QĐ/ĐTN", self.next()) })
    }

    /// A format of labels of the office's own.
    pub(super) fn format(&self, id: Option<&str>) -> Value {
        let mut format = json!({
            "name": format!("Nhãn {}", self.next()), "page_width": 210, "page_height": 297, "across": 2, "down": 7,
            "cell_width": 99, "cell_height": 38.1, "left_edge": 4.7, "top_edge": 15.1, "gap_across": 2.5, "gap_down": 0,
            "padding": 3, "letter_size": 13, "framed": false, "at_left": true,
        });
        if let Some(id) = id {
            format["id"] = json!(id);
        }
        format
    }

    /// A file with a layout of exports that nobody has kept before.
    pub(super) fn layout(&self) -> String {
        let (path, name) = (self.office.file("bo-cuc.json"), format!("Bố cục {}", self.next()));
        let columns = json!([{ "title": "Mã", "field": "id" }, { "title": "Họ tên", "field": "name" }]);
        let layout = json!({ "id": name, "title": name, "columns": columns });
        std::fs::write(&path, layout.to_string()).expect("a file");
        path
    }

    /// A Word file with placeholders.
    pub(super) fn word(&self) -> String {
        let path = self.office.file(&format!("mau-{}.docx", self.next()));
        let starter = if self.next().is_multiple_of(2) { "starter:list" } else { "starter:confirmation" };
        self.office.call("templates.export", json!({ "id": starter, "path": path }));
        path
    }

    pub(super) fn template(&self) -> String {
        let add = json!({ "path": self.word(), "name": format!("Mẫu {}", self.next()) });
        text(&self.act("templates.add", add)["id"])
    }

    pub(super) fn ceremony(&self, people: &[&str]) -> String {
        let saved = self.act("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": "2026-05-19" }));
        let id = text(&saved["id"]);
        if !people.is_empty() {
            self.act("ceremonies.add_people", json!({ "id": id, "candidates": people }));
        }
        id
    }
}
