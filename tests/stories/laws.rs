//! The laws of undo over the whole catalogue.
//!
//! Law 1: for every command that writes, undo brings back what was there before and redo what was there after; a hundred
//! operations taken back in reverse end where they began. Law 2: what comes out of an undo is an office that the domain
//! accepts, otherwise the undo is refused with a sentence. A new writing command without a story here fails by its name.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use app::catalogue::{self, Effect};
use app::{App, Clock};
use dong_hanh_tests::photo;
use serde_json::{Value, json};

use crate::health::{blob, spoil};
use crate::office::{Office, TODAY, assert_sentence, clock, rows, text};
use crate::{excel, office};

/// Prepares what the command needs and gives its arguments.
pub type Story = fn(&Desk<'_>) -> Value;

/// Every writing command at least once.
pub const STORIES: &[(&str, Story)] = &[
    ("school_years.add", |desk| json!({ "label": desk.year() })),
    ("school_years.set_current", |desk| {
        // Away, and back in the next round, so that what follows happens in both school years.
        let now = desk.office.call("office.status", json!({}))["school_year"].clone();
        json!({ "label": if now == "2025-2026" { "2026-2027" } else { "2025-2026" } })
    }),
    ("branches.save", |desk| json!({ "name": desk.class(), "homeroom_teacher": "Kim Thị Thu Hà" })),
    ("branches.save", |desk| {
        let id = desk.branch();
        json!({ "id": id, "name": desk.class(), "kind": "teacher" })
    }),
    ("branches.remove", |desk| json!({ "id": desk.branch() })),
    ("settings.set_unit", |_| json!({ "role": "union_upper", "name": "Đoàn phường Bến Lá", "short_name": "phường" })),
    ("settings.set_unit", |desk| {
        let id = desk.unit();
        json!({ "id": id, "role": "party_branch", "name": "Chi bộ trường", "valid_from": "2025-07-01" })
    }),
    (
        "settings.set_level",
        |_| json!({ "role": "party_base_committee", "valid_from": "2025-07-01", "members": 15, "note": "Sau sáp nhập" }),
    ),
    ("settings.set_level", |desk| {
        let id = desk.level();
        json!({ "id": id, "role": "party_competent", "body": "delegated_committee", "members": 15, "valid_to": "2026-12-31" })
    }),
    ("settings.remove_level", |desk| json!({ "id": desk.level() })),
    ("settings.remove_unit", |desk| json!({ "id": desk.unit() })),
    (
        "settings.set_signer",
        |_| json!({ "side": "union", "name": "Nguyễn Hoàng Phúc", "post": "Bí thư", "authority_line": "TM. BAN CHẤP HÀNH" }),
    ),
    ("settings.set_signer", |desk| {
        let id = desk.signer();
        json!({ "id": id, "side": "party", "name": "Võ Thị Tâm", "post": "Bí thư", "authority_line": "T/M CHI BỘ" })
    }),
    ("settings.remove_signer", |desk| json!({ "id": desk.signer() })),
    ("members.add", |desk| {
        let values = [("name", desk.name()), ("post", "Ủy viên".to_owned()), ("phone", "0900000111".to_owned())];
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        json!({ "branch": desk.branch(), "status": "youth", "from": "2025-09-05", "values": values })
    }),
    ("members.update", |desk| {
        let id = desk.person(None);
        let values = [("name", desk.name()), ("religion", "Phật giáo".to_owned()), ("post", String::new())];
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        json!({ "id": id, "values": values })
    }),
    ("members.move", |desk| {
        let from = desk.branch();
        let people = [desk.person(Some(&from)), desk.person(Some(&from)), desk.person(None)];
        json!({ "ids": people, "branch": desk.branch(), "on": "2026-02-02" })
    }),
    ("members.end", |desk| {
        let people = [desk.person(Some(&desk.branch())), desk.person(None)];
        json!({ "ids": people, "status": "moved_out", "on": TODAY, "reason": "Theo gia đình" })
    }),
    ("yearly.set", |desk| {
        let people = [desk.person(Some(&desk.branch())), desk.person(None)];
        let cell =
            |person: &String, field: &str, value: &str| json!({ "person": person, "field": field, "value": value });
        let cells: Vec<Value> = people
            .iter()
            .flat_map(|one| {
                [cell(one, "study", "kha"), cell(one, "rating", "Xuất sắc"), cell(one, "strengths", "Nhiệt tình")]
            })
            .collect();
        json!({ "cells": cells })
    }),
    ("yearly.set", |desk| {
        // What is cleared again leaves no row.
        let (person, year) = (desk.person(None), desk.year());
        let cell = |value: &str| json!([{ "person": person, "field": "rating", "value": value }]);
        desk.act("yearly.set", json!({ "school_year": year, "cells": cell("good") }));
        json!({ "school_year": year, "cells": cell("") })
    }),
    ("yearly.set_scale", |desk| {
        let own = format!("Mức {}", desk.next());
        json!({ "levels": [{ "code": "excellent", "label": "Xuất sắc" }, { "label": own }, { "label": "Trung bình", "short": "TB" }] })
    }),
    ("yearly.lock", |desk| json!({ "school_year": desk.rated_year() })),
    ("yearly.unlock", |desk| {
        let year = desk.rated_year();
        desk.act("yearly.lock", json!({ "school_year": year }));
        json!({ "school_year": year, "reason": "Bổ sung người chuyển đến" })
    }),
    ("yearly.set_months", |desk| {
        let people = [desk.person(None), desk.person(None)];
        let cells: Vec<Value> = people
            .iter()
            .flat_map(|one| ["2025-09", "2025-10"].map(|month| json!({ "person": one, "month": month })))
            .collect();
        json!({ "cells": cells, "paid": true, "absent": true, "reason": "Ốm dài ngày" })
    }),
    ("yearly.set_months", |desk| {
        let cells = json!([{ "person": desk.person(None), "month": "2025-09" }]);
        desk.act("yearly.set_months", json!({ "cells": cells, "paid": true }));
        json!({ "cells": cells, "paid": false })
    }),
    (
        "yearly.set_rates",
        |desk| json!({ "rates": [{ "from": "2026-01-01", "unsalaried": 3000 + desk.next(), "salaried": 9000 }] }),
    ),
    ("yearly.set_rates", |desk| {
        let rate = json!({ "from": "2025-01-01", "unsalaried": 1000 + desk.next(), "salaried": 9000 });
        desk.act("yearly.set_rates", json!({ "rates": [rate] }));
        json!({ "rates": [] })
    }),
    ("yearly.save_reward", |desk| desk.award("prize")),
    ("yearly.save_reward", |desk| {
        let mut award = desk.award("prize");
        award["id"] = desk.act("yearly.save_reward", award.clone())["id"].clone();
        award["kind"] = json!("merit");
        award
    }),
    ("yearly.remove_reward", |desk| {
        let award = desk.award("title");
        json!({ "id": desk.act("yearly.save_reward", award)["id"] })
    }),
    ("yearly.save_discipline", |desk| desk.award("reprimand")),
    ("yearly.save_discipline", |desk| {
        let mut award = desk.award("warning");
        award["id"] = desk.act("yearly.save_discipline", award.clone())["id"].clone();
        award["content"] = json!("");
        award
    }),
    ("yearly.remove_discipline", |desk| {
        let award = desk.award("reprimand");
        json!({ "id": desk.act("yearly.save_discipline", award)["id"] })
    }),
    (
        "yearly.set_education",
        |desk| json!({ "person": desk.person(None), "general": "11/12", "language": "Tiếng Anh B1" }),
    ),
    ("yearly.set_education", |desk| {
        let person = desk.person(None);
        desk.act("yearly.set_education", json!({ "person": person, "general": "11/12" }));
        json!({ "person": person })
    }),
    ("import.commit", |desk| {
        let known = desk.name();
        desk.add(None, &known);
        let (file, class) = (desk.office.file("lop.xlsx"), desk.class());
        excel::write(
            &file,
            &[
                &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Điện thoại"],
                &["1", &known, "02/03/1999", "Nữ", &class, "0900000222"],
                &["2", &desk.name(), "11/05/2009", "Nam", &class, ""],
                &["3", &desk.name(), "", "", &class, "0900000333"],
            ],
        );
        let plan = desk.office.call("import.preview", json!({ "files": [file], "school_year": "2025-2026" }));
        json!({ "plan": plan["plan"], "remember": true })
    }),
    ("import.commit", |desk| {
        // Somebody recorded comes onto the path, somebody new too.
        let (known, class) = (desk.name(), desk.class());
        desk.add(None, &known);
        let file = desk.office.file("nguon.xlsx");
        excel::write(
            &file,
            &[
                &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày công nhận ĐVƯT", "Số GCN", "Ngày cấp GCN"],
                &["1", &known, "02/03/1999", &class, "20/11/2024", "200/GCN", "09/04/2025"],
                &["2", &desk.name(), "11/05/2007", &class, "20/11/2024", "", ""],
            ],
        );
        let ask = json!({ "files": [file], "as": "candidates", "school_year": "2025-2026" });
        let plan = desk.office.call("import.preview", ask);
        json!({ "plan": plan["plan"], "remember": true })
    }),
    ("candidates.open", |desk| {
        let people = [desk.person(None), desk.person(Some(&desk.branch()))];
        json!({ "persons": people, "on": "2025-10-06", "party_branch": "Chi bộ trường" })
    }),
    ("candidates.record_step", |desk| {
        let vote = json!({ "total": 15, "present": 15, "in_favour": 14, "against": 1 });
        json!({
            "candidate": desk.candidate(), "code": "union_recognition", "on": "2025-11-20",
            "facts": { "number": "14-QĐ/ĐTN", "vote": vote }, "note": "Đợt 20/11",
        })
    }),
    ("candidates.record_step_many", |desk| {
        let (first, second) = (desk.candidate(), desk.candidate());
        let people = json!([
            { "candidate": first, "facts": { "number": "200/GCN", "grade": "Giỏi" } },
            { "candidate": second, "facts": { "number": "201/GCN" }, "on": "2026-01-19" },
        ]);
        let facts = json!({ "class_from": "2026-01-05" });
        json!({ "code": "certificate_issued", "on": "2026-01-12", "facts": facts, "people": people })
    }),
    (
        "candidates.set_conditions",
        |desk| json!({ "candidate": desk.candidate(), "facts": { "consent_on": "2026-03-02", "education": "exempt" } }),
    ),
    ("candidates.set_conditions", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_conditions", json!({ "candidate": candidate, "facts": { "record_erased": true } }));
        json!({ "candidate": candidate, "facts": { "left_party_on": "2020-03-02" } })
    }),
    ("candidates.set_conditions", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_conditions", json!({ "candidate": candidate, "facts": { "record_erased": true } }));
        json!({ "candidate": candidate })
    }),
    ("candidates.set_documents", |desk| {
        let application =
            json!({ "key": "application", "status": "requested", "on": "2026-05-04", "note": "Nhắc nộp đơn" });
        json!({ "candidate": desk.candidate(), "documents": [application, { "key": "opinions", "status": "not_needed" }] })
    }),
    ("candidates.set_documents", |desk| {
        let candidate = desk.candidate();
        let before =
            json!([{ "key": "application", "status": "requested" }, { "key": "opinions", "status": "returned" }]);
        desk.act("candidates.set_documents", json!({ "candidate": candidate, "documents": before }));
        let accepted =
            json!({ "key": "application", "status": "accepted", "author": "Người xin vào Đảng", "pages": 2 });
        json!({ "candidate": candidate, "documents": [accepted, { "key": "opinions" }] })
    }),
    ("candidates.set_leaving", |desk| {
        let items = json!([{ "item": "union_transfer", "done_on": "2026-05-11", "handed_to": "Trường mới" }]);
        let facts = json!({ "kind": "graduation", "leaving_on": "2026-05-29" });
        json!({ "candidate": desk.candidate(), "facts": facts, "items": items })
    }),
    ("candidates.set_leaving", |desk| {
        let candidate = desk.candidate();
        let before = json!({ "candidate": candidate, "facts": { "kind": "job", "leaving_on": "2026-05-04" } });
        desk.act("candidates.set_leaving", before);
        json!({ "candidate": candidate, "facts": { "kind": "job", "transfer_decided_on": "2026-05-04" } })
    }),
    ("candidates.set_leaving", |desk| {
        let candidate = desk.candidate();
        desk.act("candidates.set_leaving", json!({ "candidate": candidate, "facts": { "leaving_on": "2026-05-04" } }));
        json!({ "candidate": candidate })
    }),
    ("candidates.void_step", |desk| {
        let candidate = desk.candidate();
        json!({ "candidate": candidate, "step": desk.first_step(&candidate), "reason": "Ghi nhầm người" })
    }),
    ("candidates.correct_step", |desk| {
        let candidate = desk.candidate();
        let step = desk.first_step(&candidate);
        json!({ "candidate": candidate, "step": step, "on": "2022-09-16", "facts": {}, "reason": "Nhầm ngày" })
    }),
    ("candidates.correct_step", |desk| {
        let candidate = desk.candidate();
        let step = desk.first_step(&candidate);
        let facts = json!({ "number": "03-DS/ĐTN" });
        json!({ "candidate": candidate, "step": step, "on": "2022-09-15", "facts": facts, "reason": "" })
    }),
    (
        "candidates.plan_event",
        |desk| json!({ "candidate": desk.candidate(), "code": "branch_resolution", "on": "2026-05-29" }),
    ),
    ("candidates.plan_event", |desk| {
        let candidate = desk.candidate();
        let plan = json!({ "candidate": candidate, "code": "branch_resolution", "on": "2026-05-29" });
        desk.act("candidates.plan_event", plan);
        json!({ "candidate": candidate, "code": "branch_resolution" })
    }),
    ("candidates.set_graduation", |desk| json!({ "on": format!("{}-05-29", desk.second_year()) })),
    ("candidates.set_graduation", |desk| {
        desk.act("candidates.set_graduation", json!({ "on": format!("{}-05-28", desk.second_year()) }));
        json!({})
    }),
    ("candidates.set_pace", |desk| json!({ "code": "cv_certified", "days": 20 + desk.next() % 900 })),
    ("candidates.set_pace", |desk| {
        desk.act("candidates.set_pace", json!({ "code": "cv_received", "days": 9 }));
        json!({ "code": "cv_received" })
    }),
    ("rules.override", |desk| {
        json!({
            "rule": "admission-decision", "value": (1 + desk.next() % 900).to_string(), "confirmed_by": "Đảng ủy xã",
            "confirmed_on": "2026-05-11", "paper": "Công văn 12-CV/ĐU", "from": "2026-01-05",
        })
    }),
    ("rules.remove_override", |desk| {
        desk.own_value("dossier-validity", "18");
        json!({ "rule": "dossier-validity" })
    }),
    ("rules.remove_override", |desk| {
        desk.own_value("branch-vote-admission", "3/4");
        json!({ "rule": "branch-vote-admission", "on": "2026-05-12" })
    }),
    ("rules.set_practice", |desk| json!({ "name": "youth-age-below", "value": (20 + desk.next() % 40).to_string() })),
    ("rules.set_practice", |desk| {
        desk.act("rules.set_practice", json!({ "name": "party-deadlines", "value": "true" }));
        json!({ "name": "party-deadlines" })
    }),
    ("rules.set_holidays", |desk| {
        let name = format!("Nghỉ thêm {}", desk.next());
        json!({ "year": 2028, "announced": true, "days": [{ "on": "2028-01-26", "kind": "tet", "name": name }] })
    }),
    ("rules.set_holidays", |desk| {
        desk.act("rules.set_holidays", json!({ "year": 2029, "days": [{ "on": "2029-01-01", "kind": "statutory" }] }));
        json!({ "year": 2029 })
    }),
    ("rules.set_meetings", |desk| {
        let date = format!("{}-06-05", 2030 + desk.next());
        json!({ "day": 1 + desk.next() % 28, "dates": [date] })
    }),
    ("rules.set_meetings", |desk| {
        desk.act("rules.set_meetings", json!({ "day": 1 + desk.next() % 28, "dates": ["2026-06-05"] }));
        json!({})
    }),
    ("reports.save", |desk| {
        let name = format!("Báo cáo quý {}", desk.next());
        json!({ "name": name, "addressee": "Đoàn phường", "every": "quarter", "due_month": 3, "due_day": 15 })
    }),
    ("reports.save", |desk| {
        let id = desk.report();
        json!({ "id": id, "name": "Báo cáo sáu tháng", "every": "half_year", "due_month": 6, "due_day": 31 })
    }),
    ("reports.remove", |desk| json!({ "id": desk.report() })),
    ("reports.mark_sent", |desk| {
        let (number, note) = ("12-BC/ĐTN", "Gửi qua thư điện tử");
        json!({ "report": desk.report(), "period": "2026-01-01", "sent_on": "2026-03-14", "number": number, "note": note })
    }),
    ("reports.unmark_sent", |desk| {
        let sent = json!({ "report": desk.report(), "period": "2026-01-01", "sent_on": "2026-03-14" });
        json!({ "id": desk.act("reports.mark_sent", sent)["id"] })
    }),
    ("rules.answer_question", |desk| {
        let answered = json!({ "by": "Đảng ủy xã", "on": "2026-05-12", "answer": format!("Lần {}", desk.next()) });
        json!({ "code": "U2", "answered": answered })
    }),
    (
        "ceremonies.save",
        |_| json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19", "starts_at": "7h30", "place": "Hội trường" }),
    ),
    (
        "ceremonies.save",
        |desk| json!({ "id": desk.ceremony(&[]), "title": "Lễ kết nạp đợt 03/02", "on": "2026-02-03", "host": "Kim Sa Ry" }),
    ),
    (
        "ceremonies.save_guest",
        |desk| json!({ "ceremony": desk.ceremony(&[]), "name": "Trần Văn Sáu", "post": "Hiệu trưởng", "unit": "Ban Giám hiệu" }),
    ),
    ("ceremonies.save_guest", |desk| {
        let (ceremony, guest) = desk.guest();
        json!({ "ceremony": ceremony, "id": guest, "name": "Lý Thị Bạch Tuyết", "post": "" })
    }),
    ("ceremonies.remove_guest", |desk| json!({ "id": desk.guest().1 })),
    (
        "ceremonies.save_task",
        |desk| json!({ "ceremony": desk.ceremony(&[]), "title": "Hoa, huy hiệu", "who": "Kim Sô Phi", "due_on": "2026-05-18" }),
    ),
    ("ceremonies.save_task", |desk| {
        let (ceremony, task) = desk.task();
        json!({ "ceremony": ceremony, "id": task, "title": "Hoa tươi", "due_on": "2026-05-17" })
    }),
    ("ceremonies.finish_task", |desk| json!({ "id": desk.task().1, "done": true })),
    ("ceremonies.remove_task", |desk| json!({ "id": desk.task().1 })),
    ("ceremonies.propose_tasks", |desk| json!({ "id": desk.ceremony(&[]) })),
    ("papers.save_label_format", |desk| desk.format(None)),
    ("papers.save_label_format", |desk| {
        let known = text(&desk.act("papers.save_label_format", desk.format(None))["id"]);
        desk.format(Some(&known))
    }),
    (
        "papers.remove_label_format",
        |desk| json!({ "id": desk.act("papers.save_label_format", desk.format(None))["id"] }),
    ),
    ("templates.add", |desk| json!({ "path": desk.word(), "name": format!("Mẫu {}", desk.next()) })),
    ("templates.replace", |desk| json!({ "id": desk.template(), "path": desk.word() })),
    ("templates.remove", |desk| json!({ "id": desk.template() })),
    ("papers.write", |desk| {
        let texts = json!({ "strengths": "Gương mẫu.\nTrung thực.", "weaknesses": "Ít phát biểu." });
        json!({ "paper": "union-resolution", "subject": desk.candidate(), "texts": texts })
    }),
    ("papers.write", |desk| {
        let candidate = desk.candidate();
        let texts =
            |text: Value| json!({ "paper": "union-resolution", "subject": candidate, "texts": { "strengths": text } });
        desk.act("papers.write", texts(json!("Gương mẫu.")));
        texts(Value::Null)
    }),
    ("papers.write", |desk| {
        let texts = json!({ "strengths": "Gương mẫu." });
        json!({ "paper": "union-resolution", "subject": desk.candidate(), "for_all": true, "texts": texts })
    }),
    ("papers.write", |desk| {
        let both = [desk.candidate(), desk.candidate()].join(",");
        json!({ "paper": "union-resolution", "subject": both, "texts": { "strengths": "Gương mẫu." } })
    }),
    ("papers.fill_in", |desk| {
        let at = json!({ "of": "person", "id": desk.person(None), "field": "home_town", "input": "text" });
        json!({ "at": at, "value": "xã Bến Lá" })
    }),
    ("papers.fill_in", |desk| {
        let at = json!({ "of": "ceremony", "id": desk.ceremony(&[]), "field": "starts_at", "input": "text" });
        json!({ "at": at, "value": "14h30" })
    }),
    ("papers.fill_in", |desk| {
        let candidate = desk.decided();
        let ceremony = desk.ceremony(&[&candidate]);
        let at =
            json!({ "of": "admittee", "id": format!("{ceremony}:{candidate}"), "field": "helper", "input": "text" });
        json!({ "at": at, "value": desk.name() })
    }),
    ("papers.set_order", |desk| {
        let branch = desk.branch();
        let keys: Vec<String> = (0..3).map(|_| format!("person:{}", desk.person(Some(&branch)))).collect();
        json!({ "paper": "branch-members", "subject": branch, "keys": keys })
    }),
    ("papers.set_order", |desk| {
        let branch = desk.branch();
        let keys = [format!("person:{}", desk.person(Some(&branch)))];
        desk.act("papers.set_order", json!({ "paper": "branch-members", "subject": branch, "keys": keys }));
        json!({ "paper": "branch-members", "subject": branch, "keys": [] })
    }),
    ("papers.set_programme", |desk| {
        let item = json!({ "what": "Chào cờ", "who": "{người điều hành}", "minutes": 5, "each": false, "on": true });
        json!({ "ceremony": desk.ceremony(&[]), "items": [item] })
    }),
    ("papers.set_programme", |desk| {
        let ceremony = desk.ceremony(&[]);
        let item = json!({ "what": "Văn nghệ", "who": desk.name(), "minutes": 15, "each": false, "on": true });
        desk.act("papers.set_programme", json!({ "ceremony": ceremony, "for_all": true, "items": [item] }));
        json!({ "ceremony": ceremony, "for_all": true, "items": [] })
    }),
    (
        "papers.save_variant",
        |desk| json!({ "paper": "branch-members", "name": desk.name(), "choices": { "columns": ["full_name", "born"] } }),
    ),
    ("papers.remove_variant", |desk| {
        let variant = json!({ "paper": "branch-members", "name": desk.name(), "choices": {} });
        json!({ "id": desk.act("papers.save_variant", variant)["id"] })
    }),
    ("register.set", |desk| {
        let terms = json!([{ "label": desk.name(), "from": "2022-10-01" }]);
        json!({ "by": if desk.next() % 2 == 0 { "term" } else { "year" }, "terms": terms })
    }),
    ("ceremonies.remove", |desk| json!({ "id": desk.ceremony(&[&desk.decided()]) })),
    (
        "ceremonies.add_people",
        |desk| json!({ "id": desk.ceremony(&[]), "candidates": [desk.decided(), desk.candidate()] }),
    ),
    ("ceremonies.remove_people", |desk| {
        let (first, second) = (desk.decided(), desk.decided());
        json!({ "id": desk.ceremony(&[&first, &second]), "candidates": [first] })
    }),
    ("ceremonies.reorder", |desk| {
        let (first, second) = (desk.decided(), desk.decided());
        json!({ "id": desk.ceremony(&[&first, &second]), "candidates": [second, first] })
    }),
    ("ceremonies.set_admittee", |desk| {
        let one = desk.decided();
        json!({ "id": desk.ceremony(&[&one]), "candidate": one, "helper": "Đỗ Kim Ngân", "note": "đọc lời thề" })
    }),
    ("ceremonies.record_result", |desk| {
        let (came, stayed) = (desk.decided(), desk.decided());
        let plan = json!({ "candidate": came, "code": "ceremony_held", "on": "2026-05-19" });
        desk.act("candidates.plan_event", plan);
        let people = json!([
            { "candidate": came, "attended": true, "helper": "Đỗ Kim Ngân" },
            { "candidate": stayed, "attended": false },
        ]);
        json!({ "id": desk.ceremony(&[&came, &stayed]), "on": "2026-05-13", "present_count": 41, "people": people })
    }),
    ("agenda.save_todo", |desk| {
        let candidate = desk.candidate();
        json!({ "title": "Gửi giấy mời", "due_on": "2026-05-16", "candidate": candidate, "note": "34 khách" })
    }),
    ("agenda.save_todo", |desk| {
        let id = desk.todo();
        json!({ "id": id, "title": format!("Chốt danh sách lần {}", desk.next()), "person": desk.person(None) })
    }),
    ("agenda.finish_todo", |desk| json!({ "id": desk.todo(), "done": true })),
    ("agenda.finish_todo", |desk| {
        let id = desk.todo();
        desk.act("agenda.finish_todo", json!({ "id": id, "done": true }));
        json!({ "id": id, "done": false })
    }),
    ("agenda.remove_todo", |desk| {
        let id = desk.todo();
        let off = json!({ "key": format!("todo:{id}"), "until": "2026-06-01", "reason": "Chờ văn bản" });
        desk.act("agenda.snooze", off);
        json!({ "id": id })
    }),
    ("companions.save_person", |desk| {
        json!({
            "name": desk.name(), "born_on": "1985", "kind": "teacher", "phone": "0900000444", "post": "Tổ trưởng",
            "party_branch": "Chi bộ trường", "admitted_on": "2014-02-03", "official_on": "2015-02-03", "namesake": true,
        })
    }),
    (
        "companions.save_person",
        |desk| json!({ "person": desk.companion(), "left_on": "2026-05-01", "note": "Nghỉ hưu" }),
    ),
    ("companions.save_person", |desk| json!({ "person": desk.person(None), "post": "Bí thư chi đoàn" })),
    ("companions.remove_person", |desk| json!({ "person": desk.companion() })),
    ("companions.set_limit", |desk| json!({ "limit": desk.next() })),
    ("companions.assign", |desk| {
        let people = [desk.candidate(), desk.candidate()];
        json!({ "candidates": people, "role": "party", "person": desk.companion(), "on": "2026-02-02", "number": "05-NQ/CB" })
    }),
    ("companions.assign", |desk| {
        let candidate = desk.accompanied();
        json!({ "candidates": [candidate], "role": "party", "person": desk.companion(), "replace": true, "reason": "Chuyển công tác" })
    }),
    (
        "companions.assign",
        |desk| json!({ "candidates": [desk.candidate()], "role": "union", "person": desk.person(None) }),
    ),
    ("companions.end", |desk| {
        let candidate = desk.accompanied();
        let step = desk.office.page(&candidate)["companions"]["companions"][0]["step"].clone();
        json!({ "candidate": candidate, "step": step, "to": "2026-05-10", "reason": "Nghỉ dài ngày" })
    }),
    ("challenges.save", |desk| {
        let people = [desk.candidate(), desk.candidate()];
        json!({
            "title": "Ngày thứ bảy tình nguyện", "kind": "volunteer", "expected": "Đủ buổi", "given_by": "BCH Đoàn trường",
            "given_on": "2026-04-01", "due_on": "2026-05-01", "candidates": people,
        })
    }),
    ("challenges.save", |desk| {
        let (task, _) = desk.challenge();
        json!({ "id": task, "title": "Dạy học hè", "given_on": "2026-04-02", "candidates": [desk.candidate()] })
    }),
    ("challenges.take_out", |desk| {
        let (task, people) = desk.challenge();
        json!({ "id": task, "candidates": [people[1]] })
    }),
    ("challenges.remove", |desk| json!({ "id": desk.challenge().0 })),
    ("challenges.judge", |desk| {
        let (task, people) = desk.challenge();
        let passed =
            json!({ "candidate": people[0], "result": "passed", "hours": 8, "evidence": "Có giấy xác nhận của xã" });
        let failed = json!({ "candidate": people[1], "result": "failed", "remark": "Chưa nộp bài thu hoạch" });
        json!({ "id": task, "judged_by": "BCH Đoàn trường", "judged_on": "2026-05-10", "people": [passed, failed] })
    }),
    (
        "challenges.save_pattern",
        |desk| json!({ "title": format!("Việc mẫu {}", desk.next()), "kind": "help", "days": 30 }),
    ),
    ("challenges.save_pattern", |desk| {
        let id = desk.pattern();
        json!({ "id": id, "title": format!("Việc mẫu {}", desk.next()), "expected": "Có báo cáo" })
    }),
    ("challenges.remove_pattern", |desk| json!({ "id": desk.pattern() })),
    ("challenges.add_patterns", |desk| {
        let titles = [desk.next(), desk.next()].map(|n| json!({ "title": format!("Việc mẫu {n}"), "kind": "study" }));
        json!({ "patterns": titles })
    }),
    ("remarks.open", |desk| json!({ "kind": "month", "on": desk.month(), "candidates": [desk.candidate()] })),
    ("remarks.add_people", |desk| json!({ "period": desk.period().0, "candidates": [desk.candidate()] })),
    ("remarks.fill", |desk| {
        let (period, candidate) = desk.period();
        json!({ "period": period, "rows": [desk.remark(&candidate)] })
    }),
    ("remarks.take_forms", |desk| {
        let (period, candidate) = desk.period();
        let name = text(&desk.office.page(&candidate)["row"]["name"]);
        let file = desk.office.file(&format!("phieu-{}.xlsx", desk.next()));
        excel::write(
            &file,
            &[
                &[&format!("Mã kỳ: {period}"), "Người nhận xét: Phan Văn Thuận"],
                &["Họ và tên", "Ưu điểm", "Khuyết điểm", "Kết luận", "Mã (không sửa)"],
                &[&name, "Hoàn thành tốt việc được giao", "Còn ít phát biểu", "Đề nghị học lớp", &candidate],
            ],
        );
        let plan = desk.office.call("remarks.read_forms", json!({ "period": period, "files": [file] }));
        json!({ "plan": plan["plan"] })
    }),
    ("remarks.lock", |desk| json!({ "period": desk.period().0 })),
    ("remarks.unlock", |desk| {
        let (period, _) = desk.period();
        desk.act("remarks.lock", json!({ "period": period }));
        json!({ "period": period, "reason": "Bổ sung nhận xét nộp trễ" })
    }),
    ("remarks.remove", |desk| json!({ "period": desk.period().0 })),
    ("reviews.save", |desk| {
        let keep = json!({ "candidate": desk.candidate(), "verdict": "keep" });
        let strike = json!({ "candidate": desk.candidate(), "verdict": "strike_off", "note": "Tự nguyện xin thôi" });
        json!({ "on": "2026-05-04", "chair": "Bí thư chi bộ", "present": 12, "number": "07-NQ/CB", "people": [keep, strike] })
    }),
    (
        "reviews.change",
        |desk| json!({ "id": desk.review(), "chair": "Phó Bí thư chi bộ", "note": "Họp cùng sinh hoạt tháng" }),
    ),
    ("reviews.remove", |desk| json!({ "id": desk.review() })),
    (
        "agenda.snooze",
        |desk| json!({ "key": format!("todo:{}", desk.todo()), "until": "2026-06-01", "reason": "Chờ văn bản" }),
    ),
    ("agenda.snooze", |desk| {
        let key = format!("ceremony:{}", desk.ceremony(&[]));
        desk.act("agenda.snooze", json!({ "key": key, "until": "2026-05-20", "reason": "Đợi quyết định" }));
        json!({ "key": key, "until": "2026-05-21", "reason": "Vẫn đợi quyết định" })
    }),
    ("agenda.wake", |desk| {
        let key = format!("todo:{}", desk.todo());
        desk.act("agenda.snooze", json!({ "key": key, "until": "2026-06-01", "reason": "Chờ văn bản" }));
        json!({ "key": key })
    }),
    ("attachments.add", |desk| {
        let candidate = desk.candidate();
        let person = desk.office.page(&candidate)["row"]["person"].clone();
        let file = json!({ "path": desk.photo(), "note": "Bản chụp chứng thực" });
        json!({ "person": person, "files": [file, { "path": desk.photo() }], "step": desk.first_step(&candidate) })
    }),
    ("attachments.note", |desk| json!({ "id": desk.attached(), "note": format!("Thay lần {}", desk.next()) })),
    ("attachments.remove", |desk| json!({ "id": desk.attached() })),
    ("office.repair", |desk| {
        let person = blob(&desk.person(Some(&desk.branch())));
        desk.spoil(&format!("UPDATE person SET sort_key = '', folded = '' WHERE id = {person};"));
        json!({})
    }),
];

/// The secretary's desk: everything done on it is remembered with the office as it was afterwards.
pub struct Desk<'a> {
    office: &'a Office,
    made: Cell<usize>,
    states: RefCell<Vec<(&'static str, String)>>,
}

impl<'a> Desk<'a> {
    /// A desk in an office, from its state on.
    pub fn of(office: &'a Office) -> Self {
        let beginning = ("the beginning", office.dump());
        Desk { office, made: Cell::new(0), states: RefCell::new(vec![beginning]) }
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
    fn spoil(&self, sql: &str) {
        spoil(self.office, sql);
        if let Some((_, state)) = self.states.borrow_mut().last_mut() {
            *state = self.office.dump();
        }
    }

    fn operations(&self) -> usize {
        self.states.borrow().len() - 1
    }

    /// A number that was not given before.
    fn next(&self) -> usize {
        self.made.set(self.made.get() + 1);
        self.made.get()
    }

    fn name(&self) -> String {
        const MIDDLE: &[&str] = &["Sa", "Sô", "Thị Mỹ", "Văn", "Ngọc", "Minh", "Kim", "Thanh", "Hoàng", "Gia"];
        const GIVEN: &[&str] = &["Ry", "Phi", "Duyên", "Thuận", "Ánh", "Khánh", "Ngân", "Thảo", "Phúc", "Hào"];
        const FAMILY: &[&str] = &["Thạch", "Kim", "Nguyễn", "Sơn", "Lâm", "Trần", "Đỗ"];
        let at = self.next();
        format!("{} {} {}", FAMILY[at / 100 % 7], MIDDLE[at / 10 % 10], GIVEN[at % 10])
    }

    fn class(&self) -> String {
        format!("10A{}", self.next())
    }

    fn year(&self) -> String {
        let from = 2030 + self.next();
        format!("{from}-{}", from + 1)
    }

    /// The year in which the school year in work ends.
    fn second_year(&self) -> String {
        text(&self.office.call("office.status", json!({}))["school_year"])[5..].to_owned()
    }

    fn branch(&self) -> String {
        text(&self.act("branches.save", json!({ "name": self.class() }))["id"])
    }

    fn unit(&self) -> String {
        text(&self.act("settings.set_unit", json!({ "role": "party_branch", "name": "Chi bộ" }))["id"])
    }

    fn level(&self) -> String {
        text(&self.act("settings.set_level", json!({ "role": "party_base_committee", "members": 15 }))["id"])
    }

    /// A report owed since the beginning of the year.
    fn report(&self) -> String {
        let report = json!({
            "name": format!("Báo cáo {}", self.next()), "every": "quarter", "due_month": 3, "due_day": 15, "starts_on": "2026-01-01",
        });
        text(&self.act("reports.save", report)["id"])
    }

    fn signer(&self) -> String {
        let signer =
            json!({ "side": "union", "name": "Lê Thị Ngân", "post": "Phó Bí thư", "authority_line": "TM. BCH" });
        text(&self.act("settings.set_signer", signer)["id"])
    }

    fn own_value(&self, rule: &str, value: &str) {
        let (by, on) = ("Đảng ủy xã", "2026-05-11");
        self.act("rules.override", json!({ "rule": rule, "value": value, "confirmed_by": by, "confirmed_on": on }));
    }

    fn person(&self, branch: Option<&str>) -> String {
        self.add(branch, &self.name())
    }

    fn add(&self, branch: Option<&str>, name: &str) -> String {
        let values: Vec<Value> = [("name", name), ("born_on", "1999-03-02"), ("post", "Ủy viên")]
            .iter()
            .map(|(field, value)| json!({ "field": field, "value": value }))
            .collect();
        text(&self.act("members.add", json!({ "branch": branch, "values": values }))["row"]["id"])
    }

    fn candidate(&self) -> String {
        let person = self.person(None);
        let opened = self.act("candidates.open", json!({ "persons": [person], "on": "2022-09-15" }));
        text(&opened["ids"][0])
    }

    fn first_step(&self, candidate: &str) -> String {
        text(&self.office.page(candidate)["steps"][0]["id"])
    }

    /// A candidate with his decision.
    fn decided(&self) -> String {
        let candidate = self.candidate();
        let facts = json!({ "number": "300-QĐ/ĐU" });
        let step = json!({ "candidate": candidate, "code": "admission_decision", "on": "2026-05-04", "facts": facts });
        self.act("candidates.record_step", step);
        candidate
    }

    /// A school year of its own in which somebody is rated.
    fn rated_year(&self) -> String {
        let (year, person) = (self.year(), self.person(None));
        let cells = json!([{ "person": person, "field": "rating", "value": "not_rated" }]);
        self.act("yearly.set", json!({ "school_year": year, "cells": cells }));
        year
    }

    /// A reward or discipline of somebody.
    fn award(&self, kind: &str) -> Value {
        json!({
            "person": self.person(None), "kind": kind, "level": "province", "content": "Giải Ba môn Toán",
            "paper": format!("{}-QĐ/TĐTN", self.next()), "on": "2026-03-26",
        })
    }

    /// A photo as nobody has attached it before.
    fn photo(&self) -> String {
        let seed = self.next();
        let path = self.office.file(&format!("anh-{seed}.jpg"));
        photo::write(path.as_ref(), seed as u32, 32, 24).expect("a photo");
        path
    }

    fn attached(&self) -> String {
        let files = json!([{ "path": self.photo() }]);
        text(&self.act("attachments.add", json!({ "person": self.person(None), "files": files }))["ids"][0])
    }

    fn todo(&self) -> String {
        let todo = json!({ "title": format!("Việc thứ {}", self.next()), "due_on": "2026-05-15" });
        text(&self.act("agenda.save_todo", todo)["id"])
    }

    /// A ceremony and the guest invited to it.
    fn guest(&self) -> (String, Value) {
        let ceremony = self.ceremony(&[]);
        self.act("ceremonies.save_guest", json!({ "ceremony": ceremony, "name": "Đại diện Đảng ủy" }));
        let page = self.office.call("ceremonies.get", json!({ "id": ceremony }));
        (ceremony, page["guests"][0]["id"].clone())
    }

    /// A ceremony and a thing to prepare for it.
    fn task(&self) -> (String, Value) {
        let ceremony = self.ceremony(&[]);
        self.act("ceremonies.save_task", json!({ "ceremony": ceremony, "title": "Hoa, huy hiệu" }));
        let page = self.office.call("ceremonies.get", json!({ "id": ceremony }));
        (ceremony, page["tasks"][0]["id"].clone())
    }

    fn companion(&self) -> String {
        let person = json!({ "name": self.name(), "kind": "teacher", "official_on": "2015-02-03", "namesake": true });
        text(&self.act("companions.save_person", person)["person"])
    }

    /// Somebody with a Party companion.
    fn accompanied(&self) -> String {
        let candidate = self.candidate();
        let assign =
            json!({ "candidates": [candidate], "role": "party", "person": self.companion(), "on": "2026-01-05" });
        self.act("companions.assign", assign);
        candidate
    }

    /// A task and its two people.
    fn challenge(&self) -> (String, [String; 2]) {
        let people = [self.candidate(), self.candidate()];
        let task = json!({ "title": "Dạy học hè", "kind": "help", "given_on": "2026-04-01", "candidates": people });
        (text(&self.act("challenges.save", task)["id"]), people)
    }

    fn pattern(&self) -> String {
        text(&self.act("challenges.save_pattern", json!({ "title": format!("Việc mẫu {}", self.next()) }))["id"])
    }

    /// A day in a month that nobody has remarked upon.
    fn month(&self) -> String {
        let back = self.next();
        format!("{}-{:02}-10", 2025 - back / 12, back % 12 + 1)
    }

    /// A period and the one person in it.
    fn period(&self) -> (String, String) {
        let candidate = self.candidate();
        let open = json!({ "kind": "month", "on": self.month(), "candidates": [candidate] });
        (text(&self.act("remarks.open", open)["period"]), candidate)
    }

    fn remark(&self, candidate: &str) -> Value {
        json!({
            "candidate": candidate, "strengths": "Gương mẫu trong học tập", "weaknesses": "Còn ít phát biểu",
            "conclusion": "propose_class", "written_by": "Phan Văn Thuận",
        })
    }

    fn review(&self) -> String {
        let people = json!([{ "candidate": self.candidate(), "verdict": "note", "note": "Cần theo dõi thêm" }]);
        text(&self.act("reviews.save", json!({ "on": "2026-05-04", "people": people }))["id"])
    }

    /// A format of labels of the office's own.
    fn format(&self, id: Option<&str>) -> Value {
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

    /// A Word file with placeholders.
    fn word(&self) -> String {
        let path = self.office.file(&format!("mau-{}.docx", self.next()));
        let starter = if self.next().is_multiple_of(2) { "starter:list" } else { "starter:confirmation" };
        self.office.call("templates.export", json!({ "id": starter, "path": path }));
        path
    }

    fn template(&self) -> String {
        let add = json!({ "path": self.word(), "name": format!("Mẫu {}", self.next()) });
        text(&self.act("templates.add", add)["id"])
    }

    fn ceremony(&self, people: &[&str]) -> String {
        let saved = self.act("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": "2026-05-19" }));
        let id = text(&saved["id"]);
        if !people.is_empty() {
            self.act("ceremonies.add_people", json!({ "id": id, "candidates": people }));
        }
        id
    }
}

#[test]
fn every_writing_command_has_a_story_and_every_story_a_writing_command() {
    let writing: BTreeSet<&str> = catalogue::all()
        .into_iter()
        .filter(|command| command.effect == Effect::Writes)
        .map(|command| command.name)
        .collect();
    let told: BTreeSet<&str> = STORIES.iter().map(|(name, _)| *name).collect();
    assert_eq!(writing.difference(&told).collect::<Vec<_>>(), Vec::<&&str>::new(), "commands without a story");
    assert_eq!(told.difference(&writing).collect::<Vec<_>>(), Vec::<&&str>::new(), "stories of no writing command");
}

#[test]
fn what_is_never_undone_says_why() {
    for command in catalogue::all() {
        if let Effect::NotUndone(reason) = command.effect {
            assert_sentence(reason);
            assert!(reason.chars().count() > 15, "{}: {reason}", command.name);
        }
    }
}

/// Law 1, one command at a time.
#[test]
fn each_writing_command_is_undone_and_redone() {
    for (command, story) in STORIES {
        let office = Office::new();
        let desk = Desk::of(&office);
        let args = story(&desk);
        let before = office.dump();
        let reply = desk.act(command, args);
        let after = office.dump();
        let taken = office.undo();
        assert_eq!(office.dump(), before, "undo of {command}");
        assert_eq!(taken["of"], reply["operation"], "{command}");
        let done = office.redo();
        assert_eq!(office.dump(), after, "redo of {command}");
        office.undo();
        assert_eq!(office.dump(), before, "the second undo of {command}");
        for reply in [taken, done] {
            assert_sentence(&text(&reply["sentence"]));
            assert!(reply["changes"].as_array().is_some_and(|kinds| !kinds.is_empty()), "{command}: {reply}");
        }
    }
}

/// Law 1, all of them one after the other, a print and an export in between.
#[test]
fn more_than_a_hundred_operations_are_undone_in_reverse_and_done_again() {
    let office = Office::new();
    let desk = Desk::of(&office);
    while desk.operations() <= 150 {
        for (command, story) in STORIES {
            let args = story(&desk);
            desk.act(command, args);
        }
        let export = json!({ "search": { "text": "" }, "path": office.file("xuat.xlsx") });
        office.call("members.export", export);
    }
    let states = desk.states.borrow();
    assert_eq!(office.problems(), json!([]));
    for (at, pair) in states.windows(2).enumerate().rev() {
        office.undo();
        assert_eq!(office.dump(), pair[0].1, "undo of operation {at}, {}", pair[1].0);
        // What was put right is wrong again once that is taken back.
        if at % 25 == 0 && pair[1].0 != "office.repair" {
            assert_eq!(office.problems(), json!([]), "after the undo of {}", pair[1].0);
        }
    }
    assert_eq!(office.refused("journal.undo", json!({})).refused, "nothing-to-undo");
    for (at, pair) in states.windows(2).enumerate() {
        office.redo();
        assert_eq!(office.dump(), pair[1].1, "redo of operation {at}, {}", pair[1].0);
    }
    assert_eq!(office.refused("journal.redo", json!({})).refused, "nothing-to-redo");
    assert_eq!(office.problems(), json!([]));
}

/// As in every editor: once something new is done, what was undone before is gone for good.
#[test]
fn nothing_is_done_again_after_something_new() {
    let office = Office::new();
    office.branch("11A1");
    office.undo();
    office.branch("11A2");
    assert_eq!(office.refused("journal.redo", json!({})).refused, "nothing-to-redo");
}

/// Undo passes over what left the office, and never over an operation that stands.
#[test]
fn undo_passes_over_prints_and_exports() {
    let office = Office::new();
    let before = office.state();
    office.branch("11A1");
    office.call("members.export", json!({ "search": {}, "path": office.file("xuat.xlsx") }));
    office.call("papers.printed", json!({ "paper": "branch-members", "subject": "11A1" }));
    let taken = office.undo();
    assert_eq!(office.state(), before, "{taken}");
    let journal = rows(&office.call("journal.list", json!({})));
    let kinds: Vec<(String, bool, bool)> = journal
        .iter()
        .map(|row| {
            assert_sentence(&text(&row["sentence"]));
            (text(&row["command"]), row["undoable"] == true, row["undone"] == true)
        })
        .collect();
    let told = |command: &str| kinds.iter().find(|(name, ..)| name == command).cloned();
    assert_eq!(told("branches.save"), Some(("branches.save".to_owned(), true, true)));
    assert_eq!(told("papers.printed"), Some(("papers.printed".to_owned(), false, false)));
    assert_eq!(told("members.export"), Some(("members.export".to_owned(), false, false)));
}

/// Law 2. Undo goes from the newest operation back, so it only ever meets states the domain once accepted; what can turn
/// one of them impossible is the day. Here the clock of the machine stands before a birth date that was typed wrong.
#[test]
fn an_undo_that_the_domain_refuses_changes_nothing() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let born = |day: &str| json!({ "id": person, "values": [{ "field": "born_on", "value": day }] });
    office.call("members.update", born("2026-05-10"));
    office.call("members.update", born("2000-05-10"));
    let before = office.state();
    let code = json!({ "recovery_code": office.recovery_code });
    office.call("office.close", json!({}));

    let behind = office::another(&office.folder(), Clock::today_from("2026-05-01").expect("a day"));
    behind.call("office.unlock", code.clone()).expect("an office");
    let failure = behind.call("journal.undo", json!({})).expect_err("a birth after today");
    assert_eq!(failure.refused, "born-after-today");
    assert!(failure.sentence.starts_with("Không hoàn tác được: "), "{}", failure.sentence);
    assert_sentence(&failure.sentence);
    let state = |app: &App| app.call("office.check", json!({})).expect("a check")["state_sha256"].clone();
    assert_eq!(state(&behind), before);
    behind.call("office.close", json!({})).expect("closed");

    // With the clock right again the same undo goes through.
    office.call("office.unlock", code);
    office.undo();
    assert_eq!(office.page(&candidate)["row"]["born_on"], "2026-05-10");
}

/// Law 2: the result of a ceremony stands upon the decision. Neither undo nor voiding takes the decision away under it.
#[test]
fn a_decision_is_not_taken_away_under_its_ceremony() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "admission_decision", "2026-05-04", json!({ "number": "300-QĐ/ĐU" }));
    let decided = office.state();
    let saved = office.call("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": "2026-05-12" }));
    let people = json!({ "id": saved["id"], "candidates": [candidate] });
    office.call("ceremonies.add_people", people);
    let result = json!({ "candidate": candidate, "attended": true });
    office.call("ceremonies.record_result", json!({ "id": saved["id"], "on": "2026-05-12", "people": [result] }));

    let steps = office.page(&candidate)["steps"].as_array().cloned().unwrap_or_default();
    let decision = steps.iter().find(|step| step["code"] == "admission_decision").expect("the decision");
    let void = json!({ "candidate": candidate, "step": decision["id"], "reason": "Ghi nhầm" });
    assert_eq!(office.refused("candidates.void_step", void.clone()).refused, "held-without-decision");
    // Undo takes the result first, then the people, then the ceremony: the decision still stands.
    for _ in 0..3 {
        office.undo();
    }
    assert_eq!(office.state(), decided);
    office.call("candidates.void_step", void);
    assert_eq!(office.problems(), json!([]));
}

/// A clock that stands behind the last entry warns and refuses nothing.
#[test]
fn a_clock_behind_warns_and_refuses_nothing() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "union_recognition", TODAY, json!({}));
    assert_eq!(office.call("office.status", json!({}))["clock_warning"], Value::Null);
    office.call("office.close", json!({}));

    let behind = office::another(&office.folder(), clock("2026-05-01T02:00:00Z"));
    let opened = behind.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("an office");
    assert_sentence(&text(&opened["clock_warning"]));
    let add = json!({ "values": [{ "field": "name", "value": "Kim Sô Phi" }] });
    behind.call("members.add", add).expect("written all the same");
    behind.call("journal.undo", json!({})).expect("taken back");
    behind.call("journal.undo", json!({})).expect("the step of a day to come is taken back");
    behind.call("journal.redo", json!({})).expect("and done again");
    let problems = behind.call("office.check", json!({})).expect("a check")["problems"].clone();
    assert_eq!(problems, json!([]));
}
