//! An article in the library, as one step: added or found again, put right as the learner wants it, its cards in place.
//!
//! The app and the command line both do this; neither should own it. It reads no clock.

use crate::analysis::{Analysis, Settings};
use crate::article::Article;
use crate::ingest;
use crate::question::Question;
use crate::store::{Arrival, Store, StoreError, Synced};
use crate::study::{DeckId, Moment, Reconciliation};
use crate::timeline::{Amendments, first_years};
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An article that is in the library now.
#[derive(Clone, Debug)]
pub struct Shelved {
    /// Its deck.
    pub deck: DeckId,
    /// How it came in.
    pub arrival: Arrival,
    /// What that did to its cards.
    pub change: Reconciliation,
    /// What was read from it, with what the learner has put right.
    pub analysis: Analysis,
}

impl Shelved {
    /// What a learner should be told: an edit changed the cards, or a better rule did.
    pub fn news(&self) -> Option<String> {
        let is_news = match self.arrival {
            Arrival::New => false,
            Arrival::Edited => true,
            Arrival::Same => !self.change.is_unchanged(),
        };
        is_news.then(|| format!("the article has changed: {}", self.change))
    }
}

/// Puts an article into the library, or finds it there.
pub fn shelve(
    store: &mut Store,
    article: &Article,
    settings: &Settings,
    read: impl FnOnce(&Article, &Settings) -> Analysis,
    now: Moment,
) -> Result<Shelved, StoreError> {
    let (deck, arrival) = store.add(article, now)?;
    Ok(Shelved { arrival, ..look_again(store, deck, article, settings, read)? })
}

/// Reads an article that is in the library, and brings its cards up to what is read now.
pub fn look_again(
    store: &mut Store,
    deck: DeckId,
    article: &Article,
    settings: &Settings,
    read: impl FnOnce(&Article, &Settings) -> Analysis,
) -> Result<Shelved, StoreError> {
    // A file does not know the day that was said of it once.
    let dated = match &article.metadata.published {
        Some(_) => None,
        None => store.published(deck)?.map(|day| {
            let mut dated = article.clone();
            dated.metadata.published = Some(day);
            dated
        }),
    };
    let article = dated.as_ref().unwrap_or(article);
    let mut analysis = read(article, settings);
    put_right(store, deck, article, &mut analysis)?;
    let begun = store.begun(deck, article, &analysis.questions, &analysis.spare)?;
    analysis.questions.extend(begun);
    let years = first_years(&analysis.timeline);
    let year = |question: &Question| years.get(&question.entry?).copied();
    let change = store.set_dated_cards(deck, article, &analysis.questions, year)?;
    Ok(Shelved { deck, arrival: Arrival::Same, change, analysis })
}

/// Exchanges with other machines through `folder`, and brings the cards of every article up to what arrived. `each` is
/// told of each of these articles how many are done, how many there are, and its title.
pub fn exchange(
    store: &mut Store,
    folder: &Path,
    machine: &str,
    read: fn(&Article, &Settings) -> Analysis,
    now: Moment,
    mut each: impl FnMut(usize, usize, &str),
) -> Result<Synced, StoreError> {
    let synced = store.sync(folder, machine, now)?;
    let unread = store.unread()?;
    for (done, &deck) in unread.iter().enumerate() {
        let stored = store.glance(deck)?;
        each(done, unread.len(), &stored.title);
        let article = ingest::again(stored.title, stored.text, stored.metadata);
        look_again(store, deck, &article, &Settings::default(), read)?;
    }
    Ok(synced)
}

/// Applies what the learner has put right on the timeline.
pub fn put_right(
    store: &Store,
    deck: DeckId,
    article: &Article,
    analysis: &mut Analysis,
) -> Result<(), StoreError> {
    let amendments = Amendments::read(store.decisions(deck)?);
    if !amendments.is_empty() {
        analysis.amend(article, &amendments);
    }
    Ok(())
}

/// Endings of files that hold articles.
const ENDINGS: [&str; 5] = ["txt", "text", "md", "markdown", "mkd"];
/// Folders within folders are looked into so deep.
const DEEPEST: usize = 16;
/// So many files are taken at once at most.
pub const MOST_FILES: usize = 20_000;

/// The articles in a folder and in those within it, by name; hidden ones are passed over.
pub fn articles_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = waiting.pop() {
        let listing = std::fs::read_dir(&folder);
        // A folder within that may not be read is passed over; the one that was named is not.
        let listing = match listing {
            Ok(listing) => listing,
            Err(error) if depth == 0 => return Err(error),
            Err(_) => continue,
        };
        for file in listing.filter_map(Result::ok) {
            let path = file.path();
            let is_hidden = file.file_name().to_string_lossy().starts_with('.');
            let is_folder = file.file_type().is_ok_and(|kind| kind.is_dir());
            if is_hidden || found.len() >= MOST_FILES {
                continue;
            }
            if is_folder && depth < DEEPEST {
                waiting.push((path, depth + 1));
            } else if !is_folder && is_article(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn is_article(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// The outcome of an import, counted file by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// How many files were looked at.
    pub files: usize,
    /// Articles that are new.
    pub new: usize,
    /// Articles that were there in an earlier state.
    pub edited: usize,
    /// Articles that were there as they are.
    pub same: usize,
    /// Cards of edited articles: as they were, under another wording, no more, not there before.
    pub cards: [usize; 4],
    /// Files that could not be read, with the reason.
    pub refused: Vec<String>,
}

impl Imported {
    /// One more file. An error means that nothing more can be saved.
    pub fn take(
        &mut self,
        store: &mut Store,
        path: &Path,
        settings: &Settings,
        read: impl FnOnce(&Article, &Settings) -> Analysis,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.files += 1;
        let article = match ingest::open(path) {
            Ok(article) => article,
            Err(error) => {
                self.refused.push(error.to_string());
                return Ok(());
            }
        };
        let shelved = shelve(store, &article, settings, read, now)?;
        match shelved.arrival {
            Arrival::New => self.new += 1,
            Arrival::Same => self.same += 1,
            Arrival::Edited => {
                self.edited += 1;
                let change = &shelved.change;
                let counts = [change.kept.len(), change.reworded.len(), change.gone.len(), change.new.len()];
                for (sum, count) in self.cards.iter_mut().zip(counts) {
                    *sum += count;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Imported {
    /// `3 new, 1 edited (12 cards kept, 1 reworded, 2 gone, 4 new), 2 there already, 1 refused`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let mut say = |count: usize, word: &str| {
            if count > 0 {
                parts.push(format!("{count} {word}"));
            }
        };
        say(self.new, "new");
        let [kept, reworded, gone, new] = self.cards;
        say(
            self.edited,
            &format!("edited (cards: {kept} kept, {reworded} reworded, {gone} gone, {new} new)"),
        );
        say(self.same, "there already");
        say(self.refused.len(), "refused");
        if parts.is_empty() { write!(f, "no articles") } else { write!(f, "{}", parts.join(", ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;

    const ARTICLE: &str = "# The mill\n\nThe mill of Torda was built in 1702. In 1710 Anna Kern bought the mill of \
        Torda. In 1755 Otto Ferenc sold the mill of Torda to Anna Molnar. The mill of Torda burned down on 3 May 1811.\n";

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test writes the folder it reads")]
    fn a_folder_is_taken_in_once_whatever_the_format_and_an_edit_keeps_the_cards() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        std::fs::create_dir(folder.path().join("deeper")).unwrap();
        write("mill.md", ARTICLE);
        write("deeper/mill.txt", &ARTICLE.replace("# ", ""));
        write("notes.pdf", "no article");
        write(".hidden.md", "# Hidden\n\nIt was lost in 1900.");
        write("empty.txt", " ");
        let paths = articles_in(folder.path()).unwrap();
        assert_eq!(paths.len(), 3);
        let mut store = Store::in_memory().unwrap();
        let (settings, now) = (Settings::default(), Moment::utc(1_764_064_800));
        let import = |store: &mut Store| {
            let mut imported = Imported::default();
            for path in articles_in(folder.path()).unwrap() {
                imported.take(store, &path, &settings, analyse, now).unwrap();
            }
            imported
        };
        let first = import(&mut store);
        assert_eq!((first.files, first.new, first.edited, first.refused.len()), (3, 1, 1, 1), "{first}");
        assert_eq!((first.cards[2], first.cards[3]), (0, 0), "the same cards in both formats: {first}");
        assert_eq!(store.decks(now).unwrap().len(), 1);
        std::fs::remove_file(folder.path().join("deeper/mill.txt")).unwrap();
        write("mill.md", &ARTICLE.replace("In 1710 Anna", "In 1710, Anna"));
        let second = import(&mut store);
        assert_eq!((second.edited, second.cards[2], second.cards[3]), (1, 0, 0), "{second}");
    }

    #[test]
    fn a_card_that_was_begun_stays_when_another_question_is_chosen_and_one_never_seen_gives_way() {
        let mut store = Store::in_memory().unwrap();
        let (settings, now) = (Settings::default(), Moment::utc(1_764_064_800));
        let article = ingest::article(ARTICLE.to_owned(), "mill.md");
        let shelved = shelve(&mut store, &article, &settings, analyse, now).unwrap();
        let asked = shelved.analysis.questions.iter().filter(|question| question.is_card);
        let asked: Vec<Question> = asked.take(2).cloned().collect();
        let outlook = crate::study::Scheduler::default().outlook(
            asked[0].id.into(),
            &crate::study::CardMemory::New,
            now,
        );
        store.record(&outlook.review(crate::study::Rating::Good, crate::study::ReviewId(1))).unwrap();
        // An edit, or a better rule, chooses other questions; these two are sound, and there is no room for them.
        let choose_others = |article: &Article, settings: &Settings| {
            let mut analysis = analyse(article, settings);
            analysis.questions.retain(|question| !asked.contains(question));
            analysis.spare.extend(asked.iter().cloned());
            analysis
        };
        for _ in 0..2 {
            let again = look_again(&mut store, shelved.deck, &article, &settings, choose_others).unwrap();
            let holds = |question: &Question| again.analysis.questions.contains(question);
            assert_eq!((holds(&asked[0]), holds(&asked[1])), (true, false), "{}", again.change);
            assert!(again.change.reworded.is_empty() && again.change.gone.len() <= 1, "{}", again.change);
        }
        let cards = store.deck(shelved.deck, &asked, now).unwrap();
        assert!(!cards.memory(asked[0].id.into()).is_new());
    }
}
