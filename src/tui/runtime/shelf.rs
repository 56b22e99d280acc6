//! The articles that can be opened, and where their progress is kept: in the library on disk, or nowhere.

use super::Progress;
use crate::analysis::{Analysis, Settings};
use crate::article::Article;
use crate::ingest;
use crate::store::{Arrival, Store, StoreError};
use crate::study::{Calibration, CardMemory, Deck, DeckId, DeckSummary, Moment, Review};
use crate::timeline::EntryId;
use crate::tui::app::{MARKS, WELCOMED};
use crate::tui::effect::{Effect, Opened, Outcome};
use crate::tui::screen::{BELIEF, Beliefs, CALIBRATION, Survey, Volume};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

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
    pub(super) given: Vec<Article>,
    /// The places of the lines of the library screen.
    pub(super) volumes: Vec<Place>,
    /// What could not be saved yet; tried again with the next.
    pub(super) unsaved: Vec<(Effect, Moment)>,
    /// The deck of the open article.
    pub(super) open: Option<DeckId>,
    /// Where the open article was read from.
    pub(super) source: Option<String>,
    pub(super) settings: Settings,
    pub(super) analyse: fn(&Article, &Settings) -> Analysis,
}

impl Shelf {
    /// The lines of the library: what is on disk, the last opened first, then what was given and is not there.
    pub(super) fn count(&mut self, now: Moment) -> Outcome {
        let rows = match &self.progress {
            Progress::Saved(store) => match store.decks(now) {
                Ok(rows) => rows,
                Err(error) => return Outcome::Failed(error.to_string()),
            },
            Progress::NotSaved(_) => Vec::new(),
        };
        let is_known = |article: &Article| {
            let source = &article.metadata.source;
            rows.iter().any(|row| row.title == article.title && row.source == *source)
        };
        let given = self.given.iter().enumerate().filter(|(_, article)| !is_known(article));
        let (places, volumes): (Vec<Place>, Vec<Volume>) = rows
            .iter()
            .map(|row| (Place::Stored(row.id), stored_volume(row)))
            .chain(given.map(|(at, article)| (Place::Given(at), given_volume(article))))
            .unzip();
        self.volumes = places;
        Outcome::Counted(volumes)
    }

    /// The line of the first of the articles given at the start.
    pub(super) fn first_given(&mut self) -> Option<usize> {
        let article = self.given.first()?;
        let by_place = self.volumes.iter().position(|place| *place == Place::Given(0));
        // It is in the library already, under an identity of its own: it is added again below, which finds it.
        if by_place.is_none() && !article.text.is_empty() {
            self.volumes.push(Place::Given(0));
            return Some(self.volumes.len() - 1);
        }
        by_place
    }

    /// Reads an article from a file and opens it.
    pub(super) fn add(&mut self, path: &str, now: Moment) -> Outcome {
        match ingest::open(Path::new(path)) {
            Ok(article) => {
                self.given.push(article);
                self.volumes.push(Place::Given(self.given.len() - 1));
                self.open(self.volumes.len() - 1, now)
            }
            Err(error) => Outcome::Failed(error.to_string()),
        }
    }

    /// Reads an article and everything that is known of it.
    pub(super) fn open(&mut self, at: usize, now: Moment) -> Outcome {
        let (article, known) = match self.article(at, Some(now)) {
            Ok(found) => found,
            Err(message) => return Outcome::Failed(message),
        };
        self.source.clone_from(&article.metadata.source);
        let analysis = (self.analyse)(&article, &self.settings);
        let (deck, news) = match self.deck(&article, known, &analysis, now) {
            Ok(found) => found,
            Err(error) => {
                self.open = None;
                let deck = Deck::new(&analysis.questions, |_| CardMemory::New);
                (deck, Some(format!("progress is not being saved: {error}")))
            }
        };
        let (article, analysis) = (Arc::new(article), Arc::new(analysis));
        let (reviews, marks, beliefs) = (self.reviews(), self.marks(), self.beliefs());
        Outcome::Opened(Box::new(Opened { article, analysis, deck, reviews, marks, beliefs, news }))
    }

    /// The deck of an article, which goes into the library if it is not there.
    fn deck(
        &mut self,
        article: &Article,
        known: Option<DeckId>,
        analysis: &Analysis,
        now: Moment,
    ) -> Result<(Deck, Option<String>), StoreError> {
        let Progress::Saved(store) = &mut self.progress else {
            return Ok((Deck::new(&analysis.questions, |_| CardMemory::New), None));
        };
        let (id, arrival) = match known {
            Some(id) => (id, Arrival::Same),
            None => store.add(article, now)?,
        };
        self.open = Some(id);
        let change = store.set_cards(id, article, &analysis.questions)?;
        let is_news = arrival == Arrival::Edited || (arrival == Arrival::Same && !change.is_unchanged());
        let news = is_news.then(|| format!("the article has changed: {change}"));
        Ok((store.deck(id, &analysis.questions, now)?, news))
    }

    /// The reviews of the open article. Where they cannot be read, the statistics begin anew.
    fn reviews(&self) -> Vec<Review> {
        match (&self.progress, self.open) {
            (Progress::Saved(store), Some(deck)) => store.reviews_of_deck(deck).unwrap_or_default(),
            _ => Vec::new(),
        }
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
            Progress::NotSaved(_) => None,
        }
    }

    /// The article of a line; `opened` when it is opened and not only looked into.
    fn article(&mut self, at: usize, opened: Option<Moment>) -> Result<(Article, Option<DeckId>), String> {
        let missing = || "there is no such article".to_owned();
        match self.volumes.get(at).copied().ok_or_else(missing)? {
            Place::Given(at) => {
                self.given.get(at).cloned().map(|article| (article, None)).ok_or_else(missing)
            }
            Place::Stored(id) => {
                let Progress::Saved(store) = &mut self.progress else { return Err(missing()) };
                let article = stored_article(store, id, opened).map_err(|error| error.to_string())?;
                Ok((article, Some(id)))
            }
        }
    }

    /// Looks into an article for what its line of the library says.
    pub(super) fn survey(&mut self, at: usize) -> Outcome {
        match self.article(at, None) {
            Ok((article, _)) => {
                let analysis = (self.analyse)(&article, &self.settings);
                Outcome::Surveyed(at, Survey::of(&analysis))
            }
            // Its line stays as it is; opening it will say why.
            Err(_) => Outcome::Surveyed(at, Survey::default()),
        }
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

    /// Saves what an effect asks to be saved, and what could not be saved before.
    pub(super) fn save(&mut self, effect: Effect, now: Moment) -> Outcome {
        let open = self.open;
        let store = match &mut self.progress {
            Progress::Saved(store) => store,
            Progress::NotSaved(reason) => return Outcome::NotSaved(reason.clone()),
        };
        self.unsaved.push((effect, now));
        while let Some((effect, moment)) = self.unsaved.first() {
            if let Err(error) = write(store, open, effect, *moment) {
                return Outcome::NotSaved(error.to_string());
            }
            self.unsaved.remove(0);
        }
        Outcome::Saved
    }
}

fn write(store: &mut Store, open: Option<DeckId>, effect: &Effect, now: Moment) -> Result<(), StoreError> {
    match effect {
        Effect::Record(review) => store.record(review),
        Effect::TakeBack(review) => store.undo(*review, now),
        Effect::Mark(card, mark) => store.set_mark(*card, *mark, now),
        Effect::Set { name, value } if open.is_some() => store.set_setting(open, name, value, now),
        Effect::AddCard(card) => open.map_or(Ok(()), |deck| store.set_own_card(deck, card, true, now)),
        Effect::SetEverywhere { name, value } => store.set_setting(None, name, value, now),
        Effect::Answer { question, given, score } => match open {
            Some(deck) => store.record_answer(deck, *question, given.as_deref(), *score, now),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

/// The article as it was saved, its blocks read again out of its text.
fn stored_article(store: &mut Store, id: DeckId, opened: Option<Moment>) -> Result<Article, StoreError> {
    let stored = match opened {
        Some(now) => store.article(id, now)?,
        None => store.glance(id)?,
    };
    let name = stored.metadata.source.clone().unwrap_or_else(|| stored.title.clone());
    let mut article = ingest::article(stored.text, &name);
    article.title = stored.title;
    article.metadata = stored.metadata;
    Ok(article)
}

fn stored_volume(row: &DeckSummary) -> Volume {
    let source = row.source.clone().unwrap_or_default();
    Volume { title: row.title.clone(), source, counts: Some(row.counts), survey: None }
}

fn given_volume(article: &Article) -> Volume {
    let source = article.metadata.source.clone().unwrap_or_default();
    Volume { title: article.title.clone(), source, counts: None, survey: None }
}
