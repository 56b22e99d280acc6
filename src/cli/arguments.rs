//! The words of the command line, and their help.

use clap::error::ErrorKind;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::ffi::OsString;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Default, Parser)]
#[command(
    name = "tarikh",
    version,
    about = "Turns any article into a timeline, a quiz and spaced flashcards, in the terminal, offline.",
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = EXAMPLES
)]
pub(super) struct Arguments {
    /// Where the library is kept, instead of the platform's data folder
    #[arg(long, value_name = "FOLDER", global = true)]
    pub(super) data_dir: Option<PathBuf>,
    #[command(flatten)]
    pub(super) app: AppArguments,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

impl Arguments {
    /// The words as they were meant. What belongs to the app may not stand before a command, where it would mean nothing;
    /// a file with the name of a command is written `./library`.
    pub(super) fn try_read() -> Result<Self, clap::Error> {
        if let Some(read) = Self::of_paths(std::env::args_os().skip(1)) {
            return Ok(read);
        }
        let read = Self::try_parse()?;
        if read.command.is_some() && read.app != AppArguments::default() {
            let message = "articles and options of the study app cannot stand before a command; \
                           a file that is called like one is written ./NAME";
            return Err(Self::command().error(ErrorKind::ArgumentConflict, message));
        }
        Ok(read)
    }

    /// The same where nothing is said but paths, if anything. The words that could be said are a third of what is done
    /// before the first frame; here they need not be described. A word with a stop or a slash in it is no command, and
    /// without a hyphen in front no option.
    fn of_paths(words: impl Iterator<Item = OsString>) -> Option<Self> {
        let is_path = |word: &OsString| {
            let bytes = word.as_encoded_bytes();
            !bytes.starts_with(b"-") && bytes.iter().any(|byte| b"./".contains(byte))
        };
        let articles = words.map(|word| is_path(&word).then(|| word.into())).collect::<Option<Vec<_>>>()?;
        Some(Self { app: AppArguments { articles, ..AppArguments::default() }, ..Self::default() })
    }
}

const EXAMPLES: &str = "\
Examples:
  tarikh                                  open the library; on first run it holds sample articles
  tarikh partition.md                     study an article
  pdftotext paper.pdf - | tarikh -        study what another program prints
  tarikh extract partition.md             print its timeline, questions, facts and time phrases
  tarikh extract a.txt --only timeline --format json
  tarikh extract --jsonl < all.jsonl      a filter: one document a line in, one result a line out
  tarikh quiz partition.md --count 5      be asked in plain lines, without a screen
  tarikh review partition.md              flashcards in plain lines
  tarikh library                          list the articles studied so far
  tarikh import notes/                    put every article of a folder into it
  tarikh library check                    look for damage
  tarikh library restore                  list the dated copies of the library
  tarikh stats                            what was reviewed and how well it was remembered
  tarikh export partition.md --format markdown
  tarikh config check                     say whether the configuration is right, and where it is
  tarikh completions bash                 print completions for a shell
  tarikh man                              print the manual page";

/// How the study app is opened.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(super) struct AppArguments {
    /// Articles to study: files of plain text or Markdown, or - for standard input
    #[arg(value_name = "ARTICLE")]
    pub(super) articles: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
    /// The colours: dark, light or another theme
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<String>,
    /// Draw with ASCII characters only
    #[arg(long)]
    pub(super) ascii: bool,
    /// Play these keys first, as in: `jj<enter>`, `<ctrl-p>`
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    pub(super) keys: Option<String>,
    /// Print the screen after the keys, without a terminal; for bug reports
    #[arg(long)]
    pub(super) print: bool,
    /// The size of the screen with --print
    #[arg(long, value_name = "COLUMNSxROWS", value_parser = size, requires = "print")]
    pub(super) size: Option<(u16, u16)>,
}

fn size(said: &str) -> Result<(u16, u16), String> {
    let parts =
        said.split_once('x').and_then(|(columns, rows)| Some((columns.parse().ok()?, rows.parse().ok()?)));
    parts
        .filter(|&(columns, rows)| (1..=1_000).contains(&columns) && (1..=1_000).contains(&rows))
        .ok_or_else(|| "write it like 80x24".to_owned())
}

// What besides the text decides how an article is read.
#[derive(Debug, Default, PartialEq, Eq, Args)]
pub(super) struct Reading {
    /// The day the article was published: 2012-03-18, 2012-03, "18 March 2012"
    #[arg(long, value_name = "DATE")]
    pub(super) published: Option<String>,
    /// Decides the order of options and the choice among equals
    #[arg(long, default_value_t = 0)]
    pub(super) seed: u64,
}

/// One command a variant. The words of a command are built when it is called: opening the app needs none of them.
/// (What is written above the variant is its help; a `///` above the words themselves would take its place.)
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum Command {
    /// Print what articles hold: time phrases, facts, timeline, questions
    Extract(ExtractArguments),
    /// Ask the questions of an article in plain lines; the answers count
    Quiz(QuizArguments),
    /// Review flashcards in plain lines; ratings are saved in the library
    Review(ReviewArguments),
    /// List the articles of the library, and look after it
    Library {
        #[command(subcommand)]
        command: Option<LibraryCommand>,
    },
    /// Print what was reviewed and how well it was remembered
    Stats {
        /// How to print it
        #[arg(long, value_enum, default_value_t = StatsFormat::Text)]
        format: StatsFormat,
    },
    /// Write what an article holds to a file for other programs
    Export(ExportArguments),
    /// Put articles into the library: files, or every article of a folder
    Import(ImportArguments),
    /// Look at the configuration
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
    /// Print completions for a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

// The words of `extract`.
#[derive(Debug, Args)]
pub(super) struct ExtractArguments {
    /// Files of plain text or Markdown, or - for standard input
    #[arg(value_name = "ARTICLE")]
    pub(super) articles: Vec<PathBuf>,
    /// Print this part only
    #[arg(long, value_enum)]
    pub(super) only: Option<Part>,
    /// How to print it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) reading: Reading,
    /// Also what was not asked, and the codes of the rules that stopped it (text, json, jsonl)
    #[arg(long)]
    pub(super) explain: bool,
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
    /// One table for spreadsheets: the timeline, or with --only the questions
    Csv,
    /// Notes: the timeline and the questions
    Markdown,
}

// The words of `quiz`.
#[derive(Debug, Args)]
pub(super) struct QuizArguments {
    /// A file of plain text or Markdown
    #[arg(value_name = "ARTICLE")]
    pub(super) article: PathBuf,
    /// How many questions at most
    #[arg(long, default_value_t = 10, value_parser = count)]
    pub(super) count: usize,
    /// Only these kinds of questions: when,cloze,who
    #[arg(long, value_delimiter = ',', value_name = "KIND")]
    pub(super) kinds: Vec<String>,
    /// As in an exam: what was right is said at the end only, no question tells the answer of another, and some are of
    /// the kinds kept for exams
    #[arg(long)]
    pub(super) exam: bool,
    /// What a wrong answer costs; passing costs nothing
    #[arg(long, value_enum, default_value_t = Marking::Off)]
    pub(super) marking: Marking,
    /// Answers do not count as reviews of their cards, and nothing is saved; for good: tarikh library set quiz-counts no
    #[arg(long)]
    pub(super) uncounted: bool,
    #[command(flatten)]
    pub(super) reading: Reading,
}

fn count(written: &str) -> Result<usize, String> {
    match written.parse() {
        Ok(0) | Err(_) => Err("a number from 1 on is wanted".to_owned()),
        Ok(count) => Ok(count),
    }
}

/// What a wrong answer costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Marking {
    /// Nothing
    Off,
    /// A third of a mark
    #[value(name = "1/3")]
    Third,
    /// A quarter of a mark
    #[value(name = "1/4")]
    Quarter,
}

// The words of `review`.
#[derive(Debug, Args)]
pub(super) struct ReviewArguments {
    /// A file of plain text or Markdown; with none, everything that is due
    #[arg(value_name = "ARTICLE")]
    pub(super) article: Option<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
}

// The words of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// Files and folders
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
}

// What can be done with the library.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum LibraryCommand {
    /// List the articles, the last opened first
    List,
    /// The same as tarikh import
    Import(ImportArguments),
    /// Print where the library is kept
    Path,
    /// Look for damage
    Check,
    /// Make a dated copy now; one is made on each day of study, and the last ten are kept
    Backup,
    /// List the dated copies, or put one in the place of the library
    Restore {
        /// The copy
        copy: Option<PathBuf>,
    },
    /// Exchange ratings with other machines through a folder that any tool may carry
    Sync {
        /// The folder they share
        folder: PathBuf,
    },
    /// Give an article another title
    Rename {
        /// The first characters of its id or title, or a word of its title
        article: String,
        /// The new title
        title: String,
    },
    /// Put an article aside: nothing of it is due
    Archive {
        /// The first characters of its id or title, or a word of its title
        article: String,
    },
    /// Take an article out of the archive
    Unarchive {
        /// The first characters of its id or title, or a word of its title
        article: String,
    },
    /// Take an article off the list; its history is kept
    Remove {
        /// The first characters of its id or title, or a word of its title
        article: String,
    },
    /// Bring a removed article back; without a name, list them
    BringBack {
        /// The first characters of its id or title, or a word of its title
        article: Option<String>,
    },
    /// Tag an article; without tags, take them off
    Tag {
        /// The first characters of its id or title, or a word of its title
        article: String,
        /// The tags
        tags: Vec<String>,
    },
    /// Set the day of the exam on an article, or show the way there
    Exam {
        /// The first characters of its id or title, or a word of its title
        article: String,
        /// The day: 2026-12-10, "10 December", "in 3 weeks"; none takes it away
        day: Option<String>,
    },
    /// Print how the library, or one article, is studied
    Settings {
        /// The first characters of its id or title, or a word of its title
        article: Option<String>,
    },
    /// Change how the library, or one article, is studied
    Set {
        /// What to change, as `tarikh library settings` names it
        name: String,
        /// Its new value
        value: String,
        /// For one article only: the first characters of its id or title
        #[arg(long)]
        article: Option<String>,
    },
    /// Fit the scheduler to your own reviews, and say whether that predicts better
    Fit {
        /// Use the fitted parameters if they predict better
        #[arg(long = "use")]
        uses: bool,
        /// Go back to the parameters it comes with
        #[arg(long, conflicts_with = "uses")]
        reset: bool,
    },
    /// List what you have put right in an article, or take it back
    Corrections {
        /// The first characters of its id or title, or a word of its title
        article: String,
        /// Take this one back: the first characters of its number
        #[arg(long, value_name = "NUMBER")]
        forget: Option<String>,
    },
}

/// How statistics are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StatsFormat {
    /// Lines for people
    Text,
    /// One JSON document
    Json,
}

// The words of `export`.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// A file, or the first characters of the title or id of an article in the library
    #[arg(value_name = "ARTICLE")]
    pub(super) article: PathBuf,
    /// How to write it
    #[arg(long, value_enum, default_value_t = Format::Csv)]
    pub(super) format: Format,
    /// Write this part only
    #[arg(long, value_enum)]
    pub(super) only: Option<Part>,
    /// The file; standard output when not given
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) reading: Reading,
}

// What can be done with the configuration.
#[derive(Clone, Copy, Debug, Subcommand)]
#[command(defer = true)]
pub(super) enum ConfigCommand {
    /// Say whether it is right, and where it is
    Check,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_alone_mean_what_they_mean_to_the_description() {
        for words in [&["tarikh"][..], &["tarikh", "a.md"], &["tarikh", "notes/a", "./library"]] {
            let described = Arguments::try_parse_from(words).unwrap();
            let paths = Arguments::of_paths(words.iter().skip(1).map(Into::into)).unwrap();
            assert_eq!(format!("{described:?}"), format!("{paths:?}"));
        }
        for words in [&["library"][..], &["a.md", "--ascii"], &["-"], &["a.md", "--size=1.2"]] {
            assert!(Arguments::of_paths(words.iter().map(Into::into)).is_none(), "{words:?}");
        }
    }
}
