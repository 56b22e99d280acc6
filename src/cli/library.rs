//! `tarikh library`: what is in the library, and its upkeep.

mod corrections;
mod exam;
mod fit;
mod import;
mod settings;

use super::arguments::{ImportArguments, LibraryCommand};
use super::failure::Failure;
use super::place;
use crate::analysis::analyse;
use crate::store::{self, Store, Synced, backups};
use crate::study::DeckSummary;
use crate::text::wash;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// `tarikh import`.
pub(super) fn import(words: &ImportArguments, data_dir: Option<&Path>) -> Result<(), Failure> {
    import::run(&words.paths, data_dir, &mut io::stdout().lock())
}

pub(super) fn run(command: Option<&LibraryCommand>, data_dir: Option<&Path>) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match command {
        None | Some(LibraryCommand::List) => list(&look(data_dir)?, &mut out),
        Some(LibraryCommand::Import(words)) => import::run(&words.paths, data_dir, &mut out),
        Some(LibraryCommand::Path) => Ok(writeln!(out, "{}", place::library(data_dir)?.display())?),
        Some(LibraryCommand::Check) => check(&look(data_dir)?, &place::library(data_dir)?, &mut out),
        Some(LibraryCommand::Backup) => {
            let copy = open(data_dir)?.back_up(&place::backups(data_dir)?, place::now())?;
            Ok(writeln!(out, "{}", wash(&copy.display().to_string()))?)
        }
        Some(LibraryCommand::Restore { copy }) => restore(copy.as_deref(), data_dir, &mut out),
        Some(LibraryCommand::Sync { folder }) => sync(folder, data_dir, &mut out),
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
            Ok(format!("{} is removed; tarikh library bring-back undoes it", deck.title))
        }),
        Some(LibraryCommand::BringBack { article }) => bring_back(data_dir, article.as_deref(), &mut out),
        Some(LibraryCommand::Tag { article, tags }) => change(data_dir, article, &mut out, |store, deck| {
            store.set_tags(deck.id, tags, place::now())?;
            let tags = if tags.is_empty() { "nothing".to_owned() } else { tags.join(", ") };
            Ok(format!("{} is tagged {tags}", deck.title))
        }),
        Some(LibraryCommand::Exam { article, day }) => {
            let mut store = open(data_dir)?;
            let deck = find(&store, article)?;
            exam::run(&mut store, &deck, day.as_deref(), &mut out)
        }
        Some(LibraryCommand::Settings { article }) => {
            let store = look(data_dir)?;
            let deck = article.as_deref().map(|article| find(&store, article)).transpose()?;
            settings::list(&store, deck.map(|deck| deck.id), &mut out)
        }
        Some(LibraryCommand::Set { name, value, article }) => {
            let mut store = place::open(data_dir)?;
            let deck = article.as_deref().map(|article| find(&store, article)).transpose()?;
            settings::set(&mut store, deck.map(|deck| deck.id), name, value, &mut out)
        }
        Some(LibraryCommand::Fit { uses, reset }) => fit::run(open(data_dir)?, *uses, *reset, &mut out),
        Some(LibraryCommand::Corrections { article, forget }) => {
            let mut store = open(data_dir)?;
            let deck = find(&store, article)?.id;
            match forget {
                Some(number) => corrections::forget(&mut store, deck, number, &mut out),
                None => corrections::list(&store, deck, &mut out),
            }
        }
    }
}

/// Opens the library to look into it; one that may not be written to is read all the same.
pub(super) fn look(data_dir: Option<&Path>) -> Result<Store, Failure> {
    open(data_dir).or_else(|failure| place::copy(data_dir).ok_or(failure))
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
    writeln!(out, "{:<8}  {:>5}  {:>5}  {:>5}  {:>10}  title", "id", "cards", "new", "due", "exam")?;
    for deck in decks {
        let id: String = deck.id.to_string().chars().take(8).collect();
        let counts = deck.counts;
        let due = counts.due + counts.learning;
        let due = if deck.is_archived { 0 } else { due };
        let exam = deck.exam.map_or_else(|| "-".to_owned(), |day| day.to_string());
        let mut title = wash(&deck.title).into_owned();
        if !deck.tags.is_empty() {
            title.extend(["  [", &*wash(&deck.tags.join(", ")), "]"]);
        }
        if deck.is_archived {
            title.push_str("  (archived)");
        }
        writeln!(out, "{id:<8}  {:>5}  {:>5}  {due:>5}  {exam:>10}  {title}", counts.total, counts.new)?;
    }
    Ok(())
}

/// Exchanges with other machines; articles that came are read at once, so that what is due of them is known.
fn sync(folder: &Path, data_dir: Option<&Path>, out: &mut impl Write) -> Result<(), Failure> {
    let machine = place::machine(data_dir)?;
    let mut store = place::open(data_dir)?;
    let shows_bar = io::stderr().is_terminal();
    let each = |done, all, title: &str| {
        if shows_bar {
            import::bar(done, all, title);
        }
    };
    let synced = crate::library::exchange(&mut store, folder, &machine, analyse, place::now(), each);
    if shows_bar {
        import::clear_bar();
    }
    let Synced { sent, received } = synced?;
    Ok(writeln!(out, "{received} records received, {sent} sent; this machine is {machine}")?)
}

fn check(store: &Store, path: &Path, out: &mut impl Write) -> Result<(), Failure> {
    let (wrong, path) = (store.check()?, path.display());
    if wrong.is_empty() {
        writeln!(out, "{} is sound", wash(&path.to_string()))?;
        return Ok(());
    }
    for line in &wrong {
        writeln!(out, "{}", wash(line))?;
    }
    let message = format!("{} things are wrong with {path}", wrong.len());
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

/// Brings a removed article back, or lists those there are.
fn bring_back(data_dir: Option<&Path>, article: Option<&str>, out: &mut impl Write) -> Result<(), Failure> {
    let mut store = open(data_dir)?;
    let removed = store.removed()?;
    let Some(article) = article else {
        if removed.is_empty() {
            writeln!(out, "No article was removed.")?;
        }
        for (id, title, _) in removed {
            writeln!(out, "{}  {}", id.to_string().chars().take(8).collect::<String>(), wash(&title))?;
        }
        return Ok(());
    };
    let mut found = meant(removed, article, |(id, title, _)| (id.to_string(), title.clone())).into_iter();
    let (Some((id, title, _)), None) = (found.next(), found.next()) else {
        return Err(Failure::new(
            format!("no one removed article is called “{article}”"),
            "see them with: tarikh library bring-back",
        ));
    };
    store.bring_back(id, place::now())?;
    writeln!(out, "{} is back", wash(&title))?;
    Ok(())
}

/// Those of `all` that are meant by the words: their id or title begins with them; where none does, one of its words.
fn meant<T>(all: Vec<T>, words: &str, names: impl Fn(&T) -> (String, String)) -> Vec<T> {
    let small = words.to_lowercase();
    if small.is_empty() {
        return Vec::new();
    }
    let begins = |item: &T| {
        let (id, title) = names(item);
        id.starts_with(&small) || title.to_lowercase().starts_with(&small)
    };
    let holds = |item: &T| {
        let title = names(item).1.to_lowercase();
        let mut starts = title.match_indices(&*small).map(|(at, _)| at);
        starts.any(|at| !title.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric)))
    };
    let (first, rest): (Vec<T>, Vec<T>) = all.into_iter().partition(begins);
    if first.is_empty() { rest.into_iter().filter(holds).collect() } else { first }
}

/// The one deck whose identity or title begins with the words, or else has them.
pub(super) fn find(store: &Store, words: &str) -> Result<DeckSummary, Failure> {
    let names = |deck: &DeckSummary| (deck.id.to_string(), deck.title.clone());
    let mut found = meant(store.decks(place::now())?, words, names).into_iter();
    match (found.next(), found.next()) {
        (Some(deck), None) => Ok(deck),
        (Some(_), Some(_)) => Err(Failure::new(
            format!("more than one article is called “{words}”"),
            "use its id: tarikh library",
        )),
        _ => Err(Failure::new(
            format!("no article is called “{words}”"),
            "see what there is with: tarikh library",
        )),
    }
}
