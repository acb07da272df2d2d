//! Chuyển sang máy khác: one file that opens the office there, and whether this PC goes on or only looks from now on.
//!
//! Invariant: the file is written and verified before this PC is asked to stop; whether it has stopped is a row of the
//! office, so that a copy of its folder does not start anew by itself. The journal says both. Rejected: always stopping
//! (a second PC may only want to look), and deciding silently (two offices would drift apart unnoticed).

use std::path::Path;

use serde_json::{Value, json};
use store::settings;

use super::header::FOR_ANOTHER_PC;
use super::make::{Order, take, write_to};
use super::wire::{BackupMove, BackupMoved, ReadOnly};
use crate::office::wire::Nothing;
use crate::office::{Office, put_setting};
use crate::{Call, Failure, clock};

/// Key of the setting: since when this PC only looks.
const READ_ONLY: &str = "moved_to_another_pc_at";

/// `backup.move`.
pub fn run(call: &Call<'_>, args: BackupMove) -> Result<BackupMoved, Failure> {
    let office = call.office()?;
    if !matches!(args.then.as_str(), "go_on" | "read_only") {
        return Err(Failure::usage(format!("Không có cách «{}»: go_on hoặc read_only.", args.then)));
    }
    let order = Order::of(call, FOR_ANOTHER_PC);
    let row = write_to(take(&office, &order)?, &order, Path::new(&args.path))?.2;
    let stops = args.then == "read_only";
    let arguments = json!({ "then": args.then });
    if stops {
        let at = json!(clock::written(call.now()));
        call.write_for_good(arguments, |tx| put_setting(tx, READ_ONLY, &at))?;
    } else {
        call.note(arguments)?;
    }
    Ok(BackupMoved { backup: row, read_only: stops })
}

/// `backup.work_again`: this PC writes again, whatever was done on the other one.
pub fn work_again(call: &Call<'_>, _: Nothing) -> Result<Nothing, Failure> {
    call.write_for_good(json!({}), |tx| Ok::<_, Failure>(settings::remove(tx, READ_ONLY)?))?;
    Ok(Nothing {})
}

/// Why nothing may be written into an office, if so.
pub fn read_only(office: &Office) -> Result<Option<ReadOnly>, Failure> {
    if let Some(looking) = &office.beside.looking {
        return Ok(Some(ReadOnly { kind: "looking".to_owned(), since: looking.at.clone() }));
    }
    let since = office.store.read(|conn| settings::get(conn, READ_ONLY))?;
    Ok(since
        .as_ref()
        .and_then(Value::as_str)
        .map(|since| ReadOnly { kind: "moved".to_owned(), since: since.to_owned() }))
}

/// The refusal of a command that would write.
pub fn refuse_writing(why: &ReadOnly) -> Failure {
    let since = super::older::shown(&why.since);
    let sentence = if why.kind == "looking" {
        format!("Đang xem bản sao lưu lập lúc {since}: chỉ xem, không ghi được. Đóng bản này rồi mở dữ liệu đang dùng.")
    } else {
        format!(
            "Đơn vị đã chuyển sang máy khác từ {since}, máy này chỉ còn xem. Ghi ở máy kia, hoặc bấm «Làm việc lại ở máy này»."
        )
    };
    Failure::new("read-only", sentence)
}
