//! Writes the TypeScript of the wire types to the file named by its only argument.

use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(file) = std::env::args_os().nth(1) else {
        eprintln!("types FILE");
        return ExitCode::from(2);
    };
    match std::fs::write(&file, app::typescript::file()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", file.display());
            ExitCode::FAILURE
        }
    }
}
