//! The articles that can be opened, and where their progress is kept: in the library on disk, or nowhere.

mod import;
mod saving;
mod tending;

use super::Progress;
use super::given::Given;
use super::reading::{Reader, Source};
use crate::analysis::{Analysis, Settings, Watch};
use crate::article::Article;
use crate::ingest;
use crate::library::{self, Shelved};
use crate::store::{PASTED, StoreError, StoredArticle};
use crate::study::mock::Unfinished;
use crate::study::{Calibration, CardMemory, Corrections, Deck, DeckId, DeckSummary, Moment, Review};
use crate::timeline::EntryId;
use crate::tui::app::{MARKS, PANE, WELCOMED};
use crate::tui::effect::{Effect, Opened, Outcome};
use crate::tui::screen::{BELIEF, Beliefs, CALIBRATION, CLOCK, HIDDEN, ORDER, Survey, Volume};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// So many lines of the library are read before the first screen is drawn.
const FIRST_LINES: u32 = 100;

/// Where an article of the list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In the library on disk.
    Stored(DeckId),
    /// Among those given at the start.
    Given(usize),
}

/// See the module.
#[derive(Debug)]
pub(super) struct Shelf {
    pub(super) progress: Progress,
    pub(super) given: Vec<Given>,
    /// The places of the lines of the library screen.
    pub(super) volumes: Vec<Place>,
    /// What could not be saved yet; tried again with the next.
    pub(super) unsaved: Vec<(Effect, Option<DeckId>, Moment)>,
    /// The deck of the open article.
    pub(super) open: Option<DeckId>,
    /// The open article, and where it was read from.
    pub(super) article: Option<Arc<Article>>,
    pub(super) source: Option<String>,
    /// Why nothing is saved, when the library is only in memory.
    pub(super) lost: Option<String>,
    /// The import under way.
    pub(super) importing: Option<import::Importing>,
    pub(super) settings: Settings,
    pub(super) analyse: Reader,
}

/// An article that is to be read.
pub(super) struct Unread {
    /// Its title, or its path.
    pub(super) title: String,
    /// How long its text is.
    pub(super) bytes: usize,
    /// The deck it has.
    pub(super) known: Option<DeckId>,
    /// The article, or what makes it.
    pub(super) source: Source,
}

impl Unread {
    /// The same, of the day that is said of it.
    pub(super) fn published(self, day: Option<String>) -> Self {
        let Some(day) = day else { return self };
        let source = self.source;
        let source = Box::new(move || {
            let mut article = source()?;
            article.metadata.published = Some(day);
            Ok(article)
        });
        Self { source, ..self }
    }
}

impl Shelf {
    /// The lines of the library: what is on disk, the last opened first, then what was given and is not there.
    pub(super) fn count(&mut self, now: Moment) -> Outcome {
        self.list(u32::MAX, now)
    }

    /// The first lines of it, and whether there are more.
    pub(super) fn first_lines(&mut self, now: Moment) -> (Outcome, bool) {
        let outcome = self.list(FIRST_LINES, now);
        let stored = self.volumes.iter().filter(|place| matches!(place, Place::Stored(_))).count();
        (outcome, stored >= FIRST_LINES as usize)
    }

    fn list(&mut self, most: u32, now: Moment) -> Outcome {
        let rows = match &self.progress {
            Progress::Saved(store) => match store.first_decks(most, now) {
                Ok(rows) => rows,
                Err(error) => return Outcome::Failed(error.to_string()),
            },
            Progress::NotSaved { .. } => Vec::new(),
        };
        let removed = match &self.progress {
            Progress::Saved(store) => store.removed().unwrap_or_default(),
            Progress::NotSaved { .. } => Vec::new(),
        };
        // One that was edited or renamed has its text in common with the line it has already.
        let has_text = |given: &Given| match (given, &self.progress) {
            (Given::Read(article), Progress::Saved(store)) => store.find_text(article).ok().flatten(),
            _ => None,
        };
        let is_known = |given: &Given| {
            let (id, title, source) = (given.id().0, given.title(), given.source());
            let is_it = |other: DeckId, name: &str, from: Option<&str>| {
                other.0 == id || (name == title && from == source)
            };
            has_text(given).is_some()
                || rows.iter().any(|row| is_it(row.id, &row.title, row.source.as_deref()))
                || removed.iter().any(|(other, name, from)| is_it(*other, name, from.as_deref()))
        };
        let given = self.given.iter().enumerate().filter(|(_, given)| !is_known(given));
        // What is archived stands at the end.
        let stored = rows.iter().filter(|row| !row.is_archived).map(|row| stored_line(row, now));
        let archived = rows.iter().filter(|row| row.is_archived).map(|row| stored_line(row, now));
        let (places, volumes): (Vec<Place>, Vec<Volume>) = stored
            .chain(given.map(|(at, given)| (Place::Given(at), given_volume(given))))
            .chain(archived)
            .unzip();
        self.volumes = places;
        Outcome::Counted(volumes)
    }

    /// The line of the first of the articles given at the start.
    pub(super) fn first_given(&mut self) -> Option<usize> {
        let Given::Read(article) = self.given.first()? else { return None };
        let by_place = self.volumes.iter().position(|place| *place == Place::Given(0));
        // It is in the library already, under an identity of its own: it is added again below, which finds it.
        if by_place.is_none() && !article.text.is_empty() {
            self.volumes.push(Place::Given(0));
            return Some(self.volumes.len() - 1);
        }
        by_place
    }

    /// The article in a file.
    pub(super) fn file(path: &Path) -> Unread {
        let bytes = path.metadata().map_or(0, |about| usize::try_from(about.len()).unwrap_or(usize::MAX));
        let path = path.to_owned();
        let title = path.display().to_string();
        let source = Box::new(move || ingest::open(&path).map_err(|error| error.to_string()));
        Unread { title, bytes, known: None, source }
    }

    /// The article that a pasted text is. It has no file: the library keeps its text.
    pub(super) fn pasted(text: String) -> Unread {
        let (title, bytes) = (PASTED.to_owned(), text.len());
        let source =
            Box::new(move || ingest::read(text.as_bytes(), PASTED).map_err(|error| error.to_string()));
        Unread { title, bytes, known: None, source }
    }

    /// The article of a line; `opened` when it is opened and not only looked into.
    pub(super) fn unread(&mut self, at: usize, opened: Option<Moment>) -> Result<Unread, String> {
        let missing = || "there is no such article".to_owned();
        match self.volumes.get(at).copied().ok_or_else(missing)? {
            Place::Given(at) => {
                let given = self.given.get(at).cloned().ok_or_else(missing)?;
                let (title, bytes) = (given.title().to_owned(), given.bytes());
                Ok(Unread { title, bytes, known: None, source: Box::new(move || Ok(given.article())) })
            }
            Place::Stored(id) => {
                let Progress::Saved(store) = &mut self.progress else { return Err(missing()) };
                let stored = match opened {
                    Some(now) => store.article(id, now),
                    None => store.glance(id),
                };
                let stored = stored.map_err(|error| error.to_string())?;
                let (title, bytes) = (stored.title.clone(), stored.text.len());
                let source = Box::new(move || Ok(stored_article(stored)));
                Ok(Unread { title, bytes, known: Some(id), source })
            }
        }
    }

    /// Puts an article that was read on the table, with everything that is known of it.
    pub(super) fn open(
        &mut self,
        article: Article,
        known: Option<DeckId>,
        ready: Option<Analysis>,
        now: Moment,
    ) -> Outcome {
        self.source.clone_from(&article.metadata.source);
        let article = Arc::new(article);
        self.article = Some(Arc::clone(&article));
        Outcome::Opened(Box::new(self.read(article, known, ready, now)))
    }

    /// The open article, to be read again.
    pub(super) fn open_again(&self) -> Result<Unread, String> {
        let article = self.article.clone().ok_or_else(|| "no article is open".to_owned())?;
        let (title, bytes) = (article.title.clone(), article.text.len());
        let source = Box::new(move || Ok(Article::clone(&article)));
        Ok(Unread { title, bytes, known: self.open, source })
    }

    /// The file the open article comes from, with what is in it now.
    pub(super) fn file_of_open(&self) -> Option<Unread> {
        self.source.as_ref().map(|path| Self::file(Path::new(path)))
    }

    /// Whether this is the text that is open.
    pub(super) fn is_open(&self, article: &Article) -> bool {
        self.article.as_ref().is_some_and(|open| open.text == article.text)
    }

    /// The open article was read again, with everything that was put right since.
    pub(super) fn reread(&mut self, ready: Option<Analysis>, now: Moment) -> Outcome {
        match self.article.clone() {
            Some(article) => {
                let known = self.open;
                Outcome::Reread(Box::new(self.read(article, known, ready, now)))
            }
            None => Outcome::Failed("no article is open".to_owned()),
        }
    }

    /// What is known of an article; `ready` is what was read from it already.
    fn read(
        &mut self,
        article: Arc<Article>,
        known: Option<DeckId>,
        ready: Option<Analysis>,
        now: Moment,
    ) -> Opened {
        let (analysis, deck, news) = match self.shelved(&article, known, ready, now) {
            Ok(found) => found,
            Err(error) => {
                self.open = None;
                let (analysis, deck) = self.unshelved(&article, None);
                (analysis, deck, Some(format!("progress is not being saved: {error}")))
            }
        };
        let (corrections, amendments) = self.put_right();
        Opened {
            article,
            analysis: Arc::new(analysis),
            deck,
            reviews: self.reviews(),
            marks: self.marks(),
            beliefs: self.beliefs(),
            corrections,
            amendments,
            unfinished: self.unfinished(),
            has_detail: self.setting_everywhere(PANE).as_deref() != Some(HIDDEN),
            news,
        }
    }

    /// What is read from an article, and its cards without a memory.
    fn unshelved(&self, article: &Article, ready: Option<Analysis>) -> (Analysis, Deck) {
        let read = || (self.analyse)(article, &self.settings, &Watch::default());
        let analysis = ready.unwrap_or_else(read);
        let deck = Deck::new(&analysis.questions, |_| CardMemory::New);
        (analysis, deck)
    }

    /// What is read from an article, which goes into the library if it is not there, and its deck.
    fn shelved(
        &mut self,
        article: &Article,
        known: Option<DeckId>,
        ready: Option<Analysis>,
        now: Moment,
    ) -> Result<(Analysis, Deck, Option<String>), StoreError> {
        let analyse = self.analyse;
        let Progress::Saved(store) = &mut self.progress else {
            let (analysis, deck) = self.unshelved(article, ready);
            return Ok((analysis, deck, None));
        };
        let read = |article: &Article, settings: &Settings| {
            ready.unwrap_or_else(|| analyse(article, settings, &Watch::default()))
        };
        let shelved = match known {
            Some(id) => library::look_again(store, id, article, &self.settings, read)?,
            None => library::shelve(store, article, &self.settings, read, now)?,
        };
        self.open = Some(shelved.deck);
        let news = shelved.news();
        let Shelved { deck, mut analysis, .. } = shelved;
        let cards = store.deck(deck, &analysis.questions, now)?;
        store.corrections(deck)?.apply(&mut analysis.questions);
        Ok((analysis, cards, news))
    }

    /// What the learner has put right in the open article.
    fn put_right(&self) -> (Corrections, Vec<(u64, String, String)>) {
        match (&self.progress, self.open) {
            (Progress::Saved(store), Some(deck)) => {
                (store.corrections(deck).unwrap_or_default(), store.decisions(deck).unwrap_or_default())
            }
            _ => (Corrections::default(), Vec::new()),
        }
    }

    /// The reviews of the open article. Where they cannot be read, the statistics begin anew.
    fn reviews(&self) -> Vec<Review> {
        match (&self.progress, self.open) {
            (Progress::Saved(store), Some(deck)) => store.reviews_of_deck(deck).unwrap_or_default(),
            _ => Vec::new(),
        }
    }

    /// The mock exam under way on the open article, and whether its clock is shown.
    fn unfinished(&self) -> Option<(Unfinished, bool)> {
        let (Progress::Saved(store), Some(deck)) = (&self.progress, self.open) else { return None };
        let exam = store.unfinished_exam(deck).ok().flatten()?;
        let clock = store.setting(deck, CLOCK).ok().flatten();
        Some((exam, clock.as_deref() != Some(HIDDEN)))
    }

    /// The events the learner has marked in the open article.
    fn marks(&self) -> Vec<EntryId> {
        let (Progress::Saved(store), Some(deck)) = (&self.progress, self.open) else { return Vec::new() };
        let marks = store.setting(deck, MARKS).ok().flatten().unwrap_or_default();
        marks.split(' ').filter_map(|id| u64::from_str_radix(id, 16).ok()).map(EntryId).collect()
    }

    /// Whether the learner is asked how sure they are, and what came of it so far.
    fn beliefs(&self) -> Beliefs {
        let so_far = Calibration::read(&self.setting_everywhere(CALIBRATION).unwrap_or_default());
        Beliefs { is_asked: self.setting_everywhere(BELIEF).as_deref() == Some("yes"), so_far }
    }

    /// Whether the welcome was not seen yet, as far as can be known.
    pub(super) fn is_first_time(&self) -> bool {
        matches!(self.progress, Progress::Saved(_)) && self.setting_everywhere(WELCOMED).is_none()
    }

    /// A setting of the whole library.
    fn setting_everywhere(&self, name: &str) -> Option<String> {
        match &self.progress {
            Progress::Saved(store) => store.setting(DeckId(0), name).ok().flatten(),
            Progress::NotSaved { .. } => None,
        }
    }

    /// What there is in an article.
    pub(super) fn look_into(&self, article: &Article) -> Analysis {
        (self.analyse)(article, &self.settings, &Watch::default())
    }

    /// The order the library is shown in.
    pub(super) fn order(&self) -> String {
        self.setting_everywhere(ORDER).unwrap_or_default()
    }

    /// Where an article of the list is.
    pub(super) fn place(&self, at: usize) -> Option<Place> {
        self.volumes.get(at).copied()
    }

    /// What was read from the article at a place, for its line of the library.
    pub(super) fn surveyed(&self, place: Place, analysis: Option<&Analysis>) -> Option<Outcome> {
        let at = self.volumes.iter().position(|&other| other == place)?;
        // Where it could not be read its line stays as it is; opening it will say why.
        Some(Outcome::Surveyed(at, analysis.map(Survey::of).unwrap_or_default()))
    }

    /// The learner's editor on the file of the open article, at a line.
    pub(super) fn editor(&self, line: usize) -> Result<Command, String> {
        let path = self.source.as_ref().map(Path::new).filter(|path| path.is_file());
        let path = path.ok_or_else(|| "this article has no file that could be edited".to_owned())?;
        #[expect(clippy::disallowed_methods, reason = "the edge asks which editor the learner uses")]
        let named = |name| std::env::var(name).ok().filter(|editor: &String| !editor.trim().is_empty());
        let editor = named("VISUAL").or_else(|| named("EDITOR")).unwrap_or_else(|| "vi".to_owned());
        let mut words = editor.split_whitespace();
        let mut command = Command::new(words.next().unwrap_or("vi"));
        command.args(words).arg(format!("+{line}")).arg(path);
        Ok(command)
    }
}

/// The article as it was saved, its blocks read again out of its text.
fn stored_article(stored: StoredArticle) -> Article {
    let name = stored.metadata.source.clone().unwrap_or_else(|| stored.title.clone());
    let mut article = ingest::article(stored.text, &name);
    article.title = stored.title;
    article.metadata = stored.metadata;
    article
}

fn stored_line(row: &DeckSummary, now: Moment) -> (Place, Volume) {
    let volume = Volume {
        title: row.title.clone(),
        source: row.source.clone().unwrap_or_default(),
        counts: Some(row.counts),
        survey: None,
        is_surveyed: false,
        tags: row.tags.clone(),
        exam: row.exam,
        days_left: row.exam.map(|day| day.days_since(now.day)).filter(|&days| days > 0),
        is_archived: row.is_archived,
    };
    (Place::Stored(row.id), volume)
}

fn given_volume(given: &Given) -> Volume {
    Volume {
        title: given.title().to_owned(),
        source: given.source().unwrap_or_default().to_owned(),
        counts: None,
        survey: None,
        is_surveyed: false,
        tags: given.tags(),
        exam: None,
        days_left: None,
        is_archived: false,
    }
}
