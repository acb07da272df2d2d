//! Every way a person's facts leave the office: who took the consent back is in none of them, and the journal tells of
//! each how many people and which sensitive facts went.

use std::collections::BTreeSet;

use app::catalogue::{self, Effect};
use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

const STAYS: &str = "Thạch Thị Sa Ry";
const GOES: &str = "Sơn Minh Đa";
/// What goes out without a person of the office in it.
const OF_NOBODY: [&str; 3] = ["templates.export", "import.save_rejected", "office.save_recovery_sheet"];

/// Two people of one class with their decisions, in one ceremony; a file of each of them.
struct Two {
    office: Office,
    people: [String; 2],
    candidates: [String; 2],
    ceremony: String,
    branch: String,
    files: [Value; 2],
    companion: String,
    class: String,
    period: String,
}

impl Two {
    fn new() -> Self {
        let office = Office::new();
        let branch = office.branch("12A1");
        let people = [STAYS, GOES].map(|name| {
            office.member(Some(&branch), &[("name", name), ("born_on", "2008-03-02"), ("ethnicity", "Khmer")])
        });
        let opened = office.call("candidates.open", json!({ "persons": people, "on": "2025-10-06" }));
        let candidates = [0, 1].map(|at| text(&opened["ids"][at]));
        let mut files = [Value::Null, Value::Null];
        for (at, candidate) in candidates.iter().enumerate() {
            office.step(candidate, "union_branch_nomination", "2025-11-03", json!({}));
            office.step(candidate, "union_recognition", "2025-11-20", json!({}));
            office.step(candidate, "union_introduction", "2026-02-10", json!({ "number": "14-NQ/ĐTN" }));
            office.step(candidate, "admission_decision", "2026-05-04", json!({ "number": format!("30{at}-QĐ/ĐU") }));
            let scan = office.file(&format!("giay-{at}.pdf"));
            std::fs::write(&scan, format!("%PDF-1.4\n% {at}\n%%EOF")).expect("a file");
            let put = json!({ "person": people[at], "files": [{ "path": scan }] });
            office.call("attachments.add", put);
            let kept = office.call("attachments.list", json!({ "person": people[at] }));
            files[at] = rows(&kept)[0]["id"].clone();
            let todo = json!({ "title": "Gặp gia đình", "due_on": "2026-05-15", "person": people[at] });
            office.call("agenda.save_todo", todo);
        }
        let about = json!({ "title": "Lễ kết nạp đợt 19/5", "on": "2026-05-19", "starts_at": "14:00" });
        let ceremony = text(&office.call("ceremonies.save", about)["id"]);
        office.call("ceremonies.add_people", json!({ "id": ceremony, "candidates": candidates }));
        let helper = json!({ "name": "Phan Văn Thuận", "official_on": "2015-02-03" });
        let companion = text(&office.call("companions.save_person", helper)["person"]);
        let both = json!({ "candidates": candidates, "role": "party", "person": companion, "on": "2026-01-05" });
        office.call("companions.assign", both);
        let class = json!({ "name": "Lớp nhận thức hè", "starts_on": "2026-06-08", "ends_on": "2026-06-12" });
        let class = text(&office.call("classes.save", class)["id"]);
        office.call("classes.add_people", json!({ "id": class, "candidates": candidates }));
        let period = text(&office.call("remarks.open", json!({ "kind": "quarter" }))["period"]);
        Self { office, people, candidates, ceremony, branch, files, companion, class, period }
    }

    fn withdraw(&self) {
        let facts = json!({ "consent_on": "2026-01-05", "consent_withdrawn_on": "2026-03-01" });
        self.office.call("candidates.set_conditions", json!({ "candidate": self.candidates[1], "facts": facts }));
    }

    fn subject(&self, of: &str) -> Option<String> {
        Some(match of {
            "branch" => self.branch.clone(),
            "ceremony" => self.ceremony.clone(),
            "companion" => self.companion.clone(),
            "class" => self.class.clone(),
            "candidate" | "candidates" => self.candidates.join(","),
            "person" => self.people.join(","),
            "plan" => format!("branch:{}", self.branch).replace("branch:", ""),
            _ => return None,
        })
    }

    /// Each way with what it is asked, and whether it is about both or one.
    fn ways(&self) -> Vec<(&'static str, Value)> {
        let folder = self.office.file("ra");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = |name: &str| self.office.file(name);
        let letters = json!({ "paper": "union-resolution", "subject": self.candidates.join(",") });
        let with = |more: Value| {
            let mut all = letters.clone();
            all.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
            all
        };
        let list = json!({ "paper": "branch-members", "subject": self.branch, "choices": { "columns": ["full_name", "ethnicity"] } });
        let to = |path: &str| {
            let mut all = list.clone();
            all["path"] = json!(file(path));
            all
        };
        vec![
            ("papers.make", to("ds.pdf")),
            ("papers.make", to("ds.docx")),
            ("papers.make", to("ds.xlsx")),
            ("papers.make", with(json!({ "path": file("nq.pdf") }))),
            ("papers.make", json!({ "paper": "member-labels", "path": file("nhan.pdf") })),
            (
                "papers.make",
                json!({ "paper": "ceremony-place-cards", "subject": self.ceremony, "path": file("bang.pdf") }),
            ),
            ("papers.make_each", with(json!({ "folder": folder, "format": "pdf" }))),
            ("papers.make_each", with(json!({ "folder": folder, "format": "docx" }))),
            ("papers.printed", list.clone()),
            ("papers.printed", letters.clone()),
            ("papers.make_ceremony_set", json!({ "ceremony": self.ceremony, "folder": folder })),
            ("papers.ceremony_set_printed", json!({ "ceremony": self.ceremony })),
            ("templates.fill", json!({ "id": "starter:list", "people": self.people, "path": file("mau.docx") })),
            ("templates.fill", json!({ "id": "starter:confirmation", "people": self.candidates, "path": folder })),
            (
                "members.export",
                json!({ "search": { "text": "" }, "path": file("dv.xlsx"), "columns": ["name", "ethnicity"] }),
            ),
            ("candidates.export", json!({ "path": file("nguon.xlsx") })),
            ("yearly.export", json!({ "branch": self.branch, "path": file("ket-qua.csv") })),
            ("agenda.export_ics", json!({ "path": file("lich.ics"), "names": true })),
            ("attachments.save", json!({ "id": self.files[0], "path": file("giay.pdf") })),
            ("remarks.save_forms", json!({ "period": self.period, "folder": folder })),
            (
                "hand_overs.letters",
                json!({ "candidates": self.candidates, "papers": ["follow-up-letter"], "format": "pdf", "folder": folder }),
            ),
        ]
    }
}

fn last_sentence(office: &Office) -> String {
    text(&rows(&office.call("journal.list", json!({ "limit": 1 })))[0]["sentence"])
}

#[test]
fn who_took_the_consent_back_is_in_no_paper() {
    let two = Two::new();
    let all = rows(&two.office.call("papers.list", json!({})));
    let read = |paper: &Value| -> Option<String> {
        let ask = json!({ "paper": paper["id"], "subject": two.subject(&text(&paper["of"])) });
        Some(text(&two.office.call("papers.text", ask)["text"]))
    };
    let named: Vec<&Value> = all.iter().filter(|paper| read(paper).is_some_and(|told| told.contains(GOES))).collect();
    assert!(named.len() > 20, "most papers name both: {}", named.len());
    two.withdraw();
    for paper in &all {
        let told = read(paper).unwrap_or_default();
        assert!(!told.contains(GOES), "{}: {told}", paper["id"]);
    }
    for paper in named {
        let ask = json!({ "paper": paper["id"], "subject": two.subject(&text(&paper["of"])) });
        let view = two.office.call("papers.view", ask);
        assert_eq!(view["left_out"], json!([GOES]), "{}", paper["id"]);
        let alone = match text(&paper["of"]).as_str() {
            "candidate" => &two.candidates[1],
            "person" => &two.people[1],
            _ => continue,
        };
        let failure = two.office.refused("papers.view", json!({ "paper": paper["id"], "subject": alone }));
        assert_eq!(failure.refused, "consent-withdrawn", "{}", paper["id"]);
        assert!(failure.sentence.contains(GOES) && failure.sentence.contains("01/03/2026"), "{}", failure.sentence);
        assert_sentence(&failure.sentence);
    }
    // Given anew, later: everything goes again.
    let facts = json!({ "consent_on": "2026-04-01", "consent_withdrawn_on": "2026-03-01" });
    two.office.call("candidates.set_conditions", json!({ "candidate": two.candidates[1], "facts": facts }));
    let list = json!({ "paper": "branch-members", "subject": two.branch });
    assert!(text(&two.office.call("papers.text", list)["text"]).contains(GOES));
}

#[test]
fn who_took_the_consent_back_goes_no_way_out() {
    let two = Two::new();
    two.withdraw();
    for (command, args) in two.ways() {
        let reply = two.office.call(command, args.clone());
        let people = last_sentence(&two.office);
        match command {
            "attachments.save" | "agenda.export_ics" | "papers.printed" | "papers.ceremony_set_printed" => {}
            _ => assert_eq!(reply["left_out"], json!([GOES]), "{command} {args}"),
        }
        assert!(!people.contains("2 người"), "{command}: {people}");
    }
    let calendar = std::fs::read_to_string(two.office.file("lich.ics")).expect("a calendar");
    assert!(calendar.contains(STAYS) && !calendar.contains(GOES), "{calendar}");
    for (command, args) in [
        ("attachments.save", json!({ "id": two.files[1], "path": two.office.file("x.pdf") })),
        (
            "templates.fill",
            json!({ "id": "starter:list", "people": [two.people[1]], "path": two.office.file("x.docx") }),
        ),
        ("papers.make", json!({ "paper": "consent-form", "subject": two.people[1], "path": two.office.file("y.pdf") })),
    ] {
        let failure = two.office.refused(command, args);
        assert_eq!(failure.refused, "consent-withdrawn", "{command}: {}", failure.sentence);
        assert_sentence(&failure.sentence);
    }
    assert!(!std::path::Path::new(&two.office.file("x.pdf")).exists());
}

/// Consent is recorded of anybody on the roll, a whole class at once, and taken back by whoever is on no path.
#[test]
fn a_member_beside_the_path_gives_it_and_takes_it_back() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let people = [STAYS, GOES].map(|name| office.member(Some(&branch), &[("name", name), ("born_on", "2009-03-02")]));
    let state = |at: usize| {
        let consent = office.call("members.get", json!({ "id": people[at] }))["consent"].clone();
        (text(&consent["state"]), consent["since"].as_str().unwrap_or_default().to_owned())
    };
    let said = |state: &str, since: &str| (state.to_owned(), since.to_owned());
    assert_eq!(state(0), said("none", ""));
    office.call("members.set_consent", json!({ "ids": people, "given_on": "2026-05-04" }));
    assert_eq!(last_sentence(&office), "Đã ghi đồng ý xử lý dữ liệu của 2 người.");
    // Not of age yet: the representative signs too.
    assert_eq!([state(0), state(1)], [said("half", "2026-05-04"), said("half", "2026-05-04")]);
    let signed =
        json!({ "ids": [people[0]], "representative": "Thạch Văn Danh, cha", "representative_on": "2026-05-06" });
    office.call("members.set_consent", signed);
    assert_eq!(state(0), said("given", "2026-05-04"));
    let printed = || text(&office.call("papers.text", json!({ "paper": "branch-members", "subject": branch }))["text"]);
    assert!(printed().contains(GOES));
    office.call("members.set_consent", json!({ "ids": [people[1]], "withdrawn_on": "2026-05-08" }));
    assert_eq!(state(1), said("withdrawn", "2026-05-08"));
    assert!(printed().contains(STAYS) && !printed().contains(GOES));
    let ask = json!({ "paper": "consent-form", "subject": people[1] });
    assert_eq!(office.refused("papers.view", ask).refused, "consent-withdrawn");
    office.undo();
    assert!(printed().contains(GOES));
    let tomorrow = json!({ "ids": [people[0]], "given_on": "2027-01-01" });
    assert_eq!(office.refused("members.set_consent", tomorrow).refused, "future-step");
}

/// On the path, what is recorded beside the person is what the rule looks for.
#[test]
fn consent_beside_the_person_counts_on_the_path() {
    let two = Two::new();
    let found = |outcome: &str| {
        let page = two.office.page(&two.candidates[0]);
        let all = page["findings"].as_array().cloned().unwrap_or_default();
        all.iter().any(|finding| finding["rule_id"] == "consent-recorded" && finding["outcome"] == outcome)
    };
    assert!(found("missing"));
    let given = json!({ "ids": [two.people[0]], "given_on": "2026-01-05", "representative_on": "2026-01-05" });
    two.office.call("members.set_consent", given);
    assert!(!found("missing"));
    two.office.call("members.set_consent", json!({ "ids": [two.people[0]], "withdrawn_on": "2026-03-01" }));
    assert!(found("missing"));
}

#[test]
fn the_journal_tells_how_many_people_and_which_sensitive_facts_went() {
    let two = Two::new();
    const PATH: &str = "có dữ liệu nhạy cảm: quá trình vào Đảng";
    let list = "Đã lưu «Danh sách đoàn viên chi đoàn» (2 người; có dữ liệu nhạy cảm: dân tộc).".to_owned();
    let letter = "«Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng (4-KNĐ)»";
    let expected = [
        list.clone(),
        list.clone(),
        list,
        format!("Đã lưu {letter} (2 người; {PATH})."),
        "Đã lưu «Nhãn dán tên đoàn viên» (2 người).".to_owned(),
        format!("Đã lưu «Bảng tên, thẻ chỗ ngồi trong lễ kết nạp» (2 người; {PATH})."),
        format!("Đã lưu {letter}, mỗi người một tệp (2 người; {PATH})."),
        format!("Đã lưu {letter}, mỗi người một tệp (2 người; {PATH})."),
        "Đã in «Danh sách đoàn viên chi đoàn» (2 người; có dữ liệu nhạy cảm: dân tộc).".to_owned(),
        format!("Đã in {letter} (2 người; {PATH})."),
        "Đã lưu bộ giấy tờ lễ kết nạp: 11 giấy (2 người; có dữ liệu nhạy cảm: dân tộc, quá trình vào Đảng).".to_owned(),
        "Đã in bộ giấy tờ lễ kết nạp: 11 giấy (2 người; có dữ liệu nhạy cảm: dân tộc, quá trình vào Đảng).".to_owned(),
        "Đã điền mẫu Word (2 người).".to_owned(),
        "Đã điền mẫu Word (2 người).".to_owned(),
        "Đã xuất danh sách ra tệp (2 người; có dữ liệu nhạy cảm: dân tộc).".to_owned(),
        format!("Đã xuất danh sách nguồn ra tệp (2 người; {PATH})."),
        "Đã xuất kết quả của năm ra tệp (2 người).".to_owned(),
        String::new(),
        format!("Đã lưu ra ngoài một tệp đính kèm của {STAYS} (1 người)."),
        format!("Đã ghi phiếu nhận xét ra tệp (2 người; {PATH})."),
    ];
    for ((command, args), sentence) in two.ways().into_iter().zip(expected) {
        two.office.call(command, args.clone());
        let told = last_sentence(&two.office);
        assert_sentence(&told);
        if sentence.is_empty() {
            assert!(told.contains("ra tệp lịch (2 người; ") && told.contains(PATH), "{command}: {told}");
        } else {
            assert_eq!(told, sentence, "{command} {args}");
        }
    }
    assert_eq!(two.office.problems(), json!([]));
}

/// A new way out is in the table above, or says here why it is not.
#[test]
fn no_way_out_is_forgotten() {
    let two = Two::new();
    let told: BTreeSet<&str> = two.ways().into_iter().map(|(command, _)| command).chain(OF_NOBODY).collect();
    let apart = crate::leak::APART.into_iter().chain(["papers.printed", "papers.ceremony_set_printed"]);
    for command in apart {
        assert!(told.contains(command), "{command} takes people out of the office and is not told here");
    }
    for command in &told {
        let known = catalogue::find(command).expect("a command of the catalogue");
        assert_ne!(known.effect, Effect::Reads, "{command} is entered in the journal");
    }
}
