//! The command line: words to meaning, one file a command, and the two ways of answering (for people and for
//! programs).
//!
//! What is printed goes through a locked `Write`; a reader that hangs up is no error.

mod arguments;
mod extract;
mod failure;
mod lines;
mod source;

use arguments::{Arguments, Command};
use clap::Parser;
use failure::Failure;
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs the program on the words of its command line.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // A closed pipe is the only way this can fail, and then nobody is reading.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = write!(io::stderr().lock(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    match &arguments.command {
        Some(Command::Extract(words)) => extract::run(words),
        None => {
            Err(Failure::new("there is no screen yet", "tarikh extract ARTICLE prints what an article holds"))
        }
    }
}
