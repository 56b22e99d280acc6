//! The headline of words without a verb: a list item, a noun that names an event.

use super::LONGEST;
use super::broken::shortened;
use super::fit::tidy;
use crate::fact::loud;
use crate::fact::unit::kept;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{Chunk, ChunkKind, Tag};

/// "The Revolt of 1857": a bare noun that only its year makes a name.
fn called_by_year(view: &View<'_>, owned: &[usize], kept: &[usize]) -> Option<Vec<usize>> {
    let [noun] = *kept else { return None };
    let words = view.chunk(noun)?.tokens.clone();
    let is_bare = words.len() == 1
        || words.len() == 2 && wording::is_word(view.source, words.start, &["the", "a", "an"]);
    let place = owned.iter().position(|&at| at == noun)?;
    let (&of, &time) = (owned.get(place + 1)?, owned.get(place + 2)?);
    let is_year = view.is_word(of, &["of"]) && view.timex(time).is_some();
    (is_bare && is_year).then(|| vec![noun, of, time])
}

/// "THE WAR BEGAN (ON) 3 MAY 1848": in capitals all words are taken for names, and what led the date stays among them.
fn without_leads(view: &View<'_>, kept: &[usize]) -> Option<String> {
    const LEADS: [&str; 8] = ["in", "on", "at", "by", "from", "since", "until", "during"];
    let is_lead =
        |at: usize| view.times.stand_in(&(at + 1..at + 2)) && wording::is_word(view.source, at, &LEADS);
    let tokens = || kept.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone());
    tokens().any(is_lead).then(|| tidy(&wording::write(view.source, tokens().filter(|&at| !is_lead(at)))))
}

/// The headline of a phrase without a verb.
pub(in crate::fact) fn phrase_gist(view: &View<'_>, owned: &[usize]) -> String {
    let mut kept = kept(view, owned);
    while kept.first().is_some_and(|&at| {
        matches!(
            view.kind(at),
            Some(
                ChunkKind::Mark(_)
                    | ChunkKind::Preposition
                    | ChunkKind::Coordinator
                    | ChunkKind::Subordinator
            )
        ) && !matches!(view.kind(at), Some(ChunkKind::Mark('“' | '"' | '‘' | '\'' | '£' | '$' | '€')))
    }) {
        kept.remove(0);
    }
    // "3. A constitutional king"
    let is_number = |at: &usize| {
        view.chunk(*at)
            .is_some_and(|chunk| chunk.tokens.len() == 1 && view.word(chunk.head).tag == Tag::Number)
    };
    let is_numbered =
        owned.get(1).is_some_and(|&at| matches!(view.kind(at), Some(ChunkKind::Mark('.' | ')'))));
    if kept.len() > 1 && is_numbered && kept.first().is_some_and(is_number) {
        kept.remove(0);
    }
    let tokens = |kept: &[usize]| {
        let tokens: Vec<usize> =
            kept.iter().filter_map(|&at| view.chunk(at)).flat_map(|chunk| chunk.tokens.clone()).collect();
        tidy(&wording::write(view.source, tokens))
    };
    let mut line = tokens(&kept);
    if let Some(name) = called_by_year(view, owned, &kept) {
        line = tokens(&name);
    }
    if !line.chars().any(char::is_lowercase) {
        line = loud::quieted(&without_leads(view, &kept).unwrap_or(line));
    }
    while line.chars().count() > LONGEST {
        let Some(cut) = kept.iter().rposition(|&at| {
            matches!(
                view.kind(at),
                Some(
                    ChunkKind::Preposition
                        | ChunkKind::Mark(',')
                        | ChunkKind::Coordinator
                        | ChunkKind::Relative
                        | ChunkKind::Finite
                )
            )
        }) else {
            return shortened(&line);
        };
        if cut == 0 {
            return shortened(&line);
        }
        kept.truncate(cut);
        line = tokens(&kept);
    }
    wording::capitalised(&line)
}

/// What is done to meetings, pacts and fights, and seldom without its object by anybody.
const DONE: &[&str] = &[
    "call", "fight", "hold", "launch", "lead", "make", "order", "organise", "organize", "reach", "sign",
    "sponsor", "wage",
];

/// A phrase for what happened; "an agreement reached in Lund" was reached there, which says more than the bare phrase.
pub(in crate::fact) fn event_gist(view: &View<'_>, phrase: &[usize]) -> String {
    done_to(view, phrase).unwrap_or_else(|| phrase_gist(view, phrase))
}

fn done_to(view: &View<'_>, phrase: &[usize]) -> Option<String> {
    let (&noun, &verb) = (phrase.first()?, phrase.get(1)?);
    let is_verb = |chunk: &&Chunk| {
        matches!(chunk.kind, ChunkKind::Participle | ChunkKind::Finite) && chunk.tokens.len() == 1
    };
    let chunk = view.chunk(verb).filter(is_verb).filter(|_| verb == noun + 1)?;
    let is_done = view.word(chunk.head).lemma.is_some_and(|lemma| DONE.contains(&lemma));
    let head = phrase_gist(view, phrase.get(..1)?);
    let all = phrase_gist(view, phrase);
    let rest = all.strip_prefix(head.as_str()).filter(|_| is_done)?;
    let noun = wording::text(view.source, view.chunk(noun)?.head);
    let be = if crate::language::is_plural_noun(noun) { "were" } else { "was" };
    Some(format!("{head} {be}{rest}"))
}
