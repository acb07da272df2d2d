//! Taking files in: read, known by their content, made smaller, held against what is there. `attachments.look` tells it,
//! `attachments.add` acts on it, by the same value.
//!
//! Invariant: nothing is written here, and a file that is too large is refused before it is read.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::attachment::{ending, fits, spoken};
use domain::id::Id;
use exchange::scan::{Scan, scan, thumb};
use sha2::{Digest as _, Sha256};
use store::attachments::{self, AttachmentRow, bodies};
use store::{Conn, people};

use super::wire::{AttachmentLooked, AttachmentPath, AttachmentShown, AttachmentsLook, AttachmentsLooked};
use crate::{Call, Failure, dates};

/// Bytes of a file that is read at all: a photo becomes much smaller, anything else stays.
const READ_AT_MOST: u64 = 60 << 20;
/// Bytes of a file that is kept.
const KEPT_AT_MOST: u64 = 20 << 20;
/// Bytes of the files of one call.
const TOGETHER_AT_MOST: u64 = 200 << 20;

/// A file taken in.
pub struct Taken {
    /// Its name as it is kept: with the ending of its content.
    pub name: String,
    /// What it is, and its bytes.
    pub scan: Scan,
    /// Names the bytes.
    pub sha256: String,
    /// What its name promised and its content does not hold.
    misnamed: Option<Failure>,
}

/// What stands against attaching a file.
pub enum Objection {
    /// Nothing.
    None,
    /// It may be right all the same: the user is asked.
    Ask(Failure),
    /// It is attached already, and its bytes are lost: they come back.
    Lost(AttachmentRow),
    /// It makes no sense.
    Refused(Failure),
}

/// `attachments.look`: what would become of files.
pub fn look(call: &Call<'_>, args: AttachmentsLook) -> Result<AttachmentsLooked, Failure> {
    let person = person_of(call, &args.person)?;
    let taken = all_taken(call, args.paths.iter().map(String::as_str))?;
    let office = call.office()?;
    let objections = office.store.read(|conn| objections(conn, person, &taken))?;
    let rows = args.paths.into_iter().zip(taken).zip(objections).map(|((path, taken), objection)| {
        let (verdict, sentence) = match objection {
            Objection::None | Objection::Lost(_) => ("new", None),
            Objection::Ask(failure) => ("ask", Some(failure.sentence)),
            Objection::Refused(failure) => ("refused", Some(failure.sentence)),
        };
        let name = taken.as_ref().map_or_else(|_| name_in(&path), |taken| taken.name.clone());
        let size = taken.ok().map(|taken| taken.scan.bytes.len() as i64);
        AttachmentLooked { path, name, verdict: verdict.to_owned(), sentence, size }
    });
    Ok(AttachmentsLooked { rows: rows.collect() })
}

/// `attachments.thumb`: a picture of the user, as small as a list shows it.
pub fn small(_: &Call<'_>, args: AttachmentPath) -> Result<AttachmentShown, Failure> {
    let name = name_in(&args.path);
    let small = thumb(&bytes_at(&args.path, &name)?).ok_or_else(|| {
        let sentence = format!("Tệp «{name}» không phải ảnh, hoặc đã hỏng. Mở xem lại rồi chọn tệp khác.");
        Failure::new("attachment-no-picture", sentence)
    })?;
    Ok(AttachmentShown { name, media_type: "image/jpeg".to_owned(), base64: STANDARD.encode(small) })
}

/// The person files are attached to.
pub fn person_of(call: &Call<'_>, text: &str) -> Result<Id, Failure> {
    let person = dates::id(text, "người này")?;
    let found = call.office()?.store.read(|conn| people::get(conn, person))?;
    found.map(|_| person).ok_or_else(|| Failure::not_found("người này"))
}

/// Reads files one after the other; why one cannot be taken in is told in its place.
pub fn all_taken<'a>(
    call: &Call<'_>,
    paths: impl ExactSizeIterator<Item = &'a str>,
) -> Result<Vec<Result<Taken, Failure>>, Failure> {
    let total = paths.len() as u32;
    let (mut all, mut together) = (Vec::new(), 0);
    for (at, path) in paths.enumerate() {
        call.tell("Đang đọc tệp", at as u32, total)?;
        let taken = taken(path);
        together += taken.as_ref().map_or(0, |taken| taken.scan.bytes.len() as u64);
        if together > TOGETHER_AT_MOST {
            return Err(Failure::new(
                "attachments-too-large",
                format!("Các tệp này cộng lại lớn hơn {}. Chia ra đính kèm nhiều lần.", megabytes(TOGETHER_AT_MOST)),
            ));
        }
        all.push(taken);
    }
    Ok(all)
}

fn taken(path: &str) -> Result<Taken, Failure> {
    let name = name_in(path);
    let bytes = bytes_at(path, &name)?;
    let scan = scan(bytes).map_err(|error| Failure::new(error.code(), format!("Tệp «{name}»: {error}.")))?;
    let size = scan.bytes.len() as u64;
    if size > KEPT_AT_MOST {
        return Err(too_large(&name, size, KEPT_AT_MOST));
    }
    let misnamed = (!fits(&name, scan.came_as)).then(|| {
        let really = spoken(scan.came_as).unwrap_or_default();
        Failure::new(
            "attachment-misnamed",
            format!("Tệp «{name}» thật ra là {really}, không đúng như tên tệp. Mở xem lại trước khi đính kèm."),
        )
    });
    let sha256 = Sha256::digest(&scan.bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Taken { name: kept_name(&name, scan.media_type), scan, sha256, misnamed })
}

/// The bytes of a file of the user, unless it is too large to be read at all.
fn bytes_at(path: &str, name: &str) -> Result<Vec<u8>, Failure> {
    let unreadable = || {
        Failure::new(
            "attachment-unreadable",
            format!("Không đọc được tệp «{name}». Kiểm tra tệp và ổ đĩa rồi chọn lại."),
        )
    };
    let seen = std::fs::metadata(path).map_err(|_| unreadable())?;
    if !seen.is_file() {
        return Err(unreadable());
    }
    if seen.len() > READ_AT_MOST {
        return Err(too_large(name, seen.len(), READ_AT_MOST));
    }
    std::fs::read(path).map_err(|_| unreadable())
}

/// What stands against each file, against the others and against what is there.
pub fn objections(conn: &Conn<'_>, person: Id, all: &[Result<Taken, Failure>]) -> Result<Vec<Objection>, Failure> {
    (0..all.len()).map(|at| objection_at(conn, person, all, at)).collect()
}

/// What stands against attaching the file at this place to a person, those before it being attached too.
pub fn objection_at(
    conn: &Conn<'_>,
    person: Id,
    all: &[Result<Taken, Failure>],
    at: usize,
) -> Result<Objection, Failure> {
    match &all[at] {
        Err(failure) => Ok(Objection::Refused(failure.clone())),
        Ok(taken) => objection(conn, person, taken, all[..at].iter().flatten()),
    }
}

fn objection<'a>(
    conn: &Conn<'_>,
    person: Id,
    taken: &Taken,
    mut before: impl Iterator<Item = &'a Taken>,
) -> Result<Objection, Failure> {
    let name = &taken.name;
    if let Some(twin) = before.find(|other| other.sha256 == taken.sha256) {
        let sentence = format!("Hai tệp «{}» và «{name}» có nội dung giống hệt nhau. Chỉ chọn một tệp.", twin.name);
        return Ok(Objection::Refused(Failure::new("attachment-twice", sentence)));
    }
    let same = attachments::with_bytes(conn, &taken.sha256)?;
    if let Some(own) = same.iter().find(|row| row.person_id == person) {
        if !bodies::is_there(conn, &taken.sha256)? {
            return Ok(Objection::Lost(own.clone()));
        }
        let day = domain::date::dmy(own.added_on);
        let sentence = format!("Tệp «{name}» đã đính kèm cho người này ngày {day}, tên «{}».", own.name);
        return Ok(Objection::Refused(Failure::new("attachment-twice", sentence)));
    }
    let elsewhere = match same.first() {
        None => None,
        Some(row) => people::get(conn, row.person_id)?.map(|other| {
            Failure::new(
                "attachment-elsewhere",
                format!(
                    "Tệp «{name}» đã đính kèm cho {}. Nếu là giấy tờ chung của nhiều người thì vẫn đính kèm được.",
                    other.full_name
                ),
            )
        }),
    };
    Ok(match (taken.misnamed.clone(), elsewhere) {
        (None, None) => Objection::None,
        (Some(one), Some(other)) => {
            Objection::Ask(Failure { sentence: format!("{} {}", one.sentence, other.sentence), ..one })
        }
        (Some(one), None) | (None, Some(one)) => Objection::Ask(one),
    })
}

/// The last part of a path, whichever way the machine writes it.
pub fn name_in(path: &str) -> String {
    let name = Path::new(path).file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    domain::text::clean(&name)
}

/// The name with the ending of what is kept.
fn kept_name(name: &str, media_type: &str) -> String {
    let right = ending(media_type).unwrap_or_default();
    match name.rsplit_once('.') {
        Some(_) if fits(name, media_type) => name.to_owned(),
        Some((stem, _)) => format!("{stem}.{right}"),
        None => format!("{name}.{right}"),
    }
}

fn too_large(name: &str, size: u64, limit: u64) -> Failure {
    Failure::new(
        "attachment-too-large",
        format!(
            "Tệp «{name}» có {}, quá mức {} của một tệp đính kèm. Quét lại ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.",
            megabytes(size),
            megabytes(limit)
        ),
    )
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1 << 20))
}
