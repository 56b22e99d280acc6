//! What stands behind a date and goes with it: it hangs on words that a headline leaves out.
//!
//! * "a month \[after the first vote\]", "on the day \[after the battle\]", but not "in March, after the battle";
//! * "after the Reed War\[, also called the Autumn War\]";
//! * "from 1912 \[to the outbreak of the war\]";
//! * "in the spring \[that followed\]", "in 1934 \[alone\]", "from 1934 \[on\]", "in 1764 \[or thereabouts\]".

use crate::fact::view::View;
use crate::fact::wording;
use crate::language::{ChunkKind, is_event_noun};
use crate::temporal::Basis;

/// What time is counted in.
pub(super) const LENGTHS: &[&str] = &[
    "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "decade", "decades",
];

/// "two weeks", "a month"
pub(in crate::fact) fn is_count(view: &View<'_>, at: usize) -> bool {
    view.chunk(at)
        .is_some_and(|chunk| chunk.tokens.len() == 2 && wording::is_word(view.source, chunk.head, LENGTHS))
}

/// "a few weeks"
pub(super) fn is_few(view: &View<'_>, at: usize) -> bool {
    view.chunk(at).is_some_and(|chunk| {
        chunk.tokens.len() == 3
            && wording::is_word(view.source, chunk.tokens.start + 1, &["few", "good", "mere"])
            && wording::is_word(view.source, chunk.head, LENGTHS)
    })
}

/// Where the words go on behind a date and what hangs on it. `place`: the first behind the date.
pub(super) fn behind_date(view: &View<'_>, owned: &[usize], place: usize) -> usize {
    let behind = behind_reference(view, owned, place);
    if behind > place { behind } else { behind_hanging(view, owned, place) }
}

/// "the spring (that followed)", "1934 (alone)", "1764 (or thereabouts)"
fn behind_hanging(view: &View<'_>, owned: &[usize], place: usize) -> usize {
    let at = |place: usize| owned.get(place).copied();
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let ends = |place: usize| {
        at(place).is_none_or(|at| {
            matches!(
                view.kind(at),
                Some(
                    ChunkKind::Mark(_)
                        | ChunkKind::Coordinator
                        | ChunkKind::Preposition
                        | ChunkKind::Subordinator
                )
            )
        })
    };
    if is(place, &["alone"]) && ends(place + 1) {
        return place + 1;
    }
    // "from the 1700s on"
    let is_from = place.checked_sub(2).is_some_and(|from| is(from, &["from"]));
    if is_from && is(place, &["on"]) && ends(place + 1) {
        return place + 1;
    }
    if is_from && let Some(end) = behind_end_of_stretch(view, owned, place) {
        return end;
    }
    if is(place, &["or"])
        && is(place + 1, &["thereabout", "thereabouts", "so", "later", "earlier"])
        && ends(place + 2)
    {
        return place + 2;
    }
    let is_comma = |place: usize| at(place).is_some_and(|at| view.kind(at) == Some(ChunkKind::Mark(',')));
    let names = |place: usize| {
        at(place).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
            chunk.kind == ChunkKind::Participle
                && wording::is_word(view.source, chunk.head, &["called", "dubbed", "known", "nicknamed"])
        })
    };
    if is_comma(place) && (names(place + 1) || names(place + 2)) {
        return (place + 2..owned.len()).find(|&close| is_comma(close)).unwrap_or(owned.len());
    }
    let follows = |verb: usize| {
        at(verb).is_some_and(|at| {
            view.kind(at) == Some(ChunkKind::Finite)
                && view
                    .chunk(at)
                    .is_some_and(|verb| matches!(view.word(verb.head).lemma, Some("follow" | "ensue")))
        })
    };
    if is(place, &["that", "which"]) && follows(place + 1) && ends(place + 2) {
        return place + 2;
    }
    place
}

/// "from 1912 [to the outbreak of the war]": where the words go on. "Until" reads well without the first date.
fn behind_end_of_stretch(view: &View<'_>, owned: &[usize], to: usize) -> Option<usize> {
    let at = |place: usize| owned.get(place).copied();
    let is_to = at(to).is_some_and(|at| view.is_word(at, &["to"]));
    let is_event = at(to + 1).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
        let noun = wording::text(view.source, chunk.head);
        chunk.kind == ChunkKind::Noun
            && (is_event_noun(noun) || matches!(noun, "end" | "start" | "eve" | "time"))
    });
    let mut end = to + 2;
    while at(end).is_some_and(|at| view.is_word(at, &["of", "by"])) && at(end + 1).is_some() {
        end += 2;
    }
    (is_to && is_event).then_some(end)
}

/// "a month [after the first vote]": where the words go on behind what a date counts from.
fn behind_reference(view: &View<'_>, owned: &[usize], place: usize) -> usize {
    let at = |place: usize| owned.get(place).copied();
    let is = |place: usize, words: &[&str]| at(place).is_some_and(|at| view.is_word(at, words));
    let nominal = |place: usize| at(place).is_some_and(|at| view.is_nominal(at));
    let time = place.checked_sub(1).and_then(at);
    // "9/11 incidents"
    let named = time.and_then(|at| view.timex(at)).is_some_and(|timex| timex.basis == Basis::Named);
    let is_event = at(place).and_then(|at| view.chunk(at)).is_some_and(|chunk| {
        chunk.tokens.len() == 1 && is_event_noun(wording::text(view.source, chunk.head))
    });
    if named && is_event {
        return place + 1;
    }
    let chunk = time.and_then(|at| view.chunk(at));
    // "on the day after [the battle]"
    let is_open =
        chunk.is_some_and(|chunk| wording::is_word(view.source, chunk.tokens.end - 1, &["after", "before"]));
    let start = place + usize::from(is(place, &["just", "shortly", "soon"]));
    // "two days into the war", but not "opened an inquiry last month into the award"; "a month after the fire", but not
    // "in May after the fire"
    let counts = chunk.is_some_and(|chunk| {
        wording::is_word(view.source, chunk.head, &["days", "weeks", "months", "years", "hours", "minutes"])
    });
    let is_day = chunk.is_some_and(|chunk| {
        wording::is_word(
            view.source,
            chunk.head,
            &["afternoon", "day", "evening", "hour", "minute", "month", "morning", "night", "week", "year"],
        )
    });
    // "in March 1801, after that"
    let is_that = at(start + 1).is_some_and(|at| {
        view.kind(at) == Some(ChunkKind::Pronoun) && view.is_word(at, &["this", "that", "which", "it"])
    });
    let is_reference =
        (counts || is_day || is_that) && is(start, &["after", "before"]) || counts && is(start, &["into"]);
    let start = if is_open { place } else { start + 1 };
    if !(is_open || is_reference) || !nominal(start) {
        return place;
    }
    let mut end = start + 1;
    while at(end).is_some_and(|at| view.kind(at) == Some(ChunkKind::Preposition)) && nominal(end + 1) {
        end += 2;
    }
    end
}
