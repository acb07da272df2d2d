//! `office.place`: what there is to say of a folder before an office is made in it, and of the folder of the open one.

use std::path::{Path, PathBuf};

use super::ground::Ground;
use super::wire::{OfficePlace, PlaceAdvice};
use super::{file, survey};
use crate::{Call, Failure};

/// `office.place`.
pub fn run(call: &Call<'_>, args: OfficePlace) -> Result<PlaceAdvice, Failure> {
    let own = call.app().office().ok().map(|office| office.folder.clone());
    let proposed = call.app().place().proposed();
    let folder = match (&args.folder, &own) {
        (Some(folder), _) => PathBuf::from(folder),
        (None, Some(own)) => own.clone(),
        (None, None) => proposed.clone(),
    };
    let ground = survey::ground(&folder);
    let better = (folder != proposed && survey::ground(&proposed) == Ground::Own).then_some(proposed);
    let is_own = own.as_deref() == Some(folder.as_path());
    let shown = |path: &Path| path.display().to_string();
    Ok(PlaceAdvice {
        folder: shown(&folder),
        ground: code(ground).to_owned(),
        advice: advice(ground, better.as_deref().filter(|_| !is_own)),
        better: better.as_deref().filter(|_| ground != Ground::Own && !is_own).map(shown),
        problem: if is_own { None } else { problem(&folder) },
        occupied: !is_own && file::is_there(&folder),
    })
}

/// What stands in the way of making an office there.
fn problem(folder: &Path) -> Option<String> {
    survey::writable(folder).err().map(|failure| failure.sentence)
}

fn code(ground: Ground) -> &'static str {
    match ground {
        Ground::Own => "own",
        Ground::Synced(_) => "synced",
        Ground::Removable => "removable",
        Ground::Network => "network",
    }
}

/// Reason first, then what to do instead.
fn advice(ground: Ground, better: Option<&Path>) -> Option<String> {
    let reason = match ground {
        Ground::Own => return None,
        Ground::Synced(cloud) => {
            let name = cloud.name();
            format!(
                "Thư mục này do {name} đồng bộ. {name} có thể chép tệp lúc đang ghi dở, hoặc thay bằng bản cũ từ máy khác, và dữ liệu không còn nguyên; bản mã hóa cũng được gửi ra khỏi máy."
            )
        }
        Ground::Removable => {
            "Thư mục này ở trên ổ tháo rời. Rút ra lúc đang ghi có thể làm hỏng dữ liệu, và ổ tháo rời dễ thất lạc."
                .to_owned()
        }
        Ground::Network => {
            "Thư mục này ở trên máy khác. Mất mạng lúc đang ghi có thể làm hỏng dữ liệu, và cả hai máy có thể cùng ghi."
                .to_owned()
        }
    };
    let instead = match better {
        Some(better) => format!("Nên để ở {}; muốn có thêm một bản ở nơi khác thì dùng Sao lưu.", better.display()),
        None => "Nên để trên ổ đĩa của máy này; muốn có thêm một bản ở nơi khác thì dùng Sao lưu.".to_owned(),
    };
    Some(format!("{reason} {instead}"))
}

#[cfg(test)]
mod tests {
    use super::super::ground::Cloud;
    use super::*;

    #[test]
    fn advice_says_why_and_what_instead() {
        let better = Path::new("D:/Dong Hanh");
        for ground in [Ground::Synced(Cloud::OneDrive), Ground::Removable, Ground::Network] {
            let sentence = advice(ground, Some(better)).expect("something to say");
            assert!(sentence.contains("D:/Dong Hanh") && sentence.ends_with('.'), "{sentence}");
            assert!(advice(ground, None).expect("something to say").contains("ổ đĩa của máy này"));
        }
        assert!(
            advice(Ground::Synced(Cloud::Dropbox), None).expect("a sentence").starts_with("Thư mục này do Dropbox")
        );
        assert_eq!(advice(Ground::Own, Some(better)), None);
    }
}
