//! What went wrong, in one line, and what to do about it, in another.

use crate::ingest::IngestError;
use crate::text::wash;
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
