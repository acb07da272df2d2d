//! The parts of a Word file around its text: types, relations, styles, settings, headers and footers.
//!
//! Invariant: ids (`rId…`) and part names here and in `body` are the same few constants. The mark MẪU or BẢN NHÁP is
//! text in both headers and in the footer; a drawn watermark needs VML, which other word processors lose.

use super::xml::{Look, Para, Xml};
use crate::{Align, Document, Mark};

const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

pub(super) const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/>"#,
    r#"<Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>"#,
    r#"<Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    "</Types>"
);

pub(super) const PACKAGE_RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    "</Relationships>"
);

pub(super) const RELATIONS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>"#,
    r#"<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header2.xml"/>"#,
    r#"<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>"#,
    "</Relationships>"
);

pub(super) const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>"#,
    r#"<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>"#,
    r#"<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>"#,
    r#"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#,
    "</w:styles>"
);

pub(super) const SETTINGS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat>"#,
    r#"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#,
    r#"</w:compat><w:themeFontLang w:val="vi-VN"/></w:settings>"#
);

/// Title and date in the file's properties.
pub(super) fn core(document: &Document) -> String {
    let title = quick_xml::escape::partial_escape(&*document.title).into_owned();
    let dated = document.dated.map_or_else(String::new, |d| {
        let day = d.format("%Y-%m-%dT00:00:00Z");
        let of = |name: &str| format!(r#"<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>"#);
        format!("{}{}", of("created"), of("modified"))
    });
    format!(
        concat!(
            "{}",
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
            r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
            r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{}</dc:title>"#,
            "<dc:language>vi-VN</dc:language>{}</cp:coreProperties>"
        ),
        DECLARATION, title, dated
    )
}

/// Header of the second and later pages (`numbered`) or of the first.
pub(super) fn header(mark: Option<Mark>, numbered: bool) -> String {
    let mut xml = Xml::default();
    xml.raw(DECLARATION).raw(&format!("<w:hdr {MAIN}>"));
    let centred = Para { align: Align::Center, ..Para::default() };
    if let Some(mark) = mark {
        let look = Look { size: 14.0, bold: true, colour: Some("A6A6A6"), ..Look::default() };
        xml.paragraph(centred, |x| {
            x.run(mark.word(), look);
        });
    }
    if numbered {
        xml.paragraph(centred, |x| {
            x.raw(r#"<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>"#);
        });
    } else if mark.is_none() {
        xml.paragraph(centred, |_| {});
    }
    xml.raw("</w:hdr>");
    xml.finish()
}

/// Footer of every page: the note of a marked paper.
pub(super) fn footer(mark: Option<Mark>) -> String {
    let mut xml = Xml::default();
    xml.raw(DECLARATION).raw(&format!("<w:ftr {MAIN}>"));
    xml.paragraph(Para { align: Align::Center, ..Para::default() }, |x| {
        if let Some(mark) = mark {
            x.run(mark.note(), Look { size: 9.0, colour: Some("595959"), ..Look::default() });
        }
    });
    xml.raw("</w:ftr>");
    xml.finish()
}

/// Opens the text part.
pub(super) fn open_document(xml: &mut Xml) {
    xml.raw(DECLARATION)
        .raw(&format!("<w:document {MAIN} "))
        .raw(r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>"#);
}
