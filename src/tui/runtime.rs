//! The edge of the screens: it performs what they ask for. The only file of the screens, with those beneath
//! it, that may name the store; it holds the clock and, through `terminal`, the terminal.

mod script;
mod terminal;

use super::app::{self, App};
use super::chord::Chord;
use super::draw::Look;
use super::effect::{Effect, Outcome};
use super::input::Input;
use super::screen::{Library, Survey, Volume};
use super::theme::Theme;
use crate::analysis::{Analysis, Settings, analyse};
use crate::article::Article;
use ratatui::Frame;
use std::fmt;
use std::sync::Arc;

pub use script::{Picture, play};

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

impl From<std::io::Error> for TuiError {
    fn from(error: std::io::Error) -> Self {
        Self::Terminal(error)
    }
}

/// Shows the screens until the learner leaves them; with [`Options::print`] plays the keys and prints.
pub fn run(options: Options) -> Result<(), TuiError> {
    if options.print {
        use std::io::Write;
        let keys = options.keys.clone().unwrap_or_default();
        let size = options.size.unwrap_or((80, 24));
        let picture = play(options, &keys, size)?;
        match write!(std::io::stdout().lock(), "{picture}") {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
            _ => Ok(()),
        }
    } else {
        terminal::run(options)
    }
}

/// What the loop does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// Wait for the next event.
    Wait,
    /// Leave.
    Exit,
    /// Stop until continued.
    Suspend,
    /// Draw everything anew.
    Redraw,
}

/// The app with what it needs from outside: what every loop, the one of the terminal and the one of the tests,
/// is made of.
#[derive(Debug)]
struct Stage {
    app: App,
    shelf: Vec<Article>,
    settings: Settings,
    analyse: fn(&Article, &Settings) -> Analysis,
    /// The time the app has asked to be told of, in milliseconds from the request.
    wait: Option<u16>,
}

impl Stage {
    fn new(options: Options, size: (u16, u16)) -> Result<(Self, Vec<Chord>), TuiError> {
        let keys = Chord::script(options.keys.as_deref().unwrap_or_default()).map_err(TuiError::Keys)?;
        let theme = Theme::built_in(options.theme.as_deref().unwrap_or("dark"), options.colour);
        let look = Look { theme, ascii: options.ascii };
        let opens = !options.articles.is_empty();
        let shelf: Vec<Article> = options.articles.into_iter().chain(options.samples).collect();
        let library = Library::new(shelf.iter().map(volume).collect());
        let mut app = App::new(library, look, size);
        match options.progress {
            Progress::NotSaved(reason) => app.set_not_saved(reason),
        }
        let mut stage = Self { app, shelf, settings: options.settings, analyse: options.analyse, wait: None };
        if opens {
            stage.perform(vec![Effect::Open(0)]);
        }
        Ok((stage, keys))
    }

    /// Takes what came from the terminal.
    fn take(&mut self, input: Input) -> Next {
        let effects = match input {
            Input::Chord(chord) => self.app.press(chord),
            Input::Paste(text) => {
                self.app.paste(&text);
                Vec::new()
            }
            Input::Resize(columns, rows) => {
                self.app.resize(columns, rows);
                Vec::new()
            }
        };
        self.perform(effects)
    }

    /// The time that was asked for has passed.
    fn wake(&mut self) -> Next {
        self.wait = None;
        let effects = self.app.learn(Outcome::Waited);
        self.perform(effects)
    }

    /// Performs effects, and those that follow from them. What is to be saved is on disk when this returns.
    fn perform(&mut self, mut effects: Vec<Effect>) -> Next {
        let mut next = Next::Wait;
        while let Some(effect) = effects.pop() {
            let outcome = match effect {
                Effect::Exit => return Next::Exit,
                Effect::Suspend => {
                    next = Next::Suspend;
                    continue;
                }
                Effect::Redraw => {
                    next = Next::Redraw;
                    continue;
                }
                Effect::Wait(milliseconds) => {
                    self.wait = Some(milliseconds);
                    continue;
                }
                Effect::Open(at) => self.open(at),
                Effect::Survey(at) => self.survey(at),
            };
            effects.extend(self.app.learn(outcome));
        }
        next
    }

    fn open(&self, at: usize) -> Outcome {
        let Some(article) = self.shelf.get(at) else {
            return Outcome::Failed("there is no such article".to_owned());
        };
        let analysis = (self.analyse)(article, &self.settings);
        Outcome::Opened(Arc::new(article.clone()), Arc::new(analysis))
    }

    fn survey(&self, at: usize) -> Outcome {
        let Some(article) = self.shelf.get(at) else {
            return Outcome::Failed("there is no such article".to_owned());
        };
        let analysis = (self.analyse)(article, &self.settings);
        Outcome::Surveyed(at, Survey::of(&analysis))
    }

    /// One part of the work that waits, if any; whether something was done.
    fn work(&mut self) -> bool {
        let is_working = self.app.is_working();
        if is_working {
            let effects = self.app.work();
            self.perform(effects);
        }
        is_working
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        if let Some(cursor) = app::render(&self.app, frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    }
}

fn volume(article: &Article) -> Volume {
    let source = article.metadata.source.clone().unwrap_or_default();
    Volume { title: article.title.clone(), source, survey: None }
}
