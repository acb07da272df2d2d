//! Opening and closing an office.

use std::path::PathBuf;

use super::file;
use super::status;
use super::wire::{Nothing, OfficeDemo, OfficeFolder, OfficeStatus, OfficeUnlock};
use crate::{Call, Failure};

/// `office.unlock`: with a password, the recovery code, or nothing (the demonstration).
pub fn unlock(call: &Call<'_>, args: OfficeUnlock) -> Result<OfficeStatus, Failure> {
    let folder = call.app().place().folder().filter(|folder| file::is_there(folder)).ok_or_else(|| {
        Failure::new("office-missing", "Không tìm thấy tệp dữ liệu office.db. Chọn đúng thư mục, hoặc lập dữ liệu mới.")
    })?;
    call.app().put(None); // a file is held by one connection: the one that was open lets go first
    call.app().open_folder(&folder, args)?;
    status::of(call)
}

/// `office.open_folder`: an office that lies elsewhere; it is locked then.
pub fn folder(call: &Call<'_>, args: OfficeFolder) -> Result<OfficeStatus, Failure> {
    let mut folder = PathBuf::from(&args.folder);
    if folder.file_name().is_some_and(|name| name == file::DATABASE) {
        folder.pop();
    }
    if !file::is_there(&folder) {
        return Err(Failure::new(
            "office-missing",
            format!("Thư mục {} không có tệp office.db. Chọn thư mục dữ liệu của đơn vị.", folder.display()),
        ));
    }
    crate::backups::after_work(call.app());
    call.app().put(None);
    call.app().place().remember(&folder)?;
    status::of(call)
}

/// `office.demo`: makes the demonstration anew around today and opens it.
pub fn demo(call: &Call<'_>, args: OfficeDemo) -> Result<OfficeStatus, Failure> {
    crate::demo::make(call, args)?;
    status::of(call)
}

/// `office.close`: back to the start, or to the lock.
pub fn close(call: &Call<'_>, _: Nothing) -> Result<OfficeStatus, Failure> {
    crate::backups::after_work(call.app());
    call.app().put(None);
    status::of(call)
}
