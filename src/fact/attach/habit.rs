//! Dates of what was so, or is so in every year, rather than of what happened.
//!
//! * "The reapers often left in August", "They should rest on Easter": no year is meant
//! * "In Danish hands since 1521, the fort was stormed in 1688": how long it had been so
//!
//! This file knows the verb of a clause and the words in front of a date.

use crate::fact::clause::Clause;
use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, Tag};
use crate::temporal::{Basis, Granularity, Timex};

/// How often something is done.
const OFTEN: &[&str] = &[
    "always",
    "frequently",
    "generally",
    "normally",
    "often",
    "rarely",
    "regularly",
    "seldom",
    "sometimes",
    "typically",
    "usually",
];

/// "should rest on Easter", "often left in August": a day or a season without a year, of what is done again and again.
pub(super) fn is_every_year(view: &View<'_>, clause: &Clause, timex: Timex) -> bool {
    let lacks_year = timex.basis == Basis::Context || timex.rule == "feast";
    let is_fine = timex.value.granularity().is_some_and(|granularity| granularity > Granularity::Year);
    let Some(verb) = view.verb(clause).filter(|_| lacks_year && is_fine && !says_year(view, timex)) else {
        return false;
    };
    let is_rule = wording::is_word(view.source, verb.tokens.start, &["can", "may", "must", "should"]);
    let mut words = verb.tokens.clone().chain(
        clause
            .owned
            .iter()
            .take(60)
            .filter_map(|&at| view.chunk(at))
            .filter(|chunk| chunk.kind == ChunkKind::Adverb)
            .map(|chunk| chunk.head),
    );
    is_rule || words.any(|at| wording::is_word(view.source, at, OFTEN))
}

/// Whether the words of a date say its year: "Easter 1642".
fn says_year(view: &View<'_>, timex: Timex) -> bool {
    timex.span.slice(&view.source.article.text).bytes().filter(u8::is_ascii_digit).count() >= 3
}

/// "In Danish hands since 1521, the fort was stormed in 1688": what stands in front without a verb tells since when it had been
/// so.
pub(super) fn is_lasting_front(view: &View<'_>, clause: &Clause, place: usize) -> bool {
    /// How far in front a phrase may begin.
    const REACH: usize = 10;
    let owned = clause.owned.as_slice();
    let at = |place: usize| owned.get(place).copied();
    let (Some(time), Some(subject)) = (at(place), clause.subject.clone()) else { return false };
    let has_since = |at: usize| {
        view.chunk(at).is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.start, &["since"]))
    };
    let since = if has_since(time) {
        Some(place)
    } else {
        place.checked_sub(1).filter(|&since| at(since).is_some_and(has_since))
    };
    let Some(since) = since.filter(|&since| since > 0 && since <= REACH && time < subject.start) else {
        return false;
    };
    let is_quality =
        at(0).and_then(|at| view.chunk(at)).is_some_and(|chunk| view.word(chunk.head).tag == Tag::Adjective);
    let leads = at(0).is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition));
    let has_noun = leads && (1..since).filter_map(at).any(|at| view.is_nominal(at));
    let has_comma = (1..since).filter_map(at).any(|at| matches!(view.kind(at), Some(ChunkKind::Mark(_))));
    (is_quality || has_noun) && !has_comma
}
