//! Word files: opened as a container, every part read as XML.

mod people;

use people::{admitted, members};
use print::papers::Choices;
use print::{Align, Block, Breaks, Column, Document, Heading, Letterhead, Mark, Page, Table, Width, docx, text};
use quick_xml::events::Event;
use std::io::{Cursor, Read};

/// Parts of the file by name; each must be well formed.
fn parts(document: &Document) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(docx(document).expect("a file"))).expect("a container");
    (0..archive.len())
        .map(|i| {
            let mut part = archive.by_index(i).expect("a part");
            let mut xml = String::new();
            part.read_to_string(&mut xml).expect("UTF-8");
            let name = part.name().expect("a name").to_string();
            let mut reader = quick_xml::Reader::from_str(&xml);
            reader.config_mut().check_end_names = true;
            loop {
                match reader.read_event() {
                    Ok(Event::Eof) => break,
                    Ok(_) => {}
                    Err(e) => panic!("{name}: {e}"),
                }
            }
            (name, xml)
        })
        .collect()
}

fn part(document: &Document, name: &str) -> String {
    parts(document).into_iter().find(|(n, _)| n == name).unwrap_or_else(|| panic!("no {name}")).1
}

/// The printed words of a part, unescaped, one run per line.
fn words(xml: &str) -> Vec<String> {
    xml.split("<w:t xml:space=\"preserve\">")
        .skip(1)
        .filter_map(|rest| rest.split("</w:t>").next())
        .map(|run| quick_xml::escape::unescape(run).expect("escaped text").into_owned())
        .collect()
}

#[test]
fn every_part_is_named_and_well_formed() {
    let document = admitted().document(&Choices::default());
    let found = parts(&document);
    let types = &found.iter().find(|(n, _)| n == "[Content_Types].xml").unwrap().1;
    for (name, _) in found.iter().filter(|(n, _)| n.ends_with(".xml") && n != "[Content_Types].xml") {
        assert!(types.contains(&format!("PartName=\"/{name}\"")), "{name} has no type");
    }
    let relations = &found.iter().find(|(n, _)| n.ends_with("document.xml.rels")).unwrap().1;
    let body = part(&document, "word/document.xml");
    for used in body.split("r:id=\"").skip(1) {
        let id = used.split('"').next().unwrap();
        assert!(relations.contains(&format!("Id=\"{id}\"")), "{id} leads nowhere");
    }
    let core = part(&document, "docProps/core.xml");
    assert!(core.contains("<dc:title>Danh sách đảng viên mới được kết nạp</dc:title>"));
    assert!(core.contains("2026-05-19T00:00:00Z"));
    assert_eq!(docx(&document).unwrap(), docx(&document.clone()).unwrap(), "the same document gives the same bytes");
}

#[test]
fn the_page_and_the_table_behave_as_in_the_pdf() {
    let across = part(&members(40).document(&Choices::default()), "word/document.xml");
    assert!(across.contains(r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#));
    assert!(across.contains("<w:titlePg/>"));
    assert_eq!(across.matches("<w:tblHeader/>").count(), 1);
    // Letterhead, header, 40 rows, the closing with two rows of its own.
    assert_eq!(across.matches("<w:cantSplit/>").count(), 45);
    let upright = Choices { landscape: Some(false), ..Choices::default() };
    let upright = part(&members(40).document(&upright), "word/document.xml");
    assert!(upright.contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#));
    assert!(!upright.contains("w:orient"));

    // The last two rows go with the signatures, the third from last does not.
    let rows: Vec<&str> = across.split("<w:tr>").filter(|r| r.contains("/2010<")).collect();
    assert_eq!(rows.len(), 40);
    let kept = |row: &str| (row.matches("<w:keepNext/>").count(), row.matches("<w:p>").count());
    assert_eq!(kept(rows[37]).0, 0);
    for row in &rows[38..] {
        let end = row.split("</w:tr>").next().unwrap();
        let (keeping, paragraphs) = kept(end);
        assert_eq!(keeping, paragraphs);
        assert_eq!(paragraphs, 9);
    }
    // Widths of the grid add up to the text area: 262 mm in twentieths of a point.
    let grid = across.split("<w:tblGrid>").nth(2).unwrap().split("</w:tblGrid>").next().unwrap();
    let sum: i64 = grid.split("w:w=\"").skip(1).map(|w| w.split('"').next().unwrap().parse::<i64>().unwrap()).sum();
    assert!((sum - 14854).abs() <= 9, "{sum}");
}

#[test]
fn what_is_said_above_a_table_is_in_the_word_file() {
    let mut input = admitted();
    input.notes = vec!["Trong 3 người, 1 kết nạp được trước 31/05/2026, 2 không.".into()];
    let xml = part(&input.document(&Choices::default()), "word/document.xml");
    assert!(xml.find(&input.notes[0]).is_some_and(|at| xml.find("Họ và tên").is_some_and(|header| at < header)));
}

#[test]
fn a_word_file_has_the_words_of_the_paper() {
    let document = admitted().document(&Choices::default());
    let xml = part(&document, "word/document.xml");
    let seen = words(&xml).join(" ");
    for line in text(&document).lines().filter(|l| !l.contains("---")) {
        for piece in line.split('|').flat_map(|cell| cell.split("   ")).map(str::trim) {
            if piece != "……" {
                assert!(seen.contains(piece), "«{piece}» is not in the Word file");
            }
        }
    }
    // Lâm Gia Hào's helper is not known: dots, in this one cell only.
    assert_eq!(words(&xml).iter().filter(|w| w.len() > 5 && w.chars().all(|c| c == '.')).count(), 1);
}

#[test]
fn strange_letters_arrive_and_control_characters_do_not() {
    let name = "H'Hen # $ * _ ] [ \\ \" < > @ & =HYPERLINK(\"x\") ]]>";
    let mut input = admitted();
    input.rows[0].put("full_name", format!("{name}\u{7}\u{0}"));
    input.rows[1].put("note", "dòng 1\ndòng 2\u{b}");
    let xml = part(&input.document(&Choices::default()), "word/document.xml");
    assert!(words(&xml).iter().any(|w| w == name), "{xml}");
    assert!(xml.contains("dòng 1</w:t><w:br/><w:t xml:space=\"preserve\">dòng 2</w:t>"));
    assert!(!xml.chars().any(|c| c.is_control()));
}

#[test]
fn a_mark_is_on_the_first_and_on_all_other_pages() {
    let mut input = admitted();
    let clean = input.document(&Choices::default());
    input.office.mark = Some(Mark::Sample);
    let marked = input.document(&Choices::default());
    for name in ["word/header1.xml", "word/header2.xml", "word/footer1.xml"] {
        assert!(part(&marked, name).contains("MẪU"), "{name}");
        assert!(!part(&clean, name).contains("MẪU"), "{name}");
    }
    assert!(part(&clean, "word/header1.xml").contains(" PAGE "));
    assert!(!part(&clean, "word/header2.xml").contains(" PAGE "));
}

#[test]
fn two_tables_never_touch_and_the_last_thing_is_a_paragraph() {
    let column = || Column {
        title: "Họ và tên".into(),
        width: Width::Content(1.0),
        align: Align::Left,
        wanted: false,
        breaks: Breaks::Freely,
    };
    let letterhead = Letterhead::new(Default::default(), "A".into(), "B".into(), "".into(), "".into());
    let document = Document {
        page: Page::a4(false),
        letterhead: Some(letterhead),
        heading: Heading::default(),
        body: vec![Block::Table(Table::new(vec![column(), column()])), Block::Table(Table::new(vec![column()]))],
        ..Document::default()
    };
    let xml = part(&document, "word/document.xml");
    assert_eq!(xml.matches("<w:tbl>").count(), 3);
    assert!(!xml.contains("</w:tbl><w:tbl>") && !xml.contains("</w:tbl><w:sectPr>"));
}
