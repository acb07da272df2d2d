//! Kills an office at work and breaks its disk, and says what is left (`dong_hanh_tests::torture`). Linux only.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
const USAGE: &str = "torture [--kills N] [--points N] [--minutes N] [--seed N]
torture keep DIR    an office of this version of the file, for tests/fixtures/offices";

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

#[cfg(target_os = "linux")]
fn run(words: &[String]) -> Result<bool, String> {
    use dong_hanh_tests::torture::{plan, stage, worker};

    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["work", scene, folder, files] => {
            let code = std::env::var("TORTURE_CODE").map_err(|_| USAGE)?;
            worker::work(scene, folder.as_ref(), files.as_ref(), &code).map(|()| true)
        }
        ["keep", folder] => stage::keep(folder.as_ref()).map(|()| true),
        options => {
            let mut order = plan::Order { kills: 500, points: None, minutes: None, seed: 1 };
            for pair in options.chunks(2) {
                let [name, value] = pair else { return Err(USAGE.to_owned()) };
                let value: u64 = value.parse().map_err(|_| USAGE)?;
                match *name {
                    "--kills" => order.kills = value,
                    "--points" => order.points = Some(value),
                    "--minutes" => order.minutes = Some(value),
                    "--seed" => order.seed = value,
                    _ => return Err(USAGE.to_owned()),
                }
            }
            plan::torture(&order)
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("Calls of the disk are met by a preloaded library, which only Linux has: nothing was tried.");
    ExitCode::SUCCESS
}
