//! `tarikh review`: flashcards in plain lines. A rating is on disk before the next card is printed.

use super::arguments::ReviewArguments;
use super::failure::Failure;
use super::saving::{Deed, Saving};
use super::{place, source};
use crate::analysis::{Settings, analyse};
use crate::article::Article;
use crate::ingest;
use crate::library::{Shelved, look_again, shelve};
use crate::question::grade;
use crate::store::Store;
use crate::study::{Card, DeckSummary, Rating, Session, Undone};
use crate::text::wash;
use std::io::{self, BufRead, Write};
use std::path::Path;

pub(super) fn run(words: &ReviewArguments, data_dir: Option<&Path>) -> Result<(), Failure> {
    if words.article.as_deref().is_some_and(|path| path.as_os_str() == "-") {
        return Err(Failure::new("standard input cannot be both the article and the ratings", "name a file"));
    }
    let settings = source::settings(&words.reading)?;
    let named = words.article.as_deref();
    let named = named.map(|path| source::read_dated(path, &settings)).transpose()?;
    let mut out = io::stdout().lock();
    let (mut store, is_saved) = match place::open_for_sitting(data_dir) {
        Ok(store) => (store, true),
        // Studying goes on without a library; the learner is told plainly.
        Err(refused) => {
            let (known, failure) = *refused;
            let Some(store) = known.or_else(|| named.as_ref().and_then(|_| Store::in_memory().ok())) else {
                return Err(failure);
            };
            writeln!(out, "Progress is not being saved.\n{failure}")?;
            (store, false)
        }
    };
    let mut desk =
        Desk { store: &mut store, input: io::stdin().lock(), out, rated: 0, saving: Saving::default() };
    match named {
        Some(article) => {
            let shelved = shelve(desk.store, &article, &settings, analyse, place::now())?;
            desk.sit(&shelved, &article)?;
        }
        None => desk.sit_all(&settings)?,
    }
    let saved = match desk.saving.left() {
        0 if is_saved => "saved".to_owned(),
        left if is_saved && left < desk.rated => format!("{left} of them not saved"),
        _ => "not saved".to_owned(),
    };
    let ratings = if desk.rated == 1 { "rating" } else { "ratings" };
    writeln!(desk.out, "\n{} {ratings}, {saved}.", desk.rated)?;
    if is_saved && desk.saving.left() == 0 && desk.rated > 0 {
        place::back_up(data_dir);
    }
    Ok(())
}

struct Desk<'a, I, O> {
    store: &'a mut Store,
    input: I,
    out: O,
    rated: usize,
    saving: Saving,
}

/// How a sitting ended.
#[derive(PartialEq, Eq)]
enum End {
    Done,
    Left,
}

impl<I: BufRead, O: Write> Desk<'_, I, O> {
    /// One deck after another, while anything is due.
    fn sit_all(&mut self, settings: &Settings) -> Result<(), Failure> {
        let decks = self.store.decks(place::now())?;
        let has_cards = decks.iter().any(|deck| deck.counts.total > 0);
        let waits = |deck: &DeckSummary| {
            let counts = deck.counts;
            !deck.is_archived && (counts.due + counts.learning + counts.new > 0 || deck.exam.is_some())
        };
        let waiting: Vec<DeckSummary> = decks.into_iter().filter(waits).collect();
        if !has_cards {
            writeln!(self.out, "The library holds no cards yet. Begin with: tarikh review ARTICLE")?;
        } else if waiting.is_empty() {
            writeln!(self.out, "Nothing is due.")?;
        }
        for row in waiting {
            let stored = self.store.article(row.id, place::now())?;
            let article = ingest::again(stored.title, stored.text, stored.metadata);
            let shelved = look_again(self.store, row.id, &article, settings, analyse)?;
            if self.sit(&shelved, &article)? == End::Left {
                break;
            }
        }
        Ok(())
    }

    /// One sitting over the cards of an article.
    fn sit(&mut self, shelved: &Shelved, article: &Article) -> Result<End, Failure> {
        if let Some(news) = shelved.news() {
            writeln!(self.out, "{}", wash(&news))?;
        }
        let now = place::now();
        let cards = self.store.deck(shelved.deck, &shelved.analysis.questions, now)?;
        let count = cards.today(now).len();
        let word = if count == 1 { "card" } else { "cards" };
        writeln!(self.out, "\n{}: {count} {word} today", wash(&article.title))?;
        let seed = now.at.as_nanosecond().to_le_bytes();
        let seed =
            u64::from_le_bytes([seed[0], seed[1], seed[2], seed[3], seed[4], seed[5], seed[6], seed[7]]);
        let mut session = cards.sit(now, seed);
        if session.current().is_some() {
            writeln!(
                self.out,
                "Enter or an answer shows the back; 1-4 rates it, u takes the last rating back, q ends."
            )?;
        }
        while let Some(card) = session.current().cloned() {
            if self.card(&mut session, &card, article)? == End::Left {
                return Ok(End::Left);
            }
            session.wake(place::now());
        }
        Ok(End::Done)
    }

    /// Front, back, rating.
    fn card(&mut self, session: &mut Session, card: &Card, article: &Article) -> Result<End, Failure> {
        let question = &card.question;
        writeln!(self.out, "\n[{} left] {}", session.progress().left, wash(&question.topic))?;
        if let Some(context) = &question.context {
            writeln!(self.out, "{}", wash(context))?;
        }
        write!(self.out, "{}\n> ", wash(&question.stem))?;
        let Some(given) = self.line()? else { return Ok(End::Left) };
        match given.as_str() {
            "q" => return Ok(End::Left),
            "u" => return self.undo(session),
            _ => {}
        }
        session.reveal(place::now());
        if !given.is_empty() {
            let grade = grade(question, &given);
            let verdict = match given.as_str() {
                "?" => "Passed.",
                _ if grade.is_right() => "Right.",
                _ => "Not quite.",
            };
            match grade.note.filter(|_| given != "?") {
                Some(note) => writeln!(self.out, "{verdict} {}", wash(&note))?,
                None => writeln!(self.out, "{verdict}")?,
            }
        }
        writeln!(self.out, "= {}", wash(&question.key))?;
        // A card of the learner's own rests on no sentence.
        if !question.evidence.is_empty() {
            writeln!(self.out, "“{}”", wash(&article.prose(question.evidence)))?;
        }
        if let Some(outlook) = session.outlook() {
            let futures = Rating::ALL.map(|rating| {
                format!("{} {} ({})", rating.number(), rating.name(), outlook.after(rating).interval)
            });
            writeln!(self.out, "{}", futures.join("   "))?;
        }
        loop {
            write!(self.out, "rate> ")?;
            let Some(said) = self.line()? else { return Ok(End::Left) };
            match said.as_str() {
                "q" => return Ok(End::Left),
                "u" => return self.undo(session),
                _ => {}
            }
            let Some(rating) = said.parse().ok().and_then(Rating::from_number) else {
                writeln!(self.out, "1 to 4, u or q")?;
                continue;
            };
            if let Some(review) = session.rate(rating, place::now()) {
                self.saving.save(self.store, Deed::Review(review), &mut self.out)?;
                self.rated += 1;
            }
            return Ok(End::Done);
        }
    }

    fn undo(&mut self, session: &mut Session) -> Result<End, Failure> {
        match session.undo() {
            Some(Undone::Rating(review)) => {
                self.saving.save(self.store, Deed::Undo(review, place::now()), &mut self.out)?;
                self.rated = self.rated.saturating_sub(1);
                writeln!(self.out, "Taken back.")?;
            }
            // Nothing is held back here.
            Some(Undone::Hold(..)) | None => writeln!(self.out, "Nothing to take back.")?,
        }
        Ok(End::Done)
    }

    /// The next line of input; `None` at its end.
    fn line(&mut self) -> io::Result<Option<String>> {
        self.out.flush()?;
        let mut bytes = Vec::new();
        let read = io::Read::take(&mut self.input, 4_096).read_until(b'\n', &mut bytes)?;
        Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim().to_owned()))
    }
}
