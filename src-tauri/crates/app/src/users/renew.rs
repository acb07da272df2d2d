//! Đổi mã khôi phục: another key for the whole office, while every password goes on working.
//!
//! Invariant: nothing changes until two groups of the new code were typed back. Then: slots with both keys → written →
//! the database changes its key → slots with the new key alone → written. Cut short at any moment, every password opens
//! and so does one of the two codes; the next opening tries both keys and finishes. Backups made before keep the old
//! code: they are files of their own.

use std::collections::BTreeMap;

use serde_json::json;
use store::remembered;
use vault::{DatabaseKey, RecoveryCode, WrappingKey};

use super::change::again;
use super::prove;
use super::wire::{CodeRenew, CodeRenewed};
use crate::office::wire::{Nothing, RecoveryConfirm};
use crate::office::{Office, expected, keepers, keys, write_keys};
use crate::{Call, Failure};

/// `users.renew_code`: the new code, not yet in force.
pub fn start(call: &Call<'_>, args: CodeRenew) -> Result<CodeRenewed, Failure> {
    let office = call.office()?;
    prove::at_work(&office, args.present.as_deref())?;
    let code = RecoveryCode::from_bytes(call.app().ids().bytes());
    let shown = code.to_string();
    *call.app().next_code() = Some(code);
    Ok(CodeRenewed { recovery_code: shown })
}

/// `users.confirm_code`: two groups typed back put it in force.
pub fn finish(call: &Call<'_>, args: RecoveryConfirm) -> Result<Nothing, Failure> {
    let office = call.office()?;
    let new = {
        let next = call.app().next_code();
        let code = next.as_ref().ok_or_else(|| {
            Failure::new("no-new-code", "Chưa có mã khôi phục mới. Mở lại phần đổi mã; mã cũ vẫn dùng được.")
        })?;
        if args.groups.len() < 2 {
            return Err(Failure::new("code-mismatch", "Chép lại đủ hai nhóm của mã mới. Mã cũ vẫn dùng được."));
        }
        for (number, typed) in &args.groups {
            if !code.has_group(usize::from(*number), typed) {
                return Err(Failure::new(
                    "code-mismatch",
                    format!("Nhóm {number} không khớp với mã mới. Xem lại bản in rồi nhập lại; mã cũ vẫn dùng được."),
                ));
            }
        }
        DatabaseKey::of(code)
    };
    put_in_force(call, &office, new)?;
    *call.app().next_code() = None;
    call.note(json!({}))?;
    Ok(Nothing {})
}

fn put_in_force(call: &Call<'_>, office: &Office, new: DatabaseKey) -> Result<(), Failure> {
    let users = office.store.read(remembered::users)?;
    let found = keys(&office.folder).ok().flatten();
    let mut slots = expected(call.app(), office, found.as_ref(), &users)?;
    let wrapping: BTreeMap<String, WrappingKey> =
        keepers(&users).into_iter().map(|keeper| (keeper.user, keeper.wrapping)).collect();
    let of = |user: &str| wrapping.get(user).cloned();
    let refused = |error: vault::SlotError| Failure::new("keys-unknown", error.to_string());
    let any = slots.users().next().is_some();
    slots.begin_rekey(&office.key, &new, of, || call.app().ids().bytes()).map_err(refused)?;
    if any {
        write_keys(&office.folder, &slots)?;
    }
    // Refused by the disk: the slots keep both keys, whichever the file has, and the next opening takes one out.
    office.store.rekey(&new.hex())?;
    call.app().change(Office { key: new.clone(), ..again(office) });
    slots.settle(&new, of).map_err(refused)?;
    if any {
        // The code is in force already; slots that still hold both keys open too, and are put right at the next opening.
        write_keys(&office.folder, &slots).ok();
    }
    Ok(())
}
