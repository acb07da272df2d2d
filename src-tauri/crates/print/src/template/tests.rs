use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::*;

/// A Word file with this body and some parts that are none of our business.
fn word(body: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!(
        r#"<?xml version="1.0"?><w:document xmlns:w="x" mc:Ignorable="w14"><w:body>{body}</w:body></w:document>"#
    );
    let header = r#"<w:hdr><w:p><w:r><w:t>{{đoàn_trường}}</w:t></w:r></w:p></w:hdr>"#;
    for (name, content) in [
        ("[Content_Types].xml", "<Types/>".as_bytes()),
        ("word/document.xml", document.as_bytes()),
        ("word/header2.xml", header.as_bytes()),
        ("word/media/image1.png", &[0x89, 0x50, 0, 1, 2, 3]),
        ("customXml/item1.xml", "<x>{{họ_tên}}</x>".as_bytes()),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn unpacked(file: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(file)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn document(file: &[u8]) -> String {
    String::from_utf8(unpacked(file).remove("word/document.xml").unwrap()).unwrap()
}

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(name, value)| (key(name), (*value).to_owned())).collect()
}

fn filling() -> Filling {
    Filling {
        one: values(&[("họ tên", "Kim <Sô> Phi & {{bạn}}"), ("Đoàn trường", "Đoàn trường Bến Lá")]),
        rows: vec![values(&[("họ_tên", "Lê Thị Ánh"), ("stt", "1")]), values(&[("họ_tên", "Thạch #1"), ("stt", "2")])],
    }
}

#[test]
fn split_placeholders_are_filled_and_the_look_of_their_first_run_stays() {
    for (body, expected) in [
        ("<w:p><w:r><w:t>Tên: {{họ_tên}}.</w:t></w:r></w:p>", "Tên: Kim &lt;Sô&gt; Phi &amp; {{bạn}}."),
        (
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{</w:t></w:r><w:r><w:t>{Họ</w:t></w:r><w:proofErr/><w:r><w:t> Tên}</w:t></w:r><w:r><w:t>} ạ</w:t></w:r></w:p>",
            "Kim &lt;Sô&gt; Phi &amp; {{bạn}} ạ",
        ),
        ("<w:p><w:r><w:t>{{ho_ten}}{{không_có}}</w:t></w:r></w:p>", "Kim &lt;Sô&gt; Phi &amp; {{bạn}}………………"),
        ("<w:p><w:r><w:t>không có gì</w:t></w:r></w:p>", "không có gì"),
    ] {
        let file = fill(&word(body), &filling()).unwrap();
        let xml = document(&file);
        let inside: String = xml
            .split("<w:t")
            .skip(1)
            .map(|run| run.split_once('>').unwrap().1.split("</w:t>").next().unwrap())
            .collect();
        assert_eq!(inside, expected);
        assert_eq!(xml.matches("<w:r>").count(), word_runs(body), "no run comes or goes");
        assert_eq!(xml.contains("<w:rPr><w:b/></w:rPr>"), body.contains("<w:b/>"));
    }
}

fn word_runs(body: &str) -> usize {
    body.matches("<w:r>").count()
}

#[test]
fn whatever_is_no_placeholder_stays_as_it_was() {
    let before = word("<w:p w:rsidR=\"00A\"><w:r><w:t>{{họ_tên}}</w:t></w:r></w:p><w:sectPr/>");
    let after = fill(&before, &filling()).unwrap();
    let (before, after) = (unpacked(&before), unpacked(&after));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    for (name, bytes) in &before {
        let changed = ["word/document.xml", "word/header2.xml"].contains(&name.as_str());
        assert_eq!(&after[name] != bytes, changed, "{name}");
    }
    let xml = String::from_utf8(after["word/document.xml"].clone()).unwrap();
    assert!(
        xml.starts_with(
            r#"<?xml version="1.0"?><w:document xmlns:w="x" mc:Ignorable="w14"><w:body><w:p w:rsidR="00A">"#
        )
    );
    assert!(xml.ends_with("<w:sectPr/></w:body></w:document>"));
    assert!(String::from_utf8_lossy(&after["word/header2.xml"]).contains("Đoàn trường Bến Lá"));
}

const TABLE: &str = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc></w:tr><w:tr w:x=\"1\"><w:tc><w:p><w:r><w:t>{{ds.stt}}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{{ds.</w:t></w:r><w:r><w:t>họ_tên}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>{{họ_tên}}</w:t></w:r></w:p>";

#[test]
fn a_row_is_repeated_for_each_and_goes_when_there_is_nobody() {
    let file = word(TABLE);
    assert_eq!(
        inspect(&file).unwrap(),
        Inspection {
            single: vec!["họ_tên".to_owned(), "đoàn_trường".to_owned()],
            listed: vec!["stt".to_owned(), "họ_tên".to_owned()],
            broken: vec![]
        }
    );
    let xml = document(&fill(&file, &filling()).unwrap());
    assert_eq!(xml.matches("<w:tr").count(), 3);
    assert_eq!(xml.matches("<w:tr w:x=\"1\">").count(), 2);
    let [first, second, own] = ["Lê Thị Ánh", "Thạch #1", "Kim &lt;Sô&gt;"].map(|name| xml.find(name).unwrap());
    assert!(first < second && second < own);
    let xml = document(&fill(&file, &Filling { rows: vec![], ..filling() }).unwrap());
    assert_eq!(xml.matches("<w:tr").count(), 1);
}

#[test]
fn what_is_broken_is_told() {
    let paragraph = |text: &str| format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
    for (body, says) in [
        (paragraph("Ông {{họ_tên"), "Thiếu hai dấu ngoặc nhọn đóng sau «Ông họ_tên»"),
        (paragraph("Ông họ_tên}} ạ"), "Thừa hai dấu ngoặc nhọn đóng ở «Ông họ_tên ạ»"),
        (paragraph("{{ds.họ_tên}}"), "phải nằm trong một dòng của bảng"),
        (paragraph("{{#ds}}"), "không dùng ở đây"),
        (paragraph("{{}}"), "Thiếu"),
    ] {
        let file = word(&body);
        let told = inspect(&file).unwrap().broken;
        assert!(told.len() == 1 && told[0].contains(says), "{told:?}");
        assert!(matches!(fill(&file, &filling()), Err(TemplateError::Broken(sentence)) if sentence == told[0]));
    }
}

#[test]
fn no_word_file_is_refused_with_a_sentence() {
    let truncated = word("")[..200].to_vec();
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let other = other.finish().unwrap().into_inner();
    let rows = "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>".repeat(40_000);
    for (file, says) in [
        (b"Kinh gui".to_vec(), "không phải tệp Word"),
        (Vec::new(), "không phải tệp Word"),
        (truncated, "không phải tệp Word"),
        (other, "không phải tệp Word"),
        (vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "có mật khẩu hoặc ở dạng .doc cũ"),
        (word("<w:p><w:r><w:t>{{họ_tên}}</w:p>"), "bị hỏng"),
        (word(&rows), "quá lớn"),
    ] {
        assert!(inspect(&file).unwrap_err().to_string().contains(says), "{says}");
        assert!(fill(&file, &filling()).unwrap_err().to_string().contains(says), "{says}");
    }
    let many = Filling { rows: vec![values(&[("họ_tên", &"dài ".repeat(500))]); 800], ..filling() };
    assert!(fill(&word(TABLE), &many).unwrap_err().to_string().contains("Chia danh sách"));
}

#[test]
fn names_are_read_with_and_without_marks() {
    for (written, expected) in [
        ("Họ và Tên", "ho_va_ten"),
        ("họ_tên", "ho_ten"),
        ("ĐOÀN-TRƯỜNG", "doan_truong"),
        ("  ngày  sinh ", "ngay_sinh"),
    ] {
        assert_eq!(key(written), expected);
    }
}
