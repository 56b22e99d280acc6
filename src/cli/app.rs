//! `tarikh [ARTICLE]...`: the study app.

use super::arguments::AppArguments;
use super::config::Config;
use super::failure::Failure;
use super::{place, samples, source};
use crate::analysis::{Settings, analyse_watched};
use crate::ingest;
use crate::store::Store;
use crate::tui::{self, Clock, Colour, Meanwhile, Named, Opener, Options, Progress, TuiError};
use std::cell::LazyCell;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

pub(super) fn run(words: &AppArguments, config: Config, data_dir: Option<&Path>) -> Result<(), Failure> {
    if !words.print && !io::stdout().is_terminal() {
        return Err(Failure::new(
            "standard output is no terminal, so the study app cannot be shown",
            "tarikh extract prints what an article holds; tarikh quiz and tarikh review ask in plain lines",
        ));
    }
    // The first one, when it is long, is read beside the screens.
    let (file, rest) = match words.articles.split_first() {
        Some((first, rest)) if source::is_long(first) => (Some(first.clone()), rest),
        _ => (None, words.articles.as_slice()),
    };
    let settings = source::settings(&words.reading)?;
    // Files are read behind the first frame. What is none ends here, before there is a screen; so does standard input,
    // which may come slowly.
    let (articles, named) = if rest.iter().all(|path| path.is_file()) {
        let paths = rest.to_vec();
        let read = move |path: &PathBuf| Ok(source::dated(ingest::open(path)?, &settings));
        (Vec::new(), (!rest.is_empty()).then(|| Named::new(move || paths.iter().map(read).collect())))
    } else {
        (rest.iter().map(|path| source::read_dated(path, &settings)).collect::<Result<_, _>>()?, None)
    };
    let (is_printed, folder) = (words.print, data_dir.map(Path::to_owned));
    let library = Opener::new({
        let folder = folder.clone();
        move || progress(is_printed, folder.as_deref())
    });
    // The copy of the day is made once the first screen is drawn; where it cannot be, the next start makes it.
    let meanwhile = (!is_printed).then(|| Meanwhile::new(move || place::back_up(folder.as_deref())));
    let options = Options {
        articles,
        named,
        file,
        samples: samples::ALL.to_vec(),
        published: settings.reference.map(|day| day.0.to_string()),
        // What is said of the articles that are named holds for no other.
        settings: Settings { reference: None, ..settings },
        analyse: analyse_watched,
        progress: Progress::not_saved(""),
        library: Some(library),
        colour: colour(words.print),
        ascii: words.ascii || config.ascii || is_ascii_locale() || is_bare_console(),
        theme: theme(words, &config)?,
        themes: config.themes,
        keymap: config.keymap,
        welcome: !words.print,
        clock: Clock::Calendar(LazyCell::new(place::calendar)),
        keys: words.keys.clone(),
        size: words.size,
        print: words.print,
        meanwhile,
    };
    Ok(tui::run(options)?)
}

/// The theme that is asked for, when it exists.
fn theme(words: &AppArguments, config: &Config) -> Result<Option<String>, Failure> {
    match words.theme.as_ref().or(config.theme.as_ref()) {
        Some(name) if !config.themes.knows(name) => {
            let known = config.themes.names().collect::<Vec<_>>().join(", ");
            Err(Failure::new(format!("there is no theme {name:?}"), format!("the themes are {known}")))
        }
        name => Ok(name.cloned()),
    }
}

/// The library, or why there is none: studying goes on without it. A printed screen leaves no trace, unless a
/// folder is named for it.
fn progress(is_printed: bool, data_dir: Option<&Path>) -> Progress {
    let opened = if is_printed && data_dir.is_none() {
        Store::in_memory().map_err(Failure::from)
    } else {
        place::open(data_dir)
    };
    opened.map_or_else(
        |failure| Progress::NotSaved { why: failure.message().to_owned(), copy: place::copy(data_dir) },
        Progress::Saved,
    )
}

impl From<TuiError> for Failure {
    fn from(error: TuiError) -> Self {
        let hint = match &error {
            TuiError::Article(error) => error.hint(),
            TuiError::Keys(_) => "keys are written like jj<enter><space><ctrl-p>",
            TuiError::Terminal(_) => "tarikh quiz and tarikh review need no such terminal",
        };
        Self::new(error.to_string(), hint)
    }
}

/// The colours the terminal understands, by its own account.
fn colour(is_printed: bool) -> Colour {
    let term = variable("TERM").unwrap_or_default();
    if is_printed || anstyle_query::no_color() || term == "dumb" {
        Colour::None
    } else if anstyle_query::truecolor() {
        Colour::True
    } else if term.contains("256color") {
        Colour::Indexed
    } else {
        Colour::Sixteen
    }
}

/// Whether the terminal is the console of Linux, whose font lacks most of what the screens draw with.
fn is_bare_console() -> bool {
    matches!(variable("TERM").as_deref(), Some("linux" | "vt100" | "vt220" | "ansi" | "dumb"))
}

/// Whether the locale names another encoding than UTF-8. One that names none (as on macOS) is taken for UTF-8.
fn is_ascii_locale() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| variable(name).filter(|value| !value.is_empty()));
    locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        matches!(locale.as_str(), "c" | "posix") || (locale.contains('.') && !locale.contains("utf"))
    })
}

#[expect(clippy::disallowed_methods, reason = "the shell reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}
