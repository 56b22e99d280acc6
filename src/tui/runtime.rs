//! The edge of the screens: it starts them, performs what they ask for, and gives the terminal back.

use crate::analysis::{Analysis, Settings, analyse};
use crate::article::Article;
use std::fmt;

/// How many colours may be used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Colour {
    /// None at all: bold, underline and reverse only.
    None,
    /// The sixteen of every terminal.
    #[default]
    Sixteen,
    /// The palette of 256.
    Indexed,
    /// Any.
    True,
}

/// Where ratings go.
#[derive(Debug)]
pub enum Progress {
    /// Nowhere, and why; studying works all the same.
    NotSaved(String),
}

/// What the screens are started with.
#[derive(Debug)]
pub struct Options {
    /// The articles to open, the first one shown; none: the library.
    pub articles: Vec<Article>,
    /// The sample articles, listed in the library.
    pub samples: Vec<Article>,
    /// How articles are read.
    pub settings: Settings,
    /// The function that reads them.
    pub analyse: fn(&Article, &Settings) -> Analysis,
    /// Where ratings go.
    pub progress: Progress,
    /// How many colours may be used.
    pub colour: Colour,
    /// Whether to keep to ASCII.
    pub ascii: bool,
    /// The name of the theme.
    pub theme: Option<String>,
    /// Keys to play before the keyboard is read: `jj<enter>`.
    pub keys: Option<String>,
    /// The size of the screen, when nothing is read from the terminal: columns and rows.
    pub size: Option<(u16, u16)>,
    /// Play the keys without a terminal and print the last screen.
    pub print: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            articles: Vec::new(),
            samples: Vec::new(),
            settings: Settings::default(),
            analyse,
            progress: Progress::NotSaved("no library was opened".to_owned()),
            colour: Colour::default(),
            ascii: false,
            theme: None,
            keys: None,
            size: None,
            print: false,
        }
    }
}

/// Why the screens could not be shown.
#[derive(Debug)]
pub enum TuiError {
    /// The terminal would not do what was asked.
    Terminal(std::io::Error),
    /// The keys to play are not written as keys are.
    Keys(String),
}

impl fmt::Display for TuiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Terminal(error) => write!(f, "the terminal cannot be used: {error}"),
            Self::Keys(what) => write!(f, "no such key: {what}"),
        }
    }
}

impl std::error::Error for TuiError {}

/// Shows the screens until the user leaves them.
pub fn run(options: Options) -> Result<(), TuiError> {
    drop(options);
    Ok(())
}
