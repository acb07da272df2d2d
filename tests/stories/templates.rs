//! The office's own Word templates: put in, looked at, filled for one and for many, changed and put back.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::office::{Office, rows, text};

fn parts(path: &str) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("a package");
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("its bytes");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn words(path: &str) -> String {
    let xml = String::from_utf8(parts(path).remove("word/document.xml").expect("the text")).expect("UTF-8");
    let runs = xml.split("<w:t").skip(1).filter_map(|run| run.split_once('>')?.1.split_once("</w:t>"));
    runs.map(|(text, _)| text.to_owned()).collect::<Vec<_>>().join("\n")
}

/// The file with a text of its document replaced, as somebody would change it in Word.
fn changed(path: &str, from: &str, to: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts(path) {
        zip.start_file(&name, SimpleFileOptions::default().compression_method(CompressionMethod::Stored))
            .expect("a part");
        let bytes = match name.as_str() {
            "word/document.xml" => String::from_utf8(bytes).expect("UTF-8").replace(from, to).into_bytes(),
            _ => bytes,
        };
        zip.write_all(&bytes).expect("its bytes");
    }
    zip.finish().expect("a file").into_inner()
}

fn people(office: &Office) -> Vec<String> {
    let branch = office.branch("12A1");
    ["Thạch Thị Sa Ry", "Kim <Sô> & {{Phi}}", "Lê Thị Ánh"]
        .iter()
        .map(|name| office.member(Some(&branch), &[("name", name), ("born_on", "2008-03-02")]))
        .collect()
}

#[test]
fn a_starter_is_exported_changed_and_put_back() {
    let office = Office::new();
    let people = people(&office);
    let list = office.call("templates.list", json!({}));
    let starters: Vec<Value> = rows(&list).into_iter().filter(|row| row["starter"] == true).collect();
    assert_eq!(starters.len(), 2);
    let path = office.file("mau.docx");
    office.call("templates.export", json!({ "id": "starter:confirmation", "path": path }));
    // Word splits what is typed; the office adds a name that is not known.
    let split = "{{họ_</w:t></w:r><w:r><w:t>tên}} {{biệt_danh}}";
    std::fs::write(&path, changed(&path, "{{họ_tên}}", split)).expect("a file");
    let found = office.call("templates.inspect", json!({ "path": path }));
    assert_eq!(
        (&found["unknown"], &found["broken"], &found["repeats"]),
        (&json!(["biệt_danh"]), &json!([]), &json!(false))
    );
    assert!(found["known"].as_array().is_some_and(|known| known.contains(&json!("họ_tên"))), "{found}");
    let id = office.call("templates.add", json!({ "path": path, "name": "Giấy xác nhận của trường" }))["id"].clone();
    let twin = json!({ "path": path, "name": "Giấy xác nhận của trường" });
    assert_eq!(office.refused("templates.add", twin).refused, "name-taken");

    let shown = office.call("templates.preview", json!({ "id": id, "person": people[0] }));
    let value = |name: &str| {
        let all = shown["values"].as_array().cloned().unwrap_or_default();
        all.into_iter().find(|pair| pair[0] == name).expect("the placeholder")[1].clone()
    };
    assert_eq!((value("họ_tên"), value("ngày_sinh")), (json!("Thạch Thị Sa Ry"), json!("02/03/2008")));
    assert_eq!((value("chi_đoàn"), value("quê_quán"), value("biệt_danh")), (json!("12A1"), Value::Null, Value::Null));

    // Filled for one: every other part of the file is what it was.
    let one = office.file("mot.docx");
    let reply = office.call("templates.fill", json!({ "id": id, "people": [people[1]], "path": one }));
    assert_eq!(reply["paths"], json!([one]));
    let read = words(&one);
    assert!(read.contains("Kim &lt;Sô&gt; &amp; {{Phi}}") && read.contains("………………"), "{read}");
    let (before, after) = (parts(&path), parts(&one));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (name, bytes) in &before {
        assert_eq!(&after[name] == bytes, name != "word/document.xml", "{name}");
    }
    // For many: a file each, numbered.
    let folder = office.file("nhieu");
    std::fs::create_dir_all(&folder).expect("a folder");
    let reply = office.call("templates.fill", json!({ "id": id, "people": people, "path": folder }));
    let paths: Vec<String> = reply["paths"].as_array().into_iter().flatten().map(text).collect();
    assert_eq!(paths.len(), 3);
    assert!(paths[2].ends_with("mau-da-dien-03.docx") && words(&paths[2]).contains("Lê Thị Ánh"));

    // Put back as it was, and taken away and brought again with its bytes.
    office.call("templates.export", json!({ "id": "starter:confirmation", "path": path }));
    office.call("templates.replace", json!({ "id": id, "path": path }));
    assert_eq!(office.call("templates.inspect", json!({ "id": id }))["unknown"], json!([]));
    office.call("templates.remove", json!({ "id": id }));
    assert_eq!(office.refused("templates.inspect", json!({ "id": id })).refused, "not-found");
    office.undo();
    assert_eq!(office.call("templates.inspect", json!({ "id": id }))["unknown"], json!([]));
    assert_eq!(office.refused("templates.remove", json!({ "id": "starter:list" })).refused, "template-shipped");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_row_is_repeated_for_all_in_one_file() {
    let office = Office::new();
    let people = people(&office);
    let path = office.file("danh-sach.docx");
    assert_eq!(office.call("templates.inspect", json!({ "id": "starter:list" }))["repeats"], true);
    office.call("templates.fill", json!({ "id": "starter:list", "people": people, "path": path }));
    let read = words(&path);
    let places = ["Thạch Thị Sa Ry", "Kim &lt;Sô&gt; &amp; {{Phi}}", "Lê Thị Ánh"].map(|name| read.find(name));
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{read}");
    assert!(read.contains("ĐOÀN VIÊN Đoàn trường THPT Bến Lá") && !read.contains("{{ds"), "{read}");
}

#[test]
fn what_is_no_template_is_refused_in_a_sentence() {
    let office = Office::new();
    let people = people(&office);
    let file = |name: &str, bytes: &[u8]| {
        let path = office.file(name);
        std::fs::write(&path, bytes).expect("a file");
        path
    };
    let list = office.file("ds.docx");
    office.call("templates.export", json!({ "id": "starter:list", "path": list }));
    let broken = file("hong.docx", &changed(&list, "{{năm_học}}", "{{năm_học"));
    let outside = file("ngoai.docx", &changed(&list, "{{năm_học}}", "{{ds.chi_đoàn}}"));
    let row = "<w:tr><w:tc><w:p><w:r><w:t>dòng</w:t></w:r></w:p></w:tc></w:tr>";
    let rows = file("trieu-dong.docx", &changed(&list, "</w:tbl>", &format!("{}</w:tbl>", row.repeat(1_000_000))));
    for (path, code) in [
        (file("khong.docx", b"Kinh gui"), "template"),
        (file("khoa.docx", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), "template"),
        (rows, "template"),
        (office.file("khong-co.docx"), "template-unreadable"),
    ] {
        for command in ["templates.inspect", "templates.add"] {
            let failure = office.refused(command, json!({ "path": path, "name": "Mẫu" }));
            assert_eq!(failure.refused, code, "{command} {path}: {}", failure.sentence);
        }
    }
    for (path, says) in [(broken, "Thiếu hai dấu ngoặc nhọn đóng sau"), (outside, "phải nằm trong một dòng của bảng")]
    {
        let found = office.call("templates.inspect", json!({ "path": path }));
        assert!(text(&found["broken"][0]).contains(says), "{found}");
        let id = office.call("templates.add", json!({ "path": path, "name": says }))["id"].clone();
        let args = json!({ "id": id, "people": people, "path": office.file("ra.docx") });
        assert!(office.refused("templates.fill", args).sentence.contains(says));
    }
    assert!(!std::path::Path::new(&office.file("ra.docx")).exists());
}
