//! The command line: words to meaning, one file a command, and the two ways of answering (for people and for
//! programs).
//!
//! What is printed goes through a locked `Write`; a reader that hangs up is no error. This is the shell of the
//! program: clocks, files, the environment and standard streams are met here and handed in.

mod app;
mod arguments;
mod config;
mod export;
mod extract;
mod failure;
mod library;
mod lines;
mod place;
mod quiz;
mod review;
mod samples;
mod saving;
mod source;
mod stats;

use arguments::{Arguments, Command, ConfigCommand};
use clap::CommandFactory;
use clap::error::ErrorKind;
use config::Config;
use failure::Failure;
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs the program on the words of its command line.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_read() {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error),
    };
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            // What cannot be said on standard error cannot be said at all.
            let _ = write!(io::stderr().lock(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Help and version are answers; anything else is a mistake in the words.
fn refuse(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe is the only way this can fail, and then nobody is reading.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    // What cannot be said on standard error cannot be said at all.
    let _ = write!(io::stderr().lock(), "{}", failure::of_words(error));
    ExitCode::from(2)
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    // A filter in a pipe must not depend on a file of the user, and the check reads it by itself.
    let config = match &arguments.command {
        Some(Command::Extract(_) | Command::Config { .. }) => Config::default(),
        _ => config::read()?,
    };
    if let Some(hour) = config.day_turns_at {
        place::set_turn(hour);
    }
    let data_dir = arguments.data_dir.clone().or_else(|| config.data_dir.clone());
    let data_dir = data_dir.as_deref();
    match &arguments.command {
        None => app::run(&arguments.app, config, data_dir),
        Some(Command::Extract(words)) => extract::run(words),
        Some(Command::Quiz(words)) => quiz::run(words, data_dir),
        Some(Command::Review(words)) => review::run(words, data_dir),
        Some(Command::Library { command }) => library::run(command.as_ref(), data_dir),
        Some(Command::Stats { format }) => stats::run(*format, data_dir),
        Some(Command::Export(words)) => export::run(words, data_dir),
        Some(Command::Import(words)) => library::import(words, data_dir),
        Some(Command::Config { command: ConfigCommand::Check }) => config::check(),
        Some(Command::Completions { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "tarikh", &mut script);
            Ok(io::stdout().lock().write_all(&script)?)
        }
        Some(Command::Man) => {
            let mut page = Vec::new();
            clap_mangen::Man::new(Arguments::command()).render(&mut page)?;
            Ok(io::stdout().lock().write_all(&page)?)
        }
    }
}
