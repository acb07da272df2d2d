//! What `cargo xtask run` shows on a machine without a display: the true window, in a virtual one, does the main job.
//!
//! Opens the demonstration, imports a bundled class list, holds a ceremony, makes its list in three formats; leaves
//! pictures of the main screens and the papers in one folder and says how long each part took. Screens are reached by
//! their labels, as a reader would; what would need a native picker goes through the window's own door.

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
    use serde_json::{Value, json};

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
        let added = act("a class list is imported", || import(&window))?;
        let (ceremony, admitted) = act("a ceremony is held", || hold(&window))?;
        let papers = act("its list is made in three formats", || make_list(&window, &ceremony, folder))?;
        act("pictures of the main screens", || {
            // What went through the door beside the page is not on the page yet.
            window.run("location.reload()")?;
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

    fn import(window: &Session) -> Outcome<u64> {
        let file = place::fixture(CLASS_LIST).canonicalize().map_err(|error| format!("{CLASS_LIST}: {error}"))?;
        let plan = window.call("import.preview", &json!({ "files": [file], "overwrite": false }))?;
        let commit = json!({ "plan": plan["plan"], "decisions": [], "remember": false });
        let added = window.call("import.commit", &commit)?["added"].as_u64().unwrap_or_default();
        if added > 0 { Ok(added) } else { Err(format!("nobody was added; the plan counted {}", plan["counts"])) }
    }

    /// A ceremony today with everybody who may be admitted; all of them come.
    fn hold(window: &Session) -> Outcome<(String, usize)> {
        let today = window.call("office.status", &json!({}))?["today"].clone();
        let title = "Lễ kết nạp đảng viên";
        let saved = window.call("ceremonies.save", &json!({ "title": title, "on": today, "place": "Hội trường" }))?;
        let id = text(&saved["id"])?;
        let eligible = window.call("ceremonies.get", &json!({ "id": id }))?["eligible"].clone();
        let candidates: Vec<Value> =
            eligible.as_array().into_iter().flatten().map(|row| row["candidate"].clone()).collect();
        if candidates.is_empty() {
            return Err("the demonstration has nobody who waits for a ceremony".to_owned());
        }
        window.call("ceremonies.add_people", &json!({ "id": id, "candidates": candidates }))?;
        let people: Vec<Value> = candidates.iter().map(|who| json!({ "candidate": who, "attended": true })).collect();
        window.call("ceremonies.record_result", &json!({ "id": id, "on": today, "people": people }))?;
        Ok((id, candidates.len()))
    }

    /// The first paper about a ceremony that has all three formats.
    fn make_list(window: &Session, ceremony: &str, folder: &Path) -> Outcome<Vec<PathBuf>> {
        let papers = window.call("papers.list", &json!({}))?;
        let formats = ["pdf", "docx", "xlsx"];
        let has_all = |row: &&Value| {
            let offered = row["formats"].as_array().map(Vec::as_slice).unwrap_or_default();
            row["subject"] == "ceremony" && formats.iter().all(|format| offered.contains(&json!(format)))
        };
        let rows = papers["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        let paper = rows.iter().find(has_all).ok_or("no paper about a ceremony has all three formats")?;
        let mut made = Vec::new();
        for format in formats {
            let path = folder.join(format!("danh-sach-le-ket-nap.{format}"));
            let ask = json!({ "paper": paper["id"], "subject": ceremony, "choices": {}, "path": path });
            window.call("papers.make", &ask)?;
            let size = std::fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?.len();
            if size < 1000 {
                return Err(format!("{} has only {size} bytes", path.display()));
            }
            made.push(path);
        }
        Ok(made)
    }

    fn text(value: &Value) -> Outcome<String> {
        value.as_str().map(str::to_owned).ok_or_else(|| format!("expected a text, found {value}"))
    }
}
