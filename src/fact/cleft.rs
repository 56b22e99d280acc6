//! A clause that only says when, and the clause behind it that tells what happened.
//!
//! * "It was in 1927 that Kessler visited Japan", "1933 was the year in which the mill closed"
//! * "The worst came in 1924, when the river burst its banks"

use super::clause::{Clause, Link};
use super::view::View;
use super::wording;
use crate::language::{ChunkKind, Tag};

/// How many clauses behind one are looked at.
const NEAR: usize = 6;

/// The clause that tells what the clause `index` only dates.
pub(super) fn told_in(view: &View<'_>, index: usize) -> Option<usize> {
    // "I think it was in 1947 that I first came"
    let is_whole = |clause: &&Clause| matches!(clause.link, Link::Main | Link::Complement);
    let clause = view.clauses.get(index).filter(is_whole)?;
    let verb = view.verb(clause)?;
    let word = view.word(verb.head);
    if !(word.tag == Tag::Auxiliary && word.lemma == Some("be")) {
        return None;
    }
    let behind = view.clauses.iter().enumerate().skip(index + 1).take(NEAR);
    let mut behind = behind.filter(|(_, told)| told.parent == Some(index) && told.opener > clause.verb);
    let (next, told) = behind.next()?;
    let opener = told.opener?;
    let is_it = clause.subject.clone().is_some_and(|subject| view.is_word(subject.start, &["it"]));
    let is_told = if is_it {
        let has_time = clause.owned.iter().any(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
        let is_delayed = wording::is_word(view.source, verb.tokens.start, &["would"]);
        let opens =
            view.is_word(opener, &["that", "when"]) || is_delayed && view.is_word(opener, &["before"]);
        has_time && (opens && is_bare(view, clause) || points(view, clause, told, opener))
    } else {
        is_year(view, clause)
            && (view.is_word(opener, &["when", "that"]) || view.is_word(opener + 1, &["which"]))
    };
    is_told.then_some(next)
}

/// Whether nothing but a date stands behind the verb.
fn is_bare(view: &View<'_>, clause: &Clause) -> bool {
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    // "It was at Lahore, on 23 March 1940, that": the place is told beside the date.
    let behind = match behind {
        [lead, place, comma, rest @ ..]
            if view.kind(*lead) == Some(ChunkKind::Preposition)
                && view.kind(*place) == Some(ChunkKind::Noun)
                && view.kind(*comma) == Some(ChunkKind::Mark(',')) =>
        {
            rest
        }
        _ => behind,
    };
    let has_time = behind.iter().any(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_))));
    // "not until 3 May, in a cold of forty degrees, that": what stands between commas behind the date.
    let time = behind.iter().position(|&at| matches!(view.kind(at), Some(ChunkKind::Time(_)))).unwrap_or(0);
    let is_comma =
        |place: usize| behind.get(place).is_some_and(|&at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let is_closed = is_comma(time + 1)
        && (time + 2..behind.len()).any(|place| is_comma(place) && place + 1 == behind.len())
        && behind.iter().skip(time + 2).all(|&at| {
            view.is_nominal(at)
                || matches!(
                    view.kind(at),
                    Some(ChunkKind::Preposition | ChunkKind::Mark(',') | ChunkKind::Adjective)
                )
        });
    let behind = if is_closed { behind.get(..=time).unwrap_or_default() } else { behind };
    has_time
        && behind.iter().all(|&at| {
            view.is_word(at, &["only"])
                || matches!(
                    view.kind(at),
                    Some(
                        ChunkKind::Time(_)
                            | ChunkKind::Preposition
                            | ChunkKind::Adverb
                            | ChunkKind::Mark(',')
                            | ChunkKind::Subordinator
                    )
                )
        })
}

/// "In 1881 it was [Olaf Holm] who brought it": one name or one certain thing, and the clause about it right behind.
fn points(view: &View<'_>, clause: &Clause, told: &Clause, opener: usize) -> bool {
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    let [noun, ..] = behind else { return false };
    let is_certain = view.chunk(*noun).is_some_and(|chunk| {
        chunk.kind == ChunkKind::Noun
            && (view.word(chunk.tokens.start).tag == Tag::Possessive
                || !view.source.language.mentions_in(chunk.tokens.start..chunk.tokens.end).is_empty()
                || wording::is_word(view.source, chunk.tokens.start, &["the", "this", "these"]))
    });
    // "It was the drought of 1888 that ruined them"
    // "It was the news, on 15 July 1971, of the visit that decided him"
    let is_phrase = behind.iter().all(|&at| {
        view.is_nominal(at)
            || matches!(view.kind(at), Some(ChunkKind::Preposition | ChunkKind::Time(_)))
            || view.kind(at) == Some(ChunkKind::Mark(',')) && view.is_beside_date(at)
    });
    is_certain
        && is_phrase
        && told.link == Link::Relative
        && view.is_word(opener, &["who", "which", "that"])
        && behind.last().is_some_and(|&last| last + 1 == opener)
}

/// "1933 was [also the year]", "1520 was": a time as subject, and nothing else said of it.
fn is_year(view: &View<'_>, clause: &Clause) -> bool {
    let before: Vec<usize> =
        clause.owned.iter().copied().take(8).take_while(|&at| Some(at) != clause.verb).collect();
    let is_time = matches!(before.as_slice(), [at] if matches!(view.kind(*at), Some(ChunkKind::Time(_))));
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    is_time
        && behind.iter().all(|&at| {
            matches!(view.kind(at), Some(ChunkKind::Adverb | ChunkKind::Time(_)))
                || view
                    .chunk(at)
                    .is_some_and(|chunk| wording::is_word(view.source, chunk.head, &["year", "month", "day"]))
        })
}

/// Nouns for the height of something, which is told behind them.
const HEIGHTS: &[&str] = &[
    "breakthrough",
    "climax",
    "culmination",
    "exception",
    "finale",
    "nadir",
    "peak",
    "turning-point",
    "zenith",
];

/// Words that only say which one of several is meant.
const RANKS: &[&str] =
    &["best", "fifth", "first", "fourth", "last", "next", "only", "second", "third", "worst"];

/// "The worst came in 1924, when", "one of the greatest thefts took place in 1911, when": a clause that says how great or the how
/// manyeth what follows was, and nothing else than when.
pub(super) fn is_only_announced(view: &View<'_>, clause: &Clause, time: usize) -> bool {
    let Some(verb) = view.verb(clause).filter(|_| clause.link == Link::Main) else { return false };
    let lemma = view.word(verb.head).lemma.unwrap_or_default();
    let Some(subject) = clause.subject.clone().filter(|_| clause.verb < Some(time)) else { return false };
    let chunks = subject.take(8).filter_map(|at| view.chunk(at));
    let tokens: Vec<usize> = chunks.flat_map(|chunk| chunk.tokens.clone()).take(8).collect();
    let words: Vec<&str> = tokens.iter().map(|&at| wording::text(view.source, at)).collect();
    let is_rank = |at: &usize| wording::is_word(view.source, *at, RANKS);
    // "the greatest theft", but not "the arrest" and "the conquest"
    let is_degree = |at: &usize| {
        let word = wording::text(view.source, *at);
        word == "most" || view.word(*at).tag == Tag::Adjective && word.len() > 5 && word.ends_with("est")
    };
    let is_height = words.iter().any(|word| HEIGHTS.contains(word))
        || words.windows(2).any(|pair| pair == ["turning", "point"]);
    let is_high = is_height
        || words.len() <= 2 && tokens.last().is_some_and(is_rank)
        || tokens.iter().take(6).any(is_degree);
    let is_said = match lemma {
        "come" => is_high || tokens.iter().take(6).any(is_rank),
        "occur" | "happen" | "arrive" | "begin" | "take" | "make" => is_high,
        _ => false,
    };
    // "when the bridge had been built", "when the king was a boy": that is no event of its own.
    let told = view.opened_in(time + 1..time + 4).and_then(|told| view.clauses.get(told));
    let is_event = told.and_then(|told| view.verb(told)).is_some_and(|verb| {
        let is_before = wording::is_word(view.source, verb.tokens.start, &["had"]);
        view.word(verb.head).tag == Tag::Verb && !is_before
    });
    let behind = clause.owned.get(clause.behind_verb()..).unwrap_or_default();
    is_said
        && is_event
        && behind.iter().all(|&at| {
            matches!(
                view.kind(at),
                Some(ChunkKind::Time(_) | ChunkKind::Preposition | ChunkKind::Adverb | ChunkKind::Mark(','))
            ) || view.is_word(at, &["place"])
        })
}
