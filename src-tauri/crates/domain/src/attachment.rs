//! What may be attached to a person: pictures, PDF, Word and Excel files, told by their content.
//!
//! Invariant: a media type is known here or the file is refused; what a file is called never decides what it is. Stored
//! codes are written out by hand and read back by a test.

use crate::values::codes;

codes! {
    /// Loại tệp đính kèm: how it can be shown.
    AttachmentKind {
        /// Ảnh, bản chụp.
        Picture = "picture", "Ảnh";
        /// Tệp PDF.
        Pdf = "pdf", "PDF";
        /// Văn bản Word.
        Word = "word", "Word";
        /// Bảng tính Excel.
        Excel = "excel", "Excel";
    }
}

/// Media types that may be attached: what kind each is, the endings its name may bear (the first one is proposed when it
/// is saved), and what a reader calls it.
const KNOWN: [(&str, AttachmentKind, &[&str], &str); 8] = [
    ("image/jpeg", AttachmentKind::Picture, &["jpg", "jpeg", "jpe", "jfif"], "ảnh JPEG"),
    ("image/png", AttachmentKind::Picture, &["png"], "ảnh PNG"),
    ("image/webp", AttachmentKind::Picture, &["webp"], "ảnh WebP"),
    ("application/pdf", AttachmentKind::Pdf, &["pdf"], "tệp PDF"),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentKind::Word,
        &["docx"],
        "tệp Word",
    ),
    ("application/msword", AttachmentKind::Word, &["doc"], "tệp Word đời cũ"),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentKind::Excel,
        &["xlsx"],
        "tệp Excel",
    ),
    ("application/vnd.ms-excel", AttachmentKind::Excel, &["xls"], "tệp Excel đời cũ"),
];

/// The kind of a media type, if it may be attached.
#[must_use]
pub fn kind_of(media_type: &str) -> Option<AttachmentKind> {
    known(media_type).map(|(_, kind, ..)| *kind)
}

/// "ảnh JPEG": what a reader calls the media type.
#[must_use]
pub fn spoken(media_type: &str) -> Option<&'static str> {
    known(media_type).map(|(.., words)| *words)
}

/// The ending a file of this media type is saved with.
#[must_use]
pub fn ending(media_type: &str) -> Option<&'static str> {
    known(media_type).and_then(|(_, _, endings, _)| endings.first().copied())
}

/// Whether a file name promises what the content is. A name without an ending promises nothing.
#[must_use]
pub fn fits(name: &str, media_type: &str) -> bool {
    let Some((_, ending)) = name.rsplit_once('.') else { return true };
    known(media_type).is_some_and(|(_, _, endings, _)| endings.contains(&ending.to_lowercase().as_str()))
}

fn known(media_type: &str) -> Option<&'static (&'static str, AttachmentKind, &'static [&'static str], &'static str)> {
    KNOWN.iter().find(|(known, ..)| *known == media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_held_against_the_content() {
        for (name, media_type, fit) in [
            ("giay khai sinh.JPG", "image/jpeg", true),
            ("giay khai sinh.jpeg", "image/jpeg", true),
            ("giay khai sinh", "image/jpeg", true),
            ("giay khai sinh.pdf", "image/jpeg", false),
            ("ly lich.docx", "application/pdf", false),
            ("ly lich.pdf", "application/pdf", true),
            ("ly lich.pdf", "application/zip", false),
        ] {
            assert_eq!(fits(name, media_type), fit, "{name} as {media_type}");
        }
    }

    #[test]
    fn stored_codes_stay_what_they_are() {
        let codes: Vec<&str> = AttachmentKind::ALL.iter().map(|kind| kind.code()).collect();
        assert_eq!(codes, ["picture", "pdf", "word", "excel"]);
        assert!(AttachmentKind::ALL.iter().all(|kind| AttachmentKind::parse(kind.code()) == Some(*kind)));
    }

    #[test]
    fn every_known_type_can_be_named_and_saved() {
        for (media_type, kind, ..) in KNOWN {
            assert_eq!(kind_of(media_type), Some(kind));
            let name = format!("tep.{}", ending(media_type).unwrap_or_default());
            assert!(fits(&name, media_type) && spoken(media_type).is_some(), "{media_type}");
        }
        assert_eq!(kind_of("application/x-msdownload"), None);
    }
}
