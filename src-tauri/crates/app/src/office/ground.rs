//! What kind of ground a folder stands on: the disk of this PC, a folder that a program synchronises, a stick, a share.
//!
//! Invariant: pure, from a path and the signs found beside it; it advises and never refuses, because an office that has
//! nothing but a stick must still be able to work. Rejected: asking the synchronising programs themselves (each has its
//! own database, and an absent program still leaves its folder).

/// Who copies a folder into the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cloud {
    /// OneDrive, also of a school or an agency.
    OneDrive,
    /// Google Drive.
    GoogleDrive,
    /// Dropbox.
    Dropbox,
    /// iCloud Drive of Apple.
    Apple,
    /// Box.
    Box,
    /// MEGA.
    Mega,
}

impl Cloud {
    /// Its name as its own windows write it.
    pub fn name(self) -> &'static str {
        match self {
            Cloud::OneDrive => "OneDrive",
            Cloud::GoogleDrive => "Google Drive",
            Cloud::Dropbox => "Dropbox",
            Cloud::Apple => "iCloud Drive",
            Cloud::Box => "Box",
            Cloud::Mega => "MEGA",
        }
    }
}

/// Nơi đặt thư mục.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A disk of this PC that nobody else touches.
    Own,
    /// Copied into the network by a program.
    Synced(Cloud),
    /// A stick or another disk that can be pulled out.
    Removable,
    /// A folder of another machine.
    Network,
}

/// The disk under a folder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Drive {
    /// Built in, or nothing known against it.
    #[default]
    Fixed,
    /// Can be pulled out.
    Removable,
    /// Lies on another machine.
    Network,
}

/// What was found on the machine about a folder.
#[derive(Debug, Clone, Default)]
pub struct Signs {
    /// Folders that the system names as synchronised, and by whom.
    pub roots: Vec<(Cloud, String)>,
    /// Names of files in the folder or in one above it.
    pub files: Vec<String>,
    /// Texts of `desktop.ini` in the folder or in one above it.
    pub looks: Vec<String>,
    /// The disk.
    pub drive: Drive,
}

/// Judges a folder by its path, written as on Windows or as on Linux, and by the signs found.
pub fn judge(path: &str, signs: &Signs) -> Ground {
    let parts = parts(path);
    let named = parts.iter().find_map(|part| of_part(part));
    let rooted = || signs.roots.iter().find(|(_, root)| begins(&parts, root)).map(|(cloud, _)| *cloud);
    let marked = || signs.files.iter().find_map(|file| of_file(file));
    let drawn = || signs.looks.iter().find_map(|text| of_look(text));
    if let Some(cloud) = named.or_else(rooted).or_else(marked).or_else(drawn) {
        return Ground::Synced(cloud);
    }
    match signs.drive {
        Drive::Removable => Ground::Removable,
        Drive::Network => Ground::Network,
        Drive::Fixed if is_share(path) => Ground::Network,
        Drive::Fixed => Ground::Own,
    }
}

/// Parts of a path in small letters, without a drive's `\\?\`.
fn parts(path: &str) -> Vec<String> {
    let plain = domain::text::clean(path);
    plain
        .split(['/', '\\'])
        .map(|part| part.trim().to_lowercase())
        .filter(|part| !matches!(part.as_str(), "" | "." | "?"))
        .collect()
}

fn begins(parts: &[String], root: &str) -> bool {
    let root = self::parts(root);
    !root.is_empty() && parts.starts_with(&root)
}

/// A share as Windows writes it: `\\server\folder`, but not `\\?\C:\folder`.
fn is_share(path: &str) -> bool {
    let Some(rest) = path.strip_prefix(r"\\") else { return false };
    match rest.strip_prefix(['?', '.']).and_then(|rest| rest.strip_prefix('\\')) {
        Some(device) => device.to_uppercase().starts_with(r"UNC\"),
        None => true,
    }
}

/// Names that the programs give their folders; those of schools and people follow behind a hyphen or in brackets.
fn of_part(part: &str) -> Option<Cloud> {
    let is = |names: &[&str]| names.contains(&part);
    let of = |name: &str| part.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '-', '(', '_']));
    if is(&["onedrive", "skydrive"]) || of("onedrive") {
        Some(Cloud::OneDrive)
    } else if is(&["google drive", "googledrive", "my drive", "drive của tôi", "shared drives", "drivefs"])
        || of("google drive")
        || of("googledrive")
    {
        Some(Cloud::GoogleDrive)
    } else if is(&["dropbox"]) || part.starts_with("dropbox (") || of("dropbox-") {
        Some(Cloud::Dropbox)
    } else if is(&["iclouddrive", "icloud drive", "mobile documents", "com~apple~clouddocs"]) {
        Some(Cloud::Apple)
    } else if is(&["box", "box sync", "box-box"]) {
        Some(Cloud::Box)
    } else if is(&["mega", "megasync"]) {
        Some(Cloud::Mega)
    } else {
        None
    }
}

/// Files that the programs leave in the folder they synchronise.
fn of_file(name: &str) -> Option<Cloud> {
    match name {
        ".849C9593-D756-4E56-8D6E-42412F2A707B" => Some(Cloud::OneDrive),
        ".shortcut-targets-by-id" | ".tmp.driveupload" | ".tmp.drivedownload" => Some(Cloud::GoogleDrive),
        ".dropbox" | ".dropbox.cache" => Some(Cloud::Dropbox),
        ".megaignore" => Some(Cloud::Mega),
        _ => None,
    }
}

/// All names that [`judge`] knows as signs.
pub const FILES: [&str; 7] = [
    ".849C9593-D756-4E56-8D6E-42412F2A707B",
    ".shortcut-targets-by-id",
    ".tmp.driveupload",
    ".tmp.drivedownload",
    ".dropbox",
    ".dropbox.cache",
    ".megaignore",
];

/// `desktop.ini` gives a synchronised folder the picture of its program.
fn of_look(text: &str) -> Option<Cloud> {
    let text = text.to_lowercase();
    let programs = [
        ("onedrive", Cloud::OneDrive),
        ("googledrive", Cloud::GoogleDrive),
        ("drivefs", Cloud::GoogleDrive),
        ("dropbox", Cloud::Dropbox),
        ("icloud", Cloud::Apple),
        ("box.exe", Cloud::Box),
        ("megasync", Cloud::Mega),
    ];
    programs.into_iter().find(|(word, _)| text.contains(word)).map(|(_, cloud)| cloud)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_alone() {
        use Cloud::*;
        use Ground::*;
        for (path, ground) in [
            (r"C:\Nguoi dung\doan\Documents\Dong Hanh", Own),
            (r"D:\Dong Hanh", Own),
            ("/nha/doan/Dong Hanh", Own),
            (r"C:\Nguoi dung\doan\OneDrive\Documents\Dong Hanh", Synced(OneDrive)),
            (r"C:\Nguoi dung\doan\OneDrive - Sở GDĐT Vĩnh Long\Tài liệu", Synced(OneDrive)),
            (r"c:\nguoi dung\doan\onedrive", Synced(OneDrive)),
            (r"\\?\C:\Nguoi dung\doan\OneDrive\x", Synced(OneDrive)),
            ("/nha/doan/OneDrive/Dong Hanh", Synced(OneDrive)),
            (r"G:\My Drive\Doan", Synced(GoogleDrive)),
            (r"G:\Drive của tôi\Đoàn", Synced(GoogleDrive)),
            ("G:\\Drive cu\u{309}a to\u{302}i\\Doan", Synced(GoogleDrive)),
            (r"C:\Nguoi dung\doan\Google Drive\Doan", Synced(GoogleDrive)),
            ("/nha/doan/GoogleDrive/Doan", Synced(GoogleDrive)),
            (r"C:\Nguoi dung\doan\Dropbox\Doan", Synced(Dropbox)),
            (r"C:\Nguoi dung\doan\Dropbox (Ca nhan)\Doan", Synced(Dropbox)),
            ("/nha/doan/Dropbox", Synced(Dropbox)),
            (r"C:\Nguoi dung\doan\iCloudDrive\Doan", Synced(Apple)),
            (r"C:\Nguoi dung\doan\Box\Doan", Synced(Box)),
            (r"C:\Nguoi dung\doan\Box Sync\Doan", Synced(Box)),
            (r"C:\Nguoi dung\doan\MEGA\Doan", Synced(Mega)),
            ("/nha/doan/MEGAsync/Doan", Synced(Mega)),
            (r"\\maychu\doan\Dong Hanh", Network),
            (r"\\?\UNC\maychu\doan", Network),
            (r"\\?\D:\Dong Hanh", Own),
            // Words that only sound like them.
            (r"D:\Anh tu OneDrive", Own),
            (r"D:\OneDriver", Own),
            (r"D:\Dropboxes", Own),
            (r"D:\Hop Box cu", Own),
            (r"D:\Megaphone", Own),
            ("/nha/doan/drive", Own),
        ] {
            assert_eq!(judge(path, &Signs::default()), ground, "{path}");
        }
    }

    #[test]
    fn signs_on_the_machine() {
        use Cloud::*;
        use Ground::*;
        let roots = Signs { roots: vec![(OneDrive, r"D:\May chu nha".to_owned())], ..Signs::default() };
        assert_eq!(judge(r"d:\may chu nha\Doan", &roots), Synced(OneDrive));
        assert_eq!(judge(r"D:\May chu nha khac\Doan", &roots), Own);
        for (file, cloud) in FILES.map(|file| (file, of_file(file))) {
            let signs = Signs { files: vec![file.to_owned()], ..Signs::default() };
            let cloud = cloud.expect("each name in the list is a sign");
            assert_eq!(judge(r"D:\Doan", &signs), Synced(cloud), "{file}");
        }
        for (look, ground) in [
            (r"IconResource=C:\Program Files\Microsoft OneDrive\OneDrive.exe,1", Synced(OneDrive)),
            (r"IconResource=C:\Program Files\Google\Drive File Stream\GoogleDriveFS.exe,23", Synced(GoogleDrive)),
            (r"IconFile=C:\Program Files (x86)\Dropbox\Client\Dropbox.exe", Synced(Dropbox)),
            (r"IconResource=C:\Program Files\Box\Box\Box.exe,0", Synced(Box)),
            (r"IconResource=%SystemRoot%\system32\imageres.dll,-112", Own),
        ] {
            let signs = Signs { looks: vec![look.to_owned()], ..Signs::default() };
            assert_eq!(judge(r"D:\Doan", &signs), ground, "{look}");
        }
        for (drive, ground) in [(Drive::Removable, Removable), (Drive::Network, Network), (Drive::Fixed, Own)] {
            let signs = Signs { drive, ..Signs::default() };
            assert_eq!(judge(r"E:\Doan", &signs), ground);
        }
        // A synchronised folder on a stick is first of all synchronised.
        let both = Signs { drive: Drive::Removable, ..Signs::default() };
        assert_eq!(judge(r"E:\Dropbox\Doan", &both), Synced(Dropbox));
    }
}
