//! `tarikh library`: what is in the library, and its upkeep.

use super::arguments::LibraryCommand;
use super::failure::Failure;
use super::place;
use crate::store::{self, Store, Synced, backups};
use crate::study::DeckSummary;
use crate::text::wash;
use std::io::{self, Write};
use std::path::Path;

pub(super) fn run(command: Option<&LibraryCommand>, data_dir: Option<&Path>) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match command {
        None | Some(LibraryCommand::List) => list(&open(data_dir)?, &mut out),
        Some(LibraryCommand::Path) => Ok(writeln!(out, "{}", place::library(data_dir)?.display())?),
        Some(LibraryCommand::Check) => check(&open(data_dir)?, &mut out),
        Some(LibraryCommand::Backup) => {
            let copy = open(data_dir)?.back_up(&place::backups(data_dir)?, place::now())?;
            Ok(writeln!(out, "{}", wash(&copy.display().to_string()))?)
        }
        Some(LibraryCommand::Restore { copy }) => restore(copy.as_deref(), data_dir, &mut out),
        Some(LibraryCommand::Sync { folder }) => {
            let machine = place::machine(data_dir)?;
            let synced = place::open(data_dir)?.sync(folder, &machine, place::now())?;
            let Synced { sent, received } = synced;
            Ok(writeln!(out, "{received} records received, {sent} sent; this machine is {machine}")?)
        }
        Some(LibraryCommand::Rename { article, title }) => {
            change(data_dir, article, &mut out, |store, deck| {
                store.rename(deck.id, title, place::now())?;
                Ok(format!("{} is now {title}", deck.title))
            })
        }
        Some(LibraryCommand::Archive { article }) => change(data_dir, article, &mut out, |store, deck| {
            store.archive(deck.id, place::now())?;
            Ok(format!("{} is in the archive; nothing of it is due", deck.title))
        }),
        Some(LibraryCommand::Unarchive { article }) => change(data_dir, article, &mut out, |store, deck| {
            store.unarchive(deck.id, place::now())?;
            Ok(format!("{} is back from the archive", deck.title))
        }),
        Some(LibraryCommand::Remove { article }) => change(data_dir, article, &mut out, |store, deck| {
            store.remove(deck.id, place::now())?;
            Ok(format!("{} is removed; opening the article again brings back its history", deck.title))
        }),
    }
}

/// Opens the library, which must be there: looking does not make one.
pub(super) fn open(data_dir: Option<&Path>) -> Result<Store, Failure> {
    let path = place::library(data_dir)?;
    if !path.exists() {
        return Err(Failure::new(
            format!("there is no library at {} yet", path.display()),
            "study an article first: tarikh ARTICLE, or tarikh review ARTICLE",
        ));
    }
    Ok(Store::open(&path)?)
}

fn list(store: &Store, out: &mut impl Write) -> Result<(), Failure> {
    let decks = store.decks(place::now())?;
    if decks.is_empty() {
        writeln!(out, "The library is empty. Begin with: tarikh ARTICLE")?;
        return Ok(());
    }
    writeln!(out, "{:<8}  {:>5}  {:>5}  {:>5}  title", "id", "cards", "new", "due")?;
    for deck in decks {
        let id: String = deck.id.to_string().chars().take(8).collect();
        let counts = deck.counts;
        let due = counts.due + counts.learning;
        let archived = if deck.is_archived { "  (archived)" } else { "" };
        writeln!(
            out,
            "{id:<8}  {:>5}  {:>5}  {due:>5}  {}{archived}",
            counts.total,
            counts.new,
            wash(&deck.title)
        )?;
    }
    Ok(())
}

fn check(store: &Store, out: &mut impl Write) -> Result<(), Failure> {
    let wrong = store.check()?;
    if wrong.is_empty() {
        writeln!(out, "{} is sound", wash(&store.path().display().to_string()))?;
        return Ok(());
    }
    for line in &wrong {
        writeln!(out, "{}", wash(line))?;
    }
    let message = format!("{} things are wrong with {}", wrong.len(), store.path().display());
    Err(Failure::new(message, "keep a copy of the file before anything else is tried"))
}

/// Lists the copies, or puts one in the place of the library.
fn restore(copy: Option<&Path>, data_dir: Option<&Path>, out: &mut impl Write) -> Result<(), Failure> {
    let copies = backups(&place::backups(data_dir)?);
    let Some(copy) = copy else {
        if copies.is_empty() {
            writeln!(out, "There are no copies yet; one is made on each day of study.")?;
        }
        for copy in copies {
            writeln!(out, "{}  {}", copy.made, wash(&copy.path.display().to_string()))?;
        }
        return Ok(());
    };
    let kept = store::restore(copy, &place::library(data_dir)?, place::now())?;
    writeln!(out, "The library is now as it was in {}.", wash(&copy.display().to_string()))?;
    if let Some(kept) = kept {
        writeln!(out, "The one before is kept as {}.", wash(&kept.display().to_string()))?;
    }
    Ok(())
}

fn change(
    data_dir: Option<&Path>,
    article: &str,
    out: &mut impl Write,
    work: impl FnOnce(&mut Store, &DeckSummary) -> Result<String, Failure>,
) -> Result<(), Failure> {
    let mut store = open(data_dir)?;
    let deck = find(&store, article)?;
    let done = work(&mut store, &deck)?;
    writeln!(out, "{}", wash(&done))?;
    Ok(())
}

/// The one deck whose identity or title begins with the words.
pub(super) fn find(store: &Store, words: &str) -> Result<DeckSummary, Failure> {
    let small = words.to_lowercase();
    let is_meant = |deck: &DeckSummary| {
        !small.is_empty()
            && (deck.id.to_string().starts_with(&small) || deck.title.to_lowercase().starts_with(&small))
    };
    let mut found = store.decks(place::now())?.into_iter().filter(is_meant);
    match (found.next(), found.next()) {
        (Some(deck), None) => Ok(deck),
        (Some(_), Some(_)) => Err(Failure::new(
            format!("more than one article begins with “{words}”"),
            "use its id: tarikh library",
        )),
        _ => Err(Failure::new(
            format!("no article begins with “{words}”"),
            "see what there is with: tarikh library",
        )),
    }
}
