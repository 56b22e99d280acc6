//! The edge of the screens: it performs what they ask for. The only file of the screens, with those beneath
//! it, that may name the store; it holds the clock and, through `terminal`, the terminal.

mod completion;
mod fitting;
mod given;
mod opening;
mod reading;
mod script;
mod shelf;
mod terminal;

use super::app::{self, App};
use super::draw::Look;
use super::effect::{Effect, Outcome};
use super::input::{self, Input};
use super::keymap::Keymap;
use super::screen::Library;
use super::theme::Themes;
use crate::analysis::{Analysis, Settings, Watch, analyse_watched};
use crate::article::Article;
use crate::ingest::IngestError;
use crate::store::Store;
use crate::study::{DayClock, Moment};
use fitting::Fitting;
use given::Given;
use ratatui::Frame;
use reading::Reading;
use shelf::Shelf;
use std::cell::LazyCell;
use std::collections::VecDeque;
use std::fmt;
use std::path::PathBuf;
use std::process::Command;

pub(crate) use completion::Completion;
pub use given::Sample;
pub use script::{Picture, Player, play};

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
    /// Into the library.
    Saved(Store),
    /// Nowhere; studying works all the same.
    NotSaved {
        /// Why.
        why: String,
        /// What is known from before, where that can be read at least.
        copy: Option<Store>,
    },
}

impl Progress {
    /// Nothing is saved, and nothing is known from before.
    pub fn not_saved(why: &str) -> Self {
        Self::NotSaved { why: why.to_owned(), copy: None }
    }
}

/// What time it is.
#[derive(Debug, Default)]
pub enum Clock {
    /// What the machine says, in the learner's own time zone.
    #[default]
    System,
    /// What the machine says, in this calendar; it is looked for when the time is asked for first.
    Calendar(LazyCell<DayClock>),
    /// A moment at which time stands still: for tests and for pictures.
    Fixed(Moment),
}

impl Clock {
    fn now(&self) -> Moment {
        #[expect(clippy::disallowed_methods, reason = "the edge reads the clock and hands it in")]
        let at = jiff::Timestamp::now();
        match self {
            Self::System => DayClock::new(jiff::tz::TimeZone::system()).moment(at),
            Self::Calendar(calendar) => calendar.moment(at),
            Self::Fixed(moment) => *moment,
        }
    }
}

/// What the screens are started with.
#[derive(Debug)]
pub struct Options {
    /// The articles to open, the first one shown; none: the library.
    pub articles: Vec<Article>,
    /// What reads the articles to open, once the first frame is drawn; they come before the others.
    pub named: Option<Named>,
    /// The file of a long article to open: it is read beside the screens, and comes before the others.
    pub file: Option<PathBuf>,
    /// The day that file was published, when it is said.
    pub published: Option<String>,
    /// The sample articles, listed in the library.
    pub samples: Vec<Sample>,
    /// How articles are read.
    pub settings: Settings,
    /// The function that reads them.
    pub analyse: fn(&Article, &Settings, &Watch) -> Analysis,
    /// Where ratings go.
    pub progress: Progress,
    /// What opens the library, once the first frame is drawn; its outcome counts instead of `progress`.
    pub library: Option<Opener>,
    /// What time it is.
    pub clock: Clock,
    /// How many colours may be used.
    pub colour: Colour,
    /// Whether to keep to ASCII.
    pub ascii: bool,
    /// The name of the theme.
    pub theme: Option<String>,
    /// The themes, with the learner's own.
    pub themes: Themes,
    /// The keys, with the learner's own.
    pub keymap: Keymap,
    /// Whether one who sees the screens for the first time is welcomed.
    pub welcome: bool,
    /// Keys to play before the keyboard is read: `jj<enter>`.
    pub keys: Option<String>,
    /// The size of the screen, when nothing is read from the terminal: columns and rows.
    pub size: Option<(u16, u16)>,
    /// Play the keys without a terminal and print the last screen.
    pub print: bool,
    /// What is done in a thread of its own once the first screen is drawn.
    pub meanwhile: Option<Meanwhile>,
}

/// What reads the articles that were named at the start.
pub struct Named(Box<dyn FnOnce() -> Result<Vec<Article>, IngestError>>);

impl Named {
    /// Reads them so.
    pub fn new(read: impl FnOnce() -> Result<Vec<Article>, IngestError> + 'static) -> Self {
        Self(Box::new(read))
    }
}

impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Named")
    }
}

/// What opens the library.
pub struct Opener(Box<dyn FnOnce() -> Progress>);

impl Opener {
    /// Opens it so.
    pub fn new(open: impl FnOnce() -> Progress + 'static) -> Self {
        Self(Box::new(open))
    }
}

impl fmt::Debug for Opener {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opener")
    }
}

/// Work that nobody waits for.
pub struct Meanwhile(Box<dyn FnOnce() + Send>);

impl Meanwhile {
    /// Work to be done.
    pub fn new(work: impl FnOnce() + Send + 'static) -> Self {
        Self(Box::new(work))
    }

    /// Begins it; without a thread it is left undone.
    fn begin(self) {
        drop(std::thread::Builder::new().name("meanwhile".to_owned()).spawn(self.0));
    }
}

impl fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meanwhile")
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            articles: Vec::new(),
            named: None,
            file: None,
            published: None,
            samples: Vec::new(),
            settings: Settings::default(),
            analyse: analyse_watched,
            progress: Progress::not_saved("no library was opened"),
            library: None,
            clock: Clock::default(),
            colour: Colour::default(),
            ascii: false,
            theme: None,
            themes: Themes::default(),
            keymap: Keymap::default(),
            welcome: false,
            keys: None,
            size: None,
            print: false,
            meanwhile: None,
        }
    }
}

impl Options {
    fn look(&self) -> Look {
        let theme = self.themes.theme(self.theme.as_deref().unwrap_or("dark"), self.colour);
        Look { theme, ascii: self.ascii }
    }

    /// What the title says before anything is opened: nothing, where the article is still to be read.
    fn title(&self) -> &str {
        let unread = if self.named.is_some() { "" } else { "Library" };
        self.articles.first().map_or(unread, |article| &article.title)
    }
}

/// Why the screens could not be shown.
#[derive(Debug)]
pub enum TuiError {
    /// The terminal would not do what was asked.
    Terminal(std::io::Error),
    /// The keys to play are not written as keys are.
    Keys(String),
    /// An article that was named cannot be read.
    Article(IngestError),
}

impl fmt::Display for TuiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Terminal(error) => write!(f, "the terminal cannot be used: {error}"),
            Self::Keys(what) => write!(f, "no such key: {what}"),
            Self::Article(error) => error.fmt(f),
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
    Stop,
    /// Draw everything anew.
    Redraw,
    /// Run the editor.
    Edit,
}

/// The app with what it needs from outside: what every loop, the one of the terminal and the one of the tests,
/// is made of.
#[derive(Debug)]
struct Stage {
    app: App,
    shelf: Shelf,
    clock: Clock,
    /// The time the app has asked to be told of, in milliseconds from the request.
    wait: Option<u16>,
    /// The editor that is to be run.
    editor: Option<Command>,
    /// The fitting of the scheduler, while it goes on.
    fitting: Option<Fitting>,
    /// The long article that is being read, to be opened.
    opening: Option<Reading>,
    /// The one that is being read for its line of the library.
    survey: Option<Reading>,
    /// Whether something was saved since the library last rested.
    has_saved: bool,
}

impl Stage {
    fn new(options: Options, size: (u16, u16)) -> Result<(Self, Vec<Input>), TuiError> {
        let keys = input::script(options.keys.as_deref().unwrap_or_default()).map_err(TuiError::Keys)?;
        let look = options.look();
        let now = options.clock.now();
        let named = options.named.map_or_else(|| Ok(Vec::new()), |named| named.0());
        let mut articles = named.map_err(TuiError::Article)?;
        articles.extend(options.articles);
        let opens = !articles.is_empty() && options.file.is_none();
        // Without a library everything works all the same, and is forgotten at the end.
        let (progress, lost) = match options.library.map_or(options.progress, |library| library.0()) {
            Progress::NotSaved { why, copy } => match copy.map_or_else(Store::in_memory, Ok) {
                Ok(store) => (Progress::Saved(store), Some(why)),
                Err(_) => (Progress::not_saved(&why), Some(why)),
            },
            saved @ Progress::Saved(_) => (saved, None),
        };
        let given = articles.into_iter().map(Given::Read);
        let given = given.chain(options.samples.into_iter().map(Given::Sample));
        let mut shelf = Shelf {
            progress,
            given: given.collect(),
            volumes: Vec::new(),
            unsaved: Vec::new(),
            open: None,
            article: None,
            source: None,
            lost: lost.clone(),
            importing: None,
            settings: options.settings,
            analyse: options.analyse,
        };
        let mut app = App::new(Library::default(), look, options.keymap, size, now);
        if let Some(reason) = lost {
            app.set_not_saved(reason);
        }
        let (lines, are_more) = shelf.first_lines(now);
        app.learn(lines);
        app.set_partial(are_more);
        app.set_order(&shelf.order());
        let first = if opens { shelf.first_given() } else { None };
        let mut stage = Self {
            app,
            shelf,
            clock: options.clock,
            wait: None,
            editor: None,
            fitting: None,
            opening: None,
            survey: None,
            has_saved: false,
        };
        if let Some(first) = first {
            stage.perform(vec![Effect::Open(first)]);
        }
        if let Some(file) = options.file {
            let outcome = stage.open(Ok(Shelf::file(&file).published(options.published)), now);
            stage.tell(outcome);
        }
        if options.welcome && stage.shelf.is_first_time() {
            stage.app.welcome();
        }
        Ok((stage, keys))
    }

    /// Takes what came from the terminal.
    fn take(&mut self, input: Input) -> Next {
        self.app.set_now(self.clock.now());
        let effects = match input {
            Input::Chord(chord) => self.app.press(chord),
            Input::Paste(text) => self.app.paste(&text),
            Input::Resize(columns, rows) => {
                self.app.resize(columns, rows);
                Vec::new()
            }
            Input::Focus => self.app.come_back(),
        };
        self.perform(effects)
    }

    /// The time that was asked for has passed.
    fn wake(&mut self) -> Next {
        self.wait = None;
        self.app.set_now(self.clock.now());
        let effects = self.app.learn(Outcome::Waited);
        self.perform(effects)
    }

    /// Performs effects, and those that follow from them. What is to be saved is on disk when this returns.
    fn perform(&mut self, effects: Vec<Effect>) -> Next {
        let now = self.clock.now();
        let mut next = Next::Wait;
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            let outcome = match effect {
                Effect::Exit => return Next::Exit,
                Effect::Stop => {
                    next = Next::Stop;
                    continue;
                }
                Effect::Redraw => {
                    next = Next::Redraw;
                    continue;
                }
                Effect::Edit(line) => match self.shelf.editor(line) {
                    Ok(editor) => {
                        self.editor = Some(editor);
                        next = Next::Edit;
                        continue;
                    }
                    Err(reason) => Outcome::Failed(reason),
                },
                Effect::Wait(milliseconds) => {
                    self.wait = Some(milliseconds);
                    continue;
                }
                Effect::Open(at) => {
                    let unread = self.shelf.unread(at, Some(now));
                    self.open(unread, now)
                }
                Effect::Add(path) => self.add(&path, now),
                Effect::AddText(text) => self.open(Ok(Shelf::pasted(text)), now),
                Effect::StopReading => {
                    self.stop_reading();
                    continue;
                }
                Effect::Complete(path) => Outcome::Completed(completion::complete(&path)),
                Effect::Survey(at) => match self.survey(at) {
                    Some(outcome) => outcome,
                    None => continue,
                },
                Effect::ImportNext => self.shelf.import_next(now),
                Effect::Decide(at, decision) => self.shelf.decide(at, &decision, now),
                Effect::Undecide(deck, before) => self.shelf.undecide(deck, &before, now),
                Effect::Reread => self.reread(now),
                Effect::Recall(card) => self.shelf.recall(card),
                Effect::AskSettings { for_all } => self.shelf.settings(for_all),
                Effect::Fit => match self.turn_fitting() {
                    Some(outcome) => outcome,
                    None => continue,
                },
                Effect::Count => self.shelf.count(now),
                effect => {
                    self.has_saved = true;
                    self.shelf.save(effect, now)
                }
            };
            waiting.extend(self.app.learn(outcome));
        }
        next
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

    /// Begins to fit the scheduler; while that goes on, asks it to stop.
    fn turn_fitting(&mut self) -> Option<Outcome> {
        if let Some(fitting) = &self.fitting {
            fitting.cancel();
            return None;
        }
        match &self.shelf.progress {
            Progress::Saved(store) => match Fitting::begin(store) {
                Ok(fitting) => {
                    self.fitting = Some(fitting);
                    Some(Outcome::Fitting(0.0))
                }
                Err(reason) => Some(Outcome::Fitted(Err(reason))),
            },
            Progress::NotSaved { why, .. } => Some(Outcome::Fitted(Err(why.clone()))),
        }
    }

    /// Looks how far the fitting has come.
    fn look_at_fitting(&mut self) {
        let Some(fitting) = &self.fitting else { return };
        let outcome = if fitting.is_over() {
            let ended = self.fitting.take().map(Fitting::end);
            ended.map(|ended| Outcome::Fitted(ended.map(Box::new)))
        } else {
            Some(Outcome::Fitting(fitting.fraction()))
        };
        if let Some(outcome) = outcome {
            let effects = self.app.learn(outcome);
            self.perform(effects);
        }
    }

    /// Leaves at once; everything is on disk already.
    fn leave(self) {
        if let Progress::Saved(store) = self.shelf.progress {
            // What was written last is brought into the file, so that a copy of the file alone holds all of it.
            if self.has_saved {
                store.rest();
            }
            store.leave();
        }
    }

    /// Nothing was pressed for a moment: the library brings its file up to date, so that leaving takes no time.
    fn rest(&mut self) {
        self.has_saved = false;
        if let Progress::Saved(store) = &self.shelf.progress {
            store.rest();
        }
    }

    /// Waits for the end of the fitting, where nobody watches.
    fn end_fitting(&mut self) {
        if let Some(fitting) = self.fitting.take() {
            let ended = fitting.end().map(Box::new);
            let effects = self.app.learn(Outcome::Fitted(ended));
            self.perform(effects);
        }
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        if let Some(cursor) = app::render(&self.app, frame.buffer_mut()) {
            frame.set_cursor_position(cursor);
        }
    }
}
