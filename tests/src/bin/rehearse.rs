//! What `cargo xtask run` shows on a machine without a display: the true window, in a virtual one, does the main job.
//!
//! Opens the demonstration, imports a bundled class list, holds a ceremony, makes its list in three formats; leaves
//! pictures of the main screens and the papers in one folder and says how long each part took. Everything is done on the
//! screens, by the labels a reader sees; only the system's file pickers are answered beforehand.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(std::path::PathBuf::from) else {
        eprintln!("rehearse FOLDER");
        return ExitCode::from(2);
    };
    match play::rehearse(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("The rehearsal stopped: {reason}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("The rehearsal needs Xvfb and WebKitWebDriver, which only Linux has; here the window opens by itself.");
    ExitCode::from(2)
}

#[cfg(target_os = "linux")]
mod play {
    //! The acts, in order.

    use std::path::{Path, PathBuf};

    use dong_hanh_tests::patience::now;
    use dong_hanh_tests::rig::Rig;
    use dong_hanh_tests::webdriver::Session;
    use dong_hanh_tests::{Outcome, place};
    use serde_json::json;

    /// The class list that is imported: a school's own register with a title above the table.
    const CLASS_LIST: &str = "import/doan-truong-12a2.xlsx";
    /// Screens as the navigation names them, with the names of their pictures.
    const SCREENS: &[(&str, &str)] = &[
        ("Tổng quan", "tong-quan"),
        ("Đoàn viên", "doan-vien"),
        ("Nguồn vào Đảng", "nguon"),
        ("Lễ kết nạp", "le-ket-nap"),
        ("Nhập từ Excel", "nhap-excel"),
        ("Cài đặt", "cai-dat"),
    ];

    /// Plays every act and prints what it left.
    pub fn rehearse(folder: &Path) -> Outcome {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let stage = act("a virtual display, a session bus, a driver", Rig::start)?;
        let window = act("the window opens", || {
            let window = stage.open()?;
            window.see_text("Xem thử với dữ liệu mẫu")?;
            window.picture(&folder.join("khoi-dau.png"))?;
            Ok(window)
        })?;
        act("the demonstration office is made", || {
            window.press("Xem thử với dữ liệu mẫu")?;
            window.press("Mở dữ liệu mẫu")?;
            window.see_text("Việc phải làm").map(|_| ())
        })?;
        let added = act("a class list is imported", || import(&stage, &window))?;
        let admitted = act("a ceremony is held", || hold(&window))?;
        let papers = act("its list is made in three formats", || make_list(&stage, &window, folder))?;
        act("pictures of the main screens", || {
            for (label, name) in SCREENS {
                window.press(label)?;
                window.see("main h1")?;
                window.picture(&folder.join(format!("{name}.png")))?;
            }
            Ok(())
        })?;
        act("the window closes", || window.close())?;
        println!("\n{added} people imported, {admitted} admitted. The papers:");
        papers.iter().for_each(|paper| println!("  {}", paper.display()));
        println!("Pictures and papers are in {}", folder.display());
        Ok(())
    }

    /// One act: timed, and named when it fails.
    fn act<T>(name: &str, play: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        let began = now();
        let done = play().map_err(|reason| format!("{name}: {reason}"))?;
        println!("   {name}: {:.1} s", began.elapsed().as_secs_f64());
        Ok(done)
    }

    fn import(stage: &Rig, window: &Session) -> Outcome<u64> {
        let file = place::fixture(CLASS_LIST).canonicalize().map_err(|error| format!("{CLASS_LIST}: {error}"))?;
        let before = members(window)?;
        window.press("Nhập từ Excel")?;
        stage.answer(&file)?;
        window.press("Chọn tệp…")?;
        // The one main button of the screen: «Nhập 34 dòng».
        window.click_when_ready("main .btn-1:not([disabled])")?;
        window.see_text("Đã nhập xong")?;
        let added = members(window)?.saturating_sub(before);
        if added > 0 { Ok(added) } else { Err("nobody was added".to_owned()) }
    }

    /// The next ceremony of the demonstration, held today; those who have a decision come.
    fn hold(window: &Session) -> Outcome<usize> {
        let today = window.call("office.status", &json!({}))?["today"].as_str().unwrap_or_default().to_owned();
        let [year, month, day] = today.split('-').collect::<Vec<_>>()[..] else {
            return Err(format!("«{today}» is no day"));
        };
        window.press("Lễ kết nạp")?;
        window.press("Ghi kết quả sau lễ…")?;
        window.fill("Ngày làm lễ", &format!("{day}/{month}/{year}"))?;
        window.click_when_ready("dialog .btn-1:not([disabled])")?;
        window.see_text("đã làm lễ")?;
        let ceremonies = window.call("ceremonies.list", &json!({}))?;
        let held = ceremonies["rows"].as_array().into_iter().flatten().find(|row| row["on"] == today.as_str());
        let admitted = held.and_then(|row| row["admittees"].as_u64()).unwrap_or_default() as usize;
        if admitted > 0 { Ok(admitted) } else { Err("nobody was admitted".to_owned()) }
    }

    /// The list of the ceremony on screen, through its preview.
    fn make_list(stage: &Rig, window: &Session, folder: &Path) -> Outcome<Vec<PathBuf>> {
        window.press("In danh sách")?;
        window.see("main img[alt*='trang 1']")?;
        window.picture(&folder.join("xem-in.png"))?;
        let mut made = Vec::new();
        for (button, ending) in [("PDF", "pdf"), ("Word", "docx"), ("Excel", "xlsx")] {
            let path = folder.join(format!("danh-sach-le-ket-nap.{ending}"));
            // A paper of an earlier rehearsal must not pass for this one's.
            let _ = std::fs::remove_file(&path);
            stage.answer(&path)?;
            window.press_in("main", button)?;
            window.see_text(&format!("Đã lưu {button}"))?;
            let size = std::fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
            if size < 1000 {
                return Err(format!("{} has only {size} bytes", path.display()));
            }
            made.push(path);
        }
        Ok(made)
    }

    fn members(window: &Session) -> Outcome<u64> {
        window.call("members.search", &json!({ "text": "", "limit": 1 }))?["total"]
            .as_u64()
            .ok_or_else(|| "members have no total".to_owned())
    }
}
