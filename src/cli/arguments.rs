//! The words of the command line, and their help.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "tarikh",
    version,
    about = "Turns any article into a timeline, a quiz and spaced flashcards, in the terminal, offline.",
    args_conflicts_with_subcommands = true,
    after_help = EXAMPLES
)]
pub(super) struct Arguments {
    /// Articles to open: files of plain text or Markdown, or - for standard input
    pub(super) articles: Vec<PathBuf>,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

const EXAMPLES: &str = "\
Examples:
  tarikh                                     open the library; on first run it holds sample articles
  tarikh partition.md                        study an article
  tarikh extract partition.md                print its timeline, facts and questions
  curl -s URL | tarikh extract - --only timeline --format json
  tarikh extract --jsonl < articles.jsonl    a filter: one document a line in, one result a line out";

/// One command a variant.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Print what articles hold: time phrases, facts, timeline, questions
    Extract(ExtractArguments),
}

/// The words of `extract`.
#[derive(Debug, Args)]
pub(super) struct ExtractArguments {
    /// Files of plain text or Markdown, or - for standard input
    pub(super) articles: Vec<PathBuf>,
    /// Print this part only
    #[arg(long, value_enum)]
    pub(super) only: Option<Part>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// The day the article was published: 2012-03-18, 2012-03, "18 March 2012"
    #[arg(long, value_name = "DATE")]
    pub(super) published: Option<String>,
    /// Decides the order of options and the choice among equals
    #[arg(long, default_value_t = 0)]
    pub(super) seed: u64,
    /// Read one {"id", "text", "dct"} a line from standard input, write one result a line
    #[arg(long, conflicts_with_all = ["articles", "format", "published"])]
    pub(super) jsonl: bool,
}

/// A part of what an article holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Part {
    /// Time phrases
    Timexes,
    /// Who did what, when and where
    Facts,
    /// Dated events in the order of time
    Timeline,
    /// Questions with their answers
    Questions,
}

/// How to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Lines for people
    Text,
    /// One JSON document an article
    Json,
    /// The same, each on one line
    Jsonl,
}
