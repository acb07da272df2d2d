//! `dong-hanh-cli`: the catalogue of `app` without a window, for scripts, tests and the school's technician.
//!
//! Invariant: no logic of its own. It reads the command line, opens the office, calls one command and prints the reply.
//! Exit 0 done, 1 refused (the sentence on standard error), 2 wrong usage.

mod arguments;
mod print;
mod verbs;

use std::process::ExitCode;

use app::Failure;

fn main() -> ExitCode {
    let arguments = match arguments::read(lexopt::Parser::from_env()) {
        Ok(arguments) => arguments,
        Err(sentence) => {
            eprintln!("{sentence}\n\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match verbs::run(&arguments) {
        Ok(reply) => {
            print::reply(&arguments, &reply);
            ExitCode::SUCCESS
        }
        Err(failure) => refused(&arguments, &failure),
    }
}

fn refused(arguments: &arguments::Arguments, failure: &Failure) -> ExitCode {
    eprintln!("{}", failure.sentence);
    if failure.usage {
        return ExitCode::from(2);
    }
    if arguments.json {
        print::json(&serde_json::json!({ "refused": failure.refused, "sentence": failure.sentence }));
    }
    ExitCode::from(1)
}
