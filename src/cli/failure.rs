//! What went wrong, in one line, and what to do about it, in another.

use crate::ingest::IngestError;
use crate::text::wash;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::fmt;
use std::io;

/// A command that could not do what it was asked.
#[derive(Debug)]
pub(super) struct Failure {
    message: String,
    /// The parts of what went wrong, a line each, when there are several.
    details: Vec<String>,
    hint: String,
    is_closed_pipe: bool,
}

impl Failure {
    pub(super) fn new(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { message: message.into(), details: Vec::new(), hint: hint.into(), is_closed_pipe: false }
    }

    /// The same, with its parts.
    pub(super) fn with_details(self, details: Vec<String>) -> Self {
        Self { details, ..self }
    }

    /// What went wrong, without what to do about it.
    pub(super) fn message(&self) -> &str {
        &self.message
    }

    /// Whether the reader of our output hung up, as `head` does.
    pub(super) const fn is_closed_pipe(&self) -> bool {
        self.is_closed_pipe
    }
}

/// A mistake in the words of the command line, in two lines like every other.
pub(super) fn of_words(error: &clap::Error) -> Failure {
    let told = error.to_string();
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let usage = told.lines().find_map(|line| line.strip_prefix("Usage: ")).unwrap_or("tarikh");
        let command = usage.split([' ']).take_while(|word| !word.starts_with(['[', '<']));
        let command = command.collect::<Vec<_>>().join(" ");
        return Failure::new(format!("{command} wants a command"), format!("{command} --help names them"));
    }
    // The first paragraph says it; one value that is missing stands on a line of its own there.
    let lines = told.lines().map(str::trim).take_while(|line| !line.is_empty());
    let said = lines.filter(|line| !line.starts_with("[possible values")).collect::<Vec<_>>().join(" ");
    let message = said.strip_prefix("error: ").unwrap_or(&said);
    Failure::new(message, hint_of_words(error, &told))
}

/// What might have been meant, as far as it is known.
fn hint_of_words(error: &clap::Error, told: &str) -> String {
    let names = |kind| match error.get(kind) {
        Some(ContextValue::Strings(names)) if !names.is_empty() => Some(names.join(", ")),
        Some(ContextValue::String(name)) => Some(name.clone()),
        _ => None,
    };
    if let Some(values) = names(ContextKind::ValidValue) {
        return format!("it is one of {values}");
    }
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand];
    if let Some(meant) = meant.into_iter().find_map(names) {
        return format!("{meant} may be meant; tarikh --help shows the commands with examples");
    }
    let usage = told.lines().find_map(|line| line.strip_prefix("Usage: "));
    match usage.filter(|_| error.kind() == ErrorKind::MissingRequiredArgument) {
        Some(usage) => format!("it is written {usage}"),
        None => "tarikh --help shows the commands with examples".to_owned(),
    }
}

impl From<IngestError> for Failure {
    fn from(error: IngestError) -> Self {
        Self::new(error.to_string(), error.hint())
    }
}

impl From<io::Error> for Failure {
    /// Of writing the output: everything else is reported with its file.
    fn from(error: io::Error) -> Self {
        let is_closed_pipe = error.kind() == io::ErrorKind::BrokenPipe;
        Self {
            is_closed_pipe,
            ..Self::new(format!("the output could not be written: {error}"), "check the disk")
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "error: {}", wash(&self.message))?;
        for detail in &self.details {
            writeln!(f, "  {}", wash(detail))?;
        }
        writeln!(f, "hint: {}", self.hint)
    }
}
