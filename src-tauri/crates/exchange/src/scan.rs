//! Scans, photos and papers as they come in: what they are by their content, and pictures made small enough to keep.
//!
//! Invariant: nothing of the file is executed; a picture is unfolded within a limit of memory and turned the way it was
//! held. The smaller of what came and what was made of it is kept, so the same file always gives the same bytes. `image`
//! knows, unfolds and packs pictures; it comes with the typesetter anyway.
//! Rejected: `infer` (it takes a Word file for a mere archive when its parts stand in another order), and keeping photos as the phone took them (200 of them are a gigabyte, and each tells where it was taken).

use std::io::Cursor;

use domain::attachment::{self, AttachmentKind};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageReader, ImageResult, Limits};

use crate::read::kind::{self, Kind};

/// The longer side of a picture that is kept: a page of A4 stays readable, close print included.
const LONGER_SIDE: u32 = 2_200;

/// The longer side of a picture in a list, sharp on a fine screen too.
const THUMB_SIDE: u32 = 120;

/// How well a photo is packed, of 100.
const QUALITY: u8 = 80;

/// Memory a picture may take when it is unfolded.
const UNFOLDED: u64 = 400 << 20;

/// A file fit to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// What it is.
    pub kind: AttachmentKind,
    /// Media type of what came.
    pub came_as: &'static str,
    /// Media type of the bytes.
    pub media_type: &'static str,
    /// The bytes that are kept.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ScanError {
    /// Nothing in it.
    #[error("tệp trống, không có nội dung")]
    Empty,
    /// A picture of a kind that few programs read.
    #[error("loại ảnh này nhiều máy không mở được; hãy lưu lại thành JPEG rồi đính kèm")]
    Uncommon,
    /// Neither picture, PDF, Word nor Excel.
    #[error("nội dung không phải ảnh, PDF, Word hay Excel")]
    Foreign,
    /// A password of its own.
    #[error("tệp đặt mật khẩu riêng; bỏ mật khẩu rồi đính kèm lại")]
    Password,
    /// A picture that cannot be unfolded, an archive cut short.
    #[error("tệp bị hỏng hoặc quá lớn, không mở được")]
    Damaged,
}

impl ScanError {
    /// The stable code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "attachment-empty",
            Self::Uncommon => "attachment-picture-kind",
            Self::Foreign => "attachment-foreign",
            Self::Password => "attachment-password",
            Self::Damaged => "attachment-damaged",
        }
    }
}

/// Takes in a file.
///
/// # Errors
/// When it is of no kind that is kept, or a damaged picture.
pub fn scan(bytes: Vec<u8>) -> Result<Scan, ScanError> {
    let found = media_type(&bytes)?;
    match attachment::kind_of(found).ok_or(ScanError::Foreign)? {
        AttachmentKind::Picture => picture(bytes, found),
        kind => Ok(Scan { kind, came_as: found, media_type: found, bytes }),
    }
}

fn media_type(bytes: &[u8]) -> Result<&'static str, ScanError> {
    if let Ok(format) = image::guess_format(bytes) {
        let found = format.to_mime_type();
        return attachment::kind_of(found).map(|_| found).ok_or(ScanError::Uncommon);
    }
    // Some programs write a few words before the beginning.
    if bytes.windows(5).take(1024).any(|five| five == b"%PDF-") {
        return Ok("application/pdf");
    }
    if bytes.get(4..8) == Some(b"ftyp") && matches!(bytes.get(8..12), Some(b"heic" | b"heix" | b"mif1" | b"msf1")) {
        return Err(ScanError::Uncommon);
    }
    match kind::of(bytes) {
        Kind::Empty => Err(ScanError::Empty),
        Kind::Password => Err(ScanError::Password),
        Kind::Damaged => Err(ScanError::Damaged),
        kind => kind::media_type(&kind).ok_or(ScanError::Foreign),
    }
}

fn picture(bytes: Vec<u8>, came_as: &'static str) -> Result<Scan, ScanError> {
    let (small, fitted) = smaller(&bytes, LONGER_SIDE).map_err(|_| ScanError::Damaged)?;
    let kind = AttachmentKind::Picture;
    Ok(if fitted || small.len() < bytes.len() {
        Scan { kind, came_as, media_type: "image/jpeg", bytes: small }
    } else {
        Scan { kind, came_as, media_type: came_as, bytes }
    })
}

/// A picture as small as a list shows it, as JPEG; `None` where it is none that can be unfolded.
#[must_use]
pub fn thumb(bytes: &[u8]) -> Option<Vec<u8>> {
    smaller(bytes, THUMB_SIDE).ok().map(|(small, _)| small)
}

/// The picture packed anew, at most so long on its longer side, and whether it had to be made smaller.
fn smaller(bytes: &[u8], longer_side: u32) -> ImageResult<(Vec<u8>, bool)> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(UNFOLDED);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let turned = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(turned);
    let fitted = picture.width().max(picture.height()) > longer_side;
    if fitted {
        picture = picture.resize(longer_side, longer_side, FilterType::Triangle);
    }
    let mut packed = Vec::new();
    JpegEncoder::new_with_quality(&mut packed, QUALITY).encode_image(&on_white(picture))?;
    Ok((packed, fitted))
}

/// JPEG knows no transparency; what shows through is paper.
fn on_white(picture: DynamicImage) -> DynamicImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8().into();
    }
    let mut paper = image::RgbaImage::from_pixel(picture.width(), picture.height(), image::Rgba([255; 4]));
    image::imageops::overlay(&mut paper, &picture, 0, 0);
    DynamicImage::from(paper).to_rgb8().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture that cannot be pressed together.
    fn noise(width: u32, height: u32) -> DynamicImage {
        let mut state = 1_u32;
        let dots = std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        });
        image::RgbImage::from_raw(width, height, dots.take((width * height * 3) as usize).collect())
            .expect("a picture of this size")
            .into()
    }

    fn packed(picture: &DynamicImage, format: image::ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    }

    #[test]
    fn photos_are_made_smaller_and_small_drawings_stay() {
        let large = scan(packed(&noise(2_600, 40), image::ImageFormat::Png)).expect("a photo");
        assert_eq!((large.kind, large.media_type), (AttachmentKind::Picture, "image/jpeg"));
        let back = image::load_from_memory(&large.bytes).expect("a picture");
        assert_eq!((back.width(), back.height()), (2_200, 34));
        let blank = DynamicImage::from(image::RgbImage::from_pixel(30, 30, image::Rgb([255; 3])));
        let drawing = packed(&blank, image::ImageFormat::Png);
        let kept = scan(drawing.clone()).expect("a drawing");
        assert_eq!((kept.media_type, kept.bytes), ("image/png", drawing));
    }

    #[test]
    fn the_same_file_gives_the_same_bytes_and_what_was_kept_is_kept_as_it_is() {
        let photo = packed(&noise(300, 200), image::ImageFormat::Png);
        let once = scan(photo.clone()).expect("a photo");
        assert_eq!(scan(photo).expect("the same"), once);
    }

    #[test]
    fn a_photo_held_sideways_is_turned() {
        // A JPEG that says "turn me by 90 degrees" in the first words of its memory (EXIF, orientation 6).
        let upright = packed(&noise(40, 20), image::ImageFormat::Jpeg);
        let exif: &[u8] = b"\xFF\xE1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let sideways = [&upright[..2], exif, &upright[2..]].concat();
        let (small, _) = smaller(&sideways, LONGER_SIDE).expect("a picture");
        let back = image::load_from_memory(&small).expect("a picture");
        assert_eq!((back.width(), back.height()), (20, 40));
    }

    #[test]
    fn what_cannot_be_kept_is_told_apart() {
        let photo = packed(&noise(60, 60), image::ImageFormat::Jpeg);
        let heic = [&[0, 0, 0, 24][..], b"ftypheic\0\0\0\0mif1heic"].concat();
        for (bytes, expected) in [
            (Vec::new(), ScanError::Empty),
            (b"Ho ten;Ngay sinh".to_vec(), ScanError::Foreign),
            (b"MZ\x90\x00 a program".to_vec(), ScanError::Foreign),
            (heic, ScanError::Uncommon),
            (b"GIF89a a film".to_vec(), ScanError::Uncommon),
            (photo[..photo.len() / 20].to_vec(), ScanError::Damaged),
        ] {
            assert_eq!(scan(bytes).map(|scan| scan.media_type), Err(expected));
        }
        let pdf = scan(b"%PDF-1.7 ...".to_vec()).expect("a PDF");
        assert_eq!((pdf.kind, pdf.media_type), (AttachmentKind::Pdf, "application/pdf"));
    }
}
