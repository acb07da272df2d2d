//! What stands on which page, read from the laid-out frames.

use super::pieces::{Given, compiled};
use super::plan::Plan;
use super::*;
use crate::papers::columns::*;
use crate::papers::{Choices, List, ListKind, Office, Row};
use crate::world::OnePaper;
use crate::{
    Align, Breaks, CardLine, Cards, Closing, Column, Dotted, Heading, Margins, Page, PageSize, Paragraph, Signature,
};
use crate::{Block, Document, Mark, Table, Text, Width};
use chrono::NaiveDate;
use typst::layout::{Frame, FrameItem, Point};

/// A run of text: where it begins, where it ends, its base line, in millimetres, and its letters.
struct Run {
    left: f64,
    right: f64,
    base: f64,
    text: String,
}

fn runs(pages: &Pages, page: usize) -> Vec<Run> {
    fn walk(frame: &Frame, at: Point, out: &mut Vec<Run>) {
        for (offset, item) in frame.items() {
            let here = at + *offset;
            match item {
                FrameItem::Group(group) => walk(&group.frame, here, out),
                FrameItem::Text(text) => out.push(Run {
                    left: here.x.to_mm(),
                    right: (here.x + text.width()).to_mm(),
                    base: here.y.to_mm(),
                    text: text.text.to_string(),
                }),
                _ => {}
            }
        }
    }
    let mut out = Vec::new();
    walk(&pages.page(page).unwrap().frame, Point::zero(), &mut out);
    out
}

fn words(pages: &Pages, page: usize) -> String {
    runs(pages, page).into_iter().map(|r| r.text.replace('\u{200b}', "") + "\n").collect()
}

static MEMBERS: ListKind = ListKind {
    columns: &[ORDINAL, NAME, BORN, SEX, ETHNICITY.off(), UNION_JOINED, POST, RESIDENCE.weight(1.5), PHONE, NOTE],
    landscape: true,
    confirmation: false,
    counted: "đồng chí",
};

fn class(n: usize) -> List {
    let rows = (1..=n).map(|i| {
        Row::of(&format!("Thạch Thị Sa Ry {i:03}"))
            .with("born", "02/11/2009")
            .with("sex", "Nữ")
            .with_day("union_joined_on", NaiveDate::from_ymd_opt(2025, 3, 26))
            .with("residence", if i % 4 == 0 { "ấp Trà Kha, xã Lương Hòa, tỉnh Vĩnh Long" } else { "phường Trà Vinh" })
            .with("phone", "0900000001")
    });
    let mut office = Office { recipients: vec!["Lưu VP".into()], ..Office::default() };
    office.union.signer.authority = "TM. BAN CHẤP HÀNH".into();
    office.union.signer.name = "Kim Thị Thu Hà".into();
    List {
        kind: &MEMBERS,
        office,
        title: "Danh sách đoàn viên".into(),
        heading: vec!["DANH SÁCH ĐOÀN VIÊN".into()],
        sub_title: String::new(),
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

#[test]
fn the_signature_is_never_alone_and_the_header_repeats() {
    let lengths: Vec<usize> = [1, 2, 3, 400].into_iter().chain(10..=38).collect();
    for landscape in [false, true] {
        let choices = Choices { landscape: Some(landscape), ..Choices::default() };
        let mut over_the_edge = 0;
        for &n in &lengths {
            let pages = Pages::layout(&class(n).document(&choices)).unwrap();
            let count = pages.page_count();
            let texts: Vec<String> = (1..=count).map(|p| words(&pages, p)).collect();
            for (i, text) in texts.iter().enumerate() {
                assert!(text.contains("Họ và tên"), "{n} rows: no header on page {}", i + 1);
                assert_eq!(text.contains("TM. BAN CHẤP HÀNH"), i + 1 == count, "{n} rows");
                let number = text.lines().next() == Some(&(i + 1).to_string());
                assert_eq!(number, i > 0, "{n} rows: page number on page {}", i + 1);
            }
            let last = &texts[count - 1];
            for part in ["Danh sách này có", "Nơi nhận:", "- Lưu VP.", "Kim Thị Thu Hà"] {
                assert!(last.contains(part), "{n} rows: «{part}» is not with the signature");
            }
            let rows = last.matches("Thạch Thị Sa Ry").count();
            assert!(rows >= n.min(2), "{n} rows: only {rows} with the signature");
            over_the_edge += usize::from(count > 1 && rows == 2);
            for i in 1..=n {
                let seen: usize = texts.iter().map(|t| t.matches(&format!("Sa Ry {i:03}")).count()).sum();
                assert_eq!(seen, 1, "{n} rows: row {i}");
            }
        }
        assert!(over_the_edge > 0, "no length tried the case of a signature that must take rows along");
    }
}

/// A band is never the last line of a page, and the rows of the closing keep theirs.
#[test]
fn a_band_stays_with_the_row_below_it() {
    for n in 8..=40 {
        let mut input = class(n);
        for (at, row) in input.rows.iter_mut().enumerate() {
            row.group = format!("Nhóm {:02}", at / 3);
        }
        let pages = Pages::layout(&input.document(&Choices::default())).unwrap();
        for page in 1..=pages.page_count() {
            let text = words(&pages, page);
            let last = text.lines().rfind(|line| line.starts_with("Nhóm") || line.contains("Sa Ry"));
            assert!(last.is_some_and(|line| line.contains("Sa Ry")), "{n} rows, page {page}: {last:?}");
        }
        assert!(words(&pages, pages.page_count()).contains("Kim Thị Thu Hà"), "{n} rows");
    }
}

/// A long list is laid out in pieces: whatever stands on its pages stands where one layout of the whole puts it.
#[test]
fn pieces_are_the_pages_of_the_whole() {
    for (n, every, landscape) in [(720, usize::MAX, true), (611, 7, false)] {
        let mut input = class(n);
        for (at, row) in input.rows.iter_mut().enumerate() {
            row.group = if every < n { format!("Nhóm {:02}", at / every) } else { String::new() };
        }
        let document = input.document(&Choices { landscape: Some(landscape), ..Choices::default() });
        let pieces = Pages::layout(&document).unwrap();
        let whole =
            Pages { laid_out: compiled(&Given { sheets: &[Plan::of(&document)], ..Given::default() }).unwrap() };
        assert_eq!(pieces.page_count(), whole.page_count());
        for page in 1..=whole.page_count() {
            let mut there = runs(&pieces, page);
            if page > 1 {
                let number = there.remove(0);
                assert_eq!(number.text, page.to_string());
                assert!((number.left + number.right - if landscape { 302.0 } else { 220.0 }).abs() < 0.1);
            }
            let lines = |runs: Vec<Run>| -> Vec<String> {
                runs.iter().map(|r| format!("{:.3} {:.3} {:.3} {}", r.left, r.right, r.base, r.text)).collect()
            };
            assert_eq!(lines(there), lines(runs(&whole, page)), "page {page} of {n} rows");
        }
    }
}

#[test]
fn nothing_runs_over_its_neighbour_or_the_margin() {
    let mut input = class(6);
    input.rows[1].put("residence", "nguyenthimyduyen.lop12van.thptchuyennguyenthienthanh.travinh@example.edu.vn");
    input.rows[2].put(FULL_NAME, "Nguyễn Phước Công Tằng Tôn Nữ Hoàng Bảo Nghiêng Quỳnh Như Phương Trang");
    input.rows[3].put("note", "đang bảo lưu kết quả học tập, sinh hoạt tạm thời nơi khác đến hết học kỳ");
    let every: Vec<String> = MEMBERS.columns.iter().map(|c| c.id.to_string()).collect();
    for landscape in [false, true] {
        for columns in [vec![], every.clone()] {
            let choices = Choices { landscape: Some(landscape), columns, ..Choices::default() };
            let document = input.document(&choices);
            let pages = Pages::layout(&document).unwrap();
            let margins: Margins = document.page.margins;
            let (width, _) = document.page.size_mm();
            for page in 1..=pages.page_count() {
                let mut runs = runs(&pages, page);
                runs.retain(|r| !r.text.trim().is_empty());
                runs.iter_mut().for_each(|r| r.base = (r.base * 10.0).round());
                for r in &runs {
                    assert!(r.left >= margins.left - 0.1 && r.right <= width - margins.right + 0.1, "{}", r.text);
                }
                runs.sort_by(|a, b| (a.base, a.left).partial_cmp(&(b.base, b.left)).unwrap());
                for pair in runs.windows(2).filter(|p| p[0].base == p[1].base) {
                    assert!(pair[0].right <= pair[1].left + 0.1, "«{}» runs over «{}»", pair[0].text, pair[1].text);
                }
            }
        }
    }
}

#[test]
fn a_remark_longer_than_a_page_is_printed_to_its_last_word() {
    let mut input = class(3);
    let words_of_it: Vec<String> = (0..1500).map(|i| format!("từ{i}")).collect();
    for row in [0, 2] {
        let mut input = input.clone();
        input.rows[row].put("note", words_of_it.join(" "));
        let pages = Pages::layout(&input.document(&Choices::default())).unwrap();
        let printed: String = (1..=pages.page_count()).map(|p| words(&pages, p)).collect();
        let printed: Vec<&str> = printed.split_whitespace().collect();
        assert!(words_of_it.iter().all(|w| printed.contains(&w.as_str())), "row {row}");
        assert!(words(&pages, pages.page_count()).contains("Kim Thị Thu Hà"));
        for page in 1..=pages.page_count() {
            assert!(runs(&pages, page).iter().all(|r| r.base < 210.0 - 14.0), "row {row} runs off page {page}");
        }
    }
    // A high last row that fits still goes with the signature.
    input.rows[2].put("note", words_of_it[..60].join(" "));
    let pages = Pages::layout(&input.document(&Choices::default())).unwrap();
    assert!(words(&pages, pages.page_count()).contains("từ59"));
}

#[test]
fn strange_names_are_printed_letter_for_letter() {
    let names = [
        "H'Hen Niê",
        "# $ * _ ] [ \\ \" < > @",
        "=HYPERLINK(\"x\")",
        "#let x = 1 // /* -- ... `raw`",
        "$x^2$ *đậm* _nghiêng_ <nhãn> @trích",
        "~ -- --- ... 'a' \"b\"",
    ];
    let mut input = class(names.len());
    for (row, name) in input.rows.iter_mut().zip(names) {
        row.put(FULL_NAME, name);
        row.put("note", name);
    }
    let pages = Pages::layout(&input.document(&Choices::default())).unwrap();
    let printed: String = (1..=pages.page_count()).map(|p| words(&pages, p)).collect();
    let printed = printed.replace('\n', " ");
    for name in names {
        assert!(printed.contains(name), "{name} is not in {printed}");
    }
}

#[test]
fn every_block_and_paper_size_can_be_laid_out() {
    let column = Column {
        title: "Việc".into(),
        width: Width::Content(1.0),
        align: Align::Right,
        wanted: true,
        breaks: Breaks::Freely,
    };
    let mut table = Table::new(vec![column]);
    table.push(vec![]);
    let paragraph =
        |text: &str, align| Block::Paragraph(Paragraph { text: text.into(), align, ..Paragraph::default() });
    let mut document = Document {
        title: "Giấy mời".into(),
        page: Page { size: PageSize::A5, landscape: true, margins: Margins::usual(true) },
        heading: Heading { lines: vec!["GIẤY MỜI".into()], sub_title: "".into(), hyphens: true },
        body: vec![
            paragraph("Trân trọng kính mời", Align::Center),
            Block::Dotted(Dotted { label: "Ông (bà):".into() }),
            Block::Table(table),
            paragraph("Rất hân hạnh được đón tiếp.", Align::Justify),
        ],
        closing: Closing {
            count_line: Text::default(),
            signatures: vec![Signature::Signer { lines: vec!["T/M CHI BỘ".into()], name: Text::default() }],
        },
        mark: Some(Mark::Draft),
        ..Document::default()
    };
    let pages = Pages::layout(&document).unwrap();
    assert_eq!(pages.page_count(), 1);
    let (width, height) = pages.size_mm(1).unwrap();
    assert!((width - 210.0).abs() < 0.01 && (height - 148.0).abs() < 0.01);
    let seen = words(&pages, 1);
    for part in ["BẢN NHÁP", "GIẤY MỜI", "-----", "Ông (bà):", "Việc", "T/M CHI BỘ", "chưa dùng để ký."]
    {
        assert!(seen.contains(part), "«{part}» is not in {seen}");
    }
    // One signer: in the right half.
    let signer = runs(&pages, 1).into_iter().find(|r| r.text == "T/M CHI BỘ").unwrap();
    assert!(signer.left > width / 2.0);

    for body in [vec![], vec![Block::Table(Table::new(vec![]))]] {
        document.body = body;
        assert_eq!(Pages::layout(&document).unwrap().page_count(), 1);
    }
    document = Document::default();
    assert_eq!(Pages::layout(&document).unwrap().page_count(), 1);
}

#[test]
fn the_typesetter_has_nothing_to_warn_about() {
    let document = class(0).document(&Choices::default());
    let sheets = [Plan::of(&document)];
    let json = serde_json::to_vec(&Given { sheets: &sheets, ..Given::default() });
    let compiled = typst::compile::<PagedDocument>(&OnePaper::new(json.unwrap()));
    assert!(compiled.output.is_ok());
    let warnings: Vec<_> = compiled.warnings.iter().map(|w| w.message.to_string()).collect();
    assert_eq!(warnings, Vec::<String>::new());
}

/// Sheets of several sizes make one file; each begins a page, and only a sheet's own second page bears a number.
#[test]
fn sheets_follow_each_other_and_cells_lie_where_they_are() {
    let cards = Cards {
        across: 2,
        down: 3,
        width: 90.0,
        height: 50.0,
        gap: (4.0, 2.0),
        padding: 3.0,
        left: true,
        skip: 4,
        cards: ["Kim Sô Phi", "Thạch Thị Sa Ry", "Lê Thị Ánh"].map(|name| vec![CardLine::new(name, 20.0)]).to_vec(),
        ..Cards::default()
    };
    let labels = Document {
        page: Page {
            size: PageSize::Own { width: 200, height: 170 },
            landscape: false,
            margins: Margins { top: 8.0, bottom: 0.0, left: 7.0, right: 0.0 },
        },
        body: vec![Block::Cards(cards)],
        ..Document::default()
    };
    let invitation = Document {
        page: Page { size: PageSize::A5, landscape: true, margins: Margins::usual(true) },
        body: vec![Block::Paragraph(Paragraph { text: "Kính mời".into(), size: 20.0, ..Paragraph::default() })],
        ..Document::default()
    };
    let document = Document { then: vec![labels, invitation.clone()], ..invitation };
    let pages = Pages::layout(&document).unwrap();
    // Two cells are left on the first sheet of labels, the third name stands on another.
    assert_eq!(pages.page_count(), 4);
    assert_eq!(
        [1, 4].map(|page| words(&pages, page)),
        ["Kính mời\n", "Kính mời\n"],
        "a page of its own, numbered anew"
    );
    let size = |page| pages.size_mm(page).map(|(width, height)| (width.round(), height.round())).unwrap();
    assert_eq!([size(1), size(2), size(3)], [(210.0, 148.0), (200.0, 170.0), (200.0, 170.0)]);
    let left_of = |page: usize, text: &str| runs(&pages, page).into_iter().find(|r| r.text == text).unwrap().left;
    for (page, name, left) in [(2, "Kim Sô Phi", 10.0), (2, "Thạch Thị Sa Ry", 104.0), (3, "Lê Thị Ánh", 10.0)]
    {
        assert!((left_of(page, name) - left).abs() < 0.5, "{name} at {}", left_of(page, name));
    }
    let told = crate::text(&document);
    assert!(told.contains("[ Lê Thị Ánh ]") && told.matches("════════").count() == 2, "{told}");
    assert!(crate::docx(&document).is_ok());
}

#[test]
fn pages_may_wait_in_another_thread() {
    fn movable<T: Send + Sync>(_: &T) {}
    movable(&Pages::layout(&Document::default()).unwrap());
}

#[test]
fn files_and_pictures() {
    let mut input = class(40);
    input.office.date = NaiveDate::from_ymd_opt(2026, 5, 19);
    let document = input.document(&Choices { landscape: Some(false), ..Choices::default() });
    let pages = Pages::layout(&document).unwrap();
    let file = pdf(&document).unwrap();
    assert_eq!(file, pages.pdf().unwrap());
    assert_eq!(file, pdf(&document.clone()).unwrap(), "the same document gives the same bytes");
    assert!(file.starts_with(b"%PDF-"));
    let has = |part: &str| file.windows(part.len()).any(|w| w == part.as_bytes());
    assert!(has("595.27") && has("841.88"), "A4 upright");
    assert!(has("D:20260519"), "the document's own date");
    assert!(!has("StructTreeRoot"), "untagged");
    assert!(file.len() < 120_000, "{} bytes", file.len());

    assert_eq!(pages.page_count(), 2);
    let (width, height) = pages.size_mm(2).unwrap();
    assert!((width - 210.0).abs() < 0.01 && (height - 297.0).abs() < 0.01);
    let picture = pages.svg(1).unwrap();
    assert!(picture.starts_with("<svg") && picture.contains("<symbol"));
    assert_ne!(picture, pages.svg(2).unwrap());
    for page in [0, 3] {
        assert!(matches!(pages.svg(page), Err(PrintError::NoSuchPage { pages: 2, .. })));
    }
}
