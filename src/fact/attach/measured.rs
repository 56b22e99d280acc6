//! Dates that are themselves what a clause speaks of, or from which it counts.
//!
//! * "The council declared 22 May 1792 the first day of the year": not when it did so.
//! * "A generation after the plague of 1348 the peasants rose": when the plague was.

use crate::fact::clause::{Clause, Link};
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};

/// Whether the date at `place` of a clause is such a date.
pub(super) fn is_measured(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    is_named_day(view, clause, place)
        || is_spent(view, clause, place)
        || is_counted_from(view, clause, place)
        || is_put(view, clause)
        || is_of_start(view, clause, place)
        || is_begun_before_verb(view, clause, place)
}

/// "The exile of the Danes beginning in 1755 left the land empty": when the exile began.
fn is_begun_before_verb(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const EDGES: &[&str] = &["beginning", "commencing", "ending", "starting"];
    let at = |back: usize| place.checked_sub(back).and_then(|place| clause.owned.get(place)).copied();
    clause.verb.is_some_and(|verb| at(0).is_some_and(|time| time < verb))
        && at(1).is_some_and(|lead| view.is_word(lead, &["in", "on", "from"]))
        && at(2).is_some_and(|edge| view.is_word(edge, EDGES))
        && at(3).is_some_and(|noun| view.is_nominal(noun))
}

/// "rose to a fifth from only 8 percent in 1950", "16 % were born there, a sharp rise from the 10 % of 1990", "up from 9 % in 1980":
/// when it stood there, not when it rose.
fn is_of_start(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    /// What is said of an amount beside another.
    const CHANGES: &[&str] = &[
        "decline",
        "decrease",
        "down",
        "drop",
        "fall",
        "gain",
        "growth",
        "increase",
        "jump",
        "leap",
        "reduction",
        "rise",
        "surge",
        "up",
        "upsurge",
    ];
    let chunk = |back: usize| place.checked_sub(back).and_then(|place| view.chunk(*clause.owned.get(place)?));
    let is_word = |back: usize, words: &[&str]| {
        chunk(back).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, words))
    };
    // "from 8 percent of the people in 1950"
    let from = if is_word(3, &["of"]) { 5 } else { 3 };
    let counts = chunk(from - 1).is_some_and(|amount| {
        amount.tokens.clone().any(|at| view.word(at).tag == Tag::Number)
            && !amount.tokens.clone().any(|at| view.word(at).tag == Tag::Calendar)
    });
    let is_risen_to =
        is_word(from + 2, &["to"]) && chunk(from + 2).is_some_and(|to| to.kind == ChunkKind::Preposition);
    let is_change = || {
        chunk(from + 1).is_some_and(|change| wording::is_word(view.source, change.tokens.end - 1, CHANGES))
    };
    place > clause.behind_verb()
        && is_word(1, &["in", "of"])
        && is_word(from, &["from"])
        && counts
        && (is_risen_to || is_change())
}

fn lemma<'v>(view: &'v View<'_>, clause: &Clause) -> &'v str {
    view.verb(clause).and_then(|verb| view.word(verb.head).lemma).unwrap_or_default()
}

/// "declared 22 May 1792 the first day", "named 1984 as the year of": the day is what was named.
fn is_named_day(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const NAMING: &[&str] =
        &["call", "choose", "declare", "designate", "dub", "mark", "name", "observe", "proclaim", "remember"];
    let next = clause.owned.get(place + 1).copied();
    let is_what = next.is_some_and(|at| {
        view.is_word(at, &["as"])
            || view.chunk(at).is_some_and(|chunk| {
                chunk.kind == ChunkKind::Infinitive && wording::is_word(view.source, chunk.head, &["be"])
                    || chunk.kind == ChunkKind::Noun
                        && wording::is_word(view.source, chunk.tokens.start, &["a", "an", "the"])
            })
    });
    clause.verb.is_some()
        && place == clause.behind_verb()
        && is_what
        && NAMING.contains(&lemma(view, clause))
        && !view.verb(clause).is_some_and(|verb| view.is_passive(verb))
}

/// "spent the years after the war of 1831 sailing": how long, and the deed stands behind it.
fn is_spent(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    let goes_on = clause.owned.get(place + 1).or_else(|| clause.owned.get(place + 3));
    lemma(view, clause) == "spend"
        && place > clause.behind_verb()
        && clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_nominal(at))
        && goes_on.is_some_and(|&at| view.kind(at) == Some(ChunkKind::Gerund))
}

/// "A generation after the plague of 1348 the peasants rose"
fn is_counted_from(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    const UNITS: &[&str] = &[
        "centuries",
        "century",
        "days",
        "decade",
        "decades",
        "generation",
        "generations",
        "month",
        "months",
        "week",
        "weeks",
        "year",
        "years",
    ];
    const LONGEST: usize = 12;
    let Some(&time) = clause.owned.get(place) else { return false };
    let in_front = clause.subject.clone().is_some_and(|subject| time < subject.start) && place < LONGEST;
    let is_of =
        place.checked_sub(1).and_then(|of| clause.owned.get(of)).is_some_and(|&of| view.is_word(of, &["of"]));
    let front = clause.owned.get(..place).unwrap_or_default();
    let counts = front.windows(2).any(|pair| match pair {
        [unit, after] => {
            view.is_word(*after, &["after", "before"])
                && view.chunk(*unit).is_some_and(|unit| wording::is_word(view.source, unit.head, UNITS))
        }
        _ => false,
    });
    in_front && is_of && counts
}

/// "As Holm put it in 1902, a small guild was worth more": when he said so.
fn is_put(view: &View<'_>, clause: &Clause) -> bool {
    const SAYING: &[&str] = &["describe", "note", "observe", "put", "remark", "say", "write"];
    let is_as = clause.opener.is_some_and(|opener| view.is_word(opener, &["as"]));
    let is_it = clause.owned.get(clause.behind_verb()).is_some_and(|&at| view.is_word(at, &["it"]));
    clause.link == Link::Subordinate && is_as && is_it && SAYING.contains(&lemma(view, clause))
}
